// Menu `Bật đôn đốc tự động`, `Tắt đôn đốc tự động`: shown, asked, handed over, and taken back.

import type { Book } from '../../domain/book/plan.js';
import { handOverWords, switchedOffWords, switchedOnWords, switchOnQuestion } from '../../text/automation-words.js';
import { menuWords } from '../../text/menu-words.js';
import { problemText } from '../../text/problem-text.js';
import { nothingToSend, willSendLines } from '../../text/reminder-report-text.js';
import { unownedWords } from '../../text/standing-words.js';
import { refusal } from '../may-act.js';
import type { Ports } from '../ports.js';
import { automationProperty } from '../workbook/marks.js';
import { findTab } from '../writing/tab-registry.js';
import { beat, stopBeat } from './heartbeat.js';
import { automationOf, hourlyFunction } from './hourly-run.js';
import { previewText, stateForSending } from './reminder-actions.js';

/** Shows what the next run would send, asks, and makes the trigger; rows that nobody answers for keep it off. */
export function switchOnAsked(ports: Ports, book: Book): void {
  const title = menuWords.switchOn;
  const state = stateForSending(ports, book, title);
  if (state === null) return;
  if (state.unowned.length > 0) {
    ports.dialog.tell(title, unownedWords(state.unowned));
    return;
  }
  const standing = automationOf(ports);
  const me = ports.caller.effective();
  const preview = previewText(state);
  const lines = [
    ...(standing === null || standing.owner === me ? [] : [handOverWords(standing.owner), '']),
    ...(preview.mails.length === 0 ? [nothingToSend(preview)] : willSendLines(preview)),
    '',
    switchOnQuestion,
  ];
  if (ports.dialog.ask(title, lines.join('\n')) !== 'yes') return;
  startAutomation(ports);
  ports.dialog.tell(title, switchedOnWords);
}

/** From now on the hourly run is this account's. */
export function startAutomation(ports: Ports): void {
  // The trigger first: one that the properties do not know removes itself, a known one that is not there runs never.
  const trigger = ports.triggers.hourly(hourlyFunction);
  const generation = (automationOf(ports)?.generation ?? 0) + 1;
  ports.properties.set(automationProperty, JSON.stringify([ports.caller.effective(), trigger, generation]));
  ports.triggers.removeOthers(hourlyFunction, trigger);
  const { date, time } = ports.clock.now();
  beat(ports, findTab(ports, 'ledger'), `${date}T${time}`, true);
}

/** Takes the automation back; the trigger of another account removes itself at its next run. */
export function switchOffAsked(ports: Ports, book: Book): void {
  const title = menuWords.switchOff;
  const refused = refusal(ports, book, false);
  if (refused !== null) {
    ports.dialog.tell(title, problemText(refused));
    return;
  }
  const standing = automationOf(ports);
  const me = ports.caller.effective();
  ports.properties.remove(automationProperty);
  ports.triggers.removeOthers(hourlyFunction, '');
  stopBeat(ports, findTab(ports, 'ledger'));
  ports.dialog.tell(title, switchedOffWords(standing === null || standing.owner === me ? '' : standing.owner));
}
