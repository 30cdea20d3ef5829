// [NK-7] The story of one row: what the journal saw and what was closed of it, each thing once, in the order of time.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { JournalEvent } from '../../src/domain/history/journal-entry.js';
import type { LineType, RegisterLine } from '../../src/domain/history/register-line.js';
import type { RegisterRecord } from '../../src/domain/history/register-records.js';
import { rowHistory, type ToldEntry } from '../../src/domain/history/row-history.js';

const TAB = 7;
const tabs = new Map([[TAB, '']]);

function told(
  number: number,
  at: string,
  event: JournalEvent,
  more: Partial<ToldEntry> & { tabId?: number } = {},
): ToldEntry {
  const { who = 'Sở A', isPending = false, tabId = TAB } = more;
  return { who, isPending, entry: { number, at, since: `before ${at}`, tabId, event } };
}
const cell = (key: string, after: string, code = 'A'): JournalEvent => ({ kind: 'cell', code, key, before: '', after });

function record(
  number: number,
  lines: readonly (readonly [LineType, Readonly<Record<string, string>>])[],
): RegisterRecord {
  return {
    number,
    seal: null,
    lines: lines.map(([type, cells], at): RegisterLine => ({ record: number, line: at + 1, type, cells })),
  };
}

describe('[NK-7] what the journal tells of a row', () => {
  test('the first sight of it, with its cells; rows of other codes and other tabs are not told', () => {
    const rows: JournalEvent = { kind: 'rows', rows: { A: { actual: '70' }, B: { actual: '1' } } };
    expect(rowHistory('A', tabs, [told(1, '2026-11-01T08:00', rows)], [])).toEqual([
      { kind: 'seen', at: '2026-11-01T08:00', cells: { actual: '70' } },
    ]);
    expect(rowHistory('C', tabs, [told(1, '2026-11-01T08:00', rows)], [])).toEqual([]);
    expect(rowHistory('A', new Map([[8, '']]), [told(1, '2026-11-01T08:00', rows)], [])).toEqual([]);
    expect(
      rowHistory(
        'A',
        new Map([
          [TAB, ''],
          [8, ''],
        ]),
        [told(1, 'x', rows, { tabId: 8 })],
        [],
      ),
    ).toHaveLength(1);
  });

  test('a changed cell, with the look before, who, and whether the journal has it yet', () => {
    const one = told(2, 't2', cell('actual', '72'), { who: 'Sở B', isPending: true });
    expect(rowHistory('A', tabs, [one], [])).toEqual([
      {
        ...{ kind: 'changed', at: 't2', since: 'before t2', who: 'Sở B', isPending: true },
        changes: [{ kind: 'cell', code: 'A', key: 'actual', before: '', after: '72' }],
      },
    ]);
    expect(rowHistory('B', tabs, [one], [])).toEqual([]);
  });

  test("where there are several tabs each thing says of which it is, and none is told together with another tab's", () => {
    const both = new Map([
      [TAB, 'Năm 2027'],
      [8, 'Năm 2026'],
    ]);
    const found = rowHistory(
      'A',
      both,
      [told(1, 't1', cell('actual', '1')), told(2, 't1', cell('asOf', 'x'), { tabId: 8 })],
      [],
    );
    expect(found.map(({ of }) => of)).toEqual(['Năm 2027', 'Năm 2026']);
  });

  test('cells of the same two looks and of the same hand are told together, and no others', () => {
    const again: JournalEvent = { kind: 'again', code: 'A', key: 'asOf', before: '', after: '01/11' };
    const history = rowHistory(
      'A',
      tabs,
      [
        told(1, 't1', cell('actual', '70')),
        told(2, 't1', cell('asOf', '01/11')),
        told(3, 't1', cell('evidence', 'x'), { who: 'Sở C' }),
        told(4, 't2', cell('actual', '71')),
        told(5, 't2', again),
        told(6, 't2', again),
        told(7, 't2', { kind: 'away', codes: ['A'] }),
        told(8, 't2', { kind: 'away', codes: ['A'] }),
      ],
      [],
    );
    const keys = history.map((item) => [item.kind, 'changes' in item ? item.changes.map(({ key }) => key).join() : '']);
    expect(keys).toEqual([
      ['changed', 'actual,asOf'],
      ['changed', 'evidence'],
      ['changed', 'actual'],
      ['again', 'asOf,asOf'],
      ['away', ''],
      ['away', ''],
    ]);
  });

  test('cells of different looks stay apart, whichever of the two looks differs', () => {
    const one = told(1, 't1', cell('actual', '70'));
    const since = { ...one, entry: { ...one.entry, number: 2, since: 'elsewhere' } };
    expect(rowHistory('A', tabs, [one, since], [])).toHaveLength(2);
    expect(rowHistory('A', tabs, [one, told(2, 't1', cell('asOf', 'x'))], [])).toHaveLength(1);
  });

  test('a move is told of the row it left and of the row it went to, as a move', () => {
    const move: JournalEvent = {
      kind: 'move',
      from: 'A',
      code: 'B',
      changes: [{ code: 'B', key: 'actual', before: '', after: '70' }],
    };
    for (const code of ['A', 'B']) {
      expect(rowHistory(code, tabs, [told(1, 't1', move, { isPending: true })], [])).toEqual([
        { kind: 'moved', at: 't1', since: 'before t1', from: 'A', to: 'B', changes: move.changes, isPending: true },
      ]);
    }
    expect(rowHistory('C', tabs, [told(1, 't1', move)], [])).toEqual([]);
  });

  test('that it could be seen no more and again; lost numbers of the journal are no event of a row', () => {
    const entries = [
      told(1, 't1', { kind: 'away', codes: ['A', 'B'] }, { isPending: true }),
      told(2, 't2', { kind: 'back', codes: ['A'] }),
      told(3, 't3', { kind: 'lost', numbers: [[4, 5]] }),
    ];
    expect(rowHistory('A', tabs, entries, [])).toEqual([
      { kind: 'away', at: 't1', since: 'before t1', isPending: true },
      { kind: 'back', at: 't2' },
    ]);
    expect(rowHistory('B', tabs, entries, [])).toHaveLength(1);
    expect(rowHistory('C', tabs, entries, [])).toEqual([]);
  });

  test('every entry of the row once, by its moment, those of one moment by their number, in whatever order they stand', () => {
    const entry = fc.record({
      at: fc.constantFrom('t1', 't2', 't3'),
      code: fc.constantFrom('A', 'B'),
      key: fc.constantFrom('x', 'y'),
    });
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 12 }), fc.infiniteStream(fc.nat()), (made, chance) => {
        const sorted = made.toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
        const entries = sorted.map(({ at, code, key }, i) => told(i + 1, at, cell(key, String(i + 1), code)));
        const shuffled = entries
          .map((each) => ({ each, key: Number(chance.next().value) }))
          .sort((a, b) => a.key - b.key)
          .map(({ each }) => each);
        const history = rowHistory('A', tabs, shuffled, []);
        const values = history.flatMap((item) => ('changes' in item ? item.changes.map(({ after }) => after) : []));
        expect(values).toEqual(
          entries.flatMap(({ entry: { event } }) => (event.kind === 'cell' && event.code === 'A' ? [event.after] : [])),
        );
      }),
    );
  });
});

