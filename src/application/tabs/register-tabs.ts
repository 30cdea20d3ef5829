// The three registers people keep: `Thiết lập`, `Danh bạ`, and the ledger `Đôn đốc` (written by the machine alone).

import type { ReadDirectory } from '../../domain/agencies/directory-rows.js';
import { membershipWords } from '../../domain/agencies/membership.js';
import type { Agency, Book } from '../../domain/book/plan.js';
import type { Grid } from '../../domain/cell.js';
import type { Problem } from '../../domain/checked.js';
import { cellAt, type KeyedTable, textAt } from '../../domain/reading/keyed-table.js';
import { isOfYearlyRound } from '../../domain/round/setting-table.js';
import type { Settings } from '../../domain/round/settings.js';
import { beatWords, decisionHelp, decisionWords } from '../../text/automation-words.js';
import type { Column } from '../../text/column.js';
import { directoryColumns, ledgerColumns, settingsColumns } from '../../text/columns.js';
import { officialDate } from '../../text/date-words.js';
import { palette } from '../../text/palette.js';
import { noticed } from '../../text/plan-frame.js';
import { problemText } from '../../text/problem-text.js';
import { ledgerColours, registerTitles } from '../../text/register-words.js';
import { tabNames } from '../../text/tab-names.js';
import { directoryOf } from '../reading/directory.js';
import { cellName } from '../workbook/a1.js';
import { fixedTabs } from '../workbook/fixed-tabs.js';
import type { ColourRule, SheetOp, Written } from '../workbook/sheet-op.js';
import { tabTable } from '../workbook/tab-table.js';
import type { TableModel, TablePlace, TableRow } from '../workbook/table-model.js';

/** Empty rows of the ledger, which grows from run to run. */
const LEDGER_ROWS = 1000;

/** Empty rows of the directory: a list of communes and wards has room to be pasted. */
const DIRECTORY_ROWS = 100;

function register(
  settings: Settings,
  tab: string,
  title: string,
  columns: readonly Column[],
  rows: readonly TableRow[],
  cells: (row: TableRow) => Readonly<Record<string, Written>>,
): TableModel {
  return {
    tab,
    title,
    columns,
    rows,
    lists: [],
    isClosed: () => false,
    editors: settings.coordinators,
    spareRows: 5,
    hidden: false,
    colour: palette.soft,
    stages: { first: 'key', last: 'name' },
    identify: (table, row) => textAt(table, row, 'key') || null,
    disputed: () => new Set(),
    isSpare: (table, row) => isEmptyRow(table, row),
    cells,
    colours: () => [],
  };
}

function isEmptyRow(table: KeyedTable, row: number): boolean {
  return [...table.columnOf.keys()].every((key) => cellAt(table, row, key) === '');
}

/** `Thiết lập`, its first values those given by key; what belongs to a round stands in the row of the round. */
export function settingsTab(book: Book, settings: Settings, firstValues: ReadonlyMap<string, string>): TableModel {
  const ofBook = book.settings.filter(({ key }) => !isOfYearlyRound(key));
  const rows = ofBook.map((row) => ({
    id: row.key,
    heading: false,
    initial: { value: firstValues.get(row.key) ?? row.value },
  }));
  const byKey = new Map(book.settings.map((row) => [row.key, row]));
  const model = register(
    settings,
    fixedTabs.settings.mark,
    noticed(settings, registerTitles.settings),
    settingsColumns,
    rows,
    (row) => ({
      name: byKey.get(row.id)?.name ?? '',
      meaning: byKey.get(row.id)?.meaning ?? '',
      key: row.id,
    }),
  );
  return { ...model, spareRows: 0 };
}

