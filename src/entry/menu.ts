// The menu `Sổ kế hoạch`: the actions of the table of entry points, in its order.

import { menuWords } from '../text/menu-words.js';
import type { EntryPoint } from './entry-point.js';

type Action = Extract<EntryPoint, { readonly kind: 'menu' }>;

/** Adds the menu; runs when the workbook is opened, with no rights beyond adding it. */
export function addMenu(entries: readonly EntryPoint[]): void {
  const ui = SpreadsheetApp.getUi();
  const actions = entries.filter((entry): entry is Action => entry.kind === 'menu');
  const menu = ui.createMenu(menuWords.title);
  const opened = new Set<string>();
  for (const { name, item } of actions) {
    const { submenu, word } = item;
    if (submenu === null) menu.addItem(word, name);
    else if (!opened.has(submenu)) menu.addSubMenu(filled(ui.createMenu(submenu), submenu, actions));
    if (submenu !== null) opened.add(submenu);
  }
  menu.addToUi();
}

/** A submenu opens where the first of its actions stands, with all of them in it. */
function filled(
  menu: GoogleAppsScript.Base.Menu,
  title: string,
  actions: readonly Action[],
): GoogleAppsScript.Base.Menu {
  for (const { name, item } of actions) if (item.submenu === title) menu.addItem(item.word, name);
  return menu;
}
