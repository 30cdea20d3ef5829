// The offline host in figures: how large it is, how fast, how much of what it must imitate has a test.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Run } from '../../host/contract.js';
import { openHost } from '../../host/open-host.js';
import { projectRoot } from '../project-root.js';

const OWNER = 'dau-moi@langson.example';
const MENU = 'Sổ kế hoạch';
const TRIES = 6;

/** Name and value of each figure; times on this machine, the first and the median of the next, the built `dist/` on a new spreadsheet. */
export async function hostFigures(): Promise<readonly (readonly [name: string, value: string])[]> {
  const tries: Times[] = [];
  for (let at = 0; at < TRIES; at++) tries.push(await timed());
  const milliseconds = (read: (times: Times) => number) => {
    const [first = 0, ...again] = tries.map(read);
    return `${Math.round(first)} ms the first time, then ${Math.round(again.sort((a, b) => a - b)[again.length >> 1] ?? 0)} ms`;
  };
  const { files, lines } = size(join(projectRoot, 'host'));
  return [
    ['lines', `${lines} without blank ones and comments, in ${files} files`],
    ['opening a host', milliseconds((times) => times.opening)],
    ['a menu run: guide', milliseconds((times) => times.guide)],
    ['a menu run: making the sheets', milliseconds((times) => times.making)],
    ['a menu run: preview', milliseconds((times) => times.preview)],
    ...demands(),
  ];
}

interface Times {
  readonly opening: number;
  readonly guide: number;
  readonly making: number;
  readonly preview: number;
}

async function timed(): Promise<Times> {
  const dist = join(projectRoot, 'dist');
  const [host, opening] = await taking(() => openHost({ dist, now: '2022-11-04T08:00:00+07:00', owner: OWNER }));
  const person = host.as(OWNER);
  await person.open();
  const [, guide] = await taking(() => done(person.answer(true).menu(MENU, 'Hướng dẫn')));
  const [, making] = await taking(() => done(person.answer(true).menu(MENU, 'Tạo, cập nhật trang kế hoạch')));
  await host.custom.settle();
  const [, preview] = await taking(() => done(person.menu(MENU, 'Đôn đốc', 'Xem trước thư')));
  return { opening, guide, making, preview };
}

async function taking<T>(work: () => Promise<T>): Promise<readonly [T, number]> {
  const started = performance.now();
  const result = await work();
  return [result, performance.now() - started];
}

async function done(runs: Promise<readonly Run[]>): Promise<void> {
  for (const run of await runs) if (run.outcome !== 'done') throw new Error(`${run.fn}: ${run.message ?? run.outcome}`);
}

function size(folder: string): { readonly files: number; readonly lines: number } {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
  const lines = names.flatMap((name) => readFileSync(join(folder, name), 'utf8').split('\n'));
  return { files: names.length, lines: lines.filter((line) => !/^\s*(\/\/|\/?\*|$)/.test(line)).length };
}

/** What the host must imitate and what nobody knows, as the two pages list them. */
function demands(): readonly (readonly [string, string])[] {
  const page = readFileSync(join(projectRoot, 'docs/may-chu-gia-lap.md'), 'utf8');
  const readme = readFileSync(join(projectRoot, 'host/README.md'), 'utf8');
  const listed = [...page.matchAll(/^\| \d+ \|/gm)].length;
  const tested = [...page.matchAll(/^\| \d+ \|.*\| `[\w-]+: [^`]+` \|$/gm)].length;
  const switches = [...readme.matchAll(/^\| `\w+` \| (\d+):/gm)].map(([, point]) => point);
  return [
    ['demands (facts 11)', `${tested} tested of ${listed} listed`],
    ['open points (facts 12)', `${new Set(switches).size} with ${switches.length} switches, the others with a reason`],
  ];
}
