// Laws of the workbook under people's hands, on generated cases.

import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Host, openHost } from '../../host/open-host.js';
import { colleague, distOf, owner } from './fixture-dist.js';

const tab = 'Trang tính1';
const dist = distOf({ code: '' });
const fresh = () =>
  openHost({
    dist,
    now: '2022-11-04T08:00:00+07:00',
    owner,
    share: { [colleague]: 'editor' },
    locale: 'vi_VN',
    timeZone: 'Asia/Ho_Chi_Minh',
  });

const cell = fc.oneof(
  fc.integer({ min: -50, max: 50 }),
  fc.constantFrom('a', 'b', 'Đ', 'ơ', '', '=B1', '=SUM(A1:A4)', '=A$2&"x"'),
);
const rows = fc.array(fc.array(cell, { minLength: 4, maxLength: 4 }), { minLength: 4, maxLength: 7 });
const some = { numRuns: 60 } as const;

const picture = (host: Host) => {
  const sheet = host.sheet(tab);
  return { values: sheet.values(), formulas: sheet.formulas(), merges: sheet.merges() };
};
async function filled(cells: (string | number)[][]): Promise<Host> {
  const host = await fresh();
  await host.as(owner).paste(tab, 'A1', cells);
  return host;
}

describe('rows and columns', () => {
  test('that are inserted and deleted again leave the sheet as it was', async () => {
    await fc.assert(
      fc.asyncProperty(
        rows,
        fc.integer({ min: 1, max: 7 }),
        fc.integer({ min: 1, max: 3 }),
        fc.boolean(),
        async (cells, at, count, asRows) => {
          const host = await filled(cells);
          const before = picture(host);
          const me = host.as(owner);
          if (asRows) {
            await me.insertRows(tab, at, count);
            await me.deleteRows(tab, at, count);
          } else {
            await me.insertColumns(tab, at, count);
            await me.deleteColumns(tab, at, count);
          }
          expect(picture(host)).toEqual(before);
        },
      ),
      some,
    );
  });

  test('that are moved there and back leave the content where it was', async () => {
    await fc.assert(
      fc.asyncProperty(
        rows,
        fc.integer({ min: 1, max: 3 }),
        fc.integer({ min: 5, max: 8 }),
        async (cells, from, to) => {
          const plain = cells.map((line) => line.map((value) => (String(value).startsWith('=') ? 'x' : value)));
          const host = await filled(plain);
          const before = picture(host).values;
          await host.as(owner).moveRows(tab, from, 1, to);
          await host.as(owner).moveRows(tab, to - 1, 1, from);
          expect(picture(host).values).toEqual(before);
        },
      ),
      some,
    );
  });
});

describe('sorting whole rows', () => {
  test('loses no row and doubles none', async () => {
    await fc.assert(
      fc.asyncProperty(rows, fc.constantFrom('A', 'B', 'C'), fc.boolean(), async (cells, column, ascending) => {
        const plain = cells.map((line, index) => [
          ...line.slice(0, 3).map((value) => (String(value).startsWith('=') ? 'x' : value)),
          `dòng ${index}`,
        ]);
        const host = await filled(plain);
        const key = (line: unknown[]) => JSON.stringify(line);
        const before = host.sheet(tab).values().map(key).sort();
        await host.as(owner).sort(tab, `A1:D${plain.length}`, column, ascending);
        expect(host.sheet(tab).values().map(key).sort()).toEqual(before);
      }),
      some,
    );
  });
});

describe('undo', () => {
  test('takes back any one change of cells', async () => {
    await fc.assert(
      fc.asyncProperty(rows, rows, fc.constantFrom('paste', 'clear', 'sort', 'fill'), async (cells, others, action) => {
        const host = await filled(cells);
        const before = picture(host);
        const me = host.as(owner);
        if (action === 'paste') await me.paste(tab, 'B2', others);
        if (action === 'clear') await me.clear(tab, 'A2:C3');
        if (action === 'sort') await me.sort(tab, 'A1:B4', 'A');
        if (action === 'fill') await me.fill(tab, 'A1:A2', 'A1:A9');
        await me.undo();
        expect(picture(host)).toEqual(before);
      }),
      some,
    );
  });
});

