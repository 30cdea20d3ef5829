// Checks of how tabs look: read cell by cell where people type, by the digest of what was last written where only the workbook writes.

import type { Finding } from '../../../domain/book-check.js';
import { looksDigest } from '../../workbook/differences.js';
import { fixedTabs } from '../../workbook/fixed-tabs.js';
import { looksProperty } from '../../workbook/marks.js';
import { baseMark } from '../../workbook/year-tabs.js';
import { type CellDeviation, cellDeviations, ruleDeviations } from '../deviations.js';
import { keyedSheet } from '../keyed-tabs.js';
import { cellsFinding } from '../place-words.js';
import { isShifted, type SeenBook, type SeenTab } from '../seen-book.js';

export function lookFindings({ ours, properties }: SeenBook): readonly Finding[] {
  const stored = properties[looksProperty] ?? '';
  return ours.flatMap((tab) => {
    if (isShifted(tab) || tab.due.length === 0) return [];
    return keyedSheet(tab) === null ? ofPage(tab, digestsIn(stored)) : ofTypedTab(tab);
  });
}

function ofTypedTab({ name, mark, due, standing }: SeenTab): readonly Finding[] {
  const cells = cellDeviations(
    due.filter(({ op }) => op === 'looks' || op === 'formats'),
    standing,
  );
  const of = (fault: CellDeviation['fault']) => cells.filter((cell) => cell.fault === fault);
  const { lists, isColoured } = ruleDeviations(due, standing);
  return [
    ...cellsFinding('format-changed', name, of('format')),
    ...cellsFinding('background-changed', name, mark === LEDGER ? [] : of('background')),
    ...cellsFinding('list-gone', name, lists),
    ...(isColoured ? [] : [{ code: 'colours-changed' as const, sheet: name }]),
  ];
}

/** Lines of `Đôn đốc` get their colours from the set-up after the mails. */
const LEDGER: string = fixedTabs.ledger.mark;
/** `Bản lưu` grows with what is typed, and its looks with it. */
const GROWING: string = fixedTabs.saved.mark;

/** A page whose looks were never stored, or are to be others since: a run that broke, another version of the workbook. */
function ofPage({ id, name, mark, due }: SeenTab, stored: ReadonlyMap<string, unknown>): readonly Finding[] {
  // Where nothing is stored at all the last run did not end, which is said by itself.
  if (baseMark(mark) === GROWING || stored.size === 0 || stored.get(String(id)) === looksDigest(due)) return [];
  return [{ code: 'looks-outdated', sheet: name }];
}

function digestsIn(stored: string): ReadonlyMap<string, unknown> {
  try {
    return new Map(Object.entries(JSON.parse(stored || '{}') as Record<string, unknown>));
  } catch {
    return new Map();
  }
}
