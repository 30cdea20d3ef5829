// What the functions for free cells are told: the base of a line, and a target of nothing.

import { describe, expect, test } from 'vitest';
import type { Target } from '../../src/domain/book/plan.js';
import type { Cell } from '../../src/domain/cell.js';
import { readBaseline } from '../../src/domain/judging/scalar-baseline.js';
import { countIn } from '../../src/domain/judging/scalar-count.js';
import { mixesShareAndPercent } from '../../src/domain/judging/scalar-judgement.js';
import { targetFromPhrase } from '../../src/domain/phrase/target-phrase.js';
import { readActual } from '../../src/domain/reading/actual-reader.js';
import { baselineQuestionText } from '../../src/text/function-words.js';
import { reviewQuestion } from '../../src/text/question-text.js';
import { phraseQuestionText } from '../../src/text/target-phrase-text.js';
import { aTarget, judged } from '../support/judging.js';

const day = '2022-08-08';

function wanted(cell: Cell): Target {
  const read = targetFromPhrase(cell);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.value;
}

const base = (cell: Cell, target: Cell) => {
  const read = readBaseline(cell, wanted(target), day);
  return read.kind === 'ask' ? read.code : read.kind === 'year' ? read.day : read.kind === 'none' ? '' : read.cell;
};

describe('[HAM-1] a base that is no figure in the unit of the target is asked about', () => {
  test.each<[Cell, Cell, string]>([
    [0.7, '80%', 'share-or-percent'],
    [0.7, 80, 'share-or-percent'],
    [70, 0.8, 'share-or-percent'],
    ['0,45', 80, 'share-or-percent'],
    [1, '80%', 'share-or-percent'],
    [0.7, '80 điểm', 'share-or-percent'],
    ['0,7', '50.000 hồ sơ', 'share-or-percent'],
    ['2.021', '80%', 'two-ways'],
    ['628/863', '80%', 'unreadable'],
    ['-', '80%', 'unreadable'],
    ['không có', '80%', 'unreadable'],
    ['khoảng 45%', '80%', 'unreadable'],
    ['70%', 80, 'unreadable'],
    ['3000 hồ sơ', '80%', 'unreadable'],
    ['40 - 45', 80, 'unreadable'],
    [true, 80, 'unreadable'],
    [{ date: '2021-06-30' }, 80, 'unreadable'],
    ['Kh«ng', 80, 'unreadable'],
    ['\u202e45', 80, 'unreadable'],
  ])('%j beside %j: %s', (cell, target, code) => {
    expect(base(cell, target)).toBe(code);
  });

  test.each<[Cell, Cell]>([
    ['70%', '80%'],
    [70, '80%'],
    [0.7, 0.8],
    ['0,5%', '80%'],
    ['0,7 điểm', '80 điểm'],
    [0.7, '4 lần'],
    [30, '80 điểm'],
    ['2400 hồ sơ', '3000 hồ sơ'],
    [0, 80],
    ['4\u200b5', 80],
  ])('%j beside %j is the figure', (cell, target) => {
    expect(base(cell, target)).toBe(cell);
  });

  test('a blank is none, a level is read in its words', () => {
    expect(base(' \u200b', 80)).toBe('');
    expect(base('Mức độ 3', 'mức độ 4')).toBe(3);
  });
});

describe('[HAM-2] four digits are a year or a count', () => {
  test.each<[Cell, Cell, string | number]>([
    [2021, 80, '2021-12-31'],
    ['2021', '80%', '2021-12-31'],
    ['năm 2021', '3000 hồ sơ', '2021-12-31'],
    [{ date: '2021-12-31' }, '3000 hồ sơ', '2021-12-31'],
    ['31/12/2021', 80, '2021-12-31'],
    [2021, '3000 hồ sơ', 'year-or-count'],
    [2100, '3000 hồ sơ', 'year-or-count'],
    [2400, '3000 hồ sơ', 2400],
    [2400, '80%', 'year-or-count'],
    [3000, 80, 'year-or-count'],
    [2022, 80, 'year-or-count'],
    ['năm 2022', 80, 'late'],
    ['năm 2021', 'không quá 5', 'year-of-less'],
    [2021, 'không quá 5', 'year-or-count'],
    [2400, 'không quá 1500 vụ', 2400],
    ['2100,0', '3000 hồ sơ', '2100,0'],
    ['2100 hồ sơ', '3000 hồ sơ', '2100 hồ sơ'],
  ])('%j beside %j: %s', (cell, target, read) => {
    expect(base(cell, target)).toBe(read);
  });

  test('the question repeats a number as the catalogue writes it, a year without separators, words as typed', () => {
    expect(baselineQuestionText('share-or-percent', 0.7)).toContain('“0,7”');
    expect(baselineQuestionText('unreadable', 12345.5)).toContain('“12.345,5”');
    expect(baselineQuestionText('year-or-count', 2021)).toContain('“2021”');
    expect(baselineQuestionText('two-ways', '2.021')).toContain('“2.021”');
  });
});

