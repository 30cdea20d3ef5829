// Through the host: protections that somebody changed at Google stand again after the next set-up, which says where.

import { beforeAll, describe, expect, test } from 'vitest';
import type { Host } from '../../host/contract.js';
import { accountLocale } from '../support/answers.js';
import { changedBook, setUpBy } from '../support/shared-book.js';
import { ENTRY, newWorkbook, OWNER, setUp, smallBook, typeIn, type Workbook } from '../support/workbook.js';

const COORDINATOR = 'dong-nghiep@langson.example';
const SYT = 'syt@langson.example';
const OTHER = 'don-vi-khac@coquan.example';
const people = [COORDINATOR, SYT, OTHER];
const small = smallBook(['3e', '3g']);
const SUMMARY = 'Tổng hợp';
const LEDGER = 'Đôn đốc';
const PUT_BACK = 'Phần bảo vệ của trang';

/** A protection as a saved world holds it. */
interface Kept {
  readonly range: unknown;
  editors: string[] | null;
  warningOnly: boolean;
  unprotected: unknown[];
}

const protectionsOf = (host: Host) => host.sheets().map(({ id, name }) => [name, host.sheet(id).protections()]);
const wholeTab = (all: readonly Kept[]) => all.filter(({ range }) => range === null);
const guards = (all: readonly Kept[]) => all.filter(({ range }) => range !== null);
const doorOf = (all: readonly Kept[]) => wholeTab(all)[0] as Kept;

describe('a set-up of a workbook whose looks hold', () => {
  let made: Workbook;
  beforeAll(async () => {
    made = await newWorkbook(small, {
      accounts: [OWNER, ...people].map((email) => ({ email, kind: 'workspace', locale: accountLocale })),
      share: Object.fromEntries(people.map((email) => [email, 'editor' as const])),
    });
    await setUp(made);
    await typeIn(made, 'Thiết lập', 'coordinators', 'Giá trị', COORDINATOR, 'Khóa');
    await typeIn(made, 'Danh bạ', 'SYT', 'Tài khoản Google để nhập', SYT, 'Mã đơn vị');
    await setUp(made);
    await setUp(made);
  });

  const by = async (tab: string, change: (all: Kept[]) => void) =>
    changedBook(made.host, small, ({ book }) => {
      const sheet = (book.sheets as unknown as { name: string; protections: Kept[] }[]).find(
        ({ name }) => name === tab,
      );
      expect(sheet).toBeDefined();
      change(sheet?.protections ?? []);
    });

  const changes: readonly (readonly [string, string, (all: Kept[]) => void])[] = [
    ["took the protection of the leaders' page away", SUMMARY, (all) => void all.splice(0, all.length)],
    ['took the protection of a typed tab away', LEDGER, (all) => void all.splice(0, all.length)],
    ['let another account in', SUMMARY, (all) => void doorOf(all).editors?.push(OTHER)],
    [
      "put another account in a coordinator's place",
      LEDGER,
      (all) => {
        doorOf(all).editors = [OTHER];
      },
    ],
    [
      'put a coordinator out',
      ENTRY,
      (all) => {
        doorOf(all).editors = [];
      },
    ],
    [
      "put another account out of an office's block",
      ENTRY,
      (all) => {
        for (const guard of guards(all)) guard.editors = [COORDINATOR];
      },
    ],
    [
      "let another account into an office's block in the place of its own",
      ENTRY,
      (all) => {
        for (const guard of guards(all)) guard.editors = [COORDINATOR, OTHER];
      },
    ],
    [
      "made the protection of an office's block one that only warns",
      ENTRY,
      (all) => {
        for (const guard of guards(all)) guard.warningOnly = true;
      },
    ],
    ["took an office's block away", ENTRY, (all) => void all.splice(0, all.length, ...wholeTab(all))],
    [
      'opened the whole tab, made it only warn and let another account in',
      ENTRY,
      (all) => {
        const door = doorOf(all);
        door.editors?.push(OTHER);
        door.warningOnly = true;
        door.unprotected = [];
      },
    ],
  ];
  test.each(changes)('[TRANG-7] finds that somebody %s, puts it back and names the tab', async (_, tab, change) => {
    const wanted = protectionsOf(made.host);
    const hurt = await by(tab, change);
    expect(protectionsOf(hurt)).not.toEqual(wanted);
    const told = await setUpBy(hurt, OWNER);
    expect(protectionsOf(hurt)).toEqual(wanted);
    expect(told).toContain(`${PUT_BACK} ${tab} đã bị sửa hoặc gỡ`);
    expect(await setUpBy(hurt, OWNER)).not.toContain(PUT_BACK);
  });

  test('[TRANG-7] finds in the first run of a day that somebody made the protection of a whole tab one that only warns', async () => {
    const wanted = protectionsOf(made.host);
    const hurt = await by(SUMMARY, (all) => {
      doorOf(all).warningOnly = true;
    });
    expect(await setUpBy(hurt, OWNER)).not.toContain(PUT_BACK);
    await hurt.clock.set('2022-11-05T08:00:00+07:00');
    expect(await setUpBy(hurt, OWNER)).toContain(`${PUT_BACK} ${SUMMARY} đã bị sửa hoặc gỡ`);
    expect(protectionsOf(hurt)).toEqual(wanted);
  });

  test('[TRANG-7] says nothing where nobody changed them, and leaves those of other tabs alone', async () => {
    const host = await made.host.fork();
    expect(await setUpBy(host, COORDINATOR)).not.toContain(PUT_BACK);
    await host.as(OWNER).duplicateSheet(SUMMARY);
    const wanted = protectionsOf(host);
    expect(await setUpBy(host, COORDINATOR)).not.toContain(PUT_BACK);
    expect(protectionsOf(host)).toEqual(wanted);
  });
});
