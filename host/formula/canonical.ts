// Formula text of a locale (`;`, decimal comma) made canonical (`,`, decimal point), as parsers and .xlsx files want it.

import { localeMarks } from '../locale/locale.js';
import { type Piece, scanFormula } from './scan-formula.js';

/** The canonical pieces of a formula, or why the locale cannot read it. */
export type Canonical = { readonly ok: true; readonly pieces: readonly Piece[] } | { readonly ok: false };

/**
 * The formula in canonical form, piece by piece. With a decimal comma, arguments are separated by `;` alone, array
 * columns by `\`, and a comma that is no decimal mark is a parse error; elsewhere `,` and `;` both separate arguments
 * (apps-script-facts §2.1).
 */
export function canonicalPieces(formula: string, locale: string): Canonical {
  const pieces = scanFormula(formula);
  return localeMarks(locale).decimal === ',' ? commaDecimal(pieces) : pointDecimal(pieces);
}

/** Canonical formula text, or undefined where the formula is a parse error in the locale. */
export function canonicalFormula(formula: string, locale: string): string | undefined {
  const canonical = canonicalPieces(formula, locale);
  return canonical.ok ? canonical.pieces.map((piece) => piece.text).join('') : undefined;
}

/** A formula written with commas between arguments and a decimal point, in the writing of the locale. */
export function localFormula(formula: string, locale: string): string {
  if (localeMarks(locale).decimal === '.') return formula;
  let braces = 0;
  const local = scanFormula(formula).map(({ kind, text }) => {
    if (kind !== 'symbol') return text;
    braces += depthChange(text);
    if (text === '.') return ',';
    return text === ',' ? (braces > 0 ? '\\' : ';') : text;
  });
  return local.join('');
}

function pointDecimal(pieces: readonly Piece[]): Canonical {
  let braces = 0;
  const result = pieces.map((piece) => {
    if (piece.kind !== 'symbol') return piece;
    braces += depthChange(piece.text);
    return piece.text === ';' && braces === 0 ? { ...piece, text: ',' } : piece;
  });
  return { ok: true, pieces: result };
}

function commaDecimal(pieces: readonly Piece[]): Canonical {
  let braces = 0;
  const result: Piece[] = [];
  for (const [index, piece] of pieces.entries()) {
    if (piece.kind !== 'symbol') {
      result.push(piece);
      continue;
    }
    braces += depthChange(piece.text);
    if (piece.text === ',') {
      if (!isDecimalMark(pieces, index)) return { ok: false };
      result.push({ kind: 'symbol', text: '.' });
    } else if (piece.text === '.') return { ok: false };
    else if (piece.text === ';' && braces === 0) result.push({ kind: 'symbol', text: ',' });
    else if (piece.text === '\\') result.push({ kind: 'symbol', text: ',' });
    else result.push(piece);
  }
  return { ok: true, pieces: result };
}

/** A comma with digits right behind it and digits, or nothing that could be an argument, right before it. */
function isDecimalMark(pieces: readonly Piece[], index: number): boolean {
  const before = pieces[index - 1];
  if (pieces[index + 1]?.kind !== 'number' || pieces[index - 2]?.text === ',') return false;
  return before?.kind === 'number' || (before?.kind === 'symbol' && /[^)}]/.test(before.text));
}

function depthChange(symbol: string): number {
  return symbol === '{' ? 1 : symbol === '}' ? -1 : 0;
}
