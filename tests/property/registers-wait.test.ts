// [GHI-1] Whatever a person writes into `Theo dõi báo cáo` or `Đợt báo cáo` that nobody can read stops exactly what hangs on that cell, and nothing else.

import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { menuWords } from '../../src/text/menu-words.js';
import type { MemoryHost } from '../support/memory/host.js';
import { expectToldOnce, followedInMemory, type Outcome, outcome, THEIRS } from '../support/waiting.js';
import { cellOf, MENU, OWNER, SET_UP } from '../support/workbook.js';

const TRACKING = 'Theo dõi báo cáo';
const ROUNDS = 'Đợt báo cáo';
const ROUND = 'Rà soát DTI';
const [NO_DAY, NO_CHOICE] = [
  ['rồi', '-', 'N/A', '31/02/2022', '#REF!'],
  ['-', 'N/A', 'No', 'x', '✓', 'Có thể', '#REF!'],
];

/** Columns of a row → texts that are no answer, and whether the mails to the office wait for one. */
const OF_ROWS = [
  { header: 'Phải gửi báo cáo', texts: NO_CHOICE, holds: true },
  { header: 'Ngày báo cáo', texts: NO_DAY, holds: true },
  { header: 'Ngày nhận', texts: NO_DAY, holds: true },
  { header: 'Gia hạn đến', texts: NO_DAY, holds: true },
  { header: 'Địa chỉ hỏng', texts: NO_CHOICE, holds: true },
  { header: 'Xác nhận đầu mối (ngày)', texts: NO_DAY, holds: false },
  { header: 'Đã mở được sổ (ngày)', texts: NO_DAY, holds: false },
  { header: 'Duyệt thư lãnh đạo', texts: NO_CHOICE, holds: false },
  { header: 'Người duyệt', texts: ['#REF!', '=A1'], holds: false },
] as const;

/** Columns of a round: its mails wait, whatever cannot be read. */
const OF_ROUNDS = [
  { header: 'Tên đợt', texts: ['-', '#REF!', 'chưa có'] },
  { header: 'Năm', texts: ['-', '2023', 'năm nay'] },
  { header: 'Số liệu tính đến ngày', texts: ['cuối năm', '31/10/2021', '25/11/2022'] },
  { header: 'Số liệu từ ngày', texts: ['đầu năm', '31/02/2022', '19/11/2022'] },
  { header: 'Hạn đơn vị gửi', texts: ['cuối năm', '20/11/2021', '20/11/2023', '-'] },
  { header: 'Hạn Sở báo cáo', texts: ['cuối năm', '10/11/2022', '15/12/2021'] },
  { header: 'Căn cứ', texts: ['-', 'chưa có', '#REF!'] },
  { header: 'Công văn số', texts: ['chưa có', '-', '512/STTTT-CNTT ngày 3/11', '#REF!'] },
  { header: 'Ngày công văn', texts: ['hôm qua', '05/12/2022', '-'] },
  { header: 'Kế hoạch', texts: ['KH lạ', '-', 'KH 92; x'] },
  { header: 'Trạng thái', texts: ['mở', '-', 'x'] },
  { header: 'Ngày mở', texts: ['hôm qua', '-', '18/11/2022 - 20/11/2022'] },
] as const;

let ready: MemoryHost;
let usual: Outcome;
let yearlyAlone: Outcome;
let roundCell: (header: string) => string;

const typed = (host: MemoryHost, a1: string, tab: string, text: string) => host.as(OWNER).type(tab, a1, text);
const rowCell = (agency: string, header: string) => cellOf(ready, TRACKING, `nam-2022/${agency}`, header, 'Khóa');

beforeAll(async () => {
  ready = await followedInMemory();
  const coordinator = ready.as(OWNER);
  const answers = [ROUND, '18/11/2022', '', '', '', '', true, true] as const;
  await coordinator.answer(...answers).menu(MENU, ROUNDS, menuWords.openRound);
  await coordinator.answer(true).menu(MENU, SET_UP);
  const rows = ready.sheet(ROUNDS).display();
  const head = rows.find((row) => row.includes('Tên đợt')) ?? [];
  const at = rows.findIndex((row) => row[head.indexOf('Tên đợt')] === ROUND);
  roundCell = (header) => `${String.fromCharCode(65 + head.indexOf(header))}${at + 1}`;
  usual = await outcome(await ready.fork());
  const closed = await ready.fork();
  await typed(closed, roundCell('Trạng thái'), ROUNDS, 'Đã đóng');
  yearlyAlone = await outcome(closed);
});

