// [HAN-…] Working days, the ladder of a deadline and its expiry (docs/quy-tac-don-doc.md).

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addWorkingDays,
  isMailHour,
  isWorkingDay,
  lastWorkingDayBefore,
  type WorkCalendar,
  workingDayOnOrAfter,
  workingDayOnOrBefore,
  yearsWithoutHolidays,
} from '../../src/domain/calendar.js';
import { addDays, daysBetween } from '../../src/domain/local-date.js';
import {
  defaultMilestones,
  dueMilestone,
  dueMilestones,
  milestoneDate,
  milestoneExpiry,
  milestones,
  nextMilestone,
  seasonEnd,
} from '../../src/domain/reminding/milestones.js';

const weekends: WorkCalendar = { holidays: [], workedDays: [] };
const all = milestones.map((m) => m.id);

function ladder(deadline: string, calendar: WorkCalendar = weekends): Record<string, string> {
  return Object.fromEntries(milestones.map((m) => [m.id, milestoneDate(m, deadline, calendar)]));
}

const anyCalendar: fc.Arbitrary<WorkCalendar> = fc.record({
  holidays: fc.array(
    fc.integer({ min: 0, max: 150 }).map((n) => addDays('2026-09-01', n)),
    { maxLength: 40 },
  ),
  workedDays: fc.array(
    fc.integer({ min: 0, max: 150 }).map((n) => addDays('2026-09-01', n)),
    { maxLength: 10 },
  ),
});
const anyDeadline = fc.integer({ min: 50, max: 120 }).map((n) => addDays('2026-09-01', n));

describe('working days', () => {
  it('[HAN-1] are Monday to Friday without holidays, with swapped days', () => {
    const calendar = { holidays: ['2026-11-24', '2026-11-25'], workedDays: ['2026-11-21', '2026-11-25'] };
    expect(isWorkingDay('2026-11-20', calendar)).toBe(true);
    expect(isWorkingDay('2026-11-21', calendar)).toBe(true);
    expect(isWorkingDay('2026-11-22', calendar)).toBe(false);
    expect(isWorkingDay('2026-11-24', calendar)).toBe(false);
    expect(isWorkingDay('2026-11-25', calendar)).toBe(true);
  });

  it('[HAN-2] the last working day before 20/11 is the one the mails print', () => {
    const printed = ['2022', '2023', '2026', '2027', '2028'].map((y) => lastWorkingDayBefore(`${y}-11-20`, weekends));
    expect(printed).toEqual(['2022-11-18', '2023-11-17', '2026-11-19', '2027-11-19', '2028-11-17']);
  });

  it('[HAN-1] counting there and back ends on the same working day', () => {
    fc.assert(
      fc.property(anyDeadline, fc.integer({ min: 1, max: 30 }), anyCalendar, (day, n, calendar) => {
        const start = workingDayOnOrAfter(day, calendar);
        const there = addWorkingDays(start, n, calendar);
        expect(isWorkingDay(there, calendar)).toBe(true);
        expect(addWorkingDays(there, -n, calendar)).toBe(start);
        expect(workingDayOnOrBefore(there, calendar)).toBe(there);
        let counted = 0;
        for (let d = addDays(start, 1); d <= there; d = addDays(d, 1)) if (isWorkingDay(d, calendar)) counted += 1;
        expect(counted).toBe(n);
      }),
    );
  });

  it('[HAN-3] mail leaves on working days from 7 to 17 h', () => {
    expect(isMailHour('2022-11-04', 6, weekends)).toBe(false);
    expect(isMailHour('2022-11-04', 7, weekends)).toBe(true);
    expect(isMailHour('2022-11-04', 16, weekends)).toBe(true);
    expect(isMailHour('2022-11-04', 17, weekends)).toBe(false);
    expect(isMailHour('2022-11-06', 9, weekends)).toBe(false);
  });

  it('[HAN-4] a year without holidays in the table is pointed out from 60 days before the deadline', () => {
    const table = { holidays: ['2022-09-02'], workedDays: [] };
    const end = seasonEnd('2022-12-31', table);
    expect(yearsWithoutHolidays('2022-11-01', '2022-12-31', end, table)).toEqual([2023]);
    expect(yearsWithoutHolidays('2022-10-31', '2022-12-31', end, table)).toEqual([]);
    expect(yearsWithoutHolidays('2022-11-01', '2022-11-20', '2022-12-14', table)).toEqual([]);
  });
});

describe('the ladder of a deadline', () => {
  it('[HAN-5] of 20/11/2022 (a Sunday): days off move back before it and forward after it', () => {
    expect(ladder('2022-11-20')).toEqual({
      'T-45': '2022-10-06',
      'T-30': '2022-10-21',
      'T-14': '2022-11-04',
      'T-7': '2022-11-11',
      'T-3': '2022-11-16',
      'T-1': '2022-11-18',
      'T+1': '2022-11-21',
      'T+3': '2022-11-23',
      'T+7': '2022-11-28',
    });
  });

  it('[HAN-5] in 2023, 2026 and 2028, where calendar days would meet, near steps stay apart', () => {
    for (const year of ['2023', '2026', '2028']) {
      const dates = Object.values(ladder(`${year}-11-20`));
      expect(new Set(dates).size, year).toBe(dates.length);
    }
  });

  it('[HAN-6] on by default: -45, -30, -14, -3, +1, +3', () => {
    expect(defaultMilestones).toEqual(['T-45', 'T-30', 'T-14', 'T-3', 'T+1', 'T+3']);
  });

  it('[HAN-5] keeps its order and its working days under any holidays; after the deadline no two steps meet', () => {
    fc.assert(
      fc.property(anyDeadline, anyCalendar, (deadline, calendar) => {
        const dates = milestones.map((m) => milestoneDate(m, deadline, calendar));
        for (const [i, date] of dates.entries()) {
          expect(isWorkingDay(date, calendar)).toBe(true);
          const before = milestones[i]?.offset ?? 0;
          expect(Math.sign(daysBetween(deadline, date))).toBe(Math.sign(before));
          const previous = dates[i - 1];
          if (previous !== undefined) expect(previous <= date).toBe(true);
          if (previous !== undefined && before > 1) expect(previous < date).toBe(true);
        }
      }),
    );
  });
});

