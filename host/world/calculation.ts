// The computed face of the book: formulas, spills and custom functions, calculated when somebody looks.

import type { Calculated, CalcWorld, CellError, CustomOutcome, FormulaCell, Scalar } from '../formula/calc-world.js';
import { calculate } from '../formula/calculate.js';
import type { Machine, ShownBefore } from '../run/machine.js';
import { serialOf } from '../run/time-zone.js';
import { answered } from './open-points.js';
import { cellAt, eachCell, gridRect, type SheetData } from './sheet-data.js';
import { bookSnapshot } from './world.js';

const formulaLists = new WeakMap<SheetData, { readonly stamp: number; readonly cells: readonly FormulaCell[] }>();

function formulasOf(sheet: SheetData): readonly FormulaCell[] {
  const known = formulaLists.get(sheet);
  const stamp = sheet.stamp ?? 0;
  if (known?.stamp === stamp) return known.cells;
  const cells: FormulaCell[] = [];
  eachCell(sheet, gridRect(sheet), (cell, row, column) => {
    if (cell.formula !== undefined) cells.push({ sheetId: sheet.id, row, column, formula: cell.formula });
  });
  const list = known && sameFormulas(known.cells, cells) ? known.cells : cells;
  formulaLists.set(sheet, { stamp, cells: list });
  return list;
}

function sameFormulas(before: readonly FormulaCell[], after: readonly FormulaCell[]): boolean {
  return (
    before.length === after.length &&
    before.every((cell, index) => {
      const other = after[index];
      return other?.formula === cell.formula && other.row === cell.row && other.column === cell.column;
    })
  );
}

/** Every formula of the book; the same array as before while no formula changed. */
function allFormulas(machine: Machine, sheets: readonly SheetData[]): readonly FormulaCell[] {
  const parts = sheets.map(formulasOf);
  const known = machine.formulas;
  if (known?.parts.length === parts.length && known.parts.every((part, index) => part === parts[index]))
    return known.all;
  const all = parts.flat();
  machine.formulas = { parts, all };
  return all;
}

/** True where a read of this sheet needs the calculation at all. */
export function hasFormulas(sheet: SheetData): boolean {
  return formulasOf(sheet).length > 0;
}

function customOutcome(
  machine: Machine,
  fn: string,
  args: Parameters<Machine['runCustom']>[1],
  cell: FormulaCell,
  sawLoading: () => void,
): CustomOutcome {
  const { custom } = machine;
  const weather = custom.byName.get(fn) ?? custom.all;
  if (weather === 'error')
    return { kind: 'error', text: '#ERROR!', note: 'Internal error executing the custom function.' };
  if (weather === 'rateLimit') {
    const note = 'Service invoked too many times in a short time: exec qps. Try Utilities.sleep(1000) between calls.';
    return { kind: 'error', text: '#ERROR!', note };
  }
  if (weather === 'refused') {
    return { kind: 'error', text: '#ERROR!', note: 'You do not have permission to call this function.' };
  }
  const broken = firstError(args);
  if (broken && answered(machine.world, 'errorArgumentsStopCustomFunctions'))
    return { kind: 'error', text: broken.error, note: broken.note ?? '' };
  const key = JSON.stringify([fn, args]);
  const place = `${cell.sheetId}!${cell.row},${cell.column}`;
  const known = custom.memo.get(key);
  if (known) return remembered(custom.shown, place, known);
  const running = machine.stack.some((run) => run.plan.kind !== 'custom');
  if (!custom.settling && (weather === 'loading' || running)) {
    sawLoading();
    const previous = custom.shown.get(place);
    return previous === undefined ? { kind: 'loading' } : { kind: 'loading', previous };
  }
  const outcome = machine.runCustom(fn, args, cell);
  custom.memo.set(key, outcome);
  return remembered(custom.shown, place, outcome);
}

function firstError(args: Parameters<Machine['runCustom']>[1]): CellError | undefined {
  for (const one of args.flat(2)) if (typeof one === 'object' && one !== null && 'error' in one) return one;
  return undefined;
}

