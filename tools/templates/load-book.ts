// Everything under templates/ as one validated book; what an officer mistyped comes back as problems, never as an exception.

import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Book } from '../../src/domain/book/plan.js';
import { loadAgencies, loadDuties, loadIndicators, loadSettings } from './load-lists.js';
import { loadPlan } from './load-plan.js';
import type { TemplateProblem } from './template-problem.js';

/** A book that may be built in, or what stands in its way. */
export type LoadedBook =
  | { readonly ok: true; readonly book: Book }
  | { readonly ok: false; readonly problems: readonly TemplateProblem[] };

/** Order in which the plans' tabs stand; a plan that is not listed comes after these, by its code. */
const planOrder = ['kh92-2022', 'nq49-2025-2030', 'kh334-2026-2030', 'ct-thidua-2022', 'stttt-2023'];

/** Reads `dir` (the folder `templates`): lists and every plan folder. All problems of all files come back together. */
export function loadBook(dir: string): LoadedBook {
  const agencies = loadAgencies(dir);
  const indicators = loadIndicators(dir, agencies.values);
  const codes = indicators.values.map(({ code }) => code);
  const folders = planFolders(dir);
  const loaded = folders.map((folder) => loadPlan(dir, folder, codes));
  const duties = loadDuties(dir, folders, agencies.values);
  const settings = loadSettings(dir);
  const problems = [
    ...settings.problems,
    ...agencies.problems,
    ...indicators.problems,
    ...loaded.flatMap((one) => one.problems),
    ...duties.problems,
  ];
  if (folders.length === 0) problems.push({ code: 'file-missing', file: 'plans', line: 0, column: 0, params: {} });
  if (problems.length > 0) return { ok: false, problems };
  const plans = loaded.flatMap(({ plan }) => (plan ? [plan] : []));
  const lists = { indicators: indicators.values, agencies: agencies.values, settings: settings.values };
  return { ok: true, book: { plans, ...lists, duties: duties.duties, rounds: duties.rounds } };
}

function planFolders(dir: string): readonly string[] {
  const plans = join(dir, 'plans');
  if (!existsSync(plans)) return [];
  const place = (code: string) => (planOrder.includes(code) ? planOrder.indexOf(code) : planOrder.length);
  return readdirSync(plans, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort((a, b) => place(a) - place(b) || (a < b ? -1 : 1));
}
