// Who types in the block of an office: what `Thiết lập` says, and what it means beside the accounts of `Danh bạ`.

import { describe, expect, test } from 'vitest';
import { blockRight, readEntryRights } from '../../src/domain/agencies/entry-rights.js';

describe('[QUYEN-6] the setting', () => {
  test.each([
    ['Mở', 'open'],
    [' mở. ', 'open'],
    ['Theo tài khoản', 'accounts'],
    ['theo  tài khoản', 'accounts'],
    ['Theo tài khoản, còn lại đầu mối', 'coordinators'],
  ])('%j is %s', (text, rights) => {
    expect(readEntryRights(text)).toBe(rights);
  });

  test.each(['', 'Có', 'Đóng', 'Theo tài khoản, còn lại mở', 'mở theo tài khoản'])('%j is no choice', (text) => {
    expect(readEntryRights(text)).toBeNull();
  });
});

describe('[QUYEN-5] a block whose office names accounts', () => {
  const accounts = ['a@so-y-te.example', 'b@so-y-te.example'];

  test('is theirs, whatever holds for the others; open means everybody', () => {
    expect(blockRight('accounts', accounts)).toEqual(accounts);
    expect(blockRight('coordinators', accounts)).toEqual(accounts);
    expect(blockRight('open', accounts)).toBe('everyone');
  });

  test('is the coordinators’ while nobody can tell which accounts are its own', () => {
    expect(blockRight('accounts', [])).toBe('coordinators');
    expect(blockRight('coordinators', [])).toBe('coordinators');
    expect(blockRight('open', [])).toBe('everyone');
  });
});

test('[QUYEN-6] a block without accounts is open to all editors until the setting makes it the coordinators’', () => {
  expect(blockRight('accounts', null)).toBe('everyone');
  expect(blockRight('open', null)).toBe('everyone');
  expect(blockRight('coordinators', null)).toBe('coordinators');
});
