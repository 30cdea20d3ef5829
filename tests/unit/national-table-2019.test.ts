// The Government's own table of 2019 (Nghị quyết 121/NQ-CP, 31/12/2019): its printed targets and results, judged by our rules.
// Source of the figures: the table as printed by Quân đội nhân dân, qdnd.vn, article 608493.

import { expect, test } from 'vitest';
import type { Indicator } from '../../src/domain/book/plan.js';
import type { Cell } from '../../src/domain/cell.js';
import { targetFromPhrase } from '../../src/domain/phrase/target-phrase.js';
import { verdictWord } from '../../src/text/verdict-text.js';
import { judged, termsOn } from '../support/judging.js';

interface Row {
  readonly name: string;
  readonly unit: string;
  readonly target: string;
  readonly actual: Cell;
  readonly official: string;
  readonly better?: Indicator['better'];
  /** Why a person has to decide, where our rules and the table part. */
  readonly person?: string;
}

const table: readonly Row[] = [
  { name: 'Tốc độ tăng GDP', unit: '%', target: '6,6-6,8', actual: '7,02', official: 'Vượt' },
  { name: 'Chỉ số giá tiêu dùng', unit: '%', target: 'Khoảng 4', actual: '2,79', official: 'Vượt', better: 'lower' },
  { name: 'Kim ngạch xuất khẩu', unit: '%', target: '7-8', actual: '8,1', official: 'Vượt' },
  {
    name: 'Nhập siêu so với xuất khẩu',
    unit: '%',
    target: 'Dưới 3',
    actual: 'Xuất siêu',
    official: 'Vượt',
    better: 'lower',
    person: 'the result is a word, not a number',
  },
  { name: 'Vốn đầu tư so với GDP', unit: '%', target: '33-34', actual: '33,9', official: 'Đạt' },
  {
    name: 'Mức giảm tỷ lệ hộ nghèo',
    unit: 'điểm',
    target: '1-1,5',
    actual: '1,1',
    official: 'Vượt',
    person: 'inside the range, which the same table calls "Đạt" for 33,9 in 33-34',
  },
  { name: 'Thất nghiệp thành thị', unit: '%', target: 'Dưới 4', actual: '3,1', official: 'Đạt', better: 'lower' },
  { name: 'Lao động qua đào tạo', unit: '%', target: '60-62', actual: '61-62', official: 'Đạt' },
  { name: 'Giường bệnh trên 1 vạn dân', unit: 'giường bệnh', target: '27', actual: '27,5', official: 'Vượt' },
  { name: 'Dân số tham gia bảo hiểm y tế', unit: '%', target: '88,1', actual: '89,3', official: 'Vượt' },
  { name: 'Khu công nghiệp có xử lý nước thải', unit: '%', target: '89', actual: '89', official: 'Đạt' },
  { name: 'Tỷ lệ che phủ rừng', unit: '%', target: '41,85', actual: '41,85', official: 'Đạt' },
];

function judgedRow({ unit, target, actual, better = 'higher' }: Row) {
  const read = targetFromPhrase(target);
  if (!read.ok) throw new Error(`${target}: ${JSON.stringify(read.problems)}`);
  return judged({
    target: { ...read.value, unit, horizonYear: 2019 },
    indicator: { unit, better, isShare: false },
    row: { actual, asOf: '31/12/2019' },
    terms: termsOn('2020-01-10', 2019),
  });
}

const agreeing = table.filter((row) => row.person === undefined);

test('[TGT-5] ten of the twelve rows have the official verdict', () => {
  expect(agreeing).toHaveLength(10);
});

test.each(agreeing)('[TGT-5] $name: $target, $actual → $official', (row) => {
  const { verdict, figureKind } = judgedRow(row);
  expect(verdictWord(verdict, figureKind)).toBe(row.official);
});

test('[NOD-5] "Xuất siêu" is no number: a person has to decide', () => {
  const row = table.find(({ actual }) => actual === 'Xuất siêu');
  if (row === undefined) throw new Error('row missing');
  expect(judgedRow(row)).toMatchObject({
    verdict: 'not-judged',
    noData: 'unreadable',
    unreadText: 'Xuất siêu',
    questions: [{ code: 'unreadable' }],
  });
});

test('[TGT-5] 1,1 in 1-1,5 is "Đạt" by the rule that makes 33,9 in 33-34 "Đạt"; the table says "Vượt"', () => {
  const row = table.find(({ target }) => target === '1-1,5');
  const alike = table.find(({ target }) => target === '33-34');
  if (row === undefined || alike === undefined) throw new Error('row missing');
  expect(judgedRow(row).verdict).toBe(judgedRow(alike).verdict);
  expect([row.official, alike.official]).toEqual(['Vượt', 'Đạt']);
});
