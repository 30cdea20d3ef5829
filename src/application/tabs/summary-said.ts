// `Tổng hợp` as text: what its formulas show on a day, worked out from typed cells alone, row by row as the page has them.

import type { Grid } from '../../domain/cell.js';
import type { FigureKind } from '../../domain/judging/verdict-terms.js';
import { daysBetween, type LocalDate } from '../../domain/local-date.js';
import { entryRows } from '../../domain/round/entry-table.js';
import type { LostRow } from '../../domain/round/lost-cells.js';
import type { Settings } from '../../domain/round/settings.js';
import { typedTaskKeys } from '../../domain/tasks/task-judgement.js';
import { dayMonth } from '../../text/date-words.js';
import { otherOpenRounds } from '../../text/round-words.js';
import { roundDay } from '../../text/setting-words.js';
import {
  countedKinds,
  type InYear,
  letterHead,
  noPlanInForce,
  otherHeapWords,
  conclusionWords as said,
  summaryTitle,
  summaryWords,
} from '../../text/summary-text.js';
import { timelinessWords, wordsBeside } from '../../text/task-text.js';
import { type Heap, heaps, paceColumns, paceWord, verdictWord, wordsOfHeap } from '../../text/verdict-text.js';
import type { TypedBook } from '../reading/typed-book.js';
import { targetResultKey } from '../results/echo.js';
import { firstRowOfCode } from '../results/result-row.js';
import { agenciesSaid } from './agencies-said.js';
import type { CountedAgency } from './agency-cells.js';
import { counted, outOf } from './count-text.js';
import {
  type BookResults,
  type CountedItem,
  countedItems,
  countOf,
  type DecidingTarget,
  resultOf,
} from './counted-items.js';
import { RED_ROWS } from './summary-frame.js';
import { type SummaryPlan, type SummaryTasks, summaryPlans, summaryTasks } from './summary-plans.js';

/** What a row is on the page, which says how it looks; `day`: it only says which day it is. */
export type SaidRole =
  | 'head'
  | 'day'
  | 'title'
  | 'soft'
  | 'block'
  | 'strong'
  | 'plain'
  | 'header'
  | 'red'
  | 'count'
  | 'total';

export interface SaidRow {
  readonly role: SaidRole;
  /** From the first column on; empty where nothing stands. */
  readonly cells: readonly string[];
}

/** What the page rests on besides the typed book. */
export interface SaidSources {
  readonly results: BookResults;
  readonly agencies: readonly CountedAgency[];
  /** All values of `Theo dõi báo cáo`. */
  readonly tracked: Grid;
  /** What the registers lost and nobody gave back yet. */
  readonly lost: readonly LostRow[];
  readonly otherRounds: readonly { readonly name: string; readonly deadline: string }[];
  readonly today: LocalDate;
  /** What the page says of the last closing. */
  readonly lastClosing: string;
  /** What it says of what changed since. */
  readonly changes: string;
}

/** The rows of the page from the one below its hidden first on. */
export function summarySaid(typed: TypedBook, sources: SaidSources): readonly SaidRow[] {
  const { book, settings, entry, tasks } = typed;
  const { results, today } = sources;
  const { asked, others } = summaryPlans(book, settings, entry);
  const lists = summaryTasks(tasks);
  const itemsOf = ({ plan, table }: SummaryPlan) => countedItems(book, plan, table, settings, results);
  const plans = asked.map((summary): PlanItems => ({ summary, items: itemsOf(summary) }));
  const agencies = agenciesSaid(sources.agencies, typed, sources, results, today);
  const isOver = today > `${settings.round.year}-12-31`;
  const rows: SaidRow[] = [];
  const say = (role: SaidRole, ...cells: string[]) => rows.push({ role, cells });
  const [province, office] = letterHead(settings);
  say('head', province);
  say('head', office);
  say('day', `${said.stamp}${sheetDay(today)}`);
  say('day', sources.lastClosing);
  say('title', summaryTitle(settings));
  say('day', roundLine(settings, today));
  const further = otherOpenRounds(sources.otherRounds);
  if (further !== '') say('soft', further);
  say('plain');
  say('block', summaryWords.conclusion);
  for (const plan of plans) for (const [role, line] of conclusion(plan, isOver)) say(role, line);
  for (const list of lists) say('strong', taskLine(typed, list, results));
  if (plans.length + lists.length === 0) say('strong', noPlanInForce(settings.round.year));
  say('plain', agencies.line);
  for (const other of others) say('soft', otherLine(other, itemsOf(other)));
  say('day', sources.changes);
  if (plans.length > 0) {
    say('plain');
    say('block', summaryWords.direct);
    say('header', ...summaryWords.directColumns);
    const red = redItems(plans);
    for (let k = 0; k < RED_ROWS; k++) say('red', ...redRow(red[k], k, plans, isOver));
    say('soft', '', '', restOfRed(red.length, plans, isOver));
    say('plain');
    say('block', summaryWords.pillars);
    const columns = summaryWords.pillarColumns.slice(0, -1);
    const last = isOver ? summaryWords.closedHeader : (summaryWords.pillarColumns.slice(-1)[0] ?? '');
    say('header', '', '', '', ...columns, last);
    const names = [...new Set(plans.flatMap(({ summary }) => summary.pillars.map(({ name }) => name)))];
    const all = plans.flatMap(({ items }) => items);
    for (const name of names) {
      say('count', name, '', '', ...pillarCounts(all.filter(({ pillar }) => pillar === name)));
    }
    say('total', summaryWords.total, '', '', ...pillarCounts(all));
    say('soft', byYearEnd(summaryWords.heaps, isOver));
  }
  say('plain');
  say('block', summaryWords.agencies);
  for (const cells of agencies.rows) say('plain', ...cells);
  say('plain');
  say('soft', summaryWords.basis);
  say('soft', summaryWords.limits);
  return rows;
}

