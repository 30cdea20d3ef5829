// The way back from a turn of the year, while nothing was typed in the new one; through the built bundle.

import { beforeAll, describe, expect, test } from 'vitest';
import type { Host } from '../../host/contract.js';
import { modes } from '../support/broken-runs.js';
import { type Kinds, kindsOf, lengthOf, strike, strikes, told } from '../support/chosen-calls.js';
import { wholeBook } from '../support/shared-book.js';
import {
  ENTRY,
  forkOf,
  MENU,
  OWNER,
  ROUNDS,
  readyWorkbook,
  setUp,
  shown,
  TRACKING,
  track,
  typeIn,
  visibleTexts,
  type Workbook,
} from '../support/workbook.js';
import { lastText, PAST, turnYear, twoYears, undoTurn } from '../support/years.js';

let turned: Workbook;
/** What people see of the old year before the turn. */
let before: unknown;
let kinds: Kinds | null = null;
beforeAll(async () => {
  const workbook = await readyWorkbook(twoYears, { SYT: 'syt@langson.example' }, { day: '2022-11-04' });
  await typeIn(workbook, ENTRY, 'XHS-07', 'Thực hiện đến kỳ báo cáo', '96');
  await workbook.host.clock.set('2023-01-05T08:00:00+07:00');
  await setUp(workbook);
  before = pages(workbook.host);
  await turnYear(workbook);
  turned = workbook;
});

const pages = (host: Host) =>
  (wholeBook(host) as { name: string; hidden: boolean }[])
    // The journal tells of everything that stood, the tabs that went too.
    .filter(({ hidden, name }) => !hidden && name !== 'Nhật ký')
    .sort((a, b) => (a.name < b.name ? -1 : 1));

describe('[SANG-3] going back to the old year', () => {
  test('names the tab that it misses', async () => {
    const workbook = await forkOf(turned);
    await workbook.coordinator.deleteSheet(ROUNDS);
    await workbook.coordinator.answer(true).menu(MENU, ROUNDS, 'Quay lại năm cũ');
    expect(lastText(workbook.host)).toContain(`Trang "${ROUNDS}": Chưa có trang này`);
  });

  test('asks first, then leaves the book as it was before the turn', async () => {
    const workbook = await forkOf(turned);
    const said = await undoTurn(workbook);
    expect(workbook.host.dialogs().at(-2)?.text).toContain('Xóa các trang trống của năm 2023');
    expect(said).toContain('Đã quay lại năm 2022.');
    expect(pages(workbook.host)).toEqual(before);
    expect(
      workbook.host
        .sheets()
        .filter(({ name }) => /202[23]$|bỏ/.test(name))
        .map(({ name }) => name),
    ).toEqual(['KH 92 - 2022', 'KH ngành TTTT 2023']);
    expect(visibleTexts(workbook.host).filter(({ text }) => text.startsWith('#'))).toEqual([]);
  });

  test('keeps what was typed in the old year since, and the book turns again', async () => {
    const workbook = await forkOf(turned);
    await typeIn(workbook, PAST, 'XHS-07', 'Thực hiện đến kỳ báo cáo', '98');
    await undoTurn(workbook);
    expect(shown(workbook.host, ENTRY, 'XHS-07', 'Thực hiện đến kỳ báo cáo')).toBe('98');
    await turnYear(workbook);
    expect(shown(workbook.host, PAST, 'XHS-07', 'Số ghi nhận')).toBe('98');
  });

  test.each([
    ['a figure', ENTRY, async (workbook: Workbook) => await typeIn(workbook, ENTRY, 'XHS-07', 'Tử số', '1')],
    [
      'a report',
      TRACKING,
      async (workbook: Workbook) => await typeIn(workbook, TRACKING, 'nam-2023/SYT', 'Số báo cáo', '5/BC-SYT', 'Khóa'),
    ],
  ])('is refused once %s of the new year stands there', async (_, tab, type) => {
    const workbook = await forkOf(turned);
    await type(workbook);
    const said = await undoTurn(workbook);
    expect(said).toContain(`Đã có số liệu của năm 2023 (trang ${tab}, ô `);
    expect(shown(workbook.host, ROUNDS, 'nam-2023', 'Năm', 'Khóa')).toBe('2023');
  });

  test('is refused where the book was never turned', async () => {
    const workbook = await readyWorkbook(twoYears, { SYT: 'syt@langson.example' }, { day: '2022-11-04' });
    await track(workbook, 'SYT', 'Ghi chú', '');
    expect(await undoTurn(workbook)).toContain('không có gì để quay lại');
  });

  test.each(modes.map((mode, hand) => [...mode, hand] as const))(
    'broken where a call %s, is completed',
    async (_, fault, hand) => {
      kinds ??= await kindsOf(turned.host, (host) => undoTurn({ host, coordinator: host.as(OWNER) }));
      const points = strikes(`undo ${hand}`, kinds, { every: 40, oneKindIn: 60, hand });
      for (const point of points) {
        const workbook = await forkOf(turned);
        const { host } = workbook;
        strike(host, point, fault);
        await workbook.coordinator.answer(true, true).menu(MENU, ROUNDS, 'Quay lại năm cũ');
        if (host.sheets().some(({ name }) => name === PAST)) await undoTurn(workbook);
        await setUp(workbook);
        expect(lastText(host), point.words).not.toContain('lỗi');
        expect(pages(host), point.words).toEqual(before);
        expect(
          host.sheets().some(({ name }) => name.includes('bỏ')),
          point.words,
        ).toBe(false);
      }
      told('undoing a turn', points.length, lengthOf(kinds));
    },
  );
});
