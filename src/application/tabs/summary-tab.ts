// `Tổng hợp`: one page for leaders, counted natively from the plan tabs, and silent rather than wrong while results are late.

import type { Settings } from '../../domain/round/settings.js';
import { dayMonth, officialDate } from '../../text/date-words.js';
import { palette } from '../../text/palette.js';
import { otherOpenRounds } from '../../text/round-words.js';
import { letterHead, summaryTitle, summaryWords } from '../../text/summary-text.js';
import { timelinessWords } from '../../text/task-text.js';
import { heaps, paces, paceWord, verdictWord, wordsOfHeap } from '../../text/verdict-text.js';
import { fixedCell, fixedRange, inLiteral, quotedTab } from '../workbook/a1.js';
import { statusRules } from '../workbook/colours.js';
import { summaryMark } from '../workbook/marks.js';
import { header, line, type PageCell, type PageModel } from '../workbook/page-model.js';
import { formula, type Look, type Written } from '../workbook/sheet-op.js';
import type { AgencyColumn } from './agency-cells.js';
import { type PlanPlace, rankParts } from './plan-tab.js';
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
}

const unknownWord = verdictWord('not-judged', null);
const WIDTHS = [22, 62, 250, 74, 104, 64, 120, 56, 56, 56, 60, 60, 70, 60, 60];
const HELPER = 13;
const READY = 14;
/** From here one column per plan: the ranks of its rows, the gravest first. */
const RANKS = 15;
const RED_ROWS = 8;

