// Which tests judge the mutants of the domain: those that need neither the host nor the bundle.

import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Evaluated before each test file, as in vitest.config.ts. */
export const setUpFile = 'tests/support/chance.ts';

/** Of the property tests only those of functions: the others play whole seasons through, seconds each. */
const folders = [
  { folder: 'tests/unit', ending: '.test.ts' },
  { folder: 'tests/templates', ending: '.test.ts' },
  { folder: 'tests/property', ending: '-laws.test.ts' },
  { folder: 'tests/property', ending: 'pruning.test.ts' },
];

/** These try broken templates, folders to push and a whole corpus: seconds each, and no rule of the domain is theirs alone. */
const leftOut = ['demo-folder.test.ts', 'bad-templates.test.ts', 'pushable.test.ts', 'review-scores.test.ts'];

/** `ONLY='phrase|target'`: only test files so named; what another would notice then counts as survived. */
const { ONLY = '' } = process.env;

/** Paths of the test files, from the project's root. */
export function specificationFiles(root: string): string[] {
  return folders.flatMap(({ folder, ending }) =>
    readdirSync(join(root, folder))
      .filter((name) => name.endsWith(ending) && !leftOut.includes(name) && new RegExp(ONLY).test(name))
      .map((name) => `${folder}/${name}`),
  );
}
