// Whether the person at the keyboard can write on every tab: asked before anything is written, so that nothing stays half done.

import { accountId } from '../../domain/agencies/account-id.js';
import type { Problem } from '../../domain/checked.js';
import type { Ports } from '../ports.js';
import { knownTabs } from '../writing/tab-registry.js';

/** Our tabs that a protection keeps this account from writing on, as one problem; null where there is none. */
export function closedTabsProblem(ports: Ports): Problem | null {
  const email = accountId(ports.caller.email());
  if (email === accountId(ports.workbook.ownerEmail())) return null;
  const known = new Set(knownTabs(ports).values());
  const closed = ports.workbook.closedTabs().filter(({ id }) => known.has(id));
  if (closed.length === 0) return null;
  return { code: 'tabs-closed', params: { email, tabs: closed.map(({ name }) => name).join(', ') } };
}
