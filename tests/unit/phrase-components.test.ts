// Everything that a printed phrase is read as, field by field; the rules are those of docs/cach-doc-van-ban.md.

import { describe, expect, it } from 'vitest';
import type { TargetComponent } from '../../src/domain/book/target-component.js';
import { readPrintedTarget, readTargetPhrase, targetFromPhrase } from '../../src/domain/phrase/target-phrase.js';

const plain = {
  comparator: '>=' as const,
  value: null,
  upper: null,
  grade: '',
  unit: '',
  scope: '',
  exclusion: '',
  effectiveFrom: null,
  horizonYear: null,
};
const share = { ...plain, unit: '%' };
type Read = Partial<TargetComponent> & Pick<TargetComponent, 'printed'>;
const asked = (phrase: string) => {
  const { question } = readTargetPhrase(phrase);
  return question === null ? null : [question.code, question.params?.figure];
};

describe('a phrase with one figure', () => {
  it.each<[phrase: string, read: Read]>([
    ['tỷ lệ đạt -5%', { ...share, value: -5, printed: '-5' }],
    ['đạt từ 5% trở xuống', { ...share, comparator: '<=', value: 5, printed: 'từ 5 trở xuống' }],
    ['từ 5 giờ trở lên', { ...plain, value: 5, unit: 'giờ', printed: 'từ 5 trở lên' }],
    ['không quá 5% trở xuống', { ...share, comparator: '<=', value: 5, printed: 'không quá 5 trở xuống' }],
    ['đạt từ 65 - 70%', { ...share, comparator: 'range', value: 65, upper: 70, printed: '65 - 70' }],
    ['đạt khoảng 65 - 70%', { ...share, comparator: 'range', value: 65, upper: 70, printed: 'khoảng 65 - 70' }],
    ['hộ nghèo giảm 5%', { ...share, value: 5, printed: '5' }],
    ['đạt 2025 hộ', { ...plain, value: 2025, unit: 'hộ', printed: '2025' }],
    ['Số thuê bao 107', { ...plain, value: 107, printed: '107' }],
    ['Số thuê bao băng rộng 107 thuê bao', { ...plain, value: 107, unit: 'thuê bao', printed: '107' }],
    ['Sản lượng 50 tấn.', { ...plain, value: 50, unit: 'tấn', printed: '50' }],
    ['gấp đôi', { ...plain, comparator: 'multiple', value: 2, unit: 'lần', printed: 'gấp đôi' }],
    ['gấp ba', { ...plain, comparator: 'multiple', value: 3, unit: 'lần', printed: 'gấp ba' }],
    [
      'tăng gấp tối thiểu 2 lần',
      { ...plain, comparator: 'multiple', value: 2, unit: 'lần', printed: 'gấp tối thiểu 2' },
    ],
    ['tăng lên gấp 3 lần', { ...plain, comparator: 'multiple', value: 3, unit: 'lần', printed: 'gấp 3' }],
    ['nhóm 10', { ...plain, comparator: 'rank', value: 10, printed: 'nhóm 10' }],
    ['đứng thứ 10/63', { ...plain, comparator: 'rank', value: 10, printed: 'đứng thứ 10/63' }],
    ['trong 10 tỉnh dẫn đầu', { ...plain, comparator: 'rank', value: 10, printed: 'trong 10 tỉnh' }],
    ['hạng A', { ...plain, comparator: 'grade', grade: 'A', printed: 'hạng A' }],
    ['xếp loại khá', { ...plain, comparator: 'grade', grade: 'khá', printed: 'xếp loại khá' }],
    ['đạt mức 4', { ...plain, comparator: 'level', value: 4, unit: 'mức độ', printed: '4' }],
    ['80% xã đạt loại khá', { ...share, value: 80, printed: '80' }],
    ['80% dịch vụ công mức độ 4', { ...share, value: 80, printed: '80' }],
    ['từ ngày 1/6/2022 đạt 80%', { ...share, value: 80, printed: '80', effectiveFrom: '2022-06-01' }],
    ['từ ngày 01 tháng 6 năm 2022, 80%', { ...share, value: 80, printed: '80', effectiveFrom: '2022-06-01' }],
    ['cấp xã: 40%', { ...share, value: 40, printed: '40', scope: 'Cấp xã' }],
    ['80% (trừ các xã biên giới)', { ...share, value: 80, printed: '80', exclusion: 'trừ các xã biên giới' }],
    ['so với năm 2020 tăng 5%', { ...share, value: 5, printed: '5' }],
    ['Hoàn thành', { ...plain, comparator: 'done', printed: '' }],
    ['có', { ...plain, comparator: 'done', printed: '' }],
    ['Số giường (đạt)', { ...plain, comparator: 'done', printed: '' }],
  ])('[DOC-2] “%s” is read whole', (phrase, read) => {
    expect(readTargetPhrase(phrase)).toEqual({ components: [{ ...read, clause: phrase }], question: null });
  });

  it.each<[phrase: string, code: string, figure: string]>([
    ['trên 5% trở xuống', 'phrase-two-comparators', 'trên 5%'],
    ['dưới 5% trở lên', 'phrase-two-comparators', 'dưới 5%'],
    ['trên 65 - 70%', 'phrase-two-comparators', 'trên 65 - 70%'],
    ['70 - 65%', 'phrase-range-reversed', '70 - 65%'],
    ['65 - 65%', 'phrase-range-reversed', '65 - 65%'],
    ['tỷ lệ hộ nghèo 5%', 'phrase-direction', 'tỷ lệ hộ nghèo 5%'],
    ['Số giường bệnh (27 giường)', 'phrase-number-unplaced', 'Số giường bệnh (27 giường)'],
    ['một nửa', 'phrase-number-in-words', 'một nửa'],
    ['hai phần ba số xã', 'phrase-number-in-words', 'hai phần ba số xã'],
    ['Một chữ', 'phrase-no-figure', 'Một chữ'],
    ['Trong đó:', 'phrase-no-figure', 'Trong đó:'],
    ['gấp khoảng 2 lần', 'phrase-two-comparators', 'gấp khoảng 2 lần'],
    ['gấp 1.2.3 lần', 'phrase-number-ambiguous', 'gấp 1.2.3 lần'],
    ['Đạt 2025', 'phrase-number-unplaced', 'Đạt 2025'],
    ['Các xã 107 thuê bao', 'phrase-number-unplaced', '107'],
    ['5/7', 'phrase-number-ambiguous', '5'],
  ])('[DOC-14] “%s” is asked about: %s', (phrase, code, figure) => {
    expect(asked(phrase)).toEqual([code, figure]);
  });
});

