// The one spreadsheet the script is bound to.

import { isLocale } from '../locale/locale.js';
import { allSpreadsheets } from '../run/authority.js';
import type { RunContext } from '../run/run-context.js';
import { isTimeZone } from '../run/time-zone.js';
import { removeSheet } from '../world/edits.js';
import { answered } from '../world/open-points.js';
import { isEditor, mayEditSheet, sharedEditors } from '../world/protection.js';
import { newSheet } from '../world/sheet-data.js';
import { nextRandom, touch } from '../world/world.js';
import { enumName } from './enums.js';
import { exposed, type Faithful, signature } from './fake.js';
import { exposedNamedRange, removeNamedRange, setNamedRange } from './named-range.js';
import { pdfOf } from './pdf.js';
import { exposedProtection } from './protection.js';
import { exposedRange } from './range.js';
import { exposedRangeList } from './range-list.js';
import { requireA1 } from './range-requests.js';
import { exposedSheet, sheetArgument } from './sheet.js';
import { maxCells } from './sheet-cells.js';
import { requireSheetName } from './sheet-names.js';
import { exposedUser } from './user.js';

type GBook = GoogleAppsScript.Spreadsheet.Spreadsheet;
type GSheet = GoogleAppsScript.Spreadsheet.Sheet;
type GRange = GoogleAppsScript.Spreadsheet.Range;

export class SpreadsheetFake {
  constructor(readonly $: { readonly run: RunContext }) {}

  getId(): string {
    return this.$.run.world.spreadsheetId;
  }
  getUrl(): string {
    return `https://docs.google.com/spreadsheets/d/${this.$.run.world.spreadsheetId}/edit`;
  }
  getName(): string {
    return this.$.run.world.book.name;
  }
  getAs(contentType: string): GoogleAppsScript.Base.Blob {
    const { run } = this.$;
    if (contentType !== 'application/pdf') throw run.missing(`Spreadsheet.getAs ${contentType}`);
    if (answered(run.world, 'pdfRefusedUnderCurrentOnly')) run.requireScope('Spreadsheet.getAs', [allSpreadsheets]);
    run.flush();
    return pdfOf(run);
  }
  rename(newName: string): void {
    this.$.run.world.book.name = newName;
    touch(this.$.run.world.book);
  }
  getOwner(): GoogleAppsScript.Base.User | null {
    return exposedUser(this.$.run, this.$.run.world.owner);
  }
  getEditors(): GoogleAppsScript.Base.User[] {
    const { world } = this.$.run;
    return [world.owner, ...sharedEditors(world)].map((email) => exposedUser(this.$.run, email));
  }
  getViewers(): GoogleAppsScript.Base.User[] {
    const { world } = this.$.run;
    const emails = Object.keys(world.share).filter((email) => world.share[email] === 'viewer');
    return emails.map((email) => exposedUser(this.$.run, email));
  }

  getSheets(): GSheet[] {
    const { run } = this.$;
    run.flush();
    return run.world.book.sheets.map((sheet) => exposedSheet(run, sheet.id));
  }
  getNumSheets(): number {
    return this.$.run.world.book.sheets.length;
  }
  getSheetByName(name: string): GSheet | null {
    const { run } = this.$;
    run.flush();
    const found = run.world.book.sheets.find((sheet) => sheet.name === name);
    return found ? exposedSheet(run, found.id) : null;
  }
  getSheetById(id: number): GSheet | null {
    const { run } = this.$;
    signature(run, 'SpreadsheetApp.Spreadsheet.getSheetById', [id], typeof id === 'number');
    run.flush();
    return run.world.book.sheets.some((sheet) => sheet.id === id) ? exposedSheet(run, id) : null;
  }
  getActiveSheet(): GSheet {
    return exposedSheet(this.$.run, activeSheetId(this.$.run));
  }
  setActiveSheet(sheet: GSheet): GSheet {
    this.$.run.activeSheetId = sheetArgument(this.$.run, 'SpreadsheetApp.Spreadsheet.setActiveSheet', sheet);
    return sheet;
  }
  moveActiveSheet(pos: number): void {
    const { run } = this.$;
    run.flush();
    const { book } = run.world;
    if (pos < 1 || pos > book.sheets.length) throw run.refuse('invalidArgument', pos);
    const id = activeSheetId(run);
    const moved = book.sheets.filter((sheet) => sheet.id === id);
    const others = book.sheets.filter((sheet) => sheet.id !== id);
    book.sheets = [...others.slice(0, pos - 1), ...moved, ...others.slice(pos - 1)];
    touch(book);
  }
  insertSheet(nameOrIndex?: string | number | object, index?: number | object): GSheet {
    const { run } = this.$;
    run.flush();
    const { book } = run.world;
    const name = typeof nameOrIndex === 'string' ? nameOrIndex : freeName(run);
    const place = typeof nameOrIndex === 'number' ? nameOrIndex : index;
    if (typeof nameOrIndex === 'object' || typeof index === 'object')
      throw run.missing('Spreadsheet.insertSheet with a template');
    if (!isEditor(run.world, run.plan.effective)) throw run.refuse('viewer');
    requireSheetName(run, name, null);
    const cells = book.sheets.reduce((sum, one) => sum + one.rowCount * one.columnCount, 0);
    if (cells + 26_000 > maxCells) throw run.refuse('tooManyCells');
    const sheet = newSheet(freeSheetId(run), name);
    const after = book.sheets.findIndex((one) => one.id === activeSheetId(run)) + 1;
    const at = Math.min(typeof place === 'number' ? place : after, book.sheets.length);
    book.sheets = [...book.sheets.slice(0, at), sheet, ...book.sheets.slice(at)];
    touch(book);
    run.activeSheetId = sheet.id;
    return exposedSheet(run, sheet.id);
  }
  deleteSheet(sheet: GSheet): void {
    const { run } = this.$;
    run.flush();
    const id = sheetArgument(run, 'SpreadsheetApp.Spreadsheet.deleteSheet', sheet);
    const data = run.world.book.sheets.find((one) => one.id === id);
    if (!data) throw run.refuse('sheetNotFound');
    if (!mayEditSheet(run.world, run.plan.effective, data)) throw run.refuse('protectedCell');
    if (!run.world.book.sheets.some((one) => one.id !== id && !one.hidden)) throw run.refuse('lastSheet');
    removeSheet(run.world.book, id);
    if (run.activeSheetId === id) run.activeSheetId = null;
  }

