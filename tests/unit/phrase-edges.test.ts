// Phrases at the edge of a pattern: the part of it that one more word, sign or blank would miss (docs/cach-doc-van-ban.md).

import { describe, expect, it } from 'vitest';
import { doubtOf } from '../../src/domain/phrase/phrase-doubts.js';
import type { PhraseFigure } from '../../src/domain/phrase/phrase-figure.js';
import { readTargetPhrase } from '../../src/domain/phrase/target-phrase.js';

describe('[DOC-1] figures, words that compare and units of a phrase', () => {
  it.each<[phrase: string, question: string, figures: readonly string[]]>([
    ['Tỷ lệ hộ nghèo không còn dưới 5%', '', ['< 5 %']],
    ['Không để tỷ lệ hộ nghèo trên 5%', 'phrase-negation', ['> 5 %']],
    ['Không để xảy ra sự cố trên 3 giờ; tỷ lệ xử lý dưới 5%', 'phrase-negation', ['> 3 giờ', '< 5 %']],
    ['thuộc nhóm 10%', 'phrase-number-unplaced', ['>= 10 %']],
    ['Nhóm dân số đạt 10%', '', ['>= 10 %']],
    ['Đạt 90% xã, không còn hộ nghèo', 'phrase-clause-bare', ['>= 90 %']],
    ['Đạt 90% xã, và xóa bỏ hủ tục.', 'phrase-clause-bare', ['>= 90 %']],
    ['đạt 5abc và 10%', 'phrase-number-glued', ['>= 10 %']],
    ['phủ sóng 4G đạt 95%', '', ['>= 95 %']],
    ['Giảm số hộ nghèo từ 10% xuống còn 3%', '', ['<= 3 %']],
    ['Có 100% xã đạt 19 tiêu chí', '', ['>= 100 %']],
    ['100% hồ sơ giải quyết trong 24 giờ', '', ['>= 100 %']],
    ['Tỷ lệ xã đạt 19 tiêu chí là 60%', '', ['>= 60 %']],
    ['80%, có 20 xã đạt chuẩn', '', ['>= 80 %', '>= 20 xã đạt chuẩn']],
    ['Tăng 10% số hộ, thêm 5 xã', '', ['>= 10 %', '>= 5 xã']],
    ['Đạt 80%, trong đó cấp xã 60%', '', ['>= 80 %', '>= 60 % Cấp xã']],
    ['Đạt 80% riêng cấp xã 60%', '', ['>= 80 %', '>= 60 % Cấp xã']],
    ['Đạt 80%, cấp xã 60%, và cấp huyện 70%', '', ['>= 80 %', '>= 60 % Cấp xã', '>= 70 % Cấp huyện']],
    ['Đạt 90%. Giảm 5 điểm.', '', ['>= 90 %', '>= 5 điểm']],
    ['Thu nhập 65triệu đồng/người', '', ['>= 65 triệu đồng/người']],
    ['từ 20 nghìn tỷ đồng trở lên', '', ['>= 20 nghìn tỷ đồng']],
    ['5%trở xuống', '', ['<= 5 %']],
    ['Trồng 22.000ha rừng', '', ['>= 22000 ha']],
    ['mức độ 4trở lên', '', ['level 4 mức độ']],
    ['nhóm 30/63 tỉnh', '', ['rank 30']],
    ['Top 30/63.', '', ['rank 30']],
    ['Đạt 60% và phấn đấu đạt 70%', 'phrase-number-unplaced', ['>= 60 %', '>= 70 %']],
    ['Đạt 60%, phấn đấu 70%', 'phrase-number-unplaced', ['>= 60 %', '>= 70 %']],
    ['trên 60% nhưng dưới 80%', 'phrase-two-comparators', ['> 60 %', '< 80 %']],
    ['tối thiểu 60% và tối đa 80%', 'phrase-two-comparators', ['>= 60 %', '<= 80 %']],
    ['５０％', '', ['>= 50 %']],
    ['Tỷ lệ trẻ em < 12 tuổi suy dinh dưỡng dưới 5%', '', ['< 5 %']],
  ])('%s', (phrase, question, figures) => {
    const read = readTargetPhrase(phrase);
    expect(read.question?.code ?? '').toBe(question);
    expect(
      read.components.map(({ comparator, value, unit, scope }) =>
        [comparator, value, unit, scope].filter((each) => each !== '').join(' '),
      ),
    ).toEqual(figures);
  });

  it.each<[phrase: string, clauses: readonly string[]]>([
    ['Đạt 80%, trong đó cấp xã 60%', ['Đạt 80%', 'trong đó cấp xã 60%']],
    ['Đạt 80%, cấp xã 60%, và cấp huyện 70%', ['Đạt 80%', 'cấp xã 60%', 'cấp huyện 70%']],
    ['Đạt 60% và phấn đấu đạt 70%', ['Đạt 60%', 'phấn đấu đạt 70%']],
    ['tối thiểu 60%,  và tối đa 80%', ['tối thiểu 60%', 'tối đa 80%']],
  ])('%s is cut into its clauses', (phrase, clauses) => {
    expect(readTargetPhrase(phrase).components.map(({ clause }) => clause)).toEqual(clauses);
  });

  it.each<[phrase: string, years: readonly (number | null)[]]>([
    ['Đến năm 2025: đạt 80%; năm 2030: đạt 90%', [2025, 2030]],
    ['Năm 2025 đạt 80%', [2025]],
    ['Phấn đấu đến hết năm 2025 đạt 80%', [2025]],
  ])('%s is for its years', (phrase, years) => {
    expect(readTargetPhrase(phrase).components.map(({ horizonYear }) => horizonYear)).toEqual(years);
  });
});

