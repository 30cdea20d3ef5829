// The results of one table of indicators: what `DANH_GIA` returns, what the saved copy keeps, what every use case judges by.

import { agencyName } from '../../domain/agencies/agency-names.js';
import type { AppendixTable, Book, Plan } from '../../domain/book/plan.js';
import type { GroupTotal } from '../../domain/judging/group-total.js';
import { itemJudgement } from '../../domain/judging/item-judgement.js';
import type { Judgement, JudgementTerms } from '../../domain/judging/verdict-terms.js';
import type { LocalDate } from '../../domain/local-date.js';
import { cellAt } from '../../domain/reading/keyed-table.js';
import { entryRows } from '../../domain/round/entry-table.js';
import type { RowIdentity } from '../../domain/round/reporting-row.js';
import type { Settings } from '../../domain/round/settings.js';
import { attainmentText, explanation, recordedText } from '../../text/explanation.js';
import { groupText, reachedUnitsText, unitsLostText } from '../../text/group-text.js';
import { reviewQuestion } from '../../text/question-text.js';
import { rowStateText } from '../../text/row-state-text.js';
import { notAskedText } from '../../text/standing-text.js';
import { paceWord, verdictWord } from '../../text/verdict-text.js';
import type { EntryState, TableState } from '../reading/typed-tabs.js';
import { itemResultKey, rowResultKey, targetResultKey } from './echo.js';
import { type JudgedTarget, judgedTargets, primaryRows, termsOf } from './judged-targets.js';
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
  const found: ResultRow[] = judged.flatMap((target) => {
    const { id } = target.placed.target;
    const key = targetResultKey(id, echoOfTarget(target));
    const reporting = primary.get(id);
    if (target.judgement === null) {
      return [{ ...blankResult, key, ...unjudgedWords(unjudgedSentence(target, settings)) }];
    }
    if (target.total !== null) {
      const whole = { ...totalWords(book, target, target.judgement, target.total, terms), key };
      const others = reporting === undefined ? [] : unitRows(target, entry, firstRow, echoOf, terms);
      return [whole, ...rowsOfOwn(target, entry, whole, echoOfTarget), ...others];
    }
    const words = judgedWords(target.judgement, terms);
    const own = target.own === null ? words : judgedWords(target.own, terms);
    return [
      {
        ...words,
        key,
        agency: reporting === undefined ? '' : reporting.agency || unassignedCode,
        owed: reporting !== undefined && target.judgement.owed ? 'x' : '',
      },
      ...rowsOfOwn(target, entry, own, echoOfTarget),
    ];
  });
  for (const [itemId, parts] of groupedByItem(judged)) {
    found.push({ ...itemWords(parts), key: itemResultKey(itemId, parts.map(echoOfTarget)) });
  }
  const isAsked = judged.some(({ placed }) => primary.has(placed.target.id));
  if (!isAsked) return found;
  const keys = found.map((row) => row.key);
  return [...found, ...strayResults(entry, rows, keys, echoOf)];
}

function judgedWords(judged: Judgement, terms: JudgementTerms): ResultRow {
  return {
    ...blankResult,
    recorded: recordedText(judged),
    attainment: attainmentText(judged),
    verdict: verdictWord(judged.verdict, judged.figureKind),
    pace: paceWord(judged.pace),
    explanation: explanation(judged, terms),
    review: reviewQuestion(judged),
    kind: judged.figureKind ?? '',
    target: (judged.adjustment?.printed ?? judged.target).printed,
  };
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

/** The province's line over its units: its verdict, and how complete it is. */
function totalWords(
  book: Book,
  { units }: JudgedTarget,
  judged: Judgement,
  total: GroupTotal,
  terms: JudgementTerms,
): ResultRow {
  const nameOf = (code: string) => agencyName(book.agencies, code);
  const complete = groupText(total, nameOf, judged.indicator.method);
  const own = judgedWords(judged, terms);
  if (judged.indicator.method === 'each') {
    return { ...own, explanation: `${reachedUnitsText(total)} ${complete}`, recorded: '', attainment: '' };
  }
  const isOpen = judged.noData === 'not-entered';
  const lost = units.some((unit) => unit.row === null) ? ` ${unitsLostText}` : '';
  return { ...own, explanation: `${isOpen ? complete : `${own.explanation} ${complete}`}${lost}` };
}

/** One answer per unit row on the sheet. */
function unitRows(
  { placed, units }: JudgedTarget,
  entry: EntryState,
  firstRow: ReadonlyMap<string, number>,
  echoOf: (row: number) => string,
  terms: JudgementTerms,
): readonly ResultRow[] {
  return units.flatMap(({ reporting, judgement: judged }): readonly ResultRow[] => {
    const at = firstRow.get(reporting.code);
    if (at === undefined || judged === null) return [];
    const key = rowResultKey(placed.target.id, cellAt(entry.table, at, 'assignedTarget'), echoOf(at));
    return [{ ...judgedWords(judged, terms), key, agency: reporting.agency, owed: judged.owed ? 'x' : '' }];
  });
}

function unjudgedSentence({ placed, standing, row }: JudgedTarget, settings: Settings): string {
  const { section, target } = placed;
  if (standing !== 'in-force') {
    const { fromYear, toYear } = section;
    return notAskedText({ standing, fromYear, toYear, round: settings.round.name }, 'figure');
  }
  const code = target.indicator;
  return row === null
    ? rowStateText({ state: 'absent', code })
    : rowStateText({ state: 'misplaced', code, row: row.row + 1 });
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
    verdict: verdictWord(verdict, kind),
    pace: paceWord(known ? whole.pace : 'not-judged'),
    kind: verdict === 'not-judged' ? '' : (kind ?? ''),
  };
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
