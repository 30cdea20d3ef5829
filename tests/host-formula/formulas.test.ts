// Formulas of the offline host: values, errors, arrays, custom functions as Sheets treats them.

import { expect, test } from 'vitest';
import { formulaResult as f } from './world.js';

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
