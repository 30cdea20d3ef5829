// What people do to a workbook in good faith, and what it says then: sheet and cell named, nothing lost, all well after repair.

import { beforeAll, describe, expect, test } from 'vitest';
import type { PastedCell } from '../../host/contract.js';
import { typedCells, typedValues } from '../support/typed-cells.js';
import {
  cellOf,
  ENTRY,
  failOnThrow,
  MENU,
  newWorkbook,
  OWNER,
  ROUNDS,
  readyWorkbook,
  sendMails,
  settingCell,
  setUp,
  shown,
  smallBook,
  track,
  typeIn,
  type Workbook,
  yearlyShown,
} from '../support/workbook.js';

const ACTUAL = 'Thực hiện đến kỳ báo cáo';
const PLAN = 'KH 92 - 2022';
const few = smallBook(['1d', '3e', '3g']);
const their = { VPUBND: 'vp@langson.example', SYT: 'syt@langson.example', BDT: 'bdt@langson.example' };

let base: Workbook;
beforeAll(async () => {
  base = await readyWorkbook(few, their);
  await typeIn(base, ENTRY, 'XHS-07', ACTUAL, '91');
  await typeIn(base, ENTRY, 'XHS-08', ACTUAL, '12');
  await typeIn(base, ENTRY, 'XHS-08', 'Minh chứng', 'Báo cáo số 512/BC-SYT');
  await typeIn(base, ENTRY, 'XHS-10', ACTUAL, '100');
  await base.host.custom.settle();
});

async function usedWorkbook(): Promise<Workbook> {
  const host = await base.host.fork();
  return { host, coordinator: host.as(OWNER) };
}

async function pasteIn(workbook: Workbook, code: string, header: string, pasted: PastedCell): Promise<string> {
  const cell = cellOf(workbook.host, ENTRY, code, header);
  failOnThrow(await workbook.coordinator.paste(ENTRY, cell, [[pasted]]));
  await workbook.host.custom.settle();
  return cell;
}

function rowOf(workbook: Workbook, code: string): number {
  return Number(/\d+$/.exec(cellOf(workbook.host, ENTRY, code, 'Mã số'))?.[0]);
}

const columnOf = (workbook: Workbook, header: string) =>
  cellOf(workbook.host, ENTRY, 'XHS-07', header).replace(/\d+$/, '');

function verdicts(workbook: Workbook): string[] {
  return ['XHS-07', 'XHS-08', 'XHS-09', 'XHS-10'].map((code) => shown(workbook.host, ENTRY, code, 'Đánh giá'));
}

async function preview({ host, coordinator }: Workbook): Promise<string> {
  await coordinator.menu(MENU, 'Đôn đốc', 'Xem trước thư');
  return (host.dialogs().at(-1)?.html ?? '').replaceAll('&quot;', '"');
}

