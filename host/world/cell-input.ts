// What a cell stores when something is put into it: a script's value or a person's typing.

import { isDate } from 'node:util/types';
import { isDateFormat as isDatePattern } from 'numfmt';
import { localFormula } from '../formula/canonical.js';
import { typedValue } from '../locale/typed-text.js';
import { serialOf } from '../run/time-zone.js';
import { answered } from './open-points.js';
import type { Cell, ValidationRule } from './sheet-data.js';
import type { World } from './world.js';

export const maxCellLength = 50_000;

const datePatterns = new Map<string, boolean>();

/** True for number formats under which a serial number is a date or a time. */
export function isDateFormat(format: string | undefined): boolean {
  if (format === undefined || format === '' || format === '@' || format === 'General') return false;
  const known = datePatterns.get(format);
  if (known !== undefined) return known;
  let answer: boolean;
  try {
    answer = isDatePattern(format);
  } catch {
    answer = false;
  }
  datePatterns.set(format, answer);
  return answer;
}

/** The cell with nothing in it; format, note, rule and style stay. */
export function emptied(cell: Cell): Cell {
  return { ...cell, value: undefined, formula: undefined };
}

/** The cell after a person typed `text` into it: read by the book's locale and the cell's own format (open point 9: also where that is `@`). */
export function typedInto(cell: Cell, text: string, world: World): Cell {
  if (cell.format !== '@' || !answered(world, 'typedTextParsedInTextCells')) return readInto(cell, text, world);
  const read = readInto({ ...cell, format: undefined }, text, world);
  return { ...read, format: read.format ?? cell.format };
}

function readInto(cell: Cell, text: string, world: World): Cell {
  if (text === '') return emptied(cell);
  const { book, now } = world;
  const today = Math.floor(serialOf(now, book.timeZone));
  const read = typedValue(text, book.locale, cell.format ?? '', today);
  const format = read.numberFormat ?? cell.format;
  if (read.formula !== undefined) return { ...cell, value: undefined, formula: read.formula, format };
  const value = read.value;
  if (value === null) return emptied(cell);
  return { ...cell, value: typeof value === 'object' ? value.error : value, formula: undefined, format };
}

/** The formula that a script wrote, as the book keeps it: under the other answer to open point 5, scripts write with commas. */
export function scriptFormula(text: string, world: World): string {
  const local = localFormula(text, world.book.locale);
  return local !== text && answered(world, 'commaFormulasAcceptedFromScripts') ? local : text;
}

/**
 * The cell after a script's `setValue`: null, undefined and '' clear, `=…` is a formula, other text is read as typed, NaN is
 * `#NUM!`, and an array within the array of rows is Java's name of it (google-marketing-solutions/performance-psi-tracker#10).
 */
export function writtenInto(cell: Cell, input: unknown, world: World): Cell {
  if (input === null || input === undefined || input === '') return emptied(cell);
  if (typeof input === 'number' && !Number.isFinite(input)) return { ...cell, value: '#NUM!', formula: undefined };
  if (Array.isArray(input)) return { ...cell, value: '[Ljava.lang.Object;@7c53a9eb', formula: undefined };
  if (typeof input === 'number' || typeof input === 'boolean') return { ...cell, value: input, formula: undefined };
  if (isDate(input)) {
    const serial = serialOf(input.getTime(), world.book.timeZone);
    const pattern = Number.isInteger(serial) ? 'dd/MM/yyyy' : 'dd/MM/yyyy HH:mm:ss';
    return { ...cell, value: serial, formula: undefined, format: isDateFormat(cell.format) ? cell.format : pattern };
  }
  const text = String(input);
  const isFormula = text.startsWith('=') && text.length > 1;
  const textKept = isFormula && cell.format === '@' && answered(world, 'formulaKeptAsTextInTextCells');
  if (isFormula && !textKept) {
    return { ...cell, value: undefined, formula: scriptFormula(text, world) };
  }
  return readInto(cell, text, world);
}

/** True where the rule lets the cell hold what it now holds. Formulas and empty cells always pass. */
export function obeys(rule: ValidationRule | undefined, cell: Cell): boolean {
  if (!rule || rule.allowInvalid || cell.formula !== undefined || cell.value === undefined) return true;
  if (rule.kind === 'checkbox') return typeof cell.value === 'boolean';
  return rule.values.includes(String(cell.value));
}
