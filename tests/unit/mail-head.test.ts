// [DON-50…52] Heads: when their mail may go, and its words.

import { describe, expect, it } from 'vitest';
import { type LedgerState, ledgerEntries, mergedLedger } from '../../src/domain/reminding/ledger.js';
import { type HeadMailInput, headMailsDue } from '../../src/domain/reminding/reminder-escalation.js';
import type { OwedByAgency } from '../../src/domain/reminding/reminder-plan.js';
import { askedUntil } from '../../src/text/asked-until.js';
import { composedMail } from '../../src/text/mail-compose.js';
import { context, entry, healthFigures, owed, reminderInput, weekends } from '../support/reminder-fixtures.js';

const health = entry('SYT', { name: 'Sở Y tế', headMailCell: 'lanhdao.syt@langson.example' });
const release = { round: 'nam-2022', agency: 'SYT', step: 'T+1-LD', by: 'daumoi@langson.example', at: '' };

function contactTold(state: LedgerState, milestone = 'T+1', at = '2022-11-21T08:00') {
  const key = { round: 'nam-2022', duty: 'so-lieu', milestone, agency: 'SYT', address: 'syt@langson.example' };
  return mergedLedger(ledgerEntries([key], state, at, [], ''), []);
}

function headInput(over: Partial<HeadMailInput> = {}): HeadMailInput {
  return {
    ...reminderInput({ owedByAgency: [owed('SYT', { figures: healthFigures })], directory: [health] }),
    today: '2022-11-21',
    ledger: contactTold('sent'),
    releases: [release],
    ...over,
  };
}

