// What a look at the typed tabs has to write into `Nhật ký`: the difference between what the journal knows and what stands.

import { type MoveKeys, marksOf, movesSince } from '../round/moved-rows.js';
import type { JournalEvent, KnownRow, KnownTabs, NumberRange, RowTexts, TypedChange } from './journal-entry.js';

/** A row that is what it says, with its typed cells as they stand. */
export interface SeenRow {
  readonly code: string;
  /** 0-based row of the sheet. */
  readonly row: number;
  readonly cells: RowTexts;
}

/** A typed tab as a run saw it. */
export interface SeenTab {
  readonly tabId: number;
  readonly rows: readonly SeenRow[];
  /** By what cells are known again that went to another row; null on a tab whose rows stay in their place. */
  readonly moves: MoveKeys | null;
}

/** An event with the tab it happened on, and the look before, at which it was not so yet (`''`: unknown). */
export interface Found {
  readonly tabId: number;
  readonly since: string;
  readonly event: JournalEvent;
}

/**
 * What a look found. `lastLook`: the look before, `''` where nobody knows; `lost`: numbers of entries that are gone: what
 * stands is then told anew where it is not what is known, and nothing is said of what stood before. A tab that is known
 * and was not seen is away with all its rows.
 */
export function foundBy(
  known: KnownTabs,
  seen: readonly SeenTab[],
  { lastLook, lost }: { readonly lastLook: string; readonly lost: readonly NumberRange[] },
): readonly Found[] {
  const isBroken = lost.length > 0;
  const unseen = [...known.keys()].filter((tabId) => !seen.some((tab) => tab.tabId === tabId));
  const all = [...seen, ...unseen.map((tabId): SeenTab => ({ tabId, rows: [], moves: null }))];
  return [
    ...(isBroken ? [{ tabId: 0, since: '', event: { kind: 'lost' as const, numbers: lost } }] : []),
    ...all.flatMap((tab) => foundOn(tab, known.get(tab.tabId) ?? new Map(), lastLook, isBroken)),
  ];
}

function foundOn(
  { tabId, rows, moves }: SeenTab,
  known: ReadonlyMap<string, KnownRow>,
  lastLook: string,
  isBroken: boolean,
): readonly Found[] {
  const found: Found[] = [];
  const add = (event: JournalEvent, since: string) => found.push({ tabId, since, event });
  const isNew = ({ code }: SeenRow) => !known.has(code);
  const fresh = rows.filter(isNew);
  if (fresh.length > 0)
    add({ kind: 'rows', rows: Object.fromEntries(fresh.map(({ code, cells }) => [code, cells])) }, '');
  const changes = new Map(
    rows.filter((row) => !isNew(row)).map((row) => [row.code, changesIn(row, known.get(row.code)?.cells ?? {})]),
  );
  const sinceOf = (code: string) => known.get(code)?.awaySince ?? lastLook;
  if (!isBroken && moves !== null) {
    // What a row was last seen with is not the same look for rows that were away: of those nobody knows what went where.
    const followed = rows.filter((row) => !isNew(row) && known.get(row.code)?.awaySince === null);
    for (const move of movedCells(known, followed, changes, moves)) add(move, lastLook);
  }
  for (const [code, all] of changes)
    for (const change of all)
      if (isBroken) add({ kind: 'again', ...change, before: '' }, '');
      else add({ kind: 'cell', ...change }, sinceOf(code));
  const standing = new Set(rows.map(({ code }) => code));
  const away = [...known].filter(([code, row]) => row.awaySince === null && !standing.has(code)).map(([code]) => code);
  if (away.length > 0) add({ kind: 'away', codes: away }, lastLook);
  const back = [...known].filter(([code, row]) => row.awaySince !== null && standing.has(code)).map(([code]) => code);
  if (back.length > 0) add({ kind: 'back', codes: back }, '');
  return found;
}

function changesIn({ code, cells }: SeenRow, before: RowTexts): TypedChange[] {
  const keys = [...new Set([...Object.keys(before), ...Object.keys(cells)])];
  return keys
    .map((key) => ({ code, key, before: before[key] ?? '', after: cells[key] ?? '' }))
    .filter((change) => change.before !== change.after);
}

/** The moves, each with all its cells, which are taken out of `changes`: no cell is told twice. */
function movedCells(
  known: ReadonlyMap<string, KnownRow>,
  rows: readonly SeenRow[],
  changes: Map<string, TypedChange[]>,
  keys: MoveKeys,
): readonly JournalEvent[] {
  const before = new Map([...known].map(([code, { cells }]) => [code, marksOf(cells)] as const));
  const standing = rows.map(({ code, row, cells }) => ({ id: code, code, row, cells }));
  const take = (code: string, isTaken: (change: TypedChange) => boolean): readonly TypedChange[] => {
    const all = changes.get(code) ?? [];
    changes.set(
      code,
      all.filter((change) => !isTaken(change)),
    );
    return all.filter(isTaken);
  };
  const came = movesSince(before, standing, keys).flatMap(({ row, from }) => {
    const left = known.get(from.code)?.cells ?? {};
    const isGone = ({ key, after }: TypedChange) => after !== '' && left[key] === after && from.cells[key] !== after;
    const taken = take(row.code, isGone);
    return taken.length === 0 ? [] : [{ code: row.code, from: from.code, taken }];
  });
  return came.map(({ code, from, taken }) => {
    const emptied = take(from, ({ key, after }) => after === '' && taken.some((change) => change.key === key));
    return { kind: 'move', code, from, changes: [...taken, ...emptied] };
  });
}
