// Addresses in A1 notation, from 0-based rows and columns.

import type { Area } from './sheet-op.js';

/** `0` → `A`, `26` → `AA`. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** `B7` of row 6, column 1. */
export function cellName(row: number, column: number): string {
  return `${columnLetters(column)}${row + 1}`;
}

/** `$B$7`: stays put when copied. */
export function fixedCell(row: number, column: number): string {
  return `$${columnLetters(column)}$${row + 1}`;
}

/** `$B7`: the column stays, the row moves along. */
export function rowCell(row: number, column: number): string {
  return `$${columnLetters(column)}${row + 1}`;
}

/** `$A$1:$K$80` */
export function fixedRange(area: Area): string {
  return `${fixedCell(area.row, area.column)}:${fixedCell(area.row + area.rows - 1, area.column + area.columns - 1)}`;
}

/** Name of a tab as formulas need it: quoted, inner quotes doubled. */
export function quotedTab(name: string): string {
  return `'${name.replace(/'/g, "''")}'`;
}

/** Text as it stands inside a string literal of a formula: quotes doubled. */
export function inLiteral(text: string): string {
  return text.replace(/"/g, '""');
}

/** `A1:K80`, of one cell `A1`: as Google writes it. */
export function plainRange(area: Area): string {
  if (area.rows === 1 && area.columns === 1) return cellName(area.row, area.column);
  return `${cellName(area.row, area.column)}:${cellName(area.row + area.rows - 1, area.column + area.columns - 1)}`;
}
