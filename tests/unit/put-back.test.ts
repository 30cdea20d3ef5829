// Cells that left their rows: each goes back as it stands now, what was typed since stays, what is a copy goes.

import { describe, expect, test } from 'vitest';
import type { Cell } from '../../src/domain/cell.js';
import {
  doubtfulRows,
  type MoveKeys,
  marksOf,
  movesSince,
  type StandingRow,
} from '../../src/domain/round/moved-rows.js';
import { putBack } from '../../src/domain/round/put-back.js';
import type { TypedCells } from '../../src/domain/round/typed-memory.js';

const keys: MoveKeys = {
  together: new Set(['actual', 'numerator', 'asOf']),
  telling: new Set(['actual', 'numerator']),
};

type Tab = Readonly<Record<string, TypedCells>>;

/** Rows beside no code are named by a blank and a number. */
const rowsOf = (tab: Tab): readonly StandingRow[] =>
  Object.entries(tab).map(([name, cells], at) => {
    const code = name.startsWith(' ') ? '' : name;
    return { id: code === '' ? '' : `t:${code}`, code, row: 4 + at, cells };
  });

/** What is written where a tab that read `before` reads `after`; `memory` where it is not what was read; `others`: marks of other tabs. */
function back(before: Tab, after: Tab, { memory = before, others = {} }: { memory?: Tab; others?: Tab } = {}) {
  const named = (tab: Tab, mark = 't:') =>
    Object.entries(tab).map(([code, cells]) => [`${mark}${code}`, cells] as const);
  const marks = new Map([...named(others, ''), ...named(before)].map(([id, cells]) => [id, marksOf(cells)]));
  const doubts = [...doubtfulRows(movesSince(marks, rowsOf(after), keys)).values()];
  return putBack(doubts, marks, new Map(named(memory)));
}

/** The cells alone, by code. */
const cellsBack = (...given: Parameters<typeof back>) =>
  Object.fromEntries(back(...given).map(({ code, cells }) => [code, cells]));

describe('[DONG-6] cells that left their rows', () => {
  test('go back to both rows of an exchange, with the row of the sheet, and nothing else is touched', () => {
    const before = { A: { actual: '71', evidence: 'Báo cáo 1' }, B: { actual: '72', evidence: 'Báo cáo 2' } };
    const after = { A: { ...before.A, actual: '72' }, B: { ...before.B, actual: '71' } };
    expect(back(before, after)).toEqual([
      { code: 'A', row: 4, cells: { actual: '71' }, newer: [], copies: [] },
      { code: 'B', row: 5, cells: { actual: '72' }, newer: [], copies: [] },
    ]);
  });

  test('leave a row empty that held nothing', () => {
    expect(cellsBack({ A: { actual: '71' }, B: {} }, { A: {}, B: { actual: '71' } })).toEqual({
      A: { actual: '71' },
      B: { actual: '' },
    });
  });

  test('go back as the sheet has them now, as a number or a day', () => {
    const asOf = { date: '2022-10-31' };
    const before: Tab = { A: { actual: '71,25', asOf: '2022-10-31' }, B: {} };
    const after: Record<string, TypedCells> = { A: {}, B: { actual: 71.25, asOf } };
    expect(cellsBack(before, after)).toEqual({ A: { actual: 71.25, asOf }, B: { actual: '', asOf: '' } });
  });

  test('come from the memory where they stand nowhere, and are left out where it has none', () => {
    const before: Tab = { A: { actual: '1234', evidence: 'Báo cáo 1' }, B: {} };
    const after: Tab = { A: { evidence: 'Báo cáo 2' }, B: { actual: '1234' }, C: { evidence: 'Báo cáo 2' } };
    const known: Tab = { ...before, C: { evidence: 'Báo cáo 2' } };
    expect(cellsBack(known, after).A).toEqual(before.A);
    expect(cellsBack(known, after, { memory: { A: { actual: '1234' } } }).A).toEqual({ actual: '1234' });
    expect(cellsBack(known, after, { memory: {} }).A).toEqual({ actual: '1234' });
  });

  test('are taken from beside no code, where they do not stay', () => {
    const before = { A: { actual: '71', asOf: '31/10/2022' }, B: { actual: '5' } };
    const after = { A: {}, ' 1': before.A, B: before.B };
    expect(back(before, after)).toEqual([
      { code: 'A', row: 4, cells: before.A, newer: [], copies: [] },
      { code: '', row: 5, cells: { actual: '', asOf: '' }, newer: [], copies: [] },
    ]);
    const numbers: Tab = { A: {}, ' 1': { actual: 71, asOf: '31/10/2022' }, B: before.B };
    expect(cellsBack(before, numbers, { memory: {} }).A).toEqual({ actual: 71, asOf: '31/10/2022' });
  });

  test('do not take along what the workbook fills itself', () => {
    const before = { A: { actual: '71', supplier: 'Sở Y tế' }, B: { actual: '72', supplier: 'Sở Nội vụ' } };
    const after = { A: before.B, B: before.A };
    expect(cellsBack(before, after)).toEqual({ A: { actual: '71' }, B: { actual: '72' } });
  });
});

