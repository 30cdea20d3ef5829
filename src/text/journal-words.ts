// What `Nhật ký` says of an entry, in words.

import type { JournalEvent, NumberRange, RowTexts, TypedChange } from '../domain/history/journal-entry.js';
import { officialTime } from './date-words.js';

export const journalTitle =
  'NHẬT KÝ · Sổ tự ghi ô nào đã đổi giữa hai lần xem; không sửa, không xóa dòng nào. Sắp xếp, lọc không làm hỏng.';

export const unknownWord = 'không rõ';
const EMPTY = '(trống)';

/** `Ai`: only what the platform tells. */
export const whoWords = { block: 'một tài khoản được nhập khối này', unknown: unknownWord } as const;
export type Who = keyof typeof whoWords;

/** How rows and columns of a tab are called. */
export interface JournalNames {
  readonly tab: string;
  row(code: string): string;
  unit(code: string): string;
  header(key: string): string;
  who(code: string, key: string): Who;
  /** True where the journal never held anything of the tab. */
  readonly isFirst: boolean;
}

/** The cells of an entry that people read. */
export interface EntryWords {
  readonly name: string;
  readonly unit: string;
  readonly header: string;
  readonly before: string;
  readonly after: string;
  readonly who: string;
  readonly what: string;
}

const NONE: EntryWords = { name: '', unit: '', header: '', before: '', after: '', who: '', what: '' };

/** Longest text of several cells together: all of it stands in the hidden column. */
const LONGEST_LIST = 2_000;
const LISTED = 12;

/** The words of an event; `cellsOf`: what was known of a row. */
export function entryWords(event: JournalEvent, names: JournalNames, cellsOf: (code: string) => RowTexts): EntryWords {
  switch (event.kind) {
    case 'cell': {
      const { code, key, before, after } = event;
      const words = { ...rowWords(names, [code]), header: names.header(key), who: whoWords[names.who(code, key)] };
      return { ...NONE, ...words, before, after, what: changeWord(event) };
    }
    case 'again':
      return {
        ...{ ...NONE, ...rowWords(names, [event.code]), header: names.header(event.key) },
        ...{ before: unknownWord, after: event.after, who: unknownWord },
        what: 'Ghi lại điều đang có: nhật ký thiếu dòng',
      };
    case 'move': {
      const keys = [...new Set(event.changes.map(({ key }) => key))];
      return {
        ...{ ...NONE, ...rowWords(names, [event.code]), header: keys.map(names.header).join('; ') },
        before: sides(event.changes, names, ({ before }) => before),
        after: sides(event.changes, names, ({ after }) => after),
        who: unknownWord,
        what: `Chuyển dòng: các ô này trước đứng ở ${names.row(event.from)}`,
      };
    }
    case 'rows': {
      const codes = Object.keys(event.rows);
      const listed = codes.flatMap((code) => cellLines(names, code, event.rows[code] ?? {}));
      const count = `${codes.length} dòng, ${listed.length} ô có nội dung`;
      const words = { ...NONE, ...rowWords(names, codes), after: listed.length === 0 ? EMPTY : list(listed) };
      return { ...words, what: names.isFirst ? `Bắt đầu ghi trang này: ${count}` : `Lần đầu xem được: ${count}` };
    }
    case 'away': {
      const lines = event.codes.flatMap((code) => cellLines(names, code, cellsOf(code)));
      return {
        ...{ ...NONE, ...rowWords(names, event.codes), before: lines.length === 0 ? EMPTY : list(lines) },
        after: unknownWord,
        what: 'Không còn xem được: trang hoặc dòng bị xóa, mã, chữ, dấu vân không còn khớp, hoặc hai dòng cùng mã khác nhau',
      };
    }
    case 'back':
      return { ...NONE, ...rowWords(names, event.codes), what: 'Xem lại được; ô nào đổi trong lúc đó có dòng riêng' };
    case 'lost':
      return { ...NONE, what: `Nhật ký thiếu hoặc bị sửa các số ${rangeText(event.numbers)}` };
  }
}

function changeWord({ before, after }: TypedChange): string {
  if (before === '') return 'Nhập';
  return after === '' ? 'Xóa' : 'Sửa';
}

function rowWords(names: JournalNames, codes: readonly string[]): Pick<EntryWords, 'name' | 'unit'> {
  const [only = ''] = codes;
  if (codes.length === 1) return { name: names.row(only), unit: names.unit(only) };
  const rest = codes.length > LISTED ? ` và ${codes.length - LISTED} dòng khác` : '';
  return { name: `${codes.slice(0, LISTED).map(names.row).join(', ')}${rest}`, unit: '' };
}

function cellLines(names: JournalNames, code: string, cells: RowTexts): readonly string[] {
  return Object.entries(cells).map(([key, text]) => `${names.row(code)} · ${names.header(key)}: ${text}`);
}

function sides(changes: readonly TypedChange[], names: JournalNames, side: (change: TypedChange) => string): string {
  return list(
    changes.map((change) => `${names.row(change.code)} · ${names.header(change.key)}: ${side(change) || EMPTY}`),
  );
}

function list(lines: readonly string[]): string {
  const text = lines.join('\n');
  if (text.length <= LONGEST_LIST) return text;
  return `${text.slice(0, LONGEST_LIST)}… (cắt bớt; "Sổ → Lịch sử chỉ tiêu" có đủ)`;
}

/** `3–5, 9`. */
export function rangeText(ranges: readonly NumberRange[]): string {
  return ranges.map(([from, to]) => (from === to ? String(from) : `${from}–${to}`)).join(', ');
}

/** `Thấy lúc`, `Không sớm hơn`. */
export function lookText(moment: string): string {
  return moment === '' ? unknownWord : officialTime(moment);
}

/** A text that is longer than a cell of the journal takes, with a word that says so; `print`: tells two such texts apart. */
export function cutText(begin: string, length: number, print: string): string {
  return `${begin}… (cắt: ô có ${length} ký tự, dấu ${print})`;
}
