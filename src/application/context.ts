// What every use case starts from: the book of templates, the settings and the rows of the round, read once.

import type { Cell } from '../domain/cell.js';
import type { Problem } from '../domain/checked.js';
import { cellAt, type KeyedTable, readKeyedTable, textAt } from '../domain/keyed-table.js';
import type { Book } from '../domain/plan.js';
import { agencyNamed, type ReportingRow, reportingRows } from '../domain/reporting-row.js';
import { readSettings, type Settings } from '../domain/settings.js';
import { entryColumns, settingsColumns } from '../text/columns.js';
import { officialDate } from '../text/date-words.js';
import { notAssignedWord } from '../text/entry-words.js';
import { tabNames } from '../text/tab-names.js';
import { cellName } from './a1.js';
import { entryMark, settingsMark } from './marks.js';
import { ROWS_ABOVE } from './table-model.js';

export type Grid = readonly (readonly Cell[])[];

/** First values of all settings: the template's, with the newest round of `duties.csv`. */
export function settingDefaults(book: Book): ReadonlyMap<string, string> {
  const values = new Map(book.settings.map((row) => [row.key, row.value]));
  const round = book.rounds[book.rounds.length - 1];
  if (round === undefined) return values;
  const ofRound = {
    roundCode: round.code,
    roundName: round.name,
    roundYear: String(round.year),
    roundCutOff: officialDate(round.cutOff),
    roundDeadline: officialDate(round.deadline),
    roundSummaryDeadline: officialDate(round.summaryDeadline),
    roundPlans: round.plans.join(', '),
    roundBasis: round.basis.join('\n'),
  };
  for (const [key, value] of Object.entries(ofRound)) if (!values.get(key)) values.set(key, value);
  return values;
}

/** The settings of a workbook from all values of `Thiết lập` (`[]` before there is one: the template's values). */
export function settingsFrom(
  book: Book,
  values: Grid,
): { readonly settings: Settings; readonly problems: readonly Problem[] } {
  const defaults = settingDefaults(book);
  const typed = new Map<string, Cell>();
  const places = new Map<string, string>();
  if (values.length > 0) {
    const { table } = readKeyedTable(values, {
      tab: settingsMark,
      columns: settingsColumns,
      rowsAboveData: ROWS_ABOVE,
    });
    for (let row = table.firstRow; row < values.length; row++) {
      const key = textAt(table, row, 'key');
      if (key === '' || typed.has(key)) continue;
      typed.set(key, cellAt(table, row, 'value'));
      places.set(key, cellName(row, table.columnOf.get('value') ?? 0));
    }
  }
  const unknownPlans = String(typed.get('roundPlans') ?? '')
    .split(/[,;\n]/)
    .map((code) => code.trim())
    .some((code) => code !== '' && !book.plans.some((plan) => plan.code === code));
  if (unknownPlans) typed.delete('roundPlans');
  const nameOf = (key: string) => book.settings.find((row) => row.key === key)?.name ?? key;
  const { settings, problems } = readSettings(typed, defaults, nameOf);
  const planProblem = { code: 'setting-unreadable', params: { key: 'roundPlans', name: nameOf('roundPlans') } };
  const placed = [...problems, ...(unknownPlans ? [planProblem] : [])].map((problem) => {
    const cell = places.get(String(problem.params?.key));
    return { ...problem, sheet: tabNames.settings, ...(cell === undefined ? {} : { cell }) };
  });
  return { settings, problems: placed };
}

export interface EntryState {
  readonly table: KeyedTable;
  readonly reporting: readonly ReportingRow[];
  readonly problems: readonly Problem[];
}

/** The entry tab as a table, with the reporting rows of the round after the coordinator's overrides. */
export function entryStateFrom(book: Book, settings: Settings, values: Grid): EntryState {
  const { table, problems } = readKeyedTable(values, {
    tab: entryMark,
    columns: entryColumns,
    rowsAboveData: ROWS_ABOVE,
  });
  const overrides = new Map<string, string>();
  for (let row = table.firstRow; row >= 0 && row < values.length; row++) {
    const code = textAt(table, row, 'code');
    const typed = textAt(table, row, 'supplier');
    const agency = typed.normalize('NFC') === notAssignedWord ? '' : agencyNamed(book, typed)?.code;
    if (code !== '' && agency !== undefined && !overrides.has(code)) overrides.set(code, agency);
  }
  const reporting = reportingRows(book, settings.round, (code) => overrides.get(code) ?? null);
  const placed = problems.map((problem) => ({ ...problem, sheet: tabNames.entry }));
  return { table, reporting, problems: values.length === 0 ? [] : placed };
}
