// The rows of `Danh bạ`: which office each stands for, which were pasted and become offices, and what must be asked.

import type { Agency } from '../book/plan.js';
import { oldEncodingOf } from '../reading/old-encoding.js';
import { plainText, plainWords } from '../reading/plain-text.js';
import {
  bareName,
  codeFromName,
  isPastedCode,
  isTypedBare,
  kindOfName,
  nameKey,
  withoutNumber,
} from './agency-identity.js';
import { type DirectoryQuestion, isAwaited } from './directory-question.js';
import { groupsIn, membershipWords } from './membership.js';
import { type Term, type TermCells, typedTerms, withTerms } from './typed-terms.js';

/** A row as it stands; texts are trimmed. */
export interface DirectoryRow extends TermCells {
  /** 0-based row of the sheet. */
  readonly row: number;
  readonly key: string;
  readonly name: string;
  readonly groups: string;
  /** True where the cell of the name holds a formula's text, an error or another value that is no text. */
  readonly isNameBroken: boolean;
}

export interface ReadDirectory {
  /** Code of the office that a row stands for, by row; of several rows for one office only the one that counts. */
  readonly codeAt: ReadonlyMap<number, string>;
  /** Offices with a code on the sheet that no template names, in the order of their codes. */
  readonly pasted: readonly Agency[];
  /** Codes for rows that were pasted since and become offices, by row. */
  readonly adopted: ReadonlyMap<number, string>;
  /** Rows whose name is another office's: who and which address stands there is asked, and nobody is written to. */
  readonly torn: ReadonlySet<number>;
  /** Days and successors that stand in rows, by code of the office. */
  readonly terms: ReadonlyMap<string, Term>;
  /** Offices of which a day or the successor is asked about. */
  readonly termless: ReadonlySet<string>;
  /** What is asked about a row, by row. */
  readonly questions: ReadonlyMap<number, readonly DirectoryQuestion[]>;
}

/**
 * Reads the rows against the offices of the templates (rule GRP-11); rows in which nothing stands must be left out. Days
 * without a year belong to `year`.
 */
export function readDirectory(rows: readonly DirectoryRow[], agencies: readonly Agency[], year: number): ReadDirectory {
  const groups = agencies.filter(({ kind }) => kind === 'nhóm');
  const known = new Map(agencies.map((agency) => [agency.code, agency]));
  const codeAt = ownRows(rows, known);
  const namedAt = tornNames(rows, agencies, codeAt);
  const doubtOf = nameDoubts(rows, agencies, codeAt);
  const taken = new Set([...known.keys(), ...codeAt.values()]);
  const pasted: Agency[] = [];
  const adopted = new Map<number, string>();
  const questions = new Map<number, readonly DirectoryQuestion[]>();
  for (const row of rows) {
    const code = codeAt.get(row.row);
    const agency = code === undefined ? undefined : known.get(code);
    if (namedAt.has(row.row)) {
      const right = agency?.name ?? '';
      questions.set(row.row, [{ code: 'name-of-another', params: { name: row.name, right, code: code ?? '' } }]);
      if (agency === undefined && code !== undefined)
        pasted.push(pastedAgency(row, code, groupsIn(row.groups, groups).known, known));
      continue;
    }
    if (agency?.kind === 'nhóm') {
      if (!isMembershipWord(row.groups)) questions.set(row.row, [{ code: 'group-word', params: { text: row.groups } }]);
      continue;
    }
    const named = groupsIn(row.groups, groups);
    const asked: DirectoryQuestion[] = named.unknown.map((text) => ({ code: 'group-unknown', params: { text } }));
    if (agency === undefined) {
      const fault = nameFault(row) ?? doubtOf(row);
      if (fault !== null) asked.unshift(fault);
      else if (named.known.length === 0 && named.unknown.length === 0) asked.push({ code: 'pasted-without-group' });
      if (code !== undefined) pasted.push(pastedAgency(row, code, named.known, known));
      else if (fault === null && named.known.length > 0) {
        const made = codeFromName(row.name, taken);
        taken.add(made);
        adopted.set(row.row, made);
      }
    }
    if (asked.length > 0) questions.set(row.row, asked);
  }
  pasted.sort((a, b) => (a.code < b.code ? -1 : 1));
  const own = rows.filter(({ row }) => codeAt.has(row) && !namedAt.has(row));
  const cells = new Map(own.map((row) => [codeAt.get(row.row) ?? '', row]));
  const { terms, questions: asked } = typedTerms(cells, [...agencies, ...pasted], year);
  for (const { row } of own) {
    const more = asked.get(codeAt.get(row) ?? '') ?? [];
    if (more.length > 0) questions.set(row, [...(questions.get(row) ?? []), ...more]);
  }
  const termless = new Set([...asked].filter(([, each]) => each.some(isAwaited)).map(([code]) => code));
  return { codeAt, pasted: withTerms(pasted, terms), adopted, torn: namedAt, terms, termless, questions };
}

/**
 * The row of each code: the first that carries it, unless that one names another office and a later one the right one. So
 * a row that was copied with its hidden code and given another name is not taken for the office it was copied from.
 */
