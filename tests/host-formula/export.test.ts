// Files the host writes: the workbook, mails and pages, read back by other programs.

import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Workbook } from '@cj-tech-master/excelts';
import PostalMime from 'postal-mime';
import { expect, test } from 'vitest';
import { fileFormula, nativeFormula, spilledFormula } from '../../host/export/file-formula.js';
import { asciiSlug } from '../../host/export/file-name.js';
import { fileText } from '../../host/export/file-text.js';
import { fittedRowHeights } from '../../host/export/row-heights.js';
import { fileSheetNames } from '../../host/export/sheet-names.js';
import { writeMails } from '../../host/export/write-mails.js';
import { writePages } from '../../host/export/write-pages.js';
import { writeXlsx } from '../../host/export/write-xlsx.js';
import type { XlsxBook } from '../../host/export/xlsx-book.js';
import { converted, secondOpinions, soffice } from './libre-office.js';

const CUSTOM = new Set(['DANH_GIA']);
const file = (name: string) => join(mkdtempSync(join(tmpdir(), 'xlsx-')), name);

const BOOK: XlsxBook = {
  title: 'Sổ kế hoạch',
  creator: 'Sổ kế hoạch',
  locale: 'vi_VN',
  writtenAt: '2022-11-04T01:00:00.000Z',
  customFunctions: ['DANH_GIA'],
  names: [{ name: 'Moc_tinh', sheet: 'Tính toán', a1: '$A$1' }],
  sheets: [
    {
      name: 'Nhập số liệu',
      tabColor: '#fff2cc',
      columnWidths: [
        { column: 1, px: 78 },
        { column: 2, px: 200 },
      ],
      rowHeights: [{ row: 1, px: 40 }],
      hiddenRows: [4],
      hiddenColumns: [5],
      frozen: { rows: 1, columns: 1 },
      cells: [
        {
          row: 1,
          column: 1,
          value: 'Mã số',
          style: { bold: true, background: '#d9e2f3', wrap: true },
          note: 'Không sửa.',
        },
        { row: 1, column: 2, value: 'Đánh giá', style: { bold: true } },
        { row: 2, column: 1, value: 'CQS-01' },
        {
          row: 2,
          column: 2,
          value: 'Đã đạt',
          formula: `=IFERROR(INDEX('Tính toán'!$B$1:$B;MATCH($A2;'Tính toán'!$A$1:$A;0));"Đang tính")`,
        },
        { row: 3, column: 2, value: 0.7277, format: '0.00%' },
        { row: 3, column: 3, value: 44869, format: 'dd/MM/yyyy' },
        { row: 3, column: 4, value: { error: '#N/A' }, formula: '=NA()' },
      ],
      rules: [
        {
          ranges: ['B2:B9'],
          when: { kind: 'textStartsWith', text: 'Đã đạt' },
          background: '#d9ead3',
          fontColor: '#274e13',
        },
        { ranges: ['A2:B9'], when: { kind: 'formula', formula: '=AND($A2<>"";$B2="")' }, bold: true },
      ],
      validations: [
        { range: 'C2:C9', values: ['Không phát sinh', 'Chưa có số liệu'], helpText: 'Chỉ chọn khi không có số.' },
        { range: 'D2:D9', values: ['Sở A, phòng B', 'Sở C'] },
      ],
      protection: { unlocked: ['C2:D9'] },
      page: { landscape: true, titleRows: [1, 1] },
    },
    {
      name: 'Tính toán',
      hidden: true,
      cells: [
        { row: 1, column: 1, value: 'CQS-01', formula: `=DANH_GIA('Nhập số liệu'!A2:D9)` },
        { row: 1, column: 2, value: 'Đã đạt', spilled: true },
      ],
    },
  ],
};

test('the same book gives the same bytes, whenever it is written', async () => {
  const [first, second] = [file('a.xlsx'), file('b.xlsx')];
  await writeXlsx(BOOK, first);
  await new Promise((resolve) => setTimeout(resolve, 1100));
  await writeXlsx(BOOK, second);
  expect(readFileSync(second).equals(readFileSync(first))).toBe(true);
});

