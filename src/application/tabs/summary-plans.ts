// What `Tổng hợp` counts: the tables that the round asks about, those that only share figures with them, and the tasks.

import { plansOfRound, sectionStanding, tableTargets } from '../../domain/book/placed-targets.js';
import type { AppendixTable, Book, Plan, Section } from '../../domain/book/plan.js';
import type { Settings } from '../../domain/round/settings.js';
import type { EntryState, TaskState } from '../reading/typed-tabs.js';
import { type PlanPlace, planPlace } from './plan-tab.js';
import { taskPlanPlace } from './task-plan-tab.js';

/** A table of indicators as the summary counts it: its items in force in the round's year. */
export interface SummaryPlan {
  readonly plan: Plan;
  readonly table: AppendixTable;
  readonly place: PlanPlace;
  readonly items: number;
  readonly pillars: readonly { readonly name: string; readonly items: number }[];
}

/** A list of tasks as the summary counts it. */
export interface SummaryTasks {
  readonly plan: Plan;
  readonly place: PlanPlace;
  /** Tasks that the round asks about. */
  readonly count: number;
}

/** Tables of the round with something in force, in the round's order, and other tables in which the round's figures count too. */
export function summaryPlans(
  book: Book,
  settings: Settings,
  entry: EntryState,
): { readonly asked: readonly SummaryPlan[]; readonly others: readonly SummaryPlan[] } {
  const { year } = settings.round;
  const ofRound = plansOfRound(book, settings.round);
  const figures = new Set(entry.reporting.map((row) => row.code));
  const shares = (plan: Plan, table: AppendixTable) =>
    tableTargets(plan, table).some(
      ({ section, target }) => sectionStanding(section, year) === 'in-force' && figures.has(target.indicator),
    );
  const tablesOf = (plans: readonly Plan[]) =>
    plans.flatMap((plan) =>
      plan.tables
        .filter((table) => table.kind === 'indicators')
        .map((table) => ({ plan, table, place: planPlace(table), ...countedItems(table, year) }))
        .filter(({ items }) => items > 0),
    );
  return {
    asked: tablesOf(ofRound),
    others: tablesOf(book.plans.filter((plan) => !ofRound.includes(plan))).filter(({ plan, table }) =>
      shares(plan, table),
    ),
  };
}

/** The lists of tasks of the round. */
export function summaryTasks(tasks: TaskState): readonly SummaryTasks[] {
  const tables = [...new Set(tasks.reporting.map((row) => row.table))];
  return tables.flatMap((table) => {
    const rows = tasks.reporting.filter((row) => row.table === table);
    const plan = rows[0]?.plan;
    return plan === undefined ? [] : [{ plan, place: taskPlanPlace(table), count: rows.length }];
  });
}

function countedItems(table: AppendixTable, year: number) {
  const pillars = new Map<string, number>();
  const inForce = table.sections.filter((section: Section) => sectionStanding(section, year) === 'in-force');
  for (const section of inForce) {
    pillars.set(section.pillar, (pillars.get(section.pillar) ?? 0) + section.items.length);
  }
  return {
    items: inForce.reduce((sum, section) => sum + section.items.length, 0),
    pillars: [...pillars].map(([name, items]) => ({ name, items })),
  };
}
