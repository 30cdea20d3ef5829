// Every part of a written workbook is XML, whatever was typed, and letters that look like an escape stay letters.

import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inflateRawSync } from 'node:zlib';
import { Workbook } from '@cj-tech-master/excelts';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fileText } from '../../host/export/file-text.js';
import { writeXlsx } from '../../host/export/write-xlsx.js';
import type { XlsxBook } from '../../host/export/xlsx-book.js';

function bookOf(text: string): XlsxBook {
  return {
    title: text,
    creator: text,
    locale: 'vi_VN',
    writtenAt: '2022-11-04T01:00:00.000Z',
    customFunctions: [],
    sheets: [
      {
        name: `Trang ${text}`,
        cells: [
          { row: 1, column: 1, value: text, note: text },
          { row: 2, column: 1, value: text, formula: `="${text.replace(/"/g, '""')}"` },
        ],
        rules: [{ ranges: ['A1:A2'], when: { kind: 'textStartsWith', text }, background: '#ff0000' }],
        validations: [
          { range: 'B1:B2', values: [text, 'b'], helpText: text },
          { range: 'C1', values: [`${text},`] },
        ],
      },
    ],
  };
}

/** The parts of a zip file by name, from its central directory (APPNOTE 4.3.12). */
function partsOf(file: string): ReadonlyMap<string, string> {
  const bytes = readFileSync(file);
  const end = bytes.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
  const parts = new Map<string, string>();
  let at = bytes.readUInt32LE(end + 16);
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left -= 1) {
    const [size, name, extra, comment] = [20, 28, 30, 32].map((offset) =>
      offset === 20 ? bytes.readUInt32LE(at + offset) : bytes.readUInt16LE(at + offset),
    ) as [number, number, number, number];
    const local = bytes.readUInt32LE(at + 42);
    const from = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    const packed = bytes.subarray(from, from + size);
    const content = bytes.readUInt16LE(at + 10) === 0 ? packed : inflateRawSync(packed);
    parts.set(
      bytes.toString('utf8', at + 46, at + 46 + name),
      new TextDecoder('utf-8', { fatal: true }).decode(content),
    );
    at += 46 + name + extra + comment;
  }
  return parts;
}

/** What is wrong with the text as XML: signs it cannot hold, bare markup, tags that do not close. */
function faultOf(xml: string): string {
  const sign = /(?![\t\n\r])\p{Cc}|\p{Cs}|[\ufffe\uffff]/u.exec(xml);
  if (sign !== null) return `sign ${sign[0].charCodeAt(0).toString(16)}`;
  const open: string[] = [];
  const rest = xml.replace(
    /<(?:\?[^>]*\?|!--[\s\S]*?--|(\/?)([\w:.-]+)(?:\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*\s*(\/?))>/g,
    (_, closes, name, empty) => {
      if (name === undefined || empty === '/') return '';
      if (closes === '/') {
        if (open.pop() !== name) open.push(`!${name}`);
      } else open.push(name);
      return '';
    },
  );
  if (open.length > 0) return `open ${open.join()}`;
  if (/[<]/.test(rest)) return `bare < in ${rest.slice(0, 80)}`;
  return /&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\da-f]+);)/i.test(xml) ? 'bare &' : '';
}

async function written(text: string): Promise<string> {
  const file = join(mkdtempSync(join(tmpdir(), 'xlsx-')), 'a.xlsx');
  await writeXlsx(bookOf(text), file);
  return file;
}

test.each(['\ufffe', '\uffff', '\u0001', '\u000b', '\u001f', '\ud83d', '\udc00', '\u0085', 'a\ud83d😀', '<&">', ']]>'])(
  '[TXT-5] every part is XML with %j everywhere',
  async (sign) => {
    const parts = partsOf(await written(`Công văn${sign}12`));
    expect(parts.size).toBeGreaterThan(6);
    for (const [name, xml] of parts) expect(faultOf(xml), name).toBe('');
  },
);

test.each(['Tệp bao_cao_x0041_2022', '_x000D_', '_x0041_x0042_', '_x005F_x0041_', 'a_xb_c'])(
  '[TXT-5] %j comes back as typed',
  async (text) => {
    const file = await written(text);
    const shared = [...partsOf(file)].filter(([name]) => /sharedStrings|sheet1/.test(name)).map(([, xml]) => xml);
    // Read as the format says: an escape is a sign, an escaped underscore is one.
    const read = shared
      .join('')
      .replace(/_x([\da-f]{4})_/gi, (_, code) => String.fromCharCode(Number.parseInt(code, 16)));
    expect(read).toContain(text);
    const back = new Workbook();
    await back.xlsx.readFile(file);
    expect(back.worksheets[0]?.rowCount).toBe(2);
  },
);

test('[TXT-5] a text for a file is XML, no longer than a cell, and otherwise untouched', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => {
      expect(faultOf(fileText(text).replace(/[<>&]/g, ''))).toBe('');
    }),
  );
  expect(fileText('Đã đạt\n72,77% 😀')).toBe('Đã đạt\n72,77% 😀');
  expect(fileText(`${'a'.repeat(32_766)}😀`)).toBe('a'.repeat(32_766));
});
