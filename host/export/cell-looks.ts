// Looks of cells translated for files: fonts, colours, number formats, widths.

import type { Alignment, Borders, Style } from '@cj-tech-master/excelts';
import { isAutomatic } from '../locale/display.js';
import type { XlsxCell, XlsxStyle } from './xlsx-book.js';

const FAMILY = 'Arial';
const SIZE = 10;

/** The style of a cell in a file. Name and size of the font are always written: without them readers pick their own. */
export function fileStyle(cell: Pick<XlsxCell, 'style' | 'format'>, unlocked: boolean): Partial<Style> {
  const { style = {} } = cell;
  const format = fileNumberFormat(cell.format ?? '');
  return {
    font: {
      name: style.fontFamily ?? FAMILY,
      size: style.fontSize ?? SIZE,
      ...(style.bold ? { bold: true } : {}),
      ...(style.italic ? { italic: true } : {}),
      ...(style.fontColor === undefined ? {} : { color: fileColor(style.fontColor) }),
    },
    ...(style.background === undefined
      ? {}
      : { fill: { type: 'pattern', pattern: 'solid', fgColor: fileColor(style.background) } }),
    ...(format === undefined ? {} : { numFmt: format }),
    ...(unlocked ? { protection: { locked: false } } : {}),
    alignment: alignment(style),
    ...(style.border === undefined ? {} : { border: borders(style.border) }),
  };
}

/** `#rrggbb` as files write colours, opaque. */
export function fileColor(color: string): { argb: string } {
  return { argb: `FF${color.replace('#', '').toUpperCase()}` };
}

/** A column's width in characters of the standard font, from pixels. */
export function fileWidth(px: number): number {
  return Math.round(((px - 5) / 7) * 100) / 100;
}

/** A row's height in points, from pixels. */
export function fileHeight(px: number): number {
  return Math.round(px * 75) / 100;
}

/** The number format of a file: date letters in lower case; undefined for an automatic cell. */
export function fileNumberFormat(format: string): string | undefined {
  if (isAutomatic(format)) return undefined;
  return format
    .split(/("[^"]*"|\[[^\]]*\]|\\.)/)
    .map((part, i) => (i % 2 === 1 ? part : part.replace(/[DMYHS]/g, (letter) => letter.toLowerCase())))
    .join('');
}

function alignment(style: XlsxStyle): Partial<Alignment> {
  return {
    vertical: style.vertical ?? 'bottom',
    ...(style.horizontal === undefined ? {} : { horizontal: style.horizontal }),
    ...(style.wrap ? { wrapText: true } : {}),
  };
}

function borders({ color, sides }: NonNullable<XlsxStyle['border']>): Partial<Borders> {
  return Object.fromEntries(sides.map((side) => [side, { style: 'thin', color: fileColor(color) }]));
}
