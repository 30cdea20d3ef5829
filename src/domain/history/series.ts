// The series of years of everything that closings hold: per row the last closing of each yearly round, and where a series breaks.

import { linesOf, type RegisterRecord } from './register-records.js';

/** A year of a row as its last closing has it. */
export interface SeriesPoint {
  readonly year: number;
  /** Number of the closing; empty for a figure of the year before that stands beside the first one. */
  readonly closing: string;
  /** The figure as it was read, in words; empty where there was none. */
  readonly recorded: string;
  /** `Loại số`. */
  readonly kind: string;
  readonly verdict: string;
  readonly target: string;
  /** What was put right after it, the last of it last: column and value. */
  readonly corrections: readonly { readonly column: string; readonly value: string }[];
}

/**
 * Why two years beside each other say different things. `definition`: other words. `unit`. `denominator`: one of them is a share of
 * something that was counted, the other is not. `supplier`: another office. `gap`: years without a figure between them. `ended`:
 * the last year has no such row any more.
 */
export type BreakKind = 'definition' | 'unit' | 'denominator' | 'supplier' | 'gap' | 'ended';

export interface SeriesBreak {
  readonly kind: BreakKind;
  /** The first year that is not as before. */
  readonly year: number;
  readonly before: string;
  readonly after: string;
}

export interface Series {
  readonly type: 'figure' | 'task';
  readonly code: string;
  /** As the last year that has the row says it. */
  readonly name: string;
  readonly scope: string;
  readonly unit: string;
  readonly agency: string;
  readonly place: string;
  readonly points: readonly SeriesPoint[];
  readonly breaks: readonly SeriesBreak[];
}

type Cells = Readonly<Record<string, string>>;

/** True for a closing of a yearly round: only these hold `Tổng hợp`. */
function isYearly(record: RegisterRecord): boolean {
  return linesOf(record, 'closing').length > 0 && linesOf(record, 'page').length > 0;
}

/** Last closing of each year, the first year first. */
export function lastOfYears(records: readonly RegisterRecord[]): ReadonlyMap<number, RegisterRecord> {
  const byYear = new Map<number, RegisterRecord>();
  for (const record of records) {
    const year = Number(linesOf(record, 'closing')[0]?.cells.year);
    if (Number.isInteger(year) && year > 0 && isYearly(record)) byYear.set(year, record);
  }
  return new Map([...byYear].sort(([a], [b]) => a - b));
}

/** The series of every row that a closing of a year holds; rows of the last year first, in its order. */
export function seriesOf(records: readonly RegisterRecord[]): readonly Series[] {
  const years = lastOfYears(records);
  const lastYear = Math.max(...years.keys());
  const byRow = new Map<string, { readonly type: 'figure' | 'task'; readonly years: Map<number, Cells> }>();
  for (const [year, record] of [...years].reverse())
    for (const type of ['figure', 'task'] as const)
      for (const { cells } of linesOf(record, type)) {
        const key = `${type} ${cells.code ?? ''}`;
        const known = byRow.get(key) ?? { type, years: new Map<number, Cells>() };
        if (!known.years.has(year)) known.years.set(year, cells);
        byRow.set(key, known);
      }
  const corrections = records.flatMap((record) => linesOf(record, 'correction').map(({ cells }) => cells));
  return [...byRow.values()].map(({ type, years: found }) => {
    const ordered = [...found].sort(([a], [b]) => a - b);
    const last = ordered[ordered.length - 1]?.[1] ?? {};
    const { code = '', name = '', scope = '', unit = '', agency = '', place = '' } = last;
    const points = ordered.map(([year, cells]): SeriesPoint => {
      const of = (each: Cells) => each.code === code && each.year === String(year) && each.number === cells.number;
      return {
        year,
        closing: cells.number ?? '',
        recorded: cells.recorded ?? '',
        kind: cells.figureKind ?? '',
        verdict: cells.verdict ?? '',
        target: cells.target ?? '',
        corrections: corrections.filter(of).map(({ corrected = '', value = '' }) => ({ column: corrected, value })),
      };
    });
    const [first] = ordered;
    const prior = first?.[1].priorYear ?? '';
    const before: readonly SeriesPoint[] =
      first === undefined || prior === ''
        ? []
        : [{ year: first[0] - 1, closing: '', recorded: prior, kind: '', verdict: '', target: '', corrections: [] }];
    const breaks = breaksOf(ordered, lastYear);
    return { type, code, name, scope, unit, agency, place, points: [...before, ...points], breaks };
  });
}

function breaksOf(years: readonly (readonly [number, Cells])[], lastYear: number): readonly SeriesBreak[] {
  const found: SeriesBreak[] = [];
  years.forEach(([year, now], at) => {
    const [earlier, before] = years[at - 1] ?? [];
    if (earlier === undefined || before === undefined) return;
    const differ = (kind: BreakKind, was: string, is: string) => {
      if (was !== is) found.push({ kind, year, before: was, after: is });
    };
    if (year - earlier > 1) found.push({ kind: 'gap', year, before: String(earlier), after: String(year) });
    const words = ({ name = '', scope = '' }: Cells) => (scope === '' ? name : `${name} (${scope})`);
    differ('definition', words(before), words(now));
    differ('unit', before.unit ?? '', now.unit ?? '');
    const isShare = ({ denominator = '' }: Cells) => (denominator === '' ? '' : 'x');
    // A year without any figure says nothing of how it would have been counted.
    if ((before.recorded ?? '') !== '' && (now.recorded ?? '') !== '')
      differ('denominator', isShare(before), isShare(now));
    differ('supplier', before.agency ?? '', now.agency ?? '');
  });
  const last = years[years.length - 1];
  if (last !== undefined && last[0] < lastYear)
    found.push({ kind: 'ended', year: last[0], before: String(last[0]), after: last[1].agency ?? '' });
  return found;
}
