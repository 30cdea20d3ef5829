// The five documents as a whole: what they count, which measures they share, and that every word is the document's.

import { describe, expect, it } from 'vitest';
import type { AppendixTable, Plan } from '../../src/domain/book/plan.js';
import { readPrintedTarget } from '../../src/domain/phrase/target-phrase.js';
import { itemsOf, planOf, shippedBook } from './book.js';
import { leftover } from './leftover.js';
import { seedLines, squeezed } from './seed-documents.js';

const book = shippedBook();
const counts = (code: string) =>
  planOf(book, code).tables.map(({ sections }) => sections.map(({ items }) => items.length));
const item = (code: string, place: string) => itemsOf(planOf(book, code)).find((one) => one.place === place);
const codesOf = (code: string) => itemsOf(planOf(book, code)).flatMap((one) => one.targets.map((t) => t.indicator));

describe('the five documents', () => {
  it.each([
    ['kh92-2022', [[13, 8, 7, 4]]],
    ['nq49-2025-2030', [[1, 12, 4, 8, 4, 3, 4, 4, 1]]],
    [
      'kh334-2026-2030',
      [
        [9, 11],
        [3, 4, 7, 3, 3, 7, 2],
      ],
    ],
    ['ct-thidua-2022', [[6, 8, 4, 7]]],
    ['stttt-2023', [[6, 3, 4, 9]]],
  ])('prints in %s the groups %j', (code, groups) => {
    expect(counts(code)).toEqual(groups);
  });

  it('makes 168 items and the general aim', () => {
    const kinds = book.plans.flatMap(itemsOf).map(({ kind }) => kind);
    expect(kinds.filter((kind) => kind === 'aim')).toHaveLength(1);
    expect(kinds.filter((kind) => kind !== 'aim')).toHaveLength(168);
  });

  it('gives every item, target and place a name of its own', () => {
    const items = book.plans.flatMap(itemsOf);
    const targets = items.flatMap((one) => one.targets.map(({ id }) => id));
    expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
    expect(new Set(targets).size).toBe(targets.length);
  });

  it('uses every indicator of the list, and numbers each pillar without a gap', () => {
    const used = new Set(book.plans.flatMap(({ code }) => codesOf(code)));
    expect(book.indicators.map(({ code }) => code).filter((code) => !used.has(code))).toEqual([]);
    const next = new Map<string, number>();
    for (const { code } of book.indicators) {
      const [prefix = '', number] = code.split('-');
      const expected = (next.get(prefix) ?? 0) + 1;
      expect(Number(number), code).toBe(expected);
      next.set(prefix, expected);
    }
  });

  it('numbers indicators in the order KH 92, NQ 49, Chỉ thị, KH 334, KH ngành', () => {
    const order = ['kh92-2022', 'nq49-2025-2030', 'ct-thidua-2022', 'kh334-2026-2030', 'stttt-2023'];
    const first = [...new Set(order.flatMap(codesOf))];
    for (const prefix of ['CQS', 'KTS', 'XHS', 'CKS', 'BCC', 'VT', 'BC']) {
      const met = first.filter((code) => code.startsWith(`${prefix}-`));
      expect(met).toEqual([...met].sort());
    }
  });

  it('measures 22 of the 32 items of KH 92 again in the NQ 49 plan or the Chỉ thị, under one code', () => {
    const elsewhere = new Set([...codesOf('nq49-2025-2030'), ...codesOf('ct-thidua-2022')]);
    const again = itemsOf(planOf(book, 'kh92-2022')).filter(({ targets }) =>
      targets.some(({ indicator }) => elsewhere.has(indicator)),
    );
    const expected = '1a 1b 1c 1d 1e 1g 1h 1i 1k 1l 1m 1n 2a 2b 2c 2e 3d 3e 3g 4a 4b 4c';
    expect(again.map(({ place }) => place).join(' ')).toBe(expected);
  });

  it('asks the same measure in the unit of its indicator, a multiple in times', () => {
    const unitOf = new Map(book.indicators.map(({ code, unit }) => [code, unit]));
    for (const { targets } of book.plans.flatMap(itemsOf)) {
      for (const { indicator, comparator, unit, id } of targets) {
        if (comparator === 'multiple') expect(unit, id).toBe('lần');
        else if (comparator !== 'rank' && comparator !== 'grade') expect(unit, id).toBe(unitOf.get(indicator));
      }
    }
  });

  it('needs a hand in at most 20 rows, each with its reason', () => {
    const byHand = book.plans.flatMap(itemsOf).filter((one) => {
      if (one.kind === 'task') return false;
      const { components } = readPrintedTarget(one);
      return components.length !== one.targets.length;
    });
    expect(byHand.map(({ id }) => id)).toEqual(['nq49-2025-2030/2.1a-6']);
  });
});

