// Another person's action inside a service call.

import { HostGap } from './host-gap.js';

interface Ticking {
  _tickCallback?(): void;
}

let nested = 0;

/** True while an action happens inside a service call: it must then come to its end without a turn of the event loop. */
export function insideFault(): boolean {
  return nested > 0;
}

/** Runs the whole action inside the call, to its end; an action that waits for anything else fails. */
export function runNested(action: () => Promise<void>): void {
  const outcome: { state: 'waiting' | 'done' | 'failed'; problem: unknown } = { state: 'waiting', problem: null };
  nested += 1;
  try {
    action().then(
      () => {
        outcome.state = 'done';
      },
      (problem: unknown) => {
        Object.assign(outcome, { state: 'failed', problem });
      },
    );
    // The outer script holds the stack, so the inner promises are settled by hand, as Node does between two callbacks.
    (process as Ticking)._tickCallback?.();
  } finally {
    nested -= 1;
  }
  if (outcome.state === 'failed') {
    throw new HostGap('offline host: the action inside a fault failed', { cause: outcome.problem });
  }
  if (outcome.state === 'waiting') {
    throw new HostGap('offline host: the action inside a fault waits for something outside the host');
  }
}
