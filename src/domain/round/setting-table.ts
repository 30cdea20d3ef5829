// Every setting of `Thiết lập`, once: how its cell is read, and what hangs on it.

/** How a cell is read; `src/domain/round/settings.ts` has one reader for each. */
export type SettingKind =
  | 'words'
  | 'number-of-letter'
  | 'symbol-of-letter'
  | 'day-of-letter'
  | 'phone'
  | 'office'
  | 'mailbox'
  | 'accounts'
  | 'date'
  | 'deadline'
  | 'days'
  | 'year'
  | 'plans'
  | 'share'
  | 'steps'
  | 'yes-no'
  | 'kept'
  | 'rights'
  | 'machine';

/**
 * What waits while a setting cannot be read. `rows`: which rows there are, so every page, verdict and mail. `mails`: every
 * mail of every round. `round`: mails, lists and days of the yearly round. `pace`: the colours. `lateness`: in time or
 * late. `step`: that step alone. `rights`: who may type in the blocks.
 */
export type Dependent = 'rows' | 'mails' | 'round' | 'pace' | 'lateness' | 'step' | 'rights';

interface SettingRow {
  readonly kind: SettingKind;
  readonly holds: readonly Dependent[];
}

export const settingTable = {
  soName: { kind: 'words', holds: ['mails'] },
  soShortName: { kind: 'words', holds: ['mails'] },
  soAgency: { kind: 'office', holds: ['rows'] },
  soSymbol: { kind: 'words', holds: ['mails'] },
  provinceName: { kind: 'words', holds: ['mails'] },
  senderName: { kind: 'words', holds: ['mails'] },
  mailbox: { kind: 'mailbox', holds: ['mails'] },
  contactName: { kind: 'words', holds: ['mails'] },
  contactDivision: { kind: 'words', holds: ['mails'] },
  contactPhone: { kind: 'phone', holds: ['mails'] },
  coordinators: { kind: 'accounts', holds: ['mails'] },
  topic: { kind: 'words', holds: ['mails'] },
  basisDocument: { kind: 'words', holds: ['round'] },
  basisDuty: { kind: 'words', holds: ['round'] },
  roundBasis: { kind: 'words', holds: ['round'] },
  notice: { kind: 'words', holds: ['mails'] },
  letterNumber: { kind: 'number-of-letter', holds: ['round'] },
  letterSymbol: { kind: 'symbol-of-letter', holds: ['round'] },
  letterDate: { kind: 'day-of-letter', holds: ['round'] },
  roundCode: { kind: 'words', holds: ['rows'] },
  roundName: { kind: 'words', holds: ['round'] },
  roundYear: { kind: 'year', holds: ['rows'] },
  roundCutOff: { kind: 'date', holds: ['rows'] },
  roundDeadline: { kind: 'deadline', holds: ['round', 'lateness'] },
  roundSummaryDeadline: { kind: 'deadline', holds: ['round'] },
  roundPlans: { kind: 'plans', holds: ['rows'] },
  includeDeadlineDay: { kind: 'yes-no', holds: ['mails', 'lateness'] },
  onTrackFrom: { kind: 'share', holds: ['pace'] },
  behindFrom: { kind: 'share', holds: ['pace'] },
  frozenThresholds: { kind: 'kept', holds: ['pace'] },
  entryRights: { kind: 'rights', holds: ['rights'] },
  milestones: { kind: 'steps', holds: ['step'] },
  attachCalendar: { kind: 'yes-no', holds: ['mails'] },
  holidays: { kind: 'days', holds: ['mails'] },
  workedDays: { kind: 'days', holds: ['mails'] },
  stamp: { kind: 'machine', holds: [] },
  workbookId: { kind: 'machine', holds: [] },
} as const satisfies Readonly<Record<string, SettingRow>>;

export type SettingKey = keyof typeof settingTable;

/**
 * What can be asked about: a setting, that the days of the round, each readable, do not go together, or where what a person
 * wrote in the settings or in a round has gone: a default stands for it.
 */
export type AskedKey = SettingKey | 'roundDays' | 'lostCells';

const BESIDE: Readonly<Record<Exclude<AskedKey, SettingKey>, readonly Dependent[]>> = {
  roundDays: ['round'],
  lostCells: ['mails', 'round', 'lateness'],
};

export const settingKeys = Object.keys(settingTable) as readonly SettingKey[];

export function isSettingKey(key: string): key is SettingKey {
  return key in settingTable;
}

/** What hangs on it. */
export function dependents(key: AskedKey): readonly Dependent[] {
  return key in BESIDE ? BESIDE[key as keyof typeof BESIDE] : settingTable[key as SettingKey].holds;
}

/** Whether something waits for one of these settings; without its rows nothing of the workbook stands. */
export function waitsFor(asked: readonly AskedKey[], dependent: Dependent): boolean {
  return asked.some((key) => {
    const holds = dependents(key);
    return holds.includes(dependent) || (holds.includes('rows') && dependent !== 'step' && dependent !== 'rights');
  });
}
