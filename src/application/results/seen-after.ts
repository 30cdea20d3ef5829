// What is to be remembered of every reporting row after a run that judged them all.

import { plansOfRound } from '../../domain/book/placed-targets.js';
import type { Book } from '../../domain/book/plan.js';
import { nextSeen, type SeenFigure } from '../../domain/judging/seen-figure.js';
import type { LocalDate } from '../../domain/local-date.js';
import { typedCells } from '../../domain/round/entry-table.js';
import type { Settings } from '../../domain/round/settings.js';
import type { SeenFigures } from '../reading/seen-figures.js';
import type { EntryState } from '../reading/typed-tabs.js';
import { fixedTabs } from '../workbook/fixed-tabs.js';
import { judgedRows } from './judged-targets.js';

/** Ids of the typed rows that somebody is asked about. */
export function askedRows(book: Book, settings: Settings, entry: EntryState, today: LocalDate): ReadonlySet<string> {
  return new Set(
    plansOfRound(book, settings.round).flatMap((plan) =>
      judgedRows(plan, settings, entry, today).flatMap(({ reporting, judgement }) =>
        judgement === null || judgement.questions.length === 0 ? [] : [`${fixedTabs.entry.mark}:${reporting.code}`],
      ),
    ),
  );
}

/** The memory of the rows that were known already, brought up to date, and of those that are new. */
export function seenFiguresAfter(book: Book, settings: Settings, entry: EntryState, today: LocalDate): SeenFigures {
  const { year } = settings.round;
  const after = new Map<string, SeenFigure>();
  for (const plan of plansOfRound(book, settings.round)) {
    for (const { reporting, row, judgement } of judgedRows(plan, settings, entry, today)) {
      if (row === null || judgement === null) continue;
      const { code } = reporting;
      after.set(code, nextSeen(judgement, typedCells(entry.table, row.row), entry.seen.get(code) ?? null, year));
    }
  }
  return new Map([...entry.seen, ...after]);
}
