// What an officer mistypes in a template comes back as a sentence with file, line and column; nothing is guessed or dropped.

import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadBook } from '../../tools/templates/load-book.js';
import { loadResults } from '../../tools/templates/load-results.js';
import { templateProblemText } from '../../tools/templates/template-problem.js';
import { templatesDir } from './book.js';

let dir = '';
const table = 'plans/kh92-2022/muc-tieu.csv';

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'templates-'));
  cpSync(templatesDir, dir, { recursive: true });
});
afterEach(() => rmSync(dir, { recursive: true }));

function edit(file: string, from: string | RegExp, to: string): void {
  const path = join(dir, file);
  const before = readFileSync(path, 'utf8');
  const after = before.replace(from, to);
  if (after === before) throw new Error(`nothing to edit in ${file}`);
  writeFileSync(path, after);
}

function sentences(): readonly string[] {
  const loaded = loadBook(dir);
  return loaded.ok ? [] : loaded.problems.map(templateProblemText);
}

describe('a template with a mistake', () => {
  it('is accepted while it has none', () => {
    expect(sentences()).toEqual([]);
  });

  it('names the line of a code that stands twice, and of the first', () => {
    edit('indicators.csv', /^CQS-02,/m, 'CQS-01,');
    expect(sentences()).toContain('Tệp indicators.csv, dòng 3, cột thứ 1: mã “CQS-01” đã có ở dòng 2.');
  });

  it('names a missing column', () => {
    edit(table, ',Mục tiêu,', ',Mục tieu,');
    expect(sentences()).toEqual([
      `Tệp ${table}, dòng 1: thiếu cột “Mục tiêu”.`,
      `Tệp ${table}, dòng 1, cột thứ 13: không biết cột “Mục tieu”.`,
    ]);
  });

  it('refuses an unreadable target', () => {
    edit(table, ',CQS-01,,>=,80,', ',CQS-01,,>=,tám mươi,');
    expect(sentences()).toContain(`Tệp ${table}, dòng 2, cột thứ 11: cột “Giá trị”: “tám mươi” không phải là số.`);
  });

  it('refuses a target whose words could be read in two ways', () => {
    edit(table, /Phấn đấu tỷ lệ dịch vụ công[^,]*80%\./, '"Phấn đấu đạt 1,234% dịch vụ."');
    expect(sentences().join('\n')).toMatch(/dòng 2, cột thứ 4: không đọc được mục tiêu .* đọc được theo nhiều cách/);
  });

  it('refuses a typed target that is not the printed one, unless a reason stands beside it', () => {
    edit(table, ',CQS-01,,>=,80,,80,', ',CQS-01,,>=,85,,85,');
    expect(sentences()[0]).toBe(
      `Tệp ${table}, dòng 2, cột thứ 11: cột “Giá trị” ghi “85”, theo câu chữ là “80”; nếu đúng, ghi “Lý do đọc tay”.`,
    );
    edit(table, ',CQS-01,,>=,85,,85,%,,,,', ',CQS-01,,>=,85,,85,%,,,,Điều chỉnh theo công văn');
    expect(sentences()).toEqual([]);
  });

  it('refuses a comparison it does not know, and lists those it knows', () => {
    edit(table, ',CQS-01,,>=,', ',CQS-01,,gần bằng,');
    expect(sentences()[0]).toContain('không dùng “gần bằng”; chỉ dùng: >=, >, <=, <, trong khoảng, xấp xỉ');
  });

  it('refuses an indicator and an agency that no list has', () => {
    edit(table, ',CQS-01,', ',CQS-99,');
    edit('indicators.csv', ',VPUBND,', ',VPUB,');
    expect(sentences().join('\n')).toMatch(/mã chỉ tiêu “CQS-99” không có[\s\S]*|đơn vị “VPUB” không có/);
    expect(sentences()).toHaveLength(2);
  });

  it('refuses a second row of the same place', () => {
    edit(table, '\n1,1b,', '\n1,1a,');
    expect(sentences()).toContain(`Tệp ${table}, dòng 3, cột thứ 2: mã “1a” đã có ở dòng 2.`);
  });

  it('refuses a round that rests on no duty, and a day that is none', () => {
    edit('duties.csv', 'BC-NAM; TH-NAM', 'BC-NAM; TH-NGAY');
    edit('duties.csv', ',15/12/2022,', ',31/11/2022,');
    expect(sentences()).toHaveLength(2);
    expect(sentences().join('\n')).toMatch(/“31\/11\/2022” không phải là ngày/);
    expect(sentences().join('\n')).toMatch(/mã nghĩa vụ “TH-NGAY”/);
  });

  it('names the place in plan.json that is not filled', () => {
    edit('plans/kh92-2022/plan.json', '"tab": "KH 92 - 2022"', '"tab": ""');
    expect(sentences()[0]).toBe('Tệp plans/kh92-2022/plan.json: plan.json, mục “tables.0.tab”: không được để trống');
  });

  it('names a row with a comma too many, as an unquoted text has', () => {
    edit('duties.csv', ',Sở Thông tin và Truyền thông,UBND tỉnh,', ',Sở Thông tin và Truyền thông,UBND tỉnh,,');
    expect(sentences()[0]).toBe(
      'Tệp duties.csv, dòng 3: dòng có 16 ô, tiêu đề có 15 cột; chữ có dấu phẩy phải đặt trong dấu ngoặc kép.',
    );
  });

  it('says so when a file is not there or is no CSV', () => {
    rmSync(join(dir, 'agencies.csv'));
    writeFileSync(join(dir, 'duties.csv'), 'Mã,"Loại\n1,2\n');
    expect(sentences()[0]).toBe('Tệp agencies.csv: không tìm thấy tệp.');
    expect(sentences().join('\n')).toContain('Tệp duties.csv: tệp không đọc được');
  });

  it('reads what Excel saves in Viet Nam: semicolons, a byte order mark, lines that end with CR LF', () => {
    const path = join(dir, 'agencies.csv');
    const rows: string[][] = parse(readFileSync(path, 'utf8'));
    const quoted = rows.map((row) => row.map((text) => (/[;,"]/.test(text) ? `"${text}"` : text)).join(';'));
    const before = loadBook(dir);
    writeFileSync(path, `\uFEFF${quoted.join('\r\n')}\r\n`);
    expect(sentences()).toEqual([]);
    expect(loadBook(dir)).toEqual(before);
  });

  it('refuses a file that is not UTF-8', () => {
    writeFileSync(join(dir, 'agencies.csv'), Buffer.from([0x4d, 0xe3, 0x2c, 0x54, 0xea, 0x6e]));
    expect(sentences()[0]).toBe('Tệp agencies.csv: tệp không lưu theo UTF-8: đề nghị lưu lại dạng CSV UTF-8.');
  });

  it('refuses parts that are more than the whole, and a whole that is not there', () => {
    edit(
      'plans/stttt-2023/chi-tieu.csv',
      '6.570 giờ (18h/ngày).,2.3-3,BC-05,,>=,6570,6.570',
      '6.580 giờ.,2.3-3,BC-05,,>=,6580,6.580',
    );
    expect(sentences()).toEqual([
      'Tệp plans/stttt-2023/chi-tieu.csv, dòng 17: các dòng “trong đó” cộng lại 41620, lớn hơn dòng chung 41610.',
    ]);
    edit('plans/stttt-2023/chi-tieu.csv', ',2.3-3,BC-05,', ',2.3-33,BC-05,');
    expect(sentences()[0]).toContain('không có dòng nào ở vị trí “2.3-33”');
  });

  it('refuses a range without its upper bound, and a words column that is not in the printed text', () => {
    edit(table, ',trong khoảng,65,70,65 - 70,', ',trong khoảng,65,,65 - 70,');
    edit(table, ',90% hồ sơ công việc tại cấp tỉnh,', ',90% hồ sơ của tỉnh,');
    expect(sentences().join('\n')).toContain('mục tiêu so sánh “trong khoảng” thiếu “Giá trị trên”');
    expect(sentences().join('\n')).toContain('câu chữ “90% hồ sơ của tỉnh” không có trong nội dung in ở trên');
  });

  it('refuses an agency of a group, or with a successor, that no list has, and a duty of no plan', () => {
    edit('agencies.csv', ',sở,N-SBN,,28/02/2025,SKHCN,', ',sở,N-SO,,28/02/2025,SKHCNN,');
    edit('duties.csv', ',stttt-2023,', ',stttt-2024,');
    expect(sentences().map((said) => /“([^”]+)”/.exec(said)?.[1])).toEqual(['N-SO', 'SKHCNN', 'stttt-2024']);
  });

  it('names a plan folder without its plan.json', () => {
    rmSync(join(dir, 'plans/stttt-2023/plan.json'));
    expect(sentences()).toEqual(['Tệp plans/stttt-2023/plan.json: không tìm thấy tệp.']);
  });

  it('reads the target from the words where the row leaves it open, so that next year needs no typed columns', () => {
    const before = loadBook(dir);
    edit(table, ',CQS-01,,>=,80,,80,%,', ',CQS-01,,,,,,,');
    expect(loadBook(dir)).toEqual(before);
  });

  it('refuses a reported figure without its sentence', () => {
    edit('results/2022-08.csv', /"100% các hệ thống thông tin của các sở[^"]*"/, '');
    const loaded = loadResults(dir);
    expect(loaded.ok ? [] : loaded.problems.map(({ code }) => code)).toContain('cell-empty');
  });
});
