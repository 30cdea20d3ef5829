// Menu `Tạo, cập nhật trang kế hoạch`: makes and repairs every tab, as often as one likes, and never touches a typed cell.

import type { Problem } from '../domain/checked.js';
import { cellAt, readKeyedTable, textAt } from '../domain/keyed-table.js';
import { readAddresses } from '../domain/mail-address.js';
import type { AppendixTable, Book, Plan } from '../domain/plan.js';
import { plansOfRound } from '../domain/reporting-row.js';
import { type Settings, stampText } from '../domain/settings.js';
import { directoryColumns, entryColumns } from '../text/columns.js';
import { directoryReview, type SetUpReport } from '../text/set-up-text.js';
import { tabNames } from '../text/tab-names.js';
import { fixedCell, quotedTab } from './a1.js';
import { entryStateFrom, type Grid, settingDefaults, settingsFrom } from './context.js';
import { echoText } from './echo.js';
import { heartbeatOps } from './heartbeat.js';
import { automationOf } from './hourly-run.js';
import {
  beatProperty,
  calculationMark,
  directoryMark,
  entryMark,
  guideMark,
  ledgerMark,
  planMark,
  savedMark,
  settingsMark,
  summaryMark,
  trackingMark,
  workbookProperty,
} from './marks.js';
import { rememberOpening, settleAfterSetUp } from './open-ledger.js';
import { pageOps } from './page-model.js';
import type { Ports } from './ports.js';
import { resultRows, unassignedCode } from './results.js';
import { figureProblems, rowProblems } from './row-problems.js';
import type { Area, SheetOp } from './sheet-op.js';
import { copiedTabs, ensureTabs, findTab, type WantedTab } from './tab-registry.js';
import { ROWS_ABOVE, type TableModel, type TablePlace } from './table-model.js';
import { tableSync } from './table-sync.js';
import { agencyRange, calculationTab, countOverResults, resultBlock, savedTab } from './tabs/calculation-tab.js';
import { entryTab, resultKeysOnEntry } from './tabs/entry-tab.js';
import { guideTab } from './tabs/guide-tab.js';
import { planPlace, planTab } from './tabs/plan-tab.js';
import { decisionCells, directoryTab, ledgerTab, settingsTab } from './tabs/register-tabs.js';
import { summaryTab } from './tabs/summary-tab.js';
import { trackingTab } from './tabs/tracking-tab.js';
import { trackingFrom } from './tracking.js';

/** Plans of the round with their indicator tables, in the order of their tabs. */
function indicatorTables(book: Book, settings: Settings): readonly { plan: Plan; table: AppendixTable }[] {
  return plansOfRound(book, settings.round).flatMap((plan) =>
    plan.tables.filter((table) => table.kind === 'indicators').map((table) => ({ plan, table })),
  );
}

function wantedTabs(book: Book, settings: Settings): readonly WantedTab[] {
  return [
    { mark: summaryMark, name: tabNames.summary },
    { mark: entryMark, name: tabNames.entry },
    { mark: trackingMark, name: tabNames.tracking },
    ...indicatorTables(book, settings).map(({ plan, table }) => ({
      mark: planMark(plan.code, table.code),
      name: table.tab,
    })),
    { mark: directoryMark, name: tabNames.directory },
    { mark: ledgerMark, name: tabNames.ledger },
    { mark: settingsMark, name: tabNames.settings },
    { mark: guideMark, name: tabNames.guide },
    { mark: calculationMark, name: tabNames.calculation },
    { mark: savedMark, name: tabNames.saved },
  ];
}

/**
 * Brings the whole workbook to the book of templates. Returns what was made and what needs a person; on a problem
 * that forbids going on (`ok: false`) nothing was changed but locale and zone.
 */
