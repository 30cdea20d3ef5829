// Books whose open round is another one than the shipped, made for a test.

import type { Book, Round } from '../../src/domain/book/plan.js';

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
