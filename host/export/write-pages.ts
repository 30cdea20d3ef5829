// Writes the dialogs people saw as .html files.

import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { numberedName } from './file-name.js';

/** A dialog as it was shown: a page (`html`), or an alert or prompt (`text`). */
export interface ShownDialog {
  readonly kind: string;
  readonly title: string;
  readonly text?: string;
  readonly html?: string;
}

/** Writes one `.html` per dialog into a directory (made if need be), in the order given, and returns the names. */
export async function writePages(dialogs: readonly ShownDialog[], dir: string): Promise<string[]> {
  await mkdir(dir, { recursive: true });
  const names = dialogs.map((dialog, i) => numberedName(i, dialog.title === '' ? dialog.kind : dialog.title, 'html'));
  for (const [i, dialog] of dialogs.entries()) {
    await writeFile(
      join(dir, names[i] ?? ''),
      dialog.html === undefined ? textPage(dialog) : htmlPage(dialog.title, dialog.html),
    );
  }
  return names;
}

/** Google shows a page's own text inside a window that carries the title; a whole page is left as it is. */
function htmlPage(title: string, html: string): string {
  return /<html[\s>]/i.test(html) ? html : page(title, html);
}

function textPage({ title, text = '' }: ShownDialog): string {
  return page(title, `<p style="white-space: pre-wrap">${escaped(text)}</p>`);
}

function page(title: string, body: string): string {
  return `<!doctype html>\n<html lang="vi">\n<head><meta charset="utf-8"><title>${escaped(title)}</title></head>\n<body>\n${body}\n</body>\n</html>\n`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
