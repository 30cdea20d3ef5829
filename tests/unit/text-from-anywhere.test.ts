// Text that was typed, pasted or recognised anywhere: what nobody sees changes no reading.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nameKey } from '../../src/domain/agencies/agency-identity.js';
import { agenciesNamed, agencyNamed } from '../../src/domain/agencies/agency-names.js';
import { isBlank, isErrorText } from '../../src/domain/cell.js';
import { readTargetPhrase } from '../../src/domain/phrase/target-phrase.js';
import { readDate } from '../../src/domain/reading/date-reader.js';
import { fingerprint } from '../../src/domain/reading/fingerprint.js';
import { readKeyedTable, tabOfKeyCell, textAt } from '../../src/domain/reading/keyed-table.js';
import { readNumber } from '../../src/domain/reading/number-reader.js';
import { areSameWords, plainText, seenText } from '../../src/domain/reading/plain-text.js';
import { readSpecial } from '../../src/domain/reading/typed-figure.js';
import { oneLine } from '../../src/text/mail-line.js';
import { shippedBook } from '../templates/book.js';

const book = shippedBook();

const unseen = [
  ...[0x01, 0x08, 0x0e, 0x1b, 0x7f, 0x9f, 0xad, 0x034f, 0x061c, 0x115f, 0x180e, 0x200b, 0x200c, 0x200d, 0x200e, 0x200f],
  ...[0x202a, 0x202b, 0x202c, 0x202d, 0x2060, 0x2061, 0x2066, 0x2067, 0x2068, 0x2069, 0x206a, 0x3164, 0xfe00, 0xfe0f],
  ...[0xfeff, 0xfff9, 0xfffe, 0xffff, 0xd83d, 0xe0001, 0xe0100, 0x1fffe],
].map((code) => String.fromCodePoint(code));

/** The text with unseen signs strewn before, between and behind its letters. */
const strewn = (text: string) =>
  fc
    .array(fc.array(fc.constantFrom(...unseen), { maxLength: 2 }), {
      minLength: text.length + 1,
      maxLength: text.length + 1,
    })
    .map((signs) => signs.map((at, i) => at.join('') + text.charAt(i)).join(''));

const everywhere = (text: string, holds: (odd: string) => void) =>
  fc.assert(
    fc.property(strewn(text), (odd) => {
      holds(odd);
    }),
    { numRuns: 60 },
  );

test('[TXT-1] signs that nobody sees change no figure, day, word, code, name or phrase', () => {
  everywhere('1.234,5%', (odd) => expect(readNumber(odd, '%')).toEqual({ kind: 'number', value: 1234.5 }));
  everywhere('65 - 70', (odd) => expect(readNumber(odd, '')).toEqual({ kind: 'range', low: 65, high: 70 }));
  everywhere('31/10/2022', (odd) => expect(readDate(odd, 2022)).toEqual({ kind: 'date', date: '2022-10-31' }));
  everywhere('Không áp dụng', (odd) =>
    expect(readSpecial(odd)).toEqual({ kind: 'special', special: 'not-applicable' }),
  );
  everywhere('Sở Y tế'.normalize('NFD'), (odd) => {
    expect(agencyNamed(book, odd)?.code).toBe('SYT');
    expect(agenciesNamed(odd, book.agencies).codes).toEqual(['SYT']);
    expect(nameKey(odd)).toBe(nameKey('Sở Y tế'));
  });
  everywhere('trên 50%', (odd) => expect(readTargetPhrase(odd)).toEqual(readTargetPhrase('trên 50%')));
  everywhere('CQS-01', (odd) =>
    expect(fingerprint(odd, odd)).toBe(`${odd}#${fingerprint('CQS-01', 'CQS-01').split('#')[1]}`),
  );
  everywhere('a b', (odd) => expect(oneLine(odd, 20)).toBe('a b'));
  everywhere('#N/A', (odd) => expect(isErrorText(odd)).toBe(true));
});

test('[TXT-1] a cell with nothing but unseen signs is blank, and never a figure', () => {
  for (const sign of [...unseen, '\udc00']) {
    expect(isBlank(` ${sign} `), escape(sign)).toBe(true);
    expect(readNumber(sign, '')).toEqual({ kind: 'blank' });
    expect(readDate(sign, 2022)).toEqual({ kind: 'blank' });
    expect(readSpecial(sign)).toEqual({ kind: 'none' });
  }
});

test('[TXT-1] keys and headers of a tab are found whatever hides in them', () => {
  const shape = {
    tab: 'thu',
    columns: [
      { key: 'code', header: 'Mã số' },
      { key: 'day', header: 'Số liệu tính đến ngày' },
    ],
    rowsAboveData: 1,
  };
  const byKey = readKeyedTable(
    [
      ['\ufeffskh:thu:code', 'da\u200by'],
      ['CQS\u200e-01', ''],
    ],
    shape,
  );
  expect(byKey.problems).toEqual([]);
  expect(textAt(byKey.table, 1, 'code')).toBe('CQS-01');
  expect(tabOfKeyCell('\u200bskh:thu:code')).toBe('thu');
  const byHeader = readKeyedTable(
    [
      ['Mã\u00a0số'.normalize('NFD'), '\u2068Số liệu\ntính đến ngày\u2069'],
      ['A', 1],
    ],
    shape,
  );
  expect([...byHeader.table.columnOf.keys()]).toEqual(['code', 'day']);
});

test('[TXT-1] what is shown in another order than it is stored is asked about by its name', () => {
  expect(readNumber('\u202e85', '%')).toEqual({ kind: 'unreadable', text: '[U+202E]85' });
  expect(readDate('\u202e1/2/2022', 2022)).toEqual({ kind: 'unreadable', text: '[U+202E]1/2/2022' });
});

test('[TXT-1] white space inside stays where lines say something, and is one blank elsewhere', () => {
  expect(seenText(' a\u200b\n b ')).toBe('a\n b');
  expect(plainText('a\u0085b\u2800c\u2028d')).toBe('a b c d');
});

test('[TXT-2] Đ, Ð and Ɖ are one letter, and letters put together from marks are letters', () => {
  for (const like of ['Ðà', 'Ɖà', 'ðà', 'ɖà', 'Đà'.normalize('NFD')]) expect(areSameWords(like, 'Đà')).toBe(true);
  const court = book.agencies.find(({ name }) => name.includes('Đ')) ?? book.agencies[0];
  const name = court?.name ?? '';
  expect(agencyNamed(book, name.replace(/Đ/g, 'Ð').replace(/đ/g, 'ð').normalize('NFD'))?.code).toBe(court?.code);
  expect(readNumber('Ðang tổng hợp', '')).toEqual(readNumber('Đang tổng hợp', ''));
});
