// Menu `Tạo, cập nhật trang kế hoạch` and `Hướng dẫn`: the sheets are made and repaired, and the way to the guidance is shown.

import type { Book } from '../domain/book/plan.js';
import { menuWords } from '../text/menu-words.js';
import { problemText } from '../text/problem-text.js';
import { setUpText } from '../text/set-up-text.js';
import { refusal } from './may-act.js';
import type { Ports } from './ports.js';
import { setUp } from './set-up.js';

const LOCK_WAIT_MS = 30_000;

/** `Tạo, cập nhật trang kế hoạch`. */
export function makeSheets(ports: Ports, book: Book): void {
  const refused = refusal(ports, book, true);
  if (refused !== null) {
    ports.dialog.tell(menuWords.setUp, problemText(refused));
    return;
  }
  let text = problemText({ code: 'busy' });
  ports.lock.alone('document', LOCK_WAIT_MS, () => {
    text = setUpText(setUp(ports, book, (tab) => ports.dialog.note(`Đang lập trang ${tab}…`)));
  });
  ports.dialog.tell(menuWords.setUp, text);
}

/** `Hướng dẫn`: leads to the tab. */
export function showGuide(ports: Ports): void {
  ports.dialog.tell(menuWords.guide, menuWords.guideText);
}
