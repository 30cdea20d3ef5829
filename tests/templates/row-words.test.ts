// `Chỉ tiêu` of `Nhập số liệu`: every row says by itself what it measures, in every round of the shipped plans.

import { expect, test } from 'vitest';
import { reportingRows } from '../../src/domain/round/reporting-row.js';
import { yearlyRoundOf } from '../../src/domain/round/yearly-round.js';
import { shippedBook } from './book.js';

const book = shippedBook();

test.each([2022, 2023, 2026, 2028])(
  '[EXP-10] in the round of %i no row has another’s words, and parts of a sentence name the measure',
  (year) => {
    const round = yearlyRoundOf(book, year);
    if (round === null) throw new Error(`no round of ${year}`);
    const rows = reportingRows(book, round);
    expect(new Set(rows.map(({ words }) => words)).size).toBe(rows.length);
    for (const { words, item, indicator } of rows) {
      if (item.targets.length > 1) expect(words).toContain(indicator.name);
      else expect(`${item.text} ${item.resultText}`).toContain(words);
    }
  },
);
