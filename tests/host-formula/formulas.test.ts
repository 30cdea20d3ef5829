// Formulas of the offline host: values, errors, arrays, custom functions as Sheets treats them.

import { expect, test } from 'vitest';
import { calculated, formulaResult as f } from './world.js';

const SURVEY = [
  ['Mã', 'Số'],
  ['CQS-01', 72.77],
  ['KTS-04', 31],
  ['xhs*', null],
];

test.each([
  ['=1+2*3', 7],
  ['=-2^2', 4],
  ['=50%', 0.5],
  ['="a"&1/2', 'a0,5'],
  ['=IF(1=1;"có";"không")', 'có'],
  ['=MATCH("cqs-01";D!A:A;0)', 2],
  ['=MATCH("kts*";D!A1:A4;0)', 3],
  ['=MATCH("xhs~*";D!A1:A4;0)', 4],
  ['=INDEX(D!B:B;MATCH("KTS-04";D!A:A;0))', 31],
  ['=VLOOKUP("CQS-01";D!A2:B4;2;FALSE)', 72.77],
  ['=COUNTIF(D!B2:B4;">50")', 1],
  ['=COUNTIFS(D!A2:A4;"*-*";D!B2:B4;"<50")', 1],
  ['=SUMIF(D!A2:A4;"CQS-01";D!B2:B4)', 72.77],
  ['=IFERROR(1/0;"lỗi")', 'lỗi'],
  ['=1/0', '#DIV/0!'],
  ['=KHONG_CO(1)', '#NAME?'],
  ['=SUM(D!B:B)', 103.77],
  ['=TEXT(TODAY();"dd/MM/yyyy")', '15/11/2022'],
  ['="Ngày "&TODAY()', 'Ngày 15/11/2022'],
  ['=LET(x;2;x*x)', 4],
  ['=ISBLANK(D!B4)', true],
  ['=D!B4=""', true],
  ['=D!B4=0', true],
  ['=SUMPRODUCT((D!B2:B4>30)*1)', 2],
  ['=JOIN(", ";FILTER(D!A2:A4;D!B2:B4>0))', 'CQS-01, KTS-04'],
  ['=IF(1,2,3)', '#ERROR!'],
  ['=1,5*2', 3],
])('%s gives %j', (formula, value) => {
  expect(f(formula, SURVEY)).toEqual(value);
});

test.each([
  ['=A9999', '#REF!'],
  ['=KhongCo!A1', '#REF!'],
  ['=Ten_khong_co', '#NAME?'],
  ['=MATCH("không có";D!A:A;0)', '#N/A'],
  ['=NA()', '#N/A'],
  ['=VLOOKUP("CQS-01";D!A2:B4;3;FALSE)', '#REF!'],
  ['=INDEX(D!A1:B4;5;1)', '#REF!'],
  ['="a"+1', '#VALUE!'],
  ['=MOD(1;0)', '#DIV/0!'],
  ['=AVERAGE(D!A2:A4)', '#DIV/0!'],
  ['=SMALL(D!B2:B4;3)', '#NUM!'],
  ['=CHOOSE(3;"a";"b")', '#NUM!'],
  ['=10^400', '#NUM!'],
  ['=IF(1)', '#N/A'],
  ['=FILTER(D!A2:A4;D!B2:B4>100)', '#N/A'],
  ['=SUM(1;2', '#ERROR!'],
  ['=IMPORTXML("http://x.example";"//a")', '#NAME?'],
  ['=LAMBDA(x;x)(1)', '#NAME?'],
])('%s is %s', (formula, code) => {
  expect(f(formula, SURVEY)).toBe(code);
});

test('an error says in a note what is wrong', () => {
  const book = calculated({ sheets: { S: [['=KHONG_CO()', '=MATCH("x";{"a"};0)', '=1/0', '=IF(1)']] } });
  expect([1, 2, 3, 4].map((column) => book.get(1, 1, column)?.note)).toEqual([
    "Unknown function: 'KHONG_CO'.",
    "Did not find value 'x' in MATCH evaluation.",
    'Function DIVIDE parameter 2 cannot be zero.',
    'Wrong number of arguments to IF. Expected between 2 and 3 arguments, but received 1 arguments.',
  ]);
});

