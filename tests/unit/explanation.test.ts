// What `Diễn giải`, `Số ghi nhận`, `So với mục tiêu (%)` and `Cần xem lại` say, word for word.

import { describe, expect, test } from 'vitest';
import { attainmentText, explanation, recordedText } from '../../src/text/explanation.js';
import { reviewQuestion } from '../../src/text/question-text.js';
import { type Case, judged, terms2022, termsOn } from '../support/judging.js';

function said(one: Case): string {
  return explanation(judged(one), one.terms ?? terms2022);
}

describe('[EXP-1] a miss: figure, parts, day, target, then verdict, ratio and what is missing', () => {
  test.each<[Case, string]>([
    [
      { row: { numerator: '628', denominator: '863', asOf: '08/8/2022' } },
      'Thực hiện 72,77% (628/863), tính đến 08/8/2022; mục tiêu 80%. Chưa đạt: bằng 90,96% mục tiêu, còn thiếu 7,23 điểm phần trăm. Chậm tiến độ: dưới 95% mục tiêu nhưng đã từ 80% mục tiêu trở lên; không có số năm trước nên so thẳng với mục tiêu.',
    ],
    [
      { row: { estimate: '78' } },
      'Ước cả năm 78%; mục tiêu 80%. Dự kiến không đạt: bằng 97,5% mục tiêu, còn thiếu 2 điểm phần trăm. Chậm tiến độ: số ước chưa đạt nhưng đã từ 80% mục tiêu trở lên.',
    ],
    [
      { row: { actual: '78', asOf: '31/12/2022' }, terms: termsOn('2023-01-05', 2022) },
      'Số chính thức 78%, tính đến 31/12/2022; mục tiêu 80%. Không đạt mục tiêu năm 2022. Bằng 97,5% mục tiêu, còn thiếu 2 điểm phần trăm.',
    ],
    [
      { target: { comparator: '>', value: 50, printed: 'trên 50' }, row: { actual: '50' } },
      'Thực hiện 50%; mục tiêu trên 50%. Chưa đạt mức cả năm: bằng đúng 50%, văn bản yêu cầu trên 50%. Đúng tiến độ: đã từ 95% mục tiêu trở lên; không có số năm trước nên so thẳng với mục tiêu.',
    ],
    [
      { target: { comparator: 'range', value: 65, upper: 70, printed: '65 - 70' }, row: { actual: '60' } },
      'Thực hiện 60%; mục tiêu 65 - 70%. Chưa đạt: bằng 92,31% cận dưới, còn thiếu 5 điểm phần trăm. Chậm tiến độ: dưới 95% mục tiêu nhưng đã từ 80% mục tiêu trở lên; không có số năm trước nên so thẳng với mục tiêu.',
    ],
    [
      {
        target: { comparator: '<=', value: 5, printed: 'không quá 5' },
        indicator: { better: 'lower' },
        row: { actual: '7' },
      },
      'Thực hiện 7%; mục tiêu không quá 5%. Chưa đạt: mức đạt 60% (càng thấp càng tốt), còn cao hơn 2 điểm phần trăm. Nguy cơ không đạt: cao hơn mục tiêu quá 20%; không có số năm trước nên so thẳng với mục tiêu.',
    ],
    [
      {
        target: { comparator: '>=', value: 1500, printed: '1.500', unit: 'tỷ đồng' },
        indicator: { isShare: false },
        row: { actual: '1200' },
      },
      'Thực hiện 1.200 tỷ đồng; mục tiêu 1.500 tỷ đồng. Chưa đạt: bằng 80% mục tiêu, còn thiếu 300 tỷ đồng. Chậm tiến độ: dưới 95% mục tiêu nhưng đã từ 80% mục tiêu trở lên; không có số năm trước nên so thẳng với mục tiêu.',
    ],
    [
      { target: { comparator: 'rank', value: 10, printed: 'nhóm 10', unit: '' }, row: { actual: '15/63' } },
      'Thực hiện xếp thứ 15/63; mục tiêu nhóm 10. Chưa đạt: còn cách 5 bậc. Chậm tiến độ: mục tiêu này không tính theo tỷ lệ, đến kỳ chưa đạt.',
    ],
    [
      { target: { comparator: 'grade', value: null, grade: 'A', printed: 'hạng A', unit: '' }, row: { actual: 'B' } },
      'Thực hiện xếp loại B; mục tiêu hạng A. Chưa đạt: dưới mức xếp loại của mục tiêu. Chậm tiến độ: mục tiêu này không tính theo tỷ lệ, đến kỳ chưa đạt.',
    ],
    [
      { target: { comparator: 'done', value: null, printed: 'có', unit: '' }, row: { actual: 'chưa' } },
      'Chưa có sản phẩm theo mục tiêu. Chưa đạt. Chậm tiến độ: mục tiêu này không tính theo tỷ lệ, đến kỳ chưa đạt.',
    ],
  ])('%#', (one, sentence) => {
    expect(said(one)).toBe(sentence);
  });
});

