// The yearly round in its row: carried over from a workbook of before, asked when it is gone or double, never replaced by a default.

import { beforeAll, describe, expect, test } from 'vitest';
import { asBefore, roundRowsLeft, typeSettingRows } from '../support/book-of-before.js';
import {
  cellOf,
  ENTRY,
  forkOf,
  letters,
  MENU,
  ROUNDS,
  readyWorkbook,
  sendMails,
  setUp,
  shown,
  smallBook,
  TRACKING,
  typeIn,
  typeYearly,
  type Workbook,
  yearlyCell,
  yearlyHeader,
  yearlyShown,
} from '../support/workbook.js';

const their = { VPUBND: 'vp@langson.example', SYT: 'syt@langson.example', BDT: 'bdt@langson.example' };
let ready: Workbook;

beforeAll(async () => {
  ready = await readyWorkbook(smallBook(['1d', '3e', '3g']), their);
});

const yearlyRow = (host: Workbook['host']) => Number(/\d+$/.exec(yearlyCell(host, 'Tên đợt'))?.[0]);
const explanation = (host: Workbook['host']) => shown(host, ENTRY, 'XHS-09', 'Diễn giải');

describe('[DOT-2] a workbook of before', () => {
  test('has its round moved into the register as typed, word for word, once, and its rows leave Thiết lập', async () => {
    const workbook = await forkOf(ready);
    const { host } = workbook;
    await workbook.coordinator
      .answer('Rà soát DTI', '18/11/2022', '', '', '', '', true, true)
      .menu(MENU, ROUNDS, 'Mở đợt mới');
    await asBefore(workbook, { frozenThresholds: 'nam-2022: 95% / 80%', roundBasis: '- theo văn bản\n- và kế hoạch' });
    for (const header of ['Loại đợt', 'Căn cứ: nội dung', 'Căn cứ: câu chữ', 'Ký hiệu', 'Ngưỡng đã chốt']) {
      const head = host.sheet(ROUNDS).display()[2] ?? [];
      await workbook.coordinator.deleteColumns(ROUNDS, head.indexOf(header) + 1, 1);
    }
    await setUp(workbook);
    await host.custom.settle();
    expect(roundRowsLeft(host)).toEqual([]);
    for (const [key, text] of Object.entries({
      basisDuty: 'báo cáo trước ngày 20/11',
      roundBasis: '- theo văn bản\n- và kế hoạch',
      letterNumber: '2345',
      letterSymbol: 'CĐS',
      letterDate: '10/10/2022',
      roundName: 'Năm 2022',
      roundYear: '2022',
      roundDeadline: '18/11/2022',
      roundPlans: 'KH 92 - 2022',
      frozenThresholds: '95% / 80%',
      roundCode: 'nam-2022',
    }))
      expect(yearlyShown(host, yearlyHeader(key) ?? '').trim(), key).toBe(text);
    expect(yearlyShown(host, 'Trạng thái')).toBe('Đang mở');
    expect(yearlyShown(host, 'Cần xem lại')).toBe('');
    expect(explanation(host)).toContain('hạn trước ngày 18/11/2022');
    expect(shown(host, ROUNDS, 'Rà soát DTI', 'Cần xem lại', 'Tên đợt')).toBe('');
    const before = [ROUNDS, 'Thiết lập'].map((tab) => host.sheet(tab).values());
    await setUp(workbook);
    expect([ROUNDS, 'Thiết lập'].map((tab) => host.sheet(tab).values())).toEqual(before);
    await sendMails(workbook);
    const mail = host.mails().find(({ to }) => to.includes(their.SYT));
    expect(mail?.text).toContain('Công văn số 2345/STTTT-CĐS');
    expect(mail?.text).toContain('trước ngày 18/11/2022');
  });

  test('is followed as it stands until a set-up has moved it', async () => {
    const workbook = await forkOf(ready);
    await asBefore(workbook);
    await sendMails(workbook);
    const { host } = workbook;
    expect(host.mails().find(({ to }) => to.includes(their.SYT))?.text).toContain('trước ngày 18/11/2022');
    expect(roundRowsLeft(host)).toHaveLength(14);
  });

  test.each([
    ['roundDeadline', 'khoảng giữa tháng'],
    ['roundPlans', 'kế hoạch 92'],
    ['roundYear', 'năm nay'],
    ['letterDate', 'chưa có'],
    ['frozenThresholds', 'cao / thấp'],
  ])(
    '[GHI-1] keeps what cannot be read in %s as it was typed, with its question in the new place',
    async (key, text) => {
      const workbook = await forkOf(ready);
      const { host } = workbook;
      await asBefore(workbook, { [key]: text });
      const said = await setUp(workbook);
      const header = yearlyHeader(key) ?? '';
      expect(yearlyShown(host, header)).toBe(text);
      expect(said).toContain(`Trang "${ROUNDS}", ô ${yearlyCell(host, header)}: Mục "${header}": `);
      expect(yearlyShown(host, 'Cần xem lại')).toContain(`Mục "${header}": không đọc được “${text}”`);
      expect(roundRowsLeft(host)).toEqual([]);
    },
  );

  test('a row that was put back there by hand is asked about while it says something else, and goes when it says the same', async () => {
    const workbook = await forkOf(ready);
    const { host } = workbook;
    await typeSettingRows(workbook, { roundDeadline: '11/11/2022', roundYear: '2022' });
    const said = await setUp(workbook);
    expect(said).toContain('Mục "Hạn đơn vị gửi" nay ghi ở trang Đợt báo cáo');
    expect(roundRowsLeft(host)).toEqual(['roundDeadline']);
    expect(yearlyShown(host, 'Hạn đơn vị gửi')).toBe('20/11/2022');
    await typeYearly(workbook, 'Hạn đơn vị gửi', '11/11/2022');
    await setUp(workbook);
    expect(roundRowsLeft(host)).toEqual([]);
  });
});

