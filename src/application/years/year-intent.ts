// The turn of a year that was begun, kept until all of it stands: whoever runs set-up or the turn next completes it.

import type { Ports } from '../ports.js';
import { yearTurnProperty } from '../workbook/marks.js';

/** From the year of `from` on to `to`. */
export interface YearIntent {
  readonly from: number;
  readonly to: number;
}

type Properties = Pick<Ports, 'properties'>;

/** The turn that is under way; null for none. */
export function yearIntent({ properties }: Properties): YearIntent | null {
  const [, from, to] = /^(\d{4})>(\d{4})$/.exec(properties.get(yearTurnProperty) ?? '') ?? [];
  return from === undefined || to === undefined ? null : { from: Number(from), to: Number(to) };
}

export function keepIntent({ properties }: Properties, { from, to }: YearIntent): void {
  properties.set(yearTurnProperty, `${from}>${to}`);
}

export function dropIntent({ properties }: Properties): void {
  if (properties.get(yearTurnProperty) !== null) properties.remove(yearTurnProperty);
}
