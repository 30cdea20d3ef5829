// The small script that the contract pushes to the host: global functions that pass steps to the real adapters.

import { livePorts } from '../../../src/platform/apps-script/ports.js';
import { carriedOut, type Step } from './steps.js';

/** Name under which a timed run finds its steps, and leaves what they gave. */
export const stepsProperty = 'contract.steps';
export const outcomesProperty = 'contract.outcomes';

/** Carries out steps given as JSON; the outcomes come back as JSON. */
export function carryOut(json: string): string {
  return JSON.stringify(carriedOut(livePorts(), JSON.parse(json) as Step[]));
}

/** The same for a run that nobody can hand an argument. */
export function carryOutStored(): void {
  const { deeds } = livePorts();
  deeds.set(outcomesProperty, carryOut(deeds.get(stepsProperty) ?? '[]'));
}
