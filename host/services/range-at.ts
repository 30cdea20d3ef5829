// The base of ranges: which cells of which sheet, and the pure questions about them.

import { a1Of, type Rect } from '../a1.js';
import type { RunContext } from '../run/run-context.js';

export interface Place {
  readonly run: RunContext;
  readonly sheetId: number;
  readonly rect: Rect;
  /** The range of a protection of the whole sheet: it has no A1 text (gas-fakes, test/testsheetspermissions.js). */
  readonly unnamed?: boolean;
}

export class RangeAt {
  constructor(readonly $: Place) {}

  getA1Notation(): string {
    return this.$.unnamed ? '' : a1Of(this.$.rect);
  }
  getRow(): number {
    return this.$.rect.row;
  }
  getColumn(): number {
    return this.$.rect.column;
  }
  getNumRows(): number {
    return this.$.rect.rows;
  }
  getNumColumns(): number {
    return this.$.rect.columns;
  }
  getHeight(): number {
    return this.$.rect.rows;
  }
  getWidth(): number {
    return this.$.rect.columns;
  }
  getLastRow(): number {
    return this.$.rect.row + this.$.rect.rows - 1;
  }
  getLastColumn(): number {
    return this.$.rect.column + this.$.rect.columns - 1;
  }
}
