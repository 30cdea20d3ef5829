// Invented figures for `--vi-du`: the same ones on every run, near their targets, so that every verdict and colour shows.

import type { Host, Person } from '../../host/contract.js';
import type { LocalDate } from '../../src/domain/local-date.js';
import { officialDate } from '../../src/text/date-words.js';
import { formatNumber } from '../../src/text/number-text.js';
import { sheetPlaces } from './sheet-reading.js';

const ENTRY = 'Nhập số liệu';
/** Parts of the target that the invented figures reach, in turn; null leaves the row empty. */
const SHARES = [1, 0.97, 0.88, null, 1.04, 0.72, 1, 0.93, null, 0.99] as const;

/** Fills the rows that are still empty, as of the end of October or of the day itself; returns how many were filled. */
export async function enterInvented(host: Host, person: Person, date: LocalDate): Promise<number> {
  const values = host.sheet(ENTRY).values();
  const headerRow = values.findIndex((row) => row.includes('Mã số'));
  const headers = (values[headerRow] ?? []).map(String);
  const at = (row: readonly unknown[], header: string) => String(row[headers.indexOf(header)] ?? '');
  const places = sheetPlaces(host, ENTRY, 'Mã số');
  const endOfOctober = `${date.slice(0, 4)}-10-31`;
  const asOf = officialDate(date < endOfOctober ? date : endOfOctober);
  let filled = 0;
  let turn = 0;
  for (const row of values.slice(headerRow + 1)) {
    const code = at(row, 'Mã số');
    const isTyped = ['Thực hiện đến kỳ báo cáo', 'Tử số'].some((header) => at(row, header) !== '');
    if (code === '' || isTyped) continue;
    const share = SHARES[turn++ % SHARES.length] ?? null;
    const target = /[\d.,]+/.exec(at(row, 'Chỉ tiêu giao'))?.[0];
    if (share === null || target === undefined) continue;
    const aim = Number(target.replace(/\./g, '').replace(',', '.'));
    const estimate = Math.min(
      Math.round(aim * share * 10) / 10,
      at(row, 'ĐVT') === '%' ? 100 : Number.POSITIVE_INFINITY,
    );
    const typed: readonly (readonly [string, string])[] = [
      ['Thực hiện đến kỳ báo cáo', formatNumber(Math.round(estimate * 8.5) / 10)],
      ['Ước thực hiện cả năm', formatNumber(estimate)],
      ['Số liệu tính đến ngày', asOf],
      ...(share < 1 ? [['Khó khăn, vướng mắc, nguyên nhân', 'Số liệu giả định để minh họa.'] as const] : []),
    ];
    for (const [header, text] of typed) {
      const cell = places.cell(code, header);
      if (cell !== null) await person.type(ENTRY, cell, text);
    }
    filled += 1;
  }
  return filled;
}
