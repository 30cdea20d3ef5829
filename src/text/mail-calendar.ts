// A calendar file of one duty (RFC 5545), for offices that want the day in their calendar; off unless switched on.

import { addDays, type LocalDate } from '../domain/local-date.js';
import { ledgerDigest } from '../domain/reminding/ledger.js';
import { officialDate } from './date-words.js';
import { oneLine } from './mail-line.js';

export interface CalendarDuty {
  /** Code of the round, code and name of the agency: the event of a duty is the same one after every change. */
  readonly round: string;
  readonly agency: string;
  readonly agencyName: string;
  /** `chuyển đổi số năm 2022`. */
  readonly matter: string;
  /** The day that the event stands on: the last working day before the deadline, or the day granted. */
  readonly day: LocalDate;
  /** The deadline in words: `trước ngày 20/11/2022`. */
  readonly limitWords: string;
  readonly bookLink: string;
  /** Local time of writing, `yyyy-mm-ddThh:mm`; a later file replaces an earlier one. */
  readonly at: string;
}

export interface CalendarFile {
  readonly name: string;
  readonly type: string;
  readonly text: string;
}

/** Octets of a content line (RFC 5545, 3.1). */
const LINE_OCTETS = 75;

/** Hours that Viet Nam is ahead of UTC. */
const ZONE_HOURS = 7;

/** The file `han-bao-cao.ics`: one all-day event, METHOD:PUBLISH, one UID per duty. */
export function calendarFile(duty: CalendarDuty): CalendarFile {
  const { round, agency, day, at } = duty;
  const uid = ledgerDigest({ round, duty: 'lich', milestone: '', agency, address: '' });
  const link = /^https?:\/\/[\x21-\x7e]+$/i.test(duty.bookLink) ? [`URL:${duty.bookLink}`] : [];
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//So ke hoach//Don doc bao cao//VI',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    'BEGIN:VEVENT',
    `UID:${uid}@so-ke-hoach`,
    `DTSTAMP:${utcStamp(at)}`,
    `SEQUENCE:${sequence(at)}`,
    `DTSTART;VALUE=DATE:${basicDate(day)}`,
    `DTEND;VALUE=DATE:${basicDate(addDays(day, 1))}`,
    `SUMMARY:${escaped(`${duty.agencyName}: báo cáo ${duty.matter}, hạn ${duty.limitWords}`)}`,
    `DESCRIPTION:${escaped(`Ngày làm việc cuối cùng: ${officialDate(day)}. Cập nhật số liệu còn thiếu và gửi báo cáo bằng văn bản.`)}`,
    ...link,
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
    'END:VCALENDAR',
  ];
  return {
    name: 'han-bao-cao.ics',
    type: 'text/calendar; charset=utf-8; method=PUBLISH',
    text: `${lines.flatMap(folded).join('\r\n')}\r\n`,
  };
}

function basicDate(date: LocalDate): string {
  return date.replace(/-/g, '');
}

function utcStamp(at: string): string {
  const hour = Number(at.slice(11, 13)) - ZONE_HOURS;
  const day = hour < 0 ? addDays(at.slice(0, 10), -1) : at.slice(0, 10);
  return `${basicDate(day)}T${String((hour + 24) % 24).padStart(2, '0')}${at.slice(14, 16)}00Z`;
}

/** A number that grows with time and fits 32 bits: minutes of the day are not told apart. */
function sequence(at: string): number {
  return Number(basicDate(at.slice(2, 10))) * 100 + Number(at.slice(11, 13));
}

function escaped(text: string): string {
  return oneLine(text, 500).replace(/[\\;,]/g, (sign) => `\\${sign}`);
}

/** The line in pieces of at most 75 octets, never inside a character; each further piece begins with a blank. */
function folded(line: string): string[] {
  const pieces: string[] = [];
  let piece = '';
  let octets = 0;
  for (const character of line) {
    const size = utf8Octets(character);
    if (octets + size > LINE_OCTETS) {
      pieces.push(piece);
      piece = ' ';
      octets = 1;
    }
    piece += character;
    octets += size;
  }
  return [...pieces, piece];
}

function utf8Octets(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  return code < 0x10000 ? 3 : 4;
}
