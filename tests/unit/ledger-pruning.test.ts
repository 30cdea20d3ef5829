// [SO-13] Which marks of sent mails are old enough to be forgotten, at the edges.

import { expect, test } from 'vitest';
import {
  addressDigest,
  agencyDigest,
  type LedgerEntry,
  ledgerDigest,
  ledgerMarks,
} from '../../src/domain/reminding/ledger.js';
import { staleMarks } from '../../src/domain/reminding/ledger-pruning.js';

const TODAY = '2024-06-03';
/** Four hundred days before, and the day before that. */
const [KEPT, OLD] = ['2023-04-30T08:00', '2023-04-29T23:00'];
const sent: LedgerEntry = {
  round: 'nam-2022',
  duty: 'so-lieu',
  milestone: 'T-14',
  agency: 'SYT',
  address: 'syt@langson.example',
  at: OLD,
  state: 'sent',
  codes: [],
  reason: '',
};
const all = [ledgerDigest(sent), addressDigest(sent), agencyDigest(sent)];
const stale = (rows: readonly LedgerEntry[], open: readonly string[] = [], marks = ledgerMarks([sent])) =>
  staleMarks(rows, marks, open, TODAY);

test('[SO-13] of a mail sent more than four hundred days ago: its key, its address, its agency', () => {
  expect(stale([sent])).toEqual(all);
});

test('[SO-13] none of a round that is open, or about which anything was written since', () => {
  expect(stale([sent], ['nam-2022'])).toEqual([]);
  expect(stale([sent], ['nam-2023'])).toEqual(all);
  for (const at of [KEPT, '']) expect(stale([sent, { ...sent, duty: 'bao-cao', state: 'skipped', at }])).toEqual([]);
  expect(stale([sent, { ...sent, round: 'nam-2024', at: KEPT }])).toEqual(all);
});

test('[SO-13] none whose row is gone or says anything but sent', () => {
  expect(stale([])).toEqual([]);
  for (const state of ['planned', 'sending', 'uncertain', 'skipped'] as const) {
    expect(stale([{ ...sent, state }])).toEqual([]);
  }
});

test('[SO-13] none that is young itself, has no time, or says that a mail may not have gone', () => {
  for (const at of [KEPT, ''])
    expect(
      stale(
        [sent],
        [],
        ledgerMarks([sent]).map((mark) => ({ ...mark, at })),
      ),
    ).toEqual([]);
  const lost = ledgerMarks([{ ...sent, state: 'uncertain' }]);
  expect(stale([sent], [], lost)).toEqual([addressDigest(sent), agencyDigest(sent)]);
  expect(stale([sent], [], ledgerMarks([{ ...sent, agency: 'SCT' }]))).toEqual([]);
});
