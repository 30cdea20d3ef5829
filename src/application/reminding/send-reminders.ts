// Sends what is due, each mail once, whatever fails on the way; what nobody can know is said, never guessed.

import type { Book } from '../../domain/book/plan.js';
import type { Problem } from '../../domain/checked.js';
import type { LocalDate } from '../../domain/local-date.js';
import { type LedgerEntry, ledgerDigest, ledgerMarks } from '../../domain/reminding/ledger.js';
import { closedRows, type SkipRow, skippedRows } from '../../domain/reminding/ledger-skips.js';
import { releasedPart } from '../../domain/reminding/newly-obliged.js';
import { owesNothing, type PlannedMail, roundOfMail } from '../../domain/reminding/reminder-plan.js';
import type { SuppliedRow } from '../../domain/reminding/reminder-roll-call.js';
import {
  goneOutEntries,
  goneParts,
  mailEntries,
  mailNow,
  QUOTA_RESERVE,
  readPart,
} from '../../domain/reminding/reminder-run.js';
import { waitsFor } from '../../domain/round/setting-table.js';
import { decidedReasons, plannedReasons } from '../../text/automation-words.js';
import { sendReasonWords } from '../../text/mail-history.js';
import { skipRowWords } from '../../text/mail-ledger-words.js';
import type { Ports } from '../ports.js';
import { isCopy } from '../rights/copied-workbook.js';
import { followedCellOps } from '../rounds/followed-rounds.js';
import { isRoundHeld } from '../rounds/round-register.js';
import { settingNotes } from '../tabs/register-tabs.js';
import { roundNotes } from '../tabs/round-tab.js';
import { openedProperty } from '../workbook/marks.js';
import { awaitedCells } from './awaited-cells.js';
import { markName, storeMarks, takeBackMarks, writeRows } from './ledger-store.js';
import { messageOf, type ReminderState, type ReminderStateRead, reminderState, roundsNow } from './reminder-plan.js';
import { settleLedger } from './settle-ledger.js';

interface Addressed {
  readonly agency: string;
  readonly address: string;
}

export interface SendReport {
  readonly sent: readonly Addressed[];
  readonly uncertain: readonly Addressed[];
  /** Mails that have to wait because the quota of the day is used up, less its reserve. */
  readonly waiting: readonly Addressed[];
  /** Mails left to the next run because this one was near Google's limit of six minutes. */
  readonly unfinished: readonly Addressed[];
  /** Day since which the oldest of them waits; null where none does. */
  readonly waitingSince: LocalDate | null;
  /** Rows without anybody to write to. */
  readonly unowned: readonly SuppliedRow[];
  readonly problems: readonly Problem[];
  /** Cells that nobody can read and that something still waits for. */
  readonly asked: readonly Problem[];
}

type Outcome = 'sent' | 'uncertain' | 'complete' | 'quota';

const nothing: SendReport = {
  ...{ sent: [], uncertain: [], waiting: [], unfinished: [] },
  ...{ waitingSince: null, unowned: [], problems: [], asked: [] },
};

const LOCK_WAIT_MS = 20_000;
/** No mail is begun after this much of a run: Google stops it at six minutes. */
const LONGEST_RUN_MS = 240_000;

/**
 * Sends every mail that is due, one at a time under the script lock: "đang gửi" is stored first, then what is owed
 * and the quota are read again, then the mail goes, then "đã gửi". Any exception of the sending itself leaves the
 * mail uncertain; the machine never sends it again unless a person says so.
 */
export function sendReminders(ports: Ports, book: Book): SendReport {
  let report = nothing;
  const had = ports.lock.alone('script', LOCK_WAIT_MS, () => {
    report = sendAlone(ports, book);
  });
  return had ? report : { ...report, problems: [{ code: 'busy' }] };
}

/** What is due, after the ledger was brought up to date; while somebody else is sending, as it stands. */
export function settledState(ports: Ports, book: Book): ReminderStateRead {
  let read: ReminderStateRead | null = null;
  ports.lock.alone('script', 0, () => {
    read = settledAlone(ports, book);
  });
  return read ?? reminderState(ports, book);
}

function settledAlone(ports: Ports, book: Book): ReminderStateRead {
  const first = reminderState(ports, book);
  if (!first.ok || isCopy(ports, first.state.settings.workbookId)) return first;
  const { tabs, ledger, names, at } = first.state;
  return settleLedger(ports, tabs.ledger, ledger, names, at) ? reminderState(ports, book) : first;
}

