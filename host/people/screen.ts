// What stands on a person's screen where that is not what everybody sees.

import type { Machine } from '../run/machine.js';
import { answered } from '../world/open-points.js';
import { isEditor } from '../world/protection.js';

/**
 * The host as that person sees it. Under the other answer to open point 10 a viewer's own application calculates the
 * custom functions anew, and they have not answered yet; editors, and everybody under the first, see what is stored.
 */
export function screenOf(machine: Machine, email: string): Machine {
  if (isEditor(machine.world, email) || !answered(machine.world, 'resultsRecalculatedForViewers')) return machine;
  const loading = { all: 'loading', byName: new Map(), memo: new Map(), shown: new Map(), settling: false } as const;
  return { ...machine, custom: { ...loading }, calculation: null };
}
