// Through the host: what is typed in `Theo dõi báo cáo`, `Đợt báo cáo`, `Thiết lập` and is gone is named, waited for and given back.

import { beforeAll, describe, expect, test } from 'vitest';
import type { Host } from '../../host/contract.js';
import {
  cellOf,
  MENU,
  OWNER,
  readyWorkbook,
  SET_UP,
  sendMails,
  shown,
  smallBook,
  TRACKING,
  typeIn,
} from '../support/workbook.js';

const ROUNDS = 'Đợt báo cáo';
const SETTINGS = 'Thiết lập';
const RESTORE = ['Sổ', 'Khôi phục số đã nhập'];
const their = { VPUBND: 'vp@langson.example', SYT: 'syt@langson.example', BDT: 'bdt@langson.example' };
const offices = Object.values(their);
const texts = (host: Host) => host.dialogs().map(({ text }) => text);
const last = (host: Host) => texts(host).at(-1) ?? '';
const press = (host: Host, path: readonly string[], ...answers: (boolean | null)[]) =>
  host
    .as(OWNER)
    .answer(...answers)
    .menu(MENU, ...path);

/** What was typed: tab, key of its row, header, text. */
const typed: readonly (readonly [string, string, string, string])[] = [
  [TRACKING, 'nam-2022/SYT', 'Số báo cáo', '512/BC-SYT'],
  [TRACKING, 'nam-2022/SYT', 'Ngày báo cáo', '2/11/2022'],
  [TRACKING, 'nam-2022/SYT', 'Ngày nhận', '03/11/2022'],
  [TRACKING, 'nam-2022/SYT', 'Khó khăn chung', 'Thiếu người\nlàm kỹ thuật'],
  [TRACKING, 'nam-2022/BDT', 'Gia hạn đến', '05/12/2022'],
  [TRACKING, 'nam-2022/BDT', 'Phải gửi báo cáo', 'Không'],
  [TRACKING, 'nam-2022/VPUBND', 'Gia hạn đến', '2/12/2022'],
  [SETTINGS, 'mailbox', 'Giá trị', 'so@langson.example'],
  [SETTINGS, 'contactPhone', 'Giá trị', '0205 3812 345'],
  [SETTINGS, 'milestones', 'Giá trị', 'T-14, T-3, T+1'],
];
const standing = (host: Host) => typed.map(([tab, key, header]) => shown(host, tab, key, header, 'Khóa'));
const row = (host: Host, tab: string, key: string) => Number(cellOf(host, tab, key, 'Khóa', 'Khóa').replace(/\D/g, ''));
/** The rounds, by their codes: in which order they stand says nothing. */
const roundRows = (host: Host) =>
  host
    .sheet(ROUNDS)
    .display()
    .slice(3)
    .filter((cells) => cells.some((cell) => cell !== ''))
    .sort((a, b) => (a.at(-1) ?? '').localeCompare(b.at(-1) ?? ''));

let made: Host;
let words: readonly string[];
let rounds: readonly (readonly string[])[];
let roundKey: string;
beforeAll(async () => {
  const ready = await readyWorkbook(smallBook(['1d', '3e', '3g']), their, { day: '2022-11-04' });
  made = ready.host;
  await press(made, ['Đôn đốc', 'Bật đôn đốc tự động'], true, true);
  for (const [tab, key, header, text] of typed) await typeIn(ready, tab, key, header, text, 'Khóa');
  await ready.coordinator
    .answer('Rà soát tháng 12', '25/12/2022', '', '', '', '', true, true)
    .menu(MENU, ROUNDS, 'Mở đợt mới');
  const found = roundRows(made).find((cells) => cells.includes('Rà soát tháng 12')) ?? [];
  roundKey = found.at(-1) ?? '';
  await typeIn(ready, ROUNDS, roundKey, 'Căn cứ', 'Công văn số 88/UBND-KSTT', 'Khóa');
  await press(made, [SET_UP], true);
  [words, rounds] = [standing(made), roundRows(made)];
});

type Loss = (host: Host) => Promise<unknown>;
const column = (host: Host, tab: string, key: string, header: string) => {
  const cell = cellOf(host, tab, key, header, 'Khóa');
  const letter = cell.replace(/\d/g, '');
  return `${letter}4:${letter}${host.sheet(tab).values().length}`;
};
const block = (host: Host, tab: string, key: string, first: string, end: string) =>
  `${cellOf(host, tab, key, first, 'Khóa')}:${cellOf(host, tab, key, end, 'Khóa')}`;

