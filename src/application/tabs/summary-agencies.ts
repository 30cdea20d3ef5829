// The agencies on `Tổng hợp`: how many have typed everything and sent their report, and who is still awaited.

import { agencyCountWords as said, summaryWords } from '../../text/summary-text.js';
import { line, type PageCell } from '../workbook/page-model.js';
import { formula } from '../workbook/sheet-op.js';
import { type AgencyColumn, lettersAreRead } from './agency-cells.js';
import { countText, outOfText } from './count-text.js';

/** Rows of two columns in which agencies are named. */
export const AGENCY_ROWS = 6;
/** Characters of names in the line of those whose report is awaited. */
export const WAITING_LENGTH = 150;

export interface AgencyLinks {
  /** Fixed ranges of the agencies on `Tính toán`. */
  readonly agencies: (key: AgencyColumn) => string;
  readonly unassignedOwed: string;
  /** The deadline, or whether its day counts, cannot be read: nobody can be called late, or in time. */
  readonly isTimeAsked: boolean;
}

/** "27/31 đơn vị đã nhập đủ số liệu; 22/31 đơn vị đã gửi báo cáo bằng văn bản", and what is given to nobody yet. */
export function agencyLine({ agencies, unassignedOwed }: AgencyLinks, resultsReady: string): readonly PageCell[] {
  const ready = `AND(${resultsReady};${lettersAreRead(agencies('letter'))})`;
  const complete = `COUNTIFS(${agencies('rows')};">0";${agencies('owed')};0)`;
  const [letters, followed] = [`SUM(${agencies('letter')})`, `SUM(${agencies('followed')})`] as const;
  const figures = ofSome(suppliers(agencies), complete, said.complete, said.noneAsked);
  const reports = ofSome(followed, letters, said.reported, said.noneReports);
  const [before, after] = said.unassigned;
  const unassigned = `IF(${unassignedOwed}=0;"";"${before}"&${countText(unassignedOwed)}&"${after}")`;
  return line(formula(`=IF(${ready};${figures}&"; "&${reports}&${unassigned}&".";"")`));
}

/** How many are awaited, who they are, and who only has to send the report. */
export function agencyRows(links: AgencyLinks, resultsReady: string): readonly (readonly PageCell[])[] {
  const { agencies } = links;
  const ready = `AND(${resultsReady};${lettersAreRead(agencies('letter'))})`;
  return [
    countLine(links, ready),
    ...Array.from({ length: AGENCY_ROWS }, (_, k) => agencyRow(links, k, ready)),
    waitingLine(agencies('waiting'), said.waiting, ready),
    waitingLine(agencies('letterOnly'), said.letterOnly, ready),
  ];
}

function suppliers(agencies: AgencyLinks['agencies']): string {
  return `COUNTIF(${agencies('rows')};">0")`;
}

/** `07/31 đơn vị …`; `none` where there is nothing to count out of. */
function ofSome(whole: string, some: string, words: string, none: string): string {
  return `IF(${whole}=0;"${none}";${outOfText(some, whole)}&"${words}")`;
}

/** "Thiếu số liệu 04/31, chưa có văn bản 09/31 (còn hạn 07, quá hạn 0, đang hỏi lại 02)." */
function countLine({ agencies, isTimeAsked }: AgencyLinks, ready: string): readonly PageCell[] {
  const whole = suppliers(agencies);
  const sum = (key: AgencyColumn) => `SUM(${agencies(key)})`;
  const [letters, followed, late] = [sum('letter'), sum('followed'), sum('late')] as const;
  const asked = `(${sum('asked')}+${sum('held')})`;
  const owing = `COUNTIFS(${agencies('rows')};">0";${agencies('owed')};">0")`;
  const figures = `IF(${whole}=0;"${said.noneAsked}";"${said.missing}"&${outOfText(owing, whole)})`;
  const missing = `(${followed}-${letters})`;
  const open = `"${said.open}"&${countText(`${missing}-${late}-${asked}`)}`;
  const unread = `IF(${asked}=0;"";"${said.asked}"&${countText(asked)})`;
  const byDeadline = `IF(${missing}=0;"";${open}&"${said.late}"&${countText(late)}&${unread}&")")`;
  const timely = isTimeAsked ? '""' : byDeadline;
  const reports = `IF(${followed}=0;", ${said.noneReports}";"${said.noLetter}"&${outOfText(missing, followed)}&${timely})`;
  return line(formula(`=IF(${ready};${figures}&${reports}&".";"")`));
}

function agencyRow({ agencies, unassignedOwed }: AgencyLinks, k: number, ready: string): readonly PageCell[] {
  const ranks = agencies('rank');
  const at = (n: number) => `IFERROR(INDEX(${agencies('words')};SMALL(${ranks};${n}));"")`;
  const all = `IF(${suppliers(agencies)}=0;"";IF(${unassignedOwed}>0;"${summaryWords.restUnassigned}";"${summaryWords.allComplete}"))`;
  const none = k === 0 ? `IF(COUNT(${ranks})=0;${all};${at(1)})` : at(k + 1);
  const more = `"và "&(COUNT(${ranks})-${2 * AGENCY_ROWS - 1})&"${said.others}"`;
  const right =
    k === AGENCY_ROWS - 1
      ? `IF(COUNT(${ranks})>${2 * AGENCY_ROWS};${more};${at(k + 1 + AGENCY_ROWS)})`
      : at(k + 1 + AGENCY_ROWS);
  return [
    { value: null },
    { value: formula(`=IF(${ready};${none};"${k === 0 ? summaryWords.calculating : ''}")`), look: { wrap: false } },
    { value: null },
    { value: null },
    { value: formula(`=IF(${ready};${right};"")`), look: { wrap: false } },
  ];
}

/** "06 đơn vị đủ số liệu, chờ văn bản: …"; nothing where nobody is awaited. */
function waitingLine(waiting: string, words: string, ready: string): readonly PageCell[] {
  const count = `COUNTIF(${waiting};"?*")`;
  const names = `TEXTJOIN(", ";TRUE;${waiting})`;
  const short = `IF(LEN(${names})>${WAITING_LENGTH};"${said.more}";${names})`;
  return [
    { value: null },
    {
      value: formula(`=IF(AND(${ready};${count}>0);${countText(count)}&"${words}: "&${short};"")`),
      look: { wrap: false },
    },
  ];
}
