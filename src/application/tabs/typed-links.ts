// What a typed tab needs to know of the rest of the workbook.

import type { Settings } from '../../domain/round/settings.js';
import type { ResultLinks } from '../results/result-lookup.js';
import type { BlockRights } from '../rights/block-rights.js';

export interface TypedLinks {
  /** Who types in an office's block. */
  readonly rights: BlockRights;
  /** The blocks of results of a table, by its key. */
  results(tableKey: string): ResultLinks;
  readonly settings: Settings;
  /** Fixed address of the cell `Mốc tính`, tab included. */
  readonly stamp: string;
}
