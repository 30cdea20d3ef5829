// The register as lines and records: what proves them, what is named when they are touched, what two closings differ in.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { appendedOps, registerFrom, registerLine } from '../../src/application/history/register-store.js';
import { closingChanges, isSameClosing } from '../../src/domain/history/closing-changes.js';
import { keptText, type RegisterLine, textKept } from '../../src/domain/history/register-line.js';
import { checkedRegister, nextRecord, sealCells } from '../../src/domain/history/register-records.js';
import { keyCell } from '../../src/domain/reading/keyed-table.js';
import { registerColumns } from '../../src/text/history-columns.js';

const texts = ['', '72,77', '- gạch đầu dòng', '=5', '+1', '@x', "'trích", '\u00a0=5', 'hai\ndòng', '65 - 70', ' lề '];
const text = fc.oneof(fc.constantFrom(...texts), fc.string({ maxLength: 12 }));
const cells = fc.dictionary(fc.constantFrom('actual', 'difficulties', 'verdict', 'name'), text, { maxKeys: 4 });
const body = fc.array(cells, { minLength: 1, maxLength: 6 });

/** Whole records with their seals, from the first on. */
function register(bodies: readonly (readonly Readonly<Record<string, string>>[])[]) {
  const lines: RegisterLine[] = [];
  const witness = new Map<number, string>();
  let previous = '';
  bodies.forEach((rows, at) => {
    const own = rows.map((row, line) => registerLine(at + 1, line + 1, 'figure', { ...row, code: `CQS-0${line + 1}` }));
    const seal = registerLine(at + 1, own.length + 1, 'seal', sealCells(previous, own));
    lines.push(...own, seal);
    previous = seal.cells.seal ?? '';
    witness.set(at + 1, previous);
  });
  return { lines, witness };
}

/** The lines as the cells of a tab, written by the operations of the register. */
function sheetOf(lines: readonly RegisterLine[]): string[][] {
  const head = [
    registerColumns.map(({ key }, at) => keyCell('so-so-lieu', at, key)),
    registerColumns.map(() => ''),
    registerColumns.map(({ header }) => header),
  ];
  const [, , values] = appendedOps(registerFrom(head), lines);
  if (values?.op !== 'values') throw new Error('values wanted');
  return [...head, ...values.cells.map((row) => row.map((cell) => String(cell ?? '')))];
}