interface PlanItems {
  readonly summary: SummaryPlan;
  readonly items: readonly CountedItem[];
}

function sheetDay(date: LocalDate): string {
  const [year = '', month = '', day = ''] = date.split('-');
  return `${day}/${month}/${year}`;
}

function roundLine(settings: Settings, today: LocalDate): string {
  const { round, asked } = settings;
  const summary = asked.includes('roundSummaryDeadline')
    ? roundDay(settings, 'summaryDeadline')
    : dayMonth(round.summaryDeadline);
  const begin = `${said.round[0]}${round.name}${said.round[1]}${roundDay(settings, 'deadline')}`;
  const then = `${settings.soShortName}${said.summaryDue}${summary}`;
  if (asked.includes('roundDeadline')) return `${begin} · ${then}`;
  const left = daysBetween(today, round.deadline);
  const words = left >= 0 ? `${said.daysLeft[0]}${left}${said.daysLeft[1]}` : said.deadlineOver;
  return `${begin} (${words}) · ${then}`;
}

const KINDS: readonly FigureKind[] = ['final', 'so-far', 'estimate'];

function byYearEnd({ during, after }: InYear, isOver: boolean): string {
  return isOver ? after : during;
}

function conclusion({ summary, items }: PlanItems, isOver: boolean): readonly (readonly [SaidRole, string])[] {
  const whole = summary.items;
  const inHeap = (heap: Heap) => countOf(items, 'verdict', wordsOfHeap(heap));
  const of = (heap: Heap) => outOf(inHeap(heap), whole);
  const apart = (heap: Heap) => {
    if (inHeap(heap) === 0) return of(heap);
    const words = wordsOfHeap(heap);
    const byKind = KINDS.map((kind) => {
      const some = items.filter(({ result }) => words.includes(result.verdict) && result.kind === kind).length;
      return `${byYearEnd(countedKinds[kind], isOver)} ${counted(some)}`;
    });
    return `${of(heap)} (${byKind.join(', ')})`;
  };
  const adjusted = countOf(items, 'adjusted', ['x']);
  const [before, after] = summaryWords.byAdjustment;
  const lowered = adjusted === 0 ? '' : `${before}${counted(adjusted)}${after}`;
  const head = `${said.done[0]}${whole}${said.done[1]}${summary.plan.placeName}${said.done[2]}`;
  const done = `${head}${byYearEnd(summaryWords.done, isOver)} ${apart('done')}${lowered}`;
  const missing = `; ${byYearEnd(summaryWords.notReached, isOver)} ${apart('notReached')};`;
  const rest = `${said.rest[0]}${of('notDone')}${said.rest[1]}${of('notDue')}${said.rest[2]}${of('unknown')}${said.rest[3]}`;
  const ofKind = (kind: FigureKind) => counted(countOf(items, 'kind', [kind]));
  const withFigure = withFigures([{ summary, items }]);
  const [have, open, official, expected, soFar] = said.trust;
  const trust =
    withFigure === 0
      ? summaryWords.noFigure
      : `${have}${outOf(withFigure, whole)}${open}${ofKind('final')}${official}${ofKind('estimate')}${expected}${ofKind('so-far')}${soFar}`;
  return [
    ['strong', `${done}${missing}`],
    ['strong', rest],
    ['plain', trust],
  ];
}

function withFigures(plans: readonly PlanItems[]): number {
  return plans.reduce((sum, { items }) => sum + items.filter(({ result }) => result.kind !== '').length, 0);
}

