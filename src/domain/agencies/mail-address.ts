// Addresses out of a directory cell that may hold none, one, several, or something else.

export interface CellAddresses {
  /** Usable addresses, lower case, each once, in the order of the cell. */
  readonly valid: readonly string[];
  /** Words of the cell that are no address, as typed. */
  readonly bad: readonly string[];
}

/** Longest address mail systems carry (RFC 5321, 4.5.3.1.3, less the angle brackets), and its local part. */
const LONGEST = 254;
const LONGEST_LOCAL = 64;

const LOCAL = /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/i;
const DOMAIN = /^([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]([a-z0-9-]{0,61}[a-z0-9])$/i;

/** What mail programs put around an address when it is copied: `<a@b.vn>`, `mailto:a@b.vn`, a full stop after it. */
const WRAPPING = /^[<(["']*(mailto:)?|[>)\]"'.]*$/gi;

/** The addresses of a cell, separated by comma, semicolon or white space. A plain syntactic check, nothing is asked. */
export function readAddresses(cell: string): CellAddresses {
  const valid: string[] = [];
  const bad: string[] = [];
  for (const word of cell.split(/[\s,;\u00a0\u200b]+/)) {
    if (word === '') continue;
    const address = word.replace(WRAPPING, '').toLowerCase();
    if (!isMailAddress(address)) bad.push(word);
    else if (!valid.includes(address)) valid.push(address);
  }
  return { valid, bad };
}

/** True for a plain `name@host.tld`: no display name, no quotes, no letters with marks. */
export function isMailAddress(text: string): boolean {
  const at = text.lastIndexOf('@');
  if (at < 1 || at > LONGEST_LOCAL || text.length > LONGEST) return false;
  return LOCAL.test(text.slice(0, at)) && DOMAIN.test(text.slice(at + 1));
}
