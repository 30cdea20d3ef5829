// What the book carries into the bundle: only what is not usual.

import { describe, expect, test } from 'vitest';
import { compactBook, wholeBook } from '../../src/domain/book/compact-book.js';
import type { Agency, Book, Indicator, Item, Target } from '../../src/domain/book/plan.js';

const target: Target = {
  id: 'kh/1#1',
  indicator: 'CQS-01',
  clause: 'Đạt 80%',
  comparator: '>=',
  value: null,
  upper: null,
  grade: '',
  printed: '',
  unit: '%',
  scope: '',
  exclusion: '',
  effectiveFrom: null,
  horizonYear: 2025,
};
const item: Item = {
  id: 'kh/1',
  place: '1',
  stt: '',
  kind: 'indicator',
  text: 'Đạt 80%',
  leadText: '',
  coordinatingText: '',
  note: '',
  resultText: '',
  timeText: '',
  unitText: '',
  partOf: '',
  targets: [target],
};
const indicator: Indicator = {
  code: 'CQS-01',
  name: 'Tỷ lệ',
  pillar: 'Chính quyền số',
  unit: '%',
  nature: 'level',
  better: 'higher',
  isShare: false,
  numeratorText: '',
  denominatorText: '',
  method: 'single',
  supplier: '',
  supplyNote: '',
};
const agency: Agency = {
  code: 'SYT',
  name: 'Sở Y tế',
  spellings: [],
  kind: '',
  groups: [],
  activeFrom: null,
  activeTo: null,
  successor: '',
  note: '',
};

function bookOf(parts: { item?: Item; indicator?: Indicator; agency?: Agency } = {}): Book {
  const section = { stt: 'I', heading: 'Mục tiêu', above: '', pillar: '', fromYear: 2022, toYear: 2025 };
  const table = { code: 'pl', tab: 'KH', kind: 'indicators' as const, titleLines: [], headers: [], leadMissing: '' };
  const plan = { code: 'kh', shortName: 'KH', placeName: 'KH', documentLine: '', fromYear: 2022, toYear: 2025 };
  return {
    plans: [{ ...plan, tables: [{ ...table, sections: [{ ...section, items: [parts.item ?? item] }] }] }],
    indicators: [parts.indicator ?? indicator],
    agencies: [parts.agency ?? agency],
    duties: [],
    rounds: [],
    settings: [],
  };
}
const carried = (book: Book) => JSON.parse(JSON.stringify(compactBook(book)));
const carriedItem = (book: Book) => carried(book).plans[0].tables[0].sections[0].items[0];

describe('the book that travels', () => {
  test('leaves out every usual value, a clause that is the whole row and a horizon that is the section’s last year', () => {
    const { indicators, agencies } = carried(bookOf());
    expect(indicators).toEqual([{ code: 'CQS-01', name: 'Tỷ lệ', pillar: 'Chính quyền số' }]);
    expect(agencies).toEqual([{ code: 'SYT', name: 'Sở Y tế' }]);
    expect(carriedItem(bookOf())).toEqual({
      id: 'kh/1',
      place: '1',
      text: 'Đạt 80%',
      targets: [{ id: 'kh/1#1', indicator: 'CQS-01', comparator: '>=' }],
    });
  });

  test('keeps whatever is not usual, and comes back whole either way', () => {
    const unusual = {
      item: { ...item, kind: 'task' as const, targets: [{ ...target, value: 80, clause: 'khác', horizonYear: null }] },
      indicator: { ...indicator, isShare: true, better: 'lower' as const, unit: 'hộ' },
      agency: { ...agency, spellings: ['Sở Y tế'], activeTo: '2025-02-28' },
    };
    expect(carriedItem(bookOf(unusual)).targets[0]).toMatchObject({ value: 80, clause: 'khác', horizonYear: null });
    expect(carried(bookOf(unusual)).agencies[0]).toMatchObject({ spellings: ['Sở Y tế'], activeTo: '2025-02-28' });
    for (const book of [bookOf(), bookOf(unusual)]) expect(wholeBook(carried(book))).toEqual(book);
  });
});
