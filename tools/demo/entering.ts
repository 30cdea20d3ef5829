// What people type in the demo: addresses, settings, and the figures that a document really reports.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import type { Host, Person } from '../../host/contract.js';
import { officialDate } from '../../src/text/date-words.js';
import { formatNumber } from '../../src/text/number-text.js';
import { loadResults } from '../templates/load-results.js';
import { templateProblemText } from '../templates/template-problem.js';
import { sheetPlaces } from './sheet-reading.js';

const ENTRY = 'Nhập số liệu';

/** Types the addresses and accounts that the demo has for a year into `Danh bạ`; returns how many addresses. */
export async function enterDirectory(host: Host, person: Person, dir: string, year: number): Promise<number> {
  const places = sheetPlaces(host, 'Danh bạ', 'Mã đơn vị');
  const rows = rowsOf(join(dir, 'directory.csv')).filter(
    (row) => Number(row['Từ năm'] || year) <= year && year <= Number(row['Đến năm'] || year),
  );
  const typed = (header: string) =>
    typeAll(
      person,
      'Danh bạ',
      rows.filter((row) => row[header]),
      (row) => [places.cell(row.Mã ?? '', header), row[header] ?? ''],
    );
  // Offices without an account get a table to fill in and send back.
  await typed('Tài khoản Google để nhập');
  return typed('Thư nhận đôn đốc');
}

/** Types the demo's settings; with invented figures also the line that says so. */
export async function enterSettings(host: Host, person: Person, dir: string, invented: boolean): Promise<number> {
  const places = sheetPlaces(host, 'Thiết lập', 'Khóa');
  const rows = rowsOf(join(dir, 'settings.csv'));
  const all = invented ? [...rows, { Mã: 'notice', 'Giá trị': 'SỐ LIỆU GIẢ ĐỊNH' }] : rows;
  return typeAll(person, 'Thiết lập', all, (row) => [places.cell(row.Mã ?? '', 'Giá trị'), row['Giá trị'] ?? '']);
}

/** Types the results reported for a year as figures so far; one line of what was typed per figure, or that there are none. */
export async function enterResults(
  host: Host,
  person: Person,
  templates: string,
  year: number,
): Promise<readonly string[]> {
  const loaded = loadResults(templates);
  if (!loaded.ok) throw new Error(loaded.problems.map(templateProblemText).join('\n'));
  const places = sheetPlaces(host, ENTRY, 'Mã số');
  const said: string[] = [];
  const entered = new Set<string>();
  const ofYear = loaded.results.filter(({ asOf }) => asOf?.startsWith(`${year}-`));
  for (const result of ofYear) {
    // Of two figures a document gives for one measure, the first one is that of the measure itself.
    if (result.indicator === '' || result.unit !== '' || entered.has(result.indicator)) continue;
    if (places.cell(result.indicator, 'Mã số') === null) continue;
    entered.add(result.indicator);
    const hasParts = result.numerator !== null && result.denominator !== null;
    const typed: readonly (readonly [string, string])[] = hasParts
      ? [
          ['Tử số', String(result.numerator ?? 0)],
          ['Mẫu số', String(result.denominator ?? 0)],
        ]
      : [['Thực hiện đến kỳ báo cáo', formatNumber(result.value ?? 0)]];
    const source = `Kế hoạch ngành TTTT năm 2023 (10/8/2022), mục I. ${result.note}`.trim();
    const all = [...typed, ['Số liệu tính đến ngày', officialDate(result.asOf ?? '')], ['Minh chứng', source]] as const;
    for (const [header, text] of all) {
      const cell = places.cell(result.indicator, header);
      if (cell !== null) await person.type(ENTRY, cell, text);
    }
    said.push(
      `${result.indicator}: ${typed.map(([, text]) => text).join('/')} (đến ${officialDate(result.asOf ?? '')})`,
    );
  }
  if (said.length > 0) return said;
  const years = [...new Set(loaded.results.map(({ asOf }) => (asOf ?? '').slice(0, 4)))].filter((each) => each !== '');
  return [`Chưa có văn bản nào báo cáo số liệu năm ${year} (số liệu đã báo cáo: năm ${years.join(', ')}); để trống`];
}

type CsvRow = Readonly<Record<string, string>>;

function rowsOf(file: string): CsvRow[] {
  return parse(readFileSync(file, 'utf8'), { columns: true, bom: true, skip_empty_lines: true });
}

async function typeAll(
  person: Person,
  tab: string,
  rows: readonly CsvRow[],
  placed: (row: CsvRow) => readonly [string | null, string],
): Promise<number> {
  let typed = 0;
  for (const row of rows) {
    const [cell, text] = placed(row);
    if (cell === null) throw new Error(`${tab}: no row ${row.Mã}`);
    await person.type(tab, cell, text);
    typed += 1;
  }
  return typed;
}
