// [SO-…] The reminder ledger: what counts as told, whatever became of sheet or properties.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type LedgerEntry,
  type LedgerKey,
  type LedgerState,
  ledgerDigest,
  ledgerEntries,
  ledgerKeyFromText,
  ledgerKeyText,
  ledgerMarks,
  ledgerState,
  ledgerWith,
  mergedLedger,
  toldOn,
} from '../../src/domain/reminding/ledger.js';

const key: LedgerKey = {
  round: 'nam-2022',
  duty: 'so-lieu',
  milestone: 'T-14',
  agency: 'SYT',
  address: 'soyte@langson.example',
};

function row(state: LedgerState, at = '2022-11-04T08:00', over: Partial<LedgerKey> = {}): LedgerEntry {
  return { ...key, ...over, at, state, codes: ['XHS-07'], reason: '' };
}

const anyKey: fc.Arbitrary<LedgerKey> = fc.record({
  round: fc.string(),
  duty: fc.string(),
  milestone: fc.string(),
  agency: fc.string({ unit: 'binary' }),
  address: fc.string(),
});

describe('a key of the ledger', () => {
  it('[SO-1] is round, duty, step, agency and address', () => {
    expect(ledgerKeyText(key)).toBe('nam-2022|so-lieu|T-14|SYT|soyte@langson.example');
    for (const part of ['round', 'duty', 'milestone', 'agency', 'address'] as const) {
      expect(ledgerDigest({ ...key, [part]: `${key[part]}x` }), part).not.toBe(ledgerDigest(key));
    }
  });

  it('[SO-1] does not depend on how the address is capitalised, spaced or composed', () => {
    expect(ledgerKeyText({ ...key, address: '  SoYTe@langson.example ' })).toBe(ledgerKeyText(key));
    const agency = 'Sở Y tế';
    expect(ledgerDigest({ ...key, agency: agency.normalize('NFD') })).toBe(ledgerDigest({ ...key, agency }));
  });

  it('[SO-1] two keys never share a line, even with the separator inside a part', () => {
    expect(ledgerKeyText({ ...key, round: 'a|b', duty: 'c' })).not.toBe(
      ledgerKeyText({ ...key, round: 'a', duty: 'b|c' }),
    );
  });

  it('[SO-1] can be read back from its line, whatever stands in its parts', () => {
    expect(ledgerKeyFromText(ledgerKeyText(key))).toEqual(key);
    const odd = { ...key, round: 'a|b', duty: '5%7C', agency: 'Sở Y tế' };
    expect(ledgerKeyFromText(ledgerKeyText(odd))).toEqual(odd);
    expect(ledgerKeyFromText(ledgerKeyText({ ...key, address: '' }))).toEqual({ ...key, address: '' });
  });

  it('[SO-1] a line of another form is no key: four or six parts, or one of the first four empty', () => {
    for (const line of ['', 'a|b|c|d', 'a|b|c|d|e|f', '|b|c|d|e', 'a||c|d|e', 'a|b||d|e', 'a|b|c||e']) {
      expect(ledgerKeyFromText(line), line).toBeNull();
    }
  });

  it('[SO-2] has a digest of fourteen plain characters, the same every time', () => {
    fc.assert(
      fc.property(anyKey, (any) => {
        expect(ledgerDigest(any)).toMatch(/^[0-9a-z]{14}$/);
        expect(ledgerDigest({ ...any })).toBe(ledgerDigest(any));
      }),
    );
    expect(ledgerDigest(key)).toBe('1d4ruwd0dnq5cb');
  });

  it('[SO-2] digests of a hundred thousand real keys are all different', () => {
    const seen = new Set<string>();
    let count = 0;
    for (let year = 2022; year < 2032; year += 1) {
      for (let agency = 0; agency < 200; agency += 1) {
        for (const milestone of ['T-45', 'T-30', 'T-14', 'T-7', 'T-3', 'T-1', 'T+1', 'T+1-LD', 'T+3', 'T+7']) {
          for (const duty of ['so-lieu', 'bao-cao', 'nhiem-vu', '*', 'dau-moi']) {
            seen.add(
              ledgerDigest({
                round: `nam-${year}`,
                duty,
                milestone,
                agency: `DV${agency}`,
                address: `dv${agency}@langson.example`,
              }),
            );
            count += 1;
          }
        }
      }
    }
    expect(seen.size).toBe(count);
  });
});

