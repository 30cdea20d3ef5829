// Menu `Đợt báo cáo → Chốt số liệu`: shows what a closing will hold, and after a yes writes it whole or not at all.

import type { Book } from '../../domain/book/plan.js';
import type { Grid } from '../../domain/cell.js';
import type { Problem } from '../../domain/checked.js';
import { closingChanges, isSameClosing } from '../../domain/history/closing-changes.js';
import type { RegisterLine } from '../../domain/history/register-line.js';
import type { RegisterRecord } from '../../domain/history/register-records.js';
import { isUnreadable } from '../../domain/reading/keyed-table.js';
import { waitsFor } from '../../domain/round/setting-table.js';
import { ruleVersion, type Settings, thresholdWords } from '../../domain/round/settings.js';
import {
  answerWords,
  brokenText,
  closedBeforeText,
  closedText,
  closingPreview,
  historyProblems,
  keptOtherwise,
  nothingToClose,
  rulesText,
} from '../../text/history-words.js';
import { menuWords } from '../../text/menu-words.js';
import { problemText } from '../../text/problem-text.js';
import { tabNames } from '../../text/tab-names.js';
import { refusal } from '../may-act.js';
import type { Ports, WorkbookPort } from '../ports.js';
import { readTypedBook, type WholeTypedBook } from '../reading/typed-book.js';
import { unreadableTabs } from '../reading/unreadable-tabs.js';
import { registerFrom as roundsFrom, trackedRounds } from '../rounds/round-register.js';
import { bookResults } from '../tabs/counted-items.js';
import { agenciesOf } from '../tabs/sync-tracking.js';
import { keptProperties } from '../writing/kept-properties.js';
import { findTabs, tabsStanding } from '../writing/tab-registry.js';
import { appendRecord } from './append-record.js';
import { closingLines, type DraftedLine } from './closing-lines.js';
import { mailClosing } from './mail-closing.js';
import { closingsOf, headOf, nextClosing, openRecords, type RegisterState, registerState } from './register-state.js';
import { registerLine, rememberRecord } from './register-store.js';
import { lastClosing, showClosing } from './show-closing.js';

const LOCK_WAIT_MS = 30_000;

/** What a closing would be now, and the register it would stand in. */
interface Draft {
  readonly typed: WholeTypedBook;
  readonly lines: readonly DraftedLine[];
  readonly state: RegisterState;
  /** Closings of the round, the last one last. */
  readonly closings: readonly RegisterRecord[];
  readonly number: string;
}

type Drafted = { readonly ok: true; readonly draft: Draft } | { readonly ok: false; readonly text: string };

/** Asks with everything the closing will hold; what was typed between the question and the answer is in it. */
export function closeRoundAsked(ports: Ports, book: Book): void {
  const title = menuWords.closeFigures;
  const refused = refusal(ports, book, false);
  const first: Drafted = refused === null ? drafted(ports, book) : { ok: false, text: problemText(refused) };
  if (!first.ok) {
    ports.dialog.tell(title, first.text);
    return;
  }
  const { draft } = first;
  const isWritten = isWrittenAlready(draft);
  if (!isWritten && ports.dialog.ask(title, previewOf(draft)) !== 'yes') return;
  let done: Closed = { text: problemText({ code: 'busy' }), standing: null };
  ports.lock.alone('document', LOCK_WAIT_MS, () => {
    const now = drafted(ports, book);
    if (!now.ok) done = { text: now.text, standing: null };
    else if (lastNumber(now.draft) !== lastNumber(draft))
      done = { text: historyProblems.closedMeanwhile, standing: null };
    else done = closed(ports, now.draft);
  });
  const { text, standing } = done as Closed;
  const copy = standing === null ? '' : mailClosing(ports, book, standing.settings, standing.state, standing.record);
  ports.dialog.tell(title, copy === '' ? text : `${text}\n${copy}`);
}

/** Number of the last record that stands whole: whether somebody closed since is known by it. */
function lastNumber({ state }: Draft): number {
  return state.checked.records.slice(-1)[0]?.number ?? 0;
}

/** Reads everything once: the typed tabs, what they come to, and the register. */
function drafted(live: Ports, book: Book): Drafted {
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
  const typed = readTypedBook(ports, book, { ...tabs, settings, directory, entry });
  const unreadable = unreadableTabs(tabsStanding(ports, workbook.tabs()), workbook.read);
  if (unreadable.length > 0) return refusedBy(unreadable);
  const heads = [typed.entry.problems, typed.tasks.problems, typed.directory.problems].flat().filter(isUnreadable);
  const isRoundAsked = waitsFor(typed.settings.asked, 'rows') || waitsFor(typed.settings.asked, 'round');
  if (heads.length > 0 || isRoundAsked) return refusedBy([...heads, ...typed.settingProblems]);
  const { date } = ports.clock.now();
  const state = registerState(ports, tabs.register === null ? [] : workbook.read(tabs.register));
  if (state.stored.isUnreadable) return { ok: false, text: historyProblems.registerUnreadable };
  const further = trackedRounds(typed.settings, roundsFrom(typed.book, typed.settings, workbook.read(rounds), date));
  const lines = closingLines(typed, {
    results: bookResults(typed, date),
    agencies: agenciesOf(typed.book, typed.settings, typed.entry),
    tracked: workbook.read(tracking),
    lost: typed.registers.waiting,
    otherRounds: further.filter(({ isYearly }) => !isYearly),
    today: date,
    lastClosing: lastClosing(ports, typed.settings),
  });
  const { code } = typed.settings.round;
  const number = String(nextClosing(state, code));
  return { ok: true, draft: { typed, lines, state, closings: closingsOf(state, code), number } };
}

