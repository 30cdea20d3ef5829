// How long the mail about a cell that nobody can read goes on: for every tab, until nothing waits for the cell any more.

import { beforeAll, describe, expect, test } from 'vitest';
import { menuWords } from '../../src/text/menu-words.js';
import type { MemoryHost } from '../support/memory/host.js';
import { followedInMemory } from '../support/waiting.js';
import { ENTRY, MENU, OWNER, track, typeIn, typeSetting } from '../support/workbook.js';

const ACTUAL = 'Thực hiện đến kỳ báo cáo';
/** Before the deadline, the last day on which the mail after it can still go, the working day behind, after the year's last steps. */
const SEASON = '2022-11-10';
const LAST = '2022-12-02';
const OVER = '2022-12-06';
const LONG_OVER = '2023-02-01';

type Act = (workbook: {
  readonly host: MemoryHost;
  readonly coordinator: ReturnType<MemoryHost['as']>;
}) => Promise<void>;

const setting =
  (key: string, text: string): Act =>
  (workbook) =>
    typeSetting(workbook, key, text);
const directory =
  (header: string, text: string): Act =>
  (workbook) =>
    typeIn(workbook, 'Danh bạ', 'SYT', header, text, 'Mã đơn vị');
const tracked =
  (header: string, text: string): Act =>
  (workbook) =>
    track(workbook, 'SYT', header, text);
/** The office has sent everything: no mail to it is left. */
const done: Act = async (workbook) => {
  for (const code of ['XHS-07', 'XHS-08', 'XHS-09']) await typeIn(workbook, ENTRY, code, ACTUAL, '91');
  await track(workbook, 'SYT', 'Số báo cáo', '512/BC-SYT');
};
/** Opens a further round, then writes into a cell of its row. */
const further =
  (deadline: string, header: string, text: string): Act =>
  async (workbook) => {
    const answers = ['Rà soát', deadline, '', '', '', '', true, true, true];
    await workbook.coordinator.answer(...answers).menu(MENU, 'Đợt báo cáo', menuWords.openRound);
    await typeIn(workbook, 'Đợt báo cáo', 'Rà soát', header, text, 'Tên đợt');
  };

describe('[GHI-12] the mail about an unread cell goes on while something waits for the cell, and no longer', () => {
  let base: MemoryHost;
  beforeAll(async () => {
    base = await followedInMemory();
    await base.as(OWNER).answer(true, true, true).menu(MENU, 'Đôn đốc', menuWords.switchOn);
  });

  test.each<[string, readonly Act[], string]>([
    ['days off, for every mail', [setting('holidays', 'abc')], '11'],
    ['steps', [setting('milestones', 'T-15')], '11'],
    ['the basis of the round', [setting('basisDocument', '-')], '11'],
    ['the mailbox', [setting('mailbox', 'khong-phai')], '11'],
    ['the deadline, as long as it may be any day of the year', [setting('roundDeadline', 'giữa tháng')], '111'],
    ['whether the day itself counts, which the page says', [setting('includeDeadlineDay', 'tùy')], '111'],
    ['thresholds, for the colours', [setting('onTrackFrom', 'cao')], '1111'],
    ['an address', [directory('Thư nhận đôn đốc', 'x y')], '11'],
    ['an address of an office that owes nothing', [done, directory('Thư nhận đôn đốc', 'x y')], ''],
    ['a letter', [tracked('Số báo cáo', 'chưa có')], '11'],
    ['whether a contact is confirmed', [tracked('Xác nhận đầu mối (ngày)', 'rồi')], '11'],
    ['an extension, which may be any until the Sở reports', [tracked('Gia hạn đến', 'tuần sau')], '111'],
    [
      'an extension that was granted: the letter',
      [tracked('Gia hạn đến', '12/12/2022'), tracked('Số báo cáo', '?')],
      '111',
    ],
    ['plans of a further round', [further('20/12/2022', 'Kế hoạch', 'KH 0')], '111'],
    [
      'the deadline of a further round, which may be in the next year',
      [further('20/12/2022', 'Hạn đơn vị gửi', 'sau')],
      '1111',
    ],
    [
      'a further round that is closed',
      [further('20/12/2022', 'Kế hoạch', 'KH 0'), further('20/12/2022', 'Trạng thái', 'Đã đóng')],
      '',
    ],
    [
      'days off, while a further round goes on',
      [further('20/12/2022', 'Căn cứ', 'KH 1'), setting('holidays', 'abc')],
      '111',
    ],
    [
      'days off, while one office has more time',
      [tracked('Gia hạn đến', '12/12/2022'), setting('holidays', 'abc')],
      '111',
    ],
  ])('%s', async (_, acts, wanted) => {
    const host = await base.fork();
    const workbook = { host, coordinator: host.as(OWNER) };
    for (const act of acts) await act(workbook);
    let told = '';
    for (const day of [SEASON, LAST, OVER, LONG_OVER]) {
      const before = host.mails().length;
      await host.clock.set(`${day}T09:30:00+07:00`);
      await host.fire(host.triggers()[0]?.id ?? '');
      const mails = host.mails().slice(before);
      told += mails.some(({ subject }) => subject.includes('có ô chưa đọc được')) ? '1' : '0';
    }
    expect(told.replace(/0+$/, '')).toBe(wanted);
  });
});

describe('[GHI-13] the question before sending says that mails are held back only where an unread cell holds one back', () => {
  let base: MemoryHost;
  beforeAll(async () => {
    base = await followedInMemory();
  });

  test.each<[string, readonly Act[], string, boolean]>([
    ['days off, with mails due', [setting('holidays', 'abc')], SEASON, true],
    ['days off, with no step left', [setting('holidays', 'abc')], LONG_OVER, false],
    ['a letter of an office to which a mail is due', [tracked('Số báo cáo', 'chưa có')], SEASON, true],
    ['an address', [directory('Thư nhận đôn đốc', 'x y')], SEASON, true],
    ['the deadline', [setting('roundDeadline', 'giữa tháng')], SEASON, true],
    ['thresholds, with no step left', [setting('onTrackFrom', 'cao')], LONG_OVER, false],
    ['who may type, with no step left', [setting('entryRights', 'tùy')], LONG_OVER, false],
    ['a name, with no step left', [directory('Đầu mối', 'chưa có')], LONG_OVER, false],
  ])('%s', async (_, acts, day, isHeld) => {
    const host = await base.fork();
    const workbook = { host, coordinator: host.as(OWNER) };
    await host.clock.set(`${day}T09:30:00+07:00`);
    // The mails that are due go first: what is left is what a cell holds back.
    for (const act of acts) await act(workbook);
    for (let n = 0; n < 2; n++) await host.as(OWNER).answer(true, true).menu(MENU, 'Đôn đốc', menuWords.send);
    const said = host.dialogs().at(-1)?.text ?? '';
    expect(said).toContain(isHeld ? 'Lúc này chưa gửi được thư nào.' : 'Lúc này không có thư nào phải gửi.');
  });

  test('thresholds hold back no mail in the season either', async () => {
    const host = await base.fork();
    await host.clock.set(`${SEASON}T09:30:00+07:00`);
    await setting('onTrackFrom', 'cao')({ host, coordinator: host.as(OWNER) });
    for (let n = 0; n < 2; n++) await host.as(OWNER).answer(true, true).menu(MENU, 'Đôn đốc', menuWords.send);
    const said = host.dialogs().at(-1)?.text ?? '';
    expect(said).toContain('Lúc này không có thư nào phải gửi.');
    expect(said).toContain('Ô chưa đọc được, có việc phải chờ:');
  });
});
