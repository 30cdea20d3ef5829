// The ladder of one deadline: which step falls on which day, which one is due, and when it expires.

import { addWorkingDays, type WorkCalendar, workingDayOnOrAfter, workingDayOnOrBefore } from '../calendar.js';
import { addDays, type LocalDate } from '../local-date.js';

/** Three tracks with different readers; a step of one never replaces a step of another. */
export type Track = 'roll-call' | 'reminder' | 'escalation';

export interface Milestone {
  /** As the ledger writes it: `T-14`. */
  readonly id: string;
  readonly track: Track;
  /** Days from the deadline, negative before it. */
  readonly offset: number;
  readonly counts: 'calendar' | 'working';
  readonly onByDefault: boolean;
}

/**
 * The nine steps in the order of their days. Near steps count working days, as offices do, so that they never
 * meet on one day (20/11/2026 is a Friday: +1 and +3 calendar days would both be Monday).
 */
export const milestones: readonly Milestone[] = [
  { id: 'T-45', track: 'roll-call', offset: -45, counts: 'calendar', onByDefault: true },
  { id: 'T-30', track: 'reminder', offset: -30, counts: 'calendar', onByDefault: true },
  { id: 'T-14', track: 'reminder', offset: -14, counts: 'calendar', onByDefault: true },
  { id: 'T-7', track: 'reminder', offset: -7, counts: 'calendar', onByDefault: false },
  { id: 'T-3', track: 'reminder', offset: -3, counts: 'working', onByDefault: true },
  { id: 'T-1', track: 'reminder', offset: -1, counts: 'working', onByDefault: false },
  { id: 'T+1', track: 'escalation', offset: 1, counts: 'working', onByDefault: true },
  { id: 'T+3', track: 'escalation', offset: 3, counts: 'working', onByDefault: true },
  { id: 'T+7', track: 'escalation', offset: 7, counts: 'calendar', onByDefault: false },
];

/** Ids of all steps. */
export const ladder: readonly string[] = milestones.map((m) => m.id);

/** Ids of the steps that are on unless the coordinator chose otherwise. */
export const defaultMilestones: readonly string[] = milestones.filter((m) => m.onByDefault).map((m) => m.id);

/** Working days for which an escalation step can still be made up for. */
const ESCALATION_WORKING_DAYS = 10;

/**
 * The working day on which a step falls. Before the deadline a day off moves back, after it forward; where a long
 * holiday would turn the order round, a step before the deadline moves to the day of the next step at the latest
 * (they fold), and a step after it to the day after the one before at the earliest (they never fold).
 */
export function milestoneDate(milestone: Milestone, deadline: LocalDate, calendar: WorkCalendar): LocalDate {
  return ladderOf(deadline, calendar).get(milestone.id)?.day ?? plainDate(milestone, deadline, calendar);
}

/**
 * First day on which a step can no longer be made up for. The roll-call ends when the reminders begin, a reminder on
 * the day of the deadline ("trước ngày …"), a step after the deadline ten working days after its own day.
 */
export function milestoneExpiry(milestone: Milestone, deadline: LocalDate, calendar: WorkCalendar): LocalDate {
  return ladderOf(deadline, calendar).get(milestone.id)?.expiry ?? deadline;
}

/**
 * The steps of a track that can go today, in order: their day has come and they have not expired. In the reminder
 * track the latest one stands for all before it (folding); other tracks have a different reader at every step.
 */
export function dueMilestones(
  track: Track,
  today: LocalDate,
  deadline: LocalDate,
  calendar: WorkCalendar,
  enabled: readonly string[],
): Milestone[] {
  const open = milestones.filter(
    (m) =>
      m.track === track &&
      enabled.includes(m.id) &&
      milestoneDate(m, deadline, calendar) <= today &&
      today < milestoneExpiry(m, deadline, calendar),
  );
  return track === 'reminder' ? open.slice(-1) : open;
}

/** The latest step of a track that can go today, or null. */
export function dueMilestone(
  track: Track,
  today: LocalDate,
  deadline: LocalDate,
  calendar: WorkCalendar,
  enabled: readonly string[],
): Milestone | null {
  return dueMilestones(track, today, deadline, calendar, enabled).slice(-1)[0] ?? null;
}

/** The next step of any track whose day has not come yet, with its day; null after the last one. */
export function nextMilestone(
  today: LocalDate,
  deadline: LocalDate,
  calendar: WorkCalendar,
  enabled: readonly string[],
): { readonly milestone: Milestone; readonly date: LocalDate } | null {
  for (const milestone of milestones) {
    const date = milestoneDate(milestone, deadline, calendar);
    if (enabled.includes(milestone.id) && date > today) return { milestone, date };
  }
  return null;
}

/** The day after which nothing more is sent or listed for a deadline. */
export function seasonEnd(deadline: LocalDate, calendar: WorkCalendar): LocalDate {
  let latest = deadline;
  for (const milestone of milestones) {
    const expiry = milestoneExpiry(milestone, deadline, calendar);
    if (expiry > latest) latest = expiry;
  }
  return latest;
}

interface Rung {
  readonly day: LocalDate;
  readonly expiry: LocalDate;
}

type Ladder = ReadonlyMap<string, Rung>;

/** Ladders already worked out: every agency asks for the same few, again and again. */
const ladders = new WeakMap<WorkCalendar, Map<LocalDate, Ladder>>();

function ladderOf(deadline: LocalDate, calendar: WorkCalendar): Ladder {
  const known = ladders.get(calendar) ?? new Map<LocalDate, Ladder>();
  ladders.set(calendar, known);
  const ladder = known.get(deadline) ?? builtLadder(deadline, calendar);
  known.set(deadline, ladder);
  return ladder;
}

function builtLadder(deadline: LocalDate, calendar: WorkCalendar): Ladder {
  const ladder = new Map<string, Rung>();
  let latest = deadline;
  let reminders = deadline;
  for (const milestone of milestones.filter((m) => m.offset < 0).reverse()) {
    const own = plainDate(milestone, deadline, calendar);
    if (own < latest) latest = own;
    if (milestone.track === 'reminder') reminders = latest;
    ladder.set(milestone.id, { day: latest, expiry: milestone.track === 'reminder' ? deadline : reminders });
  }
  let earliest = deadline;
  for (const milestone of milestones.filter((m) => m.offset > 0)) {
    const own = plainDate(milestone, deadline, calendar);
    if (own > earliest) earliest = own;
    const expiry = addWorkingDays(earliest, ESCALATION_WORKING_DAYS, calendar);
    ladder.set(milestone.id, { day: earliest, expiry });
    earliest = addWorkingDays(earliest, 1, calendar);
  }
  return ladder;
}

function plainDate(milestone: Milestone, deadline: LocalDate, calendar: WorkCalendar): LocalDate {
  if (milestone.counts === 'working') return addWorkingDays(deadline, milestone.offset, calendar);
  const day = addDays(deadline, milestone.offset);
  return milestone.offset < 0 ? workingDayOnOrBefore(day, calendar) : workingDayOnOrAfter(day, calendar);
}
