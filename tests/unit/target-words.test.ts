// What DOC_CHI_TIEU answers: the target in words that say the same again when they are read.

import { describe, expect, it } from 'vitest';
import { readPrintedTarget, readTargetPhrase } from '../../src/domain/phrase/target-phrase.js';
import { phraseReadingText, targetWords } from '../../src/text/target-words.js';
import { shippedBook } from '../templates/book.js';

describe('a target in words', () => {
  it.each([
    ['80%', 'ít nhất 80%'],
    ['đạt tối thiểu trên 2%', 'trên 2%'],
    ['từ 65 - 70%', 'từ 65 đến 70%'],
    ['Khoảng 4', 'khoảng 4'],
    ['tốp 10', 'xếp thứ 10 trở lên'],
    ['Mức độ 3', 'mức độ 3 trở lên'],
    ['thuộc nhóm hạng A', 'xếp hạng A'],
    ['tăng gấp đôi', 'gấp 2 lần năm trước'],
    ['Số báo phát hành với số lượng 2.136.000 tờ.', 'ít nhất 2.136.000 tờ'],
    ['Hàng hóa thông quan, điều khiển barie tự động', 'hoàn thành'],
    [
      'giảm tỷ lệ hộ nghèo xuống dưới 9% vào năm 2025 và dưới 6% vào năm 2030',
      'dưới 9%, đến năm 2025; dưới 6%, đến năm 2030',
    ],
    [
      'đạt 100% tại Bộ phận một cửa từ ngày 01/6/2022 (trừ hồ sơ mật)',
      'ít nhất 100%, từ ngày 01/6/2022 (trừ hồ sơ mật)',
    ],
    ['70 - 65', 'Khoảng “70 - 65” có số đầu không nhỏ hơn số cuối: hai số nào là đúng?'],
  ])('%s: %s', (phrase, words) => {
    expect(phraseReadingText(readTargetPhrase(phrase))).toBe(words);
  });

  it('says the same again when it is read', () => {
    const items = shippedBook().plans.flatMap(({ tables }) => tables.flatMap((table) => table.sections));
    const all = items.flatMap((section) => section.items).filter(({ kind }) => kind !== 'task');
    expect(all).toHaveLength(140);
    for (const item of all) {
      for (const component of readPrintedTarget(item).components) {
        const { comparator, value, upper, grade, unit, effectiveFrom, horizonYear, exclusion } = component;
        const [again] = readTargetPhrase(targetWords({ ...component, scope: '' })).components;
        expect(again, item.id).toMatchObject({
          comparator,
          value,
          upper,
          grade,
          unit,
          effectiveFrom,
          horizonYear,
          exclusion,
        });
      }
    }
  });
});
