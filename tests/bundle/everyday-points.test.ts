// The open points that any workbook comes to: setting up, typing and setting up again meet no other, and either answer gives the same face.

import { describe, expect, test } from 'vitest';
import type { Host, Unknown } from '../../host/contract.js';
import { met } from '../../host/world/open-points.js';
import { isWhole } from '../support/answers.js';
import { typeRows } from '../support/disturbances.js';
import { everyday } from '../support/everyday-points.js';
import { readyWorkbook, sendMails, setUp, smallBook, visibleTexts } from '../support/workbook.js';

async function used(unknowns: Partial<Record<Unknown, boolean>>): Promise<Host> {
  const workbook = await readyWorkbook(smallBook(['1d', '3e', '3g']), { SYT: 'syt@langson.example' }, { unknowns });
  await typeRows(workbook.host);
  await sendMails(workbook);
  await setUp(workbook);
  await workbook.host.custom.settle();
  return workbook.host;
}

/** All that anybody reads: visible cells and mails. */
const face = (host: Host) => [visibleTexts(host), host.mails().map(({ to, subject, text }) => [to, subject, text])];

/** All at once, or each by itself. */
const flips = isWhole ? everyday.map((point) => [point]) : [everyday];
const none = Object.fromEntries(everyday.map((point) => [point, false]));

describe('the open points of any day', () => {
  test('are all that such a day comes to', async () => {
    await used(none);
    expect([...met]).not.toEqual([]);
    expect([...met].filter((point) => !everyday.includes(point))).toEqual([]);
  });

  test.each(flips)('the same tabs and mails when answered the other way: %s', async (...points) => {
    expect(face(await used(Object.fromEntries(points.map((point) => [point, true]))))).toEqual(face(await used(none)));
  });
});
