// What a closing of a round would be now: everything read once, its lines, and the register it would stand in.

import type { Book } from '../../domain/book/plan.js';
import type { Grid } from '../../domain/cell.js';
import type { Problem } from '../../domain/checked.js';
import { isSameClosing } from '../../domain/history/closing-changes.js';
import type { DraftedLine } from '../../domain/history/register-line.js';
import type { RegisterRecord } from '../../domain/history/register-records.js';
import { isUnreadable } from '../../domain/reading/keyed-table.js';
import { waitsFor } from '../../domain/round/setting-table.js';
import { historyProblems } from '../../text/history-words.js';
import { problemText } from '../../text/problem-text.js';
import { tabNames } from '../../text/tab-names.js';
import type { Ports, WorkbookPort } from '../ports.js';
import { readTypedBook, type WholeTypedBook } from '../reading/typed-book.js';
import { unreadableTabs } from '../reading/unreadable-tabs.js';
import {
  type RoundInfo,
  type RoundRegister,
  registerFrom,
  trackedRounds,
  yearlyRound,
} from '../rounds/round-register.js';
import { bookResults } from '../tabs/counted-items.js';
import type { SaidSources } from '../tabs/summary-said.js';
import { agenciesOf } from '../tabs/sync-tracking.js';
import { keptProperties } from '../writing/kept-properties.js';
import { findTabs, tabsStanding } from '../writing/tab-registry.js';
import { carriedInto, carrying } from '../years/carry-figures.js';
import { isFollowed, pastNow } from '../years/renew-past.js';
import { asLines, closingLines } from './closing-lines.js';
import { closingsOf, nextClosing, type RegisterState, registerState } from './register-state.js';
import { lastClosing } from './show-closing.js';
import { lastChanges } from './show-series.js';

/** The workbook as one instant had it, with all that closings are made from. */
export interface ClosingSources {
  readonly typed: WholeTypedBook;
  readonly said: SaidSources;
  readonly state: RegisterState;
  readonly register: RoundRegister;
  /** The rounds that can be closed: the yearly one first, then the open ones that nothing is asked about, then those of past years. */
  readonly rounds: readonly RoundInfo[];
  /** Years that are past and not closed: final figures of theirs are closed like any. */
  readonly past: readonly (Pick<ClosingSources, 'typed' | 'said'> & { readonly round: RoundInfo })[];
}

export interface Draft extends ClosingSources {
  readonly round: RoundInfo;
  readonly lines: readonly DraftedLine[];
  /** Closings of the round, the last one last. */
  readonly closings: readonly RegisterRecord[];
  readonly number: string;
}

export type Sources =
  | { readonly ok: true; readonly sources: ClosingSources }
  | { readonly ok: false; readonly text: string };

/** Reads everything once: the typed tabs, what they come to, and the register; or says what keeps it from being read. */
export function closingSources(live: Ports, book: Book): Sources {
  const ports: Ports = { ...live, workbook: readOnce(live.workbook), properties: keptProperties(live.properties) };
  const tabs = findTabs(ports, [
    ...(['settings', 'directory', 'entry', 'taskEntry', 'saved', 'tracking', 'rounds', 'register'] as const),
  ]);
  const { settings, directory, entry, tracking, rounds } = tabs;
  if (settings === null || directory === null || entry === null || tracking === null || rounds === null) {
    const missing = (['settings', 'directory', 'entry', 'tracking', 'rounds'] as const).filter(
      (key) => tabs[key] === null,
    );
    return refusedBy(missing.map((key) => ({ code: 'tab-missing', sheet: tabNames[key] })));
  }
  const { workbook } = ports;
  const read = readTypedBook(ports, book, { ...tabs, settings, directory, entry });
  const unreadable = unreadableTabs(tabsStanding(ports, workbook.tabs()), workbook.read);
  if (unreadable.length > 0) return refusedBy(unreadable);
  const heads = [read.entry.problems, read.tasks.problems, read.directory.problems].flat().filter(isUnreadable);
  const isRoundAsked = waitsFor(read.settings.asked, 'rows') || waitsFor(read.settings.asked, 'round');
  if (heads.length > 0 || isRoundAsked) return refusedBy([...heads, ...read.settingProblems]);
  const { date } = ports.clock.now();
  const pastYears = pastNow(ports, book, read);
  const typed = carrying(read, carriedInto(read, pastYears[0], date));
  const state = registerState(ports, tabs.register === null ? [] : workbook.read(tabs.register));
  if (state.stored.isUnreadable) return { ok: false, text: historyProblems.registerUnreadable };
  const register = registerFrom(typed.book, typed.settings, workbook.read(rounds), date);
  const tracked = trackedRounds(typed.settings, register);
  const said: SaidSources = {
    results: bookResults(typed, date),
    agencies: agenciesOf(typed.book, typed.settings, typed.entry),
    tracked: workbook.read(tracking),
    lost: typed.registers.waiting,
    otherRounds: tracked.filter(({ isYearly }) => !isYearly),
    today: date,
    lastClosing: lastClosing(ports, typed.settings),
    changes: lastChanges(ports, typed.settings),
  };
  const past = pastYears
    .filter((year) => year.state === 'open' && isFollowed(year))
    .map(({ typed: year }) => ({
      round: yearlyRound(year.settings),
      typed: { ...year, registers: typed.registers },
      said: {
        ...said,
        results: bookResults(year, date),
        agencies: agenciesOf(year.book, year.settings, year.entry),
        otherRounds: [],
        lastClosing: lastClosing(ports, year.settings),
        changes: lastChanges(ports, year.settings),
      },
    }));
  const closable = [...tracked, ...past.map(({ round }) => round)];
  return { ok: true, sources: { typed, said, state, register, rounds: closable, past } };
}

/** The closing of one of the rounds. */
export function draftOf(sources: ClosingSources, round: RoundInfo): Draft {
  const { state } = sources;
  const { typed, said } = sources.past.find((year) => year.round.code === round.code) ?? sources;
  return {
    ...sources,
    typed,
    said,
    round,
    lines: closingLines(typed, said, round),
    closings: closingsOf(state, round.code),
    number: String(nextClosing(state, round.code)),
  };
}

/** The last closing of the round holds all of it. */
export function isWrittenAlready({ closings, lines, state }: Draft): boolean {
  const last = closings.slice(-1)[0];
  if (last === undefined || last.seal === null) return false;
  const isWhole = !state.checked.faults.some(({ record }) => record === last.number);
  return isWhole && isSameClosing(last.lines, asLines(lines));
}

/** The workbook with its list of tabs, and every tab, read in one call at most: nothing is written through it. */
function readOnce(workbook: WorkbookPort): WorkbookPort {
  const known = new Map<number, Grid>();
  const listed = workbook.tabs();
  return {
    ...workbook,
    tabs: () => listed,
    read(tabId) {
      const values = known.get(tabId) ?? workbook.read(tabId);
      known.set(tabId, values);
      return values;
    },
  };
}

function refusedBy(problems: readonly Problem[]): Sources {
  return { ok: false, text: problems.map(problemText).join('\n') };
}
