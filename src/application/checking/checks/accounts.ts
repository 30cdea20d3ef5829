// Check of the accounts: those that Google refused, and coordinators whose listing and rights do not agree.

import { readAddresses } from '../../../domain/agencies/mail-address.js';
import type { Finding } from '../../../domain/book-check.js';
import { textAt } from '../../../domain/reading/keyed-table.js';
import { tabNames } from '../../../text/tab-names.js';
import { rememberedAuthority } from '../../rights/authority.js';
import { refusedBefore } from '../../rights/refused-accounts.js';
import { cellName } from '../../workbook/a1.js';
import type { SeenBook } from '../seen-book.js';
import { settingCell } from '../setting-place.js';

export function accountFindings(book: SeenBook): readonly Finding[] {
  const { ports, typed } = book;
  const listed = settingCell(book, 'coordinators');
  const refused = [...refusedBefore(ports)].map((email): Finding => {
    return { code: 'account-refused', ...(directoryCell(book, email) ?? listed), params: { email } };
  });
  const authority = rememberedAuthority(ports);
  // Before the first set-up that remembers, and in a copy, nobody's rights are remembered here.
  if (authority === null || typed === null || authority.workbook !== ports.workbook.id()) return refused;
  const { coordinators } = typed.settings;
  const owner = ports.workbook.ownerEmail().toLowerCase();
  return [
    ...refused,
    ...coordinators
      .filter((email) => !authority.coordinators.includes(email) && email !== owner)
      .map((email): Finding => ({ code: 'coordinator-pending', ...listed, params: { email } })),
    ...authority.coordinators
      .filter((email) => !coordinators.includes(email))
      .map((email): Finding => ({ code: 'coordinator-former', ...listed, params: { email } })),
  ];
}

function directoryCell({ typed }: SeenBook, email: string): { readonly sheet: string; readonly cell: string } | null {
  if (typed === null) return null;
  const { table, read } = typed.directory;
  const column = table.columnOf.get('account');
  const row = [...read.codeAt.keys()].find((at) => readAddresses(textAt(table, at, 'account')).valid.includes(email));
  return row === undefined || column === undefined ? null : { sheet: tabNames.directory, cell: cellName(row, column) };
}
