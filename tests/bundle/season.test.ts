// Whole seasons through the built bundle: random provinces, people and faults, and what must hold all the same.

import { expect, test } from 'vitest';
import { isWhole, oneIn } from '../support/answers.js';
import { FIRST_DAY, nameContacts, playSeasons, seasonBook } from '../support/season-play.js';
import { MENU, readyWorkbook } from '../support/workbook.js';

/** Many more of them are played on the ports in memory. */
const seasons = isWhole ? 20 : oneIn === 1 ? 8 : 4;

test('[DON-40][DON-41][DON-42][DON-43][DON-44][DON-45] random seasons through the bundle', async () => {
  const ready = await readyWorkbook(seasonBook(), {}, { day: FIRST_DAY, mailQuota: 100 });
  await nameContacts(ready);
  await ready.coordinator.answer(true, true).menu(MENU, 'Đôn đốc', 'Bật đôn đốc tự động');
  const { runs, mails, heads, uncertain } = await playSeasons(ready.host, seasons);
  console.log(`${seasons} seasons: ${runs} runs, ${mails} mails (${heads} to heads), ${uncertain} uncertain rows`);
  expect(mails).toBeGreaterThan(5 * seasons);
  expect(heads).toBeGreaterThan(0);
}, 600_000);
