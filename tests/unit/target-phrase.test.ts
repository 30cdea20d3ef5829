// How a printed target is read; the rules are those of docs/cach-doc-van-ban.md.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPrintedTarget, readTargetPhrase, targetFromPhrase } from '../../src/domain/phrase/target-phrase.js';
import { phraseQuestionText } from '../../src/text/target-phrase-text.js';

type Row = [phrase: string, comparator: string, value: number | null, upper?: number | null, unit?: string];

const anyUnit = '(any)';

function expectRead([phrase, comparator, value, upper = null, unit = anyUnit]: Row): void {
  const { components, question } = readTargetPhrase(phrase);
  expect(question, phrase).toBeNull();
  expect(components, phrase).toHaveLength(1);
  expect(components[0], phrase).toMatchObject({ comparator, value, upper });
  if (unit !== anyUnit) expect(components[0]?.unit, phrase).toBe(unit);
}

const figures = (phrase: string) =>
  readTargetPhrase(phrase).components.map(({ comparator, value }) => [comparator, value]);
const asked = (phrase: string) => readTargetPhrase(phrase).question?.code ?? null;

describe('a printed target', () => {
  it('[DOC-1] is at least its figure when no word compares', () => {
    expectRead(['80', '>=', 80, null, '']);
    expectRead(['Phấn đấu đạt 80%.', '>=', 80, null, '%']);
    expectRead(['100 %', '>=', 100, null, '%']);
    expectRead(['100 phần trăm', '>=', 100, null, '%']);
    expectRead(['Doanh thu viễn thông đạt 950 tỷ đồng.', '>=', 950, null, 'tỷ đồng']);
    expectRead(['Số điện thoại/100 người dân đạt: 107 thuê bao/100 dân.', '>=', 107, null, 'thuê bao/100 dân']);
  });

  it.each<Row>([
    ['Trên 24', '>', 24],
    ['trên 50%', '>', 50],
    ['đạt tối thiểu trên 2%', '>', 2],
    ['Dưới 3', '<', 3],
    ['không quá 5%', '<=', 5],
    ['tối đa 12 giờ', '<=', 12, null, 'giờ'],
    ['chiếm từ 10% GRDP của tỉnh', '>=', 10],
    ['từ 10% trở lên', '>=', 10],
    ['5% trở xuống', '<=', 5],
    ['không dưới 100 tỷ đồng', '>=', 100, null, 'tỷ đồng'],
    ['tăng tối thiểu 7%', '>=', 7],
    ['Khoảng 4', 'about', 4],
    ['≥ 95%', '>=', 95],
    ['<3', '<', 3],
    ['đạt và vượt 80%', '>=', 80],
    ['nhỏ hơn hoặc bằng 5%', '<=', 5],
    ['không tăng quá 5%', '<=', 5],
    ['50 nghìn tỷ đồng', '>=', 50, null, 'nghìn tỷ đồng'],
    ['65 triệu đồng/người/năm', '>=', 65, null, 'triệu đồng/người/năm'],
    ['1 tỷ cây xanh', '>=', 1, null, 'tỷ cây xanh'],
    ['950 tỷ trong năm', '>=', 950, null, 'tỷ'],
    ['từ mức độ 3 trở lên', 'level', 3],
    ['5 giờ trở xuống', '<=', 5, null, 'giờ'],
    ['gần 50%', 'about', 50],
    ['giảm 0,5 điểm phần trăm', '>=', 0.5, null, 'điểm phần trăm'],
    ['khoảng 5.000 USD', 'about', 5000, null, 'USD'],
    ['khoảng 74,5 tuổi', 'about', 74.5, null, 'tuổi'],
  ])('[DOC-2] %s is %s %s', (phrase, comparator, value, upper = null, unit = anyUnit) =>
    expectRead([phrase, comparator, value, upper, unit]),
  );

  it.each<Row>([
    ['6,6-6,8', 'range', 6.6, 6.8],
    ['33-34', 'range', 33, 34],
    ['1-1,5', 'range', 1, 1.5],
    ['từ 65 - 70%', 'range', 65, 70, '%'],
    ['từ 15% - 20%', 'range', 15, 20, '%'],
    ['từ 5 đến 7%', 'range', 5, 7, '%'],
    ['khoảng 33 - 34% GDP', 'range', 33, 34, '%'],
  ])('[DOC-3] %s is %s %s', (phrase, comparator, value, upper = null, unit = anyUnit) =>
    expectRead([phrase, comparator, value, upper, unit]),
  );

  it.each<Row>([
    ['18.5', '>=', 18.5],
    ['9,5', '>=', 9.5],
    ['1.234', '>=', 1234],
    ['0.125', '>=', 0.125],
    ['2.136.000 tờ', '>=', 2136000],
    ['1.234,5', '>=', 1234.5],
  ])('[DOC-4] %s is %s %s', (phrase, comparator, value, upper = null, unit = anyUnit) =>
    expectRead([phrase, comparator, value, upper, unit]),
  );

  it('[DOC-5] is a multiple of the year before', () => {
    expect(figures('tăng lên gấp 7 lần, số user active tăng 3 lần so với năm trước')).toEqual([
      ['multiple', 7],
      ['multiple', 3],
    ]);
    expectRead(['tăng gấp đôi', 'multiple', 2, null, 'lần']);
  });

  it.each<Row>([
    ['Mức độ 3', 'level', 3],
    ['tốp 10', 'rank', 10],
    ['TOP 5', 'rank', 5],
    ['nằm trong nhóm 10 tỉnh, thành phố dẫn đầu toàn quốc', 'rank', 10],
    ['đứng thứ 8 toàn quốc', 'rank', 8],
    ['thuộc nhóm hạng A', 'grade', null],
    ['đạt mức 80%', '>=', 80],
    ['80% xã đạt loại khá trở lên', '>=', 80],
    ['50% dự án nhóm A hoàn thành', '>=', 50],
    ['tỷ lệ sinh con thứ 3 dưới 5%', '<', 5],
  ])('[DOC-6] %s is %s %s', (phrase, comparator, value, upper = null, unit = anyUnit) =>
    expectRead([phrase, comparator, value, upper, unit]),
  );

  it('[DOC-7] sets one target per figure, and a deliverable where a clause has none', () => {
    expect(figures('100% trường học dạy học số. 50% trường học thu học phí không tiền mặt.')).toEqual([
      ['>=', 100],
      ['>=', 50],
    ]);
    expect(figures('Hình thành nền tảng dữ liệu; tăng 30% dịch vụ sáng tạo')).toEqual([
      ['done', null],
      ['>=', 30],
    ]);
    expect(figures('Tỷ lệ hộ nghèo giảm 1-1,5% (riêng các huyện nghèo giảm trên 4%)')).toEqual([
      ['range', 1],
      ['>', 4],
    ]);
    expect(figures('Tỷ lệ lao động qua đào tạo đạt 60 - 62%, trong đó có văn bằng, chứng chỉ 24 - 24,5%')).toEqual([
      ['range', 60],
      ['range', 24],
    ]);
  });

  it('[DOC-7] keeps in each clause the words that set it', () => {
    const { components } = readTargetPhrase('90% hồ sơ tại cấp tỉnh, 80% hồ sơ tại cấp huyện được xử lý trên mạng.');
    expect(components.map(({ clause }) => clause)).toEqual([
      '90% hồ sơ tại cấp tỉnh',
      '80% hồ sơ tại cấp huyện được xử lý trên mạng',
    ]);
  });

  it('[DOC-8] is one target for each level that shares a figure, and each level is named', () => {
    const scopes = (text: string) => readTargetPhrase(text).components.map(({ scope, value }) => [scope, value]);
    expect(scopes('100% hồ sơ tại cấp tỉnh, cấp huyện, cấp xã được xử lý trên mạng')).toEqual([
      ['Cấp tỉnh', 100],
      ['Cấp huyện', 100],
      ['Cấp xã', 100],
    ]);
    expect(scopes('20% đơn vị cấp xã có hệ thống truyền thanh')).toEqual([['', 20]]);
  });

  it('[DOC-9] leaves out what its brackets leave out', () => {
    const [only] = readTargetPhrase('đạt 50% (không áp dụng đối với dữ liệu quốc phòng).').components;
    expect(only).toMatchObject({ value: 50, exclusion: 'không áp dụng đối với dữ liệu quốc phòng' });
  });

  it('[DOC-10] starts on its printed day', () => {
    const read = (text: string) =>
      readTargetPhrase(text).components.map(({ scope, effectiveFrom }) => [scope, effectiveFrom]);
    expect(read('đạt 100% tại Bộ phận một cửa cấp tỉnh từ ngày 01/6/2022.')).toEqual([['Cấp tỉnh', '2022-06-01']]);
    expect(
      read('đạt 100% (đối với cấp tỉnh từ ngày 01 tháng 6 năm 2022; đối với cấp huyện từ ngày 01 tháng 12 năm 2022).'),
    ).toEqual([
      ['Cấp tỉnh', '2022-06-01'],
      ['Cấp huyện', '2022-12-01'],
    ]);
  });

  it('[DOC-11] must be reached in its printed year', () => {
    const years = (text: string) =>
      readTargetPhrase(text).components.map(({ value, horizonYear }) => [value, horizonYear]);
    expect(years('giảm tỷ lệ hộ nghèo xuống dưới 9% vào năm 2025 và dưới 6% vào năm 2030')).toEqual([
      [9, 2025],
      [6, 2030],
    ]);
    expect(years('Đến năm 2025: 62%; đến năm 2030: 80%')).toEqual([
      [62, 2025],
      [80, 2030],
    ]);
    expect(years('Năm 2025: ≥ 62%; 2030: ≥ 80%')).toEqual([
      [62, 2025],
      [80, 2030],
    ]);
    expect(years('tăng 30% so với năm 2020')).toEqual([[30, null]]);
    expect(years('dự án giai đoạn 2021 - 2025 đạt 60%')).toEqual([[60, null]]);
  });

  it.each<Row>([
    ['giảm tỷ lệ hộ nghèo xuống 9%', '<=', 9],
    ['giảm còn 5%', '<=', 5],
    ['giảm 1-1,5%', 'range', 1, 1.5],
    ['tăng từ 45% lên 62%', '>=', 62],
  ])('[DOC-12] %s is %s %s', (phrase, comparator, value, upper = null, unit = anyUnit) =>
    expectRead([phrase, comparator, value, upper, unit]),
  );

  it.each<Row>([
    ['100% các cơ quan cung cấp dịch vụ 24/7', '>=', 100],
    ['60% hồ sơ xử lý trực tuyến qua dịch vụ công mức độ 4', '>=', 60],
    ['Trạm BTS 3G, 4G phủ sóng đến 100% thôn', '>=', 100],
    ['kênh VTV1, VTV2: 35.040 giờ', '>=', 35040],
    ['Tỷ lệ người dân từ 15 tuổi trở lên có tài khoản đạt 70%', '>=', 70],
    ['100% cơ quan có ít nhất 01 ứng dụng AI', '>=', 100],
    ['6.570 giờ (18h/ngày)', '>=', 6570],
    ['Theo Kế hoạch số 251/KH-UBND ngày 24 tháng 9 năm 2025, đạt 80%', '>=', 80],
    ['Mỗi huyện có ít nhất 01 mô hình', '>=', 1],
    ['Tỷ lệ trẻ em dưới 5 tuổi suy dinh dưỡng xuống dưới 20%', '<', 20],
    ['Phấn đấu đến 2030 đạt 80%', '>=', 80],
    ['Số bác sĩ trên 10.000 dân đạt 8 bác sĩ', '>=', 8],
  ])('[DOC-13] finds in “%s” only %s %s', (phrase, comparator, value, upper = null, unit = anyUnit) =>
    expectRead([phrase, comparator, value, upper, unit]),
  );

  it.each([
    ['1,234', 'phrase-number-ambiguous'],
    ['52 280 hồ sơ', 'phrase-number-ambiguous'],
    ['80-90-100%', 'phrase-number-ambiguous'],
    ['05/63', 'phrase-number-ambiguous'],
    ['trên 90%, dưới 95%', 'phrase-two-comparators'],
    ['trên khoảng 5%', 'phrase-two-comparators'],
    ['70 - 65', 'phrase-range-reversed'],
    ['65 - 65%', 'phrase-range-reversed'],
    ['một nửa số xã có trạm', 'phrase-number-in-words'],
    ['Tỷ lệ hộ nghèo 5%', 'phrase-direction'],
    ['Xuất siêu', 'phrase-no-figure'],
    ['trên dưới 50%', 'phrase-two-comparators'],
    ['Đạt 80% trở lên (năm 2022 đạt 75%)', 'phrase-number-unplaced'],
    ['trên 50% (mục tiêu quốc gia 60%)', 'phrase-number-unplaced'],
    ['đạt 2030', 'phrase-number-unplaced'],
    ['khoảng 1/2', 'phrase-number-ambiguous'],
    ['Số giường bệnh (27 giường)', 'phrase-number-unplaced'],
    ['gấp 1,5 - 2 lần năm trước', 'phrase-number-unplaced'],
    ['không', 'phrase-no-figure'],
    ['24/7', 'phrase-no-figure'],
    ['đạt 80% '.repeat(500), 'phrase-too-long'],
    ['', 'phrase-empty'],
    ['-', 'phrase-empty'],
    ['kết nối 50 cuộc họp trực tuyến từ trung ương đến tỉnh', 'phrase-number-unplaced'],
  ])('[DOC-14] asks about “%s” (%s), in one Vietnamese sentence', (phrase, code) => {
    const { question } = readTargetPhrase(phrase);
    expect(question?.code).toBe(code);
    if (question) expect(phraseQuestionText(question)).toMatch(/^\S.*[.?]$/);
  });

  it('[DOC-16] takes its figure from the columns of unit and result, the rest from the text', () => {
    const read = (text: string, unitText: string, resultText: string) =>
      readPrintedTarget({ text, unitText, resultText }).components;
    expect(read('Tỷ lệ tối thiểu người dân hài lòng.', '%', '95')).toMatchObject([
      { comparator: '>=', value: 95, unit: '%', clause: 'Tỷ lệ tối thiểu người dân hài lòng.' },
    ]);
    expect(read('Mức độ trưởng thành', 'Mức độ', '3')).toMatchObject([{ comparator: 'level', value: 3 }]);
    expect(read('Tỷ lệ công việc tại cấp tỉnh, cấp xã (trừ hồ sơ mật)', '%', '100')).toMatchObject([
      { scope: 'Cấp tỉnh', exclusion: 'trừ hồ sơ mật' },
      { scope: 'Cấp xã', exclusion: 'trừ hồ sơ mật' },
    ]);
  });
});

