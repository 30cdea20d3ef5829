// [DON-…] Who is told what, once, and who is not told and why.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isMailAddress, readAddresses } from '../../src/domain/agencies/mail-address.js';
import { plainText, showsAnotherOrder, withNamedSigns } from '../../src/domain/reading/plain-text.js';
import { type LedgerState, ledgerEntries, ledgerMarks, mergedLedger } from '../../src/domain/reminding/ledger.js';
import type { ReminderPlan } from '../../src/domain/reminding/reminder-plan.js';
import { remindersDue } from '../../src/domain/reminding/reminders.js';
import { entry, figure, milestone, owed, reminderInput } from '../support/reminder-fixtures.js';

const sentTo = (plan: ReminderPlan) => plan.send.map((mail) => [mail.entry.agency, mail.address]);
const why = (plan: ReminderPlan) => plan.skipped.map((s) => [s.agency, s.address, s.reason]);

function ledgerOf(plan: ReminderPlan, state: LedgerState, at = '2022-11-04T08:00') {
  return mergedLedger(
    plan.send.flatMap((mail) => ledgerEntries(mail.keys, state, at, [], '')),
    [],
  );
}

describe('addresses of a directory cell', () => {
  it('[DON-1] none, one, several, or something else', () => {
    expect(readAddresses('')).toEqual({ valid: [], bad: [] });
    expect(readAddresses(' SoYTe@langson.example ')).toEqual({ valid: ['soyte@langson.example'], bad: [] });
    expect(readAddresses('a@x.example, b@x.example; c@x.example\nd@x.example a@x.example').valid).toEqual([
      'a@x.example',
      'b@x.example',
      'c@x.example',
      'd@x.example',
    ]);
    expect(readAddresses('Sở Y tế <SYT@x.example>, mailto:b@x.example.').valid).toEqual([
      'syt@x.example',
      'b@x.example',
    ]);
    expect(readAddresses('chưa có')).toEqual({ valid: [], bad: ['chưa', 'có'] });
    expect(readAddresses('=IMPORTXML("http://x";"//a") a@x.example').valid).toEqual(['a@x.example']);
  });

  it('[DON-1] an end torn off by a blank leaves no shorter address behind', () => {
    for (const torn of [
      'syt@langson.gov .vn',
      'syt@langson.gov. vn',
      'syt@b.exam ple',
      'syt@langson.gov vn vp@x.example',
      'a@x.example lan anh@x.example',
    ])
      expect(readAddresses(torn), torn).toEqual({ valid: [], bad: [torn] });
    expect(readAddresses('syt@b.example (văn thư) vp@b.example').valid).toEqual(['syt@b.example', 'vp@b.example']);
    expect(readAddresses('syt@b.example, lan').valid).toEqual(['syt@b.example']);
  });

  it('[DON-1] an address is a plain name@host.tld', () => {
    for (const good of ['a@b.vn', 'so.y-te+bc@langson.gov.example']) expect(isMailAddress(good), good).toBe(true);
    for (const bad of [
      'a@b',
      '@b.vn',
      'a@',
      'a..b@c.vn',
      '.a@c.vn',
      'a@-c.vn',
      'a@c..vn',
      'a b@c.vn',
      'sởytế@c.vn',
      '"x"@c.vn',
      `${'a'.repeat(65)}@c.vn`,
      `a@${'b'.repeat(60)}.${'c'.repeat(60)}.${'d'.repeat(60)}.${'e'.repeat(60)}.${'f'.repeat(60)}.vn`,
    ]) {
      expect(isMailAddress(bad), bad).toBe(false);
    }
  });

  it('[TXT-4] a bullet, number, name or label that is glued to an address is asked about, never mailed', () => {
    const glued = [
      '+',
      '-',
      '*',
      '•',
      '–',
      '1/',
      '2)',
      '3.',
      '12-',
      'a)',
      'SYT/',
      'Email=',
      'email:',
      '#',
      '~',
      '?',
      '=',
      '|',
    ];
    for (const mark of [
      ...glued,
      '0912345678',
      '0912345678/',
      '_',
      '.',
      '→',
      '&',
      '`',
      '!',
      'Sở Y tế:',
      '%',
      '$',
      '^',
      '{',
    ]) {
      const cell = `${mark}syt@b.example`;
      const { valid, bad } = readAddresses(cell);
      expect(valid, cell).toEqual([]);
      expect(bad.join(' '), cell).toContain('syt@b.example');
    }
    for (const cell of [
      'syt@b.examplevp@b.example',
      'syt@b.example.vp@c.example',
      'syt@b.example/vp@c.example',
      'syt@b.example:',
      'syt@b.example1',
      'syt@b.example.0912345678',
      'syt@b.example-Mẫu',
      'sýt@b.example',
      'syt@tỉnh.example',
      '\u202esyt@b.example',
    ]) {
      expect(readAddresses(cell).valid, cell).toEqual([]);
      expect(readAddresses(cell).bad, cell).not.toEqual([]);
    }
  });

  it('[TXT-4] words that may take an address back leave none of the cell, and are asked', () => {
    for (const cell of [
      ...[
        'không gửi a@b.example',
        'a@b.example không dùng nữa',
        'a@b.example (cũ) c@b.example (mới)',
        'SAI: a@b.example',
      ],
      ...['a@b.example nghỉ việc', 'đã chuyển: a@b.example', 'a@b.example, bị trả lại'],
    ])
      expect(readAddresses(cell)).toEqual({ valid: [], bad: [cell] });
    for (const cell of ['a@b.example (Đ/c Nam)', 'Tổ chuyển đổi số: a@b.example', 'a@b.example và c@b.example'])
      expect(readAddresses(cell).valid).toContain('a@b.example');
    expect(readAddresses('không có')).toEqual({ valid: [], bad: ['không', 'có'] });
  });

  it('[TXT-4] what stands apart from an address or only wraps it leaves the address, and words are still asked', () => {
    for (const cell of [
      '<syt@b.example>',
      '(syt@b.example)',
      'syt@b.example.',
      '“syt@b.example”',
      'SYT＠b.example',
      's\u200byt@b.example\ufeff',
    ])
      expect(readAddresses(cell), cell).toEqual({ valid: ['syt@b.example'], bad: [] });
    expect(readAddresses('Sở Y tế: syt@b.example')).toEqual({ valid: ['syt@b.example'], bad: ['Sở', 'Y', 'tế:'] });
    expect(readAddresses('lan anh@b.example; vp@b.example')).toEqual({
      valid: ['vp@b.example'],
      bad: ['lan anh@b.example'],
    });
    expect(readAddresses('- syt@b.example；vp@b.example')).toEqual({
      valid: ['syt@b.example', 'vp@b.example'],
      bad: ['-'],
    });
  });

  it('[DON-1] no word of the cell is lost, and nothing valid can break a header', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (cell) => {
        const { valid, bad } = readAddresses(cell);
        for (const address of valid) expect(address).toMatch(/^[!-~]+$/);
        const seen = showsAnotherOrder(cell) ? withNamedSigns(cell) : plainText(cell);
        for (const word of bad) expect(seen).toContain(word);
      }),
    );
  });
});

