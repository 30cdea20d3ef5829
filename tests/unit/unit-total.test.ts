// The province's line over units that report for themselves, and who those units are.

import { describe, expect, test } from 'vitest';
import { groupsOfItem, membership } from '../../src/domain/agencies/membership.js';
import type { Indicator, Target } from '../../src/domain/book/plan.js';
import { unitTotal, unusedFigures } from '../../src/domain/judging/unit-total.js';
import type { TypedFigure } from '../../src/domain/reading/typed-figure.js';
import { reportingRows, suppliersOf, typedRows } from '../../src/domain/round/reporting-row.js';
import { questionText } from '../../src/text/question-text.js';
import { anIndicator, aRow, aTarget, judged, terms2022 } from '../support/judging.js';
import { shippedBook } from '../templates/book.js';

function totalOf(
  indicator: Partial<Indicator>,
  rows: readonly Partial<TypedFigure>[],
  { confirmed = true, own = {}, target = {} }: Options = {},
) {
  const whole = { unit: indicator.unit ?? '%', ...target };
  const members = rows.map((row, at) => ({
    agency: `DV${at}`,
    judgement: judged({ indicator, row, target: whole }),
  }));
  return unitTotal(aTarget(whole), anIndicator(indicator), members, confirmed, aRow(own), terms2022);
}

interface Options {
  readonly confirmed?: boolean;
  readonly own?: Partial<TypedFigure>;
  readonly target?: Partial<Target>;
}

describe('[GRP-10] the total against the province’s target', () => {
  const two = [
    { numerator: '60', denominator: '100', asOf: '31/10/2022' },
    { numerator: '10', denominator: '900', asOf: '15/10/2022' },
  ];

  test('is Σ/Σ, and as old as its oldest figure', () => {
    const judgement = totalOf({ method: 'sum' }, two)?.judgement;
    expect(judgement).toMatchObject({ value: 7, numerator: 70, denominator: 1000, asOf: '2022-10-15' });
    expect(judgement?.verdict).toBe('not-reached');
  });

  test('takes nothing from the figure cells of the province’s own row', () => {
    const judgement = totalOf({ method: 'sum' }, two, {
      own: { actual: '99', estimate: '99', special: 'Không áp dụng' },
    });
    expect(judgement?.judgement.value).toBe(7);
  });

  test('but keeps what the coordinator decided there', () => {
    const own = { adjustedTarget: '5', basis: 'Công văn số 12/UBND' };
    expect(totalOf({ method: 'sum' }, two, { own })?.judgement.verdict).toBe('exceeded');
  });

  test('[GRP-5] counted units are a share of all units, the silent ones included', () => {
    const total = totalOf({ method: 'count' }, [{ actual: '90' }, { actual: '70' }, {}, { actual: '85' }]);
    expect(total?.total).toMatchObject({ value: 50, numerator: 2, denominator: 4 });
    // With the silent one three of four at most: 80 % are out of reach.
    expect(total).toMatchObject({ standing: 'settled', judgement: { verdict: 'not-reached', value: null } });
  });

  test('[GRP-6] an open list gives no share, only a count of who has answered', () => {
    const total = totalOf({ method: 'sum' }, two, { confirmed: false });
    expect(total?.judgement).toMatchObject({ verdict: 'not-judged', value: null });
    expect(total?.total).toMatchObject({ reported: 2, expected: null });
  });

  test('[GRP-7] where each unit has its own target the line is reached when all are', () => {
    const each = { method: 'each' } as const;
    expect(totalOf(each, [{ actual: '85' }, { actual: '70' }])?.judgement.verdict).toBe('not-reached');
    expect(totalOf(each, [{ actual: '85' }, {}])?.judgement.verdict).toBe('not-judged');
    expect(totalOf(each, [{ actual: '85' }, { actual: '80' }])?.judgement.verdict).toBe('reached');
  });

  test('one place gives the figure of the other methods', () => {
    expect(totalOf({ method: 'single' }, two)).toBe(null);
    expect(totalOf({ method: 'published' }, two)).toBe(null);
  });
});

