// How a row proves what it is: fingerprint, keys of columns, and the state of every row of the entry tab.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Cell } from '../../src/domain/cell.js';
import { fingerprint, keyOfFingerprint, settledWords, shortHash } from '../../src/domain/reading/fingerprint.js';
import {
  cellAt,
  dataRows,
  keyCell,
  readKeyedTable,
  tabOfKeyCell,
  textAt,
} from '../../src/domain/reading/keyed-table.js';
import {
  agencyOfHeading,
  entryPrint,
  entryRows,
  hasFigures,
  headingPrint,
  isUsed,
  judgedKeys,
  typedCells,
  typedKeys,
} from '../../src/domain/round/entry-table.js';
import { type ReportingRow, reportingRows } from '../../src/domain/round/reporting-row.js';
import { twiceTyped } from '../../src/domain/round/twice-typed.js';
import { smallBook } from '../support/workbook.js';

const COLUMNS = [
  { key: 'code', header: 'Mã số' },
  { key: 'words', header: 'Chỉ tiêu' },
  { key: 'scope', header: 'Nội dung đo' },
  { key: 'actual', header: 'Thực hiện' },
  { key: 'print', header: 'Dấu vân' },
] as const;
const shape = { tab: 'nhap-so-lieu', columns: COLUMNS, rowsAboveData: 3 };
const KEYS = COLUMNS.map(({ key }, column) => keyCell('nhap-so-lieu', column, key));
const HEADERS = COLUMNS.map(({ header }) => header);
const TITLE = ['NHẬP SỐ LIỆU', '', '', '', ''];

const book = smallBook(['3e', '3g']);
const round = book.rounds.find(({ code }) => code === 'nam-2022');
if (round === undefined) throw new Error('no round of 2022');
const reporting = reportingRows(book, round);
const line = (row: ReportingRow, actual: Cell = ''): Cell[] => [
  row.code,
  row.words,
  row.target.scope,
  actual,
  entryPrint(row),
];
const tableOf = (rows: readonly (readonly Cell[])[]) => readKeyedTable([KEYS, TITLE, HEADERS, ...rows], shape).table;
const statesOf = (rows: readonly (readonly Cell[])[]) => entryRows(tableOf(rows), reporting).map(({ state }) => state);
const [first, second, third] = reporting;
if (first === undefined || second === undefined || third === undefined) throw new Error('three rows are needed');

describe('a fingerprint', () => {
  test('does not notice white space or the way a letter is composed, and notices every other change', () => {
    expect(fingerprint('A-1', ' đạt  80%\n', '')).toBe(fingerprint('A-1', 'đạt 80%', ' '));
    expect(fingerprint('A-1', 'tiế́n'.normalize('NFD'))).toBe(fingerprint('A-1', 'tiế́n'.normalize('NFC')));
    fc.assert(
      fc.property(fc.string(), fc.string(), (a, b) => {
        fc.pre(settledWords(a) !== settledWords(b));
        expect(fingerprint('A-1', a)).not.toBe(fingerprint('A-1', b));
      }),
    );
  });

  test('keeps the form that stands in workbooks in use: another form would put every row out of place', () => {
    expect(fingerprint('CQS-01', 'Phấn đấu tỷ lệ dịch vụ công trực tuyến phát sinh hồ sơ đạt 80%.', '')).toBe(
      'CQS-01#c0243ecd',
    );
    expect(shortHash('')).toBe('811c9dc5');
    expect(shortHash('x1127')).toBe('009a4ea2');
    expect(headingPrint('SYT')).toBe('khoi:SYT');
    expect(agencyOfHeading('khoi:SYT')).toBe('SYT');
    expect(agencyOfHeading('CQS-01#c0243ecd')).toBeNull();
  });

  test('tells the key it was made for; other text tells none', () => {
    expect(keyOfFingerprint(fingerprint('XHS-07', 'chữ'))).toBe('XHS-07');
    for (const text of ['', 'XHS-07', '#abc', 'khoi:SYT']) expect(keyOfFingerprint(text)).toBe('');
  });
});

