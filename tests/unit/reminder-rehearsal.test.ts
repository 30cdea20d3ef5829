// [DON-60…] The order of a run's mails and the ends of a rehearsed season: tasks, extensions, what waits for the quota.

import { describe, expect, it } from 'vitest';
import { defaultMilestones } from '../../src/domain/reminding/milestones.js';
import type { DirectoryEntry, OwedByAgency, OwedTask } from '../../src/domain/reminding/reminder-plan.js';
import {
  quotaShortfalls,
  type RehearsalInput,
  rehearsedSeason,
} from '../../src/domain/reminding/reminder-rehearsal.js';
import { isQuietDay, mailsOfRun, stillOwed } from '../../src/domain/reminding/reminder-run.js';
import { emptyLedger, entry, owed, weekends } from '../support/reminder-fixtures.js';

const roundOf = (owedByAgency: readonly OwedByAgency[], deadline = '2022-11-20') => ({
  code: 'nam-2022',
  deadline,
  owedByAgency,
  releases: [],
});
const task = (due: string, code = 'NV-1'): OwedTask => ({ code, words: '', due, isTentative: false, link: '' });
const nothing = { figures: [], tasks: [] };

function input(over: Partial<RehearsalInput> & { readonly directory: readonly DirectoryEntry[] }): RehearsalInput {
  return {
    today: '2022-10-03',
    calendar: weekends,
    ownAgency: 'STTTT',
    enabled: defaultMilestones,
    rounds: [roundOf([owed('A')])],
    ledger: emptyLedger,
    quotaPerDay: 100,
    doneOn: new Map(),
    ...over,
  };
}
const daysOf = (over: Partial<RehearsalInput>) =>
  rehearsedSeason(input({ directory: [entry('A')], ...over })).map(({ date, mails }) => [date, mails.length]);

describe('a rehearsed season', () => {
  it('[DON-64] goes on to the end of an extension and of the last task', () => {
    const extended = daysOf({ rounds: [roundOf([owed('A', { extendedTo: '2023-03-20' })])] });
    expect(extended.at(-1)).toEqual(['2023-03-21', 1]);
    const tasks = daysOf({ rounds: [roundOf([owed('A', { ...nothing, tasks: [task('2023-06-30')] })])] });
    expect(tasks).toContainEqual(['2023-06-23', 1]);
    expect(daysOf({ rounds: [] })).toEqual([]);
  });

  it('[DON-64] has no day of rest in it, and no day on which nothing happens', () => {
    const days = rehearsedSeason(input({ directory: [entry('A'), entry('B', { mailCell: '' })] }));
    for (const { date } of days) expect(isQuietDay(date, weekends, [roundOf([owed('A')])])).toBe(false);
    for (const { mails, waitingForQuota, newForRelease, unreachable } of days) {
      expect([...mails, ...waitingForQuota, ...newForRelease, ...unreachable].length).toBeGreaterThan(0);
    }
  });

  it('[DON-64] whom no mail reaches and what waits for a release is said once per step', () => {
    const days = rehearsedSeason(
      input({
        rounds: [roundOf([owed('A'), owed('B'), owed('C')])],
        directory: [
          entry('A', { mailCell: '' }),
          entry('B', { mailCell: 'x' }),
          entry('C', { headMailCell: 'c@x.example' }),
        ],
      }),
    );
    const lost = days.flatMap(({ date, unreachable }) =>
      unreachable.map(({ agency, step }) => `${date} ${agency} ${step}`),
    );
    expect(new Set(lost.map((line) => line.slice(11))).size).toBe(lost.length);
    expect(lost.slice(0, 2)).toEqual(['2022-10-06 A T-45', '2022-10-06 B T-45']);
    expect(days.flatMap(({ newForRelease }) => newForRelease).map((mail) => mail.address)).toEqual(['c@x.example']);
  });

  it('[DON-65] what the quota left over goes on the working days after, up to the end', () => {
    const agencies = ['A', 'B', 'C', 'D'];
    const days = rehearsedSeason(
      input({
        today: '2022-12-02',
        directory: agencies.map((agency) => entry(agency)),
        rounds: [roundOf(agencies.map((agency) => owed(agency)))],
        quotaPerDay: 11,
      }),
    );
    expect(days.map(({ date, mails }) => [date, mails.map((mail) => mail.entry.agency).join('')])).toEqual([
      ['2022-12-02', 'A'],
    ]);
    expect(quotaShortfalls(days, 11)).toEqual([{ date: '2022-12-02', wanted: 4, room: 1 }]);
    expect(quotaShortfalls(days, 5)).toEqual([{ date: '2022-12-02', wanted: 4, room: 0 }]);
  });

  it('[DON-64] an agency that is done owes nothing from that day on, its signed report included', () => {
    const missing = roundOf([owed('A', { report: { state: 'missing' } })]);
    const days = daysOf({ rounds: [missing], doneOn: new Map([['A', '2022-11-04']]) });
    expect(days.map(([date]) => date)).toEqual(['2022-10-06', '2022-10-21']);
    const kept = roundOf([owed('A', { figures: [], report: { state: 'not-followed' } })]);
    expect(daysOf({ rounds: [kept], doneOn: new Map([['A', '2022-10-01']]) })).toEqual([['2022-10-06', 1]]);
  });
});

