// What people have typed on `Nhập số liệu`, read apart from everything the workbook fills in.

import type { Host } from '../../host/contract.js';
import { typedKeys } from '../../src/domain/round/entry-table.js';
import { entryColumns } from '../../src/text/columns.js';
import { ENTRY } from './workbook.js';

const typedHeaders = entryColumns.filter((column) => typedKeys.some((key) => key === column.key));

/** Every typed cell that is not empty, as `code · header · value`, sorted; headings of blocks are left out. */
export function typedCells(host: Host, tab: string | number = ENTRY): readonly string[] {
  const display = host.sheet(tab).display();
  const headerRow = display.findIndex((row) => row.includes('Mã số') && row.includes('Chỉ tiêu'));
  const headers = display[headerRow] ?? [];
  return display
    .slice(headerRow + 1)
    .flatMap((row) =>
      typedHeaders.flatMap(({ header }) => {
        const text = row[headers.indexOf(header)] ?? '';
        return text === '' ? [] : [`${row[headers.indexOf('Mã số')] ?? ''} · ${header} · ${text}`];
      }),
    )
    .toSorted();
}

/** The same without the codes: what must still be somewhere on the tab, whichever row it stands in. */
export function typedValues(host: Host): readonly string[] {
  return typedCells(host)
    .map((cell) => cell.split(' · ').slice(1).join(' · '))
    .toSorted();
}
