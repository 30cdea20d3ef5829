// Block 2 of `Tổng hợp`: what calls for a decision, the gravest first, and what the list leaves out.

import type { Pace } from '../../domain/judging/verdict-terms.js';
import { summaryWords } from '../../text/summary-text.js';
import { paceWord, wordsOfHeap } from '../../text/verdict-text.js';
import { fixedCell, fixedRange, inLiteral } from '../workbook/a1.js';
import type { PageCell } from '../workbook/page-model.js';
import { formula } from '../workbook/sheet-op.js';
import { countText } from './count-text.js';
import { columnRange, type PlanPlace, rankParts } from './plan-tab.js';
import { countOf, HELPER, isYearOver, RANKS, RED_ROWS } from './summary-frame.js';
import type { SummaryPlan } from './summary-plans.js';

/** A row of the red list: the k-th gravest over all plans, by the target that decides the pace of its item. */
export function redRow(
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

/** "Còn 3 mục tiêu, xem trang …", and how many only repeat a figure that stands in the list. */
export function restOfRed(plans: readonly SummaryPlan[], ready: string, year: number): readonly PageCell[] {
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
