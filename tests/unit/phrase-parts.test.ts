// The parts of a printed phrase one by one: numbers, units, and figures that are more than a number (docs/cach-doc-van-ban.md).

import { describe, expect, it } from 'vitest';
import { unitBehind } from '../../src/domain/phrase/phrase-unit.js';
import { wordedFigures } from '../../src/domain/phrase/phrase-worded-figures.js';
import { printedNumber } from '../../src/domain/reading/printed-number.js';

describe('a printed number', () => {
  it.each<[token: string, value: number | null]>([
    ['0', 0],
    ['35', 35],
    ['35.040', 35_040],
    ['2.136.000', 2_136_000],
    ['123.456,7', 123_456.7],
    ['9,5', 9.5],
    ['18.5', 18.5],
    ['0,25', 0.25],
    ['0.125', 0.125],
    ['0,125', 0.125],
    ['1234,567', 1234.567],
    ['12,34', 12.34],
    ['1,234.5', 1234.5],
    ['123,456,789.25', 123_456_789.25],
    ['1,234,567', 1_234_567],
    ['123,456,789', 123_456_789],
    ['1,234', null],
    ['123,456', null],
    ['1.2.3', null],
    ['1,23,456', null],
    ['1,2.5', null],
    ['01,234.5', null],
    ['01,234,567', null],
    ['12.34,5', null],
    ['1234.567,8', null],
    ['', null],
    ['x', null],
    ['5x', null],
    ['1.234x', null],
  ])('[DOC-4] %s is %j', (token, value) => {
    expect(printedNumber(token)).toBe(value);
  });
});

describe('the unit behind a figure', () => {
  const behind = (rest: string, percent = false) => {
    const { words, length, alone, open } = unitBehind(`5${rest}`, 1, percent);
    return [words, length, alone, open];
  };

  it.each(['-', ' -', ' –', '/', '#', '”'])('[DOC-1] “%s” is no unit', (rest) => {
    expect(unitBehind(`5${rest}`, 1, false)).toMatchObject({ words: '', alone: false });
  });

  it.each<[rest: string, words: string, length: number]>([
    [' tỷ đồng', 'tỷ đồng', 8],
    [' nghìn tỷ đồng.', 'nghìn tỷ đồng', 14],
    [' tỷ cây xanh', 'tỷ cây xanh', 12],
    [' tỷ trong năm', 'tỷ', 3],
    [' tỷ tỷ', 'tỷ tỷ', 6],
    [' triệu đồng/người/năm', 'triệu đồng/người/năm', 21],
    [' USD', 'USD', 4],
    [' usd', 'USD', 4],
    [' mw', 'MW', 3],
    [' kwh', 'kWh', 4],
    [' mbps', 'Mbps', 5],
    [' gb', 'GB', 3],
    [' thuê bao/100 dân', 'thuê bao/100 dân', 17],
    [' thuê bao/100 người dân', 'thuê bao/100 người dân', 23],
    [' điểm', 'điểm', 5],
    [' điểm phần trăm', 'điểm phần trăm', 15],
    [' đô la', 'đô la', 6],
    [' đô la mỹ', 'đô la mỹ', 9],
    [' kg thịt', 'kg', 3],
    [' người, tổ', 'người', 6],
    [' đồngx', 'đồngx', 6],
    [' trở lênx', 'trở lênx', 9],
    ['', '', 0],
    [', sau', '', 0],
  ])('[DOC-1] “%s” is “%s”, and nothing else stands up to the stop', (rest, words, length) => {
    expect(behind(rest)).toEqual([words, length, true, '']);
  });

  it.each<[rest: string, words: string, length: number]>([
    [' hộ gia đình nghèo', 'hộ gia đình', 12],
    [' và hơn', '', 0],
    [' 5 hộ', '', 0],
    [' trên tổng số', '', 0],
    [' có điện', '', 0],
    ['/ngày', '', 0],
    [' đồng 5', 'đồng', 5],
    [' nghìn lượt khách quốc tế đến tỉnh', 'nghìn lượt khách', 17],
    [' hộ gia đình nghèo trở lên', 'hộ gia đình', 12],
  ])('[DOC-1] behind “%s” more follows than a unit', (rest, words, length) => {
    expect(behind(rest)).toEqual([words, length, false, '']);
  });

  it('[DOC-2] an open end belongs to it', () => {
    expect(behind(' giờ trở xuống')).toEqual(['giờ', 14, true, 'trở xuống']);
    expect(behind(' trở lên')).toEqual(['', 8, true, 'trở lên']);
    expect(behind(' xã trở lên đạt')).toEqual(['xã', 11, true, 'trở lên']);
    expect(behind(' trở lên', true)).toEqual(['%', 8, true, 'trở lên']);
    expect(behind(' trở xuống ', true)).toEqual(['%', 10, true, 'trở xuống']);
    expect(behind('trở lên', true)).toEqual(['%', 7, true, 'trở lên']);
    for (const rest of ['', ' trở lênx', ' x trở lên']) expect(behind(rest, true)).toEqual(['%', 0, true, '']);
  });
});

