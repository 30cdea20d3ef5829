// `Tổng hợp`: one page for leaders, counted natively from the plan tabs, and silent rather than wrong while results are late.

import type { Grid } from '../../domain/cell.js';
import type { FigureKind, Pace } from '../../domain/judging/verdict-terms.js';
import { waitsFor } from '../../domain/round/setting-table.js';
import type { Settings } from '../../domain/round/settings.js';
import { dayMonth } from '../../text/date-words.js';
import { palette } from '../../text/palette.js';
import { otherOpenRounds } from '../../text/round-words.js';
import { roundDay } from '../../text/setting-words.js';
import {
  conclusionWords,
  countedKinds,
  type InYear,
  letterHead,
  noPlanInForce,
  otherHeapWords,
  summaryTitle,
  summaryWords,
} from '../../text/summary-text.js';
import { timelinessWords, wordsBeside } from '../../text/task-text.js';
import { type Heap, heaps, paceColumns, paceWord, verdictWord, wordsOfHeap } from '../../text/verdict-text.js';
import { fixedCell, fixedRange, inLiteral } from '../workbook/a1.js';
import { statusRules } from '../workbook/colours.js';
import { fixedTabs } from '../workbook/fixed-tabs.js';
import { header, line, type PageCell, type PageModel } from '../workbook/page-model.js';
import { formula, type Look, type Written } from '../workbook/sheet-op.js';
import type { AgencyColumn } from './agency-cells.js';
import { countText, outOfText } from './count-text.js';
import { columnRange, type PlanPlace, rankParts } from './plan-tab.js';
import { agencyLine, agencyRows } from './summary-agencies.js';
import type { SummaryPlan, SummaryTasks } from './summary-plans.js';

export interface SummaryLinks {
  /** Tables that the round asks about, in its order. */
  readonly plans: readonly SummaryPlan[];
  /** Tables of other plans that share figures with them. */
  readonly others: readonly SummaryPlan[];
  readonly tasks: readonly SummaryTasks[];
  /** Fixed ranges of the agencies on `Tính toán`. */
  readonly agencies: (key: AgencyColumn) => string;
  readonly unassignedOwed: string;
  /** Open rounds beside the yearly one, of which this page speaks. */
  readonly otherRounds: readonly { readonly name: string; readonly deadline: string }[];
  readonly stamp: string;
  /** Which closing was the last; empty before the first. */
  readonly lastClosing: string;
  /** What changed since it; nothing before the first. */
  readonly changes: Written;
}

const unknownWord = verdictWord('not-judged', null);
const WIDTHS = [22, 62, 250, 74, 104, 64, 120, 56, 56, 56, 60, 60, 70, 60, 60];
const HELPER = 13;
/** Widths of the columns that people see. */
export const shownWidths: readonly number[] = WIDTHS.slice(0, HELPER);
/** Row of the sheet that names the last closing. */
export const closingRow = 4;
/** Row of the sheet, as the page stands, on which it says what changed: the last of block 1; null where nobody knows. */
export function changeRow(values: Grid): number | null {
  const next = values.findIndex(([words]) => words === summaryWords.direct || words === summaryWords.agencies);
  return next < 2 ? null : next - 2;
}
const READY = 14;
/** From here one column per plan: the ranks of its rows, the gravest first. */
const RANKS = 15;
/** Rows of the list of what calls for a decision. */
export const RED_ROWS = 8;

