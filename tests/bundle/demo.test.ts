// `npm run demo` as a stranger runs it: files, mails, days without mails, invented figures, the same bytes twice.

import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { Workbook as XlsxWorkbook } from '@cj-tech-master/excelts';
import PostalMime from 'postal-mime';
import { afterAll, describe, expect, test } from 'vitest';
import { reportingRows } from '../../src/domain/round/reporting-row.js';
import { loadResults } from '../../tools/templates/load-results.js';
import { root, shippedBook } from '../support/workbook.js';

const run = promisify(execFile);
const dir = mkdtempSync(join(tmpdir(), 'demo-'));
afterAll(() => rmSync(dir, { recursive: true }));

async function demo(name: string, ...options: string[]): Promise<{ readonly out: string; readonly said: string }> {
  const out = join(dir, name);
  const { stdout } = await run(process.execPath, [join(root, 'lib/tools/demo.js'), '--out', out, ...options], {
    cwd: root,
    maxBuffer: 1 << 24,
  });
  return { out, said: stdout };
}

const filesOf = (out: string) =>
  readdirSync(out, { recursive: true, encoding: 'utf8' }).filter((name) => /\.\w+$/.test(name));
const mailsOf = (out: string) => filesOf(out).filter((name) => name.endsWith('.eml'));
const readMail = (out: string, name: string) => PostalMime.parse(readFileSync(join(out, name)));

async function readTabs(out: string): Promise<Map<string, string[]>> {
  const book = new XlsxWorkbook();
  await book.xlsx.load(readFileSync(join(out, 'so-ke-hoach.xlsx')));
  return new Map(
    book.worksheets.map((sheet) => {
      const texts: string[] = [];
      sheet.eachRow((row) => row.eachCell((cell) => texts.push(cell.text)));
      return [sheet.name, texts];
    }),
  );
}

const TABS = [
  'Tổng hợp',
  'Nhập số liệu',
  'Theo dõi báo cáo',
  'Đợt báo cáo',
  'KH 92 - 2022',
  'KH thực hiện NQ 49',
  'KH 334 - Chỉ tiêu',
  'KH 334 - Nhiệm vụ',
  'Chỉ thị thi đua 2022',
  'KH ngành TTTT 2023',
  'Danh bạ',
  'Đôn đốc',
  'Nhật ký',
  'Thiết lập',
  'Hướng dẫn',
  'Tính toán',
  'Bản lưu',
];

/** Agencies that still owe a figure of 2022 once the reported results are entered; the Sở itself gets no mail. */
function agenciesToRemind(): readonly string[] {
  const book = shippedBook();
  const round = book.rounds.find(({ code }) => code === 'nam-2022');
  const results = loadResults(join(root, 'templates'));
  if (round === undefined || !results.ok) throw new Error('templates');
  const reported = new Set(results.results.map(({ indicator }) => indicator));
  const owing = reportingRows(book, round).filter((row) => !reported.has(row.code));
  return [...new Set(owing.map((row) => row.agency))].filter((agency) => agency !== '' && agency !== 'STTTT');
}

