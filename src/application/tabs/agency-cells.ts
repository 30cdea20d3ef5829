// The agencies beside the results on `Tính toán`: what each still owes, figures and signed report, counted natively.

import type { LocalDate } from '../../domain/local-date.js';
import { calculating } from '../../text/entry-words.js';
import { owesWords } from '../../text/summary-text.js';
import { mustReportWords } from '../../text/tracking-words.js';
import { rowCell } from '../workbook/a1.js';
import type { PageCell } from '../workbook/page-model.js';
import { formula } from '../workbook/sheet-op.js';

/**
 * One column each; `place` is the agency's row on `Theo dõi báo cáo`. `letterFrom`, `granted` and `questioned` are spilled
 * by `DOC_BAO_CAO`: the day from which its letter counts, the last day granted (0: none), whether it (1) or the office's row
 * of `Danh bạ` (2) is asked about. `letter`
 * and `extended` are what they come to today; `letter` is a word while the function has not answered, unless nothing is
 * typed that it could read. Of who owes a letter `asked` and `held` count those of whom nobody can say whether they are late,
 * for their letter or for `Danh bạ`, `late` those who are.
 */
export const agencyColumns = [
  ...['code', 'name', 'rows', 'owed', 'place', 'followed', 'letterFrom', 'granted', 'questioned'],
  ...['letter', 'extended', 'asked', 'held', 'late', 'words', 'rank', 'waiting', 'letterOnly'],
] as const;
export type AgencyColumn = (typeof agencyColumns)[number];

export interface CountedAgency {
  readonly code: string;
  readonly name: string;
  /** It supplies a figure of the round. */
  readonly isSupplier: boolean;
  /** It supplies a figure or a document obliges it: it must report unless the coordinator said no. */
  readonly isObliged: boolean;
  /** The coordinator's own Sở sends itself no report. */
  readonly isOwn: boolean;
}

/** Where `Theo dõi báo cáo` says it, as fixed ranges of its columns, and the days that bear on it. */
export interface LetterLinks {
  readonly column: (key: string) => string;
  /** Key of an agency's row. */
  readonly rowKey: (agency: string) => string;
  /** Last day on which a report is in time; null while nobody can say. */
  readonly lastDay: LocalDate | null;
}

