// The host as a package: what other programs import after a build, name by name.

import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import type { Host, Person, SheetView } from '../../host/contract.js';

const root = join(import.meta.dirname, '..', '..');
const dir = mkdtempSync(join(tmpdir(), 'package-'));
afterAll(() => rmSync(dir, { recursive: true }));

/** The numbers of arguments a method may be called with; a list of any length counts as `number`. */
type Calls<T> = {
  readonly [K in keyof T]: T[K] extends (...args: never[]) => unknown ? readonly Parameters<T[K]>['length'][] : 'group';
};

const host = {
  as: [1],
  clock: 'group',
  triggers: [0],
  fire: [1, 2],
  faults: 'group',
  custom: 'group',
  sheets: [0],
  sheet: [1],
  mails: [0],
  quota: [1],
  eatQuota: [2],
  dialogs: [0],
  toasts: [0],
  logs: [0],
  properties: [1, 2],
  calls: [0],
  runs: [0],
  versions: [0],
  fork: [0],
  save: [1],
  writeXlsx: [1],
  writeMails: [1],
  writePages: [1],
} as const satisfies Calls<Host>;
const clock = { now: [0], set: [1], runTo: [1] } as const satisfies Calls<Host['clock']>;
const faults = { at: [2, 3], reached: [0], clear: [0] } as const satisfies Calls<Host['faults']>;
const custom = { weather: [1, 2], settle: [0] } as const satisfies Calls<Host['custom']>;
const person = {
  open: [0],
  menu: [0, 1, 2, 3],
  answer: [0, 1, 2, 3],
  call: [3],
  type: [3],
  paste: [3, 4],
  fill: [3],
  clear: [2],
  undo: [0],
  tick: [2, 3],
  sort: [3, 4],
  filter: [3],
  insertRows: [2, 3],
  deleteRows: [2, 3],
  insertColumns: [2, 3],
  deleteColumns: [2, 3],
  insertCells: [3],
  deleteCells: [3],
  moveColumns: [4],
  moveRows: [4],
  hide: [1, 2],
  merge: [2],
  addSlicer: [3, 4],
  format: [3],
  insertSheet: [1],
  renameSheet: [2],
  duplicateSheet: [1],
  deleteSheet: [1],
  moveSheet: [2],
  copyWorkbook: [0],
  restoreVersion: [1],
  consent: [1],
  visit: [0, 1],
  select: [2],
  sheet: [1],
} as const satisfies Calls<Person>;
const sheetView = {
  values: [0, 1],
  display: [0, 1],
  formulas: [0],
  formats: [0],
  notes: [0],
  backgrounds: [0],
  fonts: [0],
  validations: [0],
  protections: [0],
  merges: [0],
  frozen: [0],
  hidden: [0],
  charts: [0],
  slicers: [0],
  canEdit: [2],
} as const satisfies Calls<SheetView>;

/** Runs a module in plain Node at the root of the checkout; returns what it prints. */
function node(code: string): string {
  return execFileSync(process.execPath, ['--input-type=module', '-e', code], { cwd: root, encoding: 'utf8' });
}

const parts = { host, clock, faults, custom, person, sheetView };
const shapes = JSON.parse(
  node(`
    import { openHost } from 'so-ke-hoach/host';
    const host = await openHost({ dist: 'dist', now: '2022-11-04T08:00:00+07:00', owner: 'dau-moi@langson.example' });
    const person = host.as('dau-moi@langson.example');
    const { clock, faults, custom } = host;
    const parts = { host, clock, faults, custom, person, sheetView: host.sheet(host.sheets()[0].id) };
    const shape = (part) => Object.fromEntries(
      Object.keys(part).map((name) => [name, typeof part[name] === 'function' ? part[name].length : 'group']),
    );
    console.log(JSON.stringify(Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, shape(part)]))));
  `),
) as Readonly<Record<keyof typeof parts, Readonly<Record<string, number | 'group'>>>>;

describe('so-ke-hoach/host in plain Node', () => {
  for (const [part, methods] of Object.entries(parts)) {
    test(`${part} has ${Object.keys(methods).join(', ')}`, () => {
      const shape = shapes[part as keyof typeof parts];
      expect(Object.keys(shape).sort()).toEqual(Object.keys(methods).sort());
      for (const [name, calls] of Object.entries(methods)) {
        if (calls === 'group') expect(shape[name], name).toBe('group');
        else expect(shape[name], name).toBeLessThanOrEqual(Math.max(...calls));
      }
    });
  }

  test('the example of its page runs as printed there and leaves the workbook', () => {
    const page = readFileSync(join(root, 'host/README.md'), 'utf8');
    const [, example = ''] = /```js\n(\/\/ example\.mjs[\s\S]*?)```/.exec(page) ?? [];
    const file = join(dir, 'so-ke-hoach.xlsx');
    const said = node(example.replace("'so-ke-hoach.xlsx'", JSON.stringify(file)));
    expect(said).toContain('Sổ kế hoạch');
    expect(said).toMatch(/done \d+ ms/);
    expect(existsSync(file)).toBe(true);
  });
});
