// Ctrl+Z and the version history.

import type { Run } from '../contract.js';
import { type Machine, sessionOf } from '../run/machine.js';
import { refusal } from '../run/messages.js';
import { answered } from '../world/open-points.js';
import { isEditor } from '../world/protection.js';
import { type Cell, cellAt, eachCell, gridRect, putCell, type SheetData } from '../world/sheet-data.js';
import { bookSnapshot, sheetOf, touch, writable } from '../world/world.js';
import { languageOf, refusedEdit } from './events.js';

/** Takes back the person's last change: cell by cell where the shape stayed, else the whole sheet as it was. */
export function undoLast(machine: Machine, email: string): Run[] {
  const step = sessionOf(machine, email).undo.pop();
  if (!step) return [];
  const { book } = machine.world;
  const ids = (sheets: readonly SheetData[]) => sheets.map((sheet) => sheet.id).join();
  if (ids(step.before.sheets) !== ids(step.after.sheets)) {
    if (book.revision !== step.after.revision)
      throw new Error('offline host: undo of a tab after other changes is not implemented');
    machine.world.book = bookSnapshot(step.before);
    touch(machine.world.book);
    return [];
  }
  for (const before of step.before.sheets) {
    const after = sheetOf(step.after, before.id);
    if (!after || after === before) continue;
    if (after.rowCount === before.rowCount && after.columnCount === before.columnCount)
      undoCells(machine, before, after);
    else undoShape(machine, before, after);
  }
  return [];
}

function undoCells(machine: Machine, before: SheetData, after: SheetData): void {
  const sheet = writable(machine.world.book, before.id);
  if (!sheet) return;
  const changed: [number, number, Cell][] = [];
  const look = (_: Cell, row: number, column: number) => {
    const was = cellAt(before, row, column);
    if (was !== cellAt(after, row, column)) changed.push([row, column, was]);
  };
  eachCell(before, gridRect(before), look);
  eachCell(after, gridRect(after), look);
  for (const [row, column, cell] of changed) putCell(sheet, row, column, cell);
}

function undoShape(machine: Machine, before: SheetData, after: SheetData): void {
  const { book } = machine.world;
  const index = book.sheets.findIndex((sheet) => sheet.id === before.id);
  if (book.sheets[index]?.stamp !== after.stamp)
    throw new Error('offline host: undo of rows after other changes is not implemented');
  before.shared = true;
  book.sheets[index] = before;
  touch(book);
}

/** Brings back the spreadsheet of a named version; mails, triggers and (open point) properties stay as they are. */
export function restoreNamed(machine: Machine, email: string, name: string): Run[] {
  const { world } = machine;
  if (!isEditor(world, email)) {
    return [refusedEdit(machine, email, 'restoreVersion', refusal(languageOf(machine, email), 'viewer').message)];
  }
  const version = world.versions.find((one) => one.name === name);
  if (!version)
    throw new Error(
      `offline host: there is no version ${name}; there is: ${world.versions.map((one) => one.name).join(', ')}`,
    );
  world.book = bookSnapshot(version.book);
  touch(world.book);
  if (answered(machine.world, 'restoreRevertsDocumentProperties'))
    world.properties.document = { ...version.documentProperties };
  return [];
}
