// The two lines of the workbook under a plan's printed title.

import { lastWorkingDayBefore } from '../domain/calendar.js';
import type { Settings } from '../domain/settings.js';
import { officialDate, weekdayDate } from './date-words.js';

/** Line 4 (the round and its days) and line 5 (where to type). */
export function planFrameLines(settings: Settings): readonly [string, string] {
  const [first, second] = frameLines(settings);
  return [noticed(settings, first), second];
}

/** The words behind the notice of a workbook that holds invented figures; the words alone in real life. */
export function noticed(settings: Pick<Settings, 'notice'>, words: string): string {
  return settings.notice === '' ? words : `${settings.notice} · ${words}`;
}

function frameLines(settings: Settings): readonly [string, string] {
  const { round } = settings;
  const last = lastWorkingDayBefore(round.deadline, settings);
  const parts = [
    `Đợt báo cáo: ${round.name}`,
    `Đơn vị gửi trước ngày ${officialDate(round.deadline)} (ngày làm việc cuối cùng: ${weekdayDate(last)})`,
    `${settings.soShortName} báo cáo UBND tỉnh trước ngày ${officialDate(round.summaryDeadline)}`,
    ...letterPart(settings),
  ];
  return [
    parts.join(' · '),
    'Đơn vị nhập tại trang Nhập số liệu; trang này do sổ tự lập, không sửa. Mã số dùng khi trao đổi qua điện thoại.',
  ];
}

function letterPart(settings: Settings): string[] {
  if (settings.letterNumber === '') return [];
  const day = settings.letterDate === null ? '' : `, ngày ${officialDate(settings.letterDate)}`;
  return [`Công văn đề nghị: số ${letterName(settings)}${day}`];
}

/** `2345/STTTT-CĐS`; `''` when the coordinator has typed no number. */
export function letterName(settings: Settings): string {
  if (settings.letterNumber === '') return '';
  const symbol = settings.letterSymbol === '' ? '' : `-${settings.letterSymbol}`;
  return `${settings.letterNumber}/${settings.soSymbol}${symbol}`;
}