describe('the order of a run', () => {
  it('[DON-60] a mail of tasks alone is as urgent as the first of them', () => {
    const onlyTasks = (agency: string, ...tasks: OwedTask[]) => owed(agency, { ...nothing, tasks });
    const run = mailsOfRun({
      ...input({ directory: ['A', 'B', 'C'].map((agency) => entry(agency)) }),
      today: '2022-11-21',
      nowHour: 8,
      quotaLeft: 100,
      rounds: [
        roundOf([
          onlyTasks('A', task('2022-12-21')),
          onlyTasks('B', task('2022-12-21', 'NV-1'), task('2022-11-28', 'NV-2')),
          owed('C'),
        ]),
      ],
    });
    expect(run.send.map((mail) => mail.entry.agency)).toEqual(['C', 'B', 'A']);
  });

  it('[DON-62] a roll-call asks for nothing that could have come in meanwhile', () => {
    const [mail] = mailsOfRun({
      ...input({ directory: [entry('A')] }),
      today: '2022-10-06',
      nowHour: 8,
      quotaLeft: 100,
    }).send;
    if (mail === undefined) throw new Error('a roll-call wanted');
    expect(stillOwed(mail, owed('A', { ...nothing, extendedTo: '2022-12-01' }))).toBe(mail);
  });

  it('[DON-62] a mail of tasks alone stays one, also where a figure came to be owed', () => {
    const tasks = [task('2022-12-21')];
    const round = roundOf([owed('A', { ...nothing, tasks })]);
    const run = {
      ...input({ directory: [entry('A')], rounds: [round] }),
      today: '2022-11-21',
      nowHour: 8,
      quotaLeft: 100,
    };
    const [mail] = mailsOfRun(run).send;
    if (mail === undefined) throw new Error('a mail wanted');
    expect(mail).toMatchObject({ milestone: null, figures: [], report: { state: 'not-followed' } });
    expect(stillOwed(mail, owed('A', { tasks }))).toEqual(mail);
  });

  it('[DON-63] a day is quiet only if every round is, extensions and tasks included', () => {
    const late = roundOf([owed('A', { extendedTo: '2023-03-20' })]);
    const over = roundOf([owed('A')]);
    expect(isQuietDay('2023-03-21', weekends, [over])).toBe(true);
    expect(isQuietDay('2023-03-21', weekends, [over, late])).toBe(false);
    expect(isQuietDay('2022-12-05', weekends, [over])).toBe(false);
    expect(isQuietDay('2022-12-06', weekends, [over])).toBe(false);
    expect(isQuietDay('2022-11-21', weekends, [])).toBe(true);
  });
});
