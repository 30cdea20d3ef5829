// What is remembered of a row between two runs, and what is asked because of it.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { seenFigureCells, seenFiguresFrom } from '../../src/application/reading/seen-figures.js';
import { judgement } from '../../src/domain/judging/judgement.js';
import {
  fallenBelow,
  figuresDigest,
  nextSeen,
  type SeenFigure,
  tickOf,
  withoutOutdatedTick,
} from '../../src/domain/judging/seen-figure.js';
import type { Judgement } from '../../src/domain/judging/verdict-terms.js';
import type { TypedFigure } from '../../src/domain/reading/typed-figure.js';
import { reviewQuestion } from '../../src/text/question-text.js';
import { anyRow } from '../support/arbitrary.js';
import { anIndicator, aRow, aTarget, terms2022 } from '../support/judging.js';

const target = aTarget({ value: 5000, printed: '5.000', unit: 'lượt' });
const counted = anIndicator({ unit: 'lượt', isShare: false, nature: 'cumulative' });

/** A row as several runs met it, one after the other: how the last of them judged it, and what was remembered then. */
function runs(...typed: readonly Partial<TypedFigure>[]): { readonly judged: Judgement; readonly seen: SeenFigure } {
  let last: { judged: Judgement; seen: SeenFigure } | null = null;
  for (const row of typed.map(aRow)) {
    const before: SeenFigure | null = last === null ? null : last.seen;
    const judged = judgement(target, counted, row, terms2022, before);
    last = { judged, seen: nextSeen(judged, row, before, 2022) };
  }
  if (last === null) throw new Error('a row must be met once at least');
  return last;
}

const asked = (...typed: readonly Partial<TypedFigure>[]) => reviewQuestion(runs(...typed).judged);
const FELL = 'Số cộng dồn 3.900 thấp hơn số đã báo 4.000 (31/10/2022): đề nghị kiểm tra.';
const CHANGED = 'Số đã đổi sau khi chọn “Đã kiểm tra”: số mới đúng thì chọn “Đã kiểm tra lại”.';
const seen4000 = { actual: '4000', asOf: '31/10/2022' };

describe('[ASK-8] a count that fell', () => {
  test('is asked about on a later day, on the same day, and without a day', () => {
    expect(asked(seen4000, { actual: '3900', asOf: '15/11/2022' })).toBe(FELL);
    expect(asked(seen4000, { actual: '3900', asOf: '31/10/2022' })).toBe(FELL);
    expect(asked(seen4000, { actual: '3900' })).toBe(FELL);
    expect(asked({ actual: '4000' }, { actual: '3900', asOf: '15/11/2022' })).toContain('đã báo 4.000: đề nghị');
  });

  test('is asked about beside an estimate too', () => {
    expect(asked(seen4000, { actual: '3900', estimate: '5100' })).toBe(FELL);
  });

  test('is not asked about when the figure is of an earlier day, when it grew, or when it is no count', () => {
    expect(asked(seen4000, { actual: '3900', asOf: '30/9/2022' })).not.toContain('thấp hơn');
    expect(asked(seen4000, { actual: '4000' })).toBe('');
    const level = anIndicator({ unit: 'lượt', isShare: false });
    expect(judgement(target, level, aRow({ actual: '3900' }), terms2022, runs(seen4000).seen).questions).toEqual([]);
  });

  test('is asked about until it is corrected or checked, however often the workbook looks', () => {
    const fallen = { actual: '3900', asOf: '15/11/2022' };
    expect(asked(seen4000, fallen, fallen, fallen)).toBe(FELL);
    expect(asked(seen4000, fallen, { actual: '4100', asOf: '15/11/2022' })).toBe('');
    expect(asked(seen4000, fallen, { ...fallen, checked: 'Đã kiểm tra' })).toBe('');
    // Once it was checked the lower figure is the one remembered.
    expect(asked(seen4000, fallen, { ...fallen, checked: 'Đã kiểm tra' }, fallen)).toBe('');
  });

  test('of another year is no fall', () => {
    const seen = { ...runs(seen4000).seen, year: 2021 };
    expect(judgement(target, counted, aRow({ actual: '100' }), terms2022, seen).questions).toEqual([]);
  });

  test('keeps its verdict: a question is no judgement', () => {
    expect(runs(seen4000, { actual: '3900', asOf: '15/11/2022' }).judged.verdict).toBe('not-reached');
  });
});

