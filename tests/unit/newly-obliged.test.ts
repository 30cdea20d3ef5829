// Whom a document obliges to report, and who waits for a person's word because the round was running before.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isActive } from '../../src/domain/agencies/agency-standing.js';
import { obligedAgencies } from '../../src/domain/agencies/obliged-agencies.js';
import { type LedgerEntry, mergedLedger } from '../../src/domain/reminding/ledger.js';
import { releasedPart } from '../../src/domain/reminding/newly-obliged.js';
import type { OwedByAgency, OwedTask } from '../../src/domain/reminding/reminder-plan.js';
import { shippedBook } from '../templates/book.js';

const book = shippedBook();
const obligedIn = (year: number) => obligedAgencies(book, { year, deadline: `${year}-11-20` });

describe('[NAM-4] a document in force obliges', () => {
  test('every sở, ban, ngành, district, press and front organisation of the time of part VI, with or without figures', () => {
    const of2022 = [...obligedIn(2022)];
    expect(of2022).toHaveLength(36);
    for (const code of ['STTTT', 'SNV', 'STC', 'SXD', 'CAT', 'BCHBDBP', 'H-TD', 'H-TP', 'BLS', 'MTTQ']) {
      expect(of2022).toContain(code);
    }
    for (const code of ['VNPT', 'BDT', 'BTTTT', 'UBND', 'BCD', 'N-SBN', 'SNNMT']) expect(of2022).not.toContain(code);
  });

  test('in 2026 nobody who was merged or abolished in 2025, and whoever took their place', () => {
    const of2026 = obligedIn(2026);
    for (const code of ['STTTT', 'SKHDT', 'SGTVT', 'STNMT', 'H-TD', 'H-TP']) expect(of2026).not.toContain(code);
    for (const code of ['SKHCN', 'SNNMT', 'SVHTTDL', 'CAT']) expect(of2026).toContain(code);
  });

  test('only agencies that exist, and nobody once the plan has ended or is not in the book', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2015, max: 2040 }), (year) => {
        const obliged = book.agencies.filter(({ code }) => obligedIn(year).has(code));
        expect(obliged.filter((agency) => !isActive(agency, `${year}-11-20`))).toEqual([]);
        expect(obliged.length > 0).toBe(2022 <= year && year <= 2030);
      }),
    );
    const withoutPlan = { ...book, plans: book.plans.filter(({ code }) => code !== 'nq49-2025-2030') };
    expect(obligedAgencies(withoutPlan, { year: 2022, deadline: '2022-11-20' }).size).toBe(0);
  });

  test('one agency by its code, a group by its code, pasted communes by their kind', () => {
    const [duty] = book.duties;
    const [sample] = book.agencies;
    if (duty === undefined || sample === undefined) throw new Error('templates');
    const pasted = { ...sample, code: 'X-TANVAN', kind: 'xã', groups: ['N-XP'], activeTo: null };
    const withDuty = (obliges: readonly string[]) =>
      obligedAgencies(
        { ...book, duties: [{ ...duty, obliges }], agencies: [...book.agencies, pasted] },
        { year: 2026, deadline: '2026-11-20' },
      );
    expect([...withDuty(['BDT'])]).toEqual(['BDT']);
    expect([...withDuty(['N-XP'])]).toEqual(['X-TANVAN']);
    expect([...withDuty(['xã'])]).toEqual(['X-TANVAN']);
  });
});

describe('[NAM-5] in a round that runs', () => {
  const owes = (agency: string, more: Partial<OwedByAgency> = {}): OwedByAgency => ({
    agency,
    asked: 0,
    figures: [],
    tasks: [],
    report: { state: 'missing' },
    extendedTo: null,
    ...more,
  });
  const told = (agency: string): LedgerEntry => ({
    round: 'nam-2022',
    duty: 'so-lieu',
    milestone: 'T-30',
    agency,
    address: `${agency.toLowerCase()}@b.example`,
    at: '2022-10-21T08:00',
    state: 'sent',
    codes: [],
    reason: '',
  });
  const round = (...owedByAgency: OwedByAgency[]) => ({ code: 'nam-2022', deadline: '2022-11-20', owedByAgency });
  const split = (whole: ReturnType<typeof round>, ...entries: LedgerEntry[]) => {
    const { round: released, held } = releasedPart(whole, mergedLedger(entries, []));
    return { released: released.owedByAgency, held: held.map(({ agency }) => agency) };
  };

  test('who owes by the document alone and was never told is held back; others go on', () => {
    const whole = round(owes('SYT'), owes('SNV', { isByRule: true }), owes('STC', { isByRule: true }), owes('SXD'));
    const { released, held } = split(whole, told('SYT'), told('STC'));
    expect(held).toEqual(['SNV']);
    expect(released.map(({ agency }) => agency)).toEqual(['SYT', 'STC', 'SXD']);
  });

  test('nobody is held back before the first mail, nor once the report is here', () => {
    const byRule = owes('SNV', { isByRule: true });
    expect(split(round(owes('SYT'), byRule)).held).toEqual([]);
    const received = owes('SNV', { isByRule: true, report: { state: 'received', number: '1', date: null } });
    expect(split(round(owes('SYT'), received), told('SYT')).held).toEqual([]);
    const planned: LedgerEntry = { ...told('SYT'), state: 'planned' };
    expect(split(round(owes('SYT'), byRule), planned).held).toEqual([]);
    expect(split(round(owes('SYT'), byRule), { ...told('SYT'), round: 'nam-2021' }).held).toEqual([]);
  });

  test('tasks are reminded all the same, without a word of the report', () => {
    const task: OwedTask = { code: 'NV-1', words: 'Việc', due: '2022-12-31', isTentative: false, link: '' };
    const { released, held } = split(round(owes('SYT'), owes('SNV', { isByRule: true, tasks: [task] })), told('SYT'));
    expect(held).toEqual(['SNV']);
    expect(released[1]).toMatchObject({ agency: 'SNV', tasks: [task], report: { state: 'not-followed' } });
  });
});
