// The words of `Đánh giá tiến độ` and `Diễn giải` for tasks.

import type { LocalDate } from '../domain/local-date.js';
import {
  askedColumn,
  type TaskJudgement,
  type TaskQuestion,
  type TaskQuestionCode,
  type Timeliness,
  taskStatuses,
} from '../domain/tasks/task-timeliness.js';
import { officialDate } from './date-words.js';
import type { Tone } from './palette.js';
import { quotedCell } from './sheet-error.js';
import { verdictWord } from './verdict-text.js';

/** The one list of the words, with their tones; what is in time and open wears none. */
const TIMELINESS: Readonly<Record<Timeliness, { readonly word: string; readonly tone: Tone | null }>> = {
  'done-in-time': { word: 'Hoàn thành đúng hạn', tone: 'green' },
  'done-late': { word: 'Hoàn thành quá hạn', tone: 'amber' },
  'open-in-time': { word: 'Chưa hoàn thành, trong hạn', tone: null },
  'open-late': { word: 'Chưa hoàn thành, quá hạn', tone: 'red' },
  'past-expected': { word: 'Quá thời gian dự kiến', tone: 'amber' },
  'done-undated': { word: 'Hoàn thành, chưa rõ ngày', tone: 'amber' },
};
/** Words beside the four of rule TASK-1: a count of 0 is not told. */
const BESIDE: readonly Timeliness[] = ['past-expected', 'done-undated'];

/** The word of `Đánh giá tiến độ`; `Chưa đánh giá` while it is asked whether the task is done. */
export function timelinessWord(timeliness: Timeliness | null): string {
  return timeliness === null ? verdictWord('not-judged', null) : TIMELINESS[timeliness].word;
}

/** The words of which a list of tasks is told nothing where it has none. */
export const wordsBeside: ReadonlySet<string> = new Set(BESIDE.map(timelinessWord));

/** The words in the order in which they are counted; they add up to all tasks that have a timeliness. */
export const timelinessWords: readonly string[] = Object.values(TIMELINESS).map(({ word }) => word);

/** The words that wear a colour. */
export const timelinessTones: ReadonlyMap<string, Tone> = new Map(
  Object.values(TIMELINESS).flatMap(({ word, tone }) => (tone === null ? [] : [[word, tone] as const])),
);

/** `Diễn giải` of a task: its state, the day it was done, and the day it is due. */
export function taskExplanation(task: TaskJudgement, due: LocalDate): string {
  return `${stateText(task)}; hạn ${officialDate(due)}: ${conclusion(task)}.`;
}

/** The same for a task whose month the document only expects: `dự kiến tháng 12/2026` stands where the day would. */
export function tentativeExplanation(task: TaskJudgement, expected: string): string {
  return `${stateText(task)}; ${expected}: ${conclusion(task)}.`;
}

/** The timeliness; while something is asked that it rests on, what that is. */
function conclusion({ timeliness, questions: [asked] }: TaskJudgement): string {
  if (asked === undefined || (timeliness !== null && timeliness !== 'done-undated')) {
    return lowerFirst(timelinessWord(timeliness));
  }
  return `đang hỏi ${ASKED[askedColumn[asked.code]]}, chưa kết luận về hạn`;
}

const ASKED = { status: 'tình trạng thực hiện', completedOn: 'ngày hoàn thành' } as const;

/** State and day as they were typed; what could not be read is said to be so, not left out or taken for another. */
function stateText({ status, completedOn, questions }: TaskJudgement): string {
  const unread = (code: TaskQuestionCode) => questions.find((question) => question.code === code)?.params?.text;
  const [words, day] = [unread('status-unreadable'), unread('day-unreadable')];
  const state = words === undefined ? taskStatuses[status] : `Chưa đọc được tình trạng ${quotedCell(String(words))}`;
  if (day !== undefined) return `${state}, chưa đọc được ngày ${quotedCell(String(day))}`;
  if (completedOn === null) return state;
  const isDone = status === 'done' || status === 'year-done';
  return `${state}${isDone ? ' ngày' : ', ngày hoàn thành ghi'} ${officialDate(completedOn)}`;
}

/** `Cần xem lại` of a task; empty where there is nothing to ask. */
export function taskQuestion({ questions }: TaskJudgement): string {
  const first = questions[0];
  return first === undefined ? '' : QUESTIONS[first.code](first);
}

const QUESTIONS: Readonly<Record<TaskQuestionCode, (question: TaskQuestion) => string>> = {
  'status-unreadable': ({ params }) =>
    `Không có ${quotedCell(String(params?.text))} trong danh sách tình trạng: đề nghị chọn lại.`,
  'day-unreadable': ({ params }) =>
    `Không đọc được ngày ${quotedCell(String(params?.text))}: đề nghị nhập như 31/10/2022.`,
  'day-missing': () => 'Đã hoàn thành nhưng chưa ghi ngày hoàn thành: đề nghị bổ sung.',
  'day-without-done': () => 'Có ngày hoàn thành nhưng tình trạng chưa là hoàn thành: đề nghị kiểm tra.',
  'tentative-passed': ({ params }) =>
    `Đã qua thời gian dự kiến tháng ${params?.month}/${params?.year}${params?.condition === '' ? '' : ` (${params?.condition})`}: đề nghị xác nhận thời gian thực hiện.`,
  'day-ahead': ({ params }) => `Ngày hoàn thành ${officialDate(String(params?.date))} chưa tới: đề nghị kiểm tra.`,
};

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
