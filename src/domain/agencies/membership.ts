// Which agencies make up a group, as the coordinator keeps it in `Danh bạ`, and which groups are settled.

import type { Agency, Item, Target } from '../book/plan.js';
import type { LocalDate } from '../local-date.js';
import { plainWords, seenText } from '../reading/plain-text.js';
import { agenciesNamed } from './agency-names.js';
import { isActive } from './agency-standing.js';

/** What stands in `Nhóm` of a group's own row. */
export const membershipWords = { open: 'Chưa xác nhận', confirmed: 'Đã xác nhận' } as const;

export interface Membership {
  /** Code of a group → codes of its members that exist and type, in the order of the directory. */
  readonly members: ReadonlyMap<string, readonly string[]>;
  /** Groups whose list of members the coordinator has confirmed. */
  readonly confirmed: ReadonlySet<string>;
}

export const noMembership: Membership = { members: new Map(), confirmed: new Set() };

/** Enterprises never get rows of their own; ministries and the levels above supply nothing here. */
const outside: ReadonlySet<string> = new Set(['nhóm', 'doanh nghiệp', 'bộ', 'cấp trên']);

/**
 * The groups as the cells of `Nhóm` say (agency code → cell): a member names its groups, a group's own row says whether
 * its list is confirmed. Anything else in a group's row leaves it open.
 */
export function membership(
  agencies: readonly Agency[],
  cells: ReadonlyMap<string, string>,
  day: LocalDate,
): Membership {
  const groups = agencies.filter(({ kind }) => kind === 'nhóm');
  const members = new Map<string, string[]>(groups.map(({ code }) => [code, []]));
  const confirmed = new Set<string>();
  for (const agency of agencies) {
    const cell = cells.get(agency.code) ?? '';
    if (agency.kind === 'nhóm' && plainWords(cell) === plainWords(membershipWords.confirmed))
      confirmed.add(agency.code);
    if (outside.has(agency.kind) || !isActive(agency, day)) continue;
    for (const code of groupsIn(cell, groups).known) members.get(code)?.push(agency.code);
  }
  return { members, confirmed };
}

/** The groups a cell names, set apart by semicolons or lines: their codes, each once, and the words that name none. */
export function groupsIn(
  cell: string,
  groups: readonly Agency[],
): { readonly known: readonly string[]; readonly unknown: readonly string[] } {
  const known = new Set<string>();
  const unknown: string[] = [];
  for (const part of cell.split(/[;\n]/)) {
    const words = plainWords(part);
    if (words === '') continue;
    const found = groups.find((group) => [group.code, group.name, ...group.spellings].map(plainWords).includes(words));
    if (found === undefined) unknown.push(seenText(part));
    else known.add(found.code);
  }
  return { known: [...known], unknown };
}

const levels = [
  { scope: 'cấp huyện', kinds: ['huyện'] },
  { scope: 'cấp xã', kinds: ['xã'] },
] as const;

/**
 * The groups that a printed item is given to, of those that its scope concerns: a figure "Cấp huyện" is one of districts,
 * one "Cấp tỉnh" one of neither districts nor communes.
 */
export function groupsOfItem(
  item: Pick<Item, 'leadText'>,
  target: Pick<Target, 'scope'>,
  agencies: readonly Agency[],
  { members }: Membership,
): readonly string[] {
  const scope = plainWords(target.scope);
  const level = levels.find((each) => scope.includes(each.scope));
  const kindOf = new Map(agencies.map(({ code, kind }) => [code, kind]));
  const local = new Set<string>(levels.flatMap(({ kinds }) => kinds));
  const wanted = (kind: string) => {
    if (level !== undefined) return level.kinds.some((each) => each === kind);
    return scope.includes('cấp tỉnh') ? !local.has(kind) : true;
  };
  return agenciesNamed(item.leadText, agencies).codes.filter((code) =>
    (members.get(code) ?? []).some((member) => wanted(kindOf.get(member) ?? '')),
  );
}
