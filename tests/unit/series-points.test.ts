// [CHOT-16] The points and breaks of a series: which closing stands for a year, what a point tells, what breaks it and what does not.

import { describe, expect, test } from 'vitest';
import type { LineType, RegisterLine } from '../../src/domain/history/register-line.js';
import type { RegisterRecord } from '../../src/domain/history/register-records.js';
import { lastOfYears, seriesOf } from '../../src/domain/history/series.js';

type Cells = Readonly<Record<string, string>>;
type Line = readonly [LineType, Cells];

function recordOf(number: number, lines: readonly Line[]): RegisterRecord {
  return {
    ...{ number, seal: null },
    lines: lines.map(([type, cells], at): RegisterLine => ({ record: number, line: at + 1, type, cells })),
  };
}
const yearly = (number: number, year: string, closing: string, rows: readonly Line[]): RegisterRecord =>
  recordOf(number, [
    ['closing', { year, number: closing }],
    ...rows.map(([type, cells]): Line => [type, { year, number: closing, ...cells }]),
    ['page', { said: '[]' }],
  ]);
const figure = (cells: Cells): Line => ['figure', cells];
const breaksOf = (...years: readonly (readonly [string, Cells])[]) =>
  seriesOf(years.map(([year, cells], at) => yearly(at + 1, year, '1', [figure({ code: 'A', ...cells })])))[0]?.breaks ??
  [];

describe('[CHOT-16] the closing that stands for a year', () => {
  test('the last of a year, years in their order, whatever the order of the closings', () => {
    const records = [
      yearly(1, '2024', '1', []),
      yearly(2, '2022', '1', []),
      yearly(3, '2022', '2', []),
      yearly(4, '2023', '1', []),
    ];
    expect([...lastOfYears(records)].map(([year, { number }]) => [year, number])).toEqual([
      [2022, 3],
      [2023, 4],
      [2024, 1],
    ]);
  });

  test('one of an ad hoc round, a page without a closing, and a year that is none stand for none', () => {
    const adHoc = recordOf(1, [['closing', { year: '2022', number: '1' }], figure({ code: 'A' })]);
    const headless = recordOf(2, [['page', { said: '[]' }]]);
    const odd = ['', '0', '-1', '2022,5', 'năm 2022'].map((year, at) =>
      yearly(3 + at, year, '1', [figure({ code: 'A' })]),
    );
    expect(lastOfYears([adHoc, headless, ...odd]).size).toBe(0);
    expect(seriesOf([adHoc, headless, ...odd])).toEqual([]);
    const pageOnly = recordOf(9, [
      ['page', { year: '2022' }],
      ['figure', { year: '2022', code: 'A' }],
    ]);
    expect(lastOfYears([pageOnly]).size).toBe(0);
  });
});

describe('[CHOT-16] the points of a series', () => {
  test('each year with all that its closing says, and nothing where it says nothing', () => {
    const whole = { code: 'A', recorded: '70%', figureKind: 'dự kiến', verdict: 'Chưa đạt', target: '≥ 80%' };
    const [series] = seriesOf([
      yearly(1, '2022', '1', [figure({ code: 'A' })]),
      yearly(2, '2023', '4', [figure(whole)]),
    ]);
    const none = { recorded: '', kind: '', verdict: '', target: '', corrections: [] };
    expect(series?.points).toEqual([
      { year: 2022, closing: '1', ...none },
      {
        year: 2023,
        closing: '4',
        recorded: '70%',
        kind: 'dự kiến',
        verdict: 'Chưa đạt',
        target: '≥ 80%',
        corrections: [],
      },
    ]);
    expect(
      seriesOf([recordOf(1, [['closing', { year: '2022' }], figure({ code: 'A' }), ['page', {}]])])[0]?.points,
    ).toEqual([{ year: 2022, closing: '', ...none }]);
  });

  test('the year before the first as it was typed in the first, and in no later one', () => {
    const prior = (...years: readonly string[]) =>
      seriesOf(
        years.map((priorYear, at) =>
          yearly(at + 1, String(2022 + at), '1', [figure({ code: 'A', ...(priorYear && { priorYear }) })]),
        ),
      )[0]?.points ?? [];
    expect(prior('60%', '70%')[0]).toEqual({
      year: 2021,
      closing: '',
      recorded: '60%',
      kind: '',
      verdict: '',
      target: '',
      corrections: [],
    });
    expect(prior('60%', '70%').map(({ year }) => year)).toEqual([2021, 2022, 2023]);
    expect(prior('', '70%').map(({ year }) => year)).toEqual([2022, 2023]);
  });

  test('what was put right of that row, that year and that closing, and of no other', () => {
    const right = (cells: Cells): Line => [
      'correction',
      { code: 'A', year: '2022', number: '2', corrected: 'actual', value: '76', ...cells },
    ];
    const corrections = recordOf(5, [
      right({}),
      right({ code: 'B' }),
      right({ year: '2023' }),
      right({ number: '1' }),
      right({ value: '77' }),
    ]);
    const bare = recordOf(6, [['correction', { code: 'A', year: '2022', number: '2' }]]);
    const [series] = seriesOf([
      yearly(1, '2022', '2', [figure({ code: 'A' })]),
      yearly(2, '2023', '9', [figure({ code: 'A' })]),
      corrections,
      bare,
    ]);
    expect(series?.points.map((point) => point.corrections)).toEqual([
      [
        { column: 'actual', value: '76' },
        { column: 'actual', value: '77' },
        { column: '', value: '' },
      ],
      [],
    ]);
  });

  test('named as its last year names it; figures before tasks, rows of the last year first, a task and a figure of one code apart', () => {
    const own = (name: string) => ({
      name,
      scope: `s${name}`,
      unit: `u${name}`,
      agency: `a${name}`,
      place: `p${name}`,
    });
    const records = [
      yearly(1, '2022', '1', [figure({ code: 'Z' }), figure({ code: 'A', ...own('1') })]),
      yearly(2, '2023', '1', [['task', { code: 'A' }], figure({ code: 'B' }), figure({ code: 'A', ...own('2') })]),
    ];
    const series = seriesOf(records);
    expect(series.map(({ type, code }) => `${type} ${code}`)).toEqual(['figure B', 'figure A', 'task A', 'figure Z']);
    expect(series[1]).toMatchObject(own('2'));
    expect(series[2]).toMatchObject({ name: '', scope: '', unit: '', agency: '', place: '' });
    const [nameless] = seriesOf([yearly(1, '2022', '1', [figure({ name: 'Không mã' })])]);
    expect(nameless).toMatchObject({ code: '', name: 'Không mã' });
  });

  test('of two rows of one code in a closing the first stands', () => {
    const [series] = seriesOf([
      yearly(1, '2022', '1', [figure({ code: 'A', recorded: '1' }), figure({ code: 'A', recorded: '2' })]),
    ]);
    expect(series?.points.map(({ recorded }) => recorded)).toEqual(['1']);
  });
});