describe('[HAM-3] a bare 0 is asked: at least or at most', () => {
  test.each<Cell>([0, '0', '0%', '0 vụ', '00', '0,0', 'đạt 0 hồ sơ'])('%j', (cell) => {
    const read = targetFromPhrase(cell);
    expect(read.ok).toBe(false);
    if (!read.ok && read.problems[0]) expect(phraseQuestionText(read.problems[0])).toContain('ít nhất hay nhiều nhất');
  });

  test('not where the answer is the same whichever way it is meant', () => {
    expect(targetFromPhrase(0, false).ok).toBe(true);
    expect(targetFromPhrase('0 vụ', false).ok).toBe(true);
  });

  test.each<Cell>(['không quá 0 vụ', 'trên 0', 'ít nhất 0', '0 - 5', 'giảm xuống 0'])('%j is said', (cell) => {
    expect(targetFromPhrase(cell).ok).toBe(true);
  });
});

describe('[HAM-5] a comparison that was not read is asked, never taken for "at least"', () => {
  const asks = (cell: string) => {
    const read = targetFromPhrase(cell);
    return read.ok ? `read as ${read.value.comparator}` : (read.problems[0]?.code ?? '');
  };

  test.each([
    'at most 5%',
    'max 5%',
    'less than 5%',
    'up to 5 vụ',
    '≠5%',
    '!= 5',
    'khôngquá 5%',
    'không\u200bquá 5%',
    'chỉ 5%',
    '5% hoặc thấp hơn',
    '5 vụ hoặc ít hơn',
  ])('%j', (cell) => {
    expect(asks(cell)).toMatch(/^phrase-number-unplaced$/);
  });

  test.each([
    ['⩽5%', '<='],
    ['≦ 5%', '<='],
    ['⩾5%', '>='],
    ['≧ 5', '>='],
  ])('%j is a sign like any other', (cell, comparator) => {
    expect(asks(cell)).toBe(`read as ${comparator}`);
  });

  test.each(['kh«ng qu¸ 5%', 'd\u00adíi 5%', 'khoâng quaù 5%', 'döôùi 5%', 'tèi ®a 5%'])(
    '[TXT-3] %j of an old encoding is asked with what it says',
    (cell) => {
      const read = targetFromPhrase(cell);
      const [problem] = read.ok ? [] : read.problems;
      expect(problem?.code).toBe('phrase-old-encoding');
      if (problem) expect(phraseQuestionText(problem)).toMatch(/có phải “(?:không quá|dưới|tối đa) 5%” không/);
    },
  );

  test('[TXT-1] a sign that turns the order round is named', () => {
    const read = targetFromPhrase('\u202e%05');
    expect(read.ok ? null : read.problems).toEqual([{ code: 'phrase-another-order', params: { text: '[U+202E]%05' } }]);
  });
});

describe('[HAM-1] the base of a rank or a grade is read like its result', () => {
  test.each(['20/63', 20, 'hạng 20'])('%j', (cell) => {
    const target = targetFromPhrase('thứ hạng 10');
    expect(target.ok && readBaseline(cell, target.value, '2022-09-30').kind).toBe('figure');
  });

  test('and is asked where it is none', () => {
    const target = targetFromPhrase('thứ hạng 10');
    expect(target.ok && readBaseline('hạng chót', target.value, '2022-09-30')).toMatchObject({ code: 'unreadable' });
  });
});

describe('[NUM-14] a whole or more in a cell of percent is a share too', () => {
  test.each<[Cell, string]>([
    [1, '80'],
    [1.2, '100'],
    [85, '1'],
    [0.72, '80'],
  ])('%j against %j', (cell, phrase) => {
    const target = targetFromPhrase(phrase);
    expect(target.ok && mixesShareAndPercent(cell, target.value)).toBe(true);
  });

  test.each<[Cell, string]>([
    [1, '7'],
    [2, '80'],
    [1, '80 xã'],
    [1.5, '1,2'],
  ])('%j against %j is one measure', (cell, phrase) => {
    const target = targetFromPhrase(phrase);
    expect(target.ok && mixesShareAndPercent(cell, target.value)).toBe(false);
  });
});

