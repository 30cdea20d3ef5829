// Which spellings name one account.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { accountId } from '../../src/domain/agencies/account-id.js';

test('[QUYEN-10] dots, what follows +, capitals and googlemail make no other Gmail account', () => {
  const spellings = ['a.b.c@gmail.com', 'ABC@Gmail.com', 'abc+so@googlemail.com', ' a.bc@GOOGLEMAIL.COM '];
  expect(spellings.map(accountId)).toEqual(spellings.map(() => 'abc@gmail.com'));
});

test('[QUYEN-10] elsewhere only capitals make no other account', () => {
  expect(accountId('S.Y.T+so@LangSon.example')).toBe('s.y.t+so@langson.example');
  expect(accountId('a.b@gmail.com.vn')).toBe('a.b@gmail.com.vn');
  expect(accountId('abc@xgmail.com')).not.toBe(accountId('abc@gmail.com'));
});

test('[QUYEN-10] an account compared once is compared alike again', () => {
  fc.assert(fc.property(fc.emailAddress(), (email) => accountId(accountId(email)) === accountId(email)));
});
