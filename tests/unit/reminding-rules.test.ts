// Every rule of docs/quy-tac-don-doc.md, quy-tac-so.md and quy-tac-chot.md has a test that names it, and no test names one that is not there.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '..', '..');
const PAGES = ['quy-tac-don-doc.md', 'quy-tac-so.md', 'quy-tac-chot.md'];

function idsOfPages(): Set<string> {
  const ids = new Set<string>();
  const lines = PAGES.flatMap((page) => readFileSync(join(ROOT, 'docs', page), 'utf8').split('\n'));
  for (const line of lines) {
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
    for (const match of text.matchAll(/\[((?:HAN|DON|DOT|SO|NAM|SANG|GHI|TRANG|DONG|NK|CHOT|SOAT)-\d+)\]/g))
      ids.add(match[1] ?? '');
  }
  return ids;
}

describe('the rules of reminding and of the workbook', () => {
  it('are each named by a test, and each rule that a test names is written down', () => {
    const page = idsOfPages();
    expect(page.size).toBeGreaterThan(50);
    expect([...idsOfTests()].sort()).toEqual([...page].sort());
  });
});
