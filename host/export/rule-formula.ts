// Conditions of conditional formats as formulas that every reader of files understands.

import { nativeFormula } from './file-formula.js';
import type { XlsxRule } from './xlsx-book.js';

/** The formula of a rule for the first cell of its first range; undefined where a file cannot hold it. */
export function ruleFormula(rule: XlsxRule, locale: string): string | undefined {
  const cell = (rule.ranges[0] ?? 'A1').replace(/:.*$/, '').replaceAll('$', '');
  const { when } = rule;
  switch (when.kind) {
    case 'formula':
      return nativeFormula(when.formula, locale);
    case 'notEmpty':
      return `LEN(${cell})>0`;
    case 'empty':
      return `LEN(${cell})=0`;
    case 'textEqualTo':
      return `${cell}=${quoted(when.text)}`;
    case 'textStartsWith':
      return `LEFT(${cell},${when.text.length})=${quoted(when.text)}`;
    case 'textContains':
      return `ISNUMBER(SEARCH(${quoted(when.text)},${cell}))`;
  }
}

function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}
