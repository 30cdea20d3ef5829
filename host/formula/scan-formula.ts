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

type Shape = readonly [Piece['kind'], RegExp];

const STRING: Shape = ['string', /"(?:[^"]|"")*"/y];
const QUOTED_SHEET: Shape = ['sheet', /'(?:[^']|'')+'!/y];
const ERROR: Shape = ['error', /#(?:REF!|N\/A|VALUE!|NAME\?|DIV\/0!|NUM!|ERROR!|NULL!)/y];
const SPACE: Shape = ['space', /\s+/y];
const REFERENCE: Shape = [
  'ref',
  new RegExp(
    `(?:${CELL}:(?:${CELL}|${COLUMN}|${ROW})|${COLUMN}:(?:${CELL}|${COLUMN})|${ROW}:${ROW}|${CELL})${END}`,
    'uy',
  ),
];
const NUMBER: Shape = ['number', /\d+(?:[eE][+-]?\d+)?/y];
const PLAIN_SHEET: Shape = ['sheet', /[\p{L}_][\p{L}\p{M}\d_.]*!/uy];
const WORD: Shape = ['word', /[\p{L}_$][\p{L}\p{M}\d_.$]*/uy];

const NONE: readonly Shape[] = [];
const NAMES: readonly Shape[] = [REFERENCE, PLAIN_SHEET, WORD];
const BY_FIRST_SIGN: readonly (readonly [RegExp, readonly Shape[]])[] = [
  [/["]/, [STRING]],
  [/[']/, [QUOTED_SHEET]],
  [/#/, [ERROR]],
  [/\s/, [SPACE]],
  [/\d/, [REFERENCE, NUMBER]],
  [/[\p{L}_$]/u, NAMES],
];
const shapesBySign = new Map<string, readonly Shape[]>();

/** The pieces of a formula (with or without `=`), in order. */
export function scanFormula(formula: string): Piece[] {
  const pieces: Piece[] = [];
  for (let at = 0; at < formula.length; ) {
    const piece = pieceAt(formula, at);
    pieces.push(piece);
    at += piece.text.length;
  }
  return pieces;
}

function pieceAt(formula: string, at: number): Piece {
  const sign = String.fromCodePoint(formula.codePointAt(at) ?? 0);
  for (const [kind, shape] of shapesFor(sign)) {
    shape.lastIndex = at;
    const match = shape.exec(formula);
    if (match !== null) return { kind, text: match[0] };
  }
  return { kind: 'symbol', text: sign };
}

function shapesFor(sign: string): readonly Shape[] {
  let shapes = shapesBySign.get(sign);
  if (shapes === undefined) {
    shapes = BY_FIRST_SIGN.find(([first]) => first.test(sign))?.[1] ?? NONE;
    shapesBySign.set(sign, shapes);
  }
  return shapes;
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
