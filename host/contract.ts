// What programs may ask of the offline host: every public type, named as in host/README.md.

/** Open points of the platform that nobody has settled; each is a switch, both answers are tested. */
export const unknownNames = [
  'iferrorReplacesLoading',
  'spillClearedWhileLoading',
  'todayAllowedInCustomArguments',
  'formulaKeptAsTextInTextCells',
  'pendingKeptAtTimeLimit',
  'copyKeepsDocumentProperties',
  'restoreRevertsDocumentProperties',
  'emailKnownForOtherConsumers',
  'documentLockMissingInTimeTriggers',
  'triggersCreatedInTriggersDisabled',
  'addEditorRefusesUnknownAccounts',
  'unknownEditorsRefusedAtFlush',
  'activeSpreadsheetMissingInTimeTriggers',
  'tabNamesRefuseSpecialCharacters',
  'largePropertySaysArgument',
  'errorArgumentsStopCustomFunctions',
  'pdfRefusedUnderCurrentOnly',
  'activeSpreadsheetMissingInWebApps',
  'newerSyntaxAcceptedAtPush',
  'commaFormulasAcceptedFromScripts',
  'formulasReadBackWithCommas',
  'typedTextParsedInTextCells',
  'resultsRecalculatedForViewers',
  'duplicateKeepsDeveloperMetadata',
  'addedScopeStopsTriggers',
] as const;

export type Unknown = (typeof unknownNames)[number];

export interface Account {
  readonly email: string;
  readonly kind: 'consumer' | 'workspace';
  readonly domain?: string;
  /** Language of the person's Google account: service messages come in it. Default `en`. */
  readonly locale?: string;
}

export interface HostOptions {
  /** Folder that clasp pushes: `Code.js`, pages, `appsscript.json`. */
  readonly dist: string;
  /** ISO time with offset at which the host's clock starts. */
  readonly now: string;
  readonly owner: string;
  readonly accounts?: readonly Account[];
  /** The key `''`: whoever opens the file by its link without signing in, `host.as('')`. */
  readonly share?: Readonly<Record<string, 'editor' | 'viewer'>>;
  readonly consent?: Readonly<Record<string, 'all' | readonly string[]>>;
  readonly mailQuota?: number | Readonly<Record<string, number>>;
  /** File written by `save`; everything but `dist` and `now` then comes from it where not given here. */
  readonly workbook?: string;
  readonly locale?: string;
  readonly timeZone?: string;
  readonly unknowns?: Partial<Record<Unknown, boolean>>;
  /** Start of every pseudo-random choice (ids, jitter, completion order). Default 1. */
  readonly seed?: number;
}

export type AuthMode = 'NONE' | 'LIMITED' | 'CUSTOM_FUNCTION' | 'FULL';
export type RunKind = 'menu' | 'page' | 'simple' | 'installable' | 'time' | 'custom' | 'web';

export interface Run {
  readonly fn: string;
  readonly kind: RunKind;
  readonly active: string;
  readonly effective: string;
  readonly authMode: AuthMode;
  readonly outcome: 'done' | 'threw' | 'cut' | 'refused';
  readonly message?: string;
  readonly calls: Readonly<Record<string, number>>;
  readonly simulatedMs: number;
}

export interface MenuNode {
  readonly label: string;
  readonly children?: readonly MenuNode[];
  readonly fn?: string;
}

export interface Dialog {
  readonly kind: 'alert' | 'prompt' | 'modal' | 'modeless' | 'sidebar';
  readonly title: string;
  readonly text?: string;
  readonly html?: string;
}

export interface Trigger {
  readonly id: string;
  readonly fn: string;
  readonly owner: string;
  /** ISO time of the next firing; '' for a trigger that waits for an event. */
  readonly next: string;
}

export interface Mail {
  readonly id: string;
  readonly at: string;
  readonly from: string;
  readonly to: string[];
  readonly cc: string[];
  readonly bcc: string[];
  readonly replyTo?: string;
  readonly name?: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly attachments: { readonly name: string; readonly type: string; readonly bytes: Uint8Array }[];
  readonly recipients: number;
  /** Images that the HTML names as `cid:key`; absent where there are none. */
  readonly inlineImages?: { readonly key: string; readonly type: string; readonly bytes: Uint8Array }[];
}

export type Weather = 'ok' | 'loading' | 'error' | 'rateLimit' | 'refused';
export type Fault =
  | 'throwBefore'
  | 'throwAfter'
  | { readonly cut: 'pendingLost' | 'pendingKept' }
  | (() => Promise<void>);

export interface Faults {
  /** Arms a fault at the n-th service call (from 1) of the next top-level run; with `method` only such calls count. */
  at(n: number, fault: Fault, options?: { readonly method?: string }): void;
  /** True when every armed fault was met. */
  reached(): boolean;
  clear(): void;
}

export interface SheetView {
  /** All content from A1 on, or what lies on the grid of a range such as `B2:C`, `3:4`, `A:A`: then only these cells are calculated. */
  values(a1?: string): unknown[][];
  display(a1?: string): string[][];
  formulas(): string[][];
  formats(): string[][];
  notes(): string[][];
  backgrounds(): string[][];
  /** Family, size, weight, style and colour of each cell, joined by a blank. */
  fonts(): string[][];
  validations(): (ValidationView | null)[][];
  protections(): ProtectionView[];
  merges(): string[];
  frozen(): [rows: number, columns: number];
  hidden(): { rows: number[]; columns: number[] };
  charts(): { readonly title: string; readonly range: string }[];
  slicers(): { readonly title: string; readonly range: string; readonly column: string }[];
  canEdit(email: string, a1: string): boolean;
}

