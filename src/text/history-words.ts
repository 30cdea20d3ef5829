// What is said of closings: previews, questions, results, and the page that shows one.

import type { CellChange } from '../domain/history/closing-changes.js';
import type { Fault } from '../domain/history/register-records.js';
import { listed, quoted, SHOWN } from './listed-codes.js';
import { brokenText, unfinishedText } from './register-fault-words.js';
import { registerHeader } from './register-line-words.js';
import { roundHeader, roundStateWords } from './round-words.js';
import { tabNames } from './tab-names.js';

/** How a closing is called where it stands alone. */
export function closingName(number: string, round: string): string {
  return `lần ${number}, đợt ${round}`;
}

/** What the coordinator reads before a closing. */
export interface ClosingPreview {
  readonly round: string;
  /** `Tổng hợp` speaks of this round. */
  readonly isYearly: boolean;
  /** A yes also sets the round's state. */
  readonly setsState: boolean;
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
    `Sổ ghi nguyên văn mọi dòng của đợt, các đánh giá${preview.isYearly ? ', trang Tổng hợp' : ''} và tình hình báo cáo của từng đơn vị lúc này vào trang ${tabNames.register}. Chốt không khóa gì: đơn vị vẫn nhập tiếp được. Đã ghi thì không sửa, không xóa.${preview.setsState ? ` ${stateWords}` : ''} Chốt?`,
  ];
  return lines.join('\n\n');
}

/** That a yes writes the round's state too. */
const stateWords = `Cột "${roundHeader('state')}" của đợt ở trang ${tabNames.rounds} thành "${roundStateWords.reported}".`;

/** Asked where the figures are closed and the round's state does not say so. */
export function stateQuestion(round: string): string {
  return `Đợt ${round}: số liệu đã chốt, từ đó không có gì thay đổi. ${stateWords} Ghi?`;
}

/** Which round to close, where several are open. */
export function roundChoice(names: readonly string[]): string {
  const listedAll = names.map((name, at) => `${at + 1}. ${name}`).join('\n');
  return `${listedAll}\n\nChốt đợt nào? Ghi số thứ tự; để trống là đợt hằng năm.`;
}

/** `CQS-01: Thực hiện đến kỳ báo cáo từ "70" thành "72"`. */
export function changeText(change: CellChange): string {
  return `${change.code}: ${changedCell(change)}`;
}

/** `Thực hiện đến kỳ báo cáo từ "70" thành "72"`, without the row. */
export function changedCell({ key, before, after }: CellChange): string {
  return `${registerHeader(key)} từ ${quoted(before)} thành ${quoted(after)}`;
}

function changesText(changes: readonly CellChange[]): string {
  const codes = [...new Set(changes.map(({ code }) => code))];
  if (codes.length === 0) return 'Từ đó không dòng số liệu, nhiệm vụ nào đổi.';
  const shown = changes.filter(({ key }) => !LONG.has(key)).slice(0, SHOWN);
  return `Từ đó ${codes.length} dòng đổi: ${listed(codes)}.\n${shown.map((change) => `- ${changeText(change)}`).join('\n')}`;
}

/** Sentences that follow from other cells: a list of changes does not repeat them. */
const LONG: ReadonlySet<string> = new Set(['explanation', 'review']);

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
  nothingClosed: 'Chưa có lần chốt nào. Chạy "Đợt báo cáo → Chốt số liệu" trước.',
  notUnderstood: 'Sổ không đọc được câu trả lời vừa rồi.',
  notStored: `Google chưa lưu đúng các dòng vừa ghi ở trang ${tabNames.register}: chưa thành lần chốt. Chạy lại.`,
} as const;

/** Texts that the platform keeps otherwise than they were typed. */
export function keptOtherwise(codes: readonly string[]): string {
  return `Chữ của các dòng sau được bảng tính lưu khác với lúc gõ: ${listed(codes)}. Dấu vân tính trên chữ đã lưu.`;
}

/** `Quy tắc tính` of a closing. */
export function rulesText(version: number, thresholds: string): string {
  return `quy tắc ${version}, ngưỡng ${thresholds}`;
}

/** How the line of `Tổng hợp` begins that names the last closing. */
export const lastClosingWords = 'Lần chốt gần nhất: ';

export function lastClosingLine(number: string, day: string, seal: string): string {
  return `${lastClosingWords}lần ${number}, ngày ${day} · ${seal}`;
}

/** Words of `Tổng hợp đã chốt` around what was said then. */
export const closedWords = {
  title: (round: string, number: string) => `TỔNG HỢP ĐÃ CHỐT · Đợt báo cáo ${round} · Lần ${number}`,
  seal: (seal: string) => `Dấu vân: ${seal}`,
  made: (at: string, who: string) => `Chốt lúc ${at}${who === '' ? '' : ` · Người chốt: ${who}`}`,
  rules: (rules: string) => `Quy tắc tính: ${rules}`,
  intact:
    'Trang này lập từ Sổ số liệu, còn nguyên như lúc chốt. Số lúc này: trang Tổng hợp. Xem lần khác: Đợt báo cáo → Xem lần chốt.',
  unwitnessed:
    'Trang này lập từ Sổ số liệu; các dòng còn khớp nhau, nhưng tập lệnh không nhớ dấu vân của lần này (sổ được sao chép, hoặc lần chốt bị đứt).',
  broken: (faults: string) => `KHÔNG CÒN NHƯ LÚC CHỐT: ${faults}`,
  corrections: 'ĐÍNH CHÍNH SAU LẦN CHỐT NÀY',
  rows: 'SỐ LIỆU, NHIỆM VỤ ĐÃ CHỐT',
  offices: 'TÌNH HÌNH BÁO CÁO CỦA TỪNG ĐƠN VỊ',
  officeColumns: ['', '', 'Đơn vị', 'Số liệu', 'Tình trạng', '', 'Báo cáo', 'Thời hạn'],
  letter: (number: string, date: string) => [number, date].filter((text) => text !== '').join(' ngày '),
  columns: [
    '',
    'Mã',
    'Chỉ tiêu, nhiệm vụ',
    'Mục tiêu',
    'Số ghi nhận',
    'Loại số',
    'Đơn vị',
    'Đánh giá',
    '',
    '',
    'Tiến độ',
  ],
} as const;

/** A closing in a list to choose from. */
export function closingLabel(number: string, round: string, at: string, seal: string): string {
  return `Đợt ${round}, lần ${number}, ${at} · ${seal}`;
}

export function closingChoice(labels: readonly string[]): string {
  const listedAll = labels.map((label, at) => `${at + 1}. ${label}`).join('\n');
  return `${listedAll}\n\nGhi số thứ tự; để trống là lần chốt cuối.`;
}

export function shownText(number: string, round: string): string {
  return `Trang ${tabNames.closed} đang hiện lần ${number}, đợt ${round}.`;
}
