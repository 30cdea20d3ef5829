// What the rows of a register lost since they were remembered, and what a person emptied in the course of work.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lostCells, memoryWithLost, type RememberedTab, withAsked } from '../../src/domain/round/lost-cells.js';
import type { TypedCells, TypedMemory, TypedRow } from '../../src/domain/round/typed-memory.js';

const tab: RememberedTab = { tab: 't', emptied: new Set(['dead', 'frozen']) };
const memory = (rows: Readonly<Record<string, TypedCells>>): TypedMemory =>
  new Map(Object.entries(rows).map(([code, cells]) => [`t:${code}`, cells]));
const rows = (of: Readonly<Record<string, TypedCells>>): readonly TypedRow[] =>
  Object.entries(of).map(([code, cells], at) => ({ id: `t:${code}`, code, tab: 't', row: at + 3, cells }));
const lost = (before: Readonly<Record<string, TypedCells>>, now: Readonly<Record<string, TypedCells>>) =>
  Object.fromEntries(lostCells(tab, memory(before), rows(now)).map(({ code, cells }) => [code, cells]));

describe('[DONG-22] a row lost', () => {
  test('each cell that stood in it and is empty, all of them where the row is gone', () => {
    const before = { a: { number: '1', note: 'x' }, b: { number: '2' } };
    expect(lost(before, { a: { note: 'x' }, b: { number: '2' } })).toEqual({ a: { number: '1' } });
    expect(lost(before, { b: { number: '2' } })).toEqual({ a: { number: '1', note: 'x' } });
    expect(lost(before, { a: { number: '9', note: 'y' }, b: { number: '2' } })).toEqual({});
  });

  test('nothing where a cell that work empties is empty, but that too with the rest of its row', () => {
    const before = { a: { number: '1', dead: 'x' }, frozen: { value: '95' } };
    expect(lost(before, { a: { number: '1' }, frozen: {} })).toEqual({});
    expect(lost(before, { a: {}, frozen: {} })).toEqual({ a: { number: '1', dead: 'x' } });
  });

  test('such cells where three rows lost them and none is left, or three rows lost anything', () => {
    const flags = { a: { dead: 'x' }, b: { dead: 'x' }, c: { dead: 'x' } };
    expect(Object.keys(lost(flags, { a: {}, b: {}, c: {} }))).toEqual(['a', 'b', 'c']);
    expect(lost({ ...flags, d: { dead: 'x' } }, { a: {}, b: {}, c: {}, d: { dead: 'x' } })).toEqual({});
    const many = { a: { number: '1' }, b: { number: '2' }, c: { number: '3' }, frozen: { value: '95' } };
    expect(Object.keys(lost(many, { frozen: {} }))).toEqual(['a', 'b', 'c', 'frozen']);
  });

  test('nothing where a cell was asked about and then emptied; where the row is gone that too', () => {
    const [asked] = rows({ a: { number: 'chưa có', note: 'x' } }).map((row) =>
      withAsked(row, (key) => key === 'number'),
    );
    const before = memoryWithLost('t', new Map(), asked === undefined ? [] : [asked], []);
    expect(lostCells(tab, before, rows({ a: { note: 'x' } }))).toEqual([]);
    expect(lostCells(tab, before, []).map(({ cells }) => cells)).toEqual([{ number: 'chưa có', note: 'x' }]);
  });

  test('and names what was typed in it since', () => {
    const [found] = lostCells(tab, memory({ a: { number: '1', note: 'x' } }), rows({ a: { number: '2' } }));
    expect(found).toMatchObject({ cells: { note: 'x' }, newer: ['number'] });
  });
});

const cells = fc.dictionary(fc.constantFrom('number', 'note', 'dead'), fc.constantFrom('1', '2', '3'));
const tables = fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd'), cells);

describe('[DONG-22] the memory of a register', () => {
  const full = (of: Readonly<Record<string, TypedCells>>) =>
    Object.fromEntries(Object.entries(of).filter(([, each]) => Object.keys(each).length > 0));

  test('keeps what is lost until it stands again, run after run, and takes in what is new', () => {
    fc.assert(
      fc.property(tables, tables, (before, now) => {
        const first = lostCells(tab, memory(full(before)), rows(now));
        const after = memoryWithLost('t', memory(full(before)), rows(now), first);
        const second = lostCells(tab, after, rows(now));
        const shown = (of: typeof first) => of.map(({ id, cells: each }) => [id, each]);
        expect(shown(second)).toEqual(shown(first));
        for (const { id, cells: each } of rows(now)) expect(after.get(id) ?? {}).toMatchObject(each);
      }),
    );
  });

  test('given back, nothing is lost any more and what stood stands', () => {
    fc.assert(
      fc.property(tables, tables, (before, now) => {
        const found = lostCells(tab, memory(full(before)), rows(now));
        const back: Record<string, TypedCells> = { ...now };
        for (const { code, cells: each } of found) back[code] = { ...back[code], ...each };
        const after = memoryWithLost('t', memory(full(before)), rows(now), found);
        expect(lostCells(tab, after, rows(back))).toEqual([]);
        for (const [code, each] of Object.entries(now)) expect(back[code]).toMatchObject(each);
      }),
    );
  });
});
