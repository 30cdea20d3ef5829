// `Tổng hợp đã chốt` brought to a closing, and the line of `Tổng hợp` that names the last one.

import type { Settings } from '../../domain/round/settings.js';
import { officialDate } from '../../text/date-words.js';
import { lastClosingLine, lastClosingWords } from '../../text/history-words.js';
import { tabNames } from '../../text/tab-names.js';
import type { Ports } from '../ports.js';
import { closingRow } from '../tabs/summary-frame.js';
import { fixedTabs } from '../workbook/fixed-tabs.js';
import { lastClosingProperty, shownClosingProperty } from '../workbook/marks.js';
import { type PageModel, pageOps } from '../workbook/page-model.js';
import { bringing } from '../writing/bring-to.js';
import { ensureMoreTabs, findTab } from '../writing/tab-registry.js';
import { closedPage } from './closed-page.js';
import { closingsOf, headOf, type RegisterState } from './register-state.js';

/** Makes the page where there is none and draws the closing of a record on it; says on `Tổng hợp` which closing is the last. */
export function showClosing(ports: Ports, settings: Settings, state: RegisterState, record: number): void {
  const { workbook, properties } = ports;
  properties.set(shownClosingProperty, String(record));
  const page = shownClosing(ports, settings, state);
  if (page === null) return;
  const made = ensureMoreTabs(ports, [
    { tab: fixedTabs.closed, index: (tabs) => tabs.findIndex(({ name }) => name === tabNames.summary) + 1 },
  ]);
  const tabId = made.ids.get(fixedTabs.closed.mark);
  // A tab of that name that is somebody else's keeps its content: the closing stands in the register all the same.
  if (tabId === undefined) return;
  const tabs = bringing(ports);
  tabs.bring(tabId, pageOps(page), false);
  tabs.flush();
  nameLast(ports, settings, state);
  tabs.remember();
  workbook.flush();
}

/** The page of the closing that is shown; null where there is none. */
export function shownClosing(
  ports: Pick<Ports, 'properties'>,
  settings: Settings,
  state: RegisterState,
): PageModel | null {
  const closings = closingsOf(state);
  const wanted = ports.properties.get(shownClosingProperty);
  const record = closings.find(({ number }) => String(number) === wanted) ?? closings.slice(-1)[0];
  return record === undefined ? null : { ...closedPage(record, state), editors: settings.coordinators };
}

/** Writes the line of `Tổng hợp`, where the page is laid out as it should be, and keeps it for the next set-up. */
function nameLast(ports: Ports, settings: Settings, state: RegisterState): void {
  const last = closingsOf(state, settings.round.code).slice(-1)[0];
  const head = last === undefined ? undefined : headOf(last);
  if (last === undefined || head === undefined) return;
  const { number = '', moment = '' } = head.cells;
  const words = lastClosingLine(number, officialDate(moment.slice(0, 10)), last.seal?.print ?? '');
  ports.properties.set(lastClosingProperty, `${settings.round.code}|${words}`);
  const tabId = findTab(ports, 'summary');
  if (tabId === null) return;
  const standing = ports.workbook.read(tabId)[closingRow]?.[0] ?? '';
  const isOurs = standing === '' || (typeof standing === 'string' && standing.startsWith(lastClosingWords));
  if (isOurs && standing !== words)
    ports.workbook.apply(tabId, [{ op: 'values', row: closingRow, column: 0, cells: [[words]] }]);
}

/** The line of `Tổng hợp` for the round; empty before its first closing. */
export function lastClosing(ports: Pick<Ports, 'properties'>, { round }: Pick<Settings, 'round'>): string {
  const kept = ports.properties.get(lastClosingProperty) ?? '';
  const [code = '', ...words] = kept.split('|');
  return code === round.code ? words.join('|') : '';
}
