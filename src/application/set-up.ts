// Menu `Tạo, cập nhật trang kế hoạch`: makes and repairs every tab, as often as one likes, and never touches a typed cell.

import type { AppendixTable, Book } from '../domain/book/plan.js';
import type { Grid } from '../domain/cell.js';
import type { Problem } from '../domain/checked.js';
import { isLocalDate } from '../domain/local-date.js';
import { hasFigures } from '../domain/round/entry-table.js';
import type { TypedMarks } from '../domain/round/moved-rows.js';
import { waitsFor } from '../domain/round/setting-table.js';
import { frozenText, type Settings, stampText } from '../domain/round/settings.js';
import { nextStepWords } from '../text/first-steps-words.js';
import { entryRightsWords } from '../text/rights-words.js';
import type { SetUpReport } from '../text/set-up-text.js';
import { type TabKey, tabNames } from '../text/tab-names.js';
import { carryRounds, mustCarry, putYearlyRow, registerTab, settingsOnTabs } from './carry-rounds.js';
import { reviewedDirectory } from './directory-review.js';
import { registerState } from './history/register-state.js';
import { registerFrom as closingsFrom } from './history/register-store.js';
import { registerTabOps } from './history/register-tab.js';
import { changesCell, seriesOps } from './history/series-page.js';
import { lastClosing, shownClosing } from './history/show-closing.js';
import { keepChanges, seriesNow } from './history/show-series.js';
import { bringJournalTab, keepJournal, momentNow } from './journal/keep-journal.js';
import { seenTyped } from './journal/seen-typed.js';
import { lostHeads } from './lost-heads.js';
import type { Ports, TabInfo } from './ports.js';
import type { CarriedFigures } from './reading/carried-figures.js';
import { bookWithDirectory, directoryState } from './reading/directory.js';
import { lostName, withLostCells } from './reading/lost-cells-asked.js';
import { withOwnAgency } from './reading/own-agency.js';
import { isRegister, registersState, withoutFirstValues } from './reading/remembered-registers.js';
import { doubtfulIds, typedMarksAfter } from './reading/row-doubts.js';
import { settingRows } from './reading/setting-rows.js';
import { firstSettingValues, type SettingsRead } from './reading/settings-read.js';
import { typedBook, type WholeTypedBook } from './reading/typed-book.js';
import { lastMarks, memoryFrom, typedRowsOf } from './reading/typed-memory.js';
import { typedSupply } from './reading/typed-supply.js';
import { unreadableTabs } from './reading/unreadable-tabs.js';
import { stepsNow } from './reminding/first-steps-now.js';
import { heartbeatOps } from './reminding/heartbeat.js';
import { automationOf } from './reminding/hourly-run.js';
import { rememberOpening, settleAfterSetUp } from './reminding/open-ledger.js';
import { emptiedTabs, emptiedUnasked } from './restore-typed.js';
import { resultTables } from './results/result-row.js';
import {
  askedTaskProblems,
  figureProblems,
  rowProblems,
  supplyProblems,
  taskProblems,
} from './results/row-problems.js';
import { beginAuthority } from './rights/authority.js';
import { accountsByAgency, blockRights, entryRightsKey, entryRightsNow } from './rights/block-rights.js';
import { closedTabsProblem } from './rights/closed-tabs.js';
import { coordinatorProblems, keepRefused, namesAny, refusedBefore } from './rights/refused-accounts.js';
import { tabsClosedTo } from './rights/tabs-closed.js';
import { registerFrom, roundNames, trackedRounds } from './rounds/round-register.js';
import { agencyRange, calculationTab, roomForResults } from './tabs/calculation-tab.js';
import { carriedLinks } from './tabs/carried-links.js';
import { bookResults } from './tabs/counted-items.js';
import { entryTab } from './tabs/entry-tab.js';
import { guideTab } from './tabs/guide-tab.js';
import { planTab } from './tabs/plan-tab.js';
import { directoryLists, settingLists } from './tabs/register-lists.js';
import { decisionCells, directoryTab, ledgerTab, settingNotes, settingsTab } from './tabs/register-tabs.js';
import { roundNotes, roundTab } from './tabs/round-tab.js';
import { savedPage, seenPlace } from './tabs/saved-page.js';
import { summaryPlans, summaryTasks } from './tabs/summary-plans.js';
import { summaryTab } from './tabs/summary-tab.js';
import { agenciesOf, syncTracking } from './tabs/sync-tracking.js';
import { knownLinks, letterLinks, typedParts, unassignedOwed, wholeOf, yearlyLinks } from './tabs/tab-links.js';
import { taskEntryTab } from './tabs/task-entry-tab.js';
import { taskPlanTab } from './tabs/task-plan-tab.js';
import type { TypedLinks } from './tabs/typed-links.js';
import { wantedTabs } from './tabs/wanted-tabs.js';
import { keptThresholdOps } from './tabs/yearly-tab-row.js';
import { fixedCell, quotedTab } from './workbook/a1.js';
import { fixedTabs } from './workbook/fixed-tabs.js';
import { beatProperty, openedProperty, workbookProperty } from './workbook/marks.js';
import { type PageModel, pageOps } from './workbook/page-model.js';
import type { SheetOp } from './workbook/sheet-op.js';
import { tabTable } from './workbook/tab-table.js';
import type { TableModel, TablePlace } from './workbook/table-model.js';
import type { TableSync } from './workbook/table-sync.js';
import { currentTabs } from './workbook/year-tabs.js';
import { type Bringing, bringing } from './writing/bring-to.js';
import { broughtTable, withMore } from './writing/brought-table.js';
import { closedYears, keepClosedYears } from './writing/closed-years.js';
import { keptProperties } from './writing/kept-properties.js';
import { copiedTabs, ensureTabs, findTab, passedYear, tabsStanding } from './writing/tab-registry.js';
import { whyFailed } from './writing/why-failed.js';
import { completeBack, finishBack } from './years/back-writes.js';
import { broughtAlong, broughtPast, lastPlanPage, pastAgain } from './years/bring-past.js';
import { carriedInto } from './years/carry-figures.js';
import { beginnings, tasksCarried } from './years/carry-tasks.js';
import { followMarks } from './years/follow-marks.js';
import { rememberedGrid } from './years/inherited-memory.js';
import { lostOfPast } from './years/lost-of-past.js';
import { passedIds, pastPage, pastProblems, pastRound, pastTabs, pastYear, wantedOfPast } from './years/past-years.js';
import { reopenYears } from './years/reopen-years.js';
import { completeTurn } from './years/turn-writes.js';
import { dropIntent, type YearIntent, yearIntent } from './years/year-intent.js';

