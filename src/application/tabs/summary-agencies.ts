// The agencies on `Tổng hợp`: how many have typed everything and sent their report, and who is still awaited.

import { agencyCountWords as said, summaryWords } from '../../text/summary-text.js';
import { line, type PageCell } from '../workbook/page-model.js';
import { formula } from '../workbook/sheet-op.js';
import type { AgencyColumn } from './agency-cells.js';

/** Rows of two columns in which agencies are named. */
const AGENCY_ROWS = 6;
/** Characters of names in the line of those whose report is awaited. */
const WAITING_LENGTH = 150;

export interface AgencyLinks {
  /** Fixed ranges of the agencies on `Tính toán`. */
  readonly agencies: (key: AgencyColumn) => string;
  readonly unassignedOwed: string;
}

const two = (count: string) => `TEXT(${count};"00")`;

/** "27/31 đơn vị đã nhập đủ số liệu, 22/31 đơn vị đã gửi báo cáo bằng văn bản". */
export function agencyLine({ agencies, unassignedOwed }: AgencyLinks, ready: string): readonly PageCell[] {
  const suppliers = `COUNTIF(${agencies('rows')};">0")`;
  const complete = `COUNTIFS(${agencies('rows')};">0";${agencies('owed')};0)`;
  const [letters, followed] = [`SUM(${agencies('letter')})`, `SUM(${agencies('followed')})`];
  const words =
    `${two(complete)}&"/"&${suppliers}&"${said.complete}"&${two(letters)}&"/"&${followed}&"${said.reported}"` +
    `&${unassignedOwed}&"${said.unassigned}"`;
  return line(formula(`=IF(${ready};${words};"")`));
}

/** How many are awaited, who they are, and who only has to send the report. */
export function agencyRows(agencies: AgencyLinks['agencies'], ready: string): readonly (readonly PageCell[])[] {
  return [
    countLine(agencies, ready),
    ...Array.from({ length: AGENCY_ROWS }, (_, k) => agencyRow(agencies, k, ready)),
    waitingLine(agencies, ready),
  ];
}

/** "Thiếu số liệu 04/31, chưa có văn bản 09/31 (còn hạn 09, quá hạn 00)". */
function countLine(agencies: AgencyLinks['agencies'], ready: string): readonly PageCell[] {
  const suppliers = `COUNTIF(${agencies('rows')};">0")`;
  const [letters, followed, late] = (['letter', 'followed', 'late'] as const).map((key) => `SUM(${agencies(key)})`);
  const words =
    `"${said.missing}"&${two(`COUNTIFS(${agencies('rows')};">0";${agencies('owed')};">0")`)}&"/"&${suppliers}` +
    `&"${said.noLetter}"&${two(`${followed}-${letters}`)}&"/"&${followed}` +
    `&"${said.open}"&${two(`${followed}-${letters}-${late}`)}&"${said.late}"&${two(`${late}`)}&")."`;
  return line(formula(`=IF(${ready};${words};"")`));
}

function agencyRow(agencies: AgencyLinks['agencies'], k: number, ready: string): readonly PageCell[] {
  const ranks = agencies('rank');
  const at = (n: number) => `IFERROR(INDEX(${agencies('words')};SMALL(${ranks};${n}));"")`;
  const none = k === 0 ? `IF(COUNT(${ranks})=0;"${summaryWords.allComplete}";${at(1)})` : at(k + 1);
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
function waitingLine(agencies: AgencyLinks['agencies'], ready: string): readonly PageCell[] {
  const waiting = agencies('waiting');
  const count = `COUNTIF(${waiting};"?*")`;
  const names = `TEXTJOIN(", ";TRUE;${waiting})`;
  const short = `IF(LEN(${names})>${WAITING_LENGTH};LEFT(${names};${WAITING_LENGTH})&"${said.more}";${names})`;
  return [
    { value: null },
    {
      value: formula(`=IF(AND(${ready};${count}>0);${two(count)}&"${said.waiting}"&${short};"")`),
      look: { wrap: false },
    },
  ];
}