describe('[GRP-10] what the total rests on', () => {
  const households = { method: 'sum', unit: 'hộ', isShare: false } as const;

  test('[GRP-13] a sum that can only grow has reached its target although the list is open', () => {
    const open = totalOf(households, [{ actual: '50' }, { actual: '35' }], {
      confirmed: false,
      target: { unit: 'hộ' },
    });
    expect(open).toMatchObject({ standing: 'settled', judgement: { value: null, verdict: 'exceeded' } });
    const below = totalOf(households, [{ actual: '50' }], { confirmed: false, target: { unit: 'hộ' } });
    expect(below).toMatchObject({ standing: 'open', judgement: { verdict: 'not-judged' } });
  });

  test('asks nobody anything and is owed by nobody, whatever was asked of the units', () => {
    const odd = totalOf({ method: 'sum' }, [{ numerator: '9', denominator: '5' }, {}]);
    expect(odd?.judgement).toMatchObject({ questions: [] });
  });

  test('without the day of one of its figures it has none; silent units have no say in it', () => {
    const first = { numerator: '60', denominator: '100', asOf: '31/10/2022' };
    const dayOf = (...rows: Partial<TypedFigure>[]) => totalOf({ method: 'sum' }, rows)?.judgement.asOf;
    expect(dayOf(first, { numerator: '1', denominator: '2' })).toBeNull();
    expect(dayOf(first, { special: 'Không phát sinh' })).toBe('2022-10-31');
    expect(dayOf(first, { numerator: '1', denominator: '2', asOf: '05/11/2022' })).toBe('2022-10-31');
  });

  test('of units with targets of their own it is as the units are: their kind of figure, their lack of data', () => {
    const each = { method: 'each' } as const;
    const reached = totalOf(each, [{ actual: '85' }, { estimate: '90' }])?.judgement;
    expect(reached).toMatchObject({ verdict: expect.not.stringMatching('not-judged'), noData: null });
    const silent = totalOf(each, [{ actual: '85' }, {}])?.judgement;
    expect(silent).toMatchObject({ verdict: 'not-judged', noData: 'not-entered' });
    const open = totalOf(each, [{ actual: '85' }], { confirmed: false })?.judgement;
    expect(open?.verdict).toBe('not-judged');
  });
});

describe('[GRP-13] judged only when complete, or when no missing answer could change the verdict', () => {
  const sum = { method: 'sum' } as const;
  const parts = (numerator: string, denominator: string) => ({ numerator, denominator });
  const standingOf = (...args: Parameters<typeof totalOf>) => {
    const found = totalOf(...args);
    return [found?.standing, found?.judgement.verdict];
  };

  test('one district that is far ahead says nothing of the province', () => {
    expect(standingOf(sum, [parts('60', '100'), {}, {}], { target: { value: 50 } })).toEqual(['open', 'not-judged']);
  });

  test('every one of all units is out of reach as soon as one falls short', () => {
    expect(standingOf(sum, [parts('9', '10'), {}], { target: { value: 100 } })).toEqual(['settled', 'not-reached']);
    expect(standingOf(sum, [parts('10', '10'), {}], { target: { value: 100 } })).toEqual(['open', 'not-judged']);
  });

  test('denominators that are known bound what the others can still add', () => {
    const known = (mau: string) => ({ denominator: mau });
    expect(standingOf(sum, [parts('90', '100'), known('5')], { target: { value: 80 } })).toEqual([
      'settled',
      'exceeded',
    ]);
    expect(standingOf(sum, [parts('90', '100'), known('50')], { target: { value: 80 } })).toEqual([
      'open',
      'not-judged',
    ]);
    expect(standingOf(sum, [parts('10', '100'), known('5')], { target: { value: 80 } })).toEqual([
      'settled',
      'not-reached',
    ]);
  });

  test('"chưa có số liệu" leaves the total open; "không phát sinh" and "không áp dụng" are answers', () => {
    const one = parts('90', '100');
    const with_ = (special: string, asOf = '') => standingOf(sum, [one, { special, asOf }])[0];
    expect(with_('Chưa có số liệu', '15/12/2022')).toBe('open');
    expect(with_('Không phát sinh')).toBe('complete');
    expect(with_('Không áp dụng')).toBe('complete');
  });

  test('nothing arose with anybody, or nobody is concerned: that is what the province’s line says', () => {
    const all = (special: string) => totalOf(sum, [{ special }, { special }])?.judgement.noData;
    expect(all('Không phát sinh')).toBe('nothing-arose');
    expect(all('Không áp dụng')).toBe('not-applicable');
  });

  test('a total with one estimate in it is an estimate', () => {
    const households = { method: 'sum', unit: 'hộ', isShare: false } as const;
    const whole = totalOf(households, [{ actual: '50' }, { estimate: '35' }], { target: { unit: 'hộ' } });
    expect(whole?.judgement).toMatchObject({ value: 85, figureKind: 'estimate', verdict: 'exceeded' });
  });

  test('where each has its own target one miss settles the line, and a pace that could still fall is none', () => {
    expect(standingOf({ method: 'each' }, [{ actual: '70' }, {}])).toEqual(['settled', 'not-reached']);
    expect(totalOf({ method: 'each' }, [{ actual: '79' }, {}])?.judgement.pace).toBe('not-judged');
    expect(totalOf({ method: 'each' }, [{ actual: '7' }, {}])?.judgement.pace).toBe('at-risk');
  });

  test('what is not to be done is not, however many are missing', () => {
    const own = { notDone: true, basis: 'CV 1' };
    expect(totalOf(sum, [parts('1', '2'), {}], { own })?.judgement.verdict).toBe('not-done');
  });
});

