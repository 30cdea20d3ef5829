// Generates formulas of the supported set (canonical writing) over a sheet `D` of mixed data.

import fc from 'fast-check';

/** Sheet `D`: codes, words, numbers, days (as serial numbers), ticks, gaps. */
export const DATA = [
  ['CQS-01', 'Sở Y tế', 72.77, 44865, true],
  ['CQS-02', 'Công an tỉnh', 31, 44880, false],
  ['KTS-04', 'sở y tế', -4.5, 44896, true],
  ['XHS-07', '12', 0, 44562, true],
  ['xhs-07', null, 1250.125, 44620, false],
  [null, 'a?b*c', 100, 45000, false],
  ['CKS-1', 'Đơn vị ~ khác', 0.005, 44927, true],
] as const;

const ROWS = DATA.length;
const literalNumber = fc.oneof(
  fc.integer({ min: -20, max: 120 }).map(String),
  fc.integer({ min: -999, max: 9999 }).map((cents) => String(cents / 100)),
);
const literalText = fc.constantFrom(
  '""',
  '"CQS-01"',
  '"sở y tế"',
  '"Lạng Sơn"',
  '"  hai  chữ "',
  '"72"',
  '"a""b"',
  '"-"',
  '"X"',
);
const row = fc.integer({ min: 1, max: ROWS });
const numberCell = row.map((r) => `D!C${r}`);
const dayCell = row.map((r) => `D!$D$${r}`);
const textCell = fc.tuple(fc.constantFrom('A', 'B'), row).map(([column, r]) => `D!${column}$${r}`);
const tickCell = row.map((r) => `D!E${r}`);
const numbersArea = fc.constantFrom('D!C1:C7', 'D!C2:C5', 'D!B1:D7');
const textLine = fc.constantFrom('D!A1:A7', 'D!B1:B7', 'D!$B$2:$B$6');
const criterion = fc.constantFrom(
  '"CQS*"',
  '"?QS-01"',
  '">30"',
  '"<=0"',
  '"<>0"',
  '"sở y tế"',
  '12',
  '"12"',
  '"=31"',
  '"<>"',
  '"*~**"',
  '"Công*"',
  'TRUE',
);
const smallCount = fc.integer({ min: 0, max: 9 }).map(String);
const call = (name: string, ...args: fc.Arbitrary<string>[]) =>
  fc.tuple(...args).map((parts) => `${name}(${parts.join(',')})`);
const oneOf = (...choices: fc.Arbitrary<string>[]) => fc.oneof(...choices);

/**
 * Expressions by what they give. Truth values stay where both take them as such: LibreOffice keeps them as numbers, so
 * they are neither joined to text nor asked ISNUMBER.
 */
