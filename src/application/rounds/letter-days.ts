// What formulas count letters by: since which day each agency's report is here, and until when it has more time.

import { letterCells, reportLetter } from '../../domain/agencies/report-letter.js';
import type { Cell, Grid } from '../../domain/cell.js';
import { daysBetween, type LocalDate } from '../../domain/local-date.js';
import type { Settings } from '../../domain/round/settings.js';
import { trackingKey } from './tracking.js';

/** Columns of `Theo dõi báo cáo`, cell by cell; `key` names the round and the agency, `lost` is its `lostLetterMark`. */
export type LetterColumns = Readonly<Record<string, readonly Cell[]>>;

/** The columns, in the order in which `DOC_BAO_CAO` is handed them. */
export const letterColumns = ['key', 'number', 'reportDate', 'signer', 'received', 'extendedTo', 'lost'] as const;

/** Day 0 of the sheets. */
const EPOCH: LocalDate = '1899-12-30';

/**
 * For each agency the day, as sheets number days, from which its report counts as here (1: since ever, 0: never), and the
 * last day granted (0: none), and whether nobody can say that it is in time: 1 where a cell of the letter is asked about, 2
 * where only `Danh bạ` is (`held`). Whether a day has come is not asked here: formulas hold it against TODAY().
 */
export function letterDays(
  agencies: readonly string[],
  columns: LetterColumns,
  round: Pick<Settings['round'], 'code' | 'year' | 'deadline' | 'summaryDeadline'>,
  held: ReadonlySet<string>,
): number[][] {
  const keys = columns.key ?? [];
  const rowOf = new Map([...keys.keys()].reverse().map((row) => [String(keys[row]), row]));
  return agencies.map((agency) => {
    const row = rowOf.get(trackingKey(round.code, agency));
    if (row === undefined) return [0, 0, 0];
    const letter = reportLetter(
      letterCells((key) => columns[key]?.[row] ?? ''),
      round,
    );
    const from = letter.report === null ? 0 : letter.lastDay === null ? 1 : serial(letter.lastDay);
    const granted = letter.extendedTo === null ? 0 : serial(letter.extendedTo);
    // Cells that are lost are no letter that never came.
    const isAsked = letter.questions.length > 0 || (columns.lost?.[row] ?? '') !== '';
    return [from, granted, isAsked ? 1 : held.has(agency) ? 2 : 0];
  });
}

/** One column of a range. */
export function firstColumn(range: Grid): readonly Cell[] {
  return range.map((row) => row[0] ?? '');
}

function serial(day: LocalDate): number {
  return daysBetween(EPOCH, day);
}
