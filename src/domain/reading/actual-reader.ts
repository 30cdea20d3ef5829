// Reads a typed result in the terms of its target: a number, a place in a ranking, a grade, or "done".

import { comparators, type ResultKind } from '../book/comparator.js';
import type { Target } from '../book/plan.js';
import { yesOrNoUnit } from '../book/unit-target.js';
import type { Cell } from '../cell.js';
import { type NumberQuestion, type NumberReading, readNumber } from './number-reader.js';
import { plainWords, showsAnotherOrder } from './plain-text.js';
import { namedNumber } from './printed-number.js';
import { asStored } from './share-beside-percent.js';

export type ActualReading =
  | NumberReading
  | { readonly kind: 'rank'; readonly place: number; readonly of: number | null }
  | { readonly kind: 'grade'; readonly grade: string }
  | { readonly kind: 'deliverable'; readonly done: boolean };

const RANK = /^(?:(?:xếp|đứng|thứ|hạng|vị|trí|số) ?)*(\d{1,4})(?: ?\/ ?(\d{1,4}))?$/;
const GRADE = /^(?:(?:xếp|loại|hạng|nhóm) ?)*([a-e])$/;
const LEVEL = /^(?:(?:mức|độ|cấp) ?)+/;
const DONE = new Set([
  'hoàn thành',
  'đã hoàn thành',
  'đã có',
  'có',
  'xong',
  'đã xong',
  'đạt',
  'đã đạt',
  'x',
  '1',
  'true',
]);
const NOT_DONE = /^(?:chưa|chưa hoàn thành|chưa có|chưa xong|chưa đạt|không|đang .*|false)$/;

/**
 * The result that the cell states for this target. A deliverable is done, not done or unreadable; 100 % of it is done,
 * any percentage below is "not done". Blank, asked and unreadable cells come back as in `readNumber`.
 */
export function readActual(cell: Cell, target: Target): ActualReading {
  const { result } = comparators[target.comparator];
  const isAsShown = typeof cell !== 'string' || !showsAnotherOrder(cell);
  if (result === 'number' || !isAsShown) return asStored(readNumber(cell, target.unit), cell, target);
  const reader = readers[result];
  const general = readNumber(cell, '');
  if (general.kind === 'blank' || general.kind === 'nothing-arose') return general;
  if (general.kind === 'ask' && WORDS_FOR_NOTHING.has(general.code)) return reader(cell, general, target) ?? general;
  return (
    reader(cell, general, target) ?? {
      kind: 'unreadable',
      text: typeof cell === 'number' ? namedNumber(cell) : shown(cell),
    }
  );
}

const WORDS_FOR_NOTHING: ReadonlySet<NumberQuestion> = new Set(['dash', 'word-no', 'word-not-yet']);

type SpecialReader = (cell: Cell, general: NumberReading, target: Target) => ActualReading | null;

const readers: Readonly<Record<Exclude<ResultKind, 'number'>, SpecialReader>> = {
  rank: (cell) => {
    const match = RANK.exec(plainWords(shown(cell)));
    const place = Number(match?.[1]);
    if (match === null || place < 1) return null;
    return { kind: 'rank', place, of: match[2] === undefined ? null : Number(match[2]) };
  },
  grade: (cell) => {
    const grade = GRADE.exec(plainWords(shown(cell)))?.[1];
    return grade === undefined ? null : { kind: 'grade', grade: grade.toUpperCase() };
  },
  deliverable: (cell, general, { unit }) => {
    const words = plainWords(shown(cell));
    if (DONE.has(words)) return { kind: 'deliverable', done: true };
    if (NOT_DONE.test(words)) return { kind: 'deliverable', done: false };
    const percent = general.kind === 'number' ? general : readNumber(cell, '%');
    if (percent.kind !== 'number' || percent.value < 0 || percent.value > 100) return null;
    // Three of what is counted, or three per cent of it: whether the unit has it, nobody knows.
    if (unit === yesOrNoUnit && ![0, 100].includes(percent.value)) return null;
    return { kind: 'deliverable', done: percent.value === 100 };
  },
  level: (cell) => {
    const reading = readNumber(plainWords(shown(cell)).replace(LEVEL, ''), '');
    return reading.kind === 'number' && reading.value >= 0 && Number.isInteger(reading.value) ? reading : null;
  },
};

function shown(cell: Cell): string {
  return typeof cell === 'object' ? cell.date : String(cell);
}