test('a formula keeps the value it shows; dropdowns, notes, protection and print set-up are in the file', async () => {
  const path = file('so.xlsx');
  await writeXlsx(BOOK, path);
  const book = new Workbook();
  await book.xlsx.readFile(path);
  const page = book.getWorksheet('Nhập số liệu');
  expect(page?.getCell('B2').value).toEqual({
    formula: `IFERROR(INDEX('Tính toán'!$B$1:$B$1048576,MATCH($A2,'Tính toán'!$A$1:$A$1048576,0)),"Đang tính")`,
    result: 'Đã đạt',
  });
  expect(page?.getCell('C5').dataValidation).toMatchObject({
    type: 'list',
    formulae: ['"Không phát sinh,Chưa có số liệu"'],
  });
  expect(page?.getCell('D5').dataValidation).toMatchObject({ formulae: ['_danh_muc!$A$1:$A$2'] });
  expect(page?.getCell('C5').protection?.locked).toBe(false);
  expect(page?.sheetProtection?.sheet).toBe(true);
  expect(page?.pageSetup.printTitlesRow).toBe('1:1');
  expect(JSON.stringify(page?.getCell('A1').note)).toContain('Không sửa.');
  expect(page?.getCell('A1').font).toMatchObject({ name: 'Arial', size: 10, bold: true });
  expect(page?.getRow(4).hidden).toBe(true);
  expect(book.getWorksheet('Tính toán')?.state).toBe('hidden');
  expect(book.getWorksheet('Tính toán')?.getCell('A1').value).toMatchObject({
    formula: `IFERROR(__xludf.DUMMYFUNCTION("DANH_GIA('Nhập số liệu'!A2:D9)"),"CQS-01")`,
    result: 'CQS-01',
  });
});

test('formulas only Sheets knows are written as Google exports them, values spilled beside them too', () => {
  const custom = fileFormula(`=DANH_GIA(A2:C;1,5;"x")`, 8.5, 'vi_VN', CUSTOM);
  expect(custom).toBe('IFERROR(__xludf.DUMMYFUNCTION("DANH_GIA(A2:C,1.5,""x"")"),8.5)');
  expect(spilledFormula('Đạt')).toBe('IFERROR(__xludf.DUMMYFUNCTION("""COMPUTED_VALUE"""),"Đạt")');
  expect(fileFormula('=UNIQUE(A1:A3)', 'x', 'vi_VN', CUSTOM)).toContain('DUMMYFUNCTION("UNIQUE(A1:A3)")');
});

test('functions added later carry the prefix of files, open ranges are closed, a formula that does not parse stays a value', () => {
  expect(fileFormula('=TEXTJOIN(", ";TRUE;A2:A)', 'x', 'vi_VN', CUSTOM)).toBe('_xlfn.TEXTJOIN(", ",TRUE,A2:A$1048576)');
  expect(fileFormula('=SUM(A:A)', 1, 'vi_VN', CUSTOM)).toBe('SUM(A:A)');
  expect(fileFormula('=IF(A1,B1)', null, 'vi_VN', CUSTOM)).toBeUndefined();
});

test('formulas of the clock keep the value of the day the file was written; conditional formats are left to the reader', () => {
  const days = `=IF(TODAY()<=DATE(2022;11;20);"còn "&(DATE(2022;11;20)-TODAY())&" ngày";"đã qua hạn")`;
  expect(fileFormula(days, 'còn 16 ngày', 'vi_VN', CUSTOM)).toMatch(
    /^IFERROR\(__xludf\.DUMMYFUNCTION\(.*\),"còn 16 ngày"\)$/,
  );
  expect(nativeFormula('=$A2<TODAY()', 'vi_VN')).toBe('$A2<TODAY()');
  expect(nativeFormula('=REGEXMATCH(A2;"x")', 'vi_VN')).toBeUndefined();
});

test('text longer than a literal may hold is put together from pieces', () => {
  const long = 'ă'.repeat(600);
  const formula = fileFormula('=DANH_GIA(A1)', long, 'vi_VN', CUSTOM) ?? '';
  const literals = [...formula.matchAll(/"((?:[^"]|"")*)"/g)].map((match) => match[1] ?? '');
  expect(Math.max(...literals.map((text) => text.length))).toBeLessThanOrEqual(255);
  expect(literals.slice(1).join('')).toBe(long);
  expect(fileFormula(`=IF(A1;"${long}";"")`, '', 'vi_VN', CUSTOM)).toMatch(/^IF\(A1,"ă{255}"&"ă{255}"&"ă{90}",""\)$/);
});

test('a row of wrapped text is as high as its longest cell needs, unless it was given a height', () => {
  const long = 'Tỷ lệ dịch vụ công trực tuyến toàn trình có phát sinh hồ sơ trực tuyến trong năm';
  const cell = (row: number, value: string) => ({ row, column: 1, value, style: { wrap: true } });
  const sheet = { name: 'S', columnWidths: [{ column: 1, px: 200 }], rowHeights: [{ row: 3, px: 21 }] };
  const heights = fittedRowHeights({
    ...sheet,
    cells: [cell(1, long), cell(2, 'ngắn'), cell(3, long), cell(4, 'a\nb')],
  });
  expect([...heights.keys()]).toEqual([1, 4]);
  expect(heights.get(1)).toBe(41.25);
  expect(heights.get(4)).toBe(28.5);
  const hiddenOrMerged = { ...sheet, hiddenColumns: [1], cells: [cell(1, long)] };
  expect(fittedRowHeights(hiddenOrMerged).size).toBe(0);
  expect(fittedRowHeights({ ...sheet, merges: ['A1:C1'], cells: [cell(1, long)] }).size).toBe(0);
});