function taskLine(typed: TypedBook, { plan, place, count }: SummaryTasks, results: BookResults): string {
  const { tasks } = typed;
  const rows = tasks.reporting.filter(({ table }) => table.tab === place.tab);
  const rowOf = firstRowOfCode(entryRows(tasks.table, tasks.reporting, typedTaskKeys));
  const verdicts = rows.map((row) => {
    const at = rowOf.get(row.code);
    return resultOf(results, row.table, targetResultKey(row.item.id, at === undefined ? '' : results.echoes.tasks(at)))
      .verdict;
  });
  const some = (word: string) => verdicts.filter((verdict) => verdict === word).length;
  const parts = timelinessWords.map((word) =>
    wordsBeside.has(word) && some(word) === 0
      ? ''
      : `; ${word.charAt(0).toLowerCase()}${word.slice(1)} ${outOf(some(word), count)}`,
  );
  const unknown = some(verdictWord('not-judged', null));
  const unclear = unknown === 0 ? '' : `${said.tasksUnclear}${outOf(unknown, count)}`;
  return `${count}${said.tasks[0]}${plan.placeName}${said.tasks[1]}${parts.join('')}${unclear}.`;
}

function otherLine({ plan, items: whole }: SummaryPlan, items: readonly CountedItem[]): string {
  const counts = heaps.map(
    (heap) => `${otherHeapWords[heap]} ${counted(countOf(items, 'verdict', wordsOfHeap(heap)))}`,
  );
  return `${said.others[0]}${plan.placeName}${said.others[1]}${whole}${said.others[2]}${counts.join(', ')}.`;
}

/** What calls for a decision, the gravest first; what an earlier table lists as grave is not listed again. */
function redItems(plans: readonly PlanItems[]): readonly DecidingTarget[] {
  const listed: { readonly step: number; readonly plan: number; readonly target: DecidingTarget }[] = [];
  plans.forEach(({ items }, plan) => {
    for (const { result, deciding } of items) {
      const step = result.pace === paceWord('at-risk') ? 1 : result.pace === paceWord('behind') ? 2 : 0;
      if (step === 0 || deciding === null) continue;
      const isListed = listed.some(
        (each) => each.plan < plan && each.target.code === deciding.code && each.step <= step,
      );
      if (!isListed) listed.push({ step, plan, target: deciding });
    }
  });
  return listed
    .sort((a, b) => a.step - b.step || a.plan - b.plan || a.target.place - b.target.place)
    .map(({ target }) => target);
}

function redRow(
  red: DecidingTarget | undefined,
  k: number,
  plans: readonly PlanItems[],
  isOver: boolean,
): readonly string[] {
  if (red === undefined) {
    if (k > 0) return [];
    const words = missed(plans, isOver).all === 0 ? summaryWords.noneRed : summaryWords.noneToHurry;
    return ['', '', withFigures(plans) === 0 ? summaryWords.noFigure : words];
  }
  const { result, code, name, target, unit, lead, difficulties } = red;
  const measured = unit === '%' ? '%' : ` ${unit.toLowerCase()}`;
  const why = difficulties === '' ? summaryWords.unexplained : difficulties;
  return [result.pace.slice(0, 1), code, name, `${target}${measured}`, result.done, result.expected, lead, why];
}

/** Targets that the year ended without: by an official figure, or once it is over by what there was. */
function missed(plans: readonly PlanItems[], isOver: boolean) {
  const of = (pace: string) =>
    plans.reduce(
      (sum, { items }) =>
        sum +
        items.filter(({ result }) => wordsOfHeap('notReached').includes(result.verdict) && result.pace === pace).length,
      0,
    );
  const official = of(paceWord('closed'));
  const provisional = isOver ? of(paceWord('not-judged')) : 0;
  return { official, provisional, all: official + provisional };
}

function restOfRed(listed: number, plans: readonly PlanItems[], isOver: boolean): string {
  const tabs = plans.map(({ summary }) => summary.place.tab).join(', ');
  const grave = [paceWord('at-risk'), paceWord('behind')];
  const all = plans.reduce((sum, { items }) => sum + countOf(items, 'pace', grave), 0);
  const [before, after] = summaryWords.moreRed;
  const [more, others] = summaryWords.sharedRed;
  const rest = listed > RED_ROWS ? `${before}${counted(listed - RED_ROWS)}${after}${tabs}. ` : '';
  const shared = all > listed ? `${more}${counted(all - listed)}${others}` : '';
  const gone = missed(plans, isOver);
  const [head, middle, tail] = summaryWords.missed;
  const ended =
    gone.all === 0
      ? ''
      : `${counted(gone.all)}${head}${counted(gone.official)}${middle}${counted(gone.provisional)}${tail}${tabs}.`;
  return `${rest}${shared}${ended}`.trim().replace(/ +/g, ' ');
}

function pillarCounts(items: readonly CountedItem[]): readonly string[] {
  return [
    items.length,
    ...heaps.map((heap) => countOf(items, 'verdict', wordsOfHeap(heap))),
    ...paceColumns.map(({ words }) => countOf(items, 'pace', words)),
  ].map(String);
}
