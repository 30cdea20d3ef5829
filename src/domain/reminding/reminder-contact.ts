// Where the mail of an agency goes: to the contact, else to the deputy.

import { readAddresses } from '../agencies/mail-address.js';
import type { DirectoryEntry } from './reminder-plan.js';

export interface ReachableContact {
  /** Usable addresses; none when nobody can be reached by mail. */
  readonly addresses: readonly string[];
  /** The row with the name of the person who is written to. */
  readonly entry: DirectoryEntry;
  readonly isDeputy: boolean;
  /** Words of the cell that are no address. */
  readonly bad: readonly string[];
}

/** The contact's addresses; where there is none, or mail to it came back, the deputy's. */
export function reachableContact(entry: DirectoryEntry): ReachableContact {
  const own = readAddresses(entry.mailCell);
  if (own.valid.length > 0 && entry.isAddressDead !== true) {
    return { addresses: own.valid, entry, isDeputy: false, bad: own.bad };
  }
  const deputy = readAddresses(entry.deputyCell ?? '');
  const addresses = deputy.valid.filter((address) => !own.valid.includes(address));
  if (addresses.length === 0) return { addresses: [], entry, isDeputy: false, bad: own.bad };
  const contact = nameIn(deputy.bad);
  return { addresses, entry: { ...entry, contact, office: '' }, isDeputy: true, bad: own.bad };
}

/** The name among the words of a cell: what stands before a phone number or the word for one. */
function nameIn(words: readonly string[]): string {
  const isPhone = (word: string, next: string) =>
    /\d/.test(word) || /^[(-]?(s?đt|tel|điện thoại)(?!\p{L})/iu.test(`${word} ${next}`);
  const end = words.findIndex((word, i) => isPhone(word, words[i + 1] ?? ''));
  const name = end < 0 ? words : words.slice(0, end);
  return name.join(' ').replace(/^[\s<(–-]+|[\s>):–-]+$/g, '');
}
