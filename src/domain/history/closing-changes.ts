// What differs between two closings, cell by cell: the one comparison behind previews, lists and sentences.

import type { LineType, RegisterLine } from './register-line.js';

/** One cell of one row that says something else than before; both empty for a row that came or went whole. */
export interface CellChange {
  readonly type: LineType;
  readonly code: string;
  readonly key: string;
  readonly before: string;
  readonly after: string;
}

/** Types of lines that say something of the round. */
const SAID: ReadonlySet<LineType> = new Set(['figure', 'task', 'page', 'office']);
/** Keys that say of which closing a row is. */
const CLOSING: ReadonlySet<string> = new Set(['number', 'round', 'year']);
/** Keys by which a row is known and which say nothing of its figure. */
const NAMES: ReadonlySet<string> = new Set([...CLOSING, 'code', 'name', 'scope', 'agency', 'place', 'role']);

/** Every cell of the rows of figures and tasks that changed from one closing to the next, in the order of the later one. */
export function closingChanges(
  before: readonly RegisterLine[],
  after: readonly RegisterLine[],
  keys: (key: string) => boolean = (key) => !NAMES.has(key),
): readonly CellChange[] {
  const rows = (lines: readonly RegisterLine[]) =>
    new Map(
      lines
        .filter(({ type }) => type === 'figure' || type === 'task')
        .map((line) => [`${line.type} ${line.cells.code ?? ''}`, line]),
    );
  const [then, now] = [rows(before), rows(after)];
  return [...new Set([...now.keys(), ...then.keys()])].flatMap((id): CellChange[] => {
    const [old, one] = [then.get(id), now.get(id)];
    const [type, code] = [(one ?? old)?.type ?? 'figure', (one ?? old)?.cells.code ?? ''];
    const all = [...new Set([...Object.keys(old?.cells ?? {}), ...Object.keys(one?.cells ?? {})])].filter(keys);
    return all.flatMap((key): CellChange[] => {
      const [was, is] = [old?.cells[key] ?? '', one?.cells[key] ?? ''];
      return was === is ? [] : [{ type, code, key, before: was, after: is }];
    });
  });
}

/** True where two closings say the same of every row and every line of `Tổng hợp` but those that only name the day. */
export function isSameClosing(before: readonly RegisterLine[], after: readonly RegisterLine[]): boolean {
  const said = (lines: readonly RegisterLine[]) =>
    JSON.stringify(
      lines
        .filter(({ type, cells }) => SAID.has(type) && !(type === 'page' && cells.role === 'day'))
        .map(({ type, cells }) => {
          const texts = Object.entries(cells).filter(([key]) => !CLOSING.has(key));
          return [type, texts.sort(([a], [b]) => (a < b ? -1 : 1))];
        }),
    );
  return said(before) === said(after);
}
