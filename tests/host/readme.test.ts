// What host/README.md promises is what the host has.

import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { unknownNames } from '../../host/contract.js';
import { hostWith, owner } from './fixture-dist.js';

const readme = readFileSync('host/README.md', 'utf8');

describe('host/README.md', () => {
  test('lists every open point of the host, and no other', () => {
    const table = readme.slice(readme.indexOf('## Open points'), readme.indexOf('## Inside'));
    const listed = [...table.matchAll(/^\| `(\w+)`/gm)].map((match) => match[1]).sort();
    expect(listed).toEqual([...unknownNames].sort());
    expect(listed.length).toBeGreaterThan(10);
  });

  test('names every action of a person', async () => {
    const host = await hostWith({ code: '' });
    for (const action of Object.keys(host.as(owner))) expect(readme).toMatch(new RegExp(`\\b${action}\\b`));
  });
});

describe('docs/may-chu-gia-lap.md', () => {
  const page = readFileSync('docs/may-chu-gia-lap.md', 'utf8');
  const rows = [...page.matchAll(/^\| (\d+) \|.*\| `([\w-]+): ([^`]+)` \|$/gm)];

  test('answers all thirty demands on a faithful host', () => {
    expect(rows.map((row) => Number(row[1]))).toEqual(Array.from({ length: 30 }, (_, index) => index + 1));
  });

  test.each(rows.map((row) => [row[2] ?? '', row[3] ?? '']))('%s has the test "%s"', (file, title) => {
    expect(readFileSync(`tests/host/${file}.test.ts`, 'utf8')).toContain(title);
  });
});