describe('[EXP-2] what is reached says so first, and by how much it goes beyond', () => {
  test.each<[Case, string]>([
    [
      {
        target: { comparator: '<=', value: 5, printed: 'không quá 5', unit: 'vụ' },
        indicator: { better: 'lower', isShare: false, unit: 'vụ' },
        row: { estimate: '3' },
      },
      'Dự kiến vượt: ước cả năm 3 vụ (mục tiêu không quá 5 vụ), thấp hơn 2 vụ.',
    ],
    [{ row: { estimate: '81' } }, 'Dự kiến vượt: ước cả năm 81% (mục tiêu 80%), vượt 1 điểm phần trăm.'],
    [{ row: { estimate: '80' } }, 'Dự kiến đạt: ước cả năm 80% (mục tiêu 80%).'],
    [
      { target: { value: 100, printed: '100' }, row: { actual: '100', asOf: '10/8/2022' } },
      'Đã đạt: thực hiện 100% (mục tiêu 100%), tính đến 10/8/2022.',
    ],
    [
      { row: { numerator: '41', denominator: '50', asOf: '31/10/2022' } },
      'Đã vượt: thực hiện 82% (41/50; mục tiêu 80%), tính đến 31/10/2022, vượt 2 điểm phần trăm.',
    ],
    [
      { target: { comparator: 'range', value: 60, upper: 62, printed: '60 - 62' }, row: { estimate: '61-62' } },
      'Dự kiến đạt: ước cả năm 61 - 62% (mục tiêu 60 - 62%).',
    ],
    [
      {
        target: { comparator: 'multiple', value: 7, printed: 'gấp 7 lần năm trước', unit: 'tỷ đồng' },
        indicator: { isShare: false },
        row: { estimate: '75', priorYear: '10' },
      },
      'Dự kiến vượt: ước cả năm 75 tỷ đồng (mục tiêu gấp 7 lần năm trước, tức 70 tỷ đồng), vượt 5 tỷ đồng.',
    ],
    [
      { target: { comparator: 'done', value: null, printed: '', unit: '' }, row: { actual: 'xong' } },
      'Đã đạt: đã có sản phẩm theo mục tiêu.',
    ],
  ])('%#', (one, sentence) => {
    expect(said(one)).toBe(sentence);
  });
});

test('[EXP-3] no sentence about a miss begins with "Đạt" or "Đã đạt"', () => {
  for (const row of [{ actual: '70' }, { estimate: '70' }, { actual: '70', asOf: '31/12/2022' }]) {
    for (const horizonYear of [2022, 2025]) {
      const one: Case = { target: { horizonYear }, row, terms: termsOn('2023-01-05', 2022) };
      expect(said(one)).not.toMatch(/^(Đạt|Đã đạt|Vượt|Dự kiến đạt)/);
    }
  }
});

