// A season on in-memory ports: a year of days, runs that come, fail, come twice, and people who fill, move and extend.

import type { WorkCalendar } from '../../src/domain/calendar.js';
import { addDays } from '../../src/domain/local-date.js';
import {
  type LedgerEntry,
  type LedgerMark,
  ledgerDigest,
  ledgerMarks,
  mergedLedger,
} from '../../src/domain/reminding/ledger.js';
import { closedRows, skippedRows } from '../../src/domain/reminding/ledger-skips.js';
import type { DirectoryEntry, OwedByAgency, PlannedMail } from '../../src/domain/reminding/reminder-plan.js';
import {
  goneOutEntries,
  goneParts,
  isQuietDay,
  mailEntries,
  mailNow,
  mailsOfRun,
  type OpenRound,
  type RunInput,
  type RunPlan,
} from '../../src/domain/reminding/reminder-run.js';

/** One agency over the year; days count from the first day of the season, null means never. */
export interface SeasonAgency {
  readonly mailCells: readonly { readonly from: number; readonly cell: string }[];
  readonly deputyCell: string;
  readonly headMailCell: string;
  readonly deadFrom: number | null;
  readonly figures: number;
  readonly filledOn: number | null;
  readonly reportOn: number | null;
  readonly followsReport: boolean;
  readonly extension: { readonly grantedOn: number; readonly days: number } | null;
  readonly task: { readonly due: number; readonly doneOn: number | null; readonly isTentative: boolean } | null;
  readonly releasedOn: number | null;
  readonly confirmedOn: number | null;
  /** Day on which the figures of further rounds are in; those of the first unless told. */
  readonly furtherFilledOn?: number | null;
}

export interface SeasonWorld {
  readonly firstDay: string;
  /** Of the yearly round first, then of further ones. */
  readonly deadlines: readonly number[];
  /** First day of each round, and the first day on which it is closed; open all year unless told. */
  readonly openDays?: readonly { readonly from: number; readonly to: number | null }[];
  readonly agencies: readonly SeasonAgency[];
  readonly calendar: WorkCalendar;
  readonly enabled: readonly string[];
  /** Hours of the day at which the trigger fires, when it does. */
  readonly hours: readonly number[];
  readonly quotaPerDay: number;
  /** What other scripts of the account use up, by day (repeated). */
  readonly eaten: readonly number[];
  /** How unreliable the machine and the people at the ledger are, 0 to 1. */
  readonly chaos: number;
  readonly seed: number;
  /** One fault put in on purpose, and what people do to the workbook after it. */
  readonly planned?: PlannedFault;
  /** The days that are played; all of them unless said otherwise. */
  readonly played?: { readonly from: number; readonly to: number };
}

export interface PlannedFault {
  readonly day: number;
  readonly hour: number;
  /** Which call of the run, from 0. */
  readonly call: number;
  readonly mode: FaultMode;
  readonly then: 'nothing' | 'ledger tab deleted' | 'version restored';
}

/** Throws before or after its effect; the run is cut with its pending writes lost or kept. */
export type FaultMode = 'throwBefore' | 'throwAfter' | 'pendingLost' | 'pendingKept';

const FAULTS: readonly FaultMode[] = ['throwBefore', 'throwAfter', 'pendingLost', 'pendingKept'];

export interface SentMail {
  readonly mail: PlannedMail;
  readonly day: string;
  readonly hour: number;
  readonly at: string;
  /** What the agency owed at that instant, by round. */
  readonly owed: ReadonlyMap<string, OwedByAgency>;
  /** The run that sent it, with the ledger it had read. */
  readonly input: RunInput;
  readonly quotaBefore: number;
}

export interface SeasonRun {
  readonly input: RunInput;
  readonly plan: RunPlan;
  readonly day: string;
  readonly hour: number;
  /** The run ended by itself; nothing was thrown or cut. */
  readonly isWhole: boolean;
  /** The ledger as the next run would read it. */
  readonly after: RunInput['ledger'];
}

export interface Season {
  readonly world: SeasonWorld;
  readonly sent: readonly SentMail[];
  readonly runs: readonly SeasonRun[];
  readonly rows: readonly LedgerEntry[];
  readonly marks: readonly LedgerMark[];
  /** Calls at which something could break. */
  readonly points: number;
  /** The planned fault happened. */
  readonly isFaultReached: boolean;
}

