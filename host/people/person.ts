// A person at the keyboard: every action of the contract, as that account.

import { setImmediate as turn } from 'node:timers/promises';
import type { Host, Person, Run } from '../contract.js';
import { type Machine, sessionOf } from '../run/machine.js';
import { insideFault } from '../run/nested-action.js';
import { sheetView } from '../sheet-view.js';
import { nextRandom } from '../world/world.js';
import { act } from './action.js';
import { clearCells, formatCells, pasteRows, rectNamed, sheetNamed, tickBox, typeText } from './cells.js';
import { screenOf } from './screen.js';
import { callFromPage, clickMenu, openWorkbook } from './script.js';
import { addSlicer, fillCells, filterRows, mergeCells, shiftByHand } from './shaping.js';
import { sortRows } from './sort.js';
import {
  addTab,
  deleteTab,
  duplicateTab,
  hideByHand,
  moveByHand,
  moveTab,
  renameTab,
  restructureByHand,
} from './structure.js';
import { undoLast } from './undo.js';
import { restoreNamed } from './versions.js';
import { visitWebApp } from './web-app.js';

/** The person with that account; `copyWorkbook` makes the host of a copy that the person then owns. */
export function personAt(machine: Machine, email: string, copyWorkbook: () => Promise<Host>): Person {
  const edit = (body: () => Run[]) => act(machine, body);
  const person: Person = {
    open: () => act(machine, () => openWorkbook(machine, email)),
    menu: (...path) => edit(() => clickMenu(machine, email, path)),
    answer(...answers) {
      sessionOf(machine, email).answers.push(...answers);
      return person;
    },
    select(sheet, a1) {
      const found = sheetNamed(machine, sheet);
      const { row, column } = rectNamed(found, a1);
      sessionOf(machine, email).selected = { sheetId: found.id, row, column };
      return person;
    },
    async call(page, fn, args) {
      // Requests of a page are not answered in the order in which they were made.
      const turns = insideFault() ? 0 : Math.floor(nextRandom(machine.world) * 4);
      for (let index = 0; index < turns; index++) await turn();
      return act(machine, () => callFromPage(machine, email, page, fn, args));
    },
    type: (sheet, a1, text) => edit(() => typeText(machine, email, sheet, a1, text)),
    paste: (sheet, a1, rows, options) =>
      edit(() => pasteRows(machine, email, sheet, a1, rows, options?.values ?? false)),
    fill: (sheet, from, to) => edit(() => fillCells(machine, email, sheet, from, to)),
    clear: (sheet, a1) => edit(() => clearCells(machine, email, sheet, a1)),
    undo: () => edit(() => undoLast(machine, email)),
    tick: (sheet, a1, on) => edit(() => tickBox(machine, email, sheet, a1, on)),
    sort: (sheet, range, column, ascending) =>
      edit(() => sortRows(machine, email, sheet, range, column, ascending ?? true)),
    filter: (sheet, column, values) => edit(() => filterRows(machine, email, sheet, column, values)),
    insertRows: (sheet, before, count) =>
      edit(() => restructureByHand(machine, email, sheet, 'insertRows', before, count ?? 1)),
    deleteRows: (sheet, first, count) =>
      edit(() => restructureByHand(machine, email, sheet, 'deleteRows', first, count ?? 1)),
    insertColumns: (sheet, before, count) =>
      edit(() => restructureByHand(machine, email, sheet, 'insertColumns', before, count ?? 1)),
    deleteColumns: (sheet, first, count) =>
      edit(() => restructureByHand(machine, email, sheet, 'deleteColumns', first, count ?? 1)),
    insertCells: (sheet, a1, shift) => edit(() => shiftByHand(machine, email, sheet, a1, 'insert', shift)),
    deleteCells: (sheet, a1, shift) =>
      edit(() => shiftByHand(machine, email, sheet, a1, 'delete', shift === 'up' ? 'down' : 'right')),
    moveColumns: (sheet, first, count, before) =>
      edit(() => moveByHand(machine, email, sheet, false, first, count, before)),
    moveRows: (sheet, first, count, before) =>
      edit(() => moveByHand(machine, email, sheet, true, first, count, before)),
    hide: (sheet, what) => edit(() => hideByHand(machine, email, sheet, what)),
    addSlicer: (sheet, range, column, title) =>
      edit(() => addSlicer(machine, email, sheet, range, column, title ?? '')),
    merge: (sheet, a1) => edit(() => mergeCells(machine, email, sheet, a1)),
    format: (sheet, a1, numberFormat) => edit(() => formatCells(machine, email, sheet, a1, numberFormat)),
    insertSheet: (name) => edit(() => addTab(machine, email, name)),
    renameSheet: (sheet, name) => edit(() => renameTab(machine, email, sheet, name)),
    duplicateSheet: (sheet) => edit(() => duplicateTab(machine, email, sheet)),
    deleteSheet: (sheet) => edit(() => deleteTab(machine, email, sheet)),
    moveSheet: (sheet, position) => edit(() => moveTab(machine, email, sheet, position)),
    copyWorkbook,
    restoreVersion: (name) => edit(() => restoreNamed(machine, email, name)),
    consent(scopes) {
      machine.world.consent[email] = scopes === 'all' ? machine.bundle.manifest.oauthScopes : scopes;
    },
    visit: (parameters) => act(machine, () => visitWebApp(machine, email, parameters ?? {})),
    sheet: (nameOrId) => sheetView(screenOf(machine, email), nameOrId),
  };
  return person;
}
