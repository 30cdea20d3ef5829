// `Chốt số liệu` through the bundle: what stands in the register, and that it is what the pages showed.

import { beforeAll, describe, expect, test } from 'vitest';
import type { Host } from '../../host/contract.js';
import { registerFrom } from '../../src/application/history/register-store.js';
import { lineDigest, recordPrint } from '../../src/domain/history/register-line.js';
import { modes, three } from '../support/broken-runs.js';
import { kindsOf, lengthOf, strike, strikes, told } from '../support/chosen-calls.js';
import { typeRows } from '../support/disturbances.js';
import {
  cellOf,
  ENTRY,
  letters,
  MENU,
  OWNER,
  readyWorkbook,
  setUp,
  shippedBook,
  shown,
  TRACKING,
  track,
  typeIn,
  type Workbook,
} from '../support/workbook.js';

const REGISTER = 'Sổ số liệu';
const SUMMARY = 'Tổng hợp';
const CLOSED = 'Tổng hợp đã chốt';
const CLOSE = ['Đợt báo cáo', 'Chốt số liệu'] as const;

/** Presses `Chốt số liệu`; without answers it is asked and said yes to. Returns the last dialog's text. */
async function close({ host }: Workbook, ...answers: boolean[]): Promise<string> {
  await host
    .as(OWNER)
    .answer(...(answers.length > 0 ? answers : [true, true]))
    .menu(MENU, ...CLOSE);
  return host.dialogs().at(-1)?.text ?? '';
}

/** The lines of the register by header, as a person reads them. */
function lines(host: Host): Readonly<Record<string, string>>[] {
  const [, , headers = [], ...rows] = host.sheet(REGISTER).values();
  return rows.map((row) => Object.fromEntries(headers.map((header, at) => [String(header), String(row[at] ?? '')])));
}

/** What a text cell of the register holds, without the sign that keeps it text. */
const plain = (text: string | undefined) => (text ?? '').replace(/^\u00a0/, '');

async function province(): Promise<Workbook> {
  const workbook = await readyWorkbook(shippedBook(), {}, { unknowns: { emailKnownForOtherConsumers: true } });
  const typed: readonly (readonly [string, string, string])[] = [
    ['CQS-01', 'Thực hiện đến kỳ báo cáo', '72,77'],
    ['CQS-01', 'Số liệu tính đến ngày', '31/10/2022'],
    ['CQS-01', 'Khó khăn, vướng mắc, nguyên nhân', '- thiếu máy\n- thiếu người'],
    ['CQS-01', 'Đề xuất, kiến nghị', "'trích dẫn"],
    ['KTS-01', 'Thực hiện đến kỳ báo cáo', '3'],
    ['KTS-01', 'Số liệu tính đến ngày', '31/10/2022'],
    ['XHS-07', 'Ước thực hiện cả năm', '100'],
    ['XHS-08', 'Thực hiện đến kỳ báo cáo', 'abc'],
    ['XHS-09', 'Trường hợp khác', 'Không phát sinh'],
  ];
  for (const [code, header, text] of typed) await typeIn(workbook, ENTRY, code, header, text);
  await track(workbook, 'SYT', 'Số báo cáo', '512/BC-SYT');
  await track(workbook, 'SYT', 'Ngày báo cáo', '03/11/2022');
  await track(workbook, 'SCT', 'Gia hạn đến', '25/11/2022');
  await workbook.host.custom.settle();
  return workbook;
}

