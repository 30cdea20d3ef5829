// When a task must be done; the rules are those of docs/cach-doc-van-ban.md.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { comesBack, dueInYear, readTaskTime, type TaskTime } from '../../src/domain/tasks/task-time.js';
import { taskTimeQuestionText, taskTimeText } from '../../src/text/task-time-text.js';
import { itemsOf, planOf, shippedBook } from '../templates/book.js';

function timeOf(printed: string): TaskTime {
  const read = readTaskTime(printed);
  if (!read.ok) throw new Error(printed);
  return read.value;
}

function tentativeMarch(condition: string): TaskTime {
  return { kind: 'tentative', year: 2027, month: 3, condition };
}

describe('the time of a task', () => {
  it('[DOC-20] is a window of years, each with its own work due on 31 December', () => {
    const time = timeOf('Năm 2026-2030');
    expect(time).toEqual({ kind: 'window', fromYear: 2026, toYear: 2030 });
    expect(comesBack(time)).toBe(true);
    expect(dueInYear(time, 2027, 2026, 2030)).toBe('2027-12-31');
    expect(dueInYear(time, 2025, 2026, 2030)).toBeNull();
    expect(taskTimeText(time)).toBe('các năm 2026 đến 2030, mỗi năm có phần việc của năm');
  });

  it('[DOC-21] comes back every year of the plan', () => {
    for (const printed of ['Hàng năm', 'Hằng năm', ' HÀNG NĂM ']) {
      expect(timeOf(printed)).toEqual({ kind: 'yearly' });
    }
    expect(dueInYear({ kind: 'yearly' }, 2030, 2026, 2030)).toBe('2030-12-31');
    expect(dueInYear({ kind: 'yearly' }, 2031, 2026, 2030)).toBeNull();
  });

  it('[DOC-22] may be one year, and then it does not come back', () => {
    const time = timeOf('Năm 2026');
    expect(time).toEqual({ kind: 'window', fromYear: 2026, toYear: 2026 });
    expect(comesBack(time)).toBe(false);
  });

  it('[DOC-23] may be tentative, with the condition it waits for', () => {
    const time = timeOf('Dự kiến tháng 12/2026 (Sau khi Trung ương xây dựng, ban hành kế hoạch)');
    const condition = 'Sau khi Trung ương xây dựng, ban hành kế hoạch';
    expect(time).toEqual({ kind: 'tentative', year: 2026, month: 12, condition });
    expect(dueInYear(timeOf('Dự kiến tháng 2/2028'), 2028, 2026, 2030)).toBe('2028-02-29');
    expect(dueInYear(time, 2027, 2026, 2030)).toBeNull();
    expect(taskTimeText(time)).toBe(`dự kiến tháng 12/2026, với điều kiện: ${condition}`);
  });

  it.each(['', 'Quý gần nhất', 'Năm 2030-2026', 'Dự kiến tháng 13/2026', 'Năm', 'Thường xuyên'])(
    '[DOC-24] asks about “%s”',
    (printed) => {
      const read = readTaskTime(printed);
      expect(read.ok).toBe(false);
      if (!read.ok && read.problems[0]) expect(taskTimeQuestionText(read.problems[0])).toMatch(/^\S.*[.?]$/);
    },
  );

  it.each<[string, string]>([
    ['', 'task-time-empty'],
    ['Quý gần nhất', 'task-time-unreadable'],
    ['Năm 2030-2026', 'task-time-reversed'],
    ['Dự kiến tháng 13/2026', 'task-time-unreadable'],
    ['Dự kiến tháng 0/2026', 'task-time-unreadable'],
    ['Không hàng năm', 'task-time-unreadable'],
    ['Hàng năm một lần', 'task-time-unreadable'],
    ['Sau năm 2026', 'task-time-unreadable'],
    ['Năm 2026-2030 và sau đó', 'task-time-unreadable'],
    ['Có thể dự kiến tháng 3/2027', 'task-time-unreadable'],
    ['Dự kiến tháng 3/2027 (nếu có) hoặc sau', 'task-time-unreadable'],
  ])('[DOC-24] names what is wrong with “%s”, in its words', (printed, code) => {
    expect(readTaskTime(printed)).toEqual({ ok: false, problems: [{ code, params: { text: printed } }] });
  });

  it.each<[string, TaskTime]>([
    ['Trong năm 2026', { kind: 'window', fromYear: 2026, toYear: 2026 }],
    ['Các năm 2026 - 2030', { kind: 'window', fromYear: 2026, toYear: 2030 }],
    ['Trong giai đoạn 2026-2030', { kind: 'window', fromYear: 2026, toYear: 2030 }],
    ['Dự kiến trong tháng 01/2027', { kind: 'tentative', year: 2027, month: 1, condition: '' }],
    ['Dự kiến tháng 3 / 2027( Sau khi có kế hoạch )', tentativeMarch('Sau khi có kế hoạch')],
  ])('[DOC-23] may be printed in other ways: “%s”', (printed, time) => {
    expect(timeOf(printed)).toEqual(time);
  });

  it('[DOC-20] asks for work from its first year to its last', () => {
    const time = timeOf('Năm 2027-2029');
    const due = [2026, 2027, 2028, 2029, 2030].map((year) => dueInYear(time, year, 2026, 2030));
    expect(due).toEqual([null, '2027-12-31', '2028-12-31', '2029-12-31', null]);
    expect(dueInYear({ kind: 'yearly' }, 2026, 2026, 2030)).toBe('2026-12-31');
    expect(dueInYear({ kind: 'yearly' }, 2025, 2026, 2030)).toBeNull();
  });

  it.each<[number, number, string]>([
    [2027, 1, '2027-01-31'],
    [2027, 2, '2027-02-28'],
    [2028, 2, '2028-02-29'],
    [2100, 2, '2100-02-28'],
    [2000, 2, '2000-02-29'],
    [2027, 4, '2027-04-30'],
    [2027, 12, '2027-12-31'],
  ])('[DOC-23] is due on the last day of its month: %d/%d', (year, month, day) => {
    const time: TaskTime = { kind: 'tentative', year, month, condition: '' };
    expect(dueInYear(time, year, 2000, 2100)).toBe(day);
    expect(comesBack(time)).toBe(false);
  });

  it('[DOC-24] never throws', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (printed) => typeof readTaskTime(printed).ok === 'boolean'));
  });
});

describe('the 29 tasks of KH 334', () => {
  const tasks = itemsOf(planOf(shippedBook(), 'kh334-2026-2030')).filter(({ kind }) => kind === 'task');
  const times = tasks.map(({ timeText }) => timeOf(timeText));

  it('all print a time that can be read, and a deliverable', () => {
    expect(times).toHaveLength(29);
    expect(tasks.filter(({ resultText }) => resultText === '')).toEqual([]);
  });

  it('come back in 24 cases; four are tentative, each with its condition, and one is of 2026 alone', () => {
    expect(times.filter(comesBack)).toHaveLength(24);
    const tentative = times.flatMap((time) => (time.kind === 'tentative' ? [time] : []));
    expect(tentative.map(({ month, year }) => `${month}/${year}`)).toEqual(['12/2026', '3/2027', '3/2027', '12/2026']);
    expect(tentative.filter(({ condition }) => condition === '')).toEqual([]);
  });
});
