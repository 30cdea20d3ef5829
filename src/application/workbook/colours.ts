// The colours of verdict and pace words, wherever they stand.

import { palette } from '../../text/palette.js';
import { colouredWords } from '../../text/status-colours.js';
import { cellName, inLiteral } from './a1.js';
import type { Area, ColourRule } from './sheet-op.js';
import type { TablePlace } from './table-model.js';

/** Colour rules for the columns of a typed table. */
export function statusColours(keys: readonly string[]): (place: TablePlace) => readonly ColourRule[] {
  return (place) =>
    statusRules(
      keys.map((key) => ({
        row: place.firstRow,
        column: place.column(key),
        rows: place.lastRow - place.firstRow + 1,
        columns: 1,
      })),
    );
}

/** Colour rules for any areas, none for no area; the first that fits wins. */
export function statusRules(areas: readonly Area[]): readonly ColourRule[] {
  return anchored(areas).flatMap((together) =>
    colouredWords.map(({ startsWith, tone }) => ({ areas: together, startsWith, ...tones[tone] })),
  );
}

/** The condition of a rule, for the first cell of its first area; for all others Sheets moves it along. */
export function ruleFormula({ areas, startsWith }: ColourRule): string {
  const cell = cellName(areas[0]?.row ?? 0, areas[0]?.column ?? 0);
  const begins = startsWith.map((word) => {
    const text = `"${inLiteral(word)}"`;
    return `LEFT(${cell};LEN(${text}))=${text}`;
  });
  return `=OR(${begins.join(';')})`;
}

/** Areas by rules that can share a condition: it counts from the first area, or from the corner of all; both must be one cell. */
function anchored(areas: readonly Area[]): readonly (readonly Area[])[] {
  const groups: Area[][] = [];
  for (const area of [...areas].sort((a, b) => a.row - b.row || a.column - b.column)) {
    const group = groups.find(([first]) => first !== undefined && first.column <= area.column);
    if (group === undefined) groups.push([area]);
    else group.push(area);
  }
  return groups;
}

const tones = {
  green: { background: palette.green, colour: palette.greenInk },
  amber: { background: palette.amber, colour: palette.amberInk },
  red: { background: palette.red, colour: palette.redInk, bold: true },
  grey: { background: palette.grey, colour: palette.greyInk },
} as const;
