// All typed tabs as a run saw them, for `Nhật ký`: the rows that are what they say, and how rows and columns are called.

import { agencyName } from '../../domain/agencies/agency-names.js';
import type { Book } from '../../domain/book/plan.js';
import type { Cell } from '../../domain/cell.js';
import type { SeenRow, SeenTab } from '../../domain/history/journal-changes.js';
import type { RowTexts } from '../../domain/history/journal-entry.js';
import { shortHash } from '../../domain/reading/fingerprint.js';
import { cellAt, type KeyedTable } from '../../domain/reading/keyed-table.js';
import { entryRows, typedKeys } from '../../domain/round/entry-table.js';
import type { RowIdentity } from '../../domain/round/reporting-row.js';
import { type TypedRow, typedIn } from '../../domain/round/typed-memory.js';
import { typedTaskKeys } from '../../domain/tasks/task-judgement.js';
import type { Column } from '../../text/column.js';
import {
  directoryColumns,
  entryColumnsWithSelfAssessment,
  settingsColumns,
  trackingColumns,
} from '../../text/columns.js';
import { cutText, type JournalNames, type Who } from '../../text/journal-words.js';
import { roundColumns } from '../../text/round-words.js';
import { tabNames } from '../../text/tab-names.js';
import { taskEntryColumns } from '../../text/task-columns.js';
import { directoryKeys } from '../reading/directory-keys.js';
import { lostName } from '../reading/lost-cells-asked.js';
import {
  type RegisterKey,
  type RegistersState,
  registerRows,
  registers as registersOf,
} from '../reading/remembered-registers.js';
import { isMoved, moveKeys } from '../reading/row-doubts.js';
import type { WholeTypedBook } from '../reading/typed-book.js';
import type { TableState } from '../reading/typed-tabs.js';
import { accountsByAgency, blockRights, entryRightsNow } from '../rights/block-rights.js';
import { standingText } from '../workbook/cell-text.js';
import { fixedTabs, type WantedTab } from '../workbook/fixed-tabs.js';
import type { YearTabs } from '../workbook/year-tabs.js';

/** The typed tabs of a workbook, in the order in which the journal tells of them. */
export const typedTabKeys = ['entry', 'taskEntry', 'tracking', 'rounds', 'directory', 'settings'] as const;
type TypedTabKey = (typeof typedTabKeys)[number];

/** Ids of the typed tabs; null for one that is not there. */
export type TypedTabIds = Readonly<Record<TypedTabKey, number | null>>;

/** A tab as a run saw it, and how its rows and columns are called. */
export interface NamedTab {
  readonly seen: SeenTab;
  /** Its mark. */
  readonly mark: string;
  /** Codes of rows of which `Bản lưu` remembers nothing. */
  readonly apart: ReadonlySet<string>;
  readonly names: Omit<JournalNames, 'isFirst'>;
}

const columnsOf: Readonly<Record<TypedTabKey, readonly Column[]>> = {
  entry: entryColumnsWithSelfAssessment,
  taskEntry: taskEntryColumns,
  tracking: trackingColumns,
  rounds: roundColumns,
  directory: directoryColumns,
  settings: settingsColumns,
};

/** Cells that the workbook fills itself at times: nobody can say that a person did. */
const MACHINE_KEYS: ReadonlySet<string> = new Set(['thresholds', 'opened', 'state']);
/** Rows of `Thiết lập` in which the workbook keeps what it worked out. */
const MACHINE_ROWS: ReadonlySet<string> = new Set(['stamp', 'workbookId']);

/** Longest text that the journal holds of one cell. */
const LONGEST_CELL = 40_000;