function sendAlone(ports: Ports, book: Book): SendReport {
  const read = settledAlone(ports, book);
  if (!read.ok) return { ...nothing, problems: read.problems };
  const { state } = read;
  if (isCopy(ports, state.settings.workbookId)) return { ...nothing, problems: [{ code: 'workbook-copied' }] };
  writeNotes(ports, state);
  if (waitsFor(state.settings.asked, 'mails')) return { ...nothing, asked: awaitedCells(state) };
  writePlanned(ports, state);
  const sent: PlannedMail[] = [];
  const uncertain: PlannedMail[] = [];
  const unfinished: PlannedMail[] = [];
  const waiting: PlannedMail[] = [...state.plan.waitingForQuota];
  for (const mail of state.plan.send) {
    if (waiting.length > state.plan.waitingForQuota.length) waiting.push(mail);
    else if (ports.clock.elapsedMs() > LONGEST_RUN_MS) unfinished.push(mail);
    else {
      const outcome = sendOne(ports, state, mail);
      if (outcome === 'sent') sent.push(mail);
      if (outcome === 'uncertain') uncertain.push(mail);
      if (outcome === 'quota') waiting.push(mail);
    }
  }
  const left = [
    ...waiting.flatMap((mail) => plannedRows(state, mail, plannedReasons.quota)),
    ...unfinished.flatMap((mail) => plannedRows(state, mail, plannedReasons.time)),
  ];
  writeRows(ports, state.tabs.ledger, left, state.names);
  const names = (mails: readonly PlannedMail[]) =>
    mails.map((mail) => ({ agency: mail.entry.name, address: mail.address }));
  return {
    ...nothing,
    sent: names(sent),
    uncertain: names(uncertain),
    waiting: names(waiting),
    unfinished: names(unfinished),
    waitingSince: waitingSince(state, waiting),
    unowned: state.unowned,
    asked: awaitedCells(state),
  };
}

/** Puts on the sheet, in one go, what this run passes by, what it is going to send, and what waits for a person. */
function writePlanned(ports: Ports, state: ReminderState): void {
  const { plan, tabs } = state;
  const planned = [
    ...plan.send.flatMap((mail) => plannedRows(state, mail, plannedReasons.now)),
    ...plan.waitingForRelease.flatMap((mail) => plannedRows(state, mail, plannedReasons.release)),
  ];
  const waiting = plan.waitingForQuota.flatMap((mail) => plannedRows(state, mail, plannedReasons.quota));
  const kept = new Set([...planned, ...waiting].map(ledgerDigest));
  const overReason = (entry: LedgerEntry) => {
    const round = state.input.rounds.find(({ code }) => code === entry.round);
    if (round === undefined) return plannedReasons.closed;
    const owed = round.owedByAgency.find(({ agency }) => agency === entry.agency);
    return owed === undefined || owesNothing(owed) ? plannedReasons.complete : plannedReasons.over;
  };
  const standing = new Map(state.ledger.rows.map(({ entry }) => [ledgerDigest(entry), entry]));
  const isNews = (entry: LedgerEntry) => {
    const known = standing.get(ledgerDigest(entry));
    return (
      known === undefined || known.state !== 'planned' || ![entry.reason, decidedReasons.again].includes(known.reason)
    );
  };
  const over = state.ledger.rows
    .filter(({ entry }) => entry.state === 'planned' && !kept.has(ledgerDigest(entry)) && !isHeld(state, entry))
    .map(({ entry }): LedgerEntry => ({ ...entry, at: state.at, state: 'skipped', reason: overReason(entry) }));
  const rows = [...passedBy(ports, state), ...over, ...planned.filter(isNews)];
  writeRows(ports, tabs.ledger, rows, state.names);
}

/** What the registers show of this instant: lateness, figures, and `Cần xem lại` of every row. */
function writeNotes(ports: Ports, state: ReminderState): void {
  const { tabs, settings } = state;
  const ops = state.rounds.flatMap((round) => followedCellOps(round, settings, state.now.date));
  if (ops.length > 0) ports.workbook.apply(tabs.tracking, ops);
  const notes = roundNotes(state.register, state.problems);
  if (tabs.rounds !== null && notes.length > 0) ports.workbook.apply(tabs.rounds, notes);
  const asked = settingNotes(ports.workbook.read(tabs.settings), state.problems);
  if (asked.length > 0) ports.workbook.apply(tabs.settings, asked);
}

/** True for a row whose mail waits for a person to mend a cell: its step is neither done nor over. */
function isHeld({ settings, register, rounds }: ReminderState, { round, agency }: LedgerEntry): boolean {
  if (isRoundHeld(settings, register, round)) return true;
  return rounds.some(({ info, tracking }) => info.code === round && tracking.byAgency.get(agency)?.isHeld === true);
}

/** The first day on which the ledger said of one of these mails that the quota does not reach; today for a new one. */
function waitingSince(state: ReminderState, waiting: readonly PlannedMail[]): LocalDate | null {
  if (waiting.length === 0) return null;
  const keys = new Set(waiting.flatMap((mail) => mail.keys.map(ledgerDigest)));
  const days = state.ledger.rows
    .filter(({ entry }) => entry.reason === plannedReasons.quota && keys.has(ledgerDigest(entry)))
    .map(({ entry }) => entry.at.slice(0, 10));
  return [state.now.date, ...days].sort()[0] ?? null;
}

