// Takes the words of a plan out of its document, in order, and says what is left.

import { squeezed } from './seed-documents.js';

/** What a region of a document holds besides the given words. */
export interface Leftover {
  /** Words that do not stand in the region at or behind the place of the words before them. */
  readonly missing: readonly string[];
  /** What stands between them, without white space. */
  readonly between: readonly string[];
}

/** Cuts every text out of `region` in the given order. All is compared without white space. */
export function leftover(region: string, texts: readonly string[]): Leftover {
  const source = squeezed(region);
  const missing: string[] = [];
  const between: string[] = [];
  let at = 0;
  for (const text of texts) {
    const words = squeezed(text);
    if (words === '') continue;
    const found = source.indexOf(words, at);
    if (found < 0) {
      missing.push(text);
      continue;
    }
    if (found > at) between.push(source.slice(at, found));
    at = found + words.length;
  }
  if (at < source.length) between.push(source.slice(at));
  return { missing, between };
}
