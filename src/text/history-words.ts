// What is said of closings: previews, results, and what is not as it was in `Sổ số liệu`.

import type { CellChange } from '../domain/history/closing-changes.js';
import type { LineType } from '../domain/history/register-line.js';
import type { Fault, FaultKind } from '../domain/history/register-records.js';
import type { RowAnswer } from '../domain/round/answered.js';
import { registerColumns } from './history-columns.js';
import { menuPath } from './menu-words.js';
import { roundHeader, roundStateWords } from './round-words.js';
import { tabNames } from './tab-names.js';

/** `Loại`. */
export const lineWords: Readonly<Record<LineType, string>> = {
  closing: 'Lần chốt',
  figure: 'Số liệu',
  task: 'Nhiệm vụ',
  page: 'Tổng hợp',
  office: 'Đơn vị',
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

/** What is still open in a round. */
export interface OpenInRound {
  /** Codes of figures that are owed, names of offices without their signed report. */
  readonly owing: readonly string[];
  readonly letters: readonly string[];
  readonly last: { readonly number: string; readonly at: string } | null;
  /** Codes of rows that changed since the last closing. */
  readonly changed: readonly string[];
}

/** A round that is to be ended; `standing` null while the round itself is asked about. */
export interface EndPreview {
  readonly name: string;
  readonly standing: OpenInRound | null;
}

/** The question before a round is ended. */
export function endPreview({ name, standing }: EndPreview): string {
  return [
    `Đóng đợt ${name}.`,
    ...(standing === null
      ? ['Đợt đang được hỏi lại ở cột "Cần xem lại" nên sổ chưa đếm được số liệu còn thiếu.']
      : openLines(standing)),
    `Đóng rồi: không còn thư, mốc đôn đốc nào của đợt; các dòng của đợt ở trang ${tabNames.tracking} giữ nguyên, không cập nhật nữa; không chốt thêm được. Số đã nhập, các lần chốt và các đợt khác không đổi. Giá trị sai của lần chốt vẫn sửa được bằng "Đính chính", có căn cứ và lý do. Mở lại: chọn "${roundStateWords.open}" ở cột "${roundHeader('state')}" của trang ${tabNames.rounds}. Đóng?`,
  ].join('\n\n');
}

/** One sentence each. */
export function openLines({ owing, letters, last, changed }: OpenInRound): readonly string[] {
  const since = changed.length === 0 ? '' : ` Từ đó ${changed.length} dòng đổi, chưa chốt: ${listed(changed)}.`;
  return [
    owing.length === 0 ? 'Không còn thiếu số liệu.' : `Còn thiếu ${owing.length} số liệu: ${listed(owing)}.`,
    letters.length === 0
      ? 'Không còn thiếu báo cáo bằng văn bản.'
      : `Chưa có văn bản của ${letters.length} đơn vị: ${letters.slice(0, SHOWN).join(', ')}${letters.length > SHOWN ? ` và ${letters.length - SHOWN} đơn vị khác` : ''}.`,
    last === null
      ? `Đợt này CHƯA CHỐT lần nào: nên chạy "${menuPath('rounds', 'closeFigures')}" trước khi đóng.`
      : `Lần chốt gần nhất: lần ${last.number}, ${last.at}.${since}`,
  ];
}

export const endRoundWords = {
  none: 'Không có đợt đột xuất nào đang mở. Đợt hằng năm không đóng ở đây: mọi đánh giá, tiến độ tính theo đợt đó.',
  choice: (names: readonly string[]) =>
    `${names.map((name, at) => `${at + 1}. ${name}`).join('\n')}\n\nĐóng đợt nào? Ghi số thứ tự.`,
  stateless: `Ô "${roundHeader('state')}" của đợt không ghi trạng thái nào sổ đọc được: chưa đóng. Chọn trong danh sách của ô.`,
} as const;

export function endedText(name: string): string {
  return `Đã đóng đợt ${name}. Sổ không gửi thư nào của đợt nữa.`;
}

export function endedAlready(name: string): string {
  return `Đợt ${name} không còn mở: không đóng thêm.`;
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

function quoted(text: string): string {
  if (text === '') return '(trống)';
  const short = text.length > 60 ? `${text.slice(0, 59)}…` : text;
  return `“${short.replace(/\s+/g, ' ')}”`;
}

/** Codes, the first of them where there are many. */
export function listed(codes: readonly string[]): string {
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
  nothingClosed: 'Chưa có lần chốt nào. Chạy "Đợt báo cáo → Chốt số liệu" trước.',
  notUnderstood: 'Sổ không đọc được câu trả lời vừa rồi.',
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

/** One thing of the register that is not as it was, as a sentence. */
export function faultText(fault: Fault): string {
  const said = FAULTS[fault.kind](fault);
  return `${said.slice(0, 1).toUpperCase()}${said.slice(1)}.`;
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

type Cells = Readonly<Record<string, string>>;

/** The signed report that was made from a closing. */
export function reportText({ letterNumber = '', letterDate = '', signer = '' }: Cells): string {
  const by = signer === '' ? '' : `, người ký: ${signer}`;
  return `Báo cáo đã ký: số ${letterNumber}${letterDate === '' ? '' : `, ngày ${letterDate}`}${by}`;
}

/** A correction with what it rests on. */
export function correctionText({
  code = '',
  corrected = '',
  value = '',
  basis = '',
  reason = '',
  who = '',
  at = '',
}: Cells): string {
  const when = [at, who].filter((text) => text !== '').join(', ');
  return `${code} · ${corrected}: đính chính thành ${value}. Căn cứ: ${basis}. Lý do: ${reason}${when === '' ? '' : ` (${when})`}`;
}

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

/** Header of a column of the register. */
export function registerHeader(key: string): string {
  return registerColumns.find((each) => each.key === key)?.header ?? key;
}

/** The cells of a closing that can be put right: figures of a row, state and day of a task. */
export function correctableKeys(type: LineType): readonly string[] {
  return type === 'task'
    ? ['status', 'completedOn', 'deliverable']
    : ['actual', 'estimate', 'numerator', 'denominator', 'asOf', 'special'];
}

/** Questions of the actions that add to a closing. */
export const addingQuestions = {
  letterNumber: 'Số, ký hiệu của báo cáo đã ký, ví dụ 312/BC-STTTT.',
  letterDate: 'Ngày ghi trên báo cáo, ví dụ 14/12/2022.',
  signer: 'Người ký (họ tên, chức vụ).',
  code: 'Mã số của dòng cần đính chính, ví dụ CQS-01.',
  column: ({ code = '', name = '' }: Cells, keys: readonly string[]) =>
    `${code} ${name}\n\n${keys.map((key, at) => `${at + 1}. ${registerHeader(key)}`).join('\n')}\n\nĐính chính cột nào? Ghi số thứ tự.`,
  value: (header: string, before: string) => `${header}: đã chốt ${quoted(before)}. Giá trị đúng là gì?`,
  basis: 'Căn cứ: số, ngày văn bản hoặc tài liệu có giá trị đúng.',
  reason: 'Lý do đính chính.',
  sure: (words: string, number: string, round: string) =>
    `${words}\n\nGhi thêm vào lần chốt ${number}, đợt ${round}. Số đã chốt vẫn giữ nguyên; dòng ghi thêm không sửa, không xóa. Ghi?`,
} as const;

export function addedText(words: string, seal: string): string {
  return `Đã ghi: ${words}\nDấu vân của lần ghi: ${seal}`;
}

export function addedAlready(words: string, seal: string): string {
  return `Đã có trong sổ, không ghi thêm: ${words}\nDấu vân của lần ghi: ${seal}`;
}
