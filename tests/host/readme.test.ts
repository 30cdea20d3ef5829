// What host/README.md promises is what the host has.

import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { hostWith, owner } from './fixture-dist.js';

const readme = readFileSync('host/README.md', 'utf8');
const contract = readFileSync('host/contract.ts', 'utf8');

describe('host/README.md', () => {
  test('lists every open point of the host, and no other', () => {
    const union = contract.slice(contract.indexOf('export type Unknown'), contract.indexOf('export interface Account'));
    const declared = [...union.matchAll(/'(\w+)'/g)].map((match) => match[1]).sort();
    const table = readme.slice(readme.indexOf('## Open points'), readme.indexOf('## Inside'));
    const listed = [...table.matchAll(/^\| `(\w+)`/gm)].map((match) => match[1]).sort();
    expect(listed).toEqual(declared);
    expect(declared.length).toBeGreaterThan(10);
  });

  test('names every action of a person', async () => {
    const host = await hostWith({ code: '' });
    for (const action of Object.keys(host.as(owner))) expect(readme).toMatch(new RegExp(`\\b${action}\\b`));
  });
});
