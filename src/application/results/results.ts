// The results of one table of indicators: what `DANH_GIA` returns, what the saved copy keeps, what every use case judges by.

import { agencyName } from '../../domain/agencies/agency-names.js';
import type { AppendixTable, Book, Plan } from '../../domain/book/plan.js';
import type { FigureQuestion } from '../../domain/judging/figure-question.js';
import { itemJudgement } from '../../domain/judging/item-judgement.js';
import { judgedFigure } from '../../domain/judging/judged-figure.js';
import { withoutOutdatedTick } from '../../domain/judging/seen-figure.js';
import { type UnitTotal, unusedFigures } from '../../domain/judging/unit-total.js';
import type { Judgement, JudgementTerms, Pace } from '../../domain/judging/verdict-terms.js';
import type { LocalDate } from '../../domain/local-date.js';
import { cellAt } from '../../domain/reading/keyed-table.js';
import { entryRows, typedCells } from '../../domain/round/entry-table.js';
import type { RowIdentity } from '../../domain/round/reporting-row.js';
import type { Settings } from '../../domain/round/settings.js';
import { attainmentText, explanation, recordedText } from '../../text/explanation.js';
import { targetText } from '../../text/figure-text.js';
import { groupText, openTotalText, reachedUnitsText, settledTotalText, unitsLostText } from '../../text/group-text.js';
import { questionText, reviewQuestion } from '../../text/question-text.js';
import { rowStateText } from '../../text/row-state-text.js';
import { notAskedText } from '../../text/standing-text.js';
import { statedFigure } from '../../text/stated-figure.js';
import { judgedVerdictWord, paceWord, verdictWord } from '../../text/verdict-text.js';
import type { EntryState, TableState } from '../reading/typed-tabs.js';
import { besideQuestions } from './beside-questions.js';
import { doubtState } from './doubt-state.js';
import { echoSeparator, itemResultKey, rowResultKey, targetResultKey } from './echo.js';
import {
  answerOf,
  cellsOf,
  type JudgedRow,
  type JudgedTarget,
  judgedTargets,
  primaryRows,
  termsOf,
} from './judged-targets.js';
import {
  blankResult,
  firstRowOfCode,
  type ResultRow,
  strayResults,
  unassignedCode,
  unjudgedWords,
} from './result-row.js';

/**
 * All result rows of a table of indicators: one per target, one per item, and, where the table asks for figures of its
 * own, one for each row of the entry tab that belongs nowhere. `echoOf` gives the echo of an entry row.
 */
export function resultRows(
  book: Book,
  plan: Plan,
  table: AppendixTable,
  settings: Settings,
  entry: EntryState,
  today: LocalDate,
  echoOf: (row: number) => string,
): readonly ResultRow[] {
  const terms = termsOf(settings, today);
  const judged = judgedTargets(plan, settings, entry, today).filter(({ placed }) => placed.table === table);
  const rows = entryRows(entry.table, entry.reporting);
  const primary = primaryRows(entry);
  const firstRow = firstRowOfCode(rows);
  const echoOfTarget = (target: JudgedTarget): string => {
    if (target.standing === 'not-yet' || target.standing === 'over') return '';
    const row = firstRow.get(target.placed.target.indicator);
    return row === undefined ? '' : echoOf(row);
  };
  const supplyOf = new Map(entry.reporting.map(({ code, supplyQuestions }) => [code, supplyQuestions]));
  const found: ResultRow[] = judged.flatMap((target) => {
    const beside = [
      ...(supplyOf.get(target.placed.target.indicator) ?? []),
      ...(target.row === null ? [] : besideQuestions(entry.table, target.row.row)),
    ];
    const { id } = target.placed.target;
    const key = targetResultKey(id, echoOfTarget(target));
    // The figure is counted in the table that asks for it first.
    const isCounted = primary.has(id);
    const [row] = target.typed;
    const isOfUnits = (row?.reporting.code ?? target.placed.target.indicator) !== target.placed.target.indicator;
    const others = isOfUnits && isCounted ? unitRows(target, entry, firstRow, echoOf, terms) : [];
    const counted = row === undefined || isOfUnits || !isCounted ? {} : countedAs(row);
    if (target.judgement === null) {
      const words = { ...blankResult, ...unjudgedWords(unjudgedSentence(target, settings, entry)) };
      const asked = { ...words, review: entry.doubts.has(target.placed.target.indicator) ? words.explanation : '' };
      return [{ ...asked, ...counted, key }, ...rowsOfOwn(target, entry, asked, echoOfTarget), ...others];
    }
    if (target.total !== null) {
      const unused = target.row === null ? [] : unusedFigures(typedCells(entry.table, target.row.row));
      const words = totalWords(book, target, target.judgement, target.total, terms);
      const whole = { ...alsoAsked(words, [...unused, ...beside]), key };
      return [whole, ...rowsOfOwn(target, entry, whole, echoOfTarget), ...others];
    }
    const plain = alsoAsked(judgedWords(target.judgement, terms), beside);
    const words = { ...plain, ...statedWords(target, entry, terms) };
    const own = isOfUnits || !row?.judgement ? words : alsoAsked(judgedWords(row.judgement, terms), beside);
    return [{ ...words, ...counted, key }, ...rowsOfOwn(target, entry, own, echoOfTarget), ...others];
  });
  for (const [itemId, parts] of groupedByItem(judged)) {
    found.push({ ...itemWords(parts), key: itemResultKey(itemId, parts.map(echoOfTarget)) });
  }
  const isAsked = judged.some(({ placed }) => primary.has(placed.target.id));
  if (!isAsked) return found;
  const keys = found.map((row) => row.key);
  return [...found, ...strayResults(entry, rows, keys, echoOf)];
}

