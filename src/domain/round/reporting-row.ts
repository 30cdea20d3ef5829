// Reporting rows: indicator × the unit that supplies its figure, in the order of the entry tab.

import { agencyAt, supplierAt } from '../agencies/agency-standing.js';
import { groupsOfItem, type Membership, noMembership } from '../agencies/membership.js';
import { type PlacedTarget, placedTargets, plansOfRound, sectionStanding } from '../book/placed-targets.js';
import type { Agency, AppendixTable, Book, Indicator, Item, Plan, Round, SupplyMethod, Target } from '../book/plan.js';
import { unitTarget } from '../book/unit-target.js';
import type { FigureQuestion } from '../judging/figure-question.js';
import type { LocalDate } from '../local-date.js';

/** By what a row of a typed tab is known again: its code, and the printed words beside it. */
export interface RowIdentity {
  /** What people read as `Mã số`. */
  readonly code: string;
  readonly words: string;
  readonly scope: string;
}

/** A row among the blocks of a typed tab. */
export interface BlockRow extends RowIdentity {
  /** Code of the agency that answers for the row; `''` for nobody in particular. */
  readonly agency: string;
  /** The agency in whose block the row stays while it is asked who answers for it. */
  readonly heldIn?: string;
}

/** Code of the agency whose block the row belongs to; `''` for the last block. */
export function blockOf({ agency, heldIn }: Pick<BlockRow, 'agency' | 'heldIn'>): string {
  return heldIn ?? agency;
}

/** One row of `Nhập số liệu`: a figure that one agency (or, with no agency, the coordinator) types. */
export interface ReportingRow extends BlockRow {
  readonly indicator: Indicator;
  /** The target this row is judged against on the entry tab: the first plan of the round that prints it. */
  readonly target: Target;
  readonly item: Item;
  readonly plan: Plan;
  readonly table: AppendixTable;
  /** For a figure that units report for themselves: their rows. Nothing is typed as the figure of such a row. */
  readonly units: readonly ReportingRow[];
  /** True while the lists of members behind `units` are all confirmed; a total over the others is no share. */
  readonly isMembershipConfirmed: boolean;
  /** What is asked about who supplies the figure and how; until it is answered nobody is asked for it (`agency` is `''`). */
  readonly supplyQuestions: readonly FigureQuestion[];
}

/** Where a row and the rows of its units stand on the sheet now. */
export interface StandingRow {
  /** Code of the agency in whose block the row is; null where it is in none. */
  readonly block: string | null;
  /** Codes of the agencies that have a row of their own for the figure. */
  readonly units: readonly string[];
}

/** What the coordinator decided on the sheets; all of it may be left open. */
export interface SupplyDecisions {
  /** Agency or group that a row's figure comes from (column `Đơn vị cung cấp số liệu`), by the row's code. */
  supplierOf(code: string): string | null;
  /** Column `Cách lấy số liệu`. */
  methodOf(code: string): SupplyMethod | null;
  /** What is asked about either; the row then stays as it stands on the sheet. */
  questionsOf(code: string): readonly FigureQuestion[];
  standingOf(code: string): StandingRow;
  /** Who types what a ministry publishes. */
  readonly coordinator: string;
  readonly membership: Membership;
}

const undecided: SupplyDecisions = {
  supplierOf: () => null,
  methodOf: () => null,
  questionsOf: () => [],
  standingOf: () => ({ block: null, units: [] }),
  coordinator: '',
  membership: noMembership,
};

/**
 * The rows of `Nhập số liệu` for a round: each indicator once, grouped by agency in the order of the directory, the
 * rows without an agency last. A merged supplier's rows are its successor's. What a ministry publishes is typed by the
 * coordinator. A figure that is given to groups of units (sum, count, each) has one row for the province until the
 * coordinator confirms a group; then each member has a row `<code>.<agency>`, and the province's row shows the total.
 */
export function reportingRows(
  book: Book,
  round: Pick<Round, 'year' | 'plans' | 'cutOff'>,
  decisions: Partial<SupplyDecisions> = {},
): readonly ReportingRow[] {
  const decided = { ...undecided, ...decisions };
  const indicators = new Map(book.indicators.map((indicator) => [indicator.code, indicator]));
  const rows = new Map<string, ReportingRow>();
  for (const plan of plansOfRound(book, round)) {
    for (const placed of placedTargets(plan)) {
      const indicator = indicators.get(placed.target.indicator);
      if (indicator === undefined || rows.has(indicator.code)) continue;
      if (sectionStanding(placed.section, round.year) !== 'in-force') continue;
      rows.set(indicator.code, reportingRow(book, placed, indicator, round, decided));
    }
  }
  const all = [...rows.values()].flatMap((row) => [row, ...row.units]);
  return byAgency(all, book.agencies);
}

