// Menu `Đợt báo cáo → Đóng năm`: says what of a past year is still open and what stops, and after a yes closes it for good.

import type { Book } from '../domain/book/plan.js';
import {
  type CloseYearPreview,
  closeYearChoice,
  closeYearPreview,
  closeYearProblems,
} from '../text/close-year-words.js';
import { menuWords } from '../text/menu-words.js';
import { problemText } from '../text/problem-text.js';
import { roundStateWords } from '../text/round-words.js';
import { setUpText } from '../text/set-up-text.js';
import { countedKinds } from '../text/summary-text.js';
import { askedUntil } from './history/chosen-closing.js';
import { type ClosingSources, closingSources, type Draft, draftOf } from './history/closing-draft.js';
import { openIn } from './history/open-in-round.js';
import { refusal } from './may-act.js';
import type { Ports } from './ports.js';
import { closedTabsProblem } from './rights/closed-tabs.js';
import type { RegisterRow, RoundInfo } from './rounds/round-register.js';
import { writeRoundState } from './rounds/round-state.js';
import { setUp } from './set-up.js';
import { tabsOfYear } from './workbook/year-tabs.js';
import { tabsStanding } from './writing/tab-registry.js';
import { pastNow } from './years/renew-past.js';
import { yearIntent } from './years/year-intent.js';

const LOCK_WAIT_MS = 30_000;

type Ready = { readonly ok: true; readonly sources: ClosingSources } | { readonly ok: false; readonly text: string };

/** Nothing is written before the yes; a year that was closed by a run that broke is completed by the next set-up, or here. */
export function closeYearAsked(ports: Ports, book: Book): void {
  const title = menuWords.closeYear;
  const refused = refusal(ports, book, false);
  const ready: Ready = refused === null ? readyToClose(ports, book) : { ok: false, text: problemText(refused) };
  if (!ready.ok) {
    ports.dialog.tell(title, ready.text);
    return;
  }
  const rounds = openYears(ready.sources);
  if (rounds.length === 0) {
    // A year whose round says already that it is closed has only its tabs to follow.
    const isBegun = pastNow(ports, book, ready.sources.typed).some(({ state }) => state === 'closed');
    ports.dialog.tell(title, isBegun ? alone(ports, () => completed(ports, book)) : closeYearProblems.none);
    return;
  }
  const round = chosenYear(ports, rounds);
  if (round === null) return;
  const draft = draftOf(ready.sources, round);
  if (draft.closings.length === 0) {
    ports.dialog.tell(title, closeYearProblems.neverClosed(round.name));
    return;
  }
  if (ports.dialog.ask(title, closeYearPreview(previewOf(ports, draft))) !== 'yes') return;
  ports.dialog.tell(
    title,
    alone(ports, () => closed(ports, book, draft)),
  );
}

/** What the work says, or that somebody else is at work. No mail goes while the state of a round changes. */
function alone(ports: Ports, work: () => string): string {
  let text = problemText({ code: 'busy' });
  ports.lock.alone('script', LOCK_WAIT_MS, () => {
    ports.lock.alone('document', LOCK_WAIT_MS, () => {
      text = work();
    });
  });
  return text;
}

function readyToClose(ports: Ports, book: Book): Ready {
  if (yearIntent(ports) !== null) return { ok: false, text: problemText({ code: 'year-turning' }) };
  const closed = closedTabsProblem(ports);
  return closed === null ? closingSources(ports, book) : { ok: false, text: problemText(closed) };
}

/** The yearly rounds of the past years that are open, the earliest first. */
function openYears({ past }: ClosingSources): readonly RoundInfo[] {
  return past.map(({ round }) => round).sort((a, b) => a.year - b.year);
}

function chosenYear(ports: Ports, rounds: readonly RoundInfo[]): RoundInfo | null {
  const [only] = rounds;
  if (only !== undefined && rounds.length === 1) return only;
  const question = closeYearChoice(rounds.map(({ year }) => year));
  return askedUntil(
    ports,
    menuWords.closeYear,
    question,
    (answer) => rounds[answer === '' ? 0 : Number(answer) - 1] ?? null,
  );
}

function previewOf(ports: Ports, draft: Draft): CloseYearPreview {
  const { round, typed, lines } = draft;
  const { year, name } = round;
  const { entry, taskEntry } = tabsOfYear(year);
  const standing = tabsStanding(ports, ports.workbook.tabs());
  const { final } = countedKinds;
  const figures = lines.filter(({ type }) => type === 'figure').map(({ cells }) => cells);
  return {
    ...{ year, round: name, open: openIn(draft) },
    provisional: figures.flatMap(({ figureKind = '', code = '' }) =>
      figureKind === '' || figureKind === final.during ? [] : [code],
    ),
    adHoc: adHocOf(draft, year).map((row) => row.name),
    tabs: [entry, taskEntry].flatMap((tab) => (standing.has(tab.mark) ? [tab.name] : [])),
    plans: typed.book.plans
      .filter(({ code, toYear }) => toYear === year && typed.settings.round.plans.includes(code))
      .flatMap((plan) => plan.tables.map((table) => table.tab)),
  };
}

/** The ad hoc rounds of a year that nobody has ended. */
function adHocOf({ register }: Pick<ClosingSources, 'register'>, year: number): readonly RegisterRow[] {
  return register.rows.filter(
    (row) => !row.isYearly && row.isOpen && row.code !== '' && row.year.trim() === String(year),
  );
}

/** Sets the state of the year's rounds, the yearly one last: until it is set the action can be run again; set-up then closes the tabs. */
function closed(ports: Ports, book: Book, asked: Draft): string {
  const now = readyToClose(ports, book);
  if (!now.ok) return now.text;
  const { code, year, name } = asked.round;
  const round = openYears(now.sources).find((each) => each.code === code);
  if (round === undefined || draftOf(now.sources, round).closings.length !== asked.closings.length)
    return closeYearProblems.changed;
  const { typed } = now.sources;
  const set = (of: string) => writeRoundState(ports, typed.book, typed.settings, of, roundStateWords.closed);
  for (const row of adHocOf(now.sources, year)) set(row.code);
  if (!set(code)) return closeYearProblems.stateless(name);
  ports.workbook.flush();
  return completed(ports, book);
}

function completed(ports: Ports, book: Book): string {
  return setUpText(setUp(ports, book, (tab) => ports.dialog.note(`Đang lập trang ${tab}…`)));
}