/** What block 2 of `Tổng hợp` shows of a figure with a verdict, each empty where it was not typed. */
function statedWords(
  { row, judgement: judged, typed }: JudgedTarget,
  entry: EntryState,
  terms: JudgementTerms,
): Pick<ResultRow, 'done' | 'expected'> {
  const [own] = typed;
  if (row === null || judged === null || judged.noData !== null) return { done: '', expected: '' };
  const code = own?.reporting.code ?? row.code;
  const cells = withoutOutdatedTick(cellsOf(entry, code, row.row), entry.seen.get(code) ?? null);
  const { result, estimate } = judgedFigure(cells, judged.target, judged.indicator, terms);
  return { done: statedFigure(judged, result), expected: statedFigure(judged, estimate) };
}

/** The same of a total: its figure stands where its kind belongs. */
function statedTotal(judged: Judgement): Pick<ResultRow, 'done' | 'expected'> {
  const { reading, figureKind: kind, numerator, denominator, asOf, noData } = judged;
  if (reading === null || kind === null || noData !== null) return { done: '', expected: '' };
  const figure = { kind, reading, numerator, denominator, asOf, incomputable: null, blocking: [] };
  const words = statedFigure(judged, figure);
  return kind === 'estimate' ? { done: '', expected: words } : { done: words, expected: '' };
}

/** Whose row it is in the counts, and whether it is owed; nobody's where nothing is asked. */
function countedAs(row: JudgedRow): Pick<ResultRow, 'agency' | 'owed'> {
  const answer = answerOf(row, null);
  const agency = answer === 'not-asked' ? '' : row.reporting.agency || unassignedCode;
  return { agency, owed: answer === 'owed' ? 'x' : '' };
}

function judgedWords(judged: Judgement, terms: JudgementTerms): ResultRow {
  return {
    ...blankResult,
    recorded: recordedText(judged),
    attainment: attainmentText(judged),
    verdict: judgedVerdictWord(judged),
    pace: paceWord(judged.pace),
    explanation: explanation(judged, terms),
    review: reviewQuestion(judged),
    kind: judged.figureKind ?? '',
    target: (judged.adjustment?.printed ?? judged.target).printed,
  };
}

/** What does not bear on the figure (who supplies it, the texts) is asked beside whatever is asked about it. */
function alsoAsked(words: ResultRow, questions: readonly FigureQuestion[]): ResultRow {
  return { ...words, review: [words.review, ...questions.map(questionText)].filter((each) => each !== '').join(' ') };
}

/** The answer that the entry row itself shows, where something stands in it as the unit's own target. */
function rowsOfOwn(
  judged: JudgedTarget,
  entry: EntryState,
  words: ResultRow,
  echoOf: (judged: JudgedTarget) => string,
): readonly ResultRow[] {
  const assigned = judged.row === null ? '' : cellAt(entry.table, judged.row.row, 'assignedTarget');
  if (assigned === '') return [];
  return [{ ...words, key: rowResultKey(judged.placed.target.id, assigned, echoOf(judged)), agency: '', owed: '' }];
}

