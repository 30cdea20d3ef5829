// `Nhật ký` through the bundle: what the runs of a workbook write of what people change, in the words that people read.

import { beforeAll, describe, expect, test } from 'vitest';
import type { Host } from '../../host/contract.js';
import { fire, followedProvince, modes, three } from '../support/broken-runs.js';
import { kindsOf, lengthOf, strike, strikes, told } from '../support/chosen-calls.js';
import { forkOf } from '../support/shared-book.js';
import {
  cellOf,
  ENTRY,
  MENU,
  ROUNDS,
  readyWorkbook,
  setUp,
  TRACKING,
  typeIn,
  type Workbook,
} from '../support/workbook.js';

const JOURNAL = 'Nhật ký';
const ACTUAL = 'Thực hiện đến kỳ báo cáo';
const AS_OF = 'Số liệu tính đến ngày';
const WHY = 'Khó khăn, vướng mắc, nguyên nhân';

/** The entries by header, as a person reads them; none where there is no such tab yet. */
function entries(host: Host): Readonly<Record<string, string>>[] {
  if (!host.sheets().some(({ name }) => name === JOURNAL)) return [];
  const [, , headers = [], ...rows] = host.sheet(JOURNAL).values();
  return rows
    .filter((row) => row[0] !== '')
    .map((row) => Object.fromEntries(headers.map((header, at) => [String(header), plain(row[at])])));
}

/** What a text cell holds, without the sign that keeps it text. */
const plain = (cell: unknown): string => String(cell ?? '').replace(/^\u00a0/, '');

/** Entries about single cells, as `code · column: before → after`. */
const cellsSaid = (host: Host): readonly string[] =>
  entries(host)
    .filter((entry) => ['Nhập', 'Sửa', 'Xóa'].includes(entry.Việc ?? ''))
    .map((entry) => `${entry['Mã số']} · ${entry.Cột}: ${entry.Trước} → ${entry.Sau}`);

const at = (host: Host, time: string) => host.clock.set(`2022-11-${time}:00+07:00`);

const typed: readonly (readonly [tab: string, code: string, header: string, text: string, codeHeader?: string])[] = [
  [ENTRY, 'XHS-07', ACTUAL, '72,77'],
  [ENTRY, 'XHS-07', AS_OF, '31/10/2022'],
  [ENTRY, 'XHS-07', WHY, '- thiếu máy\n- thiếu người'],
  [TRACKING, 'nam-2022/SYT', 'Số báo cáo', '512/BC-SYT', 'Khóa'],
  ['Danh bạ', 'SYT', 'Đầu mối', 'Trần Văn A', 'Mã đơn vị'],
  ['Thiết lập', 'holidays', 'Giá trị', '02/09/2022', 'Khóa'],
  [ROUNDS, 'Hằng năm', 'Công văn số', '2345', 'Loại đợt'],
];
const typedSaid = [
  'XHS-07 · Thực hiện đến kỳ báo cáo:  → 72,77',
  'XHS-07 · Số liệu tính đến ngày:  → 31/10/2022',
  'XHS-07 · Khó khăn, vướng mắc, nguyên nhân:  → - thiếu máy\n- thiếu người',
  'Sở Y tế · Số báo cáo:  → 512/BC-SYT',
  'Năm 2022 · Công văn số:  → 2345',
  'Sở Y tế · Đầu mối:  → Trần Văn A',
];

async function typeAll(workbook: Workbook): Promise<void> {
  for (const [tab, code, header, text, codeHeader] of typed)
    await typeIn(workbook, tab, code, header, text, codeHeader);
}

