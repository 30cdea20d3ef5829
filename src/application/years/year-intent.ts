// The turn of a year, or its undoing, that was begun: kept until all of it stands, so that whoever runs set-up next completes it.

import type { Ports } from '../ports.js';
import { yearTurnProperty } from '../workbook/marks.js';

/** From the year of `from` on to `to`, or back again. */
export interface YearIntent {
  readonly from: number;
  readonly to: number;
  /** Going back: ids of the tabs of the new year, which go. Null on the way there. */
  readonly dropped: readonly number[] | null;
}

type Properties = Pick<Ports, 'properties'>;

/** What is under way; null for nothing. */
export function yearIntent({ properties }: Properties): YearIntent | null {
  const stored = properties.get(yearTurnProperty) ?? '';
  const [, from = '', way = '', to = '', ids = ''] = /^(\d{4})([<>])(\d{4})((?: \d+)*)$/.exec(stored) ?? [];
  if (from === '') return null;
  const dropped = way === '>' ? null : ids.split(' ').flatMap((id) => (id === '' ? [] : [Number(id)]));
  return { from: Number(from), to: Number(to), dropped };
}

export function keepIntent({ properties }: Properties, { from, to, dropped }: YearIntent): void {
  properties.set(yearTurnProperty, [`${from}${dropped === null ? '>' : '<'}${to}`, ...(dropped ?? [])].join(' '));
}

export function dropIntent({ properties }: Properties): void {
  if (properties.get(yearTurnProperty) !== null) properties.remove(yearTurnProperty);
}
