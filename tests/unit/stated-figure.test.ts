// What block 2 of the leaders' page states of a figure: what it is, of which day.

import { expect, test } from 'vitest';
import { judgedFigure } from '../../src/domain/judging/judged-figure.js';
import type { TypedFigure } from '../../src/domain/reading/typed-figure.js';
import { statedFigure } from '../../src/text/stated-figure.js';
import { anIndicator, aRow, aTarget, judged, termsOn } from '../support/judging.js';

function stated(row: Partial<TypedFigure>, today: string) {
  const terms = termsOn(today, 2022);
  const { result, estimate } = judgedFigure(aRow(row), aTarget(), anIndicator(), terms);
  const whole = judged({ row, terms });
  return [statedFigure(whole, result), statedFigure(whole, estimate)];
}

test('[SUM-4] a final figure is called so, with its day; a figure so far and an estimate never are', () => {
  expect(stated({ actual: '70', asOf: '31/12/2022' }, '2023-01-10')).toEqual(['70% (chính thức, 31/12/2022)', '']);
  expect(stated({ actual: '70', asOf: '31/10/2022', estimate: '75' }, '2022-11-18')).toEqual(['70% (31/10)', '75%']);
  expect(stated({ estimate: '75' }, '2022-11-18')).toEqual(['', '75%']);
  expect(stated({ actual: 'abc' }, '2022-11-18')).toEqual(['', '']);
});
