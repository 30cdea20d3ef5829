// Where a move of typed cells ends and chance begins: what makes a figure in another row tell, and what explains it.

import { describe, expect, test } from 'vitest';
import type { Cell } from '../../src/domain/cell.js';
import {
  cellMark,
  doubtfulRows,
  type MoveKeys,
  marksOf,
  marksOfMemory,
  movesSince,
  type StandingRow,
} from '../../src/domain/round/moved-rows.js';
import type { TypedCells } from '../../src/domain/round/typed-memory.js';

const keys: MoveKeys = {
  together: new Set(['actual', 'numerator', 'asOf', 'mail']),
  telling: new Set(['actual', 'numerator', 'mail']),
};

const standing = (cells: TypedCells, at: number): StandingRow => ({ id: `t:A-${at}`, code: `A-${at}`, row: at, cells });

/** Moves as `to<from`, of a tab whose rows held `before` and hold `after`. */
function moves(before: readonly TypedCells[], after: readonly TypedCells[]): readonly string[] {
  const marks = new Map(before.map((cells, at) => [`t:A-${at}`, marksOf(cells)]));
  return movesSince(marks, after.map(standing), keys).map(({ row, from }) => `${row.row}<${from.row}`);
}

/** A figure that came to the second row, while the first was typed anew. */
const taken = (actual: Cell) => moves([{ actual }, {}], [{ actual: '77777' }, { actual }]);

describe('[DONG-7] a figure of four telling digits is no chance, though its row was typed anew', () => {
  test.each<Cell>(['1234', '12,34', '1.234', '0,1234', 12.34, 1234, '1203', '12.305', '72,77%', 'a@b.example'])(
    '%j is recognised',
    (cell) => {
      expect(taken(cell)).toEqual(['1<0']);
    },
  );

  test.each<Cell>(['123', '1000', '1.500', '12300', '00123', '0,0123', '12,30', 12.3, 100_000, 'Báo cáo'])(
    '%j can be chance',
    (cell) => {
      expect(taken(cell)).toEqual([]);
    },
  );

  test('digits of two figures count together', () => {
    const row = { actual: '12', numerator: '34', evidence: 'Báo cáo số 5' };
    const anew = { actual: '7', numerator: '8', evidence: 'Báo cáo số 5' };
    expect(moves([row, {}], [anew, { actual: '12', numerator: '34' }])).toEqual(['1<0']);
    const short = { ...row, numerator: '3' };
    expect(moves([short, {}], [anew, { actual: '12', numerator: '3' }])).toEqual([]);
  });
});

describe('[DONG-7] a whole row of two cells is no chance', () => {
  const row = { actual: '5', evidence: 'Báo cáo số 7' };

  test('though the row it left was typed anew, and whatever stood in it that the workbook fills', () => {
    expect(moves([row, {}], [{ actual: '9' }, row])).toEqual(['1<0']);
    expect(moves([{ ...row, supplier: 'Sở Y tế' }, {}], [{ actual: '9' }, row])).toEqual(['1<0']);
    expect(moves([{ ...row, checked: 'Đã kiểm tra' }, {}], [{ actual: '9' }, row])).toEqual(['1<0']);
  });

  test('but a part of one can be', () => {
    const longer = { ...row, cause: 'Chậm vốn' };
    expect(moves([longer, {}], [{ actual: '9' }, row])).toEqual([]);
    expect(moves([row, { evidence: row.evidence }], [{ actual: '9' }, row])).toEqual([]);
  });

  test('a tick that came along is no second cell', () => {
    const ticked = { actual: '5', checked: 'Đã kiểm tra' };
    expect(moves([ticked, {}], [{ actual: '9' }, ticked])).toEqual([]);
  });

  test('nor is a cell that is empty in both', () => {
    expect(
      moves([{ actual: '5', asOf: '1/10' }, { asOf: '2/10' }], [{ asOf: '2/10' }, { actual: '77', asOf: '9/11' }]),
    ).toEqual([]);
  });
});

