// The three tabs that hold one year: where figures and tasks are typed, and what is kept of them; a year that is past has its own.

import { tabNames, yearTabName } from '../../text/tab-names.js';
import { fixedTabs, type WantedTab } from './fixed-tabs.js';

/** The tabs that a year has for itself; all others serve every year. */
export const yearKeys = ['entry', 'taskEntry', 'saved'] as const;
export type YearKey = (typeof yearKeys)[number];

export type YearTabs = Readonly<Record<YearKey, WantedTab>>;

/** The tabs of the year that the book is in. */
export const currentTabs: YearTabs = fixedTabs;

/** The tabs of a year that is past. Their marks stand in workbooks and never change. */
export function tabsOfYear(year: number): YearTabs {
  const of = (key: YearKey): WantedTab => ({
    mark: `${fixedTabs[key].mark}-${year}`,
    name: yearTabName(tabNames[key], year),
  });
  return { entry: of('entry'), taskEntry: of('taskEntry'), saved: of('saved') };
}

const OLD_MARK = /^(.+)-(\d{4})$/;

/** Whose tab a mark of a past year is; null for any other mark. */
export function oldTabOf(mark: string): { readonly key: YearKey; readonly year: number } | null {
  const [, base, year] = OLD_MARK.exec(mark) ?? [];
  const key = yearKeys.find((each) => fixedTabs[each].mark === base);
  return key === undefined ? null : { key, year: Number(year) };
}

/** The mark of the tab of the same kind in the year of the book; any other mark as it is. */
export function baseMark(mark: string): string {
  const old = oldTabOf(mark);
  return old === null ? mark : fixedTabs[old.key].mark;
}

/** The past years that have a tab to type figures on among these marks, the latest first. */
export function pastYears(marks: Iterable<string>): readonly number[] {
  const years = [...marks].flatMap((mark) => {
    const old = oldTabOf(mark);
    return old?.key === 'entry' ? [old.year] : [];
  });
  return [...new Set(years)].sort((a, b) => b - a);
}
