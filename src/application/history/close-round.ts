// Menu `Đợt báo cáo → Chốt số liệu`: shows what a closing will hold, and after a yes writes it whole or not at all.

import type { Book } from '../../domain/book/plan.js';
import { closingChanges, isSameClosing } from '../../domain/history/closing-changes.js';
import type { DraftedLine } from '../../domain/history/register-line.js';
import { ruleVersion, type Settings, thresholdWords } from '../../domain/round/settings.js';
import {
  closedBeforeText,
  closedText,
  closingPreview,
  historyProblems,
  keptOtherwise,
  nothingToClose,
  roundChoice,
  rulesText,
  stateQuestion,
} from '../../text/history-words.js';
import { menuWords } from '../../text/menu-words.js';
import { problemText } from '../../text/problem-text.js';
import { brokenText } from '../../text/register-fault-words.js';
import { answerWords } from '../../text/register-line-words.js';
import { roundStateWords } from '../../text/round-words.js';
import { refusal } from '../may-act.js';
import type { Ports } from '../ports.js';
import type { RoundInfo } from '../rounds/round-register.js';
import { roundState, writeRoundState } from '../rounds/round-state.js';
import { keepCarried } from '../years/carry-figures.js';
import { appendRecord } from './append-record.js';
import { askedUntil } from './chosen-closing.js';
import { type ClosingSources, closingSources, type Draft, draftOf, isWrittenAlready } from './closing-draft.js';
import { asLines } from './closing-lines.js';
import { mailClosing } from './mail-closing.js';
import { headOf, openRecords, type RegisterState } from './register-state.js';
import { rememberRecord } from './register-store.js';
import { showClosing } from './show-closing.js';
import { seriesNow, showSeries } from './show-series.js';

const LOCK_WAIT_MS = 30_000;

/** Asks with everything the closing will hold; what was typed between the question and the answer is in it. */
export function closeRoundAsked(ports: Ports, book: Book): void {
  const title = menuWords.closeFigures;
  const refused = refusal(ports, book, false);
  const first = refused === null ? closingSources(ports, book) : { ok: false as const, text: problemText(refused) };
  if (!first.ok) {
    ports.dialog.tell(title, first.text);
    return;
  }
  const round = chosenRound(ports, first.sources);
  if (round === null) return;
  const draft = draftOf(first.sources, round);
  const isWritten = isWrittenAlready(draft);
  const isOpen = roundState(draft.register, round.code) === 'open';
  const question = isWritten ? stateQuestion(round.name) : previewOf(draft, isOpen);
  const isAgreed = (!isWritten || isOpen) && ports.dialog.ask(title, question) === 'yes';
  if (!isWritten && !isAgreed) return;
  let done: Closed = { text: problemText({ code: 'busy' }), standing: null };
  ports.lock.alone('document', LOCK_WAIT_MS, () => {
    const now = closingSources(ports, book);
    const same = now.ok ? now.sources.rounds.find(({ code }) => code === round.code) : undefined;
    if (!now.ok) done = { text: now.text, standing: null };
    else if (same === undefined || lastNumber(now.sources) !== lastNumber(draft))
      done = { text: historyProblems.closedMeanwhile, standing: null };
    else {
      keepCarried(ports, now.sources.typed);
      done = closed(ports, now.sources, draftOf(now.sources, same), isAgreed && isOpen);
    }
  });
  const { text, standing } = done as Closed;
  const copy = standing === null ? '' : mailClosing(ports, book, standing.settings, standing.state, standing.record);
  ports.dialog.tell(title, copy === '' ? text : `${text}\n${copy}`);
}

/** The round to close: the only one there is, or the one that is chosen; null where the person gave up. */
function chosenRound(ports: Ports, { rounds }: ClosingSources): RoundInfo | null {
  const [only] = rounds;
  if (only !== undefined && rounds.length === 1) return only;
  return askedUntil(
    ports,
    menuWords.closeFigures,
    roundChoice(rounds.map(({ name }) => name)),
    (answer) => rounds[answer === '' ? 0 : Number(answer) - 1] ?? null,
  );
}

/** Number of the last record that stands whole: whether somebody closed since is known by it. */
function lastNumber({ state }: ClosingSources): number {
  return state.checked.records.slice(-1)[0]?.number ?? 0;
}

function previewOf({ round, lines, closings, state, number }: Draft, setsState: boolean): string {
  const figures = lines.filter(({ type }) => type === 'figure').map(({ cells }) => cells);
  const answers = (word: string) => figures.filter(({ answer }) => answer === word);
  const owing = answers(answerWords.owed);
  const last = closings.slice(-1)[0];
  const head = last === undefined ? undefined : headOf(last)?.cells;
  return closingPreview({
    round: round.name,
    isYearly: round.isYearly,
    setsState,
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
function closed(ports: Ports, sources: ClosingSources, draft: Draft, setsState: boolean): Closed {
  const { typed, round, closings, state, lines } = draft;
  // Pages that tell of closings speak of the year of the book, whichever year's round is closed.
  const ofBook = sources.typed;
  const show = (now: RegisterState, record: number) => {
    showClosing(ports, ofBook.settings, now, record);
    showSeries(
      ports,
      ofBook.settings,
      seriesNow(ports, ofBook, now, () => sources.said.results),
    );
  };
  const { settings } = typed;
  const { code, name, year } = round;
  const last = closings.slice(-1)[0];
  const keepState = () => {
    if (setsState) writeRoundState(ports, typed.book, settings, code, roundStateWords.reported);
  };
  if (last !== undefined && isWrittenAlready(draft)) {
    const { number = '', at = '' } = headOf(last)?.cells ?? {};
    const seal = last.seal?.print ?? '';
    const isRemembered = !state.checked.unwitnessed.includes(last.number);
    if (!isRemembered) rememberRecord(ports, last.number, { seal, round: code, number });
    keepState();
    show(state, last.number);
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
  keepState();
  show(done.state, done.record);
  const { faults } = done.state.checked;
  const text = [
    closedText(draft.number, name, done.lines, done.seal),
    ...(faults.length === 0 ? [] : [brokenText(faults)]),
    ...(done.otherwise.length === 0 ? [] : [keptOtherwise(done.otherwise)]),
  ].join('\n');
  return { text, standing: { settings, state: done.state, record: done.record } };
}
