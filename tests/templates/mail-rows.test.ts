// [DON-86] Every row of the five plans as a mail names it, read as an office would.

import { describe, expect, it } from 'vitest';
import { placedTargets } from '../../src/domain/book/placed-targets.js';
import { asksForParts, measureName, wantedParts } from '../../src/text/measure-words.js';
import { shippedBook } from './book.js';

const book = shippedBook();
const indicators = new Map(book.indicators.map((indicator) => [indicator.code, indicator]));
const rows = book.plans.flatMap((plan) =>
  placedTargets(plan).flatMap(({ target, item }) => {
    const indicator = indicators.get(target.indicator);
    return indicator === undefined ? [] : [{ plan, target, item, indicator, name: measureName(indicator, target) }];
  }),
);

function words(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

describe('the name of a measure in a mail', () => {
  it('[DON-86] tells it from every other measure', () => {
    const codesOf = new Map<string, Set<string>>();
    for (const { name, indicator } of rows) {
      const key = words(name).join(' ');
      codesOf.set(key, new Set([...(codesOf.get(key) ?? []), indicator.code]));
    }
    for (const [name, codes] of codesOf) expect([...codes], name).toHaveLength(1);
    expect(codesOf.size).toBeGreaterThan(100);
  });

  it('[DON-86] says nothing twice', () => {
    for (const { name } of rows) {
      const all = words(name);
      const runs = all.slice(4).map((_, i) => all.slice(i, i + 5).join(' '));
      expect(new Set(runs).size, name).toBe(runs.length);
    }
  });

  it('[DON-86] is whole: no piece of a sentence, no cut word, nothing the item says of another measure', () => {
    for (const { name, item, target } of rows) {
      expect(name, target.id).toMatch(/^\p{Lu}/u);
      expect(name, target.id).not.toMatch(/…$|[,;:.]$|^(Đối với|Trong đó|Phấn đấu|Phân đấu|Tiếp tục)/u);
      expect(words(name).length, name).toBeGreaterThanOrEqual(3);
      expect(name.length, name).toBeLessThanOrEqual(200);
      // Where one item sets figures for several levels, each says for which.
      const levels = ['cấp tỉnh', 'cấp huyện', 'cấp xã'].filter((level) => target.scope.toLowerCase() === level);
      for (const level of levels) expect(name.toLowerCase(), `${target.id} ${item.text}`).toContain(level);
    }
  });

  it('[DON-86] keeps what the document leaves out and the day from which it counts', () => {
    const nameOf = (id: string) => rows.find(({ target }) => target.id === id)?.name ?? '';
    expect(nameOf('kh92-2022/CQS-03')).toBe(
      'Số hóa hồ sơ, kết quả giải quyết thủ tục hành chính tiếp nhận tại Bộ phận một cửa cấp tỉnh, từ ngày 01/6/2022',
    );
    expect(nameOf('kh92-2022/CQS-10')).toBe(
      'Hồ sơ công việc tại cấp xã được xử lý trên môi trường mạng (trừ hồ sơ công việc thuộc phạm vi bí mật nhà nước)',
    );
    for (const { target, name } of rows) expect(name).toContain(target.exclusion);
  });

  it('[DON-86] asks for numerator and denominator by name wherever the figure is reckoned from them', () => {
    for (const { indicator, target } of rows) {
      const wanted = wantedParts(indicator, target);
      const isReckoned =
        indicator.unit === '%' && (['sum', 'count'].includes(indicator.method) || indicator.numeratorText !== '');
      expect(asksForParts(indicator)).toBe(isReckoned);
      if (isReckoned) expect(wanted).toMatch(/^tử số: \p{Ll}.+; mẫu số: \p{Ll}.+/u);
      else expect(wanted).not.toContain('mẫu số');
    }
    const online = rows.find(({ indicator }) => indicator.code === 'CQS-02');
    expect(online && wantedParts(online.indicator, online.target)).toBe(
      'tử số: số hồ sơ tiếp nhận trực tuyến; mẫu số: tổng số hồ sơ tiếp nhận qua dịch vụ công trực tuyến',
    );
  });
});
