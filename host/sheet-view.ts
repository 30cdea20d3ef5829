// What a driver sees of a sheet, without any service call.

import { a1Of, type Rect, rectOfA1 } from './a1.js';
import type { SheetView } from './contract.js';
import { columnLetters } from './formula/expression.js';
import { rectNamed, sheetNamed } from './people/cells.js';
import type { Machine } from './run/machine.js';
import { contentExtent, displayOf, gridOf, valuesOf } from './world/content.js';
import { mayEdit, sharedEditors } from './world/protection.js';
import { type Cell, cellAt, type SheetData } from './world/sheet-data.js';
import { sheetOf } from './world/world.js';

/** A live view of the sheet with that name or id, which it keeps to when renamed: each reader looks at it as it is when called. */
export function sheetView(machine: Machine, nameOrId: string | number): SheetView {
  const { id } = sheetNamed(machine, nameOrId);
  const find = () => sheetOf(machine.world.book, id) ?? sheetNamed(machine, nameOrId);
  const content = (): Rect => ({ row: 1, column: 1, ...contentExtent(machine, find()) });
  const seen = (a1: string | undefined): Rect => (a1 === undefined ? content() : onGrid(find(), a1));
  const looks = <T>(read: (cell: Cell) => T): T[][] => {
    const sheet = find();
    return gridOf(usedRect(machine, sheet), (row, column) => read(cellAt(sheet, row, column)));
  };
  return {
    values: (a1) => valuesOf(machine, find(), seen(a1)),
    display: (a1) => displayOf(machine, find(), seen(a1)),
    formulas: () => gridOf(content(), (row, column) => cellAt(find(), row, column).formula ?? ''),
    formats: () => looks((cell) => cell.format ?? ''),
    notes: () => looks((cell) => cell.note ?? ''),
    backgrounds: () => looks((cell) => cell.style?.background ?? '#ffffff'),
    fonts: () =>
      looks(({ style }) =>
        [
          style?.fontFamily ?? 'Arial',
          style?.fontSize ?? 10,
          style?.fontWeight ?? 'normal',
          style?.fontStyle ?? 'normal',
          style?.fontColor ?? '#000000',
        ].join(' '),
      ),
    validations: () =>
      looks(({ validation: rule }) =>
        rule ? { kind: rule.kind, values: rule.values, allowInvalid: rule.allowInvalid, help: rule.help } : null,
      ),
    protections: () =>
      find().protections.map((data) => ({
        range: data.range && a1Of(data.range),
        description: data.description,
        editors: [machine.world.owner, ...(data.editors ?? sharedEditors(machine.world))],
        warningOnly: data.warningOnly,
        unprotected: data.unprotected.map(a1Of),
      })),
    merges: () => find().merges.map(a1Of),
    frozen: () => [find().frozenRows, find().frozenColumns],
    hidden: () => ({
      rows: [...new Set([...hiddenOnes(find().rows), ...filteredRows(machine, find())])].sort((a, b) => a - b),
      columns: hiddenOnes(find().columns),
    }),
    charts: () => (find().charts ?? []).map(({ title, ranges }) => ({ title, range: ranges.map(a1Of).join() })),
    slicers: () =>
      (find().slicers ?? []).map(({ title, range, column }) => ({
        title,
        range: a1Of(range),
        column: columnLetters(column),
      })),
    canEdit: (email, a1) => mayEdit(machine.world, email, find(), rectNamed(find(), a1)),
  };
}

/** The part of the rectangle that lies on the grid. */
function onGrid(sheet: SheetData, a1: string): Rect {
  const grid = { rows: sheet.rowCount, columns: sheet.columnCount };
  const rect = rectOfA1(a1, grid);
  if (!rect) throw new Error(`offline host: ${a1} is no range`);
  const rows = Math.max(0, Math.min(rect.rows, grid.rows - rect.row + 1));
  const columns = Math.max(0, Math.min(rect.columns, grid.columns - rect.column + 1));
  return { ...rect, rows, columns };
}

function hiddenOnes(list: readonly ({ hidden?: boolean | undefined } | null | undefined)[]): number[] {
  return list.flatMap((one, index) => (one?.hidden ? [index + 1] : []));
}

/** Rows below the filter's header whose shown text is not among the chosen ones. */
function filteredRows(machine: Machine, sheet: SheetData): number[] {
  if (!sheet.filter) return [];
  const { range, shown } = sheet.filter;
  const texts = displayOf(machine, sheet, range);
  return texts.flatMap((line, index) => {
    const out = Object.entries(shown).some(
      ([column, values]) => !values.includes(line[Number(column) - range.column] ?? ''),
    );
    return index > 0 && out ? [range.row + index] : [];
  });
}

/** Everything that holds content or looks. */
function usedRect(machine: Machine, sheet: SheetData): Rect {
  const content = contentExtent(machine, sheet);
  const rows = Math.max(content.rows, sheet.rows.length);
  const columns = Math.max(content.columns, ...sheet.rows.map((row) => row?.cells.length ?? 0));
  return { row: 1, column: 1, rows, columns };
}
