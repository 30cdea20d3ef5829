// Who types where: every kind of account against every kind of cell and of change to the sheet, by asking and by acting.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Host, HostOptions, Person, Run } from '../../host/contract.js';
import { readEntryRights } from '../../src/domain/agencies/entry-rights.js';
import { entryRightsWords } from '../../src/text/rights-words.js';
import { accountLocale } from '../support/answers.js';
import { changedBook, forkOf, setUpBy } from '../support/shared-book.js';
import {
  cellOf,
  ENTRY,
  letters,
  MENU,
  newWorkbook,
  OWNER,
  root,
  SET_UP,
  setUp,
  shippedBook,
  shown,
  smallBook,
  typeIn,
  type Workbook,
} from '../support/workbook.js';

const COORDINATOR = 'dong-nghiep@langson.example';
const SYT = 'syt@langson.example';
const SYT_TWO = 'syt.hai@coquan.example';
const OTHER = 'don-vi-khac@coquan.example';
const VIEWER = 'nguoi-xem@coquan.example';
const STRANGER = 'nguoi-la@xa.example';
/** Whoever opens the workbook by its link, where that lets them edit, without signing in. */
const ANONYMOUS = '';
const people = [OWNER, COORDINATOR, SYT, SYT_TWO, OTHER, ANONYMOUS, VIEWER, STRANGER];
const options: Partial<HostOptions> = {
  accounts: people
    .filter((email) => email !== ANONYMOUS)
    .map((email) => ({ email, kind: 'workspace', locale: accountLocale })),
  share: {
    [COORDINATOR]: 'editor',
    [SYT]: 'editor',
    [SYT_TWO]: 'editor',
    [OTHER]: 'editor',
    [ANONYMOUS]: 'editor',
    [VIEWER]: 'viewer',
  },
  consent: { [OWNER]: 'all', [COORDINATOR]: 'all' },
};
const small = smallBook(['3e', '3g']);
const DIRECTORY = 'Danh bạ';
const SETTINGS = 'Thiết lập';
const ACTUAL = 'Thực hiện đến kỳ báo cáo';
const MINE = 'XHS-09';
const THEIRS = 'XHS-10';

async function made(accounts: string, more: Partial<HostOptions> = {}): Promise<Workbook> {
  const workbook = await newWorkbook(small, { ...options, ...more });
  await setUp(workbook);
  await typeIn(workbook, SETTINGS, 'coordinators', 'Giá trị', COORDINATOR, 'Khóa');
  await nameAccounts(workbook, accounts);
  return workbook;
}

async function nameAccounts(workbook: Workbook, accounts: string, agency = 'SYT'): Promise<string> {
  await typeIn(workbook, DIRECTORY, agency, 'Tài khoản Google để nhập', accounts, 'Mã đơn vị');
  return setUp(workbook);
}

async function choose(workbook: Workbook, words: string): Promise<string> {
  await typeIn(workbook, SETTINGS, 'entryRights', 'Giá trị', words, 'Khóa');
  return setUp(workbook);
}

let ready: Workbook;
beforeAll(async () => {
  ready = await made(`${SYT}; ${SYT_TWO}`);
});

const cell = (host: Host, code: string, header = ACTUAL) => cellOf(host, ENTRY, code, header);
const typists = (host: Host, code: string, header = ACTUAL) =>
  people.filter((email) => host.sheet(ENTRY).canEdit(email, cell(host, code, header)));
const guards = (host: Host, tab = ENTRY) =>
  host
    .sheet(tab)
    .protections()
    .filter(({ range }) => range !== null);
const rowOf = (host: Host, code: string) => Number(/\d+$/.exec(cell(host, code))?.[0]);

test('the small province has a row of each of two offices', () => {
  expect([MINE, THEIRS].map((code) => shown(ready.host, ENTRY, code, 'Đơn vị'))).toEqual(['Sở Y tế', 'Bưu điện tỉnh']);
});

