// [DON-80…] The words of one mail about several rounds.

import { describe, expect, it } from 'vitest';
import { defaultMilestones } from '../../src/domain/reminding/milestones.js';
import { mailParts, type OwedByAgency, roundOfMail } from '../../src/domain/reminding/reminder-plan.js';
import { mailsOfRun } from '../../src/domain/reminding/reminder-run.js';
import { composedMail } from '../../src/text/mail-compose.js';
import type { MailContext } from '../../src/text/mail-message.js';
import { context, emptyLedger, entry, figure, healthFigures, owed, weekends } from '../support/reminder-fixtures.js';

const health = entry('SYT', { name: 'Sở Y tế', contact: 'Nguyễn Thị Mẫu', headMailCell: 'lanhdao@syt.example' });
const halfYear: MailContext = {
  ...context,
  roundName: '(đợt Rà soát DTI)',
  deadline: '2022-11-28',
  summaryDeadline: null,
  basis: { document: 'Công văn số 12/BTTTT-CĐSQG ngày 01/11/2022', duty: '' },
  letter: { number: '', date: null },
  wanted: { cutOff: '2022-10-31', since: '2022-10-01' },
};
const contexts = new Map([
  ['nam-2022', context],
  ['ra-soat', halfYear],
]);

function messages(first: OwedByAgency, second: OwedByAgency, today = '2022-11-16', release = false) {
  const releases = ['nam-2022', 'ra-soat'].map((round) => ({
    round,
    agency: 'SYT',
    step: 'T+1-LD',
    by: 'daumoi@langson.example',
    at: '',
  }));
  const plan = mailsOfRun({
    today,
    nowHour: 8,
    calendar: weekends,
    directory: [release ? { ...health, mailCell: '' } : health],
    ownAgency: 'STTTT',
    enabled: defaultMilestones,
    rounds: [
      { code: 'ra-soat', deadline: halfYear.deadline, owedByAgency: [second], releases },
      { code: 'nam-2022', deadline: context.deadline, owedByAgency: [first], releases },
    ],
    ledger: emptyLedger,
    quotaLeft: 100,
  });
  return plan.send.map((mail) => {
    const [main = { mail, context }, ...others] = mailParts(mail).map((part) => ({
      mail: part,
      context: contexts.get(roundOfMail(part)) ?? context,
    }));
    return composedMail(mail, main.context, `${today}T08:00`, weekends, others);
  });
}

