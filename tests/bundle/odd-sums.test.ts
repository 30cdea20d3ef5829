// The leaders' page of odd workbooks: whatever people did to the rows, every block's numbers add up.

import { expect, test } from 'vitest';
import {
  cellOf,
  ENTRY,
  OWNER,
  readyWorkbook,
  setUp,
  smallBook,
  typeIn,
  visibleTexts,
  type Workbook,
} from '../support/workbook.js';

const ACTUAL = 'Thực hiện đến kỳ báo cáo';

/** Counts of a line of the block by pillar: all items, the five heaps of verdicts, the four of paces. */
interface PillarLine {
  readonly name: string;
  readonly total: number;
  readonly verdicts: readonly number[];
  readonly paces: readonly number[];
}

function pillarLines({ host }: Workbook): readonly PillarLine[] {
  const display = host.sheet('Tổng hợp').display();
  const top = display.findIndex((row) => row[0] === '3. THEO TRỤ CỘT');
  const end = display.findIndex((row) => (row[0] ?? '').startsWith('* gồm'));
  return display.slice(top + 2, end).map((row) => {
    const [total = Number.NaN, ...counts] = row.slice(3, 13).map(Number);
    return { name: row[0] ?? '', total, verdicts: counts.slice(0, 5), paces: counts.slice(5, 9) };
  });
}

const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0);

/** Row of a code on the entry tab, from 1. */
const rowOf = ({ host }: Workbook, code: string) => Number(/\d+$/.exec(cellOf(host, ENTRY, code, ACTUAL))?.[0]);

const oddities: readonly (readonly [string, (workbook: Workbook) => Promise<unknown>])[] = [
  ['nothing typed', async () => undefined],
  [
    'reached, missed, unreadable, asked and nothing arose',
    async (workbook) => {
      const figures = {
        'XHS-07': '100',
        'XHS-08': '12',
        'XHS-09': 'abc',
        'XHS-10': '0,7277',
        'CQS-05': 'không phát sinh',
      };
      for (const [code, text] of Object.entries(figures)) await typeIn(workbook, ENTRY, code, ACTUAL, text);
    },
  ],
  ['a row deleted', async (workbook) => workbook.coordinator.deleteRows(ENTRY, rowOf(workbook, 'XHS-07'))],
  [
    'a row twice, with another figure',
    async (workbook) => {
      const { host, coordinator } = workbook;
      const at = rowOf(workbook, 'XHS-08');
      const values = host.sheet(ENTRY).values()[at - 1] ?? [];
      await coordinator.insertRows(ENTRY, at, 1);
      await coordinator.paste(ENTRY, `A${at}`, [
        values.map((value) => ({ value: value === '' ? null : value, format: '@' })),
      ]);
    },
  ],
  [
    'a code overwritten',
    async (workbook) => workbook.coordinator.type(ENTRY, `A${rowOf(workbook, 'XHS-09')}`, 'XHS-10'),
  ],
  ['words overwritten', async (workbook) => workbook.coordinator.type(ENTRY, `B${rowOf(workbook, 'XHS-10')}`, 'khác')],
  [
    'an error where a figure should be',
    async (workbook) => {
      const cell = cellOf(workbook.host, ENTRY, 'XHS-08', ACTUAL);
      await workbook.coordinator.paste(ENTRY, cell, [[{ value: '=1/0', format: 'General' }]]);
    },
  ],
  ['the column of a figure deleted', async (workbook) => workbook.coordinator.deleteColumns(ENTRY, 6, 1)],
];

function expectSums({ host }: Workbook, words: string): void {
  const lines = pillarLines({ host, coordinator: host.as(OWNER) });
  const all = lines.at(-1);
  expect([all?.name, all?.total], words).toEqual(['Cộng', 5]);
  for (const { name, total, verdicts, paces } of lines) {
    expect([sum(verdicts), sum(paces)], `${words}: ${name}`).toEqual([total, total]);
  }
  const parts = lines.slice(0, -1);
  expect(sum(parts.map((line) => line.total)), words).toBe(all?.total);
  const heaps = all?.verdicts.map((_, at) => sum(parts.map((line) => line.verdicts[at] ?? 0)));
  expect(heaps, words).toEqual(all?.verdicts);
  const [first = '', second = ''] = visibleTexts(host)
    .map(({ text }) => text)
    .filter((text) => /\d\/5/.test(text));
  const said = [...`${first} ${second}`.matchAll(/(\d+)\/5|(\d+) chưa có thông tin/g)];
  expect(sum(said.map((found) => Number(found[1] ?? found[2]))), `${words}: ${first} ${second}`).toBe(5);
}

test('[NOD-7] the numbers of the leaders’ page add up after each oddity on top of the others, and after the repair', async () => {
  const workbook = await readyWorkbook(smallBook(['1c', '1d', '1g', '3e', '3g']));
  for (const [words, make] of oddities) {
    await make(workbook);
    await workbook.host.custom.settle();
    expectSums(workbook, words);
  }
  await setUp(workbook);
  await workbook.host.custom.settle();
  expectSums(workbook, 'repaired');
});
