// `Nhập số liệu`: where staff type, one block of rows per agency.

import { agencyOfHeading, entryPrint, entryRows, headingPrint, isUsed } from '../../domain/entry-table.js';
import { keyOfFingerprint } from '../../domain/fingerprint.js';
import { cellAt, type KeyedTable, textAt } from '../../domain/keyed-table.js';
import type { Book } from '../../domain/plan.js';
import type { ReportingRow } from '../../domain/reporting-row.js';
import type { Settings } from '../../domain/settings.js';
import { specialCases } from '../../domain/typed-figure.js';
import { entryColumns } from '../../text/columns.js';
import {
  calculating,
  checkedWord,
  entryTitle,
  listHelp,
  methodWords,
  notAssignedWord,
  notDoneWord,
  savedSuffix,
  unassignedBlock,
} from '../../text/entry-words.js';
import { noticed } from '../../text/plan-frame.js';
import { rowCell } from '../a1.js';
import { statusColours } from '../colours.js';
import { echoFormula, echoSeparator } from '../echo.js';
import { entryMark } from '../marks.js';
import type { ResultColumn } from '../results.js';
import { formula, type Written } from '../sheet-op.js';
import type { TableModel, TablePlace, TableRow } from '../table-model.js';
import type { ResultBlock } from './calculation-tab.js';

/** Where the entry tab finds its results: by plan code, the live block and the saved one. */
export interface EntryLinks {
  block(planCode: string): { readonly live: ResultBlock; readonly saved: ResultBlock };
  readonly settings: Settings;
  /** Fixed address of the cell `Mốc tính`, tab included. */
  readonly stamp: string;
}

/** The model of the entry tab for the reporting rows of the round. */
export function entryTab(book: Book, reporting: readonly ReportingRow[], links: EntryLinks): TableModel {
  const byCode = new Map(reporting.map((row) => [row.code, row]));
  return {
    tab: entryMark,
    title: noticed(links.settings, entryTitle),
    columns: entryColumns,
    rows: blockRows(book, reporting),
    lists: [
      { key: 'special', choices: Object.values(specialCases), help: listHelp.special },
      { key: 'checked', choices: [checkedWord], help: listHelp.checked },
      { key: 'notDone', choices: [notDoneWord], help: listHelp.notDone },
      {
        key: 'supplier',
        choices: [...book.agencies.map((agency) => agency.name), notAssignedWord],
        help: listHelp.supplier,
      },
      { key: 'method', choices: Object.values(methodWords), help: listHelp.method },
    ],
    // Formulas take in rows that people insert below the last block.
    spareRows: 20,
    editors: links.settings.coordinators,
    hidden: false,
    colour: '#f4b400',
    identify: (table, row) => identity(table, row, reporting),
    disputed: (table) => disputedCodes(table, reporting),
    isSpare: (table, row) =>
      !isUsed(table, row) && ['code', 'words', 'print'].every((key) => cellAt(table, row, key) === ''),
    cells: (row, place) => {
      if (row.heading) return headingCells(book, row.id);
      const reportingRow = byCode.get(row.id);
      return reportingRow === undefined ? {} : rowCells(book, reportingRow, place, links);
    },
    colours: statusColours(['verdict', 'pace']),
  };
}

function blockRows(book: Book, reporting: readonly ReportingRow[]): TableRow[] {
  const rows: TableRow[] = [];
  let block: string | null = null;
  for (const row of reporting) {
    if (row.agency !== block) {
      block = row.agency;
      rows.push({ id: headingPrint(row.agency), heading: true, initial: {} });
    }
    rows.push({
      id: row.code,
      heading: false,
      initial: {
        supplier: book.agencies.find((agency) => agency.code === row.indicator.supplier)?.name ?? '',
        method: methodWords[row.indicator.method],
      },
    });
  }
  return rows;
}

/**
 * The reporting row or heading a row of the sheet is. A row whose code or words were spoilt but whose other two
 * witnesses agree is taken for what they say, so that set-up restores it; one whose code and words say one thing
 * and whose fingerprint another is left alone for a person to settle.
 */