describe('a closing', () => {
  let base: Workbook;
  let text = '';
  let page: string[][] = [];
  beforeAll(async () => {
    base = await province();
    page = pageOf(base.host);
    text = await close(base);
  }, 120_000);

  test('[CHOT-1] is asked first with what it will hold, and says its fingerprint', () => {
    const [question] = base.host.dialogs().slice(-2);
    expect(question?.text).toContain('Đợt này chưa chốt lần nào.');
    expect(text).toMatch(
      /^Đã chốt số liệu đợt Năm 2022, lần 1: \d+ dòng ở trang Sổ số liệu\.\nDấu vân: \S{4}-\S{4}-\S{4}-\S{4}\nChưa gửi bản sao/,
    );
  });

  test('[CHOT-2] holds every row of the round with the very texts that were typed', () => {
    const figures = lines(base.host).filter((line) => line.Loại === 'Số liệu');
    const codes = base.host
      .sheet(ENTRY)
      .display()
      .slice(3)
      .map((row) => row[0] ?? '')
      .filter((code) => code !== '');
    expect(figures.map((line) => line['Mã số'])).toEqual(codes);
    const [first] = figures.filter((line) => line['Mã số'] === 'CQS-01');
    expect(plain(first?.['Khó khăn, vướng mắc, nguyên nhân'])).toBe('- thiếu máy\n- thiếu người');
    expect(plain(first?.['Thực hiện đến kỳ báo cáo'])).toBe('72,77');
  });

  test('[CHOT-2] says of each row what the entry tab shows', () => {
    const headers = ['Số ghi nhận', 'Đánh giá', 'Tiến độ', 'Diễn giải', 'Cần xem lại'];
    for (const line of lines(base.host).filter((each) => each.Loại === 'Số liệu'))
      for (const header of headers)
        expect(plain(line[header]), `${line['Mã số']} ${header}`).toBe(
          shown(base.host, ENTRY, String(line['Mã số']), header),
        );
  });

  test('[CHOT-2] says of `Tổng hợp` what that page shows, row by row', () => {
    const kept = lines(base.host)
      .filter((line) => line.Loại === 'Tổng hợp')
      .map((line) => JSON.parse(String(line['Dòng của trang Tổng hợp'])) as string[]);
    expect(kept).toEqual(page);
    expect(kept.flat().join('\n')).toContain('Sở Y tế: đã có văn bản, còn');
  });
});

test('[CHOT-13] a closing holds where every office stood, as `Theo dõi báo cáo` shows it, and what was typed of its report', async () => {
  const base = await province();
  const columns = ['Số liệu', 'Tình trạng', 'Số báo cáo', 'Ngày báo cáo', 'Gia hạn đến', 'Phải gửi báo cáo'];
  const [, , headers = [], ...rows] = base.host.sheet(TRACKING).display();
  const at = (header: string) => headers.indexOf(header);
  const page = rows
    .filter((row) => (row[at('Đơn vị')] ?? '') !== '')
    .map((row) => [row[at('Đơn vị')], ...columns.map((header) => row[at(header)] ?? '')]);
  await close(base);
  const kept = lines(base.host)
    .filter((line) => line.Loại === 'Đơn vị')
    .map((line) => [line['Nội dung'], ...columns.map((header) => line[header] ?? '')]);
  expect(kept).toEqual(page);
  expect(kept.flat()).toContain('512/BC-SYT');
  const inTime = lines(base.host).find((line) => line['Nội dung'] === 'Sở Y tế' && line.Loại === 'Đơn vị');
  expect(inTime?.['Thời hạn']).toBe('Đã gửi đúng hạn');
  const shownThen = pageOf(base.host, CLOSED);
  const offices = shownThen.slice(shownThen.findIndex(([words]) => words === 'TÌNH HÌNH BÁO CÁO CỦA TỪNG ĐƠN VỊ'));
  expect(offices.find((row) => row[2] === 'Sở Y tế')?.[6]).toBe('512/BC-SYT ngày 03/11/2022');
}, 120_000);

test('[CHOT-12] a yes to the question sets the state of the round, once; a no, and a state that was set by hand, leave it', async () => {
  const workbook = await readyWorkbook(three.book, three.their);
  const { host } = workbook;
  const state = () => shown(host, 'Đợt báo cáo', 'nam-2022', 'Trạng thái', 'Khóa');
  await close(workbook, false);
  expect(state()).toBe('Đang mở');
  await close(workbook);
  expect(host.dialogs().slice(-2)[0]?.text).toContain(
    'Cột "Trạng thái" của đợt ở trang Đợt báo cáo thành "Đã chốt". Chốt?',
  );
  expect(state()).toBe('Đã chốt');
  await typeIn(workbook, 'Đợt báo cáo', 'nam-2022', 'Trạng thái', 'Đang mở', 'Khóa');
  await close(workbook, false, true);
  expect(state()).toBe('Đang mở');
  await close(workbook);
  expect(state()).toBe('Đã chốt');
  expect(lines(host).filter((line) => line.Loại === 'Khép')).toHaveLength(1);
});

