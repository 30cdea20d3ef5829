// [SO-…] Words of the ledger sheet.

import { describe, expect, it } from 'vitest';
import type { LedgerState } from '../../src/domain/reminding/ledger.js';
import type { SkipReason } from '../../src/domain/reminding/reminder-plan.js';
import { ledgerStateOf, ledgerStateWords, skipWords } from '../../src/text/mail-ledger-words.js';

describe('words of the ledger', () => {
  it('[SO-8] are read back as the state they were written for', () => {
    for (const state of ['planned', 'sending', 'sent', 'uncertain', 'skipped'] as LedgerState[]) {
      expect(ledgerStateOf(ledgerStateWords(state))).toBe(state);
      expect(ledgerStateOf(` ${ledgerStateWords(state).normalize('NFD').toUpperCase()} `)).toBe(state);
    }
  });

  it('[SO-8] a state that somebody overwrote counts as uncertain: nothing is sent on a guess', () => {
    for (const words of ['', 'xong', '0', 'đã gửi rồi']) expect(ledgerStateOf(words)).toBe('uncertain');
  });

  it('[DON-3] a head without a mailbox is not taken for a contact without an address', () => {
    const skipped = { agency: 'SYT', address: '', reason: 'no-address', codes: [], milestone: null, bad: [] } as const;
    expect(skipWords({ ...skipped, step: 'T+1-LD' })).toBe('Danh bạ chưa có hộp thư công vụ của đơn vị.');
    expect(skipWords({ ...skipped, step: 'T+1' })).toBe('Danh bạ chưa có địa chỉ thư.');
  });

  it('[DON-3] every reason is one sentence', () => {
    const reasons: SkipReason[] = [
      'not-due',
      'day-off',
      'outside-hours',
      'own-agency',
      'complete',
      'not-in-directory',
      'no-address',
      'already-sent',
      'uncertain',
      'mailed-today',
      'contact-first',
    ];
    const said = reasons.map((reason) =>
      skipWords({ agency: 'SYT', address: '', reason, codes: [], milestone: null, step: '', bad: [] }),
    );
    for (const sentence of said) expect(sentence).toMatch(/^\p{Lu}.*\.$/u);
    expect(new Set(said).size).toBe(reasons.length);
    expect(
      skipWords({
        agency: 'SYT',
        address: '',
        reason: 'no-address',
        codes: [],
        milestone: null,
        step: '',
        bad: ['chưa', 'có'],
      }),
    ).toContain('“chưa có”');
  });
});
