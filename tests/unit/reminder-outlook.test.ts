// [DON-68] [SO-11] The answer for one agency; what a person decides about an uncertain mail; words of the columns.

import { describe, expect, it } from 'vitest';
import { type LedgerEntry, ledgerMarks, ledgerState, mergedLedger, toldOn } from '../../src/domain/reminding/ledger.js';
import { resolvedMail } from '../../src/domain/reminding/ledger-resolve.js';
import { defaultMilestones } from '../../src/domain/reminding/milestones.js';
import { agencyOutlook } from '../../src/domain/reminding/reminder-outlook.js';
import type { RehearsalInput } from '../../src/domain/reminding/reminder-rehearsal.js';
import { historyLine, outlookLines, sendReasonWords } from '../../src/text/mail-history.js';
import {
  holidayWarning,
  rollCallWords,
  standingWords,
  timelinessWords,
  unownedWords,
} from '../../src/text/standing-words.js';
import { emptyLedger, entry, owed, weekends } from '../support/reminder-fixtures.js';

const sentRow: LedgerEntry = {
  round: 'nam-2022',
  duty: 'so-lieu',
  milestone: 'T-14',
  agency: 'SYT',
  address: 'syt@langson.example',
  at: '2022-11-04T08:00',
  state: 'sent',
  codes: ['XHS-07', 'XHS-08'],
  reason: '',
};

function input(over: Partial<RehearsalInput> = {}): RehearsalInput {
  return {
    today: '2022-11-07',
    calendar: weekends,
    directory: [entry('A'), entry('SYT')],
    ownAgency: 'STTTT',
    enabled: defaultMilestones,
    rounds: [{ code: 'nam-2022', deadline: '2022-11-20', owedByAgency: [owed('A'), owed('SYT')], releases: [] }],
    ledger: mergedLedger([sentRow], []),
    quotaPerDay: 100,
    doneOn: new Map(),
    ...over,
  };
}

describe('for any agency', () => {
  it('[DON-68] what it was told, and what it will be told next', () => {
    const other = { ...sentRow, agency: 'A', address: 'a@langson.example' };
    const outlook = agencyOutlook(
      input(),
      [other, sentRow, { ...sentRow, milestone: 'T-30', at: '2022-10-21T08:00' }],
      'SYT',
    );
    expect(outlookLines(outlook)).toEqual([
      '21/10/2022 08:00, trước hạn 30 ngày, syt@langson.example: Đã gửi (còn thiếu XHS-07, XHS-08)',
      '04/11/2022 08:00, trước hạn 14 ngày, syt@langson.example: Đã gửi (còn thiếu XHS-07, XHS-08)',
      'Thư tiếp theo nếu không nhập thêm: thứ Tư, 16/11/2022, trước hạn 3 ngày làm việc, syt@langson.example.',
    ]);
  });

  it('[DON-68] oldest first; what one mail told is one line, in the order of the ledger', () => {
    const rows = [
      { ...sentRow, milestone: 'T-3', at: '2022-11-16T08:00' },
      { ...sentRow, duty: 'bao-cao' },
      sentRow,
      { ...sentRow, milestone: 'T-30', at: '2022-10-21T08:00' },
    ];
    const { history } = agencyOutlook(input(), rows, 'SYT');
    expect(history).toEqual([[rows[3]], [rows[1], rows[2]], [rows[0]]]);
  });

  it('[DON-68] why nothing comes, where nothing does', () => {
    const lines = (over: Partial<RehearsalInput>) => outlookLines(agencyOutlook(input(over), [], 'SYT'));
    expect(lines({ directory: [entry('SYT', { mailCell: '' })], ledger: emptyLedger })).toEqual([
      'Chưa có thư nào trong các đợt đang mở.',
      'Không còn thư nào theo lịch.',
      'Danh bạ chưa có địa chỉ thư.',
    ]);
    expect(lines({ ownAgency: 'SYT' }).slice(-1)).toEqual([
      'Đơn vị của đầu mối: không gửi thư, việc nằm trong danh sách của đầu mối.',
    ]);
    const done = [
      { code: 'nam-2022', deadline: '2022-11-20', owedByAgency: [owed('SYT', { figures: [] })], releases: [] },
    ];
    expect(lines({ rounds: done }).slice(-1)).toEqual(['Đã đủ số liệu.']);
  });

  it('[DON-68] marks what is out of the ordinary', () => {
    expect(historyLine([{ ...sentRow, state: 'skipped', address: '', codes: [], reason: 'Gộp vào mốc sau.' }])).toBe(
      '04/11/2022 08:00, trước hạn 14 ngày: Bỏ qua. Gộp vào mốc sau.',
    );
    const { next } = agencyOutlook(input(), [], 'SYT');
    if (next === null) throw new Error('a mail wanted');
    expect(sendReasonWords(next.mail, '')).toBe('');
    expect(sendReasonWords({ ...next.mail, isNewContact: true }, '')).toBe('Gửi đầu mối mới.');
    expect(sendReasonWords({ ...next.mail, kind: 'head' }, 'daumoi@x.example')).toBe(
      'Đầu mối duyệt: daumoi@x.example.',
    );
  });
});

