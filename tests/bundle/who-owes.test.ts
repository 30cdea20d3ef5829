// Whom a document obliges to report, through the host: from the first set-up to the mails, and in a round that runs already.

import { describe, expect, test } from 'vitest';
import { forget } from '../support/book-of-before.js';
import {
  MENU,
  readyWorkbook,
  sendMails,
  setUp,
  shippedBook,
  shown,
  smallBook,
  TRACKING,
  track,
  typeIn,
  type Workbook,
} from '../support/workbook.js';

const health = smallBook(['3e']);
const shipped = shippedBook();
const nq49 = shipped.plans.filter(({ code }) => code === 'nq49-2025-2030').map((plan) => ({ ...plan, tables: [] }));
const others = ['STTTT', 'SNV', 'STC', 'CAT', 'H-TD', 'VNPT'];
/** One office with figures; the others owe the letter alone, an enterprise nothing. */
const book = {
  ...health,
  plans: [...health.plans, ...nq49],
  agencies: shipped.agencies.filter(({ code }) => code === 'SYT' || others.includes(code)),
};
const their = Object.fromEntries(['SYT', ...others].map((code) => [code, `${code.toLowerCase()}@b.example`]));

const must = ({ host }: Workbook, agency: string) =>
  shown(host, TRACKING, `nam-2022/${agency}`, 'Phải gửi báo cáo', 'Khóa');
const mailed = ({ host }: Workbook) => host.mails().flatMap(({ to }) => to.map((address) => address.split('@')[0]));
async function preview({ host, coordinator }: Workbook): Promise<string> {
  await coordinator.menu(MENU, 'Đôn đốc', 'Xem trước thư');
  return host.dialogs().at(-1)?.html ?? '';
}

describe('[NAM-4] a new round', () => {
  test('asks everybody whom the document obliges, by name, and writes to all of them', async () => {
    const workbook = await readyWorkbook(book, their);
    for (const code of ['SYT', 'SNV', 'STC', 'CAT', 'H-TD']) expect(must(workbook, code), code).toBe('Có');
    expect(shown(workbook.host, TRACKING, 'nam-2022/STTTT', 'Phải gửi báo cáo', 'Khóa')).toBe('');
    expect(shown(workbook.host, TRACKING, 'nam-2022/VNPT', 'Đơn vị', 'Khóa')).toBe('');
    expect(workbook.host.sheet('Tổng hợp').display().flat().join('\n')).toContain('0/5 đơn vị đã gửi báo cáo');
    await track(workbook, 'STC', 'Phải gửi báo cáo', 'Không');
    await sendMails(workbook);
    expect(mailed(workbook).toSorted()).toEqual(['cat', 'h-td', 'snv', 'syt']);
    expect(workbook.host.sheet('Tổng hợp').display().flat().join('\n')).toContain('0/4 đơn vị đã gửi báo cáo');
  });

  test('who only owes the letter stands in the texts for the group and for each contact', async () => {
    const workbook = await readyWorkbook(book, their);
    await workbook.coordinator.menu(MENU, 'Đôn đốc', 'Sao chép tin nhắn nhóm');
    const page = workbook.host.dialogs().at(-1)?.html ?? '';
    expect(page).toMatch(/Chờ báo cáo bằng văn bản, đề nghị gửi trước 20\/11: [^.]*Sở Nội vụ[^.]*Công an tỉnh/);
    for (const name of ['Sở Y tế', 'Sở Tài chính', 'UBND huyện Tràng Định']) expect(page).toContain(`<h3>${name}</h3>`);
  });

  test('a second set-up overwrites nothing that was typed, and fills nothing that was emptied', async () => {
    const workbook = await readyWorkbook(book, their);
    await track(workbook, 'STC', 'Phải gửi báo cáo', 'Không');
    await track(workbook, 'SNV', 'Phải gửi báo cáo', '');
    await setUp(workbook, null);
    expect([must(workbook, 'STC'), must(workbook, 'SNV'), must(workbook, 'CAT')]).toEqual(['Không', '', 'Có']);
  });
});

