// Every typed column of `Theo dõi báo cáo`, once: what hangs on its cell.

/**
 * What waits while a cell cannot be read, each for that office in that round alone. `mails`: every mail to it. `lateness`:
 * whether its report is in time. `roll-call`: the question who its contact is. `head`: the mail to its head.
 */
export type TrackingDependent = 'mails' | 'lateness' | 'roll-call' | 'head';

const REPORT: readonly TrackingDependent[] = ['mails', 'lateness'];

export const trackingTable: Readonly<Record<string, readonly TrackingDependent[]>> = {
  mustReport: REPORT,
  number: REPORT,
  reportDate: REPORT,
  signer: REPORT,
  received: REPORT,
  extendedTo: REPORT,
  confirmed: ['roll-call'],
  opened: ['roll-call'],
  dead: ['mails'],
  release: ['head'],
  releasedBy: ['head'],
  ownPlan: [],
  difficulties: [],
  proposals: [],
  note: [],
};

/** The cells that a letter is made of. */
export const letterKeys: ReadonlySet<string> = new Set(['number', 'reportDate', 'signer', 'received']);

/** Whether something waits for one of these columns of a row. */
export function rowWaitsFor(asked: ReadonlySet<string>, dependent: TrackingDependent): boolean {
  return [...asked].some((key) => trackingTable[key]?.includes(dependent) === true);
}

/** A mark of which cells a row lost for whose sake nobody can say whether its letter is in time; `''` for none. */
export function lostLetterMark(lost: Iterable<string>): string {
  return [...lost].filter((key) => rowWaitsFor(new Set([key]), 'lateness')).join(' ');
}
