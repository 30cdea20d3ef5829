// The seasons that go through the bundle, many more of them on the ports in memory, with the use cases as they are shipped.

import { expect, test } from 'vitest';
import { MemoryHost, newMachine } from '../support/memory/host.js';
import { FIRST_DAY, nameContacts, playSeasons, seasonBook } from '../support/season-play.js';
import { MENU, OWNER, SET_UP } from '../support/workbook.js';

/** `MEMORY_SEASONS=3000` for a longer night. */
const SEASONS = Number(process.env.MEMORY_SEASONS ?? 30);

test('[DON-40][DON-41][DON-42][DON-43][DON-44][DON-45] random seasons on the ports in memory', async () => {
  const machine = newMachine({ now: `${FIRST_DAY}T08:00:00+07:00`, owner: OWNER });
  const host = new MemoryHost(machine, seasonBook());
  const coordinator = host.as(OWNER);
  expect(await coordinator.answer(true).menu(MENU, SET_UP)).toEqual([{ outcome: 'done' }]);
  await nameContacts({ host, coordinator });
  await coordinator.answer(true, true).menu(MENU, 'Đôn đốc', 'Bật đôn đốc tự động');
  expect(host.triggers()).toHaveLength(1);
  const { runs, mails, heads, uncertain } = await playSeasons(host, SEASONS);
  console.log(`${SEASONS} seasons: ${runs} runs, ${mails} mails (${heads} to heads), ${uncertain} uncertain rows`);
  expect(mails).toBeGreaterThan(5 * SEASONS);
  expect(heads).toBeGreaterThan(0);
  expect(uncertain).toBeGreaterThan(0);
}, 3_600_000);
