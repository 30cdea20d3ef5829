// The totals over units that are not complete, for the coordinator: every missing unit by name.

import { agencyName } from '../../domain/agencies/agency-names.js';
import { plansOfRound } from '../../domain/book/placed-targets.js';
import type { Book } from '../../domain/book/plan.js';
import type { LocalDate } from '../../domain/local-date.js';
import type { Settings } from '../../domain/round/settings.js';
import { stillMissingText } from '../../text/group-text.js';
import type { EntryState } from '../reading/typed-tabs.js';
import { judgedTargets, primaryRows } from './judged-targets.js';

/** One line for each figure of the round whose total some units are missing from: `CQS-02: mới có 2/11 đơn vị, còn thiếu: …`. */
export function openTotalLines(book: Book, settings: Settings, entry: EntryState, today: LocalDate): readonly string[] {
  const nameOf = (code: string) => agencyName(book.agencies, code);
  const asked = primaryRows(entry);
  return plansOfRound(book, settings.round).flatMap((plan) =>
    judgedTargets(plan, settings, entry, today).flatMap(({ placed, total: found }): string[] => {
      if (found === null || found.total.missing.length === 0 || !asked.has(placed.target.id)) return [];
      const { total } = found;
      return [`${placed.target.indicator}: ${stillMissingText(total, nameOf, total.missing.length)}`];
    }),
  );
}
