// [GHI-1] Whatever a person writes into a cell of `Danh bạ` that nobody can read stops exactly what hangs on that cell, and nothing else.

import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import type { MemoryHost } from '../support/memory/host.js';
import { expectToldOnce, followedInMemory, outcome, THEIRS } from '../support/waiting.js';
import { cellOf, MENU, OWNER, SET_UP, typeIn } from '../support/workbook.js';

const DIRECTORY = 'Danh bạ';

/** Column → texts that are no answer, and whether the mails to the office wait for one. */
const UNREADABLE = [
  { header: 'Từ ngày', texts: ['2020', 'đầu năm', '-', '31/02/2020', '#REF!', 'từ tháng 3'], holds: true },
  { header: 'Đến ngày', texts: ['2025', 'chưa rõ', '-', 'N/A', '30-31/12/2025', '\u202e31/12/2025'], holds: true },
  { header: 'Đơn vị kế thừa', texts: ['Sở Không Có', '-', 'các sở ban ngành'], holds: true },
  {
    header: 'Thư nhận đôn đốc',
    texts: ['Lan a@', 'syt', '•syt@x.example', 'SYT: syt.x.example', 'syt@x'],
    holds: true,
  },
  { header: 'Hộp thư công vụ của đơn vị', texts: ['hộp thư sở', 'a@b', '-'], holds: false },
  { header: 'Tài khoản Google để nhập', texts: ['Lan', 'a@', '-'], holds: false },
  { header: 'Điện thoại cơ quan', texts: ['abc', 'gọi anh Lan', '-', '12'], holds: false },
  { header: 'Đầu mối dự phòng', texts: ['Hoa hoa@', '@x.example'], holds: false },
  { header: 'Đầu mối', texts: ['-', 'chưa có', '0912345678', '#REF!'], holds: false },
  { header: 'Phòng', texts: ['-', 'N/A', '=A1'], holds: false },
  { header: 'Nhóm', texts: ['nhóm lạ', 'x; y', '-'], holds: false },
] as const;

let ready: MemoryHost;
let usual: readonly string[];

const typed = (host: MemoryHost, code: string, header: string, text: string) =>
  typeIn({ host, coordinator: host.as(OWNER) }, DIRECTORY, code.toUpperCase(), header, text, 'Mã đơn vị');
/** What stands in the row of an office. */
function cell(host: MemoryHost, code: string, header: string): string {
  const rows = host.sheet(DIRECTORY).display();
  const head = rows.find((row) => row.includes('Mã đơn vị')) ?? [];
  const row = rows.find((each) => each[head.indexOf('Mã đơn vị')] === code.toUpperCase()) ?? [];
  return row[head.indexOf(header)] ?? '';
}
const review = (host: MemoryHost, code: string) => cell(host, code, 'Cần xem lại');
const place = (host: MemoryHost, code: string, header: string) =>
  `Trang "${DIRECTORY}", ô ${cellOf(host, DIRECTORY, code.toUpperCase(), header, 'Mã đơn vị')}: `;

beforeAll(async () => {
  ready = await followedInMemory();
  await ready.as(OWNER).answer(true).menu(MENU, SET_UP);
  usual = (await outcome(await ready.fork())).mails;
});

describe('[GHI-1] a cell of Danh bạ that nobody can read', () => {
  test('is asked beside the row and named at its cell, and holds back its own alone', async () => {
    expect(usual).toHaveLength(THEIRS.length);
    const anyCell = fc
      .constantFrom(...UNREADABLE)
      .chain((each) => fc.tuple(fc.constant(each), fc.constantFrom(...each.texts)));
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...THEIRS), anyCell, async (code, [{ header, holds }, text]) => {
        const host = await ready.fork();
        await typed(host, code, header, text);
        const { mails, said } = await outcome(host);
        const words = `${code} ${header} = ${text}`;
        expect(cell(host, code, header), words).toBe(text);
        for (const each of THEIRS) {
          if (each === code) expect(review(host, each), words).not.toBe(review(ready, each));
          else expect(review(host, each), words).toBe(review(ready, each));
        }
        for (const dialog of said.slice(0, 2)) expect(dialog, words).toContain(place(host, code, header));
        expect(said.join(' '), words).not.toContain('Có lỗi ngoài dự kiến');
        expect(mails, words).toEqual(usual.filter((mail) => !holds || !mail.startsWith(`${code}@`)));
      }),
      { numRuns: 45 },
    );
  }, 240_000);

  test('is told once a day to the account of the trigger', async () => {
    for (const [header, text] of [
      ['Đến ngày', 'chưa rõ'],
      ['Điện thoại cơ quan', 'abc'],
    ] as const) {
      const host = await ready.fork();
      await typed(host, 'syt', header, text);
      await expectToldOnce(host, place(host, 'syt', header));
    }
  });

  test('[GRP-14] what stands there is kept by every set-up, and moves the rows of an office that ended', async () => {
    const host = await ready.fork();
    await typed(host, 'syt', 'Đến ngày', '31/12/2021');
    await typed(host, 'syt', 'Đơn vị kế thừa', 'Ban Dân tộc');
    const { mails } = await outcome(host);
    expect(cell(host, 'syt', 'Đến ngày')).toBe('31/12/2021');
    expect(cell(host, 'syt', 'Đơn vị kế thừa')).toBe('Ban Dân tộc');
    expect(mails.map((mail) => mail.split('@')[0]).sort()).toEqual(['bdt', 'vpubnd']);
  });
});
