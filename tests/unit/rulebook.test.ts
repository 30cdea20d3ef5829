// The rulebook and the tests speak of the same rules: every rule has a test, every cited rule exists.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '..', '..');
const book = readFileSync(join(root, 'docs', 'quy-tac.md'), 'utf8');
const prefixes = new Set(Array.from(book.matchAll(/^\| `([A-Z]+)` \|/gm), (match) => match[1]));
const sections = book.split(/^### /m).slice(1);
const ruleIds = sections.map((section) => /^([A-Z]+-\d+) · /.exec(section)?.[1] ?? section.slice(0, 40));

function citedIds(): ReadonlySet<string> {
  const tests = readdirSync(join(root, 'tests'), { recursive: true, encoding: 'utf8' });
  const files = tests.filter((name) => name.endsWith('.test.ts'));
  const cited = files.flatMap((name) => [
    ...readFileSync(join(root, 'tests', name), 'utf8').matchAll(/\[([A-Z]+-\d+)\]/g),
  ]);
  return new Set(cited.map((match) => match[1] ?? ''));
}

test('every rule has an id of a declared group, once, and ids run without a gap', () => {
  expect(new Set(ruleIds).size).toBe(ruleIds.length);
  const next = new Map<string, number>();
  for (const id of ruleIds) {
    const [prefix = '', number = ''] = id.split('-');
    expect(prefixes, id).toContain(prefix);
    expect(Number(number), id).toBe((next.get(prefix) ?? 0) + 1);
    next.set(prefix, Number(number));
  }
  expect(next.size).toBe(prefixes.size);
});

test('every rule has a worked example and a line of English', () => {
  for (const section of sections) {
    expect(section, section.slice(0, 40)).toMatch(/^Ví dụ: /m);
    expect(section, section.slice(0, 40)).toMatch(/^\*EN: .+\*$/m);
  }
});

test('every rule is cited by a test', () => {
  const cited = citedIds();
  expect(ruleIds.filter((id) => !cited.has(id))).toEqual([]);
});

test('every id of a declared group that a test cites is a rule', () => {
  const known = new Set(ruleIds);
  const cited = [...citedIds()].filter((id) => prefixes.has(id.split('-')[0] ?? ''));
  expect(cited.length).toBeGreaterThan(50);
  expect(cited.filter((id) => !known.has(id))).toEqual([]);
});
