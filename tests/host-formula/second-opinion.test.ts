// Holds the evaluator against LibreOffice on generated formulas of the supported set.

import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Workbook } from '@cj-tech-master/excelts';
import { expect, test } from 'vitest';
import { fileFormula } from '../../host/export/file-formula.js';
import { DATA, sampleFormulas } from './formula-arbitrary.js';
import { secondOpinions, soffice } from './libre-office.js';
import { calculated } from './world.js';

const COUNT = 1500;
const SEED = 334;

test.skipIf(soffice === undefined)(`${COUNT} generated formulas give in LibreOffice what they give here`, async () => {
  const formulas = sampleFormulas(COUNT, SEED);
  const theirs = (await secondOpinions(await fileOf(formulas))).map((opinion) => opinion.recalculated);
  const book = calculated({
    locale: 'en_US',
    sheets: { F: formulas.map((formula) => [formula]), D: DATA },
    rows: COUNT,
  });
  expect(theirs).toHaveLength(COUNT);
  const differences = formulas.flatMap((formula, i) => {
    const [ours, other] = [shown(book.get(1, i + 1, 1)?.value), theirs[i]];
    return alike(ours, other) ? [] : [{ formula, ours, other }];
  });
  expect(differences).toEqual([]);
});

async function fileOf(formulas: readonly string[]): Promise<string> {
  const file = join(mkdtempSync(join(tmpdir(), 'second-opinion-')), 'formulas.xlsx');
  const book = new Workbook();
  const sheet = book.addWorksheet('F');
  const data = book.addWorksheet('D');
  for (const row of DATA) data.addRow([...row]);
  for (const [i, formula] of formulas.entries()) {
    sheet.getCell(i + 1, 1).value = { formula: fileFormula(formula, null, 'en_US', new Set()) ?? '' };
  }
  await book.xlsx.writeFile(file);
  return file;
}

function shown(value: unknown): unknown {
  return typeof value === 'object' && value !== null && 'error' in value ? value.error : value;
}

/**
 * Equal values; an empty result is LibreOffice's 0 or empty text. Of two errors in one formula each may show the other
 * one, so that codes are left to `formulas.test.ts`.
 */
function alike(ours: unknown, theirs: unknown): boolean {
  if (ours === null || ours === '') return theirs === 0 || theirs === '' || theirs === undefined || theirs === null;
  if (typeof ours === 'number' && typeof theirs === 'number') {
    return Math.abs(ours - theirs) <= 1e-9 * Math.max(1, Math.abs(ours));
  }
  if (isErrorCode(ours)) return isErrorCode(theirs);
  return ours === theirs;
}

function isErrorCode(value: unknown): boolean {
  return typeof value === 'string' && /^#[A-Z/0!?]+$/.test(value);
}
