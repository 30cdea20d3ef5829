// Why a run stopped, where people did it: tabs deleted, heads gone, somebody who kept changing a tab. Asked only when a run failed.

import type { Problem } from '../../domain/checked.js';
import type { Ports } from '../ports.js';
import { fixedTabs } from '../workbook/fixed-tabs.js';
import { TabInUse, TabUnreadable } from './brought-table.js';
import { knownTabs } from './tab-registry.js';

/** The problems that name tab, cell and what to do; none where nobody knows better than the service. */
export function whyFailed(ports: Pick<Ports, 'properties' | 'workbook'>, error: unknown): readonly Problem[] {
  if (error instanceof TabInUse || error instanceof TabUnreadable) {
    const sheet = ports.workbook.tabs().find(({ id }) => id === error.tabId)?.name ?? '';
    const problems: readonly Problem[] = error instanceof TabUnreadable ? error.problems : [{ code: 'tab-in-use' }];
    return problems.map((problem) => ({ ...problem, sheet }));
  }
  try {
    return goneTabs(ports);
  } catch {
    // Where the workbook itself does not answer, the failure that led here says more.
    return [];
  }
}

function goneTabs(ports: Pick<Ports, 'properties' | 'workbook'>): readonly Problem[] {
  const known = knownTabs(ports);
  const gone = Object.values(fixedTabs).filter(({ mark }) => {
    const id = known.get(mark);
    return id !== undefined && !ports.workbook.hasTab(id);
  });
  if (gone.length === 0) return [];
  return [{ code: 'tabs-gone', params: { tabs: gone.map(({ name }) => `“${name}”`).join(', ') } }];
}