describe('the mails of one step', () => {
  it('[DON-2] one per agency and address, in the order of the directory', () => {
    const plan = remindersDue(
      reminderInput({
        owedByAgency: [owed('SGTVT'), owed('SYT'), owed('CTK')],
        directory: [
          entry('SYT'),
          entry('CTK', { mailCell: 'chung@langson.example' }),
          entry('SGTVT', { mailCell: 'gtvt@langson.example; chung@langson.example' }),
        ],
      }),
    );
    expect(sentTo(plan)).toEqual([
      ['SYT', 'syt@langson.example'],
      ['CTK', 'chung@langson.example'],
      ['SGTVT', 'gtvt@langson.example'],
      ['SGTVT', 'chung@langson.example'],
    ]);
    expect(plan.skipped).toEqual([]);
  });

  it('[DON-3] says of everybody else why there is no mail', () => {
    const plan = remindersDue(
      reminderInput({
        owedByAgency: [owed('STTTT'), owed('A', { figures: [] }), owed('B'), owed('C'), owed('D')],
        directory: [entry('STTTT'), entry('A'), entry('B', { mailCell: '' }), entry('C', { mailCell: 'sai địa chỉ' })],
      }),
    );
    expect(plan.send).toEqual([]);
    expect(why(plan)).toEqual([
      ['STTTT', '', 'own-agency'],
      ['A', '', 'complete'],
      ['B', '', 'no-address'],
      ['C', '', 'no-address'],
      ['D', '', 'not-in-directory'],
    ]);
    expect(plan.skipped[3]?.bad).toEqual(['sai', 'địa', 'chỉ']);
    expect(plan.skipped[0]?.codes).toEqual(['STTTT-01']);
  });

  it('[DON-4] never goes twice: sent stays sent, uncertain waits for a person', () => {
    const input = reminderInput({ owedByAgency: [owed('SYT')], directory: [entry('SYT')] });
    const first = remindersDue(input);
    expect(sentTo(first)).toHaveLength(1);
    const again = (state: LedgerState) => remindersDue({ ...input, ledger: ledgerOf(first, state) });
    expect(why(again('sent'))).toEqual([['SYT', 'syt@langson.example', 'already-sent']]);
    expect(why(again('sending'))).toEqual([['SYT', 'syt@langson.example', 'uncertain']]);
    expect(why(again('uncertain'))).toEqual([['SYT', 'syt@langson.example', 'uncertain']]);
    expect(sentTo(again('planned'))).toHaveLength(1);
    expect(sentTo(again('skipped'))).toHaveLength(1);
  });

  it('[DON-4] the ledger tab may be gone: the marks in the properties are enough', () => {
    const input = reminderInput({ owedByAgency: [owed('SYT')], directory: [entry('SYT')] });
    const entries = remindersDue(input).send.flatMap((m) => ledgerEntries(m.keys, 'sent', '2022-11-04T08:00', [], ''));
    const plan = remindersDue({ ...input, ledger: mergedLedger([], ledgerMarks(entries)) });
    expect(plan.send).toEqual([]);
  });

  it('[DON-5] a figure that becomes owed after the mail waits for the next step', () => {
    const input = reminderInput({ owedByAgency: [owed('SYT')], directory: [entry('SYT')] });
    const ledger = ledgerOf(remindersDue(input), 'sent');
    const more = {
      ...input,
      ledger,
      today: '2022-11-07',
      owedByAgency: [owed('SYT', { report: { state: 'missing' } })],
    };
    expect(remindersDue(more).send).toEqual([]);
    const next = remindersDue({ ...more, today: '2022-11-16', milestone: milestone('T-3') });
    expect(next.send[0]?.keys.map((k) => k.duty)).toEqual(['so-lieu', 'bao-cao']);
  });

  it('[DON-6] nothing leaves on a day off or outside 7-17 h, and what would go is listed', () => {
    const input = reminderInput({ owedByAgency: [owed('SYT')], directory: [entry('SYT')] });
    expect(why(remindersDue({ ...input, today: '2022-11-06' }))).toEqual([['SYT', 'syt@langson.example', 'day-off']]);
    expect(why(remindersDue({ ...input, nowHour: 6 }))).toEqual([['SYT', 'syt@langson.example', 'outside-hours']]);
    expect(why(remindersDue({ ...input, nowHour: 17 }))).toEqual([['SYT', 'syt@langson.example', 'outside-hours']]);
  });

  it('[DON-7] a letter without figures, figures without a letter, both: each is a duty of its own', () => {
    const duties = (over: Parameters<typeof owed>[1]) =>
      remindersDue(reminderInput({ owedByAgency: [owed('SYT', over)], directory: [entry('SYT')] })).send[0]?.keys.map(
        (k) => k.duty,
      ) ?? [];
    expect(duties({ report: { state: 'missing' } })).toEqual(['so-lieu', 'bao-cao']);
    expect(duties({ report: { state: 'received', number: '512/BC-SYT', date: '2022-11-03' } })).toEqual(['so-lieu']);
    expect(duties({ figures: [], report: { state: 'missing' } })).toEqual(['bao-cao']);
    expect(duties({ figures: [], report: { state: 'received', number: '1', date: null } })).toEqual([]);
    const task = { code: 'NV-01', words: 'Nhiệm vụ', due: '2022-11-30', isTentative: false, link: '' };
    expect(duties({ figures: [figure('X-1')], tasks: [task] })).toEqual(['so-lieu', 'NV-01']);
  });

  it('[DON-8] an extension hangs the ladder on the day granted, without telling again what was just told', () => {
    const input = reminderInput({
      owedByAgency: [owed('SYT')],
      directory: [entry('SYT')],
      today: '2022-11-16',
      milestone: milestone('T-3'),
    });
    const first = remindersDue(input);
    const ledger = ledgerOf(first, 'sent', '2022-11-16T08:00');
    const granted = { ...input, ledger, owedByAgency: [owed('SYT', { extendedTo: '2022-11-25' })] };
    expect(why(remindersDue({ ...granted, today: '2022-11-17' }))).toEqual([
      ['SYT', 'syt@langson.example', 'already-sent'],
    ]);
    const shifted = remindersDue({ ...granted, today: '2022-11-22', milestone: milestone('T+1') });
    expect(shifted.send.map((m) => [m.milestone?.id, m.deadline, m.keys[0]?.milestone])).toEqual([
      ['T-3', '2022-11-25', 'T-3@2022-11-25'],
    ]);
    const late = remindersDue({ ...granted, today: '2022-11-28', milestone: null });
    expect(late.send.map((m) => m.milestone?.id)).toEqual(['T+1']);
  });

  it('[DON-9] two rounds on one day: the second mail waits for another day', () => {
    const input = reminderInput({
      owedByAgency: [owed('SYT')],
      directory: [entry('SYT')],
      otherRounds: ['dot-xuat-1'],
    });
    const other = { ...input, round: { code: 'dot-xuat-1', deadline: '2022-11-20' }, otherRounds: ['nam-2022'] };
    const ledger = ledgerOf(remindersDue(other), 'sent');
    expect(why(remindersDue({ ...input, ledger }))).toEqual([['SYT', 'syt@langson.example', 'mailed-today']]);
    expect(sentTo(remindersDue({ ...input, ledger, today: '2022-11-07' }))).toHaveLength(1);
  });

  it('[DON-10] a new address of an agency gets the current step once, marked as a new contact', () => {
    const input = reminderInput({ owedByAgency: [owed('SYT')], directory: [entry('SYT')] });
    const first = remindersDue(input);
    expect(first.send[0]?.isNewContact).toBe(false);
    const moved = {
      ...input,
      ledger: ledgerOf(first, 'sent'),
      directory: [entry('SYT', { mailCell: 'moi@x.example' })],
    };
    const plan = remindersDue({ ...moved, today: '2022-11-07' });
    expect(plan.send.map((m) => [m.address, m.isNewContact])).toEqual([['moi@x.example', true]]);
  });
});
