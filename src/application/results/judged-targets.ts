// What is to be thought of every target of a plan: the one place where verdicts come from.

import {
  type PlacedTarget,
  placedTargets,
  type SectionStanding,
  sectionStanding,
} from '../../domain/book/placed-targets.js';
import type { Plan } from '../../domain/book/plan.js';
import { unitTarget } from '../../domain/book/unit-target.js';
import type { GroupTotal } from '../../domain/judging/group-total.js';
import { judgement } from '../../domain/judging/judgement.js';
import { withoutOutdatedTick } from '../../domain/judging/seen-figure.js';
import { unitTotal } from '../../domain/judging/unit-total.js';
import type { Judgement, JudgementTerms } from '../../domain/judging/verdict-terms.js';
import type { LocalDate } from '../../domain/local-date.js';
import type { TypedFigure } from '../../domain/reading/typed-figure.js';
import { type EntryRow, entryRows, typedCells } from '../../domain/round/entry-table.js';
import type { ReportingRow } from '../../domain/round/reporting-row.js';
import type { Settings } from '../../domain/round/settings.js';
import type { EntryState } from '../reading/typed-tabs.js';

/** A target of a plan with its row on the entry tab and what is to be thought of it. */
export interface JudgedTarget {
  readonly placed: PlacedTarget;
  /** `not-asked`: its section is in force, but no plan of the round asks for the figure. */
  readonly standing: SectionStanding | 'not-asked';
  /** The row that supplies the figure; null when it is not on the sheet. */
  readonly row: EntryRow | null;
  /** Null when the figure is not asked this year, or no row of the sheet can be trusted to supply it. */
  readonly judgement: Judgement | null;
  /** The same by the target that was assigned to the row's own unit; null where there is no judgement or units report. */
  readonly own: Judgement | null;
  /** For a figure that units report for themselves: their rows judged, and their total. */
  readonly units: readonly JudgedUnit[];
  readonly total: GroupTotal | null;
}

/** The row of one unit; null where it is not on the sheet or cannot be trusted. */
export interface JudgedUnit {
  readonly reporting: ReportingRow;
  readonly row: EntryRow | null;
  readonly judgement: Judgement | null;
}

/** Terms of judgement of the open round on a day. */
export function termsOf(settings: Settings, today: LocalDate): JudgementTerms {
  return { round: settings.round, today, thresholds: settings.thresholds };
}

/**
 * Judges every target of a plan from the typed cells. The one place where verdicts come from. A figure that another plan
 * asks for is judged against this plan's own target too.
 */
export function judgedTargets(
  plan: Plan,
  settings: Settings,
  entry: EntryState,
  today: LocalDate,
): readonly JudgedTarget[] {
  const rows = entryRows(entry.table, entry.reporting);
  const own = new Map(rows.filter((row) => row.state === 'own').map((row) => [row.code, row]));
  const asked = new Map(entry.reporting.map((row) => [row.code, row]));
  const lost = new Map<string, EntryRow>();
  for (const row of rows) {
    const code = row.state === 'misplaced' ? row.reporting?.code : undefined;
    if (code !== undefined && !lost.has(code)) lost.set(code, row);
  }
  const terms = termsOf(settings, today);
  return placedTargets(plan).map((placed): JudgedTarget => {
    const { target, section } = placed;
    const inYear = sectionStanding(section, settings.round.year);
    const reporting = asked.get(target.indicator);
    const standing = inYear === 'in-force' && reporting === undefined ? 'not-asked' : inYear;
    const row = own.get(target.indicator) ?? null;
    if (standing !== 'in-force' || row === null || reporting === undefined) {
      return {
        placed,
        standing,
        row: lost.get(target.indicator) ?? null,
        judgement: null,
        own: null,
        units: [],
        total: null,
      };
    }
    const { indicator } = reporting;
    const cells = typedCells(entry.table, row.row);
    const seenOf = (code: string) => entry.seen.get(code) ?? null;
    if (reporting.units.length === 0) {
      const seen = seenOf(reporting.code);
      const own = judgement(target, indicator, cells, terms, seen);
      const judged = own.assignedOver === null ? own : judgement(target, indicator, byThePlan(cells), terms, seen);
      return { placed, standing, row, judgement: judged, own, units: [], total: null };
    }
    const ofUnit = unitTarget(target, indicator);
    const judgedUnits = reporting.units.map((unit): JudgedUnit => {
      const at = own.get(unit.code) ?? null;
      const judged =
        at === null ? null : judgement(ofUnit, indicator, typedCells(entry.table, at.row), terms, seenOf(unit.code));
      return { reporting: unit, row: at, judgement: judged };
    });
    const members = reporting.units.map((unit) => ({
      agency: unit.agency,
      judgement: judgement(ofUnit, indicator, soFarCells(entry, own.get(unit.code)), terms),
    }));
    const whole = unitTotal(target, indicator, members, reporting.isMembershipConfirmed, byThePlan(cells), terms);
    return {
      placed,
      standing,
      row,
      judgement: whole?.judgement ?? null,
      own: null,
      units: judgedUnits,
      total: whole?.total ?? null,
    };
  });
}

/** By the id of the target that they are judged against: the province's rows of the round. */
export function primaryRows(entry: EntryState): ReadonlyMap<string, ReportingRow> {
  const units = new Set(entry.reporting.flatMap((row) => row.units));
  return new Map(entry.reporting.filter((row) => !units.has(row)).map((row) => [row.target.id, row]));
}

/** Every row in which a figure is typed because this plan asks for it first, judged: the units' rows, not their totals. */
export function judgedRows(plan: Plan, settings: Settings, entry: EntryState, today: LocalDate): readonly JudgedUnit[] {
  const primary = primaryRows(entry);
  return judgedTargets(plan, settings, entry, today).flatMap(({ placed, row, own, units }) => {
    const reporting = primary.get(placed.target.id);
    if (reporting === undefined) return [];
    return units.length > 0 ? units : [{ reporting, row, judgement: own }];
  });
}

/** A unit's cells for the total: with its parts typed, an estimate in percent cannot be added and is left out. */
function soFarCells(entry: EntryState, row: EntryRow | undefined): TypedFigure {
  const typed = byThePlan(typedCells(entry.table, row === undefined ? -1 : row.row));
  const cells = withoutOutdatedTick(typed, entry.seen.get(row?.code ?? '') ?? null);
  return cells.numerator === '' ? cells : { ...cells, estimate: '' };
}

/** The cells without what was assigned to one unit alone: the plan's own line is held against what the plan prints. */
function byThePlan(cells: TypedFigure): TypedFigure {
  return { ...cells, assignedTarget: '' };
}