describe('[NK-1] what changed between two looks', () => {
  let workbook: Workbook;
  beforeAll(async () => {
    workbook = await readyWorkbook(three.book);
    await setUp(workbook);
  });

  test('makes no tab while nothing has changed', () => {
    expect(workbook.host.sheets().map(({ name }) => name)).not.toContain(JOURNAL);
  });

  test('is one row per cell of every typed tab: when, where, before, after, and that nobody knows who', async () => {
    await at(workbook.host, '05T09:10');
    await typeAll(workbook);
    await at(workbook.host, '05T09:30');
    await setUp(workbook);
    expect(cellsSaid(workbook.host)).toEqual(
      expect.arrayContaining([...typedSaid, expect.stringMatching(/^Ngày nghỉ lễ · Giá trị: .+ → 02\/09\/2022$/)]),
    );
    const entry = entries(workbook.host).find((each) => each.Sau === '72,77');
    expect(entry).toMatchObject({
      'Thấy lúc': '09 giờ 30 ngày 05/11/2022',
      'Không sớm hơn': '08 giờ 00 ngày 04/11/2022',
      ...{ Trang: ENTRY, 'Đơn vị': 'Sở Y tế', Trước: '', Ai: 'không rõ', Việc: 'Nhập' },
    });
    for (const after of ['2345', '02/09/2022'])
      expect(entries(workbook.host).find((each) => each.Sau === after)?.Ai).toBe('một tài khoản được nhập khối này');
  });

  test('is written once: a look that finds nothing new adds nothing, and costs at most 150 calls', async () => {
    const before = entries(workbook.host);
    await setUp(workbook);
    await workbook.host.custom.settle();
    await setUp(workbook);
    expect(entries(workbook.host)).toEqual(before);
    const calls =
      workbook.host
        .runs()
        .filter(({ kind }) => kind === 'menu')
        .at(-1)?.calls ?? {};
    expect(lengthOf(calls)).toBeLessThanOrEqual(150);
  });

  test('tells a correction and a cleared cell from what stood before', async () => {
    await typeIn(workbook, ENTRY, 'XHS-07', ACTUAL, '73');
    await workbook.coordinator.clear(ENTRY, cellOf(workbook.host, ENTRY, 'XHS-07', AS_OF));
    await setUp(workbook);
    expect(cellsSaid(workbook.host).slice(-2)).toEqual([
      'XHS-07 · Thực hiện đến kỳ báo cáo: 72,77 → 73',
      'XHS-07 · Số liệu tính đến ngày: 31/10/2022 → ',
    ]);
  });

  test('[NK-3] tells in one entry that cells went to another row', async () => {
    const { host, coordinator } = workbook;
    await typeIn(workbook, ENTRY, 'XHS-07', AS_OF, '31/10/2022');
    await setUp(workbook);
    // As shown: where Google makes a day of what was typed, a person copies the day as it reads.
    const rowAt = (code: string) =>
      host.sheet(ENTRY).display()[Number(/\d+$/.exec(cellOf(host, ENTRY, code, ACTUAL))?.[0]) - 1];
    const [from, to] = [cellOf(host, ENTRY, 'XHS-07', ACTUAL), cellOf(host, ENTRY, 'XHS-08', ACTUAL)];
    const cells = (rowAt('XHS-07') ?? []).slice(letterAt(from), letterAt(cellOf(host, ENTRY, 'XHS-07', AS_OF)) + 1);
    const empty = cells.map(() => '');
    await coordinator.paste(ENTRY, to, [cells]);
    await coordinator.paste(ENTRY, from, [empty]);
    const before = entries(host).length;
    await setUp(workbook);
    const [entry, ...rest] = entries(host).slice(before);
    expect(rest).toEqual([]);
    expect(entry).toMatchObject({ 'Mã số': 'XHS-08', Ai: 'không rõ' });
    expect(entry?.Việc).toBe('Chuyển dòng: các ô này trước đứng ở XHS-07');
    expect(entry?.Sau).toContain('XHS-08 · Thực hiện đến kỳ báo cáo: 73');
  });
});

/** Number of the column of an address, from 0. */
const letterAt = (cell: string) =>
  Array.from(cell.replace(/\d+$/, '')).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;

describe('[NK-4] what people wrote', () => {
  test('stands in the journal to the letter, none of it is a formula; what is too long is cut and says so', async () => {
    const workbook = await readyWorkbook(three.book);
    await setUp(workbook);
    const { host } = workbook;
    const long = 'Đã rà soát. '.repeat(2_167).slice(0, 26_000).trim();
    const texts = ['=1+2', '+84 25', '@sở', "'trích", '\u00a0đầu dòng', long, 'x'.repeat(45_000)];
    const headers = [ACTUAL, AS_OF, WHY, 'Minh chứng', 'Đề xuất, kiến nghị', 'Căn cứ', 'Nguồn (nhập hộ theo văn bản)'];
    for (const [place, text] of texts.entries())
      await workbook.coordinator.paste(ENTRY, cellOf(host, ENTRY, 'XHS-07', headers[place] ?? ''), [
        [{ value: text, format: '@' }],
      ]);
    const standing = new Set(host.sheet(ENTRY).values().flat().map(String));
    await setUp(workbook);
    const told = () => entries(host).filter(({ Việc, Trang }) => Việc === 'Nhập' && Trang === ENTRY);
    const said = told();
    expect(said).toHaveLength(texts.length);
    for (const { Cột, Sau = '' } of said)
      if (Cột === headers[6]) expect(Sau).toMatch(/^x{40000}… \(cắt: ô có 45000 ký tự, dấu [0-9a-f]{8}\)$/);
      else expect(standing, Cột).toContain(Sau);
    expect(host.sheet(JOURNAL).formulas().flat().join('')).toBe('');
    await setUp(workbook);
    expect(told()).toHaveLength(texts.length);
  });
});

