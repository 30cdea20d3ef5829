// The results of one table of tasks: one row per task, by the same key, echo and saved copy as figures.

import type { AppendixTable, Plan } from '../../domain/book/plan.js';
import type { LocalDate } from '../../domain/local-date.js';
import { type EntryRow, entryRows } from '../../domain/round/entry-table.js';
import type { Settings } from '../../domain/round/settings.js';
import { judgedTask, typedTask, typedTaskKeys } from '../../domain/tasks/task-judgement.js';
import { type PlacedTask, type TaskRow, tableTasks } from '../../domain/tasks/task-rows.js';
import { type TaskTerm, taskTerm } from '../../domain/tasks/task-term.js';
import { readTaskTime } from '../../domain/tasks/task-time.js';
import type { TaskJudgement } from '../../domain/tasks/task-timeliness.js';
import { questionText } from '../../text/question-text.js';
import { rowStateText } from '../../text/row-state-text.js';
import { notAskedText } from '../../text/standing-text.js';
import { taskExplanation, taskQuestion, tentativeExplanation, timelinessWord } from '../../text/task-text.js';
import { taskTimeQuestionText, taskTimeText } from '../../text/task-time-text.js';
import { verdictWord } from '../../text/verdict-text.js';
import type { RowDoubt } from '../reading/row-doubts.js';
import type { TaskState } from '../reading/typed-tabs.js';
import { besideQuestions } from './beside-questions.js';
import { doubtState } from './doubt-state.js';
import { targetResultKey } from './echo.js';
import { firstByCode, type RowTrust } from './judged-targets.js';
import { blankResult, firstRowOfCode, type ResultRow, strayResults, unassignedCode } from './result-row.js';

/** A task with its row on `Nhập nhiệm vụ` and its timeliness. */
export interface JudgedTaskRow {
  readonly placed: PlacedTask;
  readonly term: TaskTerm;
  /** Null when the round does not ask for the task. */
  readonly asked: TaskRow | null;
  /** As of a figure's row. */
  readonly trust: RowTrust;
  /** The row of the sheet, the torn one too; null where it is not there. */
  readonly row: EntryRow<TaskRow> | null;
  /** Null where the time is not clear, or the row cannot be trusted. */
  readonly judgement: TaskJudgement | null;
  /** What keeps the row from being trusted though it is what it says. */
  readonly doubt: RowDoubt | null;
}

/** Judges every task of a table from the typed cells; mails, tabs and counts all start here. */
export function judgedTasks(
  plan: Plan,
  table: AppendixTable,
  settings: Settings,
  tasks: TaskState,
  today: LocalDate,
): readonly JudgedTaskRow[] {
  const askedOf = new Map(tasks.reporting.map((row) => [row.item.id, row]));
  const rows = entryRows(tasks.table, tasks.reporting, typedTaskKeys);
  const own = firstByCode(rows.filter(({ state }) => state === 'own'));
  const misplaced = firstByCode(rows.filter(({ state }) => state === 'misplaced'));
  const repeated = firstByCode(rows.filter(({ state }) => state === 'repeated'));
  const trustIn = (code: string): RowTrust => {
    if (tasks.doubts.has(code)) return 'doubtful';
    if (own.has(code)) return repeated.has(code) ? 'repeated' : 'own';
    return misplaced.has(code) ? 'misplaced' : 'absent';
  };
  return tableTasks(plan, table).map((placed) => {
    const asked = askedOf.get(placed.item.id) ?? null;
    const term = taskTerm(placed.time, placed.section, settings.round.year);
    if (asked === null) return { placed, term, asked, trust: 'absent', row: null, judgement: null, doubt: null };
    const { code } = asked;
    const row = own.get(code) ?? misplaced.get(code) ?? null;
    const trust = trustIn(code);
    const judgement =
      row === null || (trust !== 'own' && trust !== 'repeated')
        ? null
        : judgedTask(asked, typedTask(tasks.table, row.row), today, settings.round.year);
    return { placed, term, asked, trust, row, judgement, doubt: tasks.doubts.get(code) ?? null };
  });
}

/** All result rows of a table of tasks; `echoOf` gives the echo of a row of `Nhập nhiệm vụ`. */
export function taskResultRows(
  plan: Plan,
  table: AppendixTable,
  settings: Settings,
  tasks: TaskState,
  today: LocalDate,
  echoOf: (row: number) => string,
): readonly ResultRow[] {
  const rows = entryRows(tasks.table, tasks.reporting, typedTaskKeys);
  const firstRow = firstRowOfCode(rows);
  const judged = judgedTasks(plan, table, settings, tasks, today);
  const found = judged.map((task): ResultRow => {
    const at = task.asked === null ? undefined : firstRow.get(task.asked.code);
    const key = targetResultKey(task.placed.item.id, at === undefined ? '' : echoOf(at));
    const question = task.asked?.agencyQuestion ?? null;
    const isTold = task.trust === 'own' || task.trust === 'repeated';
    const texts = task.row === null || !isTold ? [] : besideQuestions(tasks.table, task.row.row);
    const beside = [...(question === null ? [] : [question]), ...texts].map(questionText).join(' ');
    if (task.judgement === null) {
      const explanation = unjudgedSentence(task, settings, tasks.sheet);
      return {
        ...blankResult,
        key,
        review: isTold ? beside : explanation,
        verdict: verdictWord('not-judged', null),
        explanation,
      };
    }
    return {
      ...blankResult,
      key,
      verdict: timelinessWord(task.judgement.timeliness),
      explanation: sentence(task, task.judgement),
      review: [taskQuestion(task.judgement), beside].filter((each) => each !== '').join(' '),
      agency: task.asked?.agency || unassignedCode,
    };
  });
  if (!judged.some((task) => task.asked !== null)) return found;
  const keys = found.map((row) => row.key);
  return [...found, ...strayResults(tasks, rows, keys, echoOf)];
}

function sentence({ placed, term }: JudgedTaskRow, judged: TaskJudgement): string {
  if (term.isTentative && placed.time !== null) return tentativeExplanation(judged, taskTimeText(placed.time));
  return taskExplanation(judged, term.due ?? '');
}

/** Why the row of a task that the round asks for cannot be trusted; empty where it can. */
export function untrustedTask({ asked, trust, row, doubt }: JudgedTaskRow, sheet: string): string {
  const code = asked?.code ?? '';
  if (doubt !== null) return rowStateText(doubtState(doubt), sheet);
  if (trust === 'own' || trust === 'doubtful') return '';
  return rowStateText({ state: trust, code, row: (row?.row ?? 0) + 1 }, sheet);
}

function unjudgedSentence(task: JudgedTaskRow, settings: Settings, sheet: string): string {
  const { placed, term, asked } = task;
  const { item, section, time } = placed;
  const years = time?.kind === 'window' ? time : section;
  const from = { fromYear: years.fromYear, toYear: years.toYear, round: settings.round.name };
  if (term.standing !== 'asked') return notAskedText({ standing: term.standing, ...from }, 'task');
  if (asked === null) return notAskedText({ standing: 'not-asked', ...from }, 'task');
  const distrust = untrustedTask(task, sheet);
  if (distrust !== '') return distrust;
  const read = readTaskTime(item.timeText);
  const [problem] = read.ok ? [] : read.problems;
  return problem === undefined ? '' : taskTimeQuestionText(problem);
}