describe('[NAM-5] a round that runs', () => {
  test('lists the newly obliged first and writes to them only after the coordinator said so', async () => {
    const workbook = await readyWorkbook(book, { SYT: 'syt@b.example' });
    await sendMails(workbook);
    expect(mailed(workbook)).toEqual(['syt']);
    // As in a workbook whose rows were made before the document was followed: nothing is remembered of them.
    await forget(workbook, 'theo-doi:');
    for (const code of ['SNV', 'STC', 'CAT']) {
      await track(workbook, code, 'Phải gửi báo cáo', '');
      await typeIn(workbook, 'Danh bạ', code, 'Thư nhận đôn đốc', `${code.toLowerCase()}@b.example`, 'Mã đơn vị');
    }
    await typeIn(workbook, 'Danh bạ', 'H-TD', 'Thư nhận đôn đốc', 'h-td@b.example', 'Mã đơn vị');
    await workbook.host.clock.set('2022-11-07T08:00:00+07:00');
    const page = await preview(workbook);
    const first = page.indexOf('Mới phải gửi báo cáo');
    expect(page).toContain('(3 đơn vị): Sở Nội vụ, Sở Tài chính, Công an tỉnh.');
    expect(first).toBeGreaterThan(0);
    expect(first).toBeLessThan(page.indexOf('class="thu"'));
    expect(page).toContain('h-td@b.example');
    expect(page).not.toContain('snv@b.example');
    await sendMails(workbook);
    expect(mailed(workbook)).toEqual(['syt', 'h-td']);
    expect(workbook.host.dialogs().some(({ text }) => text?.startsWith('Mới phải gửi báo cáo'))).toBe(true);
    await track(workbook, 'SNV', 'Phải gửi báo cáo', 'Có');
    await track(workbook, 'STC', 'Phải gửi báo cáo', 'Không');
    await sendMails(workbook);
    expect(mailed(workbook)).toEqual(['syt', 'h-td', 'snv']);
    expect(await preview(workbook)).toContain('(1 đơn vị): Công an tỉnh.');
  });

  test('what the preview lists first is what goes; the Sở’s own work stands behind it', async () => {
    const workbook = await readyWorkbook({ ...book, indicators: book.indicators.map(toOwnOffice) }, their);
    const page = await preview(workbook);
    expect(page.indexOf('Việc của đầu mối')).toBeGreaterThan(page.lastIndexOf('class="thu"'));
  });
});

/** One of the figures is the Sở's own. */
function toOwnOffice<T extends { readonly code: string; readonly supplier: string }>(indicator: T): T {
  return indicator.code === 'XHS-07' ? { ...indicator, supplier: 'STTTT' } : indicator;
}

test('[DON-76] whom Danh bạ puts in the coordinator’s place heads the page, owes no letter and gets no mail', async () => {
  const workbook = await readyWorkbook(book, their);
  const page = () => workbook.host.sheet('Tổng hợp').display().flat().join('\n');
  expect(page()).toContain('SỞ THÔNG TIN VÀ TRUYỀN THÔNG');
  await typeIn(workbook, 'Danh bạ', 'STTTT', 'Đến ngày', '30/6/2022', 'Mã đơn vị');
  await typeIn(workbook, 'Danh bạ', 'STTTT', 'Đơn vị kế thừa', 'Sở Nội vụ', 'Mã đơn vị');
  await setUp(workbook);
  expect(page()).toContain('SỞ NỘI VỤ');
  expect(page()).toContain('0/4 đơn vị đã gửi báo cáo');
  expect(shown(workbook.host, 'Thiết lập', 'soAgency', 'Cần xem lại', 'Khóa')).toContain('sổ coi Sở Nội vụ là');
  await sendMails(workbook);
  expect(mailed(workbook).toSorted()).toEqual(['cat', 'h-td', 'stc', 'syt']);
  for (const { name } of workbook.host.mails()) expect(name).toMatch(/^Sở NV /);
  // An hour in which nothing is due says no more of `Thiết lập` than a whole run, and no less.
  await workbook.coordinator.answer(true, true, true).menu(MENU, 'Đôn đốc', 'Bật đôn đốc tự động');
  await workbook.host.clock.set('2022-12-28T10:00:00+07:00');
  for (const { id } of workbook.host.triggers()) await workbook.host.fire(id);
  expect(workbook.host.sheet('Đôn đốc').display()[1]?.join(' ')).toContain('10:00 28/12/2022');
  expect(shown(workbook.host, 'Thiết lập', 'soAgency', 'Cần xem lại', 'Khóa')).toContain('sổ coi Sở Nội vụ là');
});
