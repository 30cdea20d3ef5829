// The settings of the workbook, read from the rows of `Thiết lập` as a coordinator typed them.

import type { Round } from '../book/plan.js';
import type { Cell } from '../cell.js';
import type { Problem } from '../checked.js';
import type { Thresholds } from '../judging/verdict-terms.js';
import { addDays, daysBetween, type LocalDate } from '../local-date.js';
import { readDate } from '../reading/date-reader.js';
import { shortHash } from '../reading/fingerprint.js';
import { readNumber } from '../reading/number-reader.js';
import { plainWords, seenText } from '../reading/plain-text.js';

export interface Settings {
  readonly soName: string;
  readonly soShortName: string;
  /** The coordinator's own office in the open round. */
  readonly soAgency: string;
  readonly soSymbol: string;
  readonly provinceName: string;
  readonly senderName: string;
  readonly mailbox: string;
  readonly contactName: string;
  readonly contactDivision: string;
  readonly contactPhone: string;
  readonly coordinators: readonly string[];
  readonly topic: string;
  readonly basisDocument: string;
  readonly basisDuty: string;
  /** Printed above sheets and mails that hold invented figures; empty in real life. */
  readonly notice: string;
  readonly letterNumber: string;
  readonly letterSymbol: string;
  readonly letterDate: LocalDate | null;
  readonly round: Pick<Round, 'code' | 'name' | 'year' | 'cutOff' | 'deadline' | 'summaryDeadline' | 'plans'>;
  readonly includeDeadlineDay: boolean;
  /** Reminders before the deadline bring a calendar file; off unless switched on. */
  readonly attachCalendar: boolean;
  /** Those the round was started with, where it has figures; else those typed. */
  readonly thresholds: Thresholds;
  /** Whether `thresholds` hold for this round whatever is typed from now on. */
  readonly areThresholdsFrozen: boolean;
  readonly milestones: readonly string[];
  readonly holidays: readonly LocalDate[];
  readonly workedDays: readonly LocalDate[];
  readonly stamp: string;
  readonly workbookId: string;
}

/** Version of the calculation rules; part of the stamp, so that an upgrade recalculates every sheet. */
export const ruleVersion = 1;

/**
 * Reads the settings from `key → cell`. What cannot be read falls back on `defaults` (the template's rows)
 * and is reported: `setting-unreadable` with the row's key and name.
 */
