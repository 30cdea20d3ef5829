// Turns one sentence of a phrase into components: one per figure and scope, or one deliverable.

import type { TargetComponent } from '../book/target-component.js';
import { gluedNumber } from './glued-number.js';
import {
  effectiveDays,
  exclusionWords,
  horizonYears,
  levelOfPlace,
  levelsListed,
  levelsNamed,
  type Placed,
} from './phrase-context.js';
import { doubtOf } from './phrase-doubts.js';
import type { PhraseFigure } from './phrase-figure.js';
import { phraseFigures } from './phrase-figures.js';
import type { PhraseQuestion } from './phrase-question.js';
import {
  questionOfAspiration,
  questionOfBounds,
  questionOfBracketed,
  questionOfBrackets,
  questionOfDirection,
  questionOfTurns,
  questionOfWords,
} from './phrase-questions.js';

/** A sentence or clause three times, in the same length: as printed, as its shadow, and with all that sets no target blotted out. */
export interface Sentence {
  readonly text: string;
  readonly plain: string;
  readonly blotted: string;
  /** True where it stands behind a semicolon. */
  readonly isContinued: boolean;
}

/** What a sentence was understood to say; `question` is a code or empty, `about` the words it is about. */
export interface SentenceReading {
  readonly components: readonly TargetComponent[];
  readonly question: PhraseQuestion | '';
  readonly about: string;
}

/** What stands before the first word of a sentence; a sign right before a number is no bullet. */
const BULLETS = /^(?:\s|•|[+-](?!\d))+/u;

/** Words whose stop ends no sentence: the figure that they compare stands behind it. */
const ABBREVIATED = /(?<!\p{L})(?:max|min)$/u;

/** The sentences and clauses of a phrase, without the bullets before them; a stop inside brackets ends none. */
export function sentences(text: string, plain: string, blotted: string): readonly Sentence[] {
  const found: Sentence[] = [];
  let depth = 0;
  let from = 0;
  const cut = (to: number) => {
    const isContinued = plain.charAt(from - 1) === ';';
    const start = from + (BULLETS.exec(plain.slice(from, to))?.[0].length ?? 0);
    found.push({
      text: text.slice(start, to),
      plain: plain.slice(start, to),
      blotted: blotted.slice(start, to),
      isContinued,
    });
    from = to + 1;
  };
  for (let i = 0; i < plain.length; i++) {
    const character = plain.charAt(i);
    if (character === '(') depth++;
    else if (character === ')') depth = Math.max(0, depth - 1);
    const isStop = character === '.' && (i + 1 === plain.length || plain.charAt(i + 1) === ' ');
    const ends = character === ';' || (isStop && !ABBREVIATED.test(plain.slice(0, i)));
    if (ends && depth === 0) cut(i);
  }
  if (from < plain.length) cut(plain.length);
  return found;
}

