// Typed cells of a template file: words from a closed list, numbers, days, lists. What does not fit is a problem at that cell.

import type { LocalDate } from '../../src/domain/local-date.js';
import { printedNumber } from '../../src/domain/reading/printed-number.js';
import { type CsvRow, type CsvTable, cell, fault } from './csv-table.js';

/** The text of a cell that must not be empty. */
export function filled(table: CsvTable, row: CsvRow, name: string): string {
  const text = cell(table, row, name);
  if (text === '') fault(table, row, name, 'cell-empty');
  return text;
}

/** The code a Vietnamese word of a closed list stands for; `fallback` for an empty cell, and after a problem. */
export function choice<T>(
  table: CsvTable,
  row: CsvRow,
  name: string,
  words: Readonly<Record<string, T>>,
  fallback: T,
): T {
  const text = cell(table, row, name);
  if (text === '') return fallback;
  const found = words[text.toLowerCase()];
  if (found === undefined) {
    fault(table, row, name, 'cell-unknown', { value: text, allowed: Object.keys(words).join(', ') });
    return fallback;
  }
  return found;
}

/** A number as documents print it (`52.280`, `72,77`); null when empty, and after a problem. */
export function numberCell(table: CsvTable, row: CsvRow, name: string): number | null {
  const text = cell(table, row, name);
  if (text === '') return null;
  const value = text.startsWith('-') ? printedNumber(text.slice(1)) : printedNumber(text);
  if (value === null) {
    fault(table, row, name, 'cell-not-number', { value: text });
    return null;
  }
  return text.startsWith('-') ? -value : value;
}

/** A day typed `20/11/2022`; null when empty, and after a problem. */
export function dayCell(table: CsvTable, row: CsvRow, name: string): LocalDate | null {
  const text = cell(table, row, name);
  if (text === '') return null;
  const [, day = '', month = '', year = ''] = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text) ?? [];
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  if (year === '' || date.toISOString().slice(0, 10) !== iso) {
    fault(table, row, name, 'cell-not-date', { value: text });
    return null;
  }
  return iso;
}

/** Entries of a cell separated by semicolons. */
export function listCell(table: CsvTable, row: CsvRow, name: string): readonly string[] {
  return cell(table, row, name)
    .split(';')
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '');
}

/** Codes of a column, each with a problem where it is empty or stands twice. */
export function uniqueCodes(table: CsvTable, name: string): void {
  const first = new Map<string, number>();
  for (const row of table.rows) {
    const code = filled(table, row, name);
    const earlier = first.get(code);
    if (code !== '' && earlier !== undefined) fault(table, row, name, 'code-doubled', { value: code, first: earlier });
    else first.set(code, row.line);
  }
}
