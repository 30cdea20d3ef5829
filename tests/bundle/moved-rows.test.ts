// Through the host: whatever moves typed cells without their rows, these are asked, owed and not judged until somebody answers.

import { beforeAll, describe, expect, test } from 'vitest';
import type { Host, Person } from '../../host/contract.js';
import {
  cellOf,
  ENTRY,
  letters,
  MENU,
  OWNER,
  readyWorkbook,
  SET_UP,
  sendMails,
  shown,
  smallBook,
} from '../support/workbook.js';

const ACTUAL = 'Thực hiện đến kỳ báo cáo';
const AS_OF = 'Số liệu tính đến ngày';
const REVIEW = 'Cần xem lại';
const PLAN = 'KH 92 - 2022';
const MOVED = 'Nghi lệch dòng nên chưa tính cả hai';
/** Sở Y tế types three rows, one below the other; the Sở's own three stand above. */
const figures = {
  'XHS-01': '71,5',
  'XHS-02': '86,2',
  'XHS-04': '98',
  'XHS-07': '91',
  'XHS-08': '95,5',
  'XHS-09': '42,6',
};
const codes = Object.keys(figures);
const own = ['XHS-07', 'XHS-08', 'XHS-09'];

let made: Host;
beforeAll(async () => {
  ({ host: made } = await readyWorkbook(smallBook(['1d', '3a', '3b', '3d', '3e', '3g']), {
    SYT: 'syt@langson.example',
  }));
  for (const [code, text] of Object.entries(figures)) {
    await made.as(OWNER).type(ENTRY, cellOf(made, ENTRY, code, ACTUAL), text);
    await made.as(OWNER).type(ENTRY, cellOf(made, ENTRY, code, AS_OF), '31/10/2022');
  }
  await made.as(OWNER).answer(true).menu(MENU, SET_UP);
});

const actual = (host: Host, code: string) => cellOf(host, ENTRY, code, ACTUAL);
const asked = (host: Host) => codes.filter((code) => shown(host, ENTRY, code, REVIEW).includes(MOVED));
const judged = (host: Host) => codes.filter((code) => shown(host, ENTRY, code, 'Đánh giá') !== 'Chưa đánh giá');
const lastText = (host: Host) => host.dialogs().at(-1)?.text ?? '';
async function said(host: Host, ...path: string[]): Promise<string> {
  await host
    .as(OWNER)
    .answer(true)
    .menu(MENU, ...path);
  return lastText(host);
}

/** What a person may do to the figures of Sở Y tế, and the rows whose figures are then no longer theirs. */
const disturbances: Readonly<Record<string, { act(person: Person, host: Host): Promise<unknown>; rows: string[] }>> = {
  'the figures sorted without the days beside them': {
    act: (person, host) => person.sort(ENTRY, `${actual(host, 'XHS-07')}:${actual(host, 'XHS-09')}`, 'F'),
    rows: own,
  },
  'figures and days sorted without the codes': {
    act: (person, host) =>
      person.sort(ENTRY, `${actual(host, 'XHS-07')}:${cellOf(host, ENTRY, 'XHS-09', AS_OF)}`, 'F', false),
    rows: ['XHS-07', 'XHS-08'],
  },
  'a cell inserted, the others pushed down': {
    act: (person, host) => person.insertCells(ENTRY, actual(host, 'XHS-07'), 'down'),
    rows: own,
  },
  'a cell deleted, the others pulled up': {
    act: (person, host) => person.deleteCells(ENTRY, actual(host, 'XHS-07'), 'up'),
    rows: own,
  },
  'the column of figures pasted one row off': {
    act: (person, host) => person.paste(ENTRY, actual(host, 'XHS-08'), [['91'], ['95,5']]),
    rows: ['XHS-08', 'XHS-09'],
  },
};

