// [DON-66] The calendar file of a duty.

import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { calendarFile } from '../../src/text/mail-calendar.js';

const duty = {
  round: 'nam-2022',
  agency: 'SYT',
  agencyName: 'Sở Y tế; Văn phòng, \\ “một cửa”',
  matter: 'chuyển đổi số năm 2022',
  day: '2022-11-18',
  limitWords: 'trước ngày 20/11/2022',
  bookLink: 'https://so.example/#gid=1',
  at: '2022-11-04T06:30',
};

function eventOf(text: string): ICAL.Event {
  const event = new ICAL.Component(ICAL.parse(text)).getFirstSubcomponent('vevent');
  if (event === null) throw new Error('no event in the file');
  return new ICAL.Event(event);
}

describe('the calendar file', () => {
  const file = calendarFile(duty);
  const calendar = new ICAL.Component(ICAL.parse(file.text));
  const event = eventOf(file.text);

  it('[DON-66] is read back by another program: one all-day event on the last working day', () => {
    expect(calendar.getFirstPropertyValue('method')).toBe('PUBLISH');
    expect(calendar.getAllSubcomponents('vevent')).toHaveLength(1);
    expect(event.startDate.toString()).toBe('2022-11-18');
    expect(event.startDate.isDate).toBe(true);
    expect(event.endDate.toString()).toBe('2022-11-19');
    expect(event.summary).toBe(
      'Sở Y tế; Văn phòng, \\ “một cửa”: báo cáo chuyển đổi số năm 2022, hạn trước ngày 20/11/2022',
    );
    expect(event.component.getFirstPropertyValue('url')).toBe('https://so.example/#gid=1');
    expect(String(event.component.getFirstPropertyValue('dtstamp'))).toBe('2022-11-03T23:30:00Z');
  });

  it('[DON-66] keeps one UID per duty, and a later file replaces the earlier', () => {
    const moved = calendarFile({ ...duty, day: '2022-11-25', at: '2022-11-18T10:00' });
    const later = eventOf(moved.text);
    expect(later.uid).toBe(event.uid);
    expect(later.sequence).toBeGreaterThan(event.sequence);
    const other = calendarFile({ ...duty, agency: 'SGTVT' });
    expect(other.text).not.toContain(event.uid);
  });

  it('[DON-66] has lines of at most 75 octets, ended by CRLF, whatever the names hold', () => {
    const long = calendarFile({ ...duty, agencyName: `${'Ủy ban nhân dân 😀 '.repeat(20)}\r\nBEGIN:VALARM` });
    for (const line of long.text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    expect(long.text.replace(/\r\n/g, '')).not.toMatch(/[\r\n]/);
    expect(long.text).not.toMatch(/^BEGIN:VALARM/m);
    const summary = eventOf(long.text).summary;
    expect(summary).toContain('Ủy ban nhân dân 😀 Ủy ban');
  });
});
