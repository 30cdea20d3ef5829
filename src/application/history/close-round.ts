// Menu `Đợt báo cáo → Chốt số liệu`: shows what a closing will hold, and after a yes writes it whole or not at all.

import type { Book } from '../../domain/book/plan.js';
import type { Grid } from '../../domain/cell.js';
import type { Problem } from '../../domain/checked.js';
import { closingChanges, isSameClosing } from '../../domain/history/closing-changes.js';
import { lineDigest, type RegisterLine } from '../../domain/history/register-line.js';
import {
  type CheckedRegister,
  checkedRegister,
  linesOf,
  nextRecord,
  type RegisterRecord,
  sealCells,
} from '../../domain/history/register-records.js';
import { isUnreadable } from '../../domain/reading/keyed-table.js';
import { waitsFor } from '../../domain/round/setting-table.js';
import { stampText, thresholdWords } from '../../domain/round/settings.js';
import { officialTime } from '../../text/date-words.js';
import {
  answerWords,
  asideText,
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
import { readTypedBook, type TypedBook } from '../reading/typed-book.js';
import { unreadableTabs } from '../reading/unreadable-tabs.js';
import { registerFrom as roundsFrom, trackedRounds, yearlyRound } from '../rounds/round-register.js';
import { bookResults } from '../tabs/counted-items.js';
import { agenciesOf } from '../tabs/sync-tracking.js';
import { fixedTabs } from '../workbook/fixed-tabs.js';
import { bringing } from '../writing/bring-to.js';
import { keptProperties } from '../writing/kept-properties.js';
import { ensureMoreTabs, findTabs, tabsStanding } from '../writing/tab-registry.js';
import { closingLines, type DraftedLine } from './closing-lines.js';
import {
  appendedOps,
  type RememberedRecord,
  registerFrom,
  registerLine,
  rememberedRecords,
  rememberRecord,
  type StoredRegister,
  witnessOf,
} from './register-store.js';
import { registerTabOps } from './register-tab.js';

const LOCK_WAIT_MS = 30_000;

/** What a closing would be now, and the register it would stand in. */
interface Draft {
  readonly typed: TypedBook;
  readonly lines: readonly DraftedLine[];
  readonly stored: StoredRegister;
  readonly checked: CheckedRegister;
  readonly remembered: ReadonlyMap<number, RememberedRecord>;
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
  let text = problemText({ code: 'busy' });
  ports.lock.alone('document', LOCK_WAIT_MS, () => {
    const now = drafted(ports, book);
    if (!now.ok) text = now.text;
    else if (lastNumber(now.draft) !== lastNumber(draft)) text = historyProblems.closedMeanwhile;
    else text = closed(ports, now.draft);
  });
  ports.dialog.tell(title, text);
}

/** Number of the last record that stands whole: whether somebody closed since is known by it. */
function lastNumber({ checked }: Draft): number {
  return checked.records.slice(-1)[0]?.number ?? 0;
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
  const stored = registerFrom(tabs.register === null ? [] : workbook.read(tabs.register));
  if (stored.isUnreadable) return { ok: false, text: historyProblems.registerUnreadable };
  const remembered = rememberedRecords(ports);
  const checked = checkedRegister(stored.lines, witnessOf(remembered));
  const further = trackedRounds(typed.settings, roundsFrom(typed.book, typed.settings, workbook.read(rounds), date));
  const lines = closingLines(typed, {
    results: bookResults(typed, date),
    agencies: agenciesOf(typed.book, typed.settings, typed.entry),
    tracked: workbook.read(tracking),
    otherRounds: further.filter(({ isYearly }) => !isYearly),
    today: date,
  });
  const { code } = yearlyRound(typed.settings);
  const closings = checked.records.filter((record) => headOf(record)?.cells.roundCode === code);
  // A number that was given is not given again, whatever became of its rows.
  const given = [
    ...closings.map((record) => headOf(record)?.cells.number),
    ...[...remembered.values()].filter(({ round }) => round === code).map(({ number }) => number),
  ];
  const number = String(Math.max(0, ...given.map(Number)) + 1);
  return { ok: true, draft: { typed, lines, stored, checked, remembered, closings, number } };
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

/** The head of a closing; none for a record of another kind. */
export function headOf(record: RegisterRecord): RegisterLine | undefined {
  return linesOf(record, 'closing')[0];
}

/** The last closing of the round holds all of it. */
function isWrittenAlready({ closings, lines, checked }: Draft): boolean {
  const last = closings.slice(-1)[0];
  if (last === undefined || last.seal === null) return false;
  const isWhole = !checked.faults.some(({ record }) => record === last.number);
  return isWhole && isSameClosing(last.lines, asLines(lines));
}

function asLines(lines: readonly DraftedLine[]): readonly RegisterLine[] {
  return lines.map(({ type, cells }, at) => registerLine(0, at + 2, type, cells));
}

function previewOf({ typed, lines, closings, checked, number }: Draft): string {
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
    faults: checked.faults,
    unfinished: openRecords(checked).map((record) => record.number),
  });
}

