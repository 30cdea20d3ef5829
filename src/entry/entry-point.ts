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

/** Where an action stands in the menu. */
export interface MenuItem {
  readonly word: string;
  /** Title of the submenu; null for the menu itself. */
  readonly submenu: string | null;
}

interface Declared {
  readonly name: string;
  /** One sentence for people; the formula helper and the function reference show it. */
  readonly help: string;
  readonly parameters: readonly EntryParameter[];
  readonly returns: string;
  /** Formulas with their results, which run as tests; only for `custom`. */
  readonly examples: readonly { readonly formula: string; readonly result: string }[];
  run(args: readonly unknown[]): unknown;
}

export type EntryPoint = Declared &
  ({ readonly kind: 'menu'; readonly item: MenuItem } | { readonly kind: Exclude<EntryKind, 'menu'> });
