// Marks and names of a year's tabs, handed over when the book goes on to the next year and when it comes back.

import { tabOfKeyCell } from '../../domain/reading/keyed-table.js';
import type { Ports } from '../ports.js';
import { tabsProperty } from '../workbook/marks.js';
import { tabsOfYear, type YearTabs, yearKeys } from '../workbook/year-tabs.js';
import { knownTabs } from '../writing/tab-registry.js';

type TabPorts = Pick<Ports, 'workbook' | 'properties'>;

/** How far down a tab its key row may have come. */
export const SEARCHED_ROWS = 12;

/**
 * The tabs known by the marks `before` are known by those of `after`: on the tabs first, then in the properties in one
 * write. Nothing where `after` is known already.
 */
export function handMarks(ports: TabPorts, before: YearTabs, after: YearTabs): void {
  const known = knownTabs(ports);
  if (known.has(after.entry.mark)) return;
  const renamed = new Map(
    yearKeys.flatMap((key) => (known.has(before[key].mark) ? [[before[key].mark, after[key].mark] as const] : [])),
  );
  for (const [mark, next] of renamed) {
    const id = known.get(mark);
    if (id !== undefined && ports.workbook.hasTab(id)) writeMark(ports, id, mark, next);
  }
  ports.workbook.flush();
  const next = [...known].map(([mark, id]) => [renamed.get(mark) ?? mark, id]);
  ports.properties.set(tabsProperty, JSON.stringify(Object.fromEntries(next)));
}

/** The tabs with these ids are ours no more: neither they nor the properties say so. */
export function takeMarks(ports: TabPorts, tabs: YearTabs, ids: readonly number[]): void {
  const known = knownTabs(ports);
  const gone = yearKeys.filter((key) => ids.includes(known.get(tabs[key].mark) ?? -1)).map((key) => tabs[key].mark);
  if (gone.length === 0) return;
  for (const mark of gone) {
    const id = known.get(mark);
    if (id !== undefined && ports.workbook.hasTab(id)) writeMark(ports, id, mark, null);
  }
  ports.workbook.flush();
  const left = [...known].filter(([mark]) => !gone.includes(mark));
  ports.properties.set(tabsProperty, JSON.stringify(Object.fromEntries(left)));
}

/** Gives the tabs their names, where nobody else has them. */
export function giveNames({ workbook, properties }: TabPorts, tabs: YearTabs): void {
  const known = knownTabs({ properties });
  const standing = workbook.tabs();
  for (const key of yearKeys) {
    const { mark, name } = tabs[key];
    const own = standing.find(({ id }) => id === known.get(mark));
    if (own !== undefined && own.name !== name && standing.every((tab) => tab.name !== name))
      workbook.apply(own.id, [{ op: 'rename', name }]);
  }
}

/** Names of a past year that tabs of somebody else have. */
export function takenNames({ workbook, properties }: TabPorts, year: number): readonly string[] {
  const known = knownTabs({ properties });
  const tabs = tabsOfYear(year);
  const standing = workbook.tabs();
  return yearKeys.flatMap((key) => {
    const { name, mark } = tabs[key];
    return standing.some((tab) => tab.name === name && tab.id !== known.get(mark)) ? [name] : [];
  });
}

/** The mark is part of a key: `next` takes its place, or, for a tab that is to be nobody's, nothing does. */
function writeMark({ workbook }: Pick<Ports, 'workbook'>, tabId: number, mark: string, next: string | null): void {
  workbook
    .read(tabId)
    .slice(0, SEARCHED_ROWS)
    .forEach((cells, row) => {
      cells.forEach((cell, column) => {
        if (typeof cell !== 'string' || tabOfKeyCell(cell) !== mark) return;
        const text = next === null ? null : cell.replace(`:${mark}:`, `:${next}:`);
        workbook.apply(tabId, [{ op: 'values', row, column, cells: [[text]] }]);
      });
    });
}
