// Check of the protections: each tab closed to all but the coordinators, each office's block as the directory has it.

import type { Finding, FindingCode, NotLooked } from '../../../domain/book-check.js';
import type { ProtectionFault } from '../deviations.js';
import type { SeenBook } from '../seen-book.js';

const CODES = {
  missing: 'protection-gone',
  changed: 'protection-changed',
  warns: 'protection-warns',
  blocks: 'blocks-changed',
} as const satisfies Readonly<Record<Exclude<ProtectionFault, 'unknown' | null>, FindingCode>>;

export function protectionFindings({ ours }: SeenBook): readonly Finding[] | NotLooked {
  const findings: Finding[] = [];
  let isUntold = false;
  for (const { name, protection } of ours) {
    const fault = protection();
    if (fault === 'unknown') isUntold = true;
    else if (fault !== null) findings.push({ code: CODES[fault], sheet: name });
  }
  return findings.length === 0 && isUntold ? 'untold' : findings;
}
