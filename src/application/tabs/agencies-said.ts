// What `Tổng hợp` says of the agencies, as text worked out from typed cells: the very sentences that its formulas make.

import { heldOffices } from '../../domain/agencies/typed-terms.js';
import type { Grid } from '../../domain/cell.js';
import { addDays, type LocalDate } from '../../domain/local-date.js';
import { cellAt, dataRows, textAt } from '../../domain/reading/keyed-table.js';
import { lastDayInTime } from '../../domain/reminding/reminder-standing.js';
import type { LostRow } from '../../domain/round/lost-cells.js';
import { waitsFor } from '../../domain/round/setting-table.js';
import type { Settings } from '../../domain/round/settings.js';
import { lostLetterMark } from '../../domain/round/tracking-table.js';
import { owesWords, agencyCountWords as said, summaryWords } from '../../text/summary-text.js';
import { mustReportWords } from '../../text/tracking-words.js';
import type { TypedBook } from '../reading/typed-book.js';
import { unassignedCode } from '../results/result-row.js';
import { type LetterColumns, letterColumns, letterDays } from '../rounds/letter-days.js';
import { trackingKey } from '../rounds/tracking.js';
import { fixedTabs } from '../workbook/fixed-tabs.js';
import { tabTable } from '../workbook/tab-table.js';
import type { CountedAgency } from './agency-cells.js';
import { counted, outOf } from './count-text.js';
import { type BookResults, countedResults } from './counted-items.js';
import { AGENCY_ROWS, WAITING_LENGTH } from './summary-agencies.js';

/** Day 0 of the sheets. */
const EPOCH: LocalDate = '1899-12-30';

/** An agency as block 4 counts it. */
interface Counted {
  readonly name: string;
  readonly rows: number;
  readonly owed: number;
  readonly followed: boolean;
  readonly hasLetter: boolean;
  readonly extendedTo: LocalDate | null;
  readonly isAsked: boolean;
  /** A day or the successor is asked about in `Danh bạ`: nobody can say whether it is late. */
  readonly isHeld: boolean;
  /** Its time is over, and nothing is asked that bears on it. */
  readonly isTimeOver: boolean;
}

export interface AgenciesSaid {
  /** The line of block 1. */
  readonly line: string;
  /** The rows of block 4: cells from the first column of the page. */
  readonly rows: readonly (readonly string[])[];
}

/** `tracked`: all values of `Theo dõi báo cáo`; `lost`: what the registers lost and nobody gave back. */
export function agenciesSaid(
  agencies: readonly CountedAgency[],
  { book, settings, directory }: Pick<TypedBook, 'book' | 'settings' | 'directory'>,
  { tracked, lost }: { readonly tracked: Grid; readonly lost: readonly LostRow[] },
  results: BookResults,
  today: LocalDate,
): AgenciesSaid {
  const held = heldOffices(directory.read.termless, book.agencies, settings.round.cutOff);
  const all = countedAgencies(agencies, settings, held, lettersRead(tracked, lost), results, today);
  const unassigned = countedResults(results, ({ agency, owed }) => agency === unassignedCode && owed === 'x');
  const suppliers = all.filter(({ rows }) => rows > 0);
  const followed = all.filter((each) => each.followed);
  const letters = followed.filter(({ hasLetter }) => hasLetter);
  const complete = suppliers.filter(({ owed }) => owed === 0);
  const figures =
    suppliers.length === 0 ? said.noneAsked : `${outOf(complete.length, suppliers.length)}${said.complete}`;
  const reports =
    followed.length === 0 ? said.noneReports : `${outOf(letters.length, followed.length)}${said.reported}`;
  const rest = unassigned === 0 ? '' : `${said.unassigned[0]}${counted(unassigned)}${said.unassigned[1]}`;
  const open = followed.filter(({ hasLetter }) => !hasLetter);
  const silent = open.filter(({ extendedTo, isAsked }) => extendedTo === null && !isAsked);
  const waiting = silent.filter(({ rows, owed }) => rows > 0 && owed === 0);
  const letterOnly = silent.filter(({ rows }) => rows === 0);
  return {
    line: `${figures}; ${reports}${rest}.`,
    rows: [
      [countLine(suppliers, followed, open, settings)],
      ...owingRows(all, suppliers.length, unassigned),
      ['', waitingLine(waiting, said.waiting)],
      ['', waitingLine(letterOnly, said.letterOnly)],
    ],
  };
}

/** `Theo dõi báo cáo` as `DOC_BAO_CAO` is handed it, with what is lost by the memory instead of what a run wrote of it. */
function lettersRead(tracked: Grid, lost: readonly LostRow[]) {
  const { table } = tabTable(fixedTabs.tracking, tracked);
  const rows = dataRows(table);
  const read = letterColumns.map((key) => [key, rows.map((row) => cellAt(table, row, key))] as const);
  const marks = new Map(
    lost.flatMap(({ tab, row, cells }) =>
      tab === fixedTabs.tracking.mark && row !== null ? [[row, lostLetterMark(Object.keys(cells))] as const] : [],
    ),
  );
  const columns: LetterColumns = { ...Object.fromEntries(read), lost: rows.map((row) => marks.get(row) ?? '') };
  return { table, rows, columns };
}

