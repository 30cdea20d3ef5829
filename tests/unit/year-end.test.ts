// Dates and New Year: old figures, provisional and official ones, early success, ranks that cannot be compared, sentences.

import { describe, expect, test } from 'vitest';
import { itemJudgement } from '../../src/domain/judging/item-judgement.js';
import { explanation } from '../../src/text/explanation.js';
import { reviewQuestion } from '../../src/text/question-text.js';
import { judgedVerdictWord } from '../../src/text/verdict-text.js';
import { type Case, judged, terms2022, termsOn } from '../support/judging.js';

function asked(one: Case): readonly string[] {
  return judged(one).questions.map(({ code }) => code);
}

function said(one: Case): string {
  return explanation(judged(one), one.terms ?? terms2022);
}

describe('[ASK-14] a figure measured long before the cut-off', () => {
  const on = (today: string, asOf: string, more: Case['row'] = {}): Case => ({
    row: { actual: '75', asOf, ...more },
    terms: termsOn(today, 2022),
  });

  test.each([
    ['2022-11-04', '08/8/2022', true],
    ['2022-11-20', '05/10/2022', true],
    ['2022-11-20', '06/10/2022', false],
    ['2022-10-21', '30/9/2022', true],
    ['2022-10-20', '30/9/2022', false],
    ['2022-12-31', '30/9/2022', true],
  ])('on %s one of %s: asked %s', (today, asOf, isAsked) => {
    expect(asked(on(today, asOf)).includes('figure-too-old')).toBe(isAsked);
  });

  test('is asked beside an estimate too, not when it was checked, nor when a ministry publishes it', () => {
    const august = on('2022-11-04', '08/8/2022');
    expect(asked({ ...august, row: { ...august.row, estimate: '78' } })).toContain('figure-too-old');
    expect(asked({ ...august, row: { ...august.row, checked: 'Đã kiểm tra' } })).toEqual([]);
    expect(asked({ ...august, indicator: { method: 'published' } })).toEqual([]);
    expect(reviewQuestion(judged(august))).toBe(
      'Số liệu tính đến 08/8/2022, cách ngày chốt 20/11/2022 quá 45 ngày: đề nghị cập nhật số mới.',
    );
  });
});

describe('[ASK-15] after the year the official figure is asked for', () => {
  const january = termsOn('2023-01-16', 2022);

  test('beside an estimate and a figure so far, even a checked one, and not before', () => {
    const checked = { checked: 'Đã kiểm tra' };
    for (const row of [{ estimate: '82' }, { actual: '82', asOf: '15/11/2022' }, { estimate: '82', ...checked }]) {
      expect(asked({ row, terms: january })).toContain('official-wanted');
      expect(asked({ row, terms: termsOn('2022-12-31') })).not.toContain('official-wanted');
    }
    expect(asked({ row: { actual: '82', asOf: '31/12/2022' }, terms: january })).toEqual([]);
    expect(asked({ row: { actual: '82', asOf: '15/01/2023' }, terms: january })).toEqual([]);
  });

  test('[PACE-15] and nothing provisional is green', () => {
    const one: Case = { row: { estimate: '82' }, terms: january };
    expect(judged(one)).toMatchObject({ verdict: 'exceeded', pace: 'not-judged', paceGap: 'awaiting-final' });
    expect(said(one)).toBe(
      'Dự kiến vượt: ước cả năm 82% (mục tiêu 80%), vượt 2 điểm phần trăm. Số tạm tính: chờ số chính thức năm 2022, chưa đánh giá tiến độ.',
    );
    expect(said({ row: { actual: '75', asOf: '15/01/2023' }, terms: january })).toBe(
      'Số chính thức 75%, tính đến 15/01/2023; mục tiêu 80%. Không đạt mục tiêu năm 2022. Bằng 93,75% mục tiêu, còn thiếu 5 điểm phần trăm.',
    );
  });
});

