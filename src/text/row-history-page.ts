// The page of `Lịch sử chỉ tiêu`: what stands in a row now, and below it what became of it from the first day on.

import type { NumberRange, RowTexts } from '../domain/history/journal-entry.js';
import type { HistoryItem } from '../domain/history/row-history.js';
import { rangeText } from './journal-words.js';
import { escapeHtml } from './mail-blocks.js';
import { cellsText, historyItemText, historyWords } from './row-history-text.js';

export interface RowHistoryText {
  readonly code: string;
  /** Its printed words. */
  readonly name: string;
  readonly unit: string;
  /** What stands in it, under a heading for each year that has it; null where it cannot be seen. */
  readonly now: readonly { readonly title: string; readonly cells: RowTexts | null }[];
  readonly items: readonly HistoryItem[];
  /** Numbers of entries of the journal that are gone; null where nobody can read it at all. */
  readonly lost: readonly NumberRange[] | null;
}

export function rowHistoryPage({ code, name, unit, now, items, lost }: RowHistoryText): string {
  const standing = now.map(({ title, cells }) => `<h2>${escapeHtml(title)}</h2>${standingHtml(cells)}`).join('');
  const told = items.map((item) => {
    const { when, what } = historyItemText(code, item);
    return `<li><b>${escapeHtml(when)}</b>: ${escapeHtml(what)}</li>`;
  });
  const warning = lost === null ? historyWords.unreadable : lost.length > 0 ? historyWords.lost(rangeText(lost)) : '';
  const style =
    'body{font:14px/1.45 Arial,sans-serif;color:#202124;margin:16px}h1{font-size:17px;color:#1f4e79;margin:0 0 4px}' +
    'h2{font-size:15px;color:#1f4e79;margin:16px 0 4px}ul,ol{margin:4px 0 4px 22px;padding:0}li{margin:4px 0}p{margin:4px 0}.soft{color:#5f6368}';
  const body =
    `<h1>${escapeHtml([code, name].filter(Boolean).join(' · '))}</h1>${unit === '' ? '' : paragraph(unit)}` +
    (warning === '' ? '' : `<p><b>${escapeHtml(warning)}</b></p>`) +
    `${standing}<h2>${historyWords.story}</h2>` +
    (told.length === 0 ? paragraph(historyWords.noStory) : `<ol>${told.join('')}</ol>`) +
    `<p class="soft">${escapeHtml(historyWords.foot)}</p>`;
  return `<!DOCTYPE html><html lang="vi"><head><meta charset="utf-8"><style>${style}</style></head><body>${body}</body></html>`;
}

function standingHtml(now: RowTexts | null): string {
  if (now === null) return paragraph(historyWords.unseen);
  const cells = cellsText(now);
  return cells.length === 0 ? paragraph(historyWords.nothing) : list(cells);
}

function paragraph(text: string): string {
  return `<p>${escapeHtml(text)}</p>`;
}

function list(lines: readonly string[]): string {
  return `<ul>${lines.map((line) => `<li>${escapeHtml(line)}</li>`).join('')}</ul>`;
}
