// Checks of what the workbook itself writes into cells: its formulas, and its own words.

import type { Finding } from '../../../domain/book-check.js';
import { textAt } from '../../../domain/reading/keyed-table.js';
import { trackingKey } from '../../rounds/tracking.js';
import { fixedTabs } from '../../workbook/fixed-tabs.js';
import { baseMark } from '../../workbook/year-tabs.js';
import { type CellDeviation, type CellFault, cellDeviations } from '../deviations.js';
import { keyedSheet } from '../keyed-tabs.js';
import { cellsFinding } from '../place-words.js';
import { isShifted, type SeenBook, type SeenTab } from '../seen-book.js';

/** Rows of `Thiết lập` in which the workbook keeps what it worked out itself. */
const OWN_SETTINGS = new Set(['stamp', 'workbookId']);
/** Columns whose words go by the day or by what was typed: every run writes them anew. */
const BY_THE_DAY = new Set(['review', 'lost', 'timeliness']);

/** Pages that say what was typed until a run looked. */
const BY_RUNS: ReadonlySet<string> = new Set([fixedTabs.saved.mark, fixedTabs.guide.mark, fixedTabs.series.mark]);

/** Formulas that somebody typed over, changed, or that have no room for their results. */
export function formulaFindings({ ours, isShifting, typed }: SeenBook): readonly Finding[] {
  const round = typed?.settings.round.code ?? '';
  return ours.flatMap((tab) => {
    const cells = contentOf(tab);
    const of = (fault: CellFault) => cells.filter((cell) => cell.fault === fault);
    return [
      ...cellsFinding('formula-overwritten', tab.name, of('overwritten')),
      ...cellsFinding(
        'formula-changed',
        tab.name,
        isShifting ? [] : of('other-formula').filter((cell) => !isCountedByRuns(tab, cell, round)),
      ),
      ...cellsFinding('formula-broken', tab.name, brokenCalls(tab)),
    ];
  });
}

/** True for the count of a round beside the yearly one, which no formula counts: the next run brings it up to date. */
function isCountedByRuns(tab: SeenTab, { row, column }: CellDeviation, yearly: string): boolean {
  const keyed = tab.mark === fixedTabs.tracking.mark ? keyedSheet(tab) : null;
  if (keyed === null || keyed.at(column)?.key !== 'figures') return false;
  const isYearly = textAt(keyed.table, row, 'key').startsWith(trackingKey(yearly, ''));
  return !isYearly && /^="[^"]*"$/.test(tab.standing.formulas()[row]?.[column] ?? '');
}

/** Words of the workbook that differ below the head, and rows that are to stand elsewhere. */
export function textFindings({ ours }: SeenBook): readonly Finding[] {
  return ours.flatMap((tab) => {
    const isMoved = isShifted(tab);
    const changed = contentOf(tab).filter((cell) => isOwnWord(cell) && !isAwaited(tab, cell));
    return [
      ...(isMoved ? [{ code: 'rows-out-of-place' as const, sheet: tab.name }] : []),
      ...cellsFinding('text-changed', tab.name, changed),
    ];
  });
}

const isOwnWord = ({ fault }: CellDeviation) => fault === 'emptied' || fault === 'other-content';

/** What differs in contents; nothing of a tab whose rows are to move, where every cell would. */
export function contentOf(tab: SeenTab): readonly CellDeviation[] {
  if (isShifted(tab)) return [];
  const { due, standing } = tab;
  return cellDeviations(
    due.filter(({ op }) => op === 'values'),
    standing,
  );
}

/** True for a word that the next run brings up to date without anybody having changed it, and for the head, which has a check of its own. */
function isAwaited(tab: SeenTab, { row, column }: CellDeviation): boolean {
  const { mark } = tab;
  if (BY_RUNS.has(baseMark(mark))) return row > 0;
  const keyed = keyedSheet(tab);
  if (keyed === null) return row === 0;
  // Of the head the title is a word like any other; on `Đôn đốc` it tells of the last run.
  if (row < keyed.table.firstRow) return row !== keyed.table.firstRow - 2 || mark === fixedTabs.ledger.mark;
  const { key = '', filledBy } = keyed.at(column) ?? {};
  if (mark === fixedTabs.settings.mark && OWN_SETTINGS.has(textAt(keyed.table, row, 'key'))) return true;
  if (mark === fixedTabs.rounds.mark && key === 'thresholds') return true;
  return filledBy === 'calculation' || BY_THE_DAY.has(key);
}

/** Calls whose results find no room, or that show an error: something stands in their way. */
function brokenCalls({ mark, standing }: SeenTab): readonly { readonly row: number; readonly column: number }[] {
  if (mark !== fixedTabs.calculation.mark) return [];
  return standing.formulas().flatMap((line, row) =>
    line.flatMap((text, column) => {
      const seen = standing.cells()[row]?.[column];
      return text !== '' && typeof seen === 'string' && seen.startsWith('#') ? [{ row, column }] : [];
    }),
  );
}
