// `Theo dõi báo cáo`: who must report, what arrived, who was granted more time, where each agency stands.

import { reportingAgencies } from '../../domain/agencies/agency-standing.js';
import { obligedAgencies } from '../../domain/agencies/obliged-agencies.js';
import type { Agency, Book } from '../../domain/book/plan.js';
import type { LocalDate } from '../../domain/local-date.js';
import { cellAt, textAt } from '../../domain/reading/keyed-table.js';
import type { Standing } from '../../domain/reminding/reminder-standing.js';
import { suppliersOf } from '../../domain/round/reporting-row.js';
import type { Settings } from '../../domain/round/settings.js';
import { lostLetterMark } from '../../domain/round/tracking-table.js';
import { trackingColumns } from '../../text/columns.js';
import { palette } from '../../text/palette.js';
import { noticed } from '../../text/plan-frame.js';
import { noFiguresAsked, standingWords, timelinessWords } from '../../text/standing-words.js';
import {
  deadAddressWord,
  mustReportWords,
  releaseWords,
  trackingHelp,
  trackingTitle,
} from '../../text/tracking-words.js';
import type { EntryState } from '../reading/typed-tabs.js';
import type { ResultTable } from '../results/result-row.js';
import { type FollowedRound, roundStanding } from '../rounds/followed-rounds.js';
import { latenessOf, trackedReview, trackingKey, wordsAsFormula } from '../rounds/tracking.js';
import { rowCell } from '../workbook/a1.js';
import { fixedTabs } from '../workbook/fixed-tabs.js';
import { type ColourRule, formula, type Written } from '../workbook/sheet-op.js';
import type { TableModel, TablePlace } from '../workbook/table-model.js';
import { type AgencyColumn, type CountedAgency, isHere, lettersAreRead } from './agency-cells.js';
import { agencyRange, liveResultsAreThere } from './calculation-tab.js';

export interface TrackingLinks {
  readonly tables: readonly ResultTable[];
  /** Keys of the tables of the round's plans. */
  readonly asked: ReadonlySet<string>;
  /** The agencies counted on `Tính toán`, as they stand there. */
  readonly agencies: readonly CountedAgency[];
  readonly today: LocalDate;
  /** Whether rows of a round were typed in before: they are made again, not begun. */
  isRemembered(round: string): boolean;
}

/** The model: every agency that may owe something, whoever supplies a figure, and whom a further round asks. */
export function trackingTab(
  book: Book,
  settings: Settings,
  entry: EntryState,
  rounds: readonly FollowedRound[],
  links: TrackingLinks,
): TableModel {
  const suppliers = suppliersOf(entry.reporting);
  const obliged = obligedAgencies(book, settings.round);
  const byKey = new Map(
    rounds.flatMap((round) => {
      const { isYearly } = round.info;
      // What joins a round that runs waits for a person's word; a round that begins starts with everybody in it.
      const isBegun = round.tracking.byAgency.size > 0 || links.isRemembered(round.info.code);
      const asked = isYearly ? suppliers : new Set(round.owed.counts.keys());
      const isPast = round.info.year < settings.round.year;
      const mustReport = isYearly
        ? new Set([...suppliers, ...obliged])
        : isPast
          ? new Set([...asked, ...obligedAgencies(book, round.info)])
          : asked;
      const hasRow = (code: string) => asked.has(code) || (isPast && round.tracking.byAgency.has(code));
      const listed = isYearly
        ? trackedAgencies(book, settings, entry)
        : book.agencies.filter(({ code }) => hasRow(code));
      return listed.map(
        (agency) =>
          [
            trackingKey(round.info.code, agency.code),
            {
              agency,
              round,
              isAsked: mustReport.has(agency.code),
              // The Sở sends itself no report.
              isFilled: agency.code !== settings.soAgency && (isBegun ? asked : mustReport).has(agency.code),
            },
          ] as const,
      );
    }),
  );
  return {
    tab: fixedTabs.tracking.mark,
    title: noticed(settings, trackingTitle),
    columns: trackingColumns,
    rows: [...byKey].map(([id, { isFilled }]) => ({
      id,
      heading: false,
      initial: isFilled ? { mustReport: mustReportWords.yes } : {},
    })),
    lists: [
      { key: 'mustReport', choices: Object.values(mustReportWords), help: trackingHelp.mustReport },
      { key: 'dead', choices: [deadAddressWord], help: trackingHelp.dead },
      { key: 'release', choices: Object.values(releaseWords), help: trackingHelp.release },
    ],
    isClosed: () => false,
    editors: settings.coordinators,
    spareRows: 5,
    hidden: false,
    colour: palette.head,
    stages: { first: 'key', last: 'name' },
    identify: (table, row) => textAt(table, row, 'key') || null,
    disputed: () => new Set(),
    isSpare: (table, row) => [...table.columnOf.keys()].every((key) => cellAt(table, row, key) === ''),
    cells: (row, place) => {
      const known = byKey.get(row.id);
      if (known === undefined) return {};
      const { agency, round, isAsked } = known;
      const { info, owed } = round;
      const tracked = round.tracking.byAgency.get(agency.code) ?? emptyRow;
      const isFollowed = isAsked ? tracked.mustReport !== false : tracked.mustReport === true;
      const isOwn = agency.code === settings.soAgency;
      const timeliness = latenessOf(tracked, info, settings, links.today);
      return {
        name: agency.name,
        round: info.name,
        ...(info.isYearly
          ? nativeCells(agency, place, place.row(row.id), links)
          : furtherCells(roundStanding(tracked, owed.counts.get(agency.code)))),
        timeliness: isFollowed && !isOwn && timeliness !== '' ? timeliness : null,
        review: trackedReview(tracked) || null,
        lost: lostLetterMark(tracked.lost) || null,
        key: row.id,
      };
    },
    colours: (place) => colours(place),
  };
}