describe('columns', () => {
  test('are found by their keys wherever they stand', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...COLUMNS.keys()], { minLength: 5 }), (order) => {
        const values = [KEYS, TITLE, HEADERS, line(first, '91')].map((row) => order.map((column) => row[column] ?? ''));
        const { table, problems } = readKeyedTable(values, shape);
        expect(problems).toEqual([]);
        expect(textAt(table, 3, 'code')).toBe(first.code);
        expect(cellAt(table, 3, 'actual')).toBe('91');
      }),
    );
  });

  test('are found by their headers when the key row was deleted, which is said', () => {
    const { table, problems } = readKeyedTable([TITLE, HEADERS, line(first, '91')], shape);
    expect(problems).toEqual([{ code: 'keys-missing' }]);
    expect(table.firstRow).toBe(2);
    expect(cellAt(table, 2, 'actual')).toBe('91');
  });

  test('that are gone are named by their headers, and their cells read as empty', () => {
    const without = (row: readonly Cell[]) => row.filter((_, column) => column !== 3);
    const { table, problems } = readKeyedTable([KEYS, TITLE, HEADERS, line(first, '91')].map(without), shape);
    expect(problems).toEqual([{ code: 'columns-missing', params: { headers: 'Thực hiện' } }]);
    expect(cellAt(table, 3, 'actual')).toBe('');
  });

  test('are looked for in the first twelve rows only, and a key counts where it stands first', () => {
    const blank = COLUMNS.map(() => '');
    const below = (rows: number) => readKeyedTable([...Array.from({ length: rows }, () => blank), KEYS], shape);
    expect(below(11).table.keyRow).toBe(11);
    expect(below(12).problems.map(({ code }) => code)).toEqual(['head-gone', 'columns-missing']);
    expect(readKeyedTable([[...KEYS, 'code']], shape).table.columnOf.get('code')).toBe(0);
  });

  test('headers are read without outer blanks; where keys are gone, the headers tell the columns', () => {
    const padded = HEADERS.map((header) => ` ${header} `);
    expect(readKeyedTable([padded, line(first, '91')], shape).table.columnOf.size).toBe(COLUMNS.length);
    const { table, problems } = readKeyedTable([['skh:nhap-so-lieu:code'], HEADERS, line(first, '91')], shape);
    expect(problems).toEqual([]);
    expect([table.keyRow, table.firstRow]).toEqual([0, 2]);
    expect(table.columnOf.size).toBe(COLUMNS.length);
  });

  test('of an empty tab are all missing, and nothing else is said', () => {
    const { table, problems } = readKeyedTable([], shape);
    expect(problems.map(({ code }) => code)).toEqual(['columns-missing']);
    expect([table.keyRow, table.firstRow]).toEqual([-1, 0]);
  });

  test('rows are those below the headers; where no header was found there are none, whatever stands on the tab', () => {
    expect(dataRows(tableOf([line(first, '91'), line(first, '92')]))).toEqual([3, 4]);
    expect(dataRows(tableOf([]))).toEqual([]);
    expect(dataRows(readKeyedTable([['một'], ['hai']], shape).table)).toEqual([]);
  });

  test('a cell as text is trimmed; a number is its digits, and whatever else stands there is no text', () => {
    const read = (cell: Cell) => textAt(tableOf([line(first, cell)]), 3, 'actual');
    expect([' 91 ', 91, true, { date: '2022-11-04' }, ''].map(read)).toEqual(['91', '91', '', '', '']);
    expect(cellAt(tableOf([]), 9, 'actual')).toBe('');
    expect(cellAt(tableOf([]), 3, 'lạ')).toBe('');
  });

  test('a tab is known by the mark in its first key cell, and by nothing else', () => {
    expect(tabOfKeyCell(KEYS[0])).toBe('nhap-so-lieu');
    expect(KEYS).toEqual(['skh:nhap-so-lieu:code', 'words', 'scope', 'actual', 'print']);
    for (const cell of ['', 'code', 'x:nhap-so-lieu:code', 'Mã số', 7, undefined]) expect(tabOfKeyCell(cell)).toBe('');
  });
});

