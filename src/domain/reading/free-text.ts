// Text that nobody judges (evidence, difficulties, proposals): what would be lost or misread once it is copied into a report.

import type { Cell } from '../cell.js';
import { type OldEncoding, oldEncodingOf } from './old-encoding.js';
import { onOneLine } from './plain-text.js';

/** Longer texts are no cell of a table but a document of their own. */
export const longestFreeText = 8_000;
/** As much of a text shows in which encoding it was typed. */
const ENOUGH = 2_000;
/** Letters of a converted text that are enough to recognise it. */
const RECOGNISED = 60;

export type FreeTextDoubt =
  | { readonly kind: 'old-encoding'; readonly encoding: OldEncoding; readonly meant: string }
  | { readonly kind: 'too-long'; readonly length: number };

/** What is to be asked about a text, the gravest alone; null for a text of any other kind. It never blocks a figure. */
export function freeTextDoubt(cell: Cell): FreeTextDoubt | null {
  if (typeof cell !== 'string') return null;
  const old = oldEncodingOf(cell.slice(0, ENOUGH));
  if (old !== null) {
    return { kind: 'old-encoding', encoding: old.encoding, meant: onOneLine(old.meant).slice(0, RECOGNISED) };
  }
  return cell.length > longestFreeText ? { kind: 'too-long', length: cell.length } : null;
}
