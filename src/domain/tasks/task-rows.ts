// Task rows: each task of the round's plans once, under the agency named first for it.

import { agenciesNamed } from '../agencies/agency-names.js';
import { agencyAt } from '../agencies/agency-standing.js';
import { plansOfRound } from '../book/placed-targets.js';
import type { AppendixTable, Book, Item, Plan, Round, Section } from '../book/plan.js';
import type { FigureQuestion } from '../judging/figure-question.js';
import { type BlockRow, byAgency } from '../round/reporting-row.js';
import { type TaskTerm, taskTerm } from './task-term.js';
import { readTaskTime, type TaskTime } from './task-time.js';

/** A task with the place it is printed in. */
export interface PlacedTask {
  readonly item: Item;
  readonly section: Section;
  readonly table: AppendixTable;
  readonly plan: Plan;
  /** Null where the printed words name no time that can be read. */
  readonly time: TaskTime | null;
}

/** One row of `Nhập nhiệm vụ`. */
export interface TaskRow extends BlockRow, PlacedTask {
  /** Codes of the agencies and groups named after it, which see the row as coordinating. */
  readonly alongside: readonly string[];
  readonly term: TaskTerm;
  /** What is asked about who types; until it is answered nobody is asked for the task (`agency` is `''`). */
  readonly agencyQuestion: FigureQuestion | null;
}

/** All tasks of a table in printed order. */
export function tableTasks(plan: Plan, table: AppendixTable): readonly PlacedTask[] {
  return table.sections.flatMap((section) =>
    section.items.map((item) => {
      const read = readTaskTime(item.timeText);
      return { item, section, table, plan, time: read.ok ? read.value : null };
    }),
  );
}

/** The task tables of a plan. */
export function taskTables(plan: Plan): readonly AppendixTable[] {
  return plan.tables.filter((table) => table.kind === 'tasks');
}

/**
 * The rows of `Nhập nhiệm vụ` for a round, grouped by agency, those of nobody in particular last: tasks whose time has
 * come in the round's year. The agency named first types, those named after it are shown as coordinating; a merged one's
 * successor takes its place. `agencyOf` overrides (column `Cơ quan thực hiện`), or
 * names the block a task stays in while `questionOf` asks who types.
 */
export function taskRows(
  book: Book,
  round: Pick<Round, 'year' | 'plans' | 'cutOff'>,
  agencyOf: (code: string) => string | null,
  questionOf: (code: string) => FigureQuestion | null = () => null,
): readonly TaskRow[] {
  const groups = new Set(book.agencies.filter(({ kind }) => kind === 'nhóm').map(({ code }) => code));
  const taken = new Set<string>();
  const rows = plansOfRound(book, round)
    .flatMap((plan) => taskTables(plan).flatMap((table) => tableTasks(plan, table)))
    .flatMap((task): TaskRow[] => {
      const term = taskTerm(task.time, task.section, round.year);
      if (term.standing !== 'asked') return [];
      const code = taken.has(task.item.place) ? `${task.plan.placeName} ${task.item.place}` : task.item.place;
      taken.add(code);
      const [first = '', ...others] = agenciesNamed(task.item.leadText, book.agencies).codes;
      const lead = groups.has(first) ? '' : agencyAt(book.agencies, first, round.cutOff);
      const alongside = lead === '' && first !== '' ? [first, ...others] : others;
      const question = questionOf(code);
      const decided = agencyOf(code);
      const agency = decided === null ? lead : agencyAt(book.agencies, decided, round.cutOff);
      const owner = question === null ? { agency } : { agency: '', heldIn: agency };
      const identity = { code, words: task.item.text, scope: '' };
      return [{ ...task, ...identity, ...owner, alongside, term, agencyQuestion: question }];
    });
  return byAgency(rows, book.agencies);
}
