// The workbook port on Google's Spreadsheet service.

import type { TabInfo, WorkbookPort } from '../../application/ports.js';
import type { SheetOp } from '../../application/workbook/sheet-op.js';
import { accountId } from '../../domain/agencies/account-id.js';
import { cellsOf } from './cells.js';
import { ruleMaker } from './colour-rules.js';
import { admission, doorOf } from './protections.js';
import { applyOp, type Means } from './sheet-ops.js';
import { standingOn, standingOnNew, triedTwice } from './standing-on.js';

const LOCALE = 'vi_VN';
const TIME_ZONE = 'Asia/Ho_Chi_Minh';

/** The workbook this script is bound to. */
export function boundWorkbook(): WorkbookPort {
  const book = SpreadsheetApp.getActiveSpreadsheet();
  const known = new Map<number, GoogleAppsScript.Spreadsheet.Sheet>();
  /** Tabs made by this run that were given no more than their size. */
  const fresh = new Set<number>();
  const sheetOf = (tabId: number): GoogleAppsScript.Spreadsheet.Sheet => {
    const sheet = known.get(tabId) ?? book.getSheetById(tabId);
    if (sheet === null) throw new Error(`No tab with id ${tabId}`);
    known.set(tabId, sheet);
    return sheet;
  };
  let id = '';
  let owner: string | null = null;
  const ownerEmail = (): string => {
    owner ??= book.getOwner()?.getEmail() ?? '';
    return owner;
  };
  const ownerAccount = (): string => accountId(ownerEmail());
  /** False while something may wait to be stored. */
  let isStored = true;
  const admitted = admission();
  let account: GoogleAppsScript.Base.User | null = null;
  const user = (): GoogleAppsScript.Base.User => {
    account ??= Session.getEffectiveUser();
    return account;
  };
  const means: Means = {
    door: () => ({ ...admitted, owner: ownerAccount(), user }),
    rules: ruleMaker(),
  };
  const spoken = () => ({ locale: book.getSpreadsheetLocale(), timeZone: book.getSpreadsheetTimeZone() });
  return {
    id() {
      id = id || book.getId();
      return id;
    },
    url: () => book.getUrl(),
    ownerEmail,
    locale: spoken,
    setLocale() {
      const before = spoken();
      if (before.locale === LOCALE && before.timeZone === TIME_ZONE) return before;
      book.setSpreadsheetLocale(LOCALE);
      book.setSpreadsheetTimeZone(TIME_ZONE);
      SpreadsheetApp.flush();
      return spoken();
    },
    tabs: () =>
      book.getSheets().map((sheet) => {
        const info = tabInfo(sheet);
        known.set(info.id, sheet);
        return info;
      }),
    closedTabs() {
      const { ProtectionType } = SpreadsheetApp;
      const protections = [ProtectionType.SHEET, ProtectionType.RANGE].flatMap((type) => book.getProtections(type));
      const closed = protections.filter((protection) => !protection.canEdit());
      const tabs = closed.map((protection) => tabInfo(protection.getRange().getSheet()));
      return tabs.filter((tab, at) => tabs.findIndex(({ id }) => id === tab.id) === at);
    },
    closures: () =>
      book.getProtections(SpreadsheetApp.ProtectionType.SHEET).map((protection) => doorOf(protection, ownerAccount)),
    selected() {
      // The declaration promises a range; a run that nobody started has none.
      const range: GoogleAppsScript.Spreadsheet.Range | null = SpreadsheetApp.getActiveRange();
      return range === null ? null : { tabId: range.getSheet().getSheetId(), row: range.getRow() - 1 };
    },
    hasTab: (tabId) => book.getSheetById(tabId) !== null,
    read: (tabId) => triedTwice(() => cellsOf(sheetOf(tabId).getDataRange().getValues())),
    standing: (tabId) => (fresh.has(tabId) ? standingOnNew : standingOn)(sheetOf(tabId), ownerAccount),
    addTab(name, index) {
      isStored = false;
      const sheet = book.insertSheet(name, index);
      const tabId = sheet.getSheetId();
      known.set(tabId, sheet);
      fresh.add(tabId);
      return tabId;
    },
    removeTab: (tabId) => {
      isStored = false;
      book.deleteSheet(sheetOf(tabId));
      known.delete(tabId);
    },
    apply(tabId, ops: readonly SheetOp[]) {
      const sheet = sheetOf(tabId);
      isStored = false;
      if (ops.some(({ op }) => op !== 'size')) fresh.delete(tabId);
      for (const op of ops) applyOp(sheet, op, means);
    },
    refusedEditors: () => admitted.refused(),
    flush() {
      if (isStored) return;
      SpreadsheetApp.flush();
      isStored = true;
    },
  };
}

function tabInfo(sheet: GoogleAppsScript.Spreadsheet.Sheet): TabInfo {
  return { id: sheet.getSheetId(), name: sheet.getName() };
}
