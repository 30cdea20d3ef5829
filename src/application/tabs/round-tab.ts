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
import type { SheetOp, Written } from '../workbook/sheet-op.js';
import type { TableModel, TablePlace } from '../workbook/table-model.js';

/** Rows kept ready for the rounds to come: at least so many, and drawn so many at a time. */
const READY = { least: 5, drawn: 20 } as const;

/** The model: nothing but columns, since every row is somebody's own. */
export function roundTab(settings: Settings): TableModel {
  return {
    tab: fixedTabs.rounds.mark,
    title: noticed(settings, roundsTitle(settings)),
    columns: roundColumns,
    rows: [],
    lists: roundLists,
    isClosed: () => false,
    editors: settings.coordinators,
    spareRows: READY.least,
    drawnBy: READY.drawn,
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