test('[CHOT-14] a round beside the yearly one is closed with its own rows and offices alone, numbered for itself', async () => {
  const workbook = await readyWorkbook(three.book, three.their);
  const { host } = workbook;
  await typeIn(workbook, ENTRY, 'XHS-07', 'Thực hiện đến kỳ báo cáo', '90');
  await close(workbook);
  await host
    .as(OWNER)
    .answer('Cửa khẩu số', '25/12/2022', '', '', '01/12/2022', '', true, true)
    .menu(MENU, 'Đợt báo cáo', 'Mở đợt mới');
  await host
    .as(OWNER)
    .answer('2', true, true)
    .menu(MENU, ...CLOSE);
  expect(host.dialogs().at(-1)?.text).toContain('Đã chốt số liệu đợt Cửa khẩu số, lần 1');
  const own = lines(host).filter((line) => line['Số ghi'] === '2');
  expect([...new Set(own.map((line) => line.Loại))]).toEqual(['Lần chốt', 'Số liệu', 'Đơn vị', 'Khép']);
  // A figure of before its day is owed again.
  expect(own.find((line) => line['Mã số'] === 'XHS-07')?.['Trả lời']).toBe('Còn thiếu');
  const [, , headers = [], ...rounds] = host.sheet('Đợt báo cáo').display();
  const states = rounds.map((row) => row[headers.indexOf('Trạng thái')] ?? '');
  expect(states.filter((word) => word !== '')).toEqual(['Đã chốt', 'Đã chốt']);
  await typeIn(workbook, ENTRY, 'XHS-07', 'Thực hiện đến kỳ báo cáo', '91');
  await host
    .as(OWNER)
    .answer('', true, true)
    .menu(MENU, ...CLOSE);
  expect(host.dialogs().at(-1)?.text).toContain('Đã chốt số liệu đợt Năm 2022, lần 2');
  expect(pageOf(host)[3]?.[0]).toContain('Lần chốt gần nhất: lần 2');
});

test('[CHOT-15] a round is ended after what is still open was said; its closing can be put right afterwards, the yearly one stays', async () => {
  const workbook = await readyWorkbook(three.book, three.their);
  const { host } = workbook;
  const press = async (item: string, ...answers: (string | boolean)[]) => {
    await host
      .as(OWNER)
      .answer(...answers)
      .menu(MENU, 'Đợt báo cáo', item);
    return host.dialogs().at(-1)?.text ?? '';
  };
  const state = () => {
    const [, , headers = [], ...rows] = host.sheet('Đợt báo cáo').display();
    const at = headers.indexOf('Tên đợt');
    return rows.find((row) => row[at] === 'Cửa khẩu số')?.[headers.indexOf('Trạng thái')];
  };
  expect(await press('Đóng đợt', true)).toContain('Không có đợt đột xuất nào đang mở.');
  await press('Mở đợt mới', 'Cửa khẩu số', '25/12/2022', '', '', '01/12/2022', '', true, true);
  await press('Đóng đợt', false);
  const asked = host.dialogs().at(-1)?.text ?? '';
  expect(asked).toMatch(/Còn thiếu \d+ số liệu: /);
  expect(asked).toMatch(/Chưa có văn bản của \d+ đơn vị: /);
  expect(asked).toContain('Đợt này CHƯA CHỐT lần nào');
  expect(state()).toBe('Đang mở');
  await press('Chốt số liệu', '2', true, true);
  const closing = lines(host);
  expect(await press('Đóng đợt', true, true)).toContain('Đã đóng đợt Cửa khẩu số.');
  expect(host.dialogs().slice(-2)[0]?.text).toContain('Lần chốt gần nhất: lần 1');
  expect(state()).toBe('Đã đóng');
  expect(await press('Đóng đợt', true)).toContain('Không có đợt đột xuất nào đang mở.');
  const put = ['XHS-07', '1', '88', 'Công văn 5/SYT ngày 02/01/2023', 'Nhập nhầm', true, true];
  expect(await press('Đính chính', ...put)).toContain('Đã ghi: XHS-07');
  expect(lines(host).slice(0, closing.length)).toEqual(closing);
  expect(await press('Chốt số liệu', true, true)).toContain('đợt Năm 2022, lần 1');
});

