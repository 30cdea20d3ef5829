// Whether protections stand as they were made: what people who may change them changed is put back.

import { plainRange } from './a1.js';
import type { SheetOp } from './sheet-op.js';
import type { Standing, StandingDoor } from './standing.js';

type ProtectOp = Extract<SheetOp, { op: 'protect' }>;

/**
 * A look at all tabs at once: true where as many are protected as a whole as are ours, each letting in the same accounts.
 * The owner is in neither list. Which areas it leaves open stays unasked for want of calls; whether it only warns is asked where
 * `isThorough`.
 */
export function areAllClosed(
  doors: readonly StandingDoor[],
  tabs: number,
  editors: readonly string[],
  isThorough: boolean,
): boolean {
  return (
    doors.length === tabs &&
    doors.every((door) => isSameSet(door.editors(), editors)) &&
    !(isThorough && doors.some((door) => door.isWarning()))
  );
}

/** Whether the protection of the whole tab is as the operation makes it. */
export function isClosureStanding(op: ProtectOp, standing: Standing, owner: string): boolean {
  const closure = standing.closure();
  if (closure === null || !letsIn(closure, others(op.editors, owner))) return false;
  return isSameSet(closure.open(), op.open.map(plainRange));
}

/** Whether each guarded block has its one protection where its rows are, for its accounts; not asked on a tab without guards. */
export function areGuardsStanding({ blocks, editors }: ProtectOp, standing: Standing, owner: string): boolean {
  if (blocks === undefined || blocks.guards.length === 0) return true;
  const seen = standing.guards().filter(({ name }) => name.startsWith(blocks.prefix));
  return (
    seen.length === blocks.guards.length &&
    blocks.guards.every(({ name, area, accounts }) =>
      seen.some(
        (guard) =>
          guard.name === name &&
          guard.area === plainRange(area) &&
          letsIn(guard, others([...editors, ...accounts], owner)),
      ),
    )
  );
}

/** Accounts without the owner, each once. */
export function others(accounts: readonly string[], owner: string): readonly string[] {
  return [...new Set(accounts)].filter((email) => email !== owner);
}

function letsIn(door: StandingDoor, editors: readonly string[]): boolean {
  return !door.isWarning() && isSameSet(door.editors(), editors);
}

export function isSameSet(seen: readonly string[] | null, wanted: readonly string[]): boolean {
  return seen?.length === wanted.length && wanted.every((each) => seen.includes(each));
}
