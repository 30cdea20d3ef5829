// Tasks inside the mails, through the host: KH 334's list, 30 and 7 days before the end of the year, figures beside them.

import { beforeAll, describe, expect, test } from 'vitest';
import { partOfKh334 } from '../support/rounds.js';
import {
  cellOf,
  MENU,
  readyWorkbook,
  sendMails,
  setUp,
  shown,
  TRACKING,
  typeIn,
  type Workbook,
} from '../support/workbook.js';

const their = { SNV: 'snv@langson.example', VPUBND: 'vp@langson.example', CAT: 'cat@langson.example' };

describe('[DON-11] tasks of the year in the mails', () => {
  let workbook: Workbook;
  const sentOn = async (day: string) => {
    const before = workbook.host.mails().length;
    await workbook.host.clock.set(`${day}T08:00:00+07:00`);
    await sendMails(workbook, true, true);
    return new Map(
      workbook.host
        .mails()
        .slice(before)
        .map((mail) => [mail.to.join(), mail]),
    );
  };
  beforeAll(async () => {
    workbook = await readyWorkbook(partOfKh334(), their, { day: '2026-11-02' });
    // Its ladder moves: fourteen days before 15/12 is also thirty days before the end of the year.
    await typeIn(workbook, TRACKING, 'nam-2026/SNV', 'Gia hạn đến', '15/12/2026', 'Khóa');
  });

  test('thirty days before: figures and tasks in one mail, tasks alone in a mail of their own, one mail each', async () => {
    const mails = await sentOn('2026-12-01');
    expect([...mails.keys()].toSorted()).toEqual(Object.values(their).toSorted());
    const both = mails.get(their.SNV);
    expect(both?.subject).toBe(
      'Sở Nội vụ: còn 1 số liệu chuyển đổi số năm 2026, đề nghị cập nhật đến ngày 15/12 (còn 14 ngày)',
    );
    for (const body of [both?.text ?? '', both?.html ?? '']) {
      expect(body).toContain('Các nhiệm vụ sắp đến hạn cần cập nhật tình trạng thực hiện:');
      expect(body).toContain('NV I.3');
      expect(body).toContain('31/12/2026');
    }
    expect(mails.get(their.VPUBND)?.subject).toBe(
      'Văn phòng UBND tỉnh: 2 nhiệm vụ chuyển đổi số năm 2026 sắp đến hạn, đề nghị cập nhật',
    );
    expect((await sentOn('2026-12-01')).size).toBe(0);
    const steps = workbook.host
      .sheet('Đôn đốc')
      .display()
      .filter((row) => row[4] === their.SNV && row[6] === 'Đã gửi')
      .map((row) => row[2]);
    expect(steps).toEqual(['Trước hạn 14 ngày (gia hạn đến 15/12/2026); Nhiệm vụ còn 30 ngày (hạn 31/12/2026)']);
  });

  test('tasks of the coordinator’s own office and of groups stand in the coordinator’s list, with their day', async () => {
    await workbook.coordinator.menu('Sổ kế hoạch', 'Đôn đốc', 'Xem trước thư');
    const page = workbook.host.dialogs().at(-1)?.html ?? '';
    for (const code of ['NV I.1', 'NV II.1']) expect(page).toContain(`${code} (nhiệm vụ, hạn 31/12/2026): `);
    expect(page).not.toContain('NV I.3 (nhiệm vụ');
  });

  test('an expected month is asked about, in the same mail as the others', () => {
    const mail = workbook.host.mails().find(({ to }) => to.includes(their.CAT));
    const tasks = (mail?.text ?? '').split('\n').filter((text) => /NV |Hạn năm nay:/.test(text));
    expect(tasks.map((text) => text.trim().slice(0, 60))).toEqual([
      expect.stringMatching(/^1\. NV V\.1/),
      'Hạn năm nay: 31/12/2026',
      expect.stringMatching(/^2\. NV VI\.7/),
      'Hạn năm nay: 31/12/2026 (dự kiến; đề nghị xác nhận)',
    ]);
  });

  test('seven days before only what is still open; once the year is over nothing, and nobody was ever called late', async () => {
    await typeIn(workbook, 'Nhập nhiệm vụ', 'NV III.1', 'Tình trạng thực hiện', 'Hoàn thành');
    await typeIn(workbook, 'Nhập nhiệm vụ', 'NV III.1', 'Ngày hoàn thành', '10/12/2026');
    await typeIn(workbook, 'Nhập nhiệm vụ', 'NV V.1', 'Tình trạng thực hiện', 'Hoàn thành nhiệm vụ năm');
    await typeIn(workbook, 'Nhập nhiệm vụ', 'NV V.1', 'Ngày hoàn thành', '15/12/2026');
    const mails = await sentOn('2026-12-24');
    expect(mails.get(their.VPUBND)?.text).toContain('NV III.4');
    expect(mails.get(their.VPUBND)?.text).not.toContain('NV III.1');
    expect(mails.get(their.CAT)?.subject).toContain('1 nhiệm vụ');
    expect(mails.get(their.CAT)?.text).toContain('NV VI.7');
    expect((await sentOn('2027-01-04')).size).toBe(0);
    const aboutTasks = workbook.host.mails().filter(({ to }) => !to.includes(their.SNV));
    expect(aboutTasks.length).toBeGreaterThan(2);
    for (const mail of aboutTasks) expect(`${mail.subject} ${mail.text}`).not.toContain('quá hạn');
  });
});