describe('the mail to a head', () => {
  it('[DON-50] goes after the contact was told and a person released it', () => {
    const plan = headMailsDue(headInput());
    expect(plan.send.map((mail) => [mail.kind, mail.address, mail.keys[0]?.milestone])).toEqual([
      ['head', 'lanhdao.syt@langson.example', 'T+1-LD'],
    ]);
  });

  it('[DON-50] waits, prepared, while nobody released it', () => {
    for (const releases of [[], [{ ...release, agency: 'SGTVT' }], [{ ...release, round: 'nam-2021' }]]) {
      const plan = headMailsDue(headInput({ releases }));
      expect(plan.send).toEqual([]);
      expect(plan.waiting).toHaveLength(1);
    }
  });

  it('[DON-50] never goes before the contact, unless nobody can write to the contact', () => {
    for (const ledger of [mergedLedger([], []), contactTold('planned'), contactTold('sent', 'T-1')]) {
      const plan = headMailsDue(headInput({ ledger }));
      expect(plan.send).toEqual([]);
      expect(plan.skipped.map((s) => s.reason)).toEqual(['contact-first']);
    }
    expect(headMailsDue(headInput({ ledger: contactTold('uncertain') })).send).toHaveLength(1);
    const unreachable = { ...health, mailCell: 'không có' };
    expect(headMailsDue(headInput({ ledger: mergedLedger([], []), directory: [unreachable] })).send).toHaveLength(1);
  });

  it('[DON-50] asks for figures and the signed report, one key each, and for no task', () => {
    const task = { code: 'NV-1', words: '', due: '2022-12-01', isTentative: false, link: '' };
    const all = owed('SYT', { figures: healthFigures, report: { state: 'missing' }, tasks: [task] });
    const [mail] = headMailsDue(headInput({ owedByAgency: [all] })).send;
    const key = { round: 'nam-2022', milestone: 'T+1-LD', agency: 'SYT', address: 'lanhdao.syt@langson.example' };
    expect(mail).toEqual({
      kind: 'head',
      asked: 1,
      entry: health,
      address: 'lanhdao.syt@langson.example',
      milestone: expect.objectContaining({ id: 'T+1' }),
      deadline: '2022-11-20',
      extendedTo: null,
      figures: healthFigures,
      tasks: [],
      report: { state: 'missing' },
      keys: [
        { ...key, duty: 'so-lieu' },
        { ...key, duty: 'bao-cao' },
      ],
      isNewContact: false,
    });
  });

  it('[DON-50] never goes twice, whatever duty it was sent for; a lost one waits for a person', () => {
    const key = { round: 'nam-2022', milestone: 'T+1-LD', agency: 'SYT', address: 'lanhdao.syt@langson.example' };
    for (const duty of ['so-lieu', 'bao-cao']) {
      for (const [state, reason] of [
        ['sent', 'already-sent'],
        ['uncertain', 'uncertain'],
      ] as const) {
        const told = ledgerEntries([{ ...key, duty }], state, '2022-11-21T08:00', [], '');
        const ledger = mergedLedger([...told], []);
        expect(headMailsDue(headInput({ ledger })).skipped).toEqual([
          expect.objectContaining({ reason, address: key.address, step: 'T+1-LD' }),
        ]);
      }
    }
  });

  it('[DON-50] goes once one of several contacts was told', () => {
    const two = { ...health, mailCell: 'khac@langson.example, syt@langson.example' };
    expect(headMailsDue(headInput({ directory: [two] })).send).toHaveLength(1);
  });

  it('[DON-51] is not for the complete, the own Sở, the time before the deadline, or a head without a mailbox', () => {
    const done: OwedByAgency = owed('SYT', { figures: [], tasks: [] });
    expect(headMailsDue(headInput({ owedByAgency: [done] }))).toEqual({ send: [], waiting: [], skipped: [] });
    expect(headMailsDue(headInput({ ownAgency: 'SYT' })).send).toEqual([]);
    expect(headMailsDue(headInput({ today: '2022-11-18' })).send).toEqual([]);
    expect(headMailsDue(headInput({ enabled: ['T-3'] })).send).toEqual([]);
    const none = headMailsDue(headInput({ directory: [{ ...health, headMailCell: '' }] }));
    expect(none.skipped.map((s) => s.reason)).toEqual(['no-address']);
  });

  it('[DON-51] to a mailbox that the contact shares goes on another day', () => {
    const shared = { ...health, headMailCell: 'syt@langson.example' };
    expect(headMailsDue(headInput({ directory: [shared] })).skipped.map((s) => s.reason)).toEqual(['mailed-today']);
    expect(headMailsDue(headInput({ directory: [shared], today: '2022-11-22' })).send).toHaveLength(1);
  });

  it('[DON-51] after an extension needs a release of its own', () => {
    const extended = owed('SYT', { figures: healthFigures, extendedTo: '2022-11-25' });
    const input = headInput({
      owedByAgency: [extended],
      today: '2022-11-28',
      ledger: contactTold('sent', 'T+1@2022-11-25', '2022-11-28T07:00'),
    });
    expect(headMailsDue({ ...input, today: '2022-11-24' })).toMatchObject({ send: [], waiting: [] });
    expect(headMailsDue(input)).toMatchObject({ send: [], waiting: [{ deadline: '2022-11-25' }] });
    const again = { ...release, step: 'T+1-LD@2022-11-25' };
    expect(headMailsDue({ ...input, releases: [again] }).send).toHaveLength(1);
  });

  it('[DON-52] reads word for word', () => {
    const [mail] = headMailsDue(
      headInput({ owedByAgency: [owed('SYT', { figures: healthFigures.slice(2), report: { state: 'missing' } })] }),
    ).send;
    if (mail === undefined) throw new Error('no mail');
    const message = composedMail(mail, context, '2022-11-21T08:00', weekends);
    expect(message.subject).toBe(
      'Sở Y tế: đã quá hạn báo cáo chuyển đổi số năm 2022 (hạn trước ngày 20/11), còn 1 số liệu, chưa có báo cáo bằng văn bản',
    );
    expect(message.text).toBe(
      `Kính gửi: Lãnh đạo Sở Y tế

Theo Kế hoạch của UBND tỉnh thực hiện Nghị quyết số 49-NQ/TU ngày 28/9/2021 và Công văn số 1234/STTTT-CĐS ngày 12/10/2022, các cơ quan, đơn vị báo cáo UBND tỉnh qua Sở Thông tin và Truyền thông trước ngày 20/11/2022. Đến 08 giờ 00 ngày 21/11/2022, Sở chưa nhận được các số liệu sau của quý đơn vị và chưa nhận được báo cáo bằng văn bản:
1. XHS-09: Người dân có Hồ sơ sức khỏe điện tử
   Mục tiêu 2022: trên 90%
   Năm trước: chưa có
   Mở ô: https://so.example/XHS-09

Sở Thông tin và Truyền thông phải tổng hợp, báo cáo UBND tỉnh trước ngày 15/12/2022. Kính đề nghị quý đơn vị quan tâm chỉ đạo cập nhật, gửi báo cáo trước ngày 23/11/2022; trường hợp chưa có số liệu, đề nghị ghi rõ lý do và ngày dự kiến có. Sau thời hạn trên, các nội dung chưa có số liệu được tổng hợp là "chưa có thông tin đánh giá".
Nếu quý đơn vị đã gửi báo cáo bằng văn bản, xin cho biết số, ngày văn bản để Sở cập nhật.

Liên hệ: Đầu mối Sở, điện thoại 0205 000 000. Trân trọng cảm ơn./.
`,
    );
  });

  it('[DON-52] says only what is missing, and never how many days late or who else is', () => {
    const text = (over: Parameters<typeof owed>[1], grounds: Partial<typeof context> = {}) => {
      const [mail] = headMailsDue(headInput({ owedByAgency: [owed('SYT', over)] })).send;
      if (mail === undefined) throw new Error('no mail');
      return composedMail(mail, { ...context, ...grounds }, '2022-11-21T08:00', weekends);
    };
    const onlyReport = text({ figures: [], report: { state: 'missing' } });
    expect(onlyReport.subject).toContain('(hạn trước ngày 20/11), chưa có báo cáo bằng văn bản');
    expect(onlyReport.text).toContain('Sở chưa nhận được báo cáo bằng văn bản của quý đơn vị.\n');
    expect(onlyReport.text).toContain('chỉ đạo gửi báo cáo trước ngày 23/11/2022.\n');
    const onlyFigures = text({ figures: healthFigures, report: { state: 'received', number: '1', date: null } });
    expect(onlyFigures.text).not.toContain('chưa nhận được báo cáo bằng văn bản');
    expect(onlyFigures.subject).toContain('đã quá hạn cập nhật số liệu chuyển đổi số năm 2022');
    expect(onlyFigures.text).not.toContain('xin bỏ qua thư này');
    expect(onlyFigures.text).toContain(
      'đã nhận báo cáo bằng văn bản số 1 của quý đơn vị; các số liệu nêu trên chưa có',
    );
    const bare = text(
      { figures: healthFigures },
      { basis: { document: '', duty: '' }, letter: { number: '', date: null } },
    );
    expect(bare.text).toContain('\n\nCác cơ quan, đơn vị báo cáo UBND tỉnh qua');
    for (const message of [onlyReport, onlyFigures, bare]) {
      expect(message.text).not.toMatch(/quá hạn \d+ ngày|không nghiêm túc/);
    }
  });

  it('[DON-52] asks for a day before the Sở itself must report', () => {
    expect(askedUntil('2022-11-21', '2022-12-15', weekends)).toBe('2022-11-23');
    expect(askedUntil('2022-12-13', '2022-12-15', weekends)).toBe('2022-12-14');
    expect(askedUntil('2022-12-20', '2022-12-15', weekends)).toBe('2022-12-22');
  });
});
