// `Chuỗi số liệu` and the line of `Tổng hợp` about what changed, brought to the closings and to what is typed now.

import { type RowChange, rowChanges } from '../../domain/history/row-changes.js';
import { lastOfYears, seriesOf } from '../../domain/history/series.js';
import type { Settings } from '../../domain/round/settings.js';
import { officialDate, officialTime } from '../../text/date-words.js';
import { answerWords } from '../../text/register-line-words.js';
import { changeLine, changeSentence, seriesWords } from '../../text/series-words.js';
import { tabNames } from '../../text/tab-names.js';
import type { Ports } from '../ports.js';
import type { TypedBook } from '../reading/typed-book.js';
import { yearlyRound } from '../rounds/round-register.js';
import type { BookResults } from '../tabs/counted-items.js';
import { changeRow } from '../tabs/summary-frame.js';
import { fixedTabs } from '../workbook/fixed-tabs.js';
import { changesProperty } from '../workbook/marks.js';
import { bringing } from '../writing/bring-to.js';
import { ensureMoreTabs, findTab } from '../writing/tab-registry.js';
import { asLines, rowLines } from './closing-lines.js';
import { closingsOf, headOf, type RegisterState } from './register-state.js';
import type { SeriesPage } from './series-page.js';
import { changesCell, seriesOps } from './series-page.js';

export interface SeriesNow {
  readonly page: SeriesPage;
  /** The line of `Tổng hợp`; empty before the first closing of the round. */
  readonly line: string;
}

/** What the tab is to show, from the register and the typed cells; null before the first closing of a year. */
export function seriesNow(
  ports: Pick<Ports, 'clock'>,
  typed: TypedBook,
  state: RegisterState,
  results: () => BookResults,
): SeriesNow | null {
  const { records, faults } = state.checked;
  if (lastOfYears(records).size === 0) return null;
  const { book, settings } = typed;
  const { date, time } = ports.clock.now();
  const at = officialTime(`${date}T${time}`);
  const last = closingsOf(state, settings.round.code).slice(-1)[0];
  const head = last === undefined ? undefined : headOf(last)?.cells;
  const isHarmed = faults.some(({ record }) => record === last?.number);
  const changes: readonly RowChange[] =
    last === undefined || isHarmed
      ? []
      : rowChanges(
          last.lines,
          asLines(rowLines(typed, { results: results(), today: date }, yearlyRound(settings))),
          answerWords.owed,
        );
  const closing = { number: head?.number ?? '', day: officialDate((head?.moment ?? '').slice(0, 10)) };
  const line =
    last === undefined ? '' : isHarmed ? seriesWords.harmed(closing.number) : changeLine(changes, closing, at);
  const sentences = changes.map(changeSentence);
  const endedOn = (name: string) => {
    const ended = book.agencies.find((agency) => agency.name === name)?.activeTo ?? null;
    return ended === null ? '' : officialDate(ended);
  };
  const page: SeriesPage = {
    series: seriesOf(records),
    changes: {
      line,
      sentences: sentences.length > 0 ? sentences : [emptyWords(last !== undefined, line, settings.round.name)],
    },
    plans: [...new Set(book.plans.map(({ placeName }) => placeName))],
    endedOn,
    editors: settings.coordinators,
  };
  return { page, line };
}

function emptyWords(isClosed: boolean, line: string, round: string): string {
  return isClosed ? line : seriesWords.notClosed(round);
}

/** Makes the tab where there is none, and brings it and the line of `Tổng hợp` up to date. */
export function showSeries(ports: Ports, settings: Settings, now: SeriesNow | null): void {
  if (now === null) return;
  const made = ensureMoreTabs(ports, [
    {
      tab: fixedTabs.series,
      index: (tabs) => tabs.findIndex(({ name }) => name === tabNames.closed || name === tabNames.summary) + 1,
    },
  ]);
  const tabId = made.ids.get(fixedTabs.series.mark);
  // A tab of that name that is somebody else's keeps its content.
  if (tabId === undefined) return;
  const tabs = bringing(ports);
  tabs.bring(tabId, seriesOps(now.page, tabs.standing(tabId).cells()), false);
  tabs.flush();
  keepChanges(ports, settings, now.line);
  nameChanges(ports);
  tabs.remember();
  ports.workbook.flush();
}

/** Keeps the line for what closings say of `Tổng hợp`. */
export function keepChanges(ports: Pick<Ports, 'properties'>, { round }: Pick<Settings, 'round'>, line: string): void {
  const kept = `${round.code}|${line}`;
  if (ports.properties.get(changesProperty) !== kept) ports.properties.set(changesProperty, kept);
}

/** Lets `Tổng hợp` show the line, where the page is laid out as it should be and has room for it. */
function nameChanges(ports: Ports): void {
  const tabId = findTab(ports, 'summary');
  if (tabId === null) return;
  const values = ports.workbook.read(tabId);
  const row = changeRow(values);
  if (row !== null && (values[row]?.[0] ?? '') === '')
    ports.workbook.apply(tabId, [{ op: 'values', row, column: 0, cells: [[changesCell]] }]);
}

/** The line of `Tổng hợp` for the round; empty before its first closing. */
export function lastChanges(ports: Pick<Ports, 'properties'>, { round }: Pick<Settings, 'round'>): string {
  const [code = '', ...words] = (ports.properties.get(changesProperty) ?? '').split('|');
  return code === round.code ? words.join('|') : '';
}
