// `Đợt báo cáo` as the use cases read it: the rounds, which are open, and what keeps one from being followed.

import type { Book } from '../../domain/book/plan.js';
import { type Cell, type Grid, isBlank } from '../../domain/cell.js';
import type { Problem } from '../../domain/checked.js';
import type { LocalDate } from '../../domain/local-date.js';
import type { ProblemCode } from '../../domain/problem-code.js';
import { readDate } from '../../domain/reading/date-reader.js';
import { readDispatchNumber, readDispatchSymbol } from '../../domain/reading/dispatch-reader.js';
import { shortHash } from '../../domain/reading/fingerprint.js';
import { cellAt, type KeyedTable, textAt } from '../../domain/reading/keyed-table.js';
import { areSameWords, plainWords, seenText } from '../../domain/reading/plain-text.js';
import { readPlanNames, shownPlanName } from '../../domain/reading/plan-names.js';
import { saysNothing } from '../../domain/reading/said-nothing.js';
import { readYear } from '../../domain/reading/setting-number.js';
import { type RoundDayDoubt, roundDayDoubts } from '../../domain/round/round-days.js';
import { waitsFor } from '../../domain/round/setting-table.js';
import type { Settings } from '../../domain/round/settings.js';
import { officialDate } from '../../text/date-words.js';
import { letterName } from '../../text/plan-frame.js';
import { roundHeader, roundKindSpellings, roundStateWords } from '../../text/round-words.js';
import { sheetErrorText } from '../../text/sheet-error.js';
import { tabNames } from '../../text/tab-names.js';
import { isClosedRow, roundKind, roundLines, yearlyCode } from '../reading/yearly-row.js';
import { cellName } from '../workbook/a1.js';
import { fixedTabs } from '../workbook/fixed-tabs.js';
import { tabTable } from '../workbook/tab-table.js';

/** A round as reminders follow it, wherever it is kept. */
export interface RoundInfo {
  /** Part of every ledger key of the round: never changed once it stands on the sheet. */
  readonly code: string;
  readonly name: string;
  readonly isYearly: boolean;
  readonly year: number;
  readonly deadline: LocalDate;
  readonly summaryDeadline: LocalDate | null;
  readonly plans: readonly string[];
  readonly cutOff: LocalDate | null;
  /** Figures older than this day are asked again; null where any figure will do. */
  readonly since: LocalDate | null;
  readonly basis: { readonly document: string; readonly duty: string };
  readonly letter: { readonly number: string; readonly date: LocalDate | null };
  /** The first day; null for the yearly round, whose day the properties keep. */
  readonly openedOn: LocalDate | null;
}

/** A row of the register. */
export interface RegisterRow {
  /** 0-based row of the sheet. */
  readonly row: number;
  /** A yearly round: the settings have what is read of it, and what is asked. */
  readonly isYearly: boolean;
  readonly name: string;
  /** As typed, or the yearly round's. */
  readonly year: string;
  readonly isOpen: boolean;
  /** Code of the round; empty while it has none and cannot be given one. */
  readonly code: string;
  /** What is followed; null for a round that is closed, opens later, or needs a person first. */
  readonly info: RoundInfo | null;
  /** The last day that its deadline is, or may turn out to be. */
  readonly until: LocalDate;
  /** With sheet and cell; `params.key` names the column. */
  readonly problems: readonly Problem[];
}

export interface RoundRegister {
  readonly table: KeyedTable;
  readonly rows: readonly RegisterRow[];
  readonly problems: readonly Problem[];
}

/** The yearly round: what verdicts, totals and the leaders' page speak of. */
export function yearlyRound(settings: Settings): RoundInfo {
  const { code, name, year, deadline, summaryDeadline, plans } = settings.round;
  return {
    code,
    name,
    isYearly: true,
    year,
    deadline,
    summaryDeadline,
    plans,
    cutOff: null,
    since: null,
    basis: { document: settings.basisDocument, duty: settings.basisDuty },
    letter: { number: letterName(settings), date: settings.letterDate },
    openedOn: null,
  };
}

