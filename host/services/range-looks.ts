// Ranges, what the cells look like: colours, fonts, alignment, number formats, notes, borders.

import { gridOf } from '../world/content.js';
import { type Cell, cellAt, type Style } from '../world/sheet-data.js';
import { enumName } from './enums.js';
import { self, signature } from './fake.js';
import type { Place } from './range-at.js';
import { RangeValues, sameShape } from './range-values.js';
import { readPlace, writeCells } from './sheet-access.js';

type GRange = GoogleAppsScript.Spreadsheet.Range;

/** What an untouched cell says of its format (gas-fakes, notes/oddities.md, default pattern). */
const automaticFormat = '0.###############';

export class RangeLooks extends RangeValues {
  getNumberFormat(): string {
    return this.getNumberFormats()[0]?.[0] ?? '';
  }
  getNumberFormats(): string[][] {
    return look(this.$, (cell) => cell.format ?? automaticFormat);
  }
  setNumberFormat(format: string): GRange {
    signature(this.$.run, 'SpreadsheetApp.Range.setNumberFormat', [format], typeof format === 'string');
    writeCells(this.$, (cell) => ({ ...cell, format: storedFormat(format) }));
    return self(this);
  }
  setNumberFormats(formats: string[][]): GRange {
    const grid = sameShape(this.$, 'setNumberFormats', formats);
    writeCells(this.$, (cell, row, column) => ({ ...cell, format: storedFormat(grid[row]?.[column] ?? '') }));
    return self(this);
  }

  getNote(): string {
    return this.getNotes()[0]?.[0] ?? '';
  }
  getNotes(): string[][] {
    return look(this.$, (cell) => cell.note ?? '');
  }
  setNote(note: string | null): GRange {
    writeCells(this.$, (cell) => ({ ...cell, note: note ? String(note) : undefined }));
    return self(this);
  }
  setNotes(notes: (string | null)[][]): GRange {
    const grid = sameShape(this.$, 'setNotes', notes);
    writeCells(this.$, (cell, row, column) => ({ ...cell, note: noteText(grid[row]?.[column]) }));
    return self(this);
  }
  clearNote(): GRange {
    writeCells(this.$, (cell) => ({ ...cell, note: undefined }));
    return self(this);
  }

  getBackground(): string {
    return this.getBackgrounds()[0]?.[0] ?? '#ffffff';
  }
  getBackgrounds(): string[][] {
    return look(this.$, (cell) => cell.style?.background ?? '#ffffff');
  }
  setBackground(color: string | null): GRange {
    return styled(this, { background: colour(color) });
  }
  setBackgrounds(colors: (string | null)[][]): GRange {
    return styledEach(this, 'setBackgrounds', colors, (value) => ({ background: colour(value) }));
  }

  getFontColors(): string[][] {
    return look(this.$, (cell) => cell.style?.fontColor ?? '#000000');
  }
  setFontColor(color: string | null): GRange {
    return styled(this, { fontColor: colour(color) });
  }
  setFontColors(colors: (string | null)[][]): GRange {
    return styledEach(this, 'setFontColors', colors, (value) => ({ fontColor: colour(value) }));
  }

  getFontWeights(): GoogleAppsScript.Spreadsheet.FontWeight[][] {
    return look(this.$, (cell) => (cell.style?.fontWeight === 'bold' ? 'bold' : 'normal'));
  }
  setFontWeight(weight: string | null): GRange {
    return styled(this, { fontWeight: weight ?? undefined });
  }
  setFontWeights(weights: (string | null)[][]): GRange {
    return styledEach(this, 'setFontWeights', weights, (value) => ({ fontWeight: value ?? undefined }));
  }

  setFontStyle(style: string | null): GRange {
    return styled(this, { fontStyle: style ?? undefined });
  }
  setFontStyles(styles: (string | null)[][]): GRange {
    return styledEach(this, 'setFontStyles', styles, (value) => ({ fontStyle: value ?? undefined }));
  }

  setFontSize(size: number): GRange {
    return styled(this, { fontSize: size });
  }
  setFontSizes(sizes: number[][]): GRange {
    return styledEach(this, 'setFontSizes', sizes, (value) => ({ fontSize: value }));
  }

  setFontFamily(family: string | null): GRange {
    return styled(this, { fontFamily: family ?? undefined });
  }

  setHorizontalAlignment(alignment: string | null): GRange {
    return styled(this, { horizontal: alignment ?? undefined });
  }
  setHorizontalAlignments(alignments: (string | null)[][]): GRange {
    return styledEach(this, 'setHorizontalAlignments', alignments, (value) => ({ horizontal: value ?? undefined }));
  }
  setVerticalAlignment(alignment: string | null): GRange {
    return styled(this, { vertical: alignment ?? undefined });
  }
  setVerticalAlignments(alignments: (string | null)[][]): GRange {
    return styledEach(this, 'setVerticalAlignments', alignments, (value) => ({ vertical: value ?? undefined }));
  }

  getWrap(): boolean {
    return look(this.$, (cell) => cell.style?.wrap === 'WRAP')[0]?.[0] ?? false;
  }
  setWrap(wraps: boolean): GRange {
    signature(this.$.run, 'SpreadsheetApp.Range.setWrap', [wraps], typeof wraps === 'boolean');
    return styled(this, { wrap: wraps ? 'WRAP' : 'OVERFLOW' });
  }
  setWraps(wraps: boolean[][]): GRange {
    return styledEach(this, 'setWraps', wraps, (value) => ({ wrap: value ? 'WRAP' : 'OVERFLOW' }));
  }
  setWrapStrategy(strategy: GoogleAppsScript.Spreadsheet.WrapStrategy): GRange {
    const name = enumName(strategy, 'WrapStrategy');
    signature(this.$.run, 'SpreadsheetApp.Range.setWrapStrategy', [strategy], name !== null);
    return styled(this, { wrap: name === 'WRAP' || name === 'CLIP' ? name : 'OVERFLOW' });
  }

  clearFormat(): GRange {
    writeCells(this.$, (cell) => ({ ...cell, format: undefined, style: undefined }));
    return self(this);
  }
}

/** `#FFF2CC` and `#fff2cc` are one colour; null takes the colour away. */
function colour(value: string | null | undefined): string | undefined {
  return value ? value.toLowerCase() : undefined;
}

/** Notes set as a grid print whole numbers as the platform's own language does: 25 becomes `25.0`. */
function noteText(note: unknown): string | undefined {
  if (note === null || note === undefined || note === '') return undefined;
  return typeof note === 'number' && Number.isInteger(note) ? note.toFixed(1) : String(note);
}

function storedFormat(format: string): string | undefined {
  return format === '' || format.toLowerCase() === 'general' ? undefined : format;
}

function look<T>(place: Place, read: (cell: Cell) => T): T[][] {
  const sheet = readPlace(place);
  return gridOf(place.rect, (row, column) => read(cellAt(sheet, row, column)));
}

/** The range with `style` laid over what each cell has. */
function styled(range: RangeLooks, style: Style): GRange {
  writeCells(range.$, (cell) => ({ ...cell, style: { ...cell.style, ...style } }));
  return self(range);
}

function styledEach<T>(
  range: RangeLooks,
  method: string,
  values: T[][],
  style: (value: T | undefined) => Style,
): GRange {
  const grid = sameShape(range.$, method, values);
  writeCells(range.$, (cell, row, column) => ({ ...cell, style: { ...cell.style, ...style(grid[row]?.[column]) } }));
  return self(range);
}
