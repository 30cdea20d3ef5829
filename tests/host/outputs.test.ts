// What a driver can look at after a run: passing notes, mails and pages as files, the workbook; and what is refused by name.

import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Workbook } from '@cj-tech-master/excelts';
import PostalMime from 'postal-mime';
import { afterAll, expect, test } from 'vitest';
import { clicked } from './fixture-dist.js';

const dir = mkdtempSync(join(tmpdir(), 'outputs-'));
afterAll(() => rmSync(dir, { recursive: true }));

test('passing notes are kept in order, the title before the text', async () => {
  const body = `const book = SpreadsheetApp.getActive(); book.toast('đang lập'); book.toast('đã xong', 'Sổ', 5);`;
  expect((await clicked(body)).host.toasts()).toEqual(['đang lập', 'Sổ: đã xong']);
});

test('mails, pages and the workbook can be written to files that others read', async () => {
  const { host } = await clicked(`
    MailApp.sendEmail({ to: 'syt@so.example', subject: 'Đôn đốc', body: 'Kính gửi', htmlBody: '<p>Kính gửi</p>' });
    SpreadsheetApp.getUi().showModalDialog(HtmlService.createHtmlOutput('<b>thư</b>'), 'Xem trước');
    SpreadsheetApp.getActive().getSheets()[0].getRange('A1:B1').setValues([['mười hai', 12]]);`);
  await host.writeMails(join(dir, 'mail'));
  const [mail = ''] = readdirSync(join(dir, 'mail'));
  const read = await PostalMime.parse(readFileSync(join(dir, 'mail', mail)));
  expect([read.subject, read.to?.[0]?.address, read.text?.trim()]).toEqual(['Đôn đốc', 'syt@so.example', 'Kính gửi']);
  await host.writePages(join(dir, 'trang'));
  const [page = ''] = readdirSync(join(dir, 'trang'));
  expect(readFileSync(join(dir, 'trang', page), 'utf8')).toContain('<b>thư</b>');
  await host.writeXlsx(join(dir, 'so.xlsx'));
  const book = new Workbook();
  await book.xlsx.load(readFileSync(join(dir, 'so.xlsx')));
  expect(book.worksheets[0]?.getCell('A1').value).toBe('mười hai');
  expect(book.worksheets[0]?.getCell('B1').value).toBe(12);
});

test.each([
  ['SpreadsheetApp.getActive().getSheets()[0].newChart().asScatterChart()', 'EmbeddedChartBuilder.asScatterChart'],
  ['SpreadsheetApp.getActive().getSpreadsheetTheme()', 'Spreadsheet.getSpreadsheetTheme'],
  ['SpreadsheetApp.getActive().getRange("A1").trimWhitespace()', 'Range.trimWhitespace'],
])('%s is refused by name, even where the script catches errors', async (call, name) => {
  await expect(clicked(`try { ${call}; } catch (error) {}`)).rejects.toThrow(
    `offline host: ${name} is not implemented`,
  );
});