/** What a person does to a table of ten rows, each known by its key in column A: rows are named by key, whatever their number. */
type RowAct = { readonly what: 'type' | 'insert' | 'delete' | 'column'; readonly key: number; readonly text: string };
const rowAct: fc.Arbitrary<RowAct> = fc.record({
  what: fc.constantFrom('type', 'insert', 'delete', 'column'),
  key: fc.integer({ min: 1, max: 10 }),
  text: fc.constantFrom('x', '7', ''),
});

/** False for two acts on one thing: one row typed into twice or taken away, lines put where others had gone. */
function independent(mine: RowAct, their: RowAct): boolean {
  if (mine.what === 'type') return their.what !== 'type' || their.key !== mine.key;
  if (mine.what !== 'delete') return true;
  const behind = their.what === 'insert' && their.key > mine.key && their.key <= mine.key + 4;
  return their.key !== mine.key && !behind;
}

async function keyedTable(): Promise<Host> {
  const host = await fresh();
  const lines = Array.from({ length: 10 }, (_, i) => [`k${i + 1}`, i, `=B${i + 1}*10`, '=SUM(B$2:B$9)', '=B4+B7']);
  await host.as(owner).paste(tab, 'A1', lines);
  await host.as(owner).type(tab, 'H11', 'gõ vào đây');
  await host.as(owner).merge(tab, 'F5:F6');
  return host;
}

async function does(host: Host, email: string, { what, key, text }: RowAct): Promise<void> {
  const values = host.sheet(tab).values();
  const row = values.findIndex((line) => line[0] === `k${key}`) + 1;
  const column = values.map((line) => line.indexOf('gõ vào đây')).find((at) => at >= 0) ?? 0;
  if (row === 0) return;
  if (what === 'type') await host.as(email).type(tab, `${String.fromCharCode(65 + column)}${row}`, text);
  if (what === 'insert') await host.as(email).insertRows(tab, row, 2);
  if (what === 'delete') await host.as(email).deleteRows(tab, row);
  if (what === 'column') await host.as(email).insertColumns(tab, 7);
}

describe('undo among others', () => {
  test('leaves the sheet as if the person had done nothing and the others what they did', async () => {
    await fc.assert(
      fc.asyncProperty(rowAct, fc.array(rowAct, { maxLength: 3 }), async (mine, theirs) => {
        const possible = theirs.filter((one) => independent(mine, one));
        const [alone, both] = [await keyedTable(), await keyedTable()];
        await does(both, owner, mine);
        for (const one of possible) {
          await does(both, colleague, one);
          await does(alone, colleague, one);
        }
        await both.as(owner).undo();
        const [seen, wanted] = [picture(both), picture(alone)];
        const shifted = possible.some(({ what }) => what !== 'type');
        // What surrounds the cells comes back only where nothing has shifted since.
        expect(shifted ? { ...seen, merges: [] } : seen).toEqual(shifted ? { ...wanted, merges: [] } : wanted);
      }),
      { numRuns: 50 },
    );
  });
});

describe('a fork', () => {
  test('never shows in the host what was done to it, nor the other way round', async () => {
    await fc.assert(
      fc.asyncProperty(rows, rows, async (cells, others) => {
        const host = await filled(cells);
        const before = picture(host);
        const fork = await host.fork();
        await fork.as(colleague).paste(tab, 'A1', others);
        await fork.as(colleague).insertRows(tab, 2);
        expect(picture(host)).toEqual(before);
        const there = picture(fork);
        await host.as(owner).clear(tab, 'A1:D4');
        expect(picture(fork)).toEqual(there);
      }),
      some,
    );
  });
});

describe('a saved world', () => {
  test('comes back as it was, whatever is in it', async () => {
    const file = join(mkdtempSync(join(tmpdir(), 'law-')), 'world.json');
    await fc.assert(
      fc.asyncProperty(rows, async (cells) => {
        const host = await filled(cells);
        await host.save(file);
        expect(picture(await openHost({ dist, now: host.clock.now(), owner, workbook: file }))).toEqual(picture(host));
      }),
      some,
    );
  });
});
