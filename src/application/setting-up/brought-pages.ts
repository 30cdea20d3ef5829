// The pages that only the machine writes: calculation, plans, summary, guide; and the ledger of mails.

import type { AppendixTable } from '../../domain/book/plan.js';
import { tabNames } from '../../text/tab-names.js';
import { changesCell } from '../history/series-page.js';
import { lastClosing } from '../history/show-closing.js';
import { stepsNow } from '../reminding/first-steps-now.js';
import { heartbeatOps } from '../reminding/heartbeat.js';
import { automationOf } from '../reminding/hourly-run.js';
import { rememberOpening, settleAfterSetUp } from '../reminding/open-ledger.js';
import type { ResultTable } from '../results/result-row.js';
import { roundNames } from '../rounds/round-register.js';
import { agencyRange, calculationTab } from '../tabs/calculation-tab.js';
import { guideTab } from '../tabs/guide-tab.js';
import { planTab } from '../tabs/plan-tab.js';
import { decisionCells, ledgerTab } from '../tabs/register-tabs.js';
import { seenPlace } from '../tabs/saved-page.js';
import { summaryPlans, summaryTasks } from '../tabs/summary-plans.js';
import { summaryTab } from '../tabs/summary-tab.js';
import { agenciesOf } from '../tabs/sync-tracking.js';
import { letterLinks, typedParts, unassignedOwed, wholeOf, yearlyLinks } from '../tabs/tab-links.js';
import { taskPlanTab } from '../tabs/task-plan-tab.js';
import { beatProperty } from '../workbook/marks.js';
import type { PageModel } from '../workbook/page-model.js';
import type { TableSync } from '../workbook/table-sync.js';
import { closedYears } from '../writing/closed-years.js';
import { lastPlanPage } from '../years/bring-past.js';
import type { BroughtEntries } from './brought-entries.js';
import type { BroughtRecords } from './brought-records.js';
import type { BroughtRegisters } from './brought-registers.js';
import type { MadeBook } from './made-tabs.js';
import type { SetUpRun } from './set-up-run.js';

export interface BroughtPages {
  readonly steps: ReturnType<typeof stepsNow>;
  readonly ledger: TableSync;
}

export function broughtPages(
  run: SetUpRun,
  made: MadeBook,
  registers: BroughtRegisters,
  entries: BroughtEntries,
  records: BroughtRecords,
): BroughtPages {
  const { ports } = run;
  const { settings } = registers;
  const { tables, typed } = entries;
  const { page, tracking } = records;
  const agencies = agenciesOf(registers.book, settings, typed.entry);
  const given = typedParts(registers.book, settings, typed, entries.entrySync.place, entries.taskSync?.place ?? null);
  page(
    made.tab('calculation'),
    calculationTab(
      tables,
      agencies,
      letterLinks(settings, tracking.sync.place),
      given,
      { tab: tabNames.settings, parts: [wholeOf(registers.settingsSync.place, 'key')] },
      yearlyLinks(settings, registers.rounds.place),
      [
        { tab: tabNames.directory, parts: [wholeOf(registers.directorySync.place, 'key')] },
        { tab: tabNames.saved, parts: [seenPlace(tables, typed)] },
      ],
    ),
  );
  const counted = summaryPlans(registers.book, settings, typed.entry);
  bringPlans(run, made, registers, entries, records, counted.asked);
  run.step(tabNames.summary);
  page(
    made.tab('summary'),
    summaryTab(settings, {
      plans: counted.asked,
      others: counted.others,
      tasks: summaryTasks(typed.tasks),
      agencies: (key) => agencyRange(tables, agencies, key),
      unassignedOwed: unassignedOwed(tables),
      otherRounds: records.rounds.filter(({ isYearly }) => !isYearly),
      stamp: registers.stampCell,
      lastClosing: lastClosing(ports, settings),
      changes: made.isUsed('series') ? changesCell : null,
    }),
  );
  const steps = stepsNow(ports, typed, tracking.rounds);
  page(made.tab('guide'), guideTab(settings, steps));
  return { steps, ledger: broughtLedger(run, made, registers, records) };
}

type Asked = ReturnType<typeof summaryPlans>['asked'];

/** A plan that ended with a past year is shown as that year left it; where that year is closed its page is not touched. */
function bringPlans(
  run: SetUpRun,
  made: MadeBook,
  registers: BroughtRegisters,
  entries: BroughtEntries,
  { page }: BroughtRecords,
  inRound: Asked,
): void {
  const { tables, past } = entries;
  // A page looks back at those of the round before it: these are cut to size first, or its formulas would follow their columns.
  const placeOf = new Map<AppendixTable, number>(inRound.map(({ table }, at) => [table, at]));
  const orderOf = ({ table }: ResultTable) => placeOf.get(table) ?? inRound.length;
  const closed = closedYears(run.ports);
  for (const each of [...tables].sort((a, b) => orderOf(a) - orderOf(b))) {
    const { key, plan, table } = each;
    const isOver = plan.toYear < registers.settings.round.year;
    if (isOver && closed.has(plan.toYear)) continue;
    run.step(table.tab);
    if (isOver && made.years.some(({ year }) => year === plan.toYear)) {
      const last = past.find(({ past: year }) => year.year === plan.toYear);
      if (last !== undefined) page(made.id(key), lastPlanPage(last, plan, table));
      continue;
    }
    page(made.id(key), planPage(each, registers, entries, placeOf.get(table) ?? -1, inRound));
  }
}

/** `at`: its place among the tables of the round, −1 for one of another round. */
function planPage(
  { key, plan, table }: ResultTable,
  { book, settings }: BroughtRegisters,
  { links, typed, entrySync, taskSync }: BroughtEntries,
  at: number,
  inRound: Asked,
): PageModel {
  const results = links.results(key);
  return table.kind === 'tasks'
    ? taskPlanTab(plan, table, settings, {
        results,
        entry: taskSync === null ? null : { sheet: tabNames.taskEntry, place: taskSync.place },
        tasks: typed.tasks.reporting,
      })
    : planTab(book, plan, table, settings, {
        results,
        entry: { sheet: tabNames.entry, place: entrySync.place },
        reporting: typed.entry.reporting,
        roundNumber: at + 1,
        earlier: inRound.slice(0, Math.max(0, at)).map(({ place }) => place),
      });
}

/** The ledger as it should stand, its settled rows put where they belong. */
function broughtLedger(
  { ports, date }: SetUpRun,
  made: MadeBook,
  { book, settings }: BroughtRegisters,
  { register, rounds, pastRounds }: BroughtRecords,
): TableSync {
  const lastBeat = automationOf(ports) === null ? null : ports.properties.get(beatProperty);
  const sync = made.sync('ledger', ledgerTab(settings), (place) => {
    const [words, time] = [place.column('reason'), place.column('key')];
    return [...decisionCells(place), ...heartbeatOps({ row: place.firstRow - 2, words, time }, lastBeat)];
  });
  rememberOpening(ports, settings.round.code, date);
  const open = [...rounds, ...pastRounds].map(({ code }) => code);
  settleAfterSetUp(ports, made.tab('ledger'), made.cells('ledger'), book, roundNames(settings, register), open, date);
  return sync;
}
