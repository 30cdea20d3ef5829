// One entry of `Nhật ký`: what a look at the typed tabs found, and what is known once all entries are read in their order.

/** Texts of the typed cells of a row by column key; a blank cell has none. */
export type RowTexts = Readonly<Record<string, string>>;

/** One cell that holds something else than when it was last seen; `''` for a blank one. */
export interface TypedChange {
  readonly code: string;
  readonly key: string;
  readonly before: string;
  readonly after: string;
}

/**
 * What one entry says. `rows`: rows that the journal has never held before, with what stood in them. `cell`: a cell changed.
 * `move`: cells that stood in another row (`from`) stand in this one. `again`: what stands in a cell, told anew because entries
 * of the journal are gone. `away`: rows that can be seen no more. `back`: rows that can be seen again. `lost`: numbers of
 * entries that do not stand as they were written.
 */
export type JournalEvent =
  | { readonly kind: 'rows'; readonly rows: Readonly<Record<string, RowTexts>> }
  | ({ readonly kind: 'cell' | 'again' } & TypedChange)
  | { readonly kind: 'move'; readonly code: string; readonly from: string; readonly changes: readonly TypedChange[] }
  | { readonly kind: 'away' | 'back'; readonly codes: readonly string[] }
  | { readonly kind: 'lost'; readonly numbers: readonly NumberRange[] };

export type EventKind = JournalEvent['kind'];

/** First and last number. */
export type NumberRange = readonly [number, number];

export interface JournalEntry {
  /** Counts everything that was ever written, from 1. */
  readonly number: number;
  /** Local time `yyyy-mm-ddThh:mm` by which it was seen. */
  readonly at: string;
  /** The look before, at which it was not so yet; `''` where nobody knows. */
  readonly since: string;
  /** Id of the tab; 0 where none is meant. */
  readonly tabId: number;
  readonly event: JournalEvent;
}

/** What is known of a row. */
export interface KnownRow {
  readonly cells: RowTexts;
  /** Where it can be seen no more: the look at which it was last seen. */
  readonly awaySince: string | null;
}

/** Id of a tab → code of a row → what is known of it. */
export type KnownTabs = ReadonlyMap<number, ReadonlyMap<string, KnownRow>>;

/** What is known after these entries, in the order of their numbers; of two with the same number the first counts. */
export function knownAfter(entries: readonly JournalEntry[]): KnownTabs {
  const tabs = new Map<number, Map<string, KnownRow>>();
  const rowsOf = (tabId: number): Map<string, KnownRow> => {
    const found = tabs.get(tabId) ?? new Map<string, KnownRow>();
    tabs.set(tabId, found);
    return found;
  };
  for (const { tabId, since, event } of inOrder(entries)) {
    if (event.kind === 'lost') continue;
    const rows = rowsOf(tabId);
    if (event.kind === 'rows')
      for (const [code, cells] of Object.entries(event.rows)) rows.set(code, { cells, awaySince: null });
    else if (event.kind === 'away' || event.kind === 'back')
      for (const code of event.codes)
        rows.set(code, { cells: rows.get(code)?.cells ?? {}, awaySince: event.kind === 'away' ? since : null });
    else for (const change of changesOf(event)) rows.set(change.code, withChange(rows.get(change.code), change));
  }
  return tabs;
}

/** The cells that an entry tells of one by one. */
export function changesOf(event: JournalEvent): readonly TypedChange[] {
  if (event.kind === 'move') return event.changes;
  return event.kind === 'cell' || event.kind === 'again' ? [event] : [];
}

/** Entries by their numbers, each number once. */
export function inOrder(entries: readonly JournalEntry[]): readonly JournalEntry[] {
  const first = new Map<number, JournalEntry>();
  for (const entry of entries) if (!first.has(entry.number)) first.set(entry.number, entry);
  return [...first.values()].sort((a, b) => a.number - b.number);
}

/**
 * Numbers up to the last one ever given of which no entry stands as it was written, and that no entry has named as lost yet.
 * `last`: the last number that the script remembers, 0 for none.
 */
export function lostNumbers(entries: readonly JournalEntry[], last: number): readonly NumberRange[] {
  const gone: number[] = [];
  const standing = new Set(entries.map(({ number }) => number));
  const named = entries.flatMap(({ event }) => (event.kind === 'lost' ? event.numbers : []));
  const end = lastNumber(entries, last);
  for (let number = 1; number <= end; number++)
    if (!standing.has(number) && !named.some(([from, to]) => from <= number && number <= to)) gone.push(number);
  const ranges: [number, number][] = [];
  for (const number of gone) {
    const open = ranges[ranges.length - 1];
    if (open !== undefined && open[1] === number - 1) open[1] = number;
    else ranges.push([number, number]);
  }
  return ranges;
}

/** The last number that was ever given. */
export function lastNumber(entries: readonly JournalEntry[], remembered: number): number {
  return entries.reduce((most, { number }) => Math.max(most, number), remembered);
}

function withChange(known: KnownRow | undefined, { key, after }: TypedChange): KnownRow {
  const { [key]: _, ...others } = known?.cells ?? {};
  return { cells: after === '' ? others : { ...others, [key]: after }, awaySince: known?.awaySince ?? null };
}
