// Installable triggers: made, listed and deleted by their own creator only.

import type { RunContext } from '../run/run-context.js';
import { answered } from '../world/open-points.js';
import { nextSerial, type TriggerData } from '../world/world.js';
import { eventTypes, triggerSources } from './enums.js';
import { exposed, type Faithful, fakeBehind, signature } from './fake.js';

type GTrigger = GoogleAppsScript.Script.Trigger;

const maxTriggers = 20;
const typeOf = { clock: 'CLOCK', open: 'ON_OPEN', edit: 'ON_EDIT', change: 'ON_CHANGE' } as const;

export class TriggerFake {
  constructor(readonly $: { readonly run: RunContext; readonly data: TriggerData }) {}

  getUniqueId(): string {
    return this.$.data.id;
  }
  getHandlerFunction(): string {
    return this.$.data.fn;
  }
  getEventType(): GoogleAppsScript.Script.EventType {
    return eventTypes[typeOf[this.$.data.event]] as unknown as GoogleAppsScript.Script.EventType;
  }
  getTriggerSource(): GoogleAppsScript.Script.TriggerSource {
    const source = this.$.data.event === 'clock' ? triggerSources.CLOCK : triggerSources.SPREADSHEETS;
    return source as unknown as GoogleAppsScript.Script.TriggerSource;
  }
  getTriggerSourceId(): string {
    return this.$.data.event === 'clock' ? '' : this.$.run.world.spreadsheetId;
  }
}

/** Installs a trigger of the effective user; refused beyond 20. The handler's name is only looked up when it fires. */
export function installTrigger(
  run: RunContext,
  wanted: Omit<TriggerData, 'id' | 'owner' | 'disabled' | 'scopes'>,
): GTrigger {
  const owner = run.plan.effective;
  if (ownTriggers(run).length >= maxTriggers) throw run.refuse('tooManyTriggers');
  const inTrigger = run.plan.kind === 'time' || run.plan.kind === 'installable';
  const disabled = inTrigger && answered(run.world, 'triggersCreatedInTriggersDisabled');
  const id = String(6_000_000_000 + nextSerial(run.world));
  const data: TriggerData = { ...wanted, id, owner, disabled, scopes: run.machine.bundle.manifest.oauthScopes };
  run.world.triggers.push(data);
  return exposedTrigger(run, data);
}

/** The effective user's triggers: nobody sees those of others. */
export function ownTriggers(run: RunContext): TriggerData[] {
  return run.world.triggers.filter((data) => data.owner === run.plan.effective);
}

/** The trigger as a script sees it. */
export function exposedTrigger(run: RunContext, data: TriggerData): GTrigger {
  return exposed(run, 'Trigger', new TriggerFake({ run, data }));
}

/** Deletes the trigger that a script handed over. */
export function removeTrigger(run: RunContext, trigger: unknown): void {
  const fake = fakeBehind(trigger, TriggerFake);
  signature(run, 'ScriptApp.deleteTrigger', [trigger], fake !== null);
  run.world.triggers = run.world.triggers.filter((data) => data.id !== fake?.$.data.id);
}

export const triggerIsFaithful: Faithful<TriggerFake, GTrigger> = true;