describe('[DOT-3] no default stands for the yearly round', () => {
  const gone: readonly (readonly [string, (workbook: Workbook) => Promise<unknown>])[] = [
    ['its row is deleted', ({ host, coordinator }) => coordinator.deleteRows(ROUNDS, yearlyRow(host), 1)],
    ['the register is deleted', ({ coordinator }) => coordinator.deleteSheet(ROUNDS)],
    ['its kind is cleared', (workbook) => typeYearly(workbook, 'Loại đợt', '')],
    ['it is closed', (workbook) => typeYearly(workbook, 'Trạng thái', 'Đã đóng')],
  ];
  test.each(gone)('when %s it is asked for, and nothing goes, is judged or set up anew', async (_, deed) => {
    const workbook = await forkOf(ready);
    const { host } = workbook;
    const entered = host.sheet(ENTRY).values();
    await deed(workbook);
    await host.custom.settle();
    const said = await setUp(workbook, null);
    expect(said).toContain('Không có đợt "Hằng năm" nào đang mở');
    expect(said).toContain('không lập lại trang, không đánh giá, không gửi thư');
    expect(await sendMails(workbook)).toMatch(/Không có đợt "Hằng năm"|không có thư nào/);
    expect(host.mails()).toEqual([]);
    expect(host.sheets().map(({ name }) => name)).toContain(ROUNDS);
    expect(host.sheet(ROUNDS).display().flat()).not.toContain('nam-2026');
    expect(
      host
        .sheet(ENTRY)
        .values()
        .map((row) => row[0]),
    ).toEqual(entered.map((row) => row[0]));
  });

  test('typed again it is the round that it was: its mails do not go twice', async () => {
    const workbook = await forkOf(ready);
    const { host, coordinator } = workbook;
    await sendMails(workbook);
    const sent = host.mails().length;
    expect(sent).toBeGreaterThan(0);
    const row = yearlyRow(host);
    const cells = (host.sheet(ROUNDS).display()[row - 1] ?? []).slice(0, -2);
    await coordinator.deleteRows(ROUNDS, row, 1);
    await setUp(workbook, null);
    for (const [column, cell] of cells.entries())
      if (cell !== '') await coordinator.type(ROUNDS, `${letters(column)}6`, cell);
    expect(await setUp(workbook)).not.toContain('Hằng năm');
    expect(yearlyShown(host, 'Khóa')).toBe('nam-2022');
    await host.custom.settle();
    expect(explanation(host)).toContain('hạn trước ngày 20/11/2022');
    expect(await sendMails(workbook)).toContain('Lúc này không có thư nào phải gửi.');
    expect(host.mails()).toHaveLength(sent);
  });

  test('two of one year are asked about in both rows; closing one answers', async () => {
    const workbook = await forkOf(ready);
    const { host, coordinator } = workbook;
    const row = yearlyRow(host);
    const cells = (host.sheet(ROUNDS).display()[row - 1] ?? []).slice(0, -2);
    for (const [column, cell] of cells.entries())
      if (cell !== '') await coordinator.type(ROUNDS, `${letters(column)}6`, cell);
    const said = await setUp(workbook);
    expect(said.match(/Không rõ đợt nào là đợt hằng năm/g)).toHaveLength(2);
    const reviews = host
      .sheet(ROUNDS)
      .display()
      .filter((each) => each.some((cell) => cell.startsWith('Không rõ đợt nào')));
    expect(reviews).toHaveLength(2);
    await sendMails(workbook);
    expect(host.mails()).toEqual([]);
    await coordinator.type(
      ROUNDS,
      cellOf(host, ROUNDS, 'nam-2022', 'Trạng thái', 'Khóa').replace(/\d+$/, '6'),
      'Đã đóng',
    );
    expect(await setUp(workbook)).not.toContain('Không rõ đợt nào');
  });

  test('an empty cell of its own is asked, and stops its mails', async () => {
    const workbook = await forkOf(ready);
    await typeYearly(workbook, 'Hạn đơn vị gửi', '');
    expect(await setUp(workbook, null)).toContain('Mục "Hạn đơn vị gửi": chưa ghi gì.');
    await sendMails(workbook);
    expect(workbook.host.mails()).toEqual([]);
    expect(yearlyShown(workbook.host, 'Hạn đơn vị gửi')).toBe('');
  });
});

