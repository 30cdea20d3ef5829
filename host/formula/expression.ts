// Parsed formulas as the evaluator reads them: references relative to the cell, so that one tree serves a whole column.

import { type AstExpression, parse, parseA1Ref, tokenize } from '@borgar/fx';
import type { ErrorText, FormulaCell } from './calc-world.js';
import { canonicalPieces } from './canonical.js';
import type { Piece } from './scan-formula.js';

/** One edge of a reference: a row or column number, or an offset from the formula's cell; null is open. */
export type Edge = { readonly at: number } | { readonly by: number } | null;

/** A parsed formula, or a part of one. */
export type Expression =
  | { readonly kind: 'literal'; readonly value: string | number | boolean }
  | { readonly kind: 'missing' }
  | { readonly kind: 'error'; readonly error: ErrorText; readonly note: string }
  | {
      readonly kind: 'reference';
      readonly sheet: string | undefined;
      readonly top: Edge;
      readonly bottom: Edge;
      readonly left: Edge;
      readonly right: Edge;
    }
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'unary'; readonly operator: string; readonly operand: Expression }
  | { readonly kind: 'binary'; readonly operator: string; readonly left: Expression; readonly right: Expression }
  | { readonly kind: 'call'; readonly name: string; readonly args: readonly Expression[] }
  | { readonly kind: 'array'; readonly rows: readonly (readonly Expression[])[] }
  | {
      readonly kind: 'let';
      readonly names: readonly { readonly name: string; readonly value: Expression }[];
      readonly body: Expression;
    };

const PARSE_ERROR: Expression = { kind: 'error', error: '#ERROR!', note: 'Formula parse error.' };
const LIMIT = 100_000;
const byRelativeForm = new Map<string, Expression>();
const byCell = new WeakMap<FormulaCell, { readonly locale: string; readonly expression: Expression }>();

/** The expression of a formula's cell, kept with the cell. Text that does not parse in the locale is `#ERROR!`. */
export function cellExpression(cell: FormulaCell, locale: string): Expression {
  const known = byCell.get(cell);
  if (known?.locale === locale) return known.expression;
  const expression = expressionOf(cell.formula, locale, cell.row, cell.column);
  byCell.set(cell, { locale, expression });
  return expression;
}

/**
 * The expression of a formula that stands at a place (1-based). Formulas that differ only in where they stand share
 * one tree. Text that does not parse in the locale gives the `#ERROR!` of a parse error.
 */
export function expressionOf(formula: string, locale: string, row: number, column: number): Expression {
  const canonical = canonicalPieces(formula, locale);
  if (!canonical.ok) return PARSE_ERROR;
  const key = canonical.pieces
    .map((piece) => (piece.kind === 'ref' ? relative(piece, row, column) : piece.text))
    .join('');
  let expression = byRelativeForm.get(key);
  if (expression === undefined) {
    expression = parsed(canonical.pieces, row, column);
    if (byRelativeForm.size > LIMIT) byRelativeForm.clear();
    byRelativeForm.set(key, expression);
  }
  return expression;
}

function relative(piece: Piece, row: number, column: number): string {
  return piece.text.replace(
    /(\$?)([A-Za-z]+)|(\$?)(\d+)/g,
    (_, $c: string, letters: string, $r: string, digits: string) =>
      letters === undefined
        ? `R${$r === '$' ? digits : `[${Number(digits) - row}]`}`
        : `C${$c === '$' ? letters.toUpperCase() : `[${columnNumber(letters) - column}]`}`,
  );
}

/** The number of a column by its letters: A is 1. */
export function columnNumber(letters: string): number {
  let number = 0;
  for (const letter of letters.toUpperCase()) number = number * 26 + letter.charCodeAt(0) - 64;
  return number;
}

/** The letters of a column by its number: 1 is A. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

function parsed(pieces: readonly Piece[], row: number, column: number): Expression {
  if (pieces.some((piece) => piece.kind === 'symbol' && /[@#~]/.test(piece.text))) return PARSE_ERROR;
  const text = pieces
    .map((piece) => piece.text)
    .join('')
    .replace(/(?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{M}\d_.]*)!#REF!/gu, '#REF!');
  try {
    const ast = parse(tokenize(text, { allowTernary: true }), {
      permitArrayRanges: true,
      permitArrayCalls: true,
      looseRefCalls: true,
    });
    return converted(ast, row, column) ?? PARSE_ERROR;
  } catch {
    return PARSE_ERROR;
  }
}

function converted(node: AstExpression | null, row: number, column: number): Expression | undefined {
  if (node === null) return { kind: 'missing' };
  const sub = (part: AstExpression | null) => {
    const inner = converted(part, row, column);
    if (inner === undefined) throw new Error('not a formula of Sheets');
    return inner;
  };
  switch (node.type) {
    case 'Literal':
      return { kind: 'literal', value: node.value };
    case 'ErrorLiteral':
      return {
        kind: 'error',
        error: node.value as ErrorText,
        note: node.value === '#REF!' ? 'Reference does not exist' : '',
      };
    case 'ReferenceIdentifier':
      return reference(node.value, node.kind, row, column);
    case 'UnaryExpression':
      return /^[-+%]$/.test(node.operator) && node.arguments[0]
        ? { kind: 'unary', operator: node.operator, operand: sub(node.arguments[0]) }
        : undefined;
    case 'BinaryExpression': {
      const [left, right] = node.arguments;
      if (left === undefined || right === undefined || node.operator === ',' || node.operator === ' ') return undefined;
      return { kind: 'binary', operator: node.operator, left: sub(left), right: sub(right) };
    }
    case 'CallExpression':
      return { kind: 'call', name: (node.callee.name ?? 'LAMBDA').toUpperCase(), args: node.arguments.map(sub) };
    case 'ArrayExpression':
      return { kind: 'array', rows: node.elements.map((cells) => cells.map(sub)) };
    case 'LetExpression':
      return {
        kind: 'let',
        names: node.declarations.map(({ id, init }) => ({ name: id.name.toUpperCase(), value: sub(init) })),
        body: sub(node.body),
      };
    default:
      return { kind: 'call', name: 'LAMBDA', args: [] };
  }
}

function reference(text: string, kind: string, row: number, column: number): Expression | undefined {
  if (kind === 'table') return undefined;
  const found = parseA1Ref(text, { allowTernary: true });
  if (found === undefined) return undefined;
  const sheet = found.context?.at(-1);
  if (!('range' in found)) return sheet === undefined ? { kind: 'name', name: found.name } : undefined;
  const { top, bottom, left, right, $top, $bottom, $left, $right } = found.range;
  const edge = (at: number | null | undefined, locked: boolean | null | undefined, own: number): Edge =>
    at === null || at === undefined ? null : locked ? { at: at + 1 } : { by: at + 1 - own };
  return {
    kind: 'reference',
    sheet,
    top: edge(top, $top, row),
    bottom: edge(bottom, $bottom, row),
    left: edge(left, $left, column),
    right: edge(right, $right, column),
  };
}
