// While set-up runs, a colleague sorts: each figure ends at its code, or its row is named and judged by nobody.

import { beforeAll, describe, expect, test } from 'vitest';
import type { Host, Person } from '../../host/contract.js';
import { kindsOf, lengthOf, strikes, told } from '../support/chosen-calls.js';
import { cellOf, ENTRY, letters, MENU, OWNER, readyWorkbook, SET_UP, shown, smallBook } from '../support/workbook.js';

const ACTUAL = 'Thực hiện đến kỳ báo cáo';
const COLLEAGUE = 'dong-nghiep@langson.example';
const figures = {
  'XHS-01': '71,5',
  'XHS-02': '86,2',
  'XHS-04': '98',
  'XHS-07': '91',
  'XHS-08': '95,5',
  'XHS-09': '42,6',
  'XHS-10': '17,3',
};

let fresh: Host;
let remembered: Host;
beforeAll(async () => {
  const { host } = await readyWorkbook(
    smallBook(['1d', '3a', '3b', '3d', '3e', '3g']),
    {},
    { share: { [COLLEAGUE]: 'editor' }, unknowns: { emailKnownForOtherConsumers: true } },
  );
  await host.as(OWNER).type('Thiết lập', cellOf(host, 'Thiết lập', 'coordinators', 'Giá trị', 'Khóa'), COLLEAGUE);
  await host.as(OWNER).answer(true).menu(MENU, SET_UP);
  for (const [code, text] of Object.entries(figures))
    await host.as(OWNER).type(ENTRY, cellOf(host, ENTRY, code, ACTUAL), text);
  remembered = await host.fork();
  await remembered.as(OWNER).answer(true).menu(MENU, SET_UP);
  fresh = host;
});

/** A machine cell that set-up has to write again beside every figure. */
async function spoil(host: Host, header = 'Chỉ tiêu'): Promise<void> {
  const rows = host.sheet(ENTRY).values();
  const at = letters(rows[2]?.indexOf(header) ?? 1);
  for (let row = 5; row <= rows.length; row++) await host.as(OWNER).type(ENTRY, `${at}${row}`, 'x');
}

const whole = (host: Host) => {
  const rows = host.sheet(ENTRY).values();
  return `A4:${letters((rows[0]?.length ?? 1) - 1)}${rows.length}`;
};
const column = (host: Host) => `F4:F${host.sheet(ENTRY).values().length}`;

const worlds: readonly (readonly [string, () => Promise<Host>, (person: Person, host: Host) => Promise<unknown>])[] = [
  [
    'all rows, typed since the last run',
    async () => {
      const host = await fresh.fork();
      await spoil(host);
      return host;
    },
    (person, host) => person.sort(ENTRY, whole(host), 'F'),
  ],
  [
    'all rows, remembered',
    async () => {
      const host = await remembered.fork();
      await spoil(host);
      return host;
    },
    (person, host) => person.sort(ENTRY, whole(host), 'F'),
  ],
  ['the figures alone', () => remembered.fork(), (person, host) => person.sort(ENTRY, column(host), 'F')],
];

/** One run with the sort at a call; null where there is no such call. */
async function sortedAt(
  base: Host,
  sort: (person: Person, host: Host) => Promise<unknown>,
  n: number,
  options?: { readonly method?: string },
): Promise<Host | null> {
  const host = await base.fork();
  const act = async () => {
    await sort(host.as(COLLEAGUE), host);
  };
  host.faults.at(n, act, options);
  await host.as(OWNER).answer(true).menu(MENU, SET_UP);
  const isReached = host.faults.reached();
  host.faults.clear();
  if (!isReached) return null;
  await host.as(OWNER).answer(null).menu(MENU, SET_UP);
  await host.custom.settle();
  return host;
}

/** How many calls of an undisturbed set-up write values; none where nothing differs. */
async function writesOf(base: Host): Promise<number> {
  const host = await base.fork();
  const [run] = await host.as(OWNER).answer(null).menu(MENU, SET_UP);
  return WRITING.reduce((sum, method) => sum + (run?.calls[method] ?? 0), 0);
}

function expectAtCodesOrNamed(host: Host, words: string): void {
  const said = host
    .dialogs()
    .map(({ text }) => text)
    .join('\n');
  for (const [code, text] of Object.entries(figures)) {
    const isThere = shown(host, ENTRY, code, ACTUAL) === text;
    const isNamed = shown(host, ENTRY, code, 'Đánh giá') === 'Chưa đánh giá' && said.includes(code);
    expect(isThere || isNamed, `${words}: ${code}`).toBe(true);
  }
}

const WRITING = ['Range.setValues', 'Range.setFormulas', 'SpreadsheetApp.flush'];

describe.each(worlds)('[DONG-9] %s are sorted while set-up runs', (_words, world, sort) => {
  test('at every call that writes values', async () => {
    const base = await world();
    let points = 0;
    for (const method of WRITING) {
      for (let n = 1; ; n++) {
        const host = await sortedAt(base, sort, n, { method });
        if (host === null) break;
        points += 1;
        expectAtCodesOrNamed(host, `${method} ${n}`);
      }
    }
    console.log(`sorted where values are written: ${points} points`);
    expect(points).toBe(await writesOf(base));
  }, 600_000);

  test('at calls spread over the run', async () => {
    const base = await world();
    const kinds = await kindsOf(base, (host) => host.as(OWNER).answer(true).menu(MENU, SET_UP));
    let points = 0;
    for (const { n, words, ...at } of strikes('sorted', kinds, { every: 4 })) {
      const host = await sortedAt(base, sort, n, at);
      if (host === null) throw new Error(`${words} was not reached`);
      points += 1;
      expectAtCodesOrNamed(host, words);
    }
    told('sorted at calls spread over the run', points, lengthOf(kinds));
  }, 600_000);
});

test('[DONG-9] figures typed since the last run, sorted alone while their tab is written: named in that run', async () => {
  const base = await fresh.fork();
  await spoil(base, 'Đánh giá');
  const named: number[] = [];
  for (let n = 1; ; n++) {
    const sort = (person: Person, host: Host) => person.sort(ENTRY, column(host), 'F');
    const host = await sortedAt(base, sort, n, { method: 'SpreadsheetApp.flush' });
    if (host === null) break;
    const isMixed = Object.entries(figures).some(([code, text]) => shown(host, ENTRY, code, ACTUAL) !== text);
    if (isMixed && (host.dialogs().at(-2)?.text ?? '').includes('Nghi lệch dòng')) {
      named.push(n);
      expectAtCodesOrNamed(host, `flush ${n}`);
    }
  }
  expect(named.length).toBeGreaterThan(0);
});
