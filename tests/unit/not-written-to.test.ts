// Who is not written to, and why: the reasons that the preview gives where a cell is asked about or a release is missing.

import { describe, expect, test } from 'vitest';
import { ledgerEntries, mergedLedger } from '../../src/domain/reminding/ledger.js';
import { defaultMilestones } from '../../src/domain/reminding/milestones.js';
import { completeAgencies, debtors } from '../../src/domain/reminding/reminder-lists.js';
import { rollCallState, rollCallsDue } from '../../src/domain/reminding/reminder-roll-call.js';
import { mailsOfRun, type RunInput } from '../../src/domain/reminding/reminder-run.js';
import { emptyLedger, entry, figure, owed, reminderInput, weekends } from '../support/reminder-fixtures.js';

const runInput = (over: Partial<RunInput> = {}): RunInput => ({
  today: '2022-11-21',
  nowHour: 8,
  calendar: weekends,
  directory: [entry('A'), entry('B')],
  ownAgency: 'STTTT',
  enabled: defaultMilestones,
  rounds: [],
  ledger: emptyLedger,
  quotaLeft: 100,
  ...over,
});
const round = (...owedByAgency: Parameters<typeof completeAgencies>[0]['owedByAgency']) => ({
  code: 'nam-2022',
  deadline: '2022-11-20',
  owedByAgency,
  releases: [],
});

describe('[GHI-1] an office about which a cell is asked', () => {
  test('gets no mail of that round, is named with the reason and what it owes, and stops nobody else', () => {
    const plan = mailsOfRun(runInput({ rounds: [round(owed('A', { isHeld: true }), owed('B'))] }));
    expect(plan.send.map((mail) => mail.entry.agency)).toEqual(['B']);
    expect(plan.skipped.filter(({ agency }) => agency === 'A')).toEqual([
      {
        agency: 'A',
        address: '',
        reason: 'asked',
        codes: ['A-01'],
        milestone: null,
        step: '',
        bad: [],
        round: 'nam-2022',
      },
    ]);
  });
});

describe('[NAM-5] an office that a document obliges while the round runs', () => {
  test('waits for a person’s word, is named as such, and stops nobody else', () => {
    const obliged = owed('A', { asked: 0, figures: [], report: { state: 'missing' }, isByRule: true });
    const told = { round: 'nam-2022', duty: 'so-lieu', milestone: 'T-3', agency: 'B', address: 'b@langson.example' };
    const sent = mergedLedger(ledgerEntries([told], 'sent', '2022-11-16T08:00', [], ''), []);
    const plan = mailsOfRun(runInput({ rounds: [round(obliged, owed('B'))], ledger: sent }));
    expect(plan.send.map((mail) => mail.entry.agency)).toEqual(['B']);
    expect(plan.skipped.filter(({ agency }) => agency === 'A')).toMatchObject([
      { reason: 'unreleased', round: 'nam-2022', address: '', step: '', milestone: null },
    ]);
    const begun = mailsOfRun(runInput({ rounds: [round(obliged, owed('B'))] }));
    expect(begun.send.map((mail) => mail.entry.agency)).toEqual(['A', 'B']);
  });
});

describe('[DON-53] the question who the contact is', () => {
  test('is not put where the cell of the confirmation is asked about, and the office is named with the step', () => {
    const input = reminderInput({
      today: '2022-10-06',
      owedByAgency: [owed('A'), owed('B')],
      directory: [entry('A', { isContactAsked: true }), entry('B')],
    });
    const { send, skipped } = rollCallsDue(input);
    expect(send.map((mail) => mail.entry.agency)).toEqual(['B']);
    expect(skipped).toMatchObject([{ agency: 'A', reason: 'asked', address: '', step: 'T-45', codes: ['A-01'] }]);
  });

  test('is answered by a confirmation or by opening the book, whatever else is asked', () => {
    const state = (over: Parameters<typeof entry>[1]) => rollCallState(entry('A', over), '2022-11-20');
    expect(state({ isContactAsked: true })).toBe('asked');
    expect(state({ isContactAsked: true, confirmedOn: '2022-10-01' })).toBe('confirmed');
    expect(state({ isContactAsked: true, openedOn: '2022-10-01' })).toBe('opened');
    expect(state({ confirmedOn: '2022-08-21' })).toBe('silent');
    expect(state({ confirmedOn: '2022-08-22' })).toBe('confirmed');
    expect(state({ confirmedOn: null })).toBe('silent');
    expect(state({ isAddressDead: true })).toBe('dead');
    expect(state({ mailCell: '' })).toBe('no-address');
  });
});

describe('[DON-57] who still owes', () => {
  const input = (today: string, countsDeadlineDay = true) => ({
    round: round(owed('A'), owed('B', { figures: [figure('X'), figure('Y')] }), owed('C', { asked: 0, figures: [] })),
    directory: [entry('A'), entry('B'), entry('C'), entry('A'), entry('D')],
    ledger: emptyLedger,
    today,
    calendar: weekends,
    enabled: defaultMilestones,
    ownAgency: 'STTTT',
    countsDeadlineDay,
  });

  test('is each office once, those with more figures first, and late from the day after the last day in time', () => {
    expect(debtors(input('2022-11-20')).map(({ entry: { agency }, isOverdue }) => [agency, isOverdue])).toEqual([
      ['B', false],
      ['A', false],
    ]);
    expect(debtors(input('2022-11-21')).every(({ isOverdue }) => isOverdue)).toBe(true);
    expect(debtors(input('2022-11-19', false)).some(({ isOverdue }) => isOverdue)).toBe(false);
    expect(debtors(input('2022-11-20', false)).every(({ isOverdue }) => isOverdue)).toBe(true);
  });

  test('is counted among those who are asked for a figure; who is asked for none is neither complete nor owing', () => {
    expect(completeAgencies(input('2022-11-20').round)).toEqual({ done: 0, total: 2 });
    expect(
      completeAgencies(round(owed('A', { figures: [] }), owed('B'), owed('C', { asked: 0, figures: [] }))),
    ).toEqual({
      done: 1,
      total: 2,
    });
    expect(completeAgencies(round())).toEqual({ done: 0, total: 0 });
  });
});
