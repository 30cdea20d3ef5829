// The echo of a row: everything its verdict rests on, as one text, natively on the sheet and again here.
//
// A visible cell shows a result only if the result carries the echo that the row has now. So a result that is
// late, saved or meant for another row is never taken for the answer to what stands in the cells.

import type { Cell } from '../../domain/cell.js';
import { daysBetween } from '../../domain/local-date.js';
import { cellAt, type KeyedTable, textAt } from '../../domain/reading/keyed-table.js';
import { judgedKeys, longestJudged } from '../../domain/round/entry-table.js';
import { holdsDays, readAsKey } from '../workbook/day-cells.js';

export const echoSeparator = '¦';

/** A cell longer than this bears on the echo only by being there: keys stay short. */
const ONLY_PRESENCE: ReadonlySet<string> = new Set(['difficulties', 'basis']);

/**
 * Of a longer cell the beginning is enough: beyond it nothing is read, and the echoes of a row, and of all rows of an item,
 * stay below what a cell holds (50,000 characters).
 */
const LONGEST_PART = longestJudged + 1;

/** The day that spreadsheets number 0. */
const DAY_ZERO = '1899-12-30';

/** Characters that a look-up would take for wildcards, and what stands for them in an echo. */
const WILDCARDS = [
  ['~', '˜'],
  ['*', '＊'],
  ['?', '？'],
] as const;

/**
 * The native formula of a row's echo; `cell(key)` names its cells, `stamp` the cell of `Mốc tính`, `keys` the columns
 * that bear on what is judged.
 */
export function echoFormula(
  cell: (key: string) => string,
  stamp: string,
  keys: readonly string[] = judgedKeys,
): string {
  const parts = keys.map((key) => {
    if (ONLY_PRESENCE.has(key)) return `IF(LEN(IFERROR(${cell(key)};"!"))=0;"";"+")`;
    return `IFERROR(${part(readAsKey(key, cell(key)))};"!")`;
  });
  const joined = [part(cell('print')), ...parts, stamp].join(`&"${echoSeparator}"&`);
  const whole = `${part(cell('code'))}&"${echoSeparator}"&${joined}`;
  const plain = WILDCARDS.reduce((text, [from, to]) => `SUBSTITUTE(${text};"${from}";"${to}")`, whole);
  return `=IF(${cell('code')}="";"";${plain})`;
}

/**
 * The same text worked out here, for the saved copy. Exact for text; numbers and dates as a vi_VN sheet writes them
 * next to text. Where Google should write one differently, the saved result is not used: nothing wrong is shown.
 */
export function echoText(table: KeyedTable, row: number, stamp: string, keys: readonly string[] = judgedKeys): string {
  const code = textAt(table, row, 'code');
  const parts = keys.map((key) => {
    const typed = cellAt(table, row, key);
    const text = holdsDays(key) ? dayText(typed) : sheetText(typed);
    return ONLY_PRESENCE.has(key) ? (text === '' ? '' : '+') : text.slice(0, LONGEST_PART);
  });
  const head = [code, textAt(table, row, 'print')].map((text) => text.slice(0, LONGEST_PART));
  const whole = [...head, ...parts, stamp].join(echoSeparator);
  return code === '' ? '' : WILDCARDS.reduce((text, [from, to]) => text.split(from).join(to), whole);
}

/** Formula text of what a cell adds to an echo. */
function part(content: string): string {
  return `LEFT(${content};${LONGEST_PART})`;
}

function dayText(cell: Cell): string {
  if (typeof cell === 'object') return String(daysBetween(DAY_ZERO, cell.date));
  return typeof cell === 'number' ? String(Math.floor(cell)) : sheetText(cell);
}

function sheetText(cell: Cell): string {
  if (typeof cell === 'string') return /^#[A-Z/0!?]+/.test(cell) ? '!' : cell;
  if (typeof cell === 'number') return String(cell).replace('.', ',');
  if (typeof cell === 'boolean') return cell ? 'TRUE' : 'FALSE';
  const [year = '', month = '', day = ''] = cell.date.split('-');
  return `${day}/${month}/${year}`;
}

/** Key of a target's or task's result: its id and the echo of the row that supplies its figure. */
export function targetResultKey(targetId: string, echo: string): string {
  return `${targetId}${echoSeparator}${echo}`;
}

/** What a row of the entry tab adds to the id of its target once its unit was assigned a target of its own. */
export const assignedMark = '#giao';

/**
 * Key of the result that a row of the entry tab shows: that of its target, or, where anything was typed as the unit's own
 * target, one of its own beside it.
 */
export function rowResultKey(targetId: string, assigned: Cell, echo: string): string {
  return targetResultKey(assigned === '' ? targetId : `${targetId}${assignedMark}`, echo);
}

/** Key of an item's result: its id and the echoes of all its targets' rows, in printed order. */
export function itemResultKey(itemId: string, echoes: readonly string[]): string {
  return `${itemId}${echoSeparator}${echoes.join('')}`;
}
