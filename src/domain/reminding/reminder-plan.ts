// What a reminder is made of: debts, directory rows, planned and skipped mails. Types and their plain questions.

import type { LocalDate } from '../local-date.js';
import type { LedgerKey } from './ledger.js';
import type { Milestone } from './milestones.js';

/** A figure that is not answered, as the mail shows it: nothing was typed, or what was typed is asked about. */
export interface OwedFigure {
  /** Code of the row, as the entry tab shows it. */
  readonly code: string;
  /** Code of the indicator, as people say it on the phone: an office has one row of it. */
  readonly indicator: string;
  /** Name of the measure, whole. */
  readonly words: string;
  /** The plan as mails cite it: `Kế hoạch 92/KH-UBND`. */
  readonly plan: string;
  /** Target with its unit: `trên 90%`. */
  readonly target: string;
  /** Year in which the target must be reached; null where the document prints none. */
  readonly targetYear: number | null;
  /** What to type where it is not simply a number (numerator and denominator by name); else empty. */
  readonly wanted: string;
  /** What is asked about the figure that stands there, with the cell and what was typed; missing where nothing is. */
  readonly question?: string;
  /** Figure of the year before, empty where there is none. */
  readonly priorYear: string;
  /** Link to the first cell to type in, empty where there is none. */
  readonly link: string;
}

/** A task that is not finished; it is reminded 30 and 7 days before its window ends. */
export interface OwedTask {
  readonly code: string;
  readonly words: string;
  /** Last day of this year's window. */
  readonly due: LocalDate;
  /** The document prints no clear time: the day is asked about and never overdue. */
  readonly isTentative: boolean;
  /** What is asked about its row, with the cell; missing where nothing is. */
  readonly question?: string;
  readonly link: string;
}

/** The signed report: not followed in this round, not here yet, or received. */
export type ReportOwed =
  | { readonly state: 'not-followed' }
  | { readonly state: 'missing' }
  | { readonly state: 'received'; readonly number: string; readonly date: LocalDate | null };

/** Everything one agency owes in a round, computed from typed cells at the instant of sending. */
export interface OwedByAgency {
  readonly agency: string;
  /** How many figures the round asks it for: of none it cannot be said that they are all in. */
  readonly asked: number;
  readonly figures: readonly OwedFigure[];
  /** Unfinished tasks, whether or not their reminder is due. */
  readonly tasks: readonly OwedTask[];
  readonly report: ReportOwed;
  /** `Gia hạn đến`, the last day granted; null without an extension. */
  readonly extendedTo: LocalDate | null;
  /** It owes the report by the document alone: no figure is asked of it, and nobody wrote whether it must report. */
  readonly isByRule?: boolean;
  /** A cell about it cannot be read: nothing goes to it until a person has mended the cell. */
  readonly isHeld?: boolean;
  /** Of these cells, one on which the letter hangs: nobody can say whether it is here. */
  readonly isLetterAsked?: boolean;
}

/** A row of `Danh bạ`, as far as mail needs it. */
export interface DirectoryEntry {
  readonly agency: string;
  readonly name: string;
  readonly kind: string;
  readonly contact: string;
  readonly office: string;
  /** The cell `Thư nhận đôn đốc` as typed. */
  readonly mailCell: string;
  /** The cell `Đầu mối dự phòng` as typed: a name, an address, or both. */
  readonly deputyCell?: string;
  /** The cell `Hộp thư công vụ của đơn vị`: where mail to the head goes. */
  readonly headMailCell?: string;
  /** Office phone. */
  readonly phone?: string;
  /** Nobody there has a Google account that may type: links would lead nowhere. */
  readonly hasNoAccount?: boolean;
  /** Mail to the contact came back. */
  readonly isAddressDead?: boolean;
  /** Whether the contact is confirmed stands in a cell that nobody can read. */
  readonly isContactAsked?: boolean;
  /** Day on which the contact was confirmed by reply or phone. */
  readonly confirmedOn?: LocalDate | null;
  /** Day on which the contact was seen to open the book. */
  readonly openedOn?: LocalDate | null;
}

export interface ReminderRound {
  readonly code: string;
  readonly deadline: LocalDate;
}

export type SkipReason =
  | 'not-due'
  | 'season-over'
  | 'day-off'
  | 'outside-hours'
  | 'own-agency'
  | 'complete'
  | 'nothing-asked'
  | 'not-in-directory'
  | 'no-address'
  | 'already-sent'
  | 'uncertain'
  | 'mailed-today'
  | 'contact-first'
  | 'unreleased'
  | 'asked';

