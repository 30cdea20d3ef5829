// What stands around a figure in a sentence, pattern by pattern; the rules are those of docs/cach-doc-van-ban.md.

import { describe, expect, it } from 'vitest';
import {
  effectiveDays,
  exclusionWords,
  headingYear,
  horizonYears,
  levelOfPlace,
  levelsListed,
  withoutNonTargets,
} from '../../src/domain/phrase/phrase-context.js';

/** What is left of a phrase when everything that sets no target is blotted out. */
const left = (phrase: string) => withoutNonTargets(phrase).replace(/¤+/g, '').replace(/\s+/g, ' ').trim();

describe('numbers that set no target', () => {
  it.each([
    ['đạt 80% (số 12 đơn vị)', 'đạt 80%'],
    ['đạt 80% (12 đơn vị) thêm 5', 'đạt 80% thêm 5'],
    ['(12) (80%) 7', '(80%) 7'],
    ['(tương đương 5%) 7', '7'],
    ['( chiếm 80% số xã) 7', '7'],
    ['từ ngày 1/6/2022 đạt 7', 'đạt 7'],
    ['từ ngày 01 tháng 6 năm 2022 7', '7'],
    ['20/11/2022 7', '7'],
    ['ngày 20 / 11 / 2022 7', '7'],
    ['2/1/2022 7', '7'],
    ['ngày 20/11 7', '7'],
    ['ngày 2 / 1 7', '7'],
    ['ngày 20 tháng 11 7', '7'],
    ['ngày 2 tháng 1 năm 2022 7', '7'],
    ['ngày 20/11 năm 2022 7', '7'],
    ['tháng 12 7', '7'],
    ['tháng 1/2022 7', '7'],
    ['tháng 12 / 2022 7', '7'],
    ['tháng 12 năm 2022 7', '7'],
    ['giai đoạn 2021-2025 7', '7'],
    ['giai đoạn 2021 - 2025 7', '7'],
    ['thời kỳ 2021-2030 7', '7'],
    ['trong các năm 2021 - 2025 7', '7'],
    ['năm 2025 7', '7'],
    ['đến năm 2025 7', '7'],
    ['đến hết năm 2025 7', '7'],
    ['vào cuối năm 2025 7', '7'],
    ['trong năm 2025 7', '7'],
    ['tới năm 2025 7', '7'],
    ['năm 2021-2025 7', '7'],
    ['năm 2021 - 2025 7', '7'],
    ['đến 2025: 7', ': 7'],
    ['đến 2025 đạt 7', 'đạt 7'],
    ['đến 2025 là 7', 'là 7'],
    ['vào 2030, 7', ', 7'],
    ['vào 2030 ; 7', '; 7'],
    ['đến 2025', ''],
    ['2025: 7', ': 7'],
    ['; 2025 : 7', '; : 7'],
    ['(2025: 80%) 7', '(: 80%) 7'],
    ['con thứ 3 7', '7'],
    ['con thứ 12 trở lên 7', '7'],
    ['24/7 5', '5'],
    ['24 / 7 5', '5'],
    ['từ 15 tuổi 7', '7'],
    ['từ đủ 15 tuổi trở lên 7', '7'],
    ['trên 60 tuổi 7', '7'],
    ['dưới 5 tuổi 7', '7'],
    ['đủ 18 tuổi 7', '7'],
    ['từ 6-15 tuổi 7', '7'],
    ['từ 6 - 15 tuổi 7', '7'],
    ['từ 16 đến dưới 60 tuổi 7', '7'],
    ['từ 6 đến 15 tuổi trở lên 7', '7'],
    ['15 tuổi trở lên 7', '7'],
    ['15 - 60 tuổi trở lên 7', '7'],
    ['dịch vụ công mức độ 4 7', 'dịch vụ công 7'],
    ['dịch vụ công trực tuyến mức độ 3, 4 7', 'dịch vụ công trực tuyến 7'],
    ['dịch vụ công mức độ 3 , mức độ 4 7', 'dịch vụ công 7'],
    ['thực hiện mức độ 4 7', 'thực hiện 7'],
    ['107/100 dân', '107'],
    ['107/1.000 người dân', '107'],
    ['107 trên 10.000 dân', '107'],
    ['107 / 100000 dân', '107'],
    ['80% hộ có ít nhất 1 người', '80% hộ'],
    ['80% hộ sử dụng tối thiểu 12 máy', '80% hộ'],
    ['số 92/KH-UBND 7', '7'],
    ['số 12a/QĐ-TTg 7', '7'],
    ['từ 5% lên 7', 'lên 7'],
    ['từ 5,5 % xuống 7', 'xuống 7'],
    ['từ 1.000 tăng lên 7', 'tăng lên 7'],
    ['từ 15 còn 7', 'còn 7'],
  ])('[DOC-13] in “%s” what counts is “%s”', (phrase, counts) => {
    expect(left(phrase)).toBe(counts);
  });

  it.each([
    'đạt (80%)',
    'giai đoạn 2021 7',
    'năm 25 7',
    'đến 2025 7',
    'đến 1999, 7',
    'đến 2015, 7',
    '7 2025: 8',
    '2015: 7',
    '24/8 5',
    '74 tuổi 7',
    'dịch vụ công lên mức độ 4',
    'dịch vụ công đạt mức độ 4',
    'dịch vụ công đến mức độ 4',
    'dịch vụ công. mức độ 4',
    'dịch vụ công của toàn bộ các cơ quan nhà nước thuộc tỉnh này mức độ 4',
    'mức độ 4',
    '107/10 dân',
    '107/2.000 dân',
    'hộ có ít nhất 1 người',
    '80%. hộ có ít nhất 1 người',
    '80% hộ có ít nhất 1',
    'số 92 7',
    'từ 5% 7',
    'từ 5% và lên 7',
  ])('[DOC-13] “%s” counts whole', (phrase) => {
    expect(left(phrase)).toBe(phrase);
  });
});

