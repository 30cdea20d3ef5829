// Block 1 of `Tổng hợp`: what each plan and list of tasks has come to, in sentences.

import type { FigureKind } from '../../domain/judging/verdict-terms.js';
import { palette } from '../../text/palette.js';
import { conclusionWords, countedKinds, otherHeapWords, summaryWords } from '../../text/summary-text.js';
import { timelinessWords, wordsBeside } from '../../text/task-text.js';
import { type Heap, heaps, verdictWord, wordsOfHeap } from '../../text/verdict-text.js';
import { inLiteral } from '../workbook/a1.js';
import { line, type PageCell } from '../workbook/page-model.js';
import { formula } from '../workbook/sheet-op.js';
import { countText, outOfText } from './count-text.js';
import { columnRange } from './plan-tab.js';
import { byYearEnd, countOf, READY } from './summary-frame.js';
import type { SummaryPlan, SummaryTasks } from './summary-plans.js';

const unknownWord = verdictWord('not-judged', null);

/** The figures of an item by their kind, in the order of how much they can be relied upon. */
const KINDS: readonly FigureKind[] = ['final', 'so-far', 'estimate'];

export function conclusionLines(summary: SummaryPlan, readyCell: string, year: number): (readonly PageCell[])[] {
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
  const cells = line(formula(`=IF(${readyCell}=1;${sentence};${late})`), { bold: true });
  const found = columnRange(place, 'itemFound');
  const isReady = formula(`=IF(COUNTIF(${found};">0")+COUNTIF(${found};"<0")=${items};1;0)`);
  const filled = Array.from({ length: READY + 1 }, (_, column) =>
    column === READY ? { value: isReady } : (cells[column] ?? { value: null }),
  );
  return [
    filled,
    line(formula(`=IF(${readyCell}=1;${rest};"")`), { bold: true }),
    line(formula(`=IF(${readyCell}=1;${trust};"")`)),
  ];
}

/** One line for a list of tasks: states of timeliness that add up, and those without a readable day. */
export function taskLine({ plan, place, count }: SummaryTasks): readonly PageCell[] {
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
export function otherLine({ plan, place, items }: SummaryPlan): readonly PageCell[] {
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
