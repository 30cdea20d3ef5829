// The tables of what is owed, alike in every mail: one line per row, at most fifteen.

import type { OwedFigure, OwedTask } from '../domain/reminding/reminder-plan.js';
import { officialDate } from './date-words.js';
import { type Block, type Span, safeLink } from './mail-blocks.js';
import type { MailContext } from './mail-message.js';

/** Rows of a table; what is beyond stands in the book. */
const ROWS = 15;

/** Rows that each of several rounds in one mail has for its figures: a mail has no more of them for that. */
export function rowsPerRound(rounds: number): number {
  return Math.max(1, Math.floor(ROWS / rounds));
}

/** The figures still owed; no block for none. The plan stands in the header when all rows come from one. */
export function figureTable(figures: readonly OwedFigure[], context: MailContext, most = ROWS): Block[] {
  if (figures.length === 0) return [];
  const plans = new Set(figures.map((figure) => figure.plan));
  const plan = plans.size === 1 ? (figures[0]?.plan ?? '') : '';
  const headers = [
    'Mã số',
    plan === '' ? 'Chỉ tiêu' : `Chỉ tiêu (${plan})`,
    `Mục tiêu ${context.year}`,
    'Năm trước',
    'Nhập tại',
  ];
  const rows = figures
    .slice(0, most)
    .map((figure): Span[] => [
      figure.code,
      plan === '' && figure.plan !== '' ? `${figure.words} (${figure.plan})` : figure.words,
      figure.target,
      figure.priorYear === '' ? 'chưa có' : figure.priorYear,
      openCell(figure.link),
    ]);
  return [{ kind: 'table', headers, rows }, ...theRest(figures.length - most, 'số liệu', context)];
}

/** The tasks that end soon; no block for none. */
export function taskTable(tasks: readonly OwedTask[], context: MailContext): Block[] {
  if (tasks.length === 0) return [];
  const headers = ['Mã số', 'Nhiệm vụ', 'Hạn năm nay', 'Nhập tại'];
  const rows = tasks.slice(0, ROWS).map((task): Span[] => [task.code, task.words, taskDay(task), openCell(task.link)]);
  return [{ kind: 'table', headers, rows }, ...theRest(tasks.length - ROWS, 'nhiệm vụ', context)];
}

function taskDay(task: OwedTask): string {
  const day = officialDate(task.due);
  return task.isTentative ? `${day} (dự kiến; đề nghị xác nhận)` : day;
}

function openCell(link: string): Span {
  return safeLink(link) === '' ? '' : { link: 'Mở ô', href: link };
}

function theRest(count: number, noun: string, context: MailContext): Block[] {
  if (count <= 0) return [];
  const words = `và ${count} ${noun} khác`;
  if (safeLink(context.bookLink) === '') return [{ kind: 'line', spans: [`${words}.`] }];
  return [{ kind: 'line', spans: [`${words}: `, { link: 'Mở sổ', href: context.bookLink }] }];
}