function furtherCells({ figures, standing }: ReturnType<typeof roundStanding>): Record<string, Written> {
  return { figures: wordsAsFormula(figures), standing: standing === '' ? null : standing };
}

const emptyRow = {
  ...{ mustReport: null, report: null, receivedOn: null, extendedTo: null },
  ...{ lost: [], problems: [], isHeld: false, isLetterAsked: false, isLatenessHeld: false, isRollCallHeld: false },
} as const;

/** Who has a row: the agencies that may owe something, whom a document obliges, and whoever supplies a figure of the round. */
export function trackedAgencies(book: Book, settings: Settings, entry: EntryState): readonly Agency[] {
  const suppliers = suppliersOf(entry.reporting);
  const obliged = obligedAgencies(book, settings.round);
  const reporting = new Set(reportingAgencies(book.agencies, book.indicators, settings.round.deadline));
  return book.agencies.filter(
    (agency) => suppliers.has(agency.code) || obliged.has(agency.code) || reporting.has(agency),
  );
}

/** Figures and state, natively from the typed cells and the counts of `Tính toán`; silent while results are late. */
function nativeCells(agency: Agency, place: TablePlace, row: number, links: TrackingLinks): Record<string, Written> {
  const counted = links.agencies.find(({ code }) => code === agency.code);
  const isCounted = counted?.isSupplier === true;
  const range = (key: AgencyColumn) => agencyRange(links.tables, links.agencies, key);
  const at = `MATCH("${agency.code}";${range('code')};0)`;
  const count = (key: 'rows' | 'owed') => (isCounted ? `IFERROR(INDEX(${range(key)};${at});0)` : '0');
  const [rows, owed] = [count('rows'), count('owed')];
  const ready = `AND(${liveResultsAreThere(links.tables, links.asked)};${lettersAreRead(range('letter'))})`;
  const received = isHere(`IFERROR(INDEX(${range('letterFrom')};${at});0)`);
  const must = `IFERROR(${rowCell(row, place.column('mustReport'))};"")`;
  const isFollowed =
    counted?.isObliged === true ? `OR(${owed}>0;${must}<>"${mustReportWords.no}")` : `${must}="${mustReportWords.yes}"`;
  const incomplete = standingWords('reported-incomplete');
  const words = (state: Standing) => `"${standingWords(state)}"`;
  const isAsked = `IFERROR(INDEX(${range('asked')};${at});0)=1`;
  const unsent = (missing: Standing, asked: Standing) => `IF(${isAsked};${words(asked)};${words(missing)})`;
  const withLetter = `IF(${owed}=0;${words('reported')};"${incomplete}")`;
  const typing = `IF(${owed}=0;${unsent('complete', 'complete-asked')};IF(${owed}<${rows};${words('typing')};${words('nothing')}))`;
  const without = `IF(${rows}=0;${unsent('letter-only', 'letter-asked')};${typing})`;
  return {
    figures: formula(`=IF(${ready};IF(${rows}=0;"${noFiguresAsked}";(${rows}-${owed})&"/"&${rows});"")`),
    standing: formula(`=IF(AND(${ready};${isFollowed});IF(${received};${withLetter};${without});"")`),
  };
}

function colours(place: TablePlace): ColourRule[] {
  const area = (key: string) => ({
    row: place.firstRow,
    column: place.column(key),
    rows: place.lastRow - place.firstRow + 1,
    columns: 1,
  });
  const rule = (key: string, startsWith: string, background: string, colour: string): ColourRule => ({
    areas: [area(key)],
    startsWith: [startsWith],
    background,
    colour,
  });
  return [
    rule('timeliness', timelinessWords('overdue'), palette.red, palette.redInk),
    rule('timeliness', timelinessWords('in-time'), palette.green, palette.greenInk),
    rule('standing', standingWords('reported-incomplete'), palette.amber, palette.amberInk),
    rule('standing', standingWords('reported'), palette.green, palette.greenInk),
  ];
}
