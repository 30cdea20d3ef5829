// The tables of what is owed, alike in every mail: one line per row, at most fifteen.

import type { DirectoryEntry, OwedFigure, OwedTask } from '../domain/reminding/reminder-plan.js';
import { officialDate } from './date-words.js';
import { type Block, line, type Span, safeLink, type TableColumn } from './mail-blocks.js';
import { oneLine } from './mail-line.js';
import type { MailContext } from './mail-message.js';
import { partsBegin } from './measure-words.js';

/** Rows of a table; what is beyond stands in the book, or below the table for an office that cannot open it. */
const ROWS = 15;

/**
 * Longest printed words, what to type, and any other cell, in characters: two tables of fifteen rows stay below the
 * 200 KB of a message even when every character must be escaped.
 */
const WORDS = 400;
const WANTED = 200;
const CELL = 60;
/** Longest name of a measure in a line below the table. */
const NAME = 150;

/** Columns that an office without an account fills in and sends back. */
const FIGURE_ANSWERS = ['Số thực hiện', 'Ước cả năm', 'Số liệu tính đến ngày'];
/** Columns of the book that such an office has in the mail, by the name they bear there. */
const MAILED: readonly (readonly [column: RegExp, item: string])[] = [
  [/[Cc]ột Thực hiện đến kỳ báo cáo/g, 'mục Số thực hiện'],
  [/[Cc]ột Ước thực hiện cả năm/g, 'mục Ước cả năm'],
  [/[Cc]ột Số liệu tính đến ngày/g, 'mục Số liệu tính đến ngày'],
];
const PART_ANSWERS = ['Tử số', 'Mẫu số'];
const TASK_ANSWERS = ['Tình trạng thực hiện', 'Ngày hoàn thành'];

/** Rows that each of several rounds in one mail has for its figures: a mail has no more of them for that. */
export function rowsPerRound(rounds: number): number {
  return Math.max(1, Math.floor(ROWS / rounds));
}

/** The figures still owed; no block for none. What all rows share, plan and year of the target, stands in the header. */
export function figureTable(
  figures: readonly OwedFigure[],
  entry: DirectoryEntry,
  context: MailContext,
  most = ROWS,
): Block[] {
  if (figures.length === 0) return [];
  const shown = figures.slice(0, most);
  const plan = shared(shown.map((figure) => figure.plan)) ?? '';
  const year = shared(shown.map((figure) => figure.targetYear));
  const hasWanted = shown.some((figure) => figure.wanted !== '' || figure.question !== undefined);
  const parts = shown.some(asksParts) ? PART_ANSWERS : [];
  const answers = answersOf(entry, [...parts, ...FIGURE_ANSWERS]);
  const columns = [
    column('Mã số'),
    column(plan === '' ? 'Chỉ tiêu' : `Chỉ tiêu (${plan})`, WORDS),
    column(typeof year === 'number' ? `Mục tiêu ${year}` : 'Mục tiêu'),
    column('Năm trước'),
    ...(hasWanted ? [column('Cần nhập', WANTED)] : []),
    ...answers.columns,
  ];
  const rows = shown.map((figure): Span[] => [
    shownCode(figure, figures),
    plan === '' && figure.plan !== '' ? `${figure.words} (${figure.plan})` : figure.words,
    year === undefined ? withYear(figure) : figure.target,
    figure.priorYear === '' ? 'chưa có' : figure.priorYear,
    ...(hasWanted ? [wantedWords(figure, entry)] : []),
    ...answers.cells(figure.link, asksParts(figure) ? [] : parts),
  ]);
  const rest = figures.slice(most).map((figure) => `${shownCode(figure, figures)}: ${figure.words}`);
  return [{ kind: 'table', columns, rows }, ...theRest(rest, 'số liệu', entry, context)];
}