describe('[QUYEN-5] a block whose office names accounts', () => {
  test('is typed by these, the coordinators and the owner; any other block by all editors', () => {
    expect(typists(ready.host, MINE)).toEqual([OWNER, COORDINATOR, SYT, SYT_TWO]);
    expect(typists(ready.host, THEIRS)).toEqual([OWNER, COORDINATOR, SYT, SYT_TWO, OTHER, ANONYMOUS]);
    expect(guards(ready.host).map(({ description }) => description)).toEqual(['Khối nhập của đơn vị: SYT']);
    for (const tab of ready.host.sheets()) if (tab.name !== ENTRY) expect(guards(ready.host, tab.name)).toEqual([]);
  });

  test('follows the directory at each set-up, one protection per block and no more', async () => {
    const workbook = await forkOf(ready);
    const before = guards(workbook.host);
    await setUp(workbook);
    expect(guards(workbook.host)).toEqual(before);
    await nameAccounts(workbook, OTHER);
    expect(typists(workbook.host, MINE)).toEqual([OWNER, COORDINATOR, OTHER]);
    await nameAccounts(workbook, OTHER, 'BDT');
    expect(guards(workbook.host)).toHaveLength(2);
    await nameAccounts(workbook, '');
    expect(typists(workbook.host, MINE)).toEqual([OWNER, COORDINATOR, SYT, SYT_TWO, OTHER, ANONYMOUS]);
    expect(guards(workbook.host)).toHaveLength(1);
  });

  test('is typed by nobody else while the accounts may be another office’s: the coordinators type there until it is settled', async () => {
    const workbook = await forkOf(ready);
    await nameAccounts(workbook, OTHER, 'BDT');
    const at = (agency: string) => cellOf(workbook.host, DIRECTORY, agency, 'Tài khoản Google để nhập', 'Mã đơn vị');
    await workbook.coordinator.type(DIRECTORY, at('SYT'), OTHER);
    await workbook.coordinator.type(DIRECTORY, at('BDT'), `${SYT}; ${SYT_TWO}`);
    await setUp(workbook);
    for (const code of [MINE, THEIRS]) expect(typists(workbook.host, code), code).toEqual([OWNER, COORDINATOR]);
    await workbook.coordinator.answer(true, true).menu(MENU, 'Sổ', 'Khôi phục số đã nhập');
    await setUp(workbook);
    expect(typists(workbook.host, MINE)).toEqual([OWNER, COORDINATOR, SYT, SYT_TWO]);
    expect(typists(workbook.host, THEIRS)).toEqual([OWNER, COORDINATOR, OTHER]);
  });

  test('is guarded where its rows stand, after a coordinator moved or inserted rows', async () => {
    const workbook = await forkOf(ready);
    await workbook.coordinator.insertRows(ENTRY, rowOf(workbook.host, MINE), 2);
    await setUp(workbook);
    const [first] = [rowOf(workbook.host, THEIRS), rowOf(workbook.host, MINE)].sort((a, b) => a - b);
    expect(first).toBeGreaterThan(3);
    await workbook.coordinator.moveRows(ENTRY, rowOf(workbook.host, MINE), 1, rowOf(workbook.host, THEIRS));
    await setUp(workbook);
    expect(typists(workbook.host, MINE)).toEqual([OWNER, COORDINATOR, SYT, SYT_TWO]);
    expect(typists(workbook.host, THEIRS)).toEqual([OWNER, COORDINATOR, SYT, SYT_TWO, OTHER, ANONYMOUS]);
  });

  test('is the same when a coordinator sets up, and after a protection was taken away or doubled by hand', async () => {
    const workbook = await forkOf(ready);
    const wanted = guards(workbook.host);
    const hurt = await changedBook(workbook.host, small, ({ book }) => {
      for (const sheet of book.sheets)
        sheet.protections.splice(
          0,
          sheet.protections.length,
          ...sheet.protections.flatMap((each) =>
            'range' in each && each.range !== null ? [each, { ...each, id: 9999 }] : [each],
          ),
        );
    });
    expect(guards(hurt)).toHaveLength(2);
    await setUpBy(hurt, COORDINATOR);
    expect(guards(hurt)).toEqual(wanted);
  });
});

