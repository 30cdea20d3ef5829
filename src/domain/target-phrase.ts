// Reads a target as Vietnamese plans print it ("trên 50%", "từ 65 - 70%", "90% … cấp tỉnh, 80% … cấp huyện") into components.

import { type Cell, isBlank } from './cell.js';
import type { Checked, Problem } from './checked.js';
import type { LocalDate } from './local-date.js';
import {
  effectiveDays,
  exclusionWords,
  horizonYears,
  levelsListed,
  levelsNamed,
  type Placed,
  withoutNonTargets,
} from './phrase-context.js';
import { type PhraseFigure, phraseFigures } from './phrase-figures.js';
import { type PhraseText, phraseText } from './phrase-text.js';
import type { Comparator, Target } from './plan.js';

/** One target as the phrase sets it: a figure with its scope, or a clause without a figure (`done`). */
export interface TargetComponent {
  /** The words that set it, as printed. */
  readonly clause: string;
  readonly comparator: Comparator;
  readonly value: number | null;
  readonly upper: number | null;
  readonly grade: string;
  readonly printed: string;
  readonly unit: string;
  readonly scope: string;
  readonly exclusion: string;
  readonly effectiveFrom: LocalDate | null;
  readonly horizonYear: number | null;
}

/** What a phrase was understood to say. With a `question` nothing may be judged before a person has answered it. */
export interface PhraseReading {
  readonly components: readonly TargetComponent[];
  readonly question: Problem | null;
}

interface Sentence {
  readonly from: number;
  readonly to: number;
}

