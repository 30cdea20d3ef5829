// What a person deletes while a run is under way: the run says what happened instead of what the service said, or reads again.

import { beforeAll, describe, expect, test } from 'vitest';
import type { Host } from '../../host/contract.js';
import { followedProvince, LEDGER, three } from '../support/broken-runs.js';
import { kindsOf, strike, strikes } from '../support/chosen-calls.js';
import { MENU, OWNER, SET_UP } from '../support/workbook.js';

let small: Host;
beforeAll(async () => {
  ({ host: small } = await followedProvince());
});

/** The texts of all dialogs of the action, while the deed is done at its calls, one after another. */
async function saidAt(
  act: (host: Host) => Promise<unknown>,
  deed: (host: Host) => Promise<unknown>,
  every: number,
): Promise<readonly string[]> {
  const said: string[] = [];
  for (const point of strikes('meanwhile', await kindsOf(small, act), { every })) {
    const host = await small.fork();
    const before = host.dialogs().length;
    strike(host, point, async () => void (await deed(host)));
    await act(host);
    expect(host.faults.reached(), point.words).toBe(true);
    said.push(
      ...host
        .dialogs()
        .slice(before)
        .map(({ text = '' }) => text),
    );
  }
  return said;
}

const sending = (host: Host) => host.as(OWNER).answer(true, true, true).menu(MENU, LEDGER, 'Gửi thư');
const settingUp = (host: Host) => host.as(OWNER).answer(true).menu(MENU, SET_UP);

describe('[DONG-8] while a run is under way', () => {
  test('a tab that somebody deletes is named, with what to do; nothing is "unexpected"', async () => {
    const said = await saidAt(sending, (host) => host.as(OWNER).deleteSheet(LEDGER), 3);
    expect(said.filter((text) => text.includes('ngoài dự kiến'))).toEqual([]);
    expect(said.filter((text) => text.includes(`Trang “${LEDGER}” vừa bị xóa`)).length).toBeGreaterThan(0);
  });

  test('no mail went twice, nor goes after the tab stands again', async () => {
    for (const call of [60, 90, 120, 150]) {
      const host = await small.fork();
      host.faults.at(call, async () => void (await host.as(OWNER).deleteSheet(LEDGER)));
      await sending(host);
      host.faults.clear();
      await settingUp(host);
      await sending(host);
      for (const address of three.addresses)
        expect(host.mails().filter(({ to }) => to.includes(address)).length).toBeLessThanOrEqual(1);
    }
  });

  test.each(['Thiết lập', 'Danh bạ', 'Nhập số liệu'])(
    'a column taken from %s is read again, or named: never "unexpected"',
    async (tab) => {
      const deed = (host: Host) => host.as(OWNER).deleteColumns(tab, 3, 1);
      const said = [...(await saidAt(sending, deed, 5)), ...(await saidAt(settingUp, deed, 5))];
      expect(said.length).toBeGreaterThan(1);
      expect(said.filter((text) => text.includes('ngoài dự kiến'))).toEqual([]);
    },
  );
});
