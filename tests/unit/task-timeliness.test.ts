// Tasks: five states of work, four of timeliness, and what is asked.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Cell } from '../../src/domain/cell.js';
import { taskJudgement, taskStatuses } from '../../src/domain/tasks/task-timeliness.js';
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

test.each<[Cell, string]>([
  ['', '2026-11-21'],
  ['', '2026-12-01'],
  ['31/13/2026', '2026-11-21'],
  ['31/13/2026', '2026-12-01'],
  ['hôm qua', '2026-12-01'],
  ['05/12/2026', '2026-11-21'],
  ['05/12/2026', '2026-12-01'],
])('[TASK-3] done on %j, seen on %s: the day is asked, nothing is said of the term', (day, today) => {
  const judged = task('Hoàn thành', day, today);
  expect(judged.timeliness).toBe('done-undated');
  expect(timelinessWord(judged.timeliness)).toBe('Hoàn thành, chưa rõ ngày');
  expect(taskQuestion(judged)).toMatch(/ngày/i);
  expect(taskExplanation(judged, due)).toMatch(/: đang hỏi ngày hoàn thành, chưa kết luận về hạn\.$/);
  expect(taskExplanation(judged, due)).not.toMatch(/quá hạn|đúng hạn/);
});

test('[TASK-3] done without a day is asked for it', () => {
  expect(taskQuestion(task('Hoàn thành'))).toBe('Đã hoàn thành nhưng chưa ghi ngày hoàn thành: đề nghị bổ sung.');
});

test('[TASK-3] [TASK-4] a task is in time or late only where nothing is asked, whatever is typed', () => {
  const cells = fc.oneof(
    fc.constantFrom<Cell>(...Object.values(taskStatuses), '', 'xong', 'hoàn  thành', '30/11/2026', '01/12/2026', 'n/a'),
    fc.string(),
    fc.integer({ min: -5, max: 60_000 }),
    fc.boolean(),
  );
  const days = fc.constantFrom('2026-06-01', '2026-11-30', '2026-12-01', '2027-02-01');
  fc.assert(
    fc.property(cells, cells, days, (status, completedOn, today) => {
      const { timeliness, questions } = task(status, completedOn, today);
      if (questions.length === 0) expect(timeliness).toMatch(/-(?:in-time|late)$/);
      else expect([null, 'done-undated']).toContain(timeliness);
    }),
  );
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

test.each<[Cell, Cell]>([
  ['xong rồi', ''],
  ['xong rồi', '01/11/2026'],
  ['Đang triển khai', '01/11/2026'],
  ['', '01/11/2026'],
  ['Đang triển khai', 'sắp xong'],
])('[TASK-4] while it is asked whether a task is done (%j, %j) it has no timeliness', (status, completedOn) => {
  const judged = task(status, completedOn, '2026-12-05');
  expect(judged.timeliness).toBeNull();
  expect(timelinessWord(judged.timeliness)).toBe('Chưa đánh giá');
  expect(taskExplanation(judged, due)).toMatch(/: đang hỏi .*, chưa kết luận về hạn\.$/);
});

test('[TASK-5] a day beside a task that is not done is told as what is written, not as when it was done', () => {
  expect(taskExplanation(task('Đang triển khai', '01/11/2026'), due)).toBe(
    'Đang triển khai, ngày hoàn thành ghi 01/11/2026; hạn 30/11/2026: đang hỏi tình trạng thực hiện, chưa kết luận về hạn.',
  );
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
  expect(said('xong rồi', '')).toBe(
    'Chưa đọc được tình trạng “xong rồi”; hạn 30/11/2026: đang hỏi tình trạng thực hiện, chưa kết luận về hạn.',
  );
  expect(said('Hoàn thành', '31/02/2026')).toBe(
    'Hoàn thành, chưa đọc được ngày “31/02/2026”; hạn 30/11/2026: đang hỏi ngày hoàn thành, chưa kết luận về hạn.',
  );
});
