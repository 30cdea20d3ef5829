// What is said of a row of a register that lost what was typed in it.

import type { Problem } from '../../domain/checked.js';
import type { KeyedTable } from '../../domain/reading/keyed-table.js';
import type { LostRow } from '../../domain/round/lost-cells.js';
import { lostCellsText, lostWaits } from '../../text/lost-words.js';
import { cellName } from '../workbook/a1.js';
import { fixedTabs } from '../workbook/fixed-tabs.js';

/** The tabs of the registers by their marks. */
const tabs = [fixedTabs.settings, fixedTabs.rounds, fixedTabs.tracking];

/** The problem of a row, at its first lost cell; without a cell where the row itself is gone. `name`: who or what it is of. */
export function lostProblem({ tab, row, cells }: LostRow, table: KeyedTable, name: string): Problem {
  const found = tabs.find(({ mark }) => mark === tab);
  const lost = (found?.columns ?? []).flatMap(({ key, header }) => {
    const cell = cells[key];
    // A setting is named by its row, not by its one column.
    return cell === undefined ? [] : [{ key, header: key === 'value' ? '' : header, cell }];
  });
  const column = table.columnOf.get(lost[0]?.key ?? '');
  return {
    code: row === null ? 'row-lost' : 'cells-lost',
    ...(found === undefined ? {} : { sheet: found.name }),
    ...(row === null || column === undefined ? {} : { cell: cellName(row, column) }),
    params: {
      what: lostCellsText(name, lost),
      waits: lostWaits(found?.name ?? ''),
      ...(tab === fixedTabs.tracking.mark ? {} : { holds: 'lostCells' }),
    },
  };
}