test('[NOD-11] a task whose office nobody can read stays in its block, is asked about, and is in nobody’s mail', async () => {
  const workbook = await readyWorkbook(partOfKh334(), their, { day: '2026-11-02' });
  const { host, coordinator } = workbook;
  const [tab, code] = ['Nhập nhiệm vụ', 'NV I.3'];
  const before = shown(host, tab, code, 'Đơn vị');
  expect(before).not.toBe('');
  await coordinator.paste(tab, cellOf(host, tab, code, 'Cơ quan thực hiện'), [
    [{ value: 'tổ giúp việc', format: '@' }],
  ]);
  await setUp(workbook);
  await host.custom.settle();
  expect(shown(host, tab, code, 'Đơn vị')).toBe(before);
  expect(shown(host, tab, code, 'Cần xem lại')).toContain('“tổ giúp việc”, không phải tên đơn vị');
  await host.clock.set('2026-12-01T08:00:00+07:00');
  await coordinator.menu('Sổ kế hoạch', 'Đôn đốc', 'Xem trước thư');
  expect(host.dialogs().at(-1)?.html).toContain('“tổ giúp việc”');
  await sendMails(workbook, true, true);
  expect(host.mails().length).toBeGreaterThan(0);
  for (const mail of host.mails()) expect(`${mail.text} ${mail.html}`).not.toContain(code);
});

