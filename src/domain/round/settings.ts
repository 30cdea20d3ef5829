// The settings of the workbook, read from `Thiết lập` and the row of the yearly round as a coordinator typed them.

import { accountId } from '../agencies/account-id.js';
import { agencyNamed } from '../agencies/agency-names.js';
import { readEntryRights } from '../agencies/entry-rights.js';
import { readAddresses } from '../agencies/mail-address.js';
import type { Book, Round } from '../book/plan.js';
import { type Cell, isBlank, isErrorText } from '../cell.js';
import type { Problem } from '../checked.js';
import type { Thresholds } from '../judging/verdict-terms.js';
import type { LocalDate } from '../local-date.js';
import type { ProblemCode } from '../problem-code.js';
import { readDate } from '../reading/date-reader.js';
import { type DayListFault, type ListedDays, readDayList } from '../reading/day-list.js';
import { readDispatchNumber, readDispatchSymbol } from '../reading/dispatch-reader.js';
import { shortHash } from '../reading/fingerprint.js';
import { readPhone } from '../reading/phone-reader.js';
import { seenText, showsAnotherOrder, withNamedSigns } from '../reading/plain-text.js';
import { readPlanNames } from '../reading/plan-names.js';
import { saysNothing } from '../reading/said-nothing.js';
import { isPartOfOne, readShare, readYear } from '../reading/setting-number.js';
import { readStepList } from '../reading/step-list.js';
import { readYesNo } from '../reading/yes-no.js';
import { type RoundDay, type RoundDayDoubt, roundDayDoubts } from './round-days.js';
import {
  type AskedKey,
  isOfYearlyRound,
  type SettingKey,
  settingTable,
  waitsFor,
  wantedOfYearly,
} from './setting-table.js';

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
  /** Settings that hold what nobody can read; what hangs on them waits. */
  readonly asked: readonly AskedKey[];
}

/** Version of the calculation rules; part of the stamp, so that an upgrade recalculates every sheet. */
export const ruleVersion = 1;

/**
 * Reads the settings from `key → cell`. Empty cells are filled from `defaults`, and empty cells alone: of what a person wrote
 * and nobody can read the key stands in `asked`, and what hangs on it (`settingTable`) waits. What stands in its place here
 * is for nobody to see. `ladder`: the steps that there are; a letter of a day after `today` is not written yet.
 * `yearlyNames`: what the cells of the yearly round are called, where they stand in a row of their own: nothing fills them
 * then, and one that must say something is asked while it is empty.
 */
