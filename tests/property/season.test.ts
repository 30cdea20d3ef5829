// [DON-40…] Laws of a whole season, on thousands of random ones: never doubled, never lost, never past the rules.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addWorkingDays, isWorkingDay } from '../../src/domain/calendar.js';
import { ledgerDigest, ledgerState, mergedLedger, toldOn } from '../../src/domain/ledger.js';
import { addDays } from '../../src/domain/local-date.js';
import { readAddresses } from '../../src/domain/mail-address.js';
import { milestoneDate, milestones, seasonEnd } from '../../src/domain/milestones.js';
import { reachableContact } from '../../src/domain/reminder-contact.js';
import { dutyCodes, milestoneKey, owesNothing } from '../../src/domain/reminder-plan.js';
import { QUOTA_RESERVE } from '../../src/domain/reminder-run.js';
import { contactStep } from '../../src/domain/reminders.js';
import {
  codeOf,
  DAYS,
  directoryOf,
  playSeason,
  roundsOf,
  type Season,
  type SeasonAgency,
  type SeasonWorld,
} from '../support/season.js';

/** Number of seasons per law; `SEASONS=5000` for a longer night. */
const SEASONS = Number(process.env.SEASONS ?? 1000);

const dayOrNever = fc.option(fc.integer({ min: 60, max: DAYS - 1 }), { nil: null, freq: 3 });

const mailCell = fc.constantFrom(
  'mot@x.example',
  'hai@x.example',
  'chung@x.example',
  'mot@x.example; chung@x.example',
  '',
  'chưa có',
);

const anyAgency: fc.Arbitrary<SeasonAgency> = fc.record({
  mailCells: fc
    .tuple(mailCell, fc.option(fc.tuple(fc.integer({ min: 100, max: 300 }), mailCell), { nil: null, freq: 3 }))
    .map(([first, later]) => [
      { from: 0, cell: first },
      ...(later === null ? [] : [{ from: later[0], cell: later[1] }]),
    ]),
  deputyCell: fc.constantFrom('', '', 'Phó <ba@x.example>'),
  headMailCell: fc.constantFrom('lanhdao@x.example', 'chung@x.example', 'mot@x.example', ''),
  deadFrom: fc.option(fc.integer({ min: 100, max: 300 }), { nil: null, freq: 4 }),
  figures: fc.integer({ min: 0, max: 3 }),
  filledOn: dayOrNever,
  reportOn: dayOrNever,
  followsReport: fc.boolean(),
  extension: fc.option(
    fc.record({ grantedOn: fc.integer({ min: 150, max: 260 }), days: fc.integer({ min: 1, max: 30 }) }),
    { nil: null, freq: 3 },
  ),
  task: fc.option(
    fc.record({ due: fc.integer({ min: 60, max: 380 }), doneOn: dayOrNever, isTentative: fc.boolean() }),
    { nil: null, freq: 2 },
  ),
  releasedOn: dayOrNever,
  confirmedOn: dayOrNever,
});

function anyWorld(
  chaos: fc.Arbitrary<number>,
  quota: fc.Arbitrary<number>,
  hours: readonly number[],
): fc.Arbitrary<SeasonWorld> {
  return fc
    .record({
      start: fc.integer({ min: 0, max: 3000 }),
      deadline: fc.integer({ min: 190, max: 220 }),
      second: fc.option(fc.integer({ min: 170, max: 240 }), { nil: null, freq: 2 }),
      agencies: fc.array(anyAgency, { minLength: 2, maxLength: 5 }),
      off: fc.array(fc.integer({ min: 0, max: DAYS }), { maxLength: 20 }),
      swapped: fc.array(fc.integer({ min: 0, max: DAYS }), { maxLength: 8 }),
      enabled: fc.subarray(
        milestones.map((m) => m.id),
        { minLength: 1 },
      ),
      quotaPerDay: quota,
      eaten: fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 1, maxLength: 5 }),
      chaos,
      seed: fc.integer({ min: 0, max: 1_000_000_000 }),
    })
    .map(({ start, deadline, second, off, swapped, ...rest }) => {
      const firstDay = addDays('2022-01-01', start);
      const day = (n: number) => addDays(firstDay, n);
      return {
        ...rest,
        firstDay,
        hours,
        deadlines: second === null ? [deadline] : [deadline, second],
        calendar: { holidays: off.map(day), workedDays: swapped.map(day) },
      };
    });
}

