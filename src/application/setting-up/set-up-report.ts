// What a set-up says at its end: what was made, and what needs a person.

import type { Problem } from '../../domain/checked.js';
import type { Settings } from '../../domain/round/settings.js';
import type { SetUpReport } from '../../text/set-up-text.js';
import { tabNames } from '../../text/tab-names.js';
import type { YearIntent } from '../years/year-intent.js';

/** Nothing was made; `problems` say why. */
export function failure(problems: readonly Problem[]): SetUpReport {
  return {
    ...{ ok: false, newCoordinators: [], formerCoordinators: [], made: [], turned: null, closed: [], reopened: [] },
    ...{ renamed: [], copies: [], reprotected: [], rows: 0, emptied: [], tasks: 0, nextStep: '', problems },
  };
}

export function turnedBy({ from, to, dropped }: YearIntent): NonNullable<SetUpReport['turned']> {
  return dropped === null ? { to, isBack: false } : { to: from, isBack: true };
}

export function asksNothing({ round }: Settings): Problem {
  return { code: 'round-asks-nothing', sheet: tabNames.rounds, params: { year: String(round.year) } };
}

/** Problems of a tab that do not name another. */
export function onTab(sheet: string, problems: readonly Problem[]): readonly Problem[] {
  return problems.map((problem) => ({ sheet, ...problem }));
}
