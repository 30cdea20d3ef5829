// What is left of the head of a tab, and what can still be read by it: keys, title and headers deleted, moved apart, changed.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { echoFormula } from '../../src/application/results/echo.js';
import { lostHead } from '../../src/application/tabs/lost-head.js';
import { columnLetters } from '../../src/application/workbook/a1.js';
import type { Standing } from '../../src/application/workbook/standing.js';
import { unreadableHead } from '../../src/application/workbook/unreadable-head.js';
import type { Cell } from '../../src/domain/cell.js';
import { fingerprint } from '../../src/domain/reading/fingerprint.js';
import { cellAt, dataRows, keyCell, readKeyedTable, textAt } from '../../src/domain/reading/keyed-table.js';
import { headingPrint, judgedKeys } from '../../src/domain/round/entry-table.js';
import { entryColumns, entryColumnsWithSelfAssessment, settingsColumns } from '../../src/text/columns.js';

const TAB = 'thiet-lap';
/** Four columns, the last of them hidden, are enough of a register. */
const columns = settingsColumns.filter(({ key }) => ['name', 'value', 'meaning', 'key'].includes(key));
const keys = columns.map(({ key }, column) => keyCell(TAB, column, key));
const title = ['THIẾT LẬP', '', '', ''];
const headers = columns.map(({ header }) => header);
const rows = [
  ['Năm', '2022', 'Năm của đợt', 'roundYear'],
  ['Đầu mối', 'a@b.example', 'Thư', 'coordinators'],
];
const shape = { tab: TAB, columns, rowsAboveData: 3 };
const tab = { mark: TAB, name: 'Thiết lập', columns };
const typed = (values: readonly (readonly Cell[])[]) => {
  const { table } = readKeyedTable(values, shape);
  return dataRows(table).map((row) => `${textAt(table, row, 'key')}=${textAt(table, row, 'value')}`);
};
const wanted = ['roundYear=2022', 'coordinators=a@b.example'];

describe('[DONG-1] the rows of a tab are found', () => {
  test.each<[string, readonly (readonly string[])[]]>([
    ['whole', [keys, title, headers]],
    ['without keys', [title, headers]],
    ['without keys and title', [headers]],
    ['without title', [keys, headers]],
    ['without title and headers', [keys]],
    ['without headers', [keys, title]],
    ['with a row above', [['', '', '', ''], keys, title, headers]],
    ['with rows between', [keys, ['ghi chú', '', '', ''], title, ['', '', '', ''], headers]],
    ['with headers renamed', [keys, title, ['Tên', 'Số', 'Ý nghĩa', 'Khóa']]],
    ['with headers emptied', [keys, title, ['', '', '', '']]],
    ['with keys emptied but the last', [['', '', '', 'key'], title, headers]],
  ])('below a head %s', (_, head) => {
    expect(typed([...head, ...rows])).toEqual(wanted);
  });

  test('whichever keys and headers are gone, as long as each column has one of them', () => {
    const lost = fc.array(fc.constantFrom('key', 'header', 'none'), { minLength: 4, maxLength: 4 });
    fc.assert(
      fc.property(lost, (gone) => {
        const left = (cells: readonly string[], what: string) =>
          cells.map((cell, at) => (gone[at] === what ? '' : cell));
        fc.pre(gone.some((what) => what !== 'key'));
        expect(typed([left(keys, 'key'), title, left(headers, 'header'), ...rows])).toEqual(wanted);
      }),
    );
  });
});

describe('[DONG-2] where keys and headers are both gone', () => {
  test('the tab is refused with its name and first cell', () => {
    expect(unreadableHead(tab, rows)).toEqual([{ code: 'head-gone', sheet: 'Thiết lập', cell: 'A1' }]);
    expect(unreadableHead(tab, [])).toEqual([]);
  });

  const orders = [entryColumns, entryColumnsWithSelfAssessment];
  /** A tab of rows with its columns in an order, without a head. */
  function rowsIn(columns: typeof entryColumns, echoOf = columns): Standing {
    const at = (key: string) => echoOf.findIndex((each) => each.key === key);
    const lines = ['XHS-01', 'XHS-02'].map((code) => ({ code, words: `Chữ ${code}`, scope: '' }));
    const cells = [
      columns.map(({ key }) => (key === 'print' ? headingPrint('SYT') : key === 'words' ? 'Sở Y tế' : '')),
      ...lines.map((line) =>
        columns.map(({ key }) =>
          key === 'print'
            ? fingerprint(line.code, line.words, line.scope)
            : ((line as Readonly<Record<string, string>>)[key] ?? (key === 'actual' ? '71' : '')),
        ),
      ),
    ];
    const formulas = cells.map((_, row) =>
      columns.map(({ key }) =>
        key === 'echo' && row > 0
          ? echoFormula((name) => `$${columnLetters(at(name))}${row + 1}`, "'Thiết lập'!$B$9", judgedKeys)
          : '',
      ),
    );
    return { cells: () => cells, formulas: () => formulas } as unknown as Standing;
  }
  const entry = { tab: 'nhap-so-lieu', orders, judged: judgedKeys };

  test.each(orders.map((columns) => [columns.length, columns] as const))(
    'rows of %i columns that prove their order get their head back, above them',
    (_, columns) => {
      const ops = lostHead(entry, rowsIn(columns)) ?? [];
      expect(ops[0]).toEqual({ op: 'insertRows', before: 0, count: 3 });
      const values = ops.find((op) => op.op === 'values');
      expect(values?.op === 'values' && values.cells[2]).toEqual(columns.map(({ header }) => header));
    },
  );

  test('columns that people moved, words that do not match or a head that stands give nothing back', () => {
    const swapped = [...entryColumns];
    [swapped[5], swapped[6]] = [swapped[6] as (typeof swapped)[0], swapped[5] as (typeof swapped)[0]];
    expect(lostHead(entry, rowsIn(swapped))).toBeNull();
    const torn = rowsIn(entryColumns);
    (torn.cells()[1] as Cell[])[1] = 'Chữ khác';
    expect(lostHead(entry, torn)).toBeNull();
    const whole = rowsIn(entryColumns);
    const head = entryColumns.map(({ key }, column) => keyCell(entry.tab, column, key));
    expect(lostHead(entry, { ...whole, cells: () => [head, ...whole.cells()] })).toBeNull();
  });
});

test('[DONG-3] a tab without the hidden column that marks its rows is refused, with the cell where it stood', () => {
  const without = [keys, title, headers, ...rows].map((row) => row.slice(0, 3));
  expect(unreadableHead(tab, without)).toEqual([
    { code: 'marks-gone', sheet: 'Thiết lập', cell: 'D3', params: { header: 'Khóa' } },
  ]);
  expect(cellAt(readKeyedTable(without, shape).table, 3, 'value')).toBe('2022');
});