describe('rows of the entry tab', () => {
  test('are their own when code, words and fingerprint agree; headings and empty rows are no figures', () => {
    expect(
      statesOf([['', 'Sở Y tế', '', '', headingPrint('SYT')], line(first), ['', '', '', '', ''], line(second)]),
    ).toEqual(['heading', 'own', 'blank', 'own']);
  });

  test('the first of two rows of one code counts, the second says which one', () => {
    const rows = entryRows(tableOf([line(first, '91'), line(second), line(first, '5')]), reporting);
    expect(rows.map(({ state }) => state)).toEqual(['own', 'own', 'repeated']);
    expect(rows[2]?.countedRow).toBe(3);
  });

  test('[DONG-10] two rows of one code speak against each other where the second holds what the first does not', () => {
    const twice = (one: Cell, other: Cell) => {
      const table = tableOf([line(first, one), line(second, '7'), line(first, other)]);
      return [...twiceTyped('t', table, entryRows(table, reporting), ['actual']).values()].map(({ row, again }) => [
        row.id,
        row.row,
        again,
      ]);
    };
    for (const [one, other] of [
      ['91', '5'],
      ['', '5'],
      [91, 5],
    ] as const)
      expect(twice(one, other)).toEqual([[`t:${first.code}`, 3, 5]]);
    for (const [one, other] of [
      ['91', '91'],
      ['91', 91],
      ['91', ''],
      ['', ''],
      ['72,5', 72.5],
    ] as const)
      expect(twice(one, other)).toEqual([]);
  });

  test('whichever witness was exchanged, the row is misplaced; typing elsewhere never makes it so', () => {
    for (const column of [0, 1, 4]) {
      const spoilt = line(first, '91').map((cell, at) => (at === column ? (line(second)[at] ?? '') : cell));
      if (spoilt[column] === line(first)[column]) continue;
      expect(statesOf([spoilt]), COLUMNS[column]?.header).toEqual(['misplaced']);
    }
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.double(), fc.boolean()), (typed) => {
        expect(statesOf([line(first, typed)])).toEqual(['own']);
      }),
    );
  });

  test('words and code sorted apart from the fingerprints: every moved row is misplaced, none speaks for another', () => {
    const rows = [first, second, third].map((row) => line(row, row.code));
    fc.assert(
      fc.property(fc.shuffledSubarray([0, 1, 2], { minLength: 3 }), (order) => {
        const sorted = rows.map((row, at) => [...(rows[order[at] ?? 0] ?? []).slice(0, 3), ...row.slice(3)]);
        for (const [at, row] of entryRows(tableOf(sorted), reporting).entries()) {
          expect(row.state).toBe(order[at] === at ? 'own' : 'misplaced');
          expect(row.printDisagrees).toBe(order[at] !== at);
        }
      }),
    );
  });

  test('a row of no indicator of the round is foreign, and so is a used row without a code', () => {
    expect(
      statesOf([
        ['ABC-99', 'chữ', '', '1', fingerprint('ABC-99', 'chữ', '')],
        ['', '', '', '7', ''],
      ]),
    ).toEqual(['foreign', 'foreign']);
  });
});

