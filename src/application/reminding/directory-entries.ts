// `Danh bạ` as mails need it: one entry per office, with what is known of its contact from every round.

import { readAddresses } from '../../domain/agencies/mail-address.js';
import type { Book } from '../../domain/book/plan.js';
import type { Problem } from '../../domain/checked.js';
import type { LocalDate } from '../../domain/local-date.js';
import { cellAt, textAt } from '../../domain/reading/keyed-table.js';
import { readPhone } from '../../domain/reading/phone-reader.js';
import type { DirectoryEntry } from '../../domain/reminding/reminder-plan.js';
import { sheetErrorText } from '../../text/sheet-error.js';
import type { DirectoryState } from '../reading/directory.js';
import { isNoName } from '../reading/directory-questions.js';
import type { Tracking } from '../rounds/tracking.js';

/**
 * Entries in the order of the sheet; of two rows for one agency the first counts. What is known of a contact holds for
 * all rounds: the latest day, and a dead address wherever it was noted.
 */
export function directoryEntries(
  book: Book,
  { table, read, problems, doubts }: DirectoryState,
  trackings: readonly Tracking[],
): { readonly entries: readonly DirectoryEntry[]; readonly problems: readonly Problem[] } {
  const agencies = new Map(book.agencies.map((agency) => [agency.code, agency]));
  const entries: DirectoryEntry[] = [];
  for (const [row, code] of [...read.codeAt].sort(([a], [b]) => a - b)) {
    const agency = agencies.get(code);
    if (agency === undefined) continue;
    // Who and which address stands beside a name that is another office's, or came from another row, is nobody's word.
    const isTorn = read.torn.has(row) || doubts.has(code);
    const person = (key: string): string => {
      if (isTorn) return '';
      const typed = textAt(table, row, key);
      return sheetErrorText(typed) ? '' : typed;
    };
    const name = (key: string): string => (isNoName(textAt(table, row, key)) ? '' : person(key));
    const tracked = trackings.flatMap((tracking) => tracking.byAgency.get(code) ?? []);
    entries.push({
      agency: code,
      name: agency.name,
      kind: agency.kind,
      contact: name('contact'),
      office: name('division'),
      mailCell: isTorn ? '' : String(cellAt(table, row, 'mail')),
      deputyCell: name('deputy'),
      headMailCell: isTorn ? '' : String(cellAt(table, row, 'officialMailbox')),
      phone: readPhone(person('phone')) ?? '',
      hasNoAccount: readAddresses(String(cellAt(table, row, 'account'))).valid.length === 0,
      isAddressDead: tracked.some((row) => row.isAddressDead),
      isContactAsked: tracked.some((row) => row.isRollCallHeld),
      confirmedOn: latest(tracked.map((row) => row.confirmedOn)),
      openedOn: latest(tracked.map((row) => row.openedOn)),
    });
  }
  return { entries, problems };
}

function latest(days: readonly (LocalDate | null)[]): LocalDate | null {
  return days.reduce((last, day) => (day !== null && (last === null || day > last) ? day : last), null);
}
