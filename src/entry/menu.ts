// The menu `Sổ kế hoạch`: names of entry points by the words people click.

import { menuWords } from '../text/menu-words.js';

/** Adds the menu; runs when the workbook is opened, with no rights beyond adding it. */
export function addMenu(): void {
  const ui = SpreadsheetApp.getUi();
  ui.createMenu(menuWords.title)
    .addItem(menuWords.setUp, 'makeSheets')
    .addSubMenu(ui.createMenu(menuWords.rounds).addItem(menuWords.openRound, 'openRound'))
    .addSubMenu(
      ui
        .createMenu(menuWords.reminders)
        .addItem(menuWords.preview, 'previewReminders')
        .addItem(menuWords.send, 'sendReminders')
        .addItem(menuWords.callList, 'showCallList')
        .addItem(menuWords.groupMessage, 'showGroupMessage')
        .addItem(menuWords.rehearse, 'rehearseReminders')
        .addItem(menuWords.switchOn, 'switchRemindersOn')
        .addItem(menuWords.switchOff, 'switchRemindersOff'),
    )
    .addItem(menuWords.guide, 'showGuide')
    .addToUi();
}
