// Check of what Google gives a workbook room for: its cells, and what the script keeps beside it.

import type { Finding } from '../../../domain/book-check.js';
import type { SeenBook } from '../seen-book.js';

/** Google's limits: cells of a workbook, bytes of a store of properties, bytes of one of its values. */
const MOST_CELLS = 10_000_000;
const STORE_BYTES = 500 * 1024;
const VALUE_BYTES = 9 * 1024;
/** From this part of a limit on it is said. */
const NEARLY = 0.8;
/** Properties that grow with the mails; each is shortened where it would not fit. */
const SHORTENED = /^thu\./;

export function storeFindings(book: SeenBook): readonly Finding[] {
  const findings: Finding[] = [];
  const cells = cellsOf(book);
  if (cells > MOST_CELLS * NEARLY)
    findings.push({ code: 'cells-nearly-full', params: { share: share(cells, MOST_CELLS) } });
  for (const store of [book.properties, book.deeds]) {
    const sizes = Object.entries(store).map(([name, value]) => ({ name, bytes: bytesOf(name) + bytesOf(value) }));
    const total = sizes.reduce((sum, { bytes }) => sum + bytes, 0);
    if (total > STORE_BYTES * NEARLY)
      findings.push({ code: 'properties-nearly-full', params: { share: share(total, STORE_BYTES) } });
    for (const { name, bytes } of sizes) {
      if (bytes > VALUE_BYTES * NEARLY && !SHORTENED.test(name))
        findings.push({ code: 'property-large', params: { name, share: share(bytes, VALUE_BYTES) } });
    }
  }
  return findings;
}

/** Cells of all tabs; of our own as many as they are made with or more of them are used. */
function cellsOf({ tabs, ours, ports }: SeenBook): number {
  return tabs.reduce((sum, { id }) => {
    const own = ours.find((tab) => tab.id === id);
    const standing = ports.workbook.standing(id);
    if (own === undefined) return sum + standing.rows() * standing.columns();
    const size = own.due.find((op) => op.op === 'size');
    const [rows, columns] = size?.op === 'size' ? [size.rows, size.columns] : [0, 0];
    const seen = own.standing.cells();
    return sum + Math.max(rows, seen.length) * Math.max(columns, seen[0]?.length ?? 0);
  }, 0);
}

function share(part: number, whole: number): string {
  return `${Math.round((100 * part) / whole)}%`;
}

/** Length of a text in UTF-8. */
export function bytesOf(text: string): number {
  let bytes = 0;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    const isPair = unit >= 0xd800 && unit < 0xdc00 && text.charCodeAt(at + 1) >>> 10 === 0x37;
    if (isPair) at += 1;
    bytes += unit < 0x80 ? 1 : unit < 0x800 ? 2 : isPair ? 4 : 3;
  }
  return bytes;
}
