// The state of a round in its cell of `Đợt báo cáo`, written where a person answered that it is to be so.

import type { Book } from '../../domain/book/plan.js';
import { textAt } from '../../domain/reading/keyed-table.js';
import { plainWords } from '../../domain/reading/plain-text.js';
import type { Settings } from '../../domain/round/settings.js';
import { roundStateWords } from '../../text/round-words.js';
import type { Ports } from '../ports.js';
import { findTab } from '../writing/tab-registry.js';
import { type RoundRegister, registerFrom } from './round-register.js';

export type RoundState = keyof typeof roundStateWords;

/** The state that a round's cell names; null where it names none, or no row has the code. */
export function roundState({ table, rows }: Pick<RoundRegister, 'table' | 'rows'>, code: string): RoundState | null {
  const found = rows.find((each) => each.code === code);
  if (found === undefined) return null;
  const typed = plainWords(textAt(table, found.row, 'state'));
  const states = Object.keys(roundStateWords) as RoundState[];
  return states.find((state) => plainWords(roundStateWords[state]) === typed) ?? null;
}

/**
 * Writes the word into the row of the round, wherever it stands now; a cell that names no state, or says it already, stays. False
 * where there is no such row. To be called with the document lock held.
 */
export function writeRoundState(ports: Ports, book: Book, settings: Settings, code: string, word: string): boolean {
  const tabId = findTab(ports, 'rounds');
  if (tabId === null) return false;
  const register = registerFrom(book, settings, ports.workbook.read(tabId), ports.clock.now().date);
  const [found, column] = [register.rows.find((each) => each.code === code), register.table.columnOf.get('state')];
  const now = roundState(register, code);
  if (found === undefined || column === undefined || now === null) return false;
  if (roundStateWords[now] !== word)
    ports.workbook.apply(tabId, [{ op: 'values', row: found.row, column, cells: [[word]] }]);
  return true;
}
