// [CHOT-5] What is named where records of the register are gone, unsealed or forged: which record, once, and in order.

import { describe, expect, test } from 'vitest';
import { registerLine } from '../../src/application/history/register-store.js';
import type { RegisterLine } from '../../src/domain/history/register-line.js';
import { checkedRegister, sealCells } from '../../src/domain/history/register-records.js';

/** Sealed records of one row each, numbered as told. */
function chain(numbers: readonly number[], codes: readonly string[] = ['A']) {
  const lines: RegisterLine[] = [];
  const witness = new Map<number, string>();
  let previous = '';
  for (const number of numbers) {
    const own = codes.map((code, at) => registerLine(number, at + 1, 'figure', { code, actual: String(number) }));
    const seal = registerLine(number, own.length + 1, 'seal', sealCells(previous, own));
    lines.push(...own, seal);
    previous = seal.cells.seal ?? '';
    witness.set(number, previous);
  }
  return { lines, witness };
}
const fault = (kind: string, record: number, line = 0, code = '') => ({ kind, record, line, code });
const without = (lines: readonly RegisterLine[], ...gone: readonly number[]) =>
  lines.filter(({ record }) => !gone.includes(record));
const unsealed = (lines: readonly RegisterLine[], ...open: readonly number[]) =>
  lines.filter(({ record, type }) => type !== 'seal' || !open.includes(record));

describe('[CHOT-5] records that are gone', () => {
  const { lines, witness } = chain([1, 2, 3, 4, 5]);

  test.each<[name: string, gone: readonly number[]]>([
    ['the first', [1]],
    ['one in the middle', [3]],
    ['two beside each other', [2, 3]],
    ['two apart', [2, 4]],
    ['the last', [5]],
    ['all', [1, 2, 3, 4, 5]],
  ])('with the script’s memory: %s, each named once, nothing else', (_, gone) => {
    expect(checkedRegister(without(lines, ...gone), witness).faults).toEqual(
      gone.map((number) => fault('record-missing', number)),
    );
  });

  test('without the memory: the one before the first record that does not join', () => {
    expect(checkedRegister(without(lines, 3), new Map()).faults).toEqual([fault('record-missing', 3)]);
    expect(checkedRegister(without(lines, 2, 4), new Map()).faults).toEqual([
      fault('record-missing', 2),
      fault('record-missing', 4),
    ]);
    expect(checkedRegister(without(lines, 5), new Map()).faults).toEqual([]);
  });

  test('a memory that begins later leaves the earlier gap to the chain', () => {
    const late = new Map([...witness].filter(([number]) => number > 3));
    expect(checkedRegister(without(lines, 2), late).faults).toEqual([fault('record-missing', 2)]);
    expect(checkedRegister(without(lines, 2, 4), late).faults).toContainEqual(fault('record-missing', 4));
  });

  test('numbers that were never given are no gap: the chain joins', () => {
    const gappy = chain([1, 4, 9]);
    expect(checkedRegister(gappy.lines, gappy.witness).faults).toEqual([]);
    expect(checkedRegister(gappy.lines, new Map()).faults).toEqual([]);
  });
});

describe('[CHOT-5] seals', () => {
  const { lines, witness } = chain([1, 2, 3]);

  test('a record whose seal is gone is known by the memory alone, by the next record alone, or not at all', () => {
    const named = { faults: [fault('seal-missing', 3)], unfinished: [] };
    expect(checkedRegister(unsealed(lines, 3), witness)).toMatchObject(named);
    const unknown = checkedRegister(unsealed(lines, 3), new Map());
    expect(unknown.faults).toEqual([]);
    expect(unknown.unfinished.map(({ number }) => number)).toEqual([3]);
    expect(unknown.records.map(({ number }) => number)).toEqual([1, 2]);
    expect(checkedRegister(unsealed(lines, 1, 2), new Map()).unfinished.map(({ number }) => number)).toEqual([1, 2]);
  });

  test('an unsealed record that was changed as well is another one than was remembered, by memory or by the next', () => {
    const changed = lines.map((line) =>
      line.record === 2 && line.type === 'figure' ? { ...line, cells: { code: 'A', actual: 'x' } } : line,
    );
    const faults = [fault('seal-missing', 2), fault('print-differs', 2)];
    expect(checkedRegister(unsealed(changed, 2), witness).faults).toEqual(faults);
    expect(checkedRegister(unsealed(changed, 2), new Map()).unfinished.map(({ number }) => number)).toEqual([2]);
  });

  test('a seal with another print, and all lines in place, differs; the memory says the same of what it knows', () => {
    const forged = (print: string) =>
      lines.map((line) =>
        line.record === 2 && line.type === 'seal' ? { ...line, cells: { ...line.cells, seal: print } } : line,
      );
    const { faults } = checkedRegister(forged('0000'), witness);
    expect(faults).toContainEqual(fault('print-differs', 2));
    expect(faults).toContainEqual(fault('witness-differs', 2));
    expect(checkedRegister(forged('0000'), new Map()).faults).toContainEqual(fault('print-differs', 2));
    expect(checkedRegister(forged('0000'), new Map()).faults.map(({ kind }) => kind)).not.toContain('witness-differs');
  });

  test('a seal with another record before it differs too: what it proves is another chain', () => {
    const own = lines.map((line) =>
      line.record === 2 && line.type === 'seal' ? { ...line, cells: { ...line.cells, previous: 'zzzz' } } : line,
    );
    expect(checkedRegister(own, witness).faults).toContainEqual(fault('print-differs', 2));
  });

  test('a seal without a print is none', () => {
    const blank = lines.map((line) =>
      line.record === 3 && line.type === 'seal' ? { ...line, cells: { ...line.cells, seal: '' } } : line,
    );
    expect(checkedRegister(blank, witness).faults).toEqual([fault('seal-missing', 3)]);
  });

  test('codes of more than one word and lines without a code come back from the seal as they are', () => {
    const worded = chain([1], ['CQS-01 Cấp xã', '', 'NV I.1']);
    for (const [at, code] of ['CQS-01 Cấp xã', '', 'NV I.1'].entries()) {
      const cut = worded.lines.filter(({ line }) => line !== at + 1);
      expect(checkedRegister(cut, worded.witness).faults).toEqual([fault('line-missing', 1, at + 1, code)]);
    }
  });
});

describe('[CHOT-5] the order of what is told', () => {
  test('by record, then by line, whatever the order of rows', () => {
    const { lines, witness } = chain([1, 2, 3], ['A', 'B', 'C']);
    const harmed = lines
      .filter(({ record, line }) => !(record === 3 && line === 3) && !(record === 1 && line === 1))
      .map((line) =>
        [1, 3].includes(line.record) && line.line === 2 ? { ...line, cells: { ...line.cells, actual: 'x' } } : line,
      )
      .filter(({ record }) => record !== 2)
      .reverse();
    expect(checkedRegister(harmed, witness).faults.map(({ record, line }) => [record, line])).toEqual([
      [1, 1],
      [1, 2],
      [2, 0],
      [3, 2],
      [3, 3],
    ]);
  });

  test('records behind the last remembered are unwitnessed, those before it are spoken for', () => {
    const { lines, witness } = chain([1, 2, 3, 4]);
    const of = (numbers: readonly number[]) => new Map([...witness].filter(([number]) => numbers.includes(number)));
    expect(checkedRegister(lines, of([2])).unwitnessed).toEqual([3, 4]);
    expect(checkedRegister(lines, of([4])).unwitnessed).toEqual([]);
    expect(checkedRegister(lines, new Map()).unwitnessed).toEqual([1, 2, 3, 4]);
  });
});
