// What the actions on a closing that stands have in common: who may, which closing, and the register as it is now.

import type { Book } from '../../domain/book/plan.js';
import type { RegisterRecord } from '../../domain/history/register-records.js';
import type { Settings } from '../../domain/round/settings.js';
import { closingChoice, closingLabel, historyProblems } from '../../text/history-words.js';
import { problemText } from '../../text/problem-text.js';
import { tabNames } from '../../text/tab-names.js';
import { refusal } from '../may-act.js';
import type { Ports } from '../ports.js';
import { settingsFrom } from '../reading/settings-read.js';
import { findTabs } from '../writing/tab-registry.js';
import { closingsOf, headOf, type RegisterState, registerState } from './register-state.js';

/** Wrong answers to one question after which an action gives up. */
const TRIES = 3;

export interface RegisterNow {
  readonly settings: Settings;
  readonly state: RegisterState;
}

/** The settings and the register, read now; what to say where there is no closing to act on. */
export function registerNow(ports: Ports, book: Book): RegisterNow | string {
  const tabs = findTabs(ports, ['settings', 'rounds', 'register']);
  if (tabs.settings === null) return problemText({ code: 'tab-missing', sheet: tabNames.settings });
  const { settings } = settingsFrom(
    book,
    {
      settings: ports.workbook.read(tabs.settings),
      rounds: tabs.rounds === null ? [] : ports.workbook.read(tabs.rounds),
    },
    ports.clock.now().date,
  );
  const state = registerState(ports, tabs.register === null ? [] : ports.workbook.read(tabs.register));
  if (state.stored.isUnreadable) return historyProblems.registerUnreadable;
  return closingsOf(state).length === 0 ? historyProblems.nothingClosed : { settings, state };
}

/** A closing as a person chose it; null where they gave up, or may not, or there is none: that was said. */
export function chosenClosing(
  ports: Ports,
  book: Book,
  title: string,
): (RegisterNow & { readonly closing: RegisterRecord }) | null {
  const refused = refusal(ports, book, false);
  const now = refused === null ? registerNow(ports, book) : problemText(refused);
  if (typeof now === 'string') {
    ports.dialog.tell(title, now);
    return null;
  }
  const closings = closingsOf(now.state);
  const [only] = closings;
  if (only !== undefined && closings.length === 1) return { ...now, closing: only };
  const labels = closings.map((record) => {
    const { number = '', round = '', at = '' } = headOf(record)?.cells ?? {};
    return closingLabel(number, round, at, record.seal?.print ?? '');
  });
  const chosen = askedUntil(ports, title, closingChoice(labels), (answer) => {
    const at = answer === '' ? closings.length : Number(answer);
    return closings[at - 1] ?? null;
  });
  return chosen === null ? null : { ...now, closing: chosen };
}

/** Asks until an answer can be read; null where the person gave up or never found one. */
export function askedUntil<T>(
  ports: Pick<Ports, 'dialog'>,
  title: string,
  question: string,
  read: (answer: string) => T | null,
  wrong: string = historyProblems.notUnderstood,
): T | null {
  for (let tries = 0; tries < TRIES; tries++) {
    const answer = ports.dialog.prompt(title, tries === 0 ? question : `${wrong}\n\n${question}`);
    if (answer === null) return null;
    const found = read(answer.trim());
    if (found !== null) return found;
  }
  ports.dialog.tell(title, wrong);
  return null;
}
