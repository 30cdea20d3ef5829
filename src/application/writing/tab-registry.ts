// Which tab is ours: by the sheet id kept in the properties, else by name and the mark in the first cell.

import type { Problem } from '../../domain/checked.js';
import { tabOfKeyCell } from '../../domain/reading/keyed-table.js';
import type { TabKey } from '../../text/tab-names.js';
import type { Ports, TabInfo } from '../ports.js';
import { fixedTabs, type WantedTab } from '../workbook/fixed-tabs.js';
import { tabsProperty } from '../workbook/marks.js';
import { oldTabOf, pastYears } from '../workbook/year-tabs.js';
import { closedYears } from './closed-years.js';

/** Marks of tabs → their sheet ids, as the properties know them. */
export function knownTabs(ports: Pick<Ports, 'properties'>): ReadonlyMap<string, number> {
  const stored = ports.properties.get(tabsProperty);
  if (stored === null) return new Map();
  try {
    const parsed: unknown = JSON.parse(stored);
    if (typeof parsed !== 'object' || parsed === null) return new Map();
    return new Map(
      Object.entries(parsed).flatMap(([mark, id]) => (typeof id === 'number' ? [[mark, id] as const] : [])),
    );
  } catch {
    return new Map();
  }
}

/** Marks of tabs → ids, of those known tabs that stand on the workbook; those of closed years are nobody's to look at. */
export function tabsStanding(
  ports: Pick<Ports, 'properties'>,
  standing: readonly TabInfo[],
): ReadonlyMap<string, number> {
  const closed = closedYears(ports);
  return new Map([...everyTab(ports, standing)].filter(([mark]) => !closed.has(oldTabOf(mark)?.year ?? 0)));
}

/** The same with those of closed years. */
export function everyTab(ports: Pick<Ports, 'properties'>, standing: readonly TabInfo[]): ReadonlyMap<string, number> {
  return new Map([...knownTabs(ports)].filter(([, id]) => standing.some((tab) => tab.id === id)));
}

/** The last year that the workbook has gone on from, as the properties know its tabs; null before the first turn. */
export function passedYear(ports: Pick<Ports, 'properties'>): number | null {
  return pastYears(knownTabs(ports).keys())[0] ?? null;
}

/** The id of one of our tabs; null when it is not on the workbook. */
export function findTab(ports: Pick<Ports, 'properties' | 'workbook'>, key: TabKey): number | null {
  return findTabs(ports, [key])[key];
}

/** The ids of several of our tabs, null for those that are not on the workbook. */
export function findTabs<K extends TabKey>(
  ports: Pick<Ports, 'properties' | 'workbook'>,
  keys: readonly K[],
): Readonly<Record<K, number | null>> {
  const known = knownTabs(ports);
  const found = {} as Record<K, number | null>;
  for (const key of keys) {
    const tab = fixedTabs[key];
    const id = known.get(tab.mark);
    found[key] = id !== undefined && ports.workbook.hasTab(id) ? id : markedTab(ports, tab);
  }
  return found;
}

/** The id of a tab that not every workbook has; null where the properties know of none, or it is gone: it is not looked for by its name. */
export function madeTab(ports: Pick<Ports, 'properties' | 'workbook'>, key: TabKey): number | null {
  const id = knownTabs(ports).get(fixedTabs[key].mark);
  return id !== undefined && ports.workbook.hasTab(id) ? id : null;
}

function markedTab(ports: Pick<Ports, 'workbook'>, wanted: WantedTab): number | null {
  const named = ports.workbook.tabs().filter((tab) => tab.name === wanted.name);
  return named.find((tab) => markOf(ports, tab) === wanted.mark)?.id ?? null;
}

export interface MadeTabs {
  readonly ids: ReadonlyMap<string, number>;
  readonly made: readonly string[];
  readonly renamed: readonly { readonly from: string; readonly to: string }[];
  /** Tabs that are none of the wanted ones. */
  readonly others: readonly TabInfo[];
}

/**
 * Finds or makes every wanted tab; `standing` are all tabs there are. Nothing is made when a tab of our name is somebody else's (`tab-not-ours`):
 * what stands on it is not overwritten.
 */