/**
 * Brings the whole workbook to the book of templates. Returns what was made and what needs a person; on a problem
 * that forbids going on (`ok: false`) nothing was changed but locale and zone.
 */
export function setUp(ports: Ports, printed: Book, progress: (step: string) => void): SetUpReport {
  try {
    return allTabs(ports, printed, progress);
  } catch (error) {
    const problems = whyFailed(ports, error);
    if (problems.length === 0) throw error;
    return failure(problems);
  }
}

function allTabs(live: Ports, printed: Book, progress: (step: string) => void): SetUpReport {
  const ports: Ports = { ...live, properties: keptProperties(live.properties) };
  const { workbook, properties } = ports;
  const closed = closedTabsProblem(ports);
  if (closed !== null) return failure([closed]);
  const spoken = workbook.setLocale();
  if (spoken.locale !== 'vi_VN' || spoken.timeZone !== 'Asia/Ho_Chi_Minh') {
    return failure([{ code: 'locale-refused', params: { locale: spoken.locale, timeZone: spoken.timeZone } }]);
  }
  const turning = yearIntent(ports);
  if (turning !== null) (turning.dropped === null ? completeTurn : completeBack)(ports, printed, turning);
  let step = '';
  /** The stamp is another than that of the run before: this one writes it, and what rests on it. */
  let isNewDay = true;
  const refusedOnce = refusedBefore(ports);
  const tabs = bringing(
    ports,
    () => {
      if (step !== '') progress(step);
      step = '';
    },
    (op) => namesAny(op, refusedOnce),
    tabsClosedTo(ports, () => isNewDay),
  );
  let present = workbook.tabs();
  const closedBefore = closedYears(ports);
  const reopened = reopenYears(ports, printed, present, (tabId) => tabs.standing(tabId).cells());
  if (turning === null) followMarks(ports, present, (tabId) => tabs.standing(tabId).cells());
  const there = tabsStanding(ports, present);
  const heads = lostHeads(there, tabs);
  const standingCells = (tabId: number): Grid => (heads.has(tabId) ? [] : tabs.standing(tabId).cells());
  const unreadable = unreadableTabs(there, standingCells);
  if (unreadable.length > 0) return failure(unreadable);
  const began = momentNow(ports);
  const date = began.slice(0, 10);
  const settingsTabNow = there.get(fixedTabs.settings.mark) ?? findTab(ports, 'settings');
  let roundsTabNow = there.get(fixedTabs.rounds.mark) ?? null;
  const passed = passedYear(ports);
  const settingsNow = () =>
    settingsOnTabs(tabs, { settings: settingsTabNow, rounds: roundsTabNow, passed }, printed, date);
  let found = settingsNow();
  if (settingsTabNow !== null && mustCarry(found)) {
    roundsTabNow = registerTab(ports);
    if (roundsTabNow !== null) {
      const opened = properties.get(openedProperty(found.settings.round.code)) ?? '';
      const openedOn = isLocalDate(opened) ? opened : date;
      carryRounds(tabs, printed, found, settingsTabNow, roundsTabNow, openedOn);
    }
    present = workbook.tabs();
    found = settingsNow();
  }
  const { settings: typed } = found;
  isNewDay = typed.stamp !== stampText(date, typed);
  const settingValues = settingsTabNow === null ? null : found.tabs.settings;
  if (settingsTabNow !== null && waitsFor(typed.asked, 'rows')) {
    noteSettings(tabs, settingsTabNow, found.problems);
    if (roundsTabNow !== null) {
      const register = registerFrom(printed, typed, found.tabs.rounds, date);
      tabs.send(roundsTabNow, roundNotes(register, found.problems));
    }
    tabs.flush();
    const standing = (mark: string): Grid => {
      const tabId = there.get(mark);
      return tabId === undefined ? [] : tabs.standing(tabId).cells();
    };
    const lost = registersState(ports, printed, memoryFrom(standing(fixedTabs.saved.mark)), {
      ...found.tabs,
      tracking: standing(fixedTabs.tracking.mark),
    });
    const emptied = lost.waiting.map((row) => ({ ...row, name: lostName(printed, lost, row) }));
    return { ...failure(found.problems), emptied: emptiedTabs(emptied) };
  }
  for (const [tabId, ops] of heads) tabs.send(tabId, ops);
  const authority = beginAuthority(ports, settingValues === null ? null : typed.coordinators);
  const asRead: Settings = { ...typed, coordinators: authority.coordinators };
  const hasTaskEntry =
    there.has(fixedTabs.taskEntry.mark) ||
    (present.some(({ name }) => name === tabNames.taskEntry) && findTab(ports, 'taskEntry') !== null);
  const madeLater = [fixedTabs.closed, fixedTabs.register, fixedTabs.series, fixedTabs.journal].filter(
    ({ mark, name }) => there.has(mark) || present.some((each) => each.name === name),
  );
  const made = new Set<string>(madeLater.map(({ mark }) => mark));
  const past = pastTabs(there);
  const lost = lostOfPast(ports, printed, there, found.tabs.rounds, standingCells);
  const ofYears = [...wantedOfPast(past), ...lost];
  const ensured = ensureTabs(ports, present, wantedTabs(printed, asRead, hasTaskEntry, made, ofYears));
  if (ensured.problems.length > 0) return failure(ensured.problems);
  const id = (mark: string): number => ensured.tabs.ids.get(mark) ?? -1;
  const tab = (key: TabKey): number => id(fixedTabs[key].mark);
  const years = pastTabs(ensured.tabs.ids);
  const [lastYear] = years;
  const lastSaved = lastYear?.ids.saved ?? null;
  const saved = rememberedGrid(tabs.standing(tab('saved')).cells(), () =>
    lastSaved === null ? [] : tabs.standing(lastSaved).cells(),
  );
  const memory = memoryFrom(saved);
  // As they stood before this run: what it makes anew was lost, and stays so until a person gives it back.
  const registers = registersState(ports, printed, memory, {
    settings: settingValues ?? [],
    rounds: tabs.standing(tab('rounds')).cells(),
    tracking: tabs.standing(tab('tracking')).cells(),
  });
  const read = withLostCells(printed, { ...found, settings: asRead }, registers);
  const before = read.settings;
  const sync = (
    key: TabKey,
    model: TableModel,
    more: (place: TablePlace) => readonly SheetOp[] = () => [],
  ): TableSync => broughtTable(tabs, tab(key), model, withMore(more));
  /** The blocks of the offices; while nobody can read whose they are to be, those that stand stay as they are. */
  const syncBlocks = (to: number, model: TableModel): TableSync =>
    broughtTable(tabs, to, model, ({ ops }) =>
      waitsFor(before.asked, 'rights') && present.some((each) => each.id === to)
        ? ops.filter(({ op }) => op !== 'protect')
        : ops,
    );
  step = tabNames.rounds;
  const roundsSync = sync('rounds', roundTab(before));
  // Before `Thiết lập` has a row: what was set up and has no yearly round is asked for it.
  if (found.yearly === null) putYearlyRow(tabs, printed, settingRows(found.tabs.settings), before, tab('rounds'), date);
  const directoryNow = () => tabs.standing(tab('directory')).cells();
  step = tabNames.settings;
  const { year } = before.round;
  const firstValues = new Map(firstSettingValues(bookWithDirectory(printed, year, directoryNow()), year));
  firstValues.set('coordinators', authority.coordinators.join(', '));
  const entryRights = entryRightsNow(
    settingValues,
    () => accountsByAgency(directoryState(printed, year, directoryNow())).size > 0,
  );
  firstValues.set(entryRightsKey, entryRightsWords[entryRights]);
  const stamp = stampText(date, before);
  const firstSettings = withoutFirstValues(settingsTab(printed, before, firstValues), memory);
  const settingsSync = sync('settings', firstSettings, (place) => [
    ...settingLists(place),
    ...machineValues(place, stamp, workbook.id(), before),
  ]);
  if (before.workbookId === '' || properties.get(workbookProperty) === null)
    properties.set(workbookProperty, workbook.id());
  const asTyped: Settings = { ...before, stamp, workbookId: before.workbookId || workbook.id() };
  const stampCell = `${quotedTab(tabNames.settings)}!${fixedCell(settingsSync.place.row('stamp'), settingsSync.place.column('value'))}`;

  step = tabNames.directory;
  const directorySync = sync('directory', directoryTab(printed, asTyped), (place) => directoryLists(printed, place));
  tabs.flush();
  const review = (refused: ReadonlySet<string>) => {
    const done = reviewedDirectory(printed, asTyped, directoryNow(), refused, lastMarks(saved));
    tabs.send(tab('directory'), done.ops);
    return done;
  };
  let reviewed = review(refusedOnce);
  const { book, values: directory } = reviewed;
  const readNow: SettingsRead = { ...read, settings: asTyped };
  const { settings, problems: settingProblems } = withOwnAgency(book, readNow);
  noteSettings(tabs, tab('settings'), settingProblems);
  const hasTasks = ensured.tabs.ids.has(fixedTabs.taskEntry.mark);
  const turnedFrom = turning?.dropped === null ? years.find((each) => each.year === turning.from) : undefined;
  const decided =
    turnedFrom?.ids.entry == null
      ? null
      : typedSupply(book, tabTable(fixedTabs.entry, tabs.standing(turnedFrom.ids.entry).cells()).table);
  const typedNow = (marks: TypedMarks, carried?: CarriedFigures): WholeTypedBook => ({
    ...typedBook(printed, readNow, {
      directory,
      entry: tabs.standing(tab('entry')).cells(),
      tasks: hasTasks ? tabs.standing(tab('taskEntry')).cells() : [],
      saved,
      marks,
      ...(carried !== undefined && { carried }),
      ...(decided !== null && { before: decided }),
    }),
    registers,
  });
  const standing = typedNow(lastMarks(saved));
  const tables = resultTables(book, standing.entry.reporting);
  const rights = blockRights(entryRights, accountsByAgency(standing.directory));
  const carried = carriedLinks(tables, standing.entry.reporting.length, tabNames.saved);
  const links: TypedLinks = {
    tabs: currentTabs,
    results: knownLinks(tables),
    carried,
    settings,
    stamp: stampCell,
    rights,
    isClosed: false,
  };
  tabs.makeRoom(tab('calculation'), roomForResults(tables, 'calculation'));
  tabs.makeRoom(tab('saved'), roomForResults(tables, 'saved', carried.rows));
  const ofPast = {
    settingTabs: { settings: found.tabs.settings, rounds: found.tabs.rounds },
    directory,
    cells: (tabId: number) => tabs.standing(tabId).cells(),
  };
  const pastOf = (year: number) => {
    const of = years.find((each) => each.year === year);
    return of === undefined ? undefined : pastYear(printed, of, ofPast, date);
  };
  step = tabNames.entry;
  const entrySync = syncBlocks(
    tab('entry'),
    entryTab(book, standing.entry.reporting, links, (code) => decided?.supplierOf(code) === ''),
  );
  let taskSync: TableSync | null = null;
  if (hasTasks) {
    step = tabNames.taskEntry;
    const begins = turning?.dropped === null ? pastOf(turning.from) : undefined;
    const carriedTasks = begins === undefined ? undefined : beginnings(tasksCarried(begins.typed));
    taskSync = syncBlocks(tab('taskEntry'), taskEntryTab(book, standing.tasks.reporting, links, carriedTasks));
  }
  const begun = years.flatMap((year) => {
    step = year.tabs.entry.name;
    return broughtPast(tabs, printed, year, ofPast, rights, syncBlocks, date) ?? [];
  });
  tabs.flush();

  // Whoever moved rows while this run wrote beside them: what stood at each code before is what must stand there now.
  const again = begun.map((each) => pastAgain(printed, each, ofPast, date));
  const brought = broughtAlong(again, pastOf, date);
  const yearBefore = brought.find(({ past }) => past.year === year - 1)?.past ?? pastOf(year - 1);
  const marksNow = typedMarksAfter(standing.marks, typedRowsOf(standing), doubtfulIds(standing));
  const state = typedNow(marksNow, carriedInto(standing, yearBefore, date));
  const { entry, tasks } = state;
  const isLost = settings.asked.includes('lostCells');
  let remembered = state;
  if (!settings.areThresholdsFrozen && !isLost && !waitsFor(settings.asked, 'pace') && hasFigures(entry.table)) {
    tabs.send(tab('rounds'), keptThresholdOps(printed, tabs.standing(tab('rounds')).cells(), frozenText(settings)));
    const values = { ...registers.values, rounds: tabs.standing(tab('rounds')).cells() };
    remembered = { ...state, registers: registersState(ports, printed, memory, values) };
  }
  const page = (to: number, model: PageModel) =>
    tabs.bring(to, pageOps({ ...model, editors: settings.coordinators }), false);
  if (made.has(fixedTabs.register.mark)) {
    const closings = closingsFrom(tabs.standing(tab('register')).cells());
    if (!closings.isUnreadable) tabs.bring(tab('register'), registerTabOps(closings, settings), true);
    const closed = registerState(ports, closings.table.values);
    const shown = shownClosing(ports, settings, closed);
    if (shown !== null && made.has(fixedTabs.closed.mark)) page(tab('closed'), shown);
    const series = made.has(fixedTabs.series.mark)
      ? seriesNow(ports, state, closed, () => bookResults(state, date))
      : null;
    if (series !== null) {
      tabs.bring(tab('series'), seriesOps(series.page, tabs.standing(tab('series')).cells()), false);
      keepChanges(ports, settings, series.line);
    }
  }
  const register = registerFrom(book, settings, tabs.standing(tab('rounds')).cells(), date);
  tabs.send(tab('rounds'), roundNotes(register, settingProblems));
  const rounds = trackedRounds(settings, register);
  const pastRounds = brought.map(({ past: year }) => ({ info: pastRound(year), typed: year.typed }));
  const tracking = syncTracking(tabs, book, settings, state, tab('tracking'), rounds, date, pastRounds);
  step = tabNames.journal;
  const standingNow = (key: TabKey): Grid => tabs.standing(tab(key)).cells();
  const registersNow = registersState(ports, printed, memory, {
    ...{ settings: standingNow('settings'), rounds: standingNow('rounds'), tracking: standingNow('tracking') },
  });
  const typedIds = {
    ...{ entry: tab('entry'), taskEntry: hasTasks ? tab('taskEntry') : null, tracking: tab('tracking') },
    ...{ rounds: tab('rounds'), directory: tab('directory'), settings: tab('settings') },
  };
  if (made.has(fixedTabs.journal.mark)) bringJournalTab(tabs, tab('journal'), settings.coordinators);
  keepJournal(ports, tabs, {
    seen: seenTyped(
      printed,
      state,
      registersNow,
      typedIds,
      brought.map(({ past: year }) => year),
    ),
    passed: passedIds(
      ports,
      years.filter(({ year }) => brought.every(({ past }) => past.year !== year)),
    ),
    ...{ began, remembered: standing, editors: settings.coordinators },
    tabId: made.has(fixedTabs.journal.mark) ? tab('journal') : null,
  });
  step = tabNames.saved;
  // While nothing of the registers is remembered nothing of them can be lost: their first values are remembered at once.
  const isNoneKept = ![...memory.keys()].some((id) => isRegister(id.slice(0, id.indexOf(':'))));
  const kept = isNoneKept ? { ...remembered, registers: registersNow } : remembered;
  page(tab('saved'), savedPage(book, tables, settings, kept, date));
  // The memory of all years stands on `Bản lưu` before the copy that it came from is touched.
  if (brought.length > 0) tabs.flush();
  for (const { past: year } of brought) if (year.ids.saved !== null) page(year.ids.saved, pastPage(year, date));
  const agencies = agenciesOf(book, settings, entry);
  const given = typedParts(book, settings, state, entrySync.place, taskSync?.place ?? null);
  page(
    tab('calculation'),
    calculationTab(
      tables,
      agencies,
      letterLinks(settings, tracking.sync.place),
      given,
      { tab: tabNames.settings, parts: [wholeOf(settingsSync.place, 'key')] },
      yearlyLinks(settings, roundsSync.place),
      [
        { tab: tabNames.directory, parts: [wholeOf(directorySync.place, 'key')] },
        { tab: tabNames.saved, parts: [seenPlace(tables, state)] },
      ],
    ),
  );
  const counted = summaryPlans(book, settings, entry);
  // A page looks back at those of the round before it: these are cut to size first, or its formulas would follow their columns.
  const placeInRound = new Map(counted.asked.map(({ table }, at) => [table, at]));
  const orderOf = ({ table }: { readonly table: AppendixTable }) => placeInRound.get(table) ?? counted.asked.length;
  for (const { key, plan, table } of [...tables].sort((a, b) => orderOf(a) - orderOf(b))) {
    // The page of a plan that ended with a closed year stands as it was left.
    if (plan.toYear < settings.round.year && closedYears(ports).has(plan.toYear)) continue;
    const last = plan.toYear < settings.round.year ? years.find(({ year }) => year === plan.toYear) : undefined;
    if (last !== undefined) {
      step = table.tab;
      const shown = brought.find(({ past: year }) => year.year === last.year);
      if (shown !== undefined) page(id(key), lastPlanPage(shown, plan, table));
      continue;
    }
    step = table.tab;
    const asked = placeInRound.get(table) ?? -1;
    const results = links.results(key);
    page(
      id(key),
      table.kind === 'tasks'
        ? taskPlanTab(plan, table, settings, {
            results,
            entry: taskSync === null ? null : { sheet: tabNames.taskEntry, place: taskSync.place },
            tasks: tasks.reporting,
          })
        : planTab(book, plan, table, settings, {
            results,
            entry: { sheet: tabNames.entry, place: entrySync.place },
            reporting: entry.reporting,
            roundNumber: asked + 1,
            earlier: counted.asked.slice(0, Math.max(0, asked)).map(({ place }) => place),
          }),
    );
  }
  step = tabNames.summary;
  page(
    tab('summary'),
    summaryTab(settings, {
      plans: counted.asked,
      others: counted.others,
      tasks: summaryTasks(tasks),
      agencies: (key) => agencyRange(tables, agencies, key),
      unassignedOwed: unassignedOwed(tables),
      otherRounds: rounds.filter(({ isYearly }) => !isYearly),
      stamp: stampCell,
      lastClosing: lastClosing(ports, settings),
      changes: made.has(fixedTabs.series.mark) ? changesCell : null,
    }),
  );
  const steps = stepsNow(ports, state, tracking.rounds);
  page(tab('guide'), guideTab(settings, steps));
  const lastBeat = automationOf(ports) === null ? null : properties.get(beatProperty);
  const ledgerSync = sync('ledger', ledgerTab(settings), (place) => {
    const [words, time] = [place.column('reason'), place.column('key')];
    return [...decisionCells(place), ...heartbeatOps({ row: place.firstRow - 2, words, time }, lastBeat)];
  });
  rememberOpening(ports, settings.round.code, date);
  const open = [...rounds, ...pastRounds.map(({ info }) => info)].map(({ code }) => code);
  settleAfterSetUp(ports, tab('ledger'), standingNow('ledger'), book, roundNames(settings, register), open, date);
  const refused = workbook.refusedEditors();
  if (keepRefused(ports, refusedOnce, refused)) reviewed = review(new Set(refused));
  const copies = copiedTabs(ports, ensured.tabs.others);
  removeEmptyFirstTab(ports, ensured.tabs.others);
  tabs.flush();
  tabs.remember();
  authority.keep();
  const keptTabs = turning === null ? [] : finishBack(ports, turning, tasksCarried(state));
  dropIntent(ports);
  const closing = brought.flatMap(({ past: { state: now, year: of } }) => (now === 'closed' ? [of] : []));
  keepClosedYears(ports, [...closedYears(ports), ...closing]);
  return {
    ok: true,
    newCoordinators: authority.added,
    formerCoordinators: authority.removed,
    made: ensured.tabs.made,
    turned: turning === null ? null : turnedBy(turning),
    closed: closing.filter((of) => !closedBefore.has(of)),
    reopened,
    renamed: ensured.tabs.renamed,
    copies,
    reprotected: tabs.reprotected().map((tabId) => present.find(({ id }) => id === tabId)?.name ?? ''),
    rows: entry.reporting.length,
    emptied: emptiedTabs(
      emptiedUnasked(ports, printed, {
        typed: state,
        past: brought.flatMap(({ past: year }) => (year.state === 'open' ? [year] : [])),
      }),
    ),
    tasks: tasks.reporting.length,
    nextStep: nextStepWords(steps, settings),
    problems: [
      ...(entry.reporting.length + tasks.reporting.length > 0 ? [] : [asksNothing(settings)]),
      ...settingProblems,
      ...onTab(tabNames.settings, settingsSync.problems),
      ...onTab(tabNames.entry, entrySync.problems),
      ...onTab(tabNames.taskEntry, taskSync?.problems ?? []),
      ...onTab(tabNames.directory, directorySync.problems),
      ...coordinatorProblems(new Set(refused), settings.coordinators),
      ...reviewed.problems,
      ...onTab(tabNames.ledger, ledgerSync.problems),
      ...onTab(tabNames.tracking, tracking.sync.problems),
      ...register.problems,
      ...tracking.rounds.flatMap((round) => round.tracking.problems),
      ...rowProblems(entry),
      ...supplyProblems(entry, tasks),
      ...taskProblems(tasks),
      ...figureProblems(book, settings, entry, date),
      ...askedTaskProblems(book, settings, tasks, date),
      ...keptTabs,
      ...brought.flatMap(({ problems }) => problems),
      ...pastProblems(
        ports,
        printed,
        new Set([...present.map((each) => each.id), ...ensured.tabs.ids.values()]),
        ofPast,
        date,
      ),
    ],
  };
}

