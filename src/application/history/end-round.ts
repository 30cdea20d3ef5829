// Menu `Đợt báo cáo → Đóng đợt`: says what is still open and what stops, and after a yes ends a round beside the yearly one.

import type { Book } from '../../domain/book/plan.js';
import { endedAlready, endedText, endPreview, endRoundWords } from '../../text/end-round-words.js';
import { menuWords } from '../../text/menu-words.js';
import { problemText } from '../../text/problem-text.js';
import { roundStateWords } from '../../text/round-words.js';
import { refusal } from '../may-act.js';
import type { Ports } from '../ports.js';
import type { RegisterRow } from '../rounds/round-register.js';
import { writeRoundState } from '../rounds/round-state.js';
import { askedUntil } from './chosen-closing.js';
import { type ClosingSources, closingSources, draftOf } from './closing-draft.js';
import { openIn } from './open-in-round.js';

const LOCK_WAIT_MS = 30_000;

/** Ends one of the open rounds; the yearly one, by which everything is judged, is none of them. */
export function endRoundAsked(ports: Ports, book: Book): void {
  const title = menuWords.endRound;
  const refused = refusal(ports, book, false);
  const first = refused === null ? closingSources(ports, book) : { ok: false as const, text: problemText(refused) };
  if (!first.ok) {
    ports.dialog.tell(title, first.text);
    return;
  }
  const open = openRounds(first.sources);
  if (open.length === 0) {
    ports.dialog.tell(title, endRoundWords.none);
    return;
  }
  const question = endRoundWords.choice(open.map(({ name }) => name));
  const chosen =
    open.length === 1 ? open[0] : askedUntil(ports, title, question, (answer) => open[Number(answer) - 1] ?? null);
  if (chosen === null || chosen === undefined) return;
  if (ports.dialog.ask(title, previewOf(first.sources, chosen)) !== 'yes') return;
  let text = problemText({ code: 'busy' });
  ports.lock.alone('document', LOCK_WAIT_MS, () => {
    const now = closingSources(ports, book);
    if (!now.ok) {
      text = now.text;
      return;
    }
    const { typed } = now.sources;
    const isOpen = openRounds(now.sources).some(({ code }) => code === chosen.code);
    const isDone = isOpen && writeRoundState(ports, typed.book, typed.settings, chosen.code, roundStateWords.closed);
    if (isDone) ports.workbook.flush();
    text = isDone ? endedText(chosen.name) : isOpen ? endRoundWords.stateless : endedAlready(chosen.name);
  });
  ports.dialog.tell(title, text);
}

/** Rounds beside the yearly one that nobody has ended, those that are asked about too. */
function openRounds({ register }: ClosingSources): readonly RegisterRow[] {
  return register.rows.filter(({ isYearly, isOpen, code }) => !isYearly && isOpen && code !== '');
}

function previewOf(sources: ClosingSources, { name, code }: RegisterRow): string {
  const round = sources.rounds.find((each) => each.code === code);
  if (round === undefined) return endPreview({ name, standing: null });
  return endPreview({ name, standing: openIn(draftOf(sources, round)) });
}
