// What is asked about the texts of a row, which no verdict rests on.

import type { FigureQuestion } from '../../domain/judging/figure-question.js';
import { freeTextDoubt } from '../../domain/reading/free-text.js';
import { cellAt, type KeyedTable } from '../../domain/reading/keyed-table.js';

/** Columns of free text, of both entry tabs. */
const KEYS = ['evidence', 'deliverable', 'difficulties', 'proposals', 'source', 'basis'] as const;

/** The questions about a row's texts, one for each text that is asked about. */
export function textQuestions(table: KeyedTable, row: number): readonly FigureQuestion[] {
  return KEYS.flatMap((column): FigureQuestion[] => {
    const doubt = freeTextDoubt(cellAt(table, row, column));
    if (doubt === null) return [];
    const { kind, ...params } = doubt;
    return [{ code: `text-${kind}`, params: { column, ...params } }];
  });
}
