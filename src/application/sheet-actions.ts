// Menu `Tạo, cập nhật trang kế hoạch` and `Hướng dẫn`: the sheets are made and repaired, and the way to the guidance is shown.

import type { Book } from '../domain/book/plan.js';
import { menuWords } from '../text/menu-words.js';
import { problemText } from '../text/problem-text.js';
import { type EmptiedTab, emptiedQuestion } from '../text/restore-words.js';
import { setUpText } from '../text/set-up-text.js';
import { refusal } from './may-act.js';
import type { Ports } from './ports.js';
import { leaveEmpty, restoreTyped } from './restore-typed.js';
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
  if (answer === 'yes') ports.dialog.note(restoreTyped(ports, book));
  if (answer === 'no') leaveEmpty(ports, book);
}

/** `Hướng dẫn`: leads to the tab. */
export function showGuide(ports: Ports): void {
  ports.dialog.tell(menuWords.guide, menuWords.guideText);
}
