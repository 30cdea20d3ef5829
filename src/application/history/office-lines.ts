// The rows of `Theo dõi báo cáo` in a closing: what was typed of each office and where it stood, from typed cells.

import { agencyName } from '../../domain/agencies/agency-names.js';
import { obligedAgencies } from '../../domain/agencies/obliged-agencies.js';
import type { DraftedLine } from '../../domain/history/register-line.js';
import { cellAt, textAt } from '../../domain/reading/keyed-table.js';
import { letterState, standing } from '../../domain/reminding/reminder-standing.js';
import { suppliersOf } from '../../domain/round/reporting-row.js';
import { figuresText, standingWords } from '../../text/standing-words.js';
import { mustReportWords } from '../../text/tracking-words.js';
import type { TypedBook } from '../reading/typed-book.js';
import { followedRound, roundStanding } from '../rounds/followed-rounds.js';
import type { RoundInfo } from '../rounds/round-register.js';
import { latenessOf } from '../rounds/tracking.js';
import type { SaidSources } from '../tabs/summary-said.js';
import { standingText } from '../workbook/cell-text.js';

/** Typed columns of an office's row → columns of the register. */
const TYPED = {
  mustReport: 'mustReport',
  number: 'letterNumber',
  reportDate: 'letterDate',
  signer: 'signer',
  received: 'received',
  extendedTo: 'extendedTo',
  ownPlan: 'ownPlan',
  difficulties: 'difficulties',
  proposals: 'proposals',
  note: 'note',
} as const;

/** One line per row of the round, in the order of the tab. */
export function officeLines(
  { book, settings, entry, directory }: TypedBook,
  { tracked, lost, today }: Pick<SaidSources, 'tracked' | 'lost' | 'today'>,
  round: RoundInfo,
): readonly DraftedLine[] {
  const nameOf = (code: string) => agencyName(book.agencies, code);
  const { termless } = directory.read;
  const sources = { settings, entry, tracked, tasks: new Map(), today, bookLink: '', nameOf, termless, lost };
  const { tracking, owed } = followedRound(book, round, sources);
  const suppliers = suppliersOf(entry.reporting);
  const obliged = round.isYearly ? obligedAgencies(book, round) : new Set<string>();
  return [...tracking.byAgency.values()].map((row): DraftedLine => {
    const { agency } = row;
    const count = owed.counts.get(agency) ?? { asked: 0, answered: 0 };
    const must = textAt(tracking.table, row.row, 'mustReport');
    const isObliged = round.isYearly ? suppliers.has(agency) || obliged.has(agency) : count.asked > 0;
    const owes = count.answered < count.asked;
    const isFollowed = isObliged ? owes || must !== mustReportWords.no : must === mustReportWords.yes;
    const reports = isObliged ? row.mustReport !== false : row.mustReport === true;
    const letter = letterState(row.report !== null, row.isLetterAsked);
    const whole = isFollowed ? standingWords(standing(count.answered, count.asked, letter)) : '';
    const typed = Object.entries(TYPED).map(
      ([key, column]) => [column, standingText(cellAt(tracking.table, row.row, key))] as const,
    );
    const cells = {
      code: agency,
      name: nameOf(agency),
      ...Object.fromEntries(typed),
      figures: figuresText(count.answered, count.asked),
      standing: round.isYearly ? whole : roundStanding(row, count).standing,
      timeliness: reports && agency !== settings.soAgency ? latenessOf(row, round, settings, today) : '',
    };
    return { type: 'office', cells };
  });
}
