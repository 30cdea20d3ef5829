// `Đợt báo cáo`, `Thiết lập` and `Danh bạ` as they should stand, and the settings and offices that everything after rests on.

import type { Book } from '../../domain/book/plan.js';
import type { Problem } from '../../domain/checked.js';
import { type Settings, stampText } from '../../domain/round/settings.js';
import { entryRightsWords } from '../../text/rights-words.js';
import { tabNames } from '../../text/tab-names.js';
import { putYearlyRow } from '../carry-rounds.js';
import { type ReviewedDirectory, reviewedDirectory } from '../directory-review.js';
import { bookWithDirectory, directoryState } from '../reading/directory.js';
import { withOwnAgency } from '../reading/own-agency.js';
import { withoutFirstValues } from '../reading/remembered-registers.js';
import { settingRows } from '../reading/setting-rows.js';
import { firstSettingValues, type SettingsRead } from '../reading/settings-read.js';
import { lastMarks } from '../reading/typed-memory.js';
import { accountsByAgency, entryRightsKey, entryRightsNow } from '../rights/block-rights.js';
import { directoryLists, settingLists } from '../tabs/register-lists.js';
import { directoryTab, settingsTab } from '../tabs/register-tabs.js';
import { roundTab } from '../tabs/round-tab.js';
import { fixedCell, quotedTab } from '../workbook/a1.js';
import { workbookProperty } from '../workbook/marks.js';
import type { SheetOp } from '../workbook/sheet-op.js';
import type { TablePlace } from '../workbook/table-model.js';
import type { TableSync } from '../workbook/table-sync.js';
import type { FoundBook } from './found-book.js';
import type { MadeBook } from './made-tabs.js';
import { noteSettings } from './note-settings.js';
import type { SetUpRun } from './set-up-run.js';

export interface BroughtRegisters {
  readonly rounds: TableSync;
  readonly settingsSync: TableSync;
  readonly directorySync: TableSync;
  /** The book with pasted offices, all of `Danh bạ`, what a person has to see to there. */
  readonly reviewed: ReviewedDirectory;
  /** The settings as typed, without what `Danh bạ` says of the coordinator's own office. */
  readonly read: SettingsRead;
  readonly book: Book;
  readonly settings: Settings;
  readonly problems: readonly Problem[];
  /** Who types in the blocks of offices. */
  readonly entryRights: ReturnType<typeof entryRightsNow>;
  /** The cell `Mốc tính`, tab included. */
  readonly stampCell: string;
  /** Reviews `Danh bạ` again, now that these accounts were refused. */
  reviewAgain(refused: ReadonlySet<string>): ReviewedDirectory;
}

export function broughtRegisters(run: SetUpRun, found: FoundBook, made: MadeBook): BroughtRegisters {
  const { ports, printed, tabs, date } = run;
  const { workbook, properties } = ports;
  const { settings: before } = made.read;
  run.step(tabNames.rounds);
  const rounds = made.sync('rounds', roundTab(before));
  // Before `Thiết lập` has a row: what was set up and has no yearly round is asked for it.
  if (found.read.yearly === null) {
    putYearlyRow(tabs, printed, settingRows(found.read.tabs.settings), before, made.tab('rounds'), date);
  }
  const directoryNow = () => made.cells('directory');
  run.step(tabNames.settings);
  const { year } = before.round;
  const entryRights = entryRightsNow(
    found.settingValues,
    () => accountsByAgency(directoryState(printed, year, directoryNow())).size > 0,
  );
  const firstValues = new Map(firstSettingValues(bookWithDirectory(printed, year, directoryNow()), year));
  firstValues.set('coordinators', made.authority.coordinators.join(', '));
  firstValues.set(entryRightsKey, entryRightsWords[entryRights]);
  const stamp = stampText(date, before);
  const firstSettings = withoutFirstValues(settingsTab(printed, before, firstValues), made.memory);
  const settingsSync = made.sync('settings', firstSettings, (place) => [
    ...settingLists(place),
    ...machineValues(place, stamp, workbook.id(), before),
  ]);
  if (before.workbookId === '' || properties.get(workbookProperty) === null)
    properties.set(workbookProperty, workbook.id());
  const asTyped: Settings = { ...before, stamp, workbookId: before.workbookId || workbook.id() };

  run.step(tabNames.directory);
  const directorySync = made.sync('directory', directoryTab(printed, asTyped), (place) =>
    directoryLists(printed, place),
  );
  tabs.flush();
  const review = (refused: ReadonlySet<string>) => {
    const done = reviewedDirectory(printed, asTyped, directoryNow(), refused, lastMarks(made.saved));
    tabs.send(made.tab('directory'), done.ops);
    return done;
  };
  const reviewed = review(run.refusedOnce);
  const read: SettingsRead = { ...made.read, settings: asTyped };
  const { settings, problems } = withOwnAgency(reviewed.book, read);
  noteSettings(tabs, made.tab('settings'), problems);
  return {
    ...{ rounds, settingsSync, directorySync, reviewed, read, settings, problems, entryRights },
    book: reviewed.book,
    stampCell: `${quotedTab(tabNames.settings)}!${fixedCell(settingsSync.place.row('stamp'), settingsSync.place.column('value'))}`,
    reviewAgain: review,
  };
}

function machineValues(place: TablePlace, stamp: string, workbookId: string, before: Settings): readonly SheetOp[] {
  return [
    machineValue(place, 'stamp', stamp),
    ...(before.workbookId === '' ? [machineValue(place, 'workbookId', workbookId)] : []),
  ];
}

function machineValue(place: TablePlace, key: string, value: string): SheetOp {
  return { op: 'values', row: place.row(key), column: place.column('value'), cells: [[value]] };
}
