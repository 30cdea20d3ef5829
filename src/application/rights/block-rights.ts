// Who types in which office's block, from `Thiết lập` and `Danh bạ`.

import { accountId } from '../../domain/agencies/account-id.js';
import { type BlockRight, blockRight, type EntryRights, readEntryRights } from '../../domain/agencies/entry-rights.js';
import { readAddresses } from '../../domain/agencies/mail-address.js';
import type { Grid } from '../../domain/cell.js';
import { dataRows, textAt } from '../../domain/reading/keyed-table.js';
import type { DirectoryState } from '../reading/directory.js';
import { fixedTabs } from '../workbook/fixed-tabs.js';
import { tabTable } from '../workbook/tab-table.js';

/** Row of `Thiết lập`. */
export const entryRightsKey = 'entryRights';

/**
 * Accounts of every office in whose cell something stands, none where nobody can read it or where the cells of the row may be
 * another office's; an account named by two offices types in both blocks.
 */
export function accountsByAgency({
  table,
  read,
  doubts,
}: Pick<DirectoryState, 'table' | 'read' | 'doubts'>): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, readonly string[]>();
  for (const [row, code] of read.codeAt) {
    const { valid, bad } = readAddresses(textAt(table, row, 'account'));
    const isTheirs = !read.torn.has(row) && !doubts.has(code);
    if (valid.length + bad.length > 0) found.set(code, isTheirs ? [...new Set(valid.map(accountId))] : []);
  }
  return found;
}

/**
 * What `Thiết lập` says (`settings`: all of it, null before there is such a tab). A workbook that is in use and has no such
 * row yet stays open where its directory names accounts: until now they bound nobody. What is asked about there is for
 * nobody to see: the blocks stay as they are.
 */
export function entryRightsNow(settings: Grid | null, hasAccounts: () => boolean): EntryRights {
  if (settings === null) return 'accounts';
  const { table } = tabTable(fixedTabs.settings, settings);
  const row = dataRows(table).find((at) => textAt(table, at, 'key') === entryRightsKey);
  if (row === undefined) return hasAccounts() ? 'open' : 'accounts';
  return readEntryRights(textAt(table, row, 'value')) ?? 'accounts';
}

export interface BlockRights {
  /** Whether a block of which Google accepts no account stays open. */
  readonly isOpenWithout: boolean;
  /** The right of an office's block by its code. */
  of(agency: string): BlockRight;
}

/** The rights of all blocks. */
export function blockRights(rights: EntryRights, accounts: ReadonlyMap<string, readonly string[]>): BlockRights {
  return {
    isOpenWithout: rights !== 'coordinators',
    of: (agency) => blockRight(rights, accounts.get(agency) ?? null),
  };
}
