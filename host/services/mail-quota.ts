// Recipients a sender has left: 100 a day for a consumer, 1,500 in a Workspace domain, counted from the first mail for 24 hours.

import type { MailQuota, World } from '../world/world.js';

const day = 86_400_000;

/** The sender's account of recipients, emptied once its 24 hours are over. */
export function mailQuota(world: World, email: string): MailQuota {
  const workspace = world.accounts.find((account) => account.email === email)?.kind === 'workspace';
  world.quotas[email] ??= { limit: workspace ? 1500 : 100, used: 0, since: null };
  const quota = world.quotas[email];
  if (quota.since !== null && world.now - quota.since >= day) {
    quota.since = null;
    quota.used = 0;
  }
  return quota;
}

/** Recipients the sender may still write to now. */
export function remainingMails(world: World, email: string): number {
  const quota = mailQuota(world, email);
  return Math.max(0, quota.limit - quota.used);
}
