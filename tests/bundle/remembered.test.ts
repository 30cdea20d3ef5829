// What the workbook remembers between two runs, through the host: counts that fell, ticks that outlived their figure.

import { beforeAll, describe, expect, test } from 'vitest';
import { seenColumns } from '../../src/application/reading/seen-figures.js';
import { resultColumns, resultTables } from '../../src/application/results/result-row.js';
import type { Book } from '../../src/domain/book/plan.js';
import {
  ENTRY,
  failOnThrow,
  forkOf,
  letters,
  MENU,
  readyWorkbook,
  setUp,
  shown,
  smallBook,
  typeIn,
  visibleTexts,
  type Workbook,
} from '../support/workbook.js';

const ACTUAL = 'Thực hiện đến kỳ báo cáo';
const DAY = 'Số liệu tính đến ngày';
const TICK = 'Đã kiểm tra';
const FELL = 'Số cộng dồn 80 thấp hơn số đã báo 91: đề nghị kiểm tra.';
const their = { VPUBND: 'vp@langson.example', SYT: 'syt@langson.example', BDT: 'bdt@langson.example' };

/** The small province, one of its figures a count that grows over the year. */
function countingBook(): Book {
  const book = smallBook(['1d', '3e', '3g']);
  const indicators = book.indicators.map((one) =>
    one.code === 'XHS-07' ? { ...one, nature: 'cumulative' as const, isShare: false } : one,
  );
  return { ...book, indicators };
}

/** What the sheet asks about a row, and what the coordinator's report of the same instant says of it. */
async function asked(workbook: Workbook, code: string): Promise<{ readonly sheet: string; readonly report: string }> {
  await workbook.host.custom.settle();
  const sheet = shown(workbook.host, ENTRY, code, 'Cần xem lại');
  await workbook.coordinator.menu(MENU, 'Đôn đốc', 'Xem trước thư');
  return { sheet, report: workbook.host.dialogs().at(-1)?.html ?? '' };
}

let seen: Workbook;
beforeAll(async () => {
  seen = await readyWorkbook(countingBook(), their);
  await typeIn(seen, ENTRY, 'XHS-07', ACTUAL, '91');
  await typeIn(seen, ENTRY, 'XHS-09', ACTUAL, '0,7277');
  await typeIn(seen, ENTRY, 'XHS-09', TICK, 'Đã kiểm tra');
  await setUp(seen);
});

describe('[ASK-8] a count below the one that was saved', () => {
  test('is asked about on the sheet and in the reports, also after more runs, until it is checked', async () => {
    const workbook = await forkOf(seen);
    await typeIn(workbook, ENTRY, 'XHS-07', ACTUAL, '80');
    for (let run = 0; run < 2; run++) {
      const { sheet, report } = await asked(workbook, 'XHS-07');
      expect(sheet).toBe(FELL);
      expect(report).toContain(FELL);
      expect(await setUp(workbook)).toContain(FELL);
    }
    await typeIn(workbook, ENTRY, 'XHS-07', TICK, 'Đã kiểm tra');
    const { sheet, report } = await asked(workbook, 'XHS-07');
    expect(sheet).toBe('');
    expect(report).not.toContain('thấp hơn số đã báo');
  });

  test('of an earlier day it is no fall', async () => {
    const workbook = await forkOf(seen);
    await typeIn(workbook, ENTRY, 'XHS-07', DAY, '31/10/2022');
    await setUp(workbook);
    await typeIn(workbook, ENTRY, 'XHS-07', ACTUAL, '80');
    expect((await asked(workbook, 'XHS-07')).sheet).toContain('thấp hơn số đã báo 91 (31/10/2022)');
    await typeIn(workbook, ENTRY, 'XHS-07', DAY, '30/9/2022');
    expect((await asked(workbook, 'XHS-07')).sheet).not.toContain('thấp hơn');
  });
});

