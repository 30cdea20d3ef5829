// What the use cases need from outside, in the fewest words: one port per service, plain data across.

import type { Cell } from '../domain/cell.js';
import type { LocalDate } from '../domain/local-date.js';
import type { SheetOp } from './workbook/sheet-op.js';
import type { Standing, StandingDoor } from './workbook/standing.js';

export interface TabInfo {
  readonly id: number;
  readonly name: string;
}

/** The workbook the script is bound to. Row and column numbers are 0-based everywhere outside the adapter. */
export interface WorkbookPort {
  /** Id of the file; a copy has another. */
  id(): string;
  /** Address people open it with, without fragment. */
  url(): string;
  /** E-mail of the owner, `''` where there is none (shared drive). */
  ownerEmail(): string;
  /** What the workbook says its locale and zone are. */
  locale(): { readonly locale: string; readonly timeZone: string };
  /** Sets locale vi_VN and zone Asia/Ho_Chi_Minh; returns what the workbook then says they are. */
  setLocale(): { readonly locale: string; readonly timeZone: string };
  tabs(): readonly TabInfo[];
  /** Tabs on which a protection keeps this run's account from writing somewhere. */
  closedTabs(): readonly TabInfo[];
  /** The protections of all tabs that are protected as a whole, of whichever tabs; each of their parts is one call. */
  closures(): readonly StandingDoor[];
  /** Where the person stands who started the run: tab and 0-based row; null where nobody did. */
  selected(): { readonly tabId: number; readonly row: number } | null;
  /** True while a tab of this id is on the workbook. */
  hasTab(tabId: number): boolean;
  /** All values from the first cell to the last used one; `[]` for an empty tab. One call. */
  read(tabId: number): readonly (readonly Cell[])[];
  /** What stands on a tab now, part by part: each part is read when first asked for, in one call. */
  standing(tabId: number): Standing;
  addTab(name: string, index: number): number;
  removeTab(tabId: number): void;
  /** Carries out the operations in order; each costs a number of calls that does not grow with rows. */
  apply(tabId: number, ops: readonly SheetOp[]): void;
  /** Accounts that Google took into no protection in this run. */
  refusedEditors(): readonly string[];
  /** Makes sure that everything written so far is stored. */
  flush(): void;
}

/** Small texts kept under names. */
export interface PropertiesPort {
  get(key: string): string | null;
  all(): Readonly<Record<string, string>>;
  set(key: string, value: string): void;
  /** Sets several in one call: all of them or, where it fails, none that this run may count on. */
  setAll(values: Readonly<Record<string, string>>): void;
  remove(key: string): void;
}

export interface MailMessage {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** Display name of the sender. */
  readonly name: string;
  /** `''` for none. */
  readonly replyTo: string;
  /** Text files that go with it; none unless the settings say so. */
  readonly attachments?: readonly { readonly name: string; readonly type: string; readonly text: string }[];
}

export interface MailPort {
  /** Recipients that may still be written to today. */
  quotaLeft(): number;
  /** Sends now, or throws; after a throw nobody knows whether the message left. */
  send(message: MailMessage): void;
}

export interface LockPort {
  /** Runs `work` alone among all runs of the script; false when the lock could not be had within `waitMs`. */
  alone(kind: 'script' | 'document', waitMs: number, work: () => void): boolean;
}

export type Answer = 'yes' | 'no' | 'closed';

export interface DialogPort {
  tell(title: string, text: string): void;
  ask(title: string, text: string): Answer;
  /** Asks for one line; null when the person closed or cancelled it. */
  prompt(title: string, text: string): string | null;
  /** Shows a page and returns at once. */
  show(title: string, html: string, size: { readonly width: number; readonly height: number }): void;
  /** A passing note while long work goes on. */
  note(text: string): void;
}

export interface CallerPort {
  /** E-mail of the person at the keyboard, `''` where Google does not say. */
  email(): string;
  /** Account whose rights and quota this run uses: of a time trigger, whoever made it. */
  effective(): string;
}

/** Time triggers of the account that runs; nobody sees or removes those of others. */
export interface TriggerPort {
  /** Makes a trigger that calls a global function every hour; returns its id. */
  hourly(functionName: string): string;
  /** Ids of this account's triggers of the function. */
  own(functionName: string): readonly string[];
  /** Removes this account's triggers of the function but the one with the id; returns how many went. */
  removeOthers(functionName: string, keptId: string): number;
}

export interface ClockPort {
  /** Viet Nam time: the day, and the clock as `HH:mm`. */
  now(): { readonly date: LocalDate; readonly time: string };
  /** Milliseconds since this run began; Google stops a run at six minutes. */
  elapsedMs(): number;
}

export interface Ports {
  readonly workbook: WorkbookPort;
  /** What is known of the workbook file: which tab is which. A restored version may bring back older ones. */
  readonly properties: PropertiesPort;
  /** What happened in the world and stays true whatever version of the workbook is restored: mails that went. */
  readonly deeds: PropertiesPort;
  readonly mail: MailPort;
  readonly lock: LockPort;
  readonly dialog: DialogPort;
  readonly caller: CallerPort;
  readonly clock: ClockPort;
  readonly triggers: TriggerPort;
}
