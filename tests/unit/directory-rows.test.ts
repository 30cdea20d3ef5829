// Which office a row of `Danh bạ` stands for, what a pasted row becomes, and what is asked about it.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { codeFromName, isPastedCode, nameKey } from '../../src/domain/agencies/agency-identity.js';
import { type DirectoryRow, readDirectory } from '../../src/domain/agencies/directory-rows.js';
import type { Agency } from '../../src/domain/book/plan.js';
import { directoryQuestion } from '../../src/text/directory-words.js';
import { shippedBook } from '../templates/book.js';

const { agencies } = shippedBook();
const COMMUNES = 'UBND các xã, phường';

function aRow(row: number, changes: Partial<DirectoryRow>): DirectoryRow {
  const plain = { key: '', name: '', groups: '', isNameBroken: false, activeFrom: '', activeTo: '', successor: '' };
  return { row, ...plain, ...changes };
}

const nameOf = (code: string) => agencies.find((agency) => agency.code === code)?.name ?? '';
const rowOf = ({ code, name, activeFrom, activeTo, successor }: Agency, row: number) =>
  aRow(row, {
    ...{ key: code, name, successor: nameOf(successor) },
    ...{ activeFrom: activeFrom ?? '', activeTo: activeTo ?? '' },
  });
const ours = agencies.map((agency, at) => rowOf(agency, at + 3));
const first = ours.length + 3;

/** The directory with rows after those of the templates. */
const withRows = (...rows: Partial<DirectoryRow>[]) =>
  readDirectory([...ours, ...rows.map((row, at) => aRow(first + at, row))], agencies, 2022);
const asked = (read: ReturnType<typeof withRows>, at = 0) => read.questions.get(first + at)?.map(({ code }) => code);

describe('[GRP-11] a pasted name with a group becomes an office', () => {
  test('with a code made from its name, a number after it where two names give one code', () => {
    const { adopted, questions } = withRows(
      { name: 'UBND xã Tân Văn', groups: COMMUNES },
      { name: 'UBND xã Tấn Vân', groups: COMMUNES },
      { name: 'Ủy ban nhân dân phường Kỳ Lừa', groups: COMMUNES },
      { name: 'Trung tâm Chuyển đổi số', groups: 'các sở ban ngành; UBND các xã, phường' },
    );
    expect([...adopted.values()]).toEqual(['X-TANVAN', 'X-TANVAN-2', 'X-KYLUA', 'DV-TRUNGTAMCHUYENDOISO']);
    expect(questions.size).toBe(0);
  });

  test('and keeps it whatever its name, place and group become', () => {
    const { pasted, adopted } = withRows(
      { key: 'X-TANVAN', name: 'UBND  xã Tân Văn mới', groups: '' },
      { name: 'UBND xã Tân Văn', groups: COMMUNES },
    );
    expect(pasted).toMatchObject([{ code: 'X-TANVAN', name: 'UBND xã Tân Văn mới', kind: 'xã', groups: [] }]);
    expect([...adopted.values()]).toEqual(['X-TANVAN-2']);
  });

  test('an enterprise stays one by its group, and has no rows of its own', () => {
    const { pasted } = withRows({ key: 'DV-FPT', name: 'FPT', groups: 'các doanh nghiệp trên địa bàn tỉnh' });
    expect(pasted[0]?.kind).toBe('doanh nghiệp');
  });

  test('in the order of the codes, however the sheet is sorted', () => {
    const rows = ['X-B', 'X-A', 'X-C'].map((key) => ({ key, name: `UBND xã ${key}`, groups: COMMUNES }));
    expect(withRows(...rows).pasted.map(({ code }) => code)).toEqual(['X-A', 'X-B', 'X-C']);
  });

  test('codes are unique, and are known again as made from a name, for any names', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ minLength: 1 }), { maxLength: 8 }), (names) => {
        const taken = new Set<string>();
        for (const name of names) {
          const code = codeFromName(name, taken);
          expect(taken.has(code)).toBe(false);
          expect(isPastedCode(code)).toBe(true);
          taken.add(code);
        }
      }),
    );
  });
});