/** Plays the same seasons for every law once. */
function seasons(name: string, worlds: fc.Arbitrary<SeasonWorld>, law: (season: Season) => void): void {
  it(name, { timeout: 600_000 }, () => {
    fc.assert(
      fc.property(worlds, (world) => law(playSeason(world))),
      { numRuns: SEASONS },
    );
  });
}

describe('a season with missed, late, doubled, concurrent and broken runs', () => {
  const rough = anyWorld(
    fc.double({ min: 0, max: 1, noNaN: true }),
    fc.integer({ min: 0, max: 120 }),
    [3, 7, 11, 16, 17],
  );

  seasons(
    '[DON-40] [DON-41] [DON-42] [DON-43] [DON-44] [DON-45] [SO-9] keeps every law of sending',
    rough,
    (season) => {
      atMostOnce(season);
      neverToTheComplete(season);
      headsLast(season);
      quotaKept(season);
      silence(season);
      everyMailIsKnown(season);
      nobodyForgottenByAWholeRun(season);
    },
  );
});

describe('a season in which the machine runs every hour and the quota is large', () => {
  const calm = anyWorld(fc.constant(0), fc.constant(1000), [8, 14]);

  seasons('[DON-46] every debtor is told at every step that is on, within three working days', calm, (season) => {
    atMostOnce(season);
    everyStepReachesItsDebtors(season);
    expect(season.runs.every((run) => run.plan.waitingForQuota.length === 0)).toBe(true);
  });
});

/** [DON-40] At most one mail per agency, address and day, and per key of the ledger. */
function atMostOnce({ sent }: Season): void {
  const days = sent.map(({ mail, day }) => `${mail.entry.agency} ${mail.address} ${day}`);
  expect(new Set(days).size).toBe(days.length);
  const keys = sent.flatMap(({ mail }) => mail.keys.map(ledgerDigest));
  expect(new Set(keys).size).toBe(keys.length);
}

/** [DON-41] None to an agency that owes nothing of what the mail asks for, none to the own Sở. */
function neverToTheComplete({ sent }: Season): void {
  for (const { mail, owed } of sent) {
    expect(mail.entry.agency).not.toBe(codeOf(0));
    if (mail.kind === 'roll-call') continue;
    const tasks = owed.tasks.map((task) => task.code);
    expect(mail.tasks.every((task) => tasks.includes(task.code))).toBe(true);
    if (mail.milestone === null) expect(mail.tasks.length).toBeGreaterThan(0);
    else expect(owesNothing(owed)).toBe(false);
    expect(mail.figures.length === 0 || mail.figures.length === owed.figures.length).toBe(true);
  }
}

/** [DON-42] No head before the contact (unless the contact cannot be reached), no head without a release. */
function headsLast({ world, sent }: Season): void {
  for (const [i, { mail, day }] of sent.entries()) {
    if (mail.kind !== 'head') continue;
    const [key] = mail.keys;
    const dayNumber = Array.from({ length: DAYS }, (_, n) => n).find((n) => addDays(world.firstDay, n) === day) ?? 0;
    const agency = world.agencies.findIndex((_, a) => codeOf(a) === mail.entry.agency);
    const releasedOn = world.agencies[agency]?.releasedOn ?? null;
    expect(releasedOn !== null && releasedOn <= dayNumber).toBe(true);
    const row = directoryOf(world, dayNumber)[agency];
    const contacts = row === undefined ? [] : reachableContact(row).addresses;
    if (contacts.length === 0) continue;
    const step = key?.milestone.replace('T+1-LD', 'T+1');
    const before = sent
      .slice(0, i)
      .some(
        (other) =>
          other.mail.kind === 'reminder' &&
          other.mail.entry.agency === mail.entry.agency &&
          other.mail.keys.some((k) => k.milestone === step && k.round === key?.round),
      );
    // A contact's mail may have been lost in a crash after it was announced: then it is uncertain in the ledger.
    expect(before || world.chaos > 0).toBe(true);
  }
}

/** [DON-43] The quota and its reserve are never touched. */
function quotaKept({ sent }: Season): void {
  for (const { quotaBefore } of sent) expect(quotaBefore).toBeGreaterThan(QUOTA_RESERVE);
}

/** [DON-44] Working days and hours only; nothing before the first step or after the last. */
function silence({ world, sent, runs }: Season): void {
  for (const { mail, day, hour } of sent) {
    expect(isWorkingDay(day, world.calendar)).toBe(true);
    expect(hour).toBeGreaterThanOrEqual(7);
    expect(hour).toBeLessThan(17);
    const end =
      mail.milestone === null
        ? (mail.tasks
            .map((t) => t.due)
            .sort()
            .slice(-1)[0] ?? '')
        : seasonEnd(mail.deadline, world.calendar);
    expect(day < end).toBe(true);
  }
  for (const run of runs) {
    if (run.hour !== 9) continue;
    expect(run.plan.send).toEqual([]);
    expect(run.plan.waitingForQuota).toEqual([]);
  }
}

