// Whose year a tab is of, where an older version of the workbook came back: the tabs say it, as the register beside them does.

import type { Grid } from '../../domain/cell.js';
import { tabOfKeyCell } from '../../domain/reading/keyed-table.js';
import type { Ports, TabInfo } from '../ports.js';
import { tabsProperty } from '../workbook/marks.js';
import { baseMark, currentTabs, oldTabOf, yearKeys } from '../workbook/year-tabs.js';
import { closedYears } from '../writing/closed-years.js';
import { knownTabs } from '../writing/tab-registry.js';
import { SEARCHED_ROWS } from './year-marks.js';

/**
 * Properties do not come back with a version (open point 14): they may know as last year's the tab that is this year's again,
 * or the other way round. The properties follow the key rows of the tabs, all in one write; not where two tabs say the same. Tabs of
 * closed years are not looked at.
 */
export function followMarks(
  ports: Pick<Ports, 'properties'>,
  standing: readonly TabInfo[],
  cells: (tabId: number) => Grid,
): void {
  const known = knownTabs(ports);
  const closed = closedYears(ports);
  const bases = new Set<string>(yearKeys.map((key) => currentTabs[key].mark));
  const present = [...known].filter(([, id]) => standing.some((tab) => tab.id === id));
  const says = new Map(
    present.flatMap(([mark, id]) => {
      const isRead = bases.has(baseMark(mark)) && !closed.has(oldTabOf(mark)?.year ?? 0);
      const said = isRead ? markIn(cells(id)) : '';
      return said !== mark && baseMark(said) === baseMark(mark) ? [[id, said] as const] : [];
    }),
  );
  if (says.size === 0) return;
  const marks = present.map(([mark, id]) => says.get(id) ?? mark);
  if (new Set(marks).size < marks.length) return;
  const gone = [...known].filter(([mark]) => !marks.includes(mark) && !present.some(([each]) => each === mark));
  const next = [...present.map(([, id], at) => [marks[at] ?? '', id] as const), ...gone];
  ports.properties.set(tabsProperty, JSON.stringify(Object.fromEntries(next)));
}

/** The mark in the key row of a tab; `''` where none is found. */
function markIn(cells: Grid): string {
  const keys = cells.slice(0, SEARCHED_ROWS).flatMap((line) => line.map(tabOfKeyCell));
  return keys.find((mark) => mark !== '') ?? '';
}
