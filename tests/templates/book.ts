// The book of this repository, loaded once for the tests of the templates.

import { fileURLToPath } from 'node:url';
import type { Book, Item, Plan } from '../../src/domain/book/plan.js';
import { loadBook } from '../../tools/templates/load-book.js';
import { templateProblemText } from '../../tools/templates/template-problem.js';

/** The folder `templates` of this repository. */
export const templatesDir = fileURLToPath(new URL('../../templates', import.meta.url));

/** The shipped book; a fault in it ends the test with every problem in words. */
export function shippedBook(): Book {
  const loaded = loadBook(templatesDir);
  if (!loaded.ok) throw new Error(loaded.problems.map(templateProblemText).join('\n'));
  return loaded.book;
}

/** A plan of the book by its code. */
export function planOf(book: Book, code: string): Plan {
  const plan = book.plans.find((one) => one.code === code);
  if (!plan) throw new Error(`no plan ${code}`);
  return plan;
}

/** All items of a plan in printed order. */
export function itemsOf(plan: Plan): readonly Item[] {
  return plan.tables.flatMap(({ sections }) => sections.flatMap(({ items }) => items));
}
