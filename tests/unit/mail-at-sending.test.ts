// A mail at the instant of sending: what closed, came in, was extended, asked about or taken back since is gone from it.

import { describe, expect, test } from 'vitest';
import { defaultMilestones } from '../../src/domain/reminding/milestones.js';
import { headMailsDue, type Release } from '../../src/domain/reminding/reminder-escalation.js';
import {
  mailParts,
  type OwedByAgency,
  type PlannedMail,
  roundOfMail,
} from '../../src/domain/reminding/reminder-plan.js';
import {
  goneOutEntries,
  goneParts,
  mailEntries,
  mailNow,
  mailsOfRun,
  type OpenRound,
} from '../../src/domain/reminding/reminder-run.js';
import { emptyLedger, entry, figure, owed, reminderInput, weekends } from '../support/reminder-fixtures.js';

const TODAY = '2022-11-21';
const roundOf = (code: string, deadline: string, of: readonly OwedByAgency[], releases: readonly Release[] = []) => ({
  code,
  deadline,
  owedByAgency: of,
  releases,
});

/** The first mail of a run over these rounds. */
function firstMail(rounds: readonly OpenRound[]): PlannedMail {
  const [mail] = mailsOfRun({
    today: TODAY,
    nowHour: 8,
    calendar: weekends,
    directory: [entry('A', { headMailCell: 'head@langson.example' })],
    ownAgency: 'STTTT',
    enabled: defaultMilestones,
    rounds,
    ledger: emptyLedger,
    quotaLeft: 100,
  }).send;
  if (mail === undefined) throw new Error('no mail');
  return mail;
}

const report = { state: 'missing' } as const;
const both = owed('A', { figures: [figure('X'), figure('Y')], report });
const yearly = roundOf('nam-2022', '2022-11-20', [both]);
const adHoc = roundOf('dot-xuat', '2022-11-28', [owed('A', { figures: [figure('Z')] })]);
const joined = firstMail([yearly, adHoc]);
const told = (mail: PlannedMail | null) =>
  mail === null
    ? []
    : mailParts(mail).map((part) => [roundOfMail(part), ...part.figures.map(({ code }) => code)].join(' '));

describe('[DON-62] a mail about two rounds', () => {
  test('says at the instant of sending what is owed in each', () => {
    expect(told(mailNow(joined, [yearly, adHoc]))).toEqual(['nam-2022 X Y', 'dot-xuat Z']);
    const came = roundOf('nam-2022', '2022-11-20', [{ ...both, figures: [figure('Y')] }]);
    expect(told(mailNow(joined, [came, adHoc]))).toEqual(['nam-2022 Y', 'dot-xuat Z']);
  });

  test.each<[string, OpenRound]>([
    ['was closed', roundOf('khac', '2022-11-20', [both])],
    ['has another deadline', { ...yearly, deadline: '2022-11-25' }],
    ['gave an extension', roundOf('nam-2022', '2022-11-20', [{ ...both, extendedTo: '2022-11-30' }])],
    ['asks about a cell of the office', roundOf('nam-2022', '2022-11-20', [{ ...both, isHeld: true }])],
    ['has everything', roundOf('nam-2022', '2022-11-20', [owed('A', { figures: [] })])],
    ['asks nothing of the office any more', roundOf('nam-2022', '2022-11-20', [owed('B')])],
  ])('says nothing of a round that %s, and goes for the other', (_, now) => {
    const still = mailNow(joined, [now, adHoc]);
    expect(told(still)).toEqual(['dot-xuat Z']);
    expect(still?.keys.map(({ round }) => round)).toEqual(['dot-xuat']);
    expect(still === null ? [] : goneParts(joined, still).map(roundOfMail)).toEqual(['nam-2022']);
    expect(mailNow(joined, [now])).toBeNull();
  });

  test('goes on the day of an extension that was there when it was planned', () => {
    const extended = roundOf('nam-2022', '2022-11-10', [{ ...both, extendedTo: '2022-11-20' }]);
    const mail = firstMail([extended]);
    expect(told(mailNow(mail, [extended]))).toEqual(['nam-2022 X Y']);
    expect(mailNow(mail, [roundOf('nam-2022', '2022-11-10', [both])])).toBeNull();
  });
});

describe('[DON-63] the rows of a mail that went', () => {
  const AT = '2022-11-21T08:00';
  const rows = (still: PlannedMail) =>
    goneOutEntries(joined, still, 'sent', AT, 'lý do').map(({ round, duty, codes }) =>
      [round, duty, ...codes].join(' '),
    );

  test('are all duties that it was planned for in the rounds of which it spoke, with what was still missing', () => {
    expect(rows(joined)).toEqual(['nam-2022 so-lieu X Y', 'nam-2022 bao-cao X Y', 'dot-xuat so-lieu Z']);
    const lettered = {
      ...both,
      figures: [figure('Y')],
      report: { state: 'received', number: '1', date: null } as const,
    };
    const still = mailNow(joined, [roundOf('nam-2022', '2022-11-20', [lettered]), adHoc]);
    if (still === null) throw new Error('nothing left');
    expect(still.keys.map(({ duty }) => duty)).toEqual(['so-lieu', 'so-lieu']);
    expect(rows(still)).toEqual(['nam-2022 so-lieu Y', 'nam-2022 bao-cao Y', 'dot-xuat so-lieu Z']);
  });

  test('are none of a round of which it no longer spoke', () => {
    const still = mailNow(joined, [adHoc]);
    expect(still === null ? [] : rows(still)).toEqual(['dot-xuat so-lieu Z']);
  });

  test('carry state, hour and reason', () => {
    for (const state of ['sent', 'uncertain'] as const)
      for (const row of goneOutEntries(joined, joined, state, AT, 'lý do'))
        expect(row).toMatchObject({ state, at: AT, reason: 'lý do', agency: 'A', address: 'a@langson.example' });
    expect(mailEntries(joined, 'sending', AT, '').map(({ round, state }) => `${round} ${state}`)).toEqual([
      'nam-2022 sending',
      'nam-2022 sending',
      'dot-xuat sending',
    ]);
  });
});

describe('[DON-62] a mail to a head', () => {
  const release = { round: 'nam-2022', agency: 'A', step: 'T+1-LD', by: 'dau-moi@langson.example', at: '2022-11-21' };

  test('goes while a person’s release of this very step stands, and not once it is taken back', () => {
    const input = reminderInput({
      today: TODAY,
      owedByAgency: [both],
      directory: [entry('A', { mailCell: '', headMailCell: 'head@langson.example' })],
    });
    const [mail] = headMailsDue({ ...input, releases: [] }).waiting;
    if (mail === undefined) throw new Error('no mail to a head');
    const step = mail.keys[0]?.milestone ?? '';
    const now = (releases: readonly Release[]) => mailNow(mail, [{ ...yearly, releases }]);
    expect(now([{ ...release, step }])?.kind).toBe('head');
    for (const other of [{ step: 'T-3' }, { agency: 'B' }, { round: 'dot-xuat' }])
      expect(now([{ ...release, step, ...other }])).toBeNull();
    expect(now([])).toBeNull();
  });
});
