// `Tổng hợp`: one page for leaders, counted natively from the plan tabs, and silent rather than wrong while results are late.

import { waitsFor } from '../../domain/round/setting-table.js';
import type { Settings } from '../../domain/round/settings.js';
import { dayMonth } from '../../text/date-words.js';
import { palette } from '../../text/palette.js';
import { otherOpenRounds } from '../../text/round-words.js';
import { roundDay } from '../../text/setting-words.js';
import { conclusionWords, letterHead, noPlanInForce, summaryTitle, summaryWords } from '../../text/summary-text.js';
import { fixedCell, inLiteral } from '../workbook/a1.js';
import { statusRules } from '../workbook/colours.js';
import { fixedTabs } from '../workbook/fixed-tabs.js';
import { line, type PageCell, type PageModel } from '../workbook/page-model.js';
import { formula, type Written } from '../workbook/sheet-op.js';
import type { AgencyColumn } from './agency-cells.js';
import { agencyLine, agencyRows } from './summary-agencies.js';
import { conclusionLines, otherLine, taskLine } from './summary-conclusion.js';
import { blockTitle, byYearEnd, HELPER, headerCells, RANKS, READY, RED_ROWS, WIDTHS } from './summary-frame.js';
import { pillarHeader, pillarRows } from './summary-pillars.js';
import type { SummaryPlan, SummaryTasks } from './summary-plans.js';
import { redRow, restOfRed } from './summary-red.js';

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
    rows.push(...pillarRows(links.plans, allReady));
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
