// [DON-85] `Đợt báo cáo` as it is read: who is followed, under which code, and that no row bears on another.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { settingDefaults } from '../../src/application/reading/settings-read.js';
import {
  followedRounds,
  namesake,
  registerFrom,
  roundCode,
  roundNames,
} from '../../src/application/rounds/round-register.js';
import type { Cell } from '../../src/domain/cell.js';
import { keyCell } from '../../src/domain/reading/keyed-table.js';
import { ladder } from '../../src/domain/reminding/milestones.js';
import { readSettings } from '../../src/domain/round/settings.js';
import { roundColumns } from '../../src/text/round-words.js';
import { shippedBook } from '../support/workbook.js';

const book = shippedBook();
const { settings } = readSettings(new Map(), settingDefaults(book, 2022), book, ladder, '2022-10-20');
const TODAY = '2022-09-08';

type Row = Readonly<Partial<Record<string, Cell>>>;

const good = (name: string, over: Row = {}): Row => ({ name, deadline: '30/9/2022', state: 'Đang mở', ...over });

function registerOf(...rows: readonly Row[]) {
  const head = [
    roundColumns.map(({ key }, i) => keyCell('dot-bao-cao', i, key)),
    ['ĐỢT BÁO CÁO'],
    roundColumns.map(({ header }) => header),
  ];
  const cells = rows.map((row) => roundColumns.map(({ key }): Cell => row[key] ?? ''));
  return registerFrom(book, settings, [...head, ...cells], TODAY);
}

const codes = (...rows: readonly Row[]) => registerOf(...rows).rows.map(({ code }) => code);

describe('the register of rounds', () => {
  it('[DON-85] an empty one leaves the yearly round, and none at all too', () => {
    expect(followedRounds(settings, registerOf()).map(({ code }) => code)).toEqual(['nam-2022']);
    expect(registerFrom(book, settings, [], TODAY)).toMatchObject({ rows: [], problems: [] });
  });

  it('[DON-83] follows the open rounds in their order, with the year and the plans of the yearly one where none are named', () => {
    const closed = good('C', { state: 'đã đóng', deadline: 'không rõ' });
    const later = good('D', { opened: '09/9/2022' });
    const register = registerOf(good('A'), closed, {}, later, good('B', { plans: 'kh92-2022; KH 92 - 2022' }));
    const rounds = followedRounds(settings, register);
    expect(rounds.map(({ name, year, plans }) => [name, year, plans])).toEqual([
      ['Năm 2022', 2022, ['kh92-2022']],
      ['A', 2022, ['kh92-2022']],
      ['B', 2022, ['kh92-2022']],
    ]);
    expect(register.problems).toEqual([]);
  });

  it('[DON-85] a plan that the yearly round does not ask for has no rows to type in, and is said', () => {
    const { rows, problems } = registerOf(good('A', { plans: 'Chỉ thị thi đua 2022' }));
    expect(problems).toMatchObject([{ code: 'round-plan-not-asked', cell: 'D4', sheet: 'Đợt báo cáo' }]);
    expect(rows[0]?.info).toBeNull();
  });

  it('[DON-85] a round keeps its code when name and deadline are corrected', () => {
    const [code = ''] = codes(good('Rà soát'));
    expect(codes(good('Rà soát DTI', { key: code, deadline: '28/9/2022' }))).toEqual([code]);
    expect(codes(good('Rà soát', { deadline: 'sai', key: code }))).toEqual([code]);
  });

  it('[DON-85] a copied row with another name is another round; the first keeps the key', () => {
    const [code = ''] = codes(good('A'));
    const [first, second] = codes(good('A', { key: code }), good('B', { key: code }));
    expect(first).toBe(code);
    expect(second).toBe(roundCode('B', 2022, '2022-09-30'));
  });

  it('[DON-82] name, year and deadline make the code, whatever the spaces and the case', () => {
    expect(roundCode(' Rà  soát DTI ', 2022, '2022-09-30')).toBe(roundCode('rà soát dti', 2022, '2022-09-30'));
    expect(roundCode('Rà soát', 2022, '2022-09-30')).not.toBe(roundCode('Rà soát', 2022, '2022-10-01'));
    const register = registerOf(good('Rà soát'));
    const [, info] = followedRounds(settings, register);
    if (info === undefined) throw new Error('no round');
    expect(namesake(register, info)).toBeNull();
    expect(namesake(register, { ...info, code: 'khác' })?.row).toBe(3);
  });

  it('[DON-83] whatever else stands there, a row of another name bears on no other round', () => {
    const anyCell = fc.constantFrom<Cell>('', 'abc', '31/02/2022', '15/9/2022', '#REF!', 2022, { date: '2022-10-10' });
    const anyRow = fc.record(Object.fromEntries(roundColumns.map(({ key }) => [key, anyCell])));
    const before = followedRounds(settings, registerOf(good('A'), good('B', { since: '01/9/2022' })));
    fc.assert(
      fc.property(anyRow, fc.nat({ max: 2 }), (row, place) => {
        const rows: Row[] = [good('A'), good('B', { since: '01/9/2022' })];
        rows.splice(place, 0, { ...row, key: '' });
        const register = registerOf(...rows);
        const after = followedRounds(settings, register);
        expect(after.filter(({ name }) => before.some((each) => each.name === name))).toEqual(before);
        for (const { code } of after) expect(roundNames(settings, register)(code)).not.toBe('');
      }),
      { numRuns: 200 },
    );
  });
});
