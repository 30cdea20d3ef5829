// Who types in an office's block of the entry tabs beside the owner and the coordinators.

import { plainWords } from '../reading/plain-text.js';

/**
 * What `Thiết lập` says: `accounts`: a block whose office names accounts is theirs, any other is open to all editors;
 * `coordinators`: any other is the coordinators'; `open`: every block is open to all editors.
 */
export type EntryRights = 'accounts' | 'coordinators' | 'open';

/** The choice that stands there; null for anything else, empty included. */
export function readEntryRights(text: string): EntryRights | null {
  const words = plainWords(text);
  if (words === 'mở') return 'open';
  if (words === 'theo tài khoản, còn lại đầu mối') return 'coordinators';
  return words === 'theo tài khoản' ? 'accounts' : null;
}

/** Who types in one block: all editors, nobody more, or these accounts. */
export type BlockRight = 'everyone' | 'coordinators' | readonly string[];

/** The right of a block whose office names these accounts (none for the block of nobody). */
export function blockRight(rights: EntryRights, accounts: readonly string[]): BlockRight {
  if (rights === 'open') return 'everyone';
  if (accounts.length > 0) return accounts;
  return rights === 'coordinators' ? 'coordinators' : 'everyone';
}
