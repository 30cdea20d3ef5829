// The groups in which people speak of offices: by kind (sở, huyện, xã, ngành dọc…) and by the groups of the directory.

import type { Agency } from '../book/plan.js';
import { plainWords } from '../reading/plain-text.js';
import type { Membership } from './membership.js';

/** Kinds in the order in which documents name them. */
const KINDS = [
  'sở',
  'ban',
  'ngành dọc',
  'huyện',
  'xã',
  'đơn vị sự nghiệp',
  'tổ chức',
  'đơn vị',
  'doanh nghiệp',
] as const;
export type OfficeKind = (typeof KINDS)[number];

export interface OfficeGroup {
  /** The kind that makes it, or the group's own row of the directory. */
  readonly by: { readonly kind: OfficeKind } | { readonly group: Agency };
  /** Codes of its offices, in the order of the directory. */
  readonly offices: readonly string[];
}

/** The groups with at least one of the offices that a round has rows for, each with only those: kinds first. */
export function officeGroups(
  agencies: readonly Agency[],
  { members }: Membership,
  inRound: ReadonlySet<string>,
): readonly OfficeGroup[] {
  const ofKind = KINDS.map((kind): OfficeGroup => {
    const offices = agencies.filter((agency) => agency.kind === kind && inRound.has(agency.code));
    return { by: { kind }, offices: offices.map(({ code }) => code) };
  });
  const ofDirectory = agencies.flatMap((group): readonly OfficeGroup[] =>
    group.kind !== 'nhóm'
      ? []
      : [{ by: { group }, offices: (members.get(group.code) ?? []).filter((code) => inRound.has(code)) }],
  );
  return [...ofKind, ...ofDirectory].filter(({ offices }) => offices.length > 0);
}

/** The group that a person named: by its number in the list (from 1), its kind, or a name or spelling of the directory. */
export function namedGroup(
  groups: readonly OfficeGroup[],
  answer: string,
  nameOf: (kind: OfficeKind) => string,
): OfficeGroup | null {
  const words = plainWords(answer);
  if (/^\d+$/.test(words)) return groups[Number(words) - 1] ?? null;
  const namesOf = ({ by }: OfficeGroup): readonly string[] =>
    'kind' in by ? [by.kind, nameOf(by.kind)] : [by.group.code, by.group.name, ...by.group.spellings];
  return groups.find((group) => namesOf(group).some((name) => plainWords(name) === words)) ?? null;
}
