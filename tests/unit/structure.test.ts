// The house as it is meant to stand: floors and, on each, folders; everything rests on what stands below it.

import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, sep } from 'node:path';
import { describe, expect, test } from 'vitest';

const source = join(import.meta.dirname, '..', '..', 'src');

/** From the ground up. */
const floors = ['domain', 'text', 'application', 'platform', 'entry'];

/** Places on a floor from the ground up: folders, and files that stand between them. */
const places: Readonly<Record<string, readonly string[]>> = {
  domain: [
    'local-date',
    'calendar',
    'problem-code',
    'checked',
    'book-check',
    'cell',
    'book',
    'reading',
    'phrase',
    'agencies',
    'judging',
    'round',
    'tasks',
    'history',
    'reminding',
  ],
  application: [
    'workbook',
    'ports',
    'writing',
    'reading',
    'rights',
    'results',
    'rounds',
    'tabs',
    'journal',
    'years',
    'renew-results',
    'may-act',
    'reminding',
    'history',
    'directory-review',
    'lost-heads',
    'restore-typed',
    'carry-rounds',
    'setting-up',
    'set-up',
    'turn-year',
    'undo-turn',
    'close-year',
    'open-round',
    'assign-reports',
    'hand-over',
    'checking',
    'sheet-actions',
  ],
};

/** What looks up nevertheless, and why. */
const allowedUp = [
  // A cell is blank when a person sees nothing in it; what is seen is the matter of plain text.
  'domain/cell → domain/reading/plain-text',
];

const imports = new Map(
  readdirSync(source, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.d.ts'))
    .map((name): [string, readonly string[]] => {
      const text = readFileSync(join(source, name), 'utf8');
      const targets = Array.from(text.matchAll(/^(?:import|export)\b[^;]*?from '(\.[^']+)\.js';/gms), (match) =>
        normalize(join(dirname(name), match[1] ?? '')),
      );
      return [moduleName(name.replace(/\.ts$/, '')), targets.map(moduleName)];
    }),
);

function moduleName(path: string): string {
  return path.split(sep).join('/');
}

const arrows = [...imports].flatMap(([from, targets]) => targets.map((to) => ({ from, to })));

const floorOf = (module: string) => module.split('/')[0] ?? '';
const placeOf = (module: string) => module.split('/')[1] ?? '';

/** Files that lead back to themselves by their imports, types included. */
function circle(from: string): readonly string[] | null {
  const waiting = [[from]];
  const seen = new Set<string>();
  for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
    for (const next of imports.get(path[path.length - 1] ?? '') ?? []) {
      if (next === from) return path;
      if (!seen.has(next)) waiting.push([...path, next]);
      seen.add(next);
    }
  }
  return null;
}

describe('the structure of src', () => {
  test('every import was found: a module that a file names stands there', () => {
    expect(arrows.length).toBeGreaterThan(500);
    expect(arrows.filter(({ to }) => !imports.has(to))).toEqual([]);
  });

  test('no file rests on itself, by whatever way', () => {
    expect([...imports.keys()].flatMap((module) => circle(module)?.join(' → ') ?? [])).toEqual([]);
  });

  test('a floor rests on those below it', () => {
    const up = arrows.filter(({ from, to }) => floors.indexOf(floorOf(from)) < floors.indexOf(floorOf(to)));
    expect(up).toEqual([]);
  });

  test.each(Object.keys(places))('in %s every place is named, and rests on those named before it', (floor) => {
    const order = places[floor] ?? [];
    const standing = new Set([...imports.keys()].filter((module) => floorOf(module) === floor).map(placeOf));
    expect([...standing].sort(), 'a new folder or file of this floor is named in `places`, where it belongs').toEqual(
      [...order].sort(),
    );
    const up = arrows
      .filter(({ from, to }) => floorOf(from) === floor && floorOf(to) === floor)
      .filter(({ from, to }) => order.indexOf(placeOf(from)) < order.indexOf(placeOf(to)))
      .map(({ from, to }) => `${from} → ${to}`);
    expect(up).toEqual(allowedUp.filter((arrow) => arrow.startsWith(`${floor}/`)));
  });
});
