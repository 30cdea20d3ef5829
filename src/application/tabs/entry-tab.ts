// `Nhập số liệu`: where staff type figures, one block of rows per agency.

import { measuredTarget } from '../../domain/book/measured-target.js';
import type { Book } from '../../domain/book/plan.js';
import { officeKeys, specialCases } from '../../domain/reading/typed-figure.js';
import { entryPrint, typedKeys } from '../../domain/round/entry-table.js';
import { blockOf, type ReportingRow } from '../../domain/round/reporting-row.js';
import {
  checkedAgainWord,
  checkedWord,
  entryTitle,
  listHelp,
  methodWords,
  notAssignedWord,
  notDoneWord,
  provinceHints,
  savedSuffix,
  selfAssessments,
} from '../../text/entry-words.js';
import { asksSelfAssessment } from '../../text/plan-columns.js';
import { noticed } from '../../text/plan-frame.js';
import { entryColumnsOf } from '../reading/typed-tabs.js';
import { assignedMark, echoFormula, echoSeparator } from '../results/echo.js';
import { placeOfResult, shownResult } from '../results/result-lookup.js';
import type { ResultColumn } from '../results/result-row.js';
import { inLiteral, rowCell } from '../workbook/a1.js';
import { statusColours } from '../workbook/colours.js';
import { planMark } from '../workbook/marks.js';
import { formula, type Written } from '../workbook/sheet-op.js';
import type { TableModel, TablePlace } from '../workbook/table-model.js';
import { blockName, typedBlocks, typedTitle } from './typed-blocks.js';
import type { TypedLinks } from './typed-links.js';

/** The model of the entry tab for the reporting rows of the round; `isGivenToNobody`: so it was decided the year before. */
export function entryTab(
  book: Book,
  reporting: readonly ReportingRow[],
  links: TypedLinks,
  isGivenToNobody: (code: string) => boolean = () => false,
): TableModel {
  const columns = entryColumnsOf(book, links.settings);
  const isClosed = closedCells(reporting);
  const isSelfAssessed = columns.some(({ key }) => key === 'selfAssessment');
  return {
    tab: links.tabs.entry.mark,
    title: noticed(links.settings, typedTitle('entry', entryTitle, links)),
    isLocked: links.isClosed,
    columns,
    ...typedBlocks(book, {
      rows: reporting,
      typed: typedKeys,
      initial: (row) =>
        row.code === row.indicator.code
          ? {
              supplier: firstSupplier(book, row, isGivenToNobody(row.code)),
              method: methodWords[row.indicator.method],
            }
          : {},
      cells: (row, place) => rowCells(book, row, place, links),
      rights: links.rights,
    }),
    stages: { first: 'print', last: 'code' },
    lists: [
      { key: 'special', choices: Object.values(specialCases), help: listHelp.special },
      { key: 'checked', choices: [checkedWord, checkedAgainWord], help: listHelp.checked },
      ...(isSelfAssessed ? [{ key: 'selfAssessment', choices: selfAssessments, help: listHelp.selfAssessment }] : []),
      { key: 'notDone', choices: [notDoneWord], help: listHelp.notDone },
      {
        key: 'supplier',
        choices: [...book.agencies.map((agency) => agency.name), notAssignedWord],
        help: listHelp.supplier,
      },
      { key: 'method', choices: Object.values(methodWords), help: listHelp.method },
    ],
    isClosed,
    // Formulas take in rows that people insert below the last block.
    spareRows: 20,
    editors: links.settings.coordinators,
    hidden: false,
    colour: '#f4b400',
    colours: statusColours(['verdict', 'pace']),
  };
}

function firstSupplier(book: Book, { code, indicator, agency }: ReportingRow, isGivenToNobody: boolean): string {
  if (isGivenToNobody && code === indicator.code) return notAssignedWord;
  return indicator.method === 'published' || agency === '' ? '' : blockName(book, agency);
}

