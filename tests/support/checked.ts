// Presses `Kiểm tra sổ` and reads its page: what it found by check, what it could not look at, what is right.

import type { Host } from '../../host/contract.js';
import { failOnThrow, MENU, OWNER } from './workbook.js';

export interface Checked {
  /** `Name of the check → Trang "…", ô …: sentence`, in the order of the page. */
  readonly found: readonly string[];
  readonly notLooked: readonly string[];
  readonly right: readonly string[];
  readonly html: string;
  /** Service calls of the run. */
  readonly calls: number;
}

export async function checked(host: Host, email = OWNER): Promise<Checked> {
  const runs = await host.as(email).menu(MENU, 'Sổ', 'Kiểm tra sổ');
  failOnThrow(runs);
  const html = host.dialogs().at(-1)?.html ?? '';
  const sections = html.split('<h2>').slice(1);
  const lines = (part: string) => [...part.matchAll(/<li>(.*?)<\/li>/gs)].map(([, text = '']) => plain(text));
  const titled = (title: string) => sections.filter((part) => part.startsWith(title)).flatMap(lines);
  const [unseen, right] = ['Chưa xem được', 'Đã kiểm tra'];
  return {
    found: sections
      .filter((part) => !part.startsWith(unseen) && !part.startsWith(right))
      .flatMap((part) => {
        const name = plain(part.slice(0, part.indexOf('</h2>'))).replace(/ \(\d+\)$/, '');
        return lines(part).map((text) => `${name} → ${text}`);
      }),
    notLooked: titled(unseen),
    right: titled(right),
    html,
    calls: runs.reduce((sum, run) => sum + Object.values(run.calls).reduce((all, count) => all + count, 0), 0),
  };
}

function plain(html: string): string {
  return html
    .replace(/<[^>]+>/g, '')
    .replace(/&quot;/g, '"')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&');
}
