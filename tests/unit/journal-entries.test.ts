// [NK-2] [NK-3] [NK-6] What a look finds and what the entries say when they are read again: single cases that the laws draw seldom.

import { describe, expect, test } from 'vitest';
import { moveKeys } from '../../src/application/reading/row-doubts.js';
import { foundBy, type SeenTab } from '../../src/domain/history/journal-changes.js';
import {
  inOrder,
  type JournalEntry,
  type JournalEvent,
  type KnownRow,
  knownAfter,
  lastNumber,
  lostNumbers,
  type RowTexts,
} from '../../src/domain/history/journal-entry.js';

const TAB = 7;
const LOOK = { lastLook: '2026-11-01T08:00', lost: [] };
const known = (rows: Readonly<Record<string, RowTexts>>, awaySince: string | null = null, tabId = TAB) =>
  new Map([
    [tabId, new Map(Object.entries(rows).map(([code, cells]): [string, KnownRow] => [code, { cells, awaySince }]))],
  ]);
const seen = (
  rows: Readonly<Record<string, RowTexts>>,
  moves: SeenTab['moves'] = moveKeys.entry ?? null,
  tabId = TAB,
): SeenTab => ({
  ...{ tabId, moves },
  rows: Object.entries(rows).map(([code, cells], row) => ({ code, row, cells })),
});
const cell = (code: string, key: string, before: string, after: string) => ({ kind: 'cell', code, key, before, after });
const change = (code: string, key: string, before: string, after: string) => ({ code, key, before, after });
const eventsOf = (...args: Parameters<typeof foundBy>) => foundBy(...args).map(({ event }) => event);

describe('[NK-3] cells that went to another row', () => {
  const moved = { actual: '72,77', asOf: '31/10/2026' };

  test('are one entry with both rows; what was typed besides stands apart, at its own row', () => {
    const before = known({ A: { ...moved, difficulties: 'Thiếu vốn' }, B: {} });
    const events = eventsOf(before, [seen({ A: {}, B: { ...moved, difficulties: 'Khác' } })], LOOK);
    expect(events[0]).toMatchObject({ kind: 'move', code: 'B', from: 'A' });
    expect(events[0]?.kind === 'move' && events[0].changes).toEqual([
      change('B', 'actual', '', '72,77'),
      change('B', 'asOf', '', '31/10/2026'),
      change('A', 'actual', '72,77', ''),
      change('A', 'asOf', '31/10/2026', ''),
    ]);
    expect(events.slice(1)).toEqual([
      cell('A', 'difficulties', 'Thiếu vốn', ''),
      cell('B', 'difficulties', '', 'Khác'),
    ]);
  });

  test('a cell that the row they left was given anew is no part of the move', () => {
    const before = known({ A: { ...moved, evidence: 'Báo cáo 12' }, B: {} });
    const events = eventsOf(
      before,
      [seen({ A: { evidence: 'Báo cáo 13' }, B: { ...moved, evidence: 'Báo cáo 12' } })],
      LOOK,
    );
    const [move, ...others] = events;
    expect(move?.kind).toBe('move');
    expect(others).toEqual([cell('A', 'evidence', 'Báo cáo 12', 'Báo cáo 13')]);
  });

  test('a cell that stands in both rows was copied, not moved', () => {
    const before = known({ A: { ...moved, evidence: 'Báo cáo 12' }, B: {} });
    const events = eventsOf(
      before,
      [seen({ A: { evidence: 'Báo cáo 12' }, B: { ...moved, evidence: 'Báo cáo 12' } })],
      LOOK,
    );
    expect(events.slice(1)).toEqual([cell('B', 'evidence', '', 'Báo cáo 12')]);
  });

  test('are cells like any others on a tab whose rows stay, where entries are lost, and of rows that were away', () => {
    const now = { A: {}, B: moved };
    const cells = [
      cell('A', 'actual', '72,77', ''),
      cell('A', 'asOf', '31/10/2026', ''),
      cell('B', 'actual', '', '72,77'),
      cell('B', 'asOf', '', '31/10/2026'),
    ];
    expect(eventsOf(known({ A: moved, B: {} }), [seen(now, null)], LOOK)).toEqual(cells);
    const broken = eventsOf(known({ A: moved, B: {} }), [seen(now)], { ...LOOK, lost: [[3, 4]] });
    expect(broken).toEqual([
      { kind: 'lost', numbers: [[3, 4]] },
      ...cells.map((each) => ({ ...each, kind: 'again', before: '' })),
    ]);
    const away = foundBy(known({ A: moved, B: {} }, '2026-10-01T08:00'), [seen(now)], LOOK);
    expect(away.map(({ event }) => event)).toEqual([...cells, { kind: 'back', codes: ['A', 'B'] }]);
    expect(away.map(({ since }) => since)).toEqual([...cells.map(() => '2026-10-01T08:00'), '']);
  });
});

