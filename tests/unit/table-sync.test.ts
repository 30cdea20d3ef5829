// Set-up as plain data: the difference between a tab and its model, applied to a grid, and nothing typed is touched.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { echoSeparator, echoText } from '../../src/application/results/echo.js';
import type { SheetOp } from '../../src/application/workbook/sheet-op.js';
import type { TableModel } from '../../src/application/workbook/table-model.js';
import { tableSync } from '../../src/application/workbook/table-sync.js';
import { compactBook, wholeBook } from '../../src/domain/book/compact-book.js';
import type { Cell } from '../../src/domain/cell.js';
import { readKeyedTable, textAt } from '../../src/domain/reading/keyed-table.js';
import { settingsColumns } from '../../src/text/columns.js';
import { shippedBook } from '../support/workbook.js';

const columns = settingsColumns.filter(({ key }) => key !== 'review');

/** A register with the given keys; its typed column is `value`. */
function model(keys: readonly string[], disputed: readonly string[] = []): TableModel {
  return {
    tab: 'thiet-lap',
    title: 'THIẾT LẬP',
    columns,
    rows: keys.map((id) => ({ id, heading: false, initial: { value: `đầu ${id}` } })),
    lists: [],
    editors: [],
    isClosed: () => false,
    spareRows: 2,
    hidden: false,
    colour: '#ffffff',
    identify: (table, row) => textAt(table, row, 'key') || null,
    disputed: () => new Set(disputed),
    isSpare: (table, row) => ['name', 'value', 'meaning', 'key'].every((key) => textAt(table, row, key) === ''),
    cells: (row) => ({ name: `Mục ${row.id}`, meaning: '', key: row.id }),
    colours: () => [],
  };
}

/** Carries out what changes cells, as the adapter does. */
function applied(start: readonly (readonly Cell[])[], ops: readonly SheetOp[]): Cell[][] {
  let grid = start.map((row) => [...row]);
  for (const op of ops) {
    if (op.op === 'insertRows') grid.splice(op.before, 0, ...Array.from({ length: op.count }, () => []));
    else if (op.op === 'insertColumn')
      grid = grid.map((row) => [...row.slice(0, op.before), '', ...row.slice(op.before)]);
    else if (op.op === 'moveRow') {
      const [row = []] = grid.splice(op.from, 1);
      grid.splice(op.before > op.from ? op.before - 1 : op.before, 0, row);
    } else if (op.op === 'values') {
      op.cells.forEach((cells, r) => {
        cells.forEach((cell, c) => {
          const row = grid[op.row + r] ?? [];
          grid[op.row + r] = row;
          while (row.length < op.column + c) row.push('');
          row[op.column + c] = cell === null || typeof cell === 'object' ? '' : cell;
        });
      });
    }
  }
  return grid.map((row) => Array.from(row, (cell) => cell ?? ''));
}

const none = () => [];
const typedOf = (grid: readonly (readonly Cell[])[]) =>
  Object.fromEntries(grid.slice(3).flatMap((row) => (row[3] ? [[String(row[3]), row[1] ?? '']] : [])));
const keySet = fc.uniqueArray(fc.constantFrom<string>('a', 'b', 'c', 'd', 'e', 'f'), { minLength: 1 });