describe('[CHOT-16] where a series breaks', () => {
  const row = { name: 'Tỷ lệ', scope: 'Cấp xã', unit: '%', agency: 'Sở A', recorded: '5%', denominator: '10' };

  test.each<[kind: string, change: Cells, before: string, after: string]>([
    ['definition', { name: 'Số' }, 'Tỷ lệ (Cấp xã)', 'Số (Cấp xã)'],
    ['definition', { scope: 'Cấp tỉnh' }, 'Tỷ lệ (Cấp xã)', 'Tỷ lệ (Cấp tỉnh)'],
    ['definition', { scope: '' }, 'Tỷ lệ (Cấp xã)', 'Tỷ lệ'],
    ['definition', { name: '' }, 'Tỷ lệ (Cấp xã)', ' (Cấp xã)'],
    ['unit', { unit: '' }, '%', ''],
    ['unit', { unit: 'hộ' }, '%', 'hộ'],
    ['supplier', { agency: '' }, 'Sở A', ''],
    ['supplier', { agency: 'Sở B' }, 'Sở A', 'Sở B'],
    ['denominator', { denominator: '' }, 'x', ''],
  ])('%s: %j', (kind, change, before, after) => {
    const changed: Cells = Object.fromEntries(Object.entries({ ...row, ...change }).filter(([, text]) => text !== ''));
    expect(breaksOf(['2022', row], ['2023', changed])).toEqual([{ kind, year: 2023, before, after }]);
    expect(breaksOf(['2022', changed], ['2023', row])).toEqual([{ kind, year: 2023, before: after, after: before }]);
  });

  test('not where nothing differs, nor where the parts have another size, nor where one year has no figure', () => {
    expect(breaksOf(['2022', row], ['2023', row])).toEqual([]);
    expect(breaksOf(['2022', row], ['2023', { ...row, denominator: '12' }])).toEqual([]);
    const { recorded: _, denominator: __, ...silent } = row;
    expect(breaksOf(['2022', row], ['2023', silent])).toEqual([]);
    expect(breaksOf(['2022', silent], ['2023', row])).toEqual([]);
    expect(breaksOf(['2022', {}], ['2023', {}])).toEqual([]);
  });

  test('a gap of years, named by the years on both sides; years in a row are none', () => {
    expect(breaksOf(['2022', row], ['2024', row])).toEqual([
      { kind: 'gap', year: 2024, before: '2022', after: '2024' },
    ]);
    expect(breaksOf(['2022', row], ['2023', row], ['2024', row])).toEqual([]);
  });

  test('it ended where the last closed year has no such row: said with its last year and office', () => {
    const other = yearly(2, '2023', '1', [figure({ code: 'B' })]);
    const ended = (cells: Cells) =>
      seriesOf([yearly(1, '2022', '1', [figure({ code: 'A', ...cells })]), other]).find(({ code }) => code === 'A');
    expect(ended({ agency: 'Sở A' })?.breaks).toEqual([{ kind: 'ended', year: 2022, before: '2022', after: 'Sở A' }]);
    expect(ended({})?.breaks).toEqual([{ kind: 'ended', year: 2022, before: '2022', after: '' }]);
  });
});
