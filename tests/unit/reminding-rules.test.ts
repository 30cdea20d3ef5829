// Every rule of docs/quy-tac-don-doc.md has a test that names it, and no test names a rule that is not there.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '..', '..');

function idsOfPage(): Set<string> {
  const ids = new Set<string>();
  for (const line of readFileSync(join(ROOT, 'docs', 'quy-tac-don-doc.md'), 'utf8').split('\n')) {
    const cell = /^\| ([A-Z]+-\d.*?) \|/.exec(line)?.[1];
    if (cell === undefined) continue;
    for (const part of cell.split(', ')) {
      const [first, last] = part.split(' – ');
      const [prefix = '', from = ''] = (first ?? '').split('-');
      const to = last === undefined ? Number(from) : Number(last.split('-')[1]);
      for (let n = Number(from); n <= to; n += 1) ids.add(`${prefix}-${n}`);
    }
  }
  return ids;
}

function idsOfTests(): Set<string> {
  const ids = new Set<string>();
  for (const name of readdirSync(join(ROOT, 'tests'), { recursive: true, encoding: 'utf8' })) {
    if (!name.endsWith('.test.ts')) continue;
    const text = readFileSync(join(ROOT, 'tests', name), 'utf8');
    for (const match of text.matchAll(/\[((?:HAN|DON|SO|NAM)-\d+)\]/g)) ids.add(match[1] ?? '');
  }
  return ids;
}

describe('the rules of reminding', () => {
  it('are each named by a test, and each rule that a test names is written down', () => {
    const page = idsOfPage();
    expect(page.size).toBeGreaterThan(50);
    expect([...idsOfTests()].sort()).toEqual([...page].sort());
  });
});
