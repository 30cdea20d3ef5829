// Every reading rule of docs/cach-doc-van-ban.md has a test that names it, and no test names a rule that is not there.

import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));

it('reading rules and their tests name one another', () => {
  const rules = [...readFileSync(`${root}/docs/cach-doc-van-ban.md`, 'utf8').matchAll(/^\| (DOC-\d+)\s+\|/gm)];
  const tests = readdirSync(`${root}/tests`, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.test.ts'))
    .flatMap((name) => [...readFileSync(`${root}/tests/${name}`, 'utf8').matchAll(/\[(DOC-\d+)\]/g)]);
  const ids = (found: readonly RegExpMatchArray[]) => [...new Set(found.map((match) => match[1]))].sort();
  expect(ids(tests)).toEqual(ids(rules));
  expect(rules).toHaveLength(25);
});
