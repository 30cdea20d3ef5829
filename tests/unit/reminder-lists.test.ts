// [DON-53…] The roll-call, where agencies stand, and the lists and short texts for people.

import { describe, expect, it } from 'vitest';
import { type LedgerState, ledgerEntries, mergedLedger } from '../../src/domain/reminding/ledger.js';
import {
  completeAgencies,
  type DebtorsInput,
  debtors,
  debtorsAtStep,
} from '../../src/domain/reminding/reminder-lists.js';
import { rollCallState, rollCallsDue, unownedRows } from '../../src/domain/reminding/reminder-roll-call.js';
import { reportTimeliness, standing } from '../../src/domain/reminding/reminder-standing.js';
import { composedMail } from '../../src/text/mail-compose.js';
import { callLine, groupText, letterLine, type ShortContext, zaloText } from '../../src/text/mail-lists.js';
import {
  allMilestones,
  context,
  emptyLedger,
  entry,
  figure,
  healthFigures,
  owed,
  reminderInput,
  weekends,
} from '../support/reminder-fixtures.js';

describe('the roll-call', () => {
  const deadline = '2022-11-20';
  const input = reminderInput({
    today: '2022-10-06',
    owedByAgency: [owed('SYT', { figures: [] }), owed('SGTVT')],
    directory: [entry('SYT', { name: 'Sở Y tế', contact: 'Nguyễn Thị Mẫu', office: 'Văn phòng Sở' }), entry('SGTVT')],
  });

  it('[DON-53] knows five states; a confirmation of last year is none', () => {
    expect(rollCallState(entry('SYT'), deadline)).toBe('silent');
    expect(rollCallState(entry('SYT', { confirmedOn: '2022-10-10' }), deadline)).toBe('confirmed');
    expect(rollCallState(entry('SYT', { confirmedOn: '2021-10-10' }), deadline)).toBe('silent');
    expect(rollCallState(entry('SYT', { confirmedOn: '2022-10-10', openedOn: '2022-10-12' }), deadline)).toBe('opened');
    expect(rollCallState(entry('SYT', { isAddressDead: true }), deadline)).toBe('dead');
    expect(rollCallState(entry('SYT', { isAddressDead: true, deputyCell: 'p@x.example' }), deadline)).toBe('silent');
    expect(rollCallState(entry('SYT', { mailCell: '' }), deadline)).toBe('no-address');
  });

  it('[DON-53] asks every agency with a duty once, also the complete, but not the confirmed', () => {
    const plan = rollCallsDue(input);
    expect(plan.send.map((mail) => [mail.entry.agency, mail.keys[0]?.duty, mail.keys[0]?.milestone])).toEqual([
      ['SYT', 'dau-moi', 'T-45'],
      ['SGTVT', 'dau-moi', 'T-45'],
    ]);
    const ledger = mergedLedger(
      plan.send.flatMap((mail) => ledgerEntries(mail.keys, 'sent', '2022-10-06T08:00', [], '')),
      [],
    );
    expect(rollCallsDue({ ...input, ledger, today: '2022-10-10' }).send).toEqual([]);
    const [first, second] = input.directory;
    if (first === undefined || second === undefined) throw new Error('two rows wanted');
    const confirmed = { ...input, directory: [{ ...first, confirmedOn: '2022-10-03' }, second] };
    expect(rollCallsDue(confirmed).send.map((mail) => mail.entry.agency)).toEqual(['SGTVT']);
    expect(rollCallsDue({ ...input, today: '2022-10-21' }).send).toEqual([]);
  });

  it('[DON-53] names the contact the book knows, and says what one line of reply is enough', () => {
    const [mail, other] = rollCallsDue(input).send;
    if (mail === undefined || other === undefined) throw new Error('two mails wanted');
    const message = composedMail(mail, context, '2022-10-06T08:00', weekends);
    expect(message.subject).toBe(
      'Sở Y tế: đề nghị xác nhận đầu mối báo cáo chuyển đổi số năm 2022 (hạn báo cáo trước ngày 20/11)',
    );
    expect(message.text).toContain(
      'Trong Sổ kế hoạch, đầu mối chuyển đổi số của đơn vị là đồng chí Nguyễn Thị Mẫu, Văn phòng Sở.',
    );
    expect(composedMail(other, context, '2022-10-06T08:00', weekends).text).toContain(
      'Sổ kế hoạch chưa có tên đầu mối chuyển đổi số của đơn vị.',
    );
  });

  it('[DON-54] lists what nobody answers for: a supplier without a row, or without name and address', () => {
    const rows = [
      { code: 'A', supplier: 'SYT' },
      { code: 'B', supplier: '' },
      { code: 'C', supplier: 'KHONG-CO' },
      { code: 'D', supplier: 'TRONG' },
      { code: 'E', supplier: 'GOI-DIEN' },
    ];
    const directory = [
      entry('SYT'),
      entry('TRONG', { mailCell: '' }),
      entry('GOI-DIEN', { mailCell: '', contact: 'Có người' }),
    ];
    expect(unownedRows(rows, directory).map((row) => row.code)).toEqual(['C', 'D']);
  });
});

