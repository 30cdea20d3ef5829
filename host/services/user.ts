// A person as scripts see one: an address, blank where Google keeps it to itself.

import type { RunContext } from '../run/run-context.js';
import { answered } from '../world/open-points.js';
import { domainOf } from '../world/protection.js';
import { exposed, type Faithful, fakeBehind } from './fake.js';

type GUser = GoogleAppsScript.Base.User;

export class UserFake {
  constructor(readonly $: { readonly run: RunContext; readonly email: string; readonly fromSession: boolean }) {}

  getEmail(): string {
    return this.$.email;
  }
}

/** An editor or owner that the spreadsheet names. */
export function exposedUser(run: RunContext, email: string): GUser {
  return told(run, 'Editor', email, false);
}

/** The person that the session names: reading the address needs its own scope. */
export function sessionUser(run: RunContext, email: string): GUser {
  return told(run, 'User', tellableEmail(run, email), true);
}

/** As text a user is the address (gas-fakes, test/testsession.js), read as `getEmail` reads it. */
function told(run: RunContext, service: string, email: string, fromSession: boolean): GUser {
  const printed = () => run.call(service, 'getEmail', () => email);
  return exposed(run, service, new UserFake({ run, email, fromSession }), { toString: printed });
}

/** The address behind a user object or a plain string; null for anything else. The session's user needs the scope of its address. */
export function emailArgument(run: RunContext, value: unknown): string | null {
  if (typeof value === 'string') return value;
  const user = fakeBehind(value, UserFake);
  if (user?.$.fromSession) run.requireAllowed('User', 'getEmail');
  return user?.$.email ?? null;
}

/** What `getActiveUser` or `getEffectiveUser` may tell of this person (facts 3.2, open point 17). */
function tellableEmail(run: RunContext, email: string): string {
  const { world, plan } = run;
  if (plan.authMode !== 'FULL' || email === '') return '';
  if (email === world.owner || (plan.kind !== 'menu' && plan.kind !== 'page' && email === plan.effective)) return email;
  const domain = domainOf(world, world.owner);
  if (domain !== null && domainOf(world, email) === domain) return email;
  return answered(world, 'emailKnownForOtherConsumers') ? email : '';
}

export const userIsFaithful: Faithful<UserFake, GUser> = true;
