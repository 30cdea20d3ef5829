// `Theo dõi báo cáo` as the use cases read it: what the coordinator wrote about each agency in the open round.

import { letterOn } from '../../domain/agencies/report-letter.js';
import type { Grid } from '../../domain/cell.js';
import type { Problem } from '../../domain/checked.js';
import { isLocalDate, type LocalDate } from '../../domain/local-date.js';
import { readDate } from '../../domain/reading/date-reader.js';
import { cellAt, dataRows, type KeyedTable, textAt } from '../../domain/reading/keyed-table.js';
import { areSameWords } from '../../domain/reading/plain-text.js';
import { saysNothing } from '../../domain/reading/said-nothing.js';
import { textOf } from '../../domain/reading/typed-figure.js';
import type { Release } from '../../domain/reminding/reminder-escalation.js';
import { milestoneKey, type ReportOwed } from '../../domain/reminding/reminder-plan.js';
import { reportTimeliness } from '../../domain/reminding/reminder-standing.js';
import { waitsFor } from '../../domain/round/setting-table.js';
import type { Settings } from '../../domain/round/settings.js';
import { rowWaitsFor } from '../../domain/round/tracking-table.js';
import { trackingColumns } from '../../text/columns.js';
import { officialDate } from '../../text/date-words.js';
import { problemText } from '../../text/problem-text.js';
import { sheetErrorText } from '../../text/sheet-error.js';
import { timelinessWords } from '../../text/standing-words.js';
import { tabNames } from '../../text/tab-names.js';
import { deadAddressWord, mustReportWords, releaseWords } from '../../text/tracking-words.js';
import { cellName, inLiteral } from '../workbook/a1.js';
import { fixedTabs } from '../workbook/fixed-tabs.js';
import { formula, type SheetOp, type Written } from '../workbook/sheet-op.js';
import { tabTable } from '../workbook/tab-table.js';
import type { RoundInfo } from './round-register.js';

/** One row: an agency in a round. */
export interface TrackedAgency {
  readonly agency: string;
  /** 0-based row of the sheet. */
  readonly row: number;
  /** `Phải gửi báo cáo`; null where nobody said. */
  readonly mustReport: boolean | null;
  /** The signed report as mails know it; null while there is none. */
  readonly report: Extract<ReportOwed, { state: 'received' }> | null;
  /** Day by which timeliness goes: `Ngày nhận`, else `Ngày báo cáo`. */
  readonly receivedOn: LocalDate | null;
  readonly extendedTo: LocalDate | null;
  readonly confirmedOn: LocalDate | null;
  readonly openedOn: LocalDate | null;
  readonly isAddressDead: boolean;
  readonly release: Release | null;
  /** Keys of cells that it lost and nobody gave back. */
  readonly lost: readonly string[];
  /** What is asked about the row. */
  readonly problems: readonly TrackedProblem[];
  /** A cell of it cannot be read: nothing of this round goes to the agency until it is mended. */
  readonly isHeld: boolean;
  /** A cell of the row on which its letter hangs cannot be read. */
  readonly isLetterAsked: boolean;
  /** Nobody can say whether its report is in time. */
  readonly isLatenessHeld: boolean;
  /** Nobody can say whether its contact is confirmed. */
  readonly isRollCallHeld: boolean;
}

/** What is asked about a cell, with the key of its column. */
export interface TrackedProblem extends Problem {
  readonly key: string;
}

export interface Tracking {
  readonly table: KeyedTable;
  readonly byAgency: ReadonlyMap<string, TrackedAgency>;
  readonly problems: readonly Problem[];
}

/** Step of the mail to the head, as the ledger names it. */
const HEAD_STEP = 'T+1-LD';

/** Identity of a row: the round and the agency's code. */
export function trackingKey(round: string, agency: string): string {
  return `${round}/${agency}`;
}

/** What tracking needs to know of a round. */
export type TrackedRound = Pick<RoundInfo, 'code' | 'year' | 'deadline' | 'summaryDeadline'>;

/** Reads all rows of a round as of a day; of two rows for one agency the first counts. */
export function trackingFrom(
  round: TrackedRound,
  values: Grid,
  nameOf: (code: string) => string,
  today: LocalDate,
): Tracking {
  const { table, problems: found } = tabTable(fixedTabs.tracking, values);
  const problems: Problem[] = [...found];
  const byAgency = new Map<string, TrackedAgency>();
  const prefix = trackingKey(round.code, '');
  for (const row of dataRows(table)) {
    const key = textAt(table, row, 'key');
    const agency = key.startsWith(prefix) ? key.slice(prefix.length) : '';
    if (agency === '' || byAgency.has(agency)) continue;
    const tracked = trackedRow(round, table, row, { agency, name: nameOf(agency) }, today);
    byAgency.set(agency, tracked);
    problems.push(...tracked.problems);
  }
  return { table, byAgency, problems };
}

/** The rows with those of some agencies held back for what is asked about them elsewhere. */
export function withHeld(tracking: Tracking, held: ReadonlySet<string>): Tracking {
  if (held.size === 0) return tracking;
  const rows = [...tracking.byAgency].map(
    ([code, row]) => [code, held.has(code) ? { ...row, isHeld: true, isLatenessHeld: true } : row] as const,
  );
  return { ...tracking, byAgency: new Map(rows) };
}

type Lateness = Pick<TrackedAgency, 'report' | 'receivedOn' | 'extendedTo' | 'isLatenessHeld'>;

/**
 * Words of `Thời hạn`; empty where a report is here but no day says when, and while a cell on which it hangs cannot be
 * read: one of the row, the deadline, or whether its own day counts.
 */
