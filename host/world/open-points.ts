// The answers to the platform's open points, and which of them ever mattered.

import type { Unknown } from '../contract.js';

/** Open points that any host of this process has met: what happened would have been the same under another answer to all others. */
export const met = new Set<Unknown>();

/** The answer given to an open point; false unless the host was opened with it. Ask only where the answer changes what happens. */
export function answered(world: { readonly unknowns: Partial<Record<Unknown, boolean>> }, unknown: Unknown): boolean {
  met.add(unknown);
  return world.unknowns[unknown] ?? false;
}