test('[CHOT-5] `Kiểm tra sổ` names what of the register is not as it was, with its cell', async () => {
  const workbook = await readyWorkbook(three.book, three.their);
  const { host } = workbook;
  const page = async () => {
    await host.as(OWNER).menu(MENU, 'Sổ', 'Kiểm tra sổ');
    return host.dialogs().at(-1)?.html ?? '';
  };
  await close(workbook);
  expect(await page()).toContain('Số liệu đã chốt: mọi lần chốt ở trang Sổ số liệu còn nguyên như lúc ghi');
  await host.as(OWNER).type(REGISTER, 'H5', 'khác');
  expect(await page()).toMatch(/Trang &quot;Sổ số liệu&quot;, ô A5<\/a>: Lần ghi số 1, dòng 2 \(\S+\) đã bị sửa\./);
  await host.as(OWNER).deleteSheet(REGISTER);
  expect(await page()).toContain('Lần ghi số 1 đã mất.');
});

/** The visible cells of a page like `Tổng hợp`, row by row, without empty ones at the end of a row. */
function pageOf(host: Host, tab = SUMMARY): string[][] {
  return host
    .sheet(tab)
    .display()
    .slice(1)
    .map((row) => row.slice(0, 13))
    .map((row) =>
      row.slice(
        0,
        row.reduce((end, cell, at) => (cell === '' ? end : at + 1), 0),
      ),
    );
}

/** The texts of the register in the order of the sheet, the machine's marks left out. */
async function harmed({ host }: Workbook, harm: (host: Host, rowOf: (code: string) => number) => Promise<unknown>) {
  const other = await host.fork();
  const rowOf = (code: string) => {
    const values = other.sheet(REGISTER).values();
    const at = (values[2] ?? []).indexOf('Mã số');
    return values.findIndex((row) => row[at] === code) + 1;
  };
  await harm(other, rowOf);
  await typeIn({ host: other, coordinator: other.as(OWNER) }, ENTRY, 'CQS-02', 'Thực hiện đến kỳ báo cáo', '50');
  await other
    .as(OWNER)
    .answer(false)
    .menu(MENU, ...CLOSE);
  return other.dialogs().at(-1)?.text ?? '';
}