describe('[NK-7] what the register tells of a row', () => {
  const head = { roundCode: 'nam-2026', number: '1', moment: '2026-11-20T08:00' };
  const closing = record(1, [
    ['closing', head],
    ['figure', { code: 'A', recorded: '70%' }],
    ['task', { code: 'NV', status: 'Hoàn thành' }],
    ['office', { code: 'Z' }],
  ]);
  const later = record(3, [
    ['closing', { ...head, number: '2', moment: '2026-12-20T08:00' }],
    ['figure', { code: 'B' }],
  ]);
  const report = (cells: Readonly<Record<string, string>>) =>
    record(2, [['report', { moment: '2026-11-21T08:00', ...cells }]]);

  test('a closing that holds it, of a figure or of a task, with its head; none that does not', () => {
    expect(rowHistory('A', tabs, [], [closing, later])).toEqual([
      { kind: 'closed', at: head.moment, head, line: { code: 'A', recorded: '70%' } },
    ]);
    expect(rowHistory('NV', tabs, [], [closing, later])).toEqual([
      { kind: 'closed', at: head.moment, head, line: { code: 'NV', status: 'Hoàn thành' } },
    ]);
    expect(rowHistory('Z', tabs, [], [closing])).toEqual([]);
    expect(rowHistory('C', tabs, [], [closing, later])).toEqual([]);
  });

  test('a correction of it, and of no other', () => {
    const correction = record(2, [
      ['correction', { code: 'A', value: '71', moment: 'm1' }],
      ['correction', { code: 'B', value: '5', moment: 'm2' }],
    ]);
    expect(rowHistory('A', tabs, [], [correction])).toEqual([
      { kind: 'corrected', at: 'm1', line: { code: 'A', value: '71', moment: 'm1' } },
    ]);
  });

  test('the signed report of a closing that holds it: of that round and that number', () => {
    const same = report({ roundCode: 'nam-2026', number: '1' });
    expect(rowHistory('A', tabs, [], [same, closing, later]).map(({ kind }) => kind)).toEqual(['closed', 'reported']);
    expect(rowHistory('A', tabs, [], [same, closing, later])[1]).toMatchObject({
      at: '2026-11-21T08:00',
      line: { number: '1' },
    });
    for (const other of [
      { roundCode: 'nam-2026', number: '2' },
      { roundCode: 'nam-2025', number: '1' },
      { number: '1' },
    ])
      expect(rowHistory('A', tabs, [], [report(other), closing, later]).map(({ kind }) => kind)).toEqual(['closed']);
    expect(rowHistory('C', tabs, [], [same, closing, later])).toEqual([]);
    const headless = record(4, [['figure', { code: 'A' }]]);
    expect(rowHistory('A', tabs, [], [same, headless])).toEqual([]);
  });

  test('by the moment of each, what the journal says of a moment first; without a moment first of all', () => {
    const entries = [
      told(1, '2026-11-20T08:00', cell('actual', '70')),
      told(2, '2026-12-01T08:00', cell('actual', '71')),
    ];
    const undated = record(9, [['correction', { code: 'A', value: '1' }]]);
    const kinds = rowHistory('A', tabs, entries, [undated, closing, report({ roundCode: 'nam-2026', number: '1' })]);
    expect(kinds.map(({ kind, at }) => `${kind} ${at}`)).toEqual([
      'corrected ',
      'changed 2026-11-20T08:00',
      'closed 2026-11-20T08:00',
      'reported 2026-11-21T08:00',
      'changed 2026-12-01T08:00',
    ]);
  });
});
