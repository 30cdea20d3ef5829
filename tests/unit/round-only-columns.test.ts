// A column that only some rounds ask for is made without alarm; one that was taken away is named.

import { expect, it } from 'vitest';
import { readKeyedTable } from '../../src/domain/reading/keyed-table.js';
import { entryColumnsWithSelfAssessment, roundOnlyKeys } from '../../src/text/columns.js';

const shape = { tab: 'x', columns: entryColumnsWithSelfAssessment, rowsAboveData: 2 };
const headersWithout = (...keys: string[]) =>
  entryColumnsWithSelfAssessment.filter(({ key }) => !keys.includes(key)).map(({ header }) => header);
const missing = (headers: readonly string[]) =>
  readKeyedTable([headers], { ...shape, roundOnly: roundOnlyKeys }).problems.flatMap(({ code, params }) =>
    code === 'columns-missing' ? [params?.headers] : [],
  );

it('names the columns that were taken away, never one that the round asks for newly', () => {
  expect(missing(headersWithout('selfAssessment'))).toEqual([]);
  expect(missing(headersWithout('selfAssessment', 'estimate'))).toEqual(['Ước thực hiện cả năm']);
  expect(missing(headersWithout())).toEqual([]);
});