describe('[QUYEN-5] a set-up that breaks while it guards a block', () => {
  const calls = ['Range.protect', 'Protection.addEditor', 'Protection.removeEditors', 'SpreadsheetApp.flush'] as const;
  const modes = ['throwAfter', { cut: 'pendingLost' }] as const;
  const points = calls.flatMap((method) => [1, 2].flatMap((n) => modes.map((mode) => ({ method, n, mode }))));
  test.each(points)(
    '$method, call $n, $mode: the next one leaves the rights of an undisturbed one',
    async ({ method, n, mode }) => {
      const [whole, broken] = [await forkOf(ready), await forkOf(ready)];
      for (const { coordinator, host } of [whole, broken]) {
        await coordinator.type(
          DIRECTORY,
          cellOf(host, DIRECTORY, 'BDT', 'Tài khoản Google để nhập', 'Mã đơn vị'),
          OTHER,
        );
      }
      await setUp(whole);
      broken.host.faults.at(n, mode, { method });
      await broken.coordinator.answer(true).menu(MENU, SET_UP);
      broken.host.faults.clear();
      await setUp(broken);
      for (const { name } of whole.host.sheets()) {
        const [wanted, seen] = [whole.host.sheet(name), broken.host.sheet(name)];
        expect(seen.protections()).toEqual(wanted.protections());
        expect(seen.values()).toEqual(wanted.values());
      }
    },
  );
});

describe('[QUYEN-6] the setting for blocks without accounts', () => {
  test('every word of the list is read as what it says, typed in whatever case', () => {
    for (const [rights, words] of Object.entries(entryRightsWords)) {
      for (const typed of [words, words.toUpperCase(), ` ${words}.`.replace('.', ' ')])
        expect(readEntryRights(typed), typed).toBe(rights);
    }
    for (const typed of ['có', 'không', '', 'mở cho ai', 'không mở cho đầu mối'])
      expect(readEntryRights(typed)).toBeNull();
  });

  test('keeps them open until it says that they are the coordinators’; the tab says what open means', async () => {
    const workbook = await forkOf(ready);
    const meaning = shown(workbook.host, SETTINGS, 'entryRights', 'Giải thích', 'Khóa');
    expect(shown(workbook.host, SETTINGS, 'entryRights', 'Giá trị', 'Khóa')).toBe(entryRightsWords.accounts);
    expect(meaning).toContain('ai sửa được sổ (kể cả người mở bằng liên kết, không rõ là ai) cũng gõ được');
    await choose(workbook, entryRightsWords.coordinators);
    expect(typists(workbook.host, THEIRS)).toEqual([OWNER, COORDINATOR]);
    expect(typists(workbook.host, MINE)).toEqual([OWNER, COORDINATOR, SYT, SYT_TWO]);
    await choose(workbook, entryRightsWords.open);
    expect(typists(workbook.host, MINE)).toEqual([OWNER, COORDINATOR, SYT, SYT_TWO, OTHER, ANONYMOUS]);
    expect(guards(workbook.host)).toEqual([]);
  });

  test('an account that nobody can read opens the block to no one else: the coordinators type there until it is mended', async () => {
    const workbook = await forkOf(ready);
    expect(await nameAccounts(workbook, 'syt langson')).toContain('Tài khoản Google “syt langson” không phải');
    expect(typists(workbook.host, MINE)).toEqual([OWNER, COORDINATOR]);
    await nameAccounts(workbook, SYT);
    expect(typists(workbook.host, MINE)).toEqual([OWNER, COORDINATOR, SYT]);
  });

  test('asks about other words, and leaves every block as it is, whatever it is', async () => {
    const workbook = await forkOf(ready);
    for (const rights of [entryRightsWords.accounts, entryRightsWords.coordinators, entryRightsWords.open]) {
      await choose(workbook, rights);
      const before = [typists(workbook.host, MINE), typists(workbook.host, THEIRS)];
      expect(await choose(workbook, 'tùy')).toContain('Mục "Quyền nhập theo đơn vị": không đọc được “tùy”');
      expect([typists(workbook.host, MINE), typists(workbook.host, THEIRS)]).toEqual(before);
      expect(shown(workbook.host, SETTINGS, 'entryRights', 'Cần xem lại', 'Khóa')).toContain('giữ quyền nhập');
    }
  });

  test.each([
    ['has accounts in its directory', `${SYT}`, entryRightsWords.open],
    ['has none', '', entryRightsWords.accounts],
  ])('a workbook of the version before that %s shuts nobody out', async (_, accounts, words) => {
    const workbook = await made(accounts);
    const row = Number(/\d+$/.exec(cellOf(workbook.host, SETTINGS, 'entryRights', 'Giá trị', 'Khóa'))?.[0]);
    const old = await changedBook(workbook.host, small, ({ book }) => {
      for (const { protections } of book.sheets)
        protections.splice(
          0,
          protections.length,
          ...protections.filter((each) => 'range' in each && each.range === null),
        );
    });
    await old.as(OWNER).deleteRows(SETTINGS, row);
    await forget(old, 'thiet-lap:entryRights');
    await setUpBy(old, OWNER);
    expect(shown(old, SETTINGS, 'entryRights', 'Giá trị', 'Khóa')).toBe(words);
    expect(typists(old, MINE)).toEqual([OWNER, COORDINATOR, SYT, SYT_TWO, OTHER, ANONYMOUS]);
  });
});

