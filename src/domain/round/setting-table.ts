// Every setting, once: how its cell is read, what hangs on it, and which of them are cells of the yearly round.

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
  roundCode: { kind: 'machine', holds: [] },
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

/** Columns of `Đợt báo cáo` → the settings that the row of the yearly round gives. All others are rows of `Thiết lập`. */
export const yearlyCells = {
  name: 'roundName',
  year: 'roundYear',
  plans: 'roundPlans',
  cutOff: 'roundCutOff',
  deadline: 'roundDeadline',
  summaryDeadline: 'roundSummaryDeadline',
  basis: 'basisDocument',
  duty: 'basisDuty',
  wording: 'roundBasis',
  letter: 'letterNumber',
  symbol: 'letterSymbol',
  letterDate: 'letterDate',
  thresholds: 'frozenThresholds',
  key: 'roundCode',
} as const satisfies Readonly<Record<string, SettingKey>>;

export type YearlyColumn = keyof typeof yearlyCells;

const ofYearlyRound: ReadonlySet<SettingKey> = new Set(Object.values(yearlyCells));

/** Cells of the yearly round that must say something: while one is empty, it is asked. */
export const wantedOfYearly: readonly SettingKey[] = [
  ...(['roundName', 'roundYear', 'roundPlans', 'roundCutOff', 'roundDeadline', 'roundSummaryDeadline'] as const),
];

/**
 * What can be asked about: a setting, which row is the yearly round, whether it is open, or that its days, each readable, do
 * not go together, or where what a person wrote in the settings or in a round has gone: a default stands for it.
 */
export type AskedKey = SettingKey | 'roundDays' | 'roundState' | 'yearlyRound' | 'lostCells';

/** What waits for the questions beside the settings. */
const BESIDE: Readonly<Record<Exclude<AskedKey, SettingKey>, readonly Dependent[]>> = {
  roundDays: ['round'],
  roundState: ['round'],
  yearlyRound: ['rows'],
  lostCells: ['mails', 'round', 'lateness'],
};

export const settingKeys = Object.keys(settingTable) as readonly SettingKey[];

/** True for what stands in the row of the yearly round. */
export function isOfYearlyRound(key: string): boolean {
  return isSettingKey(key) && ofYearlyRound.has(key);
}

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

/** True for a name of something that can be asked about. */
export function isAskedKey(key: string): key is AskedKey {
  return isSettingKey(key) || key in BESIDE;
}