describe('reporting rows', () => {
  test('each indicator once, by agency in the order of the directory, those of nobody last', () => {
    expect(new Set(reporting.map(({ code }) => code)).size).toBe(reporting.length);
    const order = book.agencies.map(({ code }) => code);
    const ranks = reporting.map(({ agency }) => (agency === '' ? order.length : order.indexOf(agency)));
    expect(ranks).toEqual(ranks.toSorted((a, b) => a - b));
  });

  test('[EXP-10] a row of a sentence with several targets is named by its measure, with what is left out; without a name by the clause', () => {
    const wordsWith = (name: string, exclusion: string) => {
      const indicators = book.indicators.map((each) => ({ ...each, name }));
      const plans = book.plans.map((plan) => ({
        ...plan,
        tables: plan.tables.map((table) => ({
          ...table,
          sections: table.sections.map((section) => ({
            ...section,
            items: section.items.map((item) => ({
              ...item,
              targets: item.targets.map((target) => ({ ...target, clause: 'câu in', exclusion })),
            })),
          })),
        })),
      }));
      const rows = reportingRows({ ...book, indicators, plans }, round);
      const several = rows.filter(({ item }) => item.targets.length > 1);
      expect(several.length).toBeGreaterThan(0);
      return [several, rows.filter(({ item }) => item.targets.length === 1)].map((each) =>
        [...new Set(each.map(({ words }) => words))].join(),
      );
    };
    expect(wordsWith('Tỷ lệ A', '')[0]).toBe('Tỷ lệ A');
    expect(wordsWith('Tỷ lệ A', 'trừ mật')[0]).toBe('Tỷ lệ A (trừ mật)');
    expect(wordsWith('', 'trừ mật')[0]).toBe('câu in');
    expect(wordsWith('Tỷ lệ A', '')[1]).toBe('câu in');
  });

  test('another supplier moves a row, and leaves the set of rows as it is', () => {
    const moved = reportingRows(book, round, { supplierOf: (code) => (code === first.code ? '' : null) });
    expect(moved.at(-1)?.code).toBe(first.code);
    expect(moved.map(({ code }) => code).toSorted()).toEqual(reporting.map(({ code }) => code).toSorted());
  });
});

describe('a row that lost a witness', () => {
  const rowsOf = (rows: readonly (readonly Cell[])[]) => entryRows(tableOf(rows), reporting);

  test('with one of code, words and print alone is misplaced or foreign, never blank', () => {
    for (const column of [0, 1, 4]) {
      const only = line(first).map((cell, at) => (at === column ? cell : ''));
      expect(statesOf([only])[0]).toMatch(/^(misplaced|foreign)$/);
    }
    expect(statesOf([['', '', '', '', '']])).toEqual(['blank']);
    expect(statesOf([['', '', '', '72', '']])).toEqual(['foreign']);
  });

  test('is taken for the row its print speaks of, and else for the one of its words', () => {
    const [code, words, scope, actual] = line(second);
    const printOfFirst = line(first)[4] ?? '';
    expect(rowsOf([[code ?? '', words ?? '', scope ?? '', actual ?? '', printOfFirst]])[0]).toMatchObject({
      state: 'misplaced',
      reporting: first,
      printDisagrees: true,
    });
    expect(rowsOf([['', words ?? '', scope ?? '', '', 'khác']])[0]).toMatchObject({
      reporting: second,
      printDisagrees: false,
    });
  });

  test('hands on its typed cells exactly as they stand', () => {
    expect(typedCells(tableOf([line(first, '72,77')]), 3)).toMatchObject({ actual: '72,77', estimate: '' });
  });
});

describe('a row that nobody has a code for', () => {
  const columns = [...COLUMNS, ...typedKeys.filter((key) => key !== 'actual').map((key) => ({ key, header: key }))];
  const keys = columns.map(({ key }, column) => keyCell('nhap-so-lieu', column, key));
  const wide = (cells: Readonly<Record<string, Cell>>) =>
    readKeyedTable([keys, [], [], columns.map(({ key }) => cells[key] ?? '')], { ...shape, columns }).table;

  test('is in use once anything is typed into it, whichever column it is', () => {
    for (const key of typedKeys) {
      const filledBySetUp = key === 'supplier' || key === 'method';
      expect(isUsed(wide({ [key]: 'x' }), 3), key).toBe(!filledBySetUp);
      expect(entryRows(wide({ [key]: 0 }), reporting)[0]?.state, key).toBe(filledBySetUp ? 'blank' : 'foreign');
    }
    expect(isUsed(wide({ code: 'CQS-01', words: 'chữ' }), 3)).toBe(false);
  });

  test('is looked at only in the columns that people fill on that tab', () => {
    expect(entryRows(wide({ notDone: 'x' }), reporting, ['actual'])[0]?.state).toBe('blank');
    expect(entryRows(wide({ actual: 'x' }), reporting, ['actual'])[0]?.state).toBe('foreign');
  });

  test('what is judged is handed on key by key, and nothing else', () => {
    const cells = Object.fromEntries(judgedKeys.map((key) => [key, `ô ${key}`]));
    expect(typedCells(wide({ ...cells, evidence: 'tệp', source: 'công văn' }), 3)).toEqual(cells);
  });

  test('the print of a heading beside a code is no heading', () => {
    expect(statesOf([[first.code, 'chữ khác', '', '', headingPrint('SYT')]])).toEqual(['misplaced']);
  });
});

