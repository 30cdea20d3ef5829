// What the coordinator reads after `Tạo, cập nhật trang kế hoạch`.

import type { Problem } from '../domain/checked.js';
import { closedYearText, reopenedYearText } from './close-year-words.js';
import { problemText } from './problem-text.js';
import type { EmptiedTab } from './restore-words.js';
import { tabNames } from './tab-names.js';
import { turnedBackText, turnedText } from './year-words.js';

export interface SetUpReport {
  /** False: the run stopped before it changed a tab. */
  readonly ok: boolean;
  readonly made: readonly string[];
  /** The year that the book was turned to in this run, and whether it went back to it; null where it was not. */
  readonly turned: { readonly to: number; readonly isBack: boolean } | null;
  /** Years whose tabs were closed in this run, and those whose tabs are open again. */
  readonly closed: readonly number[];
  readonly reopened: readonly number[];
  /** Accounts that may act as coordinators from this run on, and those that no longer may. */
  readonly newCoordinators: readonly string[];
  readonly formerCoordinators: readonly string[];
  readonly renamed: readonly { readonly from: string; readonly to: string }[];
  readonly copies: readonly string[];
  /** Tabs whose protections somebody changed by hand; they stand again. */
  readonly reprotected: readonly string[];
  /** Rows of `Nhập số liệu` and of `Nhập nhiệm vụ`. */
  readonly rows: number;
  /** Rows in which something was typed and nothing stands now. */
  readonly emptied: readonly EmptiedTab[];
  readonly tasks: number;
  /** What the coordinator does next; empty where everything is filled in. */
  readonly nextStep: string;
  readonly problems: readonly Problem[];
}

/** A dialog cannot be scrolled: what goes beyond is counted, and stands on the sheet in `Cần xem lại`. */
const LISTED = 25;

/** The report as lines of a dialog. */
export function setUpText(report: SetUpReport): string {
  const all = report.problems.map(problemText);
  if (!report.ok) return all.join('\n\n');
  const problems = all.slice(0, LISTED);
  if (all.length > LISTED) problems.push(`và ${all.length - LISTED} việc khác, xem cột "Cần xem lại".`);
  const tasks = report.tasks === 0 ? '' : `, trang Nhập nhiệm vụ có ${report.tasks} nhiệm vụ`;
  return [
    ...(report.turned === null ? [] : [turnedWords(report.turned)]),
    ...report.closed.map(closedYearText),
    ...report.reopened.map(reopenedYearText),
    report.made.length === 0 ? 'Đã cập nhật các trang của sổ.' : `Đã lập trang: ${report.made.join(', ')}.`,
    `Trang Nhập số liệu có ${report.rows} dòng số liệu${tasks}.${keptWords(report)}`,
    ...(report.nextStep === '' ? [] : [report.nextStep]),
    ...report.renamed.map(({ from, to }) => `Đã đổi tên trang "${from}" về "${to}".`),
    ...(report.newCoordinators.length === 0
      ? []
      : [`Từ lần này có quyền đầu mối: ${report.newCoordinators.join(', ')}.`]),
    ...(report.formerCoordinators.length === 0
      ? []
      : [`Không còn quyền đầu mối: ${report.formerCoordinators.join(', ')}.`]),
    ...(report.reprotected.length === 0
      ? []
      : [
          `Phần bảo vệ của trang ${report.reprotected.join(', ')} đã bị sửa hoặc gỡ; sổ đã đặt lại đúng quyền ghi ở Thiết lập và Danh bạ.`,
        ]),
    ...report.copies.map((name) => `Trang "${name}" là bản sao, sổ không đọc trang này.`),
    ...(problems.length === 0 ? [] : ['', 'Cần xem lại:', ...problems.map((text) => `• ${text}`)]),
  ].join('\n');
}

function turnedWords({ to, isBack }: NonNullable<SetUpReport['turned']>): string {
  return isBack ? turnedBackText(to) : turnedText(to);
}

/** Tabs that people type on; the first set-up makes the first three at once. */
const typedOn = [
  tabNames.settings,
  tabNames.entry,
  tabNames.directory,
  tabNames.taskEntry,
  tabNames.tracking,
  tabNames.rounds,
];

/** What became of the typed cells: kept, unless a tab of theirs was missing and had to be made again. */
function keptWords({ made, emptied, turned }: SetUpReport): string {
  const isFirst = typedOn.slice(0, 3).every((name) => made.includes(name));
  const listed = emptied.map(({ tab }) => tab);
  const again =
    isFirst || turned !== null ? [] : typedOn.filter((name) => made.includes(name) && !listed.includes(name));
  if (again.length > 0)
    return ` Trang ${again.join(', ')} không còn trong sổ nên đã lập mới, chưa có số, chữ đã gõ trước đây; trang cũ có số, chữ thì mở Tệp → Nhật ký phiên bản để lấy lại.`;
  return emptied.length > 0 ? '' : ' Các ô đã nhập được giữ nguyên.';
}