const corpus = [
  'trên 50%',
  'từ 65 - 70%',
  'đạt tối thiểu trên 2%',
  'không quá 5%',
  '6,6-6,8',
  'tăng lên gấp 7 lần',
  'tốp 10',
  'Mức độ 3',
  'Tổng số giờ phát sóng truyền hình: 41.610 giờ.',
  '107 thuê bao/100 dân',
  'giảm tỷ lệ hộ nghèo xuống dưới 9% vào năm 2025 và dưới 6% vào năm 2030',
  '90% hồ sơ công việc tại cấp tỉnh, 80% hồ sơ công việc tại cấp huyện được xử lý trên môi trường mạng',
  'đạt 100% (đối với cấp tỉnh từ ngày 01 tháng 6 năm 2022; đối với cấp huyện từ ngày 01 tháng 12 năm 2022)',
];
const spaces = ['  ', '\u00A0', '\t', '\n', '\u2009', ' \u00A0 '];
const dashes = ['-', '–', '—', '−', '‐', '－'];
const fullWidth = (text: string) =>
  text.replace(/[!-~]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0));

describe('the level a figure is for', () => {
  const scopes = (phrase: string) => readTargetPhrase(phrase).components.map(({ value, scope }) => [value, scope]);

  it('[DOC-17] is printed before the figure, behind it or where it is counted, also clause by clause', () => {
    const three = [
      [90, 'Cấp tỉnh'],
      [80, 'Cấp huyện'],
      [40, 'Cấp xã'],
    ];
    expect(scopes('cấp tỉnh 90%; cấp huyện 80%; cấp xã 40%')).toEqual(three);
    expect(scopes('Cấp tỉnh: 90%, cấp huyện: 80%, cấp xã: 40%')).toEqual(three);
    expect(scopes('tỉnh 90%; huyện 80%; xã 40%')).toEqual(three);
    expect(scopes('90% đối với cấp tỉnh; 80% đối với cấp huyện; 40% đối với cấp xã')).toEqual(three);
    expect(scopes('Đạt từ 80% trở lên; riêng cấp xã 70%')).toEqual([
      [80, ''],
      [70, 'Cấp xã'],
    ]);
    expect(scopes('90% hồ sơ công việc tại cấp tỉnh được xử lý trên môi trường mạng')).toEqual([[90, 'Cấp tỉnh']]);
  });

  it('[DOC-17] is none where the words only say what is counted, or speak of the whole province', () => {
    for (const phrase of ['20% đơn vị cấp xã có hệ thống truyền thanh', 'cả tỉnh 90%', 'tỉnh đạt 90%'])
      expect(scopes(phrase)[0]?.[1], phrase).toBe('');
  });
});

