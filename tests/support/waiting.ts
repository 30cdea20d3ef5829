// What the laws of unread cells share: a small province in memory, what a set-up and a sending come to there, who is told.

import { expect } from 'vitest';
import { menuWords } from '../../src/text/menu-words.js';
import { MemoryHost, newMachine } from './memory/host.js';
import { nameContacts, seasonBook } from './season-play.js';
import { MENU, OWNER, SET_UP, typeIn } from './workbook.js';

/** Codes of the offices that have an address, `<code>@x.example`. */
export const THEIRS = ['syt', 'vpubnd', 'bdt'];

/** Set up on 4/11/2022, with the coordinator's contacts and the addresses of three offices. */
export async function followedInMemory(): Promise<MemoryHost> {
  const host = new MemoryHost(newMachine({ now: '2022-11-04T08:00:00+07:00', owner: OWNER }), seasonBook());
  const coordinator = host.as(OWNER);
  await coordinator.answer(true).menu(MENU, SET_UP);
  await nameContacts({ host, coordinator });
  for (const code of THEIRS) {
    const cell = [code.toUpperCase(), 'Thư nhận đôn đốc', `${code}@x.example`, 'Mã đơn vị'] as const;
    await typeIn({ host, coordinator }, 'Danh bạ', ...cell);
  }
  return host;
}

export interface Outcome {
  /** "address subject" of every mail. */
  readonly mails: readonly string[];
  /** Texts of the dialogs. */
  readonly said: readonly string[];
}

/** What a set-up and a sending come to now. */
export async function outcome(host: MemoryHost): Promise<Outcome> {
  const before = host.dialogs().length;
  await host.as(OWNER).answer(true).menu(MENU, SET_UP);
  await host.as(OWNER).answer(true, true).menu(MENU, 'Đôn đốc', menuWords.send);
  const said = host.dialogs().slice(before);
  return {
    mails: host.mails().map(({ to, subject }) => `${to} ${subject}`),
    said: said.map((dialog) => dialog.text ?? ''),
  };
}

/** Over three hours of one day with reminders on, the account of the trigger is told of the place once. */
export async function expectToldOnce(host: MemoryHost, place: string): Promise<void> {
  await host.as(OWNER).answer(true, true, true).menu(MENU, 'Đôn đốc', menuWords.switchOn);
  const { id } = host.triggers()[0] ?? { id: '' };
  for (const hour of ['09', '10', '11']) {
    await host.clock.set(`2022-11-04T${hour}:30:00+07:00`);
    await host.fire(id);
  }
  const told = host.mails().filter(({ subject }) => subject.includes('có ô chưa đọc được'));
  expect(
    told.map(({ to }) => to),
    place,
  ).toEqual([[OWNER]]);
  expect(told[0]?.text).toContain(place);
}
