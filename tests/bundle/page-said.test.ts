// What a closing keeps of `Tổng hợp` is worked out in words from typed cells, the page itself by formulas: one thing told twice.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Host } from '../../host/contract.js';
import {
  ENTRY,
  MENU,
  OWNER,
  readyWorkbook,
  setUp,
  shippedBook,
  shown,
  smallBook,
  TRACKING,
  track,
  typeIn,
  typeSetting,
  type Workbook,
} from '../support/workbook.js';

const health = smallBook(['1d', '3e']);
const shipped = shippedBook();
const nq49 = shipped.plans.filter(({ code }) => code === 'nq49-2025-2030').map((plan) => ({ ...plan, tables: [] }));
const OFFICES = ['SYT', 'SNV', 'STC', 'CAT', 'H-TD'];
/** One office with figures; the others owe the letter alone, an enterprise nothing. */
const book = {
  ...health,
  plans: [...health.plans, ...nq49],
  agencies: shipped.agencies.filter(({ code }) => [...OFFICES, 'STTTT', 'VNPT'].includes(code)),
};

/** The visible cells of the page, row by row, without empty ones at the end of a row. */
function page(host: Host): string[][] {
  const rows = host.sheet('Tổng hợp').display().slice(1);
  return rows.map((row) => row.slice(0, 13)).map((row) => row.slice(0, row.findLastIndex((cell) => cell !== '') + 1));
}

/** Closes the figures of a copy, and returns what its register keeps of the page. */
async function kept(made: Host): Promise<string[][]> {
  const host = await made.fork();
  await host.as(OWNER).answer(true, true, true).menu(MENU, 'Đợt báo cáo', 'Chốt số liệu');
  const [, , headers = [], ...rows] = host.sheet('Sổ số liệu').values();
  const [type, words] = [headers.indexOf('Loại'), headers.indexOf('Dòng của trang Tổng hợp')];
  return rows
    .filter((row) => row[type] === 'Tổng hợp')
    .map((row) => JSON.parse(String(row[words]).replace(/^\u00a0/, '')));
}

async function expectOneTelling(workbook: Workbook): Promise<string> {
  await setUp(workbook);
  await workbook.host.custom.settle();
  const before = page(workbook.host);
  expect(await kept(workbook.host)).toEqual(before);
  return before.flat().join('\n');
}

const letterCells = {
  'Số báo cáo': ['512/BC-SYT', 'đang trình ký', '123'],
  'Ngày báo cáo': ['10/11/2022', '21/11/2022', '32/10/2022', '05/01/2023', '15/11/2021'],
  'Người ký': ['Trần Thị B', 'chưa ký'],
  'Ngày nhận': ['12/11/2022', '22/11/2022', '-'],
  'Gia hạn đến': ['25/11/2022', '10/12/2022', '19/11/2022', 'cuối tháng'],
  'Phải gửi báo cáo': ['Có', 'Không', '', ' không'],
} as const;
const ACTUAL = 'Thực hiện đến kỳ báo cáo';
const figureCells = {
  [ACTUAL]: ['100', '45,5', 'abc', '0'],
  'Ước thực hiện cả năm': ['100', '60'],
  'Trường hợp khác': ['Không phát sinh', 'Chưa có số liệu'],
  'Số liệu tính đến ngày': ['31/10/2022', '31/12/2022'],
  'Khó khăn, vướng mắc, nguyên nhân': [
    '- thiếu máy\n- thiếu người',
    'nói "chưa"; =A1',
    '=1+1',
    '  hai  dấu cách ',
    '#REF!',
    'x'.repeat(400),
  ],
} as const;

type Typed = readonly [tab: string, row: string, header: string, text: string];
const oneOf = (tab: string, rows: readonly string[], cells: Readonly<Record<string, readonly string[]>>) =>
  fc
    .tuple(fc.constantFrom(...rows), fc.constantFrom(...Object.entries(cells)))
    .chain(([row, [header, texts]]) => fc.constantFrom(...texts).map((text): Typed => [tab, row, header, text]));
