// [SO-14] One line per mail on the sheet: whatever is written in whatever order, cut off anywhere, no key is lost.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Ports } from '../../src/application/ports.js';
import { readLedger, writeRows } from '../../src/application/reminding/ledger-store.js';
import type { SheetOp } from '../../src/application/workbook/sheet-op.js';
import { type LedgerEntry, type LedgerState, ledgerKeyText, ledgerLines } from '../../src/domain/reminding/ledger.js';
import { ledgerColumns } from '../../src/text/columns.js';
import { applied, newTab, type Tab, valuesOf } from '../support/memory/tab.js';

const names = { agency: (code: string) => code, round: (code: string) => code };
const HEADERS = ledgerColumns.map((column) => column.header);

/** `Đôn đốc` alone; the operations of a write stop after the first `left` of them. */
class LedgerSheet {
  private tab: Tab = applied(newTab(1, 'Đôn đốc'), { op: 'values', row: 0, column: 0, cells: [HEADERS] });
  left = Number.POSITIVE_INFINITY;
  readonly ports = {
    workbook: {
      read: () => valuesOf(this.tab),
      apply: (_: number, ops: readonly SheetOp[]) => {
        for (const op of ops) {
          if (this.left <= 0) throw new Error('cut');
          this.left -= 1;
          this.tab = applied(this.tab, op);
        }
      },
    },
    deeds: { all: () => ({}) },
  } as unknown as Pick<Ports, 'workbook' | 'deeds'>;

  write(entries: readonly LedgerEntry[]): void {
    writeRows(this.ports, 1, entries, names);
  }

  rows() {
    return readLedger(this.ports, 1).rows;
  }

  /** Lines that hold anything. */
  lines(): number {
    return valuesOf(this.tab)
      .slice(1)
      .filter((row) => row.some((cell) => cell !== '')).length;
  }
}

const key = fc.record({
  round: fc.constantFrom('nam-2022', 'dot-dti'),
  duty: fc.constantFrom('so-lieu', 'bao-cao'),
  milestone: fc.constantFrom('T-14', 'T-30@2022-11-25'),
  agency: fc.constantFrom('SYT', 'SCT'),
  address: fc.constantFrom('a@x.example', 'b@x.example', ''),
});
const said = fc.record({
  at: fc.constantFrom('2022-11-04T08:00', '2022-11-07T08:00', '2022-11-16T08:00'),
  state: fc.constantFrom<LedgerState>('planned', 'sending', 'sent', 'uncertain', 'skipped'),
  reason: fc.constantFrom('', 'Gộp vào mốc sau.'),
});
/** Some keys at once, in one or two states. */
const write = fc
  .tuple(fc.uniqueArray(key, { minLength: 1, maxLength: 6, selector: ledgerKeyText }), said, said, fc.nat(6))
  .map(([keys, first, second, from]) =>
    keys.map((each, i): LedgerEntry => ({ ...each, ...(i < from ? first : second), codes: [] })),
  );

function expected(writes: readonly (readonly LedgerEntry[])[]): Map<string, LedgerEntry> {
  return new Map(writes.flat().map((entry) => [ledgerKeyText(entry), entry]));
}

describe('[SO-14] the lines of the ledger', () => {
  it('hold every key once, as it was last written; what one write says alike is one line', () => {
    fc.assert(
      fc.property(fc.array(write, { minLength: 1, maxLength: 8 }), (writes) => {
        const sheet = new LedgerSheet();
        for (const entries of writes) sheet.write(entries);
        const rows = sheet.rows();
        const wanted = expected(writes);
        expect(rows.map(({ entry }) => ledgerKeyText(entry)).toSorted()).toEqual([...wanted.keys()].toSorted());
        for (const { entry } of rows) {
          const { at, state, reason } = wanted.get(ledgerKeyText(entry)) ?? entry;
          expect(entry).toMatchObject({ at, state, reason });
        }
        const last = writes.at(-1) ?? [];
        const rowOf = new Map(rows.map(({ row, entry }) => [ledgerKeyText(entry), row]));
        for (const line of ledgerLines(last)) {
          expect(new Set(line.map((entry) => rowOf.get(ledgerKeyText(entry)))).size).toBe(1);
        }
        expect(sheet.lines()).toBe(new Set(rows.map(({ row }) => row)).size);
      }),
      { numRuns: 100 },
    );
  });

  it('a write cut off after any of its operations loses no key, and the next write heals it', () => {
    fc.assert(
      fc.property(fc.array(write, { minLength: 1, maxLength: 5 }), write, fc.nat(8), (before, cut, left) => {
        const sheet = new LedgerSheet();
        for (const entries of before) sheet.write(entries);
        sheet.left = left;
        try {
          sheet.write(cut);
        } catch {}
        sheet.left = Number.POSITIVE_INFINITY;
        const standing = new Set(sheet.rows().map(({ entry }) => ledgerKeyText(entry)));
        for (const known of expected(before).keys()) expect([...standing]).toContain(known);
        sheet.write(cut);
        const rows = sheet.rows();
        for (const entry of cut) {
          const found = rows.filter((row) => ledgerKeyText(row.entry) === ledgerKeyText(entry));
          expect(found.map((row) => row.entry.state)).toEqual([entry.state]);
        }
      }),
      { numRuns: 100 },
    );
  });

  it('a mail about two rounds is one line that names both', () => {
    const one = { duty: 'so-lieu', agency: 'SYT', address: 'a@x.example', at: '2022-11-04T08:00', reason: '' };
    const entries = [
      { ...one, round: 'nam-2022', milestone: 'T-14', codes: ['XHS-07', 'XHS-08'], state: 'sent' as const },
      { ...one, round: 'nam-2022', milestone: 'T-14', duty: 'bao-cao', codes: ['XHS-07'], state: 'sent' as const },
      { ...one, round: 'dot-dti', milestone: 'T-30', codes: ['XHS-08'], state: 'sent' as const },
    ];
    const sheet = new LedgerSheet();
    sheet.write(entries);
    const [, line = []] = valuesOf((sheet as unknown as { tab: Tab }).tab);
    expect(line.slice(0, 7)).toEqual([
      '04/11/2022 08:00',
      'nam-2022; dot-dti',
      'Trước hạn 14 ngày; Trước hạn 30 ngày',
      'SYT',
      'a@x.example',
      'XHS-07, XHS-08',
      'Đã gửi',
    ]);
    expect(sheet.lines()).toBe(1);
  });
});