function ownRows(rows: readonly DirectoryRow[], known: ReadonlyMap<string, Agency>): ReadonlyMap<number, string> {
  const rowOf = new Map<string, DirectoryRow>();
  for (const row of rows) {
    if (!known.has(row.key) && !(isPastedCode(row.key) && row.name !== '')) continue;
    const first = rowOf.get(row.key);
    const right = known.get(row.key)?.name;
    if (first === undefined || (right !== undefined && first.name !== right && row.name === right))
      rowOf.set(row.key, row);
  }
  // A row that lost its hidden code is still the office it names, where no other row is.
  const lost = new Map(
    [...known.values()].filter(({ code }) => !rowOf.has(code)).map((each) => [each.name, each.code]),
  );
  for (const row of rows) {
    const code = lost.get(row.name);
    if (code === undefined || rowOf.has(code) || known.has(row.key) || isPastedCode(row.key)) continue;
    rowOf.set(code, row);
  }
  return new Map([...rowOf].map(([code, { row }]) => [row, code]));
}

/**
 * Rows whose name speaks of another office than their code: a name that a template, or the code of another pasted row, knows
 * as somebody else's. Part of the tab was sorted, or cells were pasted one row off, and what stands beside the name may be
 * either's.
 */
function tornNames(
  rows: readonly DirectoryRow[],
  agencies: readonly Agency[],
  codeAt: ReadonlyMap<number, string>,
): ReadonlySet<number> {
  const codesOf = new Map<string, string[]>();
  for (const { code, name, spellings } of agencies)
    for (const spelling of [name, ...spellings]) {
      const key = nameKey(spelling);
      codesOf.set(key, [...(codesOf.get(key) ?? []), code]);
    }
  const known = new Set(agencies.map(({ code }) => code));
  const plainCodes = new Set([...codeAt.values()].filter((code) => !known.has(code)).map(withoutNumber));
  return new Set(
    rows.flatMap(({ row, name }) => {
      const code = codeAt.get(row);
      if (code === undefined || name === '') return [];
      const named = codesOf.get(nameKey(name));
      const made = codeFromName(name, new Set());
      const isAnothers =
        named === undefined ? made !== withoutNumber(code) && plainCodes.has(made) : !named.includes(code);
      return isAnothers ? [row] : [];
    }),
  );
}

const LONGEST_NAME = 150;

/** What is wrong with the name itself. */
function nameFault({ name, isNameBroken }: DirectoryRow): DirectoryQuestion | null {
  if (name === '' && !isNameBroken) return { code: 'pasted-name-missing' };
  const isOdd = isNameBroken || name.length > LONGEST_NAME || !/\p{L}/u.test(name) || /[<>{}[\]|\\=@\n]/.test(name);
  const old = oldEncodingOf(name);
  if (old !== null)
    return {
      code: 'pasted-name-encoding',
      params: { encoding: old.encoding, meant: plainText(old.meant).slice(0, 40) },
    };
  return isOdd ? { code: 'pasted-name-odd', params: { text: name.slice(0, 40) } } : null;
}

/** Says of a row without an office whether its name already stands for one, in another row or another spelling. */
function nameDoubts(
  rows: readonly DirectoryRow[],
  agencies: readonly Agency[],
  codeAt: ReadonlyMap<number, string>,
): (row: DirectoryRow) => DirectoryQuestion | null {
  const byCode = new Map(agencies.map((agency) => [agency.code, agency]));
  const rowOf = new Map([...codeAt].map(([row, code]) => [code, row]));
  const standing = agencies.flatMap(({ code, name, spellings }) =>
    [name, ...spellings].map((spelling) => ({ name: spelling, shown: name, row: rowOf.get(code) ?? null })),
  );
  const pasted = [...rows.filter(({ row }) => codeAt.has(row)), ...rows.filter(({ row }) => !codeAt.has(row))]
    .filter((row) => !byCode.has(codeAt.get(row.row) ?? '') && nameFault(row) === null)
    .map(({ name, row }) => ({ name, shown: plainText(name), row }));
  const exact = new Map<string, (typeof standing)[number]>();
  const bare = new Map<string, (typeof standing)[number][]>();
  for (const each of [...standing, ...pasted]) {
    const [key, without] = [nameKey(each.name), bareName(each.name)];
    if (!exact.has(key)) exact.set(key, each);
    bare.set(without, [...(bare.get(without) ?? []), each]);
  }
  return ({ name, row }) => {
    const same = exact.get(nameKey(name));
    const alike = (bare.get(bareName(name)) ?? []).find((each) => each.row !== row && isTypedBare(name));
    const other = same !== undefined && same.row !== row ? same : alike;
    if (other === undefined) return null;
    return { code: 'pasted-name-known', params: { name: other.shown, row: other.row === null ? '' : other.row + 1 } };
  };
}

function pastedAgency(
  { name }: DirectoryRow,
  code: string,
  groups: readonly string[],
  known: ReadonlyMap<string, Agency>,
): Agency {
  const isEnterprise = groups.length > 0 && groups.every((group) => isOfEnterprises(known.get(group)));
  return {
    code,
    name: plainText(name),
    // Printed cells are read without them: no document prints them.
    spellings: [],
    kind: isEnterprise ? 'doanh nghiệp' : (kindOfName(name) ?? 'đơn vị'),
    groups,
    activeFrom: null,
    activeTo: null,
    successor: '',
    note: '',
  };
}

function isOfEnterprises(group: Agency | undefined): boolean {
  return plainWords(group?.name ?? '').includes('doanh nghiệp');
}

function isMembershipWord(cell: string): boolean {
  return cell === '' || Object.values(membershipWords).some((word) => plainWords(word) === plainWords(cell));
}
