// The heartbeat of the hourly run: when it ran last, on the title line of `Đôn đốc`, with a native alarm when it falls silent.

import { daysBetween } from '../../domain/local-date.js';
import type { KeyedTable } from '../../domain/reading/keyed-table.js';
import { beatWords } from '../../text/automation-words.js';
import type { Ports } from '../ports.js';
import { fixedCell } from '../workbook/a1.js';
import { fixedTabs } from '../workbook/fixed-tabs.js';
import { beatProperty } from '../workbook/marks.js';
import { formula, type SheetOp } from '../workbook/sheet-op.js';
import { tabTable } from '../workbook/tab-table.js';

/** The sheet hears of a run at most this often: an hour in which nothing is due stays cheap. */
const BEAT_HOURS = 6;
/** After so many hours without a word the run counts as silent. */
export const SILENT_HOURS = 36;
/** Day 0 of a sheet's dates. */
const DAY_ZERO = '1899-12-30';
const MINUTES_OF_DAY = 24 * 60;

interface TitleLine {
  /** 0-based row of the title. */
  readonly row: number;
  /** Column in which the sentence stands, and the hidden one that keeps the time. */
  readonly words: number;
  readonly time: number;
}

/** Operations that show the state: `at` (local time) of the last run, or null while it is off. */
export function heartbeatOps(line: TitleLine, at: string | null): readonly SheetOp[] {
  const time = fixedCell(line.row, line.time);
  const late = `(NOW()-${time})*24>${SILENT_HOURS}`;
  const running = `"${beatWords.running}"&TEXT(${time};"hh:mm dd/mm/yyyy")&"."`;
  return [
    { op: 'formats', row: line.row, column: line.words, formats: [['General']] },
    { op: 'formats', row: line.row, column: line.time, formats: [['General']] },
    { op: 'values', row: line.row, column: line.time, cells: [[at === null ? null : serialOf(at)]] },
    {
      op: 'values',
      row: line.row,
      column: line.words,
      cells: [[formula(`=IF(ISNUMBER(${time});IF(${late};"${beatWords.silent}";${running});"${beatWords.off}")`)]],
    },
  ];
}

/** Where the title line stands on the ledger tab as it is now; null where its columns are gone. */
export function titleLine(ports: Pick<Ports, 'workbook'>, ledgerTab: number): TitleLine | null {
  const { table } = tabTable(fixedTabs.ledger, ports.workbook.read(ledgerTab));
  return lineOf(table);
}

/** Says that a run took place; on the sheet only when the last word there is some hours old. False where it cannot. */
export function beat(ports: Ports, ledgerTab: number | null, at: string, isForced: boolean): boolean {
  const last = ports.properties.get(beatProperty);
  if (!isForced && last !== null && hoursBetween(last, at) < BEAT_HOURS) return true;
  const line = ledgerTab === null ? null : titleLine(ports, ledgerTab);
  if (ledgerTab === null || line === null) return false;
  ports.workbook.apply(ledgerTab, heartbeatOps(line, at));
  ports.properties.set(beatProperty, at);
  return true;
}

/** Says that nothing runs any more. */
export function stopBeat(ports: Ports, ledgerTab: number | null): void {
  ports.properties.remove(beatProperty);
  const line = ledgerTab === null ? null : titleLine(ports, ledgerTab);
  if (ledgerTab !== null && line !== null) ports.workbook.apply(ledgerTab, heartbeatOps(line, null));
}

function lineOf(table: KeyedTable): TitleLine | null {
  const words = table.columnOf.get('reason');
  const time = table.columnOf.get('key');
  const row = table.firstRow - 2;
  return words === undefined || time === undefined || row < 0 ? null : { row, words, time };
}

function minutesOf(at: string): number {
  const days = daysBetween(DAY_ZERO, at.slice(0, 10));
  return days * MINUTES_OF_DAY + Number(at.slice(11, 13)) * 60 + Number(at.slice(14, 16));
}

function serialOf(at: string): number {
  return minutesOf(at) / MINUTES_OF_DAY;
}

/** Hours from one local time `yyyy-mm-ddThh:mm` to another; NaN for anything else. */
export function hoursBetween(from: string, to: string): number {
  return (minutesOf(to) - minutesOf(from)) / 60;
}