describe('a typed tab brought to its model', () => {
  test('new: keys, title, headers, rows with their first values', () => {
    const grid = applied([], tableSync(model(['a', 'b']), [], none).ops);
    expect(grid[0]?.[0]).toBe('skh:thiet-lap:name');
    expect(grid[2]).toEqual(columns.map(({ header }) => header));
    expect(typedOf(grid)).toEqual({ a: 'đầu a', b: 'đầu b' });
  });

  test('whatever rows come, go or change places: what was typed stays with its row, wanted rows stand in order', () => {
    fc.assert(
      fc.property(keySet, keySet, fc.shuffledSubarray([0, 1, 2, 3, 4, 5]), (before, after, order) => {
        const made = applied([], tableSync(model(before), [], none).ops);
        const rows = made.slice(3).filter((row) => row[3]);
        for (const row of rows) row[1] = `gõ ${String(row[3])}`;
        const shuffled = [
          ...made.slice(0, 3),
          ...order.flatMap((at) => (rows[at] ? [rows[at]] : [])),
          ...rows.filter((_, at) => !order.includes(at)),
        ];
        const grid = applied(shuffled, tableSync(model(after), shuffled, none).ops);
        const typed = typedOf(grid);
        for (const key of before) expect(typed[key]).toBe(`gõ ${key}`);
        for (const key of after) expect(typed[key]).toBe(before.includes(key) ? `gõ ${key}` : `đầu ${key}`);
        const standing = grid.slice(3).map((row) => String(row[3] ?? ''));
        expect(standing.filter((key) => after.includes(key))).toEqual(after);
        expect(new Set(standing.filter((key) => key !== '')).size).toBe(standing.filter((key) => key !== '').length);
      }),
    );
  });

  test('a second time there is nothing to insert, move or write into typed cells', () => {
    const grid = applied([], tableSync(model(['a', 'b', 'c']), [], none).ops);
    const again = tableSync(model(['a', 'b', 'c']), grid, none).ops;
    expect(again.filter(({ op }) => ['insertRows', 'moveRow', 'insertColumn', 'deleteRow'].includes(op))).toEqual([]);
    const written = again.filter(
      (op) => op.op === 'values' && op.row >= 3 && op.column <= 1 && op.column + (op.cells[0]?.length ?? 0) > 1,
    );
    expect(written).toEqual([]);
  });

  test('[TRANG-6] no more rows change place than have to: a row that was moved alone is moved back alone', () => {
    const keys = ['a', 'b', 'c', 'd', 'e', 'f'];
    const made = applied([], tableSync(model(keys), [], none).ops);
    const [head, rows] = [made.slice(0, 3), made.slice(3).filter((row) => row[3])];
    fc.assert(
      fc.property(fc.nat(5), fc.nat(5), (from, to) => {
        const moved = [...rows];
        moved.splice(to, 0, ...moved.splice(from, 1));
        const { ops } = tableSync(model(keys), [...head, ...moved], none);
        expect(ops.filter(({ op }) => op === 'moveRow')).toHaveLength(from === to ? 0 : 1);
        expect(
          applied([...head, ...moved], ops)
            .slice(3)
            .flatMap((row) => (row[3] ? [row[3]] : [])),
        ).toEqual(keys);
      }),
    );
  });

  test('no row is made for an id that a disputed row claims; one that stands is kept', () => {
    const grid = applied([], tableSync(model(['a']), [], none).ops);
    const next = applied(grid, tableSync(model(['a', 'b', 'c'], ['a', 'b']), grid, none).ops);
    expect(Object.keys(typedOf(next))).toEqual(['a', 'c']);
  });

  test('text cells are plain text before anything is written; a pasted number keeps the format it came with', () => {
    const { ops } = tableSync(model(['a']), [], none);
    const at = (op: string) => ops.findIndex((each) => each.op === op);
    expect(at('formats')).toBeLessThan(at('values'));
    const grid = applied([], ops);
    const row = grid[3] ?? [];
    row[1] = 0.7277;
    const asked = tableSync(model(['a']), grid, () => grid.map(() => ['@', '0.00%', '@', '@'])).ops;
    const formats = asked.find((op) => op.op === 'formats');
    expect(formats?.op === 'formats' ? formats.formats[3] : null).toEqual(['@', '0.00%', '@', '@']);
  });
});

describe('the book in the bundle', () => {
  test('loses nothing by leaving out what goes without saying', () => {
    const book = shippedBook();
    expect(wholeBook(JSON.parse(JSON.stringify(compactBook(book))))).toEqual(book);
    expect(JSON.stringify(compactBook(book)).length).toBeLessThan(JSON.stringify(book).length * 0.8);
  });
});

describe('the echo of a row', () => {
  const columns = ['code', 'print', 'actual', 'asOf', 'difficulties'].map((key) => ({ key, header: key }));
  const echo = (...cells: readonly Cell[]) => {
    const keys = columns.map(({ key }, at) => (at === 0 ? `skh:x:${key}` : key));
    const { table } = readKeyedTable([keys, cells], { tab: 'x', columns, rowsAboveData: 1 });
    return echoText(table, 1, 'mốc');
  };

  test('is blank without a code, and no two different figures share one', () => {
    expect(echo('', 'p', '1')).toBe('');
    fc.assert(
      fc.property(fc.string(), fc.string(), (a, b) => {
        fc.pre(a !== b && ![a, b].some((text) => /^#|[˜＊？~*?]/.test(text)));
        expect(echo('A-1', 'p', a)).not.toBe(echo('A-1', 'p', b));
      }),
    );
  });

  test('writes numbers and errors as a Vietnamese sheet does next to text, a day as its number, and no wildcards', () => {
    expect(echo('A-1', 'p', 72.5, { date: '2022-10-31' }).split(echoSeparator)).toEqual(
      expect.arrayContaining(['A-1', 'p', '72,5', '44865', 'mốc']),
    );
    expect(echo('A-1', 'p', '#N/A')).toContain(`${echoSeparator}!${echoSeparator}`);
    expect(echo('A-1', 'p', '~7*?')).not.toMatch(/[~*?]/);
  });

  test('of a long explanation tells only that there is one', () => {
    expect(echo('A-1', 'p', '1', '', 'thiếu kinh phí')).toBe(echo('A-1', 'p', '1', '', 'thiếu người'));
    expect(echo('A-1', 'p', '1', '', 'thiếu kinh phí')).not.toBe(echo('A-1', 'p', '1', '', ''));
  });
});
