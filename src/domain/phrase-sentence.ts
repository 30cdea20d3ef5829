// Cuts a phrase into sentences, and a sentence into one component per figure and scope.

import {
  effectiveDays,
  exclusionWords,
  horizonYears,
  levelsListed,
  levelsNamed,
  type Placed,
} from './phrase-context.js';
import type { PhraseFigure } from './phrase-figure.js';
import { phraseFigures } from './phrase-figures.js';
import { questionOfBounds, questionOfDirection, questionOfWords } from './phrase-questions.js';
import type { PhraseText } from './phrase-text.js';
import type { TargetComponent } from './target-component.js';

/** A stretch of the phrase. */
export interface Sentence {
  readonly from: number;
  readonly to: number;
}

/** The sentences and clauses of a phrase; a stop inside brackets ends none. */
export function sentences(plain: string): readonly Sentence[] {
  const found: Sentence[] = [];
  let depth = 0;
  let from = 0;
  for (let i = 0; i < plain.length; i++) {
    const character = plain.charAt(i);
    if (character === '(') depth++;
    else if (character === ')') depth = Math.max(0, depth - 1);
    const ends = character === ';' || (character === '.' && (i + 1 === plain.length || plain.charAt(i + 1) === ' '));
    if (ends && depth === 0) {
      found.push({ from, to: i });
      from = i + 1;
    }
  }
  if (from < plain.length) found.push({ from, to: plain.length });
  return found;
}

/** The words without the bullets, stops and lone brackets around them. */
function trimmed(words: string): string {
  const bare = words.replace(/^[\s,;:+•(-]+(?=\D|\d)/u, '').replace(/[\s,;.:]+$/u, '');
  return bare.endsWith(')') && !bare.includes('(') ? bare.slice(0, -1) : bare;
}

function clauseStarts(plain: string, sentence: Sentence, figures: readonly PhraseFigure[]): number[] {
  return figures.map((figure, i) => {
    const before = figures[i - 1];
    if (!before) return sentence.from;
    const between = plain.slice(before.end, figure.start);
    const part = /[,(]?\s*(?:trong đó|riêng)(?!\p{L})/u.exec(between);
    if (part) return before.end + part.index;
    const separator = [...between.matchAll(/,\s|,|(?<=\s)và\s|\(/g)].pop();
    return separator ? before.end + separator.index + separator[0].length : figure.start;
  });
}

function placedIn<T>(placed: readonly Placed<T>[], from: number, to: number): T | null {
  return placed.find(({ at }) => at >= from && at < to)?.value ?? null;
}

/** The components of one sentence, with the code of a question (or empty) and the words it is about. */
export function sentenceComponents(
  { text, plain }: PhraseText,
  blotted: string,
  sentence: Sentence,
): { components: TargetComponent[]; question: string; figure: string } {
  const words = plain.slice(sentence.from, sentence.to);
  const at = (n: number) => n - sentence.from;
  const falling = /giảm[^.;]*(?:xuống|còn)/.test(words);
  const inSentence = blotted.slice(sentence.from, sentence.to);
  const figures = phraseFigures(words, inSentence, falling).map((f) => ({
    ...f,
    start: f.start + sentence.from,
    end: f.end + sentence.from,
  }));
  const asked = figures.find((f) => f.question !== '');
  const exclusion = exclusionWords(text.slice(sentence.from, sentence.to), words);
  const days = effectiveDays(words);
  const years = horizonYears(words);
  const common = { upper: null, grade: '', value: null, unit: '', exclusion, scope: '' };
  const whole = trimmed(text.slice(sentence.from, sentence.to));
  const dayAfter = (from: number, to: number) => placedIn(days, from, to);
  const question =
    asked?.question ||
    (figures.length === 0
      ? questionOfWords(words)
      : questionOfDirection(words, figures) || questionOfBounds(plain, figures));
  const figure = asked ? text.slice(asked.start, asked.end).trim() : whole;
  const [only] = figures;
  if (!only) {
    if (!/\p{L}/u.test(whole) || /^trong đó$/i.test(whole)) return { components: [], question, figure };
    if (question === 'phrase-no-figure') return { components: [], question, figure };
    const done: TargetComponent = {
      ...common,
      clause: whole,
      comparator: 'done',
      printed: '',
      effectiveFrom: dayAfter(0, words.length),
      horizonYear: placedIn(years, 0, words.length),
    };
    return { components: [done], question, figure };
  }
  const core = ({ comparator, value, upper, grade, printed, unit }: PhraseFigure) => ({
    comparator,
    value,
    upper,
    grade,
    printed,
    unit,
  });
  if (figures.length === 1) {
    const horizonYear = placedIn(years, 0, words.length);
    const single = { ...common, ...core(only), horizonYear };
    if (days.length > 1) {
      const components = [...words.matchAll(/[^;()]+/g)].flatMap((part): TargetComponent[] => {
        const from = sentence.from + part.index;
        const clause = trimmed(text.slice(from, from + part[0].length));
        const [day] = effectiveDays(part[0]);
        if (!day) return [];
        return [{ ...single, clause, scope: levelsNamed(part[0])[0] ?? '', effectiveFrom: day.value }];
      });
      return { components, question, figure };
    }
    const base: TargetComponent = { ...single, clause: whole, effectiveFrom: dayAfter(0, words.length) };
    const scopes = levelsListed(words);
    const components = scopes.length > 1 ? scopes.map((scope) => ({ ...base, scope })) : [base];
    return { components, question, figure };
  }
  const starts = clauseStarts(plain, sentence, figures);
  const components = figures.map((f, i): TargetComponent => {
    const from = starts[i] ?? sentence.from;
    const to = starts[i + 1] ?? sentence.to;
    const clause = trimmed(text.slice(from, to)).replace(/[\s,]+và$/u, '');
    const ownYear = placedIn(years, at(from), at(to));
    const leading = years.length === 1 ? placedIn(years, 0, at(figures[0]?.start ?? 0)) : null;
    const own = { ...common, ...core(f), clause, effectiveFrom: dayAfter(at(from), at(to)) };
    return { ...own, scope: levelsNamed(plain.slice(from, to))[0] ?? '', horizonYear: ownYear ?? leading };
  });
  return { components, question, figure };
}
