// What the registers lost, read by itself, for a run that looks at nothing else.

import type { Book } from '../../domain/book/plan.js';
import type { Grid } from '../../domain/cell.js';
import type { Problem } from '../../domain/checked.js';
import type { Ports } from '../ports.js';
import { findTabs } from '../writing/tab-registry.js';
import { lostOf } from './lost-cells-asked.js';
import { registersState } from './remembered-registers.js';
import { memoryFrom } from './typed-memory.js';

/** One problem for every row that lost something which nobody gave back or left empty yet. */
export function lostNow(ports: Pick<Ports, 'workbook' | 'properties'>, book: Book): readonly Problem[] {
  const tabs = findTabs(ports, ['settings', 'rounds', 'tracking', 'saved']);
  const values = (tab: number | null): Grid => (tab === null ? [] : ports.workbook.read(tab));
  const state = registersState(ports, book, memoryFrom(values(tabs.saved)), {
    settings: values(tabs.settings),
    rounds: values(tabs.rounds),
    tracking: values(tabs.tracking),
  });
  return (['settings', 'rounds', 'tracking'] as const).flatMap((key) => lostOf(book, state, key));
}
