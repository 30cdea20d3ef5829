// One look at the protections of all tabs: whether each is closed to all but the same accounts.

import { accountId } from '../../domain/agencies/account-id.js';
import type { Ports } from '../ports.js';
import { areAllClosed, others } from '../workbook/protections.js';
import { knownTabs } from '../writing/tab-registry.js';

/**
 * Answers from what stood when it was first asked; to be asked in a run that brings all tabs. `isThorough`: a protection that
 * only warns is one too many calls a tab for a run that changes nothing, and is looked for in those that do.
 */
export function tabsClosedTo(
  ports: Pick<Ports, 'workbook' | 'properties'>,
  isThorough: () => boolean,
): (editors: readonly string[]) => boolean {
  const tabs = knownTabs(ports).size;
  const known = new Map<string, boolean>();
  return (editors) => {
    const wanted = others(editors, accountId(ports.workbook.ownerEmail()));
    const key = wanted.join(' ');
    const isSo = known.get(key) ?? areAllClosed(ports.workbook.closures(), tabs, wanted, isThorough());
    known.set(key, isSo);
    return isSo;
  };
}
