// What goes on of a task from one year to the next.

import { describe, expect, test } from 'vitest';
import { carriedTask } from '../../src/domain/tasks/carried-task.js';
import type { TaskTime } from '../../src/domain/tasks/task-time.js';
import { type TurnPreview, turnPreview } from '../../src/text/year-words.js';

const years: TaskTime = { kind: 'window', fromYear: 2026, toYear: 2030 };
const typed = {
  completedOn: '15/11',
  deliverable: '512/BC',
  difficulties: 'Thiếu vốn',
  proposals: 'Cấp vốn',
  source: '',
};

describe('[SANG-8] a task over several years', () => {
  test.each([
    ['Đang triển khai', 'in-progress', ['status']],
    ['Tạm dừng', 'paused', ['status', 'difficulties']],
    ['Hoàn thành', 'done', ['status', 'completedOn', 'deliverable']],
    ['Hoàn thành nhiệm vụ năm', 'again', []],
    ['Chưa triển khai', 'fresh', []],
    ['', 'fresh', []],
    ['xong rồi', 'unread', []],
  ])('%s', (status, outcome, keys) => {
    expect(carriedTask(years, { ...typed, status }, 2026)).toMatchObject({ outcome, keys });
  });

  test('a day without its year is the old year’s', () => {
    expect(carriedTask(years, { ...typed, status: 'Hoàn thành' }, 2026).completedOn).toBe('2026-11-15');
    expect(carriedTask(years, { status: 'Hoàn thành', completedOn: 'cuối năm' }, 2026)).toMatchObject({
      ...{ keys: ['status', 'completedOn'], completedOn: null },
    });
  });

  test('a task of every year is never done for the next one', () => {
    expect(carriedTask({ kind: 'yearly' }, { ...typed, status: 'Hoàn thành' }, 2026).outcome).toBe('again');
    expect(carriedTask({ kind: 'yearly' }, { ...typed, status: 'Đang triển khai' }, 2026).outcome).toBe('in-progress');
  });
});

test('[SANG-8] the preview says what goes on, what begins again and what nobody can read', () => {
  const plain: TurnPreview = {
    ...{ from: 2026, to: 2027, round: 'Năm 2026', owed: 0, owing: 0, letters: 0, uncertain: 0, closings: 1 },
    ...{ deadlineAhead: '', adHoc: [], hasTasks: true, ended: [], tasks: {} },
    next: { name: 'Năm 2027', deadline: '20/11/2027', plans: ['KH 334'], rows: 1, isGiven: true },
  };
  expect(turnPreview(plain)).not.toMatch(/nhiệm vụ (nhiều năm|đã xong|có dòng)/i);
  const said = turnPreview({
    ...plain,
    tasks: { 'in-progress': 2, done: 1, again: 3, fresh: 9, unread: 1, untrusted: 1 },
  });
  expect(said).toContain(
    '• Nhiệm vụ nhiều năm mang tình trạng sang trang Nhập nhiệm vụ mới: 2 đang triển khai; 1 đã hoàn thành (kèm ngày, sản phẩm).',
  );
  expect(said).toContain('• 3 nhiệm vụ đã xong phần việc năm 2026: năm 2027 bắt đầu lại, ô để trống.');
  expect(said).toContain('• 2 nhiệm vụ có dòng lệch, trùng hoặc tình trạng chưa đọc được: không mang sang');
});
