// Whether a cell that nobody can read keeps a mail from going now: else it is not for its sake that nothing is sent.

import { mailsOfRun } from '../../domain/reminding/reminder-run.js';
import { waitsFor } from '../../domain/round/setting-table.js';
import { tabNames } from '../../text/tab-names.js';
import { awaitedCells, seasonOf } from './awaited-cells.js';
import type { ReminderState } from './reminder-plan.js';

/** True where a mail would go but for such a cell, and where nobody can say that none would. */
export function isMailHeld(state: ReminderState): boolean {
  const { settings, input, rounds, register } = state;
  const season = seasonOf(state);
  const isYearlyHeld = waitsFor(settings.asked, 'round') && (season.isYearlyOpen || season.hasTasks);
  const isStepUnread = waitsFor(settings.asked, 'step') && season.isAnyOpen;
  const isRowHeld = register.rows.some(
    ({ row, info, problems }) => info === null && problems.length > 0 && season.rows.get(row) === true,
  );
  const isAddressUnread = awaitedCells(state).some(
    ({ sheet, params }) => sheet === tabNames.directory && params?.holds === 'mail',
  );
  if (isYearlyHeld || isStepUnread || isRowHeld || isAddressUnread) return true;
  const freed = rounds.map(({ open }) => ({
    ...open,
    owedByAgency: open.owedByAgency.map((owed) => ({ ...owed, isHeld: false })),
  }));
  return mailsOfRun({ ...input, rounds: freed }).send.length > 0;
}
