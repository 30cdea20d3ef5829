// `Đợt báo cáo`: the register of all rounds. Its rows are people's; set-up adds the day of opening, key and questions.

import type { Problem } from '../../domain/checked.js';
import { cellAt } from '../../domain/reading/keyed-table.js';
import type { Settings } from '../../domain/round/settings.js';
import { officialDate } from '../../text/date-words.js';
import { palette } from '../../text/palette.js';
import { noticed } from '../../text/plan-frame.js';
import { problemText } from '../../text/problem-text.js';
import { roundColumns, roundLists, roundReview, roundStateWords, roundsTitle } from '../../text/round-words.js';
import { tabNames } from '../../text/tab-names.js';
import type { RoundRegister } from '../rounds/round-register.js';
import { fixedTabs } from '../workbook/fixed-tabs.js';
import type { Look, SheetOp, Written } from '../workbook/sheet-op.js';
import type { TableModel, TablePlace } from '../workbook/table-model.js';
import { columnRuns } from '../workbook/table-runs.js';

/** Empty rows kept ready for the rounds to come. */
const SPARE_ROWS = 20;

/** The model: nothing but columns, since every row is somebody's own. `coming`: rows that are put in once the tab stands. */
export function roundTab(settings: Settings, coming = 0): TableModel {
  return {
    tab: fixedTabs.rounds.mark,
    title: noticed(settings, roundsTitle(settings)),
    columns: roundColumns,
    rows: [],
    lists: [],
    isClosed: () => false,
    editors: settings.coordinators,
    spareRows: SPARE_ROWS + coming,
    hidden: false,
    colour: palette.head,
    identify: () => null,
    disputed: () => new Set(),
    isSpare: (table, row) => [...table.columnOf.keys()].every((key) => cellAt(table, row, key) === ''),
    cells: () => ({}),
    colours: (place) => [
      {
        areas: [{ row: place.firstRow, column: place.column('state'), rows: rowsOf(place), columns: 1 }],
        startsWith: [roundStateWords.open],
        background: palette.green,
        colour: palette.greenInk,
      },
    ],
  };
}

/**
 * Looks and dropdown all the way down, text format in the rows from `free` on: a round is typed into an empty row. A day
 * that was pasted into a used row keeps its own format, without which it is a number.
 */
export function roundCells(place: TablePlace, free: number): readonly SheetOp[] {
  const rows = rowsOf(place);
  const columnOf = new Map(roundColumns.map(({ key }) => [key, place.column(key)]));
  const byColumn = [...roundColumns].sort((a, b) => place.column(a.key) - place.column(b.key));
  const dressed = columnRuns(byColumn, columnOf, () => true).map((columns): SheetOp => {
    const line = columns.map(
      (column): Look => ({
        background: column.filledBy === 'coordinator' ? palette.coordinator : palette.machine,
        align: column.align,
        wrap: !column.hidden,
      }),
    );
    const looks = Array.from({ length: rows }, () => line);
    return {
      op: 'looks',
      keepsFormats: true,
      row: place.firstRow,
      column: columnOf.get(columns[0]?.key ?? '') ?? 0,
      looks,
    };
  });
  const row = Math.max(free, place.firstRow);
  const width = Math.max(...roundColumns.map(({ key }) => place.column(key))) + 1;
  const text = Array.from({ length: place.lastRow - row + 1 }, () => Array.from({ length: width }, () => '@'));
  if (text.length > 0) dressed.push({ op: 'formats', row, column: 0, formats: text });
  const lists = roundLists.map(({ key, choices, help }): SheetOp => {
    const area = { row: place.firstRow, column: place.column(key), rows, columns: 1 };
    return { op: 'lists', area, rules: [{ area, choices, help }] };
  });
  return [...dressed, ...lists];
}

/**
 * What the workbook writes into the rows: key and day of opening once, the questions as they stand now; of yearly rounds
 * those of the settings (`problems`). What was lost with its whole row is said beside the first yearly round.
 */
export function roundNotes(register: RoundRegister, problems: readonly Problem[]): readonly SheetOp[] {
  const { table } = register;
  const words = (said: readonly Problem[]) =>
    said.map(({ code: what, params }) => problemText({ code: what, ...(params && { params }) }));
  const ops: SheetOp[] = [];
  const gone = problems.filter(({ sheet, code }) => sheet === tabNames.rounds && code === 'row-lost');
  const yearly = register.rows.find(({ isYearly }) => isYearly)?.row;
  for (const { row, isYearly, code, info, problems: own } of register.rows) {
    const ofCells = problems.filter(({ sheet, cell }) => sheet === tabNames.rounds && rowOfCell(cell) === row);
    const ofRow = row === yearly ? [...ofCells, ...gone] : ofCells;
    const review = isYearly ? words(ofRow).join(' ') : roundReview(words([...new Set([...own, ...ofRow])]));
    const cells: Readonly<Record<string, Written>> = {
      review,
      ...(isYearly && code !== '' ? { key: code } : {}),
      ...(info === null ? {} : { key: code, opened: info.openedOn === null ? '' : officialDate(info.openedOn) }),
    };
    for (const [key, value] of Object.entries(cells)) {
      const column = table.columnOf.get(key);
      if (column === undefined || cellAt(table, row, key) === value) continue;
      ops.push({ op: 'values', row, column, cells: [[value === '' ? null : value]] });
    }
  }
  return ops;
}

/** 0-based row of a cell's name. */
function rowOfCell(cell: string | undefined): number {
  return Number(/\d+$/.exec(cell ?? '')?.[0] ?? 0) - 1;
}

function rowsOf(place: TablePlace): number {
  return place.lastRow - place.firstRow + 1;
}
