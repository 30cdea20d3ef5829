// What a global function of the bundle is: declared once, and everything else is made from the declaration.

/** `custom`: in a cell. `menu`: a menu item. `simple`: called by Google by its name. `time`: by a trigger. */
export type EntryKind = 'custom' | 'menu' | 'simple' | 'time';

export interface EntryParameter {
  readonly name: string;
  readonly type: string;
  readonly help: string;
  /** True for the last parameter when it stands for any number of arguments. */
  readonly rest?: boolean;
}

export interface EntryPoint {
  readonly name: string;
  readonly kind: EntryKind;
  /** One sentence for people; the formula helper and the function reference show it. */
  readonly help: string;
  readonly parameters: readonly EntryParameter[];
  readonly returns: string;
  /** Formulas with their results, which run as tests; only for `custom`. */
  readonly examples: readonly { readonly formula: string; readonly result: string }[];
  run(args: readonly unknown[]): unknown;
}
