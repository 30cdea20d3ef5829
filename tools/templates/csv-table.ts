// Reads one CSV file of the templates into rows that know their line, and cells that know their column.

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import type { TemplateProblem, TemplateProblemCode } from './template-problem.js';

/** One row under the header. `line` is its first line in the file, from 1. */
export interface CsvRow {
  readonly line: number;
  readonly cells: readonly string[];
}

/** A file's rows with what it takes to read and to complain. Problems gather in `problems`. */
export interface CsvTable {
  readonly file: string;
  readonly headers: readonly string[];
  readonly rows: readonly CsvRow[];
  readonly problems: TemplateProblem[];
}

/** Columns of a kind of file: those that must be there and those that may. */
export interface CsvColumns {
  readonly required: readonly string[];
  readonly optional: readonly string[];
}

/** Reads `file` (relative to `dir`). A missing file, missing, unknown or doubled columns are problems; such a table has no rows. */
export function readCsvTable(dir: string, file: string, columns: CsvColumns): CsvTable {
  const problems: TemplateProblem[] = [];
  const none = { file, headers: [], rows: [], problems };
  const path = join(dir, file);
  const fault = (code: TemplateProblemCode, line: number, column: number, params: TemplateProblem['params']) =>
    problems.push({ code, file, line, column, params });
  if (!existsSync(path)) {
    fault('file-missing', 0, 0, {});
    return none;
  }
  const content = readFileSync(path, 'utf8');
  if (content.includes('\uFFFD')) {
    fault('file-not-utf8', 0, 0, {});
    return none;
  }
  const lines: number[] = [];
  let records: string[][];
  try {
    records = parse(content, {
      delimiter: delimiterOf(content),
      bom: true,
      relaxColumnCount: true,
      skipEmptyLines: true,
      onRecord: (record: string[], context) => {
        lines.push(context.lines);
        return record;
      },
    });
  } catch (error) {
    fault('file-unreadable', 0, 0, { reason: error instanceof Error ? error.message : String(error) });
    return none;
  }
  const headers = (records[0] ?? []).map(tidy);
  for (const name of columns.required) if (!headers.includes(name)) fault('column-missing', 1, 0, { name });
  const known = new Set([...columns.required, ...columns.optional]);
  headers.forEach((name, i) => {
    if (!known.has(name)) fault('column-unknown', 1, i + 1, { name });
    else if (headers.indexOf(name) !== i) fault('column-doubled', 1, i + 1, { name });
  });
  if (problems.length > 0) return none;
  const rows = records.slice(1).map((record, i) => {
    const broken = record.reduce((sum, text) => sum + (text.match(/\n/g)?.length ?? 0), 0);
    return { line: (lines[i + 1] ?? 0) - broken, cells: record.map(tidy) };
  });
  for (const { line, cells } of rows) {
    if (cells.length !== headers.length) fault('row-length', line, 0, { cells: cells.length, headers: headers.length });
  }
  return { file, headers, rows: rows.filter((row) => row.cells.some((cell) => cell !== '')), problems };
}

/** Excel writes semicolons where the comma is the decimal sign, as in Viet Nam; the header shows which. */
function delimiterOf(content: string): string {
  const header = /^[^\n]*/.exec(content)?.[0] ?? '';
  return header.split(';').length > header.split(',').length ? ';' : ',';
}

/** White space collapsed, letters composed: how every printed word is kept. */
export function tidy(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').trim();
}

/** The text of a cell; an absent optional column reads as empty. */
export function cell(table: CsvTable, row: CsvRow, name: string): string {
  return row.cells[table.headers.indexOf(name)] ?? '';
}

/** Notes a problem at a cell. */
export function fault(
  table: CsvTable,
  row: CsvRow,
  name: string,
  code: TemplateProblemCode,
  params: TemplateProblem['params'] = {},
): void {
  const column = table.headers.indexOf(name) + 1;
  table.problems.push({ code, file: table.file, line: row.line, column, params: { name, ...params } });
}
