// What the demo prints at the end: the leaders' page in words, and who was written to.

import type { Host } from '../../host/contract.js';

/** The whole conclusion of `Tổng hợp`, line by line, and one line per mail. */
export function demoReport(host: Host): readonly string[] {
  const rows = host.sheet('Tổng hợp').display();
  const begins = (number: number) => rows.findIndex((row) => row[0]?.startsWith(`${number}. `));
  const conclusion = rows
    .slice(begins(1) + 1, begins(2))
    .map((row) =>
      row
        .slice(0, 13)
        .filter((text) => text !== '')
        .join(' '),
    )
    .filter((text) => text !== '');
  return [
    ...conclusion.map((text) => `   ${text}`),
    ...host.mails().map((mail) => `   ${mail.to.join(', ')}: ${mail.subject}`),
  ];
}

/** All of what the coordinator was told last. */
export function dialogLines(host: Host): readonly string[] {
  const text = host.dialogs().at(-1)?.text ?? '';
  return text.split('\n').filter((line) => line.trim() !== '');
}