describe('[PACE-17] a level that stands better than its own estimate', () => {
  test('is asked about, in the direction that is better', () => {
    expect(asked({ row: { actual: '85', estimate: '78' } })).toEqual(['result-above-estimate']);
    expect(asked({ row: { actual: '78', estimate: '78' } })).toEqual([]);
    expect(asked({ row: { actual: '77', estimate: '78' } })).toEqual([]);
    const lower: Case = { target: { comparator: '<=', value: 50 }, indicator: { better: 'lower' } };
    expect(asked({ ...lower, row: { actual: '40', estimate: '45' } })).toEqual(['result-above-estimate']);
    expect(asked({ ...lower, row: { actual: '45', estimate: '40' } })).toEqual([]);
    const level: Case = {
      target: { comparator: 'level', value: 4, unit: '' },
      indicator: { unit: '', isShare: false },
    };
    expect(asked({ ...level, row: { actual: '4', estimate: '3' } })).toEqual(['result-above-estimate']);
  });

  test('is judged by the estimate all the same', () => {
    expect(judged({ row: { actual: '85', estimate: '78' } })).toMatchObject({ verdict: 'not-reached', pace: 'behind' });
  });
});

test('[VER-11] a target of a later year reached early says so, with the year of the figure', () => {
  const target = { horizonYear: 2025 };
  expect(said({ target, row: { actual: '82' } })).toBe(
    'Đã vượt trước hạn (số năm 2022): thực hiện 82% (mục tiêu 80%), vượt 2 điểm phần trăm.',
  );
  expect(said({ target, row: { estimate: '80' } })).toMatch(/^Dự kiến đạt trước hạn \(số năm 2022\): /);
  expect(said({ target: { horizonYear: null }, row: { actual: '82' } })).toMatch(/^Đã vượt: /);
});

describe('[ITEM-1] one final miss makes the item missed for good', () => {
  const final: Case = { row: { actual: '70', asOf: '31/12/2022' }, terms: termsOn('2023-01-05', 2022) };

  test('whatever the other targets still expect', () => {
    const item = itemJudgement([judged(final), judged({ row: { estimate: '90' } }), judged({})]);
    expect(item).toMatchObject({ verdict: 'not-reached', isSettled: true, pace: 'closed', figureKind: 'final' });
  });

  test('a final success settles nothing, nor does a miss so far', () => {
    const reached = judged({ ...final, row: { ...final.row, actual: '90' } });
    expect(itemJudgement([reached, judged({ row: { actual: '60' } })])).toMatchObject({
      verdict: 'not-reached',
      isSettled: false,
      pace: 'at-risk',
    });
  });

  test('a broken ceiling settles it and stays red', () => {
    const broken = judged({
      target: { comparator: '<=', value: 5, unit: 'vụ' },
      indicator: { nature: 'cumulative', better: 'lower', isShare: false },
      row: { actual: '6' },
    });
    expect(judgedVerdictWord(broken)).toBe('Không đạt');
    expect(itemJudgement([broken, judged({})])).toMatchObject({ isSettled: true, pace: 'at-risk' });
  });
});

describe('[TGT-8] ranks', () => {
  const rank = { comparator: 'rank' as const, value: 10, unit: '', printed: 'nhóm 10', clause: '' };
  const of = (actual: string, priorYear = '', target: Case['target'] = rank) =>
    judged({ target, indicator: { name: 'Xếp hạng DTI' }, row: { actual, priorYear } });

  test('a place beyond the number of places is asked', () => {
    expect(of('40/34')).toMatchObject({ noData: 'unreadable', verdict: 'not-judged' });
    expect(reviewQuestion(of('40/34'))).toBe('Hạng 40 lớn hơn số nơi được xếp hạng (34): đề nghị kiểm tra.');
    expect(of('34/34').noData).toBeNull();
  });

  test('among another number of places than the plan’s, or else last year’s, nothing is compared', () => {
    for (const target of [
      { ...rank, printed: 'nhóm 10/63' },
      { ...rank, clause: 'thuộc nhóm 10 trong 63 tỉnh, thành phố' },
      { ...rank, clause: 'trong tổng số 63 địa phương' },
    ]) {
      expect(of('8/34', '', target)).toMatchObject({ noData: 'not-computable', incomputable: 'places-differ' });
      expect(of('8/63', '9/34', target).noData).toBeNull();
    }
    expect(of('8/34', '10/63').incomputable).toBe('places-differ');
    expect(explanation(of('8/34', '10/63'), terms2022)).toBe(
      'Không so được: số nơi được xếp hạng khác với khi đặt mục tiêu.',
    );
    expect(reviewQuestion(of('8/34', '10/63'))).toContain('Hạng này xếp trong 34 nơi, mục tiêu đặt trong 63 nơi');
    expect([of('8', '10/63'), of('8/34', '10'), of('8/34')].map(({ noData }) => noData)).toEqual([null, null, null]);
  });

  test('a rank is read in the cell of last year', () => {
    expect(of('8/63', '10/63')).toMatchObject({ priorYear: 10, questions: [] });
    expect(of('8/63', 'mười').questions.map(({ code }) => code)).toEqual(['prior-year-unreadable']);
  });
});

