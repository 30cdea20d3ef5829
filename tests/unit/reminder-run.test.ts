// [DON-60…] A run over all rounds: order, quota, the recheck; rows for what was not sent; the rehearsal.

import { describe, expect, it } from 'vitest';
import { ledgerEntries, mergedLedger } from '../../src/domain/reminding/ledger.js';
import { closedRows, type SkipRowReason, skippedRows } from '../../src/domain/reminding/ledger-skips.js';
import { defaultMilestones } from '../../src/domain/reminding/milestones.js';
import { mailParts, type OwedByAgency, roundOfMail } from '../../src/domain/reminding/reminder-plan.js';
import {
  quotaShortfalls,
  type RehearsalInput,
  rehearsedSeason,
} from '../../src/domain/reminding/reminder-rehearsal.js';
import {
  goneParts,
  isQuietDay,
  mailEntries,
  mailNow,
  mailsOfRun,
  type RunInput,
  stillOwed,
} from '../../src/domain/reminding/reminder-run.js';
import { skipRowWords } from '../../src/text/mail-ledger-words.js';
import { rehearsalLines, shortfallWords } from '../../src/text/mail-rehearsal.js';
import { emptyLedger, entry, figure, owed, weekends } from '../support/reminder-fixtures.js';

function roundOf(code: string, deadline: string, owedByAgency: readonly OwedByAgency[]) {
  return { code, deadline, owedByAgency, releases: [] };
}

function runInput(over: Partial<RunInput> = {}): RunInput {
  return {
    today: '2022-11-21',
    nowHour: 8,
    calendar: weekends,
    directory: [entry('A'), entry('B'), entry('C')],
    ownAgency: 'STTTT',
    enabled: defaultMilestones,
    rounds: [roundOf('nam-2022', '2022-11-20', [owed('A'), owed('B'), owed('C', { extendedTo: '2022-11-24' })])],
    ledger: emptyLedger,
    quotaLeft: 100,
    ...over,
  };
}

const agencies = (mails: readonly { entry: { agency: string } }[]) => mails.map((mail) => mail.entry.agency);

