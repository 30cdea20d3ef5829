// Brings tabs to what they should be, sending only what differs; remembers which looks stand, so that they need not be read.

import { accountId } from '../../domain/agencies/account-id.js';
import type { Grid } from '../../domain/cell.js';
import type { Ports } from '../ports.js';
import { isMoving, isOfSameExtent, type Known, looksDigest, outstanding } from '../workbook/differences.js';
import { looksProperty } from '../workbook/marks.js';
import type { SheetOp } from '../workbook/sheet-op.js';
import { hasRoom, type Standing } from '../workbook/standing.js';

type Room = Extract<SheetOp, { op: 'size' }>;

export interface Bringing {
  /** What stands on a tab; not read again while this run has sent nothing to it. */
  standing(tabId: number): Standing;
  /** The same, read now. */
  freshStanding(tabId: number): Standing;
  /**
   * Sends what of the operations does not stand on the tab. `isOpen`: people type on it. Operations worked out from a
   * reading (`from`) are only sent while the tab is as it was read: false, and nothing sent, where somebody changed it since.
   */
  bring(tabId: number, ops: readonly SheetOp[], isOpen: boolean, from?: Standing): boolean;
  /**
   * Makes a tab at least so large before the next operation is sent to any tab: formulas may name its cells. Where nothing is sent
   * its size is not even asked for.
   */
  makeRoom(tabId: number, room: Room): void;
  /** Sends operations as they are. */
  send(tabId: number, ops: readonly SheetOp[]): void;
  /** Tabs whose protections somebody changed since they were last brought; they are put back. */
  reprotected(): readonly number[];
  /** Makes sure that everything sent is stored. */
  flush(): void;
  /** Remembers the looks of all tabs brought since; only after everything was stored. */
  remember(): void;
}

/**
 * Keeps ids of tabs → digest of the looks they were last brought to, forgotten as a whole before any tab's looks change.
 * `beforeSending` is told before anything is sent to a tab: what changes nothing needs no word of progress. What `isRetried`
 * is sent even where it is taken to stand: Google took only part of it the last time. `areTabsClosed`: a look at the
 * protections of all tabs; where it finds them changed those of each tab are compared.
 */
export function bringing(
  ports: Pick<Ports, 'workbook' | 'properties'>,
  beforeSending: () => void = () => undefined,
  isRetried: (op: SheetOp) => boolean = () => false,
  areTabsClosed: Known['areTabsClosed'] = () => true,
): Bringing {
  const { workbook, properties } = ports;
  const stored = properties.get(looksProperty);
  const known = digestsOf(stored);
  const brought = new Map<string, string>();
  const read = new Map<number, Standing>();
  const reprotected = new Set<number>();
  let isKept = stored !== null;
  let isStored = true;
  const freshStanding = (tabId: number): Standing => {
    const now = workbook.standing(tabId);
    read.set(tabId, now);
    return now;
  };
  const standing = (tabId: number): Standing => read.get(tabId) ?? freshStanding(tabId);
  const write = (tabId: number, ops: readonly SheetOp[]): void => {
    beforeSending();
    read.delete(tabId);
    isStored = false;
    workbook.apply(tabId, ops);
  };
  let rooms: readonly { readonly tabId: number; readonly room: Room }[] = [];
  const makeRoom = (tabId: number, room: Room): void => {
    rooms = [...rooms, { tabId, room }];
  };
  const send = (tabId: number, ops: readonly SheetOp[]): void => {
    if (ops.length === 0) return;
    const due = rooms.filter(({ tabId: to, room }) => !hasRoom(standing(to), room.rows, room.columns));
    rooms = [];
    for (const { tabId: to, room } of due) write(to, [room]);
    write(tabId, ops);
  };
  const bring = (tabId: number, ops: readonly SheetOp[], isOpen: boolean, from?: Standing): boolean => {
    const moving = ops.filter(isMoving);
    const still = ops.filter((op) => !isMoving(op));
    const digest = looksDigest(still);
    const isKnown = moving.length === 0 && known.get(String(tabId)) === digest;
    const doLooksHold = isKnown && (isOpen || isOfSameExtent(still, standing(tabId)));
    const differing = (): readonly SheetOp[] => {
      const seen = from !== undefined && moving.length === 0 ? from : standing(tabId);
      const due = outstanding(still, seen, {
        doLooksHold,
        isOpen,
        owner: accountId(workbook.ownerEmail()),
        areTabsClosed,
      });
      if (doLooksHold && isOpen) for (const op of still) if (op.op === 'size') makeRoom(tabId, op);
      if (doLooksHold && due.some((op) => op.op === 'protect' && !isRetried(op))) reprotected.add(tabId);
      return [...due, ...still.filter((op) => isRetried(op) && !due.includes(op))];
    };
    const first = moving.length > 0 ? moving : differing();
    if (first.length > 0 && from !== undefined && !isSameGrid(from.cells(), workbook.read(tabId))) return false;
    brought.set(String(tabId), digest);
    if (!doLooksHold && isKept) {
      properties.remove(looksProperty);
      isKept = false;
    }
    send(tabId, first);
    if (moving.length > 0) send(tabId, differing());
    return true;
  };
  return {
    standing,
    freshStanding,
    bring(tabId, ops, isOpen, from) {
      const seen = from ?? standing(tabId);
      try {
        return bring(tabId, ops, isOpen, from);
      } catch (error) {
        // What fails while somebody changes the tab is no bug: cells that were asked for are no longer there.
        if (isSameGrid(seen.cells(), workbook.read(tabId))) throw error;
        read.delete(tabId);
        return from === undefined && bring(tabId, ops, isOpen);
      }
    },
    makeRoom,
    send,
    reprotected: () => [...reprotected],
    flush() {
      if (isStored) return;
      workbook.flush();
      read.clear();
      isStored = true;
    },
    remember() {
      const next = JSON.stringify(Object.fromEntries([...known, ...brought]));
      if (!isKept || next !== stored) properties.set(looksProperty, next);
    },
  };
}

function isSameGrid(before: Grid, now: Grid): boolean {
  return JSON.stringify(before) === JSON.stringify(now);
}

function digestsOf(stored: string | null): ReadonlyMap<string, string> {
  try {
    return new Map(Object.entries(JSON.parse(stored ?? '{}') as Record<string, string>));
  } catch {
    return new Map();
  }
}