describe('a figure that is more than a number', () => {
  const read = (phrase: string) =>
    wordedFigures(phrase).targets.map(({ comparator, value, grade, printed }) => [comparator, value ?? grade, printed]);

  it.each<[phrase: string, value: number, printed: string]>([
    ['nhóm 10', 10, 'nhóm 10'],
    ['nhóm10', 10, 'nhóm10'],
    ['tốp 5,', 5, 'tốp 5'],
    ['top 12 cả nước', 12, 'top 12'],
    ['nhóm 100 tỉnh', 100, 'nhóm 100'],
    ['đứng thứ 10', 10, 'đứng thứ 10'],
    ['đứng thứ 10/63', 10, 'đứng thứ 10/63'],
    ['xếp hạng 10 / 63', 10, 'xếp hạng 10 / 63'],
    ['vị trí thứ 7', 7, 'vị trí thứ 7'],
    ['ở thứ hạng 12', 12, 'ở thứ hạng 12'],
    ['đứng thứ7', 7, 'đứng thứ7'],
    ['thứ 12', 12, 'thứ 12'],
    [' thứ 7', 7, 'thứ 7'],
    ['thứ7 .', 7, 'thứ7'],
    ['hạng 7/63.', 7, 'hạng 7/63'],
    ['thứ hạng 12 / 63', 12, 'thứ hạng 12 / 63'],
    ['trong 10 tỉnh dẫn đầu', 10, 'trong 10 tỉnh'],
    ['trong số 12 địa phương của nước đứng đầu', 12, 'trong số 12 địa phương'],
  ])('[DOC-6] “%s” is rank %i', (phrase, value, printed) => {
    expect(read(phrase)).toEqual([['rank', value, printed]]);
  });

  it.each<[phrase: string, grade: string, printed: string]>([
    ['hạng a', 'A', 'hạng A'],
    ['nhóm hạng b', 'B', 'nhóm hạng B'],
    ['xếp hạng c', 'C', 'xếp hạng C'],
    ['nhóm d', 'D', 'nhóm D'],
    ['xếp loại tốt', 'tốt', 'xếp loại tốt'],
    ['loại khá', 'khá', 'loại khá'],
    ['loại xuất sắc', 'xuất sắc', 'loại xuất sắc'],
    ['xếp loại trung bình', 'trung bình', 'xếp loại trung bình'],
    ['loại trung bình cao', 'trung bình cao', 'loại trung bình cao'],
    ['loại trung bình khá', 'trung bình khá', 'loại trung bình khá'],
    ['loại trung bình thấp', 'trung bình thấp', 'loại trung bình thấp'],
  ])('[DOC-6] “%s” is grade %s', (phrase, grade, printed) => {
    expect(read(phrase)).toEqual([['grade', grade, printed]]);
  });

  it.each<[phrase: string, value: number]>([
    ['mức độ 3', 3],
    ['mức độ3', 3],
    ['đạt mức độ 3', 3],
    ['lên mức độ 12 trở lên', 12],
    ['ở mức độ 2,', 2],
    ['từ mức độ 3', 3],
    [': mức độ 4', 4],
    ['đến mức 4', 4],
    ['tối thiểu mức 4.', 4],
    ['ít nhất mức 3 trở lên', 3],
    ['mức 12', 12],
    ['đạt mức12 .', 12],
  ])('[DOC-6] “%s” is level %i', (phrase, value) => {
    expect(read(phrase)).toEqual([['level', value, String(value)]]);
  });

  it.each<[phrase: string, value: number, printed: string]>([
    ['gấp 7 lần', 7, 'gấp 7'],
    ['gấp 2,5lần', 2.5, 'gấp 2,5'],
    ['tăng gấp 2 lần', 2, 'gấp 2'],
    ['tăng lên gấp 3 lần', 3, 'gấp 3'],
    ['tăng 2 lần', 2, 'tăng 2'],
    ['gấp đôi', 2, 'gấp đôi'],
    ['tăng gấp ba', 3, 'gấp ba'],
    ['gấp ít nhất tối thiểu 2 lần', 2, 'gấp ít nhất tối thiểu 2'],
  ])('[DOC-5] “%s” is %f times the year before', (phrase, value, printed) => {
    expect(read(phrase)).toEqual([['multiple', value, printed]]);
    expect(wordedFigures(phrase).targets[0]?.question).toBe('');
  });

  it('[DOC-14] a multiple that is compared, or whose number can be read in two ways, is asked about', () => {
    const question = (phrase: string) => wordedFigures(phrase).targets[0]?.question;
    for (const phrase of ['gấp trên 2 lần', 'gấp hơn đôi', 'gấp khoảng tối thiểu 2 lần']) {
      expect(question(phrase), phrase).toBe('phrase-two-comparators');
    }
    expect(question('gấp 1.2.3 lần')).toBe('phrase-number-ambiguous');
  });

  it.each([
    'nhóm 10 tỉnhx',
    'nhóm 10 hộ',
    'xnhóm 10',
    'nhóm 1000',
    'xđứng thứ 10',
    'đứng thứ 10%',
    'xếp hạng 10 %',
    'thứ 12 x',
    'x thứ 7',
    'trong 10 tỉnh. dẫn đầu',
    'xtrong 10 tỉnh dẫn đầu',
    'trong 10 hộ dẫn đầu',
    'loại e',
    'xhạng a',
    'hạng ax',
    'có mức độ 3',
    'xđạt mức 4',
    'mức độ 3%',
    'mức độ 3 %',
    'mức 4 x',
    'gấp 2 lần/năm',
    'xgấp 2 lần',
    'gấp đôix',
  ])('[DOC-6] “%s” is none of them', (phrase) => {
    expect(read(phrase)).toEqual([]);
  });

  it('[DOC-13] a level or grade behind a percentage only says what is counted', () => {
    for (const phrase of ['80% xã đạt loại khá', '80% xã đạt mức độ 3']) {
      const { targets, conditions } = wordedFigures(phrase);
      expect([targets.length, conditions.length], phrase).toEqual([0, 1]);
    }
    for (const phrase of ['80%, xếp loại khá', '5 xã đạt loại khá', '80% xã nhóm 10', 'đạt loại khá, 80% xã']) {
      const { targets, conditions } = wordedFigures(phrase);
      expect([targets.length, conditions.length], phrase).toEqual([1, 0]);
    }
  });
});
