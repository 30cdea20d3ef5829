// Every document has its tabs: what is asked in the round is judged in each of them, what is not asked says so.

import { beforeAll, describe, expect, test } from 'vitest';
import type { AppendixTable } from '../../src/domain/book/plan.js';
import { bookOfRound } from '../support/rounds.js';
import {
  cellOf,
  ENTRY,
  MENU,
  readyWorkbook,
  sendMails,
  setUp,
  shippedBook,
  shown,
  typeIn,
  typeSetting,
  visibleTexts,
  type Workbook,
} from '../support/workbook.js';

const book = shippedBook();
const KH92 = 'KH 92 - 2022';
const NQ49 = 'KH thực hiện NQ 49';
const KH334 = 'KH 334 - Chỉ tiêu';
const TASKS = 'KH 334 - Nhiệm vụ';
const DRIVE = 'Chỉ thị thi đua 2022';
const SECTOR = 'KH ngành TTTT 2023';
const TYPE_TASKS = 'Nhập nhiệm vụ';
const ACTUAL = 'Thực hiện đến kỳ báo cáo';

function tableOf(tab: string): AppendixTable {
  const table = book.plans.flatMap((plan) => plan.tables).find((candidate) => candidate.tab === tab);
  if (table === undefined) throw new Error(`no table ${tab}`);
  return table;
}

/** The rows of a tab below its headers as objects by header. */
function rowsOf({ host }: Workbook, tab: string): Readonly<Record<string, string>>[] {
  const display = host.sheet(tab).display();
  const at = display.findIndex((row) => row[0] === 'Mã số');
  const headers = display[at] ?? [];
  return display
    .slice(at + 1)
    .filter((row) => row[0] !== '')
    .map((row) => Object.fromEntries(headers.map((header, column) => [header, row[column] ?? ''])));
}

function linesOf({ host }: Workbook, tab: string): string[] {
  return host
    .sheet(tab)
    .display()
    .map((row) => row.filter((text) => text !== '').join(' '));
}

