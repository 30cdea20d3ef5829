// What can be done to a tab, as plain data: use cases say it, the adapter carries it out in a few batch calls.

/** A cell to write: text, number, tick, a formula (`=…`, `;` between arguments), or null to empty it. */
export type Written = string | number | boolean | null | Formula;

export interface Formula {
  readonly formula: string;
}

export function formula(text: string): Formula {
  return { formula: text };
}

export type Align = 'left' | 'center' | 'right';

/** Looks of a cell; what is left out is the tab's plain look (10 pt, top, left, wrapped). */
export interface Look {
  readonly background?: string;
  readonly colour?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly size?: number;
  readonly align?: Align;
  readonly middle?: boolean;
  /** False: the text runs over empty neighbours instead of wrapping. */
  readonly wrap?: boolean;
  /** Sheets number format; `@` for text as typed. */
  readonly format?: string;
}

export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** Cells that begin with one of the words. No area begins above or left of the first. */
export interface ColourRule {
  readonly areas: readonly Area[];
  readonly startsWith: readonly string[];
  readonly background: string;
  readonly colour: string;
  readonly bold?: boolean;
}

export interface ListRule {
  readonly area: Area;
  readonly choices: readonly string[];
  readonly help: string;
  /** Other words may be typed: whatever reads the cell asks about them. */
  readonly mayDiffer?: boolean;
}

/** An area that only some accounts may type in. */
export interface BlockGuard {
  /** Name of its protection, by which it is found again. */
  readonly name: string;
  readonly area: Area;
  readonly accounts: readonly string[];
  /** True: with none of its accounts accepted by Google it stays open. */
  readonly isOpenWithout: boolean;
}

export type SheetOp =
  /** At least this large; `exact` also removes what lies beyond. */
  | { readonly op: 'size'; readonly rows: number; readonly columns: number; readonly exact: boolean }
  | { readonly op: 'rename'; readonly name: string }
  | { readonly op: 'insertRows'; readonly before: number; readonly count: number }
  | { readonly op: 'moveRow'; readonly from: number; readonly before: number }
  | { readonly op: 'deleteRow'; readonly row: number }
  | { readonly op: 'insertColumn'; readonly before: number }
  | {
      readonly op: 'values';
      readonly row: number;
      readonly column: number;
      readonly cells: readonly (readonly Written[])[];
      /** Results of calls may spill over the cells that are to be empty. */
      readonly spilled?: true;
    }
  /** Empties cells; looks stay. `spilled`: results of calls may stand there. */
  | { readonly op: 'clear'; readonly area: Area; readonly spilled?: true }
  /** Number formats; set before values where text must stay text. */
  | {
      readonly op: 'formats';
      readonly row: number;
      readonly column: number;
      readonly formats: readonly (readonly string[])[];
    }
  /** All looks; with `keepsFormats` the number formats stay as they are. */
  | {
      readonly op: 'looks';
      readonly keepsFormats?: true;
      readonly row: number;
      readonly column: number;
      readonly looks: readonly (readonly Look[])[];
    }
  | {
      readonly op: 'notes';
      readonly row: number;
      readonly column: number;
      readonly notes: readonly (readonly string[])[];
    }
  /** Thin lines between and around the rows of an area. */
  | { readonly op: 'lines'; readonly area: Area }
  | { readonly op: 'widths'; readonly widths: readonly number[] }
  | { readonly op: 'hide'; readonly rows: readonly number[]; readonly columns: readonly number[] }
  | { readonly op: 'freeze'; readonly rows: number; readonly columns: number }
  | { readonly op: 'colours'; readonly rules: readonly ColourRule[] }
  | { readonly op: 'lists'; readonly area: Area; readonly rules: readonly ListRule[] }
  /**
   * Everything is closed but the open areas; `editors` (and the owner) may type everywhere. `blocks`: of what is open, their
   * areas to their accounts alone; protections of areas whose name begins with the prefix and that are not named go.
   */
  | {
      readonly op: 'protect';
      readonly description: string;
      readonly open: readonly Area[];
      readonly editors: readonly string[];
      /** Nothing protects the tab yet. */
      readonly isFirst?: true;
      readonly blocks?: { readonly prefix: string; readonly guards: readonly BlockGuard[] };
    }
  | { readonly op: 'gridlines'; readonly shown: boolean }
  | { readonly op: 'tab'; readonly hidden: boolean; readonly colour: string };

/** Characters that Sheets keeps in a cell, less the no-break space; it refuses a whole block of values for one that is longer. */
const LONGEST_CELL = 49_999;

/**
 * A text as it is stored. One that would begin a formula gets a no-break space in front: what people or documents wrote
 * is never a formula, whatever Google does with `=` in a plain-text cell.
 */
export function storedText(written: string): string {
  const text = written.length > LONGEST_CELL ? `${written.slice(0, LONGEST_CELL - 1)}…` : written;
  return /^[=+@-]./.test(text) && !/^-?[\d.,]+%?$/.test(text) ? `\u00a0${text}` : text;
}
