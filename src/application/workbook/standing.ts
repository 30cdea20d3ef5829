// What stands on a tab, read part by part when it is asked for; no part is read twice.

import type { Grid } from '../../domain/cell.js';

/** Who a protection lets in; addresses in small letters, without the owner, whom each lets in. */
export interface StandingDoor {
  /** Null where this account is not told, as of a protection that keeps it out. */
  editors(): readonly string[] | null;
  /** True where it only warns and keeps nobody out. */
  isWarning(): boolean;
}

export interface StandingGuard extends StandingDoor {
  readonly name: string;
  readonly area: string;
}

export interface StandingClosure extends StandingDoor {
  /** Areas (`A1:C9`) in which it keeps nobody out. */
  open(): readonly string[];
}

/** All grids begin at the first cell and end with the last used one; cells outside are `undefined`. */
export interface Standing {
  /** True for a tab that this run made and only gave its size: nothing stands on it, and nothing protects it. */
  isNew(): boolean;
  cells(): Grid;
  /** `''` where no formula stands. */
  formulas(): readonly (readonly string[])[];
  formats(): readonly (readonly string[])[];
  /** `#rrggbb`. */
  backgrounds(): readonly (readonly string[])[];
  /** True where a cell has a dropdown or another rule of what may be typed. */
  lists(): readonly (readonly boolean[])[];
  /** Protections of parts of the tab: their names and areas (`A1:C9`). */
  guards(): readonly StandingGuard[];
  /** The protection of the whole tab; null where it has none. */
  closure(): StandingClosure | null;
  /** How many conditional rules the tab has. */
  colourRules(): number;
  /** Rows and columns of the whole tab, used or not. */
  rows(): number;
  columns(): number;
}

/** True where the tab has at least so many rows and columns; its size is only asked for where what is used does not tell. */
export function hasRoom(standing: Standing, rows: number, columns: number): boolean {
  const cells = standing.cells();
  return (
    (cells.length >= rows || standing.rows() >= rows) &&
    ((cells[0]?.length ?? 0) >= columns || standing.columns() >= columns)
  );
}