/** Reads all rows of the register; `[]` for a workbook that has none yet. */
export function registerFrom(book: Book, settings: Settings, values: Grid, today: LocalDate): RoundRegister {
  const { table, problems } = tabTable(fixedTabs.rounds, values);
  const kinds = new Map(roundLines(table).map((row) => [row, roundKind(book, table, row)]));
  const lines = [...kinds.keys()];
  const isYearlyRow = (row: number) => ['yearly', 'lost'].includes(kinds.get(row) ?? '');
  const names = lines
    .filter((row) => !isYearlyRow(row))
    .map((row) => ({ row, name: textAt(table, row, 'name'), year: yearText(table, row, settings) }));
  const codes = new Set<string>();
  const rows = lines.map((row): RegisterRow => {
    if (isYearlyRow(row)) {
      const name = textAt(table, row, 'name');
      const year = textAt(table, row, 'year');
      const shared = {
        row,
        isYearly: true,
        name,
        year,
        isOpen: !isClosedRow(table, row),
        until: lastDeadlineOf(settings),
      };
      return { ...shared, code: yearlyCode(book, table, row), info: null, problems: [] };
    }
    const place = (key: string) => ({ sheet: tabNames.rounds, cell: cellName(row, table.columnOf.get(key) ?? 0) });
    const own = { name: textAt(table, row, 'name'), year: yearText(table, row, settings) };
    const twin = names.find(
      (each) => each.row !== row && nameKey(each.name, each.year) === nameKey(own.name, own.year),
    );
    const read = readRound(book, settings, (key) => cellAt(table, row, key), {
      today,
      twin: twin === undefined ? null : `dòng ${twin.row + 1}`,
    });
    const kept = textAt(table, row, 'key');
    // A row that was copied brings the key of the other along: of two the first has it.
    const code = kept !== '' && !codes.has(kept) ? kept : (read.info?.code ?? '');
    codes.add(code);
    return {
      row,
      isYearly: false,
      ...own,
      isOpen: read.isOpen,
      code,
      info: read.info === null ? null : { ...read.info, code },
      until: read.until,
      problems: read.problems.map((problem) => ({ ...problem, ...place(String(problem.params?.key)) })),
    };
  });
  const missing = values.length === 0 ? [] : problems;
  return { table, rows, problems: [...missing, ...rows.flatMap((row) => row.problems)] };
}

/** The rounds that have rows: the yearly one first, then the open ones of the register in its order. */
export function trackedRounds(settings: Settings, register: RoundRegister): readonly RoundInfo[] {
  return [yearlyRound(settings), ...register.rows.flatMap(({ info }) => info ?? [])];
}

/** Those of them that mails and lists may speak of: not the yearly one while a setting of its own is asked about. */
export function followedRounds(settings: Settings, register: RoundRegister): readonly RoundInfo[] {
  const isYearlyHeld = waitsFor(settings.asked, 'round');
  return trackedRounds(settings, register).filter(({ isYearly }) => !(isYearly && isYearlyHeld));
}

/** The last day on which figures of the year may be due. */
function lastDeadlineOf({ round }: Settings): LocalDate {
  return `${round.year + 1}-03-31`;
}

/** True for a round of which nothing goes until a person has answered what is asked about it: its steps are not over. */
export function isRoundHeld(settings: Settings, register: RoundRegister, code: string): boolean {
  if (waitsFor(settings.asked, 'mails')) return true;
  if (code === settings.round.code) return waitsFor(settings.asked, 'round');
  return register.rows.some((row) => row.code === code && row.isOpen && row.info === null);
}

/** Names of all rounds that the workbook knows, by code. */
export function roundNames(settings: Settings, register: RoundRegister): (code: string) => string {
  const names = new Map(register.rows.map(({ code, name }) => [code, name]));
  names.set(settings.round.code, settings.round.name);
  return (code) => names.get(code) || code;
}

export interface RoundReading {
  readonly isOpen: boolean;
  readonly info: RoundInfo | null;
  readonly until: LocalDate;
  readonly problems: readonly Problem[];
}

/**
 * A round from its cells; a closed one has neither `info` nor problems, and one that opens later no `info`. `twin` says where another round of its name
 * stands, null where there is none.
 */
