// [CHOT-17] What became of each row since a closing, and what kind of change a reader calls it.

import { describe, expect, test } from 'vitest';
import type { LineType, RegisterLine } from '../../src/domain/history/register-line.js';
import { rowChanges } from '../../src/domain/history/row-changes.js';

type Cells = Readonly<Record<string, string>>;
const lines = (rows: readonly Cells[], type: LineType = 'figure'): RegisterLine[] =>
  rows.map((cells, at) => ({
    record: 1,
    line: at + 1,
    type,
    cells: Object.fromEntries(Object.entries(cells).filter(([, text]) => text !== '')),
  }));
const OWED = 'Còn thiếu';
const changesOf = (before: Cells, after: Cells) =>
  rowChanges(lines([{ code: 'A', ...before }]), lines([{ code: 'A', ...after }]), OWED);

describe('[CHOT-17] the kind of a change', () => {
  test.each<[kind: string, before: Cells, after: Cells]>([
    ['figure-came', {}, { recorded: '70%' }],
    ['figure-gone', { recorded: '70%' }, {}],
    ['figure-changed', { recorded: '70%' }, { recorded: '71%' }],
    ['figure-came', {}, { status: 'Hoàn thành' }],
    ['figure-gone', { status: 'Hoàn thành' }, {}],
    ['figure-changed', { status: 'Tạm dừng' }, { status: 'Hoàn thành' }],
    ['figure-changed', { recorded: '70%', verdict: 'Chưa đạt' }, { recorded: '71%', verdict: 'Đã đạt' }],
    ['judged', { verdict: 'Chưa đạt' }, { verdict: 'Đã đạt' }],
    ['judged', { pace: '▲' }, { pace: '●' }],
    ['judged', { pace: '▲', difficulties: 'a' }, { pace: '●', difficulties: 'b' }],
    ['words', { difficulties: 'Thiếu vốn' }, { difficulties: 'Thiếu người' }],
    ['words', { actual: '70' }, { actual: '70,0' }],
  ])('%s: from %j to %j', (kind, before, after) => {
    expect(changesOf(before, after).map((change) => change.kind)).toEqual([kind]);
  });

  test.each(['explanation', 'review', 'attainment', 'answer', 'figureKind'])(
    'the cell %s follows from others: alone it is no change, beside another it is not listed',
    (key) => {
      expect(changesOf({ [key]: 'a' }, { [key]: 'b' })).toEqual([]);
      const [both] = changesOf({ [key]: 'a', actual: '1' }, { [key]: 'b', actual: '2' });
      expect(both?.cells).toEqual([{ type: 'figure', code: 'A', key: 'actual', before: '1', after: '2' }]);
    },
  );

  test('a row that came or went, whatever stands in it', () => {
    const row = lines([{ code: 'A', recorded: '70%' }]);
    expect(rowChanges([], row, OWED).map(({ kind }) => kind)).toEqual(['came']);
    expect(rowChanges(row, [], OWED).map(({ kind }) => kind)).toEqual(['gone']);
  });
});

describe('[CHOT-17] what is told of a changed row', () => {
  const own = { name: 'Tên', unit: '%', agency: 'Sở A', place: 'I.1' };

  test('its words as they are now, or as they were where it is gone; nothing where nothing is known', () => {
    const before = lines([{ code: 'A', ...own, recorded: '1', answer: OWED }]);
    const after = lines([{ code: 'A', name: 'Mới', unit: 'hộ', agency: 'Sở B', place: 'II', recorded: '2' }]);
    expect(rowChanges(before, after, OWED)).toMatchObject([
      { code: 'A', type: 'figure', name: 'Mới', unit: 'hộ', agency: 'Sở B', place: 'II' },
    ]);
    expect(rowChanges(before, [], OWED)).toMatchObject([own]);
    expect(
      rowChanges(lines([{ code: 'A', recorded: '1' }]), lines([{ code: 'A', recorded: '2' }]), OWED),
    ).toMatchObject([{ name: '', unit: '', agency: '', place: '' }]);
  });

  test('it is open where its answer is owed now; one that is gone, or has no answer, is not', () => {
    const isOpen = (before: Cells, after: Cells) => changesOf(before, after).map((change) => change.isOpen);
    expect(isOpen({ recorded: '1' }, { recorded: '2', answer: OWED })).toEqual([true]);
    expect(isOpen({ recorded: '1', answer: OWED }, { recorded: '2', answer: 'Đã trả lời' })).toEqual([false]);
    expect(isOpen({ recorded: '1', answer: OWED }, { recorded: '2' })).toEqual([false]);
    expect(
      rowChanges(lines([{ code: 'A', recorded: '1', answer: OWED }]), [], OWED).map((each) => each.isOpen),
    ).toEqual([false]);
  });

  test('a task and a figure of one code are two rows, each with its own words; other lines are none', () => {
    const before = [
      ...lines([{ code: 'A', name: 'Số', recorded: '1' }]),
      ...lines([{ code: 'A', name: 'Việc', status: 'x' }], 'task'),
    ];
    const after = [
      ...lines([{ code: 'A', name: 'Số', recorded: '2' }]),
      ...lines([{ code: 'A', name: 'Việc', status: 'y' }], 'task'),
    ];
    expect(rowChanges(before, after, OWED).map(({ type, name }) => `${type} ${name}`)).toEqual([
      'figure Số',
      'task Việc',
    ]);
    const page = (said: string) => lines([{ code: 'A', said }], 'page');
    expect(rowChanges(page('1'), page('2'), OWED)).toEqual([]);
    const office = (figures: string) => lines([{ code: 'A', figures }], 'office');
    expect(rowChanges(office('1'), office('2'), OWED)).toEqual([]);
  });
});