export function setUp(ports: Ports, book: Book, progress: (step: string) => void): SetUpReport {
  const { workbook, properties } = ports;
  const spoken = workbook.setLocale();
  if (spoken.locale !== 'vi_VN' || spoken.timeZone !== 'Asia/Ho_Chi_Minh') {
    return failure([{ code: 'locale-refused', params: { locale: spoken.locale, timeZone: spoken.timeZone } }]);
  }
  const { settings: before, problems: settingProblems } = settingsBefore(ports, book);
  const ensured = ensureTabs(ports, wantedTabs(book, before));
  if (ensured.problems.length > 0) return failure(ensured.problems);
  const id = (mark: string): number => ensured.tabs.ids.get(mark) ?? -1;
  progress(tabNames.settings);
  const { date } = ports.clock.now();
  const firstValues = new Map(settingDefaults(book));
  const synced = (mark: string, model: TableModel, existing: Grid) =>
    tableSync(model, existing, () => workbook.formats(id(mark)));
  const settingsModel = settingsTab(book, before, firstValues);
  const settingsSync = synced(settingsMark, settingsModel, workbook.read(id(settingsMark)));
  const stamp = stampText(date, before);
  workbook.apply(id(settingsMark), [
    ...settingsSync.ops,
    ...machineValues(settingsSync.place, stamp, workbook.id(), before),
  ]);
  if (before.workbookId === '' || properties.get(workbookProperty) === null)
    properties.set(workbookProperty, workbook.id());
  const settings: Settings = { ...before, stamp, workbookId: before.workbookId || workbook.id() };
  const stampCell = `${quotedTab(tabNames.settings)}!${fixedCell(settingsSync.place.row('stamp'), settingsSync.place.column('value'))}`;

  progress(tabNames.entry);
  const plans = plansOfRound(book, settings.round);
  const blocks = new Map(
    plans.map((plan, index) => [
      plan.code,
      { live: resultBlock('calculation', plan, index), saved: resultBlock('saved', plan, index) },
    ]),
  );
  const blockOf = (planCode: string) => {
    const block = blocks.get(planCode);
    if (block === undefined) throw new Error(`Plan ${planCode} is not in the round`);
    return block;
  };
  const typed = entryStateFrom(book, settings, workbook.read(id(entryMark)));
  const entrySync = synced(
    entryMark,
    entryTab(book, typed.reporting, { block: blockOf, settings, stamp: stampCell }),
    typed.table.values,
  );
  workbook.apply(id(entryMark), entrySync.ops);
  workbook.flush();

  const entry = entryStateFrom(book, settings, workbook.read(id(entryMark)));
  const agencies = agenciesOf(
    book,
    entry.reporting.map((row) => row.agency),
  );
  const settingsArea = {
    row: 0,
    column: 0,
    rows: settingsSync.place.lastRow + 1,
    columns: widthOf(settingsSync.place, 'key'),
  };
  const page = (mark: string, ops: readonly SheetOp[]) => workbook.apply(id(mark), ops);
  progress(tabNames.saved);
  page(
    savedMark,
    pageOps(
      savedTab(
        plans,
        (plan) => resultRows(book, plan, settings, entry, date, (row) => echoText(entry.table, row, stamp)),
        settings,
      ),
    ),
  );
  page(
    calculationMark,
    pageOps(calculationTab(plans, agencies, segments(entrySync.place, entry.table.values), settingsArea)),
  );
  const tables = indicatorTables(book, settings);
  for (const { plan, table } of tables) {
    progress(table.tab);
    const links = { ...blockOf(plan.code), entry: entrySync.place };
    page(planMark(plan.code, table.code), pageOps(planTab(book, plan, table, settings, links)));
  }
  progress(tabNames.summary);
  const named = agencies.filter((agency) => agency.code !== unassignedCode);
  page(
    summaryMark,
    pageOps(
      summaryTab(settings, {
        plans: tables.map(({ plan, table }) => ({ plan, place: planPlace(table), ...countedItems(table) })),
        agencyNames: agencyRange(plans, named, 'name'),
        agencyOwed: agencyRange(plans, named, 'owed'),
        agencyRanks: agencyRange(plans, named, 'rank'),
        agencyCount: named.length,
        unassignedOwed: unassignedOwed(plans),
        stamp: stampCell,
      }),
    ),
  );
  page(guideMark, pageOps(guideTab(settings)));
  const nameOf = (code: string) => book.agencies.find((agency) => agency.code === code)?.name ?? code;
  const trackingOn = (tab: number) => trackingFrom(settings, workbook.read(tab), nameOf);
  const directory = workbook.read(id(directoryMark));
  const reviews = directoryReviews(directory);
  const directorySync = synced(directoryMark, directoryTab(book, settings, reviews), directory);
  workbook.apply(id(directoryMark), directorySync.ops);
  const trackingSync = synced(
    trackingMark,
    trackingTab(book, settings, entry, trackingOn(id(trackingMark)), { plans, agencies, today: date }),
    workbook.read(id(trackingMark)),
  );
  workbook.apply(id(trackingMark), trackingSync.ops);
  const ledgerSync = synced(ledgerMark, ledgerTab(settings), workbook.read(id(ledgerMark)));
  const ledgerTitle = {
    row: ledgerSync.place.firstRow - 2,
    words: ledgerSync.place.column('reason'),
    time: ledgerSync.place.column('key'),
  };
  const lastBeat = automationOf(ports) === null ? null : properties.get(beatProperty);
  workbook.apply(id(ledgerMark), [
    ...ledgerSync.ops,
    ...decisionCells(ledgerSync.place),
    ...heartbeatOps(ledgerTitle, lastBeat),
  ]);
  rememberOpening(ports, settings.round.code, date);
  settleAfterSetUp(ports, id(ledgerMark), book, settings);
  removeEmptyFirstTab(ports, ensured.tabs.ids);
  workbook.flush();
  return {
    ok: true,
    made: ensured.tabs.made,
    renamed: ensured.tabs.renamed,
    copies: copiedTabs(ports, ensured.tabs.ids),
    rows: entry.reporting.length,
    problems: [
      ...settingProblems,
      ...onTab(tabNames.settings, settingsSync.problems),
      ...onTab(tabNames.entry, entrySync.problems),
      ...onTab(tabNames.directory, directorySync.problems),
      ...onTab(tabNames.ledger, ledgerSync.problems),
      ...onTab(tabNames.tracking, trackingSync.problems),
      ...trackingOn(id(trackingMark)).problems,
      ...rowProblems(entry),
      ...figureProblems(book, settings, entry, date),
    ],
  };
}

