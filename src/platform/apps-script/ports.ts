// The remaining ports on Google's services, each a few lines of translation.

import type {
  Answer,
  CallerPort,
  ClockPort,
  DialogPort,
  LockPort,
  MailPort,
  Ports,
  PropertiesPort,
  TriggerPort,
} from '../../application/ports.js';
import { boundWorkbook } from './workbook.js';

const TIME_ZONE = 'Asia/Ho_Chi_Minh';

function propertiesIn(open: () => GoogleAppsScript.Properties.Properties): PropertiesPort {
  let known: GoogleAppsScript.Properties.Properties | null = null;
  const store = () => {
    known ??= open();
    return known;
  };
  return {
    get: (key) => store().getProperty(key),
    all: () => store().getProperties(),
    set(key, value) {
      store().setProperty(key, value);
    },
    setAll(values) {
      store().setProperties({ ...values });
    },
    remove(key) {
      store().deleteProperty(key);
    },
  };
}

const mail: MailPort = {
  quotaLeft: () => MailApp.getRemainingDailyQuota(),
  send(message) {
    MailApp.sendEmail({
      to: message.to,
      subject: message.subject,
      body: message.text,
      htmlBody: message.html,
      name: message.name,
      ...(message.replyTo === '' ? {} : { replyTo: message.replyTo }),
      ...(message.attachments === undefined
        ? {}
        : { attachments: message.attachments.map((file) => Utilities.newBlob(file.text, file.type, file.name)) }),
    });
  },
};

function lockOfDocument(): GoogleAppsScript.Lock.Lock | null {
  return LockService.getDocumentLock();
}

/** `store` makes sure that what the run wrote is stored before others may begin. */
const lockThat = (store: () => void): LockPort => ({
  alone(kind, waitMs, work) {
    // A run on a timer may have no document to lock; the script's lock then keeps such runs from each other.
    const held = (kind === 'document' ? lockOfDocument() : null) ?? LockService.getScriptLock();
    if (!held.tryLock(waitMs)) return false;
    try {
      work();
    } finally {
      store();
      held.releaseLock();
    }
    return true;
  },
});

function dialogOfRun(): DialogPort {
  let book: GoogleAppsScript.Spreadsheet.Spreadsheet | null = null;
  return {
    tell(title, text) {
      const ui = SpreadsheetApp.getUi();
      ui.alert(title, text, ui.ButtonSet.OK);
    },
    ask(title, text): Answer {
      const ui = SpreadsheetApp.getUi();
      const pressed = ui.alert(title, text, ui.ButtonSet.YES_NO);
      return pressed === ui.Button.YES ? 'yes' : pressed === ui.Button.NO ? 'no' : 'closed';
    },
    prompt(title, text) {
      const ui = SpreadsheetApp.getUi();
      const reply = ui.prompt(title, text, ui.ButtonSet.OK_CANCEL);
      return reply.getSelectedButton() === ui.Button.OK ? reply.getResponseText() : null;
    },
    show(title, html, size) {
      const page = HtmlService.createHtmlOutput(html).setWidth(size.width).setHeight(size.height);
      SpreadsheetApp.getUi().showModalDialog(page, title);
    },
    note(text) {
      book ??= SpreadsheetApp.getActiveSpreadsheet();
      book.toast(text);
    },
  };
}

/** Nobody else takes the keyboard while a run lasts. */
function callerOfRun(): CallerPort {
  let email: string | null = null;
  return {
    email() {
      email ??= Session.getActiveUser().getEmail();
      return email;
    },
    effective: () => Session.getEffectiveUser().getEmail(),
  };
}

const triggers: TriggerPort = {
  hourly: (functionName) => ScriptApp.newTrigger(functionName).timeBased().everyHours(1).create().getUniqueId(),
  own: (functionName) =>
    ScriptApp.getProjectTriggers()
      .filter((trigger) => trigger.getHandlerFunction() === functionName)
      .map((trigger) => trigger.getUniqueId()),
  removeOthers(functionName, keptId) {
    let removed = 0;
    for (const trigger of ScriptApp.getProjectTriggers()) {
      if (trigger.getHandlerFunction() !== functionName || trigger.getUniqueId() === keptId) continue;
      ScriptApp.deleteTrigger(trigger);
      removed += 1;
    }
    return removed;
  },
};

function clockFromNow(): ClockPort {
  const began = Date.now();
  return {
    now() {
      const [date = '', time = ''] = Utilities.formatDate(new Date(), TIME_ZONE, "yyyy-MM-dd'T'HH:mm").split('T');
      return { date, time };
    },
    elapsedMs: () => Date.now() - began,
  };
}

/** All ports on the live services; nothing is called before a use case asks. */
export function livePorts(): Ports {
  const workbook = boundWorkbook();
  return {
    workbook,
    properties: propertiesIn(() => PropertiesService.getDocumentProperties()),
    // The script is a file of its own beside the spreadsheet: its properties have no versions.
    deeds: propertiesIn(() => PropertiesService.getScriptProperties()),
    mail,
    lock: lockThat(workbook.flush),
    dialog: dialogOfRun(),
    caller: callerOfRun(),
    clock: clockFromNow(),
    triggers,
  };
}