describe('what looks like a target', () => {
  it.each([
    '80% - 2025',
    'vượt 10% kế hoạch',
    'tăng trưởng 2 con số',
    'tăng trưởng hai con số',
    'mười phần trăm',
    'tren 50%',
    'khong qua 5%',
    'tối thiểu 50%, phấn đấu 70%',
    '80,,5%',
    '80.%',
    '80%,90%',
  ])('[DOC-14] %s is asked about', (phrase) => {
    expect(asked(phrase)).not.toBeNull();
  });

  it('[DOC-11] a year that heads the phrase holds for each of its clauses, unless a clause has its own', () => {
    const years = (phrase: string) => readTargetPhrase(phrase).components.map(({ horizonYear }) => horizonYear);
    expect(years('đến năm 2025: kinh tế số chiếm 20% GDP; tỷ trọng đạt tối thiểu 10%')).toEqual([2025, 2025]);
    expect(years('năm 2025: 80%; năm 2030: 95%')).toEqual([2025, 2030]);
    expect(years('80% vào năm 2025; tỷ trọng đạt 10%')).toEqual([2025, null]);
  });

  it('[DOC-14] and its plain neighbours are read', () => {
    expectRead(['đạt và vượt 100% kế hoạch', '>=', 100, null, '%']);
    expectRead(['đạt 80%.', '>=', 80, null, '%']);
    expectRead(['80% - 90%', 'range', 80, 90, '%']);
    expect(readTargetPhrase('80% (2025)').components).toMatchObject([{ value: 80, horizonYear: 2025 }]);
  });
});

