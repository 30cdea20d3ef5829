// The days and the successor of every office as its row of `Danh bạ` has them; an empty cell is filled by the templates.

import type { Agency } from '../book/plan.js';
import type { Cell } from '../cell.js';
import type { LocalDate } from '../local-date.js';
import { readDate } from '../reading/date-reader.js';
import { plainWords, seenText } from '../reading/plain-text.js';
import { agencyName, agencyNamed } from './agency-names.js';
import { agencyAt } from './agency-standing.js';
import type { DirectoryQuestion } from './directory-question.js';

/** The cells of a row that say when an office is there and who follows it. */
export interface TermCells {
  readonly activeFrom: Cell;
  readonly activeTo: Cell;
  readonly successor: Cell;
}

export type Term = Pick<Agency, 'activeFrom' | 'activeTo' | 'successor'>;

export interface TypedTerms {
  /** By code of the office. Where a cell is asked about it is the templates': what hangs on it waits, and nothing moves. */
  readonly terms: ReadonlyMap<string, Term>;
  readonly questions: ReadonlyMap<string, readonly DirectoryQuestion[]>;
}

/** Said where the templates name a day or a successor and the office has none. */
const NONE: ReadonlySet<string> = new Set(['không', 'không có']);

/** Reads the rows of offices by code; a day without a year belongs to `year`. */
export function typedTerms(
  cells: ReadonlyMap<string, TermCells>,
  agencies: readonly Agency[],
  year: number,
): TypedTerms {
  const known = new Map(agencies.map((agency) => [agency.code, agency]));
  const questions = new Map<string, readonly DirectoryQuestion[]>();
  const terms = new Map<string, Term>();
  for (const [code, row] of cells) {
    const agency = known.get(code);
    if (agency === undefined) continue;
    const read = typedTerm(row, agency, agencies, year);
    terms.set(code, read.asked.length === 0 ? read.term : termOf(agency));
    const said = [...read.asked, ...read.remarks];
    if (said.length > 0) questions.set(code, said);
  }
  for (const [code, circle] of circles(agencies, terms)) {
    const names = circle.map((each) => known.get(each)?.name ?? each).join(' → ');
    questions.set(code, [{ code: 'successor-circle', params: { names } }]);
    terms.set(code, termOf(known.get(code)));
  }
  return { terms, questions };
}

/** The offices with the terms that were read. */
export function withTerms(agencies: readonly Agency[], terms: ReadonlyMap<string, Term>): readonly Agency[] {
  return agencies.map((agency) => ({ ...agency, ...terms.get(agency.code) }));
}

/**
 * Whom nothing is asked of while days or successors of these offices are: themselves, and whoever stands in the place of
 * one on a day, since what it owes may be the other's.
 */
export function heldOffices(
  asked: ReadonlySet<string>,
  agencies: readonly Agency[],
  day: LocalDate,
): ReadonlySet<string> {
  return new Set([...asked].flatMap((code) => [code, agencyAt(agencies, code, day)]).filter((code) => code !== ''));
}

function termOf(agency: Agency | undefined): Term {
  const { activeFrom = null, activeTo = null, successor = '' } = agency ?? {};
  return { activeFrom, activeTo, successor };
}

function typedTerm(cells: TermCells, agency: Agency, agencies: readonly Agency[], year: number) {
  const asked: DirectoryQuestion[] = [];
  const remarks: DirectoryQuestion[] = [];
  const day = (key: 'activeFrom' | 'activeTo'): LocalDate | null => {
    if (isNone(cells[key])) return null;
    const read = readDate(cells[key], year);
    const usual = agency[key];
    if (read.kind === 'blank' && usual !== null) {
      remarks.push({ code: 'term-from-templates', params: { key, value: usual } });
    }
    if (read.kind === 'unreadable') {
      asked.push({ code: key === 'activeFrom' ? 'start-unreadable' : 'end-unreadable', params: { text: read.text } });
    }
    return read.kind === 'date' ? read.date : read.kind === 'blank' ? usual : null;
  };
  const [activeFrom, activeTo] = [day('activeFrom'), day('activeTo')];
  if (asked.length === 0 && activeFrom !== null && activeTo !== null && activeTo < activeFrom) {
    asked.push({ code: 'days-crossed', params: { from: activeFrom, to: activeTo } });
  }
  const text = wordsOf(cells.successor);
  const named = text === '' || isNone(text) ? undefined : agencyNamed({ agencies }, text);
  if (named?.code === agency.code) asked.push({ code: 'successor-itself' });
  else if (text !== '' && !isNone(text) && (named === undefined || named.kind === 'nhóm')) {
    asked.push({ code: 'successor-unknown', params: { text } });
  }
  const usual = agencyName(agencies, agency.successor);
  if (text === '' && usual !== '') {
    remarks.push({ code: 'term-from-templates', params: { key: 'successor', value: usual } });
  }
  const successor = text === '' ? agency.successor : (named?.code ?? '');
  return { asked, remarks, term: { activeFrom, activeTo, successor } };
}

/** Every office that follows itself in the end, with the way round. */
function circles(
  agencies: readonly Agency[],
  terms: ReadonlyMap<string, Term>,
): ReadonlyMap<string, readonly string[]> {
  const next = new Map(agencies.map(({ code, successor }) => [code, terms.get(code)?.successor ?? successor]));
  const found = new Map<string, readonly string[]>();
  for (const start of next.keys()) {
    const way = [start];
    for (let code = next.get(start) ?? ''; code !== '' && !way.includes(code); code = next.get(code) ?? '') {
      way.push(code);
    }
    if (next.get(way[way.length - 1] ?? '') === start) found.set(start, [...way, start]);
  }
  return found;
}

function isNone(cell: Cell): boolean {
  return typeof cell === 'string' && NONE.has(plainWords(cell));
}

function wordsOf(cell: Cell): string {
  return typeof cell === 'object' ? cell.date : seenText(String(cell));
}