export function readSettings(
  rows: ReadonlyMap<string, Cell>,
  defaults: ReadonlyMap<string, string>,
  nameOf: (key: string) => string,
): { readonly settings: Settings; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const cell = (key: string): Cell => {
    const typed = rows.get(key);
    return typed === undefined || typed === '' ? (defaults.get(key) ?? '') : typed;
  };
  const unreadable = (key: string) => problems.push({ code: 'setting-unreadable', params: { key, name: nameOf(key) } });
  const text = (key: string): string => {
    const value = cell(key);
    return typeof value === 'object' ? value.date : seenText(String(value));
  };
  const list = (key: string): string[] =>
    text(key)
      .split(/[,;\n]/)
      .map((part) => part.trim())
      .filter((part) => part !== '');
  const number = (key: string, least: number, most: number): number => {
    const reading = readNumber(cell(key), '');
    if (reading.kind === 'number' && reading.value >= least && reading.value <= most) return reading.value;
    unreadable(key);
    const fallback = readNumber(defaults.get(key) ?? '', '');
    return fallback.kind === 'number' ? fallback.value : 0;
  };
  const year = Math.floor(number('roundYear', 2000, 2100));
  const dateOf = (key: string, value: Cell): LocalDate | null => {
    const reading = readDate(value, year);
    if (reading.kind === 'date') return reading.date;
    if (reading.kind === 'unreadable') unreadable(key);
    return null;
  };
  const requiredDate = (key: string): LocalDate =>
    dateOf(key, cell(key)) ?? dateOf(key, defaults.get(key) ?? '') ?? `${year}-12-31`;
  const dates = (key: string): LocalDate[] =>
    list(key).flatMap((part) => {
      const ends = part.split(' - ').map((end) => dateOf(key, end.trim()));
      const first = ends[0] ?? null;
      const last = ends[ends.length - 1] ?? null;
      return first === null || last === null ? [] : daysFromTo(first, last);
    });
  const onTrackFrom = number('onTrackFrom', 1, 100);
  const typed = { onTrack: onTrackFrom / 100, behind: number('behindFrom', 1, onTrackFrom) / 100 };
  const frozen = frozenThresholds(text('frozenThresholds'), text('roundCode'));
  if (frozen !== null && (frozen.onTrack !== typed.onTrack || frozen.behind !== typed.behind)) {
    const [kept, later] = [thresholdWords(frozen), thresholdWords(typed)];
    problems.push({ code: 'thresholds-frozen', params: { kept, later, name: nameOf('frozenThresholds') } });
  }
  const settings: Settings = {
    soName: text('soName'),
    soShortName: text('soShortName'),
    soAgency: text('soAgency'),
    soSymbol: text('soSymbol'),
    provinceName: text('provinceName'),
    senderName: text('senderName'),
    mailbox: text('mailbox'),
    contactName: text('contactName'),
    contactDivision: text('contactDivision'),
    contactPhone: text('contactPhone'),
    coordinators: list('coordinators').map((mail) => mail.toLowerCase()),
    topic: text('topic'),
    basisDocument: text('basisDocument'),
    basisDuty: text('basisDuty'),
    notice: text('notice'),
    letterNumber: text('letterNumber'),
    letterSymbol: text('letterSymbol'),
    letterDate: dateOf('letterDate', cell('letterDate')),
    round: {
      code: text('roundCode'),
      name: text('roundName'),
      year,
      cutOff: requiredDate('roundCutOff'),
      deadline: requiredDate('roundDeadline'),
      summaryDeadline: requiredDate('roundSummaryDeadline'),
      plans: list('roundPlans'),
    },
    includeDeadlineDay: plainWords(text('includeDeadlineDay')) !== 'không',
    attachCalendar: plainWords(text('attachCalendar')) === 'có',
    thresholds: frozen ?? typed,
    areThresholdsFrozen: frozen !== null,
    milestones: list('milestones'),
    holidays: dates('holidays'),
    workedDays: dates('workedDays'),
    stamp: text('stamp'),
    workbookId: text('workbookId'),
  };
  return { settings, problems };
}

function daysFromTo(first: LocalDate, last: LocalDate): LocalDate[] {
  const count = daysBetween(first, last);
  return Array.from({ length: Math.max(0, Math.min(count, 60)) + 1 }, (_, index) => addDays(first, index));
}

/** What `Thiết lập` keeps once a round has figures: its code and thresholds, in per cent. */
export function frozenText({ round, thresholds }: Settings): string {
  return `${round.code}: ${thresholdWords(thresholds)}`;
}

function thresholdWords({ onTrack, behind }: Thresholds): string {
  const percent = (share: number) => String(Math.round(share * 1e6) / 1e4).replace('.', ',');
  return `${percent(onTrack)}% / ${percent(behind)}%`;
}

/** The thresholds kept for a round; null for those of another round, and for text that keeps none. */
function frozenThresholds(text: string, round: string): Thresholds | null {
  const [code = '', kept = ''] = text.split(/: (?=[^:]*$)/);
  const shares = kept.split('/').map((part) => readNumber(part, '%'));
  const [onTrack, behind] = shares;
  if (code !== round || shares.length !== 2 || onTrack?.kind !== 'number' || behind?.kind !== 'number') return null;
  if (!(behind.value > 0 && behind.value <= onTrack.value && onTrack.value <= 100)) return null;
  return { onTrack: onTrack.value / 100, behind: behind.value / 100 };
}

/** The stamp every calculation carries: day of calculation, rule version, digest of round and thresholds. */
export function stampText(today: LocalDate, settings: Settings): string {
  const { round, thresholds } = settings;
  const basis = JSON.stringify([round, thresholds, settings.includeDeadlineDay]);
  return `${today} · quy tắc ${ruleVersion} · ${shortHash(basis)}`;
}

/** The day of calculation a stamp names, null when it is no stamp. */
export function dayOfStamp(stamp: string): LocalDate | null {
  return /^\d{4}-\d{2}-\d{2}/.test(stamp) ? stamp.slice(0, 10) : null;
}
