// The signed report as `Theo dõi báo cáo` knows it: whether it is here, since when, and what is asked about its cells.

import { type Cell, isBlank, isErrorText } from '../cell.js';
import type { LocalDate } from '../local-date.js';
import { readDate } from '../reading/date-reader.js';
import { plainText, seenText } from '../reading/plain-text.js';
import { readLetterNumber } from './letter-number.js';

/** The cells that decide it, as they stand on the tab. */
export const letterKeys = ['number', 'reportDate', 'signer', 'received', 'extendedTo'] as const;
export type LetterKey = (typeof letterKeys)[number];
export type LetterCells = Readonly<Record<LetterKey, Cell>>;

/** What of the round bears on them. */
export interface LetterTerms {
  readonly year: number;
  readonly deadline: LocalDate;
  /** Day by which the Sở itself reports; null where the round names none. */
  readonly summaryDeadline: LocalDate | null;
}

export type LetterQuestionCode =
  | 'tracking-formula'
  | 'tracking-day'
  | 'letter-number'
  | 'letter-signer'
  | 'letter-year'
  | 'letter-future'
  | 'letter-two-days'
  | 'letter-received-early'
  | 'extension-early'
  | 'extension-late';

export interface LetterQuestion {
  readonly code: LetterQuestionCode;
  readonly key: LetterKey;
  /** What stands in the cell, or the days that do not go together. */
  readonly text: string;
  readonly other: string;
}

export interface ReportLetter {
  /** The report that is here if nothing is asked about it; null while there is none. */
  readonly report: { readonly number: string; readonly date: LocalDate | null } | null;
  /** Day by which timeliness goes: `Ngày nhận`, else the day of the report. */
  readonly receivedOn: LocalDate | null;
  /** Last of its days: a letter cannot be here before it. */
  readonly lastDay: LocalDate | null;
  /** The cell of `lastDay`. */
  readonly lastKey: LetterKey;
  /** The last day granted beyond the deadline; null without one. */
  readonly extendedTo: LocalDate | null;
  /** Without the question whether a day lies in the future (`letterOn`). */
  readonly questions: readonly LetterQuestion[];
}

/** Said of a letter that is not signed yet; no name of a person, as Trình is behind a family name. */
const NO_SIGNER =
  /^[^\p{L}]*$|(?:^|[^\p{L}])(?:chưa|không|đang|chờ|sẽ|đã trình|trình ký|trình duyệt|dự thảo|chua|khong)(?:[^\p{L}]|$)|^trình(?:[^\p{L}]|$)/iu;

/**
 * What the cells of a letter say. A question about its number, days or signer leaves the letter unread: it counts as
 * not here until a person has answered. An extension that is asked about is none.
 */
export function reportLetter(cells: LetterCells, terms: LetterTerms): ReportLetter {
  const questions: LetterQuestion[] = [];
  const ask = (code: LetterQuestionCode, key: LetterKey, text = '', other = '') => {
    questions.push({ code, key, text, other });
  };
  const broken = letterKeys.filter((key) => isError(cells[key]));
  for (const key of broken) ask('tracking-formula', key);
  const cell = (key: LetterKey): Cell => (broken.includes(key) ? '' : cells[key]);
  const day = (key: LetterKey): LocalDate | null => {
    const read = readDate(cell(key), terms.year);
    if (read.kind === 'unreadable') ask('tracking-day', key, read.text);
    return read.kind === 'date' ? read.date : null;
  };
  const read = readLetterNumber(cell('number'), terms.year);
  if (read.kind === 'unreadable') ask('letter-number', 'number', read.text);
  const inNumber = read.kind === 'number' ? read.date : null;
  const typedDay = day('reportDate');
  if (inNumber !== null && typedDay !== null && inNumber !== typedDay)
    ask('letter-two-days', 'reportDate', typedDay, inNumber);
  const signer = plainText(textOfCell(cell('signer')));
  if (signer !== '' && NO_SIGNER.test(signer)) ask('letter-signer', 'signer', seenText(textOfCell(cell('signer'))));
  const date = typedDay ?? inNumber;
  const received = day('received');
  const dateKey = typedDay === null ? 'number' : 'reportDate';
  if (date !== null && !isOfRound(date, terms)) ask('letter-year', dateKey, date);
  if (received !== null && !isOfRound(received, terms)) ask('letter-year', 'received', received);
  else if (date !== null && received !== null && received < date)
    ask('letter-received-early', 'received', received, date);
  const isHere = read.kind === 'number' || date !== null || received !== null;
  const isAsked = questions.some(({ key }) => key !== 'extendedTo');
  const granted = day('extendedTo');
  const extension = granted === null ? null : extensionQuestion(granted, terms);
  if (granted !== null && extension !== null) ask(extension, 'extendedTo', granted, lastGrant(terms));
  return {
    report: isHere && !isAsked ? { number: read.kind === 'number' ? read.number : '', date } : null,
    receivedOn: isAsked ? null : (received ?? date),
    ...lastOf(date, received, dateKey),
    extendedTo: granted === null || extension !== null || granted === terms.deadline ? null : granted,
    questions,
  };
}

/**
 * The letter as of a day: one that bears, or came on, a day that has not come is asked about, and not here. A day whose
 * year is asked about already is not asked about again.
 */
export function letterOn(today: LocalDate, cellOf: (key: LetterKey) => Cell, terms: LetterTerms): ReportLetter {
  const letter = reportLetter(letterCells(cellOf), terms);
  if (letter.lastDay === null || letter.lastDay <= today) return letter;
  const isYearAsked = letter.questions.some(({ code, key }) => code === 'letter-year' && key === letter.lastKey);
  if (isYearAsked) return letter;
  const ahead: LetterQuestion = { code: 'letter-future', key: letter.lastKey, text: letter.lastDay, other: '' };
  return { ...letter, report: null, receivedOn: null, questions: [...letter.questions, ahead] };
}

/** The cells by key, however they are kept. */
export function letterCells(cellOf: (key: LetterKey) => Cell): LetterCells {
  const [number, reportDate, signer, received, extendedTo] = letterKeys.map(cellOf);
  return { number, reportDate, signer, received, extendedTo } as LetterCells;
}

function lastOf(date: LocalDate | null, received: LocalDate | null, dateKey: LetterKey) {
  const isReceivedLast = received !== null && (date === null || received >= date);
  return isReceivedLast ? ({ lastDay: received, lastKey: 'received' } as const) : { lastDay: date, lastKey: dateKey };
}

/** Reports of a year are written in it, or late in the next. */
function isOfRound(day: LocalDate, { year }: LetterTerms): boolean {
  return day >= `${year}-01-01` && day <= `${year + 1}-12-31`;
}

function extensionQuestion(granted: LocalDate, terms: LetterTerms): 'extension-early' | 'extension-late' | null {
  if (granted < terms.deadline) return 'extension-early';
  return granted > lastGrant(terms) ? 'extension-late' : null;
}

/** Nobody is given more time than the Sở has, or than the year. */
export function lastGrant({ deadline, summaryDeadline }: Omit<LetterTerms, 'year'>): LocalDate {
  return summaryDeadline !== null && summaryDeadline >= deadline ? summaryDeadline : `${deadline.slice(0, 4)}-12-31`;
}

function isError(cell: Cell): boolean {
  return typeof cell === 'string' && (/^\s*[=+@]/.test(cell) || isErrorText(cell));
}

function textOfCell(cell: Cell): string {
  return isBlank(cell) ? '' : typeof cell === 'object' ? cell.date : String(cell);
}