function countedAgencies(
  agencies: readonly CountedAgency[],
  settings: Settings,
  held: ReadonlySet<string>,
  { table, rows, columns }: ReturnType<typeof lettersRead>,
  results: BookResults,
  today: LocalDate,
): readonly Counted[] {
  const letters = letterDays(
    agencies.map(({ code }) => code),
    columns,
    settings.round,
    held,
  );
  const lastDay = lastDayInTime(settings.round.deadline, null, settings.includeDeadlineDay);
  return agencies.map(({ code, name, isObliged, isOwn }, at) => {
    const row = rows.find((each) => textAt(table, each, 'key') === trackingKey(settings.round.code, code));
    const must = row === undefined ? '' : textAt(table, row, 'mustReport');
    const isFollowed = isObliged ? must !== mustReportWords.no : must === mustReportWords.yes;
    const followed = !isOwn && row !== undefined && isFollowed;
    const [from = 0, granted = 0, questioned = 0] = letters[at] ?? [];
    const arrived = from === 0 ? null : addDays(EPOCH, from);
    const hasLetter = followed && arrived !== null && arrived <= today;
    const extendedTo = granted === 0 ? null : addDays(EPOCH, granted);
    const isOpen = followed && !hasLetter;
    const isNoWord = must !== '' && must !== mustReportWords.yes && must !== mustReportWords.no;
    const isHeld = questioned === 2;
    const isAsked = isOpen && (questioned === 1 || (arrived !== null && arrived > today) || isNoWord);
    const isTimeKnown = !isAsked && !isHeld && !waitsFor(settings.asked, 'lateness');
    return {
      name,
      rows: countedResults(results, ({ agency }) => agency === code),
      owed: countedResults(results, ({ agency, owed }) => agency === code && owed === 'x'),
      followed,
      hasLetter,
      extendedTo,
      isAsked,
      isHeld,
      isTimeOver: isTimeKnown && today > (extendedTo ?? lastDay),
    };
  });
}

/** "Thiếu số liệu 04/31, chưa có văn bản 09/31 (còn hạn 07, quá hạn 0)." */
function countLine(
  suppliers: readonly Counted[],
  followed: readonly Counted[],
  open: readonly Counted[],
  { asked }: Settings,
): string {
  const owing = suppliers.filter(({ owed }) => owed > 0).length;
  const figures = suppliers.length === 0 ? said.noneAsked : `${said.missing}${outOf(owing, suppliers.length)}`;
  if (followed.length === 0) return `${figures}, ${said.noneReports}.`;
  const [late, unread] = [
    open.filter(({ isTimeOver }) => isTimeOver).length,
    open.filter(({ isAsked, isHeld }) => isAsked || isHeld).length,
  ];
  const questioned = unread === 0 ? '' : `${said.asked}${counted(unread)}`;
  const inTime = `${said.open}${counted(open.length - late - unread)}`;
  const timely =
    open.length === 0 || waitsFor(asked, 'lateness') ? '' : `${inTime}${said.late}${counted(late)}${questioned})`;
  return `${figures}${said.noLetter}${outOf(open.length, followed.length)}${timely}.`;
}

/** The agencies that owe something, in two columns; the last place says how many more there are. */
function owingRows(all: readonly Counted[], suppliers: number, unassigned: number): readonly (readonly string[])[] {
  const owing = all.flatMap((each) => {
    const isOpen = each.followed && !each.hasLetter;
    return each.owed > 0 || (isOpen && (each.extendedTo !== null || each.isAsked)) ? [owesSentence(each)] : [];
  });
  const none = suppliers === 0 ? '' : unassigned > 0 ? summaryWords.restUnassigned : summaryWords.allComplete;
  const places = 2 * AGENCY_ROWS;
  return Array.from({ length: AGENCY_ROWS }, (_, row) => {
    const isLast = row === AGENCY_ROWS - 1 && owing.length > places;
    const right = isLast ? `và ${owing.length - places + 1}${said.others}` : (owing[row + AGENCY_ROWS] ?? '');
    return ['', row === 0 && owing.length === 0 ? none : (owing[row] ?? ''), '', '', right];
  });
}

/** "Sở A: còn 3 số liệu, chưa có văn bản", "Sở B: văn bản đang hỏi lại", "Huyện C: gia hạn đến 25/11 (còn 2 số liệu)". */
function owesSentence({ name, owed, followed, hasLetter, extendedTo, isAsked, isTimeOver }: Counted): string {
  const letter = hasLetter ? `${owesWords.letter}, ` : '';
  const figures = owed > 0 ? `${owesWords.figures[0]}${owed}${owesWords.figures[1]}` : '';
  const missing = isAsked ? owesWords.letterAsked : owesWords.noLetter;
  const comma = owed > 0 && followed && !hasLetter ? ', ' : '';
  const debts = `${letter}${figures}${comma}${!hasLetter && followed ? missing : ''}`;
  if (extendedTo === null) return `${name}: ${debts}`;
  const until = isTimeOver ? owesWords.lapsed : owesWords.extended;
  return `${name}: ${until}${extendedTo.slice(8)}/${extendedTo.slice(5, 7)} (${debts})`;
}

function waitingLine(waiting: readonly Counted[], words: string): string {
  if (waiting.length === 0) return '';
  const names = waiting.map(({ name }) => name).join(', ');
  return `${counted(waiting.length)}${words}: ${names.length > WAITING_LENGTH ? said.more : names}`;
}
