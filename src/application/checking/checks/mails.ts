// Checks of what sends mails: the hourly run, and the ledger of what it sent.

import { agencyName } from '../../../domain/agencies/agency-names.js';
import type { Finding } from '../../../domain/book-check.js';
import { ledgerDigest } from '../../../domain/reminding/ledger.js';
import { tabNames } from '../../../text/tab-names.js';
import { refusalOf } from '../../may-act.js';
import { hoursBetween, SILENT_HOURS } from '../../reminding/heartbeat.js';
import { automationOf, hourlyFunction } from '../../reminding/hourly-run.js';
import { readLedger } from '../../reminding/ledger-store.js';
import { cellName } from '../../workbook/a1.js';
import { beatProperty } from '../../workbook/marks.js';
import type { SeenBook } from '../seen-book.js';

/** The trigger of the automation dead, doubled, another's, or in the hands of somebody who may not send. */
export function triggerFindings({ ports, typed, ids, properties }: SeenBook): readonly Finding[] {
  const sheet = tabNames.ledger;
  const own = ports.triggers.own(hourlyFunction);
  const automation = automationOf(ports);
  if (automation === null) return own.length === 0 ? [] : [{ code: 'trigger-spare', sheet }];
  const { owner, trigger } = automation;
  const isMine = owner === ports.caller.effective();
  const findings: Finding[] = [];
  if (isMine && !own.includes(trigger)) findings.push({ code: 'trigger-gone', sheet });
  if (isMine && own.length > 1) findings.push({ code: 'trigger-doubled', sheet, params: { count: own.length } });
  if (!isMine && own.length > 0) findings.push({ code: 'trigger-spare', sheet });
  const { date, time } = ports.clock.now();
  const beat = properties[beatProperty];
  if (beat === undefined || !(hoursBetween(beat, `${date}T${time}`) <= SILENT_HOURS))
    findings.push({ code: 'trigger-silent', sheet, params: { owner, hours: SILENT_HOURS } });
  const settings = typed?.settings;
  const refused = refusalOf(
    ports,
    owner,
    () => (settings === undefined || ids.settings === null ? null : { tab: ids.settings, settings }),
    false,
  );
  if (refused !== null) findings.push({ code: 'trigger-unlisted', sheet, params: { owner } });
  return findings;
}

/** Mails of which nobody knows whether they went, and lines that only the properties still know. */
export function ledgerFindings({ ports, ids, typed, printed }: SeenBook): readonly Finding[] {
  if (ids.ledger === null) return [];
  const sheet = tabNames.ledger;
  const { rows, merged, marks, table } = readLedger(ports, ids.ledger);
  const agencies = typed?.book.agencies ?? printed.agencies;
  const column = table.columnOf.get('state') ?? 0;
  const uncertain = rows.flatMap(({ row, entry }): Finding[] => {
    const state = merged.states.get(ledgerDigest(entry)) ?? entry.state;
    if (state !== 'uncertain' && state !== 'sending') return [];
    const params = { agency: agencyName(agencies, entry.agency), address: entry.address };
    return [{ code: 'mail-uncertain', sheet, cell: cellName(row, column), params }];
  });
  const standing = new Set(rows.map(({ entry }) => ledgerDigest(entry)));
  const gone = marks.filter(({ mark, entry }) => entry !== null && !standing.has(mark.digest)).length;
  return [...uncertain, ...(gone === 0 ? [] : [{ code: 'mail-row-gone' as const, sheet, params: { count: gone } }])];
}