describe('a closing that stands', () => {
  let base: Workbook;
  beforeAll(async () => {
    base = await province();
    await close(base);
  }, 120_000);

  test('[CHOT-7] is not written a second time while nothing changed, and the next says what did', async () => {
    const before = lines(base.host).length;
    expect(await close(base, true)).toMatch(/^Từ lần chốt 1 \(.*\) không có gì thay đổi: không chốt thêm\./);
    expect(lines(base.host)).toHaveLength(before);
    const host = await base.host.fork();
    const workbook = { host, coordinator: host.as(OWNER) };
    await typeIn(workbook, ENTRY, 'CQS-01', 'Thực hiện đến kỳ báo cáo', '81');
    const text = await close(workbook);
    const question = host.dialogs().slice(-2)[0]?.text ?? '';
    expect(question).toContain('Từ đó 1 dòng đổi: CQS-01.');
    expect(question).toContain('- CQS-01: Thực hiện đến kỳ báo cáo từ “72,77” thành “81”');
    expect(text).toContain('lần 2');
    const first = lines(host).filter((line) => line['Số ghi'] === '1');
    expect(first).toEqual(lines(base.host));
  });

  test('[CHOT-5] may be sorted and filtered; a changed or removed row is named', async () => {
    expect(await harmed(base, (host) => host.as(OWNER).sort(REGISTER, 'sheet', 'H', false))).not.toContain(
      'CẦN XEM LẠI',
    );
    const changed = await harmed(base, (host, rowOf) => host.as(OWNER).type(REGISTER, `P${rowOf('CQS-01')}`, '99'));
    expect(changed).toContain('lần ghi số 1, dòng 2 (CQS-01) đã bị sửa');
    const removed = await harmed(base, (host, rowOf) => host.as(OWNER).deleteRows(REGISTER, rowOf('KTS-01')));
    expect(removed).toMatch(/lần ghi số 1, dòng \d+ \(KTS-01\) đã mất/);
  });

  test('[CHOT-5] that is cut off at the end, or deleted with its tab, is missed', async () => {
    const all = await harmed(base, (host) => host.as(OWNER).deleteRows(REGISTER, 4, lines(host).length - 1));
    expect(all).toContain('lần ghi số 1');
    const gone = await harmed(base, (host) => host.as(OWNER).deleteSheet(REGISTER));
    expect(gone).toContain('lần ghi số 1 đã mất');
  });

  test('[CHOT-8] is one where two people press at once: the second is told', async () => {
    const host = await base.host.fork();
    await typeIn({ host, coordinator: host.as(OWNER) }, ENTRY, 'CQS-01', 'Thực hiện đến kỳ báo cáo', '82');
    let other = '';
    host.faults.at(30, async () => {
      await host
        .as(OWNER)
        .answer(true, true)
        .menu(MENU, ...CLOSE);
      other = host.dialogs().at(-1)?.text ?? '';
    });
    const text = await close({ host, coordinator: host.as(OWNER) });
    const seals = lines(host).filter((line) => line.Loại === 'Khép');
    expect(
      seals.map((line) => line['Lần chốt']),
      `${text} | ${other}`,
    ).toEqual(['1', '2']);
  });

  test('[CHOT-5] stays as it is through set-up, and its tab is no copy and nobody’s but the coordinators’', async () => {
    const host = await base.host.fork();
    const before = host.sheet(REGISTER).values();
    const said = await setUp({ host, coordinator: host.as(OWNER) });
    expect(said).not.toMatch(/bản sao|bảo vệ/);
    expect(host.sheet(REGISTER).values()).toEqual(before);
    expect(host.sheet(REGISTER).canEdit('nguoi-la@langson.example', 'A5')).toBe(false);
    await host.as(OWNER).type('Thiết lập', cellOf(host, 'Thiết lập', 'notice', 'Giá trị', 'Khóa'), 'BẢN TẬP HUẤN');
    expect(await setUp({ host, coordinator: host.as(OWNER) })).not.toContain('bản sao');
  });

  test('[CHOT-1] staff and whoever is not listed cannot close', async () => {
    const shared = await readyWorkbook(
      shippedBook(),
      {},
      { share: { 'can-bo@langson.example': 'editor' }, consent: { 'can-bo@langson.example': 'all' } },
    );
    await shared.host
      .as('can-bo@langson.example')
      .answer(true, true)
      .menu(MENU, ...CLOSE);
    expect(shared.host.sheets().map(({ name }) => name)).not.toContain(REGISTER);
  });
});

