// References follow their cells when rows, columns and sheets come, go, move and change names.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  checkFormula,
  dropSheetInFormula,
  followMove,
  type LineMove,
  moveFormula,
  renameSheetInFormula,
  type StructuralEdit,
  shiftCellsInFormula,
  shiftFormula,
} from '../../host/formula/references.js';

const insertRows = (at: number, count = 1): StructuralEdit => ({ sheet: 'S', kind: 'insertRows', at, count });
const deleteRows = (at: number, count = 1): StructuralEdit => ({ sheet: 'S', kind: 'deleteRows', at, count });

describe('a formula on the edited sheet', () => {
  test.each([
    ['=A5', insertRows(3), '=A6'],
    ['=A5', insertRows(6), '=A5'],
    ['=A$5+$B4', insertRows(5, 2), '=A$7+$B4'],
    ['=SUM(A2:A9)', insertRows(5), '=SUM(A2:A10)'],
    ['=SUM(A2:A9)', insertRows(10), '=SUM(A2:A9)'],
    ['=SUM(A2:A)', insertRows(2), '=SUM(A3:A)'],
    ['=SUM(A:A)', insertRows(1), '=SUM(A:A)'],
    ['=SUM(3:5)', deleteRows(4), '=SUM(3:4)'],
    ['=A5', deleteRows(5), '=#REF!'],
    ['=SUM(A2:A9)', deleteRows(8, 5), '=SUM(A2:A7)'],
    ['=SUM(A2:A9)', deleteRows(2, 8), '=SUM(#REF!)'],
    ['=SUM(A2:A)', deleteRows(2), '=SUM(A2:A)'],
    ['=B2&" A5 "', insertRows(1), '=B3&" A5 "'],
    ['=LOG10(2)+A1_x+Q1!B2', insertRows(1), '=LOG10(2)+A1_x+Q1!B2'],
    ['=IF(A2>1,5;"a;b";C3)', insertRows(1), '=IF(A3>1,5;"a;b";C4)'],
  ])('%s', (formula, edit, after) => expect(shiftFormula(formula, 'S', edit)).toBe(after));

  test('columns move as rows do', () => {
    const edit = (kind: 'insertColumns' | 'deleteColumns', at: number): StructuralEdit => ({
      sheet: 'S',
      kind,
      at,
      count: 1,
    });
    expect(shiftFormula('=SUM($B2:D$3)', 'S', edit('insertColumns', 3))).toBe('=SUM($B2:E$3)');
    expect(shiftFormula('=B2', 'S', edit('deleteColumns', 2))).toBe('=#REF!');
    expect(shiftFormula('=Z2', 'S', edit('insertColumns', 1))).toBe('=AA2');
  });
});

test('a formula elsewhere moves only what it reads from the edited sheet, whatever the letter case of the name', () => {
  const edit: StructuralEdit = { sheet: 'Tính toán', kind: 'insertRows', at: 1, count: 1 };
  expect(shiftFormula(`='Tính toán'!A1+'tính toán'!A2:A+A1`, 'S', edit)).toBe(`='Tính toán'!A2+'tính toán'!A3:A+A1`);
});

test('a copied formula moves its relative parts only; what leaves the sheet is #REF!', () => {
  expect(moveFormula(`=$A1+B$2+C3+D:D+'Tính toán'!A1`, 2, 1)).toBe(`=$A3+C$2+D5+E:E+'Tính toán'!B3`);
  expect(moveFormula('=A1+B5', -2, 0)).toBe('=#REF!+B3');
});

test('a renamed sheet is quoted where its name needs it', () => {
  expect(renameSheetInFormula(`='Tính toán'!A1+A1+"Tính toán!"`, 'Tính toán', `Sở "A" 's`)).toBe(
    `='Sở "A" ''s'!A1+A1+"Tính toán!"`,
  );
  expect(renameSheetInFormula('=Luu!A1', 'Luu', 'Ban_luu')).toBe('=Ban_luu!A1');
});

test('what was read from a deleted sheet is #REF!', () => {
  expect(dropSheetInFormula(`=SUM('Tính toán'!A1:B2)+A1`, 'Tính toán')).toBe('=SUM(#REF!)+A1');
});

