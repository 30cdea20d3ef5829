// The two lines of the workbook under a plan's printed title.

import { lastWorkingDayBefore } from '../domain/calendar.js';
import { waitsFor } from '../domain/round/setting-table.js';
import type { Settings } from '../domain/round/settings.js';
import { officialDate, weekdayDate } from './date-words.js';
import { roundDay } from './setting-words.js';

/**
 * Where the rows of a plan's tab are typed: as figures, as tasks, or not in this round (its figures only where another plan asks);
 * `closed`: nowhere any more, the year is closed.
 */
export type WhereToType = 'figures' | 'tasks' | 'other-plans' | 'other-tasks' | 'closed';

/** Line 4 (the round and its days) and line 5 (where to type: `sheet`). `lastYear`: the last year in which the table is followed. */
export function planFrameLines(
  settings: Settings,
  where: WhereToType,
  lastYear: number,
  sheet: string,
): readonly [string, string] {
  const { round } = settings;
  if (where === 'closed') {
    const second = `Năm ${round.year} đã đóng: trang ${sheet} không nhập nữa. Trang này do sổ lập lần cuối khi đóng năm, không sửa.`;
    return [noticed(settings, `Đợt báo cáo: ${round.name} · đã đóng`), second];
  }
  if (where === 'figures' || where === 'tasks') {
    const second = `Đơn vị nhập tại trang ${sheet}; trang này do sổ tự lập, không sửa. Mã số dùng khi trao đổi qua điện thoại.`;
    return [noticed(settings, roundLine(settings)), second];
  }
  const standing =
    lastYear < round.year
      ? `Kế hoạch đã kết thúc (theo dõi đến hết năm ${lastYear})`
      : 'Đợt này không hỏi riêng kế hoạch này';
  const first = `Đợt báo cáo: ${round.name} · ${standing}`;
  const shared =
    where === 'other-plans'
      ? 'số liệu mà kế hoạch khác trong đợt cũng hỏi thì hiện ở đây và so với mục tiêu của trang này; '
      : '';
  return [noticed(settings, first), upperFirst(`${shared}trang này do sổ tự lập, không sửa.`)];
}

function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** The words behind the notice of a workbook that holds invented figures; the words alone in real life. */
export function noticed(settings: Pick<Settings, 'notice'>, words: string): string {
  return settings.notice === '' ? words : `${settings.notice} · ${words}`;
}

function roundLine(settings: Settings): string {
  const { round } = settings;
  const last = waitsFor(settings.asked, 'mails')
    ? ''
    : ` (ngày làm việc cuối cùng: ${weekdayDate(lastWorkingDayBefore(round.deadline, settings))})`;
  return [
    `Đợt báo cáo: ${round.name}`,
    `Đơn vị gửi trước ngày ${roundDay(settings, 'deadline')}${settings.asked.includes('roundDeadline') ? '' : last}`,
    `${settings.soShortName} báo cáo UBND tỉnh trước ngày ${roundDay(settings, 'summaryDeadline')}`,
    ...letterPart(settings),
  ].join(' · ');
}

function letterPart(settings: Settings): string[] {
  if (settings.letterNumber === '') return [];
  const day = settings.letterDate === null ? '' : `, ngày ${officialDate(settings.letterDate)}`;
  return [`Công văn đề nghị: số ${letterName(settings)}${day}`];
}

/** `2345/STTTT-CĐS`; `''` when the coordinator has typed no number. */
export function letterName(settings: Pick<Settings, 'letterNumber' | 'letterSymbol' | 'soSymbol'>): string {
  if (settings.letterNumber === '') return '';
  // Whoever copies the number from the letter copies its symbol too.
  if (settings.letterNumber.includes('/')) return settings.letterNumber;
  const symbol = settings.letterSymbol === '' ? '' : `-${settings.letterSymbol}`;
  return `${settings.letterNumber}/${settings.soSymbol}${symbol}`;
}
