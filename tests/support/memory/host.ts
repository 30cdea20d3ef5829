// The in-memory ports behind the few words of the host that a season needs: the same play runs on either.

import { rectOfA1 } from '../../../host/a1.js';
import { showCheck } from '../../../src/application/checking/check-book.js';
import { openRoundAsked } from '../../../src/application/open-round.js';
import type { Ports } from '../../../src/application/ports.js';
import { hourlyRun } from '../../../src/application/reminding/hourly-run.js';
import { previewReminders, sendRemindersAsked } from '../../../src/application/reminding/reminder-actions.js';
import { switchOffAsked, switchOnAsked } from '../../../src/application/reminding/switch-automation.js';
import { makeSheets } from '../../../src/application/sheet-actions.js';
import type { Book } from '../../../src/domain/book/plan.js';
import { menuWords } from '../../../src/text/menu-words.js';
import { type MemoryFault, MemoryMachine, type MemoryRun } from './machine.js';
import { newTab, valuesOf } from './tab.js';

type Action = (ports: Ports, book: Book) => void;

const actions: Readonly<Record<string, Action>> = {
  [menuWords.setUp]: makeSheets,
  [menuWords.openRound]: openRoundAsked,
  [menuWords.preview]: previewReminders,
  [menuWords.send]: sendRemindersAsked,
  [menuWords.switchOn]: switchOnAsked,
  [menuWords.switchOff]: switchOffAsked,
  [menuWords.check]: showCheck,
};

/** A machine over a new spreadsheet: one empty tab, nothing known. */
export function newMachine(o: { readonly now: string; readonly owner: string; readonly mailQuota?: number }) {
  const tabs = [newTab(0, 'Trang tính1')];
  return new MemoryMachine({
    now: Date.parse(o.now),
    serial: 100,
    tabs,
    stored: tabs,
    properties: new Map(),
    deeds: new Map(),
    mails: [],
    quotas: new Map(),
    triggers: [],
    quotaPerDay: o.mailQuota ?? 100,
    owner: o.owner,
  });
}

/** A machine with a book of templates as the host shows a workbook with the add-on in it. */
export class MemoryHost {
  readonly faults;
  readonly clock;

  constructor(
    readonly machine: MemoryMachine,
    readonly book: Book,
  ) {
    this.faults = {
      at: (n: number, fault: MemoryFault) => machine.arm(n, fault),
      reached: () => machine.reached(),
      clear: () => machine.disarm(),
    };
    this.clock = {
      set: async (iso: string) => {
        machine.state.now = Date.parse(iso);
      },
    };
  }

  async fork(): Promise<MemoryHost> {
    return new MemoryHost(this.machine.fork(), this.book);
  }

  triggers() {
    return this.machine.state.triggers;
  }

  async fire(id: string, { times = 1 } = {}): Promise<MemoryRun[]> {
    const trigger = this.triggers().find((one) => one.id === id);
    if (trigger === undefined) return [];
    const who = { active: '', effective: trigger.owner };
    return Array.from({ length: times }, () =>
      this.machine.run(who, (ports) => hourlyRun(ports, this.book, trigger.id)),
    );
  }

  mails() {
    return this.machine.state.mails.map((mail) => ({ ...mail, to: mail.to.split(',').map((one) => one.trim()) }));
  }

  quota(email: string): number {
    return this.machine.quotaLeft(email);
  }

  eatQuota(email: string, recipients: number): void {
    this.machine.eatQuota(email, recipients);
  }

  dialogs() {
    return this.machine.dialogs;
  }

  sheet(name: string) {
    const values = (a1?: string) => {
      const rows = valuesOf(this.machine.tab(name));
      const rect = a1 === undefined ? null : rectOfA1(a1, { rows: rows.length, columns: rows[0]?.length ?? 0 });
      if (rect === null) return rows;
      const { row, column } = rect;
      return rows
        .slice(row - 1, row - 1 + rect.rows)
        .map((cells) => cells.slice(column - 1, column - 1 + rect.columns));
    };
    return {
      values: (a1?: string) => values(a1).map((row) => [...row]),
      display: (a1?: string) => values(a1).map((row) => row.map(String)),
    };
  }

  as(email: string) {
    const { machine, book } = this;
    const person = {
      answer(...given: (boolean | string | null)[]) {
        machine.answers.splice(0);
        machine.answers.push(...given.map((one) => answerWords(one)));
        return person;
      },
      async menu(...path: string[]): Promise<MemoryRun[]> {
        const action = actions[path.at(-1) ?? ''];
        if (action === undefined) throw new Error(`no action ${path.join(' → ')}`);
        return [machine.run({ active: email, effective: email }, (ports) => action(ports, book))];
      },
      async type(tab: string, a1: string, text: string): Promise<void> {
        const found = /^([A-Z]+)(\d+)$/.exec(a1);
        if (found === null) throw new Error(`no cell ${a1}`);
        const column = [...(found[1] ?? '')].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
        machine.type(tab, Number(found[2]) - 1, column, text);
      },
    };
    return person;
  }
}

/** What a queued answer is on the machine: a button's name, or the text typed. */
function answerWords(answer: boolean | string | null): string {
  if (typeof answer === 'string') return answer;
  if (answer === null) return 'closed';
  return answer ? 'yes' : 'no';
}
