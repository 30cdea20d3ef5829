// Whom the documents in force oblige to report, whether or not they supply a figure.

import type { Agency, Book, Duty, Round } from '../book/plan.js';
import { isActive } from './agency-standing.js';

/**
 * Codes of the agencies that owe a signed report in a round because a document says so: those that a duty names by kind,
 * group or code, of a plan that is in force in the round's year, as far as they exist on its deadline.
 */
export function obligedAgencies(
  { agencies, duties, plans }: Pick<Book, 'agencies' | 'duties' | 'plans'>,
  { year, deadline }: Pick<Round, 'year' | 'deadline'>,
): ReadonlySet<string> {
  const isInForce = (duty: Duty) =>
    (duty.year === null || duty.year === year) &&
    plans.some(({ code, fromYear, toYear }) => code === duty.plan && fromYear <= year && year <= toYear);
  const named = new Set(duties.filter(isInForce).flatMap(({ obliges }) => obliges));
  const isNamed = ({ kind, code, groups }: Agency) => [kind, code, ...groups].some((name) => named.has(name));
  return new Set(
    agencies
      .filter((agency) => agency.kind !== 'nhóm' && isActive(agency, deadline) && isNamed(agency))
      .map(({ code }) => code),
  );
}