/** Rows of a tab beside which a question stands. */
function reviewed(host: MemoryHost, tab: string): readonly number[] {
  const rows = host.sheet(tab).display();
  const head = rows.findIndex((row) => row.includes('Cần xem lại'));
  const column = rows[head]?.indexOf('Cần xem lại') ?? -1;
  return rows.flatMap((row, at) => (at > head && (row[column] ?? '') !== '' ? [at + 1] : []));
}

async function checked(tab: string, a1: string, text: string, mails: readonly string[]) {
  const host = await ready.fork();
  await typed(host, a1, tab, text);
  const done = await outcome(host);
  const words = `${tab} ${a1} = ${text}`;
  expect(reviewed(host, tab), words).toEqual([Number(/\d+/.exec(a1)?.[0])]);
  for (const dialog of done.said.slice(0, 2)) expect(dialog, words).toContain(`Trang "${tab}", ô ${a1}: `);
  expect(done.said.join(' '), words).not.toContain('Có lỗi ngoài dự kiến');
  expect([...done.mails].sort(), words).toEqual([...mails].sort());
}

const anyOf = <C extends { readonly texts: readonly string[] }>(columns: readonly C[]) =>
  fc.constantFrom(...columns).chain((each) => fc.tuple(fc.constant(each), fc.constantFrom(...each.texts)));

describe('[GHI-1] a cell that nobody can read', () => {
  test('of an office in a round holds back what hangs on it for that office in that round', async () => {
    expect(usual.mails).toHaveLength(THEIRS.length);
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...THEIRS.map((code) => code.toUpperCase())),
        anyOf(OF_ROWS),
        async (agency, [{ header, holds }, text]) => {
          const address = `${agency.toLowerCase()}@`;
          const others = usual.mails.filter((mail) => !mail.startsWith(address));
          const own = usual.mails.filter((mail) => mail.startsWith(address));
          const host = await ready.fork();
          await typed(host, rowCell(agency, header), TRACKING, text);
          const { mails, said } = await outcome(host);
          const words = `${agency} ${header} = ${text}`;
          expect(reviewed(host, TRACKING), words).toEqual([Number(/\d+/.exec(rowCell(agency, header))?.[0])]);
          const place = `Trang "${TRACKING}", ô ${rowCell(agency, header)}: `;
          for (const dialog of said.slice(0, 2)) expect(dialog, words).toContain(place);
          expect(said.join(' '), words).not.toContain('Có lỗi ngoài dự kiến');
          expect(
            mails.filter((mail) => !mail.startsWith(address)),
            words,
          ).toEqual(others);
          const theirs = mails.filter((mail) => mail.startsWith(address));
          if (!holds) expect(theirs, words).toEqual(own);
          // Of the other round the office hears all the same.
          else for (const mail of theirs) expect(mail, words).toContain(ROUND);
        },
      ),
      { numRuns: 40 },
    );
  }, 240_000);

  test('of a round holds back the mails of that round, and those of the year go', async () => {
    expect(yearlyAlone.mails).toHaveLength(THEIRS.length);
    await fc.assert(
      fc.asyncProperty(anyOf(OF_ROUNDS), ([{ header }, text]) =>
        checked(ROUNDS, roundCell(header), text, yearlyAlone.mails),
      ),
      { numRuns: 40 },
    );
  }, 240_000);

  test('is told once a day to the account of the trigger', async () => {
    for (const [tab, a1, text] of [
      [TRACKING, rowCell('SYT', 'Đã mở được sổ (ngày)'), 'rồi'],
      [TRACKING, rowCell('SYT', 'Duyệt thư lãnh đạo'), 'ok'],
      [ROUNDS, roundCell('Công văn số'), 'chưa có'],
    ] as const) {
      const host = await ready.fork();
      await typed(host, a1, tab, text);
      await expectToldOnce(host, `Trang "${tab}", ô ${a1}: `);
    }
  });

  test('about whether a contact is confirmed holds back the question to it alone', async () => {
    for (const header of ['Xác nhận đầu mối (ngày)', 'Đã mở được sổ (ngày)']) {
      const host = await ready.fork();
      await host.clock.set('2022-10-06T08:00:00+07:00');
      const before = await outcome(await host.fork());
      await typed(host, rowCell('SYT', header), TRACKING, 'rồi');
      const { mails } = await outcome(host);
      expect(
        before.mails.some((mail) => mail.startsWith('syt@')),
        header,
      ).toBe(true);
      expect(mails, header).toEqual(before.mails.filter((mail) => !mail.startsWith('syt@')));
    }
  });
});
