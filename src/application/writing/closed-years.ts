// The past years that are closed for good: their tabs were brought to their last look, and no run looks at them any more.

import type { Ports } from '../ports.js';
import { closedYearsProperty } from '../workbook/marks.js';

type Properties = Pick<Ports, 'properties'>;

/** Years whose tabs are closed. */
export function closedYears({ properties }: Properties): ReadonlySet<number> {
  const stored = properties.get(closedYearsProperty) ?? '';
  return new Set((stored.match(/\b\d{4}\b/g) ?? []).map(Number));
}

/** Keeps them, where they are others than before. */
export function keepClosedYears(ports: Properties, years: Iterable<number>): void {
  const next = [...new Set(years)].sort((a, b) => a - b).join(' ');
  const before = ports.properties.get(closedYearsProperty) ?? '';
  if (next === before) return;
  if (next === '') ports.properties.remove(closedYearsProperty);
  else ports.properties.set(closedYearsProperty, next);
}
