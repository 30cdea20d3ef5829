// Agencies on a given day and in a printed cell, with a directory small enough to see everything.

import { describe, expect, test } from 'vitest';
import {
  bareName,
  codeFromName,
  isPastedCode,
  isTypedBare,
  kindOfName,
  nameKey,
} from '../../src/domain/agencies/agency-identity.js';
import { agenciesNamed, agencyNamed } from '../../src/domain/agencies/agency-names.js';
import {
  agencyAt,
  groupMembers,
  isActive,
  isMailed,
  reportingAgencies,
  supplierAt,
} from '../../src/domain/agencies/agency-standing.js';
import { groupsOfItem, membership } from '../../src/domain/agencies/membership.js';
import type { Agency } from '../../src/domain/book/plan.js';
import { anIndicator } from '../support/judging.js';

function agency(code: string, changes: Partial<Agency> = {}): Agency {
  const usual = { name: code, spellings: [], kind: 'sở', groups: [], activeFrom: null, activeTo: null };
  return { code, ...usual, successor: '', note: '', ...changes };
}

describe('an agency', () => {
  test('exists from its first to its last day, both included', () => {
    const one = agency('A', { activeFrom: '2022-03-01', activeTo: '2025-02-28' });
    const days = ['2022-02-28', '2022-03-01', '2025-02-28', '2025-03-01'];
    expect(days.map((day) => isActive(one, day))).toEqual([false, true, true, false]);
    expect(days.map((day) => isActive(agency('B'), day))).toEqual([true, true, true, true]);
  });

  test('is written to while it exists, unless it is a group, a ministry or a level above; an enterprise is', () => {
    const kinds = ['sở', 'huyện', 'doanh nghiệp', 'nhóm', 'bộ', 'cấp trên'];
    const mailed = kinds.filter((kind) => isMailed(agency('A', { kind }), '2022-11-20'));
    expect(mailed).toEqual(['sở', 'huyện', 'doanh nghiệp']);
    expect(isMailed(agency('A', { activeTo: '2022-11-19' }), '2022-11-20')).toBe(false);
    expect(isMailed(agency('A', { kind: 'doanh nghiệp', activeTo: '2022-11-19' }), '2022-11-20')).toBe(false);
  });

  test('that is gone is followed by its successor, and that one by its own', () => {
    const gone = [
      agency('A', { activeTo: '2022-12-31', successor: 'B' }),
      agency('B', { activeTo: '2024-12-31', successor: 'C' }),
      agency('C'),
    ];
    expect(agencyAt(gone, 'A', '2022-12-31')).toBe('A');
    expect(agencyAt(gone, 'A', '2023-01-01')).toBe('B');
    expect(agencyAt(gone, 'A', '2025-01-01')).toBe('C');
    expect(agencyAt(gone, 'X', '2025-01-01')).toBe('');
  });
});

describe('an agency that somebody has typed', () => {
  const agencies = [
    agency('SYT', { name: 'Sở Y tế', spellings: ['Ngành Y tế'] }),
    agency('SCT', { name: 'Sở Công Thương' }),
  ];
  const codeOf = (typed: string) => agencyNamed({ agencies }, typed)?.code;

  test('is known by code, name or printed spelling, whatever the case, the white space and the way letters are composed', () => {
    for (const typed of ['syt', ' Sở  Y\n tế ', 'ngành y TẾ', 'Sở Y tế'.normalize('NFD')])
      expect(codeOf(typed)).toBe('SYT');
    const composed = { agencies: [agency('X', { name: 'Sở Y tế'.normalize('NFD') })] };
    expect(agencyNamed(composed, 'Sở Y tế')?.code).toBe('X');
  });

  test('is nobody where the words are another’s, a part of a name, or none', () => {
    for (const typed of ['Sở', 'SởYtế', 'Y tế', '', '  ']) expect(codeOf(typed)).toBeUndefined();
    expect(agencyNamed({ agencies: [agency('', { name: '' })] }, ' ')).toBeUndefined();
  });
});

