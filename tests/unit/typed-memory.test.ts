// What is remembered of typed cells: kept as it stands, advanced only for rows that are beyond suspicion.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { memoryCells, memoryColumns, memoryFrom } from '../../src/application/reading/typed-memory.js';
import type { Cell } from '../../src/domain/cell.js';
import {
  emptiedRows,
  memoryAfter,
  type TypedCells,
  type TypedRow,
  typedIn,
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
    const rows = [rowOf('A', { actual: '80' }), rowOf('B', { supplier: 'Sở Y tế' })];
    const after = memoryAfter(memory, rows, { doubtful: new Set(), asked: new Set() });
    expect(Object.fromEntries(after)).toEqual({
      't:A': { actual: '80' },
      't:B': { actual: '5' },
      't:C': { actual: '6' },
    });
  });
});

describe('[DONG-5] what is typed in a row', () => {
  test('are its cells with something in them that a person sees', () => {
    const cells: TypedCells = { actual: 0, asOf: '', special: ' \u200b', evidence: 'Báo cáo số 5', checked: false };
    const read = typedIn(['actual', 'asOf', 'special', 'evidence', 'checked', 'cause'], (key) => cells[key] ?? '');
    expect(read).toEqual({ actual: 0, evidence: 'Báo cáo số 5', checked: false });
  });

  const none = { doubtful: new Set<string>(), asked: new Set<string>() };
  const filled = ['supplier', 'method', 'groups', 'activeFrom', 'activeTo', 'successor'];

  test.each(filled)('is not what the workbook fills itself when it makes a row (%s)', (key) => {
    expect(memoryAfter(new Map(), [rowOf('A', { [key]: 'x' })], none).size).toBe(0);
    const typed = rowOf('A', { actual: '71', [key]: 'x' });
    expect(memoryAfter(new Map(), [typed], none).get('t:A')).toEqual(typed.cells);
  });

  test('is remembered where a figure was typed over', () => {
    const memory = new Map<string, TypedCells>([['t:A', { supplier: 'x', actual: '71', evidence: 'Báo cáo số 5' }]]);
    const row = rowOf('A', { supplier: 'x', actual: '72', evidence: 'Báo cáo số 5' });
    expect(memoryAfter(memory, [row], none).get('t:A')).toEqual(row.cells);
  });
});

describe('[DONG-5] what is in doubt or asked about', () => {
  const memory = new Map<string, TypedCells>([['t:A', { actual: '71' }]]);

  test('takes no place of what is remembered; an answer that is asked about is taken in where nothing is', () => {
    const rows = [rowOf('A', { actual: '0,8' }), rowOf('B', { actual: '0,9' }), rowOf('C', { actual: '5' })];
    const after = memoryAfter(memory, rows, { doubtful: new Set(['t:C']), asked: new Set(['t:A', 't:B']) });
    expect(Object.fromEntries(after)).toEqual({ 't:A': { actual: '71' }, 't:B': { actual: '0,9' } });
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

  test('are no rows that stand as they are remembered, nor those of which only a later cell is gone', () => {
    const memory = new Map<string, TypedCells>([['t:A', { actual: '71', evidence: 'Báo cáo số 5' }]]);
    expect(emptiedRows(memory, [rowOf('A', { actual: '71', evidence: 'Báo cáo số 5' })])).toEqual([]);
    expect(emptiedRows(memory, [rowOf('A', { actual: '71' })])).toEqual([]);
  });

  test('is listed with its number and, where there are many, counted', () => {
    const codes = Array.from({ length: 20 }, (_, at) => `X-${at}`);
    expect(restoreQuestion([{ tab: 'Nhập số liệu', codes }], [], [])).toContain('20 dòng (X-0, ');
    expect(restoreQuestion([{ tab: 'Nhập số liệu', codes }], [], [])).toContain('và 5 dòng khác)');
  });
});

test('[DONG-6] a row that was given back in part is given back again, and not remembered without its first cell', () => {
  const whole: TypedCells = { actual: '71', asOf: '31/10/2022', evidence: 'Báo cáo số 5' };
  const memory = new Map([['t:A', whole]]);
  const none = { doubtful: new Set<string>(), asked: new Set<string>() };
  for (const left of [{}, { evidence: 'Báo cáo số 5' }, { asOf: '31/10/2022', evidence: 'Báo cáo số 5' }]) {
    const row = rowOf('A', left);
    expect(emptiedRows(memory, [row])).toEqual([row]);
    expect(memoryAfter(memory, [row], none).get('t:A')).toEqual(whole);
  }
  const retyped = rowOf('A', { asOf: '30/11/2022', evidence: 'Báo cáo số 5' });
  expect(emptiedRows(memory, [retyped])).toEqual([]);
  expect(memoryAfter(memory, [retyped], none).get('t:A')).toEqual(retyped.cells);
});