/** An agency or address that gets no mail now, and why. */
export interface SkippedMail {
  readonly agency: string;
  /** Empty where the agency as a whole is meant. */
  readonly address: string;
  readonly reason: SkipReason;
  readonly codes: readonly string[];
  /** The step it would have been; null where none was due. */
  readonly milestone: Milestone | null;
  /** The step as the ledger names it; empty where none was due. */
  readonly step: string;
  /** Words of the directory cell that are no address. */
  readonly bad: readonly string[];
}

/** A mail that goes now; `keys` are its ledger rows. */
export interface PlannedMail {
  /** To the contact, to the head (released by a person), or asking who the contact is. */
  readonly kind: 'reminder' | 'head' | 'roll-call';
  readonly entry: DirectoryEntry;
  readonly address: string;
  /** The step; null where only tasks are reminded. */
  readonly milestone: Milestone | null;
  /** The day the ladder hangs on: the round's deadline, or the extension. */
  readonly deadline: LocalDate;
  readonly extendedTo: LocalDate | null;
  /** How many figures the round asks the agency for; with none, nothing is said about figures. */
  readonly asked: number;
  readonly figures: readonly OwedFigure[];
  readonly tasks: readonly OwedTask[];
  readonly report: ReportOwed;
  readonly keys: readonly LedgerKey[];
  /** The agency was told in this round, but never at this address. */
  readonly isNewContact: boolean;
  /**
   * The mails of several rounds that go as this one, the most urgent first and equal to this one but for `keys`, which
   * are those of all. Missing where the mail is about one round.
   */
  readonly parts?: readonly PlannedMail[];
}

export interface ReminderPlan {
  readonly send: readonly PlannedMail[];
  readonly skipped: readonly SkippedMail[];
}

/** Duties of the ledger: figures, the signed report, naming a contact; a task's duty is its own code. */
export const dutyCodes = { figures: 'so-lieu', report: 'bao-cao', contact: 'dau-moi' } as const;

/** Why an agency that owes nothing gets no mail: what was never asked for cannot be complete. */
export function doneReason({ asked }: Pick<OwedByAgency, 'asked'>): 'complete' | 'nothing-asked' {
  return asked === 0 ? 'nothing-asked' : 'complete';
}

/** True when neither a figure nor the signed report is missing; tasks have their own days. */
export function owesNothing(owed: Pick<OwedByAgency, 'figures' | 'report'>): boolean {
  return owed.figures.length === 0 && owed.report.state !== 'missing';
}

/** What a mail says round by round: itself where it is about one round only. */
export function mailParts(mail: PlannedMail): readonly PlannedMail[] {
  return mail.parts ?? [mail];
}

/** Mails of one kind to one address in several rounds as one, the first giving it its subject; null for none. */
export function joinedMail(mails: readonly PlannedMail[]): PlannedMail | null {
  const parts = mails.flatMap(mailParts);
  const [first] = parts;
  if (first === undefined || parts.length === 1) return first ?? null;
  const isNewContact = parts.some((part) => part.isNewContact);
  return { ...first, keys: parts.flatMap((part) => part.keys), isNewContact, parts };
}

/** The round of a mail, or of the first part of a joined one. */
export function roundOfMail(mail: PlannedMail): string {
  return mail.keys[0]?.round ?? '';
}

/** Codes that stand in the ledger column `Mã số còn thiếu`. */
export function owedCodes(owed: Pick<OwedByAgency, 'figures' | 'tasks'>): string[] {
  return [...owed.figures.map((figure) => figure.indicator), ...owed.tasks.map((task) => task.code)];
}

/** The duties of the round that an agency has not done. */
export function owedDuties(owed: Pick<OwedByAgency, 'figures' | 'report'>): string[] {
  const duties: string[] = [];
  if (owed.figures.length > 0) duties.push(dutyCodes.figures);
  if (owed.report.state === 'missing') duties.push(dutyCodes.report);
  return duties;
}

/** The step as a key names it: an extension makes it another step. */
export function milestoneKey(step: string, deadline: LocalDate, roundDeadline: LocalDate): string {
  return deadline === roundDeadline ? step : `${step}@${deadline}`;
}

/** A skipped mail without more to say than its reason. */
export function skippedMail(
  owed: OwedByAgency,
  address: string,
  reason: SkipReason,
  milestone: Milestone | null,
  step: string,
): SkippedMail {
  return { agency: owed.agency, address, reason, codes: owedCodes(owed), milestone, step, bad: [] };
}
