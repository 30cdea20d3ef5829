// Every question about a typed figure: what asks it, which column it names, and the sentence people read.

import { describe, expect, test } from 'vitest';
import { questionText, reviewQuestion } from '../../src/text/question-text.js';
import { type Case, judged, termsOn } from '../support/judging.js';

describe('[ASK-1] each question has its column and its sentence', () => {
  test.each<[string, Case, Record<string, unknown>, string]>([
    [
      'part-missing',
      { row: { actual: '75', numerator: '628' } },
      { column: 'denominator' },
      'Đề nghị nhập đủ cột Mẫu số hoặc để trống cả tử số và mẫu số.',
    ],
    [
      'part-missing',
      { row: { actual: '75', denominator: '863' } },
      { column: 'numerator' },
      'Đề nghị nhập đủ cột Tử số hoặc để trống cả tử số và mẫu số.',
    ],
    [
      'zero-denominator',
      { row: { actual: '75', numerator: '5', denominator: '0' } },
      { column: 'denominator' },
      'Mẫu số bằng 0: đề nghị kiểm tra; nếu không phát sinh thì chọn ở cột Trường hợp khác.',
    ],
    [
      'zero-denominator',
      { row: { numerator: '5', denominator: '0' } },
      { column: 'actual' },
      'Mẫu số bằng 0: đề nghị kiểm tra; nếu không phát sinh thì chọn ở cột Trường hợp khác.',
    ],
    [
      'numerator-missing',
      { row: { denominator: '863' } },
      { column: 'numerator' },
      'Có mẫu số nhưng thiếu tử số: đề nghị nhập tử số.',
    ],
    [
      'denominator-missing',
      { row: { numerator: '628' } },
      { column: 'denominator' },
      'Có tử số nhưng thiếu mẫu số: đề nghị nhập mẫu số.',
    ],
    [
      'negative-part',
      { row: { numerator: '-5', denominator: '10' } },
      { column: 'numerator' },
      'Tử số, mẫu số không được âm: đề nghị nhập lại.',
    ],
    [
      'negative-part',
      { row: { numerator: '5', denominator: '-10' } },
      { column: 'numerator' },
      'Tử số, mẫu số không được âm: đề nghị nhập lại.',
    ],
    [
      'part-unreadable',
      { row: { numerator: 'nhiều', denominator: '10' } },
      { column: 'numerator', text: 'nhiều' },
      'Không đọc được “nhiều” ở cột Tử số: đề nghị nhập số.',
    ],
    [
      'part-unreadable',
      { row: { numerator: '5', denominator: '1 - 2' } },
      { column: 'denominator', text: '1 - 2' },
      'Không đọc được “1 - 2” ở cột Mẫu số: đề nghị nhập số.',
    ],
    [
      'thousands-or-decimal',
      { row: { numerator: '1.234', denominator: '5000' } },
      { column: 'numerator' },
      'Có phải 1.234 không? Đề nghị nhập 1234.',
    ],
    [
      'parts-without-percent',
      { target: { unit: 'hồ sơ' }, row: { numerator: '5', denominator: '10' } },
      { column: 'actual' },
      'ĐVT của dòng không phải %: đề nghị nhập số thực hiện, không chỉ tử số và mẫu số.',
    ],
    [
      'ratio-differs',
      { row: { actual: '75', numerator: '628', denominator: '863' } },
      { column: 'actual', typed: 75, numerator: 628, denominator: 863 },
      'Nhập 75% nhưng 628/863 bằng 72,77%: số nào đúng?',
    ],
    [
      'above-hundred',
      { row: { actual: '120' } },
      { column: 'actual', typed: 120 },
      '120% vượt quá 100% của một tỷ lệ: đề nghị kiểm tra.',
    ],
    [
      'above-hundred',
      { row: { estimate: '95 - 105' } },
      { column: 'estimate', typed: 105 },
      '105% vượt quá 100% của một tỷ lệ: đề nghị kiểm tra.',
    ],
    [
      'as-of-unreadable',
      { row: { actual: '75', asOf: 'hôm qua' } },
      { column: 'asOf', text: 'hôm qua' },
      'Không đọc được ngày “hôm qua”: đề nghị nhập như 31/10/2022.',
    ],
    [
      'as-of-ahead',
      { row: { actual: '75', asOf: '30/11/2022' } },
      { column: 'asOf', date: '2022-11-30', today: '2022-11-21' },
      'Số liệu tính đến 30/11/2022 là ngày chưa tới: số ước thì nhập ở cột Ước thực hiện cả năm.',
    ],
    [
      'as-of-other-year',
      { row: { actual: '75', asOf: '31/12/2021' } },
      { column: 'asOf', date: '2021-12-31' },
      'Số liệu tính đến 31/12/2021 là của năm khác: đề nghị kiểm tra ngày.',
    ],
    [
      'special-unreadable',
      { row: { special: 'Để sau' } },
      { column: 'special', text: 'Để sau' },
      'Không có “Để sau” trong danh sách của cột Trường hợp khác: đề nghị chọn lại.',
    ],
    [
      'figure-with-special',
      { row: { actual: 'không phát sinh', estimate: '80' } },
      { column: 'actual', text: 'không phát sinh' },
      'Đã có số nhưng lại ghi “không phát sinh”: đề nghị giữ một trong hai.',
    ],
    [
      'prior-year-unreadable',
      { row: { actual: '75', priorYear: 'cao' } },
      { column: 'priorYear', text: 'cao' },
      'Không đọc được “cao” ở cột Năm trước: đầu mối nhập lại một số.',
    ],
    [
      'prior-year-unreadable',
      { row: { actual: '75', priorYear: '0,7' } },
      { column: 'priorYear' },
      'Năm trước 70% hay 0,7%? Đầu mối nhập lại ở cột Năm trước.',
    ],
    [
      'unit-differs',
      { row: { actual: '72 điểm' } },
      { column: 'actual', suffix: 'điểm', unit: '%' },
      'Số kèm chữ “điểm”, ĐVT của dòng là %: đề nghị đổi về ĐVT của dòng và chỉ nhập số.',
    ],
    [
      'date-in-figure',
      { row: { actual: { date: '2022-08-06' } } },
      { column: 'actual', date: '2022-08-06' },
      'Ở cột Thực hiện đến kỳ báo cáo là ngày, không phải số: đề nghị nhập lại số.',
    ],
    [
      'range-reversed',
      { row: { actual: '70 - 65' } },
      { column: 'actual' },
      '“70 - 65”: số trước lớn hơn số sau. Đề nghị nhập lại.',
    ],
    [
      'dash',
      { row: { actual: '-' } },
      { column: 'actual' },
      'Dấu “-” ở cột Thực hiện đến kỳ báo cáo là 0, không phát sinh hay chưa có số liệu? Đề nghị nhập số hoặc chọn ở cột Trường hợp khác.',
    ],
    [
      'word-no',
      { row: { actual: 'không' } },
      { column: 'actual' },
      '“không” là 0, không phát sinh hay không áp dụng? Đề nghị nhập số hoặc chọn ở cột Trường hợp khác.',
    ],
    [
      'word-not-yet',
      { row: { estimate: 'chưa có' } },
      { column: 'estimate' },
      'Chưa có số: đề nghị chọn “Chưa có số liệu” ở cột Trường hợp khác và ghi ngày dự kiến có.',
    ],
    [
      'adjusted-without-basis',
      { row: { actual: '75', adjustedTarget: '30' } },
      { column: 'adjustedTarget' },
      'Mục tiêu điều chỉnh chưa có căn cứ nên chưa áp dụng: đầu mối ghi số, ngày văn bản ở cột Căn cứ.',
    ],
    [
      'assigned-unreadable',
      { row: { actual: '75', assignedTarget: 'cao hơn' } },
      { column: 'assignedTarget', text: 'cao hơn' },
      'Chỉ tiêu giao riêng “cao hơn” không dùng được nên chưa đánh giá: đầu mối nhập lại, ví dụ 95.',
    ],
    [
      'not-done-unreadable',
      { row: { actual: '75', notDone: 'N/A' } },
      { column: 'notDone', text: 'N/A' },
      'Cột Không thực hiện không có lựa chọn “N/A”: để trống hoặc chọn “Không thực hiện”. Trong khi chờ thì chưa đánh giá.',
    ],
    [
      'checked-unreadable',
      { row: { actual: '75', checked: '-' } },
      { column: 'checked', text: '-' },
      'Cột Đã kiểm tra không có lựa chọn “-”: để trống hoặc chọn “Đã kiểm tra” hoặc “Đã kiểm tra lại”.',
    ],
    [
      'not-done-without-basis',
      { row: { actual: '75', notDone: true } },
      { column: 'notDone' },
      'Không thực hiện nhưng chưa có căn cứ nên vẫn đánh giá: đầu mối ghi ở cột Căn cứ.',
    ],
  ])('%s: %j', (code, one, params, sentence) => {
    const result = judged(one);
    expect(result.questions[0]).toMatchObject({ code, params });
    expect(reviewQuestion(result)).toBe(sentence);
  });

  test.each([{ notDone: 'N/A' }, { adjustedTarget: 'ít thôi', basis: 'CV 1' }, { assignedTarget: 'cao hơn' }])(
    '[GHI-9] a decision that nobody can read leaves the row unjudged and nothing owed: %j',
    (cells) => {
      const result = judged({ row: { actual: '75', ...cells } });
      expect(result).toMatchObject({
        verdict: 'not-judged',
        pace: 'not-judged',
        noData: 'not-computable',
        incomputable: 'decision-unreadable',
      });
    },
  );

  test('[GHI-8] what is no tick answers no question about a figure, and is asked about behind it', () => {
    const result = judged({ row: { actual: '0,5402', checked: '-' } });
    expect(result.questions.map(({ code }) => code)).toEqual(['share-or-percent', 'checked-unreadable']);
    expect(reviewQuestion(result)).toMatch(/hay 0,54%.*Cột Đã kiểm tra không có lựa chọn “-”/);
  });

  test('a question about no column in particular says "this cell"', () => {
    expect(questionText({ code: 'part-missing', params: { column: 'denominator' } })).toContain('cột Mẫu số');
    expect(questionText({ code: 'part-missing' })).toContain('ô này');
  });
});