describe('a run', () => {
  it('[DON-60] sends the latest first, then in the order of the directory, and keeps ten recipients back', () => {
    const all = mailsOfRun(runInput());
    expect(agencies(all.send)).toEqual(['A', 'B', 'C']);
    expect(all.send.map((mail) => mail.milestone?.id)).toEqual(['T+1', 'T+1', 'T-3']);
    const scarce = mailsOfRun(runInput({ quotaLeft: 12 }));
    expect(agencies(scarce.send)).toEqual(['A', 'B']);
    expect(agencies(scarce.waitingForQuota)).toEqual(['C']);
    for (const quotaLeft of [10, 3, 0, -5]) expect(mailsOfRun(runInput({ quotaLeft })).send).toEqual([]);
  });

  it('[DON-61] of two rounds writes to an address once: one mail with both, the more urgent round first', () => {
    const rounds = [roundOf('dot-xuat', '2022-11-28', [owed('A')]), roundOf('nam-2022', '2022-11-20', [owed('A')])];
    const plan = mailsOfRun(runInput({ rounds }));
    const [mail] = plan.send;
    if (mail === undefined) throw new Error('no mail');
    expect(plan.send).toHaveLength(1);
    expect(mailParts(mail).map(roundOfMail)).toEqual(['nam-2022', 'dot-xuat']);
    expect(mail.keys.map((key) => [key.round, key.milestone])).toEqual([
      ['nam-2022', 'T+1'],
      ['dot-xuat', 'T-14'],
    ]);
    expect(plan.skipped.filter((s) => s.reason === 'mailed-today')).toEqual([]);
    const ledger = mergedLedger(mailEntries(mail, 'sent', '2022-11-21T08:00', ''), []);
    expect(mailsOfRun(runInput({ rounds, ledger, today: '2022-11-22' })).send).toEqual([]);
  });

  it('[DON-61] what a closed round sent today was the mail of the day; mails of two kinds do not join', () => {
    const [round] = runInput().rounds;
    const ledger = mergedLedger(
      ledgerEntries(
        [{ round: 'cu', duty: 'so-lieu', milestone: 'T-3', agency: 'A', address: 'a@langson.example' }],
        'sent',
        '2022-11-21T07:00',
        [],
        '',
      ),
      [],
    );
    const open = runInput({ ledger, rounds: round === undefined ? [] : [round] });
    expect(agencies(mailsOfRun(open).send)).toContain('A');
    expect(agencies(mailsOfRun({ ...open, pastRounds: ['cu'] }).send)).not.toContain('A');
    const rounds = [roundOf('gan', '2022-11-28', [owed('A')]), roundOf('xa', '2023-01-05', [owed('A')])];
    const plan = mailsOfRun(runInput({ rounds }));
    expect(plan.send.map((mail) => [mail.kind, roundOfMail(mail)])).toEqual([['reminder', 'gan']]);
    expect(plan.skipped.slice(-1)).toMatchObject([{ round: 'xa', reason: 'mailed-today' }]);
  });

  it('[DON-62] of a joined mail only the rounds still open and owed are left, with what is owed in each', () => {
    const rounds = [roundOf('nam-2022', '2022-11-20', [owed('A')]), roundOf('dot-xuat', '2022-11-28', [owed('A')])];
    const [mail] = mailsOfRun(runInput({ rounds })).send;
    if (mail === undefined) throw new Error('no mail');
    const [first, second] = rounds;
    if (first === undefined || second === undefined) throw new Error('two rounds');
    expect(mailNow(mail, rounds)).toEqual(mail);
    const left = mailNow(mail, [second]);
    expect(left).toMatchObject({ keys: [{ round: 'dot-xuat' }], deadline: '2022-11-28' });
    expect(left === null ? [] : goneParts(mail, left).map(roundOfMail)).toEqual(['nam-2022']);
    expect(mailNow(mail, [{ ...first, deadline: '2022-12-01' }, second])?.keys).toEqual(left?.keys);
    expect(mailNow(mail, [])).toBeNull();
  });

  it('[DON-61] speaks of five rounds at most; the least urgent waits', () => {
    const rounds = [24, 23, 28, 25, 22, 21].map((day) => roundOf(`dot-${day}`, `2022-11-${day}`, [owed('A')]));
    const plan = mailsOfRun(runInput({ rounds, today: '2022-11-18' }));
    expect(plan.send.flatMap(mailParts).map(roundOfMail)).toEqual(['dot-21', 'dot-22', 'dot-23', 'dot-24', 'dot-25']);
    expect(plan.skipped).toMatchObject([{ round: 'dot-28', reason: 'mailed-today' }]);
  });

  it('[DON-62] asks again at the instant of sending: what came in is gone, and so is a mail that asks for nothing', () => {
    const task = { code: 'NV-1', words: '', due: '2022-12-01', isTentative: false, link: '' };
    const full = owed('A', { figures: [figure('X'), figure('Y')], report: { state: 'missing' }, tasks: [task] });
    const [mail] = mailsOfRun(runInput({ rounds: [roundOf('nam-2022', '2022-11-20', [full])] })).send;
    if (mail === undefined) throw new Error('no mail');
    expect(mail.keys.map((key) => key.duty)).toEqual(['so-lieu', 'bao-cao', 'NV-1']);
    expect(stillOwed(mail, full)).toEqual(mail);
    expect(stillOwed(mail, { ...full, figures: [figure('Y')] })?.figures).toEqual([figure('Y')]);
    const lettered = stillOwed(mail, { ...full, report: { state: 'received', number: '1', date: null } });
    expect(lettered?.keys.map((key) => key.duty)).toEqual(['so-lieu', 'NV-1']);
    const onlyTask = stillOwed(mail, { ...full, figures: [], report: { state: 'received', number: '1', date: null } });
    expect(onlyTask).toMatchObject({ milestone: null, figures: [], keys: [{ duty: 'NV-1' }] });
    const nothing = { ...full, figures: [], tasks: [], report: { state: 'not-followed' as const } };
    expect(stillOwed(mail, nothing)).toBeNull();
    expect(stillOwed(mail, { ...full, extendedTo: '2022-11-30' })).toBeNull();
  });

  it('[DON-63] returns at once on days without a step', () => {
    const rounds = [roundOf('nam-2022', '2022-11-20', [owed('A')])];
    expect(isQuietDay('2022-10-05', weekends, rounds)).toBe(true);
    expect(isQuietDay('2022-10-06', weekends, rounds)).toBe(false);
    expect(isQuietDay('2022-11-06', weekends, rounds)).toBe(true);
    expect(isQuietDay('2022-12-01', weekends, rounds)).toBe(false);
    expect(isQuietDay('2022-12-20', weekends, rounds)).toBe(true);
    const task = { code: 'NV-1', words: '', due: '2022-12-31', isTentative: false, link: '' };
    expect(
      isQuietDay('2022-12-20', weekends, [roundOf('nam-2022', '2022-11-20', [owed('A', { tasks: [task] })])]),
    ).toBe(false);
  });
});