describe('targets that are easily misread', () => {
  it.each([
    ['nq49-2025-2030', '1', 'rank', 10, null, 2025],
    ['nq49-2025-2030', '2.1b-1', 'range', 15, 20, 2025],
    ['nq49-2025-2030', '2.1c-1', '>', 80, null, 2025],
    ['nq49-2025-2030', '2.2b-3', '>=', 8, null, 2030],
    ['ct-thidua-2022', 'b-7', '>=', 70, null, 2022],
    ['ct-thidua-2022', 'c-4', 'multiple', 7, null, 2022],
    ['kh334-2026-2030', 'I.7', 'level', 3, null, 2027],
    ['kh334-2026-2030', 'II.6', 'level', 5, null, 2030],
    ['kh334-2026-2030', 'II.8', '>=', 100, null, 2030],
    ['stttt-2023', '2.1-1', '>=', 60, null, 2023],
    ['stttt-2023', '2.2-1', '>=', 100, null, 2023],
    ['stttt-2023', '2.3-8', '>=', 2136000, null, 2023],
  ])('%s %s is %s %s', (code, place, comparator, value, upper, horizonYear) => {
    expect(item(code, place)?.targets[0]).toMatchObject({ comparator, value, upper, horizonYear });
  });

  it('asks 100% of each of three levels in the 2030 plan, and of two in KH 334', () => {
    const levels = (code: string, place: string) =>
      item(code, place)?.targets.map(({ scope, value }) => [scope, value]);
    expect(levels('nq49-2025-2030', '2.2a-1')).toEqual([
      ['Cấp tỉnh', 100],
      ['Cấp huyện', 100],
      ['Cấp xã', 100],
    ]);
    expect(levels('kh334-2026-2030', 'I.4')).toEqual([
      ['Cấp tỉnh', 100],
      ['Cấp xã', 100],
    ]);
  });

  it('keeps units as printed', () => {
    const units = itemsOf(planOf(book, 'stttt-2023')).flatMap(({ targets }) => targets.map(({ unit }) => unit));
    expect([...new Set(units)].sort()).toEqual(
      ['', '%', 'bản/số', 'giờ', 'số', 'thuê bao/100 dân', 'tờ', 'tỷ đồng'].sort(),
    );
  });

  it('adds up its parts: 35.040 + 6.570 = 41.610 hours of television', () => {
    const rows = itemsOf(planOf(book, 'stttt-2023'));
    const value = (place: string) => rows.find((one) => one.place === place)?.targets[0]?.value ?? 0;
    const parts = rows.filter(({ partOf }) => partOf === '2.3-3').map(({ place }) => place);
    expect(parts).toEqual(['2.3-4', '2.3-5']);
    expect(value('2.3-4') + value('2.3-5')).toBe(value('2.3-3'));
    expect(rows.find(({ place }) => place === '2.3-2')?.partOf).toBe('2.3-1');
  });
});

describe('sections in force', () => {
  const inForce = (plan: Plan, year: number) =>
    plan.tables.flatMap(({ kind, sections }) =>
      kind === 'tasks' ? [] : sections.filter((one) => one.fromYear <= year && year <= one.toYear),
    );

  it('owes nothing for 2028-2030 in 2026', () => {
    const sections = inForce(planOf(book, 'kh334-2026-2030'), 2026);
    expect(sections.map(({ stt }) => stt)).toEqual(['I']);
  });

  it('asks a measure of the NQ 49 plan once a year, though it is printed for 2025 and for 2030', () => {
    for (let year = 2022; year <= 2030; year++) {
      const asked = inForce(planOf(book, 'nq49-2025-2030'), year).flatMap(({ items }) =>
        items.flatMap(({ targets }) => targets.map(({ indicator }) => indicator)),
      );
      expect(new Set(asked).size, String(year)).toBe(asked.length);
      expect(asked.length).toBeGreaterThan(10);
    }
  });
});

interface Region {
  readonly document: string;
  readonly plan: string;
  readonly table: string;
  readonly from: string;
  readonly to: string;
}