describe('[ASK-12] a tick holds for the figures it was given for', () => {
  const ticked = { actual: '5000', checked: 'Đã kiểm tra' };

  test('while they stand, whatever else is typed beside them', () => {
    expect(asked(ticked, ticked)).toBe('');
    expect(asked(ticked, { ...ticked, asOf: '31/10/2022', difficulties: 'Thiếu người.' })).toBe('');
  });

  test('a changed figure is asked about again, and the sentence says why', () => {
    expect(asked(ticked, { ...ticked, actual: '5100' })).toBe(CHANGED);
    expect(asked(ticked, { ...ticked, actual: '50000' })).toBe(
      `50.000 gấp 10 lần mục tiêu (5.000): đúng ĐVT và dấu phẩy chưa? ${CHANGED}`,
    );
    expect(asked(ticked, { ...ticked, priorYear: '700' })).toContain('lần năm trước (700)');
  });

  test('the other word of the list, taking the tick away, or the first figure is the answer', () => {
    const changed = { ...ticked, actual: '50000' };
    expect(asked(ticked, changed, { ...changed, checked: 'Đã kiểm tra lại' })).toBe('');
    const again = { ...changed, checked: 'Đã kiểm tra lại' };
    expect(asked(ticked, changed, again, { ...again, actual: '5100' })).toContain(
      'Số đã đổi sau khi chọn “Đã kiểm tra lại”: số mới đúng thì chọn “Đã kiểm tra”.',
    );
    expect(asked(ticked, { ...changed, checked: '' })).not.toContain('đổi');
    expect(asked(ticked, changed, { ...changed, checked: '' }, changed)).toBe('');
    expect(asked(ticked, changed, ticked)).toBe('');
  });

  test('a tick for another figure confirms nothing: the figure is not judged by it', () => {
    const share = anIndicator();
    const percent = aTarget();
    const first = aRow({ actual: '0,7277', checked: 'Đã kiểm tra' });
    const judged = judgement(percent, share, first, terms2022);
    const seen = nextSeen(judged, first, null, 2022);
    expect(judged.value).toBe(0.7277);
    const later = judgement(percent, share, { ...first, actual: '0,8123' }, terms2022, seen);
    expect(later).toMatchObject({ verdict: 'not-judged', noData: 'unreadable' });
    expect(reviewQuestion(later)).toBe(`81,23% hay 0,81%? Đề nghị nhập 81,23 hoặc 0,81%. ${CHANGED}`);
  });

  test('a tick beside no figure answers nothing, and an emptied row is not asked about', () => {
    expect(asked({ checked: 'Đã kiểm tra' }, ticked)).toBe('');
    expect(asked(ticked, { checked: 'Đã kiểm tra' })).toBe('');
    expect(asked(ticked, { checked: 'Đã kiểm tra' }, { ...ticked, actual: '5100' })).toBe(CHANGED);
  });

  test('the same figure as text and as a number is one figure', () => {
    expect(asked({ ...ticked, actual: '5000,5' }, { ...ticked, actual: 5000.5 })).toBe('');
  });
});

describe('[ASK-13] what is remembered', () => {
  test('a figure that is asked about does not take the place of the remembered one', () => {
    const slip = { actual: '40000', asOf: '10/11/2022', priorYear: '3600' };
    expect(asked(seen4000, slip)).toContain('gấp 11,1 lần năm trước');
    expect(asked(seen4000, slip, { ...slip, actual: '4100' })).toBe('');
    expect(runs(seen4000, slip).seen.result).toEqual({ value: 4000, asOf: '2022-10-31' });
  });

  test('neither does silence, nor a figure that cannot be read', () => {
    for (const nothing of [{}, { actual: 'abc' }, { special: 'Chưa có số liệu' }]) {
      expect(asked(seen4000, nothing, { actual: '3900' })).toBe(FELL);
    }
  });

  const anyMemory = fc.record({
    year: fc.constantFrom(2021, 2022),
    result: fc.option(
      fc.record({
        value: fc.double({ noNaN: true, noDefaultInfinity: true }),
        asOf: fc.constantFrom(null, '2022-06-30', '2022-11-30'),
      }),
      { nil: null },
    ),
    tick: fc.constantFrom('', 'đã kiểm tra', 'đã kiểm tra lại'),
    checked: fc.constantFrom('', '00000000'),
  });
  const cumulative = anIndicator({ nature: 'cumulative' });

  test('to remember changes no judgement, and what was remembered is remembered again', () => {
    fc.assert(
      fc.property(anyRow, anyRow, fc.option(anyMemory, { nil: null }), (first, second, start) => {
        for (const indicator of [cumulative, counted]) {
          const met = nextSeen(judgement(aTarget(), indicator, first, terms2022, start), first, start, 2022);
          const before = judgement(aTarget(), indicator, second, terms2022, met);
          const after = nextSeen(before, second, met, 2022);
          expect(judgement(aTarget(), indicator, second, terms2022, after)).toEqual(before);
          expect(nextSeen(before, second, after, 2022)).toEqual(after);
        }
      }),
      { numRuns: 300 },
    );
  });

  test('without memory nothing but these two questions is missing', () => {
    fc.assert(
      fc.property(anyRow, anyMemory, (row, memory) => {
        const without = judgement(aTarget(), cumulative, row, terms2022);
        const known = judgement(aTarget(), cumulative, { ...row, checked: '' }, terms2022, memory);
        const plain = judgement(aTarget(), cumulative, { ...row, checked: '' }, terms2022);
        expect({ ...known, questions: [] }).toEqual({ ...plain, questions: [] });
        expect(without.questions.map(({ code }) => code)).not.toContain('cumulative-fell');
        expect(without.questions.map(({ code }) => code)).not.toContain('changed-after-check');
      }),
      { numRuns: 200 },
    );
  });

  test('is read back as it was written, and a row that anybody changed is forgotten', () => {
    const seen = new Map<string, SeenFigure>([
      ['BC-01', { year: 2022, result: { value: 4000.123456789, asOf: '2022-10-31' }, tick: '', checked: '' }],
      ['CQS-02.H-TD', { year: 2022, result: { value: -1e-7, asOf: null }, tick: 'đã kiểm tra', checked: '0a1b2c3d' }],
      ['VT-05', { year: 2022, result: null, tick: '', checked: '' }],
    ]);
    const cells = seenFigureCells(seen);
    const keys = ['skh:ban-luu:code', 'year', 'value', 'asOf', 'tick', 'checked', 'proof'];
    const sheet = [keys, [], keys, ...cells];
    expect([...seenFiguresFrom(sheet)]).toEqual([...seen].slice(0, 2));
    for (const column of keys.keys()) {
      const spoilt = sheet.map((row, at) => (at === 3 ? row.map((cell, each) => (each === column ? '7' : cell)) : row));
      expect([...seenFiguresFrom(spoilt).keys()], keys[column]).toEqual(['CQS-02.H-TD']);
    }
    expect(seenFiguresFrom([]).size).toBe(0);
  });
});