test('text a file cannot hold is left out: control signs, and what is beyond 32 767 letters', () => {
  expect(fileText('a\u0000b\u001f\tc\nd')).toBe('ab\tc\nd');
  expect(fileText('x'.repeat(40_000))).toHaveLength(32_767);
});

test('tab names longer than 31 letters are cut and stay different', () => {
  const name = 'Bản sao của Chỉ thị thi đua năm 2022';
  const [first, second] = fileSheetNames([name, name]);
  expect(first).toHaveLength(31);
  expect(second).not.toBe(first);
});

test.skipIf(soffice === undefined)('LibreOffice opens the workbook and shows the stored values', async () => {
  const path = file('so.xlsx');
  await writeXlsx(BOOK, path);
  const csv = readFileSync(converted(path, 'csv:Text - txt - csv (StarCalc):44,34,76,1'), 'utf8');
  expect(csv).toContain('"CQS-01","Đã đạt"');
  expect(csv).toContain('72.77%,04/11/2022,"#N/A"');
});

test.skipIf(soffice === undefined)(
  'calculated anew by LibreOffice every formula gives the value stored with it',
  async () => {
    const path = file('so.xlsx');
    await writeXlsx(BOOK, path);
    const opinions = await secondOpinions(path);
    expect(opinions.map(({ cell }) => cell)).toEqual([
      'Nhập số liệu!B2',
      'Nhập số liệu!D3',
      'Tính toán!A1',
      'Tính toán!B1',
    ]);
    for (const { cell, stored, recalculated } of opinions) expect(recalculated, cell).toEqual(stored);
  },
);

const MAIL = {
  id: 'thu-1',
  at: '2022-11-04T01:00:00.000Z',
  from: 'dau-moi@langson.example',
  to: ['so-y-te@langson.example'],
  cc: [],
  bcc: [],
  replyTo: 'vanthu@langson.example',
  name: 'Sở TT&TT Lạng Sơn - Sổ kế hoạch chuyển đổi số',
  subject: 'Sở Y tế: còn 3 số liệu chuyển đổi số năm 2022',
  text: 'Kính gửi: Sở Y tế',
  html: '<p>Kính gửi: <b>Sở Y tế</b></p>',
  attachments: [{ name: 'Báo cáo.txt', type: 'text/plain', bytes: new TextEncoder().encode('đủ') }],
};

test('a written mail is read back with its subject, both bodies, names and attachment, and is the same every time', async () => {
  const [first, second] = [mkdtempSync(join(tmpdir(), 'eml-')), mkdtempSync(join(tmpdir(), 'eml-'))];
  expect(await writeMails([MAIL], first)).toEqual(['001-so-y-te.eml']);
  await writeMails([MAIL], second);
  const bytes = readFileSync(join(first, '001-so-y-te.eml'));
  expect(readFileSync(join(second, '001-so-y-te.eml')).equals(bytes)).toBe(true);
  const read = await PostalMime.parse(bytes);
  expect(read.subject).toBe(MAIL.subject);
  expect(read.from).toMatchObject({ name: MAIL.name, address: MAIL.from });
  expect(read.to?.map((to) => to.address)).toEqual(MAIL.to);
  expect(read.text?.trim()).toBe(MAIL.text);
  expect(read.html?.trim()).toBe(MAIL.html);
  expect(read.date).toBe(MAIL.at);
  expect(read.attachments[0]?.filename).toBe('Báo cáo.txt');
});

test('file names are the subject up to the colon in plain letters', () => {
  expect(asciiSlug('Công an tỉnh Đắk: còn 15 số liệu')).toBe('cong-an-tinh-dak');
  expect(asciiSlug('UBND huyện Lộc Bình (phòng VH&TT)')).toBe('ubnd-huyen-loc-binh-phong-vh-tt');
});

test('pages keep their html, alerts become a page with the text as it stands', async () => {
  const dir = mkdtempSync(join(tmpdir(), 'html-'));
  const dialogs = [
    { kind: 'modal', title: 'Xem trước thư', html: '<html><body>Đủ</body></html>' },
    { kind: 'alert', title: '', text: 'Gửi <3> thư?' },
  ];
  expect(await writePages(dialogs, dir)).toEqual(['001-xem-truoc-thu.html', '002-alert.html']);
  expect(readFileSync(join(dir, '001-xem-truoc-thu.html'), 'utf8')).toBe('<html><body>Đủ</body></html>');
  expect(readFileSync(join(dir, '002-alert.html'), 'utf8')).toContain('Gửi &lt;3&gt; thư?');
});
