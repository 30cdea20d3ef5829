// Targets of every comparator: when a number reaches or exceeds them, and what share of them it attains.

import { describe, expect, test } from 'vitest';
import type { Indicator, Target } from '../../src/domain/book/plan.js';
import { attainmentRatio } from '../../src/domain/judging/attainment.js';
import { exceeds, reaches, type Yardstick, yardstick } from '../../src/domain/judging/yardstick.js';
import { anIndicator, aTarget } from '../support/judging.js';

const count = anIndicator({ isShare: false, unit: 'hồ sơ' });
const fewer = anIndicator({ isShare: false, better: 'lower', unit: 'vụ' });

function yardOf(target: Partial<Target>, indicator: Indicator = count, prior: number | null = null): Yardstick {
  const yard = yardstick(aTarget(target), indicator, prior);
  if (typeof yard === 'string') throw new Error(yard);
  return yard;
}

/** `-` missed, `=` reached, `+` exceeded. */
function mark(value: number, yard: Yardstick): string {
  if (exceeds(value, yard)) return '+';
  return reaches(value, yard) ? '=' : '-';
}

function marks(target: Partial<Target>, values: readonly number[], indicator: Indicator = count): string {
  const yard = yardOf(target, indicator);
  return values.map((value) => mark(value, yard)).join('');
}

function ratio(value: number, target: Partial<Target>, indicator: Indicator = count): number | null {
  return attainmentRatio(value, yardOf(target, indicator), aTarget(target).comparator);
}

describe('which numbers reach a target, and which go beyond it', () => {
  test('[TGT-1] "đạt 80": from 80 on; more is "vượt"', () => {
    expect(marks({ comparator: '>=', value: 80 }, [79.99, 80, 80.01])).toBe('-=+');
  });

  test('[TGT-2] "trên 50": 50 itself is not enough, and being above is what was asked for, not "vượt"', () => {
    expect(marks({ comparator: '>', value: 50 }, [49, 50, 50.01, 90])).toBe('--==');
  });

  test('[TGT-3] "không quá 5": up to 5; less is "vượt"', () => {
    expect(marks({ comparator: '<=', value: 5 }, [5.01, 5, 4], fewer)).toBe('-=+');
  });

  test('[TGT-4] "dưới 4": 4 itself is too much; 3,1 is reached, as in the national table of 2019', () => {
    expect(marks({ comparator: '<', value: 4 }, [4.1, 4, 3.1], fewer)).toBe('--=');
  });

  test('[TGT-5] "65 - 70" where more is better: reached from 65, exceeded above 70', () => {
    expect(marks({ comparator: 'range', value: 65, upper: 70 }, [64.9, 65, 70, 70.1])).toBe('-==+');
  });

  test('[TGT-5] a range where less is better: reached up to its upper end, exceeded below the lower one', () => {
    expect(marks({ comparator: 'range', value: 3, upper: 4 }, [4.1, 4, 3, 2.9], fewer)).toBe('-==+');
  });

  test('[TGT-6] "khoảng 4": five per cent either way are still 4; beyond on the good side is "vượt"', () => {
    expect(marks({ comparator: 'about', value: 4 }, [4.21, 4.2, 4, 3.8, 3.79], fewer)).toBe('-===+');
    expect(marks({ comparator: 'about', value: 100 }, [94.9, 95, 105, 105.1])).toBe('-==+');
  });

  test('[TGT-7] "Mức độ 3": level 3 or higher', () => {
    expect(marks({ comparator: 'level', value: 3, unit: '' }, [2, 3, 4])).toBe('-=+');
  });

  test('[TGT-8] "nhóm 10": place 10 or better; a place has no "vượt"', () => {
    expect(marks({ comparator: 'rank', value: 10, unit: '' }, [11, 10, 1])).toBe('-==');
  });

  test('[TGT-10] "gấp 7 lần": seven times last year\'s figure', () => {
    const yard = yardOf({ comparator: 'multiple', value: 7, unit: 'tỷ đồng' }, count, 10);
    expect([69, 70, 71].map((value) => mark(value, yard)).join('')).toBe('-=+');
  });

  test('[TGT-10] where the unit is "lần" the figure itself is the multiple', () => {
    expect(marks({ comparator: 'multiple', value: 7, unit: 'lần' }, [6.9, 7, 8])).toBe('-=+');
  });

  test('[TGT-10] a multiple cannot be taken of nothing or of an unknown figure', () => {
    const target = aTarget({ comparator: 'multiple', value: 7, unit: 'tỷ đồng' });
    expect(yardstick(target, count, null)).toBe('prior-year-missing');
    expect(yardstick(target, count, 0)).toBe('prior-year-zero');
    expect(yardstick(aTarget({ value: null }), count, null)).toBe('target-without-number');
    for (const comparator of ['done', 'grade'] as const) {
      expect(yardstick(aTarget({ comparator, value: 5 }), count, null)).toBe('target-without-number');
    }
  });

  test('[TGT-12] nothing is rounded before it is compared: 99,96 is not 100', () => {
    expect(marks({ comparator: '>=', value: 100 }, [99.96, 99.9999, 100])).toBe('--=');
  });

  test('[TGT-12] binary noise is no difference: 0,1 + 0,2 is 0,3', () => {
    expect(marks({ comparator: '>=', value: 0.3 }, [0.1 + 0.2])).toBe('=');
    expect(marks({ comparator: '<=', value: 0.3 }, [0.1 + 0.2], fewer)).toBe('=');
  });

  test('[TGT-13] a share cannot exceed 100, a count cannot fall below 0', () => {
    const share = anIndicator();
    expect(marks({ comparator: '>=', value: 100 }, [100, 101], share)).toBe('==');
    expect(marks({ comparator: 'range', value: 90, upper: 100 }, [95, 100], share)).toBe('==');
    expect(marks({ comparator: '<=', value: 0 }, [0, 1], fewer)).toBe('=-');
    expect(marks({ comparator: '>=', value: 80 }, [81], share)).toBe('+');
  });
});