test.each([
  ['=ISERROR(1/0)', true],
  ['=ISNA(NA())', true],
  ['=ISERR(NA())', false],
  ['=IFNA(NA();"không có")', 'không có'],
  ['=IFNA(1/0;"x")', '#DIV/0!'],
  ['=IFERROR(NA())', null],
  ['=COUNT(1/0;"3";"x")', 1],
  ['=IFERROR(SUM(D!A1:B4);0)', 103.77],
])('errors are seen, replaced or passed over: %s gives %j', (formula, value) => {
  expect(f(formula, SURVEY)).toEqual(value);
});

test.each([
  ['="Sở Y tế"="sở y tế"', true],
  ['=EXACT("a";"A")', false],
  ['="10">9', true],
  ['=TRUE>"z"', true],
  ['=D!B4=FALSE', true],
  ['=""=D!B4', true],
  ['=1="1"', false],
])('comparison: numbers before text before truth, letter case apart: %s is %j', (formula, value) => {
  expect(f(formula, SURVEY)).toBe(value);
});

test.each([
  ['="72,77"+1', 73.77],
  ['="72,77%"+0', 0.7277],
  ['=VALUE("1.234,5")', 1234.5],
  ['="31/10/2022"+0', 44865],
  ['=72,77&"%"', '72,77%'],
  ['=0,1+0,2&""', '0,3'],
  ['=1/3&""', '0,333333333333333'],
  ['=TEXT(1234,5;"#,##0.00")', '1.234,50'],
  ['=COUNTIF(D!B2:B4;">=72,77")', 1],
])('under vi_VN numbers in text have a decimal comma: %s gives %j', (formula, value) => {
  expect(f(formula, SURVEY)).toEqual(value);
});

test('under en_US the same numbers have a point, and arguments may be parted by commas', () => {
  expect(f('="72.77"+1', SURVEY, 'en_US')).toBe(73.77);
  expect(f('=IF(1,5,6)', SURVEY, 'en_US')).toBe(5);
  expect(f('=IF(1;5;6)', SURVEY, 'en_US')).toBe(5);
  expect(f('=1/4&""', SURVEY, 'en_US')).toBe('0.25');
});

test.each([
  ['=JOIN(",";SORT({3;1;2}))', '1,2,3'],
  ['=JOIN(",";SORT({3;1;2};1;FALSE))', '3,2,1'],
  ['=JOIN(",";UNIQUE({"a";"A";"a"}))', 'a,A'],
  ['=JOIN(",";TRANSPOSE({1;2}))', '1,2'],
  ['=JOIN("|";SPLIT("a, b,1,5";", "))', 'a|b|1|5'],
  ['=JOIN(",";ARRAYFORMULA(IF(D!B2:B4>50;"cao";"thấp")))', 'cao,thấp,thấp'],
  ['=JOIN(",";SEQUENCE(3))', '1,2,3'],
  ['=SUM(FILTER(D!B2:B4;D!A2:A4<>"KTS-04"))', 72.77],
  ['=ROWS(D!A2:A)', 99],
  ['=SUM(D!B2:INDEX(D!B:B;3))', 103.77],
  ['=COUNTA(D!A:A)', 4],
  ['=TEXTJOIN(", ";TRUE;D!B1:B4)', 'Số, 72,77, 31'],
  ['=WORKDAY(DATE(2022;11;20);-1)', 44883],
  ['=WEEKDAY(DATE(2022;11;20))', 1],
  ['=HYPERLINK("#gid=1";"Mở ô")', 'Mở ô'],
  ['=N("x")+N(5)+N(TRUE)', 6],
  ['=IFS(1=2;"a";TRUE;"b")', 'b'],
  ['=SWITCH(2;1;"một";2;"hai";"khác")', 'hai'],
  ['=REGEXMATCH("XHS-07";"^[A-Z]+-\\d+$")', true],
  ['=ADDRESS(2;28)', '$AB$2'],
])('%s gives %j as Sheets does', (formula, value) => {
  expect(f(formula, SURVEY)).toEqual(value);
});

test('named ranges are read by name', () => {
  const names = { Moc_tinh: { sheet: 'T', row: 1, column: 1, rows: 1, columns: 1 } };
  const sheets = { S: [['=Moc_tinh&"!"']], T: [['2022-11-04']] };
  expect(calculated({ sheets, names }).get(1, 1, 1)?.value).toBe('2022-11-04!');
});
