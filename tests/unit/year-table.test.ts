// The table of a year in the rulebook, step by step: what an office types, and what it and its leaders then read.

import { expect, test } from 'vitest';
import { reviewQuestion } from '../../src/text/question-text.js';
import { judgedVerdictWord, paceWord } from '../../src/text/verdict-text.js';
import { judged } from '../support/judging.js';
import { yearSteps } from '../support/year-table.js';

const steps = yearSteps();

test('[PACE-18] the table has thirteen targets, each from August to January', () => {
  const targets = new Set(steps.map(({ name }) => name.split(',')[0]));
  expect(targets.size).toBe(13);
  for (const target of targets) {
    const days = steps.filter(({ name }) => name.startsWith(`${target},`)).map(({ one }) => one.terms?.today ?? '');
    expect(days).toEqual([...days].sort());
    expect(days.at(-1)?.startsWith('2023-01')).toBe(true);
  }
});

test.each(steps)('[PACE-18] $name: $verdict $pace', ({ one, verdict, pace, asked }) => {
  const result = judged(one);
  expect([judgedVerdictWord(result), paceWord(result.pace)]).toEqual([verdict, pace]);
  const question = reviewQuestion(result);
  if (asked === '') expect(question).toBe('');
  else expect(question).toContain(asked);
});