describe('[NK-5] what a run could not see', () => {
  test('a torn row, a deleted tab: the journal says that they cannot be seen, and never that they are empty', async () => {
    const workbook = await readyWorkbook(three.book);
    const { host, coordinator } = workbook;
    await setUp(workbook);
    await typeAll(workbook);
    await setUp(workbook);
    await coordinator.type(ENTRY, cellOf(host, ENTRY, 'XHS-07', 'Chỉ tiêu'), 'chữ khác');
    await coordinator.deleteSheet('Theo dõi báo cáo');
    const before = entries(host).length;
    await setUp(workbook);
    const after = entries(host).slice(before);
    const gone = after.filter(({ Việc = '' }) => Việc.startsWith('Không còn xem được'));
    expect(gone.map(({ Trang }) => Trang)).toContain('Theo dõi báo cáo');
    expect(gone.find(({ Trang }) => Trang === 'Theo dõi báo cáo')?.Trước).toContain('512/BC-SYT');
    expect(after.filter(({ Sau, Việc }) => Sau === '' && Việc === 'Xóa')).toEqual([]);
  });
});

describe('[NK-6] a journal that somebody altered', () => {
  test('is begun again where it was deleted: the numbers that are gone are named', async () => {
    const workbook = await readyWorkbook(three.book);
    const { host, coordinator } = workbook;
    await setUp(workbook);
    await typeAll(workbook);
    await setUp(workbook);
    const last = entries(host).at(-1)?.Số;
    const found = async () => {
      await coordinator.menu(MENU, 'Sổ', 'Kiểm tra sổ');
      return host.dialogs().at(-1)?.html ?? '';
    };
    expect(await found()).not.toContain('Thiếu hoặc bị sửa');
    await coordinator.type(JOURNAL, 'K5', 'chữ khác');
    expect(await found()).toContain('Thiếu hoặc bị sửa các số 2.');
    await coordinator.deleteSheet(JOURNAL);
    await setUp(workbook);
    const [first, ...rest] = entries(host);
    expect(first?.Việc).toBe(`Nhật ký thiếu hoặc bị sửa các số 1–${last}`);
    expect(rest.every(({ Việc = '' }) => Việc.startsWith('Bắt đầu ghi trang này'))).toBe(true);
    const count = entries(host).length;
    await setUp(workbook);
    expect(entries(host)).toHaveLength(count);
  });
});

describe('[NK-2] each change is written exactly once, whatever broke', () => {
  const daily = async (host: Host, time: string) => {
    await at(host, time);
    await fire(host);
  };

  test.each(modes.map((mode, hand) => [...mode, hand] as const))(
    'the daily run, when one of its calls %s',
    async (words, fault, hand) => {
      const base = await followedProvince();
      await setUp(base);
      await typeAll(base);
      let expected: readonly string[] = [];
      const kinds = await kindsOf(base.host, async (host) => {
        for (const time of ['05T17:05', '05T18:05', '06T17:05']) await daily(host, time);
        expected = [...cellsSaid(host)].sort();
      });
      expect(expected).toEqual(expect.arrayContaining(typedSaid));
      const points = strikes(`journal, ${words}`, kinds, { oneKindIn: modes.length, hand });
      for (const point of points) {
        const { host } = await forkOf(base);
        await at(host, '05T17:05');
        strike(host, point, fault);
        await fire(host);
        host.faults.clear();
        await daily(host, '05T18:05');
        await daily(host, '06T17:05');
        expect([...cellsSaid(host)].sort(), point.words).toEqual(expected);
        expect(
          entries(host).filter(({ Việc = '' }) => /thiếu/.test(Việc)),
          point.words,
        ).toEqual([]);
      }
      told(`daily run with changes, a call ${words}`, points.length, lengthOf(kinds));
    },
  );
});
