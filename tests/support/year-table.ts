// The golden table of a year in the rulebook: thirteen targets from August to January, as documents and offices write them.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Comparator } from '../../src/domain/book/comparator.js';
import { type Case, termsOn } from './judging.js';

export interface YearStep {
  readonly name: string;
  readonly one: Case;
  readonly verdict: string;
  readonly pace: string;
  /** Words that the question in `Cần xem lại` contains; empty where nothing is asked. */
  readonly asked: string;
}

const COMPARATORS: readonly (readonly [RegExp, Comparator])[] = [
  [/^trên /, '>'],
  [/^không quá /, '<='],
  [/^nhóm /, 'rank'],
  [/^sản phẩm/, 'done'],
  [/^/, '>='],
];

/** Every step of the table in `docs/quy-tac.md`, with what it says the book answers. */
export function yearSteps(): readonly YearStep[] {
  const book = readFileSync(join(import.meta.dirname, '..', '..', 'docs', 'quy-tac.md'), 'utf8');
  const targets = new Map(rowsUnder(book, '| Dòng | Mục tiêu |').map((cells) => [cells[0] ?? '', targetCase(cells)]));
  return rowsUnder(book, '| Dòng | Hôm nay |').map((cells): YearStep => {
    const [name = '', today = '', actual = '', asOf = '', estimate = '', verdict = '', pace = '', asked = ''] = cells;
    const target = targets.get(name);
    if (target === undefined) throw new Error(`no target ${name}`);
    const row = { ...target.row, actual, asOf, estimate };
    const [day = '', month = '', year = ''] = today.split('/');
    const terms = termsOn(`${year}-${month.padStart(2, '0')}-${day}`, 2022);
    return { name: `${name}, ${today}`, one: { ...target, row, terms }, verdict, pace, asked };
  });
}

function targetCase(cells: readonly string[]): Case {
  const [, printed = '', unit = '', nature = '', priorYear = '', horizon = '', milestone = ''] = cells;
  const comparator = COMPARATORS.find(([pattern]) => pattern.test(printed))?.[1] ?? '>=';
  const value = comparator === 'done' ? null : Number(/\d+/.exec(printed)?.[0]);
  const milestones = milestone === '' ? [] : [{ year: 2022, value: Number(milestone) }];
  return {
    target: { comparator, value, unit, printed, horizonYear: Number(horizon), milestones },
    indicator: {
      unit,
      nature: nature === 'cộng dồn' ? 'cumulative' : 'level',
      better: comparator === '<=' || comparator === 'rank' ? 'lower' : 'higher',
      isShare: unit === '%',
    },
    row: { priorYear },
  };
}

/** The cells of the table whose header begins so. */
function rowsUnder(book: string, header: string): readonly (readonly string[])[] {
  const lines = book.split('\n');
  const at = lines.findIndex((line) => line.startsWith(header));
  if (at < 0) throw new Error(`no table ${header}`);
  const rest = lines.slice(at + 2);
  const end = rest.findIndex((line) => !line.startsWith('|'));
  return rest.slice(0, end).map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
}
