// Checks of the workbook as a file: is it the one that was set up, are its tabs all there, did the last set-up end.

import type { Finding, FindingCode } from '../../../domain/book-check.js';
import { tabNames } from '../../../text/tab-names.js';
import { resultTables } from '../../results/result-row.js';
import { isCopy } from '../../rights/copied-workbook.js';
import { fixedTabs } from '../../workbook/fixed-tabs.js';
import { looksProperty, yearTurnProperty } from '../../workbook/marks.js';
import { oldTabOf, tabsOfYear } from '../../workbook/year-tabs.js';
import { closedYears } from '../../writing/closed-years.js';
import { copiedTabs } from '../../writing/tab-registry.js';
import type { SeenBook } from '../seen-book.js';
import { settingCell } from '../setting-place.js';

/** The workbook is another file than the one its properties and `Thiết lập` were written in. */
export function copyFindings(book: SeenBook): readonly Finding[] {
  const { ports, typed } = book;
  if (!isCopy(ports, typed?.settings.workbookId ?? '')) return [];
  return [{ code: 'book-copied', ...settingCell(book, 'workbookId') }];
}

/** Tabs of the workbook that are gone, bear another name, or whose name somebody else's tab has; copies of them. */
export function tabFindings(book: SeenBook): readonly Finding[] {
  const { ports, tabs, ours, closed, report } = book;
  const others = tabs.filter(({ id }) => [...ours, ...closed].every((tab) => tab.id !== id));
  return [
    ...goneTabs(book).map((sheet): Finding => ({ code: pastCode(book, sheet) ?? goneCode(sheet), sheet })),
    ...report.problems.filter(({ code }) => code === 'tab-not-ours' || code === 'tab-name-taken'),
    ...report.renamed.map(({ from, to }): Finding => ({ code: 'tab-renamed', sheet: from, params: { to } })),
    ...copiedTabs(ports, others).map((sheet): Finding => ({ code: 'tab-copied', sheet })),
  ];
}

/** Names of the tabs that a set-up would make again, and of those that the workbook knows and that no set-up makes. */
function goneTabs({ ports, printed, tabs, known, report }: SeenBook): readonly string[] {
  const names = new Map<string, string>([
    ...Object.values(fixedTabs).map(({ mark, name }) => [mark, name] as const),
    ...resultTables(printed).map(({ key, table }) => [key, table.tab] as const),
    ...pastNames(ports, [...known.keys()]).map(({ mark, name }) => [mark, name] as const),
  ]);
  const gone = [...known].flatMap(([mark, id]) => (tabs.some((tab) => tab.id === id) ? [] : (names.get(mark) ?? [])));
  return [...new Set([...report.made, ...gone.filter((name) => tabs.every((tab) => tab.name !== name))])];
}

/** Names of the tabs of past years, but those that are closed: of these another check tells. */
function pastNames(ports: SeenBook['ports'], marks: readonly string[]) {
  const closed = closedYears(ports);
  return marks.flatMap((mark) => {
    const old = oldTabOf(mark);
    return old === null || closed.has(old.year)
      ? []
      : [{ mark, key: old.key, name: tabsOfYear(old.year)[old.key].name }];
  });
}

/** The same of a tab that a past year is typed on: its saved copy remembers it, or nothing does. Null for any other tab. */
function pastCode({ ports, known, report }: SeenBook, sheet: string): FindingCode | null {
  const past = pastNames(ports, [...known.keys()]).find(({ name, key }) => name === sheet && key !== 'saved');
  if (past === undefined) return null;
  return report.made.includes(sheet) ? 'typed-tab-deleted' : 'register-deleted';
}

/** What is lost with a tab: nothing, what the memory gives back, or what only the file's versions hold. */
function goneCode(sheet: string): FindingCode {
  if (UNREMEMBERED.has(sheet)) return 'register-deleted';
  return REMEMBERED.has(sheet) ? 'typed-tab-deleted' : 'tab-deleted';
}

const UNREMEMBERED: ReadonlySet<string> = new Set([
  ...[tabNames.settings, tabNames.tracking, tabNames.rounds, tabNames.register, tabNames.journal],
]);
const REMEMBERED: ReadonlySet<string> = new Set([tabNames.entry, tabNames.taskEntry, tabNames.directory]);

/** The mark that a set-up leaves when it has ended. */
export function finishedFindings({ properties }: SeenBook): readonly Finding[] {
  const isUnfinished = properties[looksProperty] === undefined || properties[yearTurnProperty] !== undefined;
  return isUnfinished ? [{ code: 'set-up-unfinished' }] : [];
}

export function localeFindings({ ports }: SeenBook): readonly Finding[] {
  const spoken = ports.workbook.locale();
  const wanted = ports.workbook.setLocale();
  if (spoken.locale === wanted.locale && spoken.timeZone === wanted.timeZone) return [];
  return [{ code: 'locale-changed', params: spoken }];
}
