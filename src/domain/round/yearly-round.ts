// The yearly round that a workbook opens with: the one that the templates give a year, else one made of the plans in force.

import { sectionStanding } from '../book/placed-targets.js';
import type { Book, Round } from '../book/plan.js';
import type { LocalDate } from '../local-date.js';

type Rounds = Pick<Book, 'rounds' | 'plans'>;

/**
 * The round of a year: the last one that `duties.csv` gives it. A year without one is reported on the days of the last
 * round there is, on every plan that has a section in force in it; where none has, the round asks nothing.
 */
export function yearlyRoundOf(book: Rounds, year: number): Round | null {
  const given = book.rounds.filter((round) => round.year === year).pop();
  if (given !== undefined) return given;
  const last = [...book.rounds].sort((a, b) => a.year - b.year).pop();
  if (last === undefined) return null;
  const moved = (day: LocalDate) => (day === '' ? '' : `${Number(day.slice(0, 4)) + year - last.year}${day.slice(4)}`);
  return {
    ...last,
    code: last.code.replace(String(last.year), String(year)),
    name: last.name.replace(String(last.year), String(year)),
    year,
    cutOff: moved(last.cutOff),
    deadline: moved(last.deadline),
    summaryDeadline: moved(last.summaryDeadline),
    plans: plansInForce(book, year, last.plans),
  };
}

/** Codes of the plans with a section in force in a year: those of the round before first, in its order. */
function plansInForce({ plans }: Rounds, year: number, before: readonly string[]): readonly string[] {
  const codes = plans
    .filter((plan) =>
      plan.tables.some((table) => table.sections.some((section) => sectionStanding(section, year) === 'in-force')),
    )
    .map(({ code }) => code);
  return [...before.filter((code) => codes.includes(code)), ...codes.filter((code) => !before.includes(code))];
}
