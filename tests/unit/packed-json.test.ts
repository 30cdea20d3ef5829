// The book travels packed; what is unpacked is what was packed, whatever it was.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packedJson, unpackedJson } from '../../src/domain/book/packed-json.js';
import { shippedBook } from '../templates/book.js';

describe('packed JSON', () => {
  it('gives back any JSON value', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const plain: unknown = JSON.parse(JSON.stringify(value));
        expect(unpackedJson(packedJson(plain))).toEqual(plain);
      }),
    );
  });

  it('does not mix up numbers, indexes, words and lists', () => {
    const tricky = { a: [0, -1, -2, '0', 'word', 'word', [], {}, null, true], b: { a: [0], b: 'word' }, c: -1 };
    expect(unpackedJson(packedJson(tricky))).toEqual(tricky);
  });

  it('holds the shipped book in less than two thirds of its room', () => {
    const book = shippedBook();
    const packed = packedJson(book);
    expect(unpackedJson(packed)).toEqual(book);
    expect(Buffer.byteLength(packed)).toBeLessThan((Buffer.byteLength(JSON.stringify(book)) * 2) / 3);
  });
});
