// Who may act: the owner and the coordinators in force, whatever happened to the tabs; everybody else is told why not.

import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { bundle, emptyBook } from '../../tools/bundle.js';
import { declaredEntries } from '../../tools/global-functions.js';
import {
  COLLEAGUE,
  changedBook,
  forkOf,
  list,
  STAFF,
  setUpBy,
  shared,
  sharedBook,
  wholeBook,
} from '../support/shared-book.js';
import {
  cellOf,
  MENU,
  newWorkbook,
  OWNER,
  root,
  setUp,
  smallBook,
  typeIn,
  type Workbook,
} from '../support/workbook.js';

const SETTINGS = 'Thiết lập';
const small = smallBook(['3e', '3g']);
const entries = declaredEntries(await bundle(join(root, 'src/entry/main.ts'), emptyBook));
let ready: Workbook;
beforeAll(async () => {
  ready = await sharedBook(small);
});

const lastText = (workbook: Workbook) => workbook.host.dialogs().at(-1)?.text ?? '';
const mayEditSettings = (workbook: Workbook, email: string) => {
  const { host } = workbook;
  if (!host.sheets().some(({ name }) => name === SETTINGS)) return false;
  return host.sheet(SETTINGS).canEdit(email, cellOf(host, SETTINGS, 'coordinators', 'Giá trị', 'Khóa'));
};

describe('[QUYEN-1] a coordinator in force', () => {
  const damages: readonly (readonly [string, (workbook: Workbook) => Promise<unknown>])[] = [
    ['nothing', async () => undefined],
    ['a computed tab that was deleted', ({ coordinator }) => coordinator.deleteSheet('Tổng hợp')],
    ['a computed cell that was typed over', ({ coordinator }) => coordinator.type('KH 92 - 2022', 'A6', 'gõ nhầm')],
    ['the settings that were deleted', ({ coordinator }) => coordinator.deleteSheet(SETTINGS)],
  ];
  test.each(damages)('sets up after %s as the owner would', async (_, damage) => {
    const [mine, theirs] = [await forkOf(ready), await forkOf(ready)];
    for (const workbook of [mine, theirs]) await damage(workbook);
    await setUp(mine);
    expect(await setUpBy(theirs.host, COLLEAGUE)).toContain('Trang Nhập số liệu có');
    expect(wholeBook(theirs.host)).toEqual(wholeBook(mine.host));
    expect(mayEditSettings(theirs, COLLEAGUE)).toBe(true);
    expect(mayEditSettings(theirs, STAFF)).toBe(false);
  });

  test('is refused before anything is written where a tab does not name them among its editors', async () => {
    const { host } = await forkOf(ready);
    const old = await changedBook(host, small, ({ book, properties }) => {
      // As the version before left it: computed tabs closed to all but the owner, nothing remembered.
      for (const [at, { protections }] of book.sheets.entries())
        if (at % 2 === 0) for (const each of protections) each.editors = [OWNER];
      delete properties.script.quyen;
      delete properties.document['dang-ve'];
    });
    const before = [wholeBook(old), old.properties('script'), old.properties('document')];
    const said = await setUpBy(old, COLLEAGUE);
    expect(said).toContain(`Tài khoản ${COLLEAGUE} là đầu mối nhưng chưa được ghi là người sửa của trang:`);
    expect(said).toContain('Chưa có gì thay đổi');
    expect([wholeBook(old), old.properties('script'), old.properties('document')]).toEqual(before);
    await setUpBy(old, OWNER);
    expect(await setUpBy(old, COLLEAGUE)).toContain('Trang Nhập số liệu có');
  });
});

