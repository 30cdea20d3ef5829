// How a row proves what it is: fingerprint, keys of columns, and the state of every row of the entry tab.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Cell } from '../../src/domain/cell.js';
import { entryPrint, entryRows, headingPrint } from '../../src/domain/entry-table.js';
import { fingerprint, keyOfFingerprint, settledWords } from '../../src/domain/fingerprint.js';
import { cellAt, keyCell, readKeyedTable, tabOfKeyCell, textAt } from '../../src/domain/keyed-table.js';
import { type ReportingRow, reportingRows } from '../../src/domain/reporting-row.js';
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
  row.target.clause,
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

  test('a tab is known by the mark in its first key cell, and by nothing else', () => {
    expect(tabOfKeyCell(KEYS[0])).toBe('nhap-so-lieu');
    for (const cell of ['', 'code', 'Mã số', 7, undefined]) expect(tabOfKeyCell(cell)).toBe('');
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

  test('another supplier moves a row, and leaves the set of rows as it is', () => {
    const moved = reportingRows(book, round, { supplierOf: (code) => (code === first.code ? '' : null) });
    expect(moved.at(-1)?.code).toBe(first.code);
    expect(moved.map(({ code }) => code).toSorted()).toEqual(reporting.map(({ code }) => code).toSorted());
  });
});