export function readSettings(
  rows: ReadonlyMap<string, Cell>,
  defaults: ReadonlyMap<string, string>,
  book: Pick<Book, 'agencies' | 'plans' | 'settings'>,
  ladder: readonly string[],
  today: LocalDate,
  yearlyNames: ReadonlyMap<string, string> | null = null,
): { readonly settings: Settings; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const asked = new Set<AskedKey>();
  const nameOf = (key: string) => yearlyNames?.get(key) ?? book.settings.find((row) => row.key === key)?.name ?? key;
  const ask = (key: SettingKey, code: ProblemCode, text: string, more: Readonly<Record<string, string>> = {}) => {
    asked.add(key);
    problems.push({ code, params: { key, name: nameOf(key), text, ...more } });
  };
  const isTyped = (key: SettingKey) => !isBlank(rows.get(key) ?? '');
  const staysEmpty = (key: SettingKey) =>
    yearlyNames !== null && isOfYearlyRound(key) && !wantedOfYearly.includes(key) && key !== 'roundCode';
  const cell = (key: SettingKey): Cell => {
    if (isTyped(key)) return rows.get(key) ?? '';
    return staysEmpty(key) ? '' : (defaults.get(key) ?? '');
  };
  if (yearlyNames !== null) for (const key of wantedOfYearly) if (!isTyped(key)) ask(key, 'setting-empty', '');
  const words = (key: SettingKey): string => {
    const value = cell(key);
    const text = wordsOf(value);
    const isOdd = isErrorText(text) || /^[=@]/.test(text) || saysNothing(text);
    if (!isOdd && !(typeof value === 'string' && showsAnotherOrder(value))) return text;
    ask(key, 'setting-unreadable', typedText(value));
    return '';
  };
  /** The reading, or, where there is none, the question and what stands in its place. */
  const orAsked = <T>(key: SettingKey, reading: T | null, instead: T): T => {
    if (reading === null) ask(key, 'setting-unreadable', typedText(cell(key)));
    return reading ?? instead;
  };
  const fallback = (key: SettingKey): string => defaults.get(key) ?? '';
  const year = orAsked('roundYear', readYear(cell('roundYear')), readYear(fallback('roundYear')) ?? 2000);
  const day = (key: SettingKey): LocalDate | null => {
    const before = settingTable[key].kind === 'deadline' ? 'before' : '';
    const reading = readDate(cell(key), year, before);
    if (reading.kind === 'unreadable') ask(key, 'setting-unreadable', reading.text);
    return reading.kind === 'date' ? reading.date : null;
  };
  const requiredDay = (key: SettingKey): LocalDate => {
    const instead = readDate(fallback(key), year);
    return day(key) ?? (instead.kind === 'date' ? instead.date : `${year}-12-31`);
  };
  const days = (key: SettingKey, listed: ListedDays): readonly LocalDate[] => {
    const reading = readDayList(cell(key), year, listed);
    for (const { text, fault } of reading.asked.slice(0, 1)) ask(key, dayListProblems[fault], text);
    return reading.days;
  };
  const yesNo = (key: SettingKey): boolean => {
    const reading = readYesNo(cell(key));
    if (reading.kind === 'unreadable') ask(key, 'setting-unreadable', reading.text);
    return reading.kind === 'yes' || (reading.kind !== 'no' && readYesNo(fallback(key)).kind === 'yes');
  };
  const named = <T>(key: SettingKey, reading: { readonly asked: readonly string[] }, value: T): T => {
    if (reading.asked.length > 0) ask(key, 'setting-unreadable', reading.asked.join('; '));
    return value;
  };
  const addresses = (key: SettingKey, most: number): readonly string[] => {
    const { valid, bad } = readAddresses(String(cell(key)));
    if (bad.length > 0 || valid.length > most) ask(key, 'setting-unreadable', bad.join(' ') || valid.join(', '));
    // Who may act is no matter of reading well: another form than the plain list is read, and shown as it was read.
    const plain = String(cell(key))
      .split(/[,;\n]/)
      .map((part) => part.trim().toLowerCase())
      .filter((part) => part !== '');
    const isOdd = settingTable[key].kind === 'accounts' && plain.join() !== valid.join();
    if (isOdd && bad.length === 0)
      problems.push({ code: 'accounts-read', params: { key, name: nameOf(key), text: valid.join(', ') } });
    return valid.length > most ? [] : valid;
  };
  const office = agencyNamed(book, wordsOf(cell('soAgency')));
  // The code that the templates give is one, whatever offices they list.
  const isOffice = office === undefined ? wordsOf(cell('soAgency')) === fallback('soAgency') : office.kind !== 'nhóm';
  const steps = readStepList(cell('milestones'), ladder);
  const plans = readPlanNames(wordsOf(cell('roundPlans')), book.plans);
  const code = wordsOf(cell('roundCode'));
  const thresholds = readThresholds(cell, nameOf, code, ask);
  problems.push(...thresholds.problems);
  const settings: Settings = {
    soName: words('soName'),
    soShortName: words('soShortName'),
    soAgency: orAsked('soAgency', isOffice ? (office?.code ?? fallback('soAgency')) : null, fallback('soAgency')),
    soSymbol: words('soSymbol'),
    provinceName: words('provinceName'),
    senderName: words('senderName'),
    mailbox: addresses('mailbox', 1)[0] ?? '',
    contactName: words('contactName'),
    contactDivision: words('contactDivision'),
    contactPhone: orAsked('contactPhone', readPhone(cell('contactPhone')), ''),
    coordinators: [...new Set(addresses('coordinators', Number.POSITIVE_INFINITY).map(accountId))],
    topic: words('topic'),
    basisDocument: words('basisDocument'),
    basisDuty: words('basisDuty'),
    notice: words('notice'),
    letterNumber: orAsked('letterNumber', readDispatchNumber(cell('letterNumber')), ''),
    letterSymbol: orAsked('letterSymbol', readDispatchSymbol(cell('letterSymbol')), ''),
    letterDate: day('letterDate'),
    round: {
      code,
      name: words('roundName'),
      year,
      cutOff: requiredDay('roundCutOff'),
      deadline: requiredDay('roundDeadline'),
      summaryDeadline: requiredDay('roundSummaryDeadline'),
      plans: named('roundPlans', plans, plans.codes),
    },
    includeDeadlineDay: yesNo('includeDeadlineDay'),
    attachCalendar: yesNo('attachCalendar'),
    thresholds: thresholds.thresholds,
    areThresholdsFrozen: thresholds.areFrozen,
    milestones: named('milestones', steps, steps.steps),
    holidays: days('holidays', 'off'),
    workedDays: days('workedDays', 'worked'),
    stamp: wordsOf(cell('stamp')),
    workbookId: wordsOf(cell('workbookId')),
    asked: [],
  };
  words('roundBasis');
  if (readEntryRights(wordsOf(cell('entryRights'))) === null && isTyped('entryRights'))
    ask('entryRights', 'setting-unreadable', typedText(cell('entryRights')));
  if (settings.letterDate !== null && settings.letterDate > today)
    ask('letterDate', 'setting-letter-future', typedText(cell('letterDate')));
  const doubts = asked.has('roundYear') ? [] : roundDayDoubts(settings.round, `${year}-12-31`);
  for (const { key, code: doubt, other } of doubts) {
    const setting = daySettings[key];
    if (asked.has(setting) || (other !== null && asked.has(daySettings[other]))) continue;
    const more =
      other === null
        ? { year: String(year) }
        : { other: nameOf(daySettings[other]), day: typedText(cell(daySettings[other])) };
    const text = typedText(cell(setting));
    // The rows stand by their cut-off all the same: only what speaks of the days waits.
    asked.add('roundDays');
    problems.push({
      code: settingDoubts[doubt],
      params: { key: setting, name: nameOf(setting), text, ...more, holds: 'roundDays' },
    });
  }
  return { settings: { ...settings, asked: [...asked] }, problems };
}