describe('a figure that is none', () => {
  const cases: readonly (readonly [what: string, pasted: PastedCell, question: string, verdict: string])[] = [
    ['words', 'abc', 'Không đọc được “abc”', 'Chưa đánh giá'],
    [
      'a pasted date',
      { value: new Date('2022-10-31T00:00:00+07:00'), format: 'dd/MM/yyyy' },
      'là ngày',
      'Chưa đánh giá',
    ],
    ['a share pasted as a percentage', { value: 0.7277, format: '0.00%' }, '72,77% hay 0,73%?', 'Chưa đánh giá'],
    ['a share typed in a row of percentages', '0,7277', '72,77% hay 0,73%?', 'Chưa đánh giá'],
    ['an error value', { value: '=NA()' }, 'Không đọc được ô lỗi', 'Chưa đánh giá'],
  ];
  for (const [what, pasted, question, verdict] of cases) {
    test(`${what}: asked in its row and, with sheet and cell, by set-up and preview; never judged, nothing else touched`, async () => {
      const workbook = await usedWorkbook();
      const others = typedCells(workbook.host).filter((cell) => !cell.startsWith('XHS-09'));
      const cell = await pasteIn(workbook, 'XHS-09', ACTUAL, pasted);
      expect(shown(workbook.host, ENTRY, 'XHS-09', 'Cần xem lại')).toContain(question);
      expect(shown(workbook.host, ENTRY, 'XHS-09', 'Đánh giá')).toBe(verdict);
      expect(shown(workbook.host, PLAN, 'XHS-09', 'Đánh giá')).toBe(verdict);
      const before = workbook.host.sheet(ENTRY).display();
      const report = await setUp(workbook);
      expect(report).toContain(`Trang "${ENTRY}", ô ${cell}: XHS-09: `);
      expect(report).toContain(question);
      expect(await preview(workbook)).toContain(`Trang "${ENTRY}", ô ${cell}`);
      await workbook.host.custom.settle();
      expect(workbook.host.sheet(ENTRY).display()).toEqual(before);
      expect(typedCells(workbook.host).filter((typed) => !typed.startsWith('XHS-09'))).toEqual(others);
      await workbook.coordinator.undo();
      await typeIn(workbook, ENTRY, 'XHS-09', ACTUAL, '96');
      await workbook.host.custom.settle();
      expect(shown(workbook.host, ENTRY, 'XHS-09', 'Cần xem lại')).toBe('');
      expect(shown(workbook.host, ENTRY, 'XHS-09', 'Đánh giá')).not.toBe('Chưa đánh giá');
    });
  }

  test('a number pasted as a number is read like one typed', async () => {
    const workbook = await usedWorkbook();
    await pasteIn(workbook, 'XHS-09', ACTUAL, 72.77);
    expect(shown(workbook.host, ENTRY, 'XHS-09', 'Số ghi nhận')).toBe('72,77');
    expect(shown(workbook.host, ENTRY, 'XHS-09', 'Đánh giá')).toBe('Chưa đạt');
  });

  test('[NOD-8] whoever typed words or a doubtful share still owes the figure: the mail names the cell and asks', async () => {
    const workbook = await usedWorkbook();
    for (const agency of ['SYT', 'BDT']) await track(workbook, agency, 'Phải gửi báo cáo', 'Không');
    await pasteIn(workbook, 'XHS-09', ACTUAL, '0,7277');
    await sendMails(workbook);
    const mail = workbook.host.mails().find(({ to }) => to.includes('syt@langson.example'));
    const cell = cellOf(workbook.host, ENTRY, 'XHS-09', ACTUAL);
    expect(mail?.text).toContain(`Ô ${cell}: ${shown(workbook.host, ENTRY, 'XHS-09', 'Cần xem lại')}`);
    const wordy = await usedWorkbook();
    await track(wordy, 'BDT', 'Phải gửi báo cáo', 'Không');
    await pasteIn(wordy, 'XHS-09', ACTUAL, 'abc');
    await sendMails(wordy);
    expect(
      wordy.host
        .mails()
        .flatMap((mail) => mail.to)
        .toSorted(),
    ).toEqual(['syt@langson.example', 'vp@langson.example']);
  });
});

