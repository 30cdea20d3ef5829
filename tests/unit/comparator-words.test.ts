// Every word that compares, one by one, alone and before a figure; the rules are those of docs/cach-doc-van-ban.md.

import { describe, expect, it } from 'vitest';
import { comparatorOf, type SaidComparator, shownWords } from '../../src/domain/phrase/comparator-words.js';
import { readTargetPhrase } from '../../src/domain/phrase/target-phrase.js';

const meaning: Readonly<Partial<Record<SaidComparator, readonly string[]>>> = {
  '>=': [
    'trên hoặc bằng',
    'lớn hơn hoặc bằng',
    'đạt và vượt',
    'đạt hoặc vượt',
    'không thấp hơn',
    'không nhỏ hơn',
    'không ít hơn',
    'không dưới',
    'tối thiểu',
    'ít nhất',
    'từ',
    '≥',
    '>=',
  ],
  '<=': [
    'dưới hoặc bằng',
    'nhỏ hơn hoặc bằng',
    'không vượt quá',
    'không tăng quá',
    'không giảm quá',
    'không để quá',
    'không vượt',
    'không lớn hơn',
    'không cao hơn',
    'không quá',
    'không trên',
    'tối đa',
    'nhiều nhất',
    '≤',
    '<=',
  ],
  '>': ['lớn hơn', 'cao hơn', 'vượt', 'trên', 'hơn', '>'],
  '<': ['nhỏ hơn', 'thấp hơn', 'ít hơn', 'dưới', 'chưa đến', 'chưa tới', '<'],
  about: ['khoảng', 'xấp xỉ', 'gần', '~'],
  down: ['xuống', 'còn'],
  exact: ['đạt', 'bằng', 'là', 'lên', '='],
};
const cases = Object.entries(meaning).flatMap(([said, words]) => words.map((word) => [word, said] as const));
const asTarget: Readonly<Record<string, string>> = { exact: '>=', down: '<=' };

describe('a word that compares', () => {
  it.each(cases)('[DOC-2] “%s” alone says %s', (word, said) => {
    expect(comparatorOf(` ${word} `)).toBe(said);
    expect(comparatorOf(`đạt ${word}`)).toBe(said);
  });

  it.each(cases)('[DOC-2] “%s” before a figure is read as %s', (word, said) => {
    const { components, question } = readTargetPhrase(`tỷ lệ ${word} 5%`);
    expect(question).toBeNull();
    expect(components.map(({ comparator, value }) => [comparator, value])).toEqual([[asTarget[said] ?? said, 5]]);
  });

  it('[DOC-15] full-width signs compare like plain ones', () => {
    expect(readTargetPhrase('～5%').components[0]?.comparator).toBe('about');
    expect(readTargetPhrase('＞5%').components[0]?.comparator).toBe('>');
  });

  it('[DOC-2] of two that agree the sharper stands; two that do not are a conflict', () => {
    expect(comparatorOf('tối thiểu trên')).toBe('>');
    expect(comparatorOf('tối đa dưới')).toBe('<');
    expect(comparatorOf('xuống dưới')).toBe('<');
    expect(comparatorOf('còn tối đa')).toBe('<=');
    expect(comparatorOf('trên dưới')).toBe('conflict');
    expect(comparatorOf('khoảng trên')).toBe('conflict');
    expect(comparatorOf('')).toBe('exact');
    expect(comparatorOf('lạ trên')).toBe('exact');
  });

  it('[DOC-2] the column repeats those that set a bound, with one blank between them, and no others', () => {
    expect(shownWords('đạt tối thiểu')).toBe('tối thiểu');
    expect(shownWords(' tối  thiểu  trên ')).toBe('tối thiểu trên');
    for (const word of ['đạt', 'bằng', 'là', 'lên', 'xuống', 'còn', '=']) {
      expect(shownWords(word), word).toBe('');
      expect(shownWords(`${word} trên`), word).toBe('trên');
      expect(shownWords(`${word}x trên`), word).toBe(`${word}x trên`);
    }
  });
});
