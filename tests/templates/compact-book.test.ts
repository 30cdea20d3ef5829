// The templates as they travel inside the bundle, and made whole again there.

import { describe, expect, it } from 'vitest';
import { compactBook, wholeBook } from '../../src/domain/book/compact-book.js';
import { shippedBook } from './book.js';

const book = shippedBook();

describe('the book inside the bundle', () => {
  it('comes back whole from the one JSON text it travels as', () => {
    const carried: unknown = JSON.parse(JSON.stringify(compactBook(book)));

    expect(wholeBook(carried)).toEqual(book);
  });

  it('is much smaller than the book it stands for', () => {
    expect(JSON.stringify(compactBook(book)).length).toBeLessThan(JSON.stringify(book).length * 0.75);
  });
});
