// Names of tabs as files may hold them: at most 31 letters, some signs refused, all different.

import { xmlText } from './file-text.js';

const LIMIT = 31;

/** The file's name for each tab, in order; a name a file can hold stays as it is. */
export function fileSheetNames(names: readonly string[]): string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    const clean =
      xmlText(name)
        .replace(/[[\]:*?/\\]/g, ' ')
        .replace(/^'+|'+$/g, '')
        .trim() || 'Trang';
    let candidate = clean.slice(0, LIMIT);
    for (let n = 2; taken.has(candidate.toLowerCase()); n++) candidate = `${clean.slice(0, LIMIT - 4)} (${n})`;
    taken.add(candidate.toLowerCase());
    return candidate;
  });
}
