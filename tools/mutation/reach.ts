// Which mutants each script reaches: kept in a file beside the sources, for every process that tries mutants on them.

import { readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { MutantCoverage } from '@stryker-mutator/api/core';

export interface ScriptReach {
  readonly file: string;
  readonly mutants: readonly string[];
  readonly milliseconds: number;
}

const FILE = 'reach-of-mutants.json';

export function writeReach(root: string, reach: readonly ScriptReach[]): void {
  writeFileSync(join(root, FILE), JSON.stringify(reach));
}

/**
 * Looks up the files of the scripts that a mutant can change, the likeliest and cheapest first: the one that noticed
 * a mutant of the same source last, the one named after that source, then by time.
 */
export function readReach(root: string): (mutant: string, source: string, noticedBy: string) => string[] {
  const scripts: readonly ScriptReach[] = JSON.parse(readFileSync(join(root, FILE), 'utf8'));
  const quickestFirst = [...scripts]
    .sort((a, b) => a.milliseconds - b.milliseconds)
    .map(({ file, mutants }) => ({ file, mutants: new Set(mutants) }));
  return (mutant, source, noticedBy) => {
    const named = `/${basename(source, '.ts')}.`;
    const rank = (file: string) => (file === noticedBy ? 0 : file.includes(named) ? 1 : 2);
    return quickestFirst
      .filter(({ mutants }) => mutants.has(mutant))
      .map(({ file }) => file)
      .sort((a, b) => rank(a) - rank(b));
  };
}

/** Coverage as Stryker wants it, of one in which the loading of a script stands under the script's name. */
export function strykerCoverage(recorded: MutantCoverage, files: readonly string[]): MutantCoverage {
  const perTest = { ...recorded.perTest };
  const coverage = { static: { ...recorded.static }, perTest };
  for (const file of files) {
    for (const [mutant, hits] of Object.entries(perTest[file] ?? {})) {
      coverage.static[mutant] = (coverage.static[mutant] ?? 0) + hits;
    }
    delete perTest[file];
  }
  return coverage;
}