test('under vi_VN commas between arguments are a parse error; en_US takes comma and semicolon', () => {
  expect(checkFormula('=IF(A1;"a";"b")', 'vi_VN')).toEqual({ ok: true });
  expect(checkFormula('=ROUND(1,5;0)', 'vi_VN')).toEqual({ ok: true });
  for (const formula of ['=IF(A1,"a","b")', '=IF(A1,2)', '=ROUND(1.5;0)', '=SUM(1;2', '=1 2', '=(A1;B1)']) {
    expect(checkFormula(formula, 'vi_VN'), formula).toMatchObject({ ok: false });
  }
  for (const formula of ['=IF(A1,"a","b")', '=IF(A1;"a";"b")', '=1.5', '={1,2;3,4}']) {
    expect(checkFormula(formula, 'en_US'), formula).toEqual({ ok: true });
  }
});

const cell = fc
  .tuple(fc.constantFrom('A', '$B', 'C', 'AA'), fc.constantFrom('', '$'), fc.integer({ min: 20, max: 60 }))
  .map((parts) => parts.join(''));
const formula = fc
  .array(
    fc.oneof(
      cell,
      fc.tuple(cell, fc.integer({ min: 61, max: 90 })).map(([from, row]) => `SUM(${from}:D${row})`),
    ),
    { minLength: 1, maxLength: 4 },
  )
  .map((terms) => `=${terms.join('+')}`);

test('rows inserted and deleted again leave every formula as it was', () => {
  fc.assert(
    fc.property(formula, fc.integer({ min: 1, max: 95 }), fc.integer({ min: 1, max: 9 }), (text, at, count) => {
      const inserted = shiftFormula(text, 'S', insertRows(at, count));
      expect(shiftFormula(inserted, 'S', deleteRows(at, count))).toBe(text);
    }),
  );
});

test('a formula copied there and back is as it was', () => {
  fc.assert(
    fc.property(formula, fc.integer({ min: 0, max: 50 }), fc.integer({ min: 0, max: 20 }), (text, rows, columns) => {
      expect(moveFormula(moveFormula(text, rows, columns), -rows, -columns)).toBe(text);
    }),
  );
});

test('references follow moved rows and columns; a range keeps its ends in order', () => {
  const rows = (from: number, count: number, to: number): LineMove => ({
    sheet: 'S',
    kind: 'moveRows',
    from,
    count,
    to,
  });
  expect(followMove('=A5+A6+A9+A10', 'S', rows(5, 1, 10))).toBe('=A9+A5+A8+A10');
  expect(followMove('=A9+A2+A1', 'S', rows(9, 1, 2))).toBe('=A2+A3+A1');
  expect(followMove('=SUM(A2:A9)+D:D', 'S', rows(2, 1, 20))).toBe('=SUM(A8:A19)+D:D');
  expect(followMove('=B1+C1', 'S', { sheet: 'S', kind: 'moveColumns', from: 3, count: 1, to: 2 })).toBe('=C1+B1');
  expect(followMove('=A5', 'Khác', rows(5, 1, 10))).toBe('=A5');
});

test('rows moved there and back leave every formula as it was, but for ranges with a moved end', () => {
  const single = fc.array(cell, { minLength: 1, maxLength: 4 }).map((cells) => `=${cells.join('+')}`);
  const place = fc.integer({ min: 1, max: 70 });
  fc.assert(
    fc.property(single, place, fc.integer({ min: 1, max: 9 }), place, (text, from, count, to) => {
      fc.pre(to <= from || to >= from + count);
      const there = followMove(text, 'S', { sheet: 'S', kind: 'moveRows', from, count, to });
      const back: LineMove =
        to > from
          ? { sheet: 'S', kind: 'moveRows', from: to - count, count, to: from }
          : { sheet: 'S', kind: 'moveRows', from: to, count, to: from + count };
      expect(followMove(there, 'S', back)).toBe(text);
    }),
  );
});

test('cells that come or go move what lies wholly in their columns or rows', () => {
  const area = { sheet: 'S', row: 3, column: 2, rows: 2, columns: 2 } as const;
  const inserted = (formula: string) =>
    shiftCellsInFormula(formula, 'S', { ...area, kind: 'insertCells', direction: 'down' });
  expect(inserted('=B3+C9+A3+D3+B2')).toBe('=B5+C11+A3+D3+B2');
  expect(inserted('=SUM(B2:C9)+SUM(A2:C9)')).toBe('=SUM(B2:C11)+SUM(A2:C9)');
  const removed = (formula: string) =>
    shiftCellsInFormula(formula, 'S', { ...area, kind: 'deleteCells', direction: 'right' });
  expect(removed('=B3+D3+D5+SUM(B3:E4)')).toBe('=#REF!+B3+D5+SUM(B3:C4)');
});