describe('typography', () => {
  const essence = (phrase: string) => {
    const { components, question } = readTargetPhrase(phrase);
    const plain = components.map(({ comparator, value, upper, unit, scope, horizonYear, effectiveFrom }) => [
      comparator,
      value,
      upper,
      unit,
      scope,
      horizonYear,
      effectiveFrom,
    ]);
    return { plain, asked: question?.code ?? null };
  };

  it('[DOC-15] does not change what a phrase says', () => {
    const restyled = fc.record({
      phrase: fc.constantFrom(...corpus),
      space: fc.constantFrom(...spaces),
      dash: fc.constantFrom(...dashes),
      upper: fc.boolean(),
      wide: fc.boolean(),
      decomposed: fc.boolean(),
      padded: fc.boolean(),
    });
    fc.assert(
      fc.property(restyled, ({ phrase, space, dash, upper, wide, decomposed, padded }) => {
        let text = phrase.replaceAll('-', dash);
        if (upper) text = text.toUpperCase();
        if (wide) text = fullWidth(text);
        text = text.replaceAll(' ', space);
        if (decomposed) text = text.normalize('NFD');
        if (padded) text = `${space}${text}${space}`;
        expect(essence(text)).toEqual(essence(phrase));
      }),
      { numRuns: 500 },
    );
  });

  it('[DOC-4] reads 9.5 and 9,5 alike', () => {
    const twoDigits = fc.record({ whole: fc.nat(999), part: fc.integer({ min: 1, max: 99 }) });
    fc.assert(
      fc.property(twoDigits, ({ whole, part }) => {
        expect(essence(`trên ${whole}.${part}%`)).toEqual(essence(`trên ${whole},${part}%`));
      }),
    );
  });
});

