// [DON-53] The roll-call: whom it asks, what a confirmation is worth, and which rows nobody answers for.

import { describe, expect, it } from 'vitest';
import { ledgerEntries, mergedLedger } from '../../src/domain/reminding/ledger.js';
import { reachableContact } from '../../src/domain/reminding/reminder-contact.js';
import { rollCallState, rollCallsDue, unownedRows } from '../../src/domain/reminding/reminder-roll-call.js';
import { entry, milestone, owed, reminderInput } from '../support/reminder-fixtures.js';

const input = reminderInput({ today: '2022-10-06', owedByAgency: [owed('A'), owed('B')], directory: [entry('A')] });

describe('the roll-call', () => {
  it('[DON-53] a confirmation holds from ninety days before the deadline on, that day included', () => {
    const state = (confirmedOn: string) => rollCallState(entry('A', { confirmedOn }), '2022-11-20');
    expect([state('2022-08-21'), state('2022-08-22')]).toEqual(['silent', 'confirmed']);
    expect(rollCallState(entry('A', { confirmedOn: null, openedOn: null }), '2022-11-20')).toBe('silent');
    expect(rollCallState(entry('A', { openedOn: '2022-08-22' }), '2022-11-20')).toBe('opened');
  });

  it('[DON-53] is one mail with one key of its own that asks for nothing but the contact', () => {
    const { send, skipped } = rollCallsDue(input);
    expect(skipped).toEqual([]);
    expect(send).toEqual([
      {
        kind: 'roll-call',
        asked: 1,
        entry: entry('A'),
        address: 'a@langson.example',
        milestone: milestone('T-45'),
        deadline: '2022-11-20',
        extendedTo: null,
        figures: [],
        tasks: [],
        report: { state: 'not-followed' },
        keys: [{ round: 'nam-2022', duty: 'dau-moi', milestone: 'T-45', agency: 'A', address: 'a@langson.example' }],
        isNewContact: false,
      },
    ]);
  });

  it('[DON-53] leaves out the own agency, agencies without a duty, and the second row of one agency', () => {
    const asked = (over: Parameters<typeof reminderInput>[0]) =>
      rollCallsDue({ ...input, ...over }).send.map((mail) => mail.entry.agency);
    expect(asked({ ownAgency: 'A' })).toEqual([]);
    expect(asked({ directory: [entry('C'), entry('A'), entry('A')] })).toEqual(['A']);
    expect(asked({ directory: [entry('A', { openedOn: '2022-10-01' })] })).toEqual([]);
  });

  it('[DON-53] says why an agency gets none: no address, sent already, or nobody knows', () => {
    const why = (over: Parameters<typeof reminderInput>[0]) =>
      rollCallsDue({ ...input, ...over }).skipped.map(({ address, reason, step, bad }) => [address, reason, step, bad]);
    expect(why({ directory: [entry('A', { mailCell: 'chưa có' })] })).toEqual([
      ['', 'no-address', 'T-45', ['chưa', 'có']],
    ]);
    const key = { round: 'nam-2022', duty: 'dau-moi', milestone: 'T-45', agency: 'A', address: 'a@langson.example' };
    const told = (state: 'sent' | 'uncertain' | 'skipped') =>
      mergedLedger(ledgerEntries([key], state, '2022-10-05T08:00', [], ''), []);
    expect(why({ ledger: told('sent') })).toEqual([['a@langson.example', 'already-sent', 'T-45', []]]);
    expect(why({ ledger: told('uncertain') })).toEqual([['a@langson.example', 'uncertain', 'T-45', []]]);
    expect(why({ ledger: told('skipped') })).toEqual([]);
  });

  it('[DON-54] a row is owned by an agency with a name or a usable address, and by nobody otherwise', () => {
    const rows = ['A', 'B', 'C', 'D', ''].map((supplier) => ({ code: `M-${supplier}`, supplier }));
    const directory = [
      entry('A', { mailCell: '', contact: 'Một người' }),
      entry('B'),
      entry('C', { mailCell: 'chưa có', contact: '  ' }),
    ];
    expect(unownedRows(rows, directory).map(({ supplier }) => supplier)).toEqual(['C', 'D']);
  });
});

describe('the person who is written to', () => {
  const contact = entry('A', { contact: 'Nguyễn Thị Mẫu', office: 'Văn phòng', mailCell: 'a@x.example lạ' });

  it('[DON-1] is the contact while mail reaches them', () => {
    const deputyCell = 'Trần Văn Mẫu b@x.example';
    expect(reachableContact({ ...contact, deputyCell })).toEqual({
      addresses: ['a@x.example'],
      entry: { ...contact, deputyCell },
      isDeputy: false,
      bad: ['lạ'],
    });
  });

  it('[DON-1] else the deputy, by the name before any telephone number, in no office that is known', () => {
    const nameOf = (deputyCell: string) =>
      reachableContact({ ...contact, isAddressDead: true, deputyCell }).entry.contact;
    expect(nameOf('Trần Văn Mẫu b@x.example')).toBe('Trần Văn Mẫu');
    expect(nameOf('Trần Văn Mẫu - 0205 000 000 - b@x.example')).toBe('Trần Văn Mẫu');
    expect(nameOf('Trần Văn Mẫu (ĐT 0205), b@x.example')).toBe('Trần Văn Mẫu');
    expect(nameOf('Trần Văn Mẫu, điện thoại cố định b@x.example')).toBe('Trần Văn Mẫu');
    expect(nameOf('Telô Mẫu b@x.example')).toBe('Telô Mẫu');
    expect(nameOf('0205 000 000 b@x.example')).toBe('');
    expect(nameOf('b@x.example')).toBe('');
    const reached = reachableContact({ ...contact, isAddressDead: true, deputyCell: 'Trần Văn Mẫu b@x.example' });
    expect(reached).toMatchObject({ addresses: ['b@x.example'], isDeputy: true, bad: ['lạ'], entry: { office: '' } });
  });

  it('[DON-1] nobody where the deputy has no other address than the one that came back', () => {
    for (const deputyCell of ['', 'a@x.example', 'Trần Văn Mẫu']) {
      expect(reachableContact({ ...contact, isAddressDead: true, deputyCell })).toEqual({
        addresses: [],
        entry: { ...contact, isAddressDead: true, deputyCell },
        isDeputy: false,
        bad: ['lạ'],
      });
    }
    expect(reachableContact(entry('A', { mailCell: '' })).addresses).toEqual([]);
  });
});
