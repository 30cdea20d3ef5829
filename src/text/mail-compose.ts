// The message of a planned mail, whatever its kind.

import type { WorkCalendar } from '../domain/calendar.js';
import type { PlannedMail } from '../domain/reminding/reminder-plan.js';
import { headMail } from './mail-head.js';
import type { MailContext, MailMessage, MailRound } from './mail-message.js';
import { reminderMail } from './mail-reminder.js';
import { rollCallMail } from './mail-roll-call.js';

/**
 * The words of a mail at a local time `yyyy-mm-ddThh:mm`; `others` are the less urgent rounds that it speaks of too, each
 * with its own part and context.
 */
export function composedMail(
  mail: PlannedMail,
  context: MailContext,
  at: string,
  calendar: WorkCalendar,
  others: readonly MailRound[] = [],
): MailMessage {
  const today = at.slice(0, 10);
  switch (mail.kind) {
    case 'head':
      return headMail({ mail, context, others, at, calendar });
    case 'roll-call':
      return rollCallMail({ mail, context, others, today });
    case 'reminder':
      return reminderMail({ mail, context, others, today, calendar });
  }
}
