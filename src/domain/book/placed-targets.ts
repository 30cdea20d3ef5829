// Where a target is printed, and which of them are followed in a year.

import type { AppendixTable, Book, Item, Plan, Round, Section, Target } from './plan.js';

/** A target with the item, section, table and plan it stands in. */
export interface PlacedTarget {
  readonly target: Target;
  readonly item: Item;
  readonly section: Section;
  readonly table: AppendixTable;
  readonly plan: Plan;
}

/** All targets of a plan in printed order. */
export function placedTargets(plan: Plan): readonly PlacedTarget[] {
  return plan.tables.flatMap((table) => tableTargets(plan, table));
}

/** All targets of one table of a plan in printed order. */
export function tableTargets(plan: Plan, table: AppendixTable): readonly PlacedTarget[] {
  return table.sections.flatMap((section) =>
    section.items.flatMap((item) => item.targets.map((target) => ({ target, item, section, table, plan }))),
  );
}

/** Where a year lies beside the years in which a section is followed. */
export type SectionStanding = 'in-force' | 'not-yet' | 'over';

/** Whether the items of a section are followed in a year (first and last year included). */
export function sectionStanding(section: Pick<Section, 'fromYear' | 'toYear'>, year: number): SectionStanding {
  if (year < section.fromYear) return 'not-yet';
  return year > section.toYear ? 'over' : 'in-force';
}

/** The plans of a round, in its order. Codes the book does not have are left out. */
export function plansOfRound(book: Book, round: Pick<Round, 'plans'>): readonly Plan[] {
  return round.plans.flatMap((code) => book.plans.filter((plan) => plan.code === code));
}