describe('rows for what was not sent', () => {
  const round = roundOf('nam-2022', '2022-11-20', [owed('A'), owed('B', { figures: [] }), owed('C')]);
  const directory = [entry('A'), entry('B'), entry('C', { mailCell: '' })];

  it('[SO-10] at the step: complete, no address; once', () => {
    const input = runInput({ today: '2022-11-04', rounds: [round], directory });
    const { skipped } = mailsOfRun(input);
    const rows = skippedRows(skipped, 'nam-2022', '2022-11-04T08:00', emptyLedger);
    expect(rows.map(({ entry: row, reason }) => [row.agency, row.milestone, row.state, reason])).toEqual([
      ['B', 'T-14', 'skipped', 'complete'],
      ['C', 'T-14', 'skipped', 'no-address'],
    ]);
    const ledger = mergedLedger(
      rows.map(({ entry: row }) => row),
      [],
    );
    expect(skippedRows(skipped, 'nam-2022', '2022-11-04T09:00', ledger)).toEqual([]);
    expect(mailsOfRun({ ...input, ledger, directory: [entry('A'), entry('B'), entry('C')] }).send).toHaveLength(2);
  });

  const closed = (today: string, over: Partial<Parameters<typeof closedRows>[0]> = {}) =>
    closedRows({
      round,
      openedOn: '2022-01-01',
      today,
      at: `${today}T08:00`,
      calendar: weekends,
      enabled: defaultMilestones,
      owedByAgency: round.owedByAgency,
      directory,
      ownAgency: 'STTTT',
      ledger: emptyLedger,
      ...over,
    }).map(({ entry: row, reason }) => [row.agency, row.milestone, reason]);

  it('[SO-10] after the step: folded into a later reminder, or expired', () => {
    expect(closed('2022-11-03')).toEqual([]);
    expect(closed('2022-11-04')).toEqual([['A', 'T-30', 'folded']]);
    expect(closed('2022-11-16', { openedOn: '2022-11-01' })).toEqual([['A', 'T-14', 'folded']]);
    expect(closed('2022-11-21', { openedOn: '2022-11-10' })).toEqual([['A', 'T-3', 'expired']]);
    expect(closed('2022-12-05', { openedOn: '2022-11-18' })).toEqual([['A', 'T+1', 'expired']]);
  });

  it('[SO-10] not for steps that were told, nor for what an extension passed over', () => {
    const key = { round: 'nam-2022', duty: 'bao-cao', milestone: 'T-30', agency: 'A', address: 'a@langson.example' };
    const ledger = mergedLedger(ledgerEntries([key], 'uncertain', '2022-10-21T08:00', [], ''), []);
    expect(closed('2022-11-04', { ledger })).toEqual([]);
    const told = mergedLedger(ledgerEntries([{ ...key, milestone: 'T-14' }], 'sent', '2022-11-14T08:00', [], ''), []);
    const owedByAgency = [owed('A', { extendedTo: '2022-11-25' })];
    expect(closed('2022-11-16', { ledger: told, owedByAgency, openedOn: '2022-11-10' })).toEqual([
      ['A', 'T-14@2022-11-25', 'told-since'],
    ]);
  });

  it('[SO-10] each reason is a sentence', () => {
    const reasons: SkipRowReason[] = ['complete', 'no-address', 'not-in-directory', 'folded', 'expired', 'told-since'];
    const said = reasons.map(skipRowWords);
    expect(new Set(said).size).toBe(reasons.length);
    for (const sentence of said) expect(sentence).toMatch(/^\p{Lu}.*\.$/u);
  });
});

