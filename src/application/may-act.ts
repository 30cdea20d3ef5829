// Who may act: the owner, and the coordinators whom `Thiết lập` names and a set-up has put into effect.

import { accountId } from '../domain/agencies/account-id.js';
import type { Book } from '../domain/book/plan.js';
import type { Problem } from '../domain/checked.js';
import type { ProblemCode } from '../domain/problem-code.js';
import type { Settings } from '../domain/round/settings.js';
import type { Ports } from './ports.js';
import { settingsFrom } from './reading/settings-read.js';
import { rememberedAuthority } from './rights/authority.js';
import { isCopy } from './rights/copied-workbook.js';
import { fixedTabs } from './workbook/fixed-tabs.js';
import { tabsProperty, workbookProperty } from './workbook/marks.js';
import { copiedTabs, findTab, knownTabs } from './writing/tab-registry.js';

/** Why the person at the keyboard may not do it; null when they may. */
export function refusal(ports: Ports, book: Book, isSetUp: boolean): Problem | null {
  return refusalOf(ports, ports.caller.email(), () => settingsNow(ports, book), isSetUp);
}

/** `Thiết lập` as it was read. Who may act stands there alone. */
export interface SettingsOnTab {
  readonly tab: number;
  readonly settings: Settings;
}

/**
 * Why an account may not act; null when it may. The owner always may; others where both the tab and the script's memory name
 * them, or, the tab being gone, the memory alone; before the first set-up, anyone who can.
 */
export function refusalOf(
  ports: Ports,
  account: string,
  settingsOf: () => SettingsOnTab | null,
  isSetUp: boolean,
): Problem | null {
  const email = accountId(account);
  if (email === '') return { code: 'caller-unknown' };
  if (email === accountId(ports.workbook.ownerEmail())) return null;
  const code = refusalCode(ports, email, settingsOf(), isSetUp);
  return code === null ? null : { code, params: { email } };
}

function refusalCode(ports: Ports, email: string, found: SettingsOnTab | null, isSetUp: boolean): ProblemCode | null {
  const settings = found?.settings ?? null;
  const remembered = rememberedAuthority(ports);
  const isOfAnother = remembered !== null && remembered.workbook !== ports.workbook.id();
  if (isOfAnother || isCopy(ports, settings?.workbookId ?? '')) return 'copy-owner-only';
  const isListed = settings?.coordinators.includes(email) === true;
  if (remembered === null) {
    if (settings === null && !wasSetUp(ports)) return isSetUp ? null : 'not-coordinator';
    // A tab that merely looks like ours may be anybody's.
    if (isListed && knownTabs(ports).get(fixedTabs.settings.mark) === found?.tab) return null;
    return settings === null ? 'settings-gone' : 'not-coordinator';
  }
  const isInForce = remembered.coordinators.includes(email);
  if (settings === null) return isInForce ? null : 'settings-gone';
  if (!isListed) return 'not-coordinator';
  return isInForce ? null : 'coordinator-pending';
}

function settingsNow(ports: Ports, book: Book): SettingsOnTab | null {
  const tab = findTab(ports, 'settings');
  if (tab === null) return null;
  const { settings } = settingsFrom(book, { settings: ports.workbook.read(tab), rounds: [] }, ports.clock.now().date);
  return { tab, settings };
}

/** Anything left of an earlier set-up: of the tabs, or of what is kept beside them. */
function wasSetUp(ports: Ports): boolean {
  return (
    [tabsProperty, workbookProperty].some((name) => ports.properties.get(name) !== null) ||
    Object.keys(ports.deeds.all()).length > 0 ||
    copiedTabs(ports, ports.workbook.tabs()).length > 0
  );
}
