// Finds cells of the workbook as a person would: by the row's code and the column's header.

import type { Host } from '../../host/contract.js';

/** `row(code)` and `column(header)` of a tab, as 1-based sheet row and column letters. */
export interface SheetPlaces {
  cell(code: string, header: string): string | null;
}

/** The places of a tab whose header row holds `header`, with the codes under `codeHeader`. */
export function sheetPlaces(host: Host, tab: string, codeHeader: string): SheetPlaces {
  const values = host.sheet(tab).values();
  const headerRow = values.findIndex((row) => row.includes(codeHeader));
  const headers = values[headerRow] ?? [];
  const codeColumn = headers.indexOf(codeHeader);
  const rowOf = new Map(values.map((row, index) => [String(row[codeColumn] ?? ''), index + 1]));
  return {
    cell: (code, header) => {
      const row = rowOf.get(code);
      const column = headers.indexOf(header);
      return row === undefined || column < 0 ? null : `${letters(column)}${row}`;
    },
  };
}

function letters(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : letters(Math.floor(column / 26) - 1) + last;
}
