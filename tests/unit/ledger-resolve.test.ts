// [SO-11] What exactly a decision about an uncertain mail writes and forgets.

import { describe, expect, it } from 'vitest';
import {
  addressDigest,
  agencyDigest,
  type LedgerEntry,
  ledgerDigest,
  ledgerMarks,
  mailRows,
} from '../../src/domain/reminding/ledger.js';
import { resolvedMail } from '../../src/domain/reminding/ledger-resolve.js';

const lost: LedgerEntry = {
  round: 'nam-2022',
  duty: 'so-lieu',
  milestone: 'T-14',
  agency: 'SYT',
  address: 'syt@langson.example',
  at: '2022-11-04T08:00',
  state: 'uncertain',
  codes: ['XHS-07'],
  reason: '',
};
const earlier: LedgerEntry = { ...lost, milestone: 'T-30', at: '2022-10-21T08:00', state: 'sent' };
const NOW = '2022-11-07T09:00';
const own = addressDigest(lost);
const anyAddress = addressDigest({ ...lost, address: '*' });
const decided = (entries: readonly LedgerEntry[], decision: 'went' | 'again') =>
  resolvedMail(entries, lost, decision, NOW);

describe('the rows of one mail', () => {
  it('[SO-7] share agency, address and time, whatever the round; the address in any case', () => {
    const second = { ...lost, duty: 'bao-cao', address: 'SYT@langson.example' };
    const further = { ...lost, round: 'dot-dti' };
    const others = [
      { ...lost, agency: 'SCT' },
      { ...lost, address: 'khac@langson.example' },
      { ...lost, at: '2022-11-04T09:00' },
    ];
    expect(mailRows([...others, lost, second, further], lost)).toEqual([lost, second, further]);
  });
});

describe('“it went”', () => {
  it('[SO-11] makes the open rows sent, whether they were uncertain or never finished, and forgets nothing', () => {
    const sending: LedgerEntry = { ...lost, duty: 'bao-cao', state: 'sending' };
    const rows = [lost, sending].map((row) => ({ ...row, state: 'sent' as const }));
    expect(decided([lost, sending], 'went')).toEqual({ rows, marks: ledgerMarks(rows), forget: [] });
  });

  it('[SO-11] leaves rows of the mail that are settled as they are', () => {
    const settled: LedgerEntry = { ...lost, duty: 'bao-cao', state: 'sent' };
    expect(decided([lost, settled], 'went')?.rows).toEqual([{ ...lost, state: 'sent' }]);
    expect(resolvedMail([settled], settled, 'went', NOW)).toBeNull();
  });
});

describe('“send it again”', () => {
  const planned = [{ ...lost, state: 'planned', at: NOW }];

  it('[SO-11] where nothing else was told, forgets the key, the address and the agency', () => {
    expect(decided([lost], 'again')).toEqual({
      rows: planned,
      marks: [],
      forget: [ledgerDigest(lost), own, anyAddress],
    });
  });

  it('[SO-11] what the address was told before stays known, with its day', () => {
    expect(decided([earlier, lost], 'again')).toEqual({
      rows: planned,
      marks: [
        { digest: own, state: 'told', at: earlier.at },
        { digest: anyAddress, state: 'told', at: earlier.at },
      ],
      forget: [ledgerDigest(lost)],
    });
  });

  it('[SO-11] of a mail about two rounds, forgets what was told in both', () => {
    const further = { ...lost, round: 'dot-dti' };
    const forget = decided([lost, further], 'again')?.forget ?? [];
    const both = [lost, further].flatMap((row) => [ledgerDigest(row), addressDigest(row), agencyDigest(row)]);
    expect([...forget].sort()).toEqual(both.sort());
  });

  it('[SO-11] another address of the agency keeps only the agency known; another agency keeps nothing', () => {
    const elsewhere = { ...earlier, address: 'khac@langson.example' };
    expect(decided([elsewhere, lost], 'again')).toEqual({
      rows: planned,
      marks: [{ digest: anyAddress, state: 'told', at: earlier.at }],
      forget: [ledgerDigest(lost), own],
    });
    expect(decided([{ ...earlier, agency: 'SCT' }, lost], 'again')?.forget).toEqual([
      ledgerDigest(lost),
      own,
      anyAddress,
    ]);
  });
});