describe('[GRP-12] the kind of office a name speaks of', () => {
  test('is its word for a level, as a word of its own, else the word it begins with', () => {
    const kinds: readonly (readonly [name: string, kind: ReturnType<typeof kindOfName>])[] = [
      ['UBND huyện Mẫu', 'huyện'],
      ['Thành phố Mẫu', 'huyện'],
      ['UBND thị xã Mẫu', 'huyện'],
      ['UBND xã Mẫu', 'xã'],
      ['Phường Mẫu', 'xã'],
      ['Thị trấn Mẫu', 'xã'],
      ['Sở Mẫu', 'sở'],
      ['Ban Mẫu', 'ban'],
      ['Trung tâm Sở Mẫu', null],
      ['Trung tâm Ban Mẫu', null],
      ['Mẫu xãx', null],
      ['xhuyện', null],
      ['huyệnx', null],
      ['Sởx', null],
    ];
    for (const [name, kind] of kinds) expect(kindOfName(name), name).toBe(kind);
  });

  test('a made code has X- or DV-, capitals and digits, and perhaps a number behind it', () => {
    for (const code of ['X-TANVAN', 'DV-FPT2', 'X-TANVAN-12']) expect(isPastedCode(code), code).toBe(true);
    for (const code of ['', 'SYT', 'AX-TAN', 'X-', 'X-tan', 'X-TAN-', 'X-TAN-1A', 'X-TAN VAN']) {
      expect(isPastedCode(code), code).toBe(false);
    }
  });

  test('the code of a name has no mark, no kind word, and at most twenty letters', () => {
    const code = (name: string, ...taken: string[]) => codeFromName(name, new Set(taken));
    expect(code('UBND xã Tân Văn')).toBe('X-TANVAN');
    expect(code('Ủy ban nhân dân phường Đông Kinh')).toBe('X-DONGKINH');
    expect(code('Trung tâm Chuyển đổi số và Truyền thông')).toBe('DV-TRUNGTAMCHUYENDOISOV');
    expect(code('UBND xã Tân Văn', 'X-TANVAN', 'X-TANVAN-2')).toBe('X-TANVAN-3');
    expect(code('UBND xã')).toMatch(/^X-[0-9A-F]{8}$/);
  });

  test('names are one where only punctuation or the place of a tone mark differs', () => {
    expect(nameKey('  UBND xã Hoà-Bình. ')).toBe(nameKey('Ủy ban nhân dân xã Hòa Bình'));
    expect(nameKey('Uỷ ban nhân dân xã A')).toBe('ubnd xa\u0303 a');
    expect(nameKey('mủy ban nhân dân')).not.toContain('ubnd');
    expect(nameKey('Hòa')).not.toBe(nameKey('Hóa'));
    expect(bareName('Đồng Đăng')).toBe('dong dang');
    expect([isTypedBare('So Cong Thuong'), isTypedBare('Sở Công Thương')]).toEqual([true, false]);
  });
});

describe('the supplier of a figure', () => {
  const offices = [agency('A', { activeTo: '2022-12-31', successor: 'B' }), agency('B'), agency('C')];

  test('hands over on the day after its last, to the figure’s own successor where it has one', () => {
    const own = anIndicator({ supplier: 'A', successor: 'C' });
    expect(supplierAt(own, offices, '2022-12-31')).toBe('A');
    expect(supplierAt(own, offices, '2023-01-01')).toBe('C');
    expect(supplierAt(anIndicator({ supplier: 'A', successor: '' }), offices, '2023-01-01')).toBe('B');
    expect(supplierAt(anIndicator({ supplier: 'A' }), offices, '2023-01-01')).toBe('B');
  });

  test('that goes on existing hands over to nobody; one that nobody knows is nobody', () => {
    expect(supplierAt(anIndicator({ supplier: 'B', successor: 'C' }), offices, '2023-01-01')).toBe('B');
    expect(supplierAt(anIndicator({ supplier: 'X', successor: 'C' }), offices, '2023-01-01')).toBe('');
    expect(supplierAt(anIndicator({ supplier: '' }), [agency('')], '2023-01-01')).toBe('');
  });
});

describe('agencies that may owe something', () => {
  test('are those that exist and type; one of another kind only where it supplies a figure itself', () => {
    const list = [
      agency('SYT'),
      agency('N', { kind: 'nhóm' }),
      agency('DN', { kind: 'doanh nghiệp' }),
      agency('BO', { kind: 'bộ' }),
      agency('CP', { kind: 'cấp trên' }),
      agency('OLD', { activeTo: '2021-12-31' }),
    ];
    const owing = (...indicators: ReturnType<typeof anIndicator>[]) =>
      reportingAgencies(list, indicators, '2022-11-20').map(({ code }) => code);
    expect(owing()).toEqual(['SYT']);
    expect(owing(anIndicator({ supplier: 'DN' }))).toEqual(['SYT', 'DN']);
    expect(owing(anIndicator({ supplier: 'BO', method: 'published' }))).toEqual(['SYT']);
    expect(owing(anIndicator({ supplier: 'OLD' }))).toEqual(['SYT']);
  });

  test('the members of a group are those that name it and exist', () => {
    const list = [
      agency('A', { groups: ['N', 'M'] }),
      agency('B', { groups: ['M'] }),
      agency('C', { groups: ['N'], activeTo: '2021-12-31' }),
    ];
    expect(groupMembers(list, 'N', '2022-01-01').map(({ code }) => code)).toEqual(['A']);
    expect(groupMembers(list, 'N', '2021-12-31').map(({ code }) => code)).toEqual(['A', 'C']);
  });
});