describe('the round of 2022, which asks for KH 92 alone', () => {
  let workbook: Workbook;
  beforeAll(async () => {
    workbook = await readyWorkbook(book);
    await typeIn(workbook, ENTRY, 'CQS-01', ACTUAL, '85');
    await typeIn(workbook, ENTRY, 'XHS-07', ACTUAL, '100');
    await workbook.host.custom.settle();
  });

  test.each([KH92, NQ49, KH334, TASKS, DRIVE, SECTOR])(
    'every printed row of %s stands on its tab, word for word and in order',
    (tab) => {
      const table = tableOf(tab);
      const words = table.headers.find((header) => /^(Nội dung|Chỉ tiêu|Nhiệm vụ)/.test(header)) ?? '';
      const printed = table.sections.flatMap((section) => section.items.map((item) => item.text));
      expect(printed.length).toBeGreaterThan(19);
      expect(
        rowsOf(workbook, tab)
          .map((row) => row[words])
          .filter((text) => text !== ''),
      ).toEqual(printed);
      expect(linesOf(workbook, tab).slice(1, 1 + table.titleLines.length)).toEqual(table.titleLines);
    },
  );

  test.each([NQ49, DRIVE, SECTOR])('%s says that its source prints no number', (tab) => {
    expect(linesOf(workbook, tab).slice(0, 6).join('\n')).toContain('Số: … (bản nguồn không in số)');
  });

  test('KH 334 keeps its printed headers; its printed result is the target, and nothing is said twice', () => {
    const display = workbook.host.sheet(KH334).display();
    const headers = display.find((row) => row[0] === 'Mã số') ?? [];
    expect(headers.slice(1, 6)).toEqual([
      'STT',
      'Chỉ tiêu',
      'Đơn vị',
      'Kết quả',
      'Cơ quan chủ trì, theo dõi, đánh giá',
    ]);
    expect(headers).not.toContain('ĐVT');
    expect(headers).not.toContain('Mục tiêu');
    expect(headers[headers.indexOf('Đánh giá') + 1]).toBe('Cơ quan chủ trì tự đánh giá');
    expect(rowsOf(workbook, KH334).find((row) => row['Mã số'] === 'CQS-32')).toMatchObject({
      'Đơn vị': 'Mức độ',
      'Kết quả': '3',
    });
  });

  test('a figure is typed once and judged in each plan against that plan’s own target', () => {
    const { host } = workbook;
    for (const tab of [KH92, DRIVE]) {
      expect(shown(host, tab, 'CQS-01', ACTUAL)).toBe('85');
      expect(shown(host, tab, 'CQS-01', 'Đánh giá')).toBe('Đã vượt');
      expect(shown(host, tab, 'CQS-01', 'Diễn giải')).toContain('mục tiêu 80%');
    }
    expect(shown(host, NQ49, 'XHS-07', ACTUAL)).toBe('100');
    expect(shown(host, NQ49, 'XHS-07', 'Đánh giá')).toBe('Đã đạt');
    const typed = rowsOf(workbook, ENTRY).map((row) => row['Mã số']);
    expect(typed.filter((code) => code === 'CQS-01')).toHaveLength(1);
    expect(new Set(typed).size).toBe(typed.length);
  });

  test('[NOD-9] a target whose figure is not asked in this round says so and is not judged', () => {
    const row = rowsOf(workbook, NQ49).find((each) => each['Mã số'] === 'CQS-18');
    expect(row).toMatchObject({
      'Đánh giá': 'Chưa đánh giá',
      'Tiến độ': '– Chưa đánh giá',
      'Diễn giải': 'Đợt Năm 2022 không hỏi số liệu này.',
    });
  });

  test('[NOD-9] a target of a later stage says from which year it is followed, even where its figure is known', () => {
    const later = rowsOf(workbook, NQ49).filter((row) => row['Đến năm'] === '2030');
    expect(later.length).toBeGreaterThan(10);
    expect(new Set(later.map((row) => row['Diễn giải']))).toEqual(
      new Set(['Chưa đến kỳ: bắt đầu theo dõi từ năm 2026.']),
    );
    expect(new Set(rowsOf(workbook, KH334).map((row) => row['Diễn giải']))).toEqual(
      new Set(['Chưa đến kỳ: bắt đầu theo dõi từ năm 2026.', 'Chưa đến kỳ: bắt đầu theo dõi từ năm 2028.']),
    );
    expect(shown(workbook.host, SECTOR, 'XHS-07', 'Diễn giải')).toBe('Chưa đến kỳ: bắt đầu theo dõi từ năm 2023.');
    expect(shown(workbook.host, SECTOR, 'XHS-07', ACTUAL)).toBe('');
  });

  test('nobody is asked for a task: there is no tab to type them on, and each says when it begins', () => {
    expect(workbook.host.sheets().map((sheet) => sheet.name)).not.toContain(TYPE_TASKS);
    const tasks = rowsOf(workbook, TASKS);
    expect(tasks).toHaveLength(29);
    for (const task of tasks) {
      expect(task).toMatchObject({ 'Đánh giá tiến độ': 'Chưa đánh giá', 'Hạn năm nay': '' });
    }
    // KH 334 prints "Năm 2025-2030" for the two tasks about money.
    expect(new Set(tasks.map((task) => task['Diễn giải']))).toEqual(
      new Set(['Chưa đến kỳ: bắt đầu theo dõi từ năm 2026.', 'Chưa đến kỳ: bắt đầu theo dõi từ năm 2025.']),
    );
  });

  test('only KH 92 is asked: 38 rows to type, and nothing beyond them is owed', async () => {
    expect(rowsOf(workbook, ENTRY)).toHaveLength(38);
    expect(new Set(rowsOf(workbook, ENTRY).map((row) => row['Vị trí trong kế hoạch']?.slice(0, 5)))).toEqual(
      new Set(['KH 92']),
    );
  });

  test('the leaders’ page concludes on KH 92 and adds one line for each plan that shares its figures', () => {
    const lines = linesOf(workbook, 'Tổng hợp');
    expect(lines.filter((text) => text.startsWith('Trong 32 mục tiêu (KH 92)'))).toHaveLength(1);
    const others = lines.filter((text) => text.startsWith('Đối chiếu thêm '));
    expect(others.map((text) => /^Đối chiếu thêm (.+?) \(/.exec(text)?.[1])).toEqual(['KH NQ 49', 'Thi đua']);
    for (const text of others) {
      const [total = 0, ...heaps] = (text.replace(/NQ 49/, '').match(/\d+/g) ?? []).map(Number);
      expect(heaps.reduce((sum, heap) => sum + heap, 0)).toBe(total);
    }
  });

  test('no reader sees an error, and nothing is left unfinished', () => {
    for (const { place, text } of visibleTexts(workbook.host)) {
      expect(text, place).not.toMatch(/^#|^Loading|^Đang tính|: đang tính/);
    }
  });
});

describe('a round of two plans that share figures, and of one plan with two stages', () => {
  test('each figure is asked once, in the first plan of the round that prints it', async () => {
    const workbook = await readyWorkbook(bookOfRound(book, 2022, ['kh92-2022', 'nq49-2025-2030']));
    await workbook.host.custom.settle();
    const typed = rowsOf(workbook, ENTRY);
    const codes = typed.map((row) => row['Mã số']);
    expect(new Set(codes).size).toBe(codes.length);
    expect(codes.length).toBeGreaterThan(38);
    expect(typed.find((row) => row['Mã số'] === 'XHS-07')?.['Vị trí trong kế hoạch']).toBe('KH 92 3e');
    expect(typed.find((row) => row['Mã số'] === 'CQS-18')?.['Vị trí trong kế hoạch']).toMatch(/^KH NQ 49/);
    const lines = linesOf(workbook, 'Tổng hợp');
    expect(lines.filter((text) => /^Trong \d+ mục tiêu/.test(text))).toHaveLength(2);
  });

  test('what a ministry publishes stands in the coordinator’s block, and nobody owes it', async () => {
    const workbook = await readyWorkbook(bookOfRound(book, 2022, ['kh92-2022', 'nq49-2025-2030']), {
      BTTTT: 'bo@langson.example',
      SYT: 'syt@langson.example',
    });
    await workbook.host.custom.settle();
    const row = rowsOf(workbook, ENTRY).find((each) => each['Mã số'] === 'CDS-01');
    expect(row).toMatchObject({ 'Đơn vị': 'Sở Thông tin và Truyền thông', 'Đơn vị cung cấp số liệu': '' });
    expect(row?.['Diễn giải']).toBe('Chờ Bộ, ngành công bố.');
    expect(shown(workbook.host, NQ49, 'CDS-01', 'Đơn vị cung cấp số liệu')).toBe(
      'Bộ Thông tin và Truyền thông công bố',
    );
    const report = await sendMails(workbook);
    const to = workbook.host.mails().flatMap((mail) => mail.to);
    expect(to).toEqual(['syt@langson.example']);
    expect(report).not.toContain('CDS-01');
  });

  test('the red list takes a shared figure once, from the first plan of the round', async () => {
    const workbook = await readyWorkbook(bookOfRound(book, 2022, ['kh92-2022', 'ct-thidua-2022']));
    await typeIn(workbook, ENTRY, 'CQS-01', ACTUAL, '20');
    await typeIn(workbook, ENTRY, 'KTS-10', ACTUAL, '0');
    await workbook.host.custom.settle();
    const red = workbook.host
      .sheet('Tổng hợp')
      .display()
      .filter((row) => row[0] === '■')
      .map((row) => row[1]);
    expect(red.filter((code) => code === 'CQS-01')).toHaveLength(1);
    expect(red[0]).toBe('CQS-01');
    expect(new Set(red).size).toBe(red.length);
    for (const { place, text } of visibleTexts(workbook.host)) expect(text, place).not.toMatch(/^#/);
  });
});

describe('the round of 2026, which asks for KH 334', () => {
  const of2026 = bookOfRound(book, 2026, ['kh334-2026-2030']);
  const STAFF = 'can-bo@langson.example';
  let workbook: Workbook;
  beforeAll(async () => {
    workbook = await readyWorkbook(
      of2026,
      { CAT: 'cat@langson.example', VPUBND: 'vp@langson.example', SKHCN: 'skhcn@langson.example' },
      { day: '2026-11-04', share: { [STAFF]: 'editor' } },
    );
  });

  const status = (code: string, text: string) => typeIn(workbook, TYPE_TASKS, code, 'Tình trạng thực hiện', text);

  test('[TASK-6] all 29 tasks are asked on their own tab, with the last day of this year’s work', () => {
    const tasks = rowsOf(workbook, TYPE_TASKS);
    expect(tasks).toHaveLength(29);
    const due = new Map(tasks.map((task) => [task['Mã số'], task['Hạn năm nay']]));
    expect(due.get('NV I.1')).toBe('31/12/2026');
    expect(due.get('NV V.1')).toBe('31/12/2026');
    expect(due.get('NV II.3')).toBe('tháng 12/2026 (dự kiến)');
    expect(due.get('NV II.4')).toBe('tháng 3/2027 (dự kiến)');
  });

  test('the office named first types, those named after it are shown; a group’s task is typed by nobody in particular', () => {
    const tasks = new Map(rowsOf(workbook, TYPE_TASKS).map((task) => [task['Mã số'], task]));
    expect(tasks.get('NV II.4')).toMatchObject({
      'Đơn vị': 'Sở Khoa học và Công nghệ',
      'Phối hợp': 'Công an tỉnh; Sở Tài chính',
    });
    expect(tasks.get('NV VI.1')).toMatchObject({ 'Đơn vị': 'Công an tỉnh', 'Phối hợp': 'Sở Khoa học và Công nghệ' });
    expect(tasks.get('NV II.1')?.['Đơn vị']).toBe('Chưa giao đơn vị cụ thể');
  });

  test('only the stage in force is asked: ten figures of nine indicators, those of 2028-2030 owe nothing', () => {
    const codes = rowsOf(workbook, ENTRY).map((row) => row['Mã số']);
    expect(codes).toHaveLength(10);
    const second = rowsOf(workbook, KH334).filter((row) => row['Đến năm'] === '2030');
    expect(new Set(second.map((row) => row['Diễn giải']))).toEqual(
      new Set(['Chưa đến kỳ: bắt đầu theo dõi từ năm 2028.']),
    );
    expect(new Set(rowsOf(workbook, KH92).map((row) => row['Diễn giải']))).toEqual(
      new Set(['Đã hết kỳ: theo dõi đến hết năm 2022.']),
    );
  });

  test('states typed on one tab show on the plan’s own, judged in the words of timeliness', async () => {
    await status('NV I.1', 'Hoàn thành nhiệm vụ năm');
    await typeIn(workbook, TYPE_TASKS, 'NV I.1', 'Ngày hoàn thành', '15/10/2026');
    await typeIn(workbook, TYPE_TASKS, 'NV I.1', 'Sản phẩm (số, ngày văn bản)', 'Quyết định số 15');
    await status('NV I.2', 'Đang triển khai');
    await workbook.host.custom.settle();
    for (const tab of [TYPE_TASKS, TASKS]) {
      expect(shown(workbook.host, tab, 'NV I.1', 'Đánh giá tiến độ')).toBe('Hoàn thành đúng hạn');
      expect(shown(workbook.host, tab, 'NV I.1', 'Diễn giải')).toBe(
        'Hoàn thành nhiệm vụ năm ngày 15/10/2026; hạn 31/12/2026: hoàn thành đúng hạn.',
      );
      expect(shown(workbook.host, tab, 'NV I.2', 'Đánh giá tiến độ')).toBe('Chưa hoàn thành, trong hạn');
    }
    expect(shown(workbook.host, TASKS, 'NV I.1', 'Sản phẩm (số, ngày văn bản)')).toBe('Quyết định số 15');
  });

  test('[DON-76] the office in the place of the merged Sở is the coordinator’s own: first in the list, never mailed', async () => {
    expect(shown(workbook.host, 'Thiết lập', 'soAgency', 'Giá trị', 'Khóa')).toBe('SKHCN');
    await workbook.coordinator.menu(MENU, 'Đôn đốc', 'Xem trước thư');
    const preview = workbook.host.dialogs().at(-1)?.html ?? '';
    expect(preview).toContain('vp@langson.example');
    expect(preview).not.toContain('skhcn@langson.example');
    expect(preview.indexOf('CQS-28')).toBeGreaterThan(0);
    expect(shown(workbook.host, 'Theo dõi báo cáo', 'nam-2026/SKHCN', 'Thời hạn', 'Khóa')).toBe('');
    expect(shown(workbook.host, 'Theo dõi báo cáo', 'nam-2026/VPUBND', 'Thời hạn', 'Khóa')).not.toBe('');
  });

  test('what cannot be is asked beside the row', async () => {
    await status('NV III.1', 'Hoàn thành');
    await workbook.host.custom.settle();
    expect(shown(workbook.host, TYPE_TASKS, 'NV III.1', 'Cần xem lại')).toBe(
      'Đã hoàn thành nhưng chưa ghi ngày hoàn thành: đề nghị bổ sung.',
    );
  });

  test('the states of timeliness add up to all tasks on the leaders’ page', () => {
    const text = linesOf(workbook, 'Tổng hợp').find((candidate) => candidate.startsWith('29 nhiệm vụ')) ?? '';
    expect(text).toContain('hoàn thành đúng hạn 01/29');
    expect(text).toContain('chưa hoàn thành, trong hạn 27/29');
    expect(text).toContain('hoàn thành, chưa rõ ngày 01/29');
    const heaps = [...text.matchAll(/ (\d+)\/29/g)].map((match) => Number(match[1]));
    expect(heaps).toHaveLength(5);
    expect(heaps.reduce((sum, heap) => sum + heap, 0)).toBe(29);
  });

  test('the lead agency judges its own figure beside the book’s verdict, and only there', async () => {
    const cell = cellOf(workbook.host, ENTRY, 'CQS-27', 'Cơ quan chủ trì tự đánh giá');
    expect(workbook.host.sheet(ENTRY).canEdit(STAFF, cell)).toBe(true);
    expect(workbook.host.sheet(KH334).canEdit(STAFF, cellOf(workbook.host, KH334, 'CQS-27', 'Đánh giá'))).toBe(false);
    await typeIn(workbook, ENTRY, 'CQS-27', ACTUAL, '96');
    await typeIn(workbook, ENTRY, 'CQS-27', 'Cơ quan chủ trì tự đánh giá', 'Chưa đạt');
    await workbook.host.custom.settle();
    expect(shown(workbook.host, KH334, 'CQS-27', 'Đánh giá')).toBe('Đã vượt');
    expect(shown(workbook.host, KH334, 'CQS-27', 'Cơ quan chủ trì tự đánh giá')).toBe('Chưa đạt');
  });

  test('a day later in the year the same states are judged by that day', async () => {
    const later = { host: await workbook.host.fork(), coordinator: workbook.coordinator };
    const moved: Workbook = { host: later.host, coordinator: later.host.as('dau-moi@langson.example') };
    await moved.host.clock.set('2027-01-04T08:00:00+07:00');
    await setUp(moved);
    await moved.host.custom.settle();
    expect(shown(moved.host, TASKS, 'NV I.2', 'Đánh giá tiến độ')).toBe('Chưa hoàn thành, quá hạn');
    expect(shown(moved.host, TASKS, 'NV I.1', 'Đánh giá tiến độ')).toBe('Hoàn thành đúng hạn');
    // The document only expects the month: never late, but asked about once the month is over.
    expect(shown(moved.host, TYPE_TASKS, 'NV II.3', 'Đánh giá tiến độ')).toBe('Quá thời gian dự kiến');
    expect(shown(moved.host, TYPE_TASKS, 'NV II.3', 'Cần xem lại')).toContain('Đã qua thời gian dự kiến tháng 12/2026');
  });

  test('a task moves to the office that the coordinator names, with all that was typed', async () => {
    await typeIn(workbook, TYPE_TASKS, 'NV II.1', 'Khó khăn, vướng mắc, nguyên nhân', 'Thiếu kinh phí');
    await typeIn(workbook, TYPE_TASKS, 'NV II.1', 'Cơ quan thực hiện', 'Sở Nội vụ');
    await setUp(workbook);
    await workbook.host.custom.settle();
    expect(shown(workbook.host, TYPE_TASKS, 'NV II.1', 'Đơn vị')).toBe('Sở Nội vụ');
    expect(shown(workbook.host, TYPE_TASKS, 'NV II.1', 'Khó khăn, vướng mắc, nguyên nhân')).toBe('Thiếu kinh phí');
    expect(shown(workbook.host, TASKS, 'NV II.1', 'Khó khăn, vướng mắc, nguyên nhân')).toBe('Thiếu kinh phí');
  });

  test('thirty days before the end of the year an office is reminded of its open tasks, and asked for the day of one that is done', async () => {
    await workbook.host.clock.set('2026-12-01T08:00:00+07:00');
    await sendMails(workbook);
    const mail = workbook.host.mails().find((each) => each.to.includes('cat@langson.example'));
    expect(mail?.text).toContain('NV I.2');
    expect(mail?.text).toContain('31/12/2026');
    const asked = workbook.host.mails().find((each) => each.to.includes('vp@langson.example'));
    expect(asked?.text).toMatch(/NV III\.1[\s\S]*Ô \w+: Đã hoàn thành nhưng chưa ghi ngày hoàn thành/);
  });

  test('no reader sees an error, and nothing is left unfinished', async () => {
    await workbook.host.custom.settle();
    for (const { place, text } of visibleTexts(workbook.host)) {
      expect(text, place).not.toMatch(/^#|^Loading|^Đang tính|: đang tính/);
    }
  });
});

describe('a workbook whose round changes', () => {
  test('from KH 92 to KH 334 gets the tab for tasks; back again keeps it and what was typed there', async () => {
    const workbook = await readyWorkbook(book);
    const round = async (year: string, plan: string) => {
      for (const [key, value] of [
        ['roundName', `Năm ${year}`],
        ['roundYear', year],
        ['roundCutOff', `20/11/${year}`],
        ['roundDeadline', `20/11/${year}`],
        ['roundSummaryDeadline', `15/12/${year}`],
        ['roundPlans', plan],
      ] as const) {
        await typeSetting(workbook, key, value);
      }
      await setUp(workbook);
      await workbook.host.custom.settle();
    };
    await typeIn(workbook, ENTRY, 'XHS-07', ACTUAL, '91');
    await round('2026', 'kh334-2026-2030');
    await typeIn(workbook, TYPE_TASKS, 'NV I.2', 'Tình trạng thực hiện', 'Đang triển khai');
    await workbook.host.custom.settle();
    expect(shown(workbook.host, TASKS, 'NV I.2', 'Đánh giá tiến độ')).toBe('Chưa hoàn thành, trong hạn');
    expect(shown(workbook.host, ENTRY, 'XHS-07', ACTUAL)).toBe('91');
    await round('2022', 'kh92-2022');
    expect(shown(workbook.host, TYPE_TASKS, 'NV I.2', 'Tình trạng thực hiện')).toBe('Đang triển khai');
    expect(shown(workbook.host, KH92, 'XHS-07', ACTUAL)).toBe('91');
    expect(shown(workbook.host, KH92, 'XHS-07', 'Đánh giá')).toBe('Chưa đạt');
  });
});
