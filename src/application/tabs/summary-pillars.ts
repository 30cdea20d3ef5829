// Block 3 of `Tổng hợp`: verdicts and paces counted by pillar.

import { palette } from '../../text/palette.js';
import { summaryWords } from '../../text/summary-text.js';
import { heaps, paceColumns, wordsOfHeap } from '../../text/verdict-text.js';
import type { PageCell } from '../workbook/page-model.js';
import { formula, type Look } from '../workbook/sheet-op.js';
import { countOf, headerCells, isYearOver } from './summary-frame.js';
import type { SummaryPlan } from './summary-plans.js';

/** Header of block 3; what has no pace is called by what it is in this part of the year. */
export function pillarHeader(year: number): readonly PageCell[] {
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

export function pillarRows(plans: readonly SummaryPlan[], ready: string): (readonly PageCell[])[] {
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
  return [
    ...names.map((name) => row(name, name, {})),
    row(summaryWords.total, '', { bold: true, background: palette.section }),
  ];
}
