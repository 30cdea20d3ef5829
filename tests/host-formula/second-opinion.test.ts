// Holds the evaluator against LibreOffice on generated formulas of the supported set.

import { execFileSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type CellValue, Workbook } from '@cj-tech-master/excelts';
import { expect, test } from 'vitest';
import { fileFormula } from '../../host/export/file-formula.js';
import { DATA, sampleFormulas } from './formula-arbitrary.js';
import { soffice } from './libre-office.js';
import { calculated } from './world.js';

const COUNT = 1500;
const SEED = 334;

test.skipIf(soffice === undefined)(`${COUNT} generated formulas give in LibreOffice what they give here`, async () => {
  const formulas = sampleFormulas(COUNT, SEED);
  const theirs = await libreOfficeResults(formulas);
  const book = calculated({
    locale: 'en_US',
    sheets: { F: formulas.map((formula) => [formula]), D: DATA },
    rows: COUNT,
  });
  const differences = formulas.flatMap((formula, i) => {
    const [ours, other] = [shown(book.get(1, i + 1, 1)?.value), shown(theirs[i])];
    return alike(ours, other) ? [] : [{ formula, ours, other }];
  });
  expect(differences).toEqual([]);
});

async function libreOfficeResults(formulas: readonly string[]): Promise<unknown[]> {
  const dir = mkdtempSync(join(tmpdir(), 'second-opinion-'));
  const book = new Workbook();
  const sheet = book.addWorksheet('F');
  const data = book.addWorksheet('D');
  for (const row of DATA) data.addRow([...row]);
  for (const [i, formula] of formulas.entries()) {
    sheet.getCell(i + 1, 1).value = { formula: fileFormula(formula, null, 'en_US', new Set()) ?? '' };
  }
  await book.xlsx.writeFile(join(dir, 'formulas.xlsx'));
  const profile = `-env:UserInstallation=file://${join(dir, 'profile')}`;
  const out = join(dir, 'out');
  const args = [profile, '--headless', '--convert-to', 'xlsx', '--outdir', out, join(dir, 'formulas.xlsx')];
  execFileSync(soffice ?? '', args, { stdio: 'ignore' });
  const read = new Workbook();
  await read.xlsx.readFile(join(out, 'formulas.xlsx'));
  return formulas.map((_, i) => resultOf(read.getWorksheet('F')?.getCell(i + 1, 1).value));
}

function resultOf(value: CellValue): unknown {
  return typeof value === 'object' && value !== null && 'formula' in value ? value.result : value;
}

function shown(value: unknown): unknown {
  if (typeof value === 'object' && value !== null && 'error' in value) return `${value.error}`;
  return value instanceof Date ? value.getTime() / 86_400_000 + 25_569 : value;
}

/**
 * Equal values; an empty result is LibreOffice's 0 or empty text. Of two errors in one formula each may show the other
 * one, so that codes are left to `formulas.test.ts`.
 */
function alike(ours: unknown, theirs: unknown): boolean {
  if (ours === null || ours === '') return theirs === 0 || theirs === '' || theirs === undefined || theirs === null;
  if (typeof ours === 'number' && typeof theirs === 'number')
    return Math.abs(ours - theirs) <= 1e-9 * Math.max(1, Math.abs(ours));
  if (isErrorCode(ours)) return isErrorCode(theirs);
  return ours === theirs;
}

function isErrorCode(value: unknown): boolean {
  return typeof value === 'string' && /^#[A-Z/0!?]+$/.test(value);
}