const kinds = fc.letrec<{ number: string; text: string; truth: string; any: string }>((tie) => ({
  number: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    oneOf(literalNumber, numberCell),
    fc.tuple(tie('number'), fc.constantFrom('+', '-', '*', '/'), tie('number')).map(([a, o, b]) => `(${a}${o}${b})`),
    fc.tuple(fc.constantFrom('-', '+'), tie('number')).map(([o, a]) => `(${o}${a})`),
    fc
      .tuple(fc.constantFrom('ROUND', 'ROUNDUP', 'ROUNDDOWN'), tie('number'), fc.integer({ min: -2, max: 3 }))
      .map(([f, a, d]) => `${f}(${a},${d})`),
    fc.tuple(fc.constantFrom('INT', 'ABS', 'N', 'SIGN'), tie('number')).map(([f, a]) => `${f}(${a})`),
    call('MOD', tie('number'), fc.constantFrom('3', '-4', '2.5', '0')),
    fc
      .tuple(fc.constantFrom('SUM', 'MIN', 'MAX', 'COUNT', 'COUNTA', 'AVERAGE', 'COUNTBLANK'), numbersArea)
      .map(([f, a]) => `${f}(${a})`),
    fc
      .tuple(fc.constantFrom('SUM', 'MIN', 'MAX', 'COUNT', 'AVERAGE'), tie('number'), tie('number'))
      .map(([f, a, b]) => `${f}(${a},${b})`),
    fc
      .tuple(fc.constantFrom('SMALL', 'LARGE'), numbersArea, fc.integer({ min: 1, max: 9 }))
      .map(([f, a, n]) => `${f}(${a},${n})`),
    call('COUNTIF', fc.constantFrom('D!A1:A7', 'D!B1:B7', 'D!C1:C7'), criterion),
    call('COUNTIFS', fc.constant('D!A1:A7'), criterion, fc.constant('D!C1:C7'), criterion),
    call('SUMIF', fc.constant('D!B1:B7'), criterion, fc.constant('D!C1:C7')),
    call('SUMIFS', fc.constant('D!C1:C7'), fc.constant('D!A1:A7'), criterion, fc.constant('D!C1:C7'), criterion),
    call('SUMPRODUCT', fc.constantFrom('D!C1:C7', '(D!C1:C7>30)*1', '(D!A1:A7="CQS-01")*D!C1:C7', 'D!C1:C7*2')),
    call('LEN', tie('text')),
    call('MATCH', oneOf(literalText, textCell), textLine, fc.constant('0')),
    call('MATCH', fc.integer({ min: -10, max: 1300 }).map(String), fc.constant('D!C1:C7'), fc.constant('0')),
    call('INDEX', fc.constant('D!C1:C7'), fc.integer({ min: 1, max: 8 }).map(String)),
    call('INDEX', fc.constant('D!C1:D7'), row.map(String), fc.constantFrom('1', '2')),
    call(
      'VLOOKUP',
      oneOf(literalText, textCell),
      fc.constant('D!A1:C7'),
      fc.constantFrom('2', '3', '4'),
      fc.constant('FALSE'),
    ),
    fc.tuple(fc.constantFrom('YEAR', 'MONTH', 'DAY', 'WEEKDAY', 'INT'), dayCell).map(([f, a]) => `${f}(${a})`),
    call('WEEKDAY', dayCell, fc.constantFrom('1', '2', '3')),
    call(
      'DATE',
      fc.integer({ min: 2020, max: 2030 }).map(String),
      fc.integer({ min: -2, max: 15 }).map(String),
      fc.integer({ min: -5, max: 40 }).map(String),
    ),
    call('WORKDAY', dayCell, fc.integer({ min: -12, max: 12 }).map(String), fc.constant('D!D1:D3')),
    call('NETWORKDAYS', dayCell, dayCell, fc.constant('D!D1:D3')),
    call('EDATE', dayCell, fc.integer({ min: -14, max: 14 }).map(String)),
    call('EOMONTH', dayCell, fc.integer({ min: -3, max: 3 }).map(String)),
    call('FIND', fc.constantFrom('"-"', '"S"', '"tỉnh"'), tie('text')),
    fc
      .tuple(fc.constantFrom('ROW', 'COLUMN', 'ROWS', 'COLUMNS'), fc.constantFrom('D!C4', 'D!B2'))
      .map(([f, a]) => `${f}(${a})`),
    call('IF', tie('truth'), tie('number'), tie('number')),
    call('IFERROR', tie('number'), tie('number')),
    call('CHOOSE', fc.constantFrom('1', '2'), tie('number'), tie('number')),
  ),
  text: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    oneOf(literalText, textCell),
    fc.tuple(tie('text'), oneOf(tie('text'), numberCell)).map(([a, b]) => `(${a}&${b})`),
    fc.tuple(fc.constantFrom('LEFT', 'RIGHT'), tie('text'), smallCount).map(([f, a, n]) => `${f}(${a},${n})`),
    call('MID', tie('text'), fc.integer({ min: 1, max: 5 }).map(String), smallCount),
    fc.tuple(fc.constantFrom('TRIM', 'UPPER', 'LOWER', 'T'), tie('text')).map(([f, a]) => `${f}(${a})`),
    call('SUBSTITUTE', tie('text'), fc.constantFrom('"-"', '" "', '"S"'), fc.constantFrom('""', '"+"')),
    call('REPT', tie('text'), fc.integer({ min: 0, max: 3 }).map(String)),
    call('TEXT', oneOf(numberCell, literalNumber), fc.constantFrom('"0"', '"0.00"', '"#,##0.0"', '"0%"', '"00000"')),
    call('TEXT', dayCell, fc.constantFrom('"dd/mm/yyyy"', '"yyyy-mm-dd"', '"d/m/yy"')),
    call('CONCATENATE', tie('text'), literalText, textCell),
    call('TEXTJOIN', fc.constant('", "'), fc.constantFrom('TRUE', 'FALSE'), textLine),
    call('IF', tie('truth'), tie('text'), tie('text')),
    call('IFERROR', tie('text'), literalText),
    call('INDEX', fc.constantFrom('D!A1:B7'), row.map(String), fc.constantFrom('1', '2')).map((cell) => `(${cell}&"")`),
  ),
  truth: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    oneOf(fc.constantFrom('TRUE', 'FALSE'), tickCell),
    fc
      .tuple(tie('number'), fc.constantFrom('=', '<>', '<', '<=', '>', '>='), tie('number'))
      .map(([a, o, b]) => `(${a}${o}${b})`),
    fc.tuple(tie('text'), fc.constantFrom('=', '<>'), tie('text')).map(([a, o, b]) => `(${a}${o}${b})`),
    fc.tuple(fc.constantFrom('AND', 'OR'), tie('truth'), tie('truth')).map(([f, a, b]) => `${f}(${a},${b})`),
    call('NOT', tie('truth')),
    fc
      .tuple(fc.constantFrom('ISNUMBER', 'ISTEXT', 'ISERROR', 'ISNA'), oneOf(tie('number'), tie('text')))
      .map(([f, a]) => `${f}(${a})`),
    call('ISBLANK', oneOf(textCell, tickCell)),
    call('EXACT', tie('text'), tie('text')),
  ),
  any: oneOf(tie('number'), tie('text'), tie('truth')),
}));

/** Formulas with `=`, always the same ones for the same seed. */
export function sampleFormulas(count: number, seed: number): string[] {
  return fc.sample(kinds.any, { numRuns: count, seed }).map((expression) => `=${expression}`);
}
