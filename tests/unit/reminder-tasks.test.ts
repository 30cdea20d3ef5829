// [DON-11…12] Tasks inside the mail of the day; deputies.

import { describe, expect, it } from 'vitest';
import { ledgerEntries, mergedLedger } from '../../src/domain/reminding/ledger.js';
import { reachableContact } from '../../src/domain/reminding/reminder-contact.js';
import type { OwedTask } from '../../src/domain/reminding/reminder-plan.js';
import { taskStep } from '../../src/domain/reminding/reminder-tasks.js';
import { remindersDue } from '../../src/domain/reminding/reminders.js';
import { reminderMail } from '../../src/text/mail-reminder.js';
import { context, entry, milestone, owed, reminderInput, weekends } from '../support/reminder-fixtures.js';

const task: OwedTask = {
  code: 'NV-05',
  words: 'Ban hành danh mục dữ liệu mở',
  due: '2022-12-31',
  isTentative: false,
  link: 'https://so.example/NV-05',
};

describe('a task before the end of its window', () => {
  it('[DON-11] is at a step 30 and 7 days before, on the working day before a day off', () => {
    const step = (today: string) => taskStep(task, today, weekends);
    expect(step('2022-11-30')).toBeNull();
    expect(step('2022-12-01')).toBe('NV-30@2022-12-31');
    expect(step('2022-12-22')).toBe('NV-30@2022-12-31');
    expect(step('2022-12-23')).toBe('NV-7@2022-12-31');
    expect(step('2022-12-30')).toBe('NV-7@2022-12-31');
    expect(step('2022-12-31')).toBeNull();
    expect(taskStep({ ...task, due: '2022-12-30' }, '2022-12-23', weekends)).toBe('NV-7@2022-12-30');
  });

  it('[DON-11] stands in the mail of the round, with a key of its own', () => {
    const soon = { ...task, due: '2022-11-30' };
    const input = reminderInput({ owedByAgency: [owed('SYT', { tasks: [soon, task] })], directory: [entry('SYT')] });
    const [mail] = remindersDue(input).send;
    expect(mail?.tasks).toEqual([soon]);
    expect(mail?.keys.map((k) => [k.duty, k.milestone])).toEqual([
      ['so-lieu', 'T-14'],
      ['NV-05', 'NV-30@2022-11-30'],
    ]);
  });

  it('[DON-11] gets a mail of its own where nothing of the round is due, once per step', () => {
    const input = reminderInput({
      owedByAgency: [owed('SYT', { figures: [], tasks: [task] })],
      directory: [entry('SYT')],
      today: '2022-12-01',
      milestone: null,
    });
    const first = remindersDue(input);
    expect(first.send).toHaveLength(1);
    const [planned] = first.send;
    if (planned === undefined) throw new Error('no mail');
    const mail = reminderMail({ mail: planned, context, today: '2022-12-01', calendar: weekends });
    expect(mail.subject).toBe('Sở SYT: 1 nhiệm vụ chuyển đổi số năm 2022 sắp đến hạn, đề nghị cập nhật');
    expect(mail.text).toContain(
      'đề nghị đơn vị cập nhật tình trạng thực hiện các nhiệm vụ sau đây:\n1. NV-05: Ban hành',
    );
    expect(mail.text).toContain('   Hạn năm nay: 31/12/2022\n   Mở ô: https://so.example/NV-05');
    expect(mail.text).toContain('Thời hạn: theo cột "Hạn năm nay" của từng nhiệm vụ.');
    expect(mail.text).not.toContain('báo cáo bằng văn bản');
    expect(mail.text).toContain('đơn vị đã hoàn thành nhiệm vụ sẽ không nhận thư này');
    const ledger = mergedLedger(ledgerEntries(planned.keys, 'sent', '2022-12-01T08:00', [], ''), []);
    expect(remindersDue({ ...input, ledger, today: '2022-12-05' }).send).toEqual([]);
    expect(remindersDue({ ...input, ledger, today: '2022-12-23' }).send).toHaveLength(1);
  });

  it('[DON-11] already told with one mail is left out of the next', () => {
    const soon = { ...task, due: '2022-11-30' };
    const input = reminderInput({ owedByAgency: [owed('SYT', { tasks: [soon] })], directory: [entry('SYT')] });
    const keys = remindersDue(input).send.flatMap((mail) => mail.keys);
    const ledger = mergedLedger(ledgerEntries(keys, 'sent', '2022-11-04T08:00', [], ''), []);
    const next = remindersDue({ ...input, ledger, today: '2022-11-16', milestone: milestone('T-3') });
    expect(next.send[0]?.tasks).toEqual([]);
  });

  it('[DON-11] with a tentative day is asked about, never called late', () => {
    const open = { ...task, isTentative: true };
    expect(taskStep(open, '2023-01-05', weekends)).toBeNull();
    const input = reminderInput({
      owedByAgency: [owed('SYT', { figures: [], tasks: [open] })],
      directory: [entry('SYT')],
      today: '2022-12-01',
      milestone: null,
    });
    const [planned] = remindersDue(input).send;
    if (planned === undefined) throw new Error('no mail');
    const { text } = reminderMail({ mail: planned, context, today: '2022-12-01', calendar: weekends });
    expect(text).toContain('31/12/2022 (dự kiến; đề nghị xác nhận)');
    expect(text).not.toContain('quá hạn');
  });
});

