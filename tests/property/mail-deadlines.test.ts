// [DON-89] Over any dates, holidays and extensions no mail contradicts its own deadline; an independent reader checks.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isWorkingDay, type WorkCalendar } from '../../src/domain/calendar.js';
import { addDays, daysBetween, type LocalDate } from '../../src/domain/local-date.js';
import { defaultMilestones, milestones } from '../../src/domain/reminding/milestones.js';
import { mailsOfRun } from '../../src/domain/reminding/reminder-run.js';
import { lastDayInTime } from '../../src/domain/reminding/reminder-standing.js';
import { composedMail } from '../../src/text/mail-compose.js';
import { context, emptyLedger, entry, figure, owed } from '../support/reminder-fixtures.js';

const HEAD = 'lanhdao@syt.example';
const health = entry('SYT', { name: 'Sở Y tế', headMailCell: HEAD });

const day = fc.integer({ min: 0, max: 900 }).map((n) => addDays('2022-01-03', n));
const world = fc.record({
  deadline: day,
  /** Day of sending, from the deadline or the extension. */
  offset: fc.integer({ min: -50, max: 25 }),
  extension: fc.option(fc.integer({ min: 1, max: 30 })),
  /** Days off near the deadline, many in a row as well. */
  holidays: fc.array(fc.integer({ min: -35, max: 35 }), { maxLength: 12 }),
  tet: fc.option(fc.integer({ min: -15, max: 15 })),
  summaryIn: fc.option(fc.integer({ min: 1, max: 40 })),
  steps: fc.constantFrom(
    defaultMilestones,
    milestones.map((m) => m.id),
  ),
  figures: fc.integer({ min: 0, max: 2 }),
  dutyDay: fc.boolean(),
});

interface Sent {
  readonly kind: string;
  readonly subject: string;
  readonly text: string;
  readonly today: LocalDate;
  readonly deadline: LocalDate;
  readonly extendedTo: LocalDate | null;
  readonly summary: LocalDate | null;
  readonly calendar: WorkCalendar;
}

function sentIn(at: typeof world extends fc.Arbitrary<infer T> ? T : never): Sent[] {
  const { deadline } = at;
  const extendedTo = at.extension === null ? null : addDays(deadline, at.extension);
  const today = addDays(extendedTo ?? deadline, at.offset);
  const offDays = [
    ...at.holidays,
    ...(at.tet === null ? [] : [0, 1, 2, 3, 4, 5, 6, 7, 8].map((n) => n + (at.tet ?? 0))),
  ];
  const calendar = { holidays: offDays.map((n) => addDays(extendedTo ?? deadline, n)), workedDays: [] };
  const round = { code: 'nam-2022', deadline };
  const step = `T+1-LD${extendedTo === null ? '' : `@${extendedTo}`}`;
  const figures = Array.from({ length: at.figures }, (_, i) => figure(`A-${i}`));
  // The contact was told the day before: the head may be written to.
  const plan = mailsOfRun({
    today,
    nowHour: 8,
    calendar,
    directory: [{ ...health, mailCell: at.figures === 2 ? '' : health.mailCell }],
    ownAgency: 'STTTT',
    enabled: at.steps,
    rounds: [
      {
        ...round,
        owedByAgency: [owed('SYT', { figures, report: { state: 'missing' }, extendedTo })],
        releases: [{ round: round.code, agency: 'SYT', step, by: 'x@so.example', at: '' }],
      },
    ],
    ledger: emptyLedger,
    quotaLeft: 100,
  });
  const summary = at.summaryIn === null ? null : addDays(deadline, at.summaryIn);
  const duty = at.dutyDay ? context.basis.duty : 'các cơ quan, đơn vị báo cáo khi được yêu cầu';
  const own = { ...context, deadline, summaryDeadline: summary, basis: { ...context.basis, duty } };
  return plan.send.map((mail) => {
    const { subject, text } = composedMail(mail, own, `${today}T08:00`, calendar);
    return { kind: mail.kind, subject, text, today, deadline, extendedTo, summary, calendar };
  });
}

/** `yyyy-mm-dd` of every day that stands as dd/m/yyyy behind the words. */
function daysBehind(words: RegExp, text: string): LocalDate[] {
  return [...text.matchAll(new RegExp(`${words.source}[^.;/]*?(\\d{2})/(\\d{1,2})/(\\d{4})`, 'gu'))].map(
    ([, d = '', m = '', y = '']) => `${y}-${m.padStart(2, '0')}-${d}`,
  );
}

describe('the deadline in a mail', () => {
  it('[DON-89] is one, lies where the mail says it lies, and can be met', () => {
    const kinds = new Set<string>();
    fc.assert(
      fc.property(world, (at) => {
        for (const mail of sentIn(at)) {
          const { kind, subject, text, today, deadline, extendedTo, summary, calendar } = mail;
          const limit = extendedTo ?? deadline;
          const isLate = /quá hạn/.test(subject);
          kinds.add(`${kind} ${isLate ? 'late' : 'early'} ${extendedTo === null ? '' : 'extended'}`.trim());
          // Late is said only when the last day that counts is over, and always then.
          if (kind !== 'roll-call') expect(isLate).toBe(today > limit);
          if (isLate) expect(today > lastDayInTime(deadline, extendedTo, true)).toBe(true);
          // The days left are counted to the day that the subject names.
          const left = /(trước|đến) ngày (\d{2})\/(\d{1,2}) \(còn (-?\d+) ngày\)/.exec(subject);
          if (kind === 'reminder' && !isLate) {
            expect(Number(left?.[4])).toBe(daysBetween(today, limit));
            expect(Number(left?.[4])).toBeGreaterThan(0);
            expect(`${left?.[3]?.padStart(2, '0')}-${left?.[2]}`).toBe(limit.slice(5));
          }
          // The last working day is one, can still be met, and lies within the limit.
          for (const last of daysBehind(/ngày làm việc cuối cùng là/, text)) {
            expect(isWorkingDay(last, calendar)).toBe(true);
            expect(last >= today && (extendedTo === null ? last < deadline : last <= extendedTo)).toBe(true);
          }
          for (const granted of daysBehind(/gia hạn đến ngày/, text)) expect(granted).toBe(extendedTo);
          for (const over of daysBehind(/đã quá hạn ngày/, text)) expect(over).toBe(limit);
          // What a late mail asks for lies ahead, on a working day, before the Sở itself must report where that is possible.
          for (const asked of daysBehind(/(?:đề nghị|chỉ đạo) (?:cập nhật|gửi)[^.;/]*? trước ngày/, text)) {
            if (!isLate) continue;
            expect(asked > today && isWorkingDay(asked, calendar)).toBe(true);
            if (summary !== null && addDays(today, 1) < summary && daysBetween(today, summary) > 10) {
              expect(asked < summary).toBe(true);
            }
          }
          for (const reports of daysBehind(/phải tổng hợp, báo cáo UBND tỉnh trước ngày/, text)) {
            expect(reports > today).toBe(true);
          }
          // The grounds name no other day than the round's own.
          const named = /\(các cơ quan, đơn vị[^)]*trước ngày (\d+)\/(\d+)\)/.exec(text);
          if (named !== null) expect(deadline.slice(5)).toBe(`${named[2]?.padStart(2, '0')}-${named[1]}`);
        }
      }),
      { numRuns: 1500 },
    );
    for (const kind of [
      'reminder early',
      'reminder late',
      'reminder early extended',
      'head late',
      'head late extended',
      'roll-call early',
    ]) {
      expect([...kinds]).toContain(kind);
    }
  });
});