describe('[QUYEN-2] the list of coordinators', () => {
  test('takes a new one in at the next set-up by the owner or a coordinator in force, and says so', async () => {
    const workbook = await forkOf(ready);
    await list(workbook, COLLEAGUE, STAFF);
    expect(await setUpBy(workbook.host, STAFF)).toContain('nhưng chưa có hiệu lực');
    expect(await setUpBy(workbook.host, COLLEAGUE)).toContain(`Từ lần này có quyền đầu mối: ${STAFF}.`);
    expect(await setUpBy(workbook.host, STAFF)).toContain('Trang Nhập số liệu có');
  });

  test('lets one go as soon as the name is gone, for good at the next set-up', async () => {
    const workbook = await forkOf(ready);
    await list(workbook, '');
    expect(await setUpBy(workbook.host, COLLEAGUE)).toContain('Chỉ đầu mối');
    expect(await setUp(workbook)).toContain(`Không còn quyền đầu mối: ${COLLEAGUE}.`);
    expect(mayEditSettings(workbook, COLLEAGUE)).toBe(false);
  });

  test('a set-up that is cut lets nobody in whom the protections do not name yet', async () => {
    const workbook = await forkOf(ready);
    await list(workbook, COLLEAGUE, STAFF);
    workbook.host.faults.at(60, { cut: 'pendingLost' });
    await workbook.coordinator.answer(true).menu(MENU, 'Tạo, cập nhật trang kế hoạch');
    workbook.host.faults.clear();
    expect(await setUpBy(workbook.host, STAFF)).toContain('nhưng chưa có hiệu lực');
    expect(await setUpBy(workbook.host, COLLEAGUE)).toContain('Trang Nhập số liệu có');
  });

  test('begins with whoever makes a workbook that is not theirs', async () => {
    const workbook = await newWorkbook(small, shared);
    expect(await setUpBy(workbook.host, STAFF)).toContain('Đã lập trang');
    expect(workbook.host.sheet(SETTINGS).display().flat()).toContain(STAFF);
    expect(await setUpBy(workbook.host, STAFF)).toContain('Trang Nhập số liệu có');
    expect(await setUpBy(workbook.host, COLLEAGUE)).toContain('Chỉ đầu mối');
  });
});

describe('[QUYEN-3] nobody is let in by', () => {
  const expectShut = async (workbook: Workbook, email: string, because: string) => {
    const before = wholeBook(workbook.host);
    expect(await setUpBy(workbook.host, email)).toContain(because);
    expect(wholeBook(workbook.host)).toEqual(before);
    expect(mayEditSettings(workbook, email)).toBe(false);
  };

  test('settings that were deleted', async () => {
    const workbook = await forkOf(ready);
    await workbook.coordinator.deleteSheet(SETTINGS);
    await expectShut(workbook, STAFF, 'nay không có trang "Thiết lập"');
    await setUp(workbook);
    expect(await setUpBy(workbook.host, COLLEAGUE)).toContain('Trang Nhập số liệu có');
  });

  test.each([false, true])('the empty first version, restored (properties with it: %s)', async (back) => {
    const workbook = await sharedBook(small, { unknowns: { restoreRevertsDocumentProperties: back } });
    await workbook.host.as(STAFF).restoreVersion('v0');
    await expectShut(workbook, STAFF, 'nay không có trang "Thiết lập"');
  });

  test('a version from before the script remembered, restored', async () => {
    // Where a restored version takes the properties back too, nothing is left of a workbook that never sent a mail.
    const { host } = await sharedBook(small, { unknowns: { restoreRevertsDocumentProperties: false } });
    const old = await changedBook(host, small, ({ properties }) => {
      delete properties.script.quyen;
    });
    await old.as(STAFF).restoreVersion('v0');
    await expectShut({ host: old, coordinator: old.as(OWNER) }, STAFF, 'nay không có trang "Thiết lập"');
  });

  test('a version in which they still were on the list', async () => {
    const workbook = await forkOf(ready);
    const version = workbook.host.versions().at(-1) ?? '';
    await list(workbook, '');
    await setUp(workbook);
    await workbook.host.as(COLLEAGUE).restoreVersion(version);
    await workbook.host.as(COLLEAGUE).answer(true).menu(MENU, 'Tạo, cập nhật trang kế hoạch');
    expect(lastText(workbook)).toContain('nhưng chưa có hiệu lực');
    // The owner's next set-up says whom the old version brought back.
    expect(await setUp(workbook)).toContain(`Từ lần này có quyền đầu mối: ${COLLEAGUE}.`);
  });

  test('a tab of the same name with their own list', async () => {
    const workbook = await forkOf(ready);
    const forged = workbook.host
      .sheet(SETTINGS)
      .display()
      .map((row) => row.map((text) => (text === COLLEAGUE ? STAFF : text)));
    await workbook.coordinator.deleteSheet(SETTINGS);
    const staff = workbook.host.as(STAFF);
    await staff.insertSheet(SETTINGS);
    await staff.paste(SETTINGS, 'A1', forged);
    expect(await setUpBy(workbook.host, STAFF)).toContain('nhưng chưa có hiệu lực');
    await staff.answer(true, true).menu(MENU, 'Đôn đốc', 'Gửi thư');
    expect(lastText(workbook)).toContain('nhưng chưa có hiệu lực');
  });

  test.each([false, true])(
    'a copy of the file, where only its owner has a say (properties copied: %s)',
    async (kept) => {
      const workbook = await sharedBook(small, { unknowns: { copyKeepsDocumentProperties: kept } });
      const made = await workbook.host.as(STAFF).copyWorkbook();
      const copy = await changedBook(made, small, () => undefined, { owner: STAFF, share: { [COLLEAGUE]: 'editor' } });
      const before = wholeBook(copy);
      expect(await setUpBy(copy, COLLEAGUE)).toContain('chỉ chủ sở hữu bản sao được làm việc này');
      expect(wholeBook(copy)).toEqual(before);
      expect(await setUpBy(copy, STAFF)).toContain('Trang Nhập số liệu có');
    },
  );
});

