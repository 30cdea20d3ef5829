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

const picture = (host: Host) => ({ values: host.sheet(tab).values(), formulas: host.sheet(tab).formulas() });
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
