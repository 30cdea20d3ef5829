// One line of `Sổ số liệu`: what it holds, how its text is kept in cells, and the digest that proves it.

import { sha256 } from './sha256.js';
import { shortPrint } from './short-print.js';

/**
 * `closing`: the head of a closing. `figure`, `task`, `page`, `office`: a row of figures, of tasks, of `Tổng hợp`, of an office's
 * report at that moment.
 * `report`: the signed report that was made from a closing. `correction`: a value put right after it. `aside`: a record
 * that broke before it was whole. `seal`: the last line of every record, with its fingerprint.
 */
export const lineTypes = [
  'closing',
  'figure',
  'task',
  'page',
  'office',
  'report',
  'correction',
  'aside',
  'seal',
] as const;
export type LineType = (typeof lineTypes)[number];

export interface RegisterLine {
  /** Number of the record: counts everything that was ever begun in the register, from 1. */
  readonly record: number;
  /** Place within the record, from 1. */
  readonly line: number;
  readonly type: LineType;
  /** Texts by column key; none is empty. */
  readonly cells: Readonly<Record<string, string>>;
}

/** A line without its numbers, which the register gives. */
export type DraftedLine = Pick<RegisterLine, 'type' | 'cells'>;

/** A cell holds 50,000 characters; what is longer goes on in a further row of the sheet. */
const LONGEST_PART = 40_000;

/** Texts without the empty ones. */
export function filled(cells: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(cells).filter(([, text]) => text !== ''));
}

/**
 * A text as its cell keeps it: with a no-break space in front where its first sign makes spreadsheets take it for more than
 * text (`- = + @ '`), or is such a space itself.
 */
export function keptText(text: string): string {
  return /^[=+\-@'\u00a0]/.test(text) ? `\u00a0${text}` : text;
}

/** The text that `keptText` kept. */
export function textKept(cell: string): string {
  return cell.startsWith('\u00a0') ? cell.slice(1) : cell;
}

/** The cells of a line in pieces that cells can hold, mostly one. */
export function piecesOf({ cells }: RegisterLine): readonly Readonly<Record<string, string>>[] {
  const count = Math.max(1, ...Object.values(cells).map((text) => Math.ceil(text.length / LONGEST_PART)));
  return Array.from({ length: count }, (_, at) =>
    filled(
      Object.fromEntries(
        Object.entries(cells).map(([key, text]) => [key, text.slice(at * LONGEST_PART, (at + 1) * LONGEST_PART)]),
      ),
    ),
  );
}

/** The digest of everything a line holds, 64 hexadecimal digits; the order of its columns does not count. */
export function lineDigest({ record, line, type, cells }: RegisterLine): string {
  const texts = Object.entries(cells).sort(([a], [b]) => (a < b ? -1 : 1));
  return sha256(JSON.stringify([record, line, type, texts]));
}

/** Signs by which a seal names each of its lines: 40 bits. */
const LINE_SIGNS = 8;
/** Signs of a fingerprint: 80 bits, four groups of four. */
const RECORD_SIGNS = 16;

/** A line's digest as a seal lists it. */
export function linePrint(digest: string): string {
  return shortPrint(digest, LINE_SIGNS);
}

/** The fingerprint of a record: over the one before it, so that it speaks for all that stood then, and all its lines. */
export function recordPrint(previous: string, digests: readonly string[]): string {
  return shortPrint(sha256([previous, ...digests].join('\n')), RECORD_SIGNS);
}
