// Which mutants each script reaches: kept in a file beside the sources, for every process that tries mutants on them.

import { readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { MutantCoverage } from '@stryker-mutator/api/core';

export interface ScriptReach {
  readonly file: string;
  /** Mutants that matter while the script loads: it has to be loaded again with each of them on. */
  readonly atLoad: readonly string[];
  readonly inTests: readonly string[];
  readonly milliseconds: number;
}

const FILE = 'reach-of-mutants.json';

export function writeReach(root: string, reach: readonly ScriptReach[]): void {
  writeFileSync(join(root, FILE), JSON.stringify(reach));
}

/** Looks up the scripts that a mutant can change: the one named after its file first, then the quickest. */
export function readReach(root: string): (mutant: string, mutatedFile: string) => readonly ReachingScript[] {
  const scripts: readonly ScriptReach[] = JSON.parse(readFileSync(join(root, FILE), 'utf8'));
  const byCost = [...scripts].sort((a, b) => a.milliseconds - b.milliseconds);
  const sets = byCost.map(({ file, atLoad, inTests }) => ({
    file,
    atLoad: new Set(atLoad),
    inTests: new Set(inTests),
  }));
  return (mutant, mutatedFile) => {
    const name = basename(mutatedFile, '.ts');
    const reaching = sets
      .filter(({ atLoad, inTests }) => atLoad.has(mutant) || inTests.has(mutant))
      .map(({ file, atLoad }) => ({ file, atLoad: atLoad.has(mutant) }));
    const near = ({ file }: ReachingScript) => file.includes(`/${name}.`);
    return [...reaching.filter(near), ...reaching.filter((script) => !near(script))];
  };
}

export interface ReachingScript {
  readonly file: string;
  readonly atLoad: boolean;
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