/** Tab, what happens to it, what the question names, and whose mails wait. */
type Case = readonly [tab: string, what: string, lose: Loss, named: string, waiting: readonly string[]];
const losses: readonly Case[] = [
  [TRACKING, 'the tab was deleted', (host) => host.as(OWNER).deleteSheet(TRACKING), 'Sở Y tế', offices],
  [
    TRACKING,
    'a block was cleared',
    (host) => host.as(OWNER).clear(TRACKING, block(host, TRACKING, 'nam-2022/SYT', 'Số báo cáo', 'Ngày nhận')),
    'Sở Y tế',
    [their.SYT],
  ],
  [
    TRACKING,
    'a column was cleared',
    (host) => host.as(OWNER).clear(TRACKING, column(host, TRACKING, 'nam-2022/SYT', 'Gia hạn đến')),
    'Bưu điện tỉnh',
    [their.VPUBND, their.BDT],
  ],
  [
    TRACKING,
    'a row was deleted',
    (host) => host.as(OWNER).deleteRows(TRACKING, row(host, TRACKING, 'nam-2022/SYT'), 1),
    'Sở Y tế',
    [their.SYT],
  ],
  [ROUNDS, 'the tab was deleted', (host) => host.as(OWNER).deleteSheet(ROUNDS), 'Rà soát tháng 12', offices],
  [
    ROUNDS,
    'a block was cleared',
    (host) => host.as(OWNER).clear(ROUNDS, block(host, ROUNDS, roundKey, 'Tên đợt', 'Trạng thái')),
    'Rà soát tháng 12',
    offices,
  ],
  [
    ROUNDS,
    'a column was cleared',
    (host) => host.as(OWNER).clear(ROUNDS, column(host, ROUNDS, roundKey, 'Căn cứ')),
    'Rà soát tháng 12',
    offices,
  ],
  [
    ROUNDS,
    'a row was deleted',
    (host) => host.as(OWNER).deleteRows(ROUNDS, row(host, ROUNDS, roundKey), 1),
    'Rà soát tháng 12',
    offices,
  ],
  [SETTINGS, 'the tab was deleted', (host) => host.as(OWNER).deleteSheet(SETTINGS), 'Mốc đôn đốc đang dùng', offices],
  [
    SETTINGS,
    'a block was cleared',
    (host) =>
      host
        .as(OWNER)
        .clear(
          SETTINGS,
          `${cellOf(host, SETTINGS, 'mailbox', 'Giá trị', 'Khóa')}:${cellOf(host, SETTINGS, 'contactPhone', 'Giá trị', 'Khóa')}`,
        ),
    'Hộp thư công vụ của đầu mối',
    offices,
  ],
  [
    SETTINGS,
    'a row was deleted',
    (host) => host.as(OWNER).deleteRows(SETTINGS, row(host, SETTINGS, 'milestones'), 1),
    'Mốc đôn đốc đang dùng',
    offices,
  ],
];

describe('[DONG-22] what a register lost is named by set-up and given back to the letter in one action, once:', () => {
  test.each(losses)('%s, %s', async (tab, _, lose, named) => {
    const host = await made.fork();
    await lose(host);
    await press(host, [SET_UP], true);
    expect(last(host)).toContain(`Trang "${tab}": `);
    expect(last(host)).toContain(named);
    expect(last(host)).not.toContain('được giữ nguyên');
    expect(standing(host)).toEqual(words);
    expect(roundRows(host)).toEqual(rounds);
    await press(host, [SET_UP], true);
    expect(last(host)).toContain('được giữ nguyên');
    await press(host, RESTORE, true);
    expect(last(host)).toContain('Không có dòng nào');
    expect(standing(host)).toEqual(words);
  });
});

/** What stands in `Cần xem lại` of a tab; null where it has no row in which it could. */
function reviews(host: Host, tab: string): readonly string[] | null {
  const rows = host.sheet(tab).display();
  const head = rows.findIndex((cells) => cells.includes('Cần xem lại'));
  const column = rows[head]?.indexOf('Cần xem lại') ?? -1;
  if (rows.slice(head + 1).every((cells) => cells.every((cell) => cell === ''))) return null;
  return rows.slice(head + 1).flatMap((cells) => (cells[column] ? [cells[column]] : []));
}

describe('[DONG-23] while it is lost, what hangs on it waits:', () => {
  const send = (host: Host) => sendMails({ host, coordinator: host.as(OWNER) });
  const sentTo = (host: Host) => host.mails().flatMap(({ to }) => to);

  test('with nothing lost mails go', async () => {
    const host = await made.fork();
    await send(host);
    expect(sentTo(host).filter((address) => offices.includes(address))).toEqual([their.SYT]);
  });

  test.each(losses)('%s, %s: named, and its mails held', async (tab, _what, lose, _named, waiting) => {
    const lost = await made.fork();
    await lose(lost);
    const remade = await lost.fork();
    await press(remade, [SET_UP], null);
    for (const host of [lost, remade]) {
      const isThere = host.sheets().some(({ name }) => name === tab);
      await send(host);
      const isRefused = !isThere && tab !== ROUNDS;
      expect(texts(host).join('\n')).toMatch(isRefused ? /Chưa có trang này/ : /đã ghi trước đây, nay/);
      expect(sentTo(host).filter((address) => waiting.includes(address))).toEqual([]);
    }
    if (tab === ROUNDS && reviews(remade, ROUNDS) !== null)
      expect(reviews(remade, ROUNDS)?.join('\n')).toContain('đã ghi trước đây, nay');
  });

  test.each(losses)('%s, %s: left empty on purpose it is asked about no more', async (_tab, _what, lose) => {
    const host = await made.fork();
    await lose(host);
    await press(host, [SET_UP], false);
    await press(host, [SET_UP], null);
    expect(last(host)).not.toContain('nay trống');
    await send(host);
    expect(last(host)).not.toContain('Khôi phục số đã nhập');
  });
});