/** The days of the round → the settings that they are read from. */
const daySettings = {
  cutOff: 'roundCutOff',
  deadline: 'roundDeadline',
  summaryDeadline: 'roundSummaryDeadline',
} as const satisfies Readonly<Record<RoundDay, SettingKey>>;

const settingDoubts = {
  'other-year': 'setting-day-year',
  'cut-off-late': 'setting-day-after',
  'summary-early': 'setting-day-before',
} as const satisfies Readonly<Record<RoundDayDoubt, ProblemCode>>;

const dayListProblems = {
  unreadable: 'setting-unreadable',
  backwards: 'setting-days-backwards',
  'too-long': 'setting-days-too-long',
} as const satisfies Readonly<Record<DayListFault, ProblemCode>>;

function wordsOf(cell: Cell): string {
  return typeof cell === 'object' ? cell.date : seenText(String(cell));
}

/** What stands in a cell, as a sentence names it. */
function typedText(cell: Cell): string {
  return typeof cell === 'string' && showsAnotherOrder(cell) ? withNamedSigns(cell) : wordsOf(cell);
}

/** Shares below which nobody means a colour. */
const LEAST_SHARE = 0.1;

/** The thresholds that hold: those the round was started with, else those typed. Kept ones make typed ones bear on nothing. */
function readThresholds(
  cell: (key: SettingKey) => Cell,
  nameOf: (key: string) => string,
  round: string,
  ask: (key: SettingKey, code: ProblemCode, text: string) => void,
): { readonly thresholds: Thresholds; readonly areFrozen: boolean; readonly problems: readonly Problem[] } {
  const kept = keptThresholds(wordsOf(cell('frozenThresholds')), round);
  const share = (key: SettingKey): number | null => {
    const read = readShare(cell(key));
    return read !== null && read >= LEAST_SHARE ? read : null;
  };
  const [onTrack, behind] = [share('onTrackFrom'), share('behindFrom')];
  const isCrossed = onTrack !== null && behind !== null && behind >= onTrack;
  const typed = onTrack === null || behind === null || isCrossed ? null : { onTrack, behind };
  if (typeof kept === 'object') {
    const problems: Problem[] = [];
    const params = { key: 'frozenThresholds', kept: thresholdWords(kept), name: nameOf('frozenThresholds') };
    if (typed === null || typed.onTrack !== kept.onTrack || typed.behind !== kept.behind) {
      const later =
        typed === null ? `${wordsOf(cell('onTrackFrom'))} / ${wordsOf(cell('behindFrom'))}` : thresholdWords(typed);
      problems.push({ code: 'thresholds-frozen', params: { ...params, later } });
    }
    return { thresholds: kept, areFrozen: true, problems };
  }
  if (kept === 'unreadable') ask('frozenThresholds', 'setting-unreadable', wordsOf(cell('frozenThresholds')));
  for (const [key, read] of [
    ['onTrackFrom', onTrack],
    ['behindFrom', behind],
  ] as const) {
    const code = isPartOfOne(cell(key)) ? 'setting-share-part' : 'setting-unreadable';
    if (read === null) ask(key, code, wordsOf(cell(key)));
  }
  if (isCrossed) ask('behindFrom', 'thresholds-crossed', wordsOf(cell('behindFrom')));
  return { thresholds: typed ?? { onTrack: 1, behind: 0 }, areFrozen: false, problems: [] };
}