describe('[ASK-8] the remembered result that a count has fallen below', () => {
  const known: SeenFigure = { year: 2022, result: { value: 4000, asOf: '2022-10-31' }, tick: '', checked: '' };
  const fell = (asOf: string | null, seen: SeenFigure | null = known, indicator = counted) =>
    fallenBelow(indicator, { value: 3900, asOf }, seen, 2022);

  test('is none where the figure is of an earlier day, and only there', () => {
    expect([fell('2022-10-30'), fell('2022-10-31'), fell('2022-11-01'), fell(null)]).toEqual([
      null,
      known.result,
      known.result,
      known.result,
    ]);
    const undated = { ...known, result: { value: 4000, asOf: null } };
    expect(fell('2022-01-01', undated)).toEqual(undated.result);
  });

  test('is none without a result, without a memory of this year, or for a level', () => {
    expect(fallenBelow(counted, null, known, 2022)).toBeNull();
    for (const seen of [null, { ...known, year: 2021 }, { ...known, result: null }])
      expect(fell(null, seen)).toBeNull();
    expect(fell(null, known, anIndicator({ nature: 'level' }))).toBeNull();
    expect(fallenBelow(counted, { value: 4000, asOf: null }, known, 2022)).toBeNull();
  });
});

describe('[ASK-12] a tick', () => {
  const figures = { actual: '4000', checked: 'Đã kiểm tra' };
  const given: SeenFigure = { year: 2022, result: null, tick: 'đã kiểm tra', checked: figuresDigest(aRow(figures)) };

  test('holds without memory and for the figures it was given for, in whatever form they stand', () => {
    expect(tickOf(aRow(figures), null)).toBe('holds');
    expect(tickOf(aRow(figures), { ...given, checked: '' })).toBe('holds');
    expect(tickOf(aRow({ ...figures, actual: 4000 }), given)).toBe('holds');
    expect(tickOf(aRow({ actual: '4000' }), given)).toBe('none');
  });

  test('is outdated once a figure, or last year’s beside it, is another; it is then taken off, and nothing else', () => {
    for (const change of [
      { actual: '4100' },
      { estimate: '1' },
      { numerator: '1' },
      { denominator: '1' },
      { priorYear: '1' },
    ]) {
      const row = aRow({ ...figures, ...change });
      expect(tickOf(row, given)).toBe('outdated');
      expect(withoutOutdatedTick(row, given)).toEqual({ ...row, checked: '' });
    }
    expect(withoutOutdatedTick(aRow(figures), given)).toEqual(aRow(figures));
  });

  test('[ASK-13] is remembered with its figures; beside none it keeps what it answered; taken away it is forgotten', () => {
    const remembered = (row: Partial<TypedFigure>, seen: SeenFigure | null) => {
      const typed = aRow(row);
      const { tick, checked } = nextSeen(judgement(target, counted, typed, terms2022, seen), typed, seen, 2022);
      return { tick, checked };
    };
    const kept = { tick: given.tick, checked: given.checked };
    expect(remembered(figures, null)).toEqual(kept);
    expect(remembered({ checked: 'Đã kiểm tra' }, given)).toEqual(kept);
    expect(remembered({ checked: 'Đã kiểm tra' }, null)).toEqual({ tick: given.tick, checked: '' });
    expect(remembered({ actual: '4000' }, given)).toEqual({ tick: '', checked: '' });
  });
});
