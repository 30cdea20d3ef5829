// What closing a past year says: what is still open, what stops, how it is opened again.

import { type OpenInRound, openLines } from './end-round-words.js';
import { listed } from './listed-codes.js';
import { menuPath, menuWords } from './menu-words.js';
import { roundHeader, roundStateWords } from './round-words.js';
import { tabNames } from './tab-names.js';

export interface CloseYearPreview {
  readonly year: number;
  /** Name of its yearly round. */
  readonly round: string;
  readonly open: OpenInRound;
  /** Codes of figures that are an estimate, or of before the end of the year. */
  readonly provisional: readonly string[];
  /** Names of ad hoc rounds of the year that are open: they end with it. */
  readonly adHoc: readonly string[];
  /** Its tabs that people type on. */
  readonly tabs: readonly string[];
  /** Tabs of the plans that ended with it. */
  readonly plans: readonly string[];
}

/** The question before a year is closed. */
export function closeYearPreview(preview: CloseYearPreview): string {
  const { year, round, open, provisional, adHoc, tabs, plans } = preview;
  const ended = adHoc.map((name) => `"${name}"`).join(', ');
  const pages = [...tabs, ...plans].join(', ');
  return [
    `Đóng năm ${year} (đợt ${round}).`,
    [
      ...openLines(open),
      ...(provisional.length === 0
        ? ['Mọi số đã có đều là số chính thức.']
        : [
            `${provisional.length} số liệu chưa có số chính thức, mới là số ước hoặc số đến kỳ: ${listed(provisional)}.`,
          ]),
      ...(adHoc.length === 0 ? [] : [`Đợt đột xuất của năm ${year} còn mở, đóng cùng: ${ended}.`]),
      ...(open.changed.length === 0 ? [] : [`Nên chạy "${menuPath('rounds', 'closeFigures')}" trước khi đóng.`]),
    ]
      .map((line) => `• ${line}`)
      .join('\n'),
    `Đóng rồi: trang ${pages} đứng lại với kết quả lúc này, không ai nhập số của năm ${year} nữa (chỉ đầu mối mở được ô; ô sửa sau đó không được tính); không chốt thêm; các dòng của đợt ở trang ${tabNames.tracking} giữ nguyên. Giá trị đã chốt bị sai vẫn ghi được bằng "${menuPath('rounds', 'correct')}", có căn cứ và lý do. Số đã nhập, các lần chốt và năm khác không đổi. ${stateWords(adHoc.length > 0)}`,
    `Mở lại: chọn "${roundStateWords.open}" ở cột "${roundHeader('state')}" của đợt ${round}, rồi chạy "${menuWords.setUp}".`,
    'Đóng?',
  ].join('\n\n');
}

function stateWords(areMore: boolean): string {
  const rounds = areMore ? 'các đợt đó' : 'đợt';
  return `Cột "${roundHeader('state')}" của ${rounds} ở trang ${tabNames.rounds} thành "${roundStateWords.closed}".`;
}

/** Which year to close, where several are open. */
export function closeYearChoice(years: readonly number[]): string {
  const all = years.map((year, at) => `${at + 1}. Năm ${year}`).join('\n');
  return `${all}\n\nĐóng năm nào? Ghi số thứ tự; để trống là năm đầu.`;
}

export const closeYearProblems = {
  none: `Không có năm cũ nào đang mở. Năm đang theo dõi chỉ đóng được sau khi chạy "${menuPath('rounds', 'turnYear')}".`,
  neverClosed: (round: string): string =>
    `Đợt ${round} chưa chốt lần nào: đóng năm rồi thì không còn số đã chốt để xem lại hay đính chính. Chạy "${menuPath('rounds', 'closeFigures')}", chọn đợt ${round}, rồi chạy lại việc này. Chưa có gì thay đổi.`,
  changed: 'Sổ vừa được người khác chốt hoặc đóng. Xem lại rồi chạy lại; chưa có gì thay đổi.',
  stateless: (round: string): string =>
    `Ô "${roundHeader('state')}" của đợt ${round} ở trang ${tabNames.rounds} không ghi trạng thái nào sổ đọc được: chưa đóng. Chọn trong danh sách của ô rồi chạy lại.`,
} as const;

/** What a run says that closed the tabs of a year. */
export function closedYearText(year: number): string {
  return `Đã đóng năm ${year}: các trang của năm đứng lại, không nhập nữa.`;
}

/** What a run says that opened them again. */
export function reopenedYearText(year: number): string {
  return `Đã mở lại năm ${year}: các trang của năm nhập được như trước khi đóng.`;
}