describe('[TXT-6] what is judged of a long text', () => {
  const columns = [...COLUMNS, ...['basis', 'difficulties', 'special'].map((key) => ({ key, header: key }))];
  const keys = columns.map(({ key }, column) => keyCell('nhap-so-lieu', column, key));
  const read = (key: 'actual' | 'special' | 'basis' | 'difficulties', cell: Cell) =>
    typedCells(
      readKeyedTable([keys, [], [], columns.map((column) => (column.key === key ? cell : ''))], { ...shape, columns })
        .table,
      3,
    )[key];

  test.each([
    ['actual', 200],
    ['special', 200],
    ['basis', 1000],
    ['difficulties', 1000],
  ] as const)('%s: its first %i characters, and a sign that it goes on', (key, longest) => {
    const whole = 'ă'.repeat(longest);
    expect(read(key, whole)).toBe(whole);
    expect(read(key, `${whole}b`)).toBe(`${whole}…`);
    expect(read(key, 1e300)).toBe(1e300);
  });
});

describe('a tab with figures', () => {
  test('is one with a figure in any row, of whomever; words beside an empty figure are none', () => {
    expect(hasFigures(tableOf([]))).toBe(false);
    expect(hasFigures(tableOf([line(first), line(second, ' ')]))).toBe(false);
    expect(hasFigures(tableOf([line(first), line(second, 0)]))).toBe(true);
    expect(hasFigures(tableOf([['', '', '', '72', '']]))).toBe(true);
  });
});

describe('the witnesses of a misplaced row', () => {
  const rowOf = (code: string, words: string, scope: string, print: string) =>
    entryRows(tableOf([[code, words, scope, '', print]]), reporting)[0];
  const wordsOf = (row: ReportingRow) => [row.words, row.target.scope] as const;

  test('code and words agree, the print is gone: it is taken for that row, and only the print disagrees', () => {
    expect(rowOf(first.code, ...wordsOf(first), '')).toMatchObject({ reporting: first, printDisagrees: true });
  });

  test('words changed under their code: the print still says whose row it is', () => {
    const row = rowOf(first.code, 'Chữ đã sửa', '', entryPrint(first));
    expect(row).toMatchObject({ state: 'misplaced', reporting: first, printDisagrees: false });
  });

  test('code and print of two rows: the print is believed, and nothing says that the code is wrong', () => {
    const row = rowOf(first.code, 'Chữ đã sửa', '', entryPrint(second));
    expect(row).toMatchObject({ reporting: second, printDisagrees: false });
  });

  test("a code that is known, words and print that are not: the row is nobody's", () => {
    expect(rowOf(first.code, 'Chữ đã sửa', '', 'khác')).toMatchObject({ reporting: null, printDisagrees: false });
  });

  test('words that two rows share point to neither', () => {
    const twin = { ...first, code: 'XYZ-01' };
    const [row] = entryRows(tableOf([['', ...wordsOf(first), '', 'khác']]), [first, twin]);
    expect(row).toMatchObject({ state: 'misplaced', reporting: null });
    const [named] = entryRows(tableOf([[twin.code, ...wordsOf(first), '', 'khác']]), [first, twin]);
    expect(named).toMatchObject({ reporting: twin, printDisagrees: true });
  });
});
