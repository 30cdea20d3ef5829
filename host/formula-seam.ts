// The one place where the host meets its formula engine, typed-text reader and display formatter.
//
// Until those folders are here, a minimal built-in stands in: every formula is #NAME?, text is read as plain text or number.

export type ErrorText = '#REF!' | '#N/A' | '#VALUE!' | '#NAME?' | '#DIV/0!' | '#NUM!' | '#ERROR!' | '#NULL!';
export interface CellError {
  readonly error: ErrorText;
  readonly note?: string;
}
/** null is a truly empty cell; dates are serial numbers, told apart by their number format. */
export type Scalar = number | string | boolean | null | CellError;
export interface FormulaCell {
  readonly sheetId: number;
  readonly row: number;
  readonly column: number;
  readonly formula: string;
}
export type CustomOutcome =
  | { readonly kind: 'value'; readonly value: Scalar | Scalar[][] }
  | { readonly kind: 'loading' }
  | { readonly kind: 'error'; readonly text: ErrorText; readonly note: string };
export interface CalcWorld {
  readonly locale: string;
  readonly now: { readonly todaySerial: number; readonly nowSerial: number };
  readonly iferrorReplacesLoading?: boolean;
  readonly spillClearedWhileLoading?: boolean;
  readonly todayAllowedInCustomArguments?: boolean;
  isCustom(name: string): boolean;
  sheetIdByName(name: string): number | undefined;
  size(sheetId: number): { rows: number; columns: number };
  literal(sheetId: number, row: number, column: number): Scalar;
  literalFormat?(sheetId: number, row: number, column: number): string;
  formulas(): readonly FormulaCell[];
  namedRange(name: string): { sheetId: number; row: number; column: number; rows: number; columns: number } | undefined;
  custom(name: string, args: readonly (Scalar | Scalar[][])[], cell: FormulaCell): CustomOutcome;
}
export interface Calculated {
  get(
    sheetId: number,
    row: number,
    column: number,
  ): { value: Scalar; note?: string; spillOf?: FormulaCell } | undefined;
}
export interface StructuralEdit {
  readonly sheet: string;
  readonly kind: 'insertRows' | 'deleteRows' | 'insertColumns' | 'deleteColumns';
  readonly at: number;
  readonly count: number;
}

export function calculate(world: CalcWorld): Calculated {
  const cells = new Map(world.formulas().map((cell) => [`${cell.sheetId}!${cell.row},${cell.column}`, cell]));
  return {
    get: (sheetId, row, column) =>
      cells.has(`${sheetId}!${row},${column}`) ? { value: { error: '#NAME?' } } : undefined,
  };
}
export function shiftFormula(formula: string, _sheetOfFormula: string, _edit: StructuralEdit): string {
  return formula;
}
export function moveFormula(formula: string, _byRows: number, _byColumns: number): string {
  return formula;
}
export function renameSheetInFormula(formula: string, _oldName: string, _newName: string): string {
  return formula;
}
export function dropSheetInFormula(formula: string, _name: string): string {
  return formula;
}
export function checkFormula(_formula: string, _locale: string): { ok: true } | { ok: false; message: string } {
  return { ok: true };
}
export function typedValue(
  text: string,
  locale: string,
  numberFormat: string,
): { value: Scalar; formula?: string; numberFormat?: string } {
  if (numberFormat === '@') return { value: text };
  if (text.startsWith('=')) return { value: null, formula: text };
  const number = Number(locale.startsWith('vi') ? text.replace(',', '.') : text);
  return { value: text.trim() !== '' && Number.isFinite(number) ? number : text };
}
export function displayText(value: Scalar, _numberFormat: string, _locale: string): string {
  if (value === null) return '';
  if (typeof value === 'object') return value.error;
  return typeof value === 'boolean' ? String(value).toUpperCase() : String(value);
}