describe('a phrase with several figures', () => {
  const clauses = (phrase: string) =>
    readTargetPhrase(phrase).components.map(({ clause, value, scope }) => [clause, value, scope]);

  it('[DOC-7] is one target per clause, each with its own words', () => {
    expect(clauses('cấp tỉnh 90%; cấp huyện 80%')).toEqual([
      ['cấp tỉnh 90%', 90, 'Cấp tỉnh'],
      ['cấp huyện 80%', 80, 'Cấp huyện'],
    ]);
    expect(clauses('Đạt 80% (riêng cấp xã 60%)')).toEqual([
      ['Đạt 80%', 80, ''],
      ['riêng cấp xã 60%', 60, 'Cấp xã'],
    ]);
    expect(clauses('80% xã, xếp loại khá')).toEqual([
      ['80% xã', 80, ''],
      ['xếp loại khá', null, ''],
    ]);
    expect(asked('trên 3% xã, dưới 5% thôn')).toBeNull();
    expect(asked('trên 3, trên 5')).toBeNull();
    expect(asked('Đạt 80% (trong đó 60%)')).toBeNull();
  });

  it('[DOC-14] two bounds of one figure, or a figure in brackets that nothing explains, are asked about', () => {
    for (const phrase of ['trên 3, dưới 5', 'trên 3% và dưới 5%', 'trên 3% nhưng dưới 5%']) {
      expect(asked(phrase)?.[0], phrase).toBe('phrase-two-comparators');
    }
    expect(asked('Đạt 80% (năm 2022 đạt 75%)')?.[0]).toBe('phrase-number-unplaced');
    expect(asked('Đạt (80%)')).toBeNull();
  });
});

describe('a row with columns of its own for unit and result', () => {
  it('[DOC-16] takes figure and unit from them, words, year and exclusion from the text', () => {
    const read = (text: string, unitText: string, resultText: string) =>
      readPrintedTarget({ text, unitText, resultText }).components;
    const year = 'Dịch vụ công đến năm 2025';
    expect(read(year, '%', 'trên 50')).toEqual([
      { ...share, clause: year, comparator: '>', value: 50, printed: 'trên 50', horizonYear: 2025 },
    ]);
    expect(read('Dịch vụ công', 'Mức độ', '3')).toEqual([
      { ...plain, clause: 'Dịch vụ công', comparator: 'level', value: 3, printed: '3', unit: 'mức độ' },
    ]);
    expect(read('Đạt 80%', '%', '')).toEqual([{ ...share, clause: 'Đạt 80%', value: 80, printed: '80' }]);
  });
});

describe('a bare cell as a target', () => {
  const own = { id: '', indicator: '' };

  it('[DOC-1] a number is at least, printed the Vietnamese way; words are read like a phrase', () => {
    expect(targetFromPhrase(5.5)).toEqual({
      ok: true,
      value: { ...plain, ...own, clause: '5,5', value: 5.5, printed: '5,5' },
    });
    expect(targetFromPhrase('trên 5%')).toEqual({
      ok: true,
      value: { ...share, ...own, clause: 'trên 5%', comparator: '>', value: 5, printed: 'trên 5' },
    });
  });

  it.each([
    [true, 'phrase-not-a-target', 'TRUE'],
    [false, 'phrase-not-a-target', 'FALSE'],
    [{ date: '2022-11-20' }, 'phrase-date', '2022-11-20'],
    [Number.NaN, 'phrase-not-a-target', 'NaN'],
    ['', 'phrase-empty', ''],
    ['5%; 6%', 'phrase-many-figures', '5%; 6%'],
    ['hoàn thành', 'phrase-no-figure', 'hoàn thành'],
  ])('[DOC-14] %j is no target: %s', (cell, code, text) => {
    expect(targetFromPhrase(cell)).toEqual({ ok: false, problems: [{ code, params: { text } }] });
  });
});