test('[DONG-22] all three tabs deleted at once come back in one action', async () => {
  const host = await made.fork();
  for (const tab of [TRACKING, SETTINGS, ROUNDS]) await host.as(OWNER).deleteSheet(tab);
  await press(host, [SET_UP], true);
  expect(standing(host)).toEqual(words);
  expect(roundRows(host)).toEqual(rounds);
  await press(host, RESTORE, true);
  expect(last(host)).toContain('Không có dòng nào');
});

test('[DONG-22] what was typed again in between stays and is named, the rest is given back', async () => {
  const host = await made.fork();
  await host.as(OWNER).deleteSheet(TRACKING);
  await press(host, [SET_UP], null);
  const cell = cellOf(host, TRACKING, 'nam-2022/SYT', 'Số báo cáo', 'Khóa');
  await host.as(OWNER).type(TRACKING, cell, '600/BC-SYT');
  await press(host, RESTORE, true, true);
  expect(last(host)).toContain(`Ô nhập sau lần ghi nhớ được giữ, đề nghị tự xem lại: ${cell}.`);
  expect(standing(host)).toEqual(words.map((text, at) => (at === 0 ? '600/BC-SYT' : text)));
});

test('[DONG-23] nobody whose letter had come counts as late while the rows are empty, by the sheet alone', async () => {
  const host = await made.fork();
  await host.clock.set('2022-12-01T09:00:00+07:00');
  const letters = () => {
    const all = host.sheet('Tổng hợp').display().flat();
    return all.find((text) => text.includes('chưa có văn bản')) ?? '';
  };
  await press(host, [SET_UP], true);
  expect(letters()).toContain('(còn hạn 01, quá hạn 0)');
  await host.as(OWNER).deleteSheet(TRACKING);
  await press(host, [SET_UP], null);
  expect(letters()).toContain('(còn hạn 0, quá hạn 0, đang hỏi lại 03)');
  expect(standing(host).filter((text) => text.startsWith('Quá hạn'))).toEqual([]);
  await press(host, RESTORE, true, true);
  expect(letters()).toContain('(còn hạn 01, quá hạn 0)');
});

test('[DONG-23] the owner of the trigger is told what the first run of a day found lost, though no mail is due', async () => {
  const host = await made.fork();
  await host.as(OWNER).clear(SETTINGS, cellOf(host, SETTINGS, 'contactPhone', 'Giá trị', 'Khóa'));
  for (const hour of ['06', '08']) {
    await host.clock.set(`2022-11-09T${hour}:10:00+07:00`);
    await host.fire(host.triggers()[0]?.id ?? '');
  }
  const mails = host.mails().filter(({ to }) => to.includes(OWNER));
  expect(mails).toHaveLength(1);
  expect(mails[0]?.text).toContain('Điện thoại của đầu mối: “0205 3812 345”');
});

test('[DONG-22] a cell that is emptied as its question asks, a release taken back: no loss', async () => {
  const host = await made.fork();
  const type = (header: string, text: string) =>
    host.as(OWNER).type(TRACKING, cellOf(host, TRACKING, 'nam-2022/VPUBND', header, 'Khóa'), text);
  await type('Số báo cáo', 'chưa có');
  await type('Duyệt thư lãnh đạo', 'Duyệt gửi sau gia hạn');
  await type('Người duyệt', 'Giám đốc Sở');
  await press(host, [SET_UP], true);
  for (const header of ['Số báo cáo', 'Duyệt thư lãnh đạo', 'Người duyệt']) await type(header, '');
  await press(host, [SET_UP], null);
  expect(last(host)).not.toContain('nay trống');
});

test('[DONG-23] an hour in which nothing is due leaves the question beside a lost setting', async () => {
  const workbook = await readyWorkbook(smallBook(['3e']), { SYT: 'syt@b.example' });
  const { host, coordinator } = workbook;
  await typeIn(workbook, 'Thiết lập', 'mailbox', 'Giá trị', 'hop@b.example', 'Khóa');
  await coordinator.answer(true, true).menu(MENU, 'Đôn đốc', 'Bật đôn đốc tự động');
  await coordinator.answer(true).menu(MENU, SET_UP);
  await typeIn(workbook, 'Thiết lập', 'mailbox', 'Giá trị', '', 'Khóa');
  await coordinator.answer(null, null).menu(MENU, SET_UP);
  await host.clock.set('2022-12-28T10:00:00+07:00');
  for (const { id } of host.triggers()) await host.fire(id);
  expect(host.sheet('Đôn đốc').display()[1]?.join(' ')).toContain('10:00 28/12/2022');
  expect(shown(host, 'Thiết lập', 'mailbox', 'Cần xem lại', 'Khóa')).toContain('đã ghi trước đây, nay trống');
});
