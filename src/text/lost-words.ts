// Words about rows of the registers that lost what was typed in them.

import type { Cell } from '../domain/cell.js';
import { officialDate } from './date-words.js';
import { tabNames } from './tab-names.js';

/** Cells named in one sentence. */
const NAMED = 4;
/** Letters of a text that is quoted. */
const QUOTED = 60;

/** What stood in the cells of a row, each under its header, after the `name` of the row. */
export function lostCellsText(
  name: string,
  cells: readonly { readonly header: string; readonly cell: Cell }[],
): string {
  const named = cells.slice(0, NAMED).map(({ header, cell }) => `${header} “${quoted(cell)}”`.trim());
  const rest = cells.length > NAMED ? ` và ${cells.length - NAMED} ô khác` : '';
  return `${name === '' ? '' : `${name}: `}${named.join('; ')}${rest}`;
}

function quoted(cell: Cell): string {
  const words = typeof cell === 'object' ? officialDate(cell.date) : String(cell).replace(/\s+/g, ' ');
  return words.length > QUOTED ? `${words.slice(0, QUOTED)}…` : words;
}

/** How every sentence about lost cells says so. */
export const lostPhrase = 'đã ghi trước đây, nay trống';

/** What waits for the cells of a tab, where its own question does not say so; empty where only the row's own mails do. */
export function lostWaits(tab: string): string {
  return tab === tabNames.tracking ? '' : 'mọi thư, đúng hạn hay quá hạn';
}
