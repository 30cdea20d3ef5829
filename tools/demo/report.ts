// What the demo prints at the end: the leaders' page in words, and who was written to.

import type { Host } from '../../host/contract.js';

/** Lines of the conclusion of `Tổng hợp` and one line per mail. */
export function demoReport(host: Host): readonly string[] {
  const summary = host
    .sheet('Tổng hợp')
    .display()
    .map((row) =>
      row
        .slice(0, 13)
        .filter((text) => text !== '')
        .join(' '),
    )
    .filter((text) => /mục tiêu|đơn vị/.test(text) && text.length > 30)
    .slice(0, 6);
  return [
    ...summary.map((text) => `   ${text}`),
    ...host.mails().map((mail) => `   ${mail.to.join(', ')}: ${mail.subject}`),
  ];
}

/** What the coordinator was told last, at most so many lines. */
export function dialogLines(host: Host, most = 6): readonly string[] {
  const text = host.dialogs().at(-1)?.text ?? '';
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .slice(0, most);
}