export function latenessOf(
  tracked: Lateness,
  round: Pick<RoundInfo, 'deadline' | 'isYearly'>,
  { asked, includeDeadlineDay }: Pick<Settings, 'asked' | 'includeDeadlineDay'>,
  today: LocalDate,
): string {
  const { report, receivedOn, extendedTo } = tracked;
  const isRoundHeld = round.isYearly ? waitsFor(asked, 'lateness') : asked.includes('includeDeadlineDay');
  if (isRoundHeld || tracked.isLatenessHeld || (report !== null && receivedOn === null)) return '';
  return timelinessWords(reportTimeliness({ receivedOn }, today, round.deadline, extendedTo, includeDeadlineDay));
}

/** `Cần xem lại` of a row. */
export function trackedReview({ problems }: Pick<TrackedAgency, 'problems'>): string {
  return problems
    .map(({ code, cell, params }) => `Ô ${cell}: ${problemText({ code, ...(params && { params }) })}`)
    .join(' ');
}

/** Words of the calculated cells of rows by agency, written where they differ; nothing where all is right. */
export function trackedCellOps(
  tracking: Tracking,
  cells: (tracked: TrackedAgency) => Readonly<Record<string, string>>,
): readonly SheetOp[] {
  return [...tracking.byAgency.values()].flatMap((tracked): SheetOp[] =>
    Object.entries(cells(tracked)).flatMap(([key, words]): SheetOp[] => {
      const column = tracking.table.columnOf.get(key);
      if (column === undefined || textAt(tracking.table, tracked.row, key) === words) return [];
      // "1/3" must not become the first of March: a cell that holds formulas elsewhere is given one.
      const cell: Written = words === '' ? null : key === 'figures' ? wordsAsFormula(words) : words;
      return [{ op: 'values', row: tracked.row, column, cells: [[cell]] }];
    }),
  );
}

/** A text that a sheet would take for a day or a number, in a cell without text format. */
export function wordsAsFormula(words: string): Written {
  return formula(`="${inLiteral(words)}"`);
}

function trackedRow(
  round: TrackedRound,
  table: KeyedTable,
  row: number,
  who: { readonly agency: string; readonly name: string },
  today: LocalDate,
): TrackedAgency {
  const problems: TrackedProblem[] = [];
  const asked = new Set<string>();
  const place = (key: string) => {
    asked.add(key);
    return { key, sheet: tabNames.tracking, cell: cellName(row, table.columnOf.get(key) ?? 0) };
  };
  const words = (key: string): string => {
    const typed = textOf(cellAt(table, row, key));
    if (!sheetErrorText(typed)) return typed;
    problems.push({ code: 'tracking-formula', ...place(key) });
    return '';
  };
  const day = (key: string): LocalDate | null => {
    const read = readDate(cellAt(table, row, key), round.year);
    if (read.kind === 'unreadable') problems.push({ code: 'tracking-day', ...place(key), params: { text: read.text } });
    return read.kind === 'date' ? read.date : null;
  };
  const letter = letterOn(today, (key) => cellAt(table, row, key), round);
  const { extendedTo } = letter;
  for (const { code, key, text, other } of letter.questions)
    problems.push({ code, ...place(key), params: { text: shownDay(text), other: shownDay(other), year: round.year } });
  /** The word of a closed list that stands in a cell, null where none does; other words are asked about. */
  const chosen = (key: string, choices: readonly string[]): string | null => {
    const typed = words(key);
    const choice = choices.find((each) => areSameWords(each, typed)) ?? null;
    if (choice === null && typed !== '') {
      const column = trackingColumns.find((each) => each.key === key)?.header ?? key;
      const params = { text: typed, column, choices: choices.join(', ') };
      problems.push({ code: 'tracking-choice', ...place(key), params });
    }
    return choice;
  };
  const releaser = words('releasedBy');
  const release = releaseOf(
    round,
    chosen('release', Object.values(releaseWords)) ?? '',
    saysNothing(releaser) ? '' : releaser,
    who.agency,
    extendedTo,
  );
  if (typeof release === 'string') problems.push({ code: release, ...place('release'), params: { name: who.name } });
  const must = chosen('mustReport', Object.values(mustReportWords));
  const isAddressDead = chosen('dead', [deadAddressWord]) !== null;
  const [confirmedOn, openedOn] = [day('confirmed'), day('opened')];
  return {
    agency: who.agency,
    row,
    mustReport: must === null ? null : must === mustReportWords.yes,
    report: letter.report === null ? null : { state: 'received', ...letter.report },
    receivedOn: letter.receivedOn,
    extendedTo,
    confirmedOn,
    openedOn,
    isAddressDead,
    release: typeof release === 'string' ? null : release,
    lost: [],
    problems,
    isHeld: rowWaitsFor(asked, 'mails'),
    isLetterAsked: rowWaitsFor(asked, 'lateness'),
    isLatenessHeld: rowWaitsFor(asked, 'lateness'),
    isRollCallHeld: rowWaitsFor(asked, 'roll-call'),
  };
}

function shownDay(text: string): string {
  return isLocalDate(text) ? officialDate(text) : text;
}

/** The release a row speaks of, null for none, or the code of the problem that keeps it from counting. */
function releaseOf(
  { code, deadline }: TrackedRound,
  words: string,
  by: string,
  agency: string,
  extendedTo: LocalDate | null,
): Release | null | 'release-unsigned' | 'release-outdated' {
  if (words === '') return null;
  const wanted = extendedTo === null ? releaseWords.round : releaseWords.extension;
  if (!areSameWords(words, wanted)) return 'release-outdated';
  if (by === '') return 'release-unsigned';
  return { round: code, agency, step: milestoneKey(HEAD_STEP, extendedTo ?? deadline, deadline), by, at: '' };
}
