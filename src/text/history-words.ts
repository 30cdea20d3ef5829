// What is said of closings: previews, results, and what is not as it was in `Sổ số liệu`.

import type { CellChange } from '../domain/history/closing-changes.js';
import type { LineType } from '../domain/history/register-line.js';
import type { Fault, FaultKind } from '../domain/history/register-records.js';
import type { RowAnswer } from '../domain/round/answered.js';
import { registerColumns } from './history-columns.js';
import { tabNames } from './tab-names.js';

/** `Loại`. */
export const lineWords: Readonly<Record<LineType, string>> = {
  closing: 'Lần chốt',
  figure: 'Số liệu',
  task: 'Nhiệm vụ',
  page: 'Tổng hợp',
  report: 'Báo cáo đã ký',
  correction: 'Đính chính',
  aside: 'Bỏ dở',
  seal: 'Khép',
};

/** `Trả lời`. */
export const answerWords: Readonly<Record<RowAnswer, string>> = {
  answered: 'Đã trả lời',
  owed: 'Còn thiếu',
  'not-asked': 'Không hỏi',
};

export const registerTitle =
  'SỔ SỐ LIỆU · Sổ tự ghi mỗi lần chốt số liệu; không sửa, không xóa dòng nào. Sắp xếp, lọc không làm hỏng.';

/** How a closing is called where it stands alone. */
export function closingName(number: string, round: string): string {
  return `lần ${number}, đợt ${round}`;
}

/** What the coordinator reads before a closing. */
export interface ClosingPreview {
  readonly round: string;
  readonly number: string;
  readonly answered: number;
  readonly owed: number;
  readonly notAsked: number;
  /** Codes of the rows that are owed. */
  readonly owing: readonly string[];
  readonly tasks: number;
  /** The closing before; null for the first. */
  readonly last: { readonly number: string; readonly at: string; readonly seal: string } | null;
  readonly changes: readonly CellChange[];
  readonly faults: readonly Fault[];
  readonly unfinished: readonly number[];
}

const SHOWN = 12;

/** The question before a closing, with all that it will hold. */
export function closingPreview(preview: ClosingPreview): string {
  const { round, number, answered, owed, notAsked, owing, tasks, last, changes } = preview;
  const asked = answered + owed;
  const lines = [
    `Chốt số liệu đợt ${round}, lần ${number}.`,
    `Số liệu: ${answered}/${asked} dòng đã trả lời${owed === 0 ? '' : `, còn thiếu ${owed}`}${notAsked === 0 ? '' : `; ${notAsked} dòng không hỏi`}.${tasks === 0 ? '' : ` Nhiệm vụ: ${tasks} dòng.`}`,
    ...(owing.length === 0 ? [] : [`Còn thiếu: ${listed(owing)}.`]),
    last === null
      ? 'Đợt này chưa chốt lần nào.'
      : `Lần chốt trước: lần ${last.number}, ${last.at} · ${last.seal}. ${changesText(changes)}`,
    ...(preview.unfinished.length === 0 ? [] : [unfinishedText(preview.unfinished)]),
    ...(preview.faults.length === 0 ? [] : [brokenText(preview.faults)]),
    `Sổ ghi nguyên văn mọi dòng, các đánh giá và trang Tổng hợp lúc này vào trang ${tabNames.register}. Chốt không khóa gì: đơn vị vẫn nhập tiếp được. Đã ghi thì không sửa, không xóa. Chốt?`,
  ];
  return lines.join('\n\n');
}

/** That something of the register is not as it was. */
export function brokenText(faults: readonly Fault[]): string {
  return `CẦN XEM LẠI: ${faultsText(faults)}`;
}

/** What broke before it was whole. */
export function unfinishedText(records: readonly number[]): string {
  return `Lần ghi số ${records.join(', ')} bị đứt giữa chừng: không phải lần chốt, không tính.`;
}

/** `CQS-01: Thực hiện đến kỳ báo cáo từ "70" thành "72"`. */
export function changeText({ code, key, before, after }: CellChange): string {
  const header = registerColumns.find((each) => each.key === key)?.header ?? key;
  return `${code}: ${header} từ ${quoted(before)} thành ${quoted(after)}`;
}

