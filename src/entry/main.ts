// The bundle's own door: the table of entry points, and the one call through which every global goes.

import { whyFailed } from '../application/writing/why-failed.js';
import type { Problem } from '../domain/checked.js';
import { livePorts } from '../platform/apps-script/ports.js';
import { functionWords } from '../text/function-words.js';
import { problemText } from '../text/problem-text.js';
import type { EntryPoint } from './entry-point.js';
import { entryPoints } from './entry-points.js';

export { entryPoints };

/**
 * Runs an entry point. A bug is caught here and nowhere else: a custom function answers with a sentence, a menu
 * action says what happened and that nothing was lost, a timed run fails; the error itself goes to the log.
 */
export function call(name: string, args: ArrayLike<unknown>): unknown {
  const entry = entryPoints.find((candidate) => candidate.name === name);
  if (entry === undefined) throw new Error(`No entry point ${name}`);
  try {
    return entry.run(Array.from(args));
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    console.error(`${name}: ${error instanceof Error ? (error.stack ?? message) : message}`);
    if (entry.kind === 'custom') return functionWords.failed(message);
    if (entry.kind === 'simple') return undefined;
    // Google counts the run as failed and tells the owner of the trigger.
    if (entry.kind === 'time') throw error;
    return tellFailure(entry, error, message);
  }
}

function tellFailure(entry: EntryPoint, error: unknown, message: string): void {
  const ui = SpreadsheetApp.getUi();
  const known = knownReasons(error).map(problemText);
  const text = known.length > 0 ? known.join('\n') : problemText({ code: 'unexpected', params: { message } });
  ui.alert(entry.help, text, ui.ButtonSet.OK);
}

/** Asking must not hide the failure itself. */
function knownReasons(error: unknown): readonly Problem[] {
  try {
    return whyFailed(livePorts(), error);
  } catch {
    return [];
  }
}
