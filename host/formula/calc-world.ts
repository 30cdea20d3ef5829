// What the calculation is told about a workbook, and what it gives back.

/** The errors a cell can show; `Loading...` is what a cell shows while a custom function is under way. */
export type ErrorText =
  | '#REF!'
  | '#N/A'
  | '#VALUE!'
  | '#NAME?'
  | '#DIV/0!'
  | '#NUM!'
  | '#ERROR!'
  | '#NULL!'
  | 'Loading...';

/** An error as a value; `note` is the text Sheets shows when a person points at the cell. */
export interface CellError {
  readonly error: ErrorText;
  readonly note?: string;
}

/** What a cell holds: `null` is truly empty; dates are serial numbers (days since 1899-12-30). */
export type Scalar = number | string | boolean | null | CellError;

/** A number that Sheets treats as a date, time or duration, with the number format that says so. */
export interface DateSerial {
  readonly dateSerial: number;
  readonly format: string;
}

/** What a custom function is handed, or gives, for one cell: it is handed `''` for an empty cell; a date is a `DateSerial`. */
export type CustomArgument = Scalar | DateSerial;

/** A formula with its place (1-based row and column) and its text as stored, with `=`. */
export interface FormulaCell {
  readonly sheetId: number;
  readonly row: number;
  readonly column: number;
  readonly formula: string;
}

/** A rectangle of cells on one sheet, 1-based. */
export interface Area {
  readonly sheetId: number;
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** How a custom function ended. `previous` is its last value, shown on where spills are not cleared while loading. */
export type CustomOutcome =
  | { readonly kind: 'value'; readonly value: CustomArgument | readonly (readonly CustomArgument[])[] }
  | { readonly kind: 'loading'; readonly previous?: CustomArgument | readonly (readonly CustomArgument[])[] }
  | { readonly kind: 'error'; readonly text: ErrorText; readonly note: string };

/** A workbook as the calculation sees it. Rows and columns are 1-based. */
export interface CalcWorld {
  readonly locale: string;
  readonly now: { readonly todaySerial: number; readonly nowSerial: number };
  /**
   * The answer to an open point: IFERROR and ISERROR take `Loading...` for an error (apps-script-facts §12.8); cells of an
   * earlier spill are empty while the function calculates again (§12.8); arguments of a custom function may depend on
   * TODAY() (§12.3).
   */
  answered(unknown: 'iferrorReplacesLoading' | 'spillClearedWhileLoading' | 'todayAllowedInCustomArguments'): boolean;
  sheetIdByName(name: string): number | undefined;
  size(sheetId: number): { rows: number; columns: number };
  /** Stored value that is no formula; `null` for an empty cell and for a formula. */
  literal(sheetId: number, row: number, column: number): Scalar;
  /** Number format of a cell, for dates that become text or reach a custom function. */
  literalFormat?(sheetId: number, row: number, column: number): string;
  /** Every formula of the workbook; the same array as before means that no formula changed. */
  formulas(): readonly FormulaCell[];
  namedRange(name: string): Area | undefined;
  /** True for the name (upper case) of a custom function of the script. */
  isCustom(name: string): boolean;
  custom(
    name: string,
    args: readonly (CustomArgument | readonly (readonly CustomArgument[])[])[],
    cell: FormulaCell,
  ): CustomOutcome;
}

/** The outcome of one cell. `format` is the number format an automatic cell takes on (a date stays a date). */
export interface CellResult {
  readonly value: Scalar;
  readonly note?: string;
  readonly format?: string;
  /** The formula whose array fills this cell, where the cell has no formula of its own. */
  readonly spillOf?: FormulaCell;
}

/** The calculated workbook; `get` is undefined for a cell that neither holds a formula nor is spilled into. */
export interface Calculated {
  get(sheetId: number, row: number, column: number): CellResult | undefined;
  /** Last row and column that an array formula of the sheet fills beside its own cell; 0 where none does. */
  spilledExtent(sheetId: number): { rows: number; columns: number };
}