function changesText(changes: readonly CellChange[]): string {
  const codes = [...new Set(changes.map(({ code }) => code))];
  if (codes.length === 0) return 'Từ đó không dòng số liệu, nhiệm vụ nào đổi.';
  const shown = changes.filter(({ key }) => !LONG.has(key)).slice(0, SHOWN);
  return `Từ đó ${codes.length} dòng đổi: ${listed(codes)}.\n${shown.map((change) => `- ${changeText(change)}`).join('\n')}`;
}

/** Sentences that follow from other cells: a list of changes does not repeat them. */
const LONG: ReadonlySet<string> = new Set(['explanation', 'review']);

function quoted(text: string): string {
  if (text === '') return '(trống)';
  const short = text.length > 60 ? `${text.slice(0, 59)}…` : text;
  return `“${short.replace(/\s+/g, ' ')}”`;
}

function listed(codes: readonly string[]): string {
  const shown = codes.slice(0, SHOWN).join(', ');
  return codes.length > SHOWN ? `${shown} và ${codes.length - SHOWN} dòng khác` : shown;
}

/** A closing that stands: what it is, and the fingerprint to write down. */
export function closedText(number: string, round: string, lines: number, seal: string): string {
  return `Đã chốt số liệu đợt ${round}, lần ${number}: ${lines} dòng ở trang ${tabNames.register}.\nDấu vân: ${seal}`;
}

/** The same for one that an earlier, broken run had written whole. */
export function closedBeforeText(number: string, round: string, at: string, seal: string): string {
  return `Lần ${number} của đợt ${round} (${at}) đã được ghi trọn ở lần chạy bị đứt; sổ vừa hoàn tất, không chốt thêm.\nDấu vân: ${seal}`;
}

export function nothingToClose(number: string, at: string, seal: string): string {
  return `Từ lần chốt ${number} (${at} · ${seal}) không có gì thay đổi: không chốt thêm.`;
}

export const historyProblems = {
  closedMeanwhile: 'Vừa có người khác chốt số liệu. Xem lại rồi chạy lại nếu còn cần chốt thêm.',
  registerUnreadable: `Không nhận ra các cột của trang ${tabNames.register}: chưa ghi gì. Hoàn tác, hoặc mở Tệp → Nhật ký phiên bản, khôi phục phiên bản trước.`,
  notStored: `Google chưa lưu đúng các dòng vừa ghi ở trang ${tabNames.register}: chưa thành lần chốt. Chạy lại.`,
} as const;

/** Texts that the platform keeps otherwise than they were typed. */
export function keptOtherwise(codes: readonly string[]): string {
  return `Chữ của các dòng sau được bảng tính lưu khác với lúc gõ: ${listed(codes)}. Dấu vân tính trên chữ đã lưu.`;
}

const FAULTS: Readonly<Record<FaultKind, (fault: Fault) => string>> = {
  'line-changed': ({ record, line, code }) => `lần ghi số ${record}, dòng ${line}${coded(code)} đã bị sửa`,
  'line-missing': ({ record, line, code }) => `lần ghi số ${record}, dòng ${line}${coded(code)} đã mất`,
  'line-added': ({ record, line, code }) => `lần ghi số ${record} có thêm dòng ${line}${coded(code)}`,
  'seal-missing': ({ record }) => `lần ghi số ${record} mất dòng "${lineWords.seal}"`,
  'print-differs': ({ record }) => `lần ghi số ${record} không khớp dấu vân của nó`,
  'record-missing': ({ record }) => `lần ghi số ${record} đã mất`,
  'witness-differs': ({ record }) => `dấu vân của lần ghi số ${record} khác dấu vân sổ nhớ`,
};

function coded(code: string): string {
  return code === '' ? '' : ` (${code})`;
}

/** What of the register is not as it was, most of it. */
export function faultsText(faults: readonly Fault[]): string {
  const shown = faults.slice(0, SHOWN).map((fault) => FAULTS[fault.kind](fault));
  const more = faults.length > SHOWN ? `; và ${faults.length - SHOWN} chỗ khác` : '';
  return `trang ${tabNames.register} không còn như lúc ghi: ${shown.join('; ')}${more}. Khôi phục phiên bản trước ở Tệp → Nhật ký phiên bản.`;
}

/** What stands in the register where a record was left aside. */
export function asideText(record: number, lines: number): string {
  return `Lần ghi số ${record} (${lines} dòng) bị đứt giữa chừng: không phải lần chốt, không tính.`;
}

/** `Quy tắc tính` of a closing. */
export function rulesText(stamp: string, thresholds: string): string {
  return `${stamp} · ngưỡng ${thresholds}`;
}
