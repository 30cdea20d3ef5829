// The plain data from which a workbook file is written: what Sheets shows, nothing of how the host keeps it.

import type { Scalar } from '../formula/calc-world.js';

/** A whole workbook. Formulas are text as stored, in the writing of `locale`. */
export interface XlsxBook {
  readonly title: string;
  readonly creator: string;
  readonly locale: string;
  /** ISO instant written as created and modified; the same book gives the same bytes. */
  readonly writtenAt: string;
  /** Names (upper case) of the script's custom functions. */
  readonly customFunctions: readonly string[];
  readonly sheets: readonly XlsxSheet[];
  readonly names?: readonly { readonly name: string; readonly sheet: string; readonly a1: string }[];
}

/** One tab. Rows and columns are 1-based, sizes are pixels as in Sheets. */
export interface XlsxSheet {
  readonly name: string;
  readonly hidden?: boolean;
  readonly tabColor?: string;
  readonly cells: readonly XlsxCell[];
  readonly columnWidths?: readonly { readonly column: number; readonly px: number }[];
  /** Heights people or scripts gave; rows of wrapped text without one are made as high as their text. */
  readonly rowHeights?: readonly { readonly row: number; readonly px: number }[];
  readonly hiddenRows?: readonly number[];
  readonly hiddenColumns?: readonly number[];
  readonly frozen?: { readonly rows: number; readonly columns: number };
  readonly hideGridlines?: boolean;
  readonly merges?: readonly string[];
  readonly rules?: readonly XlsxRule[];
  readonly validations?: readonly XlsxValidation[];
  /** A protected sheet; only the cells of these A1 ranges can be typed in. */
  readonly protection?: { readonly unlocked: readonly string[] };
  /** A4, one page wide (and high, with `onePage`). `titleRows` are printed on every page: `[1, 6]`. */
  readonly page?: {
    readonly landscape: boolean;
    readonly onePage?: boolean;
    readonly titleRows?: readonly [first: number, last: number];
  };
}

/** One cell; a formula comes with the value it shows. */
export interface XlsxCell {
  readonly row: number;
  readonly column: number;
  readonly value: Scalar;
  readonly formula?: string;
  /** The cell is filled by the array formula of another cell. */
  readonly spilled?: boolean;
  readonly format?: string;
  readonly style?: XlsxStyle;
  readonly note?: string;
}

/** Looks of a cell; colours are `#rrggbb`, sizes points. */
export interface XlsxStyle {
  readonly background?: string;
  readonly fontColor?: string;
  readonly fontFamily?: string;
  readonly fontSize?: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly horizontal?: 'left' | 'center' | 'right';
  readonly vertical?: 'top' | 'middle' | 'bottom';
  readonly wrap?: boolean;
  readonly border?: { readonly color: string; readonly sides: readonly ('top' | 'left' | 'bottom' | 'right')[] };
}

/** A conditional format. A formula stands as if written in the first cell of the first range. */
export interface XlsxRule {
  readonly ranges: readonly string[];
  readonly when:
    | { readonly kind: 'textStartsWith' | 'textContains' | 'textEqualTo'; readonly text: string }
    | { readonly kind: 'formula'; readonly formula: string }
    | { readonly kind: 'notEmpty' | 'empty' };
  readonly background?: string;
  readonly fontColor?: string;
  readonly bold?: boolean;
}

/** A dropdown or a tick box on an A1 range. */
export interface XlsxValidation {
  readonly range: string;
  readonly values: readonly string[] | 'checkbox';
  readonly helpText?: string;
  readonly allowInvalid?: boolean;
}
