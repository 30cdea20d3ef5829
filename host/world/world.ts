// Everything the host remembers, as plain data: the spreadsheet, the people, the stores, the mails, the clock.

import type { Account, Mail, Unknown } from '../contract.js';
import { newSheet, type SheetData, sheetCopy } from './sheet-data.js';

export interface NamedRangeData {
  readonly sheetId: number;
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** What a version restore brings back. */
export interface Book {
  name: string;
  locale: string;
  timeZone: string;
  sheets: SheetData[];
  named: Record<string, NamedRangeData>;
  /** Never the same for two different states of any book. */
  revision: number;
}

export interface TriggerData {
  readonly id: string;
  readonly fn: string;
  readonly owner: string;
  readonly event: 'clock' | 'open' | 'edit' | 'change';
  readonly schedule: ClockSchedule | null;
  /** Milliseconds since the epoch; null for event triggers and for one-shots that have fired. */
  readonly next: number | null;
  readonly disabled: boolean;
  /** What the manifest asked for when the trigger was made. */
  readonly scopes: readonly string[];
}

export interface ClockSchedule {
  readonly every: 'minutes' | 'hours' | 'days' | 'weeks' | 'once';
  readonly count: number;
  readonly hour: number | null;
  readonly minute: number | null;
  readonly weekDay: number | null;
  readonly zone: string;
  /** Minutes and seconds within the hour at which Google runs it, drawn once. */
  readonly offsetMs: number;
}

/** What Google rations by account and day: recipients of mails, milliseconds of trigger runs, calls to the properties. */
export type Rationed = 'mail' | 'triggerMs' | 'properties';

export interface DayQuota {
  readonly limit: number;
  used: number;
  /** Start of the 24 hours that `used` counts; null before the first use. */
  since: number | null;
}

export interface CacheEntry {
  readonly value: string;
  readonly until: number;
}

/** A point of the version history; the properties only matter under one answer to an open point. */
export interface Version {
  readonly name: string;
  readonly book: Book;
  readonly documentProperties: Readonly<Record<string, string>>;
}

export interface World {
  format: 1;
  spreadsheetId: string;
  scriptId: string;
  owner: string;
  accounts: Account[];
  share: Record<string, 'editor' | 'viewer'>;
  /** Scopes that each account has granted. */
  consent: Record<string, readonly string[]>;
  unknowns: Partial<Record<Unknown, boolean>>;
  book: Book;
  properties: {
    document: Record<string, string>;
    script: Record<string, string>;
    user: Record<string, Record<string, string>>;
  };
  caches: Record<string, Record<string, CacheEntry>>;
  triggers: TriggerData[];
  quotas: Record<Rationed, Record<string, DayQuota>>;
  mails: Mail[];
  /** The virtual clock: milliseconds since the epoch, and the offset it is printed with. */
  now: number;
  offsetMinutes: number;
  /** State of the pseudo-random sequence. */
  random: number;
  serial: number;
  versions: Version[];
}

let revisions = 0;

/** Marks the book as changed; every writer calls it, directly or through `writable`. */
export function touch(book: Book): void {
  revisions += 1;
  book.revision = revisions;
}

/** The sheet for writing: a copy takes its place first where a snapshot still holds it. Undefined when it is gone. */
export function writable(book: Book, sheetId: number): SheetData | undefined {
  const index = book.sheets.findIndex((sheet) => sheet.id === sheetId);
  const sheet = book.sheets[index];
  if (!sheet) return undefined;
  touch(book);
  if (!sheet.shared) {
    sheet.stamp = book.revision;
    return sheet;
  }
  const copy = sheetCopy(sheet);
  copy.stamp = book.revision;
  book.sheets[index] = copy;
  return copy;
}

/** The sheet for reading; undefined when it is gone. */
export function sheetOf(book: Book, sheetId: number): SheetData | undefined {
  return book.sheets.find((sheet) => sheet.id === sheetId);
}

/** The book as it is now, at the price of a few pointers; both sides copy a sheet before they next write to it. */
export function bookSnapshot(book: Book): Book {
  for (const sheet of book.sheets) sheet.shared = true;
  return { ...book, sheets: [...book.sheets], named: { ...book.named } };
}

/** A second world that shares nothing writable with the first. */
export function worldFork(world: World): World {
  const { book, versions, mails, ...rest } = world;
  return {
    ...structuredClone(rest),
    book: bookSnapshot(book),
    versions: [...versions],
    mails: [...mails],
  };
}

/** A new spreadsheet as Google makes it: one empty sheet named in the owner's language. */
export function newBook(locale: string, timeZone: string): Book {
  const vi = locale.startsWith('vi');
  return {
    name: vi ? 'Bảng tính không có tiêu đề' : 'Untitled spreadsheet',
    locale,
    timeZone,
    sheets: [newSheet(0, vi ? 'Trang tính1' : 'Sheet1')],
    named: {},
    revision: 0,
  };
}

/** The next pseudo-random number in [0, 1): mulberry32, so that the same seed gives the same run. */
export function nextRandom(world: World): number {
  world.random = (world.random + 0x6d2b79f5) | 0;
  let mixed = Math.imul(world.random ^ (world.random >>> 15), 1 | world.random);
  mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
  return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
}

/** A number never given before in this world. */
export function nextSerial(world: World): number {
  world.serial += 1;
  return world.serial;
}
