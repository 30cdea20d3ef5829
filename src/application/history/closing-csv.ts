// A closing as a text file: the cells of the register, line by line, as any program can read and compare them.

import { keptText } from '../../domain/history/register-line.js';
import type { RegisterRecord } from '../../domain/history/register-records.js';
import { registerColumns } from '../../text/history-columns.js';
import { lineWords } from '../../text/register-line-words.js';

/** So that programs that guess know that it is UTF-8. */
const BOM = '\ufeff';

/** Comma-separated, quoted where needed (RFC 4180), with headers; texts that would begin a formula as the register keeps them. */
export function closingCsv({ lines, number, seal }: RegisterRecord): string {
  const sealed = { record: number, line: lines.length + 1, type: 'seal', cells: { seal: seal?.print ?? '' } } as const;
  const rows = [...lines, sealed].map(({ record, line, type, cells }) => {
    const whole: Readonly<Record<string, string>> = {
      ...cells,
      record: String(record),
      line: String(line),
      kind: lineWords[type],
      type,
    };
    return registerColumns.map(({ key }) => quoted(keptText(whole[key] ?? '')));
  });
  const head = registerColumns.map(({ header }) => quoted(header));
  return `${BOM}${[head, ...rows].map((row) => row.join(',')).join('\r\n')}\r\n`;
}

function quoted(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
}