describe('[HAM-6] a target that prints a change is asked about, never held against a level', () => {
  const asked = (phrase: string) => {
    const read = targetFromPhrase(phrase);
    return read.ok ? '' : read.problems.map(phraseQuestionText).join();
  };
  test.each([
    ...['tăng 10%', 'Giảm 5%', 'giảm 5% so với năm 2021', 'tăng thêm 10 xã', 'tăng bình quân 10%/năm', 'tăng trên 10%'],
    ...['Doanh thu tăng 12,5%', 'giảm ít nhất 50 vụ', 'tăng 5 - 7%', 'không tăng quá 5%', 'tăng 10 điểm phần trăm'],
  ])('%s', (phrase) => {
    expect(asked(phrase)).toContain('là mức tăng, giảm so với một số gốc');
  });

  test.each([
    ...['tăng lên 90%', 'giảm xuống còn 5%', 'tăng từ 70% lên 80%', 'tốc độ tăng 10%', 'tăng trưởng 8%'],
    ...['gấp 2 lần', 'tăng gấp 2 lần', '80%', 'trên 50'],
  ])('%s says what is to be reached', (phrase) => {
    expect(asked(phrase)).toBe('');
  });
});

describe('[HAM-7] a grouped count with the noun of the target reads in one way', () => {
  test.each<[Cell, Cell, Cell]>([
    ['45.000 hồ sơ', '50.000 hồ sơ', 45000],
    ['45,000 Hồ sơ', '50.000 hồ sơ', 45000],
    ['1.250.000 lượt', '2.000.000 lượt', 1250000],
    ['2.100 hồ sơ', '3.000 hồ sơ', 2100],
  ])('base %j beside %j', (cell, target, value) => {
    expect(base(cell, target)).toBe(value);
    expect(countIn(cell, wanted(target))).toBe(value);
  });

  test.each<[Cell, Cell]>([
    ['1.234 ha', '5.000 ha'],
    ['1.234 giờ', '5.000 giờ'],
    ['45.000', '50.000 hồ sơ'],
  ])('%j beside %j is asked all the same', (cell, target) => {
    expect(base(cell, target)).toBe('two-ways');
  });

  test.each<[Cell, Cell]>([
    ['45.000 xã', '50.000 hồ sơ'],
    ['1.234,567 hồ sơ', '50.000 hồ sơ'],
  ])('%j beside %j is no count', (cell, target) => {
    expect(countIn(cell, wanted(target))).toBe(cell);
  });
});

describe('[NUM-14] a stored number beside a target in per cent', () => {
  const read = (cell: Cell, target: Cell) => {
    const reading = readActual(cell, wanted(target));
    return reading.kind === 'ask' ? reading.code : reading.kind === 'number' ? reading.value : reading.kind;
  };

  test.each<[Cell, Cell]>([
    [1.2, '100%'],
    [1.2, 'trên 90%'],
    [1.99, '65 - 70%'],
    [1.5, '30%'],
    [1.2, 'không quá 50%'],
    [2, '100%'],
    [2.5, '100%'],
    [4, '80%'],
  ])('%j beside %j is asked: share or per cent', (cell, target) => {
    expect(read(cell, target)).toBe('share-or-percent');
    expect(base(cell, target)).toBe('share-or-percent');
  });

  test.each<[Cell, Cell, number]>([
    ['1,2', '100%', 1.2],
    ['120%', '100%', 120],
    [1.2, '6%', 1.2],
    [1.5, '29,9%', 1.5],
    ['2,5', '100%', 2.5],
    [4.1, '80%', 4.1],
    [2.5, '49%', 2.5],
    [10, '200%', 10],
    [1.2, '100 ha', 1.2],
    [0, '100%', 0],
  ])('%j beside %j is %d', (cell, target, value) => {
    expect(read(cell, target)).toBe(value);
  });

  test('neither where the target names no number, nor beside how many times it names', () => {
    for (const changes of [{ value: null }, { comparator: 'multiple' as const, value: 30 }])
      expect(readActual(1.2, aTarget(changes))).toEqual({ kind: 'number', value: 1.2 });
  });

  test('in a row it is asked until somebody has checked it; last year it leaves the pace waiting', () => {
    const asked = judged({ row: { actual: 1.2 } });
    expect(asked).toMatchObject({ verdict: 'not-judged', noData: 'unreadable' });
    expect(reviewQuestion(asked)).toBe('120% hay 1,2%? Đề nghị nhập 120 hoặc 1,2%.');
    expect(judged({ row: { actual: 1.2, checked: 'Đã kiểm tra' } })).toMatchObject({ value: 1.2 });
    expect(judged({ row: { actual: '72', priorYear: 1.2 } }).paceGap).toBe('prior-year-unread');
  });
});