export function readRound(
  book: Book,
  settings: Settings,
  cell: (key: string) => Cell,
  { today, twin }: { readonly today: LocalDate; readonly twin: string | null },
): RoundReading {
  const problems: Problem[] = [];
  const say = (key: string, code: ProblemCode, params: Readonly<Record<string, string | number>> = {}) =>
    problems.push({ code, params: { key, column: roundHeader(key), ...params } });
  const words = (key: string): string => {
    const text = typedText(cell(key));
    if (sheetErrorText(text)) say(key, 'round-formula');
    else if (!['state', 'kind'].includes(key) && saysNothing(text)) say(key, 'round-says-nothing', { text });
    else return text;
    return '';
  };
  const state = plainWords(words('state'));
  const { year } = settings.round;
  // Final figures of a year are asked for in the first months of the next.
  const lastDeadline = lastDeadlineOf(settings);
  if (state === plainWords(roundStateWords.closed))
    return { isOpen: false, info: null, until: lastDeadline, problems: [] };
  const day = (key: string, before: 'before' | '' = ''): LocalDate | null => {
    const read = readDate(cell(key), year, before);
    if (read.kind === 'unreadable') say(key, 'round-day', { text: read.text });
    return read.kind === 'date' ? read.date : null;
  };
  const name = words('name');
  if (name === '') say('name', 'round-nameless');
  else if (twin !== null) say('name', 'round-name-twice', { other: twin });
  else if (nameKey(name, '') === nameKey(settings.round.name, ''))
    say('name', 'round-name-twice', { other: 'đợt hằng năm' });
  const kind = words('kind');
  const isKnown = roundKindSpellings.adHoc.some((each) => areSameWords(each, kind));
  if (kind !== '' && !isKnown) say('kind', 'round-kind', { text: kind });
  const yearWords = words('year');
  const isOfYear = yearWords === '' || readYear(cell('year')) === year;
  if (!isOfYear) say('year', 'round-year', { text: yearWords, year });
  const openedOn = day('opened') ?? today;
  const deadline = day('deadline', 'before');
  if (deadline === null) {
    if (isBlank(cell('deadline'))) say('deadline', 'round-no-deadline');
  } else if (deadline <= openedOn) {
    say('deadline', 'round-deadline-early', { deadline: officialDate(deadline), opened: officialDate(openedOn) });
  }
  const until = problems.some(({ params }) => params?.key === 'deadline') ? lastDeadline : (deadline ?? lastDeadline);
  const summaryDeadline = day('summaryDeadline', 'before');
  const cutOff = day('cutOff');
  for (const { key, code } of roundDayDoubts({ year, cutOff, deadline, summaryDeadline }, lastDeadline)) {
    // Of another year than the round says nobody knows which days are its own.
    if (code === 'other-year' && !isOfYear) continue;
    const doubted = { cutOff, deadline, summaryDeadline }[key] ?? '';
    say(key, dayDoubts[code], { day: officialDate(doubted), deadline: officialDate(deadline ?? ''), year });
  }
  const since = day('since');
  const latest = cutOff ?? deadline;
  if (since !== null && latest !== null && since > latest) {
    say('since', 'round-since-late', { since: officialDate(since), until: officialDate(latest) });
  }
  const plans = plansNamed(book, settings, words('plans'), (code, params) => say('plans', code, params));
  const basis = { document: words('basis'), duty: words('duty') };
  const [number, symbol] = [readDispatchNumber(cell('letter')), readDispatchSymbol(cell('symbol'))];
  if (number === null) say('letter', 'round-letter', { text: typedText(cell('letter')) });
  if (symbol === null) say('symbol', 'round-symbol', { text: typedText(cell('symbol')) });
  const { soSymbol } = settings;
  const whole = symbol ? letterName({ soSymbol, letterNumber: number ?? '', letterSymbol: symbol }) : (number ?? '');
  const letter = { number: whole, date: day('letterDate') };
  if (letter.date !== null && letter.date > today)
    say('letterDate', 'round-letter-future', { day: officialDate(letter.date) });
  const { open, reported } = roundStateWords;
  if (![open, reported].some((each) => plainWords(each) === state)) say('state', 'round-state');
  if (problems.length > 0 || deadline === null || openedOn > today)
    return { isOpen: true, info: null, until, problems };
  const code = roundCode(name, year, deadline);
  const shared = { code, name, isYearly: false, year, deadline, summaryDeadline, plans, cutOff, since };
  return {
    isOpen: true,
    info: { ...shared, basis, letter, openedOn },
    until,
    problems,
  };
}

const dayDoubts = {
  'other-year': 'round-day-year',
  'cut-off-late': 'round-cut-off-late',
  'summary-early': 'round-summary-early',
} as const satisfies Readonly<Record<RoundDayDoubt, ProblemCode>>;

function typedText(cell: Cell): string {
  return typeof cell === 'object' ? cell.date : seenText(String(cell));
}

/** The row that keeps a new round from being opened: it has the same name and year and is not the same round. */
export function namesake(register: RoundRegister, { name, year, code }: RoundInfo): RegisterRow | null {
  const wanted = nameKey(name, String(year));
  return register.rows.find((row) => row.code !== code && nameKey(row.name, row.year) === wanted) ?? null;
}

/** The code that a new round is known by: its name, year and deadline, so that opening it twice makes one. */
export function roundCode(name: string, year: number, deadline: LocalDate): string {
  return `dot-${year}-${shortHash(`${nameKey(name, String(year))}|${deadline}`)}`;
}

function nameKey(name: string, year: string): string {
  return `${plainWords(name)}|${year}`;
}

function yearText(table: KeyedTable, row: number, settings: Settings): string {
  return textAt(table, row, 'year') || String(settings.round.year);
}

/** Codes of the plans that a cell names, all of the yearly round's for an empty one. */
function plansNamed(
  book: Book,
  settings: Settings,
  typed: string,
  say: (code: ProblemCode, params: Readonly<Record<string, string>>) => void,
): readonly string[] {
  const asked = settings.round.plans;
  const { codes, asked: unknown } = readPlanNames(typed, book.plans);
  const example = book.plans.find(({ code }) => asked.includes(code))?.tables[0]?.tab ?? '';
  for (const text of unknown) say('round-plan-unknown', { text, example });
  for (const plan of book.plans) {
    if (codes.includes(plan.code) && !asked.includes(plan.code))
      say('round-plan-not-asked', { text: shownPlanName(plan) });
  }
  return codes.length === 0 ? asked : asked.filter((code) => codes.includes(code));
}
