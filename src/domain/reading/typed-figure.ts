// The cells that people fill for one reporting row, exactly as they stand on the entry sheet.

import { type Cell, isErrorText } from '../cell.js';
import type { CarriedFigure } from './carried-figure.js';
import { plainWords, seenText, showsAnotherOrder, withNamedSigns } from './plain-text.js';
import { namedNumber } from './printed-number.js';

export interface TypedFigure {
  /** `Thực hiện đến kỳ báo cáo`. */
  readonly actual: Cell;
  /** `Ước thực hiện cả năm`. */
  readonly estimate: Cell;
  /** `Tử số`. */
  readonly numerator: Cell;
  /** `Mẫu số`. */
  readonly denominator: Cell;
  /** `Số liệu tính đến ngày`; with "Chưa có số liệu" the day on which the figure is expected. */
  readonly asOf: Cell;
  /** `Trường hợp khác`. */
  readonly special: Cell;
  /** `Đã kiểm tra`. */
  readonly checked: Cell;
  /** `Năm trước`: the official figure of the year before. */
  readonly priorYear: Cell;
  /** Nobody typed it: what the row takes over from the year before, which counts while `Năm trước` is empty. */
  readonly carried?: CarriedFigure | undefined;
  /** `Mục tiêu điều chỉnh`. */
  readonly adjustedTarget: Cell;
  /** `Chỉ tiêu giao riêng`: what was assigned to this unit where it is not what the plan prints. */
  readonly assignedTarget: Cell;
  /** `Không thực hiện`. */
  readonly notDone: Cell;
  /** `Căn cứ` of an adjusted target or of not doing it. */
  readonly basis: Cell;
  /** `Khó khăn, vướng mắc, nguyên nhân`. */
  readonly difficulties: Cell;
}

/** Keys of the cells that hold a figure. */
export const figureKeys = ['actual', 'estimate', 'numerator', 'denominator'] as const;

/** Keys of what an office says about a figure and of it. */
export const officeKeys = [...figureKeys, 'asOf', 'special', 'checked'] as const;

/** A row in which nobody has typed anything. */
export const nothingTyped: TypedFigure = {
  actual: '',
  estimate: '',
  numerator: '',
  denominator: '',
  asOf: '',
  special: '',
  checked: '',
  priorYear: '',
  adjustedTarget: '',
  assignedTarget: '',
  notDone: '',
  basis: '',
  difficulties: '',
};

/** The closed list of `Trường hợp khác`, in the words of its dropdown. */
export const specialCases = {
  'nothing-arose': 'Không phát sinh',
  'no-figure-yet': 'Chưa có số liệu',
  'not-applicable': 'Không áp dụng',
} as const;

export type SpecialCase = keyof typeof specialCases;

export type SpecialReading =
  | { readonly kind: 'none' }
  | { readonly kind: 'special'; readonly special: SpecialCase }
  | { readonly kind: 'unreadable'; readonly text: string };

/** Reads `Trường hợp khác`: one of the three words whatever their case, nothing, or words that are not on the list. */
export function readSpecial(cell: Cell): SpecialReading {
  if (typeof cell !== 'string') {
    return cell === false ? { kind: 'none' } : { kind: 'unreadable', text: quotedText(cell) };
  }
  const words = plainWords(cell);
  if (words === '') return { kind: 'none' };
  for (const special of ['nothing-arose', 'no-figure-yet', 'not-applicable'] as const) {
    if (words === plainWords(specialCases[special])) return { kind: 'special', special };
  }
  return { kind: 'unreadable', text: seenText(cell) };
}

/** The closed lists of `Đã kiểm tra` (the second for figures that changed since) and of `Không thực hiện`. */
export const tickWords = {
  checked: ['Đã kiểm tra', 'Đã kiểm tra lại'],
  notDone: ['Không thực hiện'],
} as const;

export type TickColumn = keyof typeof tickWords;

/**
 * What stands in a cell of decision: nothing, a word of its list (or the tick of a box that was put there), or anything
 * else, which decides nothing and is asked about, however it got into the cell.
 */
export function readTick(cell: Cell, column: TickColumn): 'none' | 'ticked' | 'unreadable' {
  if (typeof cell === 'boolean') return cell ? 'ticked' : 'none';
  if (typeof cell !== 'string') return 'unreadable';
  const words = plainWords(cell);
  if (words === '') return 'none';
  return tickWords[column].some((word) => plainWords(word) === words) ? 'ticked' : 'unreadable';
}

/** True where `Đã kiểm tra` or `Không thực hiện` says so. */
export function isTicked(cell: Cell, column: TickColumn): boolean {
  return readTick(cell, column) === 'ticked';
}

/** A document has a number, a day or a name of its own: one word, a dash or "chưa có" names none. */
const NAMES_A_DOCUMENT = /\d|\p{L}+[^\p{L}]+\p{L}+/u;
const NO_DOCUMENT = /^(?:không|ko|chưa|chờ|đang)(?: .*)?$|^n\/a$/;

/** The document, number and day that stand in `Căn cứ`; an error value, a dash and "chưa có" are no basis. */
export function basisText(cell: Cell): string {
  const words = textOf(cell);
  const isDocument = NAMES_A_DOCUMENT.test(words) && !NO_DOCUMENT.test(plainWords(words));
  return isErrorText(words) || !isDocument ? '' : words;
}

/** True for a cell in which nothing but blanks was typed. */
export function isTypedBlank(cell: Cell): boolean {
  return typeof cell === 'string' && plainWords(cell) === '';
}

/** The words in a cell as a person sees them; empty for an empty cell. */
export function textOf(cell: Cell): string {
  if (typeof cell === 'object') return cell.date;
  return typeof cell === 'string' ? seenText(cell) : String(cell);
}

/** The cell as a question quotes it: numbers written as documents print them, a sign that turns the order round named. */
export function quotedText(cell: Cell): string {
  if (typeof cell === 'number') return namedNumber(cell);
  return typeof cell === 'string' && showsAnotherOrder(cell) ? withNamedSigns(cell).trim() : textOf(cell);
}
