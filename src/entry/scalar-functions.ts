// The functions people use in cells of their own: for one cell or, element by element, for a range.

import type { Target } from '../domain/book/plan.js';
import { type Cell, isBlank } from '../domain/cell.js';
import { type BaselineReading, readBaseline } from '../domain/judging/scalar-baseline.js';
import { countIn } from '../domain/judging/scalar-count.js';
import {
  mixesShareAndPercent,
  readFigureKind,
  type ScalarTerms,
  scalarJudgement,
  scalarRow,
} from '../domain/judging/scalar-judgement.js';
import type { FigureKind, Judgement, JudgementTerms } from '../domain/judging/verdict-terms.js';
import { type LocalDate, yearOf } from '../domain/local-date.js';
import { readPhraseCell, targetFromPhrase } from '../domain/phrase/target-phrase.js';
import { readDate } from '../domain/reading/date-reader.js';
import { readNumber } from '../domain/reading/number-reader.js';
import { gridOf } from '../platform/apps-script/cells.js';
import { baselineQuestionText, functionWords } from '../text/function-words.js';
import {
  attainmentAnswer,
  explanationAnswer,
  paceAnswer,
  shortfallAnswer,
  verdictAnswer,
} from '../text/scalar-answers.js';
import { phraseQuestionText } from '../text/target-phrase-text.js';
import { phraseReadingText } from '../text/target-words.js';

type Answer = string | number;

const THRESHOLDS = { onTrack: 0.95, behind: 0.8 };
/** A year for questions that do not depend on it. */
const ANY_YEAR = 2022;

/** `TY_LE_DAT`: attainment in percent of the target, unrounded; a target of 0 has none, whichever way it is meant. */
export function attainmentOf(actual: unknown, target: unknown): unknown {
  return judgedEach([actual, target, ''], attainmentAnswer, false);
}

/** `DANH_GIA_MUC_TIEU`: the verdict word. */
export function verdictOf(actual: unknown, target: unknown, kindWord: unknown): unknown {
  return judgedEach([actual, target, kindWord ?? ''], verdictAnswer);
}

/** `CON_THIEU`: how much is missing to the target, in its unit, unrounded; 0 when it is reached. */
export function shortfallOf(actual: unknown, target: unknown): unknown {
  return judgedEach([actual, target, ''], shortfallAnswer);
}

/**
 * `TIEN_DO`: the pace word at a day. `base` is the figure at the end of the year before (the straight line starts
 * there), or a year, at whose end the line starts from zero; blank: the pace is held against the target itself; what is
 * neither for certain is asked about.
 */
export function paceAt(...asked: readonly unknown[]): unknown {
  return dayJudgedEach(asked, paceAnswer);
}

/** `DIEN_GIAI`: the sentence that explains the verdict, with the same arguments as `TIEN_DO`. */
export function explanationOf(...asked: readonly unknown[]): unknown {
  return dayJudgedEach(asked, (judged, terms) => explanationAnswer(judged, terms));
}

/** `DOC_CHI_TIEU`: what the phrase reader understood of the words of a target. */
export function phraseWords(phrase: unknown): unknown {
  return eachCell([phrase], ([cell = '']) => (isBlank(cell) ? '' : phraseReadingText(readPhraseCell(cell))));
}

function judgedEach(inputs: readonly unknown[], answer: (judged: Judgement) => Answer, asksOfZero = true): unknown {
  return eachCell(inputs, ([cell = '', wanted = '', word = '']) =>
    withTarget(
      cell,
      wanted,
      (read) =>
        withKind(word, (kind) =>
          answer(scalarJudgement(countIn(cell, read), read, { ...atHorizon(read, kind), kind })),
        ),
      asksOfZero,
    ),
  );
}