describe('how much of a target is attained', () => {
  test('[ATT-1] higher is better: A / T', () => {
    expect(ratio(72.77, { value: 80 })).toBeCloseTo(0.909625, 10);
    expect(ratio(0, { value: 80 })).toBe(0);
    expect(ratio(25, { comparator: '>', value: 50 })).toBe(0.5);
  });

  test('[ATT-2] lower is better: (2T − A) / T', () => {
    expect(ratio(7, { comparator: '<=', value: 5 }, fewer)).toBeCloseTo(0.6, 10);
    expect(ratio(5, { comparator: '<=', value: 5 }, fewer)).toBe(1);
    expect(ratio(0, { comparator: '<', value: 5 }, fewer)).toBe(2);
    expect(ratio(12, { comparator: '<=', value: 5 }, fewer)).toBeCloseTo(-0.4, 10);
  });

  test('[ATT-3] a range: 1 inside, outside it against the nearer end', () => {
    const range: Partial<Target> = { comparator: 'range', value: 65, upper: 70 };
    expect(ratio(65, range)).toBe(1);
    expect(ratio(70, range)).toBe(1);
    expect(ratio(60, range)).toBeCloseTo(60 / 65, 10);
    expect(ratio(77, range)).toBeCloseTo(1.1, 10);
    expect(ratio(77, range, anIndicator({ better: 'lower' }))).toBeCloseTo(0.9, 10);
    expect(ratio(52, range, anIndicator({ better: 'lower' }))).toBeCloseTo(1.2, 10);
  });

  test('[ATT-4] a level: index by index; "khoảng": against the number itself', () => {
    expect(ratio(2, { comparator: 'level', value: 4, unit: '' })).toBe(0.5);
    expect(ratio(96, { comparator: 'about', value: 100 })).toBe(0.96);
  });

  test('[ATT-5] a place in a ranking, a grade and a deliverable have no ratio', () => {
    for (const comparator of ['rank', 'grade', 'done'] as const) {
      expect(attainmentRatio(5, yardOf({ value: 10 }), comparator)).toBeNull();
    }
  });

  test('[ATT-6] a target of 0 has no ratio: nothing is divided by zero', () => {
    expect(ratio(3, { comparator: '<=', value: 0 }, fewer)).toBeNull();
    expect(ratio(0, { comparator: '<=', value: 0 }, fewer)).toBeNull();
    expect(ratio(3, { comparator: '>=', value: 0 })).toBeNull();
  });

  test('[ATT-7] negative targets and figures keep their order: 1 is the target, more is better', () => {
    expect(ratio(-5, { value: -5 })).toBe(1);
    expect(ratio(-4, { value: -5 })).toBeCloseTo(1.2, 10);
    expect(ratio(-6, { value: -5 })).toBeCloseTo(0.8, 10);
    expect(ratio(3, { value: -5 })).toBeCloseTo(2.6, 10);
    expect(ratio(-5, { value: 10 })).toBe(-0.5);
    expect(ratio(-6, { comparator: '<=', value: -5 }, fewer)).toBeCloseTo(1.2, 10);
  });

  test('[ATT-8] nothing is capped: 250 % stays 250 %, a loss stays negative', () => {
    expect(ratio(200, { value: 80 })).toBe(2.5);
    expect(ratio(-80, { value: 80 })).toBe(-1);
  });
});
