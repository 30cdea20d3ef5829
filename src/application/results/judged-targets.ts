// What is to be thought of every target of a plan: the one place where verdicts come from.

import {
  type PlacedTarget,
  placedTargets,
  type SectionStanding,
  sectionStanding,
} from '../../domain/book/placed-targets.js';
import type { Plan, Target } from '../../domain/book/plan.js';
import { unitTarget } from '../../domain/book/unit-target.js';
import { judgement, undecided } from '../../domain/judging/judgement.js';
import { withoutOutdatedTick } from '../../domain/judging/seen-figure.js';
import { type UnitTotal, unitTotal } from '../../domain/judging/unit-total.js';
import type { Judgement, JudgementTerms } from '../../domain/judging/verdict-terms.js';
import type { LocalDate } from '../../domain/local-date.js';
import { readDate } from '../../domain/reading/date-reader.js';
import type { TypedFigure } from '../../domain/reading/typed-figure.js';
import { type RowAnswer, rowAnswer } from '../../domain/round/answered.js';
import { type EntryRow, entryRows, typedCells } from '../../domain/round/entry-table.js';
import { blockOf, type ReportingRow, type RowIdentity } from '../../domain/round/reporting-row.js';
import { waitsFor } from '../../domain/round/setting-table.js';
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
  /**
   * The rows in which the figure is typed: those of its units, else the one row, judged by the target that was assigned to
   * its own unit. None where the figure is not asked.
   */
  readonly typed: readonly JudgedRow[];
  /** For a figure that units report for themselves: their total. */
  readonly total: UnitTotal | null;
}

/**
 * How far a row of the sheet can be trusted: `own` wholly, `repeated` stands there twice, `misplaced` is torn (dòng lệch),
 * `doubtful` holds cells of another row, or lost its own to one (rule DONG-7), or a second one says otherwise (DONG-10), `absent` is not there.
 */
export type RowTrust = 'own' | 'repeated' | 'misplaced' | 'doubtful' | 'absent';

/** A row in which a figure is typed. */
export interface JudgedRow {
  readonly reporting: ReportingRow;
  readonly trust: RowTrust;
  /** The row of the sheet, the torn one too; null where it is not there. */
  readonly row: EntryRow | null;
  /** Null for a row that is torn, in doubt or absent. */
  readonly judgement: Judgement | null;
  /** `Số liệu tính đến ngày` as read; null where no day stands there. */
  readonly asOf: LocalDate | null;
}

/** The answer of a row; one that stands twice is owed until one of the two is deleted. */
export function answerOf(row: JudgedRow, since: LocalDate | null): RowAnswer {
  return row.trust === 'own' ? rowAnswer(row, since) : 'owed';
}

