// Figures that documents reported (templates/results/*.csv). They feed the demo; nothing else does.

import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { ReportedResult } from '../../src/domain/book/reported-result.js';
import { loadAgencies, loadIndicators, loadResultFile } from './load-lists.js';
import type { TemplateProblem } from './template-problem.js';

/** The reported figures of every file, in file order, or what is wrong in them. */
export type LoadedResults =
  | { readonly ok: true; readonly results: readonly ReportedResult[] }
  | { readonly ok: false; readonly problems: readonly TemplateProblem[] };

/** Reads `dir/results` (`dir`: the folder `templates`); codes are checked against indicators.csv. */
export function loadResults(dir: string): LoadedResults {
  const folder = join(dir, 'results');
  const files = existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => name.endsWith('.csv'))
        .sort()
    : [];
  const codes = loadIndicators(dir, loadAgencies(dir).values).values.map(({ code }) => code);
  const loaded = files.map((name) => loadResultFile(dir, `results/${name}`, codes));
  const problems = loaded.flatMap((one) => one.problems);
  if (problems.length > 0) return { ok: false, problems };
  return { ok: true, results: loaded.flatMap(({ values }) => values) };
}
