// The accounts that Google refused: kept from one set-up to the next, so that `Danh bạ` says so until they are taken.

import { accountId } from '../../domain/agencies/account-id.js';
import type { Problem } from '../../domain/checked.js';
import { tabNames } from '../../text/tab-names.js';
import type { Ports } from '../ports.js';
import { refusedProperty } from '../workbook/marks.js';
import type { SheetOp } from '../workbook/sheet-op.js';

/** Those of the last set-up. */
export function refusedBefore(ports: Pick<Ports, 'properties'>): ReadonlySet<string> {
  return new Set(
    (ports.properties.get(refusedProperty) ?? '')
      .split(' ')
      .filter((email) => email !== '')
      .map(accountId),
  );
}

/** Keeps those of this one; false where they are those of the last. */
export function keepRefused(
  ports: Pick<Ports, 'properties'>,
  before: ReadonlySet<string>,
  refused: readonly string[],
): boolean {
  if (refused.length === before.size && refused.every((email) => before.has(email))) return false;
  const next = refused.join(' ');
  if (next === '') ports.properties.remove(refusedProperty);
  else ports.properties.set(refusedProperty, next);
  return true;
}

/** The coordinators among them, as what a person has to see to in `Thiết lập`. */
export function coordinatorProblems(refused: ReadonlySet<string>, coordinators: readonly string[]): readonly Problem[] {
  return coordinators
    .filter((email) => refused.has(email))
    .map((email) => ({ code: 'coordinator-refused', sheet: tabNames.settings, params: { email } }));
}

/** True for a protection that asks Google to take one of these accounts. */
export function namesAny(op: SheetOp, accounts: ReadonlySet<string>): boolean {
  if (op.op !== 'protect' || accounts.size === 0) return false;
  const asked = [...op.editors, ...(op.blocks?.guards.flatMap((guard) => guard.accounts) ?? [])];
  return asked.some((email) => accounts.has(email));
}