/** Typed columns of the province's row that stand for a figure: closed once the units report for themselves. */
const figureKeys: ReadonlySet<string> = new Set([...officeKeys, 'assignedTarget']);
/** What is decided in the province's row alone. */
const provinceKeys: ReadonlySet<string> = new Set(['supplier', 'method', 'selfAssessment']);

function closedCells(reporting: readonly ReportingRow[]): (code: string, key: string) => boolean {
  const totals = new Set(reporting.filter(({ units }) => units.length > 0).map(({ code }) => code));
  const units = new Set(reporting.flatMap((row) => row.units.map(({ code }) => code)));
  const others = new Set(reporting.filter(({ table }) => !asksSelfAssessment(table)).map(({ code }) => code));
  return (code, key) =>
    (totals.has(code) && figureKeys.has(key)) ||
    (units.has(code) && provinceKeys.has(key)) ||
    (key === 'selfAssessment' && others.has(code));
}

function rowCells(book: Book, row: ReportingRow, place: TablePlace, links: TypedLinks): Record<string, Written> {
  const at = place.row(row.code);
  const cell = (key: string) => rowCell(at, place.column(key));
  const results = links.results(planMark(row.plan.code, row.table.code));
  const measured = measuredTarget(row.target, row.indicator);
  const isAssigned = `LEN(IFERROR(${cell('assignedTarget')};"!"))>0`;
  const key = `${cell('targetId')}&IF(${isAssigned};"${assignedMark}";"")&"${echoSeparator}"&${cell('echo')}`;
  const printed = `"${inLiteral(measured.printed)}"`;
  const shown = (column: ResultColumn, none: string, saved: string): Written =>
    formula(`=IF(${cell('code')}="";"";${shownResult(results, column, cell('found'), { none, saved })})`);
  const assigned = shownResult(results, 'target', cell('found'), { none: measured.printed, saved: '' });
  return {
    code: row.code,
    words: row.words,
    scope: row.scope,
    target: formula(`=IF(${isAssigned};${assigned};${printed})`),
    unit: measured.unit,
    recorded: shown('recorded', '', ''),
    verdict: shown('verdict', results.pending, savedSuffix),
    pace: shown('pace', results.pending, savedSuffix),
    explanation: shown('explanation', results.pending, ''),
    review: shown('review', '', ''),
    agency: blockName(book, blockOf(row)),
    place: `${row.plan.placeName} ${row.item.place}`,
    carried: formula(`=IF(${cell('code')}="";"";${links.carried.shown(cell('code'))})`),
    reckoning: reckoning(row),
    print: entryPrint(row),
    targetId: row.target.id,
    echo: formula([echoFormula(cell, links.stamp), ...unitEchoes(row, place)].join(`&"${echoSeparator}"&`)),
    found: formula(`=IF(${cell('code')}="";0;${placeOfResult(results, key, '0')})`),
  };
}

/** What is counted, where a document says so. */
function reckoning(row: ReportingRow): string {
  const { numeratorText, denominatorText } = row.indicator;
  const parts = numeratorText === '' ? [] : [`Tử số: ${numeratorText}.`, `Mẫu số: ${denominatorText}.`];
  return [...parts, sharingHint(row)].filter((part) => part !== '').join(' ');
}

/** What one row for all units holds. */
function sharingHint({ code, indicator, units }: ReportingRow): string {
  return code === indicator.code && units.length === 0 ? (provinceHints[indicator.method] ?? '') : '';
}

/** A total answers for its units too: their echoes are part of its own. */
function unitEchoes(row: ReportingRow, place: TablePlace): readonly string[] {
  return row.units.map(({ code }) =>
    place.row(code) < 0 ? '"!"' : `IFERROR(${rowCell(place.row(code), place.column('echo'))};"!")`,
  );
}

/** Columns that `DANH_GIA` must not be given, because they are made from its answer. */
export const resultKeysOnEntry: ReadonlySet<string> = new Set([
  'target',
  'recorded',
  'verdict',
  'pace',
  'explanation',
  'review',
  'found',
]);
