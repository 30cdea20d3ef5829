// The figures of 2022 that the demo enters are the document's own, sentence by sentence.

import { describe, expect, it } from 'vitest';
import { loadResults } from '../../tools/templates/load-results.js';
import { templateProblemText } from '../../tools/templates/template-problem.js';
import { templatesDir } from './book.js';
import { seedLines, squeezed } from './seed-documents.js';

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
