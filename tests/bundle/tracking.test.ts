// `Theo dõi báo cáo` through the host: states, timeliness, what the mails know of letters, extensions and releases.

import { beforeAll, describe, expect, test } from 'vitest';
import {
  cellOf,
  ENTRY,
  forkOf,
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
  typeSetting,
  visibleTexts,
  type Workbook,
} from '../support/workbook.js';

const three = smallBook(['1d', '3e', '3g']);
/** With an agency that supplies no figure, and the coordinator's own Sở. */
const others = shippedBook().agencies.filter((agency) => ['STC', 'STTTT'].includes(agency.code));
const few = { ...three, agencies: [...three.agencies, ...others] };
const their = { VPUBND: 'vp@langson.example', SYT: 'syt@langson.example', BDT: 'bdt@langson.example' };
const ACTUAL = 'Thực hiện đến kỳ báo cáo';

const seen = ({ host }: Workbook, agency: string, header: string) =>
  shown(host, TRACKING, `nam-2022/${agency}`, header, 'Khóa');

function mailTo({ host }: Workbook, address: string) {
  return host.mails().filter((mail) => mail.to.includes(address));
}

describe('[DON-55] the states', () => {
  let workbook: Workbook;
  beforeAll(async () => {
    workbook = await readyWorkbook(few, their);
  });

  test('follow the typed figures and the letter at once, without any run', async () => {
    expect([seen(workbook, 'SYT', 'Số liệu'), seen(workbook, 'SYT', 'Tình trạng')]).toEqual(['0/3', 'Chưa nhập']);
    await typeIn(workbook, ENTRY, 'XHS-07', ACTUAL, '100');
    expect([seen(workbook, 'SYT', 'Số liệu'), seen(workbook, 'SYT', 'Tình trạng')]).toEqual(['1/3', 'Đang nhập']);
    await track(workbook, 'SYT', 'Số báo cáo', '512/BC-SYT');
    expect(seen(workbook, 'SYT', 'Tình trạng')).toBe('Đã gửi báo cáo, còn thiếu số liệu');
    for (const code of ['XHS-08', 'XHS-09']) await typeIn(workbook, ENTRY, code, ACTUAL, '91');
    expect([seen(workbook, 'SYT', 'Số liệu'), seen(workbook, 'SYT', 'Tình trạng')]).toEqual(['3/3', 'Đã gửi báo cáo']);
    await track(workbook, 'SYT', 'Số báo cáo', '');
    expect(seen(workbook, 'SYT', 'Tình trạng')).toBe('Đã đủ số liệu, chờ văn bản');
  });

  test('are silent, not wrong, while results are late', async () => {
    const { host } = workbook;
    for (const weather of ['loading', 'error'] as const) {
      const copy = await host.fork();
      copy.custom.weather(weather);
      await copy.as('dau-moi@langson.example').type(ENTRY, cellOf(copy, ENTRY, 'XHS-07', ACTUAL), '55');
      expect(seen({ ...workbook, host: copy }, 'SYT', 'Tình trạng')).toBe('');
      expect(visibleTexts(copy).filter(({ text }) => /^#|Loading/.test(text))).toEqual([]);
    }
  });
});

describe('[DON-78] the leaders’ page counts letters', () => {
  let ready: Workbook;
  beforeAll(async () => {
    ready = await readyWorkbook(few, their);
  });
  const lines = ({ host }: Workbook) =>
    host
      .sheet('Tổng hợp')
      .display()
      .map((row) =>
        row
          .slice(0, 13)
          .filter((cell) => cell !== '')
          .join(' | '),
      );
  const block = (workbook: Workbook) => {
    const all = lines(workbook);
    const rows = all.slice(all.indexOf('4. ĐƠN VỊ CHƯA ĐỦ') + 1).filter((text) => text !== '');
    return rows.slice(
      0,
      rows.findIndex((text) => text.startsWith('Đánh giá theo')),
    );
  };

  test('the moment they are written down, beside the figures; the two counts add up', async () => {
    const workbook = await forkOf(ready);
    expect(lines(workbook)).toContain('0/3 đơn vị đã nhập đủ số liệu; 0/3 đơn vị đã gửi báo cáo bằng văn bản.');
    expect(block(workbook)).toEqual([
      'Thiếu số liệu 3/3, chưa có văn bản 3/3 (còn hạn 03, quá hạn 0).',
      'Văn phòng UBND tỉnh: còn 1 số liệu, chưa có văn bản',
      'Sở Y tế: còn 3 số liệu, chưa có văn bản',
      'Bưu điện tỉnh: còn 1 số liệu, chưa có văn bản',
    ]);
    await typeIn(workbook, ENTRY, 'XHS-10', ACTUAL, '100');
    await track(workbook, 'SYT', 'Số báo cáo', '512/BC-SYT');
    await track(workbook, 'VPUBND', 'Gia hạn đến', '25/11/2022');
    expect(lines(workbook).join('\n')).toContain('1/3 đơn vị đã nhập đủ số liệu; 1/3 đơn vị đã gửi báo cáo');
    expect(block(workbook)).toEqual([
      'Thiếu số liệu 2/3, chưa có văn bản 2/3 (còn hạn 02, quá hạn 0).',
      'Văn phòng UBND tỉnh: gia hạn đến 25/11 (còn 1 số liệu, chưa có văn bản)',
      'Sở Y tế: đã có văn bản, còn 3 số liệu',
      '01 đơn vị đủ số liệu, chờ văn bản: Bưu điện tỉnh',
    ]);
  });

  test('after the last day the missing ones are late, those with more time are not, and nobody had to run anything', async () => {
    const workbook = await forkOf(ready);
    await track(workbook, 'VPUBND', 'Gia hạn đến', '25/11');
    for (const [day, words] of [
      ['2022-11-20', 'còn hạn 03, quá hạn 0)'],
      ['2022-11-21', 'còn hạn 01, quá hạn 02)'],
      ['2022-11-26', 'còn hạn 0, quá hạn 03)'],
    ] as const) {
      await workbook.host.clock.set(`${day}T08:00:00+07:00`);
      await workbook.host.custom.settle();
      expect(block(workbook)[0], day).toContain(words);
    }
  });

  test.each([
    ['Số báo cáo', 'đã gửi'],
    ['Ngày báo cáo', '32/10/2022'],
    ['Ngày nhận', '30/11/2022'],
    ['Người ký', 'chưa ký'],
    ['Gia hạn đến', 'tuần sau'],
  ])(
    '[SUM-6] a letter that is asked about (%s: %s) is neither late nor in time, on the page as on its tab',
    async (header, text) => {
      const workbook = await forkOf(ready);
      await track(workbook, 'SYT', header, text);
      for (const [day, words] of [
        ['2022-11-18', '(còn hạn 02, quá hạn 0, đang hỏi lại 01)'],
        ['2022-11-22', '(còn hạn 0, quá hạn 02, đang hỏi lại 01)'],
      ] as const) {
        await workbook.host.clock.set(`${day}T08:00:00+07:00`);
        await setUp(workbook);
        expect(block(workbook)[0], day).toContain(words);
        expect(seen(workbook, 'SYT', 'Thời hạn')).toBe('');
      }
    },
  );

  test('who must send none is in neither count; who must and supplies no figure is; the Sở sends itself none', async () => {
    const workbook = await forkOf(ready);
    await track(workbook, 'BDT', 'Phải gửi báo cáo', 'Không');
    for (const agency of ['STC', 'STTTT']) await track(workbook, agency, 'Phải gửi báo cáo', 'Có');
    expect(lines(workbook).join('\n')).toContain('0/3 đơn vị đã nhập đủ số liệu; 0/3 đơn vị đã gửi báo cáo');
    expect(block(workbook)).toContain('Bưu điện tỉnh: còn 1 số liệu');
    expect(block(workbook).at(-1)).toBe('01 đơn vị không phải nhập số liệu, chờ văn bản: Sở Tài chính');
  });

  test('no error in sight where a cell holds one, or words that are no day', async () => {
    const workbook = await forkOf(ready);
    await track(workbook, 'SYT', 'Gia hạn đến', 'tuần sau');
    await workbook.coordinator.format(
      TRACKING,
      cellOf(workbook.host, TRACKING, 'nam-2022/BDT', 'Số báo cáo', 'Khóa'),
      'General',
    );
    await track(workbook, 'BDT', 'Số báo cáo', '=1/0');
    expect(
      visibleTexts(workbook.host).filter(({ place, text }) => place.startsWith('Tổng hợp') && text.startsWith('#')),
    ).toEqual([]);
    expect(block(workbook)[0]).toBe('Thiếu số liệu 3/3, chưa có văn bản 3/3 (còn hạn 01, quá hạn 0, đang hỏi lại 02).');
  });
});

describe('[DON-91] what says that no letter came is asked, and page, tab and mail say alike that none is here', () => {
  test.each([
    ['Số báo cáo', 'chưa có'],
    ['Số báo cáo', '0'],
    ['Ngày nhận', '-'],
    ['Ngày báo cáo', '30/11/2022'],
    ['Gia hạn đến', '25/11/2032'],
  ])('%s: %s', async (header, text) => {
    const workbook = await readyWorkbook(few, their);
    const page = () =>
      visibleTexts(workbook.host)
        .filter(({ place }) => place.startsWith('Tổng hợp'))
        .map((cell) => cell.text)
        .join('\n');
    await track(workbook, 'SYT', header, text);
    expect(page()).toContain('0/3 đơn vị đã gửi báo cáo');
    expect(page()).toContain('Sở Y tế: còn 3 số liệu, văn bản đang hỏi lại');
    expect(seen(workbook, 'SYT', 'Tình trạng')).toBe('Chưa nhập');
    await setUp(workbook);
    const cell = cellOf(workbook.host, TRACKING, 'nam-2022/SYT', header, 'Khóa');
    expect(seen(workbook, 'SYT', 'Cần xem lại')).toMatch(new RegExp(`^Ô ${cell}: .+`));
    await sendMails(workbook);
    expect(mailTo(workbook, their.SYT)).toEqual([]);
    expect(mailTo(workbook, their.BDT)).toHaveLength(1);
    await track(workbook, 'SYT', header, '');
    await sendMails(workbook);
    expect(mailTo(workbook, their.SYT)[0]?.text).not.toContain('đã nhận báo cáo');
  });
});

test('[SUM-7] a letter that is asked about is called so on every page and in every list, and waited for on none', async () => {
  const workbook = await readyWorkbook(few, their);
  const page = () =>
    visibleTexts(workbook.host)
      .filter(({ place }) => place.startsWith('Tổng hợp'))
      .map((cell) => cell.text)
      .join('\n');
  await track(workbook, 'STC', 'Phải gửi báo cáo', 'Có');
  for (const code of ['XHS-07', 'XHS-08', 'XHS-09']) await typeIn(workbook, ENTRY, code, ACTUAL, '91');
  for (const agency of ['SYT', 'STC', 'BDT']) await track(workbook, agency, 'Số báo cáo', 'đang trình ký');
  await track(workbook, 'VPUBND', 'Địa chỉ hỏng', 'x?');
  for (const run of [false, true]) {
    if (run) await setUp(workbook);
    expect(page()).toContain('Sở Y tế: văn bản đang hỏi lại');
    expect(page()).toContain('Sở Tài chính: văn bản đang hỏi lại');
    expect(page()).toContain('Bưu điện tỉnh: còn 1 số liệu, văn bản đang hỏi lại');
    expect(page()).toContain('Văn phòng UBND tỉnh: còn 1 số liệu, chưa có văn bản');
    expect(page()).not.toContain('chờ văn bản');
    expect(seen(workbook, 'SYT', 'Tình trạng')).toBe('Đã đủ số liệu, văn bản đang hỏi lại');
    expect(seen(workbook, 'STC', 'Tình trạng')).toBe('Không hỏi số liệu, văn bản đang hỏi lại');
  }
  await workbook.coordinator.menu(MENU, 'Đôn đốc', 'Danh sách cần gọi');
  const calls = workbook.host.dialogs().at(-1)?.html ?? '';
  for (const name of ['Sở Y tế', 'Sở Tài chính']) expect(calls).toContain(`${name}: văn bản đang hỏi lại;`);
  // A cell about the address alone leaves no doubt whether a letter came.
  expect(calls).toMatch(/Văn phòng UBND tỉnh: còn 1 số liệu \([^)]*\), chưa có văn bản;.*có ô chưa đọc được/);
});

test('[DON-92] an extension that has run out is named as run out', async () => {
  const workbook = await readyWorkbook(few, their);
  await track(workbook, 'VPUBND', 'Gia hạn đến', '25/11/2022');
  await workbook.host.clock.set('2022-11-26T08:00:00+07:00');
  await workbook.host.custom.settle();
  const texts = visibleTexts(workbook.host).map(({ text }) => text);
  expect(texts).toContain('Văn phòng UBND tỉnh: đã quá hạn gia hạn 25/11 (còn 1 số liệu, chưa có văn bản)');
});

test('[DON-56] timeliness of the letter is written at set-up and with every run', async () => {
  const workbook = await readyWorkbook(few, their);
  expect(seen(workbook, 'SYT', 'Thời hạn')).toBe('Chưa gửi, còn hạn');
  await track(workbook, 'BDT', 'Ngày nhận', '20/11');
  await track(workbook, 'VPUBND', 'Ngày báo cáo', '22/11/2022');
  await workbook.host.clock.set('2022-11-23T08:00:00+07:00');
  await sendMails(workbook);
  expect(['SYT', 'BDT', 'VPUBND'].map((agency) => seen(workbook, agency, 'Thời hạn'))).toEqual([
    'Chưa gửi, quá hạn',
    'Đã gửi đúng hạn',
    'Đã gửi, quá hạn',
  ]);
});

describe('[DON-7] mails know the letter', () => {
  test('figures without a letter, a letter without figures, both, and an extension', async () => {
    const workbook = await readyWorkbook(few, their);
    await typeIn(workbook, ENTRY, 'XHS-10', ACTUAL, '100');
    await track(workbook, 'SYT', 'Số báo cáo', '512/BC-SYT');
    await track(workbook, 'SYT', 'Ngày báo cáo', '02/11/2022');
    await track(workbook, 'VPUBND', 'Gia hạn đến', '18/11/2022');
    const report = await setUp(workbook);
    expect(report).toContain('trước hạn của đợt');
    await track(workbook, 'VPUBND', 'Gia hạn đến', '30/11/2022');
    await sendMails(workbook);
    expect(mailTo(workbook, their.BDT)[0]?.subject).toContain('đã đủ số liệu');
    expect(mailTo(workbook, their.SYT)[0]?.text).toContain(
      'đã nhận báo cáo bằng văn bản số 512/BC-SYT ngày 02/11/2022',
    );
    expect(mailTo(workbook, their.VPUBND)[0]?.text).toContain('gia hạn đến ngày 30/11/2022');
    await typeIn(workbook, ENTRY, 'XHS-07', ACTUAL, '100');
  });

  test('[DON-74] an agency that must not report, or whose duty nobody confirmed, gets no mail about a letter', async () => {
    const workbook = await readyWorkbook(few, their);
    await typeIn(workbook, ENTRY, 'XHS-10', ACTUAL, '100');
    await track(workbook, 'BDT', 'Phải gửi báo cáo', 'Không');
    await sendMails(workbook);
    expect(mailTo(workbook, their.BDT)).toEqual([]);
    expect(mailTo(workbook, their.SYT)).toHaveLength(1);
  });
});

describe('[DON-51] the mail to the head of an agency', () => {
  let workbook: Workbook;
  beforeAll(async () => {
    workbook = await readyWorkbook(few, their);
    for (const agency of ['SYT', 'BDT']) {
      const address = `lanhdao-${agency.toLowerCase()}@langson.example`;
      await typeIn(workbook, 'Danh bạ', agency, 'Hộp thư công vụ của đơn vị', address, 'Mã đơn vị');
    }
    await workbook.host.clock.set('2022-11-21T08:00:00+07:00');
    await sendMails(workbook);
    await workbook.host.clock.set('2022-11-22T08:00:00+07:00');
  });

  test('is prepared and shown under "Chờ duyệt", and not sent', async () => {
    const { host, coordinator } = workbook;
    expect(mailTo(workbook, 'lanhdao-syt@langson.example')).toEqual([]);
    await coordinator.menu(MENU, 'Đôn đốc', 'Xem trước thư');
    const page = host.dialogs().at(-1)?.html ?? '';
    expect(page).toContain('Chờ duyệt');
    expect(page).toContain('Kính gửi: Lãnh đạo Sở Y tế');
    const report = await sendMails(workbook, true, true);
    expect(report).toContain('thư gửi lãnh đạo chờ duyệt');
    expect(mailTo(workbook, 'lanhdao-syt@langson.example')).toEqual([]);
  });

  test('goes after a release with a name, and the ledger says whose; an extension asks for another release', async () => {
    await track(workbook, 'SYT', 'Duyệt thư lãnh đạo', 'Duyệt gửi');
    await sendMails(workbook, true, true);
    expect(mailTo(workbook, 'lanhdao-syt@langson.example')).toEqual([]);
    await track(workbook, 'SYT', 'Người duyệt', 'Phó Giám đốc Sở');
    await track(workbook, 'BDT', 'Duyệt thư lãnh đạo', 'Duyệt gửi sau gia hạn');
    await track(workbook, 'BDT', 'Người duyệt', 'Phó Giám đốc Sở');
    await sendMails(workbook, true, true);
    expect(mailTo(workbook, 'lanhdao-syt@langson.example')).toHaveLength(1);
    expect(mailTo(workbook, 'lanhdao-bdt@langson.example')).toEqual([]);
    const row = workbook.host
      .sheet('Đôn đốc')
      .display()
      .find((cells) => cells[4] === 'lanhdao-syt@langson.example');
    expect(row?.slice(6, 8)).toEqual(['Đã gửi', 'Đầu mối duyệt: Phó Giám đốc Sở.']);
  });
});

test('[DON-10] a new contact gets the mail of the current step once, marked; the number of the letter may be typed whole', async () => {
  const workbook = await readyWorkbook(few, their);
  await sendMails(workbook);
  await typeIn(workbook, 'Danh bạ', 'SYT', 'Thư nhận đôn đốc', 'moi@langson.example', 'Mã đơn vị');
  await typeSetting(workbook, 'letterNumber', '1234/STTTT-CĐS');
  await workbook.host.clock.set('2022-11-07T08:00:00+07:00');
  for (let press = 0; press < 2; press += 1) await sendMails(workbook, true, true);
  expect(workbook.host.mails()).toHaveLength(4);
  expect(mailTo(workbook, 'moi@langson.example')[0]?.text).toContain('Công văn số 1234/STTTT-CĐS, Sở Thông tin');
  const rows = workbook.host
    .sheet('Đôn đốc')
    .display()
    .filter((row) => row[4] === 'moi@langson.example');
  expect(rows.map((row) => `${row[2]} ${row[6]} ${row[7]}`)).toEqual(['Trước hạn 14 ngày Đã gửi Gửi đầu mối mới.']);
});

test('[DON-12] mail to a dead address goes to the deputy', async () => {
  const workbook = await readyWorkbook(few, their);
  await typeIn(workbook, 'Danh bạ', 'SYT', 'Đầu mối dự phòng', 'Người B, b@langson.example', 'Mã đơn vị');
  await track(workbook, 'SYT', 'Địa chỉ hỏng', 'Hỏng');
  await sendMails(workbook);
  expect(mailTo(workbook, their.SYT)).toEqual([]);
  expect(mailTo(workbook, 'b@langson.example')).toHaveLength(1);
});

test('[DON-53] the roll-call asks every agency that is not confirmed, once', async () => {
  const workbook = await readyWorkbook(few, their, { day: '2022-10-06' });
  await track(workbook, 'SYT', 'Xác nhận đầu mối (ngày)', '05/10/2022');
  await sendMails(workbook);
  const to = workbook.host.mails().flatMap((mail) => mail.to);
  expect(to.toSorted()).toEqual([their.BDT, their.VPUBND]);
  expect(workbook.host.mails()[0]?.subject).toContain('xác nhận đầu mối');
  // Of whom nothing is known, nobody is asked to confirm.
  expect(workbook.host.mails()[0]?.text).toContain('1. Họ tên, phòng, địa chỉ thư');
});

test('set-up again leaves every typed cell of the tab as it was', async () => {
  const workbook = await readyWorkbook(few, their);
  for (const [header, text] of [
    ['Số báo cáo', '512/BC-SYT'],
    ['Khó khăn chung', 'Thiếu kinh phí'],
    ['Gia hạn đến', '25/11/2022'],
  ] as const) {
    await track(workbook, 'SYT', header, text);
  }
  await setUp(workbook);
  expect(seen(workbook, 'SYT', 'Số báo cáo')).toBe('512/BC-SYT');
  expect(seen(workbook, 'SYT', 'Khó khăn chung')).toBe('Thiếu kinh phí');
  expect(seen(workbook, 'SYT', 'Gia hạn đến')).toBe('25/11/2022');
});
