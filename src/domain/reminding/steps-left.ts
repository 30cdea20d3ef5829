// Whether the ladder of a deadline still holds a mail: after its last step no cell keeps one from going.

import type { WorkCalendar } from '../calendar.js';
import type { LocalDate } from '../local-date.js';
import { type Milestone, milestoneExpiry, milestones } from './milestones.js';

/** False once every step on which a mail may go is over; the lists of `T+3` and `T+7` are made on demand. */
export function hasStepsLeft(
  today: LocalDate,
  deadline: LocalDate,
  calendar: WorkCalendar,
  enabled: readonly string[],
): boolean {
  return isAhead(today, deadline, calendar, enabled, ({ track, id }) => track !== 'escalation' || id === 'T+1');
}

/** The same of the question who the contact is. */
export function isRollCallAhead(
  today: LocalDate,
  deadline: LocalDate,
  calendar: WorkCalendar,
  enabled: readonly string[],
): boolean {
  return isAhead(today, deadline, calendar, enabled, ({ track }) => track === 'roll-call');
}

function isAhead(
  today: LocalDate,
  deadline: LocalDate,
  calendar: WorkCalendar,
  enabled: readonly string[],
  isMeant: (step: Milestone) => boolean,
): boolean {
  return milestones.some(
    (step) => isMeant(step) && enabled.includes(step.id) && today < milestoneExpiry(step, deadline, calendar),
  );
}
