// Words of the coordinator's first steps: on `Hướng dẫn` with a mark on what is done, and after set-up what comes next.

import type { FirstStep } from '../domain/reminding/first-steps.js';
import type { Settings } from '../domain/round/settings.js';
import { officialDate } from './date-words.js';
import { notAssignedWord } from './entry-words.js';
import { menuPath, menuWords } from './menu-words.js';
import { tabNames } from './tab-names.js';

const MARKS = { done: '☑', open: '☐' } as const;

/** "Đầu mối: sáu việc chuẩn bị, theo thứ tự (đã xong 2/6)". */
export function firstStepsHeading(steps: readonly FirstStep[]): string {
  const done = steps.filter(({ missing }) => missing === 0).length;
  return `Đầu mối: sáu việc chuẩn bị, theo thứ tự (đã xong ${done}/${steps.length})`;
}

/** One line per step, and how the marks come about. */
export function firstStepLines(steps: readonly FirstStep[], settings: Settings): readonly string[] {
  return [
    ...steps.map((step, k) => {
      const mark = step.missing === 0 ? MARKS.done : MARKS.open;
      const left = step.missing === 0 ? 'Đã xong.' : leftWords(step, settings);
      return `${mark} ${k + 1}. ${stepWords(step, settings)} ${left}`;
    }),
    `Sổ đánh dấu lại mỗi lần chạy "${menuWords.setUp}".`,
  ];
}

/** What set-up says of the first step that is open; empty once all are done. */
export function nextStepWords(steps: readonly FirstStep[], settings: Settings): string {
  const open = steps.filter(({ missing }) => missing > 0);
  const [next] = open;
  if (next === undefined) return '';
  return `Còn ${open.length}/${steps.length} việc chuẩn bị, xem trang ${tabNames.guide}. Việc tiếp theo: ${stepWords(next, settings)} ${leftWords(next, settings)}`;
}

function stepWords({ key }: FirstStep, { round }: Settings): string {
  switch (key) {
    case 'contact':
      return `Hộp thư công vụ và điện thoại cơ quan của đầu mối: trang ${tabNames.settings}.`;
    case 'letter':
      return `Số, ngày công văn đề nghị báo cáo: dòng của đợt hằng năm, trang ${tabNames.rounds}.`;
    case 'addresses':
      return `Địa chỉ thư của các đơn vị phải báo cáo: cột "Thư nhận đôn đốc", trang ${tabNames.directory}.`;
    case 'days':
      return `Ngày nghỉ lễ, ngày làm bù năm ${round.year}: trang ${tabNames.settings}; xem lại hạn gửi ở trang ${tabNames.rounds} (trước ngày ${officialDate(round.deadline)}).`;
    case 'suppliers':
      return `Ai cung cấp số: cột "Đơn vị cung cấp số liệu", trang ${tabNames.entry}; không giao ai thì chọn "${notAssignedWord}".`;
    case 'automation':
      return `${menuPath('reminders', 'switchOn')}: sổ tự gửi thư đến mốc.`;
  }
}

function leftWords({ key, missing, total }: FirstStep, { round }: Settings): string {
  switch (key) {
    case 'contact':
    case 'letter':
      return `Còn ${missing}/${total} ô chưa ghi.`;
    case 'addresses':
      return `Còn ${missing}/${total} đơn vị chưa có địa chỉ dùng được.`;
    case 'days':
      return `Chưa có ngày nào của năm ${round.year}.`;
    case 'suppliers':
      return `Còn ${missing}/${total} dòng chưa giao.`;
    case 'automation':
      return 'Chưa bật.';
  }
}
