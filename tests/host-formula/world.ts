// A small workbook for formula tests: sheets as rows of typed cells, written the way a script or a person writes them.

import type { Calculated, CalcWorld, CustomOutcome, FormulaCell, Scalar } from '../../host/formula/calc-world.js';
import { calculate } from '../../host/formula/calculate.js';

type Content = Scalar | { readonly value: Scalar; readonly format: string };

/** What a test says about its workbook. Text that starts with `=` is a formula; `null` is an empty cell. */
export interface TestBook {
  readonly locale?: string;
  readonly sheets: Readonly<Record<string, readonly (readonly Content[])[]>>;
  readonly custom?: Readonly<Record<string, (...args: readonly unknown[]) => CustomOutcome>>;
  readonly names?: Readonly<
    Record<string, { sheet: string; row: number; column: number; rows: number; columns: number }>
  >;
  /** Where not given: `Loading...` is replaced, earlier spills are cleared, TODAY() is refused. */
  readonly unknowns?: Partial<Record<Parameters<CalcWorld['answered']>[0], boolean>>;
  readonly rows?: number;
}

/** 15 November 2022, 12:00. */
export const TODAY = 44_880;

/** The workbook as the calculation sees it. */
export function testWorld(book: TestBook): CalcWorld {
  const names = Object.keys(book.sheets);
  const content = (sheetId: number, row: number, column: number): Content =>
    book.sheets[names[sheetId - 1] ?? '']?.[row - 1]?.[column - 1] ?? null;
  const plain = (cell: Content) => (isFormatted(cell) ? cell.value : (cell as Scalar));
  const isFormula = (cell: Content): cell is string => typeof cell === 'string' && cell.startsWith('=');
  const formulas: FormulaCell[] = names.flatMap((name, s) =>
    (book.sheets[name] ?? []).flatMap((row, r) =>
      row.flatMap((cell, c) => (isFormula(cell) ? [{ sheetId: s + 1, row: r + 1, column: c + 1, formula: cell }] : [])),
    ),
  );
  const answers = { iferrorReplacesLoading: true, spillClearedWhileLoading: true, ...book.unknowns };
  return {
    locale: book.locale ?? 'vi_VN',
    now: { todaySerial: TODAY, nowSerial: TODAY + 0.5 },
    answered: (unknown) => answers[unknown] ?? false,
    sheetIdByName: (name) => names.indexOf(name) + 1 || undefined,
    size: () => ({ rows: book.rows ?? 100, columns: 26 }),
    literal: (sheetId, row, column) => {
      const cell = content(sheetId, row, column);
      return isFormula(cell) ? null : plain(cell);
    },
    literalFormat: (sheetId, row, column) => {
      const cell = content(sheetId, row, column);
      return isFormatted(cell) ? cell.format : '';
    },
    formulas: () => formulas,
    namedRange: (name) => {
      const area = book.names?.[name];
      return area === undefined ? undefined : { ...area, sheetId: names.indexOf(area.sheet) + 1 };
    },
    isCustom: (name) => Object.hasOwn(book.custom ?? {}, name),
    custom: (name, args) => {
      const run = book.custom?.[name];
      return run === undefined ? { kind: 'error', text: '#NAME?', note: '' } : run(...args);
    },
  };
}

/** The calculated workbook of a test. */
export function calculated(book: TestBook): Calculated {
  return calculate(testWorld(book));
}

/** What one formula gives in cell A1 of a sheet of its own, beside the sheet `D` with data; errors as their code. */
export function formulaResult(formula: string, data: readonly (readonly Content[])[] = [], locale = 'vi_VN'): unknown {
  const value = calculated({ locale, sheets: { F: [[formula]], D: data } }).get(1, 1, 1)?.value;
  return shownValue(value);
}

/** The area of a sheet (1-based, inclusive) as values; errors as their code, empty cells as null. */
export function area(book: TestBook, sheet: number, rows: number, columns: number): unknown[][] {
  const result = calculated(book);
  const world = testWorld(book);
  return Array.from({ length: rows }, (_, r) =>
    Array.from({ length: columns }, (_, c) => {
      const computed = result.get(sheet, r + 1, c + 1);
      return shownValue(computed === undefined ? world.literal(sheet, r + 1, c + 1) : computed.value);
    }),
  );
}

function shownValue(value: Scalar | undefined): unknown {
  return typeof value === 'object' && value !== null ? value.error : value;
}

function isFormatted(cell: Content): cell is { value: Scalar; format: string } {
  return typeof cell === 'object' && cell !== null && 'value' in cell;
}
