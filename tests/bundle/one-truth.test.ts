// One truth: no use case reads a computed cell, no reader sees an error or a false zero, and the screen says what the domain says.

import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Weather } from '../../host/contract.js';
import { journalProperty } from '../../src/application/workbook/marks.js';
import { placedTargets } from '../../src/domain/book/placed-targets.js';
import { judgement } from '../../src/domain/judging/judgement.js';
import { nothingTyped, type TypedFigure } from '../../src/domain/reading/typed-figure.js';
import { directoryColumns, entryColumns, settingsColumns, trackingColumns } from '../../src/text/columns.js';
import { roundColumns } from '../../src/text/round-words.js';
import { paceWord, verdictWord } from '../../src/text/verdict-text.js';
import {
  cellOf,
  ENTRY,
  forkOf,
  letters,
  MENU,
  readyWorkbook,
  sendMails,
  setUp,
  shippedBook,
  shown,
  smallBook,
  track,
  typeIn,
  visibleTexts,
  type Workbook,
} from '../support/workbook.js';

const PLAN = 'KH 92 - 2022';
const ACTUAL = 'Thực hiện đến kỳ báo cáo';
const their = { VPUBND: 'vp@langson.example', SYT: 'syt@langson.example', BDT: 'bdt@langson.example' };

/** Columns that say which row a row is, or that people type; everything else on a typed tab is worked out. */
const identity = new Set(['code', 'words', 'scope', 'print', 'key']);
const computedHeaders = (columns: typeof entryColumns) =>
  columns
    .filter((column) => column.filledBy !== 'staff' && column.filledBy !== 'coordinator' && !identity.has(column.key))
    .map((column) => column.header);
const GARBAGE = ['#REF!', 'Loading...', '99999', 'Đã vượt', '-1', '● Đúng tiến độ', 'x'];

/** Pages that are computed as a whole. */
const PAGES = ['Tổng hợp', PLAN, 'Hướng dẫn', 'Tính toán'];

/** Overwrites every computed cell of the workbook, as only its owner could. */
async function fillWithGarbage({ host, coordinator }: Workbook, pages: readonly string[]): Promise<number> {
  let filled = 0;
  const put = async (tab: string, row: number, column: number, rows: number, columns: number) => {
    const cells = Array.from({ length: rows }, (_, r) =>
      Array.from({ length: columns }, (_, c) => GARBAGE[(r * 3 + c * 5) % GARBAGE.length] ?? 'x'),
    );
    filled += rows * columns;
    await coordinator.paste(tab, `${letters(column)}${row + 1}`, cells);
  };
  for (const tab of pages) {
    const values = host.sheet(tab).values();
    await put(tab, 1, 0, values.length - 1, Math.max(...values.map((row) => row.length)));
  }
  const typedTabs = [
    [ENTRY, entryColumns, 'Mã số'],
    ['Danh bạ', directoryColumns, 'Mã đơn vị'],
    ['Thiết lập', settingsColumns, 'Khóa'],
    ['Theo dõi báo cáo', trackingColumns, 'Khóa'],
    ['Đợt báo cáo', roundColumns, 'Khóa'],
  ] as const;
  for (const [tab, columns, mark] of typedTabs) {
    const values = host.sheet(tab).values();
    const headerRow = values.findIndex((row) => row.includes(mark));
    const headers = values[headerRow] ?? [];
    for (const header of computedHeaders(columns)) {
      const column = headers.indexOf(header);
      await put(tab, headerRow + 1, column, values.length - headerRow - 1, 1);
    }
  }
  return filled;
}

interface Outcome {
  readonly closing: unknown;
  readonly preview: string;
  readonly mails: unknown;
  readonly ledger: unknown;
  readonly properties: readonly Readonly<Record<string, string>>[];
  readonly report: string;
  /** What each tab shows. */
  readonly face: Readonly<Record<string, unknown>>;
}

const JOURNAL = 'Nhật ký';

/** The same but for `Nhật ký` and what the script knows it by. */
function withoutJournal({ face, properties, ...rest }: Outcome): unknown {
  const apart = new Set([JOURNAL, journalProperty]);
  const others = (all: Readonly<Record<string, unknown>>) => Object.entries(all).filter(([name]) => !apart.has(name));
  return { ...rest, face: others(face), properties: properties.map(others) };
}

