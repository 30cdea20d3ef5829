// The demo's workbook in another program: LibreOffice calculates every formula of the file anew and gets what is stored.

import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { secondOpinions, soffice } from '../host-formula/libre-office.js';
import { root } from '../support/workbook.js';

const dir = mkdtempSync(join(tmpdir(), 'second-opinion-'));
afterAll(() => rmSync(dir, { recursive: true }));

test.skipIf(soffice === undefined)(
  'every formula of the demo workbook gives in LibreOffice the value that is stored with it',
  async () => {
    execFileSync(process.execPath, [join(root, 'lib/tools/demo.js'), '--out', dir, '--vi-du'], { cwd: root });
    const opinions = await secondOpinions(join(dir, 'so-ke-hoach.xlsx'), 'vi-VN');
    const different = opinions.filter(({ stored, recalculated }) => !alike(stored, recalculated));
    // What only this script can calculate stands in the file as its value behind a name that no program knows.
    const calculated = opinions.filter(({ formula }) => !formula.includes('__xludf.DUMMYFUNCTION'));
    console.log(
      `LibreOffice: ${calculated.length} formulas calculated anew, ${opinions.length - calculated.length} kept`,
    );
    expect(different.slice(0, 20)).toEqual([]);
    expect(calculated.length).toBeGreaterThan(200);
  },
  180_000,
);

/** Equal values; an empty text may come back as an empty cell, a number with the rounding of its file. */
function alike(stored: unknown, recalculated: unknown): boolean {
  const [ours, theirs] = [stored ?? '', recalculated ?? ''];
  if (typeof ours !== 'number' || typeof theirs !== 'number') return ours === theirs;
  return Math.abs(ours - theirs) <= 1e-9 * Math.max(1, Math.abs(ours));
}
