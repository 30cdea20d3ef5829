// A tab of the in-memory workbook: plain grids that are never changed in place, so that keeping a version costs nothing.

import { plainRange } from '../../../src/application/workbook/a1.js';
import { type BlockGuard, type SheetOp, storedText, type Written } from '../../../src/application/workbook/sheet-op.js';
import type { Standing, StandingClosure, StandingDoor } from '../../../src/application/workbook/standing.js';
import type { Cell } from '../../../src/domain/cell.js';

/** What a cell holds; a formula is kept and never worked out, as no use case reads a computed cell. */
type Content = Cell | { readonly formula: string };

export interface Tab {
  readonly id: number;
  readonly name: string;
  readonly maxRows: number;
  readonly maxColumns: number;
  readonly cells: readonly (readonly Content[])[];
  readonly formats: readonly (readonly string[])[];
  readonly backgrounds: readonly (readonly string[])[];
  readonly lists: readonly (readonly boolean[])[];
  readonly colourRules: number;
  readonly guards: readonly BlockGuard[];
  /** The protection of the whole tab. */
  readonly closure: StandingClosure | null;
}

/** As large as Google makes a new one. */
export function newTab(id: number, name: string): Tab {
  return {
    id,
    name,
    maxRows: 1000,
    maxColumns: 26,
    cells: [],
    formats: [],
    backgrounds: [],
    lists: [],
    colourRules: 0,
    guards: [],
    closure: null,
  };
}

/** The values up to the last used row and column; `[]` for an empty tab. */
export function valuesOf(tab: Tab): readonly (readonly Cell[])[] {
  const known = readBefore.get(tab);
  if (known !== undefined) return known;
  const values = usedValues(tab);
  readBefore.set(tab, values);
  return values;
}

/** A tab never changes, so what was read of it stays true. */
const readBefore = new WeakMap<Tab, readonly (readonly Cell[])[]>();

function usedValues(tab: Tab): Cell[][] {
  const width = Math.max(0, ...tab.cells.map(lastUsed));
  const height = tab.cells.reduce((last, row, at) => (lastUsed(row) > 0 ? at + 1 : last), 0);
  return Array.from({ length: height }, (_, row) =>
    Array.from({ length: width }, (__, column) => {
      const content = tab.cells[row]?.[column] ?? '';
      return typeof content === 'object' && 'formula' in content ? '' : content;
    }),
  );
}

function doorTo(accounts: readonly string[]): StandingDoor {
  return { editors: () => [...new Set(accounts)], isWarning: () => false };
}

/** What stands on a tab; of an empty one its first cell, as Google answers. */
export function standingOn(tab: Tab): Standing {
  const values = valuesOf(tab);
  const grid = values.length === 0 ? [['']] : values;
  const seen = <T>(kept: readonly (readonly T[])[], blank: T): T[][] =>
    grid.map((row, at) => row.map((_, column) => kept[at]?.[column] ?? blank));
  return {
    isNew: () => false,
    cells: () => values,
    formulas: () =>
      seen(
        tab.cells.map((row) =>
          row.map((content) => (typeof content === 'object' && 'formula' in content ? content.formula : '')),
        ),
        '',
      ),
    formats: () => seen(tab.formats, GENERAL),
    backgrounds: () => seen(tab.backgrounds, WHITE),
    lists: () => seen(tab.lists, false),
    closure: () => tab.closure,
    guards: () =>
      tab.guards.map(({ name, area, accounts }) => ({
        ...doorTo([...(tab.closure?.editors() ?? []), ...accounts]),
        name,
        area: plainRange(area),
      })),
    colourRules: () => tab.colourRules,
    rows: () => tab.maxRows,
    columns: () => tab.maxColumns,
  };
}

const GENERAL = 'General';
const WHITE = '#ffffff';

