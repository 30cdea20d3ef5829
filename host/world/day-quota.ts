// What an account may use in 24 hours, counted from the first use (facts 4).

import type { DayQuota, Rationed, World } from './world.js';

const minute = 60_000;
const day = 24 * 60 * minute;
const limits: Readonly<Record<Rationed, readonly [consumer: number, workspace: number]>> = {
  mail: [100, 1500],
  triggerMs: [90 * minute, 360 * minute],
  properties: [50_000, 500_000],
};

/** The account's use of it, emptied once its 24 hours are over. */
export function dayQuota(world: World, what: Rationed, email: string): DayQuota {
  const accounts = world.quotas[what];
  const workspace = world.accounts.find((account) => account.email === email)?.kind === 'workspace';
  accounts[email] ??= { limit: limits[what][workspace ? 1 : 0], used: 0, since: null };
  const quota = accounts[email];
  if (quota.since !== null && world.now - quota.since >= day) {
    quota.since = null;
    quota.used = 0;
  }
  return quota;
}

/** How much of it the account may still use now. */
export function remaining(world: World, what: Rationed, email: string): number {
  const quota = dayQuota(world, what, email);
  return Math.max(0, quota.limit - quota.used);
}

/** Takes `amount` from what the account has; what is taken beyond it is only counted. */
export function use(world: World, what: Rationed, email: string, amount: number): void {
  const quota = dayQuota(world, what, email);
  quota.since ??= world.now;
  quota.used += amount;
}
