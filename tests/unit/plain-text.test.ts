// One plain spelling for whatever people type or paste.

import { expect, test } from 'vitest';
import { plainText, plainWords } from '../../src/domain/reading/plain-text.js';

test.each<[string, string, string]>([
  ['full-width letters, digits and signs', '（ＡＢ～１２！', '(AB~12!'],
  ['every white space is one blank', 'a\u00a0\u2009\u3000\t\nb\u202fc\u205fd', 'a b c d'],
  ['invisible characters', 'a\u00ad\u200b\u200d\u2060\ufeffb', 'ab'],
  ['every dash is a hyphen', '\u2010\u2013\u2015\u2212\ufe58\ufe63', '------'],
  ['blanks at the ends', '  a ', 'a'],
  ['letters put together from marks', 'ế'.normalize('NFD'), 'ế'],
])('[NUM-1] %s', (_name, typed, plain) => {
  expect(plainText(typed)).toBe(plain);
});

test.each<[string, string]>([
  ['Không .', 'không'],
  ['KHÔNG.;.', 'không'],
  ['TP. Huế', 'tp. huế'],
  ['a;b', 'a;b'],
  ['.x', '.x'],
])('[NUM-8] typed words are compared without case and closing marks: %j', (typed, words) => {
  expect(plainWords(typed)).toBe(words);
});
