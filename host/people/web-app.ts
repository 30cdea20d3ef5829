// The script's web app: who may open it, as whom it runs, and the page it returns.

import type { Run } from '../contract.js';
import { execute, refusedRun } from '../run/execute.js';
import type { Machine } from '../run/machine.js';
import { refusal } from '../run/messages.js';
import { htmlBehind } from '../services/html-output.js';
import { domainOf, isOwner } from '../world/protection.js';
import { languageOf } from './events.js';
import { consented } from './script.js';

interface Visit {
  readonly html?: string;
  readonly error?: string;
  readonly runs: Run[];
}

/** Opens the web app with those parameters in its address; the manifest says whose authority it runs under. */
export function visitWebApp(machine: Machine, email: string, parameter: Readonly<Record<string, string>>): Visit {
  const { webapp } = machine.bundle.manifest;
  if (!webapp) throw new Error('offline host: appsscript.json names no web app');
  const effective = webapp.executeAs === 'USER_DEPLOYING' ? machine.world.owner : email;
  const plan = { fn: 'doGet', kind: 'web', authMode: 'FULL', active: email, effective } as const;
  const language = languageOf(machine, email);
  if (!mayVisit(machine, email, webapp.access) || !consented(machine, effective)) {
    const error = refusal(language, 'authorizationRequired').message;
    return { error, runs: [refusedRun(machine, plan, error)] };
  }
  const entries = Object.entries(parameter);
  const event = {
    queryString: new URLSearchParams(entries).toString(),
    parameter: { ...parameter },
    parameters: Object.fromEntries(entries.map(([name, value]) => [name, [value]])),
    contentLength: -1,
    contextPath: '',
  };
  const { run, value, error } = execute(machine, plan, [event]);
  if (error !== null) return { error, runs: [run] };
  const page = htmlBehind(value);
  if (page) return { html: page.content, runs: [run] };
  const nothing = value === undefined || value === null;
  return { error: refusal(language, nothing ? 'nothingReturned' : 'notAPage').message, runs: [run] };
}

function mayVisit(machine: Machine, email: string, access: string): boolean {
  if (access === 'MYSELF') return isOwner(machine.world, email);
  if (access !== 'DOMAIN') return true;
  const domain = domainOf(machine.world, machine.world.owner);
  return domain !== null && domainOf(machine.world, email) === domain;
}