export interface ValidationView {
  readonly kind: 'list' | 'checkbox';
  readonly values: readonly string[];
  readonly allowInvalid: boolean;
  readonly help: string;
}

export interface ProtectionView {
  readonly range: string | null;
  readonly description: string;
  readonly editors: readonly string[];
  readonly warningOnly: boolean;
  readonly unprotected: readonly string[];
}

export type PastedCell = string | number | { readonly value: unknown; readonly format?: string };

export interface Person {
  open(): Promise<{ menu: MenuNode[]; runs: Run[] }>;
  menu(...path: string[]): Promise<Run[]>;
  /** Queues answers for coming dialogs: true OK/Yes, false No/Cancel, null closed, a string the typed text or a button's name. */
  answer(...answers: (string | boolean | null)[]): Person;
  /** Goes to a cell: what scripts that this person starts from the menu find as the active one. */
  select(sheet: string, a1: string): Person;
  call(page: string, fn: string, args: unknown[]): Promise<{ value?: unknown; error?: string }>;
  type(sheet: string, a1: string, text: string): Promise<Run[]>;
  paste(
    sheet: string,
    a1: string,
    rows: readonly (readonly PastedCell[])[],
    options?: { readonly values?: boolean },
  ): Promise<Run[]>;
  fill(sheet: string, from: string, to: string): Promise<Run[]>;
  clear(sheet: string, a1: string): Promise<Run[]>;
  undo(): Promise<Run[]>;
  tick(sheet: string, a1: string, on?: boolean): Promise<Run[]>;
  sort(sheet: string, range: string, column: string, ascending?: boolean): Promise<Run[]>;
  filter(sheet: string, column: string, values: readonly string[]): Promise<Run[]>;
  insertRows(sheet: string, before: number, count?: number): Promise<Run[]>;
  deleteRows(sheet: string, first: number, count?: number): Promise<Run[]>;
  insertColumns(sheet: string, before: number, count?: number): Promise<Run[]>;
  deleteColumns(sheet: string, first: number, count?: number): Promise<Run[]>;
  insertCells(sheet: string, a1: string, shift: 'down' | 'right'): Promise<Run[]>;
  deleteCells(sheet: string, a1: string, shift: 'up' | 'left'): Promise<Run[]>;
  moveColumns(sheet: string, first: number, count: number, before: number): Promise<Run[]>;
  moveRows(sheet: string, first: number, count: number, before: number): Promise<Run[]>;
  hide(
    sheet: string,
    what?: { readonly rows?: readonly number[]; readonly columns?: readonly number[] },
  ): Promise<Run[]>;
  merge(sheet: string, a1: string): Promise<Run[]>;
  /** Adds a slicer over `range` for one of its columns; it filters what one person looks at, never what is there. */
  addSlicer(sheet: string, range: string, column: string, title?: string): Promise<Run[]>;
  format(sheet: string, a1: string, numberFormat: string): Promise<Run[]>;
  insertSheet(name: string): Promise<Run[]>;
  renameSheet(sheet: string, name: string): Promise<Run[]>;
  duplicateSheet(sheet: string): Promise<Run[]>;
  deleteSheet(sheet: string): Promise<Run[]>;
  moveSheet(sheet: string, position: number): Promise<Run[]>;
  copyWorkbook(): Promise<Host>;
  restoreVersion(name: string): Promise<Run[]>;
  /** Opens the script's web app (`doGet`); the page it returns, or what Google says instead. */
  visit(parameters?: Readonly<Record<string, string>>): Promise<{ html?: string; error?: string; runs: Run[] }>;
  /** The sheet on this person's screen: what `Host.sheet` shows, but for what a viewer may see otherwise (open point 10). */
  sheet(nameOrId: string | number): SheetView;
  consent(scopes: 'all' | readonly string[]): void;
}

export interface Host {
  as(email: string): Person;
  readonly clock: {
    now(): string;
    /** Moves the clock; nothing fires: a missed stretch. */
    set(iso: string): Promise<void>;
    /** Moves the clock and fires every due trigger at its own time. */
    runTo(iso: string): Promise<Run[]>;
  };
  triggers(): Trigger[];
  fire(id: string, options?: { readonly times?: number; readonly late?: string }): Promise<Run[]>;
  readonly faults: Faults;
  readonly custom: { weather(weather: Weather, fn?: string): void; settle(): Promise<void> };
  sheets(): { id: number; name: string; hidden: boolean; index: number }[];
  sheet(nameOrId: string | number): SheetView;
  mails(): Mail[];
  quota(email: string): number;
  eatQuota(email: string, recipients: number): void;
  dialogs(): Dialog[];
  toasts(): string[];
  logs(): string[];
  properties(store: 'document' | 'script' | 'user', email?: string): Record<string, string>;
  calls(): Record<string, number>;
  runs(): Run[];
  versions(): string[];
  /** A second host over the same state, as cheap as a snapshot: what happens in one is not seen in the other. */
  fork(): Promise<Host>;
  save(file: string): Promise<void>;
  writeXlsx(file: string): Promise<void>;
  writeMails(dir: string): Promise<void>;
  writePages(dir: string): Promise<void>;
}
