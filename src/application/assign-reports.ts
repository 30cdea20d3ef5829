// Menu `Giao, miễn báo cáo theo nhóm`: asks for a group, shows whom it concerns and what is replaced, writes one column.

import { namedGroup, officeGroups } from '../domain/agencies/office-groups.js';
import {
  type AssignedCell,
  type Assignment,
  type AssignmentChanges,
  areSameChanges,
  assignmentChanges,
} from '../domain/agencies/report-assignment.js';
import type { Book } from '../domain/book/plan.js';
import type { Grid } from '../domain/cell.js';
import { textAt } from '../domain/reading/keyed-table.js';
import { agencyToldOn } from '../domain/reminding/ledger.js';
import {
  assignedWords,
  assignmentChanged,
  assignmentChoice,
  assignmentDone,
  assignmentNamed,
  assignmentPreview,
  groupChoice,
  nothingToAssign,
  notInList,
  officeKindName,
  roundChoice,
} from '../text/assignment-words.js';
import { menuWords } from '../text/menu-words.js';
import { problemText } from '../text/problem-text.js';
import { refusal } from './may-act.js';
import type { Ports } from './ports.js';
import { type ReminderState, reminderState } from './reminding/reminder-plan.js';
import { type FollowedRound, followedCellOps } from './rounds/followed-rounds.js';
import type { RoundInfo } from './rounds/round-register.js';
import { trackingFrom } from './rounds/tracking.js';
import type { SheetOp, Written } from './workbook/sheet-op.js';

const LOCK_WAIT_MS = 30_000;
/** Wrong answers to one question after which the action gives up. */
const TRIES = 3;

/** Nothing is written before the last yes; a cell that was typed over meanwhile stops the action. */
export function assignReportsAsked(ports: Ports, book: Book): void {
  const title = menuWords.assignReports;
  const refused = refusal(ports, book, false);
  const read = refused === null ? reminderState(ports, book) : { ok: false as const, problems: [refused] };
  if (!read.ok) {
    ports.dialog.tell(title, read.problems.map(problemText).join('\n'));
    return;
  }
  const { state } = read;
  const round = chosenRound(ports, title, state.rounds);
  if (round === null) return;
  const inRound = new Set(round.tracking.byAgency.keys());
  const groups = officeGroups(state.book.agencies, state.membership, inRound);
  const group = chosen(
    ports,
    title,
    (wrong) => groupChoice(groups, wrong),
    (answer) => namedGroup(groups, answer, officeKindName),
  );
  if (group === null) return;
  const wanted = chosen(ports, title, (wrong) => assignmentChoice(group, wrong), assignmentNamed);
  if (wanted === null) return;
  const changes = changesNow(state, round.info, group.offices, wanted, round.tracking.table.values);
  if (changes.filled.length + changes.replaced.length === 0) {
    ports.dialog.tell(title, nothingToAssign(group, wanted));
    return;
  }
  const isRunning = round.open.owedByAgency.some(
    ({ agency }) => agencyToldOn(state.ledger.merged, { round: round.info.code, agency }) !== null,
  );
  const shown = { group, wanted, changes, roundName: round.info.name, nameOf: state.names.agency, isRunning };
  if (ports.dialog.ask(title, assignmentPreview(shown)) !== 'yes') return;
  let text = problemText({ code: 'busy' });
  ports.lock.alone('document', LOCK_WAIT_MS, () => {
    text = assigned(ports, book, state, round.info, group.offices, wanted, changes);
  });
  ports.dialog.tell(title, text);
}

/** Writes what was shown, unless something else stands there now; then the words that hang on it. */
function assigned(
  ports: Ports,
  book: Book,
  state: ReminderState,
  info: RoundInfo,
  offices: readonly string[],
  wanted: Assignment,
  shown: AssignmentChanges,
): string {
  const { workbook } = ports;
  const { tracking } = state.tabs;
  const values = workbook.read(tracking);
  const now = changesNow(state, info, offices, wanted, values);
  if (!areSameChanges(now, shown)) return assignmentChanged;
  const column = trackingFrom(info, values, state.names.agency, state.now.date).table.columnOf.get('mustReport');
  if (column === undefined) return assignmentChanged;
  const written = [...now.filled, ...now.replaced];
  const rows = written.map(({ row }) => row);
  workbook.apply(tracking, cellOps(rows, column, assignedWords[wanted] || null));
  workbook.flush();
  const after = reminderState(ports, book);
  if (after.ok) {
    const { rounds, settings, now: instant } = after.state;
    workbook.apply(
      tracking,
      rounds.flatMap((round) => followedCellOps(round, settings, instant.date)),
    );
  }
  return assignmentDone(written.length);
}

/** One word in cells of a column, one operation for rows that follow each other. */
function cellOps(rows: readonly number[], column: number, word: string | null): readonly SheetOp[] {
  const sorted = [...rows].sort((a, b) => a - b);
  const starts = sorted.filter((row) => !sorted.includes(row - 1));
  return starts.map((row) => {
    const cells: Written[][] = [];
    for (let next = row; sorted.includes(next); next += 1) cells.push([word]);
    return { op: 'values', row, column, cells };
  });
}

function changesNow(
  state: ReminderState,
  info: RoundInfo,
  offices: readonly string[],
  wanted: Assignment,
  values: Grid,
): AssignmentChanges {
  const { table, byAgency } = trackingFrom(info, values, state.names.agency, state.now.date);
  const cells = offices.flatMap((agency): readonly AssignedCell[] => {
    const tracked = byAgency.get(agency);
    return tracked === undefined ? [] : [{ agency, row: tracked.row, words: textAt(table, tracked.row, 'mustReport') }];
  });
  return assignmentChanges(cells, assignedWords[wanted]);
}

function chosenRound(ports: Ports, title: string, rounds: readonly FollowedRound[]): FollowedRound | null {
  if (rounds.length === 1) return rounds[0] ?? null;
  const names = rounds.map(({ info }) => info.name);
  return chosen(
    ports,
    title,
    (wrong) => roundChoice(names, wrong),
    (answer) => rounds[Number(answer) - 1] ?? rounds.find(({ info }) => info.name === answer) ?? null,
  );
}

/** What a person chose from a list; null when they gave up, or after three answers that are not in it. */
function chosen<T>(
  ports: Ports,
  title: string,
  question: (wrong: string) => string,
  meant: (answer: string) => T | null,
): T | null {
  let wrong = '';
  for (let tries = 0; tries < TRIES; tries += 1) {
    const answer = ports.dialog.prompt(title, question(wrong));
    if (answer === null) return null;
    const found = meant(answer.trim());
    if (found !== null) return found;
    wrong = notInList(answer.trim());
  }
  ports.dialog.tell(title, wrong);
  return null;
}
