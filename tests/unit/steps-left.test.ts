// Until when the ladder of a deadline may still bring a mail, and the question who the contact is.

import { expect, test } from 'vitest';
import type { WorkCalendar } from '../../src/domain/calendar.js';
import { addDays } from '../../src/domain/local-date.js';
import { defaultMilestones, ladder, milestoneExpiry, milestones } from '../../src/domain/reminding/milestones.js';
import { hasStepsLeft, isRollCallAhead } from '../../src/domain/reminding/steps-left.js';

const calendar: WorkCalendar = { holidays: [], workedDays: [] };
const deadline = '2022-11-20';
const expiry = (id: string) => {
  const step = milestones.find((each) => each.id === id);
  if (step === undefined) throw new Error(id);
  return milestoneExpiry(step, deadline, calendar);
};
const isLeft = (today: string, enabled: readonly string[] = defaultMilestones) =>
  hasStepsLeft(today, deadline, calendar, enabled);

test('[GHI-12] a cell may keep a mail until the last step on which one goes by itself has expired', () => {
  const last = expiry('T+1');
  expect(isLeft('2022-01-01')).toBe(true);
  expect(isLeft(addDays(last, -1))).toBe(true);
  expect(isLeft(last)).toBe(false);
});

test('[GHI-12] the lists made on demand after the deadline keep no mail', () => {
  expect(isLeft(addDays(expiry('T+1'), -1), ['T+3', 'T+7'])).toBe(false);
  expect(isLeft(expiry('T+1'), ladder)).toBe(false);
});

test('[GHI-12] a step that is off keeps nothing', () => {
  expect(isLeft('2022-01-01', [])).toBe(false);
  expect(isLeft(addDays(expiry('T-30'), -1), ['T-30'])).toBe(true);
  expect(isLeft(expiry('T-30'), ['T-30'])).toBe(false);
});

test('[GHI-12] who the contact is matters until the roll-call has expired, where it is on', () => {
  const asked = (today: string, enabled: readonly string[]) => isRollCallAhead(today, deadline, calendar, enabled);
  expect(asked(addDays(expiry('T-45'), -1), defaultMilestones)).toBe(true);
  expect(asked(expiry('T-45'), defaultMilestones)).toBe(false);
  expect(asked('2022-01-01', ['T-30', 'T+1'])).toBe(false);
});
