// What is asked about the cells of a row that no verdict rests on: its texts, and what an office says of itself.

import type { FigureQuestion } from '../../domain/judging/figure-question.js';
import { freeTextDoubt } from '../../domain/reading/free-text.js';
import { cellAt, type KeyedTable } from '../../domain/reading/keyed-table.js';
import { areSameWords } from '../../domain/reading/plain-text.js';
import { isTypedBlank, textOf } from '../../domain/reading/typed-figure.js';
import { selfAssessments } from '../../text/entry-words.js';

/** Columns of free text, of both entry tabs. */
const KEYS = ['evidence', 'deliverable', 'difficulties', 'proposals', 'source', 'basis'] as const;

/** The questions about such cells of a row, one for each that is asked about. */
export function besideQuestions(table: KeyedTable, row: number): readonly FigureQuestion[] {
  return [...selfQuestion(table, row), ...KEYS.flatMap((column) => textQuestion(table, row, column))];
}

/** Only the list's words count, however others got into the cell. */
function selfQuestion(table: KeyedTable, row: number): readonly FigureQuestion[] {
  const column = 'selfAssessment';
  const cell = cellAt(table, row, column);
  const text = textOf(cell);
  if (isTypedBlank(cell) || selfAssessments.some((word) => areSameWords(word, text))) return [];
  return [{ code: 'self-assessment-unreadable', params: { column, text, words: selfAssessments.join('”, “') } }];
}

function textQuestion(table: KeyedTable, row: number, column: (typeof KEYS)[number]): readonly FigureQuestion[] {
  const doubt = freeTextDoubt(cellAt(table, row, column));
  if (doubt === null) return [];
  const { kind, ...params } = doubt;
  return [{ code: `text-${kind}`, params: { column, ...params } }];
}
