// Undo of what was done to whole tabs.

import type { UndoStep } from '../run/machine.js';
import { removeSheet, renameSheet } from '../world/edits.js';
import type { SheetData } from '../world/sheet-data.js';
import { type Book, sheetOf } from '../world/world.js';

/** Tabs that the person added go, deleted ones come back, a moved one goes to where it stood, a renamed one gets its name. */
export function undoTabs(book: Book, { before, after }: UndoStep): void {
  for (const { id } of after.sheets) if (!sheetOf(before, id)) removeSheet(book, id);
  for (const sheet of before.sheets) {
    const left = sheetOf(after, sheet.id);
    const now = sheetOf(book, sheet.id);
    if (!left) bringBack(book, before, sheet);
    else if (now && left.name !== sheet.name && now.name === left.name) renameSheet(book, sheet.id, sheet.name);
  }
  const order = (list: readonly SheetData[]) => list.map(({ id }) => id).join();
  const sameTabs = before.sheets.length === after.sheets.length && before.sheets.every(({ id }) => sheetOf(after, id));
  if (!sameTabs || order(before.sheets) === order(after.sheets)) return;
  const without = (list: readonly SheetData[], id: number) => list.filter((sheet) => sheet.id !== id);
  const moved = before.sheets.find(({ id }) => order(without(before.sheets, id)) === order(without(after.sheets, id)));
  const sheet = moved && sheetOf(book, moved.id);
  if (!moved || !sheet) return;
  book.sheets = without(book.sheets, moved.id);
  book.sheets.splice(before.sheets.indexOf(moved), 0, sheet);
}

function bringBack(book: Book, before: Book, sheet: SheetData): void {
  if (book.sheets.some(({ name }) => name === sheet.name))
    throw new Error(`offline host: undo of deleting ${sheet.name}: there is another tab of that name`);
  book.sheets = [...book.sheets];
  book.sheets.splice(before.sheets.indexOf(sheet), 0, { ...sheet, shared: true });
}
