// What the rows of a year take over from the year before: worked out from what is typed there, under that year's own lens.

import { measuredTarget } from '../../domain/book/measured-target.js';
import { plansOfRound } from '../../domain/book/placed-targets.js';
import { carriedFigure, type FigureBefore } from '../../domain/judging/carry-figure.js';
import type { LocalDate } from '../../domain/local-date.js';
import { isUnreadable } from '../../domain/reading/keyed-table.js';
import type { ReportingRow } from '../../domain/round/reporting-row.js';
import type { Ports } from '../ports.js';
import { type CarriedFigures, carriedOps } from '../reading/carried-figures.js';
import type { TypedBook } from '../reading/typed-book.js';
import type { EntryState } from '../reading/typed-tabs.js';
import { judgedTargets, primaryRows } from '../results/judged-targets.js';
import { findTab } from '../writing/tab-registry.js';
import type { PastYear } from './past-years.js';

type Rows = Pick<TypedBook, 'settings'> & { readonly entry: Pick<EntryState, 'reporting' | 'carried'> };

/**
 * What the rows take over from `before`; what is remembered where that is not the year before, or cannot be read: its tab is
 * gone, or nobody can say which round it was.
 */
export function carriedInto({ settings, entry }: Rows, before: PastYear | undefined, today: LocalDate): CarriedFigures {
  const { year } = settings.round;
  if (before === undefined || before.year !== year - 1 || !isTold(before)) return entry.carried;
  const found = figuresBefore(before.typed, today);
  return new Map(
    entry.reporting.map((row) => [row.code, carriedFigure(before.year, measuredBy(row), found.get(row.code) ?? null)]),
  );
}

/** The same years, the latest first, each with what it takes over from the one before it; a year before that is closed is not looked at, what it gave is remembered. */
export function carriedAlong(years: readonly PastYear[], today: LocalDate): readonly PastYear[] {
  const done: PastYear[] = [];
  for (const past of [...years].reverse()) {
    const [before] = done;
    done.unshift(past.state !== 'asked' ? withCarried(past, carriedInto(past.typed, before, today)) : past);
  }
  return done;
}

/** The year with what its rows take over. */
export function withCarried(past: PastYear, carried: CarriedFigures): PastYear {
  return { ...past, typed: carrying(past.typed, carried) };
}

/** The typed tabs with what their rows take over. */
export function carrying<T extends Pick<TypedBook, 'entry'>>(typed: T, carried: CarriedFigures): T {
  return { ...typed, entry: { ...typed.entry, carried } };
}

/** Has the calls judge by what the rows take over now, where that is not what `Bản lưu` remembers: pages then say what runs say. */
export function keepCarried(ports: Ports, { entry }: Pick<TypedBook, 'entry'>): void {
  const saved = findTab(ports, 'saved');
  if (saved === null || entry.carried.size === 0) return;
  const ops = carriedOps(ports.workbook.read(saved), entry.carried);
  if (ops.length > 0) ports.workbook.apply(saved, ops);
}

function isTold({ state, ids, typed }: PastYear): boolean {
  return state !== 'asked' && ids.entry !== null && !typed.entry.problems.some(isUnreadable);
}

function measuredBy({ target, indicator, scope }: ReportingRow) {
  return { target: measuredTarget(target, indicator), scope };
}

/** Every row of a year as it is judged there, by code; the row over units by their total. */
function figuresBefore({ book, settings, entry }: TypedBook, today: LocalDate): ReadonlyMap<string, FigureBefore> {
  const primary = primaryRows(entry);
  const found = new Map<string, FigureBefore>();
  for (const plan of plansOfRound(book, settings.round))
    for (const { placed, typed, judgement, total } of judgedTargets(plan, settings, entry, today)) {
      const whole = primary.get(placed.target.id);
      if (whole === undefined) continue;
      for (const row of typed) {
        const isTrusted = row.trust === 'own';
        found.set(row.reporting.code, {
          ...measuredBy(row.reporting),
          ...{ isTrusted, judgement: row.judgement, isComplete: true },
        });
      }
      if (whole.units.length > 0)
        found.set(whole.code, {
          ...measuredBy(whole),
          ...{ isTrusted: judgement !== null, judgement, isComplete: total?.standing === 'complete' },
        });
    }
  return found;
}