describe('the step that is due', () => {
  const due = (today: string, enabled: readonly string[] = all) =>
    dueMilestone('reminder', today, '2022-11-20', weekends, enabled)?.id ?? null;

  it('[HAN-7] is the latest whose day has come, so a missed run is made up for and older steps fold', () => {
    expect(due('2022-10-20')).toBeNull();
    expect(due('2022-10-21')).toBe('T-30');
    expect(due('2022-11-03')).toBe('T-30');
    expect(due('2022-11-04')).toBe('T-14');
    expect(due('2022-11-14')).toBe('T-7');
    expect(due('2022-11-14', defaultMilestones)).toBe('T-14');
    expect(due('2022-11-19')).toBe('T-1');
  });

  it('[HAN-8] expires: reminders on the day of the deadline, the roll-call when reminders begin', () => {
    expect(due('2022-11-20')).toBeNull();
    const rollCall = (today: string) => dueMilestone('roll-call', today, '2022-11-20', weekends, all)?.id ?? null;
    expect([rollCall('2022-10-05'), rollCall('2022-10-06'), rollCall('2022-10-20'), rollCall('2022-10-21')]).toEqual([
      null,
      'T-45',
      'T-45',
      null,
    ]);
  });

  it('[HAN-7] after the deadline every step stands for itself: a missed +1 is not swallowed by +3', () => {
    const dueAfter = (today: string) =>
      dueMilestones('escalation', today, '2026-11-20', weekends, all).map((m) => m.id);
    expect(dueAfter('2026-11-20')).toEqual([]);
    expect(dueAfter('2026-11-23')).toEqual(['T+1']);
    expect(dueAfter('2026-11-25')).toEqual(['T+1', 'T+3']);
    expect(dueAfter('2026-11-27')).toEqual(['T+1', 'T+3', 'T+7']);
  });

  it('[HAN-8] nothing is due before the first step or after the end of the season', () => {
    fc.assert(
      fc.property(anyDeadline, anyCalendar, fc.integer({ min: 0, max: 300 }), (deadline, calendar, n) => {
        const end = seasonEnd(deadline, calendar);
        for (const track of ['roll-call', 'reminder', 'escalation'] as const) {
          expect(dueMilestones(track, addDays(end, n), deadline, calendar, all)).toEqual([]);
          expect(dueMilestones(track, addDays(deadline, -120 - n), deadline, calendar, all)).toEqual([]);
        }
        for (const m of milestones) {
          expect(milestoneDate(m, deadline, calendar) <= milestoneExpiry(m, deadline, calendar)).toBe(true);
        }
      }),
    );
  });

  it('[HAN-9] the next step and its day answer "what will it be told next"', () => {
    expect(nextMilestone('2022-11-04', '2022-11-20', weekends, defaultMilestones)).toMatchObject({
      milestone: { id: 'T-3' },
      date: '2022-11-16',
    });
    expect(nextMilestone('2022-11-23', '2022-11-20', weekends, defaultMilestones)).toBeNull();
  });
});

describe('a long holiday', () => {
  const days = (first: string, count: number) => Array.from({ length: count }, (_, i) => addDays(first, i));

  it('[HAN-5] before the deadline: a step that would fall after the next one moves to its day, and they fold', () => {
    const calendar = { holidays: days('2026-11-09', 11), workedDays: [] };
    expect(ladder('2026-11-20', calendar)).toMatchObject({
      'T-14': '2026-11-04',
      'T-7': '2026-11-04',
      'T-3': '2026-11-04',
      'T-1': '2026-11-06',
    });
    const due = dueMilestones('reminder', '2026-11-04', '2026-11-20', calendar, all);
    expect(due.map(({ id }) => id)).toEqual(['T-3']);
    expect(dueMilestone('reminder', '2026-11-04', '2026-11-20', calendar, all)?.id).toBe('T-3');
  });

  it('[HAN-5] after the deadline: a step that would fall on or before the one before it moves to the day after', () => {
    const calendar = { holidays: days('2026-11-21', 14), workedDays: [] };
    expect(ladder('2026-11-20', calendar)).toMatchObject({
      'T+1': '2026-12-07',
      'T+3': '2026-12-09',
      'T+7': '2026-12-10',
    });
    const due = dueMilestones('escalation', '2026-12-10', '2026-11-20', calendar, all);
    expect(due.map(({ id }) => id)).toEqual(['T+1', 'T+3', 'T+7']);
  });
});
