// What is still open in a round that is to be ended, or whose year is to be closed.

import { closingChanges } from '../../domain/history/closing-changes.js';
import type { OpenInRound } from '../../text/end-round-words.js';
import { answerWords } from '../../text/register-line-words.js';
import { timelinessWords } from '../../text/standing-words.js';
import type { Draft } from './closing-draft.js';
import { asLines } from './closing-lines.js';
import { headOf } from './register-state.js';

/** Figures that are owed, offices without their signed report, and what changed since the last closing. */
export function openIn({ lines, closings }: Draft): OpenInRound {
  const owing = lines.filter(({ type, cells }) => type === 'figure' && cells.answer === answerWords.owed);
  const unsent = [timelinessWords('open'), timelinessWords('overdue')];
  const letters = lines.filter(({ type, cells }) => type === 'office' && unsent.includes(cells.timeliness ?? ''));
  const last = closings.slice(-1)[0];
  const head = last === undefined ? undefined : headOf(last)?.cells;
  const changes = last === undefined ? [] : closingChanges(last.lines, asLines(lines));
  return {
    owing: owing.map(({ cells }) => cells.code ?? ''),
    letters: letters.map(({ cells }) => cells.name ?? ''),
    last: head === undefined ? null : { number: head.number ?? '', at: head.at ?? '' },
    changed: [...new Set(changes.map((change) => change.code))],
  };
}