/** Terms of judgement of the open round on a day. */
export function termsOf(settings: Settings, today: LocalDate): JudgementTerms {
  const { round, asked, thresholds } = settings;
  // A deadline that nobody can read is said by no sentence.
  const deadline = asked.includes('roundDeadline') ? '' : round.deadline;
  const isPaceHeld = waitsFor(asked, 'pace');
  return { round: { ...round, deadline }, today, thresholds, ...(isPaceHeld && { isPaceHeld }) };
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
  const firstOf = (state: EntryRow['state'], among = rows) => firstByCode(among.filter((row) => row.state === state));
  const isDoubtful = ({ code }: EntryRow) => entry.doubts.has(code);
  const own = firstOf(
    'own',
    rows.filter((row) => !isDoubtful(row)),
  );
  const doubtful = firstOf('own', rows.filter(isDoubtful));
  const lost = new Map([...firstOf('misplaced'), ...doubtful]);
  const repeated = firstOf('repeated');
  const asked = new Map(entry.reporting.map((row) => [row.code, row]));
  const terms = termsOf(settings, today);
  const seenOf = (code: string) => entry.seen.get(code) ?? null;
  const rowOf = (reporting: ReportingRow, target: Target): JudgedRow => {
    const { code, indicator } = reporting;
    const at = own.get(code) ?? null;
    if (at === null) {
      const torn = lost.get(code) ?? null;
      const trust = torn === null ? 'absent' : doubtful.has(code) ? 'doubtful' : 'misplaced';
      return { reporting, trust, row: torn, judgement: null, asOf: null };
    }
    const cells = cellsOf(entry, code, at.row);
    const day = readDate(cells.asOf, settings.round.year);
    return {
      reporting,
      trust: repeated.has(code) ? 'repeated' : 'own',
      row: at,
      judgement: judgement(target, indicator, cells, terms, seenOf(code)),
      asOf: day.kind === 'date' ? day.date : null,
    };
  };
  return placedTargets(plan).map((placed): JudgedTarget => {
    const { target, section } = placed;
    const inYear = sectionStanding(section, settings.round.year);
    const reporting = asked.get(target.indicator);
    const standing: JudgedTarget['standing'] = inYear === 'in-force' && reporting === undefined ? 'not-asked' : inYear;
    const row = own.get(target.indicator) ?? lost.get(target.indicator) ?? null;
    const plain = { placed, standing, row, judgement: null, total: null };
    if (standing !== 'in-force' || reporting === undefined) return { ...plain, typed: [] };
    const { indicator } = reporting;
    const cells = cellsOf(entry, target.indicator, own.get(target.indicator)?.row ?? -1);
    if (reporting.units.length === 0) {
      const typed = rowOf(reporting, target);
      const judged =
        typed.judgement === null || typed.judgement.assignedOver === null
          ? typed.judgement
          : judgement(target, indicator, byThePlan(cells), terms, seenOf(reporting.code));
      return { ...plain, judgement: judged, typed: [typed] };
    }
    const ofUnit = unitTarget(target, indicator);
    const typed = reporting.units.map((unit) => rowOf(unit, ofUnit));
    // What the coordinator decided about the province stands in its own row.
    if (!own.has(target.indicator)) return { ...plain, typed };
    const members = typed.map(({ reporting: unit, judgement: whole, trust, row: at }) => ({
      agency: blockOf(unit),
      // What is left out of the total is read all the same: an asked cell beside the parts leaves the unit missing, and so
      // does a row that stands twice.
      judgement:
        whole?.noData === 'unreadable'
          ? whole
          : judgement(ofUnit, indicator, soFarCells(entry, trust === 'own' ? at : null), terms),
    }));
    const total = unitTotal(target, indicator, members, reporting.isMembershipConfirmed, byThePlan(cells), terms);
    // Which units there are, and how their figures make one, is asked: no total can be said.
    if (reporting.supplyQuestions.length > 0 && total !== null && total.judgement.verdict !== 'not-done') {
      return { ...plain, judgement: undecided(total.judgement), typed };
    }
    return { ...plain, judgement: total?.judgement ?? null, typed, total };
  });
}

/** The first row of each code; a torn row goes by what its words or fingerprint point to. */
export function firstByCode<R extends RowIdentity>(rows: readonly EntryRow<R>[]): ReadonlyMap<string, EntryRow<R>> {
  const first = new Map<string, EntryRow<R>>();
  for (const row of rows) {
    const code = row.reporting?.code;
    if (code !== undefined && !first.has(code)) first.set(code, row);
  }
  return first;
}

/** By the id of the target that they are judged against: the province's rows of the round. */
export function primaryRows(entry: EntryState): ReadonlyMap<string, ReportingRow> {
  const units = new Set(entry.reporting.flatMap((row) => row.units));
  return new Map(entry.reporting.filter((row) => !units.has(row)).map((row) => [row.target.id, row]));
}

/** Every row in which a figure is typed because this plan asks for it first, judged: the units' rows, not their totals. */
export function judgedRows(plan: Plan, settings: Settings, entry: EntryState, today: LocalDate): readonly JudgedRow[] {
  const primary = primaryRows(entry);
  return judgedTargets(plan, settings, entry, today).flatMap(({ placed, typed }) =>
    primary.has(placed.target.id) ? typed : [],
  );
}

/** A unit's cells for the total: with its parts typed, an estimate in percent cannot be added and is left out. */
function soFarCells(entry: EntryState, row: EntryRow | null): TypedFigure {
  const typed = byThePlan(typedCells(entry.table, row === null ? -1 : row.row));
  const cells = withoutOutdatedTick(typed, entry.seen.get(row?.code ?? '') ?? null);
  return cells.numerator === '' ? cells : { ...cells, estimate: '' };
}

/** The judged cells of a row with what it takes over from the year before. */
export function cellsOf({ table, carried }: EntryState, code: string, row: number): TypedFigure {
  return { ...typedCells(table, row), carried: carried.get(code) };
}

/** The cells without what was assigned to one unit alone: the plan's own line is held against what the plan prints. */
function byThePlan(cells: TypedFigure): TypedFigure {
  return { ...cells, assignedTarget: '' };
}