describe('a mail that may have gone', () => {
  const uncertain: LedgerEntry = { ...sentRow, state: 'uncertain' };
  const second: LedgerEntry = { ...uncertain, duty: 'bao-cao' };
  const before: LedgerEntry = { ...sentRow, milestone: 'T-30', at: '2022-10-21T08:00' };
  const rows = [before, uncertain, second];

  /** Sheet and properties after the decision was carried out. */
  function settledAs(decision: 'went' | 'again') {
    const resolution = resolvedMail(rows, uncertain, decision, '2022-11-07T09:00');
    if (resolution === null) throw new Error('a resolution wanted');
    const marks = new Map(ledgerMarks(rows).map((mark) => [mark.digest, mark]));
    for (const digest of resolution.forget) marks.delete(digest);
    for (const mark of resolution.marks) marks.set(mark.digest, mark);
    return { ledger: mergedLedger([before, ...resolution.rows], [...marks.values()]), resolution };
  }

  it('[SO-11] went: all its rows are sent, for good', () => {
    const { ledger } = settledAs('went');
    expect([ledgerState(ledger, uncertain), ledgerState(ledger, second)]).toEqual(['sent', 'sent']);
    expect(toldOn(ledger, uncertain)).toBe('2022-11-04');
  });

  it('[SO-11] again: nothing stands in its way any more, and what went before is still known', () => {
    const { ledger, resolution } = settledAs('again');
    expect([ledgerState(ledger, uncertain), ledgerState(ledger, second)]).toEqual(['planned', 'planned']);
    expect(toldOn(ledger, uncertain)).toBe('2022-10-21');
    expect(resolution.rows.map((row) => row.state)).toEqual(['planned', 'planned']);
    const only = resolvedMail([uncertain], uncertain, 'again', '2022-11-07T09:00');
    expect(only?.marks).toEqual([]);
    expect(only?.forget).toHaveLength(3);
  });

  it('[SO-11] only uncertain mail can be decided about', () => {
    expect(resolvedMail(rows, before, 'again', '2022-11-07T09:00')).toBeNull();
    expect(resolvedMail([], uncertain, 'again', '2022-11-07T09:00')).toBeNull();
  });

  it('[SO-11] a crash between forgetting the marks and writing the rows leaves it uncertain', () => {
    const { resolution } = settledAs('again');
    const marks = ledgerMarks(rows).filter((mark) => !resolution.forget.includes(mark.digest));
    expect(ledgerState(mergedLedger(rows, marks), uncertain)).toBe('uncertain');
  });
});

describe('words of the columns', () => {
  it('[DON-55] [DON-56] [DON-53] each state has its own', () => {
    const words = [
      ...(
        [
          'nothing',
          'typing',
          'complete',
          'complete-asked',
          'letter-only',
          'letter-asked',
          'reported',
          'reported-incomplete',
        ] as const
      ).map(standingWords),
      ...(['in-time', 'late', 'open', 'overdue'] as const).map(timelinessWords),
      ...(['opened', 'confirmed', 'silent', 'dead', 'no-address'] as const).map(rollCallWords),
    ];
    expect(new Set(words).size).toBe(words.length);
    expect(standingWords('complete')).toBe('Đã đủ số liệu, chờ văn bản');
    expect(timelinessWords('late')).toBe('Đã gửi, quá hạn');
  });

  it('[HAN-4] [DON-54] warnings name the year and the rows, and say nothing when all is well', () => {
    expect(holidayWarning([])).toBe('');
    expect(holidayWarning([2022, 2023])).toContain('của năm 2022, 2023;');
    expect(unownedWords([])).toBe('');
    const rows = Array.from({ length: 12 }, (_, i) => ({ code: `M-${i}`, supplier: 'X' }));
    expect(unownedWords(rows)).toContain('12 dòng chưa có đầu mối (M-0, ');
    expect(unownedWords(rows)).toContain('M-9 và 2 dòng khác)');
  });
});
