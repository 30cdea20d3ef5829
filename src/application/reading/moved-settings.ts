// Rows of `Thiết lập` whose place is the row of the yearly round: what they say goes there, and what differs is asked.

import { type Cell, isBlank } from '../../domain/cell.js';
import type { Problem } from '../../domain/checked.js';
import { seenText } from '../../domain/reading/plain-text.js';
import { isOfYearlyRound, type SettingKey, type YearlyColumn, yearlyCells } from '../../domain/round/setting-table.js';
import { officialDate } from '../../text/date-words.js';
import { roundHeader } from '../../text/round-words.js';
import { tabNames } from '../../text/tab-names.js';
import { cellName } from '../workbook/a1.js';
import type { SettingRows } from './setting-rows.js';
import type { YearlyRow } from './yearly-row.js';

/** A row of `Thiết lập` that belongs to the round. */
export interface MovedSetting {
  /** 0-based row of `Thiết lập`. */
  readonly row: number;
  readonly column: YearlyColumn;
  /** What it says, as the row of the round would say it; empty for nothing. */
  readonly text: string;
}

/** Every such row, from the first down. `code`: that of the round that they speak of. */
export function movedSettings({ cells, rowOf }: SettingRows, code: string): readonly MovedSetting[] {
  const columnOf = new Map<string, YearlyColumn>(
    Object.entries(yearlyCells).map(([column, key]) => [key, column as YearlyColumn]),
  );
  return [...cells]
    .filter(([key]) => isOfYearlyRound(key))
    .map(([key, cell]) => ({
      row: rowOf.get(key) ?? 0,
      column: columnOf.get(key) ?? 'name',
      text: carriedText(key as SettingKey, cell, code),
    }));
}

/** The text that a cell of `Thiết lập` has in the row of the round. */
export function carriedText(key: SettingKey, cell: Cell, code: string): string {
  if (isBlank(cell)) return '';
  const text = typeof cell === 'object' ? officialDate(cell.date) : String(cell);
  if (key !== 'frozenThresholds') return text;
  // The code in front named the round; thresholds of another one have held nothing since.
  const [, of = code, kept = text] = /^(.*): ([^:]*)$/.exec(seenText(text)) ?? [];
  return of === code ? kept : '';
}

/** Of these rows those that say something else than the row of the round does. */
export function movedProblems(rows: SettingRows, yearly: YearlyRow): readonly Problem[] {
  return movedSettings(rows, codeOf(yearly)).flatMap(({ row, column, text }): Problem[] => {
    const standing = standingText(yearly, column);
    if (text === '' || seenText(text) === standing) return [];
    const params = { name: roundHeader(column), text: seenText(text), other: standing };
    return [{ code: 'setting-moved', sheet: tabNames.settings, cell: cellName(row, rows.column), params }];
  });
}

/** What the row of the round says in a column, as a person sees it. */
export function standingText({ cells }: YearlyRow, column: YearlyColumn): string {
  const cell = cells.get(yearlyCells[column]) ?? '';
  return seenText(typeof cell === 'object' ? officialDate(cell.date) : String(cell));
}

export function codeOf({ cells }: YearlyRow): string {
  return String(cells.get('roundCode') ?? '');
}