describe('rows sorted in part', () => {
  const parts: readonly (readonly [what: string, last: string])[] = [
    ['the printed words only', 'ĐVT'],
    ['everything that can be seen', 'Cách tính'],
    ['the printed words and what staff type', 'Trường hợp khác'],
  ];
  for (const [what, last] of parts) {
    test(`[DON-75] ${what}: dòng lệch, no verdict, owed, named with sheet and cell, put right by undo`, async () => {
      const workbook = await usedWorkbook();
      await typeIn(workbook, ENTRY, 'XHS-09', ACTUAL, 'abc');
      await workbook.host.custom.settle();
      const verdictsBefore = verdicts(workbook);
      const before = typedCells(workbook.host);
      const rows = [rowOf(workbook, 'XHS-07'), rowOf(workbook, 'XHS-09')];
      const range = `A${rows[0]}:${columnOf(workbook, last)}${rows[1]}`;
      failOnThrow(await workbook.coordinator.sort(ENTRY, range, 'A', false));
      await workbook.host.custom.settle();
      for (const code of ['XHS-07', 'XHS-09']) {
        expect(shown(workbook.host, ENTRY, code, 'Đánh giá'), code).toBe('Chưa đánh giá');
        expect(shown(workbook.host, ENTRY, code, 'Diễn giải'), code).toContain('Dòng lệch');
        expect(shown(workbook.host, PLAN, code, 'Đánh giá'), code).toBe('Chưa đánh giá');
        expect(shown(workbook.host, PLAN, code, ACTUAL), code).toBe('');
      }
      const values = typedValues(workbook.host);
      const report = await setUp(workbook);
      expect(report).toContain(`Trang "${ENTRY}", ô A${rows[0]}: Dòng ${rows[0]} lệch`);
      expect(report).toContain(`Trang "${ENTRY}", ô A${rows[1]}: Dòng ${rows[1]} lệch`);
      expect(typedValues(workbook.host)).toEqual(values);
      expect(await preview(workbook)).toContain(`ô A${rows[0]}: Dòng ${rows[0]} lệch`);
      await sendMails(workbook);
      const mail = workbook.host.mails().find(({ to }) => to.includes('syt@langson.example'));
      expect(mail?.text).toContain('Dòng lệch ở trang Nhập số liệu');
      expect(mail?.text).not.toContain('đủ số liệu của đơn vị');
      await workbook.coordinator.undo();
      await workbook.host.custom.settle();
      expect(typedCells(workbook.host)).toEqual(before);
      expect(verdicts(workbook)).toEqual(verdictsBefore);
      expect(await setUp(workbook)).not.toContain('lệch');
    });
  }

  test('whole rows, hidden columns and all: they only change places, and every figure stays with its row', async () => {
    const workbook = await usedWorkbook();
    const before = typedCells(workbook.host);
    const verdictsBefore = verdicts(workbook);
    const last = columnOf(workbook, 'Dòng kết quả');
    const range = `A${rowOf(workbook, 'XHS-07')}:${last}${rowOf(workbook, 'XHS-09')}`;
    failOnThrow(await workbook.coordinator.sort(ENTRY, range, 'A', false));
    await workbook.host.custom.settle();
    expect(typedCells(workbook.host)).toEqual(before);
    expect(verdicts(workbook)).toEqual(verdictsBefore);
    expect(await setUp(workbook)).not.toContain('lệch');
    expect(typedCells(workbook.host)).toEqual(before);
  });
});