describe('[GRP-12] what cannot be an office is asked and stays on the sheet', () => {
  test.each<[string, Partial<DirectoryRow>, string[]]>([
    ['no name', { groups: COMMUNES }, ['pasted-name-missing']],
    ['an error in the name', { name: '#REF!', isNameBroken: true, groups: COMMUNES }, ['pasted-name-odd']],
    ['a name of an old encoding', { name: 'UBND x· T©n V¨n', groups: COMMUNES }, ['pasted-name-encoding']],
    ['markup', { name: '<b>UBND xã A</b>', groups: COMMUNES }, ['pasted-name-odd']],
    ['a number', { name: '12', groups: COMMUNES }, ['pasted-name-odd']],
    ['a known office in other spelling', { name: 'SỞ  CÔNG THƯƠNG', groups: COMMUNES }, ['pasted-name-known']],
    ['a printed spelling of a known office', { name: 'Đài tỉnh', groups: COMMUNES }, ['pasted-name-known']],
    ['a known office without marks', { name: 'So Cong Thuong', groups: COMMUNES }, ['pasted-name-known']],
    ['the name of a group', { name: COMMUNES, groups: COMMUNES }, ['pasted-name-known']],
    ['no group', { name: 'UBND xã Tân Văn' }, ['pasted-without-group']],
    ['an unknown group', { name: 'UBND xã Tân Văn', groups: 'Các xã' }, ['group-unknown']],
  ])('%s', (_, row, codes) => {
    const read = withRows(row);
    expect(read.adopted.size).toBe(0);
    expect(asked(read)).toEqual(codes);
    expect(read.questions.get(first)?.map(directoryQuestion)).toEqual([expect.stringMatching(/^\p{Lu}.*\.$/u)]);
  });

  test('a name pasted twice counts once: the first becomes an office, the second names its row', () => {
    const read = withRows(
      { name: 'UBND xã Hòa Bình', groups: COMMUNES },
      { name: 'ubnd xã Hoà Bình ', groups: COMMUNES },
    );
    expect([...read.adopted.keys()]).toEqual([first]);
    expect(read.questions.get(first + 1)).toEqual([
      { code: 'pasted-name-known', params: { name: 'UBND xã Hòa Bình', row: first + 1 } },
    ]);
  });

  test('a known group beside an unknown one counts, and the unknown one is asked', () => {
    const read = withRows({ name: 'UBND xã Tân Văn', groups: `${COMMUNES}; Các xã` });
    expect([...read.adopted.values()]).toEqual(['X-TANVAN']);
    expect(asked(read)).toEqual(['group-unknown']);
  });

  test('a row copied with its hidden code and renamed is not taken for the office it was copied from', () => {
    const sct = agencies.find(({ code }) => code === 'SCT');
    const copy = aRow(1, { key: 'SCT', name: 'UBND xã Tân Văn', groups: COMMUNES });
    const read = readDirectory([copy, ...ours], agencies, 2022);
    expect(read.codeAt.has(1)).toBe(false);
    expect([...read.codeAt.values()]).toContain(sct?.code);
    expect(read.adopted.get(1)).toBe('X-TANVAN');
  });

  test('an office whose hidden code was lost is known by its name', () => {
    const rows = ours.map((row) => (row.key === 'SCT' ? { ...row, key: '' } : row));
    const read = readDirectory(rows, agencies, 2022);
    expect([...read.codeAt.values()].filter((code) => code === 'SCT')).toHaveLength(1);
    expect(read.questions.size).toBe(0);
  });

  test('the row of a group says whether its list is settled and nothing else', () => {
    const rows = ours.map((row) => (row.key === 'N-XP' ? { ...row, groups: 'xong' } : row));
    expect([...readDirectory(rows, agencies, 2022).questions.values()]).toEqual([
      [{ code: 'group-word', params: { text: 'xong' } }],
    ]);
  });
});

test('[GRP-12] names differ by letters and tones, not by case, spaces, dashes or where a tone mark stands', () => {
  expect(nameKey('ỦY BAN NHÂN DÂN  xã Hoà–Bình')).toBe(nameKey('UBND xã Hòa Bình'));
  expect(nameKey('UBND xã Tân Văn')).not.toBe(nameKey('UBND xã Tấn Văn'));
  expect(nameKey('UBND xã Tân Văn')).not.toBe(nameKey('UBND phường Tân Văn'));
});