  getRange(a1Notation: string): GRange {
    const { run } = this.$;
    const place = requireA1(run, run.world.book, a1Notation, activeSheetId(run));
    return exposedRange(run, place.sheetId, place.rect);
  }
  getRangeList(a1Notations: string[]): GoogleAppsScript.Spreadsheet.RangeList {
    const { run } = this.$;
    const places = a1Notations.map((a1) => requireA1(run, run.world.book, a1, activeSheetId(run)));
    return exposedRangeList(run, places);
  }
  getRangeByName(name: string): GRange | null {
    const { run } = this.$;
    const place = Object.hasOwn(run.world.book.named, name) ? run.world.book.named[name] : undefined;
    if (!place) return null;
    const { sheetId, ...rect } = place;
    return exposedRange(run, sheetId, rect);
  }
  getNamedRanges(): GoogleAppsScript.Spreadsheet.NamedRange[] {
    return Object.keys(this.$.run.world.book.named).map((name) => exposedNamedRange(this.$.run, name));
  }
  setNamedRange(name: string, range: GRange): void {
    setNamedRange(this.$.run, name, range);
  }
  removeNamedRange(name: string): void {
    removeNamedRange(this.$.run, name);
  }
  getProtections(type: GoogleAppsScript.Spreadsheet.ProtectionType): GoogleAppsScript.Spreadsheet.Protection[] {
    const { run } = this.$;
    const name = enumName(type, 'ProtectionType');
    signature(run, 'SpreadsheetApp.Spreadsheet.getProtections', [type], name !== null);
    run.flush();
    return run.world.book.sheets.flatMap((sheet) =>
      sheet.protections
        .filter((data) => (data.range === null) === (name === 'SHEET'))
        .map((data) => exposedProtection(run, sheet.id, data.id)),
    );
  }

  getSpreadsheetLocale(): string {
    return this.$.run.world.book.locale;
  }
  setSpreadsheetLocale(locale: string): void {
    const { run } = this.$;
    if (!isLocale(locale)) throw run.refuse('invalidArgument', locale);
    run.flush();
    run.world.book.locale = locale;
    touch(run.world.book);
  }
  getSpreadsheetTimeZone(): string {
    return this.$.run.world.book.timeZone;
  }
  setSpreadsheetTimeZone(timezone: string): void {
    const { run } = this.$;
    if (!isTimeZone(timezone)) throw run.refuse('invalidArgument', timezone);
    run.flush();
    run.world.book.timeZone = timezone;
    touch(run.world.book);
  }

  toast(msg: string, title?: string, _timeoutSeconds?: number | null): void {
    this.$.run.machine.toasts.push(title ? `${title}: ${msg}` : String(msg));
  }
}

/** The sheet the run works on: the one it activated, else the first visible. */
export function activeSheetId(run: RunContext): number {
  const { sheets } = run.world.book;
  const chosen = sheets.find((sheet) => sheet.id === run.activeSheetId);
  return (chosen ?? sheets.find((sheet) => !sheet.hidden) ?? sheets[0])?.id ?? 0;
}

function freeName(run: RunContext): string {
  const word = run.world.book.locale.startsWith('vi') ? 'Trang tính' : 'Sheet';
  const taken = new Set(run.world.book.sheets.map((sheet) => sheet.name));
  let number = run.world.book.sheets.length + 1;
  while (taken.has(`${word}${number}`)) number += 1;
  return `${word}${number}`;
}

/** An id no sheet of this book has. */
export function freeSheetId(run: Pick<RunContext, 'world'>): number {
  for (;;) {
    const id = 1 + Math.floor(nextRandom(run.world) * 2_000_000_000);
    if (!run.world.book.sheets.some((sheet) => sheet.id === id)) return id;
  }
}

const books = new WeakMap<RunContext, SpreadsheetFake>();

/** The spreadsheet, one object per run, as a script sees it. */
export function exposedSpreadsheet(run: RunContext): GBook {
  const known = books.get(run) ?? new SpreadsheetFake({ run });
  books.set(run, known);
  return exposed(run, 'Spreadsheet', known);
}

export const spreadsheetIsFaithful: Faithful<SpreadsheetFake, GBook> = true;
