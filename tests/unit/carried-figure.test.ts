// What a row takes over from the year before, and what is said of it.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  carriedCells,
  carriedColumns,
  carriedFrom,
  carriedOps,
} from '../../src/application/reading/carried-figures.js';
import { carriedFigure, type FigureBefore } from '../../src/domain/judging/carry-figure.js';
import { type CarriedFigure, type CarriedReading, carriedGaps } from '../../src/domain/reading/carried-figure.js';
import type { TypedFigure } from '../../src/domain/reading/typed-figure.js';
import { carriedText } from '../../src/text/carried-text.js';
import { explanation } from '../../src/text/explanation.js';
import { aTarget, judged, terms2022, termsOn } from '../support/judging.js';

const now = { target: { unit: '%', comparator: '>=' as const }, scope: '' };
const level = { comparator: '>=' as const, value: 80, unit: '%', horizonYear: 2022 };

/** A row of 2022 as its year judges it. */
function rowBefore(row: Partial<TypedFigure>, over: Partial<FigureBefore> = {}): FigureBefore {
  const judgement = judged({ target: level, row, terms: termsOn('2023-01-05', 2022) });
  return { target: aTarget(level), scope: '', isTrusted: true, isComplete: true, judgement, ...over };
}

const kindOf = (row: Partial<TypedFigure>, over: Partial<FigureBefore> = {}) =>
  carriedFigure(2022, now, rowBefore(row, over)).kind;

describe('[SANG-5] last year’s figure is taken over', () => {
  test('the final one, else the estimate, though the official one is still asked for', () => {
    expect(carriedFigure(2022, now, rowBefore({ actual: '72,5', estimate: '75', asOf: '31/12/2022' }))).toEqual({
      ...{ year: 2022, kind: 'final', reading: { kind: 'number', value: 72.5 } },
    });
    expect(carriedFigure(2022, now, rowBefore({ actual: '60', estimate: '75', asOf: '30/11/2022' }))).toEqual({
      ...{ year: 2022, kind: 'estimate', reading: { kind: 'number', value: 75 } },
    });
  });

  test('whatever the target of that year lacked: the figure is one all the same', () => {
    const judgement = judged({
      target: { comparator: 'multiple', value: 7, unit: 'tỷ đồng' },
      row: { actual: '70', asOf: '31/12/2022' },
      terms: termsOn('2023-01-05', 2022),
    });
    expect(judgement.incomputable).toBe('prior-year-missing');
    const money = { target: { unit: 'tỷ đồng', comparator: 'multiple' as const }, scope: '' };
    const found = carriedFigure(2022, money, { ...rowBefore({}), target: judgement.target, judgement });
    expect(found).toMatchObject({ kind: 'final', reading: { value: 70 } });
  });

  const carried: CarriedFigure = { year: 2021, kind: 'estimate', reading: { kind: 'number', value: 10 } };
  const times = { comparator: 'multiple' as const, value: 7, unit: 'tỷ đồng', horizonYear: 2022 };

  test('and judged by like one that was typed, which wins whatever it says', () => {
    const terms = termsOn('2023-01-05', 2022);
    const row = { actual: '70', asOf: '31/12/2022', carried };
    expect(judged({ target: times, row, terms }).verdict).toBe('reached');
    expect(judged({ target: times, row: { ...row, priorYear: '11' }, terms })).toMatchObject({
      ...{ verdict: 'not-reached', priorYear: 11, carried: null },
    });
    expect(judged({ target: times, row: { ...row, priorYear: 'cao' }, terms })).toMatchObject({
      ...{ incomputable: 'prior-year-missing', carried: null },
    });
    fc.assert(
      fc.property(fc.integer({ min: 40, max: 400 }), fc.integer({ min: 10, max: 100 }), (value, last) => {
        const typed = judged({ target: level, row: { actual: value / 4, asOf: '30/9/2022', priorYear: last } });
        const taken = judged({
          target: level,
          row: {
            actual: value / 4,
            asOf: '30/9/2022',
            carried: { ...carried, reading: { kind: 'number', value: last } },
          },
        });
        const plain = { carried: null, questions: [] };
        expect({ ...taken, ...plain }).toEqual({ ...typed, ...plain });
      }),
    );
  });
});

