// What is remembered of typed cells: kept as it stands, advanced only for rows that are beyond suspicion.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { memoryCells, memoryColumns, memoryFrom } from '../../src/application/reading/typed-memory.js';
import type { Cell } from '../../src/domain/cell.js';
import {
  emptiedRows,
  memoryAfter,
  movedRows,
  type TypedCells,
  type TypedRow,
} from '../../src/domain/round/typed-memory.js';
import { restoreQuestion } from '../../src/text/restore-words.js';

const rowOf = (code: string, cells: TypedCells, row = 4): TypedRow => ({ id: `t:${code}`, code, tab: 't', row, cells });
const head = [
  memoryColumns.map((key, at) => (at === 0 ? `skh:ban-luu:${key}` : key)),
  memoryColumns.map(() => ''),
  [...memoryColumns],
];

describe('[DONG-5] the memory of typed cells', () => {
  const cell = fc.oneof<fc.Arbitrary<Cell>[]>(
    fc.string({ unit: 'binary' }),
    fc.double({ noNaN: true, noDefaultInfinity: true }).filter((value) => !Object.is(value, -0)),
    fc.boolean(),
    fc.constant({ date: '2022-11-15' }),
  );

  test('comes back from its cells as it was, whatever was typed', () => {
    const memories = fc.dictionary(
      fc.stringMatching(/^[A-Z]{3}-\d\d$/),
      fc.dictionary(fc.constantFrom('actual', 'basis'), cell),
    );
    fc.assert(
      fc.property(memories, (typed) => {
        const memory = new Map(Object.entries(typed));
        expect(memoryFrom([...head, ...memoryCells(memory)])).toEqual(
          new Map(Object.entries(typed).map(([id, cells]) => [id, JSON.parse(JSON.stringify(cells)) as TypedCells])),
        );
      }),
    );
  });

  test('takes no cell that is longer than a cell may be, however long the text', () => {
    const memory = new Map([['a', { basis: 'Đạt '.repeat(12_000) }]]);
    const cells = memoryCells(memory);
    expect(cells.flat().every((text) => text.length < 50_000)).toBe(true);
    expect(memoryFrom([...head, ...cells])).toEqual(memory);
    expect(memoryFrom([...head, ...cells.slice(1)]).size).toBe(0);
  });

  test('is forgotten where somebody changed it', () => {
    const [row = []] = memoryCells(new Map([['a', { actual: '71' }]]));
    expect(memoryFrom([...head, row.map((text, at) => (at === 2 ? text.replace('71', '72') : text))]).size).toBe(0);
  });

  test('advances for what is typed anew, and stays for rows that are empty or gone', () => {
    const memory = new Map<string, TypedCells>([
      ['t:A', { actual: '71' }],
      ['t:B', { actual: '5' }],
      ['t:C', { actual: '6' }],
    ]);
    const after = memoryAfter(memory, [rowOf('A', { actual: '80' }), rowOf('B', { supplier: 'Sở Y tế' })]);
    expect(Object.fromEntries(after)).toEqual({
      't:A': { actual: '80' },
      't:B': { actual: '5' },
      't:C': { actual: '6' },
    });
  });
});

describe('[DONG-6] what is gone', () => {
  test('are rows with nothing left but what the workbook put there, that held something before', () => {
    const memory = new Map<string, TypedCells>([
      ['t:A', { actual: '71', supplier: 'x' }],
      ['t:B', { supplier: 'x' }],
      ['t:C', { actual: '6' }],
    ]);
    const rows = [rowOf('A', { supplier: 'y' }), rowOf('B', {}), rowOf('C', { estimate: '7' }), rowOf('D', {})];
    expect(emptiedRows(memory, rows).map(({ code }) => code)).toEqual(['A']);
  });

  test('is listed with its number and, where there are many, counted', () => {
    const codes = Array.from({ length: 20 }, (_, at) => `X-${at}`);
    expect(restoreQuestion([{ tab: 'Nhập số liệu', codes }])).toContain('20 dòng (X-0, ');
    expect(restoreQuestion([{ tab: 'Nhập số liệu', codes }])).toContain('và 5 dòng khác)');
  });
});

describe('[DONG-7] cells that stand at another code', () => {
  const before = {
    A: { actual: '71', asOf: '31/10/2022' },
    B: { actual: '72', asOf: '30/9/2022' },
    C: { actual: '5' },
  };
  const memory = new Map<string, TypedCells>(Object.entries(before).map(([code, cells]) => [`t:${code}`, cells]));

  test('name both rows, and neither is remembered anew', () => {
    const rows = [rowOf('A', before.B), rowOf('B', before.A), rowOf('C', before.C)];
    expect(movedRows(memory, rows).map(({ row, from }) => [row.code, from.code])).toEqual([
      ['A', 'B'],
      ['B', 'A'],
    ]);
    expect(memoryAfter(memory, rows)).toEqual(memory);
  });

  test('are taken as meant once the row is ticked', () => {
    const ticked = { ...before.B, checked: 'Đã kiểm tra' };
    const rows = [rowOf('A', ticked), rowOf('B', { ...before.A, checked: 'Đã kiểm tra' })];
    expect(movedRows(memory, rows)).toEqual([]);
    expect(memoryAfter(memory, rows).get('t:A')).toEqual(ticked);
  });

  test('are no matter of suspicion where one number alone is the same, or where the other row still holds its own', () => {
    expect(movedRows(memory, [rowOf('A', { actual: '5' }), rowOf('C', {})])).toEqual([]);
    expect(movedRows(memory, [rowOf('A', before.B), rowOf('B', before.B)])).toEqual([]);
  });
});