describe('the year by which', () => {
  it.each<[phrase: string, years: readonly number[]]>([
    ['năm 2025', [2025]],
    ['năm 2025, năm 2030', [2025, 2030]],
    ['đến 2025', [2025]],
    ['vào 2030, x', [2030]],
    ['đến 2025) x', [2025]],
    ['đến 2025 . x', [2025]],
    ['đến 2025 đạt 5', [2025]],
    ['đến 2025 là 5', [2025]],
    ['2025: 5', [2025]],
    ['; 2025 : 5', [2025]],
    ['(2025: 5', [2025]],
    ['(2025)', [2025]],
    ['( 2025 )', [2025]],
    ['từ ngày 1/6/2022 năm 2025', [2025]],
    ['ngày 1 tháng 6 năm 2022, năm 2025', [2025]],
    ['ngày 10 tháng 12 năm 2022', []],
    ['năm 2021 - 2025', []],
    ['năm 2021-2025', []],
    ['so với năm 2020', []],
    ['so với cuối năm 2020', []],
    ['xnăm 2025', []],
    ['xđến 2025', []],
    ['đến 2025 xã', []],
    ['đến 2015', []],
    ['x 2025: 5', []],
    ['(x 2025)', []],
    ['năm 202', []],
  ])('[DOC-11] of “%s” is %j', (phrase, years) => {
    expect(horizonYears(phrase).map(({ value }) => value)).toEqual(years);
  });

  it('[DOC-11] that heads a phrase stands before a colon', () => {
    const heads = [
      'đến năm 2025: x',
      '2025: x',
      '• + - vào 2025 : x',
      'trong năm 2025:',
      'đến hết năm 2025: x',
      'hết 2025:',
    ];
    for (const phrase of [...heads, 'cuối năm 2025: x', 'vào cuối 2025: x'])
      expect(headingYear(phrase), phrase).toBe(2025);
    for (const phrase of ['x đến năm 2025: y', 'năm 2025 x', 'năm 2015: x', '']) expect(headingYear(phrase)).toBeNull();
  });
});

