// Cells of days in native formulas: programs differ in how they write a day next to text, so no formula leaves it to them.

const DAY_KEYS: ReadonlySet<string> = new Set(['asOf', 'completedOn']);

/** True for a typed column that holds days. */
export function holdsDays(key: string): boolean {
  return DAY_KEYS.has(key);
}

/** Formula text of a typed cell as people read it: a day as 31/10/2022, everything else as it stands. */
export function readAsText(key: string, content: string): string {
  const text = `${content}&""`;
  return holdsDays(key) ? `IF(ISNUMBER(${content});TEXT(${content};"dd/mm/yyyy");${text})` : text;
}

/** Formula text of a typed cell as part of a key: a day as its whole serial number, everything else as it stands. */
export function readAsKey(key: string, content: string): string {
  return holdsDays(key) ? `IF(ISNUMBER(${content});TEXT(INT(${content});"0");${content})` : content;
}