/** Records that broke and that no later one has named yet. */
function openRecords({ unfinished, records }: CheckedRegister): readonly RegisterRecord[] {
  const named = new Set(records.flatMap((record) => linesOf(record, 'aside').map(({ cells }) => cells.code)));
  return unfinished.filter(({ number }) => !named.has(String(number)));
}

/** Writes the closing, or finishes one that a broken run had written; returns what to say. Holds the document lock. */
function closed(ports: Ports, draft: Draft): string {
  const { typed, checked, closings } = draft;
  const { settings } = typed;
  const last = closings.slice(-1)[0];
  if (last !== undefined && isWrittenAlready(draft)) {
    const { number = '', at = '' } = headOf(last)?.cells ?? {};
    const seal = last.seal?.print ?? '';
    const isKnown = !checked.unwitnessed.includes(last.number);
    finish(ports, draft, last.number, { seal, round: settings.round.code, number });
    return isKnown ? nothingToClose(number, at, seal) : closedBeforeText(number, settings.round.name, at, seal);
  }
  const made = ensureMoreTabs(ports, [
    {
      tab: fixedTabs.register,
      index: (standing) => standing.findIndex(({ name }) => name === tabNames.rounds) + 1,
    },
  ]);
  const tabId = made.ids.get(fixedTabs.register.mark);
  if (made.problems.length > 0 || tabId === undefined) return made.problems.map(problemText).join('\n');
  const { workbook } = ports;
  const tabs = bringing(ports);
  const standing = () => registerFrom(workbook.read(tabId));
  tabs.bring(tabId, registerTabOps(standing(), settings), true);
  tabs.flush();
  const witness = witnessOf(draft.remembered);
  const begun = resumed(draft);
  const record = begun?.number ?? nextRecord(draft.stored.lines, witness);
  const wanted = begun?.lines ?? bodyOf(ports, draft, record);
  if (begun === null) {
    tabs.send(tabId, appendedOps(standing(), wanted));
    tabs.flush();
  }
  const body = standing();
  const stored = body.lines.filter((line) => line.record === record).sort((a, b) => a.line - b.line);
  if (stored.length !== wanted.length) return historyProblems.notStored;
  const previous = checked.records.slice(-1)[0]?.seal?.print ?? '';
  const seal = registerLine(record, wanted.length + 1, 'seal', {
    number: draft.number,
    round: settings.round.name,
    year: String(settings.round.year),
    ...sealCells(previous, stored),
  });
  tabs.send(tabId, appendedOps(body, [seal]));
  tabs.flush();
  const after = checkedRegister(standing().lines, witness);
  const print = after.records.find((each) => each.number === record)?.seal?.print;
  if (print === undefined || print !== seal.cells.seal) return historyProblems.notStored;
  finish(ports, draft, record, { seal: print, round: settings.round.code, number: draft.number });
  tabs.remember();
  const digests = new Set(stored.map(lineDigest));
  const otherwise = wanted.filter((line) => !digests.has(lineDigest(line)));
  return [
    closedText(draft.number, settings.round.name, wanted.length, print),
    ...(after.faults.length === 0 ? [] : [brokenText(after.faults)]),
    ...(otherwise.length === 0
      ? []
      : [keptOtherwise(otherwise.map(({ cells, line }) => cells.code ?? `dòng ${line}`))]),
  ].join('\n');
}

/** What follows once a closing stands: the script remembers it. */
function finish(ports: Ports, { remembered }: Draft, record: number, what: RememberedRecord): void {
  if (!remembered.has(record)) rememberRecord(ports, record, what);
}

/** The last thing in the register, where it is this very closing without its seal: only that is missing. */
function resumed({ stored, checked, lines, number }: Draft): RegisterRecord | null {
  const last = openRecords(checked).slice(-1)[0];
  if (last === undefined || last.number !== Math.max(...stored.lines.map(({ record }) => record))) return null;
  const isSame = headOf(last)?.cells.number === number && isSameClosing(last.lines, asLines(lines));
  const isWhole = last.lines.every(({ line }, at) => line === at + 1);
  return isSame && isWhole ? last : null;
}

/** Head, what was left aside, and the rows. */
function bodyOf(ports: Ports, draft: Draft, record: number): readonly RegisterLine[] {
  const { typed, lines, number, checked } = draft;
  const { settings } = typed;
  const { date, time } = ports.clock.now();
  const moment = `${date}T${time}`;
  const ofRound = { number, round: settings.round.name, year: String(settings.round.year) };
  const head: DraftedLine = {
    type: 'closing',
    cells: {
      roundCode: settings.round.code,
      at: officialTime(moment),
      moment,
      who: ports.caller.email(),
      rules: rulesText(stampText(date, settings), thresholdWords(settings.thresholds)),
    },
  };
  const aside = openRecords(checked).map(
    (open): DraftedLine => ({
      type: 'aside',
      cells: { code: String(open.number), name: asideText(open.number, open.lines.length) },
    }),
  );
  return [head, ...aside, ...lines].map(({ type, cells }, at) =>
    registerLine(record, at + 1, type, { ...ofRound, ...cells }),
  );
}
