// [DOC-15] [DOC-7] Laws of the phrase reader over every phrase of its specification: bullets, stops, capitals and neighbours change no reading.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readTargetPhrase } from '../../src/domain/phrase/target-phrase.js';
import { unseenPhrases } from './unseen-phrases.js';

const phrases = Object.values(unseenPhrases).flatMap((lines) =>
  lines
    .trim()
    .split('\n')
    .map((line) => line.split(' => ')[0] ?? ''),
);
const figures = (phrase: string) =>
  readTargetPhrase(phrase).components.map(
    ({ comparator, value, upper, grade, unit, scope, horizonYear, effectiveFrom }) =>
      JSON.stringify([comparator, value, upper, grade, unit, scope, horizonYear, effectiveFrom]),
  );
const codeOf = (phrase: string) => readTargetPhrase(phrase).question?.code ?? '';
const said = (phrase: string) => [codeOf(phrase), ...figures(phrase)];
const settled = phrases.filter((phrase) => codeOf(phrase) === '');
const ofAll = (law: (phrase: string) => void, among = phrases) => {
  for (const phrase of among) law(phrase);
};

describe('[DOC-15] what stands around a phrase changes no reading', () => {
  it.each(['• ', '+ ', '- ', '•', '+ - '])('%j before it', (bullet) => {
    expect(phrases.filter((phrase) => String(said(`${bullet}${phrase}`)) !== String(said(phrase)))).toEqual([]);
  });
  it.each(['.', ';', ' ;', ' .', ' ', ';.'])('%j behind it', (stop) => {
    ofAll((phrase) => expect(said(`${phrase}${stop}`), phrase).toEqual(said(phrase)));
  });
  it('capitals', () => {
    ofAll((phrase) => expect(said(phrase.toUpperCase()), phrase).toEqual(said(phrase)));
  });
});

describe('[DOC-7] neighbours', () => {
  it('a phrase behind a semicolon or a stop reads as alone, and so does the one before it', () => {
    const free = settled.filter((phrase) => !/(?:19|20)\d\d|[;:]|\. /.test(phrase));
    fc.assert(
      fc.property(
        fc.constantFrom(...free),
        fc.constantFrom(...free),
        fc.constantFrom('; ', '. '),
        (one, other, between) => {
          expect(figures(`${one}${between}${other}`)).toEqual([...figures(one), ...figures(other)]);
        },
      ),
      { numRuns: 300 },
    );
  });
});
