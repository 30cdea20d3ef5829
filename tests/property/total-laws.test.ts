// Laws of totals over units: a verdict that is given while units are missing is the verdict of every completion.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Indicator, Target } from '../../src/domain/book/plan.js';
import type { MemberRow } from '../../src/domain/judging/group-total.js';
import { type UnitTotal, unitTotal } from '../../src/domain/judging/unit-total.js';
import type { TypedFigure } from '../../src/domain/reading/typed-figure.js';
import { anIndicator, aRow, aTarget, judged, terms2022 } from '../support/judging.js';

type Row = Partial<TypedFigure>;

interface Line {
  readonly indicator: Partial<Indicator>;
  /** By what a unit's row is judged, and the province's line. */
  readonly ofUnit: Partial<Target>;
  readonly whole: Partial<Target>;
  readonly answer: fc.Arbitrary<Row>;
}

const count = fc.integer({ min: 0, max: 60 });
const nothing: fc.Arbitrary<Row> = fc.constantFrom({ special: 'Không phát sinh' }, { special: 'Không áp dụng' });
const parts: fc.Arbitrary<Row> = fc
  .record({ some: count, more: fc.oneof(count, fc.integer({ min: 0, max: 1_000_000 })) })
  .filter(({ some, more }) => some + more > 0)
  .map(({ some, more }) => ({ numerator: some, denominator: some + more, asOf: '31/10/2022' }));
const amount: fc.Arbitrary<Row> = fc
  .record({ value: fc.integer({ min: 0, max: 200 }), kind: fc.constantFrom('actual' as const, 'estimate' as const) })
  .map(({ value, kind }) => ({ [kind]: value, checked: true }));
const comparators = fc.constantFrom('>=' as const, '>' as const, '<=' as const, '<' as const, 'range' as const);

const lines: fc.Arbitrary<Line> = fc
  .record({
    comparator: comparators,
    value: fc.constantFrom(0, 10, 33, 50, 66, 80, 99, 100),
    method: fc.constantFrom('sum' as const, 'count' as const, 'each' as const),
    isPercent: fc.boolean(),
    horizonYear: fc.constantFrom(2022, 2022, 2025),
    nature: fc.constantFrom('level' as const, 'cumulative' as const),
  })
  .map(({ comparator, value, method, isPercent, horizonYear, nature }): Line => {
    const unit = isPercent ? '%' : 'hộ';
    const better = comparator === '<=' || comparator === '<' ? 'lower' : 'higher';
    const upper = comparator === 'range' ? value + 10 : null;
    const whole: Partial<Target> = { comparator, value, upper, unit, horizonYear, printed: String(value) };
    const indicator: Partial<Indicator> = { method, unit, better, nature, isShare: isPercent };
    const has: fc.Arbitrary<Row> = fc.constantFrom({ actual: 'có' }, { actual: 'chưa' });
    if (method === 'count') {
      const done = { comparator: 'done' as const, value: null, upper: null, unit: 'Có/Chưa', horizonYear };
      return { indicator, whole, ofUnit: done, answer: fc.oneof(has, nothing) };
    }
    return { indicator, whole, ofUnit: whole, answer: fc.oneof(isPercent ? parts : amount, nothing) };
  });

/** What does not answer: silence, words, a figure that is asked about, a day to come, a denominator alone. */
const open: fc.Arbitrary<Row> = fc.oneof(
  fc.constantFrom<Row>({}, { actual: 'abc' }, { special: 'Chưa có số liệu', asOf: '15/12/2022' }),
  count.map((denominator) => ({ denominator })),
);

function totalOf({ indicator, ofUnit, whole }: Line, rows: readonly Row[], isConfirmed = true): UnitTotal {
  const members = rows.map((row, at): MemberRow => {
    return { agency: `DV${at}`, judgement: judged({ indicator, target: ofUnit, row }) };
  });
  const total = unitTotal(aTarget(whole), anIndicator(indicator), members, isConfirmed, aRow(), terms2022);
  if (total === null) throw new Error('no total');
  return total;
}

/** The same unit with an answer; a denominator that was typed stays. */
function answered(row: Row, answer: Row): Row {
  const { numerator } = answer;
  if (row.denominator === undefined || typeof numerator !== 'number') return answer;
  return { ...answer, numerator: Math.min(numerator, Number(row.denominator)), denominator: row.denominator };
}

