// [DON-20…] The words of the reminder mail, in text and HTML.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { OwedFigure, PlannedMail } from '../../src/domain/reminding/reminder-plan.js';
import { remindersDue } from '../../src/domain/reminding/reminders.js';
import { reminderMail } from '../../src/text/mail-reminder.js';
import {
  context,
  entry,
  figure,
  healthFigures,
  milestone,
  owed,
  reminderInput,
  weekends,
} from '../support/reminder-fixtures.js';

const health = entry('SYT', { name: 'Sở Y tế', contact: 'Nguyễn Thị Mẫu', office: 'Văn phòng Sở' });

function planned(over: Parameters<typeof owed>[1] = {}, at: Partial<Parameters<typeof reminderInput>[0]> = {}) {
  const input = reminderInput({
    owedByAgency: [owed('SYT', { figures: healthFigures, ...over })],
    directory: [health],
    ...at,
  });
  const mail = remindersDue(input).send[0];
  if (mail === undefined) throw new Error('no mail planned');
  return mail;
}

function mailOf(mail: PlannedMail, today = '2022-11-04', over: Partial<typeof context> = {}) {
  return reminderMail({ mail, context: { ...context, ...over }, today, calendar: weekends });
}

/** What a reader of the HTML sees, without looking at the code that made it. */
function seen(html: string): string {
  return html
    .replace(/<head>.*<\/head>/s, '')
    .replace(/<a href="([^"]*)"[^>]*>([^<]*)<\/a>/g, '$2: $1')
    .replace(/<[^>]+>/g, ' ')
    .replace(/&nbsp;/g, ' ')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, ' ');
}