/** What stands in the typed tabs; `registers`: as they stand at this moment. */
export function seenTyped(
  book: Book,
  typed: WholeTypedBook,
  registers: RegistersState,
  ids: TypedTabIds,
  past: readonly PastTyped[] = [],
): readonly NamedTab[] {
  const { entry, tasks, directory } = typed;
  const rights = blockRights(
    entryRightsNow(registers.values.settings, () => true),
    accountsByAgency(directory),
  );
  const office = (code: string) => (code === '' ? '' : agencyName(typed.book.agencies, code));
  const rowsOf: Readonly<Record<TypedTabKey, () => readonly OwnedRow[]>> = {
    entry: () => entryTabRows(entry, [...typedKeys]),
    taskEntry: () => entryTabRows(tasks, [...typedTaskKeys]),
    directory: () =>
      [...directory.read.codeAt]
        .filter(([row]) => !directory.read.torn.has(row))
        .map(([row, code]) => ({ ...seenRow(directory.table, row, code, directoryKeys), agency: code })),
    settings: () => registerRowsOf(book, registers, 'settings'),
    rounds: () => registerRowsOf(book, registers, 'rounds'),
    tracking: () => registerRowsOf(book, registers, 'tracking'),
  };
  const nameOf: Partial<Record<TypedTabKey, (code: string) => string>> = {
    directory: office,
    settings: (code) => registerName(book, registers, 'settings', code),
    rounds: (code) => registerName(book, registers, 'rounds', code),
    tracking: (code) => registerName(typed.book, registers, 'tracking', code),
  };
  const named = (
    key: TypedTabKey,
    tabId: number | null,
    of: Pick<NamedTab, 'mark'> & { readonly sheet: string },
    rows: readonly OwnedRow[],
  ): NamedTab[] => {
    if (tabId === null) return [];
    const agencyOf = new Map(rows.map(({ code, agency }) => [code, agency]));
    const staffKeys = new Set(columnsOf[key].flatMap((column) => (column.filledBy === 'staff' ? [column.key] : [])));
    const who = (code: string, column: string): Who => {
      if (MACHINE_KEYS.has(column)) return 'unknown';
      return staffKeys.has(column) && rights.of(agencyOf.get(code) ?? '') === 'everyone' ? 'unknown' : 'block';
    };
    return [
      {
        seen: { tabId, rows, moves: moveKeys[key] ?? null },
        mark: of.mark,
        apart: key === 'settings' ? registersOf.settings.apart : new Set(),
        names: {
          tab: of.sheet,
          row: nameOf[key] ?? ((code) => code),
          unit: (code) => office(agencyOf.get(code) ?? ''),
          header: (column) => columnsOf[key].find((each) => each.key === column)?.header ?? column,
          who,
        },
      },
    ];
  };
  return [
    ...typedTabKeys.flatMap((key) => {
      const tab = { mark: fixedTabs[key].mark, sheet: tabNames[key] };
      return ids[key] === null ? [] : named(key, ids[key], tab, rowsOf[key]());
    }),
    ...past.flatMap((year) => [
      ...named('entry', year.ids.entry, ofTab(year.tabs.entry), entryTabRows(year.typed.entry, [...typedKeys])),
      ...named(
        'taskEntry',
        year.ids.taskEntry,
        ofTab(year.tabs.taskEntry),
        entryTabRows(year.typed.tasks, [...typedTaskKeys]),
      ),
    ]),
  ];
}

/** A year that is past, whose figures may still change. */
export interface PastTyped {
  readonly ids: { readonly entry: number | null; readonly taskEntry: number | null };
  readonly tabs: YearTabs;
  readonly typed: Pick<WholeTypedBook, 'entry' | 'tasks'>;
}

const ofTab = ({ mark, name }: WantedTab) => ({ mark, sheet: name });

interface OwnedRow extends SeenRow {
  /** Code of the office that answers for it; `''` for none. */
  readonly agency: string;
}

/** The rows that agree with their codes, those of another round too; of several with one code the first, none where they differ. */
function entryTabRows(
  { table, reporting, doubts }: TableState<RowIdentity & { readonly agency: string }>,
  keys: readonly string[],
): readonly OwnedRow[] {
  const rows = new Map<string, OwnedRow>();
  for (const { state, row, code, reporting: own } of entryRows(table, reporting, keys)) {
    const isCoded = state === 'own' || (state === 'foreign' && code !== '');
    const doubt = doubts.get(code);
    const isTwice = doubt !== undefined && !isMoved(doubt);
    if (isCoded && !isTwice && !rows.has(code))
      rows.set(code, { ...seenRow(table, row, code, keys), agency: own?.agency ?? '' });
  }
  return [...rows.values()];
}

function registerRowsOf(book: Book, registers: RegistersState, key: RegisterKey): readonly OwnedRow[] {
  return registerRows(book, registers, key, MACHINE_ROWS).map(({ row, code, cells }) => ({
    ...{ row, code, cells: textsOf(cells) },
    agency: key === 'tracking' ? code.slice(code.lastIndexOf('/') + 1) : '',
  }));
}

function registerName(book: Book, registers: RegistersState, key: RegisterKey, code: string): string {
  const { tab } = registers.of[key].register;
  return lostName(book, registers, { id: `${tab}:${code}`, code, tab, row: null, cells: {}, newer: [] });
}

function seenRow(table: KeyedTable, row: number, code: string, keys: readonly string[]): SeenRow {
  return { code, row, cells: textsOf(typedIn(keys, (key) => cellAt(table, row, key))) };
}

function textsOf(cells: TypedRow['cells']): RowTexts {
  return Object.fromEntries(Object.entries(cells).map(([key, cell]) => [key, journalText(cell)]));
}

/** A cell as the journal holds it. */
export function journalText(cell: Cell): string {
  const text = standingText(cell);
  return text.length <= LONGEST_CELL ? text : cutText(text.slice(0, LONGEST_CELL), text.length, shortHash(text));
}
