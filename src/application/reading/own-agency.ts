// The coordinator's own office: by the settings, or by whoever took its place by the time of the round, as `Danh bạ` says.

import { agencyName } from '../../domain/agencies/agency-names.js';
import { agencyAt } from '../../domain/agencies/agency-standing.js';
import type { Book } from '../../domain/book/plan.js';
import type { Problem } from '../../domain/checked.js';
import type { LocalDate } from '../../domain/local-date.js';
import type { Settings } from '../../domain/round/settings.js';
import { shortOfficeName } from '../../text/office-name.js';

type OwnNames = Pick<Settings, 'soAgency' | 'soName' | 'soShortName' | 'soSymbol' | 'senderName'>;
type OfOffices = Pick<Book, 'agencies' | 'settings'>;

/** What the templates say of the coordinator's office, in the words of the office that stands in its place on a day. */
export function ownNamesAt(book: OfOffices, day: LocalDate): OwnNames {
  const { soAgency } = printedNames(book);
  return namesOf(book, agencyAt(book.agencies, soAgency, day));
}

/** The words for an office as the coordinator's own; the template's for its own office, and for one that nobody knows. */
function namesOf(book: OfOffices, code: string): OwnNames {
  const printed = printedNames(book);
  const agency = book.agencies.find((each) => each.code === code);
  if (agency === undefined || code === printed.soAgency) return printed;
  const soShortName = shortOfficeName(agency.name);
  return {
    soAgency: code,
    soName: agency.name,
    soShortName,
    soSymbol: code,
    senderName: printed.senderName.replace(printed.soShortName, soShortName),
  };
}

function printedNames({ settings }: OfOffices): OwnNames {
  const value = (key: keyof OwnNames) => settings.find((row) => row.key === key)?.value ?? '';
  return {
    soAgency: value('soAgency'),
    soName: value('soName'),
    soShortName: value('soShortName'),
    soSymbol: value('soSymbol'),
    senderName: value('senderName'),
  };
}

/** Settings as they stand on their tab, before anybody asked `Danh bạ` whose office is the coordinator's. */
export interface OwnAsTyped {
  readonly settings: Settings;
  readonly problems: readonly Problem[];
  /** Where the office stands; null where nobody typed it. */
  readonly ownCell: Pick<Problem, 'sheet' | 'cell'> | null;
}

/**
 * The settings with the office that is the coordinator's at the cut-off of the round, by the days and successors of the
 * book: hand it the one that has those of `Danh bạ`. Names that still stand as the templates gave them follow the office;
 * names that a person typed stay. Where the typed office is no more its cell is told so.
 */
export function withOwnAgency(
  book: OfOffices,
  { settings, problems, ownCell }: OwnAsTyped,
): Omit<OwnAsTyped, 'ownCell'> {
  const before = settings.soAgency;
  const soAgency = agencyAt(book.agencies, before, settings.round.cutOff) || before;
  if (soAgency === before) return { settings, problems };
  const given = [printedNames(book), namesOf(book, before)];
  const now = namesOf(book, soAgency);
  const following = (key: keyof OwnNames) =>
    given.some((names) => names[key] === settings[key]) ? now[key] : settings[key];
  const merged: Problem = {
    code: 'own-agency-merged',
    params: { key: 'soAgency', before: agencyName(book.agencies, before), now: agencyName(book.agencies, soAgency) },
    ...ownCell,
  };
  return {
    settings: {
      ...settings,
      soAgency,
      soName: following('soName'),
      soShortName: following('soShortName'),
      soSymbol: following('soSymbol'),
      senderName: following('senderName'),
    },
    problems: ownCell === null ? problems : [...problems, merged],
  };
}
