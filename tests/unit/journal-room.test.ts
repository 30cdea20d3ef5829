// How much room `Nhật ký` takes: a year of entries as the shipped book would leave them, held against what a workbook holds.

import { expect, test } from 'vitest';
import { journalFrom, journalOps, type WordedEntry } from '../../src/application/journal/journal-store.js';
import { obligedAgencies } from '../../src/domain/agencies/obliged-agencies.js';
import { journalColumns } from '../../src/text/journal-columns.js';
import { entryWords } from '../../src/text/journal-words.js';
import { shippedBook } from '../support/workbook.js';

const MOST_CELLS = 10_000_000;
/** Cells that an office types in a row, as people do it, and how often each changes: first typed, corrected, made final. */
const [CELLS, TIMES] = [6, 3];
/** Rounds in a year, and cells of `Theo dõi báo cáo` typed for an office in each. */
const [ROUNDS, TRACKED] = [4, 8];

test('[NK-1] entries of ten years are less than a tenth of what a workbook holds', () => {
  const book = shippedBook();
  const rows =
    book.indicators.length +
    book.plans
      .flatMap(({ tables }) => tables.flatMap(({ sections }) => sections))
      .flatMap(({ items }) => items.filter(({ targets }) => targets.length === 0)).length;
  const offices = Math.max(...book.rounds.map((round) => obligedAgencies(book, round).size));
  const year = rows * CELLS * TIMES + offices * ROUNDS * TRACKED + book.agencies.length * 4;
  const names = {
    tab: 'Nhập số liệu',
    isFirst: false,
    row: (code: string) => code,
    unit: () => 'Sở Thông tin và Truyền thông',
  };
  const event = {
    kind: 'cell',
    code: 'CQS-01',
    key: 'evidence',
    before: '',
    after: 'Báo cáo số 512/BC-SYT ngày 15/11/2022',
  } as const;
  const words = entryWords(event, { ...names, header: () => 'Minh chứng', who: () => 'block' }, () => ({}));
  const entry = { number: 12_345, at: '2026-11-04T08:00', since: '2026-11-03T08:00', tabId: 1_234_567_890, event };
  const one: WordedEntry = { entry, tab: names.tab, words };
  const head = journalColumns.map(({ key }, at) => (at === 0 ? `skh:nhat-ky:${key}` : key));
  const [values] = journalOps(journalFrom([head, [], journalColumns.map(({ header }) => header)]), [one]).filter(
    ({ op }) => op === 'values',
  );
  const [line = []] = values?.op === 'values' ? values.cells : [];
  const characters = line.reduce<number>((sum, cell) => sum + String(cell ?? '').length, 0);
  const share = (10 * year * line.length) / MOST_CELLS;
  console.log(
    `Nhật ký: ${year} entries a year of ${line.length} cells, ${characters} characters; ten years ${(100 * share).toFixed(1)}% of a workbook`,
  );
  expect(line).toHaveLength(journalColumns.length);
  expect(share).toBeLessThan(0.1);
});
