// Formulas as .xlsx files hold them: canonical text, closed ranges, and Google's own stand-in for what only Sheets knows.

import type { Scalar } from '../formula/calc-world.js';
import { canonicalPieces } from '../formula/canonical.js';
import type { Piece } from '../formula/scan-formula.js';

/** Functions that exist in Sheets alone, or whose array results a file cannot hold. */
const SHEETS_ONLY: ReadonlySet<string> = new Set([
  'ARRAYFORMULA',
  'COUNTUNIQUE',
  'FILTER',
  'FLATTEN',
  'JOIN',
  'LET',
  'RANDARRAY',
  'REGEXEXTRACT',
  'REGEXMATCH',
  'REGEXREPLACE',
  'SEQUENCE',
  'SORT',
  'SPLIT',
  'TO_TEXT',
  'UNIQUE',
]);
/** Functions of the clock and of chance: readers would calculate them anew and the file would no longer agree with itself. */
const UNSTEADY: ReadonlySet<string> = new Set(['NOW', 'RAND', 'RANDBETWEEN', 'TODAY']);
/** Functions that files mark as later additions. */
const LATER: ReadonlySet<string> = new Set([
  'CONCAT',
  'DAYS',
  'IFNA',
  'IFS',
  'MAXIFS',
  'MINIFS',
  'SWITCH',
  'TEXTJOIN',
  'UNICHAR',
  'XOR',
]);
const LAST_ROW = 1_048_576;
const LAST_COLUMN = 'XFD';
const LITERAL_LIMIT = 255;
const FORMULA_LIMIT = 8192;

/** What Google writes into the cells that an array formula of another cell fills. */
const COMPUTED_VALUE = '"COMPUTED_VALUE"';

/**
 * The formula of a file, without `=`: canonical commas and decimal points, `A2:A` closed at the last row. A formula
 * with a custom function, one that exists in Sheets alone, or one of clock and chance becomes
 * `IFERROR(__xludf.DUMMYFUNCTION("…"),value)`, as Google's own export writes the first two. Undefined where a file
 * cannot hold it (it does not parse, or is too long): then the value stands alone.
 */
export function fileFormula(
  formula: string,
  value: Scalar,
  locale: string,
  custom: ReadonlySet<string>,
): string | undefined {
  const pieces = bodyOf(formula, locale);
  if (pieces === undefined) return undefined;
  const kept = calls(pieces).some((name) => UNSTEADY.has(name) || custom.has(name)) || isSheetsOnly(pieces);
  return withinLimit(kept ? standIn(joined(pieces), value) : native(pieces));
}

/** The formula of a conditional format, calculated by the reader; undefined where only Sheets could do that. */
export function nativeFormula(formula: string, locale: string): string | undefined {
  const pieces = bodyOf(formula, locale);
  return pieces === undefined || isSheetsOnly(pieces) ? undefined : withinLimit(native(pieces));
}

/** The formula of a cell that another cell's array fills. */
export function spilledFormula(value: Scalar): string | undefined {
  return withinLimit(standIn(COMPUTED_VALUE, value));
}

function bodyOf(formula: string, locale: string): readonly Piece[] | undefined {
  const canonical = canonicalPieces(formula, locale);
  return canonical.ok ? canonical.pieces.slice(1) : undefined;
}

function calls(pieces: readonly Piece[]): string[] {
  return pieces.flatMap((piece, i) =>
    piece.kind === 'word' && pieces[i + 1]?.text === '(' ? [piece.text.toUpperCase()] : [],
  );
}

function isSheetsOnly(pieces: readonly Piece[]): boolean {
  return calls(pieces).some((name) => SHEETS_ONLY.has(name)) || pieces.some((piece) => piece.text === '{');
}

function native(pieces: readonly Piece[]): string {
  return joined(pieces.map((piece, i) => filePiece(piece, pieces[i + 1])));
}

function withinLimit(text: string): string | undefined {
  return text.length > FORMULA_LIMIT ? undefined : text;
}

function standIn(formula: string, value: Scalar): string {
  return `IFERROR(__xludf.DUMMYFUNCTION(${quoted(formula)}),${literal(value)})`;
}

function filePiece(piece: Piece, next: Piece | undefined): Piece {
  if (piece.kind === 'word' && next?.text === '(') {
    const name = piece.text.toUpperCase();
    return { ...piece, text: LATER.has(name) ? `_xlfn.${name}` : name };
  }
  if (piece.kind === 'string') return { ...piece, text: quoted(piece.text.slice(1, -1).replaceAll('""', '"')) };
  return piece.kind === 'ref' ? { ...piece, text: closed(piece.text) } : piece;
}

/** `A2:A` to the last row, `A2:2` to the last column: files know no open ranges. */
function closed(reference: string): string {
  const [first = '', last] = reference.split(':');
  if (last === undefined || !/\d/.test(first) || !/[A-Za-z]/.test(first)) return reference;
  if (!/\d/.test(last)) return `${first}:${last}$${LAST_ROW}`;
  return /[A-Za-z]/.test(last) ? reference : `${first}:$${LAST_COLUMN}${last}`;
}

function literal(value: Scalar): string {
  if (value === null) return '""';
  if (typeof value === 'number') return String(value).toUpperCase();
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'string') return quoted(value);
  return /^#(REF!|N\/A|VALUE!|NAME\?|DIV\/0!|NUM!|NULL!)$/.test(value.error) ? value.error : quoted(value.error);
}

/** Text as a literal of a formula; longer text than a literal may hold is put together by `&`. */
function quoted(text: string): string {
  const parts: string[] = [];
  for (let rest = Array.from(text); rest.length > 0 || parts.length === 0; rest = rest.slice(LITERAL_LIMIT)) {
    parts.push(`"${rest.slice(0, LITERAL_LIMIT).join('').replaceAll('"', '""')}"`);
  }
  return parts.join('&');
}

function joined(pieces: readonly Piece[]): string {
  return pieces.map((piece) => piece.text).join('');
}
