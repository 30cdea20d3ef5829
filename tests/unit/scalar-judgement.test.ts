// The rules for one result and one target in any cell, as the custom functions for people give them.

import { describe, expect, test } from 'vitest';
import type { Target } from '../../src/domain/book/plan.js';
import type { Cell } from '../../src/domain/cell.js';
import {
  readFigureKind,
  type ScalarTerms,
  scalarAttainment,
  scalarJudgement,
  scalarRow,
} from '../../src/domain/judging/scalar-judgement.js';
import { targetFromPhrase } from '../../src/domain/phrase/target-phrase.js';
import { attainmentAnswer, explanationAnswer, paceAnswer, verdictAnswer } from '../../src/text/scalar-answers.js';
import { aTarget } from '../support/judging.js';

const terms: ScalarTerms = {
  kind: 'so-far',
  asOf: '2026-11-20',
  baseline: '',
  thresholds: { onTrack: 0.95, behind: 0.8 },
};
const eighty = phraseTarget(80);

function phraseTarget(cell: Cell): Target {
  const read = targetFromPhrase(cell);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.value;
}

describe('one result and one target', () => {
  test('[ATT-1] the ratio is the one of a row', () => {
    expect(scalarAttainment('72,77', eighty)).toBeCloseTo(0.909625, 10);
    expect(scalarAttainment(40, eighty)).toBe(0.5);
    expect(attainmentAnswer(scalarJudgement('60', eighty, terms))).toBe(75);
  });

  test('[VER-4] the verdict is worded by the kind of figure', () => {
    const word = (kind: ScalarTerms['kind'], actual: Cell) =>
      verdictAnswer(scalarJudgement(actual, eighty, { ...terms, kind }));
    expect(word('so-far', '81')).toBe('Đã vượt');
    expect(word('estimate', 80)).toBe('Dự kiến đạt');
    const final: ScalarTerms = { ...terms, kind: 'final', asOf: '2022-12-31' };
    expect(verdictAnswer(scalarJudgement('79', eighty, final))).toBe('Không đạt');
  });

  test('[HAM-4] a final figure of a day before the end of the year is asked about and keeps its day', () => {
    const judged = scalarJudgement('79', eighty, { ...terms, kind: 'final', asOf: '2022-08-08' });
    expect(judged).toMatchObject({
      noData: 'unreadable',
      verdict: 'not-judged',
      pace: 'not-judged',
      asOf: '2022-08-08',
    });
    for (const answer of [verdictAnswer, paceAnswer, attainmentAnswer])
      expect(answer(judged)).toBe(
        'Ngày 08/8/2022 chưa hết năm 2022 nên chưa có số chính thức của năm ấy: đề nghị ghi ngày cuối năm của số liệu (31/12/2021 hoặc 31/12/2022), hoặc loại số “đến kỳ”.',
      );
    expect(scalarJudgement('', eighty, { ...terms, kind: 'final', asOf: '2022-08-08' }).noData).toBe('not-entered');
  });

  describe('[HAM-4] asked once the year of the target is over', () => {
    const target: Target = { ...phraseTarget('80%'), horizonYear: 2022 };
    const told = (actual: Cell, kind: ScalarTerms['kind'], asOf: string, goal = target) => {
      const asked: ScalarTerms = { ...terms, kind, asOf, baseline: '45' };
      const judged = scalarJudgement(actual, goal, asked);
      return [verdictAnswer(judged), paceAnswer(judged), explanationAnswer(judged, scalarRow(goal, asked))];
    };

    test.each<[Cell, ScalarTerms['kind'], string, string, string]>([
      ['72', 'final', '2023-01-15', 'Không đạt', '– Đã kết thúc năm'],
      ['85', 'final', '2023-08-08', 'Vượt', '– Đã kết thúc năm'],
      ['72', 'final', '2022-12-31', 'Không đạt', '– Đã kết thúc năm'],
      ['72', 'so-far', '2023-01-15', 'Chưa đạt', '– Chưa đánh giá'],
      ['85', 'so-far', '2024-08-08', 'Đã vượt', '– Chưa đánh giá'],
      ['72', 'estimate', '2023-01-01', 'Dự kiến không đạt', '– Chưa đánh giá'],
    ])('%j, %s, seen on %s: %s, %s', (actual, kind, asOf, verdict, pace) => {
      const [word, sign, sentence] = told(actual, kind, asOf);
      expect([word, sign]).toEqual([verdict, pace]);
      expect(sentence).not.toMatch(/31\/12\/202[34]|chưa hết năm/);
    });

    test('the sentence names the year of the target and keeps the day', () => {
      expect(told('72', 'final', '2023-01-15')[2]).toBe(
        'Số chính thức 72%, tính đến 15/01/2023; mục tiêu 80%. Không đạt mục tiêu năm 2022. Bằng 90% mục tiêu, còn thiếu 8 điểm phần trăm.',
      );
      expect(told('72', 'so-far', '2023-01-15')[2]).toMatch(/Số tạm tính: chờ số chính thức năm 2022, chưa đánh giá/);
    });

    test('in its own year, before it and without one the day counts as ever', () => {
      expect(told('79', 'so-far', '2022-11-20')[1]).toBe('● Đúng tiến độ');
      expect(told('79', 'estimate', '2022-11-20')[1]).toBe('▲ Chậm tiến độ');
      for (const horizonYear of [2023, 2025, null])
        expect(told('72', 'final', '2023-01-15', { ...target, horizonYear })[2]).toBe(
          'Ngày 15/01/2023 chưa hết năm 2023 nên chưa có số chính thức của năm ấy: đề nghị ghi ngày cuối năm của số liệu (31/12/2022 hoặc 31/12/2023), hoặc loại số “đến kỳ”.',
        );
    });

    test('the base belongs before the year that is judged', () => {
      const row = scalarRow(target, { ...terms, asOf: '2024-03-01' });
      expect(row.round).toEqual({ year: 2022, cutOff: '2022-12-31', deadline: '2022-12-31' });
      expect(scalarRow(target, { ...terms, asOf: '2022-12-31' })).toMatchObject({ isProvisional: false });
    });
  });

  test.each<[Cell, Cell, string]>([
    ['90', '95%', 'với nhịp này tới mục tiêu trước ngày 31/12/2027. Đúng tiến độ.'],
    ['90', 95, 'với nhịp này tới mục tiêu trước ngày 31/12/2027. Đúng tiến độ.'],
    ['900', '950 hồ sơ', 'với nhịp này đến 31/12/2027 được 2.847,3 hồ sơ, bằng 299,7% mục tiêu. Đúng tiến độ.'],
    ['90', 'không quá 50%', 'với nhịp này tới 100% trước ngày 31/12/2027. Nguy cơ không đạt.'],
    ['90', 'không quá 50', 'với nhịp này đến 31/12/2027 là 159,5, bằng 319,1% mức cho phép. Nguy cơ không đạt.'],
    ['120%', '150%', 'với nhịp này đến 31/12/2027 được 259,1%, bằng 172,7% mục tiêu. Đúng tiến độ.'],
    ['64', '95%', 'với nhịp này đến 31/12/2027 được 73,3%, bằng 77,1% mục tiêu. Nguy cơ không đạt.'],
  ])('[EXP-4] %j towards %j by 2027, from 60: %s', (actual, goal, ending) => {
    const target = { ...phraseTarget(goal), horizonYear: 2027 };
    const asked: ScalarTerms = { ...terms, asOf: '2026-08-08', baseline: '60' };
    const sentence = explanationAnswer(scalarJudgement(actual, target, asked), scalarRow(target, asked));
    expect(sentence.slice(-ending.length)).toBe(ending);
  });

  test('[PACE-4] the pace follows the line from the baseline to the target year', () => {
    const target = { ...phraseTarget(100), horizonYear: 2027 };
    expect(paceAnswer(scalarJudgement('58', target, { ...terms, baseline: '45' }))).toBe('■ Nguy cơ không đạt');
    expect(paceAnswer(scalarJudgement('69', target, { ...terms, baseline: '45' }))).toBe('● Đúng tiến độ');
  });

  test('[NOD-1] a blank stays blank', () => {
    for (const answer of [attainmentAnswer, verdictAnswer, paceAnswer]) {
      expect(answer(scalarJudgement('', eighty, terms))).toBe('');
      expect(answer(scalarJudgement('  ', eighty, terms))).toBe('');
    }
    expect(scalarAttainment('', eighty)).toBeNull();
  });

  test.each<Cell>(['abc', '#N/A', true, { date: '2022-08-06' }, '-', '1.234', Number.NaN])(
    '[NOD-5] %j is answered by one short sentence, never an error',
    (cell) => {
      for (const answer of [attainmentAnswer, verdictAnswer, paceAnswer]) {
        expect(answer(scalarJudgement(cell, eighty, terms))).toMatch(/^[^#].{10,}$/);
      }
    },
  );

  test('[ATT-5] a rank has a verdict and no ratio', () => {
    const rank = aTarget({ comparator: 'rank', value: 10, unit: '', horizonYear: null });
    expect(verdictAnswer(scalarJudgement('5/63', rank, terms))).toBe('Đã đạt');
    expect(attainmentAnswer(scalarJudgement('5/63', rank, terms))).toMatch(/không tính theo tỷ lệ/);
  });

  test('[ATT-3] the words of the target are read as documents print them', () => {
    expect(scalarAttainment(60, phraseTarget('65 - 70'))).toBeCloseTo(60 / 65, 10);
    expect(scalarAttainment(7, phraseTarget('không quá 5'))).toBeCloseTo(0.6, 10);
    expect(verdictAnswer(scalarJudgement(7, phraseTarget('dưới 9'), terms))).toBe('Đã đạt');
  });

  test('[PACE-4] the line may begin on another day', () => {
    const target = { ...phraseTarget(100), horizonYear: 2027 };
    const told = { ...terms, baseline: '0', baselineDay: '2024-12-31' };
    expect(scalarJudgement('62', target, told).paceBasis?.required).toBeCloseTo((100 * 689) / 1095, 10);
  });

  test('[NOD-3] words that say nothing arose are repeated', () => {
    expect(verdictAnswer(scalarJudgement('không phát sinh', eighty, terms))).toBe('Không phát sinh');
  });
});

test.each<[Cell, ReturnType<typeof readFigureKind>]>([
  ['', 'so-far'],
  ['Đến kỳ', 'so-far'],
  ['số đến kỳ báo cáo', 'so-far'],
  ['ước', 'estimate'],
  ['Ước thực hiện cả năm', 'estimate'],
  ['Thực hiện', 'so-far'],
  ['thực hiện đến nay', 'so-far'],
  ['số ước cả năm', 'estimate'],
  ['chính thức', 'final'],
  ['Số chính thức cả năm', 'final'],
  ['gì đó', null],
  ['chưa thực hiện', null],
  ['đến kỳ sau', null],
  ['chưa ước', null],
  ['ước chừng', null],
  ['không chính thức', null],
  ['chính thức hóa', null],
  [1, null],
])('[VER-4] the kind of figure %j', (cell, kind) => {
  expect(readFigureKind(cell)).toBe(kind);
});

describe('what nobody typed is not there', () => {
  test.each(['so-far', 'estimate', 'final'] as const)('[NOD-7] a figure %s asks nothing of its own', (kind) => {
    const asOf = kind === 'final' ? '2022-12-31' : terms.asOf;
    const judged = scalarJudgement('60', eighty, { ...terms, kind, asOf });
    expect(judged).toMatchObject({ questions: [], numerator: null, denominator: null, adjustment: null, noData: null });
    expect(scalarJudgement('', eighty, { ...terms, kind })).toMatchObject({ questions: [], noData: 'not-entered' });
  });

  test('[NOD-7] an indicator outside the book is a level that one place gives, and has no name', () => {
    const blank = {
      code: '',
      name: '',
      pillar: '',
      numeratorText: '',
      denominatorText: '',
      supplier: '',
      supplyNote: '',
    };
    const { indicator } = scalarJudgement('60', eighty, terms);
    expect(indicator).toEqual({
      ...blank,
      unit: eighty.unit,
      nature: 'level',
      better: 'higher',
      isShare: false,
      method: 'single',
    });
  });

  test('[ASK-9] nothing has been ticked: exactly the target is asked about', () => {
    expect(scalarJudgement('80', eighty, terms).questions).toMatchObject([{ code: 'same-as-target' }]);
  });

  test('[ASK-5] outside the book nobody knows a share: more than 100 % is judged', () => {
    expect(scalarJudgement('120%', phraseTarget('80%'), terms)).toMatchObject({ verdict: 'exceeded', noData: null });
  });

  test('[VER-8] the worse end of a typed range follows the comparator', () => {
    expect(scalarJudgement('3 - 4', phraseTarget('không quá 5'), terms)).toMatchObject({
      verdict: 'exceeded',
      value: 4,
    });
    expect(scalarJudgement('7 - 8', phraseTarget('dưới 9'), terms)).toMatchObject({ verdict: 'reached', value: 8 });
  });
});