describe('[VER-3] figure, numerator and denominator together', () => {
  test('one part missing does not stop a figure that was typed', () => {
    expect(judged({ row: { actual: '75', numerator: '628' } })).toMatchObject({ verdict: 'not-reached', value: 75 });
  });

  test('in another unit the parts are kept beside the figure that is judged', () => {
    const one: Case = {
      target: { unit: 'hồ sơ' },
      indicator: { isShare: false },
      row: { actual: '75', numerator: '5', denominator: '7' },
    };
    expect(judged(one)).toMatchObject({ value: 75, numerator: 5, denominator: 7, noData: null });
  });

  test('a denominator of 0 beside a figure is a contradiction, without one not computable', () => {
    expect(judged({ row: { actual: '75', numerator: '5', denominator: '0' } }).noData).toBe('unreadable');
    expect(judged({ row: { numerator: '5', denominator: '0' } }).noData).toBe('not-computable');
  });

  test('an unreadable figure is not rescued by its parts', () => {
    const row = { actual: 'abc', numerator: '628', denominator: '863' };
    expect(judged({ row })).toMatchObject({ noData: 'unreadable', questions: [{ code: 'unreadable' }] });
  });

  test('a share typed beside its parts is understood, another number between 0 and 1 is not', () => {
    const parts = { numerator: '628', denominator: '863' };
    expect(judged({ row: { ...parts, actual: '0,7277' } }).noData).toBeNull();
    expect(judged({ row: { ...parts, actual: '0,5' } }).questions[0]?.code).toBe('share-or-percent');
  });

  test('all of something is 100 %; half a point more may be rounded away', () => {
    expect(judged({ row: { numerator: '10', denominator: '10' } })).toMatchObject({ verdict: 'exceeded', value: 100 });
    const eighth = { numerator: '1', denominator: '8', actual: '13' };
    expect(judged({ row: eighth })).toMatchObject({ noData: null, value: 12.5 });
  });

  test('0 of something is 0 %, judged', () => {
    expect(judged({ row: { numerator: '0', denominator: '10' } })).toMatchObject({ verdict: 'not-reached', value: 0 });
  });
});

