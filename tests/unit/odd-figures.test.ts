// What people type in the cell of a figure besides a figure, by what the row asks for: read, asked or unreadable, never guessed.

import { describe, expect, test } from 'vitest';
import type { Indicator, Target } from '../../src/domain/book/plan.js';
import { basisText, type TypedFigure } from '../../src/domain/reading/typed-figure.js';
import { reviewQuestion } from '../../src/text/question-text.js';
import { type Case, judged } from '../support/judging.js';

const KINDS = {
  share: {},
  growth: { indicator: { isShare: false } },
  count: { target: { unit: 'hồ sơ', value: 50 }, indicator: { unit: 'hồ sơ', isShare: false, nature: 'cumulative' } },
  level: { target: { comparator: 'level', value: 3, unit: '' }, indicator: { unit: '', isShare: false } },
  rank: { target: { comparator: 'rank', value: 10, unit: '' }, indicator: { unit: '', isShare: false } },
  grade: {
    target: { comparator: 'grade', value: null, grade: 'B', unit: '' },
    indicator: { unit: '', isShare: false },
  },
  done: { target: { comparator: 'done', value: null, unit: '' }, indicator: { unit: '', isShare: false } },
} as const satisfies Readonly<Record<string, { target?: Partial<Target>; indicator?: Partial<Indicator> }>>;
type Kind = keyof typeof KINDS;
const kinds = Object.keys(KINDS) as Kind[];

function rowOf(kind: Kind, row: Partial<TypedFigure>): Case {
  return { ...KINDS[kind], row };
}

/** What of the inputs each kind of row reads; every other is asked about. */
const READ: Readonly<Record<string, readonly Kind[]>> = {
  '-5': [],
  '-5%': [],
  '-5 - 3': [],
  '10-12': [],
  '12/10': [],
  '12/63': ['rank'],
  '1e3': [],
  '½': [],
  '72,77 %/năm': [],
  'khoảng 70': [],
  '>70': [],
  '70 trở lên': [],
  '1.000.000.000.000': ['growth', 'count', 'level'],
  đạt: ['done'],
  có: ['done'],
  x: ['done'],
  A: ['grade'],
  '2,5': ['share', 'growth', 'count', 'done'],
  '3': ['share', 'growth', 'count', 'level', 'rank', 'done'],
};

describe.each(Object.entries(READ))('[NUM-15] “%s”', (text, read) => {
  test.each(kinds)('in a row of kind %s, as result and as estimate', (kind) => {
    for (const column of ['actual', 'estimate'] as const) {
      const result = judged(rowOf(kind, { [column]: text }));
      expect([kind, result.noData === null]).toEqual([kind, read.includes(kind)]);
      if (result.noData !== null) expect(reviewQuestion(result)).not.toBe('');
    }
  });
});

describe('[NUM-15] a figure below 0', () => {
  test('where there can be none it can only be corrected; elsewhere a person may confirm it', () => {
    expect(reviewQuestion(judged(rowOf('share', { actual: '-5', checked: 'Đã kiểm tra' })))).toBe(
      'Số âm -5 ở cột Thực hiện đến kỳ báo cáo: số này không thể âm, đề nghị nhập lại.',
    );
    expect(judged(rowOf('count', { estimate: '-5', checked: 'Đã kiểm tra' })).noData).toBe('unreadable');
    expect(reviewQuestion(judged(rowOf('growth', { actual: '-5' })))).toBe(
      'Số âm -5 ở cột Thực hiện đến kỳ báo cáo: đề nghị kiểm tra, đúng là âm thì chọn “Đã kiểm tra”.',
    );
    expect(judged(rowOf('growth', { actual: '-5', checked: 'Đã kiểm tra' }))).toMatchObject({
      noData: null,
      value: -5,
    });
  });

  test('where the target or last year lies below 0 nobody is asked', () => {
    const balance: Case = { target: { value: -10 }, indicator: { isShare: false }, row: { actual: '-5' } };
    expect(judged(balance)).toMatchObject({ noData: null, value: -5 });
    expect(judged(rowOf('growth', { actual: '-5', priorYear: '-7' }))).toMatchObject({ noData: null, value: -5 });
    expect(judged(rowOf('share', { actual: '-5', priorYear: '-7' })).noData).toBe('unreadable');
  });
});

test('[NUM-15] 10-12 is asked and 61-62, 10 - 12 and “từ 10 đến 12” are ranges', () => {
  expect(reviewQuestion(judged(rowOf('count', { actual: '10-12' })))).toBe(
    '“10-12” là khoảng hay ngày? Đề nghị nhập một số; nếu là khoảng thì ghi “từ 10 đến 12”.',
  );
  for (const text of ['61-62', '10 - 12', 'từ 10 đến 12'])
    expect(judged(rowOf('count', { actual: text })).reading?.kind).toBe('range');
});

describe('[NOD-10] what the coordinator typed about the row', () => {
  test.each(['cao', '60 - 70', 'không phát sinh', '-5', '120', '0,7', '#N/A'])(
    '“%s” in last year’s figure is quoted or asked',
    (priorYear) => {
      const result = judged({ row: { actual: '75', priorYear } });
      expect(result).toMatchObject({ verdict: 'not-reached', priorYear: null, paceGap: 'prior-year-unread' });
      expect(reviewQuestion(result)).toContain('Năm trước');
    },
  );

  test.each(['cao', '0,8', '800', '-5', '120 - 130', '#N/A'])(
    '“%s” as the adjusted target of a share leaves the row unjudged',
    (adjustedTarget) => {
      const result = judged({ row: { actual: '75', adjustedTarget, basis: 'CV 12' } });
      expect(result).toMatchObject({ verdict: 'not-judged', incomputable: 'decision-unreadable' });
    },
  );

  test.each(['-', 'x', 'có', 'không', 'không có', 'chưa có', 'đang chờ văn bản', 'N/A', '?', '#REF!'])(
    '“%s” is no basis',
    (words) => {
      expect(basisText(words)).toBe('');
      expect(judged({ row: { actual: '75', notDone: 'Không thực hiện', basis: words } }).verdict).toBe('not-reached');
    },
  );

  test.each(['CV 12', '512/UBND-KGVX', 'Công văn của UBND tỉnh', 'NQ49'])('“%s” is one', (words) => {
    expect(basisText(words)).toBe(words);
  });
});

test('[NOD-4] a promise without a time is asked for its day', () => {
  const of = (asOf: string) => judged({ row: { special: 'Chưa có số liệu', asOf } });
  for (const words of ['abc', 'sẽ bổ sung', '?'])
    expect(of(words).questions.map(({ code }) => code)).toEqual(['expected-date-missing']);
  for (const words of ['tháng 8/2023', 'cuối năm', 'quý I', 'sau khi Bộ công bố'])
    expect(of(words).expectedText).toBe(words);
});
