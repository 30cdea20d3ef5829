// `DOC_BAO_CAO`: what the letters on `Theo dõi báo cáo` say, read as every run reads them.

import { settingsFrom } from '../application/reading/typed-tabs.js';
import { firstColumn, letterColumns, letterDays } from '../application/rounds/letter-days.js';
import { waitsFor } from '../domain/round/setting-table.js';
import { gridOf } from '../platform/apps-script/cells.js';
import { functionWords } from '../text/function-words.js';
import { builtInBook } from './book.js';

/**
 * Three numbers per agency, in the order of `agencies`: the day from which its report counts, the last day granted, and 1
 * where something is asked about it.
 * `settings` is the whole of `Thiết lập`, `columns` those of `letterColumns`.
 */
export function letterBlock(settings: unknown, agencies: unknown, columns: readonly unknown[]): number[][] | string {
  if (columns.length < letterColumns.length) return functionWords.noLetters;
  const book = builtInBook();
  const read = settingsFrom(book, gridOf(settings), book.rounds[0]?.deadline ?? '');
  if (waitsFor(read.settings.asked, 'rows')) return functionWords.askedSettings;
  const cells = letterColumns.map((key, at) => [key, firstColumn(gridOf(columns[at]))] as const);
  return letterDays(firstColumn(gridOf(agencies)).map(String), Object.fromEntries(cells), read.settings.round);
}