const SETTLED = { numRuns: 400 };

describe('[GRP-13] a total is judged only when complete, or when no answer of the missing units could change it', () => {
  test('whatever the missing units answer, a settled verdict stays', () => {
    let settled = 0;
    fc.assert(
      fc.property(
        lines.chain((line) =>
          fc.record({
            line: fc.constant(line),
            known: fc.array(line.answer, { maxLength: 6 }),
            missing: fc.array(open, { minLength: 1, maxLength: 4 }),
            answers: fc.array(fc.array(line.answer, { minLength: 4, maxLength: 4 }), { minLength: 6, maxLength: 6 }),
          }),
        ),
        ({ line, known, missing, answers }) => {
          const now = totalOf(line, [...known, ...missing]);
          expect(now.standing).not.toBe('complete');
          if (now.standing === 'open') {
            expect(now.judgement.verdict).toBe('not-judged');
            return;
          }
          settled += 1;
          for (const each of answers) {
            const rest = missing.map((row, at) => answered(row, each[at] ?? {}));
            const later = totalOf(line, [...known, ...rest]);
            // 0/0 is no answer: such a row is still missing.
            if (later.standing !== 'complete') continue;
            expect(later.judgement.verdict).toBe(now.judgement.verdict);
            if (now.judgement.pace !== 'not-judged') expect(later.judgement.pace).toBe(now.judgement.pace);
          }
        },
      ),
      SETTLED,
    );
    // The law speaks of something.
    expect(settled).toBeGreaterThan(20);
  });

  test('where every completion would have one verdict, counts of units and known denominators see it', () => {
    const share = { indicator: { method: 'count', unit: '%' }, ofUnit: {}, whole: {} } as const;
    fc.assert(
      fc.property(fc.nat(8), fc.nat(8), fc.integer({ min: 1, max: 8 }), fc.nat(100), (has, hasNot, missing, value) => {
        if (has + hasNot === 0) return;
        const line: Line = {
          ...share,
          whole: { comparator: '>', value, unit: '%' },
          ofUnit: { comparator: 'done', value: null, unit: 'Có/Chưa' },
          answer: fc.constant({}),
        };
        const rows = (yes: number, no: number, silent: number): Row[] => [
          ...Array.from({ length: yes }, () => ({ actual: 'có' })),
          ...Array.from({ length: no }, () => ({ actual: 'chưa' })),
          ...Array.from({ length: silent }, () => ({})),
        ];
        const verdicts = new Set<string>();
        for (let yes = 0; yes <= missing; yes++) {
          for (let no = 0; yes + no <= missing; no++) {
            verdicts.add(totalOf(line, rows(has + yes, hasNot + no, 0)).judgement.verdict);
          }
        }
        const now = totalOf(line, rows(has, hasNot, missing));
        expect(now.standing).toBe(verdicts.size === 1 ? 'settled' : 'open');
      }),
      { numRuns: 60 },
    );
  });

  test('[GRP-6] an unconfirmed list never gives a percentage a verdict', () => {
    fc.assert(
      fc.property(
        lines.chain((line) => fc.record({ line: fc.constant(line), rows: fc.array(line.answer, { maxLength: 5 }) })),
        ({ line, rows }) => {
          if (line.whole.unit === '%') expect(totalOf(line, rows, false).judgement.verdict).toBe('not-judged');
        },
      ),
      SETTLED,
    );
  });

  test('a unit whose answer can no longer be read never makes the total reached', () => {
    const isReached = ({ judgement }: UnitTotal) => ['reached', 'exceeded'].includes(judgement.verdict);
    fc.assert(
      fc.property(
        lines.chain((line) =>
          fc.record({
            line: fc.constant(line),
            rows: fc.array(fc.oneof({ weight: 4, arbitrary: line.answer }, open), { minLength: 1, maxLength: 6 }),
            at: fc.nat(5),
            broken: fc.constantFrom<Row>({ actual: 'abc' }, {}, { actual: '5', special: 'Không áp dụng' }),
          }),
        ),
        ({ line, rows, at, broken }) => {
          const before = totalOf(line, rows);
          const after = totalOf(
            line,
            rows.map((row, index) => (index === at % rows.length ? broken : row)),
          );
          if (isReached(after)) expect(isReached(before)).toBe(true);
        },
      ),
      SETTLED,
    );
  });
});
