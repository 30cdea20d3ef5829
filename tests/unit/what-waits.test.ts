// What waits for a cell that nobody can read, as the rulebook lists it: exactly that, and nothing else.

import { describe, expect, test } from 'vitest';
import {
  askedColumn,
  type DirectoryDependent,
  type DirectoryQuestionCode,
  directoryQuestions,
  isAwaited,
} from '../../src/domain/agencies/directory-question.js';
import {
  type AskedKey,
  type Dependent,
  dependents,
  isSettingKey,
  settingKeys,
  waitsFor,
} from '../../src/domain/round/setting-table.js';
import { rowWaitsFor, type TrackingDependent, trackingTable } from '../../src/domain/round/tracking-table.js';

const sorted = (keys: readonly string[]) => [...keys].sort();

describe('[GHI-1] what hangs on a setting that nobody can read', () => {
  const rows = ['soAgency', 'yearlyRound', 'roundYear', 'roundCutOff', 'roundPlans'];
  const mails = [
    ...['soName', 'soShortName', 'soSymbol', 'provinceName', 'senderName', 'mailbox', 'topic', 'notice'],
    ...['contactName', 'contactDivision', 'contactPhone', 'coordinators'],
    ...['includeDeadlineDay', 'attachCalendar', 'holidays', 'workedDays'],
  ];
  const round = [
    ...['basisDocument', 'basisDuty', 'roundBasis', 'letterNumber', 'letterSymbol', 'letterDate'],
    ...['roundName', 'roundDeadline', 'roundSummaryDeadline', 'roundDays', 'roundState'],
  ];
  const pace = ['onTrackFrom', 'behindFrom', 'frozenThresholds'];
  const lateness = ['roundDeadline', 'includeDeadlineDay'];

  test.each<[Dependent, readonly string[]]>([
    ['rows', rows],
    ['mails', [...rows, ...mails]],
    ['round', [...rows, ...round]],
    ['pace', [...rows, ...pace]],
    ['lateness', [...rows, ...lateness]],
    ['step', ['milestones']],
    ['rights', ['entryRights']],
  ])('%s: without its rows nothing of the workbook stands, but steps and rights', (dependent, waiting) => {
    const keys: readonly AskedKey[] = [...settingKeys, 'roundDays', 'roundState', 'yearlyRound'];
    expect(sorted(keys.filter((key) => waitsFor([key], dependent)))).toEqual(sorted(waiting));
  });

  test('is told beside the cell: each setting that is read has something that hangs on it', () => {
    const idle = settingKeys.filter((key) => dependents(key).length === 0);
    expect(idle).toEqual(['roundCode', 'stamp', 'workbookId']);
  });

  test('waits for any of several, and for none where nothing is asked', () => {
    expect(waitsFor(['milestones', 'onTrackFrom'], 'pace')).toBe(true);
    expect(waitsFor(['milestones', 'onTrackFrom'], 'mails')).toBe(false);
    for (const dependent of ['rows', 'mails', 'round', 'pace', 'lateness', 'step', 'rights'] as const)
      expect(waitsFor([], dependent)).toBe(false);
  });

  test('is known of the rows of the tab alone', () => {
    expect(settingKeys.every(isSettingKey)).toBe(true);
    expect(['roundDays', '', 'x'].some(isSettingKey)).toBe(false);
  });
});

describe('[GHI-1] what hangs on a cell of Theo dõi báo cáo, for its office in its round', () => {
  const report = ['mustReport', 'number', 'reportDate', 'signer', 'received', 'extendedTo'];

  test.each<[TrackingDependent, readonly string[]]>([
    ['mails', [...report, 'dead']],
    ['lateness', report],
    ['roll-call', ['confirmed', 'opened']],
    ['head', ['release', 'releasedBy']],
  ])('%s', (dependent, waiting) => {
    const keys = [...Object.keys(trackingTable), 'x'];
    expect(sorted(keys.filter((key) => rowWaitsFor(new Set([key]), dependent)))).toEqual(sorted(waiting));
    expect(rowWaitsFor(new Set(), dependent)).toBe(false);
    expect(rowWaitsFor(new Set(['note', ...waiting]), dependent)).toBe(true);
  });

  test('is nothing for what people only note there', () => {
    const notes = ['ownPlan', 'difficulties', 'proposals', 'note'];
    expect(notes.filter((key) => trackingTable[key]?.length !== 0)).toEqual([]);
  });
});

describe('[GHI-1] what hangs on a cell of Danh bạ', () => {
  const codes = Object.keys(directoryQuestions) as DirectoryQuestionCode[];

  test.each<[DirectoryDependent, readonly DirectoryQuestionCode[]]>([
    [
      'office',
      [
        ...(['start-unreadable', 'end-unreadable', 'days-crossed'] as const),
        ...(['successor-unknown', 'successor-itself', 'successor-circle'] as const),
      ],
    ],
    ['mail', ['name-of-another', 'cells-came', 'cells-went', 'mail-unreadable', 'deputy-unreadable']],
    ['head', ['mailbox-unreadable']],
    ['block', ['account-unreadable']],
    ['phone', ['phone-unreadable']],
    ['name', ['person-says-nothing', 'person-formula']],
    ['groups', ['group-unknown', 'group-word', 'group-empty']],
    ['row', ['pasted-name-missing', 'pasted-name-odd', 'pasted-name-encoding', 'pasted-name-known']],
    ['nothing', ['pasted-without-group', 'account-shared', 'account-refused', 'mail-shared', 'term-from-templates']],
  ])('%s', (dependent, waiting) => {
    expect(sorted(codes.filter((code) => directoryQuestions[code].holds === dependent))).toEqual(sorted(waiting));
    for (const code of waiting) expect([code, isAwaited({ code })]).toEqual([code, dependent !== 'nothing']);
  });

  test.each<[string, readonly DirectoryQuestionCode[]]>([
    [
      'name',
      ['name-of-another', 'pasted-name-missing', 'pasted-name-odd', 'pasted-name-encoding', 'pasted-name-known'],
    ],
    ['groups', ['pasted-without-group', 'group-unknown', 'group-word', 'group-empty']],
    ['account', ['account-unreadable', 'account-shared', 'account-refused']],
    ['mail', ['mail-unreadable', 'mail-shared']],
    ['deputy', ['deputy-unreadable']],
    ['officialMailbox', ['mailbox-unreadable']],
    ['phone', ['phone-unreadable']],
    ['activeFrom', ['start-unreadable']],
    ['activeTo', ['end-unreadable', 'days-crossed']],
    ['successor', ['successor-unknown', 'successor-itself', 'successor-circle']],
    ['contact', ['cells-came', 'cells-went', 'person-says-nothing', 'person-formula', 'term-from-templates']],
  ])('stands beside its column (%s), or beside the one that the question names', (column, asked) => {
    const named = (code: DirectoryQuestionCode) => askedColumn({ code, params: { key: 'contact' } });
    expect(sorted(codes.filter((code) => named(code) === column))).toEqual(sorted(asked));
    expect(askedColumn({ code: 'cells-came' })).toBe('');
  });
});