function identity(table: KeyedTable, row: number, reporting: readonly ReportingRow[]): string | null {
  const print = textAt(table, row, 'print');
  if (agencyOfHeading(print) !== null) return textAt(table, row, 'code') === '' ? print : null;
  const found = rowsOf(table, reporting)[row - table.firstRow];
  if (found === undefined) return null;
  if (found.state === 'own') return found.code;
  if (found.state !== 'misplaced' || found.printDisagrees) return null;
  const reportingRow = found.reporting;
  return reportingRow !== null && textAt(table, row, 'print') === entryPrint(reportingRow) ? reportingRow.code : null;
}

/** Codes that misplaced rows name in any of their witnesses; the figures in such a row may belong to either. */
function disputedCodes(table: KeyedTable, reporting: readonly ReportingRow[]): ReadonlySet<string> {
  const misplaced = rowsOf(table, reporting).filter((row) => row.state === 'misplaced');
  return new Set(
    misplaced.flatMap((row) => [
      row.code,
      keyOfFingerprint(textAt(table, row.row, 'print')),
      row.reporting?.code ?? '',
    ]),
  );
}

const rowsCache = new WeakMap<KeyedTable, ReturnType<typeof entryRows>>();

function rowsOf(table: KeyedTable, reporting: readonly ReportingRow[]): ReturnType<typeof entryRows> {
  const known = rowsCache.get(table);
  if (known !== undefined) return known;
  const rows = entryRows(table, reporting);
  rowsCache.set(table, rows);
  return rows;
}

function headingCells(book: Book, id: string): Record<string, Written> {
  const code = agencyOfHeading(id) ?? '';
  const name = book.agencies.find((agency) => agency.code === code)?.name ?? unassignedBlock;
  return { words: name, print: id };
}

function rowCells(book: Book, row: ReportingRow, place: TablePlace, links: EntryLinks): Record<string, Written> {
  const at = place.row(row.code);
  const cell = (key: string) => rowCell(at, place.column(key));
  const { live, saved } = links.block(row.plan.code);
  const key = `${cell('targetId')}&"${echoSeparator}"&${cell('echo')}`;
  const shown = (column: ResultColumn, late: string, suffix: string): Written =>
    formula(
      `=IF(${cell('code')}="";"";IF(${cell('found')}>0;INDEX(${live.column(column)};${cell('found')})&"";` +
        `IF(${cell('found')}<0;INDEX(${saved.column(column)};-${cell('found')})&"${suffix}";"${late}")))`,
    );
  return {
    code: row.code,
    words: row.target.clause,
    scope: row.target.scope,
    target: row.target.printed,
    unit: row.target.unit,
    recorded: shown('recorded', '', ''),
    verdict: shown('verdict', calculating, savedSuffix),
    pace: shown('pace', calculating, savedSuffix),
    explanation: shown('explanation', calculating, ''),
    review: shown('review', '', ''),
    agency: book.agencies.find((agency) => agency.code === row.agency)?.name ?? unassignedBlock,
    place: `${row.plan.placeName} ${row.item.place}`,
    reckoning: reckoning(row),
    print: entryPrint(row),
    targetId: row.target.id,
    echo: formula(echoFormula(cell, links.stamp)),
    found: formula(
      `=IF(${cell('code')}="";0;IFERROR(MATCH(${key};${live.column('key')};0);IFERROR(-MATCH(${key};${saved.column('key')};0);0)))`,
    ),
  };
}

/** What is counted, where a document says so, and why this office supplies the figure. */
function reckoning(row: ReportingRow): string {
  const { numeratorText, denominatorText, supplyNote } = row.indicator;
  const parts = numeratorText === '' ? [] : [`Tử số: ${numeratorText}.`, `Mẫu số: ${denominatorText}.`];
  return [...parts, ...(supplyNote === '' ? [] : [`Nơi cung cấp: ${supplyNote}`])].join(' ');
}

/** Columns that `DANH_GIA` must not be given, because they are made from its answer. */
export const resultKeysOnEntry: ReadonlySet<string> = new Set([
  'recorded',
  'verdict',
  'pace',
  'explanation',
  'review',
  'found',
]);