describe('sheet and properties together', () => {
  const said = (entries: LedgerEntry[], properties: LedgerEntry[]) =>
    ledgerState(mergedLedger(entries, ledgerMarks(properties)), key);

  it('[SO-3] a mail counts as sent when the sheet or the properties say so', () => {
    expect(said([row('sent')], [])).toBe('sent');
    expect(said([], [row('sent')])).toBe('sent');
    expect(said([row('planned')], [row('sent')])).toBe('sent');
    expect(said([row('sent')], [row('sending')])).toBe('sent');
    expect(said([row('sending')], [row('sent')])).toBe('sent');
    expect(said([], [])).toBeNull();
  });

  it('[SO-4] a lone "đang gửi" is uncertain, on either side', () => {
    expect(said([row('sending')], [])).toBe('uncertain');
    expect(said([], [row('sending')])).toBe('uncertain');
    expect(said([row('planned')], [row('sending')])).toBe('uncertain');
    expect(said([row('uncertain')], [row('sending')])).toBe('uncertain');
  });

  it("[SO-4] planned and skipped rows stand in nobody's way and leave no mark", () => {
    expect(ledgerMarks([row('planned'), row('skipped')])).toEqual([]);
    expect(said([row('skipped'), row('planned')], [])).toBe('planned');
    expect(toldOn(mergedLedger([row('planned'), row('skipped')], []), key)).toBeNull();
  });

  it('[SO-5] a deleted ledger tab and a restored version change nothing that was told', () => {
    const states = fc.constantFrom<LedgerState>('sending', 'sent', 'uncertain');
    const day = fc.integer({ min: 10, max: 28 }).map((d) => `2022-11-${d}T08:00`);
    const steps = fc.constantFrom('T-30', 'T-14', 'T-3');
    const rows = fc.array(
      fc.tuple(states, day, steps).map(([state, at, milestone]) => row(state, at, { milestone })),
      { maxLength: 8 },
    );
    fc.assert(
      fc.property(rows, fc.nat(), (entries, keep) => {
        const full = mergedLedger(entries, ledgerMarks(entries));
        const restored = mergedLedger(entries.slice(0, keep % (entries.length + 1)), ledgerMarks(entries));
        for (const milestone of ['T-30', 'T-14', 'T-3']) {
          expect(ledgerState(restored, { ...key, milestone })).toBe(ledgerState(full, { ...key, milestone }));
        }
        expect(toldOn(restored, key)).toBe(toldOn(full, key));
      }),
    );
  });

  it('[SO-5] rows added later count as if they had been read again: the stronger state and the later day stand', () => {
    const states = ['planned', 'skipped', 'sending', 'uncertain', 'sent'] as const;
    for (const before of states) {
      for (const after of states) {
        for (const at of ['2022-11-03T08:00', '2022-11-04T08:00', '2022-11-05T08:00']) {
          const added = ledgerWith(mergedLedger([row(before)], []), [row(after, at)]);
          expect(added, `${before}, then ${after}`).toEqual(mergedLedger([row(before), row(after, at)], []));
        }
      }
    }
  });

  it('[SO-6] knows the last day on which an address was told anything in the round', () => {
    const rows = [row('sent', '2022-10-21T09:00', { milestone: 'T-30' }), row('uncertain', '2022-11-04T08:00')];
    expect(toldOn(mergedLedger(rows, []), key)).toBe('2022-11-04');
    expect(toldOn(mergedLedger([], ledgerMarks(rows)), key)).toBe('2022-11-04');
    expect(toldOn(mergedLedger(rows, []), { ...key, address: 'khac@langson.example' })).toBeNull();
    expect(toldOn(mergedLedger(rows, []), { ...key, round: 'nam-2023' })).toBeNull();
  });

  it('[SO-7] the rows of one mail change state together', () => {
    const keys = [key, { ...key, duty: 'bao-cao' }];
    const rows = ledgerEntries(keys, 'sending', '2022-11-04T08:00', ['XHS-07'], '');
    expect(rows.map((r) => [r.duty, r.state])).toEqual([
      ['so-lieu', 'sending'],
      ['bao-cao', 'sending'],
    ]);
    expect(ledgerMarks(rows).map((mark) => mark.state)).toEqual(['sending', 'told', 'told', 'sending']);
  });
});
