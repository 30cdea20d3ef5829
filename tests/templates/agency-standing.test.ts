// Who answers for a figure on a given day, through the mergers of 2025.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { agencyAt, groupMembers, reportingAgencies, supplierAt } from '../../src/domain/agencies/agency-standing.js';
import { shippedBook } from './book.js';

const { agencies, indicators } = shippedBook();
const indicator = (code: string) => {
  const found = indicators.find((one) => one.code === code);
  if (!found) throw new Error(code);
  return found;
};

describe('who answers for a figure', () => {
  it('is the printed office while it exists, and its successor from the day after', () => {
    expect(supplierAt(indicator('CQS-01'), agencies, '2025-02-28')).toBe('STTTT');
    expect(supplierAt(indicator('CQS-01'), agencies, '2025-03-01')).toBe('SKHCN');
    expect(supplierAt(indicator('KTS-07'), agencies, '2026-11-20')).toBe('STC');
  });

  it('is another office where a function went elsewhere than the rest', () => {
    expect(supplierAt(indicator('KTS-03'), agencies, '2026-11-20')).toBe('SNV');
    expect(supplierAt(indicator('XHS-24'), agencies, '2026-11-20')).toBe('SGDDT');
    expect(supplierAt(indicator('BC-01'), agencies, '2026-11-20')).toBe('SVHTTDL');
    expect(supplierAt(indicator('BC-01'), agencies, '2023-11-20')).toBe('STTTT');
  });

  it('is nobody in particular where the document names none', () => {
    expect(supplierAt(indicator('CQS-03'), agencies, '2022-11-20')).toBe('');
  });

  it('is nobody once a district is gone, and never a loop of successors', () => {
    expect(agencyAt(agencies, 'H-CL', '2025-06-30')).toBe('H-CL');
    expect(agencyAt(agencies, 'H-CL', '2025-07-01')).toBe('');
    const [first] = agencies;
    if (!first) throw new Error('no agency');
    const one = { ...first, code: 'A', activeTo: '2020-12-31', successor: 'B' };
    const two = { ...first, code: 'B', activeTo: '2020-12-31', successor: 'A' };
    expect(agencyAt([one, two], 'A', '2022-01-01')).toBe('');
  });

  it('always exists on that day', () => {
    const day = fc
      .date({ min: new Date('2022-01-01'), max: new Date('2030-12-31'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
    fc.assert(
      fc.property(fc.constantFrom(...indicators), day, (one, on) => {
        const found = agencies.find(({ code }) => code === supplierAt(one, agencies, on));
        if (found) expect(found.activeTo === null || on <= found.activeTo).toBe(true);
        else expect(one.supplier === '' || one.method === 'published').toBe(true);
      }),
    );
  });
});

describe('groups', () => {
  it('have the members that exist on the day', () => {
    expect(groupMembers(agencies, 'N-HTP', '2022-11-20')).toHaveLength(11);
    expect(groupMembers(agencies, 'N-HTP', '2026-11-20')).toHaveLength(0);
    const offices = groupMembers(agencies, 'N-SBN', '2026-11-20').map(({ code }) => code);
    expect(offices).toContain('SNNMT');
    expect(offices).not.toContain('STTTT');
  });

  it('and enterprises, ministries and the levels above never owe a row; the post office supplies one', () => {
    const kinds = new Set(reportingAgencies(agencies, indicators, '2022-11-20').map(({ kind }) => kind));
    expect([...kinds].sort()).toEqual([
      'ban',
      'doanh nghiệp',
      'huyện',
      'ngành dọc',
      'sở',
      'tổ chức',
      'đơn vị sự nghiệp',
    ]);
    const enterprises = reportingAgencies(agencies, indicators, '2022-11-20').filter(
      ({ kind }) => kind === 'doanh nghiệp',
    );
    expect(enterprises.map(({ code }) => code)).toEqual(['BDT']);
  });
});
