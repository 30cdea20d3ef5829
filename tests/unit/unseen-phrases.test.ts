// Phrases of kinds that no shipped document prints: each is read as written beside it or asked about, none wrong in silence.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nameNumbers } from '../../src/domain/phrase/name-numbers.js';
import { withoutNonTargets } from '../../src/domain/phrase/phrase-context.js';
import { readTargetPhrase } from '../../src/domain/phrase/target-phrase.js';
import { unseenPhrases } from './unseen-phrases.js';

const reading = (phrase: string) => {
  const { components, question } = readTargetPhrase(phrase);
  if (question) return '?';
  const said = components.map(({ comparator, value, upper, unit, horizonYear }) => {
    const figure = upper === null ? `${value ?? ''}` : `${value}..${upper}`;
    return `${comparator} ${figure} ${unit}${horizonYear === null ? '' : ` @${horizonYear}`}`
      .replace(/ +/g, ' ')
      .trim();
  });
  return said.join(' | ');
};
const cases = Object.entries(unseenPhrases).flatMap(([id, lines]) =>
  lines
    .trim()
    .split('\n')
    .map((line) => [id, ...line.split(' => ')] as [id: string, phrase: string, said: string]),
);

describe('a phrase of a kind not printed before', () => {
  it.each(cases)('[%s] “%s” says %s', (_, phrase, said) => {
    expect(reading(phrase)).toBe(said);
  });

  it('[DOC-18] each kind of number in a name is hidden in its example', () => {
    for (const { id, pattern, example } of nameNumbers) {
      expect(example.match(pattern), id).not.toBeNull();
      expect(withoutNonTargets(example), id).not.toBe(example);
    }
  });

  it('[DOC-19] a unit typed together with its number, or in brackets of the name, is the one typed apart', () => {
    for (const unit of ['ha', 'km', 'tấn', 'giờ', 'kg']) {
      expect(reading(`đạt 22.000${unit}`)).toBe(reading(`đạt 22.000 ${unit}`));
      expect(reading(`Tổng số (${unit}): 22.000`)).toBe(reading(`đạt 22.000 ${unit}`));
    }
  });

  it('[DOC-14] words without a figure behind a phrase change no figure in silence', () => {
    const tails = [' của tỉnh', ' trên địa bàn', ' theo quy định', ' phục vụ người dân', ' bảo đảm chất lượng'];
    const plain = cases.filter(([, phrase]) => /%$/.test(phrase));
    const figures = (phrase: string) => {
      const { components, question } = readTargetPhrase(phrase);
      return question ? '?' : components.map(({ comparator, value, upper }) => [comparator, value, upper]);
    };
    fc.assert(
      fc.property(fc.constantFrom(...plain), fc.constantFrom(...tails), ([, phrase], tail) => {
        const longer = figures(phrase + tail);
        if (longer !== '?') expect(longer).toEqual(figures(phrase));
      }),
      { numRuns: 200 },
    );
  });
});