describe('the deputy', () => {
  const row = entry('SYT', {
    contact: 'Người Một',
    mailCell: 'mot@x.example',
    deputyCell: 'Người Hai <hai@x.example>',
  });

  it('[DON-12] steps in where the contact has no usable address or mail to it came back', () => {
    expect(reachableContact(row)).toMatchObject({ addresses: ['mot@x.example'], isDeputy: false });
    expect(reachableContact({ ...row, isAddressDead: true })).toMatchObject({
      addresses: ['hai@x.example'],
      isDeputy: true,
      entry: { contact: 'Người Hai' },
    });
    expect(reachableContact({ ...row, mailCell: '' }).addresses).toEqual(['hai@x.example']);
  });

  it('[DON-12] is called by the name alone, without the phone number beside it', () => {
    for (const deputyCell of [
      'Người Hai - ĐT: 0205 111 222 - hai@x.example',
      'Người Hai (0205.111.222) hai@x.example',
      'Người Hai; SĐT 0205 111 222; hai@x.example',
      'hai@x.example – Người Hai',
      'Người Hai, Điện thoại: 0205 111 222, hai@x.example',
    ]) {
      expect(reachableContact({ ...row, mailCell: '', deputyCell }).entry.contact, deputyCell).toBe('Người Hai');
    }
    const named = (deputyCell: string) => reachableContact({ ...row, mailCell: '', deputyCell }).entry.contact;
    expect(named('Người Điện Telo, hai@x.example')).toBe('Người Điện Telo');
    expect(named('hai@x.example')).toBe('');
  });

  it('[DON-12] does not exist where the cell holds the dead address again, or only a name', () => {
    expect(reachableContact({ ...row, isAddressDead: true, deputyCell: 'mot@x.example' }).addresses).toEqual([]);
    expect(reachableContact({ ...row, isAddressDead: true, deputyCell: 'Người Hai' }).addresses).toEqual([]);
  });

  it('[DON-12] is addressed by name in the mail', () => {
    const input = reminderInput({ owedByAgency: [owed('SYT')], directory: [{ ...row, isAddressDead: true }] });
    const [planned] = remindersDue(input).send;
    if (planned === undefined) throw new Error('no mail');
    const mail = reminderMail({ mail: planned, context, today: '2022-11-04', calendar: weekends });
    expect(mail.to).toBe('hai@x.example');
    expect(mail.text).toContain('chuyển đồng chí Người Hai, đầu mối');
  });
});