/** Keeps what the cell last showed, for the time in which it calculates again. */
function remembered(shown: Map<string, ShownBefore>, place: string, outcome: CustomOutcome): CustomOutcome {
  if (outcome.kind === 'value') shown.set(place, outcome.value);
  return outcome;
}

/** Every computed cell of the book as it stands; remembered until something changes. */
export function calculation(machine: Machine): Calculated {
  const { world } = machine;
  const nowSerial = serialOf(world.now, world.book.timeZone);
  const key = `${world.book.revision}|${Math.floor(nowSerial)}`;
  const running = machine.stack.some((run) => run.plan.kind !== 'custom');
  const known = machine.calculation;
  if (known?.key === key && !(known.loading && (!running || machine.custom.settling))) return known.result;

  // A snapshot: what is looked at later must be what stood there when the calculation began.
  const book = bookSnapshot(world.book);
  const byId = new Map(book.sheets.map((sheet) => [sheet.id, sheet]));
  const formulas = allFormulas(machine, book.sheets);
  let loading = false;
  const byName = new Map(book.sheets.map((sheet) => [sheet.name.toLowerCase(), sheet.id]));
  const calcWorld: CalcWorld = {
    locale: book.locale,
    now: { todaySerial: Math.floor(nowSerial), nowSerial },
    answered: (unknown) => answered(world, unknown),
    isCustom: (name) => customName(machine, name) !== null,
    sheetIdByName: (name) => byName.get(name.toLowerCase()),
    size(sheetId) {
      const sheet = byId.get(sheetId);
      return { rows: sheet?.rowCount ?? 0, columns: sheet?.columnCount ?? 0 };
    },
    literal(sheetId, row, column): Scalar {
      const sheet = byId.get(sheetId);
      return (sheet && cellAt(sheet, row, column).value) ?? null;
    },
    literalFormat(sheetId, row, column) {
      const sheet = byId.get(sheetId);
      return (sheet && cellAt(sheet, row, column).format) ?? '';
    },
    formulas: () => formulas,
    namedRange: (name) => book.named[name],
    custom(name, args, cell) {
      const fn = customName(machine, name);
      if (fn === null) return { kind: 'error', text: '#NAME?', note: `Unknown function: '${name}'.` };
      return customOutcome(machine, fn, args, cell, () => {
        loading = true;
      });
    },
  };
  const result = calculate(calcWorld);
  // Evaluation may be lazy: what a later look finds still loading is noted through the same closure.
  const entry = {
    key,
    result,
    get loading() {
      return loading;
    },
  };
  machine.calculation = entry;
  return result;
}

/** The bundle's function of that name, whatever the case of the formula; names ending in `_` are private. */
function customName(machine: Machine, name: string): string | null {
  const wanted = name.toUpperCase();
  for (const fn of machine.bundle.functions) if (fn.toUpperCase() === wanted && !fn.endsWith('_')) return fn;
  return null;
}

/** What a cell shows, and the number format it shows it in. */
export interface Shown {
  readonly value: Scalar;
  readonly format: string;
  readonly note?: string | undefined;
  readonly spilled?: boolean;
}

/** A cell's literal, or what formulas and spills make of it; an automatic cell takes the format of its formula's result. */
export function shownAt(machine: Machine, sheet: SheetData, row: number, column: number): Shown {
  const cell = cellAt(sheet, row, column);
  const format = cell.format ?? '';
  if (cell.formula === undefined && (cell.value !== undefined || !hasFormulas(sheet))) {
    return { value: cell.value ?? null, format };
  }
  const result = calculation(machine).get(sheet.id, row, column);
  if (!result) return { value: null, format };
  const spilled = cell.formula === undefined;
  return { value: result.value, format: format || (result.format ?? ''), note: result.note, spilled };
}

/** True where any sheet has a formula. */
export function sheetsWithFormulas(machine: Machine): boolean {
  return machine.world.book.sheets.some((sheet) => hasFormulas(sheet));
}