describe('npm run demo', () => {
  test('on 4/11/2022 writes workbook, mails and pages; one mail for each agency that owes; the same bytes every time', async () => {
    const [first, second] = await Promise.all([demo('first'), demo('second')]);
    const mails = mailsOf(first.out);
    expect(mails).toHaveLength(agenciesToRemind().length);
    expect(first.said).toContain(`Đã gửi ${mails.length} thư`);
    expect(filesOf(first.out).filter((name) => name.endsWith('.html')).length).toBeGreaterThanOrEqual(3);
    // The file format wants a hidden tab of its own for long dropdowns.
    expect([...(await readTabs(first.out)).keys()].filter((tab) => tab !== '_danh_muc')).toEqual(TABS);
    for (const name of mails) {
      const mail = await readMail(first.out, name);
      expect(mail.subject, name).toMatch(
        /: còn \d+ số liệu chuyển đổi số năm 2022, (kính )?đề nghị cập nhật trước ngày 20\/11 \(còn 16 ngày\)$/,
      );
      expect(mail.to?.[0]?.address, name).toMatch(/\.example$/);
      expect(mail.html, name).toContain('<table');
      expect(mail.text, name).toContain('18/11/2022');
      expect(mail.text, name).not.toContain('GIẢ ĐỊNH');
    }
    expect(filesOf(second.out)).toEqual(filesOf(first.out));
    for (const name of filesOf(first.out)) {
      expect(readFileSync(join(second.out, name)).equals(readFileSync(join(first.out, name))), name).toBe(true);
    }
  }, 180_000);

  test('on a Sunday sends nothing and says why', async () => {
    const { out, said } = await demo('sunday', '--date', '2022-11-06');
    expect(mailsOf(out)).toEqual([]);
    expect(said).toContain('Đã gửi 0 thư');
    expect(said).toMatch(/ngày nghỉ|ngày làm việc|Chủ nhật/);
  });

  test('with --vi-du says on every visible tab and in every mail that the figures are invented', async () => {
    const { out } = await demo('invented', '--vi-du');
    const tabs = await readTabs(out);
    for (const name of TABS.slice(0, 7)) {
      expect(
        tabs.get(name)?.some((text) => text.includes('SỐ LIỆU GIẢ ĐỊNH')),
        name,
      ).toBe(true);
    }
    expect(mailsOf(out).length).toBeGreaterThan(0);
    for (const name of mailsOf(out)) {
      const mail = await readMail(out, name);
      expect(mail.text, name).toContain('SỐ LIỆU GIẢ ĐỊNH');
      expect(mail.html, name).toContain('SỐ LIỆU GIẢ ĐỊNH');
    }
  });

  test('prints the conclusion of Tổng hợp whole, and lets no more than some seconds pass in silence', async () => {
    const out = join(dir, 'whole');
    const child = execFile(process.execPath, [join(root, 'lib/tools/demo.js'), '--out', out], { cwd: root });
    const times = [Date.now()];
    let said = '';
    child.stdout?.on('data', (text: string) => {
      said += text;
      times.push(Date.now());
    });
    await new Promise((done) => child.on('close', done));
    const gaps = times.slice(1).map((at, k) => at - (times[k] ?? at));
    expect(Math.max(...gaps)).toBeLessThan(15_000);
    const rows = (await readTabs(out)).get('Tổng hợp') ?? [];
    const conclusion = rows.slice(
      rows.indexOf('1. KẾT LUẬN') + 1,
      rows.findIndex((text) => text.startsWith('2. ')),
    );
    const sentences = conclusion.filter((text) => text.length > 30);
    expect(sentences.length).toBeGreaterThan(4);
    for (const text of sentences) expect(said).toContain(text);
  });

  test('on a day of 2026 opens the round of 2026, types no figure of 2022 and writes to the offices of 2026', async () => {
    const { out, said } = await demo('of-2026', '--date', '2026-11-04');
    expect(said).toContain('Chưa có văn bản nào báo cáo số liệu năm 2026');
    const tabs = await readTabs(out);
    expect(tabs.get('Đợt báo cáo')).toContain('nam-2026');
    const mails = await Promise.all(mailsOf(out).map((name) => readMail(out, name)));
    const to = mails.map((mail) => mail.to?.[0]?.address);
    expect(to).toContain('sonnmt@langson.example');
    expect(to).not.toContain('soldtbxh@langson.example');
    for (const mail of mails) expect(mail.text).toContain('19/11/2026');
  });

  test('a year without a plan in force is refused with the years there are, before anything is written', async () => {
    await expect(demo('no-year', '--date', '2031-11-04')).rejects.toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/năm 2031 không có kế hoạch nào[\s\S]*2022, 2023, .*2030/),
    });
    expect(existsSync(join(dir, 'no-year'))).toBe(false);
  });

  test('a day that is none is refused with a sentence', async () => {
    await expect(demo('refused', '--date', '2022-02-30')).rejects.toMatchObject({
      code: 1,
      stderr: expect.stringContaining('"2022-02-30" không phải là ngày'),
    });
  });

  test('an option that is none is refused with the options there are', async () => {
    await expect(demo('refused', '--ngay', '2022-11-04')).rejects.toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/Không hiểu: .*--ngay[\s\S]*--vi-du/),
    });
  });
});
