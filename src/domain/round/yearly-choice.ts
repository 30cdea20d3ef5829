// Which row of the register is the yearly round: verdict, pace and the rows of `Nhập số liệu` come from it alone.

/** A row that says of itself that it is a yearly round. */
export interface YearlyCandidate {
  /** 0-based row of the sheet. */
  readonly row: number;
  /** Null for a year that nobody can read. */
  readonly year: number | null;
  /** Only a round that somebody has closed is out of question. */
  readonly isClosed: boolean;
}

/** `doubtful`: of several rows nobody can say which; they are named. */
export type YearlyChoice =
  | { readonly kind: 'row'; readonly row: number }
  | { readonly kind: 'none' }
  | { readonly kind: 'doubtful'; readonly rows: readonly number[] };

/** The row of the latest year of those that are not closed; two of one year, or one among several without a year, are asked. */
export function yearlyChoice(candidates: readonly YearlyCandidate[]): YearlyChoice {
  const open = candidates.filter(({ isClosed }) => !isClosed);
  const [only, ...others] = open;
  if (only === undefined) return { kind: 'none' };
  if (others.length === 0) return { kind: 'row', row: only.row };
  const unread = open.filter(({ year }) => year === null);
  if (unread.length > 0) return { kind: 'doubtful', rows: unread.map(({ row }) => row) };
  const latest = Math.max(...open.map(({ year }) => year ?? 0));
  const [found, ...twins] = open.filter(({ year }) => year === latest);
  if (found === undefined) return { kind: 'none' };
  return twins.length === 0
    ? { kind: 'row', row: found.row }
    : { kind: 'doubtful', rows: [found, ...twins].map(({ row }) => row) };
}