/** The tasks that end soon; no block for none. */
export function taskTable(tasks: readonly OwedTask[], entry: DirectoryEntry, context: MailContext): Block[] {
  if (tasks.length === 0) return [];
  const answers = answersOf(entry, TASK_ANSWERS);
  const shown = tasks.slice(0, ROWS);
  const hasWanted = shown.some(({ question }) => question !== undefined);
  const columns = [
    column('Mã số'),
    column('Nhiệm vụ', WORDS),
    column('Hạn năm nay'),
    ...(hasWanted ? [column('Cần nhập', WANTED)] : []),
    ...answers.columns,
  ];
  const rows = shown.map((task): Span[] => [
    task.code,
    task.words,
    taskDay(task),
    ...(hasWanted ? [task.question ?? 'tình trạng thực hiện'] : []),
    ...answers.cells(task.link),
  ]);
  const rest = tasks.slice(ROWS).map(({ code, words }) => `${code}: ${words}`);
  return [{ kind: 'table', columns, rows }, ...theRest(rest, 'nhiệm vụ', entry, context)];
}

function column(header: string, most = CELL): TableColumn {
  return { header, most };
}

/** The cell to open, or the empty cells to fill in and send back; those that a row does not ask for stay out of it. */
function answersOf({ hasNoAccount = false }: DirectoryEntry, headers: readonly string[]) {
  if (!hasNoAccount) return { columns: [column('Nhập tại')], cells: (link: string) => [openCell(link)] };
  const cells = (_link: string, unasked: readonly string[] = []) =>
    headers.map((header): Span => (unasked.includes(header) ? '' : { fillIn: true }));
  return { columns: headers.map((header) => column(header)), cells };
}

function asksParts({ wanted }: OwedFigure): boolean {
  return wanted.startsWith(partsBegin);
}

/** What every one of several values is; undefined where they differ. */
function shared<T>(values: readonly T[]): T | undefined {
  return new Set(values).size === 1 ? values[0] : undefined;
}

function withYear({ target, targetYear }: OwedFigure): string {
  return targetYear === null ? target : `${target} (năm ${targetYear})`;
}

/** Code by which an office says the row: the indicator's, of which it has one row; the row's own where it has more. */
function shownCode({ code, indicator }: OwedFigure, all: readonly OwedFigure[]): string {
  return all.filter((each) => each.indicator === indicator).length > 1 ? code : indicator;
}

/**
 * What is asked for. A question stays whole and keeps its cell for an office that cannot open the workbook too: by it office
 * and coordinator know which figure is meant; columns that its table has are named as they are there.
 */
function wantedWords({ wanted, question }: OwedFigure, { hasNoAccount = false }: DirectoryEntry): string {
  if (question === undefined) return wanted === '' ? 'số thực hiện' : wanted;
  return hasNoAccount ? MAILED.reduce((text, [column, item]) => text.replace(column, item), question) : question;
}

function taskDay(task: OwedTask): string {
  const day = officialDate(task.due);
  return task.isTentative ? `${day} (dự kiến; đề nghị xác nhận)` : day;
}

function openCell(link: string): Span {
  return safeLink(link) === '' ? '' : { link: 'Mở ô', href: link };
}

/** What the table has no room for: where to see it, or its names for an office that can see nothing else. */
function theRest(rest: readonly string[], noun: string, entry: DirectoryEntry, context: MailContext): Block[] {
  if (rest.length === 0) return [];
  const words = `và ${rest.length} ${noun} khác`;
  if (entry.hasNoAccount === true) {
    const named = rest.slice(0, ROWS).map((text): Block => line(oneLine(text, NAME)));
    const more =
      rest.length > ROWS ? [line(`… còn ${rest.length - ROWS} ${noun}: đầu mối gửi tiếp khi đơn vị trả lời.`)] : [];
    return [line(`${words}, đề nghị ghi thêm vào thư trả lời:`), ...named, ...more];
  }
  if (safeLink(context.bookLink) === '') return [line(`${words}.`)];
  return [line(`${words}: `, { link: 'Mở sổ', href: context.bookLink })];
}
