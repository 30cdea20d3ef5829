// Whether the days of a round go together: its year, the last day of its figures, the day for the offices, the day for the Sở.

import type { LocalDate } from '../local-date.js';

export type RoundDay = 'cutOff' | 'deadline' | 'summaryDeadline';

/** `other-year`: a day that is not of the round's year. The others name the day with which one does not go together. */
export type RoundDayDoubt = 'other-year' | 'cut-off-late' | 'summary-early';

export interface DoubtedDay {
  readonly key: RoundDay;
  readonly code: RoundDayDoubt;
  readonly other: RoundDay | null;
}

/**
 * Every day that needs a person's look, each once; null for a day that the round does not have. `lastDeadline`: the last
 * day on which figures of the year may be due.
 */
export function roundDayDoubts(
  round: { readonly year: number } & Readonly<Record<RoundDay, LocalDate | null>>,
  lastDeadline: LocalDate,
): readonly DoubtedDay[] {
  const { year, cutOff, deadline, summaryDeadline } = round;
  const found: DoubtedDay[] = [];
  const isOfYear = (key: RoundDay, last: LocalDate): boolean => {
    const day = round[key];
    if (day === null || (day >= `${year}-01-01` && day <= last)) return true;
    found.push({ key, code: 'other-year', other: null });
    return false;
  };
  const isCutOffRight = isOfYear('cutOff', `${year}-12-31`);
  const isDeadlineRight = isOfYear('deadline', lastDeadline);
  // What is summed up at the end of a year may be due in the next.
  const isSummaryRight = isOfYear('summaryDeadline', `${year + 1}-12-31`);
  if (deadline === null || !isDeadlineRight) return found;
  if (cutOff !== null && isCutOffRight && cutOff > deadline)
    found.push({ key: 'cutOff', code: 'cut-off-late', other: 'deadline' });
  if (summaryDeadline !== null && isSummaryRight && summaryDeadline < deadline)
    found.push({ key: 'summaryDeadline', code: 'summary-early', other: 'deadline' });
  return found;
}