describe('[ASK-12][ASK-13] a figure changed after its tick', () => {
  test('is asked about again with the reason, and the other word of the dropdown answers it at once', async () => {
    const workbook = await forkOf(seen);
    expect(shown(workbook.host, ENTRY, 'XHS-09', 'Đánh giá')).toBe('Chưa đạt');
    await typeIn(workbook, ENTRY, 'XHS-09', ACTUAL, '0,8123');
    const { sheet, report } = await asked(workbook, 'XHS-09');
    expect(sheet).toMatch(/^81,23% hay 0,81%\?.*Số đã đổi sau khi chọn “Đã kiểm tra”/);
    expect(report).toContain('Số đã đổi sau khi chọn “Đã kiểm tra”');
    expect(shown(workbook.host, ENTRY, 'XHS-09', 'Đánh giá')).toBe('Chưa đánh giá');
    await typeIn(workbook, ENTRY, 'XHS-09', TICK, 'Đã kiểm tra lại');
    expect((await asked(workbook, 'XHS-09')).sheet).toBe('');
    expect(shown(workbook.host, ENTRY, 'XHS-09', 'Đánh giá')).toBe('Chưa đạt');
  });

  test('the hourly run renews results, day and memory once a day', async () => {
    const workbook = await forkOf(seen);
    const { host, coordinator } = workbook;
    failOnThrow(await coordinator.answer(true, true).menu(MENU, 'Đôn đốc', 'Bật đôn đốc tự động'));
    await typeIn(workbook, ENTRY, 'XHS-08', ACTUAL, '0,5');
    await typeIn(workbook, ENTRY, 'XHS-08', TICK, 'Đã kiểm tra');
    await host.clock.set('2022-11-05T09:10:00+07:00');
    const [trigger] = host.triggers();
    const fire = async () => {
      const [run] = await host.fire(trigger?.id ?? '');
      return [run?.outcome, Object.values(run?.calls ?? {}).reduce((sum, count) => sum + count, 0)] as const;
    };
    const [outcome, first] = await fire();
    const [, second] = await fire();
    expect(outcome).toBe('done');
    console.log(`calls of the first hourly run of a day ${first}, of the second ${second}`);
    // The journal and the series are brought up to date too.
    expect(first).toBeLessThan(160);
    expect(second).toBeLessThan(30);
    const stamp = host
      .sheet('Thiết lập')
      .display()
      .flat()
      .find((cell) => cell.includes('quy tắc'));
    expect(stamp).toContain('2022-11-05');
    host.custom.weather('error');
    expect(shown(host, ENTRY, 'XHS-08', 'Đánh giá')).toBe('Chưa đạt (đã lưu)');
    host.custom.weather('ok');
    await typeIn(workbook, ENTRY, 'XHS-08', ACTUAL, '0,6');
    expect((await asked(workbook, 'XHS-08')).sheet).toContain('Số đã đổi sau khi chọn “Đã kiểm tra”');
  });
});

describe('[ASK-13] without its memory', () => {
  const spoilers: readonly (readonly [string, (workbook: Workbook) => Promise<unknown>])[] = [
    ['deleted', ({ coordinator }) => coordinator.deleteSheet('Bản lưu')],
    [
      'overwritten',
      ({ host, coordinator }) => {
        const left = resultTables(countingBook()).length * (resultColumns.length + 1);
        const rows = host.sheet('Bản lưu').values().slice(1);
        const junk = rows.map((_row, at) =>
          seenColumns.map((_key, column) => ['x', '99999', 'XHS-07'][(at + column) % 3] ?? ''),
        );
        return coordinator.paste('Bản lưu', `${letters(left)}2`, junk);
      },
    ],
  ];
  test.each(spoilers)('%s: every verdict stands, and only the two questions are not asked', async (_how, spoil) => {
    const workbook = await forkOf(seen);
    await typeIn(workbook, ENTRY, 'XHS-07', ACTUAL, '80');
    expect((await asked(workbook, 'XHS-07')).sheet).toBe(FELL);
    const verdicts = () =>
      ['XHS-07', 'XHS-08', 'XHS-09', 'XHS-10'].map((code) => shown(workbook.host, ENTRY, code, 'Diễn giải'));
    const before = verdicts();
    await spoil(workbook);
    const { sheet, report } = await asked(workbook, 'XHS-07');
    expect(sheet).toBe('');
    expect(report).not.toContain('thấp hơn số đã báo');
    expect(verdicts()).toEqual(before);
    expect(visibleTexts(workbook.host).filter(({ text }) => text.startsWith('#'))).toEqual([]);
    await setUp(workbook);
    await workbook.host.custom.settle();
    expect(verdicts()).toEqual(before);
  });
});
