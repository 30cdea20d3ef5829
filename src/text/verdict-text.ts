// The words of `Đánh giá` and `Tiến độ`: the one list from which sentences, dropdowns, counts and colours are made.

import type { FigureKind, Judgement, Pace, Verdict } from '../domain/judging/verdict-terms.js';
import type { Tone } from './palette.js';

/** Where leaders count a verdict: one column of `Theo trụ cột` each, in this order, with its header. */
export const heapHeaders = {
  done: 'Hoàn thành*',
  notReached: 'Chưa đạt',
  notDue: 'Chưa đến hạn',
  notDone: 'Không thực hiện',
  unknown: 'Chưa có thông tin',
} as const;

export type Heap = keyof typeof heapHeaders;

/** All heaps, in the order of their columns. */
export const heaps = Object.keys(heapHeaders) as readonly Heap[];

interface VerdictWord {
  readonly word: string;
  readonly tone: Tone;
}

interface VerdictEntry {
  readonly heap: Heap;
  readonly by: Readonly<Record<FigureKind, VerdictWord>>;
}

const VERDICTS: Readonly<Record<Verdict, VerdictEntry>> = {
  exceeded: {
    heap: 'done',
    by: {
      'so-far': { word: 'Đã vượt', tone: 'green' },
      estimate: { word: 'Dự kiến vượt', tone: 'green' },
      final: { word: 'Vượt', tone: 'green' },
    },
  },
  reached: {
    heap: 'done',
    by: {
      'so-far': { word: 'Đã đạt', tone: 'green' },
      estimate: { word: 'Dự kiến đạt', tone: 'green' },
      final: { word: 'Đạt', tone: 'green' },
    },
  },
  'not-reached': {
    heap: 'notReached',
    by: {
      'so-far': { word: 'Chưa đạt', tone: 'amber' },
      estimate: { word: 'Dự kiến không đạt', tone: 'red' },
      final: { word: 'Không đạt', tone: 'red' },
    },
  },
  'not-due': { heap: 'notDue', by: ofAnyKind('Chưa đến hạn') },
  'not-done': { heap: 'notDone', by: ofAnyKind('Không thực hiện') },
  'not-judged': { heap: 'unknown', by: ofAnyKind('Chưa đánh giá') },
};

function ofAnyKind(word: string): VerdictEntry['by'] {
  const said: VerdictWord = { word, tone: 'grey' };
  return { 'so-far': said, estimate: said, final: said };
}

/** The word of a verdict for the kind of figure it rests on; without a kind the word of a figure so far. */
export function verdictWord(verdict: Verdict, kind: FigureKind | null): string {
  return VERDICTS[verdict].by[kind ?? 'so-far'].word;
}

/** The word of a judged row: a ceiling that is broken is missed for good, however early in the year. */
export function judgedVerdictWord({ verdict, figureKind, isBroken }: Judgement): string {
  return verdictWord(verdict, isBroken ? 'final' : figureKind);
}

const saidWords = Object.values(VERDICTS).flatMap(({ heap, by }) =>
  Object.values(by).map(({ word, tone }) => ({ word, tone, heap })),
);

/** Every word that `verdictWord` can give, once, with its tone. */
export const verdictTones: ReadonlyMap<string, Tone> = new Map(saidWords.map(({ word, tone }) => [word, tone]));

/** The words that are counted in a heap; every word that `verdictWord` can give is in exactly one. */
export function wordsOfHeap(heap: Heap): readonly string[] {
  return [...new Set(saidWords.filter((said) => said.heap === heap).map(({ word }) => word))];
}

interface PaceEntry {
  readonly symbol: string;
  readonly name: string;
  /** The name in a narrow header. */
  readonly short: string;
  readonly tone: Tone;
}

const PACES: Readonly<Record<Pace, PaceEntry>> = {
  'on-track': { symbol: '●', name: 'Đúng tiến độ', short: 'Đúng', tone: 'green' },
  behind: { symbol: '▲', name: 'Chậm tiến độ', short: 'Chậm', tone: 'amber' },
  'at-risk': { symbol: '■', name: 'Nguy cơ không đạt', short: 'Nguy cơ', tone: 'red' },
  'not-judged': { symbol: '–', name: 'Chưa đánh giá', short: 'Chưa đánh giá', tone: 'grey' },
  // Shares sign and column with what has no pace: the year is over, there is nothing left to hurry.
  closed: { symbol: '–', name: 'Đã kết thúc năm', short: 'Chưa đánh giá', tone: 'grey' },
};

/** All paces, in the order in which leaders count them. */
export const paces = Object.keys(PACES) as readonly Pace[];

/** Symbol and word of a pace, so that a black-and-white print says as much as the colour. */
export function paceWord(pace: Pace): string {
  return `${PACES[pace].symbol} ${PACES[pace].name}`;
}

/** The word of a pace without its symbol, for sentences. */
export function paceName(pace: Pace): string {
  return PACES[pace].name;
}

/** The sign that begins the word of a pace and of no other. */
export function paceSymbol(pace: Pace): string {
  return PACES[pace].symbol;
}

/** Header of the column in which leaders count a pace. */
export function paceHeader(pace: Pace): string {
  return `${PACES[pace].symbol} ${PACES[pace].short}`;
}

export function paceTone(pace: Pace): Tone {
  return PACES[pace].tone;
}

/** The columns in which leaders count paces, with their headers: those that share a sign share a column. */
export const paceColumns: readonly { readonly header: string; readonly words: readonly string[] }[] = [
  ...new Set(paces.map(paceHeader)),
].map((header) => ({ header, words: paces.filter((pace) => paceHeader(pace) === header).map(paceWord) }));