describe('[DOC-1] doubts about a figure', () => {
  const figure = (plain: string, printed: string, more: Partial<PhraseFigure> = {}): PhraseFigure => {
    const start = plain.indexOf(printed);
    return {
      ...{ start, end: start + printed.length, comparator: '>=', value: 1, upper: null, grade: '', printed },
      ...{ unit: '%', question: '' },
      ...more,
    };
  };
  const raised = (plain: string, ...figures: readonly PhraseFigure[]) => {
    const doubt = doubtOf(plain, figures);
    return doubt === null ? null : [doubt.question, plain.slice(doubt.start, doubt.end)];
  };

  it('a negation before the figure, but not the share of what is named by it', () => {
    const plain = 'không để tỷ lệ trên 5%';
    expect(raised(plain, figure(plain, '5%', { comparator: '>' }))).toEqual(['phrase-negation', '5%']);
    const share = 'tỷ lệ hộ không có nước dưới 5%';
    expect(raised(share, figure(share, '5%', { comparator: '<' }))).toBeNull();
    expect(raised(share, figure(share, '5%', { comparator: '>' }))).toEqual(['phrase-negation', '5%']);
    const inside = 'giữ mức, tỷ lệ hộ không có nước dưới 5%';
    expect(raised(inside, figure(inside, '5%', { comparator: '<' }))).toEqual(['phrase-negation', '5%']);
  });

  it('a negation belongs to the figure behind it, not to the next one', () => {
    const plain = 'không để trên 3 giờ, đạt 90%';
    const [first, second] = [figure(plain, '3 giờ', { unit: 'giờ' }), figure(plain, '90%')];
    expect(raised(plain, first, second)).toEqual(['phrase-negation', '3 giờ']);
    const later = 'đạt 90%, không để trên 3 giờ';
    expect(raised(later, figure(later, '90%'), figure(later, '3 giờ', { unit: 'giờ' }))?.[0]).not.toBeUndefined();
  });

  it('a group right before a percentage, and nowhere else', () => {
    const plain = 'thuộc top 10%';
    expect(raised(plain, figure(plain, '10%'))).toEqual(['phrase-number-unplaced', '10%']);
    const apart = 'nhóm dân cư đạt 10%';
    expect(raised(apart, figure(apart, '10%'))).toBeNull();
    const other = 'số hộ 10%';
    expect(raised(other, figure(other, '10%'))).toBeNull();
  });

  it('a clause behind the figure that prints none is named as it stands', () => {
    const plain = 'đạt 90%, không còn hộ nghèo';
    expect(raised(plain, figure(plain, '90%'))).toEqual(['phrase-clause-bare', ' không còn hộ nghèo']);
  });
});