describe('[DON-75] a task that cannot be trusted is reminded with its cell and the question', () => {
  const tab = 'Nhập nhiệm vụ';
  const remind = async (workbook: Workbook): Promise<string> => {
    await workbook.host.clock.set('2026-12-01T08:00:00+07:00');
    await sendMails(workbook, true, true);
    const mail = workbook.host.mails().find(({ to }) => to.includes(their.VPUBND));
    return mail?.text ?? '';
  };
  const ready = () => readyWorkbook(partOfKh334(), their, { day: '2026-11-02' });

  test.each([
    ['a state of no list', 'Tình trạng thực hiện', 'xong rồi', 'Không có “xong rồi” trong danh sách tình trạng'],
    ['a day that is none', 'Ngày hoàn thành', 'hôm qua', 'Không đọc được ngày “hôm qua”'],
  ])('%s', async (_, header, text, question) => {
    const workbook = await ready();
    const cell = cellOf(workbook.host, tab, 'NV III.1', header);
    await workbook.coordinator.paste(tab, cell, [[{ value: text, format: '@' }]]);
    const said = await setUp(workbook);
    expect(said).toContain(`Trang "${tab}", ô ${cell}: NV III.1: ${question}`);
    const mail = await remind(workbook);
    expect(mail).toContain(`Cần nhập: Ô ${cell}: ${question}`);
    expect(mail).toContain('Cần nhập: tình trạng thực hiện');
  });

  test('torn, moved, doubled and gone', async () => {
    const { host } = await ready();
    const at = (code: string, header: string) => cellOf(host, tab, code, header);
    const words = host
      .sheet(tab)
      .values()
      .find((row) => row[0] === 'NV III.1')?.[1];
    const cases: readonly (readonly [string, (workbook: Workbook) => Promise<unknown>, string])[] = [
      [
        'torn',
        ({ coordinator }) => coordinator.paste(tab, at('NV III.1', 'Nhiệm vụ, giải pháp'), [['chữ khác']]),
        'Dòng lệch ở trang Nhập nhiệm vụ',
      ],
      [
        'moved',
        async (workbook) => {
          const product = 'Báo cáo số 512/BC-VPUBND ngày 15/11/2026';
          await typeIn(workbook, tab, 'NV III.1', 'Sản phẩm (số, ngày văn bản)', product);
          await setUp(workbook);
          await typeIn(workbook, tab, 'NV III.1', 'Sản phẩm (số, ngày văn bản)', '');
          await typeIn(workbook, tab, 'NV III.4', 'Sản phẩm (số, ngày văn bản)', product);
        },
        'Nghi lệch dòng nên chưa tính cả hai',
      ],
      [
        'doubled',
        async ({ host: own, coordinator }) => {
          const row = Number(/\d+/.exec(at('NV III.1', 'Mã số'))?.[0]);
          const cells = own.sheet(tab).values()[row - 1] ?? [];
          await coordinator.insertRows(tab, row + 1);
          await coordinator.paste(tab, `A${row + 1}`, [cells.map((value) => ({ value: value ?? '', format: '@' }))]);
          await coordinator.type(
            tab,
            at('NV III.1', 'Tình trạng thực hiện').replace(/\d+/, String(row + 1)),
            'Hoàn thành',
          );
        },
        'cùng mã NV III.1 ghi khác nhau',
      ],
      [
        'gone',
        ({ coordinator }) => coordinator.deleteRows(tab, Number(/\d+/.exec(at('NV III.1', 'Mã số'))?.[0])),
        'Không còn dòng NV III.1 ở trang Nhập nhiệm vụ',
      ],
    ];
    expect(words).not.toBe('');
    for (const [name, spoil, question] of cases) {
      const workbook = await ready();
      await spoil(workbook);
      const mail = await remind(workbook);
      expect(mail, name).toContain('NV III.1');
      expect(mail, name).toContain(question);
    }
  });
});

describe('[DON-75] while a tab that people type on is gone no mail goes, and everybody who waits is told', () => {
  test.each(['Nhập nhiệm vụ', 'Nhập số liệu'])('%s', async (tab) => {
    const { host, coordinator } = await readyWorkbook(partOfKh334(), their, { day: '2026-11-02' });
    await coordinator.answer(true, true).menu(MENU, 'Đôn đốc', 'Bật đôn đốc tự động');
    await coordinator.deleteSheet(tab);
    const before = host.mails().length;
    await host.clock.set('2026-12-01T08:30:00+07:00');
    await coordinator.answer(true).menu(MENU, 'Đôn đốc', 'Xem trước thư');
    expect(host.dialogs().at(-1)?.text).toContain(`Trang "${tab}": Chưa có trang này`);
    expect(await sendMails({ host, coordinator }, true, true)).toContain(`Trang "${tab}": Chưa có trang này`);
    await host.clock.runTo('2026-12-01T12:00:00+07:00');
    const mails = host.mails().slice(before);
    expect(mails.filter(({ to }) => Object.values(their).some((address) => to.includes(address)))).toEqual([]);
    expect(mails.filter(({ text }) => text.includes(tab)).length).toBeGreaterThan(0);
  });
});