/** The workbook with every tab read in one call at most: nothing is written through it. */
function readOnce(workbook: WorkbookPort): WorkbookPort {
  const known = new Map<number, Grid>();
  return {
    ...workbook,
    read(tabId) {
      const values = known.get(tabId) ?? workbook.read(tabId);
      known.set(tabId, values);
      return values;
    },
  };
}

function refusedBy(problems: readonly Problem[]): Drafted {
  return { ok: false, text: problems.map(problemText).join('\n') };
}

/** The last closing of the round holds all of it. */
function isWrittenAlready({ closings, lines, state }: Draft): boolean {
  const last = closings.slice(-1)[0];
  if (last === undefined || last.seal === null) return false;
  const isWhole = !state.checked.faults.some(({ record }) => record === last.number);
  return isWhole && isSameClosing(last.lines, asLines(lines));
}

function asLines(lines: readonly DraftedLine[]): readonly RegisterLine[] {
  return lines.map(({ type, cells }, at) => registerLine(0, at + 2, type, cells));
}

function previewOf({ typed, lines, closings, state, number }: Draft): string {
  const figures = lines.filter(({ type }) => type === 'figure').map(({ cells }) => cells);
  const answers = (word: string) => figures.filter(({ answer }) => answer === word);
  const owing = answers(answerWords.owed);
  const last = closings.slice(-1)[0];
  const head = last === undefined ? undefined : headOf(last)?.cells;
  return closingPreview({
    round: typed.settings.round.name,
    number,
    answered: answers(answerWords.answered).length,
    owed: owing.length,
    notAsked: answers(answerWords['not-asked']).length,
    owing: owing.map(({ code }) => code ?? ''),
    tasks: lines.filter(({ type }) => type === 'task').length,
    last: head === undefined ? null : { number: head.number ?? '', at: head.at ?? '', seal: last?.seal?.print ?? '' },
    changes: last === undefined ? [] : closingChanges(last.lines, asLines(lines)),
    faults: state.checked.faults,
    unfinished: openRecords(state).map((record) => record.number),
  });
}

/** What to say, and the closing that stands, of which a copy is mailed. */
interface Closed {
  readonly text: string;
  readonly standing: { readonly settings: Settings; readonly state: RegisterState; readonly record: number } | null;
}

/** Writes the closing, or finishes one that a broken run had written; returns what to say. Holds the document lock. */
function closed(ports: Ports, draft: Draft): Closed {
  const { typed, closings, state, lines } = draft;
  const { settings } = typed;
  const { code, name, year } = settings.round;
  const last = closings.slice(-1)[0];
  if (last !== undefined && isWrittenAlready(draft)) {
    const { number = '', at = '' } = headOf(last)?.cells ?? {};
    const seal = last.seal?.print ?? '';
    const isRemembered = !state.checked.unwitnessed.includes(last.number);
    if (!isRemembered) rememberRecord(ports, last.number, { seal, round: code, number });
    showClosing(ports, settings, state, last.number);
    const text = isRemembered ? nothingToClose(number, at, seal) : closedBeforeText(number, name, at, seal);
    return { text, standing: { settings, state, record: last.number } };
  }
  const head: DraftedLine = {
    type: 'closing',
    cells: {
      roundCode: code,
      rules: rulesText(ruleVersion, thresholdWords(settings.thresholds)),
    },
  };
  const done = appendRecord(ports, settings, state, {
    common: { number: draft.number, round: name, year: String(year) },
    roundCode: code,
    lines: [head, ...lines],
    isSame: (begun) => begun[0]?.cells.number === draft.number && isSameClosing(begun, asLines(lines)),
  });
  if (!done.ok) return { text: done.text, standing: null };
  showClosing(ports, settings, done.state, done.record);
  const { faults } = done.state.checked;
  const text = [
    closedText(draft.number, name, done.lines, done.seal),
    ...(faults.length === 0 ? [] : [brokenText(faults)]),
    ...(done.otherwise.length === 0 ? [] : [keptOtherwise(done.otherwise)]),
  ].join('\n');
  return { text, standing: { settings, state: done.state, record: done.record } };
}