describe('[EXP-4] the ratio that decided the pace is named, with the line it was taken from', () => {
  const terms = termsOn('2026-11-21');
  const target = { value: 100, printed: '100', horizonYear: 2027 };

  test.each<[string, Case, string]>([
    [
      'behind the line',
      { target, terms, row: { actual: '62', asOf: '20/11/2026', priorYear: '45' } },
      'Chưa đến hạn: thực hiện 62%, mục tiêu 100% đến năm 2027. Theo lộ trình tăng đều từ 45% (31/12/2025), đến 20/11/2026 cần 69,4% (nội suy); mới tăng 17 trong 24,4 điểm phần trăm cần tăng (69,6%); với nhịp này đến 31/12/2027 được 83,3%, bằng 83,3% mục tiêu. Chậm tiến độ.',
    ],
    [
      'ahead of the line',
      { target, terms, row: { actual: '75', asOf: '20/11/2026', priorYear: '45' } },
      'Chưa đến hạn: thực hiện 75%, mục tiêu 100% đến năm 2027. Theo lộ trình tăng đều từ 45% (31/12/2025), đến 20/11/2026 cần 69,4% (nội suy); đã tăng 30 trong 24,4 điểm phần trăm cần tăng (122,9%); với nhịp này tới mục tiêu trước ngày 31/12/2027. Đúng tiến độ.',
    ],
    [
      'standing still',
      { target, terms, row: { actual: '45', asOf: '20/11/2026', priorYear: '45' } },
      'Chưa đến hạn: thực hiện 45%, mục tiêu 100% đến năm 2027. Theo lộ trình tăng đều từ 45% (31/12/2025), đến 20/11/2026 cần 69,4% (nội suy); chưa tăng trong 24,4 điểm phần trăm cần tăng; với nhịp này đến 31/12/2027 được 45%, bằng 45% mục tiêu. Nguy cơ không đạt.',
    ],
    [
      'going backwards',
      { target, terms, row: { actual: '40', asOf: '20/11/2026', priorYear: '45' } },
      'Chưa đến hạn: thực hiện 40%, mục tiêu 100% đến năm 2027. Theo lộ trình tăng đều từ 45% (31/12/2025), đến 20/11/2026 cần 69,4% (nội suy); đã giảm 5 điểm phần trăm trong khi cần tăng 24,4 điểm phần trăm; với nhịp này đến 31/12/2027 được 33,7%, bằng 33,7% mục tiêu. Nguy cơ không đạt.',
    ],
    [
      'no line to follow',
      { target, terms, row: { actual: '62', asOf: '20/11/2026' } },
      'Chưa đến hạn: thực hiện 62%, tính đến 20/11/2026, mục tiêu 100% đến năm 2027. Chưa đánh giá tiến độ: thiếu số năm trước.',
    ],
    [
      'this year, with a baseline',
      { row: { actual: '72', asOf: '20/11/2022', priorYear: '60' } },
      'Thực hiện 72%, tính đến 20/11/2022; mục tiêu 80%. Chưa đạt: bằng 90% mục tiêu, còn thiếu 8 điểm phần trăm. Theo lộ trình tăng đều từ 60% (31/12/2021), đến 20/11/2022 cần 77,8% (nội suy); mới tăng 12 trong 17,8 điểm phần trăm cần tăng (67,6%); với nhịp này đến 31/12/2022 được 73,5%, bằng 91,9% mục tiêu. Chậm tiến độ.',
    ],
    [
      'a count that grows over the year',
      {
        target: { value: 365, printed: '365', unit: 'lượt' },
        indicator: { nature: 'cumulative', isShare: false },
        row: { actual: '300', asOf: '20/11/2022' },
      },
      'Thực hiện 300 lượt, tính đến 20/11/2022; mục tiêu 365 lượt. Chưa đạt: bằng 82,19% mục tiêu, còn thiếu 65 lượt. Tính theo ngày đã qua trong năm (324/365 ngày), đến 20/11/2022 cần 324 lượt (nội suy); với nhịp này đến 31/12/2022 được 338 lượt, bằng 92,6% mục tiêu. Chậm tiến độ.',
    ],
  ])('%s', (_name, one, sentence) => {
    expect(said(one)).toBe(sentence);
  });
});

