// Giving or waiving the report for a group: which groups there are, how a person names one, and which cells would change.

import { describe, expect, test } from 'vitest';
import { namedGroup, type OfficeKind, officeGroups } from '../../src/domain/agencies/office-groups.js';
import { type AssignedCell, areSameChanges, assignmentChanges } from '../../src/domain/agencies/report-assignment.js';
import type { Agency } from '../../src/domain/book/plan.js';
import { shippedBook } from '../templates/book.js';

const agency = (code: string, kind: Agency['kind'], more: Partial<Agency> = {}): Agency => {
  const [any] = shippedBook().agencies;
  if (any === undefined) throw new Error('no agency');
  return { ...any, code, name: `Đơn vị ${code}`, spellings: [], groups: [], kind, ...more };
};

const agencies = [
  agency('H1', 'huyện'),
  agency('G', 'nhóm', { name: 'Các huyện phía Bắc', spellings: ['huyện miền núi'] }),
  agency('S1', 'sở'),
  agency('H2', 'huyện'),
  agency('E', 'nhóm', { name: 'Nhóm trống' }),
  agency('S2', 'sở'),
];
const membership = {
  members: new Map([
    ['G', ['H2', 'S1', 'H1']],
    ['E', []],
  ]),
  confirmed: new Set<string>(),
};
const groups = (...inRound: readonly string[]) => officeGroups(agencies, membership, new Set(inRound));
const told = (...inRound: readonly string[]) =>
  groups(...inRound).map(({ by, offices }) => ['kind' in by ? by.kind : by.group.code, offices.join(' ')]);

describe('[NAM-6] the groups of offices', () => {
  test('are the kinds in the order of documents, then the groups of the directory, each with the offices of the round', () => {
    expect(told('S1', 'S2', 'H1', 'H2')).toEqual([
      ['sở', 'S1 S2'],
      ['huyện', 'H1 H2'],
      ['G', 'H2 S1 H1'],
    ]);
    expect(told('H2')).toEqual([
      ['huyện', 'H2'],
      ['G', 'H2'],
    ]);
    expect(told('S2')).toEqual([['sở', 'S2']]);
    expect(told()).toEqual([]);
  });

  test('hold every office of the shipped directory by its kind, but ministries and those above, of whom nobody asks a report', () => {
    const book = shippedBook();
    const above: readonly string[] = ['nhóm', 'bộ', 'cấp trên'];
    const offices = book.agencies.filter(({ kind }) => !above.includes(kind)).map(({ code }) => code);
    const everybody = new Set(book.agencies.map(({ code }) => code));
    const all = officeGroups(book.agencies, { members: new Map(), confirmed: new Set() }, everybody);
    expect(all.flatMap((group) => group.offices).sort()).toEqual([...offices].sort());
  });

  test('are in the order in which documents name kinds, whatever the order of the directory', () => {
    const kinds: readonly OfficeKind[] = [
      ...(['sở', 'ban', 'ngành dọc', 'huyện', 'xã'] as const),
      ...(['đơn vị sự nghiệp', 'tổ chức', 'đơn vị', 'doanh nghiệp'] as const),
    ];
    const reversed = [...kinds].reverse().map((kind) => agency(kind, kind));
    const all = officeGroups(reversed, { members: new Map(), confirmed: new Set() }, new Set(kinds));
    expect(all.map(({ offices }) => offices.join())).toEqual(kinds);
  });
});

describe('[NAM-6] a group is named', () => {
  const nameOf = (kind: OfficeKind) => (kind === 'huyện' ? 'Ủy ban nhân dân huyện' : `Các ${kind}`);
  const named = (answer: string) => {
    const by = namedGroup(groups('S1', 'S2', 'H1', 'H2'), answer, nameOf)?.by;
    return by === undefined ? null : 'kind' in by ? by.kind : by.group.code;
  };

  test.each([
    ['1', 'sở'],
    [' 2 ', 'huyện'],
    ['3', 'G'],
    ['Sở', 'sở'],
    ['các sở', 'sở'],
    ['ủy ban  nhân dân huyện.', 'huyện'],
    ['G', 'G'],
    ['g', 'G'],
    ['các huyện phía bắc', 'G'],
    ['Huyện miền núi', 'G'],
  ])('by its number in the list, its kind, or its name: %j', (answer, group) => {
    expect(named(answer)).toBe(group);
  });

  test.each(['0', '4', '-1', '1.5', '1a', '', 'E', 'xã', 'sở huyện'])('%j is none', (answer) => {
    expect(named(answer)).toBeNull();
  });
});

describe('[NAM-6] the cells that change', () => {
  const cell = (at: number, words: string): AssignedCell => ({ agency: `A${at}`, row: at, words });
  const cells = [cell(1, ''), cell(2, 'Có'), cell(3, 'Không'), cell(4, 'không.'), cell(5, 'hỏi lại')];
  const rows = (wanted: string) => {
    const { filled, replaced, same } = assignmentChanges(cells, wanted);
    return [filled, replaced, same].map((each) => each.map(({ row }) => row));
  };

  test('are the empty ones, those in which a person wrote something else, and not those that say so already', () => {
    expect(rows('Không')).toEqual([[1], [2, 5], [3, 4]]);
    expect(rows('Có')).toEqual([[1], [3, 4, 5], [2]]);
  });

  test('are all that hold something, where the document is to decide again', () => {
    expect(rows('')).toEqual([[], [2, 3, 4, 5], [1]]);
  });

  test('are the same while offices, rows and words are, in any order; what says so already does not count', () => {
    const changes = (list: readonly AssignedCell[]) => assignmentChanges(list, 'Không');
    const shown = changes(cells);
    expect(areSameChanges(shown, changes([...cells].reverse()))).toBe(true);
    expect(areSameChanges(shown, changes([...cells, cell(6, 'Không')]))).toBe(true);
    for (const other of [
      cells.slice(1),
      cells.slice(0, 4),
      [cell(1, 'Có'), ...cells.slice(1)],
      [cell(9, ''), ...cells.slice(1)],
      [{ ...cell(1, ''), agency: 'B' }, ...cells.slice(1)],
    ])
      expect(areSameChanges(shown, changes(other))).toBe(false);
  });
});
