// Which mutants each script reaches: kept in a file beside the sources, for every process that tries mutants on them.

import { readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { MutantCoverage } from '@stryker-mutator/api/core';

export interface ScriptReach {
  readonly file: string;
  /** Ids of mutants reached while the script loads, and while its tests run. */
  readonly atLoad: readonly string[];
  readonly inTests: readonly string[];
  readonly milliseconds: number;
}

const FILE = 'reach-of-mutants.json';

export function writeReach(root: string, reach: readonly ScriptReach[]): void {
  writeFileSync(join(root, FILE), JSON.stringify(reach));
}

/** How the instrumenter asks whether a mutant is on. */
const MUTANT = /stryMutAct_\w+\("(\d+)"\)/g;

/**
 * Looks up the files of the scripts that can notice a mutant: their tests reach it, or they load it and their tests
 * reach something else of the same source. A script that only builds its data with that source is passed by.
 * First the one that noticed a mutant of that source last, then the one named after it, then by time.
 */
export function readReach(root: string): (mutant: string, source: string, noticedBy: string) => string[] {
  const scripts: readonly ScriptReach[] = JSON.parse(readFileSync(join(root, FILE), 'utf8'));
  const quickestFirst = [...scripts]
    .sort((a, b) => a.milliseconds - b.milliseconds)
    .map(({ file, atLoad, inTests }) => ({ file, atLoad: new Set(atLoad), inTests: new Set(inTests) }));
  const mutantsOf = new Map<string, readonly string[]>();
  return (mutant, source, noticedBy) => {
    const named = `/${basename(source, '.ts')}.`;
    const rank = (file: string) => (file === noticedBy ? 0 : file.includes(named) ? 1 : 2);
    const siblings =
      mutantsOf.get(source) ?? [...readFileSync(source, 'utf8').matchAll(MUTANT)].map(([, id = '']) => id);
    mutantsOf.set(source, siblings);
    return quickestFirst
      .filter(
        ({ atLoad, inTests }) => inTests.has(mutant) || (atLoad.has(mutant) && siblings.some((id) => inTests.has(id))),
      )
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