describe('[EXP-5] a row without a verdict says which kind of "no data" it is', () => {
  test.each<[Case, string]>([
    [{ terms: termsOn('2022-11-20', 2022) }, 'Chưa nhập (hạn trước ngày 20/11/2022).'],
    [{ terms: termsOn('2022-11-21', 2022) }, 'Chưa nhập; đã quá hạn của đợt (trước ngày 20/11/2022).'],
    [{ terms: termsOn('2023-01-10', 2022), target: { effectiveFrom: '2022-12-01' } }, 'Chưa nhập.'],
    [{ row: { special: 'Chưa có số liệu', asOf: '15/01/2023' } }, 'Chưa có số liệu, dự kiến có ngày 15/01/2023.'],
    [{ row: { special: 'Chưa có số liệu', asOf: 'tháng 8/2023' } }, 'Chưa có số liệu, dự kiến tháng 8/2023.'],
    [{ row: { special: 'Chưa có số liệu' } }, 'Chưa có số liệu, chưa ghi ngày dự kiến có.'],
    [{ indicator: { method: 'published' } }, 'Chờ Bộ, ngành công bố.'],
    [
      { indicator: { method: 'published' }, row: { special: 'Chưa có số liệu', asOf: '08/8/2023' } },
      'Chờ Bộ, ngành công bố, dự kiến có ngày 08/8/2023.',
    ],
    [{ row: { special: 'Không phát sinh' } }, 'Đơn vị xác nhận không phát sinh.'],
    [{ row: { special: 'Không áp dụng' } }, 'Không áp dụng với đơn vị.'],
    [{ target: { effectiveFrom: '2022-12-01' } }, 'Chưa đến kỳ: bắt đầu theo dõi từ 01/12/2022.'],
    [{ row: { actual: 'abc' } }, 'Không đọc được “abc”: đề nghị nhập số, ví dụ 72,77.'],
    [{ row: { actual: '0,7277' } }, 'Chưa đánh giá: 72,77% hay 0,73%? Đề nghị nhập 72,77 hoặc 0,73%.'],
    [{ row: { numerator: '5', denominator: '0' } }, 'Không tính được: mẫu số bằng 0.'],
    [
      { row: { notDone: true, basis: 'Nghị quyết 203/2025/QH15.' } },
      'Không thực hiện, căn cứ: Nghị quyết 203/2025/QH15.',
    ],
  ])('%#', (one, sentence) => {
    expect(said(one)).toBe(sentence);
  });
});