function dayJudgedEach(
  given: readonly unknown[],
  answer: (judged: Judgement, terms: JudgementTerms) => Answer,
): unknown {
  const inputs = Array.from({ length: 6 }, (_, index) => given[index] ?? '');
  return eachCell(inputs, ([cell = '', wanted = '', yearCell = '', dayCell = '', baseCell = '', word = '']) =>
    withTarget(cell, wanted, (read) =>
      withKind(word, (kind) => {
        const at = readDate(dayCell, 0);
        if (at.kind !== 'date') return functionWords.noDay;
        const year = wholeYear(yearCell);
        if (year === 'unreadable') return functionWords.noYear;
        const due: Target = year === null ? read : { ...read, horizonYear: year };
        const asked = { kind, asOf: at.date, thresholds: THRESHOLDS };
        const base = readBaseline(baseCell, read, scalarRow(due, { ...asked, baseline: '' }).round.cutOff);
        if (base.kind === 'ask') return baselineQuestionText(base.code, base.typed);
        const terms: ScalarTerms = { ...asked, ...lineFrom(base) };
        return answer(scalarJudgement(countIn(cell, read), due, terms), scalarRow(due, terms));
      }),
    ),
  );
}

function lineFrom(base: Exclude<BaselineReading, { kind: 'ask' }>): Pick<ScalarTerms, 'baseline' | 'baselineDay'> {
  if (base.kind === 'year') return { baseline: 0, baselineDay: base.day };
  return { baseline: base.kind === 'figure' ? base.cell : '' };
}

/**
 * Asked without a day, a verdict is one of the target's own year. Only a final figure has its last day, on which one so
 * far would count as final.
 */
function atHorizon(target: Target, kind: FigureKind) {
  const asOf: LocalDate = `${target.horizonYear ?? ANY_YEAR}-12-${kind === 'final' ? '31' : '30'}`;
  return { asOf, baseline: '', thresholds: THRESHOLDS };
}

function withTarget(actual: Cell, wanted: Cell, answer: (target: Target) => Answer, asksOfZero = true): Answer {
  if (isBlank(actual) || isBlank(wanted)) return '';
  const read = targetFromPhrase(wanted, asksOfZero);
  if (read.ok) return mixesShareAndPercent(actual, read.value) ? functionWords.mixedShares : answer(read.value);
  const [problem] = read.problems;
  return problem === undefined ? functionWords.noTarget : phraseQuestionText(problem);
}

function withKind(word: Cell, answer: (kind: FigureKind) => Answer): Answer {
  const kind = readFigureKind(word);
  return kind === null ? functionWords.noKind : answer(kind);
}

function wholeYear(cell: Cell): number | null | 'unreadable' {
  if (isBlank(cell)) return null;
  if (typeof cell === 'object') return yearOf(cell.date);
  const reading = readNumber(cell, '');
  const year = reading.kind === 'number' ? reading.value : Number(cellText(cell));
  return Number.isInteger(year) && year >= 1900 && year <= 2200 ? year : 'unreadable';
}

function cellText(cell: Cell): string {
  return typeof cell === 'object' ? cell.date : String(cell);
}

/** Applies a question to single cells, or row by row and column by column to ranges of one shape. */
function eachCell(inputs: readonly unknown[], answer: (cells: readonly Cell[]) => Answer): unknown {
  const grids = inputs.map(gridOf);
  const ranges = inputs.flatMap((input, index) => (Array.isArray(input) ? [grids[index] ?? []] : []));
  const [first] = ranges;
  if (first === undefined) return answer(grids.map((grid) => grid[0]?.[0] ?? ''));
  const sameShape = ranges.every(
    (grid) => isSingle(grid) || (grid.length === shapeOf(ranges).length && widthOf(grid) === widthOf(shapeOf(ranges))),
  );
  if (!sameShape) return functionWords.unequalRanges;
  const shape = shapeOf(ranges);
  return shape.map((_, row) =>
    Array.from({ length: widthOf(shape) }, (_cell, column) =>
      answer(grids.map((grid) => (isSingle(grid) ? grid[0]?.[0] : grid[row]?.[column]) ?? '')),
    ),
  );
}

type Cells = readonly (readonly Cell[])[];

function isSingle(grid: Cells): boolean {
  return grid.length <= 1 && widthOf(grid) <= 1;
}

function widthOf(grid: Cells): number {
  return Math.max(0, ...grid.map((row) => row.length));
}

function shapeOf(ranges: readonly Cells[]): Cells {
  return ranges.find((grid) => !isSingle(grid)) ?? ranges[0] ?? [];
}