describe('`Tổng hợp đã chốt`', () => {
  let base: Workbook;
  let page: string[][] = [];
  let seal = '';
  beforeAll(async () => {
    base = await province();
    page = pageOf(base.host);
    seal = sealIn(await close(base));
  }, 120_000);

  test('[CHOT-9] shows a closing word for word as the page was, with round, number, time and fingerprint', () => {
    const shownNow = pageOf(base.host, CLOSED);
    expect(shownNow.slice(0, 3).flat()).toEqual([
      'TỔNG HỢP ĐÃ CHỐT · Đợt báo cáo Năm 2022 · Lần 1',
      `Dấu vân: ${seal}`,
      'Chốt lúc 08 giờ 00 ngày 04/11/2022 · Người chốt: dau-moi@langson.example',
    ]);
    const from = shownNow.findIndex((row) => row.length === 0) + 1;
    expect(shownNow.slice(from, from + page.length)).toEqual(page);
    expect(page.flat().find((text) => text.startsWith('- '))).toBe('- thiếu máy\n- thiếu người');
    expect(shownNow.flat()).toContain('SỐ LIỆU, NHIỆM VỤ ĐÃ CHỐT');
    const listed = shownNow.slice(shownNow.findIndex(([words]) => words === 'SỐ LIỆU, NHIỆM VỤ ĐÃ CHỐT'));
    expect(listed.find((row) => row[1] === 'CQS-01')?.slice(3, 5)).toEqual(['80%', '72,77']);
  });

  test('[CHOT-9] `Tổng hợp` names the last closing, and keeps doing so after set-up', async () => {
    const line = `Lần chốt gần nhất: lần 1, ngày 04/11/2022 · ${seal}`;
    expect(pageOf(base.host)[3]).toEqual([line]);
    const host = await base.host.fork();
    await setUp({ host, coordinator: host.as(OWNER) });
    expect(pageOf(host)[3]).toEqual([line]);
    expect(pageOf(host, CLOSED)).toEqual(pageOf(base.host, CLOSED));
  });

  test('[CHOT-9] shows any closing that is chosen, the same in January, whatever changed, and says where it is harmed', async () => {
    const host = await base.host.fork();
    const workbook = { host, coordinator: host.as(OWNER) };
    const first = pageOf(host, CLOSED);
    await host.clock.set('2023-01-12T09:00:00+07:00');
    await typeIn(workbook, ENTRY, 'CQS-01', 'Thực hiện đến kỳ báo cáo', '85');
    await typeIn(workbook, ENTRY, 'CQS-01', 'Số liệu tính đến ngày', '31/12/2022');
    await typeIn(workbook, 'Thiết lập', 'soName', 'Giá trị', 'Sở Khoa học và Công nghệ', 'Khóa');
    await setUp(workbook);
    const second = sealIn(await close(workbook));
    expect(pageOf(host, CLOSED)[0]).toEqual(['TỔNG HỢP ĐÃ CHỐT · Đợt báo cáo Năm 2022 · Lần 2']);
    expect(second).not.toBe(seal);
    await host.as(OWNER).answer('1', true).menu(MENU, 'Đợt báo cáo', 'Xem lần chốt');
    expect(host.dialogs().at(-1)?.text).toBe('Trang Tổng hợp đã chốt đang hiện lần 1, đợt Năm 2022.');
    expect(pageOf(host, CLOSED)).toEqual(first);
    const at = (host.sheet(REGISTER).values()[2] ?? []).indexOf('Số ghi nhận');
    const row =
      host
        .sheet(REGISTER)
        .values()
        .findIndex((cells) => cells[6] === 'CQS-01') + 1;
    await host.as(OWNER).type(REGISTER, `${letters(at)}${row}`, '99%');
    await setUp(workbook);
    expect(pageOf(host, CLOSED)[4]?.[0]).toContain('KHÔNG CÒN NHƯ LÚC CHỐT: trang Sổ số liệu không còn như lúc ghi');
  });

  test('[CHOT-10] the signed report and a correction are records of their own; the closing stays as it was', async () => {
    const host = await base.host.fork();
    const before = lines(host);
    const press = (item: string, ...answers: (string | boolean)[]) =>
      host
        .as(OWNER)
        .answer(...answers)
        .menu(MENU, 'Đợt báo cáo', item);
    const report = ['312/BC-STTTT ngày 14/12/2022', 'Nguyễn Văn A, Giám đốc'] as const;
    await press('Ghi báo cáo đã ký', ...report, true, true);
    const said = host.dialogs().at(-1)?.text ?? '';
    expect(said).toContain('Báo cáo đã ký: số 312/BC-STTTT, ngày 14/12/2022, người ký: Nguyễn Văn A, Giám đốc');
    await press('Ghi báo cáo đã ký', ...report, true, true);
    expect(host.dialogs().at(-1)?.text).toContain('Đã có trong sổ, không ghi thêm');
    await press(
      'Đính chính',
      'xxx',
      'cqs-01',
      '1',
      '73,1',
      'Công văn 99/STTTT ngày 20/12/2022',
      'Cộng thiếu một huyện',
      true,
      true,
    );
    expect(lines(host).slice(0, before.length)).toEqual(before);
    const added = lines(host).slice(before.length);
    expect(added.map((line) => [line['Số ghi'], line.Loại, line['Lần chốt']])).toEqual([
      ['2', 'Báo cáo đã ký', '1'],
      ['2', 'Khép', '1'],
      ['3', 'Đính chính', '1'],
      ['3', 'Khép', '1'],
    ]);
    const texts = pageOf(host, CLOSED).flat();
    expect(texts).toContain('Báo cáo đã ký: số 312/BC-STTTT, ngày 14/12/2022, người ký: Nguyễn Văn A, Giám đốc');
    expect(texts.find((text) => text.startsWith('CQS-01 · '))).toMatch(
      /^CQS-01 · Thực hiện đến kỳ báo cáo: đính chính thành 73,1\. Căn cứ: Công văn 99\/STTTT ngày 20\/12\/2022\. Lý do: Cộng thiếu một huyện \(08 giờ 00/,
    );
    await typeIn({ host, coordinator: host.as(OWNER) }, ENTRY, 'CQS-01', 'Thực hiện đến kỳ báo cáo', '73,1');
    expect(await close({ host, coordinator: host.as(OWNER) })).toContain('lần 2');
  });

  test('[CHOT-10] before the first closing there is nothing to add to', async () => {
    const { host } = await readyWorkbook(three.book);
    for (const item of ['Xem lần chốt', 'Ghi báo cáo đã ký', 'Đính chính']) {
      await host.as(OWNER).answer(true).menu(MENU, 'Đợt báo cáo', item);
      expect(host.dialogs().at(-1)?.text).toContain('Chưa có lần chốt nào.');
    }
    expect(host.sheets().map(({ name }) => name)).not.toContain(REGISTER);
  });
});

describe('the copy of a closing', () => {
  const MAILBOX = 'so-tttt@langson.example';

  test('[CHOT-11] goes to the coordinator’s mailbox once, and proves itself by the same fingerprint', async () => {
    const workbook = await province();
    await typeIn(workbook, 'Thiết lập', 'mailbox', 'Giá trị', MAILBOX, 'Khóa');
    const text = await close(workbook);
    expect(text).toContain(`Bản sao (CSV) đã gửi đến ${MAILBOX}.`);
    const [mail, ...others] = workbook.host.mails();
    expect([mail?.to, others.length]).toEqual([[MAILBOX], 0]);
    expect(mail?.subject).toBe(`Sổ kế hoạch: đã chốt số liệu đợt Năm 2022, lần 1 · ${sealIn(text)}`);
    const [file] = mail?.attachments ?? [];
    expect(file?.name).toBe('chot-nam-2022-lan-1.csv');
    const stored = registerFrom(gridOfCsv(new TextDecoder().decode(file?.bytes)));
    const body = stored.lines.filter(({ type }) => type !== 'seal').sort((a, b) => a.line - b.line);
    expect(recordPrint('', body.map(lineDigest))).toBe(sealIn(text));
    expect(body.find(({ cells }) => cells.code === 'CQS-01')?.cells.difficulties).toBe('- thiếu máy\n- thiếu người');
    expect(await close(workbook, true)).toContain('đã gửi đến so-tttt@langson.example trước đây; sổ không gửi lại');
    expect(workbook.host.mails()).toHaveLength(1);
  }, 120_000);

  test('[CHOT-11] without a mailbox the closing stands all the same, and the copy goes when there is one', async () => {
    const workbook = await readyWorkbook(three.book, three.their);
    expect(await close(workbook)).toMatch(/Dấu vân: \S+\nChưa gửi bản sao \(CSV\): trang Thiết lập chưa có/);
    await typeIn(workbook, 'Thiết lập', 'mailbox', 'Giá trị', MAILBOX, 'Khóa');
    expect(await close(workbook, true)).toContain(`Bản sao (CSV) đã gửi đến ${MAILBOX}.`);
    expect(workbook.host.mails().map(({ to }) => to)).toEqual([[MAILBOX]]);
    expect(lines(workbook.host).filter((line) => line.Loại === 'Khép')).toHaveLength(1);
  }, 120_000);
});

/** The rows of a CSV file, quoted cells whole. */
function gridOfCsv(text: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, cell = '', end = ''] of text.replace(/^\ufeff/, '').matchAll(/("(?:[^"]|"")*"|[^,\r\n]*)(,|\r\n|$)/g)) {
    rows[rows.length - 1]?.push(cell.startsWith('"') ? cell.slice(1, -1).replace(/""/g, '"') : cell);
    if (end === '\r\n') rows.push([]);
  }
  return rows.filter((row) => row.length > 1);
}