describe('[EXP-4] milestones, ceilings and adjusted numbers are named', () => {
  const milestones = [{ year: 2022, value: 60 }];
  const target = { value: 100, printed: '100', horizonYear: 2025, milestones };
  const ceiling: Case = {
    target: { comparator: '<=', value: 100, printed: 'không quá 100', unit: 'vụ' },
    indicator: { better: 'lower', nature: 'cumulative', isShare: false },
  };

  test.each<[Case, string]>([
    [
      { target, row: { actual: '55', asOf: '20/11/2022', priorYear: '50' } },
      'Chưa đến hạn: thực hiện 55%, mục tiêu 100% đến năm 2025. Theo lộ trình tăng đều từ 50% (31/12/2021) đến mốc 60% của năm 2022, đến 20/11/2022 cần 58,9% (nội suy); mới tăng 5 trong 8,9 điểm phần trăm cần tăng (56,3%); với nhịp này đến 31/12/2022 được 55,6%, bằng 92,7% mốc. Chậm tiến độ.',
    ],
    [
      { target, row: { estimate: '54' } },
      'Chưa đến hạn: ước cả năm 54%, mục tiêu 100% đến năm 2025. Văn bản ghi mốc năm nay 60%; bằng 90% mốc. Dự kiến không đạt mốc năm 2022 (60%). Chậm tiến độ.',
    ],
    [
      { ...ceiling, row: { actual: '60', asOf: '30/6/2022' } },
      'Chưa đến hạn: thực hiện 60 vụ, tính đến 30/6/2022, mục tiêu không quá 100 vụ trong năm 2022. Số cộng dồn đang trong mức cho phép, hết năm mới kết luận. Tính theo ngày đã qua trong năm (181/365 ngày), đến 30/6/2022 không quá 49,6 vụ (nội suy); cao hơn 10,4 vụ so với mức cho phép đến ngày này; với nhịp này đến 31/12/2022 là 121 vụ, bằng 121% mức cho phép. Nguy cơ không đạt.',
    ],
    [
      { target: { comparator: 'about', value: 4, printed: 'khoảng 4' }, row: { actual: '3' } },
      'Thực hiện 3%; mục tiêu khoảng 4%. Chưa đạt: bằng 75% mục tiêu (cho phép chênh 5%), còn thiếu 0,8 điểm phần trăm. Chênh mức cần có không quá 1 điểm phần trăm nên chưa xếp vào nguy cơ. Chậm tiến độ.',
    ],
    [
      {
        target: { comparator: '<', value: 6, printed: 'dưới 6', horizonYear: 2025 },
        indicator: { better: 'lower' },
        row: { actual: '11', asOf: '20/11/2022', priorYear: '12' },
      },
      'Chưa đến hạn: thực hiện 11%, mục tiêu dưới 6% đến năm 2025. Theo lộ trình giảm đều từ 12% (31/12/2021), đến 20/11/2022 không quá 10,7% (nội suy); mới giảm 1 trong 1,3 điểm phần trăm cần giảm (75,2%); với nhịp này đến 31/12/2025 là 7,5%, bằng 124,8% mức cho phép. Chênh mức cần có không quá 1 điểm phần trăm nên chưa xếp vào nguy cơ. Chậm tiến độ.',
    ],
  ])('%#', (one, sentence) => {
    expect(said(one)).toBe(sentence);
  });
});

test('[EXP-6] figures that decide are printed as exactly as it takes to see the decision', () => {
  const nearly: Case = { target: { value: 100, printed: '100' }, row: { actual: '99,996' } };
  expect(said(nearly)).toBe(
    'Thực hiện 99,996%; mục tiêu 100%. Chưa đạt mức cả năm: bằng 99,996% mục tiêu, còn thiếu 0,004 điểm phần trăm. Đúng tiến độ: đã từ 95% mục tiêu trở lên; không có số năm trước nên so thẳng với mục tiêu.',
  );
  expect(recordedText(judged(nearly))).toBe('99,996');
  expect(attainmentText(judged(nearly))).toBe('99,996');
});

test('[EXP-7] an adjusted target is named with its basis, and the printed one keeps its own verdict', () => {
  const one: Case = {
    target: { value: 60, printed: '60' },
    row: { actual: '54,02', adjustedTarget: '30', basis: 'Công văn số 12/UBND' },
  };
  expect(said(one)).toBe(
    'Đã vượt: thực hiện 54,02% (mục tiêu 30%), vượt 24,02 điểm phần trăm. Mục tiêu đã điều chỉnh theo Công văn số 12/UBND; so với mục tiêu in trong văn bản (60%): Chưa đạt. Tính riêng: đạt theo mục tiêu điều chỉnh.',
  );
});

test('[EXP-1] a deliverable whose document prints no figure has a whole sentence all the same', () => {
  const target = { comparator: 'done' as const, value: null, unit: '', printed: '' };
  const row = { actual: 'đang triển khai', asOf: '31/10/2022' };
  expect(said({ target, row })).toBe(
    'Chưa có sản phẩm theo mục tiêu, tính đến 31/10/2022. Chưa đạt. Chậm tiến độ: mục tiêu này không tính theo tỷ lệ, đến kỳ chưa đạt.',
  );
  expect(said({ target: { ...target, horizonYear: 2025 }, row })).toContain(
    'Chưa đến hạn: chưa có sản phẩm theo mục tiêu, tính đến 31/10/2022; hạn đến năm 2025.',
  );
});

