// What the checks look at: the workbook read once, and what a set-up would do to it if it ran now.

import type { Book } from '../../domain/book/plan.js';
import type { SetUpReport } from '../../text/set-up-text.js';
import { type TabKey, tabNames } from '../../text/tab-names.js';
import type { Ports, TabInfo } from '../ports.js';
import { readTypedBook, type WholeTypedBook } from '../reading/typed-book.js';
import { resultTables } from '../results/result-row.js';
import { rememberedAuthority } from '../rights/authority.js';
import { refusedBefore } from '../rights/refused-accounts.js';
import { setUp } from '../set-up.js';
import { isMoving } from '../workbook/differences.js';
import { fixedTabs } from '../workbook/fixed-tabs.js';
import { closedYearsProperty, looksProperty, yearTurnProperty } from '../workbook/marks.js';
import type { SheetOp } from '../workbook/sheet-op.js';
import type { Standing } from '../workbook/standing.js';
import { oldTabOf } from '../workbook/year-tabs.js';
import { closedYears } from '../writing/closed-years.js';
import { findTabs, knownTabs } from '../writing/tab-registry.js';
import { type Admitted, type ProtectionFault, protectionFault } from './deviations.js';
import { oneReading } from './one-reading.js';

/** One of our tabs that stands on the workbook. */
export interface SeenTab {
  readonly id: number;
  readonly mark: string;
  /** Its name now. */
  readonly name: string;
  readonly standing: Standing;
  /** What a set-up would do to it, content in full, looks whether they stand or not. */
  readonly due: readonly SheetOp[];
  /** How its protection differs from what it should be by the rights that are in force. */
  protection(): ProtectionFault;
}

/** True where rows or columns of the tab are to stand elsewhere: what it would hold says nothing of what stands in a cell now. */
export function isShifted({ due }: Pick<SeenTab, 'due'>): boolean {
  return due.some((op) => isMoving(op) && op.op !== 'rename');
}

export interface SeenBook {
  /** Nothing that runs on them changes anything. */
  readonly ports: Ports;
  readonly printed: Book;
  /** All tabs, ours and others. */
  readonly tabs: readonly TabInfo[];
  readonly ours: readonly SeenTab[];
  /** Those of closed years, which no set-up looks at; the pages of plans that ended with them too. */
  readonly closed: readonly SeenTab[];
  /** Our tabs by their keys; null for one that is not there. */
  readonly ids: Readonly<Record<TabKey, number | null>>;
  /** Marks of tabs that the properties know → ids. */
  readonly known: ReadonlyMap<string, number>;
  /** What a set-up would say. */
  readonly report: SetUpReport;
  /** A set-up would give rows or tabs other places: formulas that name them differ without anybody having changed them. */
  readonly isShifting: boolean;
  /** Null where a tab is missing that it is read from. */
  readonly typed: WholeTypedBook | null;
  /** The properties as they stand: of the document and of the script. */
  readonly properties: Readonly<Record<string, string>>;
  readonly deeds: Readonly<Record<string, string>>;
}

/** Reads the workbook and rehearses a set-up over it; null for one that was never set up. */
export function seenBook(live: Ports, printed: Book): SeenBook | null {
  const reading = oneReading(live);
  const { ports, tabs } = reading;
  const [known, ids] = [knownTabs(ports), findTabs(ports, Object.keys(tabNames) as TabKey[])];
  const standing = Object.values(ids).filter((id) => id !== null);
  if (known.size === 0 && standing.length === 0) return null;
  const typed = typedNow(ports, printed, ids);
  // Without a word of which looks stand every tab's are told in full.
  const report = setUp(
    reading.rehearsing(new Set([looksProperty, yearTurnProperty, closedYearsProperty])),
    printed,
    () => undefined,
  );
  const rights = rightsInForce(ports);
  const marks = new Map([...known].map(([mark, id]) => [id, mark]));
  for (const key of Object.keys(ids) as TabKey[]) {
    const id = ids[key];
    if (id !== null && !marks.has(id)) marks.set(id, fixedTabs[key].mark);
  }
  const seen = tabs.flatMap(({ id, name }): SeenTab[] => {
    const mark = marks.get(id);
    if (mark === undefined) return [];
    const [standing, due] = [reading.standing(id), asInForce(ofTab(mark, reading.sentTo(id)), rights.coordinators)];
    return [{ id, name, mark, standing, due, protection: once(() => protectionFault(due, standing, rights)) }];
  });
  const years = closedYears(ports);
  const ended = resultTables(printed).flatMap(({ key, plan }) => (years.has(plan.toYear) ? [key] : []));
  const isClosed = ({ mark }: SeenTab) => years.has(oldTabOf(mark)?.year ?? 0) || ended.includes(mark);
  const ours = seen.filter((tab) => !isClosed(tab));
  return {
    ...{ ports, printed, tabs, ours, closed: seen.filter(isClosed), ids, known, report, typed },
    isShifting: report.made.length > 0 || ours.some(({ due }) => due.some(isMoving)),
    properties: reading.properties(),
    deeds: reading.deeds(),
  };
}

function typedNow(ports: Ports, printed: Book, ids: Readonly<Record<TabKey, number | null>>): WholeTypedBook | null {
  const { settings, directory, entry } = ids;
  if (settings === null || directory === null || entry === null) return null;
  return readTypedBook(ports, printed, { ...ids, settings, directory, entry });
}

/** Who is let in by the last set-up: whoever was listed since waits for the next, which is said of the account alone. */
function rightsInForce(ports: Ports): Admitted & { readonly coordinators: readonly string[] | null } {
  const kept = rememberedAuthority(ports);
  return {
    owner: ports.workbook.ownerEmail().toLowerCase(),
    refused: refusedBefore(ports),
    coordinators: kept?.workbook === ports.workbook.id() ? kept.coordinators : null,
  };
}

/** Without the entries that the rehearsed run would add to `Nhật ký`: that they are still to come is no fault. */
function ofTab(mark: string, ops: readonly SheetOp[]): readonly SheetOp[] {
  return mark === fixedTabs.journal.mark ? ops.slice(0, ops.findIndex(({ op }) => op === 'tab') + 1) : ops;
}

function asInForce(ops: readonly SheetOp[], coordinators: readonly string[] | null): readonly SheetOp[] {
  if (coordinators === null) return ops;
  return ops.map((op) => (op.op === 'protect' ? { ...op, editors: coordinators } : op));
}

function once<T>(read: () => T): () => T {
  let known: { readonly value: T } | null = null;
  return () => {
    known ??= { value: read() };
    return known.value;
  };
}