async function season(workbook: Workbook): Promise<Outcome> {
  const { host, coordinator } = workbook;
  await coordinator.menu(MENU, 'Đôn đốc', 'Xem trước thư');
  const preview = host.dialogs().at(-1)?.html ?? '';
  await coordinator.answer(true, true).menu(MENU, 'Đợt báo cáo', 'Chốt số liệu');
  const closing = host.sheet('Sổ số liệu').values();
  await sendMails(workbook);
  const report = await setUp(workbook);
  await host.custom.settle();
  return {
    closing,
    preview,
    // To the minute: mending what somebody spoilt takes calls of its own.
    mails: host.mails().map((mail) => ({ ...mail, at: mail.at.slice(0, 16) })),
    ledger: host.sheet('Đôn đốc').values(),
    properties: [host.properties('document'), host.properties('script')],
    report,
    face: Object.fromEntries(host.sheets().map(({ id, name }) => [name, host.sheet(id).display()])),
  };
}

test('[CHOT-2] with garbage in every computed cell closing, preview, mails, ledger and report are the same, and set-up wipes it away', async () => {
  const base = await readyWorkbook(smallBook(['1d', '3e', '3g']), their);
  await typeIn(base, ENTRY, 'XHS-07', ACTUAL, '91');
  await typeIn(base, ENTRY, 'XHS-10', ACTUAL, 'abc');
  await base.host.custom.settle();
  const clean = await forkOf(base);
  const spoilt = await forkOf(base);
  expect(await fillWithGarbage(spoilt, [...PAGES, 'Bản lưu'])).toBeGreaterThan(1000);
  expect(shown(spoilt.host, ENTRY, 'XHS-07', 'Đánh giá')).not.toBe(shown(clean.host, ENTRY, 'XHS-07', 'Đánh giá'));
  const wanted = await season(clean);
  const got = await season(spoilt);
  expect(wanted.preview).toContain('syt@langson.example');
  expect(withoutJournal(got)).toEqual(withoutJournal(wanted));
  // What stood before is proven by the memory alone: without it the journal begins with what stands, and says so.
  expect(spoilt.host.sheet(JOURNAL).values().flat().join('\n')).toMatch(/Bắt đầu ghi trang này: 5 dòng/);
});

test('[CHOT-2] a letter that is lost is asked about by the memory alone, whatever stands beside the rows', async () => {
  const base = await readyWorkbook(smallBook(['1d', '3e', '3g']), their);
  await track(base, 'SYT', 'Số báo cáo', '512/BC-SYT');
  await setUp(base);
  await track(base, 'SYT', 'Số báo cáo', '');
  await setUp(base, null);
  await base.host.custom.settle();
  expect(summaryLines(base).join('\n')).toContain('Sở Y tế: còn 3 số liệu, văn bản đang hỏi lại');
  const clean = await forkOf(base);
  const spoilt = await forkOf(base);
  await fillWithGarbage(spoilt, PAGES);
  const wanted = await season(clean);
  expect(JSON.stringify(wanted.closing)).toContain('Sở Y tế: còn 3 số liệu, văn bản đang hỏi lại');
  expect(JSON.stringify(wanted.closing)).not.toContain('Bưu điện tỉnh: còn 1 số liệu, văn bản đang hỏi lại');
  expect(JSON.stringify(wanted.mails)).not.toContain('syt@langson.example');
  expect(await season(spoilt)).toEqual(wanted);
  // Given back by the set-up of the season.
  expect(summaryLines(clean).join('\n')).toContain('Sở Y tế: đã có văn bản, còn 3 số liệu');
});

const weathers: readonly Weather[] = ['loading', 'error', 'rateLimit', 'refused'];
const answers = [
  { iferrorReplacesLoading: true, spillClearedWhileLoading: true },
  { iferrorReplacesLoading: true, spillClearedWhileLoading: false },
  { iferrorReplacesLoading: false, spillClearedWhileLoading: true },
  { iferrorReplacesLoading: false, spillClearedWhileLoading: false },
];

/** Lines of `Tổng hợp` without its helper columns. */
function summaryLines({ host }: Workbook): string[] {
  return host
    .sheet('Tổng hợp')
    .display()
    .map((row) => row.slice(0, 13).join(' '));
}

/** Cells of the block by pillar that count something, headers and totals of rows left out. */
function pillarCounts({ host }: Workbook): string[] {
  const display = host.sheet('Tổng hợp').display();
  const top = display.findIndex((row) => row[0] === '3. THEO TRỤ CỘT');
  const end = display.findIndex((row) => (row[0] ?? '').startsWith('* gồm'));
  return display.slice(top + 2, end).flatMap((row) => row.slice(4, 13));
}

