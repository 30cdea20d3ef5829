// The message of a planned mail, whatever its kind.

import type { WorkCalendar } from '../domain/calendar.js';
import type { PlannedMail } from '../domain/reminder-plan.js';
import { headMail } from './mail-head.js';
import type { MailContext, MailMessage } from './mail-message.js';
import { reminderMail } from './mail-reminder.js';
import { rollCallMail } from './mail-roll-call.js';

/** The words of a mail at a local time `yyyy-mm-ddThh:mm`. */
export function composedMail(mail: PlannedMail, context: MailContext, at: string, calendar: WorkCalendar): MailMessage {
  const today = at.slice(0, 10);
  switch (mail.kind) {
    case 'head':
      return headMail({ mail, context, at, calendar });
    case 'roll-call':
      return rollCallMail({ mail, context, today });
    case 'reminder':
      return reminderMail({ mail, context, today, calendar });
  }
}