function failure(problems: readonly Problem[]): SetUpReport {
  return { ok: false, made: [], renamed: [], copies: [], rows: 0, problems };
}

function settingsBefore(ports: Ports, book: Book): ReturnType<typeof settingsFrom> {
  const tab = findTab(ports, { mark: settingsMark, name: tabNames.settings });
  return settingsFrom(book, tab === null ? [] : ports.workbook.read(tab));
}

function onTab(sheet: string, problems: readonly Problem[]): readonly Problem[] {
  return problems.map((problem) => ({ sheet, ...problem }));
}

function machineValues(place: TablePlace, stamp: string, workbookId: string, before: Settings): readonly SheetOp[] {
  const column = place.column('value');
  const write = (key: string, value: string): SheetOp => ({
    op: 'values',
    row: place.row(key),
    column,
    cells: [[value]],
  });
  return [write('stamp', stamp), ...(before.workbookId === '' ? [write('workbookId', workbookId)] : [])];
}

function widthOf(place: TablePlace, lastKey: string): number {
  return place.column(lastKey) + 1;
}

function agenciesOf(book: Book, codes: readonly string[]) {
  const present = new Set(codes);
  const named = book.agencies.filter((agency) => present.has(agency.code)).map(({ code, name }) => ({ code, name }));
  return named;
}

function unassignedOwed(plans: readonly Plan[]): string {
  return countOverResults(
    plans,
    (block) => `COUNTIFS(${block.column('agency')};"${unassignedCode}";${block.column('owed')};"x")`,
  );
}

function countedItems(table: AppendixTable) {
  const pillars = new Map<string, number>();
  for (const section of table.sections) {
    pillars.set(section.pillar, (pillars.get(section.pillar) ?? 0) + section.items.length);
  }
  return {
    items: table.sections.reduce((sum, section) => sum + section.items.length, 0),
    pillars: [...pillars].map(([name, items]) => ({ name, items })),
  };
}

/** The parts of the entry tab between the columns that are made from results: what `DANH_GIA` is given. */
function segments(place: TablePlace, values: Grid): readonly Area[] {
  const results = new Set([...resultKeysOnEntry].map((key) => place.column(key)));
  const last = Math.max(...entryColumns.map((column) => place.column(column.key)));
  const areas: Area[] = [];
  let from = 0;
  const rows = Math.max(place.lastRow + 1, values.length);
  for (let column = 0; column <= last + 1; column++) {
    if (column <= last && !results.has(column)) continue;
    if (column > from) areas.push({ row: 0, column: from, rows, columns: column - from });
    from = column + 1;
  }
  return areas;
}

function directoryReviews(values: Grid): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  if (values.length === 0) return texts;
  const { table } = readKeyedTable(values, {
    tab: directoryMark,
    columns: directoryColumns,
    rowsAboveData: ROWS_ABOVE,
  });
  for (let row = table.firstRow; row < values.length; row++) {
    const key = textAt(table, row, 'key');
    if (key === '') continue;
    const addresses = readAddresses(textAt(table, row, 'mail'));
    const review = directoryReview({
      addresses: addresses.valid.length,
      bad: addresses.bad,
      contact: String(cellAt(table, row, 'contact')),
    });
    if (review !== '') texts.set(key, review);
  }
  return texts;
}

/** The empty tab every new spreadsheet starts with goes, once there are others. */
function removeEmptyFirstTab(ports: Ports, ids: ReadonlyMap<string, number>): void {
  const ours = new Set(ids.values());
  for (const tab of ports.workbook.tabs()) {
    if (ours.has(tab.id) || !/^(Sheet|Trang tính|Trang_tính)\s?1$/.test(tab.name)) continue;
    if (ports.workbook.read(tab.id).length === 0) ports.workbook.removeTab(tab.id);
  }
}