/** What the row of a round keeps once it has figures: its thresholds, in per cent. */
export function frozenText({ thresholds }: Settings): string {
  return thresholdWords(thresholds);
}

/** `95% / 80%`. */
export function thresholdWords({ onTrack, behind }: Thresholds): string {
  const percent = (share: number) => String(Math.round(share * 1e6) / 1e4).replace('.', ',');
  return `${percent(onTrack)}% / ${percent(behind)}%`;
}

/** The thresholds kept for this round; `none` where none are kept or, in a workbook of before, those of another round. */
function keptThresholds(text: string, round: string): Thresholds | 'none' | 'unreadable' {
  if (text === '') return 'none';
  const parts = text.split(/: (?=[^:]*$)/);
  const [code = round, kept = ''] = parts.length === 1 ? [round, text] : parts;
  const shares = kept.split('/').map(readShare);
  const [onTrack, behind] = shares;
  if (shares.length !== 2 || typeof onTrack !== 'number' || typeof behind !== 'number') return 'unreadable';
  if (behind > onTrack) return 'unreadable';
  return code === round ? { onTrack, behind } : 'none';
}

/** The stamp every calculation carries: day of calculation, rule version, digest of round and thresholds. */
export function stampText(today: LocalDate, settings: Settings): string {
  const { round, thresholds } = settings;
  const waiting = waitsFor(settings.asked, 'pace') ? ['pace'] : [];
  const basis = JSON.stringify([round, thresholds, settings.includeDeadlineDay, ...waiting]);
  return `${today} · quy tắc ${ruleVersion} · ${shortHash(basis)}`;
}

/** The day of calculation a stamp names, null when it is no stamp. */
export function dayOfStamp(stamp: string): LocalDate | null {
  return /^\d{4}-\d{2}-\d{2}/.test(stamp) ? stamp.slice(0, 10) : null;
}