describe('one mail about two rounds', () => {
  it('[DON-80] has the subject of the nearer deadline, a section per round and each rule of entry once', () => {
    const [mail, ...more] = messages(
      owed('SYT', { figures: healthFigures, report: { state: 'missing' } }),
      owed('SYT', { figures: [figure('XHS-10')], report: { state: 'received', number: '5/BC', date: null } }),
    );
    expect(more).toEqual([]);
    expect(mail?.subject).toBe(
      'Sở Y tế: còn 3 số liệu chuyển đổi số năm 2022, đề nghị cập nhật trước ngày 20/11 (còn 4 ngày); và 1 đợt báo cáo khác',
    );
    const text = mail?.text ?? '';
    const first = text.indexOf('1. Báo cáo chuyển đổi số năm 2022\n');
    const second = text.indexOf('2. Báo cáo chuyển đổi số (đợt Rà soát DTI)\n');
    expect(first).toBeGreaterThan(text.indexOf('Đơn vị còn nội dung chưa hoàn thành của 2 đợt báo cáo'));
    expect(second).toBeGreaterThan(first);
    expect(text.slice(first, second)).toContain('XHS-09');
    expect(text.slice(second)).toContain('Căn cứ Công văn số 12/BTTTT-CĐSQG ngày 01/11/2022, ');
    expect(text.slice(second)).toContain('Thời hạn: trước ngày 28/11/2022 (thứ Hai)');
    expect(text.slice(second)).toContain('Số liệu cần có: tính đến ngày 31/10/2022, không cũ hơn ngày 01/10/2022;');
    for (const once of ['Cách nhập:', 'Không mở được sổ:', 'Việc cập nhật sổ không thay cho', 'Liên hệ:', 'Kính gửi:'])
      expect(text.split(once), once).toHaveLength(2);
    expect(text).toContain('đã nhận báo cáo bằng văn bản số 5/BC của đơn vị về chuyển đổi số (đợt Rà soát DTI)');
  });

  it('[DON-81] has no more rows of figures than a mail about one', () => {
    const many = (code: string) => Array.from({ length: 20 }, (_, i) => figure(`${code}-${i + 1}`));
    const [mail] = messages(owed('SYT', { figures: many('A') }), owed('SYT', { figures: many('B') }));
    expect(mail?.text.match(/^\d+\. [AB]-/gm)).toHaveLength(14);
    expect(mail?.text.match(/và 13 số liệu khác/g)).toHaveLength(2);
    expect(mail?.html.match(/<tr>/g)).toHaveLength(16);
  });

  it('[DON-33] stays below 200 KB with five rounds of the longest words', () => {
    const long = '<&"'.repeat(2000);
    const words = Array.from({ length: 40 }, (_, i) => figure(`A-${i}`, { words: long, plan: long, target: long }));
    const plan = mailsOfRun({
      today: '2022-11-16',
      nowHour: 8,
      calendar: weekends,
      directory: [{ ...health, contact: long, office: long }],
      ownAgency: 'STTTT',
      enabled: defaultMilestones,
      rounds: [1, 2, 3, 4, 5].map((n) => ({
        code: `dot-${n}`,
        deadline: '2022-11-28',
        owedByAgency: [owed('SYT', { figures: words, report: { state: 'missing' } })],
        releases: [],
      })),
      ledger: emptyLedger,
      quotaLeft: 100,
    });
    const hostile = { ...halfYear, topic: long, roundName: long, basis: { document: long, duty: long } };
    const [mail] = plan.send;
    if (mail === undefined) throw new Error('no mail');
    const [main, ...others] = mailParts(mail).map((part) => ({ mail: part, context: hostile }));
    const message = composedMail(main?.mail ?? mail, hostile, '2022-11-16T08:00', weekends, others);
    expect(others).toHaveLength(4);
    expect(Buffer.byteLength(message.html) + Buffer.byteLength(message.text)).toBeLessThan(200_000);
    expect(message.subject.length).toBeLessThanOrEqual(240);
  });

  it('[DON-80] asks once for the contact of both, and writes to the head about both', () => {
    const owes = owed('SYT', { figures: healthFigures });
    const [rollCall] = messages(owes, owes, '2022-10-17');
    expect(rollCall?.subject).toContain('xác nhận đầu mối báo cáo chuyển đổi số năm 2022');
    expect(rollCall?.subject).toContain('; và 1 đợt báo cáo khác');
    expect(rollCall?.text).toContain(
      'phục vụ báo cáo chuyển đổi số năm 2022 (trước ngày 20/11/2022), báo cáo chuyển đổi số (đợt Rà soát DTI) (trước ngày 28/11/2022).',
    );
    const [head] = messages(owes, owes, '2022-11-30', true);
    expect(head?.to).toBe('lanhdao@syt.example');
    expect(head?.text).toContain('1. Báo cáo chuyển đổi số năm 2022');
    expect(head?.text).toContain('2. Báo cáo chuyển đổi số (đợt Rà soát DTI)');
    expect(head?.text.match(/phải tổng hợp, báo cáo UBND tỉnh/g)).toHaveLength(1);
  });

  it('[DON-80] about one round alone says nothing of others', () => {
    const [mail] = messages(owed('SYT', { figures: healthFigures }), owed('SYT', { figures: [] }));
    expect(mail?.subject).not.toContain('đợt');
    expect(mail?.text).not.toContain('1. Báo cáo');
  });
});