describe('[DONG-7] rows that took figures from equally far away are no chance', () => {
  const anew = (count: number) => Array.from({ length: count }, (_, at) => ({ actual: `9${at}` }));
  const shifted = (figures: readonly string[]) => {
    const block = figures.map((actual) => ({ actual }));
    const blank = figures.map(() => ({}));
    return moves([...block, ...blank], [...anew(figures.length), ...block]);
  };

  test('from three rows on, or two with four digits', () => {
    expect(shifted(['5', '6', '8'])).toEqual(['3<0', '4<1', '5<2']);
    expect(shifted(['51', '62'])).toEqual(['2<0', '3<1']);
    expect(shifted(['51', '6'])).toEqual([]);
    expect(shifted(['512'])).toEqual([]);
  });

  test('whatever came with the figures, and not where days alone did', () => {
    const row = (actual: string, asOf: string) => ({ actual, asOf, evidence: `Báo cáo ${actual}` });
    const block = [row('5', '1/10'), row('6', '2/10'), row('8', '3/10')];
    const rest = [4, 5, 6].map((at) => ({ evidence: `Báo cáo khác ${at}` }));
    const typed = ['91', '92', '93'].map((actual, at) => ({ ...block[at], actual, asOf: '9/11' }));
    const came = rest.map((each, at) => ({ ...each, actual: block[at]?.actual ?? '', asOf: block[at]?.asOf ?? '' }));
    expect(moves([...block, ...rest], [...typed, ...came])).toEqual(['3<0', '4<1', '5<2']);
    const days = ['1/10', '2/10', '3/10', '4/10', '5/10'].map((asOf) => ({ asOf }));
    expect(moves(days, [...days.slice(1), { asOf: '6/10' }])).toEqual([]);
  });

  test('not where one figure tells and a day came from as far', () => {
    const before = [{ actual: '1234' }, { asOf: '1/10' }, {}, { asOf: '2/10' }];
    expect(moves(before, [{ actual: '99' }, { asOf: '5/10' }, { actual: '1234' }, { asOf: '1/10' }])).toEqual(['2<0']);
  });
});

describe('[DONG-7] a block of short figures that was pasted one row off', () => {
  const before = ['5', '6', '7'].map((actual) => ({ actual }));

  test('is recognised by the row beside it, which kept its own', () => {
    expect(moves(before, [{ actual: '5' }, { actual: '5' }, { actual: '6' }])).toEqual(['2<1']);
    expect(moves(before, [{ actual: '6' }, { actual: '7' }, { actual: '7' }])).toEqual(['0<1']);
  });

  test('is recognised with its days, whatever else stands in the row', () => {
    const rows = ['5', '6', '7'].map((actual, at) => ({ actual, asOf: `${at + 1}/10`, evidence: `Báo cáo ${at}` }));
    const pasted = (at: number, from: number) => ({
      ...rows[at],
      actual: rows[from]?.actual ?? '',
      asOf: rows[from]?.asOf ?? '',
    });
    expect(moves(rows, [rows[0] ?? {}, pasted(1, 0), pasted(2, 1)])).toEqual(['2<1']);
    const halfTyped = { ...pasted(1, 0), asOf: '9/11' };
    expect(moves(rows, [rows[0] ?? {}, halfTyped, pasted(2, 1)])).toEqual([]);
  });

  test('is not seen where the row beside holds another figure, was typed too, gave only its day, or is none', () => {
    expect(moves(before, [{ actual: '5' }, { actual: '8' }, { actual: '6' }])).toEqual([]);
    expect(moves([{ actual: '4' }, ...before.slice(1)], [{ actual: '5' }, { actual: '5' }, { actual: '6' }])).toEqual(
      [],
    );
    expect(moves(before, [{ actual: '8' }, { actual: '5' }, { actual: '7' }])).toEqual([]);
    const days = [{ asOf: '1/10' }, { actual: '6' }, {}];
    expect(moves(days, [{ asOf: '1/10' }, { asOf: '1/10' }, { actual: '6' }])).toEqual([]);
  });
});

