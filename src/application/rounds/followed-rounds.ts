// The rounds that are followed now, each with its rows of `Theo dõi báo cáo` and what everybody owes in it.

import { obligedAgencies } from '../../domain/agencies/obliged-agencies.js';
import { heldOffices } from '../../domain/agencies/typed-terms.js';
import type { Book } from '../../domain/book/plan.js';
import type { Grid } from '../../domain/cell.js';
import type { LocalDate } from '../../domain/local-date.js';
import type { OwedByAgency, OwedTask } from '../../domain/reminding/reminder-plan.js';
import type { OpenRound } from '../../domain/reminding/reminder-run.js';
import { letterState, standing } from '../../domain/reminding/reminder-standing.js';
import type { AnswerCount } from '../../domain/round/answered.js';
import type { LostRow } from '../../domain/round/lost-cells.js';
import type { Settings } from '../../domain/round/settings.js';
import { lostLetterMark } from '../../domain/round/tracking-table.js';
import { figuresText, standingWords } from '../../text/standing-words.js';
import type { EntryState } from '../reading/typed-tabs.js';
import type { SheetOp } from '../workbook/sheet-op.js';
import { withLost } from './lost-tracking.js';
import { entryOfRound, type OwedRows, owedByAgencies, owedRows } from './owed.js';
import type { RoundInfo } from './round-register.js';
import {
  latenessOf,
  type TrackedAgency,
  type Tracking,
  trackedCellOps,
  trackedReview,
  trackingFrom,
  withHeld,
} from './tracking.js';

export interface FollowedRound {
  readonly info: RoundInfo;
  readonly tracking: Tracking;
  readonly owed: OwedRows;
  readonly open: OpenRound;
}

export interface RoundSources {
  readonly settings: Settings;
  readonly entry: EntryState;
  /** All values of `Theo dõi báo cáo`. */
  readonly tracked: Grid;
  /** Open tasks by agency; they belong to the yearly round. */
  readonly tasks: ReadonlyMap<string, readonly OwedTask[]>;
  readonly today: LocalDate;
  readonly bookLink: string;
  readonly nameOf: (agency: string) => string;
  /** Offices of which a day or the successor is asked about in `Danh bạ`. */
  readonly termless: ReadonlySet<string>;
  /** What the registers lost and nobody gave back yet. */
  readonly lost: readonly LostRow[];
}

/** A round with everything that reminders rest on, from typed cells alone. */
export function followedRound(book: Book, info: RoundInfo, sources: RoundSources): FollowedRound {
  const { settings, today, bookLink, tasks, nameOf } = sources;
  const entry = entryOfRound(book, info, sources.entry);
  const termless = heldOffices(sources.termless, book.agencies, settings.round.cutOff);
  const tracked = withHeld(trackingFrom(info, sources.tracked, nameOf, today), termless);
  const { tracking, held: gone } = withLost(tracked, info.code, sources.lost, nameOf);
  const held = new Set([...termless, ...gone]);
  const owed = owedRows(book, settings, entry, today, bookLink, info.since);
  const none = new Map<string, readonly OwedTask[]>();
  const obliged = info.isYearly ? obligedAgencies(book, info) : new Set<string>();
  const open: OpenRound = {
    code: info.code,
    deadline: info.deadline,
    owedByAgency: owedByAgencies(book, settings, entry, tracking, owed, info.isYearly ? tasks : none, {
      obliged,
      held,
    }),
    releases: [...tracking.byAgency.values()].flatMap(({ release }) => (release === null ? [] : [release])),
  };
  return { info, tracking, owed, open };
}

/**
 * What the workbook writes into the rows of a round whose day or figures have moved on. The yearly round's figures and
 * states are formulas; those of the others are written, since no sheet counts them.
 */
export function followedCellOps(round: FollowedRound, settings: Settings, today: LocalDate): readonly SheetOp[] {
  const { info, tracking, owed, open } = round;
  const owing = new Map(open.owedByAgency.map((each) => [each.agency, each]));
  return trackedCellOps(tracking, (tracked) => {
    const timeliness = timelinessWordsOf(tracked, owing.get(tracked.agency), info, settings, today);
    const review = trackedReview(tracked);
    const lost = lostLetterMark(tracked.lost);
    return info.isYearly
      ? { timeliness, review, lost }
      : { timeliness, review, lost, ...roundStanding(tracked, owed.counts.get(tracked.agency)) };
  });
}

/** `Số liệu` and `Tình trạng` of an agency in a round that no sheet counts. */
export function roundStanding(
  tracked: Pick<TrackedAgency, 'mustReport' | 'report' | 'isLetterAsked'>,
  count: AnswerCount | undefined,
): { readonly figures: string; readonly standing: string } {
  const { answered, asked } = count ?? { answered: 0, asked: 0 };
  const figures = figuresText(answered, asked);
  if (answered === asked && (tracked.mustReport === false || (asked === 0 && tracked.mustReport === null)))
    return { figures, standing: '' };
  const letter = letterState(tracked.report !== null, tracked.isLetterAsked);
  return { figures, standing: standingWords(standing(answered, asked, letter)) };
}

function timelinessWordsOf(
  tracked: TrackedAgency,
  owed: OwedByAgency | undefined,
  info: RoundInfo,
  settings: Settings,
  today: LocalDate,
): string {
  if ((owed?.report.state ?? 'not-followed') === 'not-followed') return '';
  return latenessOf(tracked, info, settings, today);
}