describe('the reminder of T-14 to Sở Y tế on 04/11/2022', () => {
  const mail = mailOf(planned({ report: { state: 'missing' } }));

  it('[DON-20] names agency, debt, day and days left in the subject, the agency first', () => {
    expect(mail.subject).toBe(
      'Sở Y tế: còn 3 số liệu chuyển đổi số năm 2022, đề nghị cập nhật trước ngày 20/11 (còn 16 ngày)',
    );
    expect(mail.to).toBe('syt@langson.example');
    expect(mail.name).toBe('Sở TT&TT Lạng Sơn - Sổ kế hoạch chuyển đổi số');
    expect(mail.replyTo).toBe('daumoi@langson.example');
  });

  it('[DON-21] reads word for word', () => {
    expect(mail.text).toBe(
      `Kính gửi: Sở Y tế
(Đề nghị văn thư chuyển đồng chí Nguyễn Thị Mẫu, Văn phòng Sở, đầu mối chuyển đổi số của đơn vị.)

Căn cứ Kế hoạch của UBND tỉnh thực hiện Nghị quyết số 49-NQ/TU ngày 28/9/2021 (các cơ quan, đơn vị định kỳ hằng năm báo cáo UBND tỉnh qua Sở Thông tin và Truyền thông trước ngày 20/11) và Công văn số 1234/STTTT-CĐS ngày 12/10/2022, Sở Thông tin và Truyền thông đề nghị đơn vị cập nhật các số liệu còn thiếu sau đây:
1. XHS-07: Các bệnh viện tuyến tỉnh, huyện kết nối với bệnh viện tuyến trên qua nền tảng công nghệ số
   Mục tiêu 2022: 100%
   Năm trước: chưa có
   Mở ô: https://so.example/XHS-07
2. XHS-08: Các bệnh viện tuyến tỉnh, Trung tâm Y tế huyện, thành phố triển khai thanh toán điện tử không dùng tiền mặt
   Mục tiêu 2022: 100%
   Năm trước: chưa có
   Mở ô: https://so.example/XHS-08
3. XHS-09: Người dân có Hồ sơ sức khỏe điện tử
   Mục tiêu 2022: trên 90%
   Năm trước: chưa có
   Mở ô: https://so.example/XHS-09

Thời hạn: trước ngày 20/11/2022 (Chủ nhật); ngày làm việc cuối cùng là thứ Sáu, 18/11/2022.
Cách nhập: số thực hiện đến kỳ báo cáo, số ước cả năm và ngày tính số liệu. Chưa có số thì chọn "Chưa có số liệu" và ghi ngày dự kiến có; không phát sinh thì chọn "Không phát sinh".
Không mở được sổ: trả lời thư này, ghi mã số và số liệu của từng dòng; đầu mối nhập hộ và báo lại.
Việc cập nhật sổ không thay cho báo cáo bằng văn bản có chữ ký của lãnh đạo đơn vị gửi qua Hệ thống quản lý văn bản và điều hành. Nếu đã gửi báo cáo, đề nghị cho biết số, ngày văn bản.

Liên hệ: Đầu mối Sở, Phòng Chuyển đổi số, điện thoại 0205 000 000.
Trân trọng./.
Thư gửi tự động từ Sổ kế hoạch ngày 04/11/2022; đơn vị đã đủ số liệu, báo cáo sẽ không nhận thư này.
`,
    );
  });

  it('[DON-22] shows in HTML the same as in text, line by line and value by value', () => {
    const page = seen(mail.html);
    for (const textLine of mail.text.split('\n')) {
      const words = textLine.replace(/^\d+\. (\S+): /, '').replace(/^ {3}(Mục tiêu 2022|Năm trước): /, '');
      expect(page).toContain(words.replace(/\s+/g, ' ').trim());
    }
    for (const header of ['Mã số', 'Chỉ tiêu (Kế hoạch 92/KH-UBND)', 'Mục tiêu 2022', 'Năm trước', 'Nhập tại']) {
      expect(page).toContain(header);
    }
    expect(mail.html.match(/<tr>/g)).toHaveLength(4);
  });

  it('[DON-23] is calm: no red, nothing loaded from outside, no style sheet, no script', () => {
    expect(mail.html).not.toMatch(/<(script|style|img|link|iframe|form)\b/i);
    expect(mail.html).not.toMatch(/url\(|@import|src=/i);
    const colours = [...mail.html.matchAll(/#([0-9a-f]{6})/gi)].map((m) => m[1] ?? '');
    expect(colours.length).toBeGreaterThan(0);
    for (const colour of colours) {
      const [red, green, blue] = [0, 2, 4].map((i) => Number.parseInt(colour.slice(i, i + 2), 16));
      expect((red ?? 0) - Math.max(green ?? 0, blue ?? 0), colour).toBeLessThan(40);
    }
    expect(mail.subject).not.toMatch(/\p{Lu}{4,}/u);
  });
});

describe('the reminder in other situations', () => {
  it('[DON-24] without a letter number, a basis or a contact the clause disappears', () => {
    const noLetter = mailOf(planned(), '2022-11-04', { letter: { number: '', date: '2022-10-12' } }).text;
    expect(noLetter).toContain('trước ngày 20/11), Sở Thông tin và Truyền thông đề nghị');
    expect(noLetter).not.toContain('Công văn');
    const noDay = mailOf(planned(), '2022-11-04', { letter: { number: '9/STTTT', date: null } }).text;
    expect(noDay).toContain('và Công văn số 9/STTTT, Sở');
    const none = { basis: { document: '', duty: '' }, letter: { number: '', date: null } };
    expect(mailOf(planned(), '2022-11-04', none).text).toContain(
      '\n\nSở Thông tin và Truyền thông đề nghị đơn vị cập nhật',
    );
    const mail = { ...planned(), entry: { ...health, contact: '', office: '' } };
    expect(mailOf(mail).text).toContain('(Đề nghị văn thư chuyển đầu mối chuyển đổi số của đơn vị.)');
    const silent = { coordinator: { ...context.coordinator, contact: '', office: '', phone: '' } };
    expect(mailOf(planned(), '2022-11-04', silent).text).not.toContain('Liên hệ');
  });

  it('[DON-25] ngành dọc and enterprises are asked with "kính đề nghị"', () => {
    for (const kind of ['Ngành dọc', 'Doanh nghiệp']) {
      const mail = mailOf({ ...planned(), entry: { ...health, kind } });
      expect(mail.subject).toContain(', kính đề nghị cập nhật trước');
      expect(mail.text).toContain('Sở Thông tin và Truyền thông kính đề nghị đơn vị');
      expect(mail.text).not.toMatch(/(?<!kính |Kính )đề nghị/i);
    }
    expect(mailOf(planned()).text).not.toContain('kính đề nghị');
  });

  it('[DON-26] prints at most fifteen rows, then how many more and where', () => {
    const figures = Array.from({ length: 22 }, (_, i) => figure(`CQS-${i + 1}`));
    const mail = mailOf(planned({ figures }));
    expect(mail.subject).toContain('còn 22 số liệu');
    expect(mail.text.match(/^\d+\. /gm)).toHaveLength(15);
    expect(mail.text).toContain('\nvà 7 số liệu khác: Mở sổ: https://so.example/\n');
    expect(mail.html.match(/<tr>/g)).toHaveLength(16);
    expect(mailOf(planned({ figures: figures.slice(0, 15) })).text).not.toContain('khác');
  });

  it('[DON-27] names the plan on each row when rows come from several plans', () => {
    const figures = [figure('A', { words: 'Một' }), figure('B', { words: 'Hai', plan: 'Kế hoạch 334/KH-UBND' })];
    const mail = mailOf(planned({ figures }));
    expect(mail.text).toContain('1. A: Một (Kế hoạch 92/KH-UBND)');
    expect(mail.text).toContain('2. B: Hai (Kế hoạch 334/KH-UBND)');
    expect(seen(mail.html)).toContain(' Chỉ tiêu Mục tiêu 2022');
  });

  it('[DON-28] knows the signed report: received, or the only thing missing', () => {
    const received = mailOf(planned({ report: { state: 'received', number: '512/BC-SYT', date: '2022-11-03' } })).text;
    expect(received).toContain('đã nhận báo cáo bằng văn bản số 512/BC-SYT ngày 03/11/2022 của đơn vị');
    expect(received).not.toContain('Nếu đã gửi báo cáo');
    const onlyReport = mailOf(planned({ figures: [], report: { state: 'missing' } }));
    expect(onlyReport.subject).toBe(
      'Sở Y tế: đã đủ số liệu chuyển đổi số năm 2022, đề nghị gửi báo cáo trước ngày 20/11 (còn 16 ngày)',
    );
    expect(onlyReport.text).toContain('gửi báo cáo bằng văn bản; sổ đã có đủ số liệu của đơn vị.');
    expect(onlyReport.html).not.toContain('<table');
  });

  it('[DON-29] prints an extension instead of the common day', () => {
    const mail = mailOf(planned({ extendedTo: '2022-11-26' }));
    expect(mail.subject).toContain('đề nghị cập nhật đến ngày 26/11 (còn 22 ngày)');
    expect(mail.text).toContain(
      'Thời hạn: đã gia hạn đến ngày 26/11/2022 (thứ Bảy); ngày làm việc cuối cùng là thứ Sáu, 25/11/2022.',
    );
    expect(mailOf(planned({ extendedTo: '2022-11-25' })).text).toContain(
      'Thời hạn: đã gia hạn đến ngày 25/11/2022 (thứ Sáu).\n',
    );
  });

  it('[DON-30] after the day: the same text, saying "đã quá hạn ngày 20/11/2022" in subject and first line', () => {
    const late = planned({ report: { state: 'missing' } }, { today: '2022-11-21', milestone: milestone('T+1') });
    const mail = mailOf(late, '2022-11-21');
    expect(mail.subject).toBe(
      'Sở Y tế: số liệu và báo cáo chuyển đổi số năm 2022 đã quá hạn ngày 20/11/2022, còn 3 số liệu, đề nghị cập nhật',
    );
    expect(mail.text).toContain(
      '\n\nSố liệu và báo cáo chuyển đổi số năm 2022 của đơn vị đã quá hạn ngày 20/11/2022.\nCăn cứ',
    );
    expect(mail.text).toContain('Thời hạn: đã quá hạn ngày 20/11/2022; đề nghị cập nhật trước ngày 23/11/2022.');
    expect(mail.text).not.toMatch(/quá hạn \d+ ngày|không nghiêm túc|còn -?\d+ ngày/);
  });

  it.each([
    ['figures alone', { report: { state: 'received', number: '512/BC-SYT', date: '2022-11-15' } }, 'Số liệu'],
    ['figures of an office that must send no report', { report: { state: 'not-followed' } }, 'Số liệu'],
    ['the report alone', { figures: [], report: { state: 'missing' } }, 'Báo cáo'],
    ['both', { report: { state: 'missing' } }, 'Số liệu và báo cáo'],
  ] as const)('[DON-93] subject and first line name what is late: %s', (_, over, what) => {
    const mail = mailOf(planned(over, { today: '2022-11-21', milestone: milestone('T+1') }), '2022-11-21');
    const words = `${what} chuyển đổi số năm 2022`;
    expect(mail.subject).toContain(`Sở Y tế: ${words.slice(0, 1).toLowerCase()}${words.slice(1)} đã quá hạn`);
    expect(mail.text).toContain(`\n\n${words} của đơn vị đã quá hạn ngày 20/11/2022.\n`);
    expect(mail.text.includes('Nếu đã gửi báo cáo')).toBe(over.report.state === 'missing');
  });

  it('[DON-93] a late mail asks for all that it calls late; who owes the report alone is not told of typing', () => {
    const late = (over: Parameters<typeof planned>[0]) =>
      mailOf(planned(over, { today: '2022-11-21', milestone: milestone('T+1') }), '2022-11-21').text;
    expect(late({ report: { state: 'missing' } })).toContain('gửi báo cáo bằng văn bản và cập nhật các số liệu');
    const alone = late({ figures: [], report: { state: 'missing' } });
    expect(alone).not.toContain('Việc cập nhật sổ');
    expect(alone).toContain('Báo cáo cần có chữ ký của lãnh đạo đơn vị, gửi qua Hệ thống');
  });

  it('[DON-93] the document is quoted where its office is another by now, and who follows it stands beside', () => {
    const duty = 'báo cáo UBND tỉnh qua Sở Thông tin và Truyền thông trước ngày 20/11';
    const coordinator = { ...context.coordinator, longName: 'Sở Khoa học và Công nghệ' };
    const mail = mailOf(planned(), '2022-11-04', { basis: { document: 'Kế hoạch 1', duty }, coordinator });
    expect(mail.text).toContain(`Kế hoạch 1 (“${duty}”; nay là Sở Khoa học và Công nghệ)`);
    expect(mailOf(planned(), '2022-11-04', { basis: { document: 'Kế hoạch 1', duty } }).text).toContain(`1 (${duty})`);
  });

  it('[DON-93] a row is named by its indicator, by its own code where there are two; a question names its cell to every office', () => {
    const [first] = healthFigures;
    if (first === undefined) throw new Error('a figure wanted');
    const unit = {
      ...first,
      code: 'CQS-02.H-CL',
      indicator: 'CQS-02',
      question: 'Ô K12: 72,77% hay 0,73%? Đúng thì chọn “Đã kiểm tra”.',
    };
    const plain = mailOf(planned({ figures: [unit] }));
    expect(plain.text).toContain('1. CQS-02: ');
    expect(plain.text).toContain('Ô K12: 72,77% hay 0,73%? Đúng thì chọn');
    const two = mailOf(planned({ figures: [unit, { ...unit, code: 'CQS-02.H-LB' }] }));
    expect(two.text).toContain('1. CQS-02.H-CL: ');
    const entry = { ...planned().entry, hasNoAccount: true };
    const letter = mailOf({ ...planned({ figures: [unit] }), entry });
    expect(letter.text).toContain('Ô K12: 72,77% hay 0,73%?');
  });

  it('[DON-32] whatever is typed, subject and both bodies are well-formed text', () => {
    const odd = fc.string({ unit: 'binary' }).map((text) => `${text}\ud83d Së Y tÕ \ufffe\udc00 x`);
    fc.assert(
      fc.property(odd, (text) => {
        const [first] = healthFigures;
        if (first === undefined) throw new Error('a figure wanted');
        const figures = [{ ...first, words: text, target: text, priorYear: text, question: text, plan: text }];
        const mail = planned({ figures });
        const made = mailOf({ ...mail, entry: { ...mail.entry, name: text, contact: text } }, '2022-11-04', {
          topic: text,
          notice: text,
        });
        for (const part of [made.subject, made.text, made.html, made.name]) {
          expect(part).toBe(Buffer.from(part).toString());
          expect(part).not.toMatch(/\p{Noncharacter_Code_Point}/u);
        }
        expect(made.subject).toContain('Së Y tÕ');
      }),
      { numRuns: 50 },
    );
  });

  it('[DON-31] a book without real figures says so first', () => {
    const mail = mailOf(planned(), '2022-11-04', { notice: 'SỐ LIỆU GIẢ ĐỊNH' });
    expect(mail.text.startsWith('SỐ LIỆU GIẢ ĐỊNH\n')).toBe(true);
    expect(mail.subject.startsWith('Sở Y tế: ')).toBe(true);
    expect(mail.subject.endsWith(' - SỐ LIỆU GIẢ ĐỊNH')).toBe(true);
  });
});

describe('a table that can be followed', () => {
  it('[DON-86] prints the year of the targets, on each row where they differ', () => {
    const of = (...years: (number | null)[]) =>
      mailOf(planned({ figures: years.map((targetYear, i) => figure(`A-${i}`, { targetYear })) }));
    expect(seen(of(2027, 2027).html)).toContain(' Mục tiêu 2027 ');
    expect(of(2027, 2027).text).not.toContain('2022: 100%');
    expect(of(2025, 2027).text).toContain('   Mục tiêu: 100% (năm 2025)\n');
    expect(of(2025, 2027).text).toContain('   Mục tiêu: 100% (năm 2027)\n');
    expect(of(null, null).text).toContain('   Mục tiêu: 100%\n');
    expect(of(2027, null).text.match(/Mục tiêu: 100%( \(năm 2027\))?\n/g)).toHaveLength(2);
  });

  it('[DON-86] names numerator and denominator where the row asks for them, and quotes what is asked', () => {
    const figures = [
      figure('A', { wanted: 'tử số: số hồ sơ; mẫu số: tổng số hồ sơ' }),
      figure('B', { question: 'ô G12: Không đọc được “abc”' }),
      figure('C'),
    ];
    const { text, html } = mailOf(planned({ figures }));
    expect(text).toContain('   Cần nhập: tử số: số hồ sơ; mẫu số: tổng số hồ sơ\n');
    expect(text).toContain('   Cần nhập: ô G12: Không đọc được “abc”\n');
    expect(text).toContain('   Cần nhập: số thực hiện\n');
    expect(text).toContain('(dòng có tử số, mẫu số thì nhập hai số đó)');
    expect(seen(html)).toContain(' Cần nhập ');
    expect(mailOf(planned()).text).not.toContain('tử số');
  });

  it('[DON-87] an office without a Google account gets empty columns and how to answer, no link', () => {
    const entryWithout = { ...health, hasNoAccount: true };
    const { text, html } = mailOf({ ...planned(), entry: entryWithout });
    expect(text + html).not.toMatch(/Mở ô|Mở sổ|https:|Không mở được sổ|Cách nhập/);
    for (const header of ['Số thực hiện', 'Ước cả năm', 'Số liệu tính đến ngày']) {
      expect(html).toContain(`>${header}</th>`);
      expect(text.match(new RegExp(`   ${header}: ……`, 'g'))).toHaveLength(3);
    }
    expect(text).toContain('Cách trả lời: trả lời thư này, điền vào các cột còn trống của bảng trên');
    const parts = mailOf({
      ...planned({ figures: [figure('A', { wanted: 'tử số: số hồ sơ; mẫu số: tổng số hồ sơ' }), figure('B')] }),
      entry: entryWithout,
    }).text;
    expect(parts.match(/ {3}Tử số: ……\n {3}Mẫu số: ……\n {3}Số thực hiện: ……/g)).toHaveLength(1);
    expect(parts.match(/Số thực hiện: ……/g)).toHaveLength(2);
    const tasks = [
      { code: 'NV-1', words: 'Việc', due: '2022-12-01', isTentative: false, link: 'https://so.example/t' },
    ];
    const ofTasks = mailOf({ ...planned(), figures: [], tasks, entry: entryWithout }).text;
    expect(ofTasks).toContain('   Tình trạng thực hiện: ……\n   Ngày hoàn thành: ……\n');
  });

  it.each([
    [
      'Ô F47: Dấu “-” ở cột Thực hiện đến kỳ báo cáo là 0, không phát sinh hay chưa có số liệu? Đề nghị nhập số hoặc chọn ở cột Trường hợp khác.',
      'Ô F47: Dấu “-” ở mục Số thực hiện là 0, không phát sinh hay chưa có số liệu? Đề nghị nhập số hoặc chọn ở cột Trường hợp khác.',
    ],
    [
      'Ô J46: Chưa ghi rõ ngày dự kiến có số liệu: đề nghị ghi ở cột Số liệu tính đến ngày.',
      'Ô J46: Chưa ghi rõ ngày dự kiến có số liệu: đề nghị ghi ở mục Số liệu tính đến ngày.',
    ],
    [
      'Ô G8: Không đọc được “abc” ở cột Ước thực hiện cả năm: đề nghị nhập số, ví dụ 72,77.',
      'Ô G8: Không đọc được “abc” ở mục Ước cả năm: đề nghị nhập số, ví dụ 72,77.',
    ],
  ])(
    '[DON-87] asks an office that has only the mail what is asked, by the names of its table: %s',
    (question, asked) => {
      const { text } = mailOf({
        ...planned({ figures: [figure('A', { question })] }),
        entry: { ...health, hasNoAccount: true },
      });
      expect(text).toContain(`   Cần nhập: ${asked}\n`);
    },
  );

  it('[DON-87] names what the table has no room for to an office that can see nothing else', () => {
    const figures = Array.from({ length: 40 }, (_, i) => figure(`CQS-${i + 1}`, { words: `Nội dung thứ ${i + 1}` }));
    const { text } = mailOf({ ...planned({ figures }), entry: { ...health, hasNoAccount: true } });
    expect(text).toContain('và 25 số liệu khác, đề nghị ghi thêm vào thư trả lời:\nCQS-16: Nội dung thứ 16\n');
    expect(text).toContain('CQS-30: Nội dung thứ 30\n… còn 10 số liệu: đầu mối gửi tiếp khi đơn vị trả lời.\n');
  });

  it('[DON-88] asks nobody to fill in a table that has no empty column', () => {
    for (const entryOf of [health, { ...health, hasNoAccount: true }]) {
      for (const figures of [healthFigures, []]) {
        const { text, html } = mailOf({ ...planned({ report: { state: 'missing' } }), figures, entry: entryOf });
        expect(/điền (số )?vào/.test(text)).toBe(html.includes('>Ước cả năm</th>'));
      }
    }
  });
});

describe('whatever people wrote into names, words and links', () => {
  const nasty = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 300 }),
    fc.constantFrom(
      '<script>alert(1)</script>',
      '"><img src=x onerror=alert(1)>',
      'Sở Y tế\r\nBcc: kẻ@xấu.vn',
      '=IMPORTXML("http://x";"//a")',
      '\u202egnp.exe',
      '&lt;b&gt;',
      "javascript:alert('x')",
    ),
  );
  const anyFigure: fc.Arbitrary<OwedFigure> = fc.record({
    code: nasty,
    indicator: nasty,
    words: nasty,
    plan: nasty,
    target: nasty,
    targetYear: fc.option(fc.integer({ min: 2020, max: 2035 })),
    wanted: nasty,
    question: nasty,
    priorYear: nasty,
    link: nasty,
  });

  it('[DON-32] no header has a second line, no value becomes mark-up, links lead to web addresses only', () => {
    const strip = (html: string) => html.replace(/<[^>]*>/g, (tag) => tag.replace(/="[^"]*"/g, '=""'));
    const tags = (html: string) => new Set((strip(html).match(/<[^>]*>?/g) ?? []).map((tag) => tag.split(' ')[0]));
    fc.assert(
      fc.property(
        nasty,
        nasty,
        nasty,
        fc.array(anyFigure, { minLength: 1, maxLength: 4 }),
        (name, contact, from, figures) => {
          const mail = mailOf({ ...planned({ figures }), entry: { ...health, name, contact } }, '2022-11-04', {
            coordinator: { ...context.coordinator, fromName: from, replyTo: from },
          });
          for (const header of [mail.subject, mail.name, mail.replyTo]) {
            // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there
            expect(header).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069]/);
          }
          expect(mail.subject.length).toBeLessThanOrEqual(250);
          for (const tag of tags(mail.html)) {
            expect(
              '<!DOCTYPE <html <head> <meta </head> <body <div <p </p> <em> </em> <strong> </strong> <table <tr> <th </th> <td </td> </tr> </table> <a </a> </div> </body> </html>'.split(
                ' ',
              ),
            ).toContain(tag);
          }
          for (const href of mail.html.matchAll(/href="([^"]*)"/g)) expect(href[1]).toMatch(/^https?:\/\/[^\s<>]+$/i);
        },
      ),
    );
  });

  it('[DON-33] the size of a mail is bounded whatever the rows hold', () => {
    for (const worst of ['"', 'ố', '&"<ố']) {
      const long = worst.repeat(20_000);
      const link = `https://so.example/${'&'.repeat(200)}`;
      const figures = Array.from({ length: 300 }, (_, i) =>
        figure(`${long}${i}`, {
          words: long,
          target: long,
          wanted: long,
          question: long,
          priorYear: long,
          plan: `${long}${i}`,
          link,
        }),
      );
      const tasks = figures.map((f) => ({ code: f.code, words: long, due: '2022-12-31', isTentative: true, link }));
      const mail = mailOf({ ...planned({ figures, tasks }), entry: { ...health, name: long, contact: long } });
      expect(Buffer.byteLength(mail.html) + Buffer.byteLength(mail.text), worst).toBeLessThan(200 * 1024);
      const letter = mailOf({ ...planned({ figures, tasks }), entry: { ...health, name: long, hasNoAccount: true } });
      expect(Buffer.byteLength(letter.html) + Buffer.byteLength(letter.text), worst).toBeLessThan(200 * 1024);
      expect(mail.subject.length).toBeLessThanOrEqual(250);
    }
  });
});
