// Who the coordinators last were, kept where no version of the workbook reaches: what stands on a tab alone lets nobody in.

import { accountId } from '../../domain/agencies/account-id.js';
import { isMailAddress } from '../../domain/agencies/mail-address.js';
import type { Ports } from '../ports.js';
import { authorityProperty } from '../workbook/marks.js';

export interface Authority {
  /** Id of the workbook it holds for. */
  readonly workbook: string;
  /** As they are compared (`accountId`). */
  readonly coordinators: readonly string[];
}

/** What the script remembers of its workbook; null where none was set up with it since it remembers. */
export function rememberedAuthority(ports: Pick<Ports, 'deeds'>): Authority | null {
  const stored = ports.deeds.get(authorityProperty);
  if (stored === null) return null;
  try {
    const [workbook, ...coordinators] = JSON.parse(stored) as unknown[];
    if (typeof workbook !== 'string') return null;
    return {
      workbook,
      coordinators: coordinators.flatMap((email) => (typeof email === 'string' ? accountId(email) : [])),
    };
  } catch {
    return null;
  }
}

export interface AuthorityOfRun {
  /** Accounts that the protections are to name. */
  readonly coordinators: readonly string[];
  /** Let in, and let go, since the last set-up. */
  readonly added: readonly string[];
  readonly removed: readonly string[];
  /** Ends the set-up: whom the protections now name, the script lets in. */
  keep(): void;
}

/**
 * Begins a set-up: remembers that there is one, and who is let go; who is new waits for `keep`, when the protections
 * know them. `listed`: the accounts of `Thiết lập`, null where there is no such tab; then those remembered take their place
 * again, and who makes a workbook that is another's or nobody's is its first coordinator.
 */
export function beginAuthority(ports: Ports, listed: readonly string[] | null): AuthorityOfRun {
  const here = ports.workbook.id();
  const kept = rememberedAuthority(ports);
  const before = kept?.workbook === here ? kept.coordinators : null;
  const caller = accountId(ports.caller.email());
  const isOwner = caller === accountId(ports.workbook.ownerEmail());
  const maker = listed === null && !isOwner ? [caller] : [];
  const coordinators = [...new Set([...(listed ?? before ?? []), ...maker])].filter(isMailAddress);
  const first = before === null ? coordinators : coordinators.filter((email) => before.includes(email));
  remember(ports, kept, first);
  return {
    keep: () => remember(ports, { workbook: here, coordinators: first }, coordinators),
    coordinators,
    added: before === null ? [] : coordinators.filter((email) => !before.includes(email)),
    removed: (before ?? []).filter((email) => !coordinators.includes(email)),
  };
}

function remember(ports: Ports, before: Authority | null, coordinators: readonly string[]): void {
  const workbook = ports.workbook.id();
  const next = JSON.stringify([workbook, ...coordinators]);
  if (before !== null && JSON.stringify([before.workbook, ...before.coordinators]) === next) return;
  ports.deeds.set(authorityProperty, next);
}
