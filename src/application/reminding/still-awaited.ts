// Whether anything still waits for a cell that nobody can read: once no step, task or page hangs on it, no mail tells of it.

import { lastGrant } from '../../domain/agencies/report-letter.js';
import type { Problem } from '../../domain/checked.js';
import type { LocalDate } from '../../domain/local-date.js';
import { ladder } from '../../domain/reminding/milestones.js';
import { type OwedTask, owesNothing } from '../../domain/reminding/reminder-plan.js';
import { hasStepsLeft, isRollCallAhead } from '../../domain/reminding/steps-left.js';
import { type Dependent, dependents, isAskedKey, waitsFor } from '../../domain/round/setting-table.js';
import type { Settings } from '../../domain/round/settings.js';
import { trackingTable } from '../../domain/round/tracking-table.js';
import { tabNames } from '../../text/tab-names.js';
import type { FollowedRound } from '../rounds/followed-rounds.js';
import { type RegisterRow, type RoundInfo, type RoundRegister, yearlyRound } from '../rounds/round-register.js';
import type { TrackedAgency } from '../rounds/tracking.js';

/** What may still be sent, of all that is open. */
export interface Season {
  /** A mail of the yearly round may still go. */
  readonly isYearlyOpen: boolean;
  /** Rows of further rounds on `Đợt báo cáo`, 0-based → whether a mail of theirs may still go. */
  readonly rows: ReadonlyMap<number, boolean>;
  readonly hasTasks: boolean;
  /** Any mail of any round, or about a task. */
  readonly isAnyOpen: boolean;
  /** The steps of the last day that the yearly round's deadline can be are not over. */
  readonly isYearOpen: boolean;
}

type Extended = Pick<TrackedAgency, 'extendedTo'>;

/** The season of a day. `tracked`: the rows of a round on `Theo dõi báo cáo`; null where they were not read. */
export function seasonNow(
  settings: Settings,
  register: RoundRegister,
  tracked: (round: RoundInfo) => Iterable<Extended> | null,
  tasks: Iterable<readonly OwedTask[]>,
  today: LocalDate,
): Season {
  const isLeft = (days: readonly LocalDate[]) => days.some((day) => stepsLeft(settings, today, day));
  const yearEnd = `${settings.round.year}-12-31`;
  const daysOf = (info: RoundInfo): readonly LocalDate[] => {
    if (info.isYearly && (settings.asked.includes('roundDeadline') || settings.asked.includes('roundDays')))
      return [info.deadline, yearEnd];
    const rows = tracked(info);
    return rows === null
      ? [info.deadline, lastGrant(info)]
      : [info.deadline, ...[...rows].flatMap(({ extendedTo }) => extendedTo ?? [])];
  };
  const ofRow = ({ info, until }: RegisterRow) => isLeft(info === null ? [until] : daysOf(info));
  const isYearlyOpen = isLeft(daysOf(yearlyRound(settings)));
  const further = register.rows.filter((row) => !row.isYearly);
  const rows = new Map(further.map((row) => [row.row, row.isOpen && ofRow(row)]));
  const hasTasks = [...tasks].some((each) => each.some(({ due }) => today < due));
  return {
    ...{ isYearlyOpen, rows, hasTasks },
    isAnyOpen: isYearlyOpen || hasTasks || [...rows.values()].includes(true),
    isYearOpen: isLeft([yearEnd]),
  };
}

/** Whether something still waits for a cell of `Thiết lập` or `Đợt báo cáo`; true for cells of other tabs. */
export function isStillAwaited({ sheet, cell, params = {} }: Problem, season: Season): boolean {
  if (sheet !== tabNames.settings && sheet !== tabNames.rounds) return true;
  const key = String(params.holds ?? params.key ?? '');
  const ofRow = sheet === tabNames.rounds ? season.rows.get(rowOfCell(cell)) : undefined;
  if (ofRow !== undefined) return ofRow;
  if (!isAskedKey(key)) return true;
  const waits: Readonly<Record<Dependent, boolean>> = {
    ...{ rows: true, pace: true, rights: true },
    mails: season.isAnyOpen,
    step: season.isAnyOpen,
    round: season.hasTasks || season.isYearlyOpen,
    lateness: season.isYearOpen,
  };
  return dependents(key).some((dependent) => waits[dependent]);
}

/** 0-based row of a cell named in A1 notation; NaN without one. */
export function rowOfCell(cell = ''): number {
  return Number(/\d+$/.exec(cell)?.[0]) - 1;
}

/** Whether a mail to an office may still go that a cell of its row of `Danh bạ` bears on. */
export function isOfficeAwaited(
  rounds: readonly FollowedRound[],
  settings: Settings,
  office: string,
  today: LocalDate,
) {
  return rounds.some(({ info, open, tracking }) => {
    const owed = open.owedByAgency.find(({ agency }) => agency === office);
    if (owed === undefined) return false;
    const days = deadlinesOf(info, tracking.byAgency.get(office));
    const isLeft = days.some(
      (day) => rollCallAhead(settings, today, day) || (!owesNothing(owed) && stepsLeft(settings, today, day)),
    );
    return isLeft || owed.tasks.some(({ due }) => today < due);
  });
}

/** The problems of `Theo dõi báo cáo` for which nothing waits any more. */
export function idleOfTracking(
  rounds: readonly FollowedRound[],
  settings: Settings,
  today: LocalDate,
): ReadonlySet<Problem> {
  const idle = new Set<Problem>();
  for (const round of rounds) {
    for (const row of round.tracking.byAgency.values()) {
      const isOffice = isOfficeAwaited([round], settings, row.agency, today);
      for (const problem of row.problems) {
        const holds = trackingTable[problem.key] ?? [];
        if (holds.length === 0 || !isOffice) idle.add(problem);
      }
    }
  }
  return idle;
}

/** The days by which an office may have to report; one that is asked about may be the last there is. */
function deadlinesOf(info: RoundInfo, row: TrackedAgency | undefined): readonly LocalDate[] {
  if (row?.problems.some(({ key }) => key === 'extendedTo') === true) return [info.deadline, lastGrant(info)];
  return [row?.extendedTo ?? info.deadline];
}

function stepsLeft(settings: Settings, today: LocalDate, day: LocalDate): boolean {
  return hasStepsLeft(today, day, settings, enabledSteps(settings));
}

function rollCallAhead(settings: Settings, today: LocalDate, day: LocalDate): boolean {
  return isRollCallAhead(today, day, settings, enabledSteps(settings));
}

/** Steps that are on, or may be: what cannot be read of them may say any. */
function enabledSteps({ asked, milestones }: Settings): readonly string[] {
  return waitsFor(asked, 'step') ? ladder : milestones;
}
