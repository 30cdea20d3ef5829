// Command line: `npm run --silent plans` prints plans, indicators, agencies, duties and results as one JSON document.

import { resolve } from 'node:path';
import { bookJson } from './book-json.js';
import { loadBook } from './templates/load-book.js';
import { loadResults } from './templates/load-results.js';
import { templateProblemText } from './templates/template-problem.js';

function run(dir: string): number {
  const book = loadBook(dir);
  const results = loadResults(dir);
  const problems = [...(book.ok ? [] : book.problems), ...(results.ok ? [] : results.problems)];
  if (!book.ok || !results.ok) {
    process.stderr.write(`${problems.map(templateProblemText).join('\n')}\n`);
    return 1;
  }
  process.stdout.write(`${JSON.stringify(bookJson(book.book, results.results), null, 2)}\n`);
  return 0;
}

process.exitCode = run(resolve(process.argv[2] ?? 'templates'));
