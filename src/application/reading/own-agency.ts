// The coordinator's own office: by the settings, or by whoever took its place by the time of the round.

import { agencyAt } from '../../domain/agencies/agency-standing.js';
import type { Book } from '../../domain/book/plan.js';
import type { LocalDate } from '../../domain/local-date.js';
import type { Settings } from '../../domain/round/settings.js';
import { shortOfficeName } from '../../text/office-name.js';

type OwnNames = Pick<Settings, 'soAgency' | 'soName' | 'soShortName' | 'soSymbol' | 'senderName'>;

/** What the templates say of the coordinator's office, in the words of the office that stands in its place on a day. */
export function ownNamesAt(book: Pick<Book, 'agencies' | 'settings'>, day: LocalDate): OwnNames {
  const printed = printedNames(book);
  const agency = book.agencies.find(({ code }) => code === agencyAt(book.agencies, printed.soAgency, day));
  if (agency === undefined || agency.code === printed.soAgency) return printed;
  const soShortName = shortOfficeName(agency.name);
  return {
    soAgency: agency.code,
    soName: agency.name,
    soShortName,
    soSymbol: agency.code,
    senderName: printed.senderName.replace(printed.soShortName, soShortName),
  };
}

function printedNames({ settings }: Pick<Book, 'settings'>): OwnNames {
  const value = (key: keyof OwnNames) => settings.find((row) => row.key === key)?.value ?? '';
  return {
    soAgency: value('soAgency'),
    soName: value('soName'),
    soShortName: value('soShortName'),
    soSymbol: value('soSymbol'),
    senderName: value('senderName'),
  };
}

/**
 * The settings with the office that is the coordinator's at the cut-off of the round. Names that still stand as the templates
 * gave them follow the office; names that a person typed stay.
 */
export function withOwnAgency(book: Pick<Book, 'agencies' | 'settings'>, settings: Settings): Settings {
  const { cutOff } = settings.round;
  const soAgency = agencyAt(book.agencies, settings.soAgency, cutOff) || settings.soAgency;
  if (soAgency === settings.soAgency) return settings;
  const printed = printedNames(book);
  const now = ownNamesAt(book, cutOff);
  const following = (key: keyof OwnNames) => (settings[key] === printed[key] ? now[key] : settings[key]);
  return {
    ...settings,
    soAgency,
    soName: following('soName'),
    soShortName: following('soShortName'),
    soSymbol: following('soSymbol'),
    senderName: following('senderName'),
  };
}
