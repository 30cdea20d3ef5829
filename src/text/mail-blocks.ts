// A mail as blocks, written once and rendered twice: plain text and HTML can never say different things.

import { oneLine } from './mail-line.js';

/** A piece of a line; a link shows its words in HTML and its address in plain text. */
export type Span =
  | string
  | { readonly bold: string }
  | { readonly italic: string }
  | { readonly link: string; readonly href: string }
  /** A cell of a table that the reader fills in and sends back. */
  | { readonly fillIn: true };

export type Block =
  | { readonly kind: 'line'; readonly spans: readonly Span[] }
  | { readonly kind: 'gap' }
  | { readonly kind: 'table'; readonly columns: readonly TableColumn[]; readonly rows: readonly (readonly Span[])[] };

/** A line of a mail. */
export function line(...spans: readonly Span[]): Block {
  return { kind: 'line', spans };
}

export interface TableColumn {
  readonly header: string;
  /** Longest words of a cell, in characters. */
  readonly most: number;
}

/** Longest link and piece of a line, in characters. */
const LINK_LENGTH = 250;
const SPAN_LENGTH = 900;
const SHORT_CELL = 12;

const PAGE = 'margin:0;padding:0;background:#ffffff';
const BODY =
  'font-family:Arial,Helvetica,sans-serif;font-size:15px;line-height:1.5;color:#202124;padding:12px;max-width:760px';
const LINE = 'margin:0 0 6px 0';
const CELL = 'border:1px solid #c4c7c5;padding:6px;font-size:14px;text-align:left;vertical-align:top';
const GAP = 'margin:0;font-size:10px;line-height:10px';
const HEAD = `${CELL};background:#f1f3f4;font-weight:bold`;
const LINK = 'color:#0b57d0';

/** Plain text; a table becomes one numbered paragraph per row, every value named by its header. */
export function mailText(blocks: readonly Block[]): string {
  const lines: string[] = [];
  for (const block of blocks) {
    if (block.kind === 'gap') lines.push('');
    else if (block.kind === 'line') lines.push(block.spans.map(plainSpan).join(''));
    else for (const [i, row] of block.rows.entries()) lines.push(...plainRow(i + 1, block.columns, row));
  }
  return `${lines.join('\n')}\n`;
}

/** HTML: inline styles, plain tables, dark on white, nothing loaded from outside; every value escaped. */
export function mailHtml(blocks: readonly Block[]): string {
  const parts: string[] = [];
  for (const block of blocks) {
    if (block.kind === 'gap') parts.push(`<p style="${GAP}">&nbsp;</p>`);
    else if (block.kind === 'line') parts.push(`<p style="${LINE}">${block.spans.map(htmlSpan).join('')}</p>`);
    else parts.push(htmlTable(block.columns, block.rows));
  }
  const content = `<div style="${BODY}">\n${parts.join('\n')}\n</div>`;
  const head = '<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"></head>';
  return `<!DOCTYPE html>\n<html lang="vi">${head}<body style="${PAGE}">\n${content}\n</body></html>\n`;
}

/** The text with the five characters that HTML reads otherwise replaced. */
export function escapeHtml(text: string): string {
  return text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
    .replace(/'/g, '&#39;');
}

/** A link as it may be shown, or empty: web addresses only, no white space, bounded length. */
export function safeLink(href: string): string {
  const link = href.trim();
  return /^https?:\/\/[^\s<>"'\\]+$/i.test(link) && link.length <= LINK_LENGTH ? link : '';
}

function clean(text: string): string {
  return oneLine(text, SPAN_LENGTH);
}

/** Keeps the blanks around a piece of a line, which belong to the sentence. */
function edged(text: string): string {
  const words = clean(text);
  if (words === '') return text === '' ? '' : ' ';
  return `${/^\s/.test(text) ? ' ' : ''}${words}${/\s$/.test(text) ? ' ' : ''}`;
}

function plainSpan(span: Span): string {
  if (typeof span === 'string') return edged(span);
  if ('bold' in span) return edged(span.bold);
  if ('italic' in span) return edged(span.italic);
  if ('fillIn' in span) return '……';
  const href = safeLink(span.href);
  return href === '' ? clean(span.link) : `${clean(span.link)}: ${href}`;
}

function htmlSpan(span: Span): string {
  if (typeof span === 'string') return escapeHtml(edged(span));
  if ('bold' in span) return `<strong>${escapeHtml(edged(span.bold))}</strong>`;
  if ('italic' in span) return `<em>${escapeHtml(edged(span.italic))}</em>`;
  if ('fillIn' in span) return '&nbsp;';
  const href = safeLink(span.href);
  const words = escapeHtml(clean(span.link));
  return href === '' ? words : `<a href="${escapeHtml(href)}" style="${LINK}">${words}</a>`;
}

function plainRow(number: number, columns: readonly TableColumn[], row: readonly Span[]): string[] {
  const values = row.map((span, i) => plainSpan(cellSpan(span, columns[i])));
  const lines = [`${number}. ${values.slice(0, 2).join(': ')}`];
  for (const [i, span] of row.entries()) {
    if (i < 2 || values[i] === '') continue;
    const isNamed = typeof span === 'object' && 'link' in span;
    lines.push(`   ${isNamed ? values[i] : `${columns[i]?.header ?? ''}: ${values[i]}`}`);
  }
  return lines;
}

function htmlTable(columns: readonly TableColumn[], rows: readonly (readonly Span[])[]): string {
  const head = columns.map(({ header }) => `<th style="${HEAD}">${escapeHtml(clean(header))}</th>`).join('');
  const body = rows.map((row) => {
    const cells = row.map(
      (span, i) => `<td style="${cellStyle(span, i)}">${htmlSpan(cellSpan(span, columns[i]))}</td>`,
    );
    return `<tr>${cells.join('')}</tr>`;
  });
  const style = 'border-collapse:collapse;width:100%;margin:8px 0';
  return `<table style="${style}">\n<tr>${head}</tr>\n${body.join('\n')}\n</table>`;
}

/** Codes and links stay in one line: "XHS-07" broken in two is hard to say on the phone. */
function cellStyle(span: Span, column: number): string {
  const isShort = typeof span === 'string' ? column === 0 && span.length <= SHORT_CELL : 'link' in span;
  return isShort ? `${CELL};white-space:nowrap` : CELL;
}

function cellSpan(span: Span, column: TableColumn | undefined): Span {
  return typeof span === 'string' ? oneLine(span, column?.most ?? SHORT_CELL) : span;
}
