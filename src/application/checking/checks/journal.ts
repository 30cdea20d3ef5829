// Check of `Nhật ký`: whether every entry still stands as it was written.

import type { Finding } from '../../../domain/book-check.js';
import { lostNumbers } from '../../../domain/history/journal-entry.js';
import { rangeText } from '../../../text/journal-words.js';
import { tabNames } from '../../../text/tab-names.js';
import { journalFrom } from '../../journal/journal-store.js';
import { journalMemory } from '../../journal/keep-journal.js';
import type { SeenBook } from '../seen-book.js';

/** Nothing of a journal that is not there: a deleted tab is named as one. */
export function journalFindings({ ports, ids }: SeenBook): readonly Finding[] {
  if (ids.journal === null) return [];
  const sheet = tabNames.journal;
  const { entries, isUnreadable } = journalFrom(ports.workbook.read(ids.journal));
  if (isUnreadable) return [{ code: 'journal-unreadable', sheet }];
  const standing = entries.map(({ entry }) => entry);
  const lost = lostNumbers(standing, journalMemory(ports).last);
  return lost.length === 0 ? [] : [{ code: 'journal-altered', sheet, params: { numbers: rangeText(lost) } }];
}