describe('[NK-5] tabs and rows that cannot be seen', () => {
  test('a tab that is known and was not seen is away with all its rows, and no other', () => {
    const two = new Map([...known({ A: {} }), ...known({ X: {}, Y: {} }, null, 8)]);
    expect(foundBy(two, [seen({ A: {} })], LOOK)).toEqual([
      { tabId: 8, since: LOOK.lastLook, event: { kind: 'away', codes: ['X', 'Y'] } },
    ]);
    expect(foundBy(two, [seen({ A: {} }), seen({ X: {}, Y: {} }, null, 8)], LOOK)).toEqual([]);
  });

  test('a row that was away already is not told again, one that is back is', () => {
    const gone = known({ A: {}, B: {} }, 'before');
    expect(eventsOf(gone, [], LOOK)).toEqual([]);
    expect(eventsOf(gone, [seen({ B: {} })], LOOK)).toEqual([{ kind: 'back', codes: ['B'] }]);
  });

  test('rows never seen before are one entry with all that stands in them', () => {
    expect(foundBy(new Map(), [seen({ A: { actual: '1' }, B: {} })], LOOK)).toEqual([
      { tabId: TAB, since: '', event: { kind: 'rows', rows: { A: { actual: '1' }, B: {} } } },
    ]);
  });
});

describe('[NK-2] entries read again', () => {
  const entry = (number: number, event: JournalEvent, since = ''): JournalEntry => ({
    number,
    at: 't',
    since,
    tabId: TAB,
    event,
  });
  const rows = (cells: RowTexts): JournalEvent => ({ kind: 'rows', rows: { A: cells } });
  const typed = (key: string, after: string): JournalEvent => ({ kind: 'cell', code: 'A', key, before: '', after });

  test('by number, of two with one number the first', () => {
    const entries = [
      entry(3, typed('actual', '3')),
      entry(1, rows({})),
      entry(3, typed('actual', '4')),
      entry(2, typed('actual', '2')),
    ];
    expect(inOrder(entries).map(({ number }) => number)).toEqual([1, 2, 3]);
    expect(knownAfter(entries).get(TAB)?.get('A')).toEqual({ cells: { actual: '3' }, awaySince: null });
  });

  test('a cell of a row that no entry showed before is known with it; emptied it is no more', () => {
    expect(
      knownAfter([entry(1, typed('actual', '5'))])
        .get(TAB)
        ?.get('A'),
    ).toEqual({ cells: { actual: '5' }, awaySince: null });
    expect(
      knownAfter([entry(1, rows({ actual: '5', asOf: 'x' })), entry(2, typed('actual', ''))])
        .get(TAB)
        ?.get('A')?.cells,
    ).toEqual({ asOf: 'x' });
  });

  test('a row that is away keeps its cells and the look it was last seen at, also when one of them is told meanwhile', () => {
    const away = [entry(1, rows({ actual: '5' })), entry(2, { kind: 'away', codes: ['A', 'N'] }, 'look')];
    expect(knownAfter(away).get(TAB)?.get('A')).toEqual({ cells: { actual: '5' }, awaySince: 'look' });
    expect(knownAfter(away).get(TAB)?.get('N')).toEqual({ cells: {}, awaySince: 'look' });
    expect(
      knownAfter([...away, entry(3, typed('actual', '6'))])
        .get(TAB)
        ?.get('A'),
    ).toEqual({ cells: { actual: '6' }, awaySince: 'look' });
    expect(
      knownAfter([...away, entry(3, { kind: 'back', codes: ['A'] }, 'x')])
        .get(TAB)
        ?.get('A')?.awaySince,
    ).toBeNull();
  });

  test('lost numbers are no tab and no row', () => {
    expect(knownAfter([{ ...entry(1, { kind: 'lost', numbers: [[1, 2]] }), tabId: 0 }]).size).toBe(0);
  });

  test('[NK-6] gaps up to the last number given, in ranges, without those that were named before', () => {
    const at = (...numbers: readonly number[]) => numbers.map((number) => entry(number, typed('actual', 'x')));
    expect(lostNumbers(at(1, 2, 3), 3)).toEqual([]);
    expect(lostNumbers(at(2, 5, 9), 11)).toEqual([
      [1, 1],
      [3, 4],
      [6, 8],
      [10, 11],
    ]);
    const named = entry(9, {
      kind: 'lost',
      numbers: [
        [3, 4],
        [7, 7],
      ],
    });
    expect(lostNumbers([...at(2, 5), named], 9)).toEqual([
      [1, 1],
      [6, 6],
      [8, 8],
    ]);
    expect(lostNumbers([], 0)).toEqual([]);
    expect(lastNumber(at(2, 9), 4)).toBe(9);
    expect(lastNumber(at(2), 4)).toBe(4);
    expect(lastNumber([], 4)).toBe(4);
  });
});