describe('where an agency stands', () => {
  it('[DON-55] in one of eight states; who is asked for no figure has only the letter to send', () => {
    const [none, here] = ['missing', 'here'] as const;
    expect([standing(0, 3, none), standing(1, 3, none), standing(3, 3, none), standing(3, 3, here)]).toEqual([
      'nothing',
      'typing',
      'complete',
      'reported',
    ]);
    expect(standing(1, 3, here)).toBe('reported-incomplete');
    expect([standing(0, 0, none), standing(0, 0, here)]).toEqual(['letter-only', 'reported']);
    expect([standing(0, 0, 'asked'), standing(3, 3, 'asked')]).toEqual(['letter-asked', 'complete-asked']);
    expect([standing(0, 3, 'asked'), standing(1, 3, 'asked')]).toEqual(['nothing', 'typing']);
  });

  it('[DON-56] the signed report is in time until the end of the day itself, or of the day before, or of the extension', () => {
    const on = (receivedOn: string | null) => ({ receivedOn });
    const at = (receivedOn: string | null, today: string, extended: string | null, counts: boolean) =>
      reportTimeliness(on(receivedOn), today, '2022-11-20', extended, counts);
    expect(at('2022-11-20', '2022-11-25', null, true)).toBe('in-time');
    expect(at('2022-11-20', '2022-11-25', null, false)).toBe('late');
    expect(at('2022-11-19', '2022-11-25', null, false)).toBe('in-time');
    expect(at('2022-11-21', '2022-11-25', null, true)).toBe('late');
    expect(at('2022-11-25', '2022-11-25', '2022-11-25', false)).toBe('in-time');
    expect(at('2022-11-26', '2022-11-26', '2022-11-25', true)).toBe('late');
    expect([at(null, '2022-11-20', null, true), at(null, '2022-11-21', null, true)]).toEqual(['open', 'overdue']);
    expect([at(null, '2022-11-19', null, false), at(null, '2022-11-20', null, false)]).toEqual(['open', 'overdue']);
  });
});

