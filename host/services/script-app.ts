// ScriptApp: triggers and authorisation.

import type { RunContext } from '../run/run-context.js';
import { newClockTrigger } from './clock-trigger.js';
import {
  authModes,
  authorizationStatuses,
  type EnumValue,
  enumName,
  eventTypes,
  triggerSources,
  weekDays,
} from './enums.js';
import { exposed, type Faithful, self, signature } from './fake.js';
import { exposedTrigger, installTrigger, ownTriggers, removeTrigger } from './trigger-store.js';

type GScript = GoogleAppsScript.Script.ScriptApp;
type GSheetBuilder = GoogleAppsScript.Script.SpreadsheetTriggerBuilder;
type GClockBuilder = GoogleAppsScript.Script.ClockTriggerBuilder;

export class SpreadsheetTriggerBuilderFake {
  constructor(
    readonly $: { readonly run: RunContext; readonly fn: string; event: 'open' | 'edit' | 'change' | null },
  ) {}

  onOpen(): GSheetBuilder {
    this.$.event = 'open';
    return self(this);
  }
  onEdit(): GSheetBuilder {
    this.$.event = 'edit';
    return self(this);
  }
  onChange(): GSheetBuilder {
    this.$.event = 'change';
    return self(this);
  }
  create(): GoogleAppsScript.Script.Trigger {
    const { run, fn, event } = this.$;
    if (event === null) throw run.refuse('invalidArgument', 'SpreadsheetTriggerBuilder');
    return installTrigger(run, { fn, event, schedule: null, next: null });
  }
}

export class TriggerBuilderFake {
  constructor(readonly $: { readonly run: RunContext; readonly fn: string }) {}

  timeBased(): GClockBuilder {
    return newClockTrigger(this.$.run, this.$.fn);
  }
  forSpreadsheet(_sheet: string | GoogleAppsScript.Spreadsheet.Spreadsheet): GSheetBuilder {
    const { run, fn } = this.$;
    return exposed(run, 'SpreadsheetTriggerBuilder', new SpreadsheetTriggerBuilderFake({ run, fn, event: null }));
  }
}

export class AuthorizationInfoFake {
  constructor(readonly $: { readonly status: EnumValue }) {}

  getAuthorizationStatus(): GoogleAppsScript.Script.AuthorizationStatus {
    return this.$.status as unknown as GoogleAppsScript.Script.AuthorizationStatus;
  }
  getAuthorizationUrl(): string {
    return 'https://script.google.com/auth';
  }
}

export class ScriptAppFake {
  constructor(readonly $: { readonly run: RunContext }) {}

  getScriptId(): string {
    return this.$.run.world.scriptId;
  }
  newTrigger(functionName: string): GoogleAppsScript.Script.TriggerBuilder {
    const { run } = this.$;
    signature(run, 'ScriptApp.newTrigger', [functionName], typeof functionName === 'string');
    return exposed(run, 'TriggerBuilder', new TriggerBuilderFake({ run, fn: functionName }));
  }
  getProjectTriggers(): GoogleAppsScript.Script.Trigger[] {
    return ownTriggers(this.$.run).map((data) => exposedTrigger(this.$.run, data));
  }
  deleteTrigger(trigger: GoogleAppsScript.Script.Trigger): void {
    removeTrigger(this.$.run, trigger);
  }
  getAuthorizationInfo(
    authMode: GoogleAppsScript.Script.AuthMode,
    oAuthScopes?: string[],
  ): GoogleAppsScript.Script.AuthorizationInfo {
    const { run } = this.$;
    signature(run, 'ScriptApp.getAuthorizationInfo', [authMode], enumName(authMode, 'AuthMode') !== null);
    const wanted = oAuthScopes ?? run.machine.bundle.manifest.oauthScopes;
    const status =
      lacking(run, wanted).length > 0 ? authorizationStatuses.REQUIRED : authorizationStatuses.NOT_REQUIRED;
    return exposed(run, 'AuthorizationInfo', new AuthorizationInfoFake({ status }));
  }
  requireScopes(authMode: GoogleAppsScript.Script.AuthMode, oAuthScopes: string[]): void {
    const { run } = this.$;
    signature(
      run,
      'ScriptApp.requireScopes',
      [authMode, oAuthScopes],
      enumName(authMode, 'AuthMode') !== null && Array.isArray(oAuthScopes),
    );
    if (lacking(run, oAuthScopes).length > 0) throw run.refuse('authorizationRequired');
  }
}

function lacking(run: RunContext, scopes: readonly string[]): string[] {
  const given = run.world.consent[run.plan.effective] ?? [];
  return scopes.filter((scope) => !given.includes(scope));
}

/** The ScriptApp as a script sees it. */
export function exposedScriptApp(run: RunContext): GScript {
  return exposed(run, 'ScriptApp', new ScriptAppFake({ run }), {
    AuthMode: authModes,
    AuthorizationStatus: authorizationStatuses,
    EventType: eventTypes,
    TriggerSource: triggerSources,
    WeekDay: weekDays,
  });
}

export const sheetBuilderIsFaithful: Faithful<SpreadsheetTriggerBuilderFake, GSheetBuilder> = true;
export const triggerBuilderIsFaithful: Faithful<TriggerBuilderFake, GoogleAppsScript.Script.TriggerBuilder> = true;
export const authorizationInfoIsFaithful: Faithful<AuthorizationInfoFake, GoogleAppsScript.Script.AuthorizationInfo> =
  true;
export const scriptAppIsFaithful: Faithful<ScriptAppFake, GScript> = true;
