// Dropdowns of single cells: settings with a closed list, and the rows of groups in `Danh bạ`.

import { membershipWords } from '../../domain/agencies/membership.js';
import type { Book } from '../../domain/book/plan.js';
import { settingKeys, settingTable } from '../../domain/round/setting-table.js';
import { directoryColumns } from '../../text/columns.js';
import { settingChoices, settingHelp } from '../../text/setting-words.js';
import type { ListRule, SheetOp } from '../workbook/sheet-op.js';
import type { TablePlace } from '../workbook/table-model.js';

/** `Thiết lập`: what else is typed there is read where it has one meaning, and asked about where it has none. */
export function settingLists(place: TablePlace): readonly SheetOp[] {
  const rules = settingKeys.flatMap((key): ListRule[] => {
    const choices = settingChoices[settingTable[key].kind];
    const row = place.row(key);
    if (choices === undefined || row < 0) return [];
    return [{ ...cellRule(row, place.column('value')), choices, help: settingHelp(choices) }];
  });
  return listOps(place, 'value', rules);
}

/** `Danh bạ`: whether the list of a group is settled. */
export function directoryLists(book: Pick<Book, 'agencies'>, place: TablePlace): readonly SheetOp[] {
  const choices = Object.values(membershipWords);
  const { help = '' } = directoryColumns.find(({ key }) => key === 'groups') ?? {};
  const rules = book.agencies.flatMap(({ code, kind }): ListRule[] => {
    const row = place.row(code);
    return kind !== 'nhóm' || row < 0 ? [] : [{ ...cellRule(row, place.column('groups')), choices, help }];
  });
  return listOps(place, 'groups', rules);
}

function cellRule(row: number, column: number) {
  return { area: { row, column, rows: 1, columns: 1 }, mayDiffer: true } as const;
}

function listOps(place: TablePlace, key: string, rules: readonly ListRule[]): readonly SheetOp[] {
  if (rules.length === 0) return [];
  const rows = rules.map(({ area }) => area.row);
  const first = Math.min(...rows);
  const area = { row: first, column: place.column(key), rows: Math.max(...rows) - first + 1, columns: 1 };
  return [{ op: 'lists', area, rules }];
}