describe('the agencies that a printed cell names', () => {
  const list = [
    agency('UB', { spellings: ['UBND', 'Ủy ban'] }),
    agency('VP', { spellings: ['Văn phòng UBND'] }),
    agency('YT', { spellings: ['Sở Y tế'] }),
  ];
  const named = (text: string) => agenciesNamed(text, list);

  test('are found by their longest spelling, in printed order, each once', () => {
    expect(named('Sở Y tế, Văn phòng UBND')).toEqual({ codes: ['YT', 'VP'], rest: '' });
    expect(named('UBND; Văn phòng UBND và Ủy ban')).toEqual({ codes: ['UB', 'VP'], rest: '' });
  });

  test('whatever the case and the white space', () => {
    expect(named('  SỞ  Y\u00a0TẾ.')).toEqual({ codes: ['YT'], rest: '' });
  });

  test('but not inside another word, on either side', () => {
    expect(named('UBNDX')).toEqual({ codes: [], rest: 'ubndx' });
    expect(named('XUBND - UBND')).toEqual({ codes: ['UB'], rest: 'xubnd' });
  });

  test('what names nobody is left as words with one blank between them', () => {
    expect(named('Các trường, Sở Y tế và  các viện')).toEqual({ codes: ['YT'], rest: 'các trường các viện' });
    expect(named('Đài vàng')).toEqual({ codes: [], rest: 'đài vàng' });
    expect(named('và')).toEqual({ codes: [], rest: '' });
  });
});

describe('[GRP-9] the groups as the directory says them', () => {
  const list = [
    agency('N', { kind: 'nhóm', name: 'Các sở', spellings: ['Sở ngành'] }),
    agency('M', { kind: 'nhóm', name: 'Các huyện' }),
    agency('A'),
    agency('H', { kind: 'huyện' }),
    agency('X', { kind: 'xã' }),
    agency('DN', { kind: 'doanh nghiệp' }),
    agency('BO', { kind: 'bộ' }),
    agency('CP', { kind: 'cấp trên' }),
    agency('OLD', { activeTo: '2021-12-31' }),
  ];
  const of = (cells: Readonly<Record<string, string>>) =>
    membership(list, new Map(Object.entries(cells)), '2022-11-20');

  test('a member names its groups by code, name or spelling, and counts once in each', () => {
    const { members } = of({ A: ' n ; các SỞ; Sở ngành; Các huyện;;lạ', H: '' });
    expect(members).toEqual(
      new Map([
        ['N', ['A']],
        ['M', ['A']],
      ]),
    );
  });

  test('nobody of another kind is a member, and nobody who is gone; a group is no member of a group', () => {
    const { members } = of({ DN: 'N', BO: 'N', CP: 'N', OLD: 'N', M: 'N', X: 'N' });
    expect(members.get('N')).toEqual(['X']);
  });

  test('a group is confirmed by its own row and by nothing else', () => {
    expect([...of({ N: ' đã  XÁC NHẬN', A: 'Đã xác nhận', M: 'Chưa xác nhận' }).confirmed]).toEqual(['N']);
    expect(of({}).confirmed.size).toBe(0);
  });

  test('a printed figure of one level asks the groups that have members of that level', () => {
    const groups = of({ A: 'N', H: 'M', X: 'M' });
    const item = { leadText: 'N, M' };
    const named = list.map((one) => ({ ...one, spellings: [one.code] }));
    const asked = (scope: string) => groupsOfItem(item, { scope }, named, groups);
    expect(asked('')).toEqual(['N', 'M']);
    expect(asked('Cấp tỉnh')).toEqual(['N']);
    expect(asked('Cấp huyện')).toEqual(['M']);
    expect(asked('cấp xã')).toEqual(['M']);
    expect(groupsOfItem({ leadText: 'A' }, { scope: '' }, named, groups)).toEqual([]);
  });
});
