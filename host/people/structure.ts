// What people do to rows, columns and whole tabs.

import type { Run } from '../contract.js';
import type { Machine } from '../run/machine.js';
import { type MessageId, refusal } from '../run/messages.js';
import { freeSheetId } from '../services/spreadsheet.js';
import { type EditKind, editStructure, removeSheet, renameSheet } from '../world/edits.js';
import { moveLines } from '../world/move.js';
import { answered } from '../world/open-points.js';
import { isOwner, mayEdit, mayEditSheet } from '../world/protection.js';
import { columnFor, newSheet, rowFor, type SheetData, sheetCopy } from '../world/sheet-data.js';
import { nextSerial, touch, writable } from '../world/world.js';
import { sheetNamed } from './cells.js';
import { type ChangeType, change, languageOf } from './events.js';

const changeTypes: Readonly<Record<EditKind, ChangeType>> = {
  insertRows: 'INSERT_ROW',
  deleteRows: 'REMOVE_ROW',
  insertColumns: 'INSERT_COLUMN',
  deleteColumns: 'REMOVE_COLUMN',
};

function refuse(machine: Machine, email: string, id: MessageId, ...values: string[]): Error {
  return refusal(languageOf(machine, email), id, ...values);
}

/** True where the person may take away or push apart those rows or columns: a protected sheet or range among them refuses. */
function mayRestructure(
  machine: Machine,
  email: string,
  sheet: SheetData,
  rows: boolean,
  at: number,
  count: number,
): boolean {
  const whole = rows
    ? { row: at, column: 1, rows: count, columns: sheet.columnCount }
    : { row: 1, column: at, rows: sheet.rowCount, columns: count };
  return mayEditSheet(machine.world, email, sheet) && mayEdit(machine.world, email, sheet, whole);
}

/** Inserts or deletes rows or columns by hand. */
export function restructureByHand(
  machine: Machine,
  email: string,
  name: string,
  kind: EditKind,
  at: number,
  count: number,
): Run[] {
  const found = sheetNamed(machine, name);
  const rows = kind === 'insertRows' || kind === 'deleteRows';
  const inserts = kind === 'insertRows' || kind === 'insertColumns';
  const size = rows ? found.rowCount : found.columnCount;
  if (at < 1 || count < 1 || (inserts ? at > size + 1 : at + count - 1 > size)) {
    throw new Error(`offline host: ${kind} ${at}, ${count} is not on the sheet ${name}`);
  }
  return change(machine, email, kind, () => {
    // New rows push apart what stands at `at`: the cells there must be free for the person.
    const across = inserts ? Math.min(1, size - at + 1) : count;
    const free = across < 1 || mayRestructure(machine, email, found, rows, at, across);
    if (!free || !mayEditSheet(machine.world, email, found)) throw refuse(machine, email, 'protectedCell');
    const frozen = rows ? found.frozenRows : found.frozenColumns;
    if (!inserts && at <= frozen + 1 && at + count - 1 >= size) {
      throw refuse(machine, email, rows ? 'nonFrozenRows' : 'nonFrozenColumns');
    }
    editStructure(machine.world.book, found.id, kind, at, count);
    return { type: changeTypes[kind] };
  });
}

/** Drags rows or columns to stand before another. */
export function moveByHand(
  machine: Machine,
  email: string,
  name: string,
  rows: boolean,
  first: number,
  count: number,
  before: number,
): Run[] {
  const found = sheetNamed(machine, name);
  return change(machine, email, rows ? 'moveRows' : 'moveColumns', () => {
    if (!mayRestructure(machine, email, found, rows, first, count)) throw refuse(machine, email, 'protectedCell');
    moveLines(machine.world.book, found.id, rows ? 'moveRows' : 'moveColumns', first, count, before);
    return { type: 'OTHER' };
  });
}

/** Hides rows and columns, or, without any, the tab. */
export function hideByHand(
  machine: Machine,
  email: string,
  name: string,
  what?: { readonly rows?: readonly number[]; readonly columns?: readonly number[] },
): Run[] {
  const found = sheetNamed(machine, name);
  return change(machine, email, 'hide', () => {
    if (!mayEditSheet(machine.world, email, found)) throw refuse(machine, email, 'protectedCell');
    const others = machine.world.book.sheets.some((sheet) => !sheet.hidden && sheet.id !== found.id);
    const sheet = writable(machine.world.book, found.id);
    if (!sheet) return null;
    if (!what && !others) throw refuse(machine, email, 'lastVisible');
    if (!what) sheet.hidden = true;
    for (const row of what?.rows ?? []) rowFor(sheet, row).hidden = true;
    for (const column of what?.columns ?? []) columnFor(sheet, column).hidden = true;
    return { type: 'OTHER' };
  });
}

