// `Kiểm tra sổ` over workbooks with anything in any cell and any property: it always has an answer, and changes nothing.

import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { checks } from '../../src/application/checking/checks.js';
import { checkIds } from '../../src/domain/book-check.js';
import { menuWords } from '../../src/text/menu-words.js';
import { MemoryHost, newMachine } from '../support/memory/host.js';
import { applied, type Tab } from '../support/memory/tab.js';
import { MENU, OWNER, SET_UP, smallBook } from '../support/workbook.js';

let made: MemoryHost;
beforeAll(async () => {
  made = new MemoryHost(newMachine({ now: '2022-11-04T08:00:00+07:00', owner: OWNER }), smallBook(['1d', '3e']));
  await made.as(OWNER).answer(true).menu(MENU, SET_UP);
});

const CELLS: readonly Tab['cells'][number][number][] = [
  ...['', ' ', '#REF!', 'Loading...', 'skh:nhap-so-lieu:code', 'key', 'print', 'XHS-07', 'nam-2022/SYT', '31/02/2022'],
  ...['-', '0', '🙂', '\u200b', 'x'.repeat(5000), 'Sở Y tế', 'a@b.example, c', '{"', 'null', 'Đang mở'],
  ...[0, -1, 1e21, 44_875.5, true, false, { date: '2022-11-04' }, { formula: '=1+1' }],
];
const PROPERTIES = ['tabs', 'dang-ve', 'workbook', 'tu-dong', 'nhip', 'tai-khoan-bi-tu-choi', 'de-trong', 'quyen'];
const VALUES = ['', '{', 'null', '[]', '[1,2,3]', '{"nhap-so-lieu":"x"}', '"', '2022', 'thu', 'x'.repeat(9000)];

const cell = fc.record({
  tab: fc.nat(),
  row: fc.oneof(fc.nat(4), fc.nat(80)),
  column: fc.oneof(fc.nat(4), fc.nat(40)),
  value: fc.constantFrom(...CELLS),
  rows: fc.constantFrom(1, 1, 1, 6),
  columns: fc.constantFrom(1, 1, 1, 40),
});
const structure = fc.record({
  tab: fc.nat(),
  row: fc.nat(12),
  change: fc.constantFrom('insertRows', 'deleteRow', 'insertColumn', 'rename', 'gone', 'new'),
});
const property = fc.record({
  store: fc.constantFrom('properties' as const, 'deeds' as const),
  name: fc.oneof(fc.constantFrom(...PROPERTIES), fc.constantFrom('thu.a', 'mo-dot.nam-2022', 'bao.pages', '__proto__')),
  value: fc.oneof(fc.constantFrom(...VALUES), fc.json()),
});

/** The tab with a block of one content, as far as it reaches. */
function filled(
  tab: Tab,
  {
    row,
    column,
    value,
    rows,
    columns,
  }: { row: number; column: number; value: (typeof CELLS)[number]; rows: number; columns: number },
): Tab {
  const [lastRow, lastColumn] = [Math.min(tab.maxRows, row + rows), Math.min(tab.maxColumns, column + columns)];
  const cells = Array.from({ length: Math.max(tab.cells.length, lastRow) }, (_, r) =>
    Array.from({ length: Math.max(tab.cells[r]?.length ?? 0, lastColumn) }, (__, c) =>
      row <= r && r < lastRow && column <= c && c < lastColumn ? value : (tab.cells[r]?.[c] ?? ''),
    ),
  );
  return { ...tab, cells };
}

test('[SOAT-1] it never fails, answers every check, and leaves cells and properties as they are', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(cell, { maxLength: 40 }),
      fc.array(structure, { maxLength: 3 }),
      fc.array(property, { maxLength: 3 }),
      async (cells, structures, properties) => {
        const host = await made.fork();
        const { state } = host.machine;
        for (const { tab, ...block } of cells) {
          const at = tab % state.tabs.length;
          state.tabs = state.tabs.map((each, n) => (n === at ? filled(each, block) : each));
        }
        for (const { tab, row, change } of structures) {
          const at = tab % state.tabs.length;
          if (change === 'gone') state.tabs = state.tabs.filter((_, n) => n !== at);
          else
            state.tabs = state.tabs.map((each, n) => {
              if (n !== at || row >= Math.min(each.maxRows, each.maxColumns)) return each;
              if (change === 'new') return { ...each, id: each.id + 1000 };
              if (change === 'rename') return applied(each, { op: 'rename', name: `${each.name} (cũ)` });
              if (change === 'deleteRow') return applied(each, { op: 'deleteRow', row });
              if (change === 'insertColumn') return applied(each, { op: 'insertColumn', before: row });
              return applied(each, { op: 'insertRows', before: row, count: 2 });
            });
        }
        for (const { store, name, value } of properties) state[store].set(name, value);
        const before = [state.tabs, [...state.properties], [...state.deeds], state.mails.length, state.triggers];
        const [run] = await host.as(OWNER).answer(true).menu(MENU, 'Sổ', menuWords.check);
        expect(run).toEqual({ outcome: 'done' });
        const after = [state.tabs, [...state.properties], [...state.deeds], state.mails.length, state.triggers];
        expect(after).toEqual(before);
        expect(after[0]).toBe(before[0]);
        const { text = '' } = host.dialogs().at(-1) ?? {};
        if (text.startsWith('<!DOCTYPE')) {
          const named = text.split('<h2>').length - 1;
          expect(named).toBeGreaterThan(0);
          expect(text).not.toMatch(/undefined|\[object|NaN/);
        }
      },
    ),
    { numRuns: Number(process.env.ALL_POINTS ? 2000 : 40) },
  );
}, 600_000);

test('every check is asked, in the order in which they are declared', () => {
  expect(checks.map(({ id }) => id)).toEqual([...checkIds]);
});