function reportingRow(
  book: Book,
  { target, item, table, plan }: PlacedTarget,
  printed: Indicator,
  round: Pick<Round, 'cutOff'>,
  decisions: SupplyDecisions,
): ReportingRow {
  const { code } = printed;
  const supplyQuestions = decisions.questionsOf(code);
  const held = supplyQuestions.length === 0 ? null : decisions.standingOf(code);
  const method = decisions.methodOf(code) ?? (held === null ? printed.method : heldMethod(printed.method, held));
  const indicator = method === printed.method ? printed : { ...printed, method };
  const usual = method === 'published' ? decisions.coordinator : supplierAt(printed, book.agencies, round.cutOff);
  const decided = decisions.supplierOf(code) ?? held?.block ?? null;
  const named = decided === null ? usual : standingSupplier(book, printed, decided, round.cutOff);
  const groups = isShared(method) ? groupsNamed(book, { named, usual, item, target }, decisions.membership) : [];
  const { members: membersOf, confirmed: settled } = decisions.membership;
  const confirmed = groups.filter((group) => settled.has(group));
  const members = new Set(held?.units ?? confirmed.flatMap((group) => membersOf.get(group) ?? []));
  const asked = held === null ? groupQuestions(book, decided, isShared(method), decisions.membership) : supplyQuestions;
  const owner = (agency: string) =>
    held === null ? { agency, supplyQuestions: asked } : { agency: '', heldIn: agency, supplyQuestions };
  const shared = {
    words: rowWords(item, target, indicator),
    scope: target.scope,
    indicator,
    target,
    item,
    plan,
    table,
  };
  const units = [...members].map(
    (agency): ReportingRow => ({
      ...shared,
      target: unitTarget(target, indicator),
      code: `${code}.${agency}`,
      ...owner(agency),
      units: [],
      isMembershipConfirmed: false,
    }),
  );
  const isMembershipConfirmed = held === null && groups.length > 0 && confirmed.length === groups.length;
  return { ...shared, code, ...owner(membersOf.has(named) ? '' : named), units, isMembershipConfirmed };
}

/** What is asked where the coordinator named a group that gives the row to nobody: its list is open, or the figure is not split. */
function groupQuestions(
  { agencies }: Pick<Book, 'agencies'>,
  decided: string | null,
  isSplit: boolean,
  { members, confirmed }: Membership,
): readonly FigureQuestion[] {
  if (decided === null || !members.has(decided) || (isSplit && confirmed.has(decided))) return [];
  const text = agencies.find(({ code }) => code === decided)?.name ?? decided;
  return [{ code: isSplit ? 'supplier-group-open' : 'supplier-group-single', params: { column: 'supplier', text } }];
}

/**
 * The words of a row: the document's own, and the measure by its name where one sentence sets several targets, because a
 * part of it loses what the others say ("80% hồ sơ công việc tại cấp huyện").
 */
function rowWords(item: Pick<Item, 'targets'>, { clause, exclusion }: Target, { name }: Indicator): string {
  if (item.targets.length <= 1 || name === '') return clause;
  return exclusion === '' ? name : `${name} (${exclusion})`;
}

/** The office named on the sheet or, once it is merged, the one that has this figure now; empty where nobody follows. */
function standingSupplier(book: Book, printed: Indicator, decided: string, day: LocalDate): string {
  if (decided === printed.supplier) return supplierAt(printed, book.agencies, day);
  return agencyAt(book.agencies, decided, day);
}

/** The groups that the figure is given to: the one named, else those that the printed item is given to. */
function groupsNamed(
  book: Book,
  {
    named,
    usual,
    item,
    target,
  }: Pick<PlacedTarget, 'item' | 'target'> & { readonly named: string; readonly usual: string },
  membership: Membership,
): readonly string[] {
  if (membership.members.has(named)) return [named];
  return named === usual ? groupsOfItem(item, target, book.agencies, membership) : [];
}

/** The method under which a row stays as it stands: with rows of units or without. */
function heldMethod(printed: SupplyMethod, { units }: StandingRow): SupplyMethod {
  if (units.length > 0) return isShared(printed) ? printed : 'each';
  return isShared(printed) ? 'single' : printed;
}

/** The rows in which a figure is typed: a row over units shows their total, and is owed by nobody. */
export function typedRows(reporting: readonly ReportingRow[]): readonly ReportingRow[] {
  return reporting.filter(({ units }) => units.length === 0);
}

/** The agencies that a figure is asked of (`''`: nobody in particular yet). */
export function suppliersOf(reporting: readonly ReportingRow[]): ReadonlySet<string> {
  return new Set(typedRows(reporting).map(({ agency }) => agency));
}

/** Methods by which units report for themselves. */
function isShared(method: SupplyMethod): boolean {
  return method === 'sum' || method === 'count' || method === 'each';
}

/** Rows in blocks by agency, in the order of the list of agencies; those without an agency last. */
export function byAgency<R extends Pick<BlockRow, 'agency' | 'heldIn'>>(
  rows: readonly R[],
  agencies: readonly Agency[],
): readonly R[] {
  const order = new Map(agencies.map((agency, index) => [agency.code, index]));
  const rank = (row: R) => order.get(blockOf(row)) ?? agencies.length;
  return [...rows].sort((a, b) => rank(a) - rank(b));
}
