// What a sheet may be called.

import type { RunContext } from '../run/run-context.js';
import { answered } from '../world/open-points.js';
import { signature } from './fake.js';

const specialCharacters = /[[\]*?/\\:']/;

/** Refuses what Google refuses: no text, an empty or over-long name, a name that another sheet has. */
export function requireSheetName(run: RunContext, name: unknown, ownId: number | null): void {
  signature(run, 'SpreadsheetApp.Sheet.setName', [name], typeof name === 'string');
  const text = String(name);
  if (text === '') throw run.refuse('emptyName');
  if (text.length > 100) throw run.refuse('nameTooLong');
  if (specialCharacters.test(text) && answered(run.world, 'tabNamesRefuseSpecialCharacters')) {
    throw run.refuse('invalidArgument', text);
  }
  const wanted = text.toLowerCase();
  const taken = run.world.book.sheets.some((sheet) => sheet.id !== ownId && sheet.name.toLowerCase() === wanted);
  if (taken) throw run.refuse('sheetExists', text);
}
