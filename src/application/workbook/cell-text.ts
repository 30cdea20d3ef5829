// A typed cell as text: what was typed as it stands, and what was pasted as a vi_VN sheet shows it.

import { type Cell, isErrorText } from '../../domain/cell.js';

/** Exactly the text of a text cell; a number with a comma, a day as 31/10/2022, nothing for an error. */
export function sheetText(cell: Cell): string {
  if (typeof cell === 'string') return isErrorText(cell) ? '' : cell;
  return pastedText(cell);
}

/** The same with an error value as it stands: what was in the cell, not what can be made of it. */
export function standingText(cell: Cell): string {
  return typeof cell === 'string' ? cell : pastedText(cell);
}

function pastedText(cell: Exclude<Cell, string>): string {
  if (typeof cell === 'number') return String(cell).replace('.', ',');
  if (typeof cell === 'boolean') return cell ? 'TRUE' : 'FALSE';
  const [year = '', month = '', day = ''] = cell.date.split('-');
  return `${day}/${month}/${year}`;
}
