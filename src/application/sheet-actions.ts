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
  if (isOfRegisters(emptied)) sheetsAgain(ports, book);
  ports.dialog.note(restored);
}

/** `Khôi phục số đã nhập`. */
export function giveBack(ports: Ports, book: Book): void {
  restoreTypedAsked(ports, book, () => sheetsAgain(ports, book));
}

/** What was given back to the registers says which rows there are and what they show. */
function sheetsAgain(ports: Ports, book: Book): void {
  ports.lock.alone('document', LOCK_WAIT_MS, () => {
    setUp(ports, book, (tab) => ports.dialog.note(`Đang lập trang ${tab}…`));
  });
}

function isOfRegisters(emptied: readonly EmptiedTab[]): boolean {
  return emptied.some(({ tab }) =>
    [tabNames.settings, tabNames.rounds, tabNames.tracking].some((name) => name === tab),
  );
}

/** `Hướng dẫn`: leads to the tab. */
export function showGuide(ports: Ports): void {
  ports.dialog.tell(menuWords.guide, menuWords.guideText);
}
