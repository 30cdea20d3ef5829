// Books whose open round is another one than the shipped, made for a test.

import type { Book, Round } from '../../src/domain/book/plan.js';
import { shippedBook } from './workbook.js';

/** The book with one more round, which the workbook then opens with: plans of a year, reported before 20/11. */
export function bookOfRound(book: Book, year: number, plans: readonly string[]): Book {
  const round: Round = {
    code: `nam-${year}`,
    name: `Năm ${year}`,
    year,
    cutOff: `${year}-11-20`,
    deadline: `${year}-11-20`,
    summaryDeadline: `${year}-12-15`,
    basis: [],
    plans,
  };
  return { ...book, rounds: [...book.rounds, round] };
}

/** KH 334 with one figure (Sở Nội vụ) and seven tasks: one only names an expected month, one is the Sở's own, one a group's. */
const TASK_PLACES = ['I.8', 'NV I.1', 'NV II.1', 'NV I.3', 'NV III.1', 'NV III.4', 'NV V.1', 'NV VI.7'];

/** The shipped book with these of them, in the round of 2026. */
export function partOfKh334(): Book {
  const book = bookOfRound(shippedBook(), 2026, ['kh334-2026-2030']);
  const plans = book.plans
    .filter((plan) => plan.code === 'kh334-2026-2030')
    .map((plan) => ({
      ...plan,
      tables: plan.tables.map((table) => ({
        ...table,
        sections: table.sections
          .map((section) => ({ ...section, items: section.items.filter((item) => TASK_PLACES.includes(item.place)) }))
          .filter((section) => section.items.length > 0),
      })),
    }));
  return { ...book, plans };
}
