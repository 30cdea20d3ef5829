// Problems in people's data are values, not exceptions.

/** A fact about people's data that a person must see. `code` selects the sentence; `params` fill it. */
export interface Problem {
  readonly code: string;
  readonly sheet?: string;
  readonly cell?: string;
  readonly params?: Readonly<Record<string, string | number>>;
}

/** Either a value or the problems that stand in its way. */
export type Checked<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problems: readonly Problem[] };
