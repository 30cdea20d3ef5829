// The suite really runs under the answers and in the language that its project names.

import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { unknownNames } from '../../host/contract.js';
import { unworkable } from '../../tools/unworkable-answers.js';
import { newWorkbook, OWNER, smallBook } from '../support/workbook.js';

const STAFF = 'can-bo@langson.example';
const flipped = process.env.HOST_UNKNOWNS ?? '';

test(`open points answered the other way: ${flipped === '' ? 'none' : flipped}`, async () => {
  const { host } = await newWorkbook(smallBook(['3e']));
  const dir = mkdtempSync(join(tmpdir(), 'answers-'));
  try {
    await host.save(join(dir, 'world.json'));
    const { unknowns } = JSON.parse(readFileSync(join(dir, 'world.json'), 'utf8')) as { unknowns: object };
    const workable = unknownNames.filter((name) => !unworkable.includes(name));
    const wanted = flipped === 'all' ? workable : flipped.split(',').filter((name) => name !== '');
    expect(unknowns).toEqual(Object.fromEntries(wanted.map((name) => [name, true])));
  } finally {
    rmSync(dir, { recursive: true });
  }
});

test(`Google speaks to the owner and to those who share the workbook in "${process.env.HOST_LOCALE}"`, async () => {
  const { host } = await newWorkbook(smallBook(['3e']), { share: { [STAFF]: 'editor' }, consent: { [STAFF]: [] } });
  const said: string[] = [];
  for (const email of [OWNER, STAFF]) {
    host.as(email).consent([]);
    await host.as(email).answer(null).open();
    const runs = await host.as(email).answer(null).menu('Sổ kế hoạch', 'Tạo, cập nhật trang kế hoạch');
    said.push(...runs.map((run) => run.message ?? ''));
  }
  const sentence = process.env.HOST_LOCALE === 'vi' ? 'Cần được cho phép' : 'Authorization is required';
  expect(said).toEqual([expect.stringContaining(sentence), expect.stringContaining(sentence)]);
});
