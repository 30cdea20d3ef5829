// Reporting rows: indicator × the unit that supplies its figure, in the order of the entry tab.

import type { Agency, Book, Indicator, Item, Plan, Round, Target } from './plan.js';

/** One row of `Nhập số liệu`: a figure that one agency (or, with no agency, the coordinator) types. */
export interface ReportingRow {
  /** Identity of the row; the indicator's code, which people read as `Mã số`. */
  readonly code: string;
  readonly indicator: Indicator;
  /** The target this row is judged against on the entry tab: the first plan of the round that prints it. */
  readonly target: Target;
  readonly item: Item;
  readonly plan: Plan;
  /** Code of the supplying agency, `''` while nobody in particular answers for it. */
  readonly agency: string;
}

/** A target with the item and plan it stands in, and whether it is in force in the round. */
export interface PlacedTarget {
  readonly target: Target;
  readonly item: Item;
  readonly plan: Plan;
  readonly pillar: string;
  readonly inForce: boolean;
}

/** All targets of a plan in printed order; those of sections outside the round's year are not in force. */
export function placedTargets(plan: Plan, round: Pick<Round, 'year'>): readonly PlacedTarget[] {
  return plan.tables.flatMap((table) =>
    table.sections.flatMap((section) =>
      section.items.flatMap((item) =>
        item.targets.map((target) => ({
          target,
          item,
          plan,
          pillar: section.pillar,
          inForce: round.year >= section.fromYear && round.year <= section.toYear,
        })),
      ),
    ),
  );
}

/** The plans of a round, in its order. Codes the book does not have are left out. */
export function plansOfRound(book: Book, round: Pick<Round, 'plans'>): readonly Plan[] {
  return round.plans.flatMap((code) => book.plans.filter((plan) => plan.code === code));
}

/**
 * The rows of `Nhập số liệu` for a round: each indicator once, grouped by agency in the order of the directory,
 * the rows without an agency last. `supplierOf` overrides the template (column `Đơn vị cung cấp số liệu`).
 */
export function reportingRows(
  book: Book,
  round: Pick<Round, 'year' | 'plans'>,
  supplierOf: (code: string) => string | null,
): readonly ReportingRow[] {
  const indicators = new Map(book.indicators.map((indicator) => [indicator.code, indicator]));
  const rows = new Map<string, ReportingRow>();
  for (const plan of plansOfRound(book, round)) {
    for (const { target, item, inForce } of placedTargets(plan, round)) {
      const indicator = indicators.get(target.indicator);
      if (!inForce || indicator === undefined || rows.has(indicator.code)) continue;
      const agency = supplierOf(indicator.code) ?? indicator.supplier;
      rows.set(indicator.code, { code: indicator.code, indicator, target, item, plan, agency });
    }
  }
  const order = new Map(book.agencies.map((agency, index) => [agency.code, index]));
  const rank = (row: ReportingRow) => order.get(row.agency) ?? book.agencies.length;
  return [...rows.values()]
    .map((row, index) => ({ row, index }))
    .sort((a, b) => rank(a.row) - rank(b.row) || a.index - b.index)
    .map(({ row }) => row);
}

/** The agency with a code or, failing that, with a name or printed spelling; undefined if the book has none. */
export function agencyNamed(book: Pick<Book, 'agencies'>, codeOrName: string): Agency | undefined {
  const wanted = codeOrName.normalize('NFC').replace(/\s+/g, ' ').trim().toLowerCase();
  if (wanted === '') return undefined;
  return book.agencies.find((agency) =>
    [agency.code, agency.name, ...agency.spellings].some((name) => name.normalize('NFC').toLowerCase() === wanted),
  );
}