const coordinatorCells = {
  'Mục tiêu điều chỉnh': ['50%', '-'],
  'Không thực hiện': ['x', 'N/A'],
  'Đơn vị cung cấp số liệu': ['Sở Nội vụ', 'Sở Không Có'],
  'Năm trước': ['20'],
} as const;
const change = fc.oneof(
  { weight: 4, arbitrary: oneOf(TRACKING, OFFICES, letterCells) },
  { weight: 3, arbitrary: oneOf(ENTRY, ['XHS-07', 'XHS-08', 'XHS-09'], figureCells) },
  oneOf(ENTRY, ['XHS-07', 'XHS-08', 'XHS-09'], coordinatorCells),
  oneOf('Danh bạ', OFFICES, { 'Đến ngày': ['giữa năm'], 'Đơn vị kế thừa': ['Sở Không Có', 'Sở Nội vụ'] }),
  oneOf('Thiết lập', ['includeDeadlineDay'], { 'Giá trị': ['không', 'tùy'] }),
);

async function typeAll(workbook: Workbook, typed: readonly Typed[]): Promise<void> {
  const heads: Readonly<Record<string, string>> = { 'Danh bạ': 'Mã đơn vị', 'Thiết lập': 'Khóa' };
  for (const [tab, row, header, text] of typed) {
    if (tab === TRACKING) await track(workbook, row, header, text);
    else await typeIn(workbook, tab, row, header, text, heads[tab]);
  }
}

describe('[CHOT-2] the page in words is the page', () => {
  test('whatever is typed, asked, held or waived, before the deadline, after it, and in January', async () => {
    const days = fc.constantFrom('2022-11-10', '2022-11-20', '2022-11-21', '2022-12-12', '2023-01-10');
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 3, maxLength: 12 }), days, async (typed, day) => {
        const workbook = await readyWorkbook(book);
        await workbook.host.clock.set(`${day}T08:00:00+07:00`);
        await typeAll(workbook, typed);
        await expectOneTelling(workbook);
      }),
      { numRuns: 12 },
    );
  });

  test('where everybody is waived, and where no plan is in force', async () => {
    const waived = await readyWorkbook(book);
    for (const code of OFFICES) await track(waived, code, 'Phải gửi báo cáo', 'Không');
    expect(await expectOneTelling(waived)).toContain('không đơn vị nào phải gửi báo cáo bằng văn bản');
    const later = await readyWorkbook(book, {}, { day: '2031-05-05' });
    await typeSetting(later, 'roundPlans', 'KH 92 - 2022');
    await setUp(later);
    expect(await expectOneTelling(later)).toContain('Năm 2031 không có mục tiêu, nhiệm vụ nào');
  });
});

describe('[CHOT-2] the page in words is the page of the shipped book of 2026, its two plans and its tasks', () => {
  const read = (host: Host, tab: string, header: string) => {
    const rows = host.sheet(tab).display();
    const head = rows.findIndex((row) => row.includes(header));
    const at = rows[head]?.indexOf(header) ?? -1;
    return rows.slice(head + 1).flatMap((row) => (row[at] ? [row[at]] : []));
  };

  test.each(['2026-11-10', '2026-11-25', '2027-01-12'])('on %s', async (day) => {
    const workbook = await readyWorkbook(shipped, {}, { day: '2026-11-04' });
    const { host } = workbook;
    await host.clock.set(`${day}T08:00:00+07:00`);
    const figures = read(host, ENTRY, 'Mã số');
    const texts = ['100', '12,5', 'abc', '1', '60'];
    for (const [at, code] of figures.slice(0, 15).entries()) {
      await typeIn(workbook, ENTRY, code, at % 2 === 0 ? ACTUAL : 'Ước thực hiện cả năm', texts[at % 5] ?? '');
      await typeIn(workbook, ENTRY, code, 'Số liệu tính đến ngày', '31/10/2026');
    }
    const states = ['Hoàn thành', 'Đang triển khai', 'Chưa triển khai', 'Tạm dừng', 'xong'];
    for (const [at, code] of read(host, 'Nhập nhiệm vụ', 'Mã số').slice(0, 10).entries()) {
      await typeIn(workbook, 'Nhập nhiệm vụ', code, 'Tình trạng thực hiện', states[at % 5] ?? '');
      if (at % 2 === 0) await typeIn(workbook, 'Nhập nhiệm vụ', code, 'Ngày hoàn thành', '30/10/2026');
    }
    const letter = (agency: string, header: string, text: string) =>
      typeIn(workbook, TRACKING, `nam-2026/${agency}`, header, text, 'Khóa');
    await letter('CAT', 'Số báo cáo', '12/BC-CAT');
    await letter('SYT', 'Ngày báo cáo', '32/10/2026');
    await letter('STC', 'Gia hạn đến', '27/11/2026');
    await letter('SNV', 'Phải gửi báo cáo', 'Không');
    await typeIn(workbook, 'Danh bạ', 'SCT', 'Đến ngày', 'giữa năm', 'Mã đơn vị');
    const text = await expectOneTelling(workbook);
    expect(text).toMatch(/nhiệm vụ \(KH 334\)/);
    expect(text).toContain('đang hỏi lại 02)');
  });
});