describe('laws of the reader', () => {
  const vietnamese = (value: number) => {
    const [whole = '', part] = String(value).split('.');
    return whole.replace(/\B(?=(\d{3})+$)/g, '.') + (part === undefined ? '' : `,${part}`);
  };
  const hundredths = fc.integer({ min: 0, max: 99_999_999 }).map((n) => n / 100);

  it('[DOC-4] gives back any number printed the Vietnamese way', () => {
    fc.assert(
      fc.property(hundredths, (value) => {
        const { components, question } = readTargetPhrase(`đạt ${vietnamese(value)}%`);
        expect(question).toBeNull();
        expect(components.map((one) => one.value)).toEqual([value]);
      }),
    );
  });

  it('[DOC-14] never throws, and never leaves a comparison without its figure unasked', () => {
    const pieces = fc.constantFrom(
      ...['trên', 'dưới', 'từ', 'đạt', '5', '12,5', '1.234', '%', '-', ' ', ' ', 'và', ';', '.', '(', ')', 'năm 2025'],
      ...['gấp', 'lần', 'tốp', 'hạng', 'A', 'mức độ', 'giảm', 'xuống', 'cấp tỉnh', ',', 'cấp xã', 'tỷ đồng', '\u00A0'],
    );
    const soup = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.array(pieces, { maxLength: 14 }).map((a) => a.join('')),
    );
    fc.assert(
      fc.property(soup, (phrase) => {
        const { components, question } = readTargetPhrase(phrase);
        if (question) return;
        expect(components.length).toBeGreaterThan(0);
        for (const { comparator, value, upper, grade, clause } of components) {
          expect(clause).not.toBe('');
          if (comparator === 'grade') expect(grade).not.toBe('');
          else if (comparator !== 'done') expect(Number.isFinite(value)).toBe(true);
          if (comparator === 'range') expect(upper).toBeGreaterThan(value ?? Number.POSITIVE_INFINITY);
        }
      }),
      { numRuns: 3000 },
    );
  });

  it('reads back what the column Mục tiêu shows as the same target', () => {
    for (const phrase of corpus) {
      for (const { comparator, value, upper, printed, unit } of readTargetPhrase(phrase).components) {
        const shown = comparator === 'level' ? `${unit} ${printed}` : `${printed} ${unit}`;
        const again = readTargetPhrase(shown).components[0];
        expect(again, shown).toMatchObject({ comparator, value, upper, unit });
      }
    }
  });
});

