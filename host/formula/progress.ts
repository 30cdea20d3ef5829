// Which formulas are being calculated, which are done, and which lie on a circle.

import type { FormulaCell } from './calc-world.js';
import { STEADY, type Volatility } from './scope.js';
import { type Atom, errorValue } from './value.js';

/** A place on the formula's own sheet. */
export type Place = readonly [row: number, column: number];

/** What is known of a formula's cell so far. */
export interface Outcome {
  state: 'computing' | 'done';
  atom: Atom;
  volatility: Volatility;
  circular: boolean;
  /** For a cell of a circle: the cell of it that was begun first, as far as is known. */
  head: FormulaCell | undefined;
  /** Empty cells below and right of an array formula that were read before it was known what it fills. */
  readonly emptyReads: Place[];
}

/** The calculations under way, one needed by the other, and those that are finished. */
export interface Progress {
  outcome(formula: FormulaCell): Outcome | undefined;
  /** How many calculations are under way. */
  depth(): number;
  /** How often so far a cell was needed that was itself being calculated. */
  circles(): number;
  /** Calculates a cell; what is broken off by a throw is forgotten. */
  run(formula: FormulaCell, compute: (outcome: Outcome) => void): Outcome;
  /** Calculates something only to see what it fills; false where it needs a cell that is being calculated. */
  early(needed: FormulaCell, compute: () => void): boolean;
  /** Notes that a cell was needed again: one under calculation, or a finished one whose circle is still open. */
  needed(formula: FormulaCell): void;
  /** Ends a cell as part of a circle. */
  close(formula: FormulaCell): void;
}

/** Thrown where an array formula, calculated only to see what it fills, needs the cell that asked. */
interface AskedTooEarly {
  readonly asker: number;
  readonly needs: FormulaCell;
}

/** The error of a cell that depends on itself. */
export const CIRCULAR = errorValue(
  '#REF!',
  'Circular dependency detected. To resolve with iterative calculation, see File > Settings.',
);

/** A progress with nothing begun. */
export function newProgress(): Progress {
  const outcomes = new Map<FormulaCell, Outcome>();
  const stack: FormulaCell[] = [];
  const onCircles = new Set<FormulaCell>();
  /** Depths of the stack at which something is being calculated early. */
  const asking: number[] = [];
  const blockedBy = new Map<FormulaCell, FormulaCell>();
  let circles = 0;

  function isOpen(formula: FormulaCell | undefined): boolean {
    return formula !== undefined && outcomes.get(formula)?.state === 'computing';
  }

  /** The cell under calculation on whose circle a finished cell lies; undefined for all others. */
  function openHead(outcome: Outcome): FormulaCell | undefined {
    const above = outcome.head && outcomes.get(outcome.head);
    if (above === undefined || above === outcome) return undefined;
    return above.state === 'computing' ? outcome.head : openHead(above);
  }

  /** Forgets a calculation that was broken off, and the members of circles that were finished only with it. */
  function forget(formula: FormulaCell): void {
    outcomes.delete(formula);
    for (const cell of onCircles) if (outcomes.get(cell)?.head === formula) forget(cell);
  }

  function cameRound(formula: FormulaCell): void {
    const asker = asking.at(-1);
    const from = stack.indexOf(formula);
    if (asker !== undefined && from < asker) throw { asker, needs: formula } satisfies AskedTooEarly;
    circles += 1;
    for (const cell of stack.slice(from)) {
      const outcome = outcomes.get(cell);
      if (outcome === undefined) continue;
      outcome.circular = true;
      onCircles.add(cell);
      if (outcome.head === undefined || stack.indexOf(outcome.head) > from) outcome.head = formula;
    }
  }

  return {
    outcome: (formula) => outcomes.get(formula),
    depth: () => stack.length,
    circles: () => circles,
    run(formula, compute) {
      const outcome = begun();
      outcomes.set(formula, outcome);
      stack.push(formula);
      try {
        compute(outcome);
        if (outcome.circular) outcome.atom = CIRCULAR;
        outcome.state = 'done';
      } finally {
        stack.pop();
        if (outcome.state !== 'done') forget(formula);
      }
      return outcome;
    },
    early(wanted, compute) {
      if (isOpen(blockedBy.get(wanted))) return false;
      const asker = stack.length;
      asking.push(asker);
      try {
        compute();
        return true;
      } catch (thrown) {
        if (!isAskedTooEarly(thrown) || thrown.asker !== asker) throw thrown;
        blockedBy.set(wanted, thrown.needs);
        return false;
      } finally {
        asking.pop();
      }
    },
    needed(formula) {
      const outcome = outcomes.get(formula);
      if (outcome === undefined) return;
      const open = outcome.state === 'computing' ? formula : openHead(outcome);
      if (open !== undefined) cameRound(open);
    },
    close(formula) {
      outcomes.set(formula, { ...begun(), state: 'done', atom: CIRCULAR, circular: true });
    },
  };
}

function begun(): Outcome {
  return { state: 'computing', atom: null, volatility: STEADY, circular: false, head: undefined, emptyReads: [] };
}

function isAskedTooEarly(thrown: unknown): thrown is AskedTooEarly {
  return typeof thrown === 'object' && thrown !== null && 'asker' in thrown;
}
