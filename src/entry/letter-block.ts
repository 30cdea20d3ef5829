// `DOC_BAO_CAO`: what the letters on `Theo dõi báo cáo` say, read as every run reads them.

import { bookWithDirectory, directoryState } from '../application/reading/directory.js';
import { settingsFrom } from '../application/reading/settings-read.js';
import { firstColumn, letterColumns, letterDays } from '../application/rounds/letter-days.js';
import { heldOffices } from '../domain/agencies/typed-terms.js';
import { waitsFor } from '../domain/round/setting-table.js';
import { gridOf } from '../platform/apps-script/cells.js';
import { functionWords } from '../text/function-words.js';
import { builtInBook } from './book.js';
import { registerGiven } from './yearly-given.js';

/**
 * Three numbers per agency, in the order of `agencies`: the day from which its report counts, the last day granted, and
 * whether nobody can say that it is in time (`letterDays`).
 * `settings` and `directory` are the whole of `Thiết lập` and of `Danh bạ`, `heads` and `yearly` the keys of `Đợt báo cáo` and
 * the row of the yearly round, `columns` those of `letterColumns`.
 */
export function letterBlock(
  settings: unknown,
  heads: unknown,
  yearly: unknown,
  directory: unknown,
  agencies: unknown,
  columns: readonly unknown[],
): number[][] | string {
  if (columns.length < letterColumns.length) return functionWords.noLetters;
  const printed = builtInBook();
  const rounds = registerGiven(heads, yearly);
  if (rounds === null) return functionWords.oldCall;
  const read = settingsFrom(printed, { settings: gridOf(settings), rounds }, printed.rounds[0]?.deadline ?? '');
  if (waitsFor(read.settings.asked, 'rows')) return functionWords.askedSettings;
  const { round } = read.settings;
  const book = bookWithDirectory(printed, round.year, gridOf(directory));
  const { termless } = directoryState(book, round.year, gridOf(directory)).read;
  const cells = letterColumns.map((key, at) => [key, firstColumn(gridOf(columns[at]))] as const);
  const held = heldOffices(termless, book.agencies, round.cutOff);
  return letterDays(firstColumn(gridOf(agencies)).map(String), Object.fromEntries(cells), round, held);
}
