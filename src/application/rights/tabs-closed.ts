// One look at the protections of all tabs: whether each is closed to all but the same accounts.

import { accountId } from '../../domain/agencies/account-id.js';
import type { Ports } from '../ports.js';
import { areAllClosed, others } from '../workbook/protections.js';
import { knownTabs } from '../writing/tab-registry.js';

/** Answers from what stood when it was first asked; to be asked in a run that brings all tabs. */
export function tabsClosedTo(ports: Pick<Ports, 'workbook' | 'properties'>): (editors: readonly string[]) => boolean {
  const tabs = knownTabs(ports).size;
  const known = new Map<string, boolean>();
  return (editors) => {
    const wanted = others(editors, accountId(ports.workbook.ownerEmail()));
    const key = wanted.join(' ');
    const isSo = known.get(key) ?? areAllClosed(ports.workbook.closures(), tabs, wanted);
    known.set(key, isSo);
    return isSo;
  };
}