/** The page; every block's numbers come from the same cells and add up. */
export function summaryTab(settings: Settings, links: SummaryLinks): PageModel {
  const rows: (readonly PageCell[])[] = [];
  const [province, office] = letterHead(settings);
  rows.push(line(province, { bold: true }), line(office, { bold: true }), line(stampLine(links)));
  rows.push(line(links.lastClosing, { italic: true, colour: palette.soft }));
  rows.push(line(summaryTitle(settings), { bold: true, size: 14, colour: palette.head }));
  rows.push(line(roundLine(settings), { italic: true, colour: palette.soft }));
  const others = otherOpenRounds(links.otherRounds);
  if (others !== '') rows.push(line(others, { italic: true, colour: palette.soft }));
  rows.push([], blockTitle(summaryWords.conclusion));
  const readyCells: string[] = [];
  for (const plan of links.plans) {
    const readyCell = fixedCell(rows.length + 1, READY);
    readyCells.push(readyCell);
    rows.push(...conclusionLines(plan, readyCell, settings.round.year));
  }
  for (const list of links.tasks) rows.push(taskLine(list));
  if (links.plans.length + links.tasks.length === 0)
    rows.push(line(noPlanInForce(settings.round.year), { bold: true }));
  const ready = readyCells.map((cell) => `${cell}=1`).join(';');
  const agencyLinks = { ...links, isTimeAsked: waitsFor(settings.asked, 'lateness') };
  const allReady = ready === '' ? 'TRUE' : `AND(${ready})`;
  rows.push(agencyLine(agencyLinks, allReady));
  for (const other of links.others) rows.push(otherLine(other));
  rows.push(line(links.changes, { italic: true, colour: palette.soft }));
  let redTop: number | null = null;
  if (links.plans.length > 0) {
    rows.push([], blockTitle(summaryWords.direct), headerCells(summaryWords.directColumns));
    const top = rows.length + 1;
    redTop = top;
    const { year } = settings.round;
    for (let k = 0; k < RED_ROWS; k++) rows.push(redRow(links.plans, k, top, allReady, year));
    rows.push(restOfRed(links.plans, allReady, year));
    rows.push([], blockTitle(summaryWords.pillars), pillarHeader(year));
    for (const row of pillarRows(links.plans, allReady, rows.length + 1)) rows.push(row);
    rows.push(
      line(formula(`=${byYearEnd(summaryWords.heaps, year)}`), { italic: true, colour: palette.soft, size: 9 }),
    );
  }
  rows.push([], blockTitle(summaryWords.agencies));
  rows.push(...agencyRows(agencyLinks, allReady));
  rows.push([], line(summaryWords.basis, { italic: true, colour: palette.soft, size: 9 }));
  rows.push(line(summaryWords.limits, { italic: true, colour: palette.soft, size: 9 }));
  return {
    tab: fixedTabs.summary.mark,
    widths: [...WIDTHS, ...links.plans.map(() => 60)],
    rows,
    notes: [],
    keys: [],
    hiddenColumns: [HELPER, READY, ...links.plans.map((_, index) => RANKS + index)],
    frozenRows: 0,
    frozenColumns: 0,
    hidden: false,
    colour: palette.redInk,
    gridlines: false,
    colours: statusRules(redTop === null ? [] : [{ row: redTop, column: 0, rows: RED_ROWS, columns: 1 }]),
    lined: [],
    spareRows: 0,
  };
}

function blockTitle(words: string): readonly PageCell[] {
  const look: Look = { bold: true, background: palette.band, colour: palette.head, wrap: false };
  return WIDTHS.slice(0, HELPER).map((_, column) => ({ value: column === 0 ? words : null, look }));
}

/** A header row; the last word runs on over the empty cells behind it. */
function headerCells(words: readonly string[]): readonly PageCell[] {
  return WIDTHS.slice(0, HELPER).map((_, column) => {
    const cell = header(words[column] ?? '');
    const runsOn = column === words.length - 1 && column < HELPER - 1;
    return runsOn ? { ...cell, look: { ...cell.look, align: 'left', wrap: false } } : cell;
  });
}

function stampLine(links: SummaryLinks): Written {
  const stamp = links.stamp;
  return formula(`="${conclusionWords.stamp}"&MID(${stamp};9;2)&"/"&MID(${stamp};6;2)&"/"&LEFT(${stamp};4)`);
}

function roundLine(settings: Settings): Written {
  const { round } = settings;
  const isRead = !settings.asked.includes('roundSummaryDeadline');
  const summary = isRead ? dayMonth(round.summaryDeadline) : roundDay(settings, 'summaryDeadline');
  const { round: named, daysLeft, deadlineOver, summaryDue } = conclusionWords;
  const deadlineWords = `${named[0]}${inLiteral(round.name)}${named[1]}${roundDay(settings, 'deadline')}`;
  const then = `${inLiteral(settings.soShortName)}${summaryDue}${summary}`;
  if (settings.asked.includes('roundDeadline')) return formula(`="${deadlineWords} · ${then}"`);
  const [year = '', month = '', day = ''] = round.deadline.split('-').map((part) => String(Number(part)));
  const deadline = `DATE(${year};${month};${day})`;
  return formula(
    `="${deadlineWords} ("&IF(TODAY()<=${deadline};"${daysLeft[0]}"&(${deadline}-TODAY())&"${daysLeft[1]}";"${deadlineOver}")&") · ${then}"`,
  );
}