function sentences(plain: string): readonly Sentence[] {
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

const doneWords = /^(?:hoàn thành|có|đạt|ban hành|vận hành|triển khai)(?!\p{L})/u;
const numbersInWords = /(?<!\p{L})(?:một nửa|gấp rưỡi|(?:một|hai|ba) phần \p{L}+)(?!\p{L})/u;
const betterLess =
  /hộ nghèo|cận nghèo|thất nghiệp|tai nạn|tử vong|suy dinh dưỡng|nợ xấu|nợ công|bội chi|lạm phát|giá tiêu dùng|tội phạm|phát thải|tảo hôn|quá hạn/;

/** The question about a clause that carries no figure, else empty. */
function questionOfWords(words: string): string {
  if (/^[\s;.]*(?:trong đó)?[\s:;.]*$/.test(words)) return '';
  if (numbersInWords.test(words)) return 'phrase-number-in-words';
  return words.trim().split(' ').length > 2 || doneWords.test(words.trim()) ? '' : 'phrase-no-figure';
}

/** The question about the direction of a sentence's figures, else empty: "hộ nghèo 5%" says neither at least nor at most. */
function questionOfDirection(words: string, figures: readonly PhraseFigure[]): string {
  const open = figures.some(({ comparator, printed }) => comparator === '>=' && /^[\d.,]+$/.test(printed));
  return open && betterLess.test(words) && !/giảm|tăng/.test(words) ? 'phrase-direction' : '';
}

/** "trên 3, dưới 5" is one target with two bounds, not two targets. */
function questionOfBounds(words: string, figures: readonly PhraseFigure[]): string {
  const bound = ({ comparator }: PhraseFigure) =>
    comparator.startsWith('>') ? 'low' : comparator.startsWith('<') ? 'high' : '';
  const pair = figures.some((figure, i) => {
    const next = figures[i + 1];
    if (!next || bound(figure) === '' || bound(next) === '' || bound(figure) === bound(next)) return false;
    return /^[\s,]*(?:và|nhưng)?\s*$/.test(words.slice(figure.end, next.start));
  });
  return pair ? 'phrase-two-comparators' : '';
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

function sentenceComponents(
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
  const exclusion = exclusionWords(text.slice(sentence.from, sentence.to));
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
      const parts = text.slice(sentence.from, sentence.to).split(/;|\(|\)/);
      const components = parts.flatMap((part): TargetComponent[] => {
        const { text: clause, plain: shadow } = phraseText(part);
        const [day] = effectiveDays(shadow);
        if (!day) return [];
        return [{ ...single, clause, scope: levelsNamed(shadow)[0] ?? '', effectiveFrom: day.value }];
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

/**
 * The components of a printed target phrase, in printed order: one per figure and scope, `done` for a clause without a figure.
 * Numbers keep their printed unit (`%` is percent points). What could be read in two ways comes back with a `question`
 * (codes `phrase-…`, sentences in `src/text/target-phrase-text.ts`); nothing is guessed. Never throws.
 */
export function readTargetPhrase(raw: string): PhraseReading {
  const phrase = phraseText(raw);
  if (!/[\p{L}\d]/u.test(phrase.plain)) {
    return { components: [], question: { code: 'phrase-empty', params: { text: phrase.text } } };
  }
  const blotted = withoutNonTargets(phrase.plain);
  const read = sentences(phrase.plain).map((sentence) => sentenceComponents(phrase, blotted, sentence));
  const asked = read.find(({ question }) => question !== '');
  const components = read.flatMap((one) => one.components);
  const [only] = components;
  const unread = components.length === 0 && !asked;
  return {
    components: components.length === 1 && only ? [{ ...only, clause: phrase.text }] : components,
    question: asked
      ? { code: asked.question, params: { text: phrase.text, figure: asked.figure } }
      : unread
        ? { code: 'phrase-no-figure', params: { text: phrase.text, figure: phrase.text } }
        : null,
  };
}

/** The printed words a row sets its target with. Tables may print unit and result in columns of their own. */
export interface PrintedTarget {
  readonly text: string;
  readonly unitText: string;
  readonly resultText: string;
}

/**
 * The components of a printed row: from its text, or, where unit and result have their own columns ("%" and "100", "Mức độ" and
 * "3"), from those, with levels of government, exclusion and year still taken from the text. Questions as in `readTargetPhrase`.
 */
export function readPrintedTarget({ text, unitText, resultText }: PrintedTarget): PhraseReading {
  if (resultText === '') return readTargetPhrase(text);
  const cell = readTargetPhrase(/^mức/i.test(unitText) ? `${unitText} ${resultText}` : `${resultText} ${unitText}`);
  const { text: whole, plain } = phraseText(text);
  const exclusion = exclusionWords(whole);
  const [year] = horizonYears(plain);
  const scopes = levelsListed(plain);
  const components = cell.components.flatMap((component): TargetComponent[] => {
    const one = { ...component, clause: whole, exclusion, horizonYear: component.horizonYear ?? year?.value ?? null };
    return scopes.length > 1 ? scopes.map((scope) => ({ ...one, scope })) : [one];
  });
  return { components, question: cell.question };
}

/**
 * The target a bare cell sets: a number is "at least", words are read like a printed phrase. For custom functions, which know
 * neither plan nor indicator: those fields stay empty. Blank, a tick, a date, several figures or none: a problem (`phrase-…`).
 */
export function targetFromPhrase(cell: Cell): Checked<Target> {
  if (isBlank(cell)) return refused('phrase-empty', '');
  if (typeof cell === 'boolean') return refused('phrase-not-a-target', String(cell));
  if (typeof cell === 'object') return refused('phrase-date', cell.date);
  if (typeof cell === 'number') {
    if (!Number.isFinite(cell)) return refused('phrase-not-a-target', String(cell));
    return { ok: true, value: bareTarget(numberComponent(cell)) };
  }
  const { components, question } = readTargetPhrase(cell);
  if (question) return { ok: false, problems: [question] };
  const [component] = components;
  if (!component) return refused('phrase-empty', cell);
  if (components.length > 1) return refused('phrase-many-figures', cell);
  if (component.comparator === 'done') return refused('phrase-no-figure', cell);
  return { ok: true, value: bareTarget(component) };
}

function refused(code: string, text: string): Checked<Target> {
  return { ok: false, problems: [{ code, params: { text } }] };
}

function numberComponent(value: number): TargetComponent {
  const printed = String(value).replace('.', ',');
  const bare = { clause: printed, comparator: '>=' as const, value, upper: null, grade: '', printed, unit: '' };
  return { ...bare, scope: '', exclusion: '', effectiveFrom: null, horizonYear: null };
}

function bareTarget(component: TargetComponent): Target {
  return { id: '', indicator: '', ...component };
}