describe('[GRP-11] which row stands for an office', () => {
  const small = agencies.filter(({ code }) => ['SCT', 'SYT', 'N-XP'].includes(code));
  const name = (code: string) => small.find((agency) => agency.code === code)?.name ?? '';
  const codesOf = (...rows: Partial<DirectoryRow>[]) => [
    ...readDirectory(
      rows.map((row, at) => aRow(at, row)),
      small,
      2022,
    ).codeAt,
  ];

  test('of rows with one code the first, unless only a later one has the right name', () => {
    const right = { key: 'SCT', name: name('SCT') };
    const wrong = { key: 'SCT', name: 'Tên khác' };
    expect(codesOf(right, right)).toEqual([[0, 'SCT']]);
    expect(codesOf(right, wrong)).toEqual([[0, 'SCT']]);
    expect(codesOf(wrong, right)).toEqual([[1, 'SCT']]);
    expect(codesOf(wrong, { ...wrong, name: 'Tên nữa' })).toEqual([[0, 'SCT']]);
    expect(codesOf({ key: 'X-A', name: 'UBND xã A' }, { key: 'X-A', name: 'UBND xã B' })).toEqual([[0, 'X-A']]);
  });

  test('a pasted code without a name stands for nothing, nor does a code of no form', () => {
    expect(codesOf({ key: 'X-A' }, { key: 'lạ', name: 'UBND xã A' })).toEqual([]);
  });

  test('without a code the row that has the name, where no other row has the code, and the first of two', () => {
    const lost = { name: name('SCT') };
    expect(codesOf(lost, lost)).toEqual([[0, 'SCT']]);
    expect(codesOf({ key: 'SCT', name: name('SCT') }, lost)).toEqual([[0, 'SCT']]);
    expect(codesOf({ key: 'SYT', name: name('SCT') })).toEqual([[0, 'SYT']]);
    expect(codesOf({ key: 'X-A', name: name('SCT') })).toEqual([[0, 'X-A']]);
    expect(codesOf({ key: 'lạ', name: name('SCT') })).toEqual([[0, 'SCT']]);
  });

  test('a group is settled by an empty cell or one of its two words', () => {
    const asks = (groups: string) =>
      readDirectory([aRow(0, { key: 'N-XP', name: name('N-XP'), groups, activeFrom: 'Không' })], small, 2022).questions
        .size;
    expect(['', 'Đã xác nhận', 'chưa  XÁC NHẬN', 'xong'].map(asks)).toEqual([0, 0, 0, 1]);
  });
});

describe('[GRP-12] a pasted office', () => {
  test('is whole, with nothing that only a document could say', () => {
    const row = {
      key: 'X-TANVAN',
      name: 'UBND xã Tân Văn',
      groups: COMMUNES,
      activeFrom: '01/7/2025',
    };
    expect(withRows(row).pasted).toEqual([
      {
        code: 'X-TANVAN',
        name: 'UBND xã Tân Văn',
        spellings: [],
        kind: 'xã',
        groups: ['N-XP'],
        activeFrom: '2025-07-01',
        activeTo: null,
        successor: '',
        note: '',
      },
    ]);
  });

  test('is an enterprise only where all its groups are of enterprises; else what its name says, else a unit', () => {
    const kind = (groups: string, name = 'Trung tâm FPT') => withRows({ key: 'DV-FPT', name, groups }).pasted[0]?.kind;
    expect(kind('')).toBe('đơn vị');
    expect(kind(`các doanh nghiệp trên địa bàn tỉnh; ${COMMUNES}`)).toBe('đơn vị');
    expect(kind('các doanh nghiệp trên địa bàn tỉnh')).toBe('doanh nghiệp');
    expect(kind(COMMUNES, 'Sở Mẫu')).toBe('sở');
  });

  test('has a name of at most 150 characters; of a longer one the question shows the first forty', () => {
    const long = (length: number) => withRows({ name: 'UBND xã '.padEnd(length, 'A'), groups: COMMUNES });
    expect(asked(long(150))).toBeUndefined();
    expect(long(151).questions.get(first)).toEqual([
      { code: 'pasted-name-odd', params: { text: 'UBND xã '.padEnd(40, 'A') } },
    ]);
  });
});