function failure(problems: readonly Problem[]): SetUpReport {
  return {
    ok: false,
    newCoordinators: [],
    formerCoordinators: [],
    made: [],
    turned: null,
    closed: [],
    reopened: [],
    renamed: [],
    copies: [],
    reprotected: [],
    rows: 0,
    emptied: [],
    tasks: 0,
    nextStep: '',
    problems,
  };
}

function turnedBy({ from, to, dropped }: YearIntent): NonNullable<SetUpReport['turned']> {
  return dropped === null ? { to, isBack: false } : { to: from, isBack: true };
}

function asksNothing({ round }: Settings): Problem {
  return { code: 'round-asks-nothing', sheet: tabNames.rounds, params: { year: String(round.year) } };
}

/** `Cần xem lại` of `Thiết lập`; nothing where the tab has no such column yet. */
function noteSettings(tabs: Bringing, tab: number, problems: readonly Problem[]): void {
  tabs.send(tab, settingNotes(tabs.standing(tab).cells(), problems));
}

function onTab(sheet: string, problems: readonly Problem[]): readonly Problem[] {
  return problems.map((problem) => ({ sheet, ...problem }));
}

function machineValues(place: TablePlace, stamp: string, workbookId: string, before: Settings): readonly SheetOp[] {
  return [
    machineValue(place, 'stamp', stamp),
    ...(before.workbookId === '' ? [machineValue(place, 'workbookId', workbookId)] : []),
  ];
}

function machineValue(place: TablePlace, key: string, value: string): SheetOp {
  return { op: 'values', row: place.row(key), column: place.column('value'), cells: [[value]] };
}

/** The empty tab every new spreadsheet starts with goes, once there are others. */
function removeEmptyFirstTab(ports: Ports, others: readonly TabInfo[]): void {
  for (const tab of others) {
    if (!/^(Sheet|Trang tính|Trang_tính)\s?1$/.test(tab.name)) continue;
    if (ports.workbook.read(tab.id).length === 0) ports.workbook.removeTab(tab.id);
  }
}