/** Takes a row out of what the workbook remembers: a version that did not have it never saw it. */
async function forget(host: Host, id: string): Promise<void> {
  const values = host.sheet('Bản lưu').values();
  const row = values.findIndex((cells) => cells.includes(id));
  const column = values[row]?.indexOf(id) ?? -1;
  expect(column).toBeGreaterThanOrEqual(0);
  await host.as(OWNER).type('Bản lưu', `${letters(column)}${row + 1}`, '');
}

describe('[QUYEN-7] an account that Google refuses', () => {
  const answers = [{ addEditorRefusesUnknownAccounts: true }, { unknownEditorsRefusedAtFlush: true }];
  test.each(answers)('stops nothing and is named in the directory (%j)', async (unknowns) => {
    const all = { addEditorRefusesUnknownAccounts: false, unknownEditorsRefusedAtFlush: false, ...unknowns };
    const workbook = await made(`${SYT}, khong-co@coquan.example`, { unknowns: all });
    const review = () => shown(workbook.host, DIRECTORY, 'SYT', 'Cần xem lại', 'Mã đơn vị');
    expect(review()).toContain('Google không nhận tài khoản khong-co@coquan.example');
    expect(typists(workbook.host, MINE)).toEqual([OWNER, COORDINATOR, SYT]);
    await setUp(workbook);
    expect(review()).toContain('Google không nhận tài khoản khong-co@coquan.example');

    // With no account left that Google takes, the block is as one without accounts.
    await nameAccounts(workbook, 'khong-co@coquan.example');
    expect(typists(workbook.host, MINE)).toEqual([OWNER, COORDINATOR, SYT, SYT_TWO, OTHER, ANONYMOUS]);
    await choose(workbook, entryRightsWords.coordinators);
    expect(typists(workbook.host, MINE)).toEqual([OWNER, COORDINATOR]);

    await nameAccounts(workbook, SYT);
    expect(review()).not.toContain('Google không nhận');
    expect(typists(workbook.host, MINE)).toEqual([OWNER, COORDINATOR, SYT]);
    await typeIn(workbook, SETTINGS, 'coordinators', 'Giá trị', `${COORDINATOR}, go-nham@coquan.example`, 'Khóa');
    expect(await setUp(workbook)).toContain('Google không nhận tài khoản go-nham@coquan.example (mục "Đầu mối")');
    expect(typists(workbook.host, MINE)).toEqual([OWNER, COORDINATOR, SYT]);
  });
});

describe('[QUYEN-10] an account under another spelling', () => {
  const OFFICE = 'sytlangson@gmail.com';
  const COLLEAGUE = 'dau.moi.hai@gmail.com';
  const gmail: Partial<HostOptions> = {
    accounts: [OWNER, OFFICE, COLLEAGUE].map((email) => ({ email, kind: 'consumer', locale: accountLocale })),
    share: { [OFFICE]: 'editor', [COLLEAGUE]: 'editor' },
    consent: { [OWNER]: 'all', [COLLEAGUE]: 'all' },
    unknowns: { addEditorRefusesUnknownAccounts: true },
  };

  test('types where it may, and has its protections written once', async () => {
    const workbook = await newWorkbook(small, gmail);
    await setUp(workbook);
    await typeIn(workbook, SETTINGS, 'coordinators', 'Giá trị', 'DauMoiHai@googlemail.com', 'Khóa');
    await nameAccounts(workbook, 'S.Y.T.LangSon+so@GoogleMail.com');
    const { host } = workbook;
    for (const email of [OFFICE, COLLEAGUE])
      expect(host.sheet(ENTRY).canEdit(email, cell(host, MINE)), email).toBe(true);
    expect(shown(host, DIRECTORY, 'SYT', 'Cần xem lại', 'Mã đơn vị')).not.toContain('Google không nhận');
    await setUp(workbook);
    const written = Object.keys(host.runs().at(-1)?.calls ?? {}).filter((name) =>
      /Protection\.(add|remove|set)/.test(name),
    );
    expect(written).toEqual([]);
  });
});

