// [DON-40…] Laws of a whole season, on thousands of random ones: never doubled, never lost, never past the rules.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readAddresses } from '../../src/domain/agencies/mail-address.js';
import { addWorkingDays, isWorkingDay } from '../../src/domain/calendar.js';
import { addDays, daysBetween } from '../../src/domain/local-date.js';
import { ledgerDigest, ledgerState, mergedLedger, toldOn } from '../../src/domain/reminding/ledger.js';
import { milestoneDate, milestones, seasonEnd } from '../../src/domain/reminding/milestones.js';
import { reachableContact } from '../../src/domain/reminding/reminder-contact.js';
import {
  dutyCodes,
  mailParts,
  milestoneKey,
  owesNothing,
  roundOfMail,
} from '../../src/domain/reminding/reminder-plan.js';
import { QUOTA_RESERVE } from '../../src/domain/reminding/reminder-run.js';
import { contactStep } from '../../src/domain/reminding/reminders.js';
import { codeOf, playSeason, roundsOf, type Season, type SeasonWorld } from '../support/season.js';
import { anyWorld } from '../support/season-worlds.js';

/** Number of seasons per law; `SEASONS=5000` for a longer night. */
const SEASONS = Number(process.env.SEASONS ?? 300);

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
  const rough = anyWorld(fc.constantFrom(0, 0.1, 0.3, 0.6, 1), fc.integer({ min: 0, max: 120 }), [3, 7, 11, 16, 17]);

  const seen = {
    mails: 0,
    joined: 0,
    heads: 0,
    rollCalls: 0,
    taskMails: 0,
    shifted: 0,
    uncertain: 0,
    broken: 0,
    starved: 0,
  };

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
      seen.mails += season.sent.length;
      seen.joined += season.sent.filter(({ mail }) => mailParts(mail).length > 1).length;
      seen.heads += season.sent.filter(({ mail }) => mail.kind === 'head').length;
      seen.rollCalls += season.sent.filter(({ mail }) => mail.kind === 'roll-call').length;
      seen.taskMails += season.sent.filter(({ mail }) => mail.milestone === null).length;
      seen.shifted += season.sent.filter(({ mail }) => mail.keys.some((key) => /T.*@/.test(key.milestone))).length;
      seen.uncertain += [...mergedLedger(season.rows, season.marks).states.values()].filter(
        (s) => s === 'uncertain',
      ).length;
      seen.broken += season.runs.filter((run) => !run.isWhole && run.plan.send.length > 0).length;
      seen.starved += season.runs.filter((run) => run.plan.waitingForQuota.length > 0).length;
    },
  );

  it('[DON-47] the seasons held everything that the laws speak of', () => {
    console.log(`${SEASONS} seasons:`, seen);
    for (const [what, count] of Object.entries(seen)) expect(count, what).toBeGreaterThan(SEASONS / 20);
  });
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
  for (const { mail, owed: owedIn } of sent) {
    expect(mail.entry.agency).not.toBe(codeOf(0));
    if (mail.kind === 'roll-call') continue;
    for (const part of mailParts(mail)) {
      const owed = owedIn.get(roundOfMail(part));
      if (owed === undefined) throw new Error('a mail about a round that is not open');
      const tasks = owed.tasks.map((task) => task.code);
      expect(part.tasks.every((task) => tasks.includes(task.code))).toBe(true);
      if (part.milestone === null) expect(part.tasks.length).toBeGreaterThan(0);
      else expect(owesNothing(owed)).toBe(false);
      expect(part.figures.length === 0 || part.figures.length === owed.figures.length).toBe(true);
    }
  }
}

/** [DON-42] No head before the contact (unless nobody can write to the contact), no head without a release. */
function headsLast({ sent }: Season): void {
  const parts = sent.flatMap(({ mail, input }) => mailParts(mail).map((part) => ({ mail: part, input })));
  for (const { mail, input } of parts) {
    const [key] = mail.keys;
    if (mail.kind !== 'head' || key === undefined) continue;
    const { agency, milestone, round } = key;
    const releases = input.rounds.flatMap((open) => open.releases);
    expect(releases.some((r) => r.agency === agency && r.round === round && r.step === milestone)).toBe(true);
    const row = input.directory.find((entry) => entry.agency === agency);
    const contacts = row === undefined ? [] : reachableContact(row).addresses;
    if (contacts.length === 0) continue;
    const step = milestone.replace('T+1-LD', 'T+1');
    const states = contacts.flatMap((address) =>
      [dutyCodes.figures, dutyCodes.report].map((duty) =>
        ledgerState(input.ledger, { round, agency, duty, address, milestone: step }),
      ),
    );
    expect(states.includes('sent') || states.includes('uncertain')).toBe(true);
  }
}

/** [DON-43] The quota and its reserve are never touched. */
function quotaKept({ sent, runs }: Season): void {
  for (const { plan, input } of runs) {
    expect(plan.send.length).toBeLessThanOrEqual(Math.max(0, input.quotaLeft - QUOTA_RESERVE));
  }
  for (const { quotaBefore } of sent) expect(quotaBefore).toBeGreaterThan(QUOTA_RESERVE);
}

/** [DON-44] Working days and hours only; nothing before the first step or after the last. */
function silence({ world, sent, runs }: Season): void {
  const parts = sent.flatMap((one) => mailParts(one.mail).map((part) => ({ ...one, mail: part })));
  for (const { mail, day, hour } of parts) {
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
          const isToldToday = [...(input.pastRounds ?? [])].some(
            (code) => toldOn(after, { ...who, round: code }) === input.today,
          );
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
          const mine = sent.filter(({ mail }) => mail.entry.agency === codeOf(a) && mail.address === address);
          const hit = mine.some(
            ({ mail, day }) =>
              mail.keys.some((key) => key.round === `dot-${r}` && key.milestone === step.id) &&
              day >= from &&
              day <= lastDay,
          );
          // Other rounds and tasks share the one mail a day: only they can keep a step waiting, day by day.
          const isBusy = !isAlone && workingDays(world, from, lastDay).every((d) => mine.some(({ day }) => day === d));
          expect(hit || isBusy).toBe(true);
        }
      }
    }
  }
}

function workingDays(world: SeasonWorld, from: string, to: string): string[] {
  const days = Array.from({ length: daysBetween(from, to) + 1 }, (_, n) => addDays(from, n));
  return days.filter((day) => isWorkingDay(day, world.calendar));
}

function owesThrough(world: SeasonWorld, agency: number, round: number, from: string, to: string): boolean {
  for (let n = daysBetween(world.firstDay, from); n <= daysBetween(world.firstDay, to); n += 1) {
    const open = roundsOf(world, n).find(({ code }) => code === `dot-${round}`);
    const owed = open?.owedByAgency[agency];
    if (owed === undefined || owesNothing(owed)) return false;
  }
  return true;
}
