// Laws of `Nhật ký`: whatever people do between looks, its entries read in turn give what the last look saw, each change once.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { journalFrom, journalOps, type WordedEntry } from '../../src/application/journal/journal-store.js';
import { moveKeys } from '../../src/application/reading/row-doubts.js';
import { fixedTabs } from '../../src/application/workbook/fixed-tabs.js';
import { recordTabOps } from '../../src/application/workbook/record-tab.js';
import type { SheetOp } from '../../src/application/workbook/sheet-op.js';
import { type Found, foundBy, type SeenTab } from '../../src/domain/history/journal-changes.js';
import {
  changesOf,
  type JournalEntry,
  knownAfter,
  lostNumbers,
  type RowTexts,
} from '../../src/domain/history/journal-entry.js';
import { entryWords } from '../../src/text/journal-words.js';

const KEYS = ['actual', 'asOf', 'difficulties'];
const CODES = ['CQS-01', 'CQS-02', 'KTS-01', 'XHS-07'];
const text = fc.constantFrom('72,77', '80', '31/10/2022', '=1+1', '- a\n- b', "'x", '\u00a0y', '"q"|', 'Số 12/BC-SYT');

type Act =
  | { readonly do: 'type'; readonly code: string; readonly key: string; readonly text: string }
  | { readonly do: 'clear' | 'tear' | 'mend'; readonly code: string }
  | { readonly do: 'move'; readonly code: string; readonly to: string }
  | { readonly do: 'look' };

const code = fc.constantFrom(...CODES);
const act: fc.Arbitrary<Act> = fc.oneof(
  fc.record({ do: fc.constant('type' as const), code, key: fc.constantFrom(...KEYS), text }),
  fc.record({ do: fc.constantFrom('clear' as const, 'tear' as const, 'mend' as const), code }),
  fc.record({ do: fc.constant('move' as const), code, to: code }),
  fc.record({ do: fc.constant('look' as const) }),
);

/** A tab on which people type, and rows of it that cannot be seen now. */
class Tab {
  readonly rows = new Map<string, Record<string, string>>(CODES.map((each) => [each, {}]));
  readonly torn = new Set<string>();

  act(done: Act): void {
    if (done.do === 'type') this.rows.set(done.code, { ...this.rows.get(done.code), [done.key]: done.text });
    if (done.do === 'clear') this.rows.set(done.code, {});
    if (done.do === 'tear') this.torn.add(done.code);
    if (done.do === 'mend') this.torn.delete(done.code);
    if (done.do === 'move' && done.code !== done.to) {
      this.rows.set(done.to, this.rows.get(done.code) ?? {});
      this.rows.set(done.code, {});
    }
  }

  seen(): SeenTab {
    const rows = [...this.rows].filter(([each]) => !this.torn.has(each));
    return {
      tabId: 7,
      rows: rows.map(([each, cells], row) => ({ code: each, row, cells: { ...cells } })),
      moves: moveKeys.entry ?? null,
    };
  }
}

const names = {
  ...{ tab: 'Nhập số liệu', isFirst: false, row: (each: string) => each, unit: () => '', header: (key: string) => key },
  who: () => 'unknown' as const,
};

/** The sheet of the journal, to which operations are done as the adapter does them. */
class Sheet {
  grid: string[][] = [];

  apply(ops: readonly SheetOp[]): void {
    for (const op of ops)
      if (op.op === 'values')
        op.cells.forEach((line, at) => {
          const row = this.grid[op.row + at] ?? [];
          line.forEach((cell, column) => {
            row[op.column + column] = String(cell ?? '');
          });
          this.grid[op.row + at] = row;
        });
  }

  write(found: readonly Found[], moment: string, last: number): void {
    const stored = journalFrom(this.grid);
    if (this.grid.length === 0) this.apply(recordTabOps(fixedTabs.journal, 'NHẬT KÝ', stored.table, []));
    const first = Math.max(last, ...stored.entries.map(({ entry }) => entry.number), 0) + 1;
    const entries = found.map(({ tabId, since, event }, place): WordedEntry => {
      const entry: JournalEntry = { number: first + place, at: moment, since, tabId, event };
      return { entry, tab: names.tab, words: entryWords(event, names, () => ({})) };
    });
    this.apply(journalOps(journalFrom(this.grid), entries));
  }