test('[EXP-9] a target assigned to the unit is named with the one of the plan', () => {
  const target = { value: 90, printed: '90' };
  const of = (row: Case['row']) => said({ target, row: { assignedTarget: '95', ...row } });
  expect(of({ actual: '93' })).toBe(
    'Thực hiện 93%; chỉ tiêu giao cho đơn vị 95% (kế hoạch 90%). Chưa đạt mức cả năm: bằng 97,89% mục tiêu, còn thiếu 2 điểm phần trăm. Đúng tiến độ: đã từ 95% mục tiêu trở lên; không có số năm trước nên so thẳng với mục tiêu.',
  );
  expect(of({ actual: '96' })).toBe(
    'Đã vượt: thực hiện 96% (chỉ tiêu giao cho đơn vị 95%; kế hoạch 90%), vượt 1 điểm phần trăm.',
  );
  expect(of({ actual: '96', adjustedTarget: '97', basis: 'Công văn số 12/UBND' })).toBe(
    'Thực hiện 96%; mục tiêu 97%. Chưa đạt mức cả năm: bằng 98,97% mục tiêu, còn thiếu 1 điểm phần trăm. Đúng tiến độ: đã từ 95% mục tiêu trở lên; không có số năm trước nên so thẳng với mục tiêu. Mục tiêu đã điều chỉnh theo Công văn số 12/UBND; so với chỉ tiêu giao cho đơn vị 95% (kế hoạch 90%): Đã vượt.',
  );
});

test('[EXP-8] `Số ghi nhận` is the judged figure without its unit, and empty without one', () => {
  expect(recordedText(judged({ row: { numerator: '628', denominator: '863' } }))).toBe('72,77');
  expect(recordedText(judged({ row: { actual: '61-62' } }))).toBe('61 - 62');
  expect(recordedText(judged({ target: { comparator: 'rank', value: 10, unit: '' }, row: { actual: '05/63' } }))).toBe(
    '5/63',
  );
  const contradictory = { actual: '75', numerator: '628', denominator: '863' };
  for (const row of [{}, { actual: 'abc' }, { actual: '1.234' }, { special: 'Không phát sinh' }, contradictory]) {
    expect(recordedText(judged({ row }))).toBe('');
    expect(attainmentText(judged({ row }))).toBe('');
  }
});

describe('[ASK-1] `Cần xem lại` asks one short question', () => {
  test.each<[Case, string]>([
    [{ row: { actual: '75' } }, ''],
    [{}, ''],
    [{ row: { actual: '0,7277' } }, '72,77% hay 0,73%? Đề nghị nhập 72,77 hoặc 0,73%.'],
    [{ row: { estimate: 'abc' } }, 'Không đọc được “abc” ở cột Ước thực hiện cả năm: đề nghị nhập số, ví dụ 72,77.'],
    [{ target: { unit: 'hồ sơ' }, row: { actual: '52.280' } }, 'Có phải 52.280 không? Đề nghị nhập 52280.'],
    [{ row: { actual: '1.234' } }, 'Có phải 1,234% không? Đề nghị nhập 1,234.'],
    [{ target: { unit: 'tỷ đồng' }, row: { actual: '1.234' } }, '1.234 hay 1,234? Đề nghị nhập 1234 hoặc 1,23.'],
    [{ target: { unit: 'tỷ đồng', value: 950 }, row: { actual: '1.234' } }, 'Có phải 1.234 không? Đề nghị nhập 1234.'],
    [{ row: { actual: '628/863' } }, '“628/863”: đề nghị nhập 628 vào cột Tử số, 863 vào cột Mẫu số.'],
    [
      { row: { actual: '50', special: 'Không áp dụng' } },
      'Đã có số nhưng lại ghi “Không áp dụng”: đề nghị giữ một trong hai.',
    ],
    [
      { row: { actual: '75', numerator: '628', denominator: '863' } },
      'Nhập 75% nhưng 628/863 bằng 72,77%: số nào đúng?',
    ],
    [{ row: { numerator: '12', denominator: '10' } }, 'Tử số 12 lớn hơn mẫu số 10: đề nghị kiểm tra.'],
  ])('%#', (one, question) => {
    expect(reviewQuestion(judged(one))).toBe(question);
  });
});
