// Menu `Sổ → Bàn giao`: list, protections and timer go from one coordinator to another, and it is done when the other has run it.

import { accountId } from '../domain/agencies/account-id.js';
import { isMailAddress } from '../domain/agencies/mail-address.js';
import type { Book } from '../domain/book/plan.js';
import { handOverWords } from '../text/hand-over-words.js';
import { menuWords } from '../text/menu-words.js';
import { problemText } from '../text/problem-text.js';
import { type SetUpReport, setUpText } from '../text/set-up-text.js';
import { refusal } from './may-act.js';
import type { Ports } from './ports.js';
import { settingsFrom } from './reading/settings-read.js';
import { automationOf } from './reminding/hourly-run.js';
import { startAutomation } from './reminding/switch-automation.js';
import { closedTabsProblem } from './rights/closed-tabs.js';
import { setUp } from './set-up.js';
import { handOverProperty } from './workbook/marks.js';
import { settingOps } from './writing/setting-cell.js';
import { findTab } from './writing/tab-registry.js';

const LOCK_WAIT_MS = 30_000;
/** Wrong answers after which the action gives up. */
const TRIES = 3;

/** Gives the workbook away, or takes it, as whoever presses it is the one it was given to. */
export function handOverAsked(ports: Ports, book: Book): void {
  const title = menuWords.handOver;
  const refused = refusal(ports, book, false) ?? closedTabsProblem(ports);
  if (refused !== null) {
    ports.dialog.tell(title, problemText(refused));
    return;
  }
  const me = accountId(ports.caller.email());
  const pending = pendingHandOver(ports);
  if (pending?.to === me) receive(ports, book, pending.from, me);
  else give(ports, book, me);
}

interface HandOver {
  readonly from: string;
  readonly to: string;
}

function pendingHandOver(ports: Pick<Ports, 'deeds'>): HandOver | null {
  const [from, to] = (ports.deeds.get(handOverProperty) ?? '').split(' ');
  return from === undefined || to === undefined ? null : { from, to };
}

function give(ports: Ports, book: Book, me: string): void {
  const title = menuWords.handOver;
  const to = askedAccount(ports, me);
  if (to === null || ports.dialog.ask(title, handOverWords.giving(to)) !== 'yes') return;
  const text = listed(
    ports,
    book,
    (coordinators) => [...coordinators.filter((email) => email !== to), to],
    () => {
      ports.deeds.set(handOverProperty, `${me} ${to}`);
    },
  );
  const owner = accountId(ports.workbook.ownerEmail());
  ports.dialog.tell(title, text.isDone ? [handOverWords.given(to, owner), '', text.said].join('\n') : text.said);
}

function receive(ports: Ports, book: Book, from: string, me: string): void {
  const title = menuWords.handOver;
  const isAutomatic = automationOf(ports) !== null;
  if (ports.dialog.ask(title, handOverWords.receiving(from, isAutomatic)) !== 'yes') return;
  // The timer first: while two are listed either may run it, and nobody's mails stop in between.
  if (isAutomatic && automationOf(ports)?.owner !== ports.caller.effective()) startAutomation(ports);
  const text = listed(
    ports,
    book,
    (coordinators) => coordinators.filter((email) => email !== from),
    () => undefined,
  );
  if (text.isDone) ports.deeds.remove(handOverProperty);
  const owner = accountId(ports.workbook.ownerEmail());
  const done = handOverWords.received(from, me, owner, isAutomatic);
  ports.dialog.tell(title, text.isDone ? [done, '', text.said].join('\n') : text.said);
}

function askedAccount(ports: Ports, me: string): string | null {
  let wrong = '';
  for (let tries = 0; tries < TRIES; tries++) {
    const answer = ports.dialog.prompt(menuWords.handOver, handOverWords.question(wrong));
    if (answer === null) return null;
    const email = accountId(answer);
    if (isMailAddress(email) && email !== me) return email;
    wrong = answer.trim();
  }
  return null;
}

/** Changes the list on the tab and sets up with it; nothing where somebody else is at it or the row is gone. */
function listed(
  ports: Ports,
  book: Book,
  change: (coordinators: readonly string[]) => readonly string[],
  before: () => void,
): { readonly isDone: boolean; readonly said: string } {
  let done: { readonly isDone: boolean; readonly said: string } = {
    isDone: false,
    said: problemText({ code: 'busy' }),
  };
  ports.lock.alone('document', LOCK_WAIT_MS, () => {
    const tab = findTab(ports, 'settings');
    const values = tab === null ? [] : ports.workbook.read(tab);
    const { coordinators } = settingsFrom(book, { settings: values, rounds: [] }, ports.clock.now().date).settings;
    const ops = settingOps(values, 'coordinators', change(coordinators).join(', '));
    if (tab === null || ops.length === 0) {
      done = { isDone: false, said: handOverWords.rowGone };
      return;
    }
    before();
    ports.workbook.apply(tab, ops);
    ports.workbook.flush();
    const report: SetUpReport = setUp(ports, book, (name) => ports.dialog.note(name));
    done = { isDone: report.ok, said: setUpText(report) };
  });
  return done;
}
