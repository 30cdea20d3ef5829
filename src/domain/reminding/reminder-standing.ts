// Where an agency stands in a round: the six states and the four timeliness words of `Theo dõi báo cáo`.

import { addDays, type LocalDate } from '../local-date.js';

/**
 * The signed report of an office that owes one, the same on every page and in every list. `asked`: a cell on which it hangs
 * cannot be read, so that nobody can say whether it is here, or late.
 */
export type LetterState = 'here' | 'missing' | 'asked';

/**
 * Chưa nhập · Đang nhập · Đã đủ số liệu, chờ văn bản · Chưa gửi báo cáo (asked for no figure) · Đã gửi báo cáo · Đã gửi báo cáo,
 * còn thiếu số liệu; the second and the third of the unsent with their letter asked about.
 */
export type Standing =
  | 'nothing'
  | 'typing'
  | 'complete'
  | 'complete-asked'
  | 'letter-only'
  | 'letter-asked'
  | 'reported'
  | 'reported-incomplete';

/** Đã gửi đúng hạn · Đã gửi, quá hạn · Chưa gửi, còn hạn · Chưa gửi, quá hạn. */
export type ReportTimeliness = 'in-time' | 'late' | 'open' | 'overdue';

export interface ReportReceived {
  /** Day on which the signed report arrived (`Ngày nhận`), else the day it bears; null while there is none. */
  readonly receivedOn: LocalDate | null;
}

/** What is known of a letter: one that is here is not asked about any more. */
export function letterState(isHere: boolean, isAsked: boolean): LetterState {
  if (isHere) return 'here';
  return isAsked ? 'asked' : 'missing';
}

/** The state of an agency: `done` of `total` figures are in (total 0: it owes only the report). */
export function standing(done: number, total: number, letter: LetterState): Standing {
  const isComplete = done >= total;
  if (letter === 'here') return isComplete ? 'reported' : 'reported-incomplete';
  if (total === 0) return letter === 'asked' ? 'letter-asked' : 'letter-only';
  if (isComplete) return letter === 'asked' ? 'complete-asked' : 'complete';
  return done > 0 ? 'typing' : 'nothing';
}

/**
 * Timeliness of the signed report. "Trước ngày 20/11": what arrives on the day itself counts as in time unless the
 * setting `Tính cả ngày 20/11` is off; an extension runs to the end of the day granted.
 */
export function reportTimeliness(
  report: ReportReceived,
  today: LocalDate,
  deadline: LocalDate,
  extendedTo: LocalDate | null,
  countsDeadlineDay: boolean,
): ReportTimeliness {
  const last = lastDayInTime(deadline, extendedTo, countsDeadlineDay);
  if (report.receivedOn !== null) return report.receivedOn <= last ? 'in-time' : 'late';
  return today <= last ? 'open' : 'overdue';
}

/** The last day on which something counts as in time. */
export function lastDayInTime(
  deadline: LocalDate,
  extendedTo: LocalDate | null,
  countsDeadlineDay: boolean,
): LocalDate {
  return extendedTo ?? (countsDeadlineDay ? deadline : addDays(deadline, -1));
}
