// Walks through the references of a formula text and writes them anew, leaving all other text as it is.

import { columnLetters, columnNumber } from './expression.js';
import { type Piece, scanFormula } from './scan-formula.js';

/** One corner of a reference; a part that is not written (`A2:A`) is undefined. */
export interface Corner {
  readonly column: number | undefined;
  readonly columnLocked: boolean;
  readonly row: number | undefined;
  readonly rowLocked: boolean;
}

/** What becomes of a reference: the same corners leave it as written, undefined makes it `#REF!`. */
export type Rewrite = (prefix: string, corners: readonly Corner[]) => readonly Corner[] | undefined;

/** The formula with every reference rewritten; all other text stays letter for letter. */
export function rewritten(formula: string, rewrite: Rewrite): string {
  const pieces = scanFormula(formula);
  const result: string[] = [];
  for (const [index, piece] of pieces.entries()) {
    if (piece.kind === 'sheet' && pieces[index + 1]?.kind === 'ref') continue;
    if (piece.kind !== 'ref') {
      result.push(piece.text);
      continue;
    }
    const prefix = prefixBefore(pieces, index);
    const corners = piece.text.split(':').map(corner);
    const now = rewrite(prefix, corners);
    if (now === undefined) result.push('#REF!');
    else result.push(prefix, now === corners ? piece.text : now.map(cornerText).join(':'));
  }
  return result.join('');
}

function prefixBefore(pieces: readonly Piece[], index: number): string {
  const before = pieces[index - 1];
  return before?.kind === 'sheet' ? before.text : '';
}

function corner(text: string): Corner {
  const [, columnLock = '', letters = '', rowLock = '', digits = ''] =
    /^(?:(\$?)([A-Za-z]+))?(?:(\$?)(\d+))?$/.exec(text) ?? [];
  return {
    column: letters === '' ? undefined : columnNumber(letters),
    columnLocked: columnLock === '$',
    row: digits === '' ? undefined : Number(digits),
    rowLocked: rowLock === '$',
  };
}

function cornerText({ column, columnLocked, row, rowLocked }: Corner): string {
  const columnText = column === undefined ? '' : `${columnLocked ? '$' : ''}${columnLetters(column)}`;
  return columnText + (row === undefined ? '' : `${rowLocked ? '$' : ''}${row}`);
}
