// Cuts formula text into pieces that hold for every locale, so that references can be found and rewritten in place.

/** A piece of formula text; the pieces of a formula joined give it back letter for letter. */
export interface Piece {
  readonly kind: 'string' | 'sheet' | 'ref' | 'number' | 'error' | 'word' | 'space' | 'symbol';
  readonly text: string;
}

const CELL = '\\$?[A-Za-z]{1,3}\\$?[1-9]\\d{0,6}';
const COLUMN = '\\$?[A-Za-z]{1,3}';
const ROW = '\\$?[1-9]\\d{0,6}';
const END = '(?![\\p{L}\\p{M}\\d_.(!$])';

const KINDS: readonly (readonly [Piece['kind'], string])[] = [
  ['string', '"(?:[^"]|"")*"'],
  ['sheet', "'(?:[^']|'')+'!"],
  ['ref', `(?:${CELL}:(?:${CELL}|${COLUMN}|${ROW})|${COLUMN}:(?:${CELL}|${COLUMN})|${ROW}:${ROW}|${CELL})${END}`],
  ['error', '#(?:REF!|N/A|VALUE!|NAME\\?|DIV/0!|NUM!|ERROR!|NULL!)'],
  ['number', '\\d+(?:[eE][+-]?\\d+)?'],
  ['sheet', '[\\p{L}_][\\p{L}\\p{M}\\d_.]*!'],
  ['word', '[\\p{L}_$][\\p{L}\\p{M}\\d_.$]*'],
  ['space', '\\s+'],
  ['symbol', '[\\s\\S]'],
];

const SCANNER = new RegExp(KINDS.map(([, source]) => `(${source})`).join('|'), 'gu');

/** The pieces of a formula (with or without `=`), in order. */
export function scanFormula(formula: string): Piece[] {
  const pieces: Piece[] = [];
  for (const match of formula.matchAll(SCANNER)) {
    const group = match.findIndex((text, index) => index > 0 && text !== undefined);
    const kind = KINDS[group - 1]?.[0] ?? 'symbol';
    pieces.push({ kind, text: match[0] });
  }
  return pieces;
}

/** The name of a sheet prefix (`'Tính toán'!` → `Tính toán`). */
export function sheetNameOf(prefix: string): string {
  const name = prefix.slice(0, -1);
  return name.startsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name;
}

/** The prefix that names a sheet in a formula, quoted where Sheets quotes it. */
export function sheetPrefix(name: string): string {
  return /^[A-Za-z_][A-Za-z0-9_]*$/.test(name) && !/^[A-Za-z]{1,3}\d+$/.test(name)
    ? `${name}!`
    : `'${name.replaceAll("'", "''")}'!`;
}