describe('lists for people', () => {
  const round = {
    code: 'nam-2022',
    deadline: '2022-11-20',
    releases: [],
    owedByAgency: [
      owed('A'),
      owed('SYT', { figures: healthFigures, report: { state: 'missing' } }),
      owed('B', { figures: [], report: { state: 'received', number: '5/BC', date: null } }),
      owed('C', { extendedTo: '2022-11-25' }),
      owed('D', { figures: [], report: { state: 'missing' } }),
    ],
  };
  const input: DebtorsInput = {
    round,
    directory: [
      entry('SYT', { name: 'Sở Y tế', contact: 'Nguyễn Thị Mẫu', phone: '0205 111 222' }),
      entry('A', { mailCell: '' }),
      entry('B'),
      entry('C'),
      entry('D'),
    ],
    ledger: emptyLedger,
    today: '2022-11-16',
    calendar: weekends,
    enabled: allMilestones,
    ownAgency: 'STTTT',
    countsDeadlineDay: true,
  };
  const short: ShortContext = {
    shortMatter: 'CĐS 2022',
    deadline: '2022-11-20',
    today: '2022-11-16',
    calendar: weekends,
    bookLink: 'https://so.example/',
  };

  it('[DON-57] who owes, those nobody can write to first, with what was told', () => {
    const told = (state: LedgerState) => ({
      round: 'nam-2022',
      duty: 'so-lieu',
      milestone: 'T-14',
      agency: 'SYT',
      address: 'syt@langson.example',
      at: '2022-11-04T08:00',
      state,
      codes: [],
      reason: '',
    });
    const list = debtors({ ...input, ledger: mergedLedger([told('sent')], []) });
    expect(list.map((d) => d.entry.agency)).toEqual(['A', 'SYT', 'C', 'D']);
    expect(list[1]).toMatchObject({ toldOn: '2022-11-04' });
    expect(list[2]).toMatchObject({ deadline: '2022-11-25', isOverdue: false });
    const later = debtors({ ...input, today: '2022-11-21' });
    expect(later.map((d) => [d.entry.agency, d.isOverdue])).toEqual([
      ['A', true],
      ['SYT', true],
      ['D', true],
      ['C', false],
    ]);
  });

  it("[DON-57] the own Sở first: its open rows are the coordinator's own work", () => {
    expect(debtors({ ...input, ownAgency: 'C' }).map((d) => d.entry.agency)).toEqual(['C', 'A', 'SYT', 'D']);
  });

  it('[DON-57] the letter of urging at +3 and the calls at +7 name only those whose own day has come', () => {
    const at = (today: string, step: 'T+3' | 'T+7') =>
      debtorsAtStep({ ...input, today, ownAgency: 'D' }, step).map((d) => d.entry.agency);
    expect(at('2022-11-22', 'T+3')).toEqual([]);
    expect(at('2022-11-23', 'T+3')).toEqual(['A', 'SYT']);
    expect(at('2022-11-30', 'T+3')).toEqual(['A', 'SYT', 'C']);
    expect(at('2022-11-28', 'T+7')).toEqual(['A', 'SYT']);
  });

  it('[DON-58] a short text to one contact', () => {
    const [, health, extended, onlyReport] = debtors(input);
    if (health === undefined || extended === undefined || onlyReport === undefined) throw new Error('three wanted');
    expect(zaloText(health, short)).toBe(
      'Đ/c ơi, Sở Y tế còn 3 số liệu CĐS 2022 (mã XHS-07, XHS-08, XHS-09), hạn trước 20/11, ngày làm việc cuối 18/11. Nhập tại: https://so.example/XHS-07. Đã gửi văn bản thì cho em xin số, ngày ạ.',
    );
    expect(zaloText(extended, short)).toContain('gia hạn đến 25/11. ');
    const [, late] = debtors({ ...input, today: '2022-11-21' });
    if (late === undefined) throw new Error('one wanted');
    expect(zaloText(late, short)).toContain(', đã quá hạn ngày 20/11. Nhập tại');
    const atTheDay = { ...short, today: '2022-11-20' };
    expect(zaloText(health, atTheDay)).toContain(', hôm nay, 20/11, gửi vẫn tính là đúng hạn. ');
    expect(zaloText(health, { ...short, today: '2022-11-19' })).toContain(', hạn trước 20/11. Nhập');
    const [, strict] = debtors({ ...input, today: '2022-11-20', countsDeadlineDay: false });
    expect(strict === undefined ? '' : zaloText(strict, atTheDay)).toContain(', đã quá hạn ngày 20/11. ');
    const letterOnly = { ...health, entry: { ...health.entry, hasNoAccount: true } };
    expect(zaloText(letterOnly, short)).not.toContain('https:');
    expect(zaloText(letterOnly, short)).toContain('Nhắn lại hoặc trả lời thư đôn đốc giúp em số liệu ạ.');
    expect(zaloText(onlyReport, short)).toContain('đã đủ số liệu CĐS 2022, còn chờ báo cáo bằng văn bản');
  });

  it('[DON-58] a text to the group', () => {
    expect(groupText('2022-11-16T16:05', completeAgencies(round), debtors(input), short)).toBe(
      'Đến 16h ngày 16/11 đã đủ số liệu 2/5 đơn vị. Đề nghị 3 đơn vị còn lại cập nhật trước 20/11: Sở A, Sở Y tế, Sở C (gia hạn đến 25/11). Chờ báo cáo bằng văn bản, đề nghị gửi trước 20/11: Sở D.',
    );
    expect(groupText('2022-11-21T08:00', { done: 5, total: 5 }, [], short)).toBe(
      'Đến 8h ngày 21/11 đã đủ số liệu 5/5 đơn vị. Trân trọng cảm ơn các đơn vị.',
    );
  });

  it('[DON-94] the group text adds up: those complete, those named and the own Sở are all; nobody is named for a letter that is asked about', () => {
    const open = debtors({ ...input, ownAgency: 'A' });
    const text = groupText('2022-11-16T16:05', completeAgencies(round), open, short);
    expect(text).toContain('đã đủ số liệu 2/5 đơn vị. Đề nghị 2 đơn vị còn lại cập nhật trước 20/11: Sở Y tế, Sở C');
    expect(text).toContain('Sở A đang cập nhật phần của mình.');
    const held = open.map((debtor) => ({ ...debtor, owed: { ...debtor.owed, isHeld: true, isLetterAsked: true } }));
    expect(groupText('2022-11-16T16:05', completeAgencies(round), held, short)).not.toContain('Sở D');
    expect(held.map((debtor) => callLine(debtor, { next: null })).join(' ')).toContain('Sở D: văn bản đang hỏi lại');
  });

  it('[DON-94] nobody is told to be late while a cell of its row is asked about', () => {
    const open = debtors({ ...input, today: '2022-11-28' }).map((debtor) => ({
      ...debtor,
      owed: { ...debtor.owed, isHeld: true, isLetterAsked: true },
    }));
    const texts = open.map((debtor) => zaloText(debtor, { ...short, today: '2022-11-28' }));
    expect(texts.join('\n')).not.toContain('quá hạn');
    expect(texts.find((text) => text.includes('Sở Y tế'))).toContain('XHS-09), hạn trước 20/11. Nhập tại');
    expect(texts.find((text) => text.includes('Sở D'))).toBe(
      'Đ/c ơi, em chưa rõ Sở D đã gửi báo cáo CĐS 2022 bằng văn bản chưa. Đã gửi thì cho em xin số, ngày ạ.',
    );
  });

  it('[DON-58] a line to call by, and a line for the letter', () => {
    const [unreachable, health] = debtors(input);
    if (unreachable === undefined || health === undefined) throw new Error('two wanted');
    const none = { next: null };
    expect(callLine(health, none)).toBe(
      'Sở Y tế: còn 3 số liệu (XHS-07, XHS-08, XHS-09), chưa có văn bản; đầu mối Nguyễn Thị Mẫu; điện thoại 0205 111 222; chưa gửi thư nào; không còn thư nào theo lịch',
    );
    expect(callLine(unreachable, none)).toContain('; không có địa chỉ thư dùng được; ');
    expect(callLine({ ...unreachable, isOwn: true }, none)).toMatch(
      /số liệu \([^)]*\)[^;]*; việc của đầu mối, sổ không gửi thư$/,
    );
    expect(letterLine(health)).toBe('Sở Y tế: còn 3 số liệu (XHS-07, XHS-08, XHS-09), chưa có văn bản');
    const many = { ...health, owed: owed('SYT', { figures: Array.from({ length: 11 }, (_, i) => figure(`M-${i}`)) }) };
    expect(letterLine(many)).toContain('M-7 và 3 mã khác)');
  });
});
