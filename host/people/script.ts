// People and the script: opening the workbook, clicking a menu, a page calling the server.

import type { MenuNode, Run } from '../contract.js';
import { execute, refusedRun } from '../run/execute.js';
import { type Machine, sessionOf } from '../run/machine.js';
import { refusal } from '../run/messages.js';
import { authModes } from '../services/enums.js';
import { exposedSpreadsheet } from '../services/spreadsheet.js';
import { isEditor } from '../world/protection.js';
import { languageOf } from './events.js';
import { runTrigger } from './trigger-run.js';
import { wireProblem } from './wire.js';

/** Opens the workbook: `onOpen` runs for editors, as the person, without their authority. */
export function openWorkbook(machine: Machine, email: string, countFaults = true): { menu: MenuNode[]; runs: Run[] } {
  const session = sessionOf(machine, email);
  session.opened = true;
  session.menus = new Map();
  const runs: Run[] = [];
  if (isEditor(machine.world, email)) {
    if (machine.bundle.functions.has('onOpen')) {
      const plan = { fn: 'onOpen', kind: 'simple', authMode: 'LIMITED', active: email, effective: email } as const;
      const event = { authMode: authModes.LIMITED };
      runs.push(execute(machine, plan, (run) => [{ ...event, source: exposedSpreadsheet(run) }], countFaults).run);
    }
    for (const trigger of machine.world.triggers) {
      if (trigger.event !== 'open' || trigger.disabled) continue;
      runs.push(runTrigger(machine, trigger, email, (run) => ({ source: exposedSpreadsheet(run) }), countFaults));
    }
  }
  return { menu: [...session.menus.values()], runs };
}

/** Clicks the item at that path; the workbook is opened first where the person has not opened it yet (that run is only recorded). */
export function clickMenu(machine: Machine, email: string, path: readonly string[]): Run[] {
  const session = sessionOf(machine, email);
  if (!session.opened) openWorkbook(machine, email, false);
  const fn = functionAt([...session.menus.values()], path);
  const { selected } = session;
  const person = { active: email, effective: email, ...(selected === null ? {} : { selected }) };
  const plan = { fn, kind: 'menu', authMode: 'FULL', ...person } as const;
  if (!consented(machine, email)) {
    return [refusedRun(machine, plan, refusal(languageOf(machine, email), 'authorizationRequired').message)];
  }
  return [execute(machine, plan, []).run];
}

function functionAt(nodes: readonly MenuNode[], path: readonly string[]): string {
  const [label, ...rest] = path;
  const node = nodes.find((one) => one.label === label);
  if (!node) {
    const there = nodes.map((one) => one.label).join(', ') || 'no menu';
    throw new Error(`offline host: there is no menu item "${label ?? ''}"; there is: ${there}`);
  }
  if (rest.length > 0) return functionAt(node.children ?? [], rest);
  if (node.fn === undefined) throw new Error(`offline host: "${label ?? ''}" is a menu, not an item`);
  return node.fn;
}

/** True where the person has granted at least one of the scopes that the script asks for; single refusals show at the call. */
export function consented(machine: Machine, email: string): boolean {
  const given = machine.world.consent[email] ?? [];
  return given.length > 0 || machine.bundle.manifest.oauthScopes.length === 0;
}

/** `google.script.run.fn(...args)` from that page: strict values both ways, public functions only. */
export function callFromPage(
  machine: Machine,
  email: string,
  page: string,
  fn: string,
  args: readonly unknown[],
): { value?: unknown; error?: string } {
  const shown =
    machine.bundle.pages.has(page) ||
    machine.dialogs.some((dialog) => dialog.html !== undefined && dialog.title === page);
  if (!shown) throw new Error(`offline host: there is no page ${page}`);
  const problem = wireProblem([...args], 'argument');
  if (problem) return { error: problem };
  const language = languageOf(machine, email);
  if (fn.endsWith('_') || !machine.bundle.functions.has(fn))
    return { error: refusal(language, 'functionNotFound', fn).message };
  if (!isEditor(machine.world, email) || !consented(machine, email)) {
    return { error: refusal(language, 'authorizationRequired').message };
  }
  const plan = { fn, kind: 'page', authMode: 'FULL', active: email, effective: email } as const;
  const { value, error, run } = execute(machine, plan, JSON.parse(JSON.stringify(args)));
  if (error !== null) return { error: run.outcome === 'cut' ? (run.message ?? error) : error };
  const returned = wireProblem(value, 'result');
  // A result that cannot cross the wire reaches the page as null.
  if (returned) return { value: null, error: returned };
  return value === undefined ? { value: null } : { value: JSON.parse(JSON.stringify(value)) };
}