describe('[DONG-7] what explains the cells of a row', () => {
  test('a figure counts whatever note was typed beside it, not where a new figure or day was', () => {
    const figure = { actual: '1234' };
    const gone = { actual: '99999' };
    expect(moves([figure, {}], [gone, { ...figure, evidence: 'Báo cáo mới' }])).toEqual(['1<0']);
    expect(moves([figure, {}], [gone, { ...figure, numerator: '55' }])).toEqual([]);
    expect(moves([figure, {}], [gone, { ...figure, asOf: '9/11' }])).toEqual([]);
  });

  test('notes count where they all came, ticks aside, not where one was typed', () => {
    const notes = { evidence: 'Báo cáo số 7', cause: 'Chậm vốn' };
    expect(moves([notes, {}], [{}, notes])).toEqual(['1<0']);
    expect(moves([notes, {}], [{}, { ...notes, proposal: 'Bổ sung vốn' }])).toEqual([]);
    const others = { evidence: 'Báo cáo số 8', cause: 'Thiếu người' };
    const checked = 'Đã kiểm tra';
    const ticked = [
      { ...notes, checked },
      { ...others, checked },
    ];
    expect(moves(ticked, [others, notes])).toEqual(['0<1', '1<0']);
  });

  test('a figure that stands in its row still, or is gone from a row whose notes are gone for good, was typed', () => {
    const noted = { actual: '1234', evidence: 'A' };
    expect(moves([noted, {}], [{ ...noted, evidence: 'B' }, { actual: '1234' }])).toEqual([]);
    const short = { actual: '5', evidence: 'A' };
    expect(moves([short, {}], [{}, { actual: '5' }])).toEqual([]);
    expect(moves([short, {}, {}], [{}, { actual: '5' }, { evidence: 'A' }])).toEqual(['1<0', '2<0']);
  });

  test('a short figure was typed where its row has a note in its place', () => {
    expect(moves([{ actual: '5' }, {}], [{ evidence: 'Chưa có số liệu' }, { actual: '5' }])).toEqual([]);
  });

  test('two rows that were exchanged name each other, whatever note was added', () => {
    const before = [{ actual: '5' }, { actual: '6', evidence: 'B' }];
    expect(
      moves(before, [
        { actual: '6', evidence: 'A' },
        { ...before[1], actual: '5' },
      ]),
    ).toEqual(['0<1', '1<0']);
  });

  test('a tick goes with its cells, and alone it tells nothing', () => {
    const ticked = { actual: '1234', checked: 'Đã kiểm tra' };
    expect(moves([ticked, {}], [{ actual: '9' }, ticked])).toEqual(['1<0']);
    expect(moves([{ actual: '1234' }, {}], [{ actual: '9' }, ticked])).toEqual([]);
    expect(moves([{ checked: 'Đã kiểm tra' }, {}], [{}, { checked: 'Đã kiểm tra' }])).toEqual([]);
    const other = { actual: '7', checked: 'Đã kiểm tra' };
    expect(moves([other, {}], [{ actual: '7' }, other])).toEqual([]);
  });

  test('of equal figures it is enough that one is gone', () => {
    const before = [{ actual: '100' }, { actual: '100', numerator: '5' }, {}, {}];
    const after = [{ actual: '101' }, { actual: '100' }, { numerator: '5' }, { actual: '100', evidence: 'A' }];
    expect(moves(before, after)).toEqual(['2<1', '3<1']);
    expect(moves(before, [{ actual: '100' }, ...after.slice(1)])).toEqual(['2<1']);
  });

  test('what the workbook fills itself may change places', () => {
    const before = [{ supplier: 'Sở Y tế' }, { supplier: 'Sở Nội vụ' }];
    expect(moves(before, [...before].reverse())).toEqual([]);
  });
});

describe('[DONG-7] the row that is named', () => {
  test('is the nearest of those that lost the same', () => {
    const same = { actual: '1234' };
    expect(moves([same, {}, {}, same], [{}, same, {}, {}])).toEqual(['1<0', '1<3']);
    expect(moves([same, {}, {}, same], [{}, {}, same, {}])).toEqual(['2<3', '2<0']);
  });

  test('is the one that cells came from, else the one they went to, and where they stand beside no code', () => {
    const heading: StandingRow = { id: '', code: '', row: 9, cells: { actual: '5' } };
    const rows = [standing({}, 0), standing({ actual: '6' }, 1), standing({}, 2), heading];
    const before = new Map([
      ['t:A-0', marksOf({ actual: '5' })],
      ['t:A-2', marksOf({ actual: '6' })],
    ]);
    const doubts = doubtfulRows(movesSince(before, rows, keys));
    expect([...doubts]).toEqual([
      ['t:A-1', { row: rows[1], other: rows[2], came: true, stray: null }],
      ['t:A-2', { row: rows[2], other: rows[1], came: false, stray: null }],
      ['t:A-0', { row: rows[0], other: heading, came: false, stray: heading }],
    ]);
  });

  test('has both come and gone where two were exchanged', () => {
    const before = new Map(['5', '6'].map((actual, at) => [`t:A-${at}`, marksOf({ actual })]));
    const rows = ['6', '5'].map((actual, at) => standing({ actual }, at));
    const doubts = [...doubtfulRows(movesSince(before, rows, keys)).values()];
    expect(doubts.map(({ row, other, came }) => [row.code, other.code, came])).toEqual([
      ['A-0', 'A-1', true],
      ['A-1', 'A-0', true],
    ]);
  });
});

describe('[DONG-5] the mark of a cell', () => {
  test('is one for a figure typed as text and stored as a number, and for words whatever their spaces', () => {
    expect(cellMark(71.25)).toBe(cellMark('71,25'));
    expect(cellMark('Báo  cáo số 7.')).toBe(cellMark('báo cáo số 7'));
    expect(cellMark({ date: '2022-11-15' })).toBe(cellMark('2022-11-15'));
  });

  test('is another for another figure or day', () => {
    expect(cellMark('1.234')).not.toBe(cellMark('1,234'));
    expect(cellMark({ date: '2022-11-15' })).not.toBe(cellMark({ date: '2022-11-16' }));
  });

  test('is made of what a workbook of an older version remembers', () => {
    const cells = { actual: '71', asOf: { date: '2022-11-15' } };
    expect(marksOfMemory(new Map([['t:A-0', cells]]))).toEqual(
      new Map([['t:A-0', { actual: cellMark('71'), asOf: cellMark({ date: '2022-11-15' }) }]]),
    );
  });
});