/** Who may do what: `x` for each of `columns` that may. */
const columns: readonly string[] = [OWNER, COORDINATOR, SYT, OTHER, ANONYMOUS, VIEWER, STRANGER];
interface Deed {
  readonly what: string;
  readonly who: string;
  /** The cell, where it is one. */
  readonly where?: { readonly tab: string; a1(host: Host): string };
  act(person: Person, host: Host): Promise<Run[]>;
}
const at = (host: Host, code: string, header = ACTUAL) => cell(host, code, header);
const headingRow = (host: Host) =>
  1 +
  host
    .sheet(ENTRY)
    .display()
    .findIndex((row) => row[0] === '' && row.includes('Sở Y tế'));
const place = (tab: string, code: string, header: string, key: string) => (host: Host) =>
  cellOf(host, tab, code, header, key);
const typing = (what: string, who: string, tab: string, where: (host: Host) => string): Deed => ({
  what,
  who,
  where: { tab, a1: where },
  act: (person, host) => person.type(tab, where(host), '7'),
});
const rowsAcross = (host: Host, code: string) => `A${rowOf(host, code)}:${letters(30)}${rowOf(host, code)}`;
const deeds: readonly Deed[] = [
  typing('ô vàng của khối có tài khoản', 'xxx....', ENTRY, (host) => at(host, MINE)),
  typing('ô vàng của khối chưa ghi tài khoản', 'xxxxx..', ENTRY, (host) => at(host, THEIRS)),
  typing('ô đầu mối của khối có tài khoản', 'xx.....', ENTRY, (host) => at(host, MINE, 'Nguồn (nhập hộ theo văn bản)')),
  typing('ô tính sẵn của khối có tài khoản', 'xx.....', ENTRY, (host) => at(host, MINE, 'Đánh giá')),
  typing('mã số', 'xx.....', ENTRY, (host) => at(host, MINE, 'Mã số')),
  typing('dòng tên đơn vị', 'xx.....', ENTRY, (host) => `F${headingRow(host)}`),
  typing('tiêu đề cột', 'xx.....', ENTRY, () => 'F3'),
  typing('trang kế hoạch', 'xx.....', 'KH 92 - 2022', () => 'A6'),
  typing('Tổng hợp', 'xx.....', 'Tổng hợp', () => 'A3'),
  typing('Danh bạ', 'xx.....', DIRECTORY, place(DIRECTORY, 'SYT', 'Thư nhận đôn đốc', 'Mã đơn vị')),
  typing('Thiết lập', 'xx.....', SETTINGS, place(SETTINGS, 'coordinators', 'Giá trị', 'Khóa')),
  typing('Theo dõi báo cáo', 'xx.....', 'Theo dõi báo cáo', () => 'G4'),
  typing('Đợt báo cáo', 'xx.....', 'Đợt báo cáo', () => 'A5'),
  typing('Đôn đốc', 'xx.....', 'Đôn đốc', () => 'H4'),
  { what: 'dán vào khối có tài khoản', who: 'xxx....', act: (p, h) => p.paste(ENTRY, at(h, MINE), [['1', '2']]) },
  { what: 'xóa ô vàng của khối có tài khoản', who: 'xxx....', act: (p, h) => p.clear(ENTRY, at(h, MINE)) },
  { what: 'sắp xếp cả trang', who: 'xx.....', act: (p) => p.sort(ENTRY, 'sheet', 'A') },
  { what: 'sắp xếp cả dòng của khối', who: 'xx.....', act: (p, h) => p.sort(ENTRY, rowsAcross(h, MINE), 'A') },
  { what: 'sắp xếp ô vàng trong khối có tài khoản', who: 'xxx....', act: (p, h) => p.sort(ENTRY, at(h, MINE), 'F') },
  { what: 'chèn dòng', who: 'xx.....', act: (p, h) => p.insertRows(ENTRY, rowOf(h, MINE)) },
  { what: 'xóa dòng', who: 'xx.....', act: (p, h) => p.deleteRows(ENTRY, rowOf(h, MINE)) },
  { what: 'chuyển dòng', who: 'xx.....', act: (p, h) => p.moveRows(ENTRY, rowOf(h, MINE), 1, rowOf(h, THEIRS)) },
  { what: 'chèn cột', who: 'xx.....', act: (p) => p.insertColumns(ENTRY, 6) },
  { what: 'xóa cột', who: 'xx.....', act: (p) => p.deleteColumns(ENTRY, 6) },
  { what: 'chuyển cột', who: 'xx.....', act: (p) => p.moveColumns(ENTRY, 6, 1, 4) },
  { what: 'chèn ô, đẩy xuống', who: 'xx.....', act: (p, h) => p.insertCells(ENTRY, at(h, MINE), 'down') },
  { what: 'xóa ô, dồn lên', who: 'xx.....', act: (p, h) => p.deleteCells(ENTRY, at(h, MINE), 'up') },
  { what: 'đổi tên trang', who: 'xx.....', act: (p) => p.renameSheet(ENTRY, 'Trang khác') },
  { what: 'xóa trang', who: 'xx.....', act: (p) => p.deleteSheet(ENTRY) },
  { what: 'ẩn trang', who: 'xx.....', act: (p) => p.hide(ENTRY) },
  { what: 'nhân đôi trang', who: 'xxxxx..', act: (p) => p.duplicateSheet(ENTRY) },
  { what: 'thêm trang', who: 'xxxxx..', act: (p) => p.insertSheet('Trang mới') },
  { what: 'khôi phục phiên bản', who: 'xxxxx..', act: (p, h) => p.restoreVersion(h.versions().at(-1) ?? '') },
];