describe('[ASK-5] what a tick confirms', () => {
  test('a figure unlike its parts: the parts count; a percentage that is no share may exceed 100 unasked', () => {
    const row = { actual: '75', numerator: '628', denominator: '863', checked: true };
    expect(judged({ row })).toMatchObject({ verdict: 'not-reached', questions: [] });
    expect(judged({ target: { unit: 'điểm' }, indicator: { unit: 'điểm' }, row: { actual: '120' } }).noData).toBeNull();
    expect(judged({ row: { actual: '100' } }).noData).toBeNull();
  });

  test('exactly one question for one contradiction', () => {
    expect(judged({ row: { numerator: '12', denominator: '10' } }).questions).toHaveLength(1);
  });
});

describe('[ASK-6] the day of a figure', () => {
  test('the first and the last day of the year belong to it', () => {
    const onNewYearsDay = judged({ row: { actual: '75', asOf: '01/01/2022' } });
    expect(onNewYearsDay.questions.map(({ code }) => code)).toEqual(['figure-too-old']);
    const terms = termsOn('2022-12-31');
    expect(judged({ row: { actual: '75', asOf: '31/12/2022' }, terms })).toMatchObject({
      figureKind: 'final',
      questions: [],
    });
    expect(judged({ row: { actual: '75', asOf: '30/12/2022' }, terms })).toMatchObject({ figureKind: 'so-far' });
  });

  test('without a result the day says nothing, as long as it can be read', () => {
    expect(judged({ row: { estimate: '75', asOf: '31/10/2022' } }).questions).toEqual([]);
    expect(judged({ row: { asOf: '31/12/2022' } })).toMatchObject({ noData: 'not-entered', questions: [] });
    expect(judged({ row: { estimate: '75', asOf: '31/12/2022' }, terms: termsOn('2023-01-05', 2022) })).toMatchObject({
      figureKind: 'estimate',
      verdict: 'not-reached',
    });
  });
});
