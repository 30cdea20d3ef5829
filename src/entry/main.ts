// The bundle's own door: the table of entry points, and the one call through which every global goes.

import { tabsGone } from '../application/writing/tabs-gone.js';
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
    return tellFailure(entry, message);
  }
}

function tellFailure(entry: EntryPoint, message: string): void {
  const ui = SpreadsheetApp.getUi();
  ui.alert(entry.help, problemText(tabsGoneNow() ?? { code: 'unexpected', params: { message } }), ui.ButtonSet.OK);
}

/** Asking must not hide the failure itself. */
function tabsGoneNow(): Problem | null {
  try {
    return tabsGone(livePorts());
  } catch {
    return null;
  }
}