describe('[GRP-9] who has a row', () => {
  const book = shippedBook();
  const round = { year: 2022, plans: ['kh92-2022'], cutOff: '2022-11-20' };
  const cells = (open: readonly string[]) =>
    new Map(
      book.agencies.map((agency) => [
        agency.code,
        agency.kind === 'nhóm'
          ? open.includes(agency.code)
            ? 'Chưa xác nhận'
            : 'Đã xác nhận'
          : agency.groups.join('; '),
      ]),
    );
  const all = membership(book.agencies, cells([]), '2022-11-20');

  test('nobody but the province before a group is confirmed', () => {
    const open = membership(
      book.agencies,
      cells(['N-SBN', 'N-HTP', 'N-XP', 'N-DNVT', 'N-DN', 'N-DVSN', 'N-LQ', 'N-CTXH']),
      '2022-11-20',
    );
    expect(open.confirmed.size).toBe(0);
    expect(reportingRows(book, round, { membership: open })).toHaveLength(38);
  });

  test('enterprises never, whatever group they are in', () => {
    expect(all.members.get('N-DNVT')).toEqual([]);
    const agencies = reportingRows(book, round, { membership: all }).map((row) => row.agency);
    expect(agencies.filter((code) => ['VNPT', 'VIETTEL', 'MOBIFONE'].includes(code))).toEqual([]);
  });

  test('the members of the day: districts until they were abolished, merged departments until they merged', () => {
    expect(all.members.get('N-HTP')).toHaveLength(11);
    const later = membership(book.agencies, cells([]), '2025-11-20');
    expect(later.members.get('N-HTP')).toEqual([]);
    expect(later.members.get('N-SBN')).not.toContain('STTTT');
    expect(later.members.get('N-SBN')).toContain('SNNMT');
  });

  test('a figure of one level asks that level alone', () => {
    const item = { leadText: 'Các sở, ban, ngành, UBND các huyện, thành phố' };
    expect(groupsOfItem(item, { scope: '' }, book.agencies, all)).toEqual(['N-SBN', 'N-HTP']);
    expect(groupsOfItem(item, { scope: 'Cấp tỉnh' }, book.agencies, all)).toEqual(['N-SBN']);
    expect(groupsOfItem(item, { scope: 'Cấp huyện' }, book.agencies, all)).toEqual(['N-HTP']);
    expect(groupsOfItem(item, { scope: 'Cấp xã' }, book.agencies, all)).toEqual([]);
  });

  test('the coordinator may send a counted figure to a group, and take it back', () => {
    const rowsFor = (supplier: string | null) =>
      reportingRows(book, round, {
        membership: all,
        supplierOf: (code) => (code === 'CQS-16' ? supplier : null),
      }).filter((row) => row.code.startsWith('CQS-16'));
    expect(rowsFor(null)).toHaveLength(1);
    expect(rowsFor('N-HTP')).toHaveLength(12);
    expect(rowsFor('SYT').map((row) => row.agency)).toEqual(['SYT']);
  });

  test('a figure whose supplier the coordinator names is asked of that office alone', () => {
    const rowsFor = (supplier: string | null) =>
      reportingRows(book, round, {
        membership: all,
        supplierOf: (code) => (code === 'CQS-02' ? supplier : null),
      }).filter((row) => row.code.startsWith('CQS-02'));
    const [province, ...units] = rowsFor(null).toSorted((a, b) => a.code.length - b.code.length);
    expect(units.length).toBeGreaterThan(0);
    expect(province).toMatchObject({ isMembershipConfirmed: true });
    expect(province?.units.map(({ code }) => code).toSorted()).toEqual(units.map(({ code }) => code).toSorted());
    for (const unit of units) expect(unit).toMatchObject({ units: [], isMembershipConfirmed: false });
    const named = rowsFor('SYT');
    expect(named.map(({ agency, isMembershipConfirmed }) => [agency, isMembershipConfirmed])).toEqual([['SYT', false]]);
    expect(rowsFor('N-HTP').map(({ agency }) => agency)).toContain('');
  });

  test('[NOD-11] an office named on the sheet that has merged since gives way to the one that followed it', () => {
    const later = { ...round, cutOff: '2025-11-20' };
    expect(reportingRows(book, round, { supplierOf: () => 'STTTT' }).every(({ agency }) => agency === 'STTTT')).toBe(
      true,
    );
    const followed = reportingRows(book, later, { supplierOf: () => 'STTTT' }).map(({ agency }) => agency);
    expect(followed).toContain('SKHCN');
    expect(followed).not.toContain('STTTT');
  });

  test('[NOD-11] a group that gives the row to nobody is asked about: its list is open, or the figure is not split', () => {
    const questions = (decisions: Parameters<typeof reportingRows>[2]) =>
      reportingRows(book, round, { supplierOf: () => 'N-HTP', ...decisions }).map(({ supplyQuestions }) =>
        supplyQuestions.map(({ code }) => code).join(),
      );
    const open = { ...all, confirmed: new Set<string>() };
    expect(new Set(questions({ membership: open, methodOf: () => 'sum' }))).toEqual(new Set(['supplier-group-open']));
    for (const membership of [open, all])
      expect(new Set(questions({ membership, methodOf: () => 'single' }))).toEqual(new Set(['supplier-group-single']));
    const named = reportingRows(book, round, { supplierOf: () => 'N-HTP', methodOf: () => 'single', membership: all });
    const text = book.agencies.find(({ code }) => code === 'N-HTP')?.name;
    expect(named[0]?.supplyQuestions).toEqual([
      { code: 'supplier-group-single', params: { column: 'supplier', text } },
    ]);
    expect(new Set(questions({ membership: all, methodOf: () => 'sum' }))).toEqual(new Set(['']));
    expect(new Set(questions({ membership: open, supplierOf: () => null }))).toEqual(new Set(['']));
  });

  test('[NOD-11] a row that is asked about keeps its block, its units and nobody to ask', () => {
    const asked = { code: 'supplier-unreadable', params: { column: 'supplier', text: 'ai đó' } } as const;
    const rows = reportingRows(book, round, {
      membership: all,
      questionsOf: (code) => (code === 'CQS-02' || code === 'CQS-01' ? [asked] : []),
      standingOf: (code) => ({
        block: code === 'CQS-01' ? 'SYT' : '',
        units: code === 'CQS-02' ? ['SYT', 'H-TD'] : [],
      }),
    });
    const of = (code: string) => rows.find((row) => row.code === code);
    expect(of('CQS-01')).toMatchObject({ agency: '', heldIn: 'SYT', units: [], supplyQuestions: [asked] });
    expect(of('CQS-02')?.units.map(({ code }) => code)).toEqual(['CQS-02.SYT', 'CQS-02.H-TD']);
    expect(of('CQS-02')).toMatchObject({ isMembershipConfirmed: false, heldIn: '' });
    expect(of('CQS-02.H-TD')).toMatchObject({ agency: '', heldIn: 'H-TD' });
    expect(rows.indexOf(of('CQS-01') as never)).toBeLessThan(
      rows.findIndex(({ agency, heldIn }) => (heldIn ?? agency) === ''),
    );
  });

  test('[NOD-11] a row whose supplier is asked about is measured as it stands: by its units, or as one figure', () => {
    const asked = { code: 'supplier-unreadable', params: { column: 'supplier', text: 'ai đó' } } as const;
    const held = (code: string, units: readonly string[]) =>
      reportingRows(book, round, {
        membership: all,
        questionsOf: (each) => (each === code ? [asked] : []),
        standingOf: () => ({ block: '', units }),
      }).find((row) => row.code === code)?.indicator.method;
    const printed = new Map(book.indicators.map(({ code, method }) => [code, method]));
    const codes = reportingRows(book, round).map(({ code }) => code);
    const of = (method: string) => codes.find((code) => printed.get(code) === method) ?? '';
    const split = [...printed].find(
      ([code, method]) => codes.includes(code) && ['sum', 'count', 'each'].includes(method),
    );
    expect(split).toBeDefined();
    const [shared = '', method] = split ?? [];
    expect(held(shared, ['SYT', 'H-TD'])).toBe(method);
    expect(held(shared, [])).toBe('single');
    expect(held(of('single'), ['SYT', 'H-TD'])).toBe('each');
    expect(held(of('single'), [])).toBe('single');
  });

  test('[NOD-8] what is typed, and whom a figure is asked of, are the rows without units of their own', () => {
    const rows = reportingRows(book, round, { membership: all });
    const totals = rows.filter(({ units }) => units.length > 0);
    expect(totals.length).toBeGreaterThan(0);
    const typed = typedRows(rows);
    expect([...typed, ...totals].map(({ code }) => code).sort()).toEqual(rows.map(({ code }) => code).sort());
    expect(typed.filter(({ units }) => units.length > 0)).toEqual([]);
    expect(suppliersOf(rows)).toEqual(new Set(typed.map(({ agency }) => agency)));
    expect(suppliersOf(totals).size).toBe(0);
  });

  test('a method chosen on the sheet decides whether units report', () => {
    const rows = reportingRows(book, round, {
      membership: all,
      methodOf: (code) => (code === 'CQS-02' ? 'single' : null),
    });
    expect(rows.filter((row) => row.code.startsWith('CQS-02'))).toHaveLength(1);
    expect(rows.find((row) => row.code === 'CQS-02')?.indicator.method).toBe('single');
  });
});

test.each(['sum', 'count', 'each'] as const)(
  '[GRP-15] a total by %s whose target has not begun is not due',
  (method) => {
    const target = { effectiveFrom: '2022-12-01' };
    const waiting = totalOf({ method }, [{}, { special: 'Không áp dụng' }], { target });
    expect(waiting?.judgement).toMatchObject({ noData: 'not-yet-in-force', verdict: 'not-judged' });
    expect(totalOf({ method }, [], { target })?.judgement.noData).toBe('not-yet-in-force');
  },
);

test('[GRP-16] every figure cell of the province’s own row is named, a decision or a prior year is not', () => {
  const own = aRow({ actual: '60', special: 'Không áp dụng', priorYear: '50', adjustedTarget: '40', basis: 'CV 1' });
  const columns = unusedFigures(own).map(({ params }) => [params?.column, params?.text]);
  expect(columns).toEqual([
    ['actual', '60'],
    ['special', 'Không áp dụng'],
  ]);
  expect(unusedFigures(aRow())).toEqual([]);
  expect(unusedFigures(own).map(questionText)[0]).toContain('“60” ở cột Thực hiện đến kỳ báo cáo của dòng chung');
});
