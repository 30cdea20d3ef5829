// Who stands for whom on a given day: agencies that merged, groups with their members, the supplier of a figure.

import type { Agency, Indicator } from '../book/plan.js';
import type { LocalDate } from '../local-date.js';

/** True from the first to the last day of an agency, both included; without days it always was and is. */
export function isActive({ activeFrom, activeTo }: Agency, day: LocalDate): boolean {
  return (activeFrom === null || activeFrom <= day) && (activeTo === null || day <= activeTo);
}

/** The agency that stands for `code` on a day: itself, or its default successor once it is gone; empty where nobody follows. */
export function agencyAt(agencies: readonly Agency[], code: string, day: LocalDate): string {
  const passed = new Set<string>();
  let current = agencies.find((agency) => agency.code === code);
  while (current && !passed.has(current.code)) {
    if (current.activeTo === null || day <= current.activeTo) return current.code;
    passed.add(current.code);
    const { successor } = current;
    current = agencies.find((agency) => agency.code === successor);
  }
  return '';
}

/**
 * The agency that supplies an indicator's figure on a day. A merged supplier hands over to the indicator's own successor where
 * it has one, since the functions of one office went to several, else to its default successor. Empty: nobody in particular.
 */
export function supplierAt(indicator: Indicator, agencies: readonly Agency[], day: LocalDate): string {
  const { supplier, successor = '' } = indicator;
  const agency = agencies.find(({ code }) => code === supplier);
  const gone = agency !== undefined && agency.activeTo !== null && agency.activeTo < day;
  return agencyAt(agencies, gone && successor !== '' ? successor : supplier, day);
}

/** The members of a group that exist on a day, in the order of the list. Whether they are confirmed, the directory says. */
export function groupMembers(agencies: readonly Agency[], group: string, day: LocalDate): readonly Agency[] {
  return agencies.filter((agency) => agency.groups.includes(group) && isActive(agency, day));
}

/** Kinds that never type into the book: groups, enterprises (but suppliers), ministries, the levels above. */
const outside: ReadonlySet<string> = new Set(['nhóm', 'doanh nghiệp', 'bộ', 'cấp trên']);

/** True for an office that mails may go to: it exists on the day, and is no group, ministry or level above. */
export function isMailed(agency: Agency, day: LocalDate): boolean {
  return isActive(agency, day) && (agency.kind === 'doanh nghiệp' || !outside.has(agency.kind));
}

/** The agencies that may owe something on a day: those that exist and type, and any enterprise that supplies a figure. */
export function reportingAgencies(
  agencies: readonly Agency[],
  indicators: readonly Indicator[],
  day: LocalDate,
): readonly Agency[] {
  const suppliers = new Set(
    indicators.filter(({ method }) => method !== 'published').map((indicator) => supplierAt(indicator, agencies, day)),
  );
  return agencies.filter(
    (agency) => isActive(agency, day) && (!outside.has(agency.kind) || suppliers.has(agency.code)),
  );
}
