// What the workbook remembers of a row between two runs: the result last seen, and the figures that were ticked as checked.

import type { Indicator } from '../book/plan.js';
import type { Cell } from '../cell.js';
import { shortHash } from '../reading/fingerprint.js';
import { plainWords } from '../reading/plain-text.js';
import { isTicked, officeKeys, type TypedFigure, textOf } from '../reading/typed-figure.js';
import { compared } from './comparison.js';
import type { DatedResult, Judgement } from './verdict-terms.js';

export interface SeenFigure {
  /** Year of the round in which it was seen. */
  readonly year: number;
  /** The result to date last seen that nobody had to be asked about; null where none was. */
  readonly result: DatedResult | null;
  /** The word that stood in `Đã kiểm tra`, and the digest of the figures it was given for; both empty without a tick. */
  readonly tick: string;
  readonly checked: string;
}

/**
 * `holds`: `Đã kiểm tra` speaks of the figures as they stand. `outdated`: the same word was given for other figures. A
 * word that differs from the remembered one is a new answer. Without memory every tick holds.
 */
export type Tick = 'none' | 'holds' | 'outdated';

/** What the tick of a row is worth (rule ASK-12). */
export function tickOf(typed: TypedFigure, seen: SeenFigure | null): Tick {
  if (!isTicked(typed.checked, 'checked')) return 'none';
  if (seen === null || seen.checked === '' || seen.tick !== tickWord(typed)) return 'holds';
  return seen.checked === figuresDigest(typed) ? 'holds' : 'outdated';
}

/** The row without a tick that was given for other figures. */
export function withoutOutdatedTick(typed: TypedFigure, seen: SeenFigure | null): TypedFigure {
  return tickOf(typed, seen) === 'outdated' ? { ...typed, checked: '' } : typed;
}

/**
 * The remembered result that a count which only grows has fallen below; null where it has not, where the figure is of an
 * earlier day than the remembered one, or where nothing of this year is remembered (rule ASK-8).
 */
export function fallenBelow(
  indicator: Indicator,
  result: DatedResult | null,
  seen: SeenFigure | null,
  year: number,
): DatedResult | null {
  if (indicator.nature !== 'cumulative' || result === null || seen?.year !== year || seen.result === null) return null;
  const isOfEarlierDay = result.asOf !== null && seen.result.asOf !== null && result.asOf < seen.result.asOf;
  return isOfEarlierDay || compared(result.value, seen.result.value) >= 0 ? null : seen.result;
}

/**
 * What is to be remembered of a row after it was judged with `seen`. A result that is asked about does not take the place
 * of the remembered one, nor does silence; judging again with what is returned gives the same judgement (rule ASK-13).
 */
export function nextSeen(judged: Judgement, typed: TypedFigure, seen: SeenFigure | null, year: number): SeenFigure {
  const known = seen?.year === year ? seen.result : null;
  const isJudged = judged.verdict !== 'not-judged' && judged.verdict !== 'not-done';
  const result = isJudged && !isAskedAbout(judged) && judged.soFar !== null ? judged.soFar : known;
  return { year, result, ...rememberedTick(typed, seen, tickOf(typed, seen)) };
}

/** Cells of the office whose question keeps the result from being remembered. */
const officeColumns: ReadonlySet<string> = new Set(officeKeys);

function isAskedAbout(judged: Judgement): boolean {
  return judged.questions.some(({ params }) => officeColumns.has(String(params?.column)));
}

function rememberedTick(typed: TypedFigure, seen: SeenFigure | null, tick: Tick): Pick<SeenFigure, 'tick' | 'checked'> {
  if (tick === 'none') return { tick: '', checked: '' };
  const word = tickWord(typed);
  const hasFigures = figuresOf(typed).some((text) => text !== '');
  if (tick === 'holds' && hasFigures) return { tick: word, checked: figuresDigest(typed) };
  // A tick beside no figure answers nothing; what it answered before is kept until it is taken away.
  return { tick: word, checked: seen?.tick === word ? seen.checked : '' };
}

/** Digest of the figures of a row: what the office typed, and last year's figure that it is held against. */
export function figuresDigest(typed: TypedFigure): string {
  return shortHash([...figuresOf(typed), figureText(typed.priorYear)].join('\n'));
}

function figuresOf({ actual, estimate, numerator, denominator }: TypedFigure): readonly string[] {
  return [actual, estimate, numerator, denominator].map(figureText);
}

/** A figure typed as text and the same one stored as a number are one figure. */
function figureText(cell: Cell): string {
  return plainWords(typeof cell === 'number' ? String(cell).replace('.', ',') : textOf(cell));
}

function tickWord({ checked }: TypedFigure): string {
  return plainWords(textOf(checked));
}
