// The story of one row of figures or tasks: what the journal saw of it, and what was closed, reported and put right, in the order of time.

import { changesOf, inOrder, type JournalEntry, type RowTexts, type TypedChange } from './journal-entry.js';
import type { RegisterLine } from './register-line.js';
import { linesOf, type RegisterRecord } from './register-records.js';

/** What happened to a row by one moment. */
export type HistoryItem = {
  /** Local time `yyyy-mm-ddThh:mm`. */
  readonly at: string;
  /** What tells the tab apart on whose row it happened, where there are several. */
  readonly of?: string;
} & (
  | { readonly kind: 'seen'; readonly cells: RowTexts }
  | {
      readonly kind: 'changed' | 'again';
      /** The look before; `''` where nobody knows. */
      readonly since: string;
      readonly changes: readonly TypedChange[];
      readonly who: string;
      /** Not in the journal yet. */
      readonly isPending: boolean;
    }
  | {
      readonly kind: 'moved';
      readonly since: string;
      readonly from: string;
      readonly to: string;
      readonly changes: readonly TypedChange[];
      readonly isPending: boolean;
    }
  | { readonly kind: 'away'; readonly since: string; readonly isPending: boolean }
  | { readonly kind: 'back' }
  | { readonly kind: 'closed'; readonly head: RegisterLine['cells']; readonly line: RegisterLine['cells'] }
  | { readonly kind: 'reported' | 'corrected'; readonly line: RegisterLine['cells'] }
);

/** An entry with the words of who made it, and whether it stands in the journal already. */
export interface ToldEntry {
  readonly entry: JournalEntry;
  readonly who: string;
  readonly isPending: boolean;
}

/** The story of the row with a code on these tabs (id → what tells them apart); `records` are all of `Sổ số liệu`. */
export function rowHistory(
  code: string,
  tabs: ReadonlyMap<number, string>,
  told: readonly ToldEntry[],
  records: readonly RegisterRecord[],
): readonly HistoryItem[] {
  const byNumber = new Map(told.map((each) => [each.entry.number, each]));
  const ofTabs = inOrder(told.map(({ entry }) => entry)).filter(({ tabId }) => tabs.has(tabId));
  const seen = ofTabs.flatMap((entry) => {
    const { who = '', isPending = false } = byNumber.get(entry.number) ?? {};
    const of = tabs.get(entry.tabId) ?? '';
    const items = itemsOf(code, entry, who, isPending);
    return of === '' ? items : items.map((item) => ({ ...item, of }));
  });
  // Stable: what was told in one minute stays in its order, what the book was told first stands before what was closed of it.
  return [...joined(seen), ...records.flatMap((record) => closedItems(code, record, records))]
    .map((item, place) => ({ item, place }))
    .sort((a, b) => (a.item.at === b.item.at ? a.place - b.place : a.item.at < b.item.at ? -1 : 1))
    .map(({ item }) => item);
}

function itemsOf(
  code: string,
  { at, since, event }: JournalEntry,
  who: string,
  isPending: boolean,
): readonly HistoryItem[] {
  switch (event.kind) {
    case 'rows': {
      const cells = event.rows[code];
      return cells === undefined ? [] : [{ kind: 'seen', at, cells }];
    }
    case 'move': {
      const { from, code: to, changes } = event;
      return code === from || code === to ? [{ kind: 'moved', at, since, from, to, changes, isPending }] : [];
    }
    case 'cell':
    case 'again': {
      if (event.code !== code) return [];
      const kind = event.kind === 'cell' ? 'changed' : 'again';
      return [{ kind, at, since, changes: changesOf(event), who, isPending }];
    }
    case 'away':
      return event.codes.includes(code) ? [{ kind: 'away', at, since, isPending }] : [];
    case 'back':
      return event.codes.includes(code) ? [{ kind: 'back', at }] : [];
    case 'lost':
      return [];
  }
}

/** Cells that changed between the same two looks are told together. */
function joined(items: readonly HistoryItem[]): readonly HistoryItem[] {
  const found: HistoryItem[] = [];
  for (const item of items) {
    const last = found[found.length - 1];
    if (
      (item.kind === 'changed' || item.kind === 'again') &&
      last?.kind === item.kind &&
      [last.of, last.at, last.since, last.who].join() === [item.of, item.at, item.since, item.who].join()
    )
      found[found.length - 1] = { ...last, changes: [...last.changes, ...item.changes] };
    else found.push(item);
  }
  return found;
}

function closedItems(code: string, record: RegisterRecord, records: readonly RegisterRecord[]): readonly HistoryItem[] {
  const [closing] = linesOf(record, 'closing');
  const line = [...linesOf(record, 'figure'), ...linesOf(record, 'task')].find(({ cells }) => cells.code === code);
  const moment = (cells: RegisterLine['cells']) => cells.moment ?? '';
  if (closing !== undefined)
    return line === undefined
      ? []
      : [{ kind: 'closed', at: moment(closing.cells), head: closing.cells, line: line.cells }];
  const corrections = linesOf(record, 'correction').filter(({ cells }) => cells.code === code);
  const isOfRow = ({ cells: { roundCode, number } }: RegisterLine) =>
    records.some((each) => {
      const [head] = linesOf(each, 'closing');
      const isSame = head?.cells.roundCode === roundCode && head?.cells.number === number;
      return isSame && each.lines.some(({ cells }) => cells.code === code);
    });
  const reports = linesOf(record, 'report').filter(isOfRow);
  return [
    ...reports.map(({ cells }) => ({ kind: 'reported' as const, at: moment(cells), line: cells })),
    ...corrections.map(({ cells }) => ({ kind: 'corrected' as const, at: moment(cells), line: cells })),
  ];
}
