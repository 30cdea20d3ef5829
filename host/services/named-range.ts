// Named ranges.

import type { RunContext } from '../run/run-context.js';
import { touch } from '../world/world.js';
import { exposed, type Faithful, self } from './fake.js';
import { exposedRange, rangeArgument } from './range.js';

type GNamed = GoogleAppsScript.Spreadsheet.NamedRange;

export class NamedRangeFake {
  constructor(readonly $: { readonly run: RunContext; readonly name: string }) {}

  getName(): string {
    return this.$.name;
  }
  getRange(): GoogleAppsScript.Spreadsheet.Range {
    const place = this.$.run.world.book.named[this.$.name];
    if (!place) throw this.$.run.refuse('rangeNotFound');
    const { sheetId, ...rect } = place;
    return exposedRange(this.$.run, sheetId, rect);
  }
  setRange(range: GoogleAppsScript.Spreadsheet.Range): GNamed {
    setNamedRange(this.$.run, this.$.name, range);
    return self(this);
  }
  remove(): void {
    removeNamedRange(this.$.run, this.$.name);
  }
}

const validName =
  /^(?![0-9])(?!(?:true|false)$)(?![A-Za-z]{1,3}[0-9]+$)(?![Rr][0-9]+[Cc][0-9]+$)[\p{L}\p{N}_.]{1,250}$/iu;

/** Gives the name to a range; refused for a name that is none or reads like a cell. */
export function setNamedRange(run: RunContext, name: string, range: unknown): void {
  run.flush();
  if (!validName.test(name)) throw run.refuse('invalidName');
  const { sheetId, rect } = rangeArgument(run, 'SpreadsheetApp.Spreadsheet.setNamedRange', range);
  run.world.book.named[name] = { sheetId, ...rect };
  touch(run.world.book);
}

/** Takes the name away; refused where there is none. */
export function removeNamedRange(run: RunContext, name: string): void {
  run.flush();
  if (!run.world.book.named[name]) throw run.refuse('namedRangeMissing', name);
  delete run.world.book.named[name];
  touch(run.world.book);
}

/** The named range as a script sees it. */
export function exposedNamedRange(run: RunContext, name: string): GNamed {
  return exposed(run, 'NamedRange', new NamedRangeFake({ run, name }));
}

export const namedRangeIsFaithful: Faithful<NamedRangeFake, GNamed> = true;
