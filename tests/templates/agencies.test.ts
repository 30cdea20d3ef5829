// Who the documents name, under which spellings, and who answers for what.

import { describe, expect, it } from 'vitest';
import { agenciesNamed } from '../../src/domain/agencies/agency-names.js';
import { itemsOf, planOf, shippedBook } from './book.js';
import { seedLines, squeezed } from './seed-documents.js';

const book = shippedBook();
const agency = (code: string) => book.agencies.find((one) => one.code === code);
const named = (text: string) => agenciesNamed(text, book.agencies);

describe('agencies', () => {
  it('are known by every spelling a plan prints, so that no lead or coordinating cell is left unread', () => {
    for (const { id, leadText, coordinatingText } of book.plans.flatMap(itemsOf)) {
      expect(named(leadText).rest, id).toBe('');
      expect(named(coordinatingText).rest, id).toBe('');
    }
  });

  it('stand once, whatever their spelling', () => {
    expect(named('Sở Công thương').codes).toEqual(['SCT']);
    expect(named('SỞ CÔNG THƯƠNG').codes).toEqual(['SCT']);
    const owners = new Map<string, string>();
    for (const { code, spellings } of book.agencies) {
      for (const spelling of spellings) {
        const words = spelling.toLowerCase();
        expect(owners.get(words) ?? code, spelling).toBe(code);
        owners.set(words, code);
      }
    }
  });

  it('are read in printed order where a row has joint leads', () => {
    expect(named('Công an tỉnh - Sở Khoa học và Công nghệ').codes).toEqual(['CAT', 'SKHCN']);
    expect(named('Các sở ban ngành và UBND các xã, phường').codes).toEqual(['N-SBN', 'N-XP']);
    expect(
      named('Văn phòng UBND tỉnh (Trung tâm PVHCC tỉnh); Các Sở, ban ngành, UBND các huyện, thành phố').codes,
    ).toEqual(['VPUBND', 'N-SBN', 'N-HTP']);
  });

  it('give every task of KH 334 an owner, the first named where there are several', () => {
    const tasks = itemsOf(planOf(book, 'kh334-2026-2030')).filter(({ kind }) => kind === 'task');
    expect(tasks.filter(({ leadText }) => named(leadText).codes.length === 0)).toEqual([]);
    const joint = tasks.filter(({ leadText }) => leadText.includes(' - '));
    expect(joint.map(({ leadText }) => named(leadText).codes[0])).toEqual(['SKHCN', 'SKHCN', 'CAT', 'SKHCN', 'SKHCN']);
  });

  it('lead 15 rows of KH 334 with Công an tỉnh and 11 with Văn phòng UBND tỉnh', () => {
    const rows = itemsOf(planOf(book, 'kh334-2026-2030'));
    const led = (code: string) => rows.filter(({ leadText }) => named(leadText).codes.includes(code)).length;
    expect([led('CAT'), led('VPUBND')]).toEqual([15, 11]);
  });

  it('have the eleven districts and the city in one group, gone since the middle of 2025', () => {
    const districts = book.agencies.filter(({ groups }) => groups.includes('N-HTP'));
    expect(districts).toHaveLength(11);
    expect(new Set(districts.map(({ activeTo }) => activeTo))).toEqual(new Set(['2025-06-30']));
  });

  it('name a default successor where they merged, and say that it is to be confirmed', () => {
    const merged = book.agencies.filter(({ successor }) => successor !== '');
    expect(merged.map(({ code, successor }) => `${code}>${successor}`)).toEqual([
      'STTTT>SKHCN',
      'SKHDT>STC',
      'SLDTBXH>SNV',
      'SGTVT>SXD',
      'STNMT>SNNMT',
      'SNNPTNT>SNNMT',
    ]);
    for (const { note, activeTo } of merged) {
      expect(note).toContain('cần đầu mối xác nhận');
      expect(activeTo).toBe('2025-02-28');
    }
  });

  it('are named under each spelling in one of the documents, unless their note says that they are not', () => {
    const documents = ['000', '001', '002', '003', '004'].map(seedLines);
    if (documents.some((lines) => lines === null)) return;
    const printed = squeezed(documents.flatMap((lines) => lines ?? []).join(' ')).toLowerCase();
    for (const { spellings, note } of book.agencies) {
      if (/không in tên/.test(note)) continue;
      for (const spelling of spellings) expect(printed).toContain(squeezed(spelling).toLowerCase());
    }
  });

  it('carry no address and no telephone number', () => {
    expect(JSON.stringify(book.agencies)).not.toMatch(/@|\d{6,}/);
  });

  it('never let an enterprise supply a figure, but the post office, which leads a row of KH 92', () => {
    const suppliers = new Set(book.indicators.map(({ supplier }) => supplier));
    const enterprises = book.agencies.filter(({ kind }) => kind === 'doanh nghiệp');
    expect(enterprises.filter(({ code }) => suppliers.has(code)).map(({ code }) => code)).toEqual(['BDT']);
  });

  it('leave no published figure to an office of the province', () => {
    for (const { method, supplier } of book.indicators) {
      if (method === 'published') expect(agency(supplier)?.kind).toBe('bộ');
    }
  });

  it('let every row of KH 334 be supplied by the first of its printed leads', () => {
    const supplier = new Map(book.indicators.map((one) => [one.code, one.supplier]));
    for (const { place, leadText, targets } of itemsOf(planOf(book, 'kh334-2026-2030'))) {
      for (const { indicator } of targets) expect(supplier.get(indicator), place).toBe(named(leadText).codes[0]);
    }
  });
});

describe('duties', () => {
  it('rest on sentences that stand in the documents', () => {
    const documents = ['000', '001', '002', '003', '004'].map(seedLines);
    if (documents.some((lines) => lines === null)) return;
    const all = documents.map((lines) => squeezed((lines ?? []).join('\n'))).join('\n');
    for (const { code, sentence } of book.duties) expect(all.includes(squeezed(sentence)), code).toBe(true);
  });

  it('belong to plans of the book', () => {
    const plans = book.plans.map(({ code }) => code);
    for (const { plan } of book.duties) expect(plans).toContain(plan);
  });

  it('end the drive of 2022 for the Sở and Sở Nội vụ alone, once', () => {
    const drive = book.duties.filter(({ plan, due }) => plan === 'ct-thidua-2022' && due !== '');
    expect(drive.map(({ due, year }) => [due, year])).toEqual([
      ['12-31', 2022],
      ['01-31', 2023],
    ]);
    for (const { who } of drive) expect(named(who).codes).toEqual(['STTTT', 'SNV']);
  });

  it('print a yearly day in two sentences only, both of the NQ 49 plan', () => {
    const yearly = book.duties.filter(({ due, year }) => due !== '' && year === null);
    expect(yearly.map(({ code, due, plan }) => [code, due, plan])).toEqual([
      ['BC-NAM', '11-20', 'nq49-2025-2030'],
      ['TH-NAM', '12-15', 'nq49-2025-2030'],
    ]);
  });

  it('put the agencies before 20/11 and the Sở before 15/12, in the round of 2022', () => {
    const [round] = book.rounds;
    expect(round).toMatchObject({ name: 'Năm 2022', deadline: '2022-11-20', summaryDeadline: '2022-12-15' });
    expect(round?.basis).toHaveLength(2);
    expect(round?.basis[0]).toContain('trước ngày 20/11');
    expect(round?.basis[1]).toContain('trước ngày 15 tháng 12');
  });
});