describe('[QUYEN-4] of the functions that a person or a page can call', () => {
  const preview = 'Xem trước thư';
  const lists = ['showCallList', 'showGroupMessage'];
  const free = ['previewReminders', ...lists, 'rehearseReminders', 'checkBook', 'showRowHistory', 'showGuide'];
  let on: Workbook;
  beforeAll(async () => {
    on = await forkOf(ready);
    for (const [agency, address] of Object.entries({ SYT: 'syt@donvi.example', BDT: 'bdt@donvi.example' }))
      await typeIn(on, 'Danh bạ', agency, 'Thư nhận đôn đốc', address, 'Mã đơn vị');
    await on.coordinator.answer(true, true).menu(MENU, 'Đôn đốc', 'Bật đôn đốc tự động');
    await on.host.clock.set('2022-11-07T09:00:00+07:00');
  });

  const callable = entries
    .filter(({ kind }) => kind === 'menu' || kind === 'time')
    .map(({ name, kind }) => ({ name, kind }));
  test.each(callable)(
    '$name changes nothing and sends nothing for an editor who is no coordinator',
    async ({ name, kind }) => {
      const { host } = await forkOf(on);
      await host.as(STAFF).menu(MENU, 'Đôn đốc', preview);
      const state = () => [wholeBook(host), host.properties('script'), host.properties('document'), host.triggers()];
      const before = state();
      const person = host.as(STAFF).answer(true, true, true, true);
      await person.call(preview, name, kind === 'time' ? [{ triggerUid: host.triggers()[0]?.id }] : []);
      expect(state()).toEqual(before);
      expect(host.mails()).toEqual([]);
      if (kind === 'menu' && !free.includes(name)) expect(host.dialogs().at(-1)?.text).toContain('Chỉ đầu mối');
    },
  );

  test('who Google does not name is told so, and is taken for nobody', async () => {
    const workbook = await newWorkbook(small, {
      share: { [STAFF]: 'editor' },
      consent: { [OWNER]: 'all', [STAFF]: 'all' },
      unknowns: { emailKnownForOtherConsumers: false },
    });
    for (const isThere of [false, true]) {
      if (isThere) await setUp(workbook);
      expect(await setUpBy(workbook.host, STAFF)).toContain('Google không cho sổ biết ai đang dùng');
    }
  });

  test('the hourly run sends for the account that switched it on, while that is still a coordinator', async () => {
    const sending = await forkOf(on);
    await sending.host.fire(sending.host.triggers()[0]?.id ?? '');
    expect(sending.host.mails().map(({ from }) => from)).toContain(OWNER);

    const gone = await forkOf(on);
    await gone.host.as(COLLEAGUE).answer(true, true).menu(MENU, 'Đôn đốc', 'Bật đôn đốc tự động');
    await list(gone, '');
    const trigger = gone.host.triggers().find(({ owner }) => owner === COLLEAGUE);
    const runs = await gone.host.fire(trigger?.id ?? '');
    expect(runs.map(({ outcome }) => outcome)).toEqual(['done']);
    const [mail, ...others] = gone.host.mails();
    expect(others).toEqual([]);
    expect(mail?.text).toContain('không còn quyền đầu mối');
    await gone.host.fire(trigger?.id ?? '');
    expect(gone.host.mails()).toHaveLength(1);
  });
});
