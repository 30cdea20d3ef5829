// Menu `Sổ → Kiểm tra sổ`: one page of what is not as it should be; reads and rehearses, writes nothing.

import type { Book } from '../../domain/book/plan.js';
import type { CheckOutcome } from '../../domain/book-check.js';
import { checkPage } from '../../text/check-page.js';
import { menuWords } from '../../text/menu-words.js';
import { problemText } from '../../text/problem-text.js';
import { tabNames } from '../../text/tab-names.js';
import type { Ports } from '../ports.js';
import { checks } from './checks.js';
import { type SeenBook, seenBook } from './seen-book.js';

const SIZE = { width: 800, height: 620 };

/** `Kiểm tra sổ`; like every preview open to every editor, as it changes nothing. */
export function showCheck(ports: Ports, book: Book): void {
  const title = menuWords.check;
  const seen = seenBook(ports, book);
  if (seen === null) {
    ports.dialog.tell(title, problemText({ code: 'tab-missing', sheet: tabNames.settings }));
    return;
  }
  const idOf = new Map(seen.tabs.map(({ id, name }) => [name, id]));
  const { date, time } = ports.clock.now();
  const page = checkPage({
    outcomes: outcomesOf(seen),
    at: `${date}T${time}`,
    bookLink: ports.workbook.url(),
    tabIdOf: (name) => idOf.get(name) ?? null,
  });
  ports.dialog.show(title, page, SIZE);
}

/** What each check finds, in the order of the table. */
export function outcomesOf(seen: SeenBook): readonly CheckOutcome[] {
  return checks.map(({ id, needsSetUp, find }): CheckOutcome => {
    if (needsSetUp && !seen.report.ok) return { id, findings: [], notLooked: 'blocked' };
    const found = find(seen);
    return typeof found === 'string'
      ? { id, findings: [], notLooked: found }
      : { id, findings: found, notLooked: null };
  });
}
