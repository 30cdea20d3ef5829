// `npm run bench`: size and load time of what is pushed, the offline host, slips asked about, and service calls as the rows grow.

import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { aimedCalls } from './bench/aimed-calls.js';
import { hostFigures } from './bench/host-figures.js';
import { largerBook } from './bench/larger-book.js';
import { loadMicroseconds } from './bench/load-time.js';
import { reviewScores } from './bench/review-scores.js';
import { type CallCounts, serviceCalls } from './bench/service-calls.js';
import { projectRoot } from './project-root.js';
import { loadBook } from './templates/load-book.js';
import { templateProblemText } from './templates/template-problem.js';

const { values } = parseArgs({ options: { times: { type: 'string', default: '1,10,100' } } });
const times = values.times.split(',').map(Number);
const TRIES = 300;
/** The corpus of `Cần xem lại`: the same rows on every machine, and as many as the test judges. */
const CORPUS = { seed: 2022, rows: 2000 };
const dist = join(projectRoot, 'dist');

console.log('dist/');
for (const name of readdirSync(dist)) console.log(`  ${name.padEnd(18)} ${kilobytes(statSync(join(dist, name)).size)}`);
const script = readFileSync(join(dist, 'Code.js'), 'utf8');
const empty = loadMicroseconds('"use strict";', TRIES);
const load = loadMicroseconds(script, TRIES);
console.log(
  `\nLoading in a fresh context (median of ${TRIES}): ${Math.round(load)} µs, ${(load / empty).toFixed(1)} × an empty script (${Math.round(empty)} µs)`,
);

console.log('\nThe offline host');
for (const [name, value] of await hostFigures()) console.log(`  ${name.padEnd(32)}${value}`);

console.log('\nService calls of the shipped book in one workbook');
console.log(`  ${''.padEnd(32)}${'calls'.padStart(8)}${'at most'.padStart(10)}`);
for (const { run, calls, aim } of await aimedCalls()) {
  const [counted, most] = [String(calls), String(aim ?? '–')];
  const missed = aim !== null && calls > aim ? '  MISSED' : '';
  console.log(`  ${run.padEnd(32)}${counted.padStart(8)}${most.padStart(10)}${missed}`);
}

const scores = reviewScores(CORPUS.seed, CORPUS.rows);
console.log(`\nSlips that "Cần xem lại" asks about (seed ${CORPUS.seed}, ${CORPUS.rows} invented rows)`);
for (const { slip, rows: slipped, asked } of scores.slips) {
  console.log(`  ${slip.padEnd(30)}${share(asked, slipped).padStart(8)}  ${asked}/${slipped}`);
}
console.log(
  `  ${'false alarms'.padEnd(30)}${share(scores.falseAlarms, scores.cleanRows).padStart(8)}  ${scores.falseAlarms}/${scores.cleanRows}`,
);

const loaded = loadBook(join(projectRoot, 'templates'));
if (!loaded.ok) throw new Error(loaded.problems.map(templateProblemText).join('\n'));
const counts: CallCounts[] = [];
for (const factor of times) counts.push(await serviceCalls(largerBook(loaded.book, 'kh92-2022', factor)));

const [first] = counts;
const rows: readonly (readonly [string, (count: CallCounts) => number])[] = [
  ['rows', (count) => count.rows],
  ['tabs', (count) => count.tabs],
  ['mails', (count) => count.mails],
  ['making the sheets', (count) => count.making],
  ['repairing them', (count) => count.repairing],
  ['a reminder run', (count) => count.sending],
  ['an edit', (count) => count.editing],
  ['custom calls an edit', (count) => count.customCalls],
  ['seconds on this host', (count) => Math.round(count.seconds)],
];
console.log('\nService calls as the rows grow (in brackets: ratio to the first column)');
console.log(`  ${''.padEnd(22)}${times.map((factor) => `× ${factor}`.padStart(18)).join('')}`);
for (const [name, read] of rows) {
  const cells = counts.map((count) => {
    const base = first === undefined ? 0 : read(first);
    return `${read(count)}${base === 0 ? '' : ` (${(read(count) / base).toFixed(2)})`}`.padStart(18);
  });
  console.log(`  ${name.padEnd(22)}${cells.join('')}`);
}

function share(part: number, whole: number): string {
  return `${((100 * part) / whole).toFixed(1)} %`;
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1024).toFixed(1)} KB`;
}
