// Laws that tie the parts of the formula engine together, on generated formulas.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { expressionOf } from '../../host/formula/expression.js';
import { moveFormula, renameSheetInFormula, shiftFormula } from '../../host/formula/references.js';
import { scanFormula } from '../../host/formula/scan-formula.js';
import { DATA, sampleFormulas } from './formula-arbitrary.js';
import { calculated } from './world.js';

const FORMULAS = sampleFormulas(600, 92);
const anyFormula = fc.constantFrom(...FORMULAS);

/** The formula as a person with a decimal comma would write it. */
function inVietnamese(formula: string): string {
  const swapped = (text: string) => (text === ',' ? ';' : text === '.' ? ',' : text);
  return scanFormula(formula)
    .map((piece) => (piece.kind === 'symbol' ? swapped(piece.text) : piece.text))
    .join('');
}

function results(formulas: readonly string[], data: readonly (readonly unknown[])[], sheet = 'D'): unknown[] {
  const sheets = { F: formulas.map((formula) => [formula]), [sheet]: data as typeof DATA };
  const book = calculated({ locale: 'en_US', sheets, rows: 1000 });
  return formulas.map((_, i) => book.get(1, i + 1, 1)?.value);
}

test('the pieces of a formula joined are the formula', () => {
  const noise = fc.string({ unit: fc.constantFrom(...`=A1B$2:;,'"!()#REF/0.5 \n\\{}Đơn vị`) });
  fc.assert(
    fc.property(fc.oneof(anyFormula, noise), (text) => {
      expect(
        scanFormula(text)
          .map((piece) => piece.text)
          .join(''),
      ).toBe(text);
    }),
  );
});

test('a formula means the same written with decimal comma and semicolons', () => {
  fc.assert(
    fc.property(anyFormula, (formula) => {
      expect(expressionOf(inVietnamese(formula), 'vi_VN', 3, 4)).toEqual(expressionOf(formula, 'en_US', 3, 4));
    }),
  );
});

test('a formula with commas between its arguments never means something else under a decimal comma: it is an error', () => {
  const withCall = anyFormula.filter((formula) => /[A-Za-z")],/.test(formula));
  fc.assert(
    fc.property(withCall, (formula) => {
      expect(expressionOf(formula, 'vi_VN', 1, 1)).toMatchObject({ kind: 'error', error: '#ERROR!' });
    }),
  );
});

test('a copied formula reads the same cells seen from where it stands', () => {
  const by = fc.integer({ min: 0, max: 40 });
  fc.assert(
    fc.property(anyFormula, by, by, (formula, rows, columns) => {
      const copied = moveFormula(formula, rows, columns);
      expect(expressionOf(copied, 'en_US', 5 + rows, 6 + columns)).toEqual(expressionOf(formula, 'en_US', 5, 6));
    }),
  );
});

test('renaming the sheet it reads changes no result', () => {
  const renamed = FORMULAS.map((formula) => renameSheetInFormula(formula, 'D', 'Dữ liệu năm 2022'));
  expect(results(renamed, DATA, 'Dữ liệu năm 2022')).toEqual(results(FORMULAS, DATA));
});

test('rows inserted into the data change no result that does not count rows, places or empty cells', () => {
  const counts = /ROW|COUNTBLANK|INDEX|MATCH|LOOKUP|TEXTJOIN|WORKDAY|NETWORK|"<>/;
  const steady = FORMULAS.filter((formula) => !counts.test(formula));
  expect(steady.length).toBeGreaterThan(200);
  const before = results(steady, DATA);
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 8 }), fc.integer({ min: 1, max: 5 }), (at, count) => {
      const gap = Array.from({ length: count }, () => [null, null, null, null, null]);
      const data = [...DATA.slice(0, at - 1), ...gap, ...DATA.slice(at - 1)];
      const shifted = steady.map((formula) =>
        shiftFormula(formula, 'F', { sheet: 'D', kind: 'insertRows', at, count }),
      );
      expect(results(shifted, data)).toEqual(before);
    }),
    { numRuns: 20 },
  );
});

test('a criterion counts the same cells through the index of a range as one by one', () => {
  const criteria = [
    '"CQS-01"',
    '"sở y tế"',
    '12',
    '"12"',
    '"TRUE"',
    'TRUE',
    '"31"',
    '""',
    '"không có"',
    'D!A2',
    'D!B5',
  ];
  for (const range of ['D!A1:A7', 'D!B1:C7', 'D!A1:E7']) {
    const indexed = criteria.map((asked) => `=COUNTIF(${range},${asked})`);
    const oneByOne = criteria.map((asked) => `=COUNTIFS(${range},${asked},${range},${asked})`);
    expect(results(indexed, DATA)).toEqual(results(oneByOne, DATA));
  }
});