describe('[DOT-4] what DANH_GIA is handed', () => {
  test('is the row of the yearly round alone, wherever it is sorted to: another round changes neither it nor the stamp', async () => {
    const workbook = await forkOf(ready);
    const { host, coordinator } = workbook;
    await typeIn(workbook, ENTRY, 'XHS-09', 'Thực hiện đến kỳ báo cáo', '83');
    await host.custom.settle();
    const stamp = () => shown(host, 'Thiết lập', 'stamp', 'Giá trị', 'Khóa');
    const before = [stamp(), explanation(host)];
    for (const [header, text] of Object.entries({
      'Tên đợt': 'A: đột xuất',
      'Hạn đơn vị gửi': '15/11/2022',
      'Trạng thái': 'Đang mở',
    })) {
      const column = (host.sheet(ROUNDS).display()[2] ?? []).indexOf(header);
      await coordinator.type(ROUNDS, `${letters(column)}5`, text);
    }
    await host.custom.settle();
    expect([stamp(), explanation(host)]).toEqual(before);
    const width = (host.sheet(ROUNDS).values()[0] ?? []).length;
    await coordinator.sort(ROUNDS, `A4:${letters(width - 1)}${yearlyRow(host) + 1}`, 'A', true);
    await host.custom.settle();
    expect(yearlyRow(host)).toBe(5);
    expect(explanation(host)).toBe(before[1]);
    await typeYearly(workbook, 'Hạn đơn vị gửi', '18/11/2022');
    await host.custom.settle();
    expect(shown(host, ENTRY, 'XHS-08', 'Diễn giải')).toContain('hạn trước ngày 18/11/2022');
    expect(shown(host, TRACKING, 'nam-2022/SYT', 'Đơn vị', 'Khóa')).not.toBe('');
  });
});
