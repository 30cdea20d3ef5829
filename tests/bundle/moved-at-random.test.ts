// Through the host: whatever single move of typed cells happens, each figure is at its code or its row is asked, and no count grows.

import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import type { Host, Person } from '../../host/contract.js';
import { cellOf, ENTRY, MENU, OWNER, readyWorkbook, SET_UP, shown, smallBook, TRACKING } from '../support/workbook.js';

const ACTUAL = 'Thực hiện đến kỳ báo cáo';
const figures: Readonly<Record<string, string>> = {
  'XHS-01': '80',
  'XHS-02': '90',
  'XHS-04': '100',
  'CQS-05': '60',
  'XHS-07': '100',
  'XHS-08': '45,5',
  'XHS-09': '95,1',
  'XHS-03': '7',
};
const FIRST = 4;
const LAST = 16;

let made: Host;
let before: Counts;
beforeAll(async () => {
  ({ host: made } = await readyWorkbook(smallBook(['1d', '3a', '3b', '3c', '3d', '3e', '3g'])));
  for (const [code, text] of Object.entries(figures)) {
    await made.as(OWNER).type(ENTRY, cellOf(made, ENTRY, code, ACTUAL), text);
    if (code !== 'XHS-03')
      await made.as(OWNER).type(ENTRY, cellOf(made, ENTRY, code, 'Số liệu tính đến ngày'), '31/10/2022');
  }
  await made.as(OWNER).answer(true).menu(MENU, SET_UP);
  before = counts(made);
});

interface Counts {
  readonly answered: number;
  readonly judged: number;
  readonly reached: number;
}

/** What pages count: answered figures of all offices, and verdicts on the plan tab. */
function counts(host: Host): Counts {
  const column = (tab: string, header: string) => {
    const rows = host.sheet(tab).display();
    const at = rows.find((row) => row.includes(header))?.indexOf(header) ?? -1;
    return rows.map((row) => row[at] ?? '');
  };
  const verdicts = column('KH 92 - 2022', 'Đánh giá');
  return {
    answered: column(TRACKING, 'Số liệu').reduce((sum, text) => sum + (Number(/^(\d+)\/\d+/.exec(text)?.[1]) || 0), 0),
    judged: column(ENTRY, 'Đánh giá').filter((word) => /^(Đã|Dự kiến|Chưa hoàn)/.test(word)).length,
    reached: verdicts.filter((word) => /^(Đã|Dự kiến đạt|Dự kiến hoàn|Dự kiến vượt)/.test(word)).length,
  };
}

const moves = fc.record({
  how: fc.constantFrom('sort', 'unsort', 'insert', 'delete', 'paste'),
  rows: fc.tuple(fc.integer({ min: FIRST, max: LAST }), fc.integer({ min: FIRST, max: LAST })),
  // Typed columns: figures, day, special case.
  columns: fc.tuple(fc.constantFrom('F', 'F', 'G', 'H'), fc.constantFrom('F', 'G', 'I', 'J', 'K')),
});
type Move = typeof moves extends fc.Arbitrary<infer T> ? T : never;

async function act(person: Person, host: Host, { how, rows, columns }: Move): Promise<void> {
  const [top, bottom] = [...rows].sort((a, b) => a - b) as [number, number];
  const [left, right] = [...columns].sort() as [string, string];
  const range = `${left}${top}:${right}${bottom}`;
  if (how === 'insert') await person.insertCells(ENTRY, range, 'down');
  else if (how === 'delete') await person.deleteCells(ENTRY, range, 'up');
  else if (how === 'paste') {
    const from = left.charCodeAt(0) - 65;
    // A block of one row says no more than somebody who typed the neighbour's number.
    const block = host
      .sheet(ENTRY)
      .display()
      .slice(top - 1, Math.max(bottom, top + 1))
      .map((row) => row.slice(from, right.charCodeAt(0) - 64));
    await person.paste(ENTRY, `${left}${top + 1}`, block);
  } else await person.sort(ENTRY, range, left, how === 'sort');
}

test('[DONG-7] at random: at its code or asked, and nothing counts more than before', async () => {
  await fc.assert(
    fc.asyncProperty(moves, async (move) => {
      const host = await made.fork();
      await act(host.as(OWNER), host, move);
      await host.custom.settle();
      for (const [code, text] of Object.entries(figures)) {
        const standing = shown(host, ENTRY, code, ACTUAL);
        const isJudged = !['Chưa đánh giá', ''].includes(shown(host, ENTRY, code, 'Đánh giá'));
        if (isJudged) expect([code, standing]).toEqual([code, text]);
      }
      const after = counts(host);
      for (const key of ['answered', 'judged', 'reached'] as const)
        expect([key, after[key]]).toEqual([key, Math.min(after[key], before[key])]);
    }),
    { numRuns: 40 },
  );
});