describe('[DONG-6] what was typed since', () => {
  const before = { A: { actual: '1234' }, B: { actual: '5', evidence: 'Báo cáo 2' }, C: { evidence: 'Báo cáo 3' } };
  const noted = (evidence: Cell): Tab => ({ ...before, A: { actual: '9' }, B: { actual: '1234', evidence } });

  test('stays, and is named', () => {
    const after = noted('Báo cáo mới');
    expect(back(before, after)).toEqual([
      { code: 'B', row: 5, cells: { actual: '5' }, newer: ['evidence'], copies: [] },
      { code: 'A', row: 4, cells: {}, newer: ['actual'], copies: [] },
    ]);
  });

  test('is none where a row beyond doubt holds the same: a copy goes, and is named', () => {
    expect(back(before, noted('Báo cáo 3'))[0]).toEqual({
      code: 'B',
      row: 5,
      cells: { actual: '5', evidence: 'Báo cáo 2' },
      newer: [],
      copies: ['evidence'],
    });
    const blank = { ...before, B: { actual: '5' } };
    expect(back(blank, noted('Báo cáo 3'))[0]).toMatchObject({
      cells: { actual: '5', evidence: '' },
      copies: ['evidence'],
    });
  });

  test('is no copy of the same words in another column or on another tab', () => {
    const column = { ...before, C: { cause: 'Báo cáo 3' } };
    expect(back(column, { ...noted('Báo cáo 3'), C: column.C })[0]).toMatchObject({ newer: ['evidence'], copies: [] });
    const others = { 'task:C': { evidence: 'Báo cáo mới' } };
    expect(back(before, noted('Báo cáo mới'), { others })[0]).toMatchObject({ newer: ['evidence'], copies: [] });
  });

  test('is not what stood in another row in doubt: that goes back without being named', () => {
    const rows = { A: { actual: '1234', evidence: 'Báo cáo 1' }, B: { actual: '5', evidence: 'Báo cáo 2' } };
    const after = { A: { actual: '9' }, B: { actual: '1234', evidence: 'Báo cáo 1' } };
    expect(back(rows, after)).toEqual([
      { code: 'B', row: 5, cells: { actual: '5', evidence: 'Báo cáo 2' }, newer: [], copies: [] },
      { code: 'A', row: 4, cells: { evidence: 'Báo cáo 1' }, newer: ['actual'], copies: [] },
    ]);
  });
});

test('[DONG-6] nothing is put back where nothing is in doubt', () => {
  expect(putBack([], new Map([['t:A', marksOf({ actual: '71' })]]), new Map())).toEqual([]);
});
