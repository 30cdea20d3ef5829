// Which sides of a cell a range's `setBorder` draws.

import type { Borders } from '../world/sheet-data.js';

export interface BorderWish {
  readonly top: boolean | null;
  readonly left: boolean | null;
  readonly bottom: boolean | null;
  readonly right: boolean | null;
  readonly vertical: boolean | null;
  readonly horizontal: boolean | null;
}

/** The sides of one cell after the call: true draws, false removes, null leaves; inner sides follow vertical and horizontal. */
export function cellSides(
  before: Borders | undefined,
  wish: BorderWish,
  line: string,
  at: { readonly row: number; readonly column: number; readonly rows: number; readonly columns: number },
): Borders | undefined {
  const asked = {
    top: at.row === 0 ? wish.top : wish.horizontal,
    bottom: at.row === at.rows - 1 ? wish.bottom : wish.horizontal,
    left: at.column === 0 ? wish.left : wish.vertical,
    right: at.column === at.columns - 1 ? wish.right : wish.vertical,
  };
  const side = (name: keyof typeof asked) => (asked[name] === null ? before?.[name] : asked[name] ? line : undefined);
  const after = { top: side('top'), left: side('left'), bottom: side('bottom'), right: side('right') };
  return Object.values(after).some((one) => one !== undefined) ? after : undefined;
}
