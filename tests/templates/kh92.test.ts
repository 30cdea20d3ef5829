// Kế hoạch 92 of 2022: what it counts, whom it names, and that every word is the document's.

import { describe, expect, it } from 'vitest';
import { readTargetPhrase } from '../../src/domain/phrase/target-phrase.js';
import { itemsOf, planOf, shippedBook } from './book.js';
import { leftover } from './leftover.js';
import { seedLines } from './seed-documents.js';

const book = shippedBook();
const plan = planOf(book, 'kh92-2022');
const items = itemsOf(plan);
const targets = items.flatMap((item) => item.targets);
const item = (place: string) => items.find((one) => one.place === place);

describe('KH 92 as a book of targets', () => {
  it('has 32 items in four groups of 13, 8, 7 and 4', () => {
    expect(plan.tables.flatMap(({ sections }) => sections.map((section) => section.items.length))).toEqual([
      13, 8, 7, 4,
    ]);
  });

  it('sets 38 targets, numbered by pillar in the order of the document', () => {
    const numbered = (prefix: string, count: number) =>
      Array.from({ length: count }, (_, i) => `${prefix}-${String(i + 1).padStart(2, '0')}`);
    const expected = [...numbered('CQS', 16), ...numbered('KTS', 8), ...numbered('XHS', 10), ...numbered('CKS', 4)];
    expect(targets.map(({ indicator }) => indicator)).toEqual(expected);
    expect(new Set(targets.map(({ id }) => id)).size).toBe(38);
  });

  it('must be reached in 2022, all of it', () => {
    expect(new Set(targets.map(({ horizonYear }) => horizonYear))).toEqual(new Set([2022]));
  });

  it('starts 1 c at two different days, one for each level', () => {
    expect(item('1c')?.targets.map(({ scope, effectiveFrom }) => [scope, effectiveFrom])).toEqual([
      ['Cấp tỉnh', '2022-06-01'],
      ['Cấp huyện', '2022-12-01'],
    ]);
  });

  it('asks 90, 80 and 40 % of the three levels in 1 g, state secrets left out', () => {
    expect(item('1g')?.targets.map(({ scope, value, exclusion }) => [scope, value, exclusion])).toEqual([
      ['Cấp tỉnh', 90, 'trừ hồ sơ công việc thuộc phạm vi bí mật nhà nước'],
      ['Cấp huyện', 80, 'trừ hồ sơ công việc thuộc phạm vi bí mật nhà nước'],
      ['Cấp xã', 40, 'trừ hồ sơ công việc thuộc phạm vi bí mật nhà nước'],
    ]);
  });

  it.each([
    ['1a', '>=', 80, null, '80'],
    ['2a', '>=', 10, null, 'từ 10'],
    ['2b', '>', 2, null, 'tối thiểu trên 2'],
    ['2c', '>=', 7, null, 'tối thiểu 7'],
    ['2d', '>', 50, null, 'trên 50'],
    ['3c', 'range', 65, 70, '65 - 70'],
    ['4d', 'done', null, null, ''],
  ])('reads %s as %s %s', (place, comparator, value, upper, printed) => {
    expect(item(place)?.targets[0]).toMatchObject({ comparator, value, upper, printed });
  });

  it('has no row that had to be read by hand: the reader finds every typed comparator in the printed words', () => {
    for (const { text, targets: typed } of items) {
      const { components, question } = readTargetPhrase(text);
      expect(question, text).toBeNull();
      const bare = ({ comparator, value, upper, printed, unit, effectiveFrom }: (typeof components)[number]) => [
        comparator,
        value,
        upper,
        printed,
        unit,
        effectiveFrom,
      ];
      expect(components.map(bare), text).toEqual(typed.map(bare));
    }
  });
});

describe('who answers for KH 92', () => {
  const supplier = (code: string) => book.indicators.find((one) => one.code === code);

  it('takes online services and dossiers from the Sở, GRDP from the statistics office, all four to be confirmed', () => {
    const wanted = { 'CQS-01': 'STTTT', 'CQS-02': 'STTTT', 'KTS-01': 'CTK', 'KTS-02': 'CTK' };
    for (const [code, agency] of Object.entries(wanted)) {
      expect(supplier(code)?.supplier).toBe(agency);
      expect(supplier(code)?.supplyNote).toContain('cần đầu mối xác nhận');
    }
  });

  it('leaves both figures of 1 c without a supplier, since the plan gives them to everybody', () => {
    expect(item('1c')?.targets.map(({ indicator }) => supplier(indicator)?.supplier)).toEqual(['', '']);
  });

  it('lets every other row be supplied by its printed lead agency', () => {
    for (const { place, leadText, targets: set } of items) {
      if (['1a', '1b', '1c', '2a', '2b'].includes(place)) continue;
      for (const { indicator } of set) {
        const agency = book.agencies.find(({ code }) => code === supplier(indicator)?.supplier);
        expect(agency?.spellings, `${place} ${leadText}`).toContain(leadText.replace(/\.$/, ''));
      }
    }
  });
});

describe('KH 92 word for word', () => {
  it('holds every cell of the appendix and leaves nothing over', () => {
    const lines = seedLines('000');
    if (!lines) return;
    const [table] = plan.tables;
    if (!table) throw new Error('no table');
    const whole = lines.join('\n');
    const inOrder = [...table.titleLines, ...table.headers];
    expect(leftover(whole.slice(0, whole.indexOf('I. MỤC TIÊU')), inOrder)).toEqual({ missing: [], between: [] });
    // A page break tore 2 b and 3 d apart: their cells stand in two halves, one after the other.
    const mended = whole
      .replace(/các cơ quan, \s*(Cục Thống kê tỉnh)\s+đơn vị liên quan/, 'các cơ quan, đơn vị liên quan $1')
      .replace(
        /(hỗ trợ thực hiện thủ )(Sở Thông tin và )(Văn phòng UBND tỉnh; các sở, )\s*(tục hành chính.*?của tỉnh\. )(Truyền thông )(ban, ngành, UBND các huyện,\s+thành phố\.)/,
        '$1$4$2$5$3$6',
      );
    const body = mended.slice(mended.indexOf('I. MỤC TIÊU'));
    const words = table.sections.flatMap((section, i) => [
      ...(i === 0 ? [section.above] : []),
      section.stt,
      section.heading,
      ...section.items.flatMap((row) => [row.stt, row.text, row.leadText, row.coordinatingText, row.note]),
    ]);
    expect(leftover(body, words)).toEqual({ missing: [], between: [] });
  });
});