describe('[DONG-4] a row whose name is another office’s', () => {
  const names = ['SYT', 'SCT', 'SGDDT'].map((code) => agencies.find((each) => each.code === code));
  const [syt, sct, sgddt] = names.map((agency) => agency?.name ?? '');

  test('is torn, asked with both, and keeps its place by its code', () => {
    const rows = ours.map((row) => (row.key === 'SYT' ? { ...row, name: sct ?? '' } : row));
    const read = readDirectory(rows, agencies, 2022);
    const at = rows.find(({ key }) => key === 'SYT')?.row ?? -1;
    expect([...read.torn]).toEqual([at]);
    expect(read.codeAt.get(at)).toBe('SYT');
    expect(read.questions.get(at)).toEqual([
      { code: 'name-of-another', params: { name: sct, right: syt, code: 'SYT' } },
    ]);
    expect(directoryQuestion(read.questions.get(at)?.[0] ?? { code: 'group-word' })).toContain(`(SYT ${syt})`);
  });

  test('is noticed in every row of a part that was sorted, whatever order it took', () => {
    const codes = ['SYT', 'SCT', 'SGDDT'];
    fc.assert(
      fc.property(fc.shuffledSubarray([syt ?? '', sct ?? '', sgddt ?? ''], { minLength: 3 }), (order) => {
        const rows = ours.map((row) => ({ ...row, name: order[codes.indexOf(row.key)] ?? row.name }));
        const moved = rows.filter((row, at) => row.name !== ours[at]?.name).map(({ row }) => row);
        expect([...readDirectory(rows, agencies, 2022).torn]).toEqual(moved);
      }),
    );
  });

  test('is noticed among pasted offices by the codes made from their names; a correction of a name is none', () => {
    const torn = withRows(
      { key: 'X-TANVAN', name: 'UBND xã Hòa Bình', groups: COMMUNES },
      { key: 'X-HOABINH', name: 'UBND xã Tân Văn', groups: COMMUNES },
      { key: 'X-KYLUA', name: 'UBND phường Kỳ Lừa mới', groups: COMMUNES },
      { key: 'X-TANVAN-2', name: 'UBND xã Tấn Vân', groups: COMMUNES },
    );
    expect([...torn.torn]).toEqual([first, first + 1]);
    expect(torn.pasted).toHaveLength(4);
  });

  test('a name that is nobody’s is a slip that set-up puts right', () => {
    const rows = ours.map((row) => (row.key === 'SYT' ? { ...row, name: 'Sở Y tê' } : row));
    expect(readDirectory(rows, agencies, 2022).torn.size).toBe(0);
  });
});

describe('[GRP-14] days and successor in the rows of the directory', () => {
  const of = (code: string, changes: Partial<DirectoryRow>) =>
    readDirectory(
      ours.map((row) => (row.key === code ? { ...row, ...changes } : row)),
      agencies,
      2022,
    );
  const rowOfCode = (code: string) => ours.find(({ key }) => key === code)?.row ?? -1;
  const questions = (code: string, changes: Partial<DirectoryRow>) =>
    (of(code, changes).questions.get(rowOfCode(code)) ?? []).map((each) => each.code);

  test('are asked beside the row, after what else is asked there, and what hangs on them waits', () => {
    expect(questions('SYT', { activeTo: 'giữa năm' })).toEqual(['end-unreadable']);
    expect(questions('SYT', { activeTo: 'giữa năm', groups: 'Các xã' })).toEqual(['group-unknown', 'end-unreadable']);
    expect([...of('SYT', { activeTo: 'giữa năm' }).termless]).toEqual(['SYT']);
    expect(of('SYT', {}).questions.size).toBe(0);
  });

  test('that are the templates’ are only remarked: nothing waits', () => {
    const read = of('SKHDT', { activeTo: '' });
    expect(read.questions.get(rowOfCode('SKHDT'))?.map(({ code }) => code)).toEqual(['term-from-templates']);
    expect(read.termless.size).toBe(0);
    const both = of('SKHDT', { activeTo: '', successor: 'Sở Không Có' });
    expect([...both.termless]).toEqual(['SKHDT']);
  });

  test('are not read of a row whose name is another office’s', () => {
    const name = nameOf('SCT');
    const read = of('SYT', { name, activeTo: 'giữa năm' });
    expect(read.questions.get(rowOfCode('SYT'))?.map(({ code }) => code)).toEqual(['name-of-another']);
    expect(read.termless.size).toBe(0);
    expect(read.terms.has('SYT')).toBe(false);
  });

  test('are read of a pasted office like of any other', () => {
    const typed = { key: 'X-TANVAN', name: 'UBND xã Tân Văn', groups: COMMUNES, successor: 'Sở Y tế' };
    expect(withRows(typed).pasted).toMatchObject([{ code: 'X-TANVAN', successor: 'SYT' }]);
    const asks = withRows({ ...typed, activeFrom: 'lạ' });
    expect(asked(asks)).toEqual(['start-unreadable']);
    expect([...asks.termless]).toEqual(['X-TANVAN']);
  });
});

test('[GRP-12] the question about a name of an old encoding says which, and what was meant', () => {
  expect(withRows({ name: 'UBND x· T©n V¨n', groups: COMMUNES }).questions.get(first)).toEqual([
    { code: 'pasted-name-encoding', params: { encoding: 'TCVN3', meant: 'UBND xã Tân Văn' } },
  ]);
});
