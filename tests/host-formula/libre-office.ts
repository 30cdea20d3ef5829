// LibreOffice, the second opinion of some tests; where it is missing, they say so and are passed over.

import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, delimiter, extname, join } from 'node:path';
import { type CellValue, Workbook } from '@cj-tech-master/excelts';

/** Path of `soffice`, or undefined where LibreOffice is not installed (said once on the console). */
export const soffice: string | undefined = (process.env.PATH ?? '')
  .split(delimiter)
  .map((dir) => join(dir, 'soffice'))
  .find(existsSync);

if (soffice === undefined) console.info('LibreOffice (soffice) is not on the PATH: its second opinion is passed over.');

/** Makes LibreOffice calculate every formula of a file anew, writing numbers next to text as the locale does. */
const recalculating = (locale: string) => `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
<item oor:path="/org.openoffice.Setup/L10N"><prop oor:name="ooSetupSystemLocale" oor:op="fuse"><value>${locale}</value></prop></item>
</oor:items>
`;

/**
 * The file converted by LibreOffice (`filter` as for `--convert-to`), in a profile of its own; returns the new path. With a
 * locale every formula is calculated anew instead of trusting the stored values.
 */
export function converted(file: string, filter: string, locale?: string): string {
  const dir = mkdtempSync(join(tmpdir(), 'libre-office-'));
  const profile = join(dir, 'profile');
  if (locale !== undefined) {
    mkdirSync(join(profile, 'user'), { recursive: true });
    writeFileSync(join(profile, 'user', 'registrymodifications.xcu'), recalculating(locale));
  }
  const args = [`-env:UserInstallation=file://${profile}`, '--headless', '--convert-to', filter, '--outdir', dir, file];
  execFileSync(soffice ?? 'soffice', args, { stdio: 'ignore' });
  return join(dir, `${basename(file, extname(file))}.${filter.split(':')[0]}`);
}

/** A formula of a workbook file with the value stored beside it and the one LibreOffice gives for it. */
export interface SecondOpinion {
  readonly cell: string;
  readonly formula: string;
  readonly stored: unknown;
  readonly recalculated: unknown;
}

/** Every formula of a workbook file, calculated anew by LibreOffice. Errors are given by their code. */
export async function secondOpinions(file: string, locale = 'en-US'): Promise<SecondOpinion[]> {
  const [ours, theirs] = [new Workbook(), new Workbook()];
  // Not `readFile`: it reads in pieces and spoils a letter that lies across two of them.
  await ours.xlsx.load(readFileSync(file));
  await theirs.xlsx.load(readFileSync(converted(file, 'xlsx', locale)));
  return ours.worksheets.flatMap((sheet) => {
    const other = theirs.getWorksheet(sheet.name);
    const found: SecondOpinion[] = [];
    sheet.eachRow((row) => {
      row.eachCell((cell) => {
        if (cell.formula === undefined) return;
        const recalculated = resultOf(other?.getCell(cell.address).value);
        found.push({
          cell: `${sheet.name}!${cell.address}`,
          formula: cell.formula,
          stored: resultOf(cell.value),
          recalculated,
        });
      });
    });
    return found;
  });
}

function resultOf(value: CellValue): unknown {
  const result = typeof value === 'object' && value !== null && 'formula' in value ? value.result : value;
  if (typeof result === 'object' && result !== null && 'error' in result) return result.error;
  return result instanceof Date ? result.getTime() / 86_400_000 + 25_569 : result;
}