describe('rows copied, deleted, spoilt', () => {
  /** The row of XHS-07 once more below itself; its place, counted from 1. */
  async function copied(workbook: Workbook): Promise<number> {
    const at = rowOf(workbook, 'XHS-07');
    const values = workbook.host.sheet(ENTRY).values()[at - 1] ?? [];
    await workbook.coordinator.insertRows(ENTRY, at + 1);
    const cells = values.map((value) => ({ value: value ?? '', format: '@' }));
    await workbook.coordinator.paste(ENTRY, `A${at + 1}`, [cells]);
    return at;
  }

  test('[DONG-10] a copied row with the same figures counts once, and both places are named', async () => {
    const workbook = await usedWorkbook();
    const { host, coordinator } = workbook;
    const at = await copied(workbook);
    await host.custom.settle();
    const typed = typedValues(host);
    const report = await setUp(workbook);
    await host.custom.settle();
    expect(report).toContain(
      `Trang "${ENTRY}", ô A${at + 1}: Dòng ${at + 1} trùng mã số XHS-07 với dòng ${at}; chỉ tính dòng ${at}.`,
    );
    expect(typedValues(host)).toEqual(typed);
    expect(shown(host, ENTRY, 'XHS-07', 'Số ghi nhận')).toBe('91');
    expect(shown(host, PLAN, 'XHS-07', ACTUAL)).toBe('91');
    await coordinator.deleteRows(ENTRY, at + 1);
    expect(await setUp(workbook)).not.toContain('trùng mã số');
  });

  test('[DONG-10] a copied row with other figures: neither counts, both are named on the page and in the mail', async () => {
    const workbook = await usedWorkbook();
    const { host, coordinator } = workbook;
    const at = await copied(workbook);
    await coordinator.type(ENTRY, `${columnOf(workbook, ACTUAL)}${at + 1}`, '5');
    await host.custom.settle();
    const typed = typedValues(host);
    const asked = `Hai dòng của trang ${ENTRY} cùng mã XHS-07 ghi khác nhau (dòng ${at}, dòng ${at + 1}) nên chưa tính dòng nào.`;
    expect(shown(host, ENTRY, 'XHS-07', 'Đánh giá')).toBe('Chưa đánh giá');
    expect(shown(host, ENTRY, 'XHS-07', 'Cần xem lại')).toContain(asked);
    const report = await setUp(workbook);
    await host.custom.settle();
    expect(report).toContain(`Trang "${ENTRY}", ô A${at}: ${asked}`);
    expect(report).not.toContain('chỉ tính dòng');
    expect(typedValues(host)).toEqual(typed);
    expect(shown(host, ENTRY, 'XHS-07', 'Cần xem lại')).toContain(asked);
    expect(shown(host, PLAN, 'XHS-07', 'Đánh giá')).toBe('Chưa đánh giá');
    expect(shown(host, PLAN, 'XHS-07', 'Diễn giải')).toContain(asked);
    await sendMails(workbook);
    const mail = host.mails().find(({ to }) => to.includes(their.SYT));
    expect(mail?.text).toContain(asked);
    await coordinator.deleteRows(ENTRY, at + 1);
    await host.custom.settle();
    expect(shown(host, PLAN, 'XHS-07', ACTUAL)).toBe('91');
    expect(await setUp(workbook)).not.toContain('cùng mã');
  });

  test('a deleted row: its plan tab says so, set-up makes it again, empty, and the others keep their figures', async () => {
    const workbook = await usedWorkbook();
    const others = typedCells(workbook.host).filter((cell) => !cell.startsWith('XHS-08'));
    await workbook.coordinator.deleteRows(ENTRY, rowOf(workbook, 'XHS-08'));
    await workbook.host.custom.settle();
    expect(shown(workbook.host, PLAN, 'XHS-08', 'Diễn giải')).toContain(`Không còn dòng XHS-08 ở trang ${ENTRY}`);
    expect(shown(workbook.host, PLAN, 'XHS-07', 'Đánh giá')).not.toBe('Chưa đánh giá');
    await setUp(workbook);
    await workbook.host.custom.settle();
    expect(shown(workbook.host, ENTRY, 'XHS-08', ACTUAL)).toBe('');
    expect(shown(workbook.host, ENTRY, 'XHS-08', 'Diễn giải')).not.toBe('');
    expect(typedCells(workbook.host).filter((cell) => !cell.startsWith('XHS-08'))).toEqual(others);
  });

  test('a spoilt code or spoilt words are put back where the rest of the row still tells which row it is', async () => {
    const workbook = await usedWorkbook();
    const before = typedCells(workbook.host);
    const [first, second] = [rowOf(workbook, 'XHS-07'), rowOf(workbook, 'XHS-08')];
    const words = columnOf(workbook, 'Chỉ tiêu');
    await workbook.coordinator.type(ENTRY, `A${first}`, 'xhs 7');
    await workbook.coordinator.type(ENTRY, `${words}${second}`, 'chữ khác');
    await workbook.host.custom.settle();
    expect(shown(workbook.host, PLAN, 'XHS-07', 'Đánh giá')).toBe('Chưa đánh giá');
    await setUp(workbook);
    await workbook.host.custom.settle();
    expect(typedCells(workbook.host)).toEqual(before);
    expect(shown(workbook.host, ENTRY, 'XHS-07', 'Đánh giá')).not.toBe('Chưa đánh giá');
  });

  test('a deleted key row is made again and said', async () => {
    const workbook = await usedWorkbook();
    const before = typedCells(workbook.host);
    await workbook.coordinator.deleteRows(ENTRY, 1);
    await workbook.host.custom.settle();
    const report = await setUp(workbook);
    expect(report).toContain(`Trang "${ENTRY}": Dòng khóa ẩn ở đầu trang đã bị xóa`);
    expect(typedCells(workbook.host)).toEqual(before);
    expect(await setUp(workbook)).not.toContain('Dòng khóa ẩn');
    await workbook.host.custom.settle();
    expect(shown(workbook.host, ENTRY, 'XHS-07', 'Số ghi nhận')).toBe('91');
  });

  test('a deleted column comes back empty, is named, and the others keep what they hold', async () => {
    const workbook = await usedWorkbook();
    const others = typedCells(workbook.host).filter((cell) => !cell.includes(ACTUAL));
    const column = columnOf(workbook, ACTUAL);
    await workbook.coordinator.deleteColumns(ENTRY, column.charCodeAt(0) - 64);
    await workbook.host.custom.settle();
    const report = await setUp(workbook);
    await workbook.host.custom.settle();
    expect(report).toContain(`Trang "${ENTRY}": Thiếu cột: ${ACTUAL}.`);
    expect(typedCells(workbook.host)).toEqual(others);
    expect(shown(workbook.host, ENTRY, 'XHS-07', 'Đánh giá')).toBe('Chưa đánh giá');
    await typeIn(workbook, ENTRY, 'XHS-07', ACTUAL, '95');
    await workbook.host.custom.settle();
    expect(shown(workbook.host, PLAN, 'XHS-07', 'Đánh giá')).not.toBe('Chưa đánh giá');
  });
});