function plannedRows(state: ReminderState, mail: PlannedMail, reason: string): LedgerEntry[] {
  return mailEntries(mail, 'planned', state.at, reason);
}

/** Rows for steps without a mail: complete, no address, folded, expired. */
function passedBy(ports: Ports, state: ReminderState): LedgerEntry[] {
  const { plan, input, at } = state;
  const said = (row: SkipRow): LedgerEntry => ({ ...row.entry, reason: skipRowWords(row.reason) });
  return state.rounds.flatMap(({ info, open }) => {
    const openedOn = info.openedOn ?? firstDay(ports, info.code, input.today);
    const { owedByAgency } = releasedPart(readPart(open), input.ledger).round;
    const closed = closedRows({ ...input, round: open, openedOn, at, owedByAgency });
    const ofRound = plan.skipped.filter(({ round }) => round === info.code);
    return [...skippedRows(ofRound, info.code, at, input.ledger), ...closed].map(said);
  });
}

/** The day on which the yearly round was first set up; today where that was forgotten. */
function firstDay(ports: Pick<Ports, 'properties'>, round: string, today: string): string {
  const name = openedProperty(round);
  const known = ports.properties.get(name);
  if (known === null) ports.properties.set(name, today);
  return known ?? today;
}

function sendOne(ports: Ports, state: ReminderState, mail: PlannedMail): Outcome {
  const { tabs, at, names } = state;
  const write = (entries: readonly LedgerEntry[]) => writeRows(ports, tabs.ledger, entries, names);
  const sending = mailEntries(mail, 'sending', at, '');
  const before = storeMarks(ports, state.ledger, sending);
  write(sending);
  ports.workbook.flush();
  const still = asOwedNow(ports, state, mail);
  if (still === 'complete' || still === 'quota') {
    takeBackMarks(ports, before);
    const said = still === 'quota' ? 'planned' : 'skipped';
    write(mailEntries(mail, said, at, plannedReasons[still]).map((entry) => ({ ...entry, codes: [] })));
    return still;
  }
  // A round that was closed or done meanwhile is not told: what was kept for it is taken back before the rest goes.
  const gone = goneParts(mail, still).flatMap((part) => mailEntries(part, 'skipped', at, plannedReasons.gone));
  if (gone.length > 0) {
    const marks = new Set(ledgerMarks(gone.map((entry) => ({ ...entry, state: 'sending' }))).map(markName));
    takeBackMarks(
      ports,
      before.filter(({ name }) => marks.has(name)),
    );
    write(gone);
  }
  try {
    ports.mail.send(messageOf(state, still));
  } catch (refusal) {
    const reason = `Google báo lỗi khi gửi: ${messageText(refusal)}. Đầu mối xem mục Thư đã gửi; sổ không tự gửi lại.`;
    const unknown = goneOutEntries(mail, still, 'uncertain', at, reason);
    storeMarks(ports, state.ledger, unknown);
    write(unknown);
    return 'uncertain';
  }
  const done = goneOutEntries(mail, still, 'sent', at, sentReason(state, still));
  storeMarks(ports, state.ledger, done);
  write(done);
  return 'sent';
}

/** The mail with what is owed at this instant, or why it does not go: done, its release taken back, the quota used. */
function asOwedNow(ports: Ports, state: ReminderState, mail: PlannedMail): PlannedMail | 'complete' | 'quota' {
  const still = mailNow(mail, roundsNow(ports, state, mail));
  if (still === null) return 'complete';
  return ports.mail.quotaLeft() <= QUOTA_RESERVE ? 'quota' : still;
}

/** `Lý do` of a mail that went: its release, a new contact, or a person's word to send it again. */
function sentReason(state: ReminderState, mail: PlannedMail): string {
  const keys = new Set(mail.keys.map(ledgerDigest));
  const isAgain = state.ledger.rows.some(
    ({ entry }) => entry.state === 'planned' && entry.reason === decidedReasons.again && keys.has(ledgerDigest(entry)),
  );
  return isAgain ? decidedReasons.again : sendReasonWords(mail, releasedBy(state, mail));
}

function releasedBy(state: ReminderState, mail: PlannedMail): string {
  const releases = state.input.rounds.find(({ code }) => code === roundOfMail(mail))?.releases ?? [];
  const release = releases.find((candidate) => candidate.agency === mail.entry.agency);
  return mail.kind === 'head' ? (release?.by ?? '') : '';
}

function messageText(refusal: unknown): string {
  return refusal instanceof Error ? refusal.message.slice(0, 200) : String(refusal).slice(0, 200);
}
