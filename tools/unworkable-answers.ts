// Answers to open points of the platform under which the add-on cannot do its work at all.

import type { Unknown } from '../host/contract.js';

/**
 * Without its own spreadsheet a timed run can do nothing. What happens then (nothing is sent, the sheet falls silent) has
 * a test of its own.
 */
export const unworkable: readonly Unknown[] = ['activeSpreadsheetMissingInTimeTriggers'];