function sealIn(text: string): string {
  return /Dấu vân: (\S+)/.exec(text)?.[1] ?? '';
}

test('[CHOT-6] broken at a call in any way and run again, a closing is there once and whole, and nothing else counts', async () => {
  const { host: base } = await readyWorkbook(three.book, three.their, {
    unknowns: { emailKnownForOtherConsumers: true },
  });
  await typeRows(base);
  await typeIn(
    { host: base, coordinator: base.as(OWNER) },
    'Thiết lập',
    'mailbox',
    'Giá trị',
    'so-tttt@langson.example',
    'Khóa',
  );
  const closing = (host: Host) =>
    host
      .as(OWNER)
      .answer(true, true)
      .menu(MENU, ...CLOSE);
  const kinds = await kindsOf(base, closing);
  const wrong: string[] = [];
  let points = 0;
  for (const [hand, [how, fault]] of modes.entries()) {
    for (const point of strikes(how, kinds, { every: 17, oneKindIn: 8, hand })) {
      const host = await base.fork();
      strike(host, point, fault);
      await closing(host);
      expect(host.faults.reached(), point.words).toBe(true);
      host.faults.clear();
      points += 1;
      // What the broken run did not take of the answers is taken by the next.
      const text = await close({ host, coordinator: host.as(OWNER) });
      const stood = lines(host);
      const seals = stood.filter((line) => line.Loại === 'Khép');
      const remembered = Object.entries(host.properties('script')).filter(([key]) => key.startsWith('so-so-lieu.'));
      const isOne =
        host.mails().length <= 1 && seals.length === 1 && seals[0]?.['Lần chốt'] === '1' && remembered.length === 1;
      const rows = stood.filter((line) => line.Loại === 'Số liệu' && line['Số ghi'] === seals[0]?.['Số ghi']);
      if (!isOne || rows.length !== 5)
        wrong.push(`${point.words} ${how}: ${seals.length} seals, ${rows.length} rows, ${text}`);
    }
  }
  told('a closing, broken', points, modes.length * lengthOf(kinds));
  expect(wrong).toEqual([]);
}, 600_000);

