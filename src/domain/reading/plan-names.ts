// Reads a cell that names plans, by the names people see; the codes of the templates are still understood.

import type { Plan } from '../book/plan.js';
import { areSameWords, onOneLine, showsAnotherOrder } from './plain-text.js';

export interface PlanNamesReading {
  /** Codes of the plans, each once, in the order of the cell. */
  readonly codes: readonly string[];
  /** Words that name no plan, or more than one. */
  readonly asked: readonly string[];
}

type NamedPlan = Pick<Plan, 'code' | 'shortName' | 'placeName'> & {
  readonly tables: readonly { readonly tab: string }[];
};

/** The plans that a cell names, set apart by commas, semicolons or lines. */
export function readPlanNames(typed: string, plans: readonly NamedPlan[]): PlanNamesReading {
  const codes = new Set<string>();
  const asked: string[] = [];
  for (const part of typed.split(/[,;\n]/)) {
    const words = onOneLine(part).replace(/^["“”']+|["“”']+$/g, '');
    if (words === '') continue;
    const found = plans.filter((plan) => namesOf(plan).some((name) => areSameWords(name, words)));
    const [plan] = found;
    if (plan === undefined || found.length > 1 || showsAnotherOrder(typed)) asked.push(words);
    else codes.add(plan.code);
  }
  return { codes: [...codes], asked };
}

/** The name by which a cell shows a plan: its tab, or what its tabs have in common. */
export function shownPlanName({ placeName, tables }: NamedPlan): string {
  const [first, ...others] = tables;
  return first !== undefined && others.length === 0 ? first.tab : placeName;
}

function namesOf(plan: NamedPlan): readonly string[] {
  return [plan.code, plan.shortName, plan.placeName, ...plan.tables.map(({ tab }) => tab)];
}