describe('[QUYEN-8] the matrix of accounts and deeds', () => {
  test.each(deeds.map((deed) => ({ title: `${deed.what}: ${deed.who}`, deed })))('$title', async ({ deed }) => {
    let seen = '';
    for (const email of columns) {
      const { host } = await forkOf(ready);
      const runs = await deed.act(host.as(email), host).catch((error: unknown) => {
        if (String(error).includes('not shared')) return null;
        throw error;
      });
      const may = runs !== null && !runs.some(({ outcome }) => outcome === 'refused');
      seen += may ? 'x' : '.';
      const { where } = deed;
      if (where !== undefined)
        expect(ready.host.sheet(where.tab).canEdit(email, where.a1(ready.host)), email).toBe(may);
    }
    expect(seen).toBe(deed.who);
  });

  test('stands in the documentation as it is here', () => {
    const page = readFileSync(join(root, 'docs', 'quyen.md'), 'utf8');
    const lines = deeds.map(
      ({ what, who }) => `| ${what} | ${[...who].map((may) => (may === 'x' ? 'được' : '–')).join(' | ')} |`,
    );
    expect(page.split('\n').filter((line) => /\| (được|–) \|/.test(line))).toEqual(lines);
  });
});

test('[QUYEN-5] the blocks of tasks are guarded as those of figures', async () => {
  const workbook = await newWorkbook(shippedBook(), { ...options, day: '2026-11-04' });
  await setUp(workbook);
  await nameAccounts(workbook, SYT, 'CAT');
  const tabs = [ENTRY, 'Nhập nhiệm vụ'];
  expect(tabs.map((tab) => guards(workbook.host, tab).map(({ description }) => description))).toEqual([
    ['Khối nhập của đơn vị: CAT'],
    ['Khối nhập của đơn vị: CAT'],
  ]);
  const sheet = workbook.host.sheet('Nhập nhiệm vụ');
  const [guard] = guards(workbook.host, 'Nhập nhiệm vụ');
  const [first = 0, last = 0] = [...(guard?.range ?? '').matchAll(/\d+/g)].map(Number);
  expect(last).toBeGreaterThan(first);
  const column = letters((sheet.display()[2] ?? []).indexOf('Tình trạng thực hiện'));
  expect([SYT, OTHER].map((email) => sheet.canEdit(email, `${column}${last}`))).toEqual([true, false]);
  expect([SYT, OTHER].map((email) => sheet.canEdit(email, `${column}${last + 2}`))).toEqual([true, true]);
});
