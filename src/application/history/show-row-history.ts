// Menu `Sổ → Lịch sử chỉ tiêu`: tells the story of the selected row; reads, and writes nothing.

import { agencyName } from '../../domain/agencies/agency-names.js';
import type { Book } from '../../domain/book/plan.js';
import { lostNumbers } from '../../domain/history/journal-entry.js';
import { rowHistory, type ToldEntry } from '../../domain/history/row-history.js';
import { textAt } from '../../domain/reading/keyed-table.js';
import { menuWords } from '../../text/menu-words.js';
import { problemText } from '../../text/problem-text.js';
import { type RowHistoryText, rowHistoryPage } from '../../text/row-history-page.js';
import { historyWords } from '../../text/row-history-text.js';
import { tabNames } from '../../text/tab-names.js';
import { journalFrom } from '../journal/journal-store.js';
import { entriesFound, journalMemory, momentNow } from '../journal/keep-journal.js';
import { type NamedTab, seenTyped } from '../journal/seen-typed.js';
import type { Ports } from '../ports.js';
import { readTypedBook, type WholeTypedBook } from '../reading/typed-book.js';
import { tabTable } from '../workbook/tab-table.js';
import { findTabs, madeTab } from '../writing/tab-registry.js';
import { type PastState, passedIds } from '../years/past-years.js';
import { closedNow, isFollowed, pastNow } from '../years/renew-past.js';
import { askedUntil } from './chosen-closing.js';
import { registerState } from './register-state.js';

const SIZE = { width: 800, height: 620 };

/** Like every preview open to every editor, as it changes nothing. */
export function showRowHistory(ports: Ports, printed: Book): void {
  const title = menuWords.rowHistory;
  const tabs = findTabs(ports, ['settings', 'directory', 'entry', 'taskEntry', 'saved', 'rounds', 'tracking']);
  const { settings, directory, entry } = tabs;
  if (settings === null || directory === null || entry === null) {
    const sheet = settings === null ? tabNames.settings : directory === null ? tabNames.directory : tabNames.entry;
    ports.dialog.tell(title, problemText({ code: 'tab-missing', sheet }));
    return;
  }
  const typed = readTypedBook(ports, printed, { ...tabs, settings, directory, entry });
  const valuesOf = (key: 'journal' | 'register') => {
    const tabId = madeTab(ports, key);
    return tabId === null ? [] : ports.workbook.read(tabId);
  };
  const journal = journalFrom(valuesOf('journal'));
  const { records } = registerState(ports, valuesOf('register')).checked;
  const past = pastNow(ports, printed, typed);
  const closed = closedNow(ports, printed, typed);
  const followed = past.filter(isFollowed);
  const seen = seenTyped(printed, typed, typed.registers, tabs, followed);
  const memory = journalMemory(ports);
  const passed = passedIds(
    ports,
    past.filter((year) => !isFollowed(year)),
  );
  const pending = journal.isUnreadable
    ? []
    : entriesFound(journal, memory, { seen, remembered: typed, passed }, () => momentNow(ports));
  const told: readonly ToldEntry[] = [
    ...journal.entries.map(({ entry, words }) => ({ entry, who: words.who, isPending: false })),
    ...pending.map(({ entry, words }) => ({ entry, who: words.who, isPending: true })),
  ];
  const years = [...followed, ...closed];
  const names = new Map([...years.map((year) => year.typed).reverse(), typed].flatMap((each) => [...namesOf(each)]));
  for (const { lines } of records)
    for (const { cells } of lines)
      if (cells.code && cells.name && !names.has(cells.code))
        names.set(cells.code, { name: cells.name, unit: cells.agency ?? '' });
  const known = (text: string): string | null => {
    const code = text.trim().toUpperCase();
    return [...names.keys()].find((each) => each.toUpperCase() === code) ?? null;
  };
  const code =
    known(selectedCode(ports)) ?? askedUntil(ports, title, historyWords.question, known, historyWords.unknownCode);
  if (code === null) return;
  const { year } = typed.settings.round;
  const isOne = past.length + closed.length === 0;
  const own = { year, ids: tabs, state: 'open' as PastState, of: isOne ? '' : historyWords.year(year) };
  const ofYears = [own, ...[...past, ...closed].map((each) => ({ ...each, of: historyWords.year(each.year) }))];
  const tabNamed = new Map(
    ofYears.flatMap(({ ids, of }) =>
      [ids.entry, ids.taskEntry].flatMap((id) => (id === null ? [] : [[id, of] as const])),
    ),
  );
  const all = [...seen, ...seenTyped(printed, typed, typed.registers, noTabs, closed)];
  const page = rowHistoryPage({
    ...{ code, name: '', unit: '', ...names.get(code) },
    now: standingNow(code, ofYears, all, isOne),
    items: rowHistory(code, tabNamed, told, records),
    lost: journal.isUnreadable
      ? null
      : lostNumbers(
          journal.entries.map(({ entry }) => entry),
          memory.last,
        ),
  });
  ports.dialog.show(title, page, SIZE);
}

/** No tab but those of past years. */
const noTabs = { entry: null, taskEntry: null, tracking: null, rounds: null, directory: null, settings: null } as const;

/** What stands in the row in each year that shows it; where none does, the heading alone. */
function standingNow(
  code: string,
  years: readonly {
    readonly year: number;
    readonly state: PastState;
    readonly ids: { readonly entry: number | null; readonly taskEntry: number | null };
  }[],
  seen: readonly NamedTab[],
  isOne: boolean,
): RowHistoryText['now'] {
  const standing = years.flatMap(({ year, state, ids }) => {
    const ofYear = seen.filter(({ seen: { tabId } }) => tabId === ids.entry || tabId === ids.taskEntry);
    const row = ofYear.flatMap((tab) => tab.seen.rows).find((each) => each.code === code);
    const { now, nowOf, closed } = historyWords;
    const title = isOne ? now : state === 'closed' ? closed(year) : nowOf(year);
    return row === undefined ? [] : [{ title, cells: row.cells }];
  });
  return standing.length > 0 ? standing : [{ title: historyWords.now, cells: null }];
}

/** Printed words and office of every row of the round, by its code. */
function namesOf({
  book,
  entry,
  tasks,
}: Pick<WholeTypedBook, 'book' | 'entry' | 'tasks'>): Map<string, { readonly name: string; readonly unit: string }> {
  return new Map(
    [...entry.reporting, ...tasks.reporting].map(({ code, words, scope, agency }) => [
      code,
      {
        name: [words, scope].filter(Boolean).join(' · '),
        unit: agency === '' ? '' : agencyName(book.agencies, agency),
      },
    ]),
  );
}

/** What stands under `Mã số` in the row where the person stands, on whichever tab; `''` where there is no such column. */
function selectedCode(ports: Ports): string {
  const selected = ports.workbook.selected();
  if (selected === null) return '';
  const columns = [{ key: 'code', header: 'Mã số' }];
  const { table } = tabTable({ mark: '', name: '', columns }, ports.workbook.read(selected.tabId));
  return textAt(table, selected.row, 'code');
}