/** The words without the bullets, stops and lone brackets around them. */
function trimmed(words: string): string {
  const bare = words.replace(/^[\s,;:+•(-]+/u, '').replace(/[\s,;.:]+$/u, '');
  return bare.endsWith(')') && !bare.includes('(') ? bare.slice(0, -1) : bare;
}

/** Where the words of each figure begin: behind the last separator before it, or at "trong đó", "riêng". */
function clauseStarts(plain: string, figures: readonly PhraseFigure[]): readonly number[] {
  return figures.map((figure, i) => {
    const before = figures[i - 1];
    if (!before) return 0;
    const between = plain.slice(before.end, figure.start);
    const part = /[,(]?\s*(?:trong đó|riêng)(?!\p{L})/u.exec(between);
    if (part) return before.end + part.index;
    const separator = [...between.matchAll(/,\s|,|(?<=\s)và\s|\(/g)].pop();
    return separator ? before.end + separator.index + separator[0].length : figure.start;
  });
}

function firstIn<T>(placed: readonly Placed<T>[], from: number, to: number): T | null {
  return placed.find(({ at }) => at >= from && at < to)?.value ?? null;
}

/** A component for the words from `from` to `to`, with the day and year printed in them. */
function component(sentence: Sentence, figure: PhraseFigure | null, from: number, to: number): TargetComponent {
  const { text, plain } = sentence;
  return {
    clause: trimmed(text.slice(from, to)).replace(/[\s,]+và$/u, ''),
    comparator: figure?.comparator ?? 'done',
    value: figure?.value ?? null,
    upper: figure?.upper ?? null,
    grade: figure?.grade ?? '',
    printed: figure?.printed ?? '',
    unit: figure?.unit ?? '',
    scope: '',
    exclusion: exclusionWords(text, plain),
    effectiveFrom: firstIn(effectiveDays(plain), from, to),
    horizonYear: firstIn(horizonYears(plain), from, to),
  };
}

function deliverable(sentence: Sentence, about: string): SentenceReading {
  const { plain } = sentence;
  const question = questionOfWords(plain) || questionOfBrackets(plain);
  const says = /\p{L}/u.test(about) && !/^trong đó$/i.test(about) && question !== 'phrase-no-figure';
  return { components: says ? [component(sentence, null, 0, plain.length)] : [], question, about };
}

/** One figure that starts on several days ("cấp tỉnh từ ngày …; cấp huyện từ ngày …") is one target for each. */
function dated(sentence: Sentence, figure: PhraseFigure): readonly TargetComponent[] {
  return [...sentence.plain.matchAll(/[^;()]+/g)].flatMap((part): TargetComponent[] => {
    const one = component(sentence, figure, part.index, part.index + part[0].length);
    return one.effectiveFrom === null ? [] : [{ ...one, scope: levelsNamed(part[0])[0] ?? '' }];
  });
}

function single(sentence: Sentence, figure: PhraseFigure): readonly TargetComponent[] {
  if (effectiveDays(sentence.plain).length > 1) return dated(sentence, figure);
  const one = component(sentence, figure, 0, sentence.plain.length);
  const scopes = levelsListed(sentence.plain);
  return scopes.length > 1
    ? scopes.map((scope) => ({ ...one, scope }))
    : [{ ...one, scope: levelOfPlace(sentence.plain) }];
}

function several(sentence: Sentence, figures: readonly PhraseFigure[]): readonly TargetComponent[] {
  const { plain } = sentence;
  const starts = clauseStarts(plain, figures);
  const years = horizonYears(plain);
  const leading = years.length === 1 ? firstIn(years, 0, figures[0]?.start ?? 0) : null;
  return figures.map((figure, i): TargetComponent => {
    const from = starts[i] ?? 0;
    const to = starts[i + 1] ?? plain.length;
    const one = component(sentence, figure, from, to);
    const scope = levelsNamed(plain.slice(from, to))[0] ?? '';
    return { ...one, scope, horizonYear: one.horizonYear ?? leading };
  });
}

function questionOfFigures(plain: string, figures: readonly PhraseFigure[]): PhraseQuestion | '' {
  return (
    questionOfDirection(plain, figures) ||
    questionOfBounds(plain, figures) ||
    questionOfTurns(plain, figures) ||
    questionOfAspiration(plain, figures) ||
    questionOfBracketed(plain, figures)
  );
}

/** What one sentence says, with the first question about it. */
export function sentenceReading(sentence: Sentence): SentenceReading {
  const { text, plain, blotted } = sentence;
  const falling = /giảm[^.;]*(?:xuống|còn)/.test(plain);
  const figures = phraseFigures(plain, blotted, falling);
  const whole = trimmed(text);
  const [only] = figures;
  const glued = gluedNumber(sentence, figures);
  if (!only && !glued) return deliverable(sentence, whole);
  const asked = glued
    ? { question: 'phrase-number-glued' as const, ...glued }
    : (figures.find(({ question }) => question !== '') ?? doubtOf(plain, figures));
  const question = asked?.question || questionOfFigures(plain, figures);
  const about = asked ? text.slice(asked.start, asked.end).trim() : whole;
  if (!only) return { components: [], question, about };
  const components = figures.length === 1 ? single(sentence, only) : several(sentence, figures);
  return { components, question, about };
}
