// Menu `Tạo, cập nhật trang kế hoạch` and `Hướng dẫn`: the sheets are made and repaired, and the way to the guidance is shown.

import type { Book } from '../domain/book/plan.js';
import { menuWords } from '../text/menu-words.js';
import { problemText } from '../text/problem-text.js';
import { type EmptiedTab, emptiedQuestion } from '../text/restore-words.js';
import { setUpText } from '../text/set-up-text.js';
import { tabNames } from '../text/tab-names.js';
import { refusal } from './may-act.js';
import type { Ports } from './ports.js';
import { leaveEmpty, restoreTyped, restoreTypedAsked } from './restore-typed.js';
import { setUp } from './set-up.js';

const LOCK_WAIT_MS = 30_000;

/** `Tạo, cập nhật trang kế hoạch`; offers at once to give back what was typed and is gone. */
export function makeSheets(ports: Ports, book: Book): void {
  const refused = refusal(ports, book, true);
  if (refused !== null) {
    ports.dialog.tell(menuWords.setUp, problemText(refused));
    return;
  }
  let text = problemText({ code: 'busy' });
  let emptied: readonly EmptiedTab[] = [];
  ports.lock.alone('document', LOCK_WAIT_MS, () => {
    const report = setUp(ports, book, (tab) => ports.dialog.note(`Đang lập trang ${tab}…`));
    emptied = report.emptied;
    text = setUpText(report);
  });
  if (emptied.length === 0) {
    ports.dialog.tell(menuWords.setUp, text);
    return;
  }
  const answer = ports.dialog.ask(menuWords.setUp, `${text}\n\n${emptiedQuestion(emptied)}`);
  if (answer === 'no') leaveEmpty(ports, book);
  if (answer !== 'yes') return;
  const restored = restoreTyped(ports, book);
  if (areMoreThanRows(emptied)) sheetsAgain(ports, book);
  ports.dialog.note(restored);
}

/** `Khôi phục số đã nhập`. */
export function giveBack(ports: Ports, book: Book): void {
  restoreTypedAsked(ports, book, () => sheetsAgain(ports, book));
}

/** What was given back to the registers says which rows there are and what they show; a past year is worked out by runs alone. */
function sheetsAgain(ports: Ports, book: Book): void {
  ports.lock.alone('document', LOCK_WAIT_MS, () => {
    setUp(ports, book, (tab) => ports.dialog.note(`Đang lập trang ${tab}…`));
  });
}

/** Whether something was given back on which rows or results of other tabs rest, as those of the rows of the year itself do not. */
function areMoreThanRows(emptied: readonly EmptiedTab[]): boolean {
  const ofRows: readonly string[] = [tabNames.entry, tabNames.taskEntry, tabNames.directory];
  return emptied.some(({ tab }) => !ofRows.includes(tab));
}

/** `Hướng dẫn`: leads to the tab. */
export function showGuide(ports: Ports): void {
  ports.dialog.tell(menuWords.guide, menuWords.guideText);
}