describe('the first day', () => {
  it.each<[phrase: string, days: readonly string[]]>([
    ['từ ngày 1/6/2022', ['2022-06-01']],
    ['từ ngày 01 / 06 / 2022', ['2022-06-01']],
    ['từ ngày 1-6-2022', ['2022-06-01']],
    ['từ ngày 1 - 6 - 2022', ['2022-06-01']],
    ['từ ngày 1.6.2022', ['2022-06-01']],
    ['từ ngày 15 tháng 12/2022', ['2022-12-15']],
    ['từ ngày 1 tháng 6 năm 2022', ['2022-06-01']],
    ['từ ngày 1/6/2022 80%, từ ngày 1/12/2022 100%', ['2022-06-01', '2022-12-01']],
    ['từ 1/6/2022', []],
    ['từ ngày 1/6/22', []],
    ['từ ngày 1/6 2022', []],
  ])('[DOC-10] of “%s” is %j', (phrase, days) => {
    expect(effectiveDays(phrase).map(({ value }) => value)).toEqual(days);
  });
});

describe('what is left out', () => {
  it.each([
    ['80% (trừ xã A)', 'trừ xã A'],
    ['80% ( không áp dụng đối với B ) x', 'không áp dụng đối với B'],
    ['(không bao gồm C)', 'không bao gồm C'],
    ['(không kể D) (trừ E)', 'không kể D'],
    ['(gồm F)', ''],
    ['trừ G', ''],
    ['(có trừ H)', ''],
    ['(trừ I', ''],
  ])('[DOC-9] of “%s” is “%s”', (phrase, words) => {
    expect(exclusionWords(phrase, phrase)).toBe(words);
    expect(exclusionWords(phrase.toUpperCase(), phrase)).toBe(words.toUpperCase());
  });
});

describe('the level', () => {
  it.each([
    ['cấp xã: 40%', 'Cấp xã'],
    ['• cấp tỉnh 5', 'Cấp tỉnh'],
    ['riêng cấp huyện 5', 'Cấp huyện'],
    ['xã 40%', 'Cấp xã'],
    ['xã: 40', 'Cấp xã'],
    ['tỉnh : 40%', 'Cấp tỉnh'],
    ['tại cấp tỉnh', 'Cấp tỉnh'],
    ['đối với cấp huyện', 'Cấp huyện'],
    ['ở các cơ quan cấp xã', 'Cấp xã'],
    ['xã 40% cấp xã', 'Cấp xã'],
    ['huyện x 40', ''],
    ['tại các đơn vị, cấp xã', ''],
    ['tại cấp tỉnh, cấp xã', ''],
    ['cấp tỉnh và cấp xã 5', ''],
    ['đơn vị cấp xã', ''],
    ['cấp xãx 5', ''],
    ['xcấp xã', ''],
    ['xã 40% cấp tỉnh', ''],
    ['tại 5 cơ quan cấp xã', ''],
    ['xtại cấp xã', ''],
    ['tại trụ sở của rất nhiều những cơ quan hành chính cấp xã', ''],
  ])('[DOC-17] of “%s” is “%s”', (phrase, level) => {
    expect(levelOfPlace(phrase)).toBe(level);
  });

  it.each<[phrase: string, levels: readonly string[]]>([
    ['cấp tỉnh, cấp huyện, cấp xã', ['Cấp tỉnh', 'Cấp huyện', 'Cấp xã']],
    ['cấp tỉnh, huyện và xã', ['Cấp tỉnh', 'Cấp huyện', 'Cấp xã']],
    ['cấp tỉnh , và cấp xã', ['Cấp tỉnh', 'Cấp xã']],
    ['cấp huyện, xã, thôn', ['Cấp huyện', 'Cấp xã']],
    ['cấp tỉnh', []],
    ['cấp tỉnh, xãx', []],
    ['tỉnh, huyện', []],
    ['xcấp tỉnh, huyện', []],
    ['cấp tỉnh; cấp xã', []],
  ])('[DOC-8] listed in “%s” is %j', (phrase, listed) => {
    expect(levelsListed(phrase)).toEqual(listed);
  });
});