test('[CHOT-6] a closing that broke before its seal is left aside and named once the figures moved on', async () => {
  const { host } = await readyWorkbook(three.book, three.their, { unknowns: { emailKnownForOtherConsumers: true } });
  await typeRows(host);
  for (let call = 3; ; call -= 1) {
    const other = await host.fork();
    other.faults.at(call, 'throwBefore', { method: 'SpreadsheetApp.flush' });
    await other
      .as(OWNER)
      .answer(true, true)
      .menu(MENU, ...CLOSE);
    other.faults.clear();
    const isBegun = other.sheets().some(({ name }) => name === REGISTER) && lines(other).length > 0;
    if (!isBegun || lines(other).some((line) => line.Loại === 'Khép')) continue;
    await typeIn({ host: other, coordinator: other.as(OWNER) }, ENTRY, 'XHS-07', 'Thực hiện đến kỳ báo cáo', '91');
    const text = await close({ host: other, coordinator: other.as(OWNER) });
    expect(other.dialogs().slice(-2)[0]?.text).toContain('Lần ghi số 1 bị đứt giữa chừng: không phải lần chốt');
    expect(text).toContain('lần 1');
    const named = lines(other).filter((line) => line.Loại === 'Bỏ dở');
    expect(named.map((line) => line['Nội dung'])).toEqual([expect.stringContaining('Lần ghi số 1 (')]);
    const seals = lines(other).filter((line) => line.Loại === 'Khép');
    expect(seals.map((line) => [line['Số ghi'], line['Lần chốt']])).toEqual([['2', '1']]);
    return;
  }
}, 120_000);
