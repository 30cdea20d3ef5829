// `Sổ số liệu` with what the script remembers of it: what stands whole, what broke, what is not as it was.

import type { Grid } from '../../domain/cell.js';
import type { RegisterLine } from '../../domain/history/register-line.js';
import {
  type CheckedRegister,
  checkedRegister,
  linesOf,
  type RegisterRecord,
} from '../../domain/history/register-records.js';
import type { Ports } from '../ports.js';
import {
  type RememberedRecord,
  registerFrom,
  rememberedRecords,
  type StoredRegister,
  witnessOf,
} from './register-store.js';

export interface RegisterState {
  readonly stored: StoredRegister;
  readonly remembered: ReadonlyMap<number, RememberedRecord>;
  readonly checked: CheckedRegister;
}

/** The state from all values of the tab; `[]` where there is none. */
export function registerState(ports: Pick<Ports, 'deeds'>, values: Grid): RegisterState {
  const stored = registerFrom(values);
  const remembered = rememberedRecords(ports);
  return { stored, remembered, checked: checkedRegister(stored.lines, witnessOf(remembered)) };
}

/** The head of a closing; none for a record of another kind. */
export function headOf(record: RegisterRecord): RegisterLine | undefined {
  return linesOf(record, 'closing')[0];
}

/** The closings of a round (by its code; of all without one), the last one last. */
export function closingsOf({ checked }: RegisterState, round: string | null = null): readonly RegisterRecord[] {
  return checked.records.filter((record) => {
    const head = headOf(record);
    return head !== undefined && (round === null || head.cells.roundCode === round);
  });
}

/** Records that broke and that no later one has named yet. */
export function openRecords({ checked }: RegisterState): readonly RegisterRecord[] {
  const named = new Set(checked.records.flatMap((record) => linesOf(record, 'aside').map(({ cells }) => cells.code)));
  return checked.unfinished.filter(({ number }) => !named.has(String(number)));
}

/** Number for the next closing of a round: one that was given is not given again, whatever became of its rows. */
export function nextClosing(state: RegisterState, round: string): number {
  const given = [
    ...closingsOf(state, round).map((record) => headOf(record)?.cells.number),
    ...[...state.remembered.values()].filter((each) => each.round === round).map(({ number }) => number),
  ];
  return Math.max(0, ...given.map(Number)) + 1;
}
