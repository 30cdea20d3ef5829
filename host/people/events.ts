// What the platform does after a person changed something: simple and installable triggers, as the person and as their creators.

import type { Rect } from '../a1.js';
import type { Run } from '../contract.js';
import { execute } from '../run/execute.js';
import { type Machine, sessionOf } from '../run/machine.js';
import { refusal, ServiceError } from '../run/messages.js';
import type { RunContext } from '../run/run-context.js';
import { authModes } from '../services/enums.js';
import { exposedRange } from '../services/range.js';
import { exposedSpreadsheet } from '../services/spreadsheet.js';
import { isEditor } from '../world/protection.js';
import { bookSnapshot, touch } from '../world/world.js';
import { runTrigger } from './trigger-run.js';

export interface Edited {
  readonly sheetId: number;
  readonly rect: Rect;
  /** Text of a single-cell edit; undefined for everything wider. */
  readonly value?: string | undefined;
  readonly oldValue?: string | undefined;
}

export type ChangeType =
  | 'EDIT'
  | 'INSERT_ROW'
  | 'INSERT_COLUMN'
  | 'REMOVE_ROW'
  | 'REMOVE_COLUMN'
  | 'INSERT_GRID'
  | 'REMOVE_GRID'
  | 'FORMAT'
  | 'OTHER';

/** Language of the account's messages. */
export function languageOf(machine: Machine, email: string): string {
  return machine.world.accounts.find((account) => account.email === email)?.locale ?? 'en';
}

/** A change that the person made by hand: applied at once or refused whole, remembered for undo, then told to the triggers. */
export function change(
  machine: Machine,
  email: string,
  what: string,
  apply: () => { edited?: Edited; type: ChangeType } | null,
): Run[] {
  const before = bookSnapshot(machine.world.book);
  let done: ReturnType<typeof apply>;
  try {
    if (!isEditor(machine.world, email)) throw refusal(languageOf(machine, email), 'viewer');
    done = apply();
  } catch (problem) {
    if (!(problem instanceof ServiceError)) throw problem;
    machine.world.book = bookSnapshot(before);
    touch(machine.world.book);
    return [refusedEdit(machine, email, what, problem.message)];
  }
  if (!done) return [];
  sessionOf(machine, email).undo.push({ before, after: bookSnapshot(machine.world.book) });
  return told(machine, email, done);
}

/** Records what the person tried and Google refused. */
export function refusedEdit(machine: Machine, email: string, what: string, message: string): Run {
  const run: Run = {
    fn: `(${what})`,
    kind: 'simple',
    active: email,
    effective: email,
    authMode: 'NONE',
    outcome: 'refused',
    message,
    calls: {},
    simulatedMs: 0,
  };
  machine.runs.push(run);
  return run;
}

/** Runs `onEdit` as the person, then every installable trigger for the change as its creator. */
function told(machine: Machine, email: string, { edited, type }: { edited?: Edited; type: ChangeType }): Run[] {
  const runs: Run[] = [];
  if (edited && machine.bundle.functions.has('onEdit')) runs.push(...onEdit(machine, email, edited));
  for (const trigger of machine.world.triggers) {
    if (trigger.disabled || (trigger.event !== 'change' && !(trigger.event === 'edit' && edited))) continue;
    const event = (run: RunContext) =>
      trigger.event === 'edit' && edited
        ? editEvent(run, edited)
        : { changeType: type, source: exposedSpreadsheet(run) };
    runs.push(runTrigger(machine, trigger, email, event));
  }
  return runs;
}

/** `onEdit` runs one at a time: while one runs, two more edits wait and the rest are never told. */
function onEdit(machine: Machine, email: string, edited: Edited): Run[] {
  const plan = { fn: 'onEdit', kind: 'simple', authMode: 'LIMITED', active: email, effective: email } as const;
  const runs: Run[] = [];
  const tell = () => {
    runs.push(execute(machine, plan, (run) => [{ authMode: authModes.LIMITED, ...editEvent(run, edited) }]).run);
  };
  if (machine.stack.some((run) => run.plan.fn === 'onEdit')) {
    if (machine.waitingEdits.length < 2) machine.waitingEdits.push(tell);
    return [];
  }
  tell();
  for (let next = machine.waitingEdits.shift(); next; next = machine.waitingEdits.shift()) next();
  return runs;
}

function editEvent(run: RunContext, edited: Edited): Record<string, unknown> {
  return {
    range: exposedRange(run, edited.sheetId, edited.rect),
    source: exposedSpreadsheet(run),
    ...(edited.value === undefined ? {} : { value: edited.value }),
    ...(edited.oldValue === undefined ? {} : { oldValue: edited.oldValue }),
  };
}