/** The page; every block's numbers come from the same cells and add up. */
export function summaryTab(settings: Settings, links: SummaryLinks): PageModel {
  const rows: (readonly PageCell[])[] = [];
  const [province, office] = letterHead(settings);
  rows.push(line(province, { bold: true }), line(office, { bold: true }), line(stampLine(links)));
  rows.push([], line(summaryTitle(settings), { bold: true, size: 14, colour: palette.head }));
  rows.push(line(roundLine(settings), { italic: true, colour: palette.soft }));
  const others = otherOpenRounds(links.otherRounds);
  if (others !== '') rows.push(line(others, { italic: true, colour: palette.soft }));
  rows.push([], blockTitle(summaryWords.conclusion));
  const readyCells: string[] = [];
  for (const plan of links.plans) {
    const readyCell = fixedCell(rows.length + 1, READY);
    readyCells.push(readyCell);
    rows.push(...conclusionLines(plan, readyCell));
  }
  for (const list of links.tasks) rows.push(taskLine(list));
  const ready = readyCells.map((cell) => `${cell}=1`).join(';');
  const allReady = ready === '' ? 'TRUE' : `AND(${ready})`;
  rows.push(agencyLine(links, allReady));
  for (const other of links.others) rows.push(otherLine(other));
  let redTop: number | null = null;
  if (links.plans.length > 0) {
    rows.push([], blockTitle(summaryWords.direct), headerCells(summaryWords.directColumns));
    const top = rows.length + 1;
    redTop = top;
    for (let k = 0; k < RED_ROWS; k++) rows.push(redRow(links.plans, k, top, allReady));
    rows.push([], blockTitle(summaryWords.pillars), headerCells(['', '', '', ...summaryWords.pillarColumns]));
    for (const row of pillarRows(links.plans, allReady, rows.length + 1)) rows.push(row);
    rows.push(line(summaryWords.heaps, { italic: true, colour: palette.soft, size: 9 }));
  }
  rows.push([], blockTitle(summaryWords.agencies));
  rows.push(...agencyRows(links.agencies, allReady));
  rows.push([], line(summaryWords.basis, { italic: true, colour: palette.soft, size: 9 }));
  rows.push(line(summaryWords.limits, { italic: true, colour: palette.soft, size: 9 }));
  return {
    tab: summaryMark,
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
  return formula(`="Mốc tính: ngày "&MID(${stamp};9;2)&"/"&MID(${stamp};6;2)&"/"&LEFT(${stamp};4)`);
}

function roundLine(settings: Settings): Written {
  const { round } = settings;
  const [year = '', month = '', day = ''] = round.deadline.split('-').map((part) => String(Number(part)));
  const deadline = `DATE(${year};${month};${day})`;
  return formula(
    `="Đợt báo cáo ${inLiteral(round.name)} · Đơn vị gửi trước ngày ${officialDate(round.deadline)} ("&IF(TODAY()<=${deadline};"còn "&(${deadline}-TODAY())&" ngày";"đã hết hạn")&") · ${inLiteral(settings.soShortName)} báo cáo UBND tỉnh trước ngày ${dayMonth(round.summaryDeadline)}"`,
  );
}

function planRange(place: PlanPlace, key: string): string {
  const area = { row: place.firstRow, column: place.column(key), rows: place.lastRow - place.firstRow + 1, columns: 1 };
  return `${quotedTab(place.tab)}!${fixedRange(area)}`;
}

function countOf(place: PlanPlace, key: string, words: readonly string[], pillar: string): string {
  const range = planRange(place, key);
  return words
    .map((word) =>
      pillar === ''
        ? `COUNTIF(${range};"${inLiteral(word)}")`
        : `COUNTIFS(${planRange(place, 'pillar')};"${inLiteral(pillar)}";${range};"${inLiteral(word)}")`,
    )
    .join('+');
}

function conclusionLines(summary: SummaryPlan, readyCell: string): (readonly PageCell[])[] {
  const { place, items, plan } = summary;
  const found = planRange(place, 'itemFound');
  const resolved = `(COUNTIF(${found};">0")+COUNTIF(${found};"<0"))`;
  const of = (key: string, words: readonly string[]) => `TEXT(${countOf(place, key, words, '')};"00")&"/${items}"`;
  const kind = (word: string) => `TEXT(COUNTIF(${planRange(place, 'itemKind')};"${word}");"00")`;
  const sentence =
    `"Trong ${items} mục tiêu (${inLiteral(plan.placeName)}): đã hoàn thành, dự kiến hoàn thành "&${of('itemVerdict', wordsOfHeap('done'))}` +
    `&"; chưa hoàn thành, dự kiến không đạt "&${of('itemVerdict', wordsOfHeap('notReached'))}&";"`;
  const rest =
    `"không thực hiện "&${of('itemVerdict', wordsOfHeap('notDone'))}&"; chưa đến hạn "&${of('itemVerdict', wordsOfHeap('notDue'))}` +
    `&"; "&${of('itemVerdict', wordsOfHeap('unknown'))}&" chưa có thông tin đánh giá."`;
  const withFigure = `COUNTIF(${planRange(place, 'itemKind')};"?*")`;
  const trust =
    `"Độ tin cậy: có số "&TEXT(${withFigure};"00")&"/${items} mục tiêu ("&${kind('final')}&" chính thức, "&${kind('estimate')}` +
    `&" ước cả năm, "&${kind('so-far')}&" đến kỳ)."`;
  const late = `"${inLiteral(plan.placeName)}: đang tính, đã tính "&${resolved}&"/${items} mục tiêu."`;
  const cells = [...line(formula(`=IF(${readyCell}=1;${sentence};${late})`), { bold: true })];
  const readyLine: PageCell[] = [];
  cells.forEach((cell, column) => {
    readyLine[column] = cell;
  });
  readyLine[READY] = { value: formula(`=IF(${resolved}=${items};1;0)`) };
  const filled = Array.from({ length: READY + 1 }, (_, column) => readyLine[column] ?? { value: null });
  return [
    filled,
    line(formula(`=IF(${readyCell}=1;${rest};"")`), { bold: true }),
    line(formula(`=IF(${readyCell}=1;${trust};"")`)),
    line(formula(`="Đã tính "&${resolved}&"/${items} mục tiêu."`), { colour: palette.soft }),
  ];
}

/** One line for a list of tasks: four states of timeliness that add up, and those without a readable day. */
function taskLine({ plan, place, count }: SummaryTasks): readonly PageCell[] {
  const counted = (word: string) => `COUNTIF(${planRange(place, 'counted')};"${word}")`;
  const parts = timelinessWords.map((word) => `"; ${lowerFirst(word)} "&TEXT(${counted(word)};"00")&"/${count}"`);
  const unknown = counted(unknownWord);
  const known = [...timelinessWords, unknownWord].map(counted).join('+');
  const sentence =
    `"${count} nhiệm vụ (${inLiteral(plan.placeName)})"&${parts.join('&')}` +
    `&IF(${unknown}=0;"";"; chưa rõ thời hạn "&TEXT(${unknown};"00")&"/${count}")&"."`;
  const late = `"${count} nhiệm vụ (${inLiteral(plan.placeName)}): đang tính."`;
  return line(formula(`=IF(${known}=${count};${sentence};${late})`), { bold: true });
}

/** One line for a plan that is not asked about but shares figures: what its own targets make of them. */
function otherLine({ plan, place, items }: SummaryPlan): readonly PageCell[] {
  const found = planRange(place, 'itemFound');
  const resolved = `(COUNTIF(${found};">0")+COUNTIF(${found};"<0"))`;
  const heap = (words: readonly string[]) => `TEXT(${countOf(place, 'itemVerdict', words, '')};"00")`;
  const name = inLiteral(plan.placeName);
  const sentence =
    `"Cùng số liệu, so với ${items} mục tiêu đang theo dõi của ${name}: hoàn thành "&${heap(wordsOfHeap('done'))}` +
    `&", chưa hoàn thành "&${heap(wordsOfHeap('notReached'))}&", chưa đến hạn "&${heap(wordsOfHeap('notDue'))}` +
    `&", không thực hiện "&${heap(wordsOfHeap('notDone'))}&", đợt này không hỏi hoặc chưa có số "&${heap(wordsOfHeap('unknown'))}&"."`;
  return line(formula(`=IF(${resolved}=${items};${sentence};"${name}: đang tính.")`), { colour: palette.soft });
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

/** A row of the red list: the k-th gravest over all plans; a figure that several plans print ranks in the first of them. */
function redRow(plans: readonly SummaryPlan[], k: number, top: number, ready: string): readonly PageCell[] {
  const sheetRow = top + k;
  const helper = fixedCell(sheetRow, HELPER);
  const row = (place: PlanPlace) => `MOD(${helper};${rankParts.table})-${place.firstRow - 1}`;
  const pick = (key: string): string => {
    const cells = plans.map(({ place }) => `INDEX(${planRange(place, key)};${row(place)})`);
    const [only = ''] = cells;
    return cells.length === 1
      ? only
      : `CHOOSE(INT(MOD(${helper};${rankParts.colour})/${rankParts.table});${cells.join(';')})`;
  };
  const shown = (value: string) => formula(`=IF(${helper}>0;${value};"")`);
  const unit = `IF(${pick('unit')}="%";"%";" "&LOWER(${pick('unit')}))`;
  const percentOf = (key: string) => `IF(${pick(key)}="";"";${pick(key)}&${unit})`;
  const when = `IF(${pick('asOf')}="";"";" ("&${pick('asOf')}&")")`;
  const none = k === 0 ? `IF(${ready};"${summaryWords.noneRed}";"${summaryWords.calculating}")` : '""';
  const ranks = fixedRange({ row: top, column: RANKS, rows: RED_ROWS, columns: plans.length });
  return [
    { value: shown(`LEFT(${pick('pace')};1)`), look: { align: 'center', wrap: false } },
    { value: shown(pick('code')), look: { wrap: false } },
    { value: formula(`=IF(${helper}>0;${pick('shortName')};${none})`), look: { wrap: true } },
    { value: shown(`${pick('target')}&${unit}`), look: { align: 'center' } },
    { value: shown(`IF(${pick('recorded')}="";"";${pick('recorded')}&${unit}&${when})`) },
    { value: shown(percentOf('estimate')) },
    { value: shown(`IF(${pick('lead')}="";${pick('supplier')};${pick('lead')})`) },
    {
      value: shown(`IF(${pick('difficulties')}="";"${summaryWords.unexplained}";${pick('difficulties')})`),
      look: { wrap: false },
    },
    ...Array.from({ length: HELPER - 8 }, (): PageCell => ({ value: null })),
    { value: formula(`=IFERROR(SMALL(${ranks};${k + 1});0)`) },
    { value: null },
    ...plans.map(({ place }) => ({ value: formula(`=IFERROR(SMALL(${planRange(place, 'rank')};${k + 1});"")`) })),
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
      ...paces.map((pace) => count('itemPace', [paceWord(pace)])),
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