describe('[EXP-1] sentences that nobody reads backwards', () => {
  const ceiling: Case = {
    target: { comparator: '<=', value: 5, printed: 'không quá 5' },
    indicator: { better: 'lower' },
  };

  test('no negative percentage: twice what is allowed, or more, in times', () => {
    expect(said({ ...ceiling, row: { actual: '12' } })).toContain('gấp 2,4 lần mức cho phép, còn cao hơn 7 điểm');
    expect(said({ ...ceiling, row: { actual: '10' } })).toContain('gấp 2 lần mức cho phép');
    expect(said({ ...ceiling, row: { actual: '9,9' } })).toContain('mức đạt 2% (càng thấp càng tốt)');
    expect(said({ row: { actual: '40', asOf: '30/6/2022', priorYear: '90' } })).not.toContain('-');
    expect(said({ row: { actual: '10', asOf: '30/6/2022', priorYear: '60' } })).toContain(
      'đã giảm 50 điểm phần trăm trong khi cần tăng 9,9 điểm phần trăm; giữ nhịp này thì không tới được mục tiêu. Nguy cơ không đạt.',
    );
  });

  test('a level is named as a level', () => {
    const level: Case = {
      target: { comparator: 'level', value: 4, printed: 'Mức độ 4', unit: '' },
      indicator: { unit: '', isShare: false },
    };
    expect(said({ ...level, row: { estimate: '3' } })).toBe(
      'Ước cả năm mức độ 3; mục tiêu Mức độ 4. Dự kiến không đạt: bằng 75% mục tiêu, còn thiếu 1 mức. Nguy cơ không đạt: số ước dưới 80% mục tiêu.',
    );
  });

  test('a count below its ceiling stands below what is allowed by the day', () => {
    const one: Case = {
      target: { comparator: '<=', value: 100, printed: 'không quá 100', unit: 'lượt' },
      indicator: { nature: 'cumulative', better: 'lower', isShare: false, unit: 'lượt' },
      row: { actual: '60', asOf: '20/11/2022' },
    };
    expect(said(one)).toContain('mục tiêu không quá 100 lượt trong năm 2022.');
    expect(said(one)).toContain('thấp hơn 28,8 lượt so với mức cho phép đến ngày này');
  });

  test('a deliverable says what is not there', () => {
    const done = { comparator: 'done' as const, value: null, unit: '', printed: 'điều khiển barie tự động' };
    expect(said({ target: done, row: { actual: 'đang triển khai', asOf: '31/10/2022' } })).toBe(
      'Chưa có sản phẩm theo mục tiêu (điều khiển barie tự động), tính đến 31/10/2022. Chưa đạt. Chậm tiến độ: mục tiêu này không tính theo tỷ lệ, đến kỳ chưa đạt.',
    );
    const january: Case = { row: { actual: 'chưa', asOf: '31/12/2022' }, terms: termsOn('2023-01-05', 2022) };
    expect(said({ ...january, target: done })).toBe(
      'Số chính thức: chưa có sản phẩm theo mục tiêu (điều khiển barie tự động), tính đến 31/12/2022. Không đạt mục tiêu năm 2022.',
    );
  });

  test('the colour that the figure so far gave is said beside an estimate that misses', () => {
    expect(said({ row: { actual: '60', asOf: '31/10/2022', estimate: '79' } })).toBe(
      'Ước cả năm 79%; mục tiêu 80%. Dự kiến không đạt: bằng 98,75% mục tiêu, còn thiếu 1 điểm phần trăm. Theo số đến kỳ 60% (31/10/2022): so thẳng với mục tiêu, bằng 75% mục tiêu. Số ước chưa đạt nên không làm màu tốt hơn. Nguy cơ không đạt.',
    );
  });
});

test('[TGT-13] above all of it is no more than all of it, where nothing says that more is possible', () => {
  const whole: Case = { target: { value: 100, printed: '100' }, indicator: { isShare: false }, row: { actual: '105' } };
  expect(judged(whole).verdict).toBe('reached');
  expect(judged({ ...whole, target: { value: 99, printed: '99' } }).verdict).toBe('exceeded');
  expect(
    judged({ ...whole, target: { value: 100, unit: 'hộ' }, indicator: { unit: 'hộ', isShare: false } }).verdict,
  ).toBe('exceeded');
});
