// The templates inside the bundle: one packed JSON text, parsed when something needs it and never at load.

import { bookJson } from 'book:json';
import { wholeBook } from '../domain/book/compact-book.js';
import { unpackedJson } from '../domain/book/packed-json.js';
import type { Book } from '../domain/book/plan.js';

let parsed: Book | null = null;

/** The book that was built in. */
export function builtInBook(): Book {
  parsed ??= wholeBook(unpackedJson(bookJson));
  return parsed;
}
