// Random provinces for the season simulator: who has which address, fills when, is granted what.

import fc from 'fast-check';
import { addDays } from '../../src/domain/local-date.js';
import { milestones } from '../../src/domain/reminding/milestones.js';
import { DAYS, type SeasonAgency, type SeasonWorld } from './season.js';

/** Mostly in the weeks around the deadline, where it matters. */
const dayOrNever = fc.option(fc.integer({ min: 150, max: 260 }), { nil: null, freq: 2 });

const mailCell = fc.constantFrom(
  'mot@x.example',
  'hai@x.example',
  'chung@x.example',
  'mot@x.example; chung@x.example',
  '',
  'chưa có',
);

const anyAgency: fc.Arbitrary<SeasonAgency> = fc.record({
  mailCells: fc
    .tuple(mailCell, fc.option(fc.tuple(fc.integer({ min: 100, max: 300 }), mailCell), { nil: null, freq: 3 }))
    .map(([first, later]) => [
      { from: 0, cell: first },
      ...(later === null ? [] : [{ from: later[0], cell: later[1] }]),
    ]),
  deputyCell: fc.constantFrom('', '', 'Phó <ba@x.example>'),
  headMailCell: fc.constantFrom('lanhdao@x.example', 'chung@x.example', 'mot@x.example', ''),
  deadFrom: fc.option(fc.integer({ min: 100, max: 300 }), { nil: null, freq: 4 }),
  figures: fc.integer({ min: 0, max: 3 }),
  filledOn: dayOrNever,
  reportOn: dayOrNever,
  followsReport: fc.boolean(),
  extension: fc.option(
    fc.record({ grantedOn: fc.integer({ min: 150, max: 260 }), days: fc.integer({ min: 1, max: 30 }) }),
    { nil: null, freq: 3 },
  ),
  task: fc.option(
    fc.record({ due: fc.integer({ min: 60, max: 380 }), doneOn: dayOrNever, isTentative: fc.boolean() }),
    { nil: null, freq: 2 },
  ),
  releasedOn: fc.option(fc.integer({ min: 180, max: 250 }), { nil: null, freq: 4 }),
  confirmedOn: dayOrNever,
  furtherFilledOn: dayOrNever,
});

/** A round opened in the middle of the year, sometimes days before its deadline, and now and then closed before its end. */
const furtherRound = fc.record({
  deadline: fc.integer({ min: 170, max: 240 }),
  notice: fc.integer({ min: 2, max: 90 }),
  closedAfter: fc.option(fc.integer({ min: 5, max: 100 }), { nil: null, freq: 4 }),
});

/** Seasons with one or two further rounds now and then, holidays, swapped days, and a random choice of steps. */
export function anyWorld(
  chaos: fc.Arbitrary<number>,
  quota: fc.Arbitrary<number>,
  hours: readonly number[],
): fc.Arbitrary<SeasonWorld> {
  return fc
    .record({
      start: fc.integer({ min: 0, max: 3000 }),
      deadline: fc.integer({ min: 190, max: 220 }),
      further: fc.array(furtherRound, { maxLength: 2 }),
      agencies: fc.array(anyAgency, { minLength: 4, maxLength: 6 }),
      off: fc.array(fc.integer({ min: 0, max: DAYS }), { maxLength: 20 }),
      swapped: fc.array(fc.integer({ min: 0, max: DAYS }), { maxLength: 8 }),
      enabled: fc.subarray(
        milestones.map((m) => m.id),
        { minLength: 3 },
      ),
      quotaPerDay: quota,
      eaten: fc.array(fc.constantFrom(0, 0, 0, 2, 9, 60), { minLength: 1, maxLength: 5 }),
      chaos,
      seed: fc.integer({ min: 0, max: 1_000_000_000 }),
    })
    .map(({ start, deadline, further, off, swapped, ...rest }) => {
      const firstDay = addDays('2022-01-01', start);
      const day = (n: number) => addDays(firstDay, n);
      return {
        ...rest,
        firstDay,
        hours,
        deadlines: [deadline, ...further.map((round) => round.deadline)],
        openDays: [
          { from: 0, to: null },
          ...further.map(({ deadline: end, notice, closedAfter }) => {
            const from = end - notice;
            return { from, to: closedAfter === null ? null : from + closedAfter };
          }),
        ],
        calendar: { holidays: off.map(day), workedDays: swapped.map(day) },
      };
    });
}