/** Adds an empty tab at the end. */
export function addTab(machine: Machine, email: string, name: string): Run[] {
  return change(machine, email, 'insertSheet', () => {
    requireFreeName(machine, email, name, null);
    machine.world.book.sheets = [...machine.world.book.sheets, newSheet(freeSheetId(machine), name)];
    touch(machine.world.book);
    return { type: 'INSERT_GRID' };
  });
}

/** Gives a tab another name; formulas follow. */
export function renameTab(machine: Machine, email: string, name: string, to: string): Run[] {
  const found = sheetNamed(machine, name);
  return change(machine, email, 'renameSheet', () => {
    requireFreeName(machine, email, to, found.id);
    if (!mayEditSheet(machine.world, email, found)) throw refuse(machine, email, 'protectedCell');
    renameSheet(machine.world.book, found.id, to);
    return { type: 'OTHER' };
  });
}

/** Duplicates a tab beside itself, with a new id and Google's name for a copy; its protections come along. */
export function duplicateTab(machine: Machine, email: string, name: string): Run[] {
  const found = sheetNamed(machine, name);
  return change(machine, email, 'duplicateSheet', () => {
    const { world } = machine;
    const word = languageOf(machine, email).startsWith('vi') ? 'Bản sao của' : 'Copy of';
    const taken = (title: string) => world.book.sheets.some((sheet) => sheet.name === title);
    let title = `${word} ${found.name}`.slice(0, 100);
    for (let number = 2; taken(title); number++) title = `${word} ${found.name} ${number}`;
    const protections = found.protections.map((data) => ({ ...data, id: nextSerial(world) }));
    const metadata = answered(machine.world, 'duplicateKeepsDeveloperMetadata') ? found.metadata : [];
    const copy = { ...sheetCopy(found), id: freeSheetId(machine), name: title, hidden: false, protections, metadata };
    const at = world.book.sheets.findIndex((sheet) => sheet.id === found.id) + 1;
    world.book.sheets = [...world.book.sheets.slice(0, at), copy, ...world.book.sheets.slice(at)];
    touch(world.book);
    return { type: 'INSERT_GRID' };
  });
}

/** Deletes a tab; refused for the last visible one and where something in it is protected from the person. */
export function deleteTab(machine: Machine, email: string, name: string): Run[] {
  const found = sheetNamed(machine, name);
  return change(machine, email, 'deleteSheet', () => {
    const guarded = found.protections.some((data) => data.editors !== null && !data.warningOnly);
    if (
      !mayEditSheet(machine.world, email, found) ||
      (guarded && !isOwner(machine.world, email) && !mayEditAll(machine, email, found))
    ) {
      throw refuse(machine, email, 'protectedCell');
    }
    const others = machine.world.book.sheets.some((sheet) => !sheet.hidden && sheet.id !== found.id);
    if (!others) throw refuse(machine, email, 'lastSheet');
    removeSheet(machine.world.book, found.id);
    return { type: 'REMOVE_GRID' };
  });
}

function mayEditAll(machine: Machine, email: string, sheet: SheetData): boolean {
  return mayEdit(machine.world, email, sheet, { row: 1, column: 1, rows: sheet.rowCount, columns: sheet.columnCount });
}

/** Drags a tab to another place, counted from 1. */
export function moveTab(machine: Machine, email: string, name: string, position: number): Run[] {
  const found = sheetNamed(machine, name);
  return change(machine, email, 'moveSheet', () => {
    const { book } = machine.world;
    const others = book.sheets.filter((sheet) => sheet.id !== found.id);
    book.sheets = [...others.slice(0, position - 1), found, ...others.slice(position - 1)];
    touch(book);
    return { type: 'OTHER' };
  });
}

function requireFreeName(machine: Machine, email: string, name: string, ownId: number | null): void {
  const wanted = name.toLowerCase();
  const taken = machine.world.book.sheets.some((sheet) => sheet.id !== ownId && sheet.name.toLowerCase() === wanted);
  if (taken) throw refuse(machine, email, 'sheetExists', name);
  if (name === '') throw refuse(machine, email, 'emptyName');
  if (name.length > 100) throw refuse(machine, email, 'nameTooLong');
}
