// Who may act: the owner and the coordinators of `Thiết lập`.

import type { Book } from '../domain/book/plan.js';
import type { Problem } from '../domain/checked.js';
import { tabNames } from '../text/tab-names.js';
import type { Ports } from './ports.js';
import { settingsFrom } from './reading/typed-tabs.js';
import { settingsMark } from './workbook/marks.js';
import { findTab } from './workbook/tab-registry.js';

/** Why this person may not do it; null when they may. The owner always may; before the first set-up, anyone who can. */
export function refusal(ports: Ports, book: Book, isSetUp: boolean): Problem | null {
  const email = ports.caller.email().toLowerCase();
  const tab = findTab(ports, { mark: settingsMark, name: tabNames.settings });
  if (tab === null && isSetUp) return null;
  if (email !== '' && email === ports.workbook.ownerEmail().toLowerCase()) return null;
  const { settings } = settingsFrom(book, tab === null ? [] : ports.workbook.read(tab), ports.clock.now().date);
  if (email !== '' && settings.coordinators.includes(email)) return null;
  return { code: 'not-coordinator', params: { email: email === '' ? 'không rõ' : email } };
}