describe('[SUM-6] an office of which Danh bạ is asked about', () => {
  const page = ({ host }: Workbook) => host.sheet('Tổng hợp').display().flat().join('\n');
  const timeliness = ({ host }: Workbook) =>
    OFFICES.map((code) => shown(host, TRACKING, `nam-2022/${code}`, 'Thời hạn', 'Khóa'));

  test('is neither late nor in time on the page, as soon as it is asked, and in what a closing keeps', async () => {
    const workbook = await readyWorkbook(book);
    await workbook.host.clock.set('2022-11-28T08:00:00+07:00');
    await setUp(workbook);
    expect(page(workbook)).toContain('chưa có văn bản 5/5 (còn hạn 0, quá hạn 05)');
    await typeIn(workbook, 'Danh bạ', 'SNV', 'Đến ngày', 'giữa năm', 'Mã đơn vị');
    await workbook.host.custom.settle();
    expect(page(workbook)).toContain('chưa có văn bản 5/5 (còn hạn 0, quá hạn 04, đang hỏi lại 01)');
    const text = await expectOneTelling(workbook);
    expect(text).toContain('chưa có văn bản 5/5 (còn hạn 0, quá hạn 04, đang hỏi lại 01)');
    expect(timeliness(workbook).filter((words) => words === '')).toHaveLength(1);
    await typeIn(workbook, 'Danh bạ', 'SNV', 'Đến ngày', 'Không', 'Mã đơn vị');
    await workbook.host.custom.settle();
    expect(page(workbook)).toContain('chưa có văn bản 5/5 (còn hạn 0, quá hạn 05)');
  });

  test('with more time granted: the day is named, and not called over', async () => {
    const workbook = await readyWorkbook(book);
    await workbook.host.clock.set('2022-11-28T08:00:00+07:00');
    await track(workbook, 'SNV', 'Gia hạn đến', '25/11/2022');
    expect(await expectOneTelling(workbook)).toContain('Sở Nội vụ: đã quá hạn gia hạn 25/11');
    await typeIn(workbook, 'Danh bạ', 'SNV', 'Đơn vị kế thừa', 'Sở Không Có', 'Mã đơn vị');
    expect(await expectOneTelling(workbook)).toContain('Sở Nội vụ: gia hạn đến 25/11');
  });

  test('while nobody can say whether the last day counts, no office is late or in time, as in the column Thời hạn', async () => {
    const workbook = await readyWorkbook(book);
    await typeIn(workbook, 'Thiết lập', 'includeDeadlineDay', 'Giá trị', 'tùy', 'Khóa');
    expect(await expectOneTelling(workbook)).toContain('chưa có văn bản 5/5.');
    expect(timeliness(workbook).join('')).toBe('');
  });
});