describe('tabs', () => {
  test('a duplicated tab is named and never read: typing into it changes no verdict and no mail', async () => {
    const workbook = await usedWorkbook();
    const { host, coordinator } = workbook;
    await coordinator.duplicateSheet(ENTRY);
    const copy = host.sheets().find((sheet) => sheet.name.endsWith(ENTRY) && sheet.name !== ENTRY)?.name ?? '';
    const plan = host.sheet(PLAN).display();
    await coordinator.type(copy, cellOf(host, ENTRY, 'XHS-09', ACTUAL), '99');
    await coordinator.type(copy, cellOf(host, ENTRY, 'XHS-07', ACTUAL), '1');
    const typed = typedCells(host);
    expect(await setUp(workbook)).toContain(`Trang "${copy}" là bản sao, sổ không đọc trang này.`);
    await host.custom.settle();
    expect(host.sheet(PLAN).display()).toEqual(plan);
    expect(typedCells(host)).toEqual(typed);
    expect(shown(host, copy, 'XHS-09', ACTUAL)).toBe('99');
    await sendMails(workbook);
    const untouched = await usedWorkbook();
    await sendMails(untouched);
    expect(host.mails().map(({ subject, text, html, to }) => ({ subject, text, html, to }))).toEqual(
      untouched.host.mails().map(({ subject, text, html, to }) => ({ subject, text, html, to })),
    );
  });

  test('a renamed tab is still the one that is read, and gets its name back', async () => {
    for (const [name, other] of [
      [ENTRY, 'Số liệu tháng 11'],
      ['Thiết lập', 'Cấu hình'],
    ] as const) {
      const workbook = await usedWorkbook();
      await typeIn(workbook, 'Thiết lập', 'topic', 'Giá trị', 'chuyển đổi số tỉnh', 'Khóa');
      const before = typedCells(workbook.host);
      await workbook.coordinator.renameSheet(name, other);
      await workbook.host.custom.settle();
      expect(shown(workbook.host, PLAN, 'XHS-07', ACTUAL)).toBe('91');
      await sendMails(workbook);
      expect(workbook.host.mails()[0]?.subject).toContain('chuyển đổi số tỉnh');
      expect(await setUp(workbook)).toContain(`Đã đổi tên trang "${other}" về "${name}".`);
      expect(typedCells(workbook.host)).toEqual(before);
      expect(shown(workbook.host, 'Thiết lập', 'topic', 'Giá trị', 'Khóa')).toBe('chuyển đổi số tỉnh');
    }
  });

  test('a tab of our name that is not ours stops set-up before anything is changed', async () => {
    const workbook = await newWorkbook(few);
    await workbook.coordinator.insertSheet('Danh bạ');
    await workbook.coordinator.type('Danh bạ', 'A1', 'Danh bạ điện thoại của phòng');
    const before = workbook.host.sheets();
    const report = await setUp(workbook);
    expect(report).toContain('Trang "Danh bạ": Đã có trang tên này nhưng không phải do sổ lập.');
    expect(workbook.host.sheets()).toEqual(before);
    expect(workbook.host.sheet('Danh bạ').values()[0]?.[0]).toBe('Danh bạ điện thoại của phòng');
    await workbook.coordinator.renameSheet('Danh bạ', 'Danh bạ phòng');
    expect(await setUp(workbook)).toContain('Đã lập trang');
    expect(workbook.host.sheet('Danh bạ phòng').values()[0]?.[0]).toBe('Danh bạ điện thoại của phòng');
  });

  test('an older version restored between two actions: figures, verdicts and mails go by what stands on the sheet', async () => {
    const workbook = await usedWorkbook();
    const { host, coordinator } = workbook;
    const version = host.versions().at(-1) ?? '';
    const old = typedCells(host);
    await typeIn(workbook, ENTRY, 'XHS-07', ACTUAL, '95');
    await coordinator.restoreVersion(version);
    const report = await setUp(workbook);
    await host.custom.settle();
    expect(report).not.toContain('lệch');
    expect(old).toEqual(expect.arrayContaining(typedCells(host).filter((cell) => !cell.includes(ACTUAL))));
    for (const code of ['XHS-07', 'XHS-08', 'XHS-09', 'XHS-10']) {
      const typed = shown(host, ENTRY, code, ACTUAL);
      expect(shown(host, ENTRY, code, 'Số ghi nhận'), code).toBe(typed);
      expect(shown(host, PLAN, code, ACTUAL), code).toBe(typed);
    }
  });
});

