// What is said about the time of a task.

import type { Problem } from '../domain/checked.js';
import type { TaskTerm } from '../domain/tasks/task-term.js';
import type { TaskTime, TaskTimeQuestion } from '../domain/tasks/task-time.js';
import { officialDate } from './date-words.js';

const questions: Readonly<Record<TaskTimeQuestion, string>> = {
  'task-time-empty': 'Chưa có thời gian thực hiện: đề nghị ghi, ví dụ Năm 2026-2030; Hàng năm; Dự kiến tháng 12/2026.',
  'task-time-reversed': 'Thời gian “{text}” có năm đầu sau năm cuối: hai năm nào là đúng?',
  'task-time-unreadable':
    'Không đọc được thời gian “{text}”: đề nghị ghi, ví dụ Năm 2026-2030; Hàng năm; Dự kiến tháng 12/2026.',
};

/** One Vietnamese sentence for a problem of the task-time reader. */
export function taskTimeQuestionText(problem: Problem<TaskTimeQuestion>): string {
  return questions[problem.code].replace('{text}', String(problem.params?.text ?? ''));
}

/** The time of a task in words, as the reader understood it: "các năm 2026 đến 2030, mỗi năm có phần việc của năm". */
export function taskTimeText(time: TaskTime): string {
  if (time.kind === 'yearly') return 'hằng năm';
  if (time.kind === 'window') {
    if (time.fromYear === time.toYear) return `trong năm ${time.fromYear}`;
    return `các năm ${time.fromYear} đến ${time.toYear}, mỗi năm có phần việc của năm`;
  }
  const condition = time.condition === '' ? '' : `, với điều kiện: ${time.condition}`;
  return `dự kiến tháng ${time.month}/${time.year}${condition}`;
}

/** `Hạn năm nay`: the day, `tháng 12/2026 (dự kiến)` for an expected month, empty where nothing is due. */
export function taskDueText({ standing, due, isTentative }: TaskTerm): string {
  if (standing !== 'asked' || due === null) return '';
  return isTentative ? `tháng ${Number(due.slice(5, 7))}/${due.slice(0, 4)} (dự kiến)` : officialDate(due);
}
