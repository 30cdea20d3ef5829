// The six things a coordinator fills in before mails go: in order, and each counted by what is still missing.

import { describe, expect, test } from 'vitest';
import { type FirstStepsInput, firstSteps } from '../../src/domain/reminding/first-steps.js';
import type { OwedTask } from '../../src/domain/reminding/reminder-plan.js';
import type { Settings } from '../../src/domain/round/settings.js';
import { entry, owed } from '../support/reminder-fixtures.js';

const settings = {
  mailbox: '',
  contactPhone: '',
  letterNumber: '',
  letterDate: null,
  holidays: [] as readonly string[],
  round: { year: 2022 },
  soAgency: 'STTTT',
};
type Typed = Partial<Omit<typeof settings, 'letterDate'> & { letterDate: string | null }>;

const steps = (typed: Typed = {}, more: Partial<FirstStepsInput> = {}) =>
  firstSteps({
    settings: { ...settings, ...typed } as unknown as Settings,
    owed: [],
    directory: [],
    rows: { unassigned: 0, total: 0 },
    isAutomatic: false,
    ...more,
  });
const missing = (key: string, typed: Typed = {}, more: Partial<FirstStepsInput> = {}) => {
  const step = steps(typed, more).find((each) => each.key === key);
  return step === undefined ? 'no step' : `${step.missing}/${step.total}`;
};

describe('[NAM-7] the first six things', () => {
  test('stand in the order in which they are done', () => {
    expect(steps().map(({ key }) => key)).toEqual([
      'contact',
      'letter',
      'addresses',
      'days',
      'suppliers',
      'automation',
    ]);
  });

  test('mailbox and phone: both, and the mailbox is an address', () => {
    expect(missing('contact')).toBe('2/2');
    expect(missing('contact', { mailbox: 'cds' })).toBe('2/2');
    expect(missing('contact', { mailbox: 'cds@langson.example' })).toBe('1/2');
    expect(missing('contact', { mailbox: 'cds@langson.example', contactPhone: '0205 3812 345' })).toBe('0/2');
  });

  test('the letter: its number and its day', () => {
    expect(missing('letter')).toBe('2/2');
    expect(missing('letter', { letterNumber: '2345' })).toBe('1/2');
    expect(missing('letter', { letterDate: '2022-11-03' })).toBe('1/2');
    expect(missing('letter', { letterNumber: '2345', letterDate: '2022-11-03' })).toBe('0/2');
  });

  test('days off: one of the year of the round is enough, one of another year is none', () => {
    expect(missing('days')).toBe('1/1');
    expect(missing('days', { holidays: ['2021-09-02', '2023-01-01'] })).toBe('1/1');
    expect(missing('days', { holidays: ['2021-09-02', '2022-09-02'] })).toBe('0/1');
  });

  test('suppliers and reminders by themselves', () => {
    expect(missing('suppliers', {}, { rows: { unassigned: 3, total: 49 } })).toBe('3/49');
    expect(missing('automation')).toBe('1/1');
    expect(missing('automation', {}, { isAutomatic: true })).toBe('0/1');
  });

  test('addresses: of every office to which something would be written, the own one aside', () => {
    const task: OwedTask = { code: 'NV-1', words: 'Việc', due: '2022-12-31', isTentative: false, link: '' };
    const owes = [
      owed('A'),
      owed('B', { figures: [], tasks: [task] }),
      owed('C', { figures: [], report: { state: 'missing' } }),
      owed('D', { figures: [] }),
      owed('STTTT'),
    ];
    const of = (...directory: FirstStepsInput['directory']) => missing('addresses', {}, { owed: owes, directory });
    expect(of()).toBe('3/3');
    expect(of(entry('A'), entry('B'), entry('D'), entry('STTTT'))).toBe('1/3');
    expect(of(entry('A'), entry('B'), entry('C', { mailCell: 'chưa có' }))).toBe('1/3');
    expect(of(entry('A'), entry('B'), entry('C', { mailCell: '', deputyCell: 'c@langson.example' }))).toBe('0/3');
    expect(of(entry('A', { isAddressDead: true }), entry('B'), entry('C'))).toBe('1/3');
  });
});