/** The cells of one agency; `rows` and `owed` are formulas without `=` that count its figures, `letters` the call that reads all letters. */
export function agencyCells(
  agency: CountedAgency,
  at: { readonly row: number; readonly left: number; readonly index: number },
  counts: { readonly rows: string; readonly owed: string },
  links: LetterLinks,
  letters: PageCell['value'],
): PageCell[] {
  const cell = (key: AgencyColumn) => rowCell(at.row, at.left + agencyColumns.indexOf(key));
  const [rows, owed, place, followed, letter, extended, from, granted, questioned, asked] = (
    [
      ...(['rows', 'owed', 'place', 'followed', 'letter', 'extended'] as const),
      ...(['letterFrom', 'granted', 'questioned', 'asked'] as const),
    ] as const
  ).map(cell);
  const typed = (key: string, broken: string) => `IFERROR(INDEX(${links.column(key)};${place});${broken})`;
  const must = typed('mustReport', '""');
  const nothing = ['number', 'reportDate', 'signer', 'received', 'extendedTo']
    .map((key) => `${typed(key, '"!"')}=""`)
    .join(';');

  const isFollowed = agency.isObliged ? `${must}<>"${mustReportWords.no}"` : `${must}="${mustReportWords.yes}"`;
  const { lastDay } = links;
  const isOver = lastDay === null ? 'FALSE' : `TODAY()>IF(${extended}>0;${extended};${dayOf(lastDay)})`;
  const isOpen = `AND(${followed}=1;${letter}=0)`;
  const isNoWord = `AND(${must}<>"";${must}<>"${mustReportWords.yes}";${must}<>"${mustReportWords.no}")`;
  // While the function gives an error its cells are none: a page never shows it.
  const isAhead = `IF(ISNUMBER(${from});${from}>TODAY();FALSE)`;
  const isQuestioned = `IF(ISNUMBER(${questioned});${questioned}=1;FALSE)`;
  const isHeld = `IF(ISNUMBER(${questioned});${questioned}=2;FALSE)`;
  const values: Readonly<Record<AgencyColumn, PageCell['value']>> = {
    code: agency.code,
    name: agency.name,
    rows: formula(`=${counts.rows}`),
    owed: formula(`=${counts.owed}`),
    place: formula(`=IFERROR(MATCH("${links.rowKey(agency.code)}";${links.column('key')};0);0)`),
    followed: agency.isOwn ? 0 : formula(`=IF(${place}=0;0;IF(${isFollowed};1;0))`),
    letterFrom: at.index === 0 ? letters : null,
    granted: null,
    questioned: null,
    letter: formula(
      `=IF(${followed}=0;0;IF(ISNUMBER(${from});IF(${isHere(from ?? '')};1;0);IF(AND(${nothing});0;"${calculating}")))`,
    ),
    extended: formula(`=IF(ISNUMBER(${granted});${granted};0)`),
    asked: formula(`=IF(AND(${isOpen};OR(${isQuestioned};${isAhead};${isNoWord}));1;0)`),
    held: formula(`=IF(AND(${isOpen};${asked}=0;${isHeld});1;0)`),
    late: formula(`=IF(AND(${isOpen};${asked}=0;${cell('held')}=0;${isOver});1;0)`),
    words: formula(
      `=IF(OR(${owed}>0;AND(${isOpen};OR(${extended}>0;${asked}=1)));${owesSentence(cell, lastDay === null ? 'FALSE' : `NOT(${isHeld})`)};"")`,
    ),
    rank: formula(`=IF(${cell('words')}="";"";${at.index + 1})`),
    waiting: formula(`=IF(AND(${isOpen};${rows}>0;${owed}=0;${extended}=0;${asked}=0);${cell('name')};"")`),
    letterOnly: formula(`=IF(AND(${isOpen};${rows}=0;${extended}=0;${asked}=0);${cell('name')};"")`),
  };
  return agencyColumns.map((key) => ({ value: values[key] }));
}

/** "Sở A: còn 3 số liệu, chưa có văn bản", "Sở B: văn bản đang hỏi lại", "Huyện C: gia hạn đến 25/11 (còn 2 số liệu)"; `isTimeKnown`: a condition, without which no extension is called over. */
function owesSentence(cell: (key: AgencyColumn) => string, isTimeKnown: string): string {
  const [name, owed, followed, letter, extended, asked] = (
    ['name', 'owed', 'followed', 'letter', 'extended', 'asked'] as const
  ).map(cell);
  const figures = `"${owesWords.figures[0]}"&${owed}&"${owesWords.figures[1]}"`;
  const missing = `IF(${asked}=1;"${owesWords.letterAsked}";"${owesWords.noLetter}")`;
  const none = `IF(${letter}=1;"";IF(${followed}=1;${missing};""))`;
  const comma = `IF(AND(${owed}>0;${followed}=1;${letter}=0);", ";"")`;
  const debts = `IF(${letter}=1;"${owesWords.letter}, ";"")&IF(${owed}>0;${figures};"")&${comma}&${none}`;
  const until = `IF(AND(TODAY()>${extended};${asked}=0;${isTimeKnown});"${owesWords.lapsed}";"${owesWords.extended}")`;
  const granted = `${until}&TEXT(${extended};"dd/mm")&" ("&${debts}&")"`;
  return `${name}&": "&IF(${extended}>0;${granted};${debts})`;
}

/** A condition, as a formula without `=`: a letter that counts from the day in the cell is here. */
export function isHere(from: string): string {
  return `AND(${from}>0;${from}<=TODAY())`;
}

/** A condition, as a formula without `=`: the letters are read; `range` gives the column of `letter`. */
export function lettersAreRead(range: string): string {
  return `COUNTIF(${range};"${calculating}")=0`;
}

function dayOf(day: LocalDate): string {
  return `DATE(${day.split('-').map(Number).join(';')})`;
}