describe('settings that cannot be read', () => {
  const cases: readonly (readonly [key: string, name: string, typed: string])[] = [
    ['onTrackFrom', 'Ngưỡng đúng tiến độ (%)', 'cao'],
    ['behindFrom', 'Ngưỡng chậm tiến độ (%)', '97'],
    ['roundDeadline', 'Hạn đơn vị gửi', '31/02/2022'],
    ['roundPlans', 'Kế hoạch', 'kế hoạch 92'],
    ['roundYear', 'Năm', 'năm nay'],
  ];
  for (const [key, name, typed] of cases) {
    test(`[GHI-1] ${name} = "${typed}": asked with sheet and cell, beside the cell too, and the typed words stay`, async () => {
      const workbook = await usedWorkbook();
      const { host } = workbook;
      const { tab, cell } = settingCell(host, key);
      const review = () =>
        tab === ROUNDS ? yearlyShown(host, 'Cần xem lại') : shown(host, tab, key, 'Cần xem lại', 'Khóa');
      await workbook.coordinator.type(tab, cell, typed);
      const said = `Trang "${tab}", ô ${cell}: Mục "${name}": `;
      expect(await setUp(workbook)).toContain(said);
      await host.custom.settle();
      expect(await preview(workbook)).toContain(said);
      expect(review()).toContain(`Mục "${name}": `);
      expect(host.sheet(tab).display().flat()).toContain(typed);
      await workbook.coordinator.undo();
      expect(await setUp(workbook)).not.toContain(`Mục "${name}": `);
      expect(review()).toBe('');
    });
  }
});
