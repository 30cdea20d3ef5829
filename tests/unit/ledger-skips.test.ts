// [SO-10] Rows for mails that were not sent: for which agency, step and duty there is one, and when.

import { describe, expect, it } from 'vitest';
import { ledgerEntries, mergedLedger } from '../../src/domain/reminding/ledger.js';
import { type ClosedStepsInput, closedRows, skippedRows } from '../../src/domain/reminding/ledger-skips.js';
import { type SkippedMail, skippedMail } from '../../src/domain/reminding/reminder-plan.js';
import { allMilestones, emptyLedger, entry, milestone, owed, weekends } from '../support/reminder-fixtures.js';

const NOW = '2022-11-04T08:00';
const key = { round: 'nam-2022', duty: 'so-lieu', milestone: 'T-14', agency: 'A', address: 'a@langson.example' };

describe('at the step', () => {
  const rowsOf = (mail: Partial<SkippedMail>) =>
    skippedRows(
      [{ ...skippedMail(owed('A'), '', 'complete', milestone('T-14'), 'T-14'), ...mail }],
      'nam-2022',
      NOW,
      emptyLedger,
    );

  it('[SO-10] a lasting reason leaves a row with the agency’s codes; a passing one none', () => {
    expect(rowsOf({})).toEqual([
      {
        reason: 'complete',
        entry: { ...key, address: '', at: NOW, state: 'skipped', codes: ['A-01'], reason: '' },
      },
    ]);
    for (const reason of ['not-in-directory', 'no-address'] as const) expect(rowsOf({ reason })).toHaveLength(1);
    for (const reason of ['not-due', 'day-off', 'already-sent', 'mailed-today'] as const)
      expect(rowsOf({ reason })).toEqual([]);
  });

  it('[SO-10] where no step was due there is no row', () => {
    expect(rowsOf({ step: '', milestone: null })).toEqual([]);
  });

  it('[SO-10] the roll-call is a duty of its own', () => {
    const [row] = rowsOf({ reason: 'no-address', milestone: milestone('T-45'), step: 'T-45' });
    expect(row?.entry).toMatchObject({ duty: 'dau-moi', milestone: 'T-45' });
    expect(rowsOf({ milestone: null })[0]?.entry.duty).toBe('so-lieu');
  });
});

describe('after the step', () => {
  const usual: ClosedStepsInput = {
    round: { code: 'nam-2022', deadline: '2022-11-20' },
    openedOn: '2022-01-01',
    today: '2022-11-04',
    at: NOW,
    calendar: weekends,
    enabled: ['T-30', 'T-14'],
    owedByAgency: [owed('A')],
    directory: [entry('A')],
    ownAgency: 'STTTT',
    ledger: emptyLedger,
  };
  const closed = (over: Partial<ClosedStepsInput>) =>
    closedRows({ ...usual, ...over }).map(({ entry: row, reason }) => [row.agency, row.duty, row.milestone, reason]);
  const toldOn = (day: string, over: Partial<typeof key> = {}) =>
    mergedLedger(
      ledgerEntries([{ ...key, milestone: 'T-45', duty: 'dau-moi', ...over }], 'sent', `${day}T08:00`, [], ''),
      [],
    );

  it('[SO-10] a step is folded on the very day of the next one, with the codes that are owed', () => {
    expect(closed({ today: '2022-11-03' })).toEqual([]);
    expect(closedRows(usual)).toEqual([
      {
        reason: 'folded',
        entry: { ...key, milestone: 'T-30', at: NOW, state: 'skipped', codes: ['A-01'], reason: '' },
      },
    ]);
  });

  it('[SO-10] one row for an agency that stands twice in the directory, and for the duty that is open', () => {
    expect(closed({ directory: [entry('A'), entry('A')] })).toHaveLength(1);
    const report = { figures: [], report: { state: 'missing' as const } };
    expect(closed({ owedByAgency: [owed('A', report)] })).toEqual([['A', 'bao-cao', 'T-30', 'folded']]);
  });

  it('[SO-10] none for the coordinator’s own agency, for one without a duty, or one that owes nothing', () => {
    expect(closed({ ownAgency: 'A' })).toEqual([]);
    expect(closed({ directory: [entry('B')] })).toEqual([]);
    expect(closed({ owedByAgency: [owed('A', { figures: [] })] })).toEqual([]);
    expect(closed({ directory: [entry('A', { mailCell: '' })] })).toEqual([]);
  });

  it('[SO-10] a step on the day on which the round was opened is this round’s, one before it is not', () => {
    expect(closed({ openedOn: '2022-10-21' })).toHaveLength(1);
    expect(closed({ openedOn: '2022-10-22' })).toEqual([]);
  });

  it('[SO-10] only contacts’ steps are followed: no roll-call, no lists; steps that are off are not steps', () => {
    const steps = closed({ today: '2023-01-02', enabled: allMilestones }).map(([, , step]) => step);
    expect(steps).toEqual(['T-30', 'T-14', 'T-7', 'T-3', 'T-1', 'T+1']);
    expect(closed({ enabled: ['T-14'] })).toEqual([]);
    expect(closed({ today: '2022-11-20', enabled: ['T-30'] })).toEqual([['A', 'so-lieu', 'T-30', 'expired']]);
  });

  it('[SO-10] a mail on or after the step’s day explains it only where an extension moved the step', () => {
    const extended = [owed('A', { extendedTo: '2022-11-22' })];
    const moved = { owedByAgency: extended, enabled: ['T-14'], today: '2022-11-08' };
    expect(closed({ ...moved, ledger: toldOn('2022-11-08') })).toEqual([
      ['A', 'so-lieu', 'T-14@2022-11-22', 'told-since'],
    ]);
    expect(closed({ ...moved, ledger: toldOn('2022-11-07') })).toEqual([]);
    expect(closed({ ...moved, today: '2022-11-07', ledger: toldOn('2022-11-09') })).toEqual([]);
    expect(closed({ enabled: ['T-30'], ledger: toldOn('2022-11-03') })).toEqual([]);
  });
});
