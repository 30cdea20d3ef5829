// Through the host: addresses that came to stand beside another office stop the mails of both until somebody answers.

import { beforeAll, describe, expect, test } from 'vitest';
import type { Host } from '../../host/contract.js';
import { cellOf, MENU, OWNER, readyWorkbook, SET_UP, sendMails, shown, smallBook } from '../support/workbook.js';

const DIRECTORY = 'Danh bạ';
const MAIL = 'Thư nhận đôn đốc';
const addresses = { SYT: 'syt@langson.example', VPUBND: 'vp@langson.example', BDT: 'budien@langson.example' };

const mailCell = (host: Host, agency: string) => cellOf(host, DIRECTORY, agency, MAIL, 'Mã đơn vị');
const review = (host: Host, agency: string) => shown(host, DIRECTORY, agency, 'Cần xem lại', 'Mã đơn vị');
const recipients = async (host: Host) => {
  const sent = await host.fork();
  await sendMails({ host: sent, coordinator: sent.as(OWNER) });
  return sent
    .mails()
    .flatMap(({ to }) => to)
    .filter((to) => Object.values(addresses).includes(to))
    .sort();
};

let made: Host;
let before: readonly string[];
beforeAll(async () => {
  ({ host: made } = await readyWorkbook(smallBook(['1d', '3e', '3g']), addresses));
  await made.as(OWNER).answer(true).menu(MENU, SET_UP);
  before = await recipients(made);
});

describe('[DONG-4] addresses that left their row', () => {
  let host: Host;
  beforeAll(async () => {
    host = await made.fork();
    const [one, other] = [mailCell(host, 'SYT'), mailCell(host, 'VPUBND')];
    await host.as(OWNER).type(DIRECTORY, one, addresses.VPUBND);
    await host.as(OWNER).type(DIRECTORY, other, addresses.SYT);
  });

  test('are written to by no mail of either office; the others get theirs', async () => {
    expect(before).toEqual(expect.arrayContaining([addresses.SYT, addresses.VPUBND]));
    expect(await recipients(host)).toEqual(before.filter((to) => to === addresses.BDT));
  });

  test('are named in the preview and by set-up, beside the row, run after run', async () => {
    const preview = await host.fork();
    await preview.as(OWNER).menu(MENU, 'Đôn đốc', 'Xem trước thư');
    expect(preview.dialogs().at(-1)?.html).toContain('nghi lệch dòng: sổ không gửi thư cho hai đơn vị');
    for (let run = 0; run < 2; run++) {
      await host.as(OWNER).answer(true).menu(MENU, SET_UP);
      for (const agency of ['SYT', 'VPUBND']) expect(review(host, agency)).toContain('nghi lệch dòng');
    }
    expect(await recipients(host)).toEqual(before.filter((to) => to === addresses.BDT));
  });

  test('[DONG-6] go back to their offices when they are given back', async () => {
    const back = await host.fork();
    await back.as(OWNER).answer(true, true).menu(MENU, 'Sổ', 'Khôi phục số đã nhập');
    expect(back.dialogs().at(-1)?.text).toContain('Đã đưa về đúng mã:');
    expect(shown(back, DIRECTORY, 'SYT', MAIL, 'Mã đơn vị')).toBe(addresses.SYT);
    expect(await recipients(back)).toEqual(before);
  });

  test('are taken as meant once another cell of the row is typed', async () => {
    const meant = await host.fork();
    for (const agency of ['SYT', 'VPUBND'])
      await meant.as(OWNER).type(DIRECTORY, cellOf(meant, DIRECTORY, agency, 'Phòng', 'Mã đơn vị'), `Phòng ${agency}`);
    await meant.as(OWNER).answer(true).menu(MENU, SET_UP);
    for (const agency of ['SYT', 'VPUBND']) expect(review(meant, agency)).not.toContain('nghi lệch dòng');
    expect(await recipients(meant)).toEqual(before);
  });
});

test('[DONG-4] an office that gets another address, or one that another office has too, is asked nothing about it', async () => {
  const host = await made.fork();
  await host.as(OWNER).type(DIRECTORY, mailCell(host, 'SYT'), 'moi@langson.example');
  await host.as(OWNER).type(DIRECTORY, mailCell(host, 'BDT'), addresses.VPUBND);
  await host.as(OWNER).answer(true).menu(MENU, SET_UP);
  for (const agency of Object.keys(addresses)) expect(review(host, agency)).not.toContain('nghi lệch dòng');
});
