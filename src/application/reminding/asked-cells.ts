// The cells of the registers that nobody can read: what hangs on them waits, and whoever waits for it is told.

import type { Problem } from '../../domain/checked.js';
import type { ProblemCode } from '../../domain/problem-code.js';
import { tabNames } from '../../text/tab-names.js';

const REGISTERS: ReadonlySet<string> = new Set([
  tabNames.settings,
  tabNames.rounds,
  tabNames.tracking,
  tabNames.directory,
]);

/** What these say a person may leave as it is: nothing but the mail to a head waits for it. */
const IDLE: ReadonlySet<ProblemCode> = new Set<ProblemCode>([
  'keys-missing',
  'columns-missing',
  'thresholds-frozen',
  'setting-moved',
  'accounts-read',
  'own-agency-merged',
  'release-unsigned',
  'release-outdated',
]);

/** Of all problems those of cells that cannot be read and that something waits for. */
export function askedCells(problems: readonly Problem[]): readonly Problem[] {
  return problems.filter(({ code, sheet }) => sheet !== undefined && REGISTERS.has(sheet) && !IDLE.has(code));
}
