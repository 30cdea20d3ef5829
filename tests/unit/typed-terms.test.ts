// When an office is there and who follows it, as its row of `Danh bạ` says; what cannot be read moves nothing.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { heldOffices, type TermCells, typedTerms, withTerms } from '../../src/domain/agencies/typed-terms.js';
import { directoryQuestion } from '../../src/text/directory-words.js';
import { shippedBook } from '../templates/book.js';

const { agencies } = shippedBook();
const EMPTY: TermCells = { activeFrom: '', activeTo: '', successor: '' };
const read = (code: string, cells: Partial<TermCells>, others: Readonly<Record<string, Partial<TermCells>>> = {}) =>
  typedTerms(
    new Map(Object.entries({ ...others, [code]: cells }).map(([each, typed]) => [each, { ...EMPTY, ...typed }])),
    agencies,
    2022,
  );
const asked = (code: string, cells: Partial<TermCells>) =>
  (read(code, cells).questions.get(code) ?? []).map((each) => each.code);
const printed = (code: string) => {
  const { activeFrom, activeTo, successor } = agencies.find((each) => each.code === code) ?? { activeFrom: null };
  return { activeFrom, activeTo, successor };
};

describe('[GRP-14] days and successor of an office', () => {
  test('are what its row says, in any way of writing a day or a name', () => {
    for (const day of [
      '31/12/2021',
      '31-12-2021',
      'ngày 31 tháng 12 năm 2021',
      'thứ Sáu, 31/12/2021',
      { date: '2021-12-31' },
    ])
      expect(read('SYT', { activeTo: day, successor: 'sở nội vụ' }).terms.get('SYT')).toEqual({
        ...{ activeFrom: null, activeTo: '2021-12-31', successor: 'SNV' },
      });
  });

  test('are those of the templates where a cell is empty, and the row says so', () => {
    const { terms, questions } = read('SKHDT', {});
    expect(terms.get('SKHDT')).toEqual(printed('SKHDT'));
    const said = (questions.get('SKHDT') ?? []).map(directoryQuestion).join(' ');
    expect(said).toContain('Ô "Đến ngày" trống: sổ lấy 28/02/2025');
    expect(said).toContain('Ô "Đơn vị kế thừa" trống: sổ lấy Sở Tài chính');
  });

  test('are none where it says "Không"', () => {
    expect(read('SKHDT', { activeTo: 'Không', successor: 'không có' }).terms.get('SKHDT')).toEqual({
      ...{ activeFrom: null, activeTo: null, successor: '' },
    });
  });

  test.each<[string, Partial<TermCells>, string]>([
    ['a day nobody can read', { activeTo: 'giữa năm 2025' }, 'end-unreadable'],
    ['a first day nobody can read', { activeFrom: '2025' }, 'start-unreadable'],
    ['a day that does not exist', { activeTo: '31/02/2025' }, 'end-unreadable'],
    ['a dash', { activeTo: '-' }, 'end-unreadable'],
    ['an error', { activeFrom: '#REF!' }, 'start-unreadable'],
    ['a number', { activeFrom: 44000 }, 'start-unreadable'],
    ['an end before the start', { activeFrom: '01/3/2025', activeTo: '28/02/2025' }, 'days-crossed'],
    ['an unknown successor', { successor: 'Sở Không Có' }, 'successor-unknown'],
    ['a group as successor', { successor: 'các sở ban ngành' }, 'successor-unknown'],
    ['itself as successor', { successor: 'Sở Y tế' }, 'successor-itself'],
  ])('are asked for %s, and meanwhile nothing moves', (_, cells, code) => {
    expect(asked('SYT', cells)).toEqual([code]);
    expect(read('SYT', cells).terms.get('SYT')).toEqual(printed('SYT'));
  });

  test('are asked of every office of a circle, with the way round', () => {
    const { terms, questions } = read(
      'SYT',
      { successor: 'Sở Nội vụ' },
      { SNV: { successor: 'Sở Tài chính' }, STC: { successor: 'Sở Y tế' } },
    );
    expect([...questions.keys()].sort()).toEqual(['SNV', 'STC', 'SYT']);
    const said = directoryQuestion(questions.get('SYT')?.[0] ?? { code: 'group-empty' });
    expect(said).toContain('Sở Y tế → Sở Nội vụ → Sở Tài chính → Sở Y tế');
    for (const code of ['SNV', 'STC', 'SYT']) expect(terms.get(code)).toEqual(printed(code));
  });

  test('hold back the office while they are asked, and whoever stands in its place on the day', () => {
    expect([...heldOffices(new Set(['SKHDT']), agencies, '2022-11-20')]).toEqual(['SKHDT']);
    expect([...heldOffices(new Set(['SKHDT']), agencies, '2026-11-20')].sort()).toEqual(['SKHDT', 'STC']);
  });

  test('whatever is typed, nobody follows himself and no office ends before it begins', () => {
    const cell = fc.oneof(
      fc.constantFrom('', 'Không', '-', '01/01/2022', '31/12/2021', '2025', 'Sở Y tế', 'Sở Nội vụ', 'STC', 'SKHDT'),
      fc.string(),
    );
    const row = fc.record({ activeFrom: cell, activeTo: cell, successor: cell });
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom('SYT', 'SNV', 'STC', 'SKHDT'), row), (rows) => {
        const { terms } = typedTerms(new Map(Object.entries(rows)), agencies, 2022);
        const after = withTerms(agencies, terms);
        const next = new Map(after.map(({ code, successor }) => [code, successor]));
        for (const { code, activeFrom, activeTo } of after) {
          if (activeFrom !== null && activeTo !== null) expect(activeFrom <= activeTo).toBe(true);
          let at = next.get(code) ?? '';
          for (let steps = 0; at !== '' && steps < after.length; steps += 1) at = next.get(at) ?? '';
          expect(at).toBe('');
        }
      }),
    );
  });
});
