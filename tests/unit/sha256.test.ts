// The digest of the register against the one of the machine.

import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sha256 } from '../../src/domain/history/sha256.js';
import { shortPrint } from '../../src/domain/history/short-print.js';

test('[CHOT-3] the digest is SHA-256 of the text in UTF-8, whatever the text', () => {
  const ofNode = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex');
  for (const text of [
    '',
    'abc',
    '- gạch đầu dòng\n= 5',
    '😀 Ấ',
    'x'.repeat(55),
    'x'.repeat(56),
    'ố'.repeat(1000),
    '\u007f\u0080\u07ff\u0800\ud7ff\ue000\uffff\u{10000}\u{10ffff}',
    '\ud800',
    'a\udbff',
    '\udc00b',
    '\udfff',
  ])
    expect(sha256(text)).toBe(ofNode(text));
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
      expect(sha256(text)).toBe(ofNode(text));
    }),
  );
});

test('[CHOT-3] a fingerprint is four groups of four signs that nobody takes for each other', () => {
  const print = shortPrint(sha256('Tổng hợp'), 16);
  expect(print).toMatch(/^[2-9A-HJ-NP-Z]{4}(-[2-9A-HJ-NP-Z]{4}){3}$/);
  expect(shortPrint('0'.repeat(64), 8)).toBe('2222-2222');
  expect(shortPrint('f'.repeat(64), 8)).toBe('ZZZZ-ZZZZ');
});