const regions: readonly Region[] = [
  {
    document: '001',
    plan: 'nq49-2025-2030',
    table: 'muc-tieu',
    from: 'Phấn đấu đến năm 2025 tỉnh',
    to: 'III. NHIỆM VỤ VÀ',
  },
  { document: '002', plan: 'kh334-2026-2030', table: 'chi-tieu', from: 'Phụ lục I', to: 'DANH MỤC CÁC NHIỆM VỤ' },
  { document: '002', plan: 'kh334-2026-2030', table: 'nhiem-vu', from: 'DANH MỤC CÁC NHIỆM VỤ', to: '' },
  { document: '003', plan: 'ct-thidua-2022', table: 'chi-tieu', from: '1. Phân đấu hoàn thành', to: '**2.** Đẩy mạnh' },
  {
    document: '004',
    plan: 'stttt-2023',
    table: 'chi-tieu',
    from: '2. Các chỉ tiêu cụ thể',
    to: '3. Nhiệm vụ giải pháp',
  },
];

/** The printed words of a table in reading order: headings once, then the cells of each row. */
function words(table: AppendixTable, withHead: boolean): readonly string[] {
  const seen = new Set<string>();
  const once = (text: string) => {
    if (seen.has(text)) return [];
    seen.add(text);
    return [text];
  };
  const rows = table.sections.flatMap((section) => [
    ...once(section.above),
    section.stt,
    section.heading,
    ...section.items.flatMap((row) => {
      const stt = row.stt.startsWith('-') || row.stt === '+' ? '' : row.stt;
      const cells = [row.unitText, row.resultText, row.leadText];
      const tail = table.kind === 'tasks' ? [row.leadText, row.resultText, row.timeText] : cells;
      return [stt, row.text, ...tail];
    }),
  ]);
  return withHead ? [...table.titleLines, ...table.headers, ...rows] : rows;
}

describe('word for word', () => {
  it.each(regions)('$plan, $table: nothing is missing and nothing is left but bullets and page numbers', (region) => {
    const lines = seedLines(region.document);
    if (!lines) return;
    // Pages of the NQ 49 plan carry their number on a line of its own; the Chỉ thị is marked with asterisks.
    const text = lines
      .filter((line) => !/^\d+\s*$/.test(line) || region.document === '002')
      .join('\n')
      .replaceAll('*', '');
    const from = text.indexOf(region.from);
    const to = region.to === '' ? text.length : text.indexOf(region.to.replaceAll('*', ''), from);
    expect(from).toBeGreaterThanOrEqual(0);
    expect(to).toBeGreaterThan(from);
    const table = planOf(book, region.plan).tables.find(({ code }) => code === region.table);
    if (!table) throw new Error('no table');
    const printed = words(table, region.document === '002').filter(
      (one) =>
        region.document !== '001' || !['II. MỤC TIÊU', '1.', 'Mục tiêu chung', '2. Mục tiêu cụ thể'].includes(one),
    );
    const { missing, between } = leftover(text.slice(from, to), printed);
    expect(missing).toEqual([]);
    expect(between.filter((rest) => !/^(?:-|\+|2\.Mụctiêucụthể)$/.test(rest))).toEqual([]);
  });
});

describe('titles', () => {
  const documents: Readonly<Record<string, string>> = {
    'kh92-2022': '000',
    'nq49-2025-2030': '001',
    'kh334-2026-2030': '002',
    'ct-thidua-2022': '003',
    'stttt-2023': '004',
  };

  it.each(Object.entries(documents))(
    'of %s stand in the document; a number it does not print is said to be missing',
    (code, number) => {
      const lines = seedLines(number);
      if (!lines) return;
      const printed = squeezed(lines.join('\n').replaceAll('*', ''));
      for (const line of planOf(book, code).tables.flatMap(({ titleLines }) => titleLines)) {
        if (line.startsWith('Số: …')) expect(line).toContain('bản nguồn không in số');
        else expect(printed).toContain(squeezed(line));
      }
    },
  );

  it('leave the lead column empty where none is printed, and say why', () => {
    for (const { code, tables } of book.plans) {
      for (const { leadMissing, sections } of tables) {
        const leads = sections.flatMap(({ items }) => items.map(({ leadText }) => leadText));
        expect(leadMissing === '', code).toBe(leads.every((lead) => lead !== ''));
        expect(leads.every((lead) => lead === '') || leads.every((lead) => lead !== ''), code).toBe(true);
      }
    }
  });
});