function countOf(place: PlanPlace, key: string, words: readonly string[], pillar: string): string {
  const range = columnRange(place, key);
  return words
    .map((word) =>
      pillar === ''
        ? `COUNTIF(${range};"${inLiteral(word)}")`
        : `COUNTIFS(${columnRange(place, 'pillar')};"${inLiteral(pillar)}";${range};"${inLiteral(word)}")`,
    )
    .join('+');
}

/** The figures of an item by their kind, in the order of how much they can be relied upon. */
const KINDS: readonly FigureKind[] = ['final', 'so-far', 'estimate'];

function conclusionLines(summary: SummaryPlan, readyCell: string, year: number): (readonly PageCell[])[] {
  const { place, items, plan } = summary;
  const said = conclusionWords;
  const verdicts = columnRange(place, 'itemVerdict');
  const kinds = columnRange(place, 'itemKind');
  const heapCount = (heap: Heap) => countOf(place, 'itemVerdict', wordsOfHeap(heap), '');
  const of = (heap: Heap) => outOfText(heapCount(heap), items);
  /** "18/32 (chính thức 03, đến kỳ 06, dự kiến 09)": what is official and what is only expected never go as one. */
  const apart = (heap: Heap) => {
    const byKind = KINDS.map((kind) => {
      const counts = wordsOfHeap(heap).map((word) => `COUNTIFS(${verdicts};"${inLiteral(word)}";${kinds};"${kind}")`);
      return `${byYearEnd(countedKinds[kind], year)}&" "&${countText(counts.join('+'))}`;
    });
    return `${of(heap)}&IF(${heapCount(heap)}=0;"";" ("&${byKind.join('&", "&')}&")")`;
  };
  const adjusted = `COUNTIF(${columnRange(place, 'itemAdjusted')};"x")`;
  const [before, after] = summaryWords.byAdjustment;
  const lowered = `IF(${adjusted}=0;"";"${before}"&${countText(adjusted)}&"${after}")`;
  const sentence =
    `"${said.done[0]}${items}${said.done[1]}${inLiteral(plan.placeName)}${said.done[2]}"&${byYearEnd(summaryWords.done, year)}&" "&${apart('done')}&${lowered}` +
    `&"; "&${byYearEnd(summaryWords.notReached, year)}&" "&${apart('notReached')}&";"`;
  const rest =
    `"${said.rest[0]}"&${of('notDone')}&"${said.rest[1]}"&${of('notDue')}` +
    `&"${said.rest[2]}"&${of('unknown')}&"${said.rest[3]}"`;
  const kind = (word: FigureKind) => countText(`COUNTIF(${kinds};"${word}")`);
  const withFigure = `COUNTIF(${kinds};"?*")`;
  const trust =
    `IF(${withFigure}=0;"${summaryWords.noFigure}";"${said.trust[0]}"&${outOfText(withFigure, items)}&"${said.trust[1]}"` +
    `&${kind('final')}&"${said.trust[2]}"&${kind('estimate')}&"${said.trust[3]}"&${kind('so-far')}&"${said.trust[4]}")`;
  const late = `"${inLiteral(plan.placeName)}: ${summaryWords.stillCounting}"`;
  const cells = [...line(formula(`=IF(${readyCell}=1;${sentence};${late})`), { bold: true })];
  const readyLine: PageCell[] = [];
  cells.forEach((cell, column) => {
    readyLine[column] = cell;
  });
  const found = columnRange(place, 'itemFound');
  readyLine[READY] = { value: formula(`=IF(COUNTIF(${found};">0")+COUNTIF(${found};"<0")=${items};1;0)`) };
  const filled = Array.from({ length: READY + 1 }, (_, column) => readyLine[column] ?? { value: null });
  return [
    filled,
    line(formula(`=IF(${readyCell}=1;${rest};"")`), { bold: true }),
    line(formula(`=IF(${readyCell}=1;${trust};"")`)),
  ];
}

/** One line for a list of tasks: states of timeliness that add up, and those without a readable day. */
function taskLine({ plan, place, count }: SummaryTasks): readonly PageCell[] {
  const counted = (word: string) => `COUNTIF(${columnRange(place, 'counted')};"${word}")`;
  const parts = timelinessWords.map((word) => {
    const words = `"; ${lowerFirst(word)} "&${outOfText(counted(word), count)}`;
    return wordsBeside.has(word) ? `IF(${counted(word)}=0;"";${words})` : words;
  });
  const unknown = counted(unknownWord);
  const [before, after] = conclusionWords.tasks;
  const named = `${count}${before}${inLiteral(plan.placeName)}${after}`;
  const known = [...timelinessWords, unknownWord].map(counted).join('+');
  const sentence =
    `"${named}"&${parts.join('&')}` +
    `&IF(${unknown}=0;"";"${conclusionWords.tasksUnclear}"&${outOfText(unknown, count)})&"."`;
  const late = `"${named}: ${summaryWords.stillCounting}"`;
  return line(formula(`=IF(${known}=${count};${sentence};${late})`), { bold: true });
}