/** `Cần xem lại` of `Thiết lập` as the problems of its cells have it, written where it differs. */
export function settingNotes(values: Grid, problems: readonly Problem[]): readonly SheetOp[] {
  const { table } = tabTable(fixedTabs.settings, values);
  const column = table.columnOf.get('review');
  if (column === undefined) return [];
  const ops: SheetOp[] = [];
  for (let row = Math.max(0, table.firstRow); row < values.length; row++) {
    const cell = cellName(row, table.columnOf.get('value') ?? 0);
    const said = problems.filter((problem) => problem.sheet === tabNames.settings && problem.cell === cell);
    const words = said.map(({ code, params }) => problemText({ code, ...(params && { params }) })).join(' ');
    if (textAt(table, row, 'review') === words) continue;
    ops.push({ op: 'values', row, column, cells: [[words === '' ? null : words]] });
  }
  return ops;
}

/** `Danh bạ`: every agency the documents name; rows that were pasted stay where they are, as they are. */
export function directoryTab(book: Book, settings: Settings): TableModel {
  const byCode = new Map(book.agencies.map((agency) => [agency.code, agency]));
  const groupNames = (agency: Agency) => agency.groups.flatMap((code) => byCode.get(code)?.name ?? []).join('; ');
  const rows = book.agencies.map((agency) => ({
    id: agency.code,
    heading: false,
    initial: {
      groups: agency.kind === 'nhóm' ? membershipWords.open : groupNames(agency),
      activeFrom: agency.activeFrom === null ? null : officialDate(agency.activeFrom),
      activeTo: agency.activeTo === null ? null : officialDate(agency.activeTo),
      successor: byCode.get(agency.successor)?.name ?? null,
    },
  }));
  const title = noticed(settings, registerTitles.directory);
  const codes = rowCodes(book, settings);
  const model = register(settings, fixedTabs.directory.mark, title, directoryColumns, rows, (row) => {
    const agency = byCode.get(row.id);
    if (agency === undefined) return {};
    return {
      name: agency.name,
      spellings: agency.spellings.filter((spelling) => spelling !== agency.name).join('; '),
      key: row.id,
    };
  });
  return {
    ...model,
    leaves: new Set(['review']),
    spareRows: DIRECTORY_ROWS,
    identify: (table, row) => (codes(table).torn.has(row) ? null : (codes(table).codeAt.get(row) ?? null)),
    disputed: (table) => new Set([...codes(table).torn].map((row) => codes(table).codeAt.get(row) ?? '')),
  };
}

/** The tab read against the offices, once however many rows are asked about. */
function rowCodes(book: Book, settings: Settings): (table: KeyedTable) => ReadDirectory {
  const known = new WeakMap<KeyedTable, ReadDirectory>();
  return (table) => {
    const before = known.get(table);
    if (before !== undefined) return before;
    const read = directoryOf(book, settings.round.year, table);
    known.set(table, read);
    return read;
  };
}

/** `Đôn đốc`: its rows are the ledger's own and are never rewritten by set-up. */
export function ledgerTab(settings: Settings): TableModel {
  const model = register(
    settings,
    fixedTabs.ledger.mark,
    noticed(settings, registerTitles.ledger),
    ledgerColumns,
    [],
    () => ({}),
  );
  return {
    ...model,
    spareRows: LEDGER_ROWS,
    identify: () => null,
    colours: (place): readonly ColourRule[] => [
      ...ledgerColours.map(({ startsWith, ...colours }) => ({
        areas: [
          { row: place.firstRow, column: place.column('state'), rows: place.lastRow - place.firstRow + 1, columns: 1 },
        ],
        startsWith: [startsWith],
        ...colours,
      })),
      {
        areas: [{ row: place.firstRow - 2, column: place.column('reason'), rows: 1, columns: 1 }],
        startsWith: [beatWords.silent],
        background: palette.red,
        colour: palette.redInk,
      },
    ],
  };
}

/** The column `Xử lý` all the way down: rows that a run adds later have their dropdown too. */
export function decisionCells(place: TablePlace): readonly SheetOp[] {
  const area = {
    row: place.firstRow,
    column: place.column('decision'),
    rows: place.lastRow - place.firstRow + 1,
    columns: 1,
  };
  const rule = { area, choices: Object.values(decisionWords), help: decisionHelp };
  return [{ op: 'lists', area, rules: [rule] }];
}
