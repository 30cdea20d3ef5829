// What the book keeps of itself: thresholds of the round, closings shown, rounds followed, journal, saved copy with the memory.

import { hasFigures } from '../../domain/round/entry-table.js';
import { waitsFor } from '../../domain/round/setting-table.js';
import { frozenText } from '../../domain/round/settings.js';
import { tabNames } from '../../text/tab-names.js';
import { registerState } from '../history/register-state.js';
import { registerFrom as closingsFrom } from '../history/register-store.js';
import { registerTabOps } from '../history/register-tab.js';
import { seriesOps } from '../history/series-page.js';
import { shownClosing } from '../history/show-closing.js';
import { keepChanges, seriesNow } from '../history/show-series.js';
import { bringJournalTab, keepJournal } from '../journal/keep-journal.js';
import { seenTyped } from '../journal/seen-typed.js';
import { isRegister, type RegistersState, registersState } from '../reading/remembered-registers.js';
import type { WholeTypedBook } from '../reading/typed-book.js';
import { type RoundRegister, registerFrom, trackedRounds } from '../rounds/round-register.js';
import { bookResults } from '../tabs/counted-items.js';
import { roundNotes } from '../tabs/round-tab.js';
import { savedPage } from '../tabs/saved-page.js';
import { type SyncedTracking, syncTracking } from '../tabs/sync-tracking.js';
import { keptThresholdOps } from '../tabs/yearly-tab-row.js';
import { type PageModel, pageOps } from '../workbook/page-model.js';
import { passedIds, pastPage, pastRound } from '../years/past-years.js';
import type { BroughtEntries } from './brought-entries.js';
import type { BroughtRegisters } from './brought-registers.js';
import type { MadeBook } from './made-tabs.js';
import type { SetUpRun } from './set-up-run.js';

/** Brings a page that only the machine writes; the coordinators are let in beside it. */
export type BringPage = (to: number, model: PageModel) => void;

export interface BroughtRecords {
  readonly register: RoundRegister;
  readonly rounds: ReturnType<typeof trackedRounds>;
  readonly pastRounds: readonly ReturnType<typeof pastRound>[];
  readonly tracking: SyncedTracking;
  readonly page: BringPage;
}

export function broughtRecords(
  run: SetUpRun,
  made: MadeBook,
  registers: BroughtRegisters,
  entries: BroughtEntries,
): BroughtRecords {
  const { tabs, date } = run;
  const { book, settings, problems } = registers;
  const { typed, past } = entries;
  const remembered = withKeptThresholds(run, made, registers, typed);
  const page: BringPage = (to, model) => tabs.bring(to, pageOps({ ...model, editors: settings.coordinators }), false);
  bringClosings(run, made, registers, typed, page);
  const register = registerFrom(book, settings, made.cells('rounds'), date);
  tabs.send(made.tab('rounds'), roundNotes(register, problems));
  const rounds = trackedRounds(settings, register);
  const pastRounds = past.map(({ past: year }) => ({ info: pastRound(year), typed: year.typed }));
  const tracking = syncTracking(tabs, book, settings, typed, made.tab('tracking'), rounds, date, pastRounds);
  run.step(tabNames.journal);
  const registersNow = registersOf(run, made);
  bringJournal(run, made, registers, entries, registersNow);
  run.step(tabNames.saved);
  // While nothing of the registers is remembered nothing of them can be lost: their first values are remembered at once.
  const isNoneKept = ![...made.memory.keys()].some((id) => isRegister(id.slice(0, id.indexOf(':'))));
  const kept = isNoneKept ? { ...remembered, registers: registersNow } : remembered;
  page(made.tab('saved'), savedPage(book, entries.tables, settings, kept, date));
  // The memory of all years stands on `Bản lưu` before the copy that it came from is touched.
  if (past.length > 0) tabs.flush();
  for (const { past: year } of past) if (year.ids.saved !== null) page(year.ids.saved, pastPage(year, date));
  return { register, rounds, pastRounds: pastRounds.map(({ info }) => info), tracking, page };
}

/** The registers as they stand now, held against the memory. */
function registersOf({ ports, printed }: SetUpRun, { cells, memory }: MadeBook): RegistersState {
  const values = { settings: cells('settings'), rounds: cells('rounds'), tracking: cells('tracking') };
  return registersState(ports, printed, memory, values);
}

/** Freezes the round's thresholds with its first figure; returns what is to be remembered then. */
function withKeptThresholds(
  { ports, printed, tabs }: SetUpRun,
  made: MadeBook,
  { settings }: BroughtRegisters,
  typed: WholeTypedBook,
): WholeTypedBook {
  const isAsked = settings.asked.includes('lostCells') || waitsFor(settings.asked, 'pace');
  if (settings.areThresholdsFrozen || isAsked || !hasFigures(typed.entry.table)) return typed;
  tabs.send(made.tab('rounds'), keptThresholdOps(printed, made.cells('rounds'), frozenText(settings)));
  const values = { ...made.registers.values, rounds: made.cells('rounds') };
  return { ...typed, registers: registersState(ports, printed, made.memory, values) };
}

/** The register of closings, the closing that is shown, and the series, where they are in use. */
function bringClosings(
  { ports, tabs, date }: SetUpRun,
  made: MadeBook,
  { settings }: BroughtRegisters,
  typed: WholeTypedBook,
  page: BringPage,
): void {
  if (!made.isUsed('register')) return;
  const closings = closingsFrom(made.cells('register'));
  if (!closings.isUnreadable) tabs.bring(made.tab('register'), registerTabOps(closings, settings), true);
  const closed = registerState(ports, closings.table.values);
  const shown = shownClosing(ports, settings, closed);
  if (shown !== null && made.isUsed('closed')) page(made.tab('closed'), shown);
  const series = made.isUsed('series') ? seriesNow(ports, typed, closed, () => bookResults(typed, date)) : null;
  if (series === null) return;
  tabs.bring(made.tab('series'), seriesOps(series.page, made.cells('series')), false);
  keepChanges(ports, settings, series.line);
}

function bringJournal(
  { ports, printed, tabs, began }: SetUpRun,
  made: MadeBook,
  { settings }: BroughtRegisters,
  { before, typed, past }: BroughtEntries,
  registers: RegistersState,
): void {
  const isUsed = made.isUsed('journal');
  if (isUsed) bringJournalTab(tabs, made.tab('journal'), settings.coordinators);
  const ids = {
    ...{ entry: made.tab('entry'), taskEntry: made.hasTasks ? made.tab('taskEntry') : null },
    ...{ tracking: made.tab('tracking'), rounds: made.tab('rounds') },
    ...{ directory: made.tab('directory'), settings: made.tab('settings') },
  };
  const years = past.map(({ past: year }) => year);
  const others = made.years.filter(({ year }) => years.every((each) => each.year !== year));
  keepJournal(ports, tabs, {
    ...{ began, remembered: before, editors: settings.coordinators },
    seen: seenTyped(printed, typed, registers, ids, years),
    passed: passedIds(ports, others),
    tabId: isUsed ? made.tab('journal') : null,
  });
}
