// A workbook that several people share, every account of the owner's own domain so that the script learns who is who.

import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Host, HostOptions } from '../../host/contract.js';
import { openHost } from '../../host/open-host.js';
import type { Book } from '../../src/domain/book/plan.js';
import { accountLocale } from './answers.js';
import { distOf, MENU, newWorkbook, OWNER, SET_UP, setUp, typeIn, type Workbook } from './workbook.js';

export const COLLEAGUE = 'dong-nghiep@langson.example';
export const STAFF = 'can-bo@langson.example';
export const VIEWER = 'nguoi-xem@langson.example';
const people = [OWNER, COLLEAGUE, STAFF, VIEWER];

export const shared = {
  accounts: people.map((email) => ({ email, kind: 'workspace', domain: 'langson.example', locale: accountLocale })),
  share: { [COLLEAGUE]: 'editor', [STAFF]: 'editor', [VIEWER]: 'viewer' },
  consent: Object.fromEntries(people.map((email) => [email, 'all' as const])),
} as const satisfies Partial<HostOptions>;

/** Set up by the owner, with one listed coordinator in force. */
export async function sharedBook(book: Book, options: Partial<HostOptions> & { day?: string } = {}): Promise<Workbook> {
  const workbook = await newWorkbook(book, { ...shared, ...options });
  await setUp(workbook);
  await list(workbook, COLLEAGUE);
  await setUp(workbook);
  return workbook;
}

/** Types the accounts into `Thiết lập`, `Đầu mối`. */
export function list(workbook: Workbook, ...accounts: readonly string[]): Promise<void> {
  return typeIn(workbook, 'Thiết lập', 'coordinators', 'Giá trị', accounts.join(', '), 'Khóa');
}

export async function forkOf(base: Workbook): Promise<Workbook> {
  const host = await base.host.fork();
  return { host, coordinator: host.as(OWNER) };
}

/** Set-up pressed by somebody; what they were told. */
export async function setUpBy(host: Host, email: string): Promise<string> {
  await host.as(email).answer(true).menu(MENU, SET_UP);
  return host.dialogs().at(-1)?.text ?? '';
}

/** The state of a saved world, as far as tests change it. */
export interface SavedState {
  readonly book: { readonly sheets: { readonly protections: { editors: string[] | null }[] }[] };
  readonly properties: { document: Record<string, string>; readonly script: Record<string, string> };
}

/** The same workbook with something changed that only another version of the script or a person at Google could change. */
export async function changedBook(
  host: Host,
  book: Book,
  change: (state: SavedState) => void,
  options: Pick<HostOptions, 'owner' | 'share'> = { owner: OWNER },
): Promise<Host> {
  const file = join(tmpdir(), `so-${process.pid}-${Math.round(performance.now() * 1000)}.json`);
  await host.save(file);
  const state = JSON.parse(readFileSync(file, 'utf8')) as SavedState;
  change(state);
  writeFileSync(file, JSON.stringify(state));
  const now = host.clock.now();
  const opened = await openHost({
    ...{ dist: await distOf(book), now, workbook: file, consent: shared.consent },
    ...options,
  });
  rmSync(file);
  return opened;
}

/** Everything that people or readers could tell two workbooks apart by. */
export function wholeBook(host: Host): unknown {
  return host.sheets().map(({ id, name, hidden }) => {
    const sheet = host.sheet(id);
    return {
      ...{ name, hidden, values: sheet.values(), formulas: sheet.formulas(), formats: sheet.formats() },
      ...{ notes: sheet.notes(), colours: sheet.backgrounds(), frozen: sheet.frozen(), hiddenLines: sheet.hidden() },
      ...{ lists: sheet.validations(), protections: sheet.protections() },
    };
  });
}