  entries(): readonly JournalEntry[] {
    return journalFrom(this.grid).entries.map(({ entry }) => entry);
  }
}

function look(tab: Tab, sheet: Sheet, moment: string, lastLook: string, last = 0): readonly Found[] {
  const entries = sheet.entries();
  const found = foundBy(knownAfter(entries), [tab.seen()], { lastLook, lost: lostNumbers(entries, last) });
  if (found.length > 0) sheet.write(found, moment, last);
  return found;
}

const sorted = (cells: RowTexts) => Object.entries(cells).sort();

/** What the journal says stands in the rows that the tab shows. */
function expectTold(tab: Tab, sheet: Sheet): void {
  const known = knownAfter(sheet.entries()).get(7);
  for (const { code: each, cells } of tab.seen().rows)
    expect(sorted(known?.get(each)?.cells ?? { never: 'seen' }), each).toEqual(sorted(cells));
}

const moment = (at: number) =>
  `2022-11-04T${String(8 + Math.floor(at / 60)).padStart(2, '0')}:${String(at % 60).padStart(2, '0')}`;

describe('[NK-2] entries read in their order', () => {
  test('give what the last look saw, whatever was typed, cleared, moved or torn in between', () => {
    fc.assert(
      fc.property(fc.array(act, { maxLength: 30 }), (acts) => {
        const [tab, sheet] = [new Tab(), new Sheet()];
        look(tab, sheet, moment(0), '');
        expectTold(tab, sheet);
        let last = moment(0);
        acts.forEach((done, at) => {
          tab.act(done);
          if (done.do !== 'look') return;
          look(tab, sheet, moment(at + 1), last);
          last = moment(at + 1);
          expectTold(tab, sheet);
        });
        look(tab, sheet, moment(59), last);
        expectTold(tab, sheet);
        // Nothing is told twice: a second look finds nothing.
        expect(look(tab, sheet, moment(60), moment(59))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  test('in whatever order their rows stand, and with rows written twice', () => {
    fc.assert(
      fc.property(fc.array(act, { maxLength: 20 }), fc.infiniteStream(fc.nat()), (acts, order) => {
        const [tab, sheet] = [new Tab(), new Sheet()];
        look(tab, sheet, moment(0), '');
        for (const done of acts) {
          tab.act(done);
          look(tab, sheet, moment(1), moment(0));
        }
        const [head, rows] = [sheet.grid.slice(0, 3), sheet.grid.slice(3)];
        const keyed = [...rows, ...rows.slice(-1)].map((row) => [order.next().value ?? 0, row] as const);
        sheet.grid = [...head, ...keyed.sort(([a], [b]) => a - b).map(([, row]) => row)];
        expectTold(tab, sheet);
        expect(look(tab, sheet, moment(2), moment(1))).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  test('never tell of one cell twice in one look, and each from what was known', () => {
    fc.assert(
      fc.property(fc.array(act, { maxLength: 20 }), (acts) => {
        const [tab, sheet] = [new Tab(), new Sheet()];
        look(tab, sheet, moment(0), '');
        acts.forEach((done) => {
          tab.act(done);
        });
        const before = knownAfter(sheet.entries()).get(7);
        const changes = look(tab, sheet, moment(1), moment(0)).flatMap(({ event }) => changesOf(event));
        expect(new Set(changes.map((each) => `${each.code} ${each.key}`)).size).toBe(changes.length);
        for (const each of changes) expect(before?.get(each.code)?.cells[each.key] ?? '').toBe(each.before);
      }),
      { numRuns: 100 },
    );
  });
});

describe('[NK-6] a journal that is not as it was written', () => {
  const seasoned = () => {
    const [tab, sheet] = [new Tab(), new Sheet()];
    look(tab, sheet, moment(0), '');
    for (const [at, value] of ['70', '72', '74'].entries()) {
      tab.act({ do: 'type', code: 'CQS-01', key: 'actual', text: value });
      look(tab, sheet, moment(at + 1), moment(at));
    }
    return { tab, sheet };
  };
  const kinds = (found: readonly Found[]) => found.map(({ event }) => event.kind);

  test.each([
    ['loses its last row', (grid: string[][]) => grid.slice(0, -1), ['lost', 'again']],
    ['loses one in the middle', (grid: string[][]) => grid.filter((_, at) => at !== 4), ['lost']],
    [
      'has a cell changed',
      (grid: string[][]) => grid.map((row, at) => (at === 5 ? row.map((cell) => cell.replace('72', '99')) : row)),
      ['lost'],
    ],
    ['loses all rows', (grid: string[][]) => grid.slice(0, 3), ['lost', 'rows']],
  ])(
    '%s: the numbers are named once, and what stands is told without a word of what stood',
    (_words, change, expected) => {
      const { tab, sheet } = seasoned();
      sheet.grid = change(sheet.grid);
      const found = look(tab, sheet, moment(9), moment(8), 4);
      expect(kinds(found)).toEqual(expected);
      for (const { since, event } of found) {
        expect(since).toBe('');
        if (event.kind === 'again') expect(event).toMatchObject({ before: '', after: '74' });
      }
      expectTold(tab, sheet);
      expect(look(tab, sheet, moment(10), moment(9), 4)).toEqual([]);
    },
  );
});

describe('[NK-5] rows that cannot be seen', () => {
  test('are away from the look at which they last could, and what changed meanwhile is not older than that', () => {
    const [tab, sheet] = [new Tab(), new Sheet()];
    look(tab, sheet, moment(0), '');
    tab.act({ do: 'tear', code: 'CQS-01' });
    expect(look(tab, sheet, moment(2), moment(1))).toEqual([
      { tabId: 7, since: moment(1), event: { kind: 'away', codes: ['CQS-01'] } },
    ]);
    tab.act({ do: 'type', code: 'CQS-01', key: 'actual', text: '72' });
    expect(look(tab, sheet, moment(4), moment(3))).toEqual([]);
    tab.act({ do: 'mend', code: 'CQS-01' });
    expect(look(tab, sheet, moment(6), moment(5))).toEqual([
      {
        ...{ tabId: 7, since: moment(1) },
        event: { kind: 'cell', code: 'CQS-01', key: 'actual', before: '', after: '72' },
      },
      { tabId: 7, since: '', event: { kind: 'back', codes: ['CQS-01'] } },
    ]);
  });

  test('a tab that is gone takes its rows away in one entry', () => {
    const [tab, sheet] = [new Tab(), new Sheet()];
    look(tab, sheet, moment(0), '');
    expect(foundBy(knownAfter(sheet.entries()), [], { lastLook: moment(0), lost: [] })).toEqual([
      { tabId: 7, since: moment(0), event: { kind: 'away', codes: CODES } },
    ]);
  });
});

describe('[NK-3] cells that left their row', () => {
  test('are one entry with all of them, from where to where', () => {
    const [tab, sheet] = [new Tab(), new Sheet()];
    tab.act({ do: 'type', code: 'CQS-01', key: 'actual', text: '72,77' });
    tab.act({ do: 'type', code: 'CQS-01', key: 'asOf', text: '31/10/2022' });
    look(tab, sheet, moment(0), '');
    tab.act({ do: 'move', code: 'CQS-01', to: 'KTS-01' });
    const [move, ...rest] = look(tab, sheet, moment(1), moment(0));
    expect(rest).toEqual([]);
    expect(move?.event).toMatchObject({ kind: 'move', code: 'KTS-01', from: 'CQS-01' });
    expect(move?.event.kind === 'move' ? move.event.changes : []).toHaveLength(4);
    expectTold(tab, sheet);
  });

  test('two rows changed for each other are two entries', () => {
    const [tab, sheet] = [new Tab(), new Sheet()];
    const type = (each: string, key: string, value: string) => tab.act({ do: 'type', code: each, key, text: value });
    type('CQS-01', 'actual', '72,77');
    type('CQS-01', 'asOf', '31/10/2022');
    type('KTS-01', 'actual', '12,05');
    type('KTS-01', 'asOf', '30/9/2022');
    look(tab, sheet, moment(0), '');
    const [one, other] = [tab.rows.get('CQS-01') ?? {}, tab.rows.get('KTS-01') ?? {}];
    tab.rows.set('CQS-01', other);
    tab.rows.set('KTS-01', one);
    expect(look(tab, sheet, moment(1), moment(0)).map(({ event }) => event.kind)).toEqual(['move', 'move']);
    expectTold(tab, sheet);
  });
});