describe('[SANG-6] nothing is taken over that is no figure of the year', () => {
  test.each<[string, Partial<TypedFigure>, Partial<FigureBefore>, string]>([
    ['a figure to date', { actual: '60', asOf: '30/11/2022' }, {}, 'so-far'],
    ['nothing', {}, {}, 'no-figure'],
    ['a special case', { special: 'Không phát sinh' }, {}, 'no-figure'],
    ['what nobody can read', { actual: 'abc', asOf: '31/12/2022' }, {}, 'asked'],
    ['what is doubted', { actual: '80', asOf: '31/12/2022' }, {}, 'asked'],
    ['a day of another year', { actual: '60', asOf: '31/12/2021' }, {}, 'asked'],
    ['a range', { actual: '61 - 62', asOf: '31/12/2022' }, {}, 'several'],
    ['a row in doubt', { actual: '60', asOf: '31/12/2022' }, { isTrusted: false }, 'untrusted'],
    ['a total without all units', { actual: '60', asOf: '31/12/2022' }, { isComplete: false }, 'incomplete'],
    ['another unit', { actual: '60', asOf: '31/12/2022' }, { target: aTarget({ ...level, unit: 'hộ' }) }, 'other-unit'],
  ])('%s', (_, row, over, kind) => {
    expect(kindOf(row, over)).toBe(kind);
    expect(carriedFigure(2022, now, rowBefore(row, over)).reading).toBeNull();
  });

  test('what was doubted and then ticked as checked is taken', () => {
    expect(kindOf({ actual: '80', asOf: '31/12/2022', checked: 'Đã kiểm tra' })).toBe('final');
  });

  test('a part of what is measured is another thing only beside another part', () => {
    const row = { actual: '60', asOf: '31/12/2022' };
    const of = (scope: string, earlier: string) =>
      carriedFigure(2022, { ...now, scope }, rowBefore(row, { scope: earlier })).kind;
    expect([of('Cấp xã', 'Cấp tỉnh'), of('', 'Cấp tỉnh'), of('Cấp tỉnh ', 'Cấp tỉnh')]).toEqual([
      ...['other-scope', 'final', 'final'],
    ]);
    expect(carriedFigure(2022, now, null).kind).toBe('no-row');
  });
});

describe('[SANG-7] what is said of it', () => {
  const path = { ...level, horizonYear: 2025 };
  const row = { actual: '60', asOf: '30/9/2022' };

  test('the sentence names its year and kind, or why there is none', () => {
    const said = (carried: CarriedFigure) => explanation(judged({ target: path, row: { ...row, carried } }), terms2022);
    const reading = { kind: 'number', value: 45 } as const;
    expect(said({ year: 2021, kind: 'final', reading })).toContain(' Số năm trước 45% là số chính thức năm 2021.');
    expect(said({ year: 2021, kind: 'estimate', reading })).toContain(
      'là số ước cả năm 2021, chưa phải số chính thức.',
    );
    expect(said({ year: 2021, kind: 'so-far', reading: null })).toContain(
      'thiếu số năm trước. Số năm 2021 chưa lấy được: năm đó mới có số đến kỳ.',
    );
    expect(explanation(judged({ target: path, row: { ...row, priorYear: '45' } }), terms2022)).not.toContain(' là số ');
  });

  test('every gap has its words', () => {
    for (const kind of carriedGaps) expect(carriedText({ year: 2021, kind, reading: null })).not.toContain('undefined');
  });
});

describe('[SANG-5] what is remembered of it', () => {
  const readings: fc.Arbitrary<CarriedReading> = fc.oneof(
    fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => ({ kind: 'number' as const, value: value + 0 })),
    fc.record({ kind: fc.constant('rank' as const), place: fc.nat(), of: fc.option(fc.nat()) }),
    fc.constantFrom('A', 'B').map((grade) => ({ kind: 'grade' as const, grade })),
  );
  const figures: fc.Arbitrary<CarriedFigure> = fc.oneof(
    fc.record({
      year: fc.constant(2022),
      kind: fc.constantFrom('final' as const, 'estimate' as const),
      reading: readings,
    }),
    fc.record({ year: fc.constant(2022), kind: fc.constantFrom(...carriedGaps), reading: fc.constant(null) }),
  );
  const keys = carriedColumns.map((key, at) => (at === 0 ? `skh:ban-luu:${key}` : key));
  const sheet = (rows: readonly (readonly string[])[]) => [keys, [], [...carriedColumns], ...rows];

  test('comes back as it was, of its own year alone, and not where somebody changed it', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.tuple(fc.constantFrom('A-1', 'A-2', 'B-3'), figures), { selector: ([code]) => code }),
        (all) => {
          const carried = new Map(all);
          const values = sheet(carriedCells(carried));
          expect(carriedFrom(values, 2023)).toEqual(carried);
          expect(carriedFrom(values, 2024).size).toBe(0);
          expect(carriedOps(values, carried)).toEqual([]);
          const spoilt = carriedCells(carried).map((row) => [...row.slice(0, 4), '9', ...row.slice(5)]);
          const isChanged = (row: readonly string[]) => row[4] !== '9';
          expect(carriedFrom(sheet(spoilt), 2023).size).toBe(
            carriedCells(carried).filter((row) => !isChanged(row)).length,
          );
        },
      ),
    );
  });
});
