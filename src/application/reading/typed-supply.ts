// Who supplies a row and how, as the coordinator typed it: decisions that can be read, and questions about those that cannot.

import { agencyNamed } from '../../domain/agencies/agency-names.js';
import type { Book, SupplyMethod } from '../../domain/book/plan.js';
import type { FigureQuestion } from '../../domain/judging/figure-question.js';
import { cellAt, dataRows, type KeyedTable, textAt } from '../../domain/reading/keyed-table.js';
import { areSameWords } from '../../domain/reading/plain-text.js';
import { isTypedBlank, textOf } from '../../domain/reading/typed-figure.js';
import { agencyOfHeading } from '../../domain/round/entry-table.js';
import type { SupplyDecisions } from '../../domain/round/reporting-row.js';
import { methodWords, notAssignedWord } from '../../text/entry-words.js';

/** What the columns `Đơn vị cung cấp số liệu` and `Cách lấy số liệu` say of each row. */
export function typedSupply(
  book: Book,
  table: KeyedTable,
): Pick<SupplyDecisions, 'supplierOf' | 'methodOf' | 'questionsOf' | 'standingOf'> {
  const suppliers = decisions(table, 'supplier', 'supplier-unreadable', (words) => agencyCode(book, words));
  const methods = decisions(table, 'method', 'method-unreadable', methodNamed);
  const blocks = standingBlocks(table);
  return {
    supplierOf: (code) => suppliers.get(code)?.decided ?? null,
    methodOf: (code) => methods.get(code)?.decided ?? null,
    questionsOf: (code) =>
      [suppliers.get(code)?.question, methods.get(code)?.question].filter(
        (each) => each !== undefined && each !== null,
      ),
    standingOf: (code) => ({
      block: blocks.get(code) ?? null,
      units: [...blocks.keys()].flatMap((each) => (each.startsWith(`${code}.`) ? [each.slice(code.length + 1)] : [])),
    }),
  };
}

/** What a coordinator decided on the tab of the year before. */
export type SupplyBefore = Pick<SupplyDecisions, 'supplierOf' | 'methodOf'>;

/** The decisions of a tab that is just being made: rows that it does not have yet go by those of the year before. */
export function supplyAfter(
  own: ReturnType<typeof typedSupply>,
  table: KeyedTable,
  before: SupplyBefore,
): ReturnType<typeof typedSupply> {
  const there = new Set(dataRows(table).map((row) => textAt(table, row, 'code')));
  return {
    ...own,
    supplierOf: (code) => (there.has(code) ? own.supplierOf(code) : before.supplierOf(code)),
    methodOf: (code) => (there.has(code) ? own.methodOf(code) : before.methodOf(code)),
  };
}

/** What the column `Cơ quan thực hiện` says of each task; one that is asked about stays in the block it stands in. */
export function typedTaskAgencies(
  book: Book,
  table: KeyedTable,
): { agencyOf(code: string): string | null; questionOf(code: string): FigureQuestion | null } {
  const typed = decisions(table, 'agencyTyped', 'supplier-unreadable', (words) => agencyCode(book, words));
  const blocks = standingBlocks(table);
  const questionOf = (code: string) => typed.get(code)?.question ?? null;
  return {
    agencyOf: (code) => (questionOf(code) === null ? typed.get(code)?.decided : blocks.get(code)) ?? null,
    questionOf,
  };
}

/** The office that the words name; `''` where the row is to be given to nobody, null where they name none. */
function agencyCode(book: Book, words: string): string | null {
  return areSameWords(words, notAssignedWord) ? '' : (agencyNamed(book, words)?.code ?? null);
}

function methodNamed(words: string): SupplyMethod | null {
  return supplyMethods.find((each) => areSameWords(methodWords[each], words)) ?? null;
}

const supplyMethods: readonly SupplyMethod[] = ['single', 'sum', 'count', 'each', 'published'];

/** A cell of decision: what it decides (null: nothing stands there), or what is asked about it. */
interface Decision<T> {
  readonly decided: T | null;
  readonly question: FigureQuestion | null;
}

/** The decisions of a column by row code; of a repeated code the first row's counts. */
function decisions<T>(
  table: KeyedTable,
  key: string,
  code: 'supplier-unreadable' | 'method-unreadable',
  read: (words: string) => T | null,
): ReadonlyMap<string, Decision<T>> {
  const typed = new Map<string, Decision<T>>();
  for (const row of dataRows(table)) {
    const rowCode = textAt(table, row, 'code');
    if (rowCode === '' || typed.has(rowCode)) continue;
    const cell = cellAt(table, row, key);
    const [text, isBlank] = [textOf(cell), isTypedBlank(cell)];
    const decided = isBlank ? null : read(text);
    const isAsked = !isBlank && decided === null;
    typed.set(rowCode, { decided, question: isAsked ? { code, params: { column: key, text } } : null });
  }
  return typed;
}

/** Row codes → the office in whose block the row stands on the sheet; nothing for a row above every heading. */
function standingBlocks(table: KeyedTable): ReadonlyMap<string, string> {
  const standing = new Map<string, string>();
  let block: string | null = null;
  for (const row of dataRows(table)) {
    const code = textAt(table, row, 'code');
    if (code === '') block = agencyOfHeading(textAt(table, row, 'print')) ?? block;
    else if (block !== null && !standing.has(code)) standing.set(code, block);
  }
  return standing;
}