for (const unknowns of answers) {
  describe(`custom functions in bad weather, ${JSON.stringify(unknowns)}`, () => {
    let base: Workbook;
    let before: Readonly<Record<string, string>>;
    beforeAll(async () => {
      base = await readyWorkbook(smallBook(['1d', '3e', '3g']), their, { unknowns });
      await typeIn(base, ENTRY, 'XHS-07', ACTUAL, '91');
      await setUp(base);
      await base.host.custom.settle();
      before = {
        verdict: shown(base.host, ENTRY, 'XHS-07', 'Đánh giá'),
        pace: shown(base.host, PLAN, 'XHS-07', 'Tiến độ'),
      };
    });

    for (const weather of weathers) {
      test(`${weather}: no error in sight, unchanged rows show what was saved, changed ones wait, no count is a false zero`, async () => {
        const workbook = await forkOf(base);
        // Where spilled cells stay while the function calculates, an unchanged row still stands in them: nothing to look up.
        const stands = weather === 'loading' && !unknowns.spillClearedWhileLoading;
        const saved = (words: string | undefined) => (stands ? words : `${words} (đã lưu)`);
        workbook.host.custom.weather(weather);
        expect(shown(workbook.host, ENTRY, 'XHS-07', 'Đánh giá')).toBe(saved(before.verdict));
        await typeIn(workbook, ENTRY, 'XHS-09', ACTUAL, '50');
        const seen = visibleTexts(workbook.host);
        expect(seen.filter(({ text }) => text.startsWith('#') || text.includes('Loading'))).toEqual([]);
        expect(shown(workbook.host, ENTRY, 'XHS-09', 'Đánh giá')).toBe('Đang tính');
        expect(shown(workbook.host, PLAN, 'XHS-09', 'Đánh giá')).toBe('Đang tính');
        expect(shown(workbook.host, ENTRY, 'XHS-07', 'Đánh giá')).toBe(saved(before.verdict));
        expect(shown(workbook.host, PLAN, 'XHS-07', 'Tiến độ')).toBe(saved(before.pace));
        const counts = pillarCounts(workbook);
        expect(counts.length).toBeGreaterThan(8);
        expect(new Set(counts)).toEqual(new Set(['…']));
        expect(summaryLines(workbook).join('\n')).toContain('đang tính, xem lại sau ít phút');
        workbook.host.custom.weather('ok');
        await workbook.host.custom.settle();
        expect(shown(workbook.host, ENTRY, 'XHS-09', 'Đánh giá')).toBe('Chưa đạt');
        expect(pillarCounts(workbook)).not.toContain('…');
      });
    }

    test('nothing typed since the last saving: the counts are those of the saved results', async () => {
      const workbook = await forkOf(base);
      const lines = summaryLines(workbook);
      expect(lines.join('\n')).toContain('Sở Y tế: còn 2 số liệu');
      workbook.host.custom.weather('error');
      expect(shown(workbook.host, ENTRY, 'XHS-07', 'Đánh giá')).toBe(`${before.verdict} (đã lưu)`);
      expect(summaryLines(workbook)).toEqual(lines);
      expect(pillarCounts(workbook)).not.toContain('…');
    });

    test('the first set-up of all, before any function has ever answered, shows saved results and no error', async () => {
      const workbook = await readyWorkbook(smallBook(['1d', '3e', '3g']), {}, { unknowns });
      workbook.host.custom.weather('refused');
      const seen = visibleTexts(workbook.host);
      expect(seen.filter(({ text }) => text.startsWith('#') || text.includes('Loading'))).toEqual([]);
      expect(shown(workbook.host, ENTRY, 'XHS-07', 'Đánh giá')).toBe('Chưa đánh giá (đã lưu)');
    });
  });
}

describe.each([false, true])('a leader who may only look, functions calculated anew for him: %s', (anew) => {
  test('sees every unchanged result, at worst as it was saved, and neither an error nor a wait', async () => {
    const leader = 'lanh-dao@langson.example';
    const workbook = await readyWorkbook(
      smallBook(['1d', '3e', '3g']),
      {},
      {
        share: { [leader]: 'viewer' },
        unknowns: { resultsRecalculatedForViewers: anew },
      },
    );
    await typeIn(workbook, ENTRY, 'XHS-07', ACTUAL, '91');
    await setUp(workbook);
    await workbook.host.custom.settle();
    const { host } = workbook;
    const screen = { sheets: host.sheets, sheet: host.as(leader).sheet };
    expect(visibleTexts(screen).filter(({ text }) => text.startsWith('#') || text.includes('Loading'))).toEqual([]);
    for (const code of ['XHS-07', 'XHS-09']) {
      const verdict = shown(host, PLAN, code, 'Đánh giá');
      expect([verdict, `${verdict} (đã lưu)`]).toContain(shown(screen, PLAN, code, 'Đánh giá'));
    }
  });
});

