// Tabs of ours that somebody deleted: asked when a run failed, so that it says what happened instead of what the service said.

import type { Problem } from '../../domain/checked.js';
import type { Ports } from '../ports.js';
import { fixedTabs } from '../workbook/fixed-tabs.js';
import { knownTabs } from './tab-registry.js';

/** The problem that names the tabs which were made once and no longer stand; null where all of them do. */
export function tabsGone(ports: Pick<Ports, 'properties' | 'workbook'>): Problem | null {
  const known = knownTabs(ports);
  const gone = Object.values(fixedTabs).filter(({ mark }) => {
    const id = known.get(mark);
    return id !== undefined && !ports.workbook.hasTab(id);
  });
  if (gone.length === 0) return null;
  return { code: 'tabs-gone', params: { tabs: gone.map(({ name }) => `“${name}”`).join(', ') } };
}
