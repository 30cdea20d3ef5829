// The host over a world: the readers and switches of the contract.

import type { Host, MenuNode } from './contract.js';
import { act, keepVersion } from './people/action.js';
import { personAt } from './people/person.js';
import { fireTrigger, runTo, setClock, triggerViews } from './people/triggers.js';
import type { Bundle } from './run/bundle.js';
import { customFunction } from './run/custom-function.js';
import { newFaultPlan } from './run/faults.js';
import type { CustomState, Machine } from './run/machine.js';
import { isoWithOffset } from './run/time-zone.js';
import { sheetView } from './sheet-view.js';
import { calculation } from './world/calculation.js';
import { copyOfWorld } from './world/copy.js';
import { remaining, use } from './world/day-quota.js';
import { saveWorld } from './world/persistence.js';
import { type World, worldFork } from './world/world.js';
import { xlsxBook } from './xlsx-book.js';

function newMachine(world: World, bundle: Bundle, custom: CustomState): Machine {
  const machine: Machine = {
    world,
    bundle,
    faults: newFaultPlan(),
    locks: new Map(),
    sessions: new Map(),
    runs: [],
    dialogs: [],
    toasts: [],
    logs: [],
    totals: {},
    custom,
    stack: [],
    calculation: null,
    formulas: null,
    waitingEdits: [],
    runCustom: (fn, args, cell) => customFunction(machine, fn, args, cell),
  };
  return machine;
}

/** A host that drives `bundle` over `world`. */
export function hostOver(world: World, bundle: Bundle): Host {
  const machine = newMachine(world, bundle, {
    all: 'ok',
    byName: new Map(),
    memo: new Map(),
    shown: new Map(),
    settling: false,
  });
  keepVersion(machine);
  return hostOf(machine);
}

function hostOf(machine: Machine): Host {
  const { world, custom } = machine;
  const iso = () => isoWithOffset(world.now, world.offsetMinutes);
  const host: Host = {
    as: (email) =>
      personAt(machine, email, async () => {
        const mayOpen = email === world.owner || world.share[email] !== undefined;
        if (!mayOpen) throw new Error(`offline host: the workbook is not shared with ${email}`);
        return hostOver(copyOfWorld(world, email), machine.bundle);
      }),
    clock: {
      now: iso,
      async set(time) {
        setClock(machine, instant(time));
      },
      runTo: (time) => act(machine, () => runTo(machine, instant(time))),
    },
    triggers: () => triggerViews(machine),
    fire: (id, options) =>
      act(machine, () =>
        fireTrigger(machine, id, options?.times ?? 1, options?.late === undefined ? null : instant(options.late)),
      ),
    faults: { at: machine.faults.at, reached: machine.faults.reached, clear: machine.faults.clear },
    custom: {
      weather(weather, fn) {
        if (fn === undefined) {
          custom.all = weather;
          custom.byName.clear();
        } else custom.byName.set(fn, weather);
        custom.memo = new Map();
        machine.calculation = null;
      },
      async settle() {
        await act(machine, () => {
          custom.settling = true;
          machine.calculation = null;
          try {
            lookAtEverything(machine);
          } finally {
            custom.settling = false;
          }
        });
      },
    },
    sheets: () => world.book.sheets.map(({ id, name, hidden }, at) => ({ id, name, hidden, index: at + 1 })),
    sheet: (nameOrId) => sheetView(machine, nameOrId),
    mails: () => [...world.mails],
    quota: (email) => remaining(world, 'mail', email),
    eatQuota: (email, recipients) => use(world, 'mail', email, recipients),
    dialogs: () => [...machine.dialogs],
    toasts: () => [...machine.toasts],
    logs: () => [...machine.logs],
    properties: (store, email) => ({
      ...(store === 'user' ? world.properties.user[email ?? world.owner] : world.properties[store]),
    }),
    calls: () => ({ ...machine.totals }),
    runs: () => [...machine.runs],
    versions: () => world.versions.map((version) => version.name),
    async fork() {
      const copy = newMachine(worldFork(world), machine.bundle, {
        ...custom,
        byName: new Map(custom.byName),
        memo: new Map(custom.memo),
        shown: new Map(custom.shown),
      });
      for (const [email, session] of machine.sessions) {
        copy.sessions.set(email, {
          ...session,
          menus: new Map<string, MenuNode>(session.menus),
          answers: [...session.answers],
          undo: [...session.undo],
        });
      }
      // A calculation stands on a snapshot and is good for both; what it still has to call, the first host calls.
      Object.assign(copy, { calculation: machine.calculation, formulas: machine.formulas });
      return hostOf(copy);
    },
    save: (file) => saveWorld(world, file),
    // The file writers are large: they are loaded by those who write files.
    async writeXlsx(file) {
      const { writeXlsx } = await import('./export/write-xlsx.js');
      await writeXlsx(xlsxBook(machine), file);
    },
    async writeMails(dir) {
      const { writeMails } = await import('./export/write-mails.js');
      await writeMails(world.mails, dir);
    },
    async writePages(dir) {
      const { writePages } = await import('./export/write-pages.js');
      await writePages(machine.dialogs, dir);
    },
  };
  return host;
}

function instant(time: string): number {
  const at = Date.parse(time);
  if (Number.isNaN(at)) throw new Error(`offline host: ${time} is not an ISO time`);
  return at;
}

/** Evaluation may be lazy: looks at every formula cell so that every waiting call is made. */
function lookAtEverything(machine: Machine): void {
  const calculated = calculation(machine);
  for (const sheet of machine.world.book.sheets) {
    sheet.rows.forEach((row, rowIndex) => {
      row?.cells.forEach((cell, columnIndex) => {
        if (cell?.formula !== undefined) calculated.get(sheet.id, rowIndex + 1, columnIndex + 1);
      });
    });
  }
}
