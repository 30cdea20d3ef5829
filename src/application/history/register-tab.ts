// How `Sổ số liệu` looks, and that nobody types on it.

import type { Settings } from '../../domain/round/settings.js';
import { registerTitle } from '../../text/register-line-words.js';
import { fixedTabs } from '../workbook/fixed-tabs.js';
import { recordTabOps } from '../workbook/record-tab.js';
import type { SheetOp } from '../workbook/sheet-op.js';
import type { StoredRegister } from './register-store.js';

/** The operations that give the tab its head and close it. */
export function registerTabOps({ table }: StoredRegister, settings: Settings): readonly SheetOp[] {
  return recordTabOps(fixedTabs.register, registerTitle, table, settings.coordinators);
}