export const DAYS = 400;

class Cut extends Error {}

/** Plays the whole year and returns everything that happened. */
export function playSeason(world: SeasonWorld): Season {
  const dice = diceOf(world.seed);
  const chance = (share: number) => dice() < share * world.chaos;
  const sent: SentMail[] = [];
  const runs: SeasonRun[] = [];
  const marks = new Map<string, LedgerMark>();
  let rows: LedgerEntry[] = [];
  let committed: LedgerEntry[] = [];
  let points = 0;
  let isLocked = false;
  let isFaultReached = false;
  const versions: LedgerEntry[][] = [];

  let today = { dayNumber: -1, world: worldOfDay(world, 0) };
  const dayOf = (dayNumber: number) => {
    if (today.dayNumber !== dayNumber) today = { dayNumber, world: worldOfDay(world, dayNumber) };
    return today.world;
  };

  /** Read again only where something was written: most hours of the year change nothing. */
  let read = { rows, marks: 0, ledger: mergedLedger([], []) };
  let markWrites = 0;
  const ledgerNow = () => {
    if (read.rows !== rows || read.marks !== markWrites) {
      read = { rows, marks: markWrites, ledger: mergedLedger(rows, [...marks.values()]) };
    }
    return read.ledger;
  };

  const run = (dayNumber: number, hour: number, minute: number) => {
    if (isLocked) return;
    isLocked = true;
    let fault: { readonly at: number; readonly mode: FaultMode } | null = null;
    const { planned } = world;
    if (planned !== undefined && planned.day === dayNumber && planned.hour === hour) {
      fault = { at: planned.call, mode: planned.mode };
    }
    let calls = 0;
    let isWhole = true;
    const day = addDays(world.firstDay, dayNumber);
    const at = `${day}T${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
    /** One call of the platform: it may fail before or after its effect, or the run may be cut there. */
    const call = (effect: () => void) => {
      const mode = fault !== null && calls === fault.at ? fault.mode : null;
      if (mode !== null) isFaultReached = true;
      calls += 1;
      points += 1;
      if (chance(0.02)) run(dayNumber, hour, minute);
      if (mode === 'throwBefore') throw new Error('before');
      if (mode === 'pendingLost') {
        if (dice() < 0.5) effect();
        rows = committed;
        throw new Cut();
      }
      effect();
      if (mode === 'throwAfter') throw new Error('after');
      if (mode === 'pendingKept') {
        committed = rows;
        throw new Cut();
      }
    };
    const write = (entries: readonly LedgerEntry[]) =>
      call(() => {
        rows = upserted(rows, entries);
      });
    const mark = (entries: readonly LedgerEntry[]) =>
      call(() => {
        markWrites += 1;
        for (const one of ledgerMarks(entries)) marks.set(one.digest, one);
      });
    const flush = () =>
      call(() => {
        committed = rows;
      });

    const quotaLeft = () =>
      world.quotaPerDay - (world.eaten[dayNumber % world.eaten.length] ?? 0) - sent.filter((m) => m.day === day).length;
    const input = { ...dayOf(dayNumber), nowHour: hour, ledger: ledgerNow(), quotaLeft: quotaLeft() };
    let plan: RunPlan = { send: [], waitingForQuota: [], waitingForRelease: [], skipped: [] };
    try {
      plan = mailsOfRun(input);
      // A fault falls on one of the calls that this run is going to make.
      if (chance(0.6)) {
        const mode = FAULTS[Math.floor(dice() * FAULTS.length)] ?? 'throwBefore';
        fault = { at: Math.floor(dice() * (6 * plan.send.length + 2)), mode };
      }
      for (const round of input.rounds) {
        const skipped = plan.skipped.filter((mail) => mail.round === round.code);
        const openedOn = addDays(world.firstDay, openDaysOf(world, Number(round.code.slice(4))).from);
        const closed = closedRows({ ...input, ...round, round, at, openedOn });
        const passed = [...skippedRows(skipped, round.code, at, input.ledger), ...closed];
        if (passed.length > 0) write(passed.map(({ entry }) => entry));
      }
      for (const mail of plan.send) {
        const sending = mailEntries(mail, 'sending', at, '');
        write(sending);
        mark(sending);
        flush();
        // Somebody may fill the last figure between the plan and the send.
        const roundsNow = roundsOf(world, dayNumber + (chance(0.2) ? 20 : 0));
        const owedNow = new Map(
          roundsNow.flatMap(({ code, owedByAgency }) =>
            owedByAgency.filter((owed) => owed.agency === mail.entry.agency).map((owed) => [code, owed] as const),
          ),
        );
        const takeBack = (entries: readonly LedgerEntry[]) => {
          write(entries.map((entry) => ({ ...entry, state: 'skipped' })));
          markWrites += 1;
          const digests = new Set(entries.map(ledgerDigest));
          for (const one of ledgerMarks(entries)) if (digests.has(one.digest)) marks.delete(one.digest);
        };
        const checked = mailNow(mail, roundsNow);
        if (checked === null || quotaLeft() <= 10) {
          takeBack(sending);
          continue;
        }
        const gone = goneParts(mail, checked).flatMap((part) => mailEntries(part, 'sending', at, ''));
        if (gone.length > 0) takeBack(gone);
        let outcome: 'sent' | 'uncertain' = 'sent';
        try {
          const quotaBefore = quotaLeft();
          call(() => sent.push({ mail: checked, day, hour, at, owed: owedNow, input, quotaBefore }));
        } catch (problem) {
          if (problem instanceof Cut) throw problem;
          outcome = 'uncertain';
          isWhole = false;
        }
        const done = goneOutEntries(mail, checked, outcome, at, '');
        mark(done);
        write(done);
      }
      flush();
    } catch (problem) {
      isWhole = false;
      // A thrown error ends the run as any end does: what was written is kept. A cut decided for itself.
      if (!(problem instanceof Cut)) committed = rows;
      rows = committed;
    }
    isLocked = false;
    runs.push({ input, plan, day, hour, isWhole, after: ledgerNow() });
  };

  for (let dayNumber = world.played?.from ?? 0; dayNumber < (world.played?.to ?? DAYS); dayNumber += 1) {
    const day = addDays(world.firstDay, dayNumber);
    if (isQuietDay(day, world.calendar, dayOf(dayNumber).rounds)) {
      const input = { ...dayOf(dayNumber), nowHour: 9, ledger: ledgerNow(), quotaLeft: world.quotaPerDay };
      // The shortcut of the hourly trigger must not hide a mail; asking every tenth quiet day keeps it honest.
      if (dayNumber % 10 === 0)
        runs.push({ input, plan: mailsOfRun(input), day, hour: 9, isWhole: false, after: input.ledger });
      continue;
    }
    if (chance(0.05) || world.planned?.day === dayNumber) versions.push(committed);
    for (const hour of world.hours) {
      if (chance(0.6)) continue;
      run(dayNumber, hour, 0);
      if (world.planned?.day === dayNumber && world.planned.hour === hour) {
        if (world.planned.then === 'ledger tab deleted') rows = committed = [];
        if (world.planned.then === 'version restored') rows = committed = versions[0] ?? [];
      }
      if (chance(0.2)) run(dayNumber, hour, 1);
    }
    if (chance(0.01)) rows = committed = [];
    const version = versions[Math.floor(dice() * versions.length)];
    if (chance(0.02) && version !== undefined) rows = committed = version;
  }
  return { world, sent, runs, rows, marks: [...marks.values()], points, isFaultReached };
}

/** The days on which a round is open, from the first to the day before `to`. */
export function openDaysOf(world: SeasonWorld, round: number): { readonly from: number; readonly to: number } {
  const days = world.openDays?.[round];
  return { from: days?.from ?? 0, to: days?.to ?? DAYS + 100 };
}

/** The rounds open on a day, with what everybody owes then. */
export function roundsOf(world: SeasonWorld, dayNumber: number): OpenRound[] {
  return world.deadlines.flatMap((deadline, i) => {
    const days = openDaysOf(world, i);
    if (dayNumber < days.from || dayNumber >= days.to) return [];
    const code = `dot-${i}`;
    const releases = world.agencies.flatMap((agency, a) => {
      if (agency.releasedOn === null || agency.releasedOn > dayNumber) return [];
      const extended = extensionOf(world, agency, dayNumber, deadline);
      const step = extended === null ? 'T+1-LD' : `T+1-LD@${extended}`;
      return [{ round: code, agency: codeOf(a), step, by: 'daumoi@so.example', at: '' }];
    });
    const owedByAgency = world.agencies.map((_, a) => owedOf(world, dayNumber, codeOf(a), code));
    return [{ code, deadline: addDays(world.firstDay, deadline), owedByAgency, releases }];
  });
}

export function directoryOf(world: SeasonWorld, dayNumber: number): DirectoryEntry[] {
  return world.agencies.map((agency, a) => ({
    agency: codeOf(a),
    name: `Đơn vị ${a}`,
    kind: '',
    contact: '',
    office: '',
    mailCell: agency.mailCells.filter((cell) => cell.from <= dayNumber).slice(-1)[0]?.cell ?? '',
    deputyCell: agency.deputyCell,
    headMailCell: agency.headMailCell,
    isAddressDead: agency.deadFrom !== null && agency.deadFrom <= dayNumber,
    confirmedOn:
      agency.confirmedOn === null || agency.confirmedOn > dayNumber
        ? null
        : addDays(world.firstDay, agency.confirmedOn),
  }));
}

export function codeOf(agency: number): string {
  return agency === 0 ? 'SO' : `DV${agency}`;
}

/** What a day brings, whatever the hour and the ledger. */
export function worldOfDay(world: SeasonWorld, dayNumber: number): Omit<RunInput, 'nowHour' | 'ledger' | 'quotaLeft'> {
  return {
    today: addDays(world.firstDay, dayNumber),
    calendar: world.calendar,
    directory: directoryOf(world, dayNumber),
    ownAgency: codeOf(0),
    enabled: world.enabled,
    rounds: roundsOf(world, dayNumber),
    pastRounds: world.deadlines.map((_, i) => `dot-${i}`),
  };
}

function owedOf(world: SeasonWorld, dayNumber: number, code: string, round: string): OwedByAgency {
  const agency = world.agencies.find((_, a) => codeOf(a) === code);
  if (agency === undefined) throw new Error(`no agency ${code}`);
  const deadline = world.deadlines[Number(round.slice(4))] ?? 0;
  const filledOn = round === 'dot-0' ? agency.filledOn : (agency.furtherFilledOn ?? agency.filledOn);
  const isFilled = filledOn !== null && filledOn <= dayNumber;
  const isHere = agency.reportOn !== null && agency.reportOn <= dayNumber;
  const { task } = agency;
  const hasTask = task !== null && round === 'dot-0' && (task.doneOn === null || task.doneOn > dayNumber);
  return {
    agency: code,
    asked: agency.figures,
    figures: isFilled
      ? []
      : Array.from({ length: agency.figures }, (_, i) => ({
          code: `${code}-${i}`,
          indicator: `${code}-${i}`,
          words: '',
          plan: '',
          target: '',
          targetYear: null,
          wanted: '',
          priorYear: '',
          link: '',
        })),
    tasks: hasTask
      ? [
          {
            code: `NV-${code}`,
            words: '',
            due: addDays(world.firstDay, task.due),
            isTentative: task.isTentative,
            link: '',
          },
        ]
      : [],
    report: !agency.followsReport
      ? { state: 'not-followed' }
      : isHere
        ? { state: 'received', number: '1/BC', date: null }
        : { state: 'missing' },
    extendedTo: extensionOf(world, agency, dayNumber, deadline),
  };
}

function extensionOf(world: SeasonWorld, agency: SeasonAgency, dayNumber: number, deadline: number): string | null {
  if (agency.extension === null || agency.extension.grantedOn > dayNumber) return null;
  return addDays(world.firstDay, deadline + agency.extension.days);
}

function upserted(rows: readonly LedgerEntry[], entries: readonly LedgerEntry[]): LedgerEntry[] {
  const result = [...rows];
  for (const entry of entries) {
    const place = result.findIndex(
      (row) =>
        row.round === entry.round &&
        row.duty === entry.duty &&
        row.milestone === entry.milestone &&
        row.agency === entry.agency &&
        row.address === entry.address,
    );
    if (place < 0) result.push(entry);
    else result[place] = entry;
  }
  return result;
}

/** A repeatable stream of numbers in [0, 1): a Lehmer generator. */
function diceOf(seed: number): () => number {
  let state = (Math.abs(Math.floor(seed)) % 2_147_483_645) + 1;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return (state - 1) / 2_147_483_646;
  };
}