/** The province's line over its units: its verdict, how complete it is, and who is missing. */
function totalWords(
  book: Book,
  { typed, placed }: JudgedTarget,
  judged: Judgement,
  { total, standing }: UnitTotal,
  terms: JudgementTerms,
): ResultRow {
  const { method } = judged.indicator;
  const nameOf = (code: string) => agencyName(book.agencies, code);
  const own = { ...judgedWords(judged, terms), ...statedTotal(judged) };
  const lost = typed.some((unit) => unit.row === null) ? ` ${unitsLostText}` : '';
  if (judged.verdict === 'not-done' || judged.noData === 'not-yet-in-force') return own;
  const reached = method === 'each' ? `${reachedUnitsText(total)} ` : '';
  switch (standing) {
    case 'open':
      return {
        ...own,
        recorded: '',
        attainment: '',
        explanation: `${reached}${openTotalText(total, nameOf, method)}${lost}`,
      };
    case 'settled': {
      const words = settledTotalText(own.verdict, targetText(placed.target), total, nameOf, method);
      return { ...own, recorded: '', attainment: '', explanation: `${reached}${words}${lost}` };
    }
    case 'complete': {
      const complete = groupText(total, method);
      if (method === 'each') return { ...own, explanation: `${reached}${complete}`, recorded: '', attainment: '' };
      return { ...own, explanation: `${own.explanation} ${complete}` };
    }
  }
}

/** One answer per unit row; a row that is not there is counted all the same. */
function unitRows(
  { placed, typed }: JudgedTarget,
  entry: EntryState,
  firstRow: ReadonlyMap<string, number>,
  echoOf: (row: number) => string,
  terms: JudgementTerms,
): readonly ResultRow[] {
  return typed.map((unit): ResultRow => {
    const { reporting, judgement: judged } = unit;
    const at = firstRow.get(reporting.code);
    const doubt = entry.doubts.get(reporting.code);
    if (at !== undefined && doubt !== undefined) {
      const key = rowResultKey(placed.target.id, cellAt(entry.table, at, 'assignedTarget'), echoOf(at));
      const sentence = rowStateText(doubtState(doubt), entry.sheet);
      return { ...blankResult, ...unjudgedWords(sentence), review: sentence, ...countedAs(unit), key };
    }
    if (at === undefined || judged === null) {
      const key = targetResultKey(`${placed.target.id}${echoSeparator}${reporting.code}`, '');
      return { ...blankResult, ...countedAs(unit), key };
    }
    const key = rowResultKey(placed.target.id, cellAt(entry.table, at, 'assignedTarget'), echoOf(at));
    const words = alsoAsked(judgedWords(judged, terms), besideQuestions(entry.table, at));
    return { ...words, ...countedAs(unit), key };
  });
}

function unjudgedSentence({ placed, standing, row }: JudgedTarget, settings: Settings, entry: EntryState): string {
  const { section, target } = placed;
  if (standing !== 'in-force') {
    const { fromYear, toYear } = section;
    return notAskedText({ standing, fromYear, toYear, round: settings.round.name }, 'figure');
  }
  const code = target.indicator;
  const doubt = entry.doubts.get(code);
  if (doubt !== undefined) return rowStateText(doubtState(doubt), entry.sheet);
  return row === null
    ? rowStateText({ state: 'absent', code }, entry.sheet)
    : rowStateText({ state: 'misplaced', code, row: row.row + 1 }, entry.sheet);
}

function itemWords(parts: readonly JudgedTarget[]): ResultRow {
  const judged = parts.flatMap((part) => (part.judgement === null ? [] : [part.judgement]));
  const whole = itemJudgement(judged);
  // A part that is not asked, or whose row is lost, leaves the item open unless another part already settles it.
  const known = judged.length === parts.length || whole.verdict === 'not-reached';
  const verdict = known ? whole.verdict : 'not-judged';
  const kind = known ? whole.figureKind : null;
  return {
    ...blankResult,
    verdict: verdictWord(verdict, known && whole.isSettled ? 'final' : kind),
    pace: paceWord(known ? whole.pace : 'not-judged'),
    kind: verdict === 'not-judged' ? '' : (kind ?? ''),
    adjusted: known && whole.isByAdjustment ? 'x' : '',
    deciding: known ? decidingTarget(parts, whole.pace) : '',
  };
}

/** Id of the first target whose pace is that of the item, where it asks for a decision: the one leaders are shown. */
function decidingTarget(parts: readonly JudgedTarget[], pace: Pace): string {
  if (pace !== 'at-risk' && pace !== 'behind') return '';
  return parts.find((part) => part.judgement?.pace === pace)?.placed.target.id ?? '';
}

function groupedByItem(judged: readonly JudgedTarget[]): ReadonlyMap<string, readonly JudgedTarget[]> {
  const items = new Map<string, JudgedTarget[]>();
  for (const target of judged) {
    const parts = items.get(target.placed.item.id);
    if (parts === undefined) items.set(target.placed.item.id, [target]);
    else parts.push(target);
  }
  return items;
}

/** The echo that stands in a row of the sheet, for `DANH_GIA`, which hands it back unread. */
export function standingEcho<R extends RowIdentity>(state: TableState<R>, row: number): string {
  const cell = cellAt(state.table, row, 'echo');
  return typeof cell === 'string' ? cell : '';
}
