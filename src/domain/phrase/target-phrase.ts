// Reads a target as Vietnamese plans print it ("trên 50%", "từ 65 - 70%", "90% … cấp tỉnh, 80% … cấp huyện") into components.

import type { Target } from '../book/plan.js';
import type { TargetComponent } from '../book/target-component.js';
import { type Cell, isBlank, isErrorText } from '../cell.js';
import type { Checked, Problem } from '../checked.js';
import { readNumber } from '../reading/number-reader.js';
import { oldEncodingOf } from '../reading/old-encoding.js';
import { onOneLine, showsAnotherOrder, withNamedSigns } from '../reading/plain-text.js';
import { namedNumber, writtenNumber } from '../reading/printed-number.js';
import { saysChange } from './phrase-change.js';
import {
  exclusionWords,
  headingYear,
  horizonYears,
  leadingYear,
  levelsListed,
  withoutNonTargets,
} from './phrase-context.js';
import type { PhraseQuestion } from './phrase-question.js';
import { sentenceReading, sentences } from './phrase-sentence.js';
import { phraseText } from './phrase-text.js';

/** What a phrase was understood to say. With a `question` nothing may be judged before a person has answered it. */
export interface PhraseReading {
  readonly components: readonly TargetComponent[];
  readonly question: Problem<PhraseQuestion> | null;
}

/** Printed rows have some 500 characters; a pasted chapter is no target, and reading it would keep the sheet waiting. */
const LONGEST_PHRASE = 3000;
/** A number nearer to 0 is what a formula leaves behind, not a target. */
const SMALLEST = 1e-9;

/**
 * The components of a printed target phrase, in printed order: one per figure and scope, `done` for a clause without a figure.
 * Numbers keep their printed unit (`%` is percent points). What could be read in two ways comes back with a `question`
 * (codes `phrase-…`, sentences in `src/text/target-phrase-text.ts`); nothing is guessed. Never throws.
 */
export function readTargetPhrase(raw: string): PhraseReading {
  if (raw.length > LONGEST_PHRASE) {
    return { components: [], question: { code: 'phrase-too-long', params: { text: `${raw.slice(0, 40)}…` } } };
  }
  const unsure = doubtOfLetters(raw);
  if (unsure !== null) return { components: [], question: unsure };
  const phrase = phraseText(raw);
  if (!/[\p{L}\d]/u.test(phrase.plain)) {
    return { components: [], question: { code: 'phrase-empty', params: { text: phrase.text } } };
  }
  const blotted = withoutNonTargets(phrase.plain);
  const parts = sentences(phrase.text, phrase.plain, blotted);
  const read = parts.map(sentenceReading);
  const asked = read.find(({ question }) => question !== '');
  const heading = headingYear(phrase.plain);
  let shared: number | null = null;
  const components = read.flatMap((one, i) => {
    shared = leadingYear(parts[i]?.plain ?? '') ?? (parts[i]?.isContinued ? shared : null);
    return one.components.map((component) => ({
      ...component,
      horizonYear: component.horizonYear ?? shared ?? heading,
    }));
  });
  const [only] = components;
  const unread = components.length === 0 && !asked;
  return {
    components: components.length === 1 && only ? [{ ...only, clause: phrase.text }] : components,
    question: asked?.question
      ? { code: asked.question, params: { text: phrase.text, figure: asked.about } }
      : unread
        ? { code: 'phrase-no-figure', params: { text: phrase.text, figure: phrase.text } }
        : null,
  };
}

/** Letters that do not say what is seen: an old encoding turns "không quá" into words that no comparison is read from. */
function doubtOfLetters(raw: string): Problem<PhraseQuestion> | null {
  if (showsAnotherOrder(raw)) return { code: 'phrase-another-order', params: { text: withNamedSigns(raw).trim() } };
  // A soft hyphen is "ư" in TCVN3 and nothing elsewhere: it may complete what was recognised, never make the doubt.
  const shown = onOneLine(raw);
  const old = oldEncodingOf(shown) && (oldEncodingOf(raw) ?? oldEncodingOf(shown));
  return old && { code: 'phrase-old-encoding', params: { text: shown, meant: onOneLine(old.meant) } };
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
  const exclusion = exclusionWords(whole, plain);
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
 * neither plan nor indicator: those fields stay empty. Blank, a tick, a date, several figures or none, a change against a base
 * instead of a level (rule HAM-6): a problem (`phrase-…`).
 * `asksOfZero`: false for a question that a bare 0 answers alike whichever way it is meant.
 */
export function targetFromPhrase(cell: Cell, asksOfZero = true): Checked<Target, PhraseQuestion> {
  if (isBlank(cell)) return refused('phrase-empty', '');
  const { components, question } = asksOfZero ? readPhraseCell(cell) : readAnyCell(cell);
  if (question) return { ok: false, problems: [question] };
  const [component] = components;
  if (!component) return refused('phrase-empty', String(cell));
  if (components.length > 1) return refused('phrase-many-figures', String(cell));
  if (component.comparator === 'done') return refused('phrase-no-figure', String(cell));
  if (component.comparator !== 'multiple' && typeof cell === 'string' && saysChange(phraseText(cell).plain))
    return refused('phrase-change', String(cell));
  return { ok: true, value: bareTarget(component) };
}

/**
 * The same for a cell that may hold anything: a number is "at least", a day, a tick, an error value and a number that no
 * figure can be held against are asked about.
 */
export function readPhraseCell(cell: Cell): PhraseReading {
  return askedOfZero(readAnyCell(cell));
}

function readAnyCell(cell: Cell): PhraseReading {
  const asked = (code: PhraseQuestion, text: string): PhraseReading => ({
    components: [],
    question: { code, params: { text } },
  });
  if (typeof cell === 'boolean') return asked('phrase-not-a-target', cell ? 'TRUE' : 'FALSE');
  if (typeof cell === 'object') return asked('phrase-date', cell.date);
  if (typeof cell === 'string') return isErrorText(cell) ? asked('phrase-not-a-target', cell) : readTargetPhrase(cell);
  const { kind } = readNumber(cell, '');
  const isTiny = cell !== 0 && Math.abs(cell) < SMALLEST;
  return kind !== 'number' || isTiny
    ? asked('phrase-not-a-target', namedNumber(cell))
    : { components: [numberComponent(cell)], question: null };
}

/** A bare 0 is as often "none may be left" as "no matter how many": which, only a person knows. */
function askedOfZero(read: PhraseReading): PhraseReading {
  const bare = read.components.find(({ value, printed, comparator }) => {
    return value === 0 && comparator === '>=' && /^[\d.,-]+$/.test(printed);
  });
  if (bare === undefined || read.question !== null) return read;
  return { ...read, question: { code: 'phrase-direction', params: { text: bare.clause, figure: bare.clause } } };
}

function refused(code: PhraseQuestion, text: string): Checked<Target, PhraseQuestion> {
  return { ok: false, problems: [{ code, params: { text } }] };
}

function numberComponent(value: number): TargetComponent {
  const printed = writtenNumber(value);
  const bare = { clause: printed, comparator: '>=' as const, value, upper: null, grade: '', printed, unit: '' };
  return { ...bare, scope: '', exclusion: '', effectiveFrom: null, horizonYear: null };
}

function bareTarget(component: TargetComponent): Target {
  return { id: '', indicator: '', ...component };
}