describe('the cells of the register', () => {
  test('[CHOT-4] every text comes back as it was, whatever it begins with, and none begins a formula', () => {
    fc.assert(
      fc.property(fc.oneof(text, fc.string({ unit: 'binary', maxLength: 20 })), (typed) => {
        expect(textKept(keptText(typed))).toBe(typed);
        expect(keptText(typed)).not.toMatch(/^[=+\-@']/);
      }),
    );
  });

  test('[CHOT-4] lines come back from the sheet with the same seals, in any order of rows', () => {
    fc.assert(
      fc.property(fc.array(body, { minLength: 1, maxLength: 3 }), fc.infiniteStream(fc.nat()), (bodies, chance) => {
        const { lines, witness } = register(bodies);
        const [a = [], b = [], c = [], ...rows] = sheetOf(lines);
        const shuffled = rows
          .map((row) => ({ row, key: chance.next().value as number }))
          .sort((one, other) => one.key - other.key)
          .map(({ row }) => row);
        const read = registerFrom([a, b, c, ...shuffled]);
        expect(checkedRegister(read.lines, witness)).toMatchObject({ faults: [], unfinished: [], unwitnessed: [] });
      }),
      { numRuns: 30 },
    );
  });

  test('[CHOT-4] what is longer than a cell takes several rows, and is one text again', () => {
    const long = `- ${'ấ'.repeat(95_000)}`;
    const { lines, witness } = register([[{ difficulties: long, actual: '5' }]]);
    const sheet = sheetOf(lines);
    expect(sheet.length).toBe(3 + 3 + 1);
    expect(Math.max(...sheet.flat().map((cell) => cell.length))).toBeLessThan(50_000);
    const read = registerFrom(sheet);
    expect(read.lines.find(({ line }) => line === 1)?.cells.difficulties).toBe(long);
    expect(checkedRegister(read.lines, witness).faults).toEqual([]);
    const torn = registerFrom(sheet.filter((_, at) => at !== 4));
    expect(checkedRegister(torn.lines, witness).faults).toMatchObject([{ kind: 'line-changed', code: 'CQS-01' }]);
  });
});

describe('the check of the register', () => {
  test('[CHOT-5] a changed, removed or added line is named by its code', () => {
    const sentence = fc.tuple(fc.array(body, { minLength: 1, maxLength: 3 }), fc.nat(), fc.nat(), fc.nat(2));
    fc.assert(
      fc.property(sentence, ([bodies, which, where, how]) => {
        const { lines, witness } = register(bodies);
        const own = lines.filter(({ type }) => type !== 'seal');
        const victim = own[which % own.length];
        if (victim === undefined) return;
        const harmed =
          how === 0
            ? lines.map((each) => (each === victim ? { ...each, cells: { ...each.cells, actual: `x${where}` } } : each))
            : how === 1
              ? lines.filter((each) => each !== victim)
              : [...lines, { ...victim, line: 90 + (where % 9) }];
        const kind = (['line-changed', 'line-missing', 'line-added'] as const)[how];
        const { faults } = checkedRegister(harmed, witness);
        expect(faults[0]).toMatchObject({ kind, record: victim.record, code: victim.cells.code });
        expect(faults).toHaveLength(1);
      }),
      { numRuns: 60 },
    );
  });

  test('[CHOT-5] a line whose own seal was changed with it is found by the fingerprint', () => {
    const { lines, witness } = register([[{ actual: '70' }], [{ actual: '72' }]]);
    const [first] = lines;
    if (first === undefined) throw new Error('a line wanted');
    const forged = { ...first, cells: { ...first.cells, actual: '99' } };
    const seal = registerLine(1, 2, 'seal', sealCells('', [forged]));
    const harmed = lines.map((each) =>
      each === first ? forged : each.record === 1 && each.type === 'seal' ? seal : each,
    );
    const { faults } = checkedRegister(harmed, witness);
    expect(faults.map(({ kind, record }) => [kind, record])).toContainEqual(['witness-differs', 1]);
    // Without the script's memory the closing behind it still tells.
    expect(checkedRegister(harmed, new Map()).faults.length).toBeGreaterThan(0);
  });

  test('[CHOT-5] a missing tail is found by the script’s memory, a seal by the memory or the next closing', () => {
    const { lines, witness } = register([[{ actual: '70' }], [{ actual: '72' }], [{ actual: '73' }]]);
    const cut = checkedRegister(
      lines.filter(({ record }) => record < 3),
      witness,
    );
    expect(cut.faults).toEqual([{ kind: 'record-missing', record: 3, line: 0, code: '' }]);
    const unsealed = lines.filter(({ record, type }) => !(record === 2 && type === 'seal'));
    for (const memory of [witness, new Map<number, string>()]) {
      const { faults, unfinished } = checkedRegister(unsealed, memory);
      expect(faults).toEqual([{ kind: 'seal-missing', record: 2, line: 0, code: '' }]);
      expect(unfinished).toEqual([]);
    }
    const gone = checkedRegister(
      lines.filter(({ record }) => record !== 2),
      new Map(),
    );
    expect(gone.faults).toEqual([{ kind: 'record-missing', record: 2, line: 0, code: '' }]);
  });

  test('[CHOT-6] lines without a seal that nobody knows are no closing, and their number is not given again', () => {
    const { lines, witness } = register([[{ actual: '70' }]]);
    const begun = [
      ...lines,
      registerLine(2, 1, 'closing', { number: '2' }),
      registerLine(2, 2, 'figure', { code: 'A' }),
    ];
    const { records, unfinished, faults } = checkedRegister(begun, witness);
    expect([records.length, unfinished.map(({ number }) => number), faults]).toEqual([1, [2], []]);
    expect(nextRecord(begun, witness)).toBe(3);
    expect(nextRecord(lines, new Map([...witness, [7, 'x']]))).toBe(8);
  });
});

test('[CHOT-7] two closings are compared cell by cell; what only names the day is no difference', () => {
  const row = (code: string, texts: Readonly<Record<string, string>>) =>
    registerLine(1, 1, 'figure', { code, ...texts });
  const day = (said: string) => registerLine(1, 9, 'page', { role: 'day', said });
  const before = [row('CQS-01', { actual: '70', verdict: 'Chưa đạt' }), row('CQS-02', {}), day('04/11')];
  const after = [row('CQS-01', { actual: '82', verdict: 'Đã vượt' }), row('CQS-02', {}), day('05/11')];
  expect(closingChanges(before, after)).toEqual([
    { type: 'figure', code: 'CQS-01', key: 'actual', before: '70', after: '82' },
    { type: 'figure', code: 'CQS-01', key: 'verdict', before: 'Chưa đạt', after: 'Đã vượt' },
  ]);
  expect(isSameClosing(before, after)).toBe(false);
  expect(isSameClosing(before, [...before.slice(0, 2), day('05/11')])).toBe(true);
});
