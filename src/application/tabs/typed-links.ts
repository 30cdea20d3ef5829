// What a typed tab needs to know of the rest of the workbook.

import type { Settings } from '../../domain/round/settings.js';
import type { ResultLinks } from '../results/result-lookup.js';
import type { BlockRights } from '../rights/block-rights.js';
import type { YearTabs } from '../workbook/year-tabs.js';
import type { CarriedLinks } from './carried-links.js';

export interface TypedLinks {
  /** The tabs of the year. */
  readonly tabs: YearTabs;
  /** The year is closed: nothing of it is typed any more. */
  readonly isClosed: boolean;
  /** Who types in an office's block. */
  readonly rights: BlockRights;
  /** The blocks of results of a table, by its key. */
  results(tableKey: string): ResultLinks;
  /** Where what rows take over from the year before is kept. */
  readonly carried: CarriedLinks;
  readonly settings: Settings;
  /** What an echo ends with, as a formula: the cell `Mốc tính`, tab included; of a year that is past a word that stays. */
  readonly stamp: string;
}