describe.each(Object.entries(disturbances))('[DONG-7] after %s', (_name, { act, rows }) => {
  let host: Host;
  let before: readonly string[];
  beforeAll(async () => {
    host = await made.fork();
    before = judged(host);
    await act(host.as(OWNER), host);
  });

  test('the sheet asks about these rows at once and judges none of them', () => {
    expect(before).toEqual(codes);
    expect(asked(host)).toEqual(expect.arrayContaining(rows));
    for (const code of rows)
      expect(shown(host, ENTRY, code, REVIEW)).toContain('đúng: chọn "Đã kiểm tra" ở dòng nhận ô.');
    expect(judged(host).filter((code) => rows.includes(code))).toEqual([]);
    for (const code of rows) expect(shown(host, PLAN, code, 'Đánh giá', 'Mã số')).not.toContain('Đã');
  });

  test('preview and mail count them as owed, with the question', async () => {
    await host.as(OWNER).menu(MENU, 'Đôn đốc', 'Xem trước thư');
    const page = host.dialogs().at(-1)?.html ?? '';
    const sent = await host.fork();
    await sendMails({ host: sent, coordinator: sent.as(OWNER) });
    const mail = sent.mails().find(({ to }) => to.includes('syt@langson.example'))?.text ?? '';
    for (const text of [page, mail]) for (const code of rows) expect(text).toContain(code);
    expect(mail).toContain(MOVED);
  });

  test('set-up names both rows, run after run, and leaves the cells as they stand', async () => {
    const cells = JSON.stringify(own.map((code) => shown(host, ENTRY, code, ACTUAL)));
    for (let run = 0; run < 2; run++) {
      const report = await said(host, SET_UP);
      for (const code of rows) expect(report).toContain(code);
      expect(report).toContain('lần trước đứng ở');
      expect(judged(host).filter((code) => rows.includes(code))).toEqual([]);
    }
    expect(JSON.stringify(own.map((code) => shown(host, ENTRY, code, ACTUAL)))).toBe(cells);
  });

  test('giving back puts every figure at its code and leaves nothing beside', async () => {
    const back = await host.fork();
    back.as(OWNER).answer(true);
    const text = await said(back, 'Sổ', 'Khôi phục số đã nhập');
    expect(text).toContain('Đã đưa về đúng mã:');
    for (const code of codes) {
      expect(shown(back, ENTRY, code, ACTUAL)).toBe(figures[code as keyof typeof figures]);
      expect(shown(back, ENTRY, code, AS_OF)).toBe('31/10/2022');
    }
    expect(
      back
        .sheet(ENTRY)
        .display()
        .flat()
        .filter((cell) => Object.values(figures).includes(cell)).length,
    ).toBe(
      made
        .sheet(ENTRY)
        .display()
        .flat()
        .filter((cell) => Object.values(figures).includes(cell)).length,
    );
    expect(asked(back)).toEqual([]);
    expect(judged(back)).toEqual(codes);
  });

  test('undone, all is as it was and nothing is asked', async () => {
    for (const code of own) {
      await host.as(OWNER).type(ENTRY, actual(host, code), figures[code as keyof typeof figures]);
      await host.as(OWNER).type(ENTRY, cellOf(host, ENTRY, code, AS_OF), '31/10/2022');
    }
    await host.as(OWNER).clear(ENTRY, 'F14:J14');
    await said(host, SET_UP);
    expect(asked(host)).toEqual([]);
    expect(judged(host)).toEqual(codes);
  });
});

test('[DONG-6] giving back keeps what was typed since, and names the cell', async () => {
  const host = await made.fork();
  await host.as(OWNER).sort(ENTRY, `${actual(host, 'XHS-07')}:${actual(host, 'XHS-09')}`, 'F');
  const estimate = cellOf(host, ENTRY, 'XHS-08', 'Minh chứng');
  await host.as(OWNER).type(ENTRY, estimate, 'Báo cáo 12');
  host.as(OWNER).answer(true);
  expect(await said(host, 'Sổ', 'Khôi phục số đã nhập')).toContain(
    `Ô nhập sau lần ghi nhớ được giữ, đề nghị tự xem lại: ${estimate}.`,
  );
  for (const code of codes) expect(shown(host, ENTRY, code, ACTUAL)).toBe(figures[code as keyof typeof figures]);
  expect(shown(host, ENTRY, 'XHS-08', 'Minh chứng')).toBe('Báo cáo 12');
});

describe('[DONG-7] who says that cells belong where they stand', () => {
  test('ticks the rows, and from then on that is what is remembered', async () => {
    const host = await made.fork();
    const [one, other] = ['XHS-07', 'XHS-09'] as const;
    await host.as(OWNER).type(ENTRY, actual(host, one), figures[other]);
    await host.as(OWNER).type(ENTRY, actual(host, other), figures[one]);
    expect(asked(host)).toEqual([one, other]);
    await host.as(OWNER).type(ENTRY, cellOf(host, ENTRY, one, 'Đã kiểm tra'), 'Đã kiểm tra');
    await host.as(OWNER).type(ENTRY, cellOf(host, ENTRY, other, 'Đã kiểm tra'), 'Đã kiểm tra');
    expect(asked(host)).toEqual([]);
    expect(judged(host)).toEqual(codes);
    await said(host, SET_UP);
    for (const code of [one, other]) await host.as(OWNER).clear(ENTRY, cellOf(host, ENTRY, code, 'Đã kiểm tra'));
    await said(host, SET_UP);
    expect(asked(host)).toEqual([]);
  });

  test('sorting whole rows with their codes asks nobody', async () => {
    const host = await made.fork();
    const rows = host.sheet(ENTRY).values();
    const at = rows.findIndex((row) => row.includes('XHS-07')) + 1;
    await host.as(OWNER).sort(ENTRY, `A${at}:${letters((rows[0]?.length ?? 1) - 1)}${at + 2}`, 'F');
    expect(shown(host, ENTRY, 'XHS-09', ACTUAL)).toBe(figures['XHS-09']);
    expect(asked(host)).toEqual([]);
    expect(judged(host)).toEqual(codes);
  });
});
