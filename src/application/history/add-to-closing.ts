// Menu `Đợt báo cáo → Ghi báo cáo đã ký`, `Đính chính`: a further record that names a closing; the closing itself stays as it is.

import { readLetterNumber } from '../../domain/agencies/letter-number.js';
import type { Book } from '../../domain/book/plan.js';
import type { LineType, RegisterLine } from '../../domain/history/register-line.js';
import { linesOf, type RegisterRecord } from '../../domain/history/register-records.js';
import { readDate } from '../../domain/reading/date-reader.js';
import { seenText } from '../../domain/reading/plain-text.js';
import { saysNothing } from '../../domain/reading/said-nothing.js';
import { basisText } from '../../domain/reading/typed-figure.js';
import {
  addedAlready,
  addedText,
  correctableKeys,
  correctionText,
  addingQuestions as questions,
  reportText,
} from '../../text/adding-words.js';
import { officialDate } from '../../text/date-words.js';
import { menuWords } from '../../text/menu-words.js';
import { problemText } from '../../text/problem-text.js';
import { registerHeader } from '../../text/register-line-words.js';
import type { Ports } from '../ports.js';
import { appendRecord } from './append-record.js';
import { askedUntil, chosenClosing, registerNow } from './chosen-closing.js';
import { headOf } from './register-state.js';
import { showSeriesNow } from './renew-series.js';
import { showClosing } from './show-closing.js';

const LOCK_WAIT_MS = 30_000;

type Cells = Readonly<Record<string, string>>;

/** Records number, day and signer of the report that was signed from a closing. */
export function recordReportAsked(ports: Ports, book: Book): void {
  const title = menuWords.signedReport;
  const chosen = chosenClosing(ports, book, title);
  if (chosen === null) return;
  const { year } = chosen.settings.round;
  const ask = <T>(question: string, read: (answer: string) => T | null) => askedUntil(ports, title, question, read);
  const number = ask(questions.letterNumber, (answer) => {
    const found = readLetterNumber(answer, year);
    return found.kind === 'number' ? found : null;
  });
  if (number === null) return;
  const day = number.date ?? ask(questions.letterDate, (answer) => dayOf(answer, year));
  if (day === null) return;
  const signer = ask(questions.signer, said);
  if (signer === null) return;
  const cells = { letterNumber: number.number, letterDate: officialDate(day), signer };
  add(ports, book, title, chosen.closing, 'report', cells, reportText(cells));
}

/** Puts a value right that a closing holds: with the value, what it rests on and why. */
export function correctAsked(ports: Ports, book: Book): void {
  const title = menuWords.correct;
  const chosen = chosenClosing(ports, book, title);
  if (chosen === null) return;
  const ask = <T>(question: string, read: (answer: string) => T | null) => askedUntil(ports, title, question, read);
  const row = ask(questions.code, (answer) => rowOf(chosen.closing, answer));
  if (row === null) return;
  const keys = correctableKeys(row.type);
  const key = ask(questions.column(row.cells, keys), (answer) => keys[Number(answer) - 1] ?? null);
  if (key === null) return;
  const value = ask(questions.value(registerHeader(key), row.cells[key] ?? ''), (answer) => answer || null);
  if (value === null) return;
  const basis = ask(questions.basis, (answer) => basisText(answer) || null);
  if (basis === null) return;
  const reason = ask(questions.reason, said);
  if (reason === null) return;
  const { code = '', name = '', agency = '' } = row.cells;
  const cells = { code, name, agency, corrected: registerHeader(key), value, basis, reason };
  add(ports, book, title, chosen.closing, 'correction', cells, correctionText(cells));
}

/** Asks once more with the whole sentence, then writes it as a record of its own. */
function add(
  ports: Ports,
  book: Book,
  title: string,
  closing: RegisterRecord,
  type: LineType,
  cells: Cells,
  words: string,
): void {
  const { number = '', round = '', year = '', roundCode = '' } = headOf(closing)?.cells ?? {};
  if (ports.dialog.ask(title, questions.sure(words, number, round)) !== 'yes') return;
  let text = problemText({ code: 'busy' });
  ports.lock.alone('document', LOCK_WAIT_MS, () => {
    const now = registerNow(ports, book);
    if (typeof now === 'string') {
      text = now;
      return;
    }
    const { settings, state } = now;
    const whole: Cells = { number, roundCode, ...cells };
    const says = (line: RegisterLine) =>
      line.type === type && Object.entries(whole).every(([key, said]) => (line.cells[key] ?? '') === said);
    const last = state.checked.records.slice(-1)[0];
    const isThere = last?.lines.some(says) === true;
    if (!isThere) {
      const done = appendRecord(ports, settings, state, {
        common: { number, round, year },
        roundCode,
        lines: [{ type, cells: { roundCode, ...cells } }],
        isSame: (begun) => begun.length === 1 && begun.every(says),
      });
      if (!done.ok) {
        text = done.text;
        return;
      }
      showClosing(ports, settings, done.state, closing.number);
      showSeriesNow(ports, book);
      text = addedText(words, done.seal);
      return;
    }
    showClosing(ports, settings, state, closing.number);
    showSeriesNow(ports, book);
    text = addedAlready(words, last?.seal?.print ?? '');
  });
  ports.dialog.tell(title, text);
}

function rowOf(closing: RegisterRecord, answer: string): RegisterLine | null {
  const code = seenText(answer).toUpperCase();
  return [...linesOf(closing, 'figure'), ...linesOf(closing, 'task')].find(({ cells }) => cells.code === code) ?? null;
}

function dayOf(answer: string, year: number): string | null {
  const read = readDate(answer, year);
  return read.kind === 'date' ? read.date : null;
}

function said(answer: string): string | null {
  const words = seenText(answer);
  return words === '' || saysNothing(words) ? null : words;
}
