// The colours of verdict and pace words, wherever they stand.

import { palette } from '../../text/palette.js';
import { colouredWords } from '../../text/status-colours.js';
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

/** Colour rules for any areas, none for no area; the first word that fits wins. */
export function statusRules(areas: readonly Area[]): readonly ColourRule[] {
  if (areas.length === 0) return [];
  return colouredWords.map(({ startsWith, tone }) => ({ areas, startsWith, ...tones[tone] }));
}

const tones = {
  green: { background: palette.green, colour: palette.greenInk },
  amber: { background: palette.amber, colour: palette.amberInk },
  red: { background: palette.red, colour: palette.redInk, bold: true },
  grey: { background: palette.grey, colour: palette.greyInk },
} as const;