export function ensureTabs(
  ports: Pick<Ports, 'properties' | 'workbook'>,
  standing: readonly TabInfo[],
  wanted: readonly WantedTab[],
): { readonly tabs: MadeTabs; readonly problems: readonly Problem[] } {
  const known = knownTabs(ports);
  const ids = new Map<string, number>();
  const renamed: { from: string; to: string }[] = [];
  const problems: Problem[] = [];
  for (const tab of wanted) {
    const own = standing.find((candidate) => candidate.id === known.get(tab.mark));
    const named = standing.find((candidate) => candidate.name === tab.name);
    if (own !== undefined) {
      ids.set(tab.mark, own.id);
      if (own.name === tab.name) continue;
      if (named === undefined) renamed.push({ from: own.name, to: tab.name });
      else problems.push({ code: 'tab-name-taken', sheet: tab.name, params: { own: own.name } });
    } else if (named !== undefined) {
      if (isFree(ports, named, tab.mark)) ids.set(tab.mark, named.id);
      else problems.push({ code: 'tab-not-ours', sheet: tab.name });
    }
  }
  if (problems.length > 0) return { tabs: { ids, made: [], renamed: [], others: [] }, problems };
  const made: string[] = [];
  wanted.forEach((tab, index) => {
    if (ids.has(tab.mark)) return;
    ids.set(tab.mark, ports.workbook.addTab(tab.name, index));
    made.push(tab.name);
  });
  for (const { from, to } of renamed) {
    const id = standing.find((tab) => tab.name === from)?.id;
    if (id !== undefined) ports.workbook.apply(id, [{ op: 'rename', name: to }]);
  }
  // A past year stays known when its tab is gone: its figures are in no other place of the workbook.
  const gone = [...known].filter(([mark]) => oldTabOf(mark) !== null && !ids.has(mark));
  const next = new Map([...ids, ...gone]);
  const isKnown = next.size === known.size && [...next].every(([mark, id]) => known.get(mark) === id);
  if (!isKnown) ports.properties.set(tabsProperty, JSON.stringify(Object.fromEntries(next)));
  const ours = new Set(next.values());
  const others = standing.filter((tab) => !ours.has(tab.id));
  return { tabs: { ids, made, renamed, others }, problems };
}

/**
 * Finds or makes tabs beside those that stand, each at the place given with it; the others are not looked at. Nothing is
 * made where a tab of that name is somebody else's.
 */
export function ensureMoreTabs(
  ports: Pick<Ports, 'properties' | 'workbook'>,
  wanted: readonly { readonly tab: WantedTab; readonly index: (standing: readonly TabInfo[]) => number }[],
): { readonly ids: ReadonlyMap<string, number>; readonly problems: readonly Problem[] } {
  const known = new Map(knownTabs(ports));
  const standing = ports.workbook.tabs();
  const ids = new Map<string, number>();
  const problems: Problem[] = [];
  for (const { tab } of wanted) {
    const own = standing.find(({ id }) => id === known.get(tab.mark));
    const named = standing.find(({ name }) => name === tab.name);
    if (own !== undefined) ids.set(tab.mark, own.id);
    else if (named !== undefined && isFree(ports, named, tab.mark)) ids.set(tab.mark, named.id);
    else if (named !== undefined) problems.push({ code: 'tab-not-ours', sheet: tab.name });
  }
  if (problems.length > 0) return { ids, problems };
  for (const { tab, index } of wanted)
    if (!ids.has(tab.mark)) ids.set(tab.mark, ports.workbook.addTab(tab.name, index(ports.workbook.tabs())));
  if ([...ids].some(([mark, id]) => known.get(mark) !== id))
    ports.properties.set(tabsProperty, JSON.stringify(Object.fromEntries([...known, ...ids])));
  return { ids, problems };
}

/** Names of tabs that carry our mark without being ours: copies, which are shown and never read. */
export function copiedTabs(ports: Pick<Ports, 'workbook'>, others: readonly TabInfo[]): readonly string[] {
  return others.filter((tab) => markOf(ports, tab) !== '').map((tab) => tab.name);
}

function isFree(ports: Pick<Ports, 'workbook'>, tab: TabInfo, mark: string): boolean {
  const values = ports.workbook.read(tab.id);
  if (values.every((row) => row.every((cell) => cell === ''))) return true;
  return tabOfKeyCell(values[0]?.[0]) === mark;
}

function markOf(ports: Pick<Ports, 'workbook'>, tab: TabInfo): string {
  return tabOfKeyCell(ports.workbook.read(tab.id)[0]?.[0]);
}
