// Several ranges of one sheet, changed by one call each way.

import type { Rect } from '../a1.js';
import type { RunContext } from '../run/run-context.js';
import { exposed, type Faithful, self } from './fake.js';
import { exposedRange, RangeFake } from './range.js';

type GList = GoogleAppsScript.Spreadsheet.RangeList;

export class RangeListFake {
  constructor(readonly $: { readonly run: RunContext; readonly places: readonly { sheetId: number; rect: Rect }[] }) {}

  getRanges(): GoogleAppsScript.Spreadsheet.Range[] {
    return this.$.places.map(({ sheetId, rect }) => exposedRange(this.$.run, sheetId, rect));
  }
  clearContent(): GList {
    return each(this, (range) => range.clearContent());
  }
  clearDataValidations(): GList {
    return each(this, (range) => range.clearDataValidations());
  }
  clearFormat(): GList {
    return each(this, (range) => range.clearFormat());
  }
  clearNote(): GList {
    return each(this, (range) => range.clearNote());
  }
  setBackground(color: string | null): GList {
    return each(this, (range) => range.setBackground(color));
  }
  setFontColor(color: string | null): GList {
    return each(this, (range) => range.setFontColor(color));
  }
  setFontFamily(family: string | null): GList {
    return each(this, (range) => range.setFontFamily(family));
  }
  setFontSize(size: number): GList {
    return each(this, (range) => range.setFontSize(size));
  }
  setFontStyle(style: string | null): GList {
    return each(this, (range) => range.setFontStyle(style));
  }
  setFontWeight(weight: string | null): GList {
    return each(this, (range) => range.setFontWeight(weight));
  }
  setHorizontalAlignment(alignment: string | null): GList {
    return each(this, (range) => range.setHorizontalAlignment(alignment));
  }
  setVerticalAlignment(alignment: string | null): GList {
    return each(this, (range) => range.setVerticalAlignment(alignment));
  }
  setNote(note: string | null): GList {
    return each(this, (range) => range.setNote(note));
  }
  setNumberFormat(format: string): GList {
    return each(this, (range) => range.setNumberFormat(format));
  }
  setValue(value: unknown): GList {
    return each(this, (range) => range.setValue(value));
  }
  setFormula(formula: string): GList {
    return each(this, (range) => range.setFormula(formula));
  }
  setWrap(wraps: boolean): GList {
    return each(this, (range) => range.setWrap(wraps));
  }
  setWrapStrategy(strategy: GoogleAppsScript.Spreadsheet.WrapStrategy): GList {
    return each(this, (range) => range.setWrapStrategy(strategy));
  }
  setBorder(
    top: boolean | null,
    left: boolean | null,
    bottom: boolean | null,
    right: boolean | null,
    vertical: boolean | null,
    horizontal: boolean | null,
    color?: string | null,
    style?: GoogleAppsScript.Spreadsheet.BorderStyle | null,
  ): GList {
    return each(this, (range) => range.setBorder(top, left, bottom, right, vertical, horizontal, color, style));
  }
}

function each(list: RangeListFake, change: (range: RangeFake) => unknown): GList {
  for (const { sheetId, rect } of list.$.places) change(new RangeFake({ run: list.$.run, sheetId, rect }));
  return self(list);
}

/** The ranges as a script sees it. */
export function exposedRangeList(run: RunContext, places: readonly { sheetId: number; rect: Rect }[]): GList {
  return exposed(run, 'RangeList', new RangeListFake({ run, places }));
}

export const rangeListIsFaithful: Faithful<RangeListFake, GList> = true;