describe('the rehearsal of a season', () => {
  const input: RehearsalInput = {
    ...runInput({
      today: '2022-10-01',
      rounds: [roundOf('nam-2022', '2022-11-20', [owed('A'), owed('B'), owed('C')])],
      directory: [entry('A', { headMailCell: 'lanhdao@x.example' }), entry('B'), entry('C', { mailCell: '' })],
    }),
    quotaPerDay: 100,
    doneOn: new Map(),
  };
  const summary = (over: Partial<RehearsalInput> = {}) =>
    rehearsedSeason({ ...input, ...over }).map((day) => [day.date, agencies(day.mails).join('')]);

  it('[DON-64] when nobody types any more: every step to everybody, each on its day, then silence', () => {
    expect(summary()).toEqual([
      ['2022-10-06', 'AB'],
      ['2022-10-21', 'AB'],
      ['2022-11-04', 'AB'],
      ['2022-11-16', 'AB'],
      ['2022-11-21', 'AB'],
      ['2022-11-22', ''],
    ]);
  });

  it('[DON-64] as last year: nothing to an agency from the day on which it was done', () => {
    expect(summary({ doneOn: new Map([['A', '2022-11-04']]) })).toEqual([
      ['2022-10-06', 'AB'],
      ['2022-10-21', 'AB'],
      ['2022-11-04', 'AB'.slice(1)],
      ['2022-11-16', 'B'],
      ['2022-11-21', 'B'],
    ]);
  });

  it('[DON-65] says days ahead where the quota will not do, and what waits goes on the next working day', () => {
    const days = rehearsedSeason({ ...input, quotaPerDay: 11 });
    expect(days.slice(0, 2).map((day) => [day.date, agencies(day.mails)])).toEqual([
      ['2022-10-06', ['A']],
      ['2022-10-07', ['B']],
    ]);
    const [shortfall] = quotaShortfalls(days, 11);
    expect(shortfall).toEqual({ date: '2022-10-06', wanted: 2, room: 1 });
    if (shortfall === undefined) throw new Error('a shortfall wanted');
    expect(shortfallWords(shortfall)).toBe(
      'Ngày 06/10/2022 dự kiến 2 thư, hạn mức gửi được 1 thư; 1 thư chuyển sang ngày làm việc sau.',
    );
    expect(quotaShortfalls(rehearsedSeason(input), 100)).toEqual([]);
  });

  it('[DON-64] prints a day in a few lines: steps, heads to release, whom no mail reaches', () => {
    const days = rehearsedSeason(input);
    const first = days[0];
    const last = days[days.length - 1];
    if (first === undefined || last === undefined) throw new Error('days wanted');
    const nameOf = (code: string) => `Sở ${code}`;
    expect(rehearsalLines(first, nameOf)).toEqual([
      '06/10/2022 (thứ Năm): 2 thư.',
      'Rà soát đầu mối: Sở A <a@langson.example>; Sở B <b@langson.example>.',
      'Không có địa chỉ thư dùng được: Sở C.',
    ]);
    const lost = days.find(({ unreachable }) => unreachable.some((mail) => mail.step.startsWith('T+1-LD')));
    const words = lost === undefined ? [] : rehearsalLines(lost, nameOf);
    expect(words.filter((text) => text.includes('Sở C'))).toEqual([
      'Không có địa chỉ thư dùng được: Sở C.',
      expect.stringMatching(/^Chưa có hộp thư công vụ để gửi lãnh đạo: .*Sở C/),
    ]);
    expect(rehearsalLines(last, nameOf)).toEqual([
      '22/11/2022 (thứ Ba): 0 thư.',
      'Chờ đầu mối duyệt thư gửi lãnh đạo: Sở A <lanhdao@x.example>.',
    ]);
  });
});
