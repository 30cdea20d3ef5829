// Which tests judge the mutants of the domain: those that need neither the host nor the bundle.

import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Evaluated before each test file, as in vitest.config.ts. */
export const setUpFile = 'tests/support/chance.ts';

const folders = ['tests/unit', 'tests/templates', 'tests/property'];

/** Those that play whole seasons through, or try every broken template: seconds each, and no rule of the domain is theirs alone. */
const leftOut = ['bad-templates', 'crash-points', 'pushable', 'rehearsal', 'review-scores', 'season'];

/** Paths of the test files, from the project's root. */
export function specificationFiles(root: string): string[] {
  const names = leftOut.map((name) => `${name}.test.ts`);
  return folders.flatMap((folder) =>
    readdirSync(join(root, folder))
      .filter((name) => name.endsWith('.test.ts') && !names.includes(name))
      .map((name) => `${folder}/${name}`),
  );
}
