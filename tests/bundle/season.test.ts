// Whole seasons through the built bundle: random provinces, people and faults, and what must hold all the same.

import { expect, test } from 'vitest';
import { FIRST_DAY, nameContacts, playSeasons, seasonBook } from '../support/season-play.js';
import { MENU, readyWorkbook } from '../support/workbook.js';

test('[DON-40][DON-41][DON-42][DON-43][DON-44][DON-45] twenty random seasons through the bundle', async () => {
  const ready = await readyWorkbook(seasonBook(), {}, { day: FIRST_DAY, mailQuota: 100 });
  await nameContacts(ready);
  await ready.coordinator.answer(true, true).menu(MENU, 'Đôn đốc', 'Bật đôn đốc tự động');
  const { runs, mails, heads, uncertain } = await playSeasons(ready.host, 20);
  console.log(`20 seasons: ${runs} runs, ${mails} mails (${heads} to heads), ${uncertain} uncertain rows`);
  expect(mails).toBeGreaterThan(100);
  expect(heads).toBeGreaterThan(0);
}, 600_000);
