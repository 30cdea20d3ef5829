// `Chuỗi số liệu` brought to what is typed now, by runs that have not read the workbook for it.

import type { Book } from '../../domain/book/plan.js';
import type { Ports } from '../ports.js';
import { findTab } from '../writing/tab-registry.js';
import { closingSources } from './closing-draft.js';
import { seriesNow, showSeries } from './show-series.js';

/** Reads everything and brings the tab up to date; leaves it where something keeps the workbook from being read. Holds no lock. */
export function showSeriesNow(ports: Ports, book: Book): void {
  const read = closingSources(ports, book);
  if (!read.ok) return;
  const { typed, state, said } = read.sources;
  showSeries(
    ports,
    typed.settings,
    seriesNow(ports, typed, state, () => said.results),
  );
}

/** Once a day, where there is such a tab, under the document lock; left to the next day where somebody else holds it. */
export function renewSeries(ports: Ports, book: Book): void {
  if (findTab(ports, 'series') === null) return;
  ports.lock.alone('document', 0, () => showSeriesNow(ports, book));
}
