// Menu `Đợt báo cáo → Xem lần chốt`: brings `Tổng hợp đã chốt` to the closing that is chosen.

import type { Book } from '../../domain/book/plan.js';
import { shownText } from '../../text/history-words.js';
import { menuWords } from '../../text/menu-words.js';
import { problemText } from '../../text/problem-text.js';
import type { Ports } from '../ports.js';
import { chosenClosing, registerNow } from './chosen-closing.js';
import { headOf } from './register-state.js';
import { showClosing } from './show-closing.js';

const LOCK_WAIT_MS = 30_000;

/** Shows a closing; nothing of the register changes. */
export function viewClosingAsked(ports: Ports, book: Book): void {
  const title = menuWords.viewClosing;
  const chosen = chosenClosing(ports, book, title);
  if (chosen === null) return;
  const { number = '', round = '' } = headOf(chosen.closing)?.cells ?? {};
  let text = problemText({ code: 'busy' });
  ports.lock.alone('document', LOCK_WAIT_MS, () => {
    const now = registerNow(ports, book);
    if (typeof now !== 'string') showClosing(ports, now.settings, now.state, chosen.closing.number);
    text = typeof now === 'string' ? now : shownText(number, round);
  });
  ports.dialog.tell(title, text);
}