describe('the target of one cell', () => {
  it('is at least a typed number, and the words read like a plan', () => {
    expect(targetFromPhrase(80)).toMatchObject({ ok: true, value: { comparator: '>=', value: 80, printed: '80' } });
    expect(targetFromPhrase('trên 50')).toMatchObject({ ok: true, value: { comparator: '>', value: 50 } });
    expect(targetFromPhrase('65 - 70')).toMatchObject({
      ok: true,
      value: { comparator: 'range', value: 65, upper: 70 },
    });
  });

  it.each([
    ['', 'phrase-empty'],
    ['\u00A0', 'phrase-empty'],
    [true, 'phrase-not-a-target'],
    [Number.NaN, 'phrase-not-a-target'],
    [{ date: '2026-08-06' }, 'phrase-date'],
    ['Hoàn thành', 'phrase-no-figure'],
    ['90% cấp tỉnh, 80% cấp huyện', 'phrase-many-figures'],
    ['1,234', 'phrase-number-ambiguous'],
  ])('is refused for %j (%s)', (cell, code) => {
    const read = targetFromPhrase(cell);
    expect(read.ok ? null : read.problems[0]?.code).toBe(code);
    if (!read.ok && read.problems[0]) expect(phraseQuestionText(read.problems[0])).not.toContain('{');
  });

  it('has no question of its own about a clear phrase', () => {
    expect(asked('trên 50%')).toBeNull();
  });
});
