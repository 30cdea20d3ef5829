// When a task must be done, read from the words of the plan ("Năm 2026-2030", "Hàng năm", "Dự kiến tháng 12/2026 (Sau khi …)").

import type { Checked } from '../checked.js';
import type { LocalDate } from '../local-date.js';
import { phraseText } from '../phrase/phrase-text.js';

/**
 * The time of a task.
 * `window`: work of every year from `fromYear` to `toYear` (equal for one year). `yearly`: again each year of the plan.
 * `tentative`: by the end of a month, if `condition` (as printed, may be empty) has come true.
 */
export type TaskTime =
  | { readonly kind: 'window'; readonly fromYear: number; readonly toYear: number }
  | { readonly kind: 'yearly' }
  | { readonly kind: 'tentative'; readonly year: number; readonly month: number; readonly condition: string };

/** What a person can be asked about the time of a task; `src/text/task-time-text.ts` has the sentence of each. */
export type TaskTimeQuestion = 'task-time-empty' | 'task-time-reversed' | 'task-time-unreadable';

/** The time a plan prints for a task; other words, and windows that run backwards, are a problem (`task-time-…`). */
export function readTaskTime(printed: string): Checked<TaskTime, TaskTimeQuestion> {
  const { text, plain } = phraseText(printed);
  if (/^(?:hàng|hằng) năm$/.test(plain)) return { ok: true, value: { kind: 'yearly' } };
  const window = /^(?:trong )?(?:các )?(?:năm|giai đoạn) (\d{4})(?:\s?-\s?(\d{4}))?$/.exec(plain);
  if (window) {
    const fromYear = Number(window[1]);
    const toYear = Number(window[2] ?? window[1]);
    if (toYear < fromYear) return refused('task-time-reversed', text);
    return { ok: true, value: { kind: 'window', fromYear, toYear } };
  }
  const tentative = /^dự kiến (?:trong )?tháng (\d{1,2})\s?\/\s?(\d{4})\s*(\((.*)\))?$/.exec(plain);
  if (tentative) {
    const month = Number(tentative[1]);
    if (month < 1 || month > 12) return refused('task-time-unreadable', text);
    const words = tentative[3] ?? '';
    const condition = words === '' ? '' : text.slice(text.length - words.length + 1, -1).trim();
    return { ok: true, value: { kind: 'tentative', year: Number(tentative[2]), month, condition } };
  }
  return refused(text === '' ? 'task-time-empty' : 'task-time-unreadable', text);
}

function refused(code: TaskTimeQuestion, text: string): Checked<TaskTime, TaskTimeQuestion> {
  return { ok: false, problems: [{ code, params: { text } }] };
}

/**
 * The day by which a task's work of `year` must be done: 31/12 for a window or a yearly task, the last day of the month for a
 * tentative one. Null when the task asks nothing in that year. `planFrom`, `planTo`: the years of the plan.
 */
export function dueInYear(time: TaskTime, year: number, planFrom: number, planTo: number): LocalDate | null {
  if (time.kind === 'tentative') {
    return time.year === year ? `${year}-${two(time.month)}-${two(daysInMonth(year, time.month))}` : null;
  }
  const [from, to] = time.kind === 'window' ? [time.fromYear, time.toYear] : [planFrom, planTo];
  return from <= year && year <= to ? `${year}-12-31` : null;
}

/** True for a task whose work comes back: finishing it this year is not finishing it. */
export function comesBack(time: TaskTime): boolean {
  return time.kind === 'yearly' || (time.kind === 'window' && time.toYear > time.fromYear);
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function two(n: number): string {
  return String(n).padStart(2, '0');
}
