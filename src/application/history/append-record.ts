// Adds one record to `Sổ số liệu`: its lines in one call, read back, then the seal; or finishes one that broke before its seal.

import { type DraftedLine, lineDigest, type RegisterLine } from '../../domain/history/register-line.js';
import { nextRecord, type RegisterRecord, sealCells } from '../../domain/history/register-records.js';
import type { Settings } from '../../domain/round/settings.js';
import { officialTime } from '../../text/date-words.js';
import { historyProblems } from '../../text/history-words.js';
import { problemText } from '../../text/problem-text.js';
import { asideText } from '../../text/register-fault-words.js';
import { tabNames } from '../../text/tab-names.js';
import type { Ports } from '../ports.js';
import { fixedTabs } from '../workbook/fixed-tabs.js';
import { bringing } from '../writing/bring-to.js';
import { ensureMoreTabs } from '../writing/tab-registry.js';
import { openRecords, type RegisterState, registerState } from './register-state.js';
import { appendedOps, registerFrom, registerLine, rememberRecord, witnessOf } from './register-store.js';
import { registerTabOps } from './register-tab.js';

export interface WantedRecord {
  /** Cells that every line has: number of the closing, round, year. */
  readonly common: Readonly<Record<'number' | 'round' | 'year', string>>;
  readonly roundCode: string;
  /** The first is the head; when, and who, is added to it. */
  readonly lines: readonly DraftedLine[];
  /** Whether lines that broke before their seal say the same. */
  isSame(begun: readonly RegisterLine[]): boolean;
}

export type Appended =
  | {
      readonly ok: true;
      readonly record: number;
      readonly seal: string;
      readonly lines: number;
      /** Codes of lines whose text the platform keeps otherwise than it was given. */
      readonly otherwise: readonly string[];
      readonly state: RegisterState;
    }
  | { readonly ok: false; readonly text: string };

/** To be called with the document lock held, and a state read since. */
export function appendRecord(ports: Ports, settings: Settings, state: RegisterState, wanted: WantedRecord): Appended {
  const made = ensureMoreTabs(ports, [
    { tab: fixedTabs.register, index: (tabs) => tabs.findIndex(({ name }) => name === tabNames.rounds) + 1 },
  ]);
  const tabId = made.ids.get(fixedTabs.register.mark);
  if (made.problems.length > 0 || tabId === undefined)
    return { ok: false, text: made.problems.map(problemText).join('\n') };
  const { workbook } = ports;
  const tabs = bringing(ports);
  const standing = () => registerFrom(workbook.read(tabId));
  tabs.bring(tabId, registerTabOps(standing(), settings), true);
  tabs.flush();
  const begun = resumed(state, wanted);
  const record = begun?.number ?? nextRecord(state.stored.lines, witnessOf(state.remembered));
  const body = begun?.lines ?? bodyOf(ports, state, wanted, record);
  if (begun === null) {
    tabs.send(tabId, appendedOps(standing(), body));
    tabs.flush();
  }
  const now = standing();
  const stored = now.lines.filter((line) => line.record === record).sort((a, b) => a.line - b.line);
  if (stored.length !== body.length) return { ok: false, text: historyProblems.notStored };
  const previous = state.checked.records.slice(-1)[0]?.seal?.print ?? '';
  const seal = registerLine(record, body.length + 1, 'seal', { ...wanted.common, ...sealCells(previous, stored) });
  tabs.send(tabId, appendedOps(now, [seal]));
  tabs.flush();
  const values = workbook.read(tabId);
  const print = registerState(ports, values).checked.records.find((each) => each.number === record)?.seal?.print;
  if (print === undefined || print !== seal.cells.seal) return { ok: false, text: historyProblems.notStored };
  tabs.remember();
  rememberRecord(ports, record, { seal: print, round: wanted.roundCode, number: wanted.common.number });
  const digests = new Set(stored.map(lineDigest));
  const otherwise = body.filter((line) => !digests.has(lineDigest(line)));
  return {
    ok: true,
    record,
    seal: print,
    lines: body.length,
    otherwise: otherwise.map(({ cells, line }) => cells.code ?? `dòng ${line}`),
    state: registerState(ports, values),
  };
}

/** The last thing in the register, where it is this very record without its seal: only that is missing. */
function resumed(state: RegisterState, { isSame }: WantedRecord): RegisterRecord | null {
  const last = openRecords(state).slice(-1)[0];
  if (last === undefined || last.number !== Math.max(...state.stored.lines.map(({ record }) => record))) return null;
  const isWhole = last.lines.every(({ line }, at) => line === at + 1);
  return isWhole && isSame(last.lines) ? last : null;
}

/** Head, what was left aside, and the rest. */
function bodyOf(
  ports: Ports,
  state: RegisterState,
  { common, lines: [head, ...rest] }: WantedRecord,
  record: number,
): readonly RegisterLine[] {
  const { date, time } = ports.clock.now();
  const moment = `${date}T${time}`;
  const signed = { at: officialTime(moment), moment, who: ports.caller.email() };
  const first = head === undefined ? [] : [{ type: head.type, cells: { ...head.cells, ...signed } }];
  const aside = openRecords(state).map(
    (open): DraftedLine => ({
      type: 'aside',
      cells: { code: String(open.number), name: asideText(open.number, open.lines.length) },
    }),
  );
  return [...first, ...aside, ...rest].map(({ type, cells }, at) =>
    registerLine(record, at + 1, type, { ...common, ...cells }),
  );
}