const typedText = fc.oneof(
  { weight: 3, arbitrary: fc.constant('') },
  { weight: 6, arbitrary: fc.integer({ min: 0, max: 12_000 }).map((n) => String(n / 100).replace('.', ',')) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      'abc',
      '-',
      'không',
      '72,77%',
      '0,7277',
      '1.234',
      '=1+1',
      '100',
      '0',
      '65 - 70',
      '~72',
      '*',
      '72?',
    ),
  },
);
const typedRow = fc.record({
  actual: typedText,
  estimate: typedText,
  asOf: fc.constantFrom('', '31/10/2022', '15/8/2022', 'tháng 13'),
  special: fc.constantFrom('', '', '', 'Không phát sinh', 'Chưa có số liệu', 'Không áp dụng'),
});

/** The calendar day in Viet Nam. */
const dayIn = (date: Date) => new Date(date.getTime() + 7 * 3_600_000).toISOString().slice(0, 10);

/** The figure as its cells hold it: under one answer to an open point `=1+1` typed into a text cell is a 2. */
function heldBy({ host }: Workbook, code: string): TypedFigure {
  const values = host.sheet(ENTRY).values();
  const headers = values.find((row) => row.includes('Mã số')) ?? [];
  const row = values.find((cells) => cells[headers.indexOf('Mã số')] === code) ?? [];
  const keys = ['actual', 'estimate', 'asOf', 'special'] as const;
  const held = keys.map((key) => {
    const header = entryColumns.find((column) => column.key === key)?.header;
    const value = row[headers.indexOf(header ?? '')] ?? '';
    return [key, value instanceof Date ? { date: dayIn(value) } : value];
  });
  return { ...nothingTyped, ...Object.fromEntries(held) };
}

describe('the screen and the domain', () => {
  test('figures with the wildcards of a look-up get their own answer, live and saved', async () => {
    const workbook = await readyWorkbook(smallBook(['3e']));
    const cases = { 'XHS-07': '~72', 'XHS-08': '*', 'XHS-09': '72?' };
    for (const [code, text] of Object.entries(cases)) await typeIn(workbook, ENTRY, code, ACTUAL, text);
    await workbook.host.custom.settle();
    const live = Object.keys(cases).map((code) => shown(workbook.host, PLAN, code, 'Diễn giải'));
    for (const sentence of live) expect(sentence).not.toBe('Đang tính');
    expect(new Set(live).size).toBe(3);
    await setUp(workbook);
    workbook.host.custom.weather('error');
    expect(Object.keys(cases).map((code) => shown(workbook.host, PLAN, code, 'Diễn giải'))).toEqual(live);
  });

  test('for any typed figures the verdict and pace of both tabs are those the domain gives for what the cells hold', async () => {
    const book = shippedBook();
    const base = await readyWorkbook(book);
    const round = book.rounds.find(({ code }) => code === 'nam-2022');
    const plan = book.plans.find(({ code }) => code === 'kh92-2022');
    if (round === undefined || plan === undefined) throw new Error('KH 92 is not in the book');
    const targets = placedTargets(plan).map(({ target }) => target);
    const terms = { round, today: '2022-11-04', thresholds: { onTrack: 0.95, behind: 0.8 } };
    const rows = fc.array(typedRow, { minLength: targets.length, maxLength: targets.length });
    await fc.assert(
      fc.asyncProperty(rows, async (typed) => {
        const workbook = await forkOf(base);
        for (const [index, target] of targets.entries()) {
          const { actual = '', estimate = '', asOf = '', special = '' } = typed[index] ?? {};
          const cell = cellOf(workbook.host, ENTRY, target.indicator, ACTUAL);
          const row = cell.slice(1);
          await workbook.coordinator.paste(ENTRY, cell, [[actual, estimate]]);
          await workbook.coordinator.paste(ENTRY, `J${row}`, [[asOf, special]]);
        }
        await workbook.host.custom.settle();
        for (const [index, target] of targets.entries()) {
          const indicator = book.indicators.find(({ code }) => code === target.indicator);
          if (indicator === undefined) throw new Error(`no indicator ${target.indicator}`);
          const judged = judgement(target, indicator, heldBy(workbook, target.indicator), terms);
          const words = [verdictWord(judged.verdict, judged.figureKind), paceWord(judged.pace)];
          for (const tab of [ENTRY, PLAN]) {
            const face = ['Đánh giá', 'Tiến độ'].map((header) => shown(workbook.host, tab, target.indicator, header));
            expect(face, `${tab} ${target.indicator} ${JSON.stringify(typed[index])}`).toEqual(words);
          }
        }
      }),
      { numRuns: 3, endOnFailure: true },
    );
  }, 240_000);
});