/** One line for a plan that is not asked about but shares figures: what its own targets make of them. */
function otherLine({ plan, place, items }: SummaryPlan): readonly PageCell[] {
  const found = columnRange(place, 'itemFound');
  const resolved = `(COUNTIF(${found};">0")+COUNTIF(${found};"<0"))`;
  const name = inLiteral(plan.placeName);
  const counts = heaps.map((heap) => {
    const count = countOf(place, 'itemVerdict', wordsOfHeap(heap), '');
    return `"${otherHeapWords[heap]} "&${countText(count)}`;
  });
  const [also, open, close] = conclusionWords.others;
  const sentence = `"${also}${name}${open}${items}${close}"&${counts.join('&", "&')}&"."`;
  const late = `"${name}: ${summaryWords.stillCounting}"`;
  return line(formula(`=IF(${resolved}=${items};${sentence};${late})`), { colour: palette.soft });
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

/** A row of the red list: the k-th gravest over all plans, by the target that decides the pace of its item. */
function redRow(
  plans: readonly SummaryPlan[],
  k: number,
  top: number,
  ready: string,
  year: number,
): readonly PageCell[] {
  const sheetRow = top + k;
  const helper = fixedCell(sheetRow, HELPER);
  const row = (place: PlanPlace) => `MOD(${helper};${rankParts.table})-${place.firstRow - 1}`;
  const pick = (key: string): string => {
    const cells = plans.map(({ place }) => `INDEX(${columnRange(place, key)};${row(place)})`);
    const [only = ''] = cells;
    return cells.length === 1
      ? only
      : `CHOOSE(INT(MOD(${helper};${rankParts.colour})/${rankParts.table});${cells.join(';')})`;
  };
  const shown = (value: string) => formula(`=IF(${helper}>0;${value};"")`);
  const unit = `IF(${pick('unit')}="%";"%";" "&LOWER(${pick('unit')}))`;
  const withFigure = plans.map(({ place }) => `COUNTIF(${columnRange(place, 'itemKind')};"?*")`).join('+');
  const { count: missed } = missedAtEnd(plans, year);
  const words = `IF(${missed}=0;"${summaryWords.noneRed}";"${summaryWords.noneToHurry}")`;
  const noneRed = `IF(${withFigure}=0;"${summaryWords.noFigure}";${words})`;
  const none = k === 0 ? `IF(${ready};${noneRed};"${summaryWords.calculating}")` : '""';
  const ranks = fixedRange({ row: top, column: RANKS, rows: RED_ROWS, columns: plans.length });
  return [
    { value: shown(`LEFT(${pick('pace')};1)`), look: { align: 'center', wrap: false } },
    { value: shown(pick('code')), look: { wrap: false } },
    { value: formula(`=IF(${helper}>0;${pick('shortName')};${none})`), look: { wrap: true } },
    { value: shown(`${pick('target')}&${unit}`), look: { align: 'center' } },
    { value: shown(pick('done')) },
    { value: shown(pick('expected')) },
    { value: shown(`IF(${pick('itemLead')}="";${pick('supplier')};${pick('itemLead')})`) },
    {
      value: shown(`IF(${pick('difficulties')}="";"${summaryWords.unexplained}";${pick('difficulties')})`),
      look: { wrap: false },
    },
    ...Array.from({ length: HELPER - 8 }, (): PageCell => ({ value: null })),
    { value: formula(`=IFERROR(SMALL(${ranks};${k + 1});0)`) },
    { value: null },
    ...plans.map(({ place }) => ({ value: formula(`=IFERROR(SMALL(${columnRange(place, 'rank')};${k + 1});"")`) })),
  ];
}

/**
 * Targets that the year ended without, which no pace brings into the list: by a final figure, or, once the year is over, by
 * what was there so far. With the sentence that names how many, and where they stand.
 */
function missedAtEnd(
  plans: readonly SummaryPlan[],
  year: number,
): { readonly count: string; readonly sentence: string } {
  const withPace = (words: readonly string[], pace: Pace): string =>
    `(${plans
      .flatMap(({ place }) =>
        words.map(
          (word) =>
            `COUNTIFS(${columnRange(place, 'itemVerdict')};"${inLiteral(word)}";${columnRange(place, 'itemPace')};"${paceWord(pace)}")`,
        ),
      )
      .join('+')})`;
  const official = withPace(wordsOfHeap('notReached'), 'closed');
  const provisional = `IF(${isYearOver(year)};${withPace(wordsOfHeap('notReached'), 'not-judged')};0)`;
  const count = `(${official}+${provisional})`;
  const [head, middle, tail] = summaryWords.missed;
  const tabs = plans.map(({ place }) => inLiteral(place.tab)).join(', ');
  const kinds = `${countText(official)}&"${middle}"&${countText(provisional)}`;
  return { count, sentence: `IF(${count}=0;"";${countText(count)}&"${head}"&${kinds}&"${tail}${tabs}.")` };
}

/** Words as a formula without `=`: nothing is expected any more of a year that is over. */
function byYearEnd({ during, after }: InYear, year: number): string {
  return during === after ? `"${during}"` : `IF(${isYearOver(year)};"${after}";"${during}")`;
}

function isYearOver(year: number): string {
  return `TODAY()>DATE(${year};12;31)`;
}

/** Header of block 3; what has no pace is called by what it is in this part of the year. */
function pillarHeader(year: number): readonly PageCell[] {
  const { pillarColumns, closedHeader } = summaryWords;
  const cells = headerCells(['', '', '', ...pillarColumns]);
  const last = pillarColumns.length + 2;
  return cells.map((cell, column) =>
    column === last
      ? {
          ...cell,
          value: formula(
            `=IF(${isYearOver(year)};"${closedHeader}";"${pillarColumns[pillarColumns.length - 1] ?? ''}")`,
          ),
        }
      : cell,
  );
}

/** "Còn 3 mục tiêu, xem trang …", and how many only repeat a figure that stands in the list. */
function restOfRed(plans: readonly SummaryPlan[], ready: string, year: number): readonly PageCell[] {
  const listed = `(${plans.map(({ place }) => `COUNT(${columnRange(place, 'rank')})`).join('+')})`;
  const paced = (['at-risk', 'behind'] as const).map((pace) => paceWord(pace));
  const all = `(${plans.map(({ place }) => countOf(place, 'itemPace', paced, '')).join('+')})`;
  const [before, after] = summaryWords.moreRed;
  const [more, others] = summaryWords.sharedRed;
  const tabs = plans.map(({ place }) => inLiteral(place.tab)).join(', ');
  const rest = `IF(${listed}>${RED_ROWS};"${before}"&${countText(`(${listed}-${RED_ROWS})`)}&"${after}${tabs}. ";"")`;
  const shared = `IF(${all}>${listed};"${more}"&${countText(`(${all}-${listed})`)}&"${others}";"")`;
  return [
    { value: null },
    { value: null },
    {
      value: formula(`=IF(${ready};TRIM(${rest}&${shared}&${missedAtEnd(plans, year).sentence});"")`),
      look: { wrap: false, italic: true },
    },
  ];
}

function pillarRows(plans: readonly SummaryPlan[], ready: string, top: number): (readonly PageCell[])[] {
  const names = [...new Set(plans.flatMap((plan) => plan.pillars.map((pillar) => pillar.name)))];
  const cells = (pillar: string): PageCell[] => {
    const total = plans.reduce(
      (sum, plan) =>
        sum + plan.pillars.reduce((items, each) => items + (pillar === '' || each.name === pillar ? each.items : 0), 0),
      0,
    );
    const count = (key: string, words: readonly string[]): PageCell => ({
      value: formula(`=IF(${ready};${plans.map((plan) => countOf(plan.place, key, words, pillar)).join('+')};"…")`),
      look: { align: 'center', format: '0' },
    });
    return [
      { value: total, look: { align: 'center', format: '0' } },
      ...heaps.map((heap) => count('itemVerdict', wordsOfHeap(heap))),
      ...paceColumns.map(({ words }) => count('itemPace', words)),
    ];
  };
  const row = (name: string, pillar: string, look: Look): readonly PageCell[] => [
    { value: name, look: { wrap: false, ...look } },
    { value: null, look },
    { value: null, look },
    ...cells(pillar).map((cell) => ({ value: cell.value, look: { ...cell.look, ...look } })),
  ];
  const last = top + names.length;
  return [
    ...names.map((name) => row(name, name, {})),
    row(summaryWords.total, '', { bold: true, background: palette.section }),
  ].slice(0, last);
}
