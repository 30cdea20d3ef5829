// When a task must be done; the rules are those of docs/cach-doc-van-ban.md.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { comesBack, dueInYear, readTaskTime, type TaskTime } from '../../src/domain/task-time.js';
import { taskTimeQuestionText, taskTimeText } from '../../src/text/task-time-text.js';
import { itemsOf, planOf, shippedBook } from '../templates/book.js';

function timeOf(printed: string): TaskTime {
  const read = readTaskTime(printed);
  if (!read.ok) throw new Error(printed);
  return read.value;
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
