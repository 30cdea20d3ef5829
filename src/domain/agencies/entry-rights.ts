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

/**
 * The right of a block whose office names these accounts; null where it names none, an empty list where nobody can read
 * which: until then the coordinators type there.
 */
export function blockRight(rights: EntryRights, accounts: readonly string[] | null): BlockRight {
  if (rights === 'open') return 'everyone';
  if (accounts !== null) return accounts.length > 0 ? accounts : 'coordinators';
  return rights === 'coordinators' ? 'coordinators' : 'everyone';
}