/** The tab after an operation; of looks only backgrounds are kept, of lists where they are, of rules how many. */
export function applied(tab: Tab, op: SheetOp): Tab {
  switch (op.op) {
    case 'size': {
      const maxRows = op.exact ? op.rows : Math.max(tab.maxRows, op.rows);
      const maxColumns = op.exact ? op.columns : Math.max(tab.maxColumns, op.columns);
      const cut = <T>(grid: readonly (readonly T[])[]) => grid.slice(0, maxRows).map((row) => row.slice(0, maxColumns));
      return { ...tab, maxRows, maxColumns, ...eachGrid(tab, (grid) => cut(grid)) };
    }
    case 'rename':
      return { ...tab, name: op.name };
    case 'insertRows':
      return rowsChanged({ ...tab, maxRows: tab.maxRows + op.count }, (rows) => {
        rows.splice(op.before, 0, ...Array.from({ length: op.count }, () => []));
      });
    case 'moveRow':
      return rowsChanged(tab, (rows) => {
        const [moved = []] = rows.splice(op.from, 1);
        rows.splice(op.from < op.before ? op.before - 1 : op.before, 0, moved);
      });
    case 'deleteRow':
      return rowsChanged({ ...tab, maxRows: tab.maxRows - 1 }, (rows) => {
        rows.splice(op.row, 1);
      });
    case 'insertColumn': {
      const wider = <T>(grid: readonly (readonly T[])[], blank: T) =>
        grid.map((row) =>
          row.length <= op.before ? row : [...row.slice(0, op.before), blank, ...row.slice(op.before)],
        );
      return {
        ...tab,
        maxColumns: tab.maxColumns + 1,
        cells: wider(tab.cells, ''),
        formats: wider(tab.formats, GENERAL),
        backgrounds: wider(tab.backgrounds, WHITE),
        lists: wider(tab.lists, false),
      };
    }
    case 'values':
      mustFit(tab, op.row + op.cells.length, op.column + (op.cells[0]?.length ?? 0));
      return { ...tab, cells: written(tab, op.row, op.column, op.cells) };
    case 'clear': {
      const { row, column, rows, columns } = op.area;
      const blank: null[][] = Array.from({ length: rows }, () => Array.from({ length: columns }, () => null));
      return { ...tab, cells: written(tab, row, column, blank) };
    }
    case 'formats':
      return { ...tab, formats: put(tab.formats, op.row, op.column, op.formats, GENERAL) };
    case 'looks': {
      const backgrounds = op.looks.map((row) => row.map((look) => look.background ?? WHITE));
      const dressed = { ...tab, backgrounds: put(tab.backgrounds, op.row, op.column, backgrounds, WHITE) };
      if (op.keepsFormats === true) return dressed;
      const formats = op.looks.map((row) => row.map((look) => look.format ?? GENERAL));
      return { ...dressed, formats: put(tab.formats, op.row, op.column, formats, GENERAL) };
    }
    case 'lists': {
      const { row, column, rows, columns } = op.area;
      const bare = Array.from({ length: rows }, () => Array.from({ length: columns }, () => false));
      const listed = op.rules.reduce(
        (grid, { area }) =>
          put(
            grid,
            area.row,
            area.column,
            Array.from({ length: area.rows }, () => Array.from({ length: area.columns }, () => true)),
            false,
          ),
        put(tab.lists, row, column, bare, false),
      );
      return { ...tab, lists: listed };
    }
    case 'protect':
      return {
        ...tab,
        guards: op.blocks?.guards ?? tab.guards,
        closure: { ...doorTo(op.editors), open: () => op.open.map(plainRange) },
      };
    case 'colours':
      return { ...tab, colourRules: op.rules.length };
    default:
      return tab;
  }
}

/** What a person types into a text cell. */
export function typed(tab: Tab, row: number, column: number, text: string): Tab {
  if (tab.formats[row]?.[column] !== '@') throw new Error(`${tab.name}: the cell typed into is no text cell`);
  return { ...tab, cells: put(tab.cells, row, column, [[text]], '') };
}

function written(tab: Tab, row: number, column: number, cells: readonly (readonly Written[])[]): Tab['cells'] {
  const contents = cells.map((line, r) => line.map((cell, c) => contentOf(tab, row + r, column + c, cell)));
  return put(tab.cells, row, column, contents, '');
}

function contentOf(tab: Tab, row: number, column: number, cell: Written): Content {
  if (cell === null) return '';
  if (typeof cell === 'object') return { formula: cell.formula };
  if (typeof cell !== 'string') return cell;
  const isText = tab.formats[row]?.[column] === '@';
  // A sheet would make a number or a day of it; the use cases must not leave that to the sheet.
  if (!isText && /^\s*[-+]?\d[\d.,/:%\s-]*$/.test(cell)) {
    throw new Error(`${tab.name}: ${JSON.stringify(cell)} is written into a cell that is no text cell`);
  }
  return storedText(cell);
}

function put<T>(
  grid: readonly (readonly T[])[],
  row: number,
  column: number,
  part: readonly (readonly T[])[],
  blank: T,
): T[][] {
  const next = grid.slice() as T[][];
  while (next.length < row + part.length) next.push([]);
  part.forEach((line, r) => {
    const cells = (next[row + r] ?? []).slice();
    while (cells.length < column + line.length) cells.push(blank);
    line.forEach((value, c) => {
      cells[column + c] = value;
    });
    next[row + r] = cells;
  });
  return next;
}

function rowsChanged(tab: Tab, change: (rows: unknown[][]) => void): Tab {
  const changed = <T>(grid: readonly (readonly T[])[]): T[][] => {
    const rows = Array.from({ length: tab.maxRows }, (_, at) => (grid[at] ?? []) as T[]);
    change(rows);
    while (rows.length > 0 && rows.at(-1)?.length === 0) rows.pop();
    return rows;
  };
  return { ...tab, ...eachGrid(tab, (grid) => changed(grid)) };
}

function eachGrid(tab: Tab, change: <T>(grid: readonly (readonly T[])[]) => T[][]) {
  return {
    cells: change(tab.cells),
    formats: change(tab.formats),
    backgrounds: change(tab.backgrounds),
    lists: change(tab.lists),
  };
}

function mustFit(tab: Tab, rows: number, columns: number): void {
  if (rows > tab.maxRows || columns > tab.maxColumns) throw new Error(`${tab.name}: outside the sheet`);
}

function lastUsed(row: readonly Content[]): number {
  let length = row.length;
  while (length > 0 && row[length - 1] === '') length -= 1;
  return length;
}
