// The figures of 2022 that the demo enters are the document's own, sentence by sentence.

import { describe, expect, it } from 'vitest';
import { loadResults } from '../../tools/templates/load-results.js';
import { templateProblemText } from '../../tools/templates/template-problem.js';
import { itemsOf, planOf, shippedBook, templatesDir } from './book.js';
import { seedLines, squeezed } from './seed-documents.js';

const book = shippedBook();
const loaded = loadResults(templatesDir);
if (!loaded.ok) throw new Error(loaded.problems.map(templateProblemText).join('\n'));
const { results } = loaded;
const of = (indicator: string) => results.filter((result) => result.indicator === indicator);

describe('reported results of 2022', () => {
  it('gives three figures for KH 92 with numerator, denominator and the day they were counted', () => {
    expect(of('CQS-01')[0]).toMatchObject({ value: 72.77, numerator: 628, denominator: 863, asOf: '2022-08-08' });
    expect(of('CQS-02')[0]).toMatchObject({ value: 48.21, numerator: 52280, denominator: 108443, asOf: '2022-08-08' });
    expect(of('CQS-15')[0]).toMatchObject({ value: 100, numerator: null, denominator: null, asOf: '2022-08-10' });
  });

  it('measures nothing else of KH 92 than these three, in the unit of the indicator', () => {
    const kh92 = new Set(itemsOf(planOf(book, 'kh92-2022')).flatMap(({ targets }) => targets.map((t) => t.indicator)));
    expect(results.filter(({ indicator }) => kh92.has(indicator)).map(({ unit }) => unit)).toEqual(['', '', '']);
  });

  it('keeps both figures where the document disagrees with itself', () => {
    const said = (indicator: string) => of(indicator).map(({ value, unit, note }) => ({ value, unit, note }));
    expect(said('CQS-43')[0]).toMatchObject({ value: 54.02, note: expect.stringMatching(/ngầm định kế hoạch 30%/) });
    expect(said('KTS-10').map(({ value }) => value)).toEqual([21756, 9087, 130]);
    expect(said('KTS-10')[2]?.note).toContain('tăng 139%');
    expect(Math.round(100 * (21756 / 9087 - 1))).toBe(139);
    expect(said('XHS-18').map(({ value, unit }) => [value, unit])).toEqual([
      [44634, 'tài khoản'],
      [29.8, '% kế hoạch'],
      [412180, 'người'],
    ]);
    expect(Math.round((1000 * 44634) / 412180) / 10).toBe(10.8);
  });

  it('says that the day and the scope of the Cloud figure are not those of the indicator', () => {
    expect(of('CQS-15')[0]?.note).toMatch(/không in ngày[\s\S]*Phạm vi hẹp hơn/);
  });

  it('prints percentages that are its own numerator over denominator', () => {
    for (const { value, numerator, denominator } of results) {
      if (value === null || numerator === null || denominator === null) continue;
      expect(Math.abs((100 * numerator) / denominator - value)).toBeLessThan(0.011);
    }
  });

  it('quotes every sentence word for word, from the line it names', () => {
    for (const { document, line, sentence } of results) {
      const lines = seedLines(document);
      if (!lines) return;
      const from = squeezed(lines.slice(line - 1).join(' '));
      const at = from.indexOf(squeezed(sentence));
      expect(at, sentence).toBeGreaterThanOrEqual(0);
      expect(at, sentence).toBeLessThan(squeezed(lines[line - 1] ?? '').length);
    }
  });
});
