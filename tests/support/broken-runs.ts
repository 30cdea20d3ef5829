// What tests of broken runs share: small provinces, the ways a call can fail, and what must hold whatever happened.

import { expect } from 'vitest';
import type { Fault, Host } from '../../host/contract.js';
import { readyWorkbook, smallBook, type Workbook } from './workbook.js';

export const LEDGER = 'Đôn đốc';
export const UNKNOWN = 'Chưa rõ đã gửi hay chưa';

export const modes: readonly (readonly [string, Fault])[] = [
  ['fails before it acts', 'throwBefore'],
  ['acts and then fails', 'throwAfter'],
  ['is where the run is cut, pending writes lost', { cut: 'pendingLost' }],
  ['is where the run is cut, pending writes kept', { cut: 'pendingKept' }],
];

/** Three agencies that owe figures, with their addresses. */
export const three = province(['1d', '3e', '3g'], ['VPUBND', 'SYT', 'BDT']);
/** Six of them. */
export const six = province(['1d', '2a', '2c', '2đ', '3e', '3g'], ['VPUBND', 'CTK', 'SLDTBXH', 'SCT', 'SYT', 'BDT']);

function province(places: readonly string[], agencies: readonly string[]) {
  const their = Object.fromEntries(agencies.map((code) => [code, `${code.toLowerCase()}@langson.example`]));
  return { book: smallBook(places), their, addresses: Object.values(their) };
}

/** The province of three with reminders switched on; its owner is known where Google might hide who is at the keyboard. */
export async function followedProvince(): Promise<Workbook> {
  const ready = await readyWorkbook(three.book, three.their, { unknowns: { emailKnownForOtherConsumers: true } });
  await ready.coordinator.answer(true, true).menu('Sổ kế hoạch', LEDGER, 'Bật đôn đốc tự động');
  return ready;
}

/** Lets the one trigger of a workbook fire. */
export const fire = async (host: Host) => await host.fire(host.triggers()[0]?.id ?? '');

export function mailsTo({ host }: Workbook, address: string): number {
  return host.mails().filter((mail) => mail.to.includes(address)).length;
}

/** States of the ledger's rows by address; rows of one mail must agree. */
function states({ host }: Workbook): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  for (const row of host.sheet(LEDGER).display().slice(3)) {
    if (row[4] === '' || row[6] === '') continue;
    found.set(row[4] ?? '', (found.get(row[4] ?? '') ?? new Set()).add(row[6] ?? ''));
  }
  return found;
}

/** Every address got at most one mail, and the ledger says of each that it went, or that nobody knows. */
export function expectWhole(workbook: Workbook, words: string, all: readonly string[] = three.addresses): void {
  const ledger = states(workbook);
  for (const address of all) {
    const sent = mailsTo(workbook, address);
    const said = [...(ledger.get(address) ?? [])];
    expect(sent, `${words}, ${address}`).toBeLessThanOrEqual(1);
    expect(said, `${words}, ${address}`).toHaveLength(1);
    expect(['Đã gửi', UNKNOWN], `${words}, ${address}: ${said.join()}`).toContain(said[0]);
    if (said[0] === 'Đã gửi') expect(sent, `${words}, ${address}`).toBe(1);
  }
}