/** [SO-9] Whatever broke in between, sheet and properties together know every mail that left. */
function everyMailIsKnown({ sent, rows, marks }: Season): void {
  const ledger = mergedLedger(rows, marks);
  for (const { mail } of sent)
    for (const key of mail.keys) expect(['sent', 'uncertain']).toContain(ledgerState(ledger, key));
}

/** [DON-45] After a run that ended well, with quota to spare, no debtor waits: told at this step, or today. */
function nobodyForgottenByAWholeRun({ runs }: Season): void {
  for (const { input, plan, isWhole, hour, after } of runs) {
    if (!isWhole || plan.waitingForQuota.length > 0) continue;
    if (hour < 7 || hour >= 17 || !isWorkingDay(input.today, input.calendar)) continue;
    for (const round of input.rounds) {
      for (const owed of round.owedByAgency) {
        const entry = input.directory.find((row) => row.agency === owed.agency);
        if (entry === undefined || owed.agency === input.ownAgency || owesNothing(owed)) continue;
        const deadline = owed.extendedTo ?? round.deadline;
        const step = contactStep(input.today, deadline, input.calendar, input.enabled);
        if (step === null) continue;
        const since = milestoneDate(step, deadline, input.calendar);
        for (const address of reachableContact(entry).addresses) {
          const key = milestoneKey(step.id, deadline, round.deadline);
          const who = { round: round.code, agency: owed.agency, address };
          const states = [dutyCodes.figures, dutyCodes.report].map((duty) =>
            ledgerState(after, { ...who, duty, milestone: key }),
          );
          const told = toldOn(after, who);
          const isTold = states.includes('sent') || states.includes('uncertain');
          const isToldSince = owed.extendedTo !== null && told !== null && told >= since;
          const isToldToday = input.rounds.some((r) => toldOn(after, { ...who, round: r.code }) === input.today);
          // Somebody may have typed the last figure between the plan and the send: then the row says so.
          const isDone = states.includes('skipped');
          expect(isTold || isToldSince || isToldToday || isDone).toBe(true);
        }
      }
    }
  }
}

/** [DON-46] Seen over the year: from the day of a step to the next one, or three working days. */
function everyStepReachesItsDebtors({ world, sent }: Season): void {
  for (const [a, agency] of world.agencies.entries()) {
    if (a === 0 || agency.extension !== null || agency.mailCells.length > 1 || agency.deadFrom !== null) continue;
    const addresses = readAddresses(agency.mailCells[0]?.cell ?? '').valid;
    for (const [r, deadlineDay] of world.deadlines.entries()) {
      const deadline = addDays(world.firstDay, deadlineDay);
      const steps = milestones.filter(
        (m) => world.enabled.includes(m.id) && (m.track === 'reminder' || m.id === 'T+1'),
      );
      for (const [s, step] of steps.entries()) {
        const from = milestoneDate(step, deadline, world.calendar);
        const next = steps[s + 1];
        const limit = addWorkingDays(from, 3, world.calendar);
        const nextDay = next === undefined ? limit : addDays(milestoneDate(next, deadline, world.calendar), -1);
        const to = [nextDay, limit].sort()[0] ?? limit;
        const lastDay = step.track === 'reminder' && to >= deadline ? addDays(deadline, -1) : to;
        if (lastDay < from || !owesThrough(world, a, r, from, lastDay)) continue;
        const isAlone = world.deadlines.length === 1 && agency.task === null;
        for (const address of addresses) {
          const hit = sent.some(
            ({ mail, day }) =>
              mail.entry.agency === codeOf(a) &&
              mail.address === address &&
              mail.keys.some((key) => key.round === `dot-${r}` && key.milestone === step.id) &&
              day >= from &&
              day <= lastDay,
          );
          // On the very day of the step a mail of another round or task may have taken the day's one place.
          expect(hit || (!isAlone && lastDay === from)).toBe(true);
        }
      }
    }
  }
}

function owesThrough(world: SeasonWorld, agency: number, round: number, from: string, to: string): boolean {
  for (let n = 0; n < DAYS; n += 1) {
    const day = addDays(world.firstDay, n);
    if (day < from || day > to) continue;
    const owed = roundsOf(world, n)[round]?.owedByAgency[agency];
    if (owed === undefined || owesNothing(owed)) return false;
  }
  return true;
}
