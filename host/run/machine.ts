// The host's running parts around the world: what is not saved, shared by every run.

import type { Dialog, MenuNode, Run, Weather } from '../contract.js';
import type { Calculated, CustomArgument, CustomOutcome, FormulaCell } from '../formula/calc-world.js';
import type { World } from '../world/world.js';
import type { Bundle } from './bundle.js';
import type { FaultPlan } from './faults.js';
import type { RunContext } from './run-context.js';

export interface Session {
  menus: Map<string, MenuNode>;
  opened: boolean;
  answers: (string | boolean | null)[];
  undo: UndoStep[];
  /** The cell to which the person went. */
  selected: { readonly sheetId: number; readonly row: number; readonly column: number } | null;
  /** The tab the person looks at. */
  activeSheetId: number;
}

export interface UndoStep {
  readonly before: World['book'];
  readonly after: World['book'];
}

/** What a cell with a custom function last showed. */
export type ShownBefore = Extract<CustomOutcome, { kind: 'value' }>['value'];

/** Values of custom functions by call, and the weather they are calculated in. */
export interface CustomState {
  all: Weather;
  readonly byName: Map<string, Weather>;
  memo: Map<string, CustomOutcome>;
  readonly shown: Map<string, ShownBefore>;
  /** While a settled calculation is asked for, waiting calls are made. */
  settling: boolean;
}

export interface Calculation {
  readonly key: string;
  readonly result: Calculated;
  /** True where a custom function had not answered yet. */
  readonly loading: boolean;
}

export interface Machine {
  readonly world: World;
  readonly bundle: Bundle;
  readonly faults: FaultPlan;
  readonly locks: Map<string, RunContext>;
  readonly sessions: Map<string, Session>;
  readonly runs: Run[];
  readonly dialogs: Dialog[];
  readonly toasts: string[];
  readonly logs: string[];
  readonly totals: Record<string, number>;
  readonly custom: CustomState;
  /** Runs in progress, the innermost last. */
  readonly stack: RunContext[];
  calculation: Calculation | null;
  /** The formulas of the last calculation, by sheet and together. */
  formulas: { readonly parts: readonly (readonly FormulaCell[])[]; readonly all: readonly FormulaCell[] } | null;
  /** Edits that wait for a running `onEdit`; the platform keeps two. */
  readonly waitingEdits: (() => void)[];
  /** Calls one of the bundle's custom functions under its own authority. */
  runCustom(
    fn: string,
    args: readonly (CustomArgument | readonly (readonly CustomArgument[])[])[],
    cell: FormulaCell,
  ): CustomOutcome;
}

/** The person's session: menus, queued answers, changes to take back; made at first sight. */
export function sessionOf(machine: Machine, email: string): Session {
  const known = machine.sessions.get(email);
  if (known) return known;
  const made: Session = {
    menus: new Map(),
    opened: false,
    answers: [],
    undo: [],
    selected: null,
    activeSheetId: machine.world.book.sheets.find((sheet) => !sheet.hidden)?.id ?? 0,
  };
  machine.sessions.set(email, made);
  return made;
}
