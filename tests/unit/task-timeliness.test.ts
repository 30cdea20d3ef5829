// Tasks: five states of work, four of timeliness, and what is asked.

import { expect, test } from 'vitest';
import type { Cell } from '../../src/domain/cell.js';
import { taskJudgement } from '../../src/domain/tasks/task-timeliness.js';
import { taskExplanation, taskQuestion, timelinessWord } from '../../src/text/task-text.js';

const due = '2026-11-30';

function task(status: Cell, completedOn: Cell = '', today = '2026-11-21') {
  return taskJudgement({ status, completedOn }, due, today, 2026);
}

test.each<[string, Cell, string, string, string]>([
  ['in time, the last day included', 'Hoàn thành', '30/11/2026', '2026-12-05', 'Hoàn thành đúng hạn'],
  ['late', 'Hoàn thành', '01/12/2026', '2026-12-05', 'Hoàn thành quá hạn'],
  ["this year's part is done", 'Hoàn thành nhiệm vụ năm', '20/11', '2026-11-21', 'Hoàn thành đúng hạn'],
  ['still open, still in time', 'Đang triển khai', '', '2026-11-30', 'Chưa hoàn thành, trong hạn'],
  ['still open, too late', 'Đang triển khai', '', '2026-12-01', 'Chưa hoàn thành, quá hạn'],
])('[TASK-1] done or open, in time or late: %s', (_name, status, completedOn, today, word) => {
  expect(timelinessWord(task(status, completedOn, today).timeliness)).toBe(word);
});

test('[TASK-2] silence is "Chưa triển khai"; a paused task is an open one', () => {
  expect(task('')).toMatchObject({ status: 'not-started', timeliness: 'open-in-time', questions: [] });
  expect(task('tạm dừng', '', '2026-12-01')).toMatchObject({ status: 'paused', timeliness: 'open-late' });
});

test('[TASK-3] done without a day counts as done today, and the day is asked for', () => {
  expect(task('Hoàn thành')).toMatchObject({ timeliness: 'done-in-time', completedOn: null });
  expect(task('Hoàn thành', '', '2026-12-01')).toMatchObject({ timeliness: 'done-late' });
  expect(taskQuestion(task('Hoàn thành'))).toBe('Đã hoàn thành nhưng chưa ghi ngày hoàn thành: đề nghị bổ sung.');
});

test.each<[Cell, Cell, string]>([
  ['xong rồi', '', 'Không có “xong rồi” trong danh sách tình trạng: đề nghị chọn lại.'],
  ['Hoàn thành', '31/02/2026', 'Không đọc được ngày “31/02/2026”: đề nghị nhập như 31/10/2022.'],
  ['Đang triển khai', '01/11/2026', 'Có ngày hoàn thành nhưng tình trạng chưa là hoàn thành: đề nghị kiểm tra.'],
  ['Hoàn thành', '25/11/2026', 'Ngày hoàn thành 25/11/2026 chưa tới: đề nghị kiểm tra.'],
  ['Hoàn thành', '20/11/2026', ''],
])('[TASK-4] what cannot be is asked: %s, %s', (status, completedOn, question) => {
  expect(taskQuestion(task(status, completedOn))).toBe(question);
});

test('[TASK-4] a task done today is not ahead of its time, and a question names the day it doubts', () => {
  expect(task('Hoàn thành', '21/11/2026').questions).toEqual([]);
  const open = { code: 'day-without-done', params: { date: '2026-11-01' } };
  expect(task('Đang triển khai', '01/11/2026').questions).toEqual([open]);
  expect(task('Đang triển khai', '25/11/2026').questions).toMatchObject([{ code: 'day-without-done' }]);
});

test('[TASK-4] a status that is not on the list counts as not done', () => {
  expect(task('xong rồi')).toMatchObject({ status: 'not-started', timeliness: 'open-in-time' });
});

test('[TASK-5] the explanation names state, day and due day', () => {
  expect(taskExplanation(task('Hoàn thành', '20/11/2026'), due)).toBe(
    'Hoàn thành ngày 20/11/2026; hạn 30/11/2026: hoàn thành đúng hạn.',
  );
  expect(taskExplanation(task(''), due)).toBe('Chưa triển khai; hạn 30/11/2026: chưa hoàn thành, trong hạn.');
});

test('[TASK-5] a state or a day that cannot be read is quoted, never told as another', () => {
  const said = (status: string, completedOn: string) =>
    taskExplanation(taskJudgement({ status, completedOn }, '2026-11-30', '2026-11-20', 2026), '2026-11-30');
  expect(said('xong rồi', '')).toBe('Chưa đọc được tình trạng “xong rồi”; hạn 30/11/2026: chưa hoàn thành, trong hạn.');
  expect(said('Hoàn thành', '31/02/2026')).toBe(
    'Hoàn thành, chưa đọc được ngày “31/02/2026”; hạn 30/11/2026: hoàn thành đúng hạn.',
  );
});
