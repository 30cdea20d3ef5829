// Criteria of COUNTIF and SUMIF, and the wildcards ? * ~ of exact lookups.

import { typedNumber } from '../locale/typed-text.js';
import { compareAtoms, lookupKey } from './coerce.js';
import { type Atom, isDate, isError } from './value.js';

/** True where text holds a wildcard or an escaped one. */
export function hasWildcard(text: string): boolean {
  return /[?*~]/.test(text);
}

/** A whole-text match without letter case: `?` one letter, `*` any, `~` takes the next sign as it is. */
export function wildcardMatch(pattern: string): (text: string) => boolean {
  const source = pattern.replace(/~([?*~])|([?*])|[.+^${}()|[\]\\]/g, (sign, literal: string, wild: string) => {
    if (literal !== undefined) return `\\${literal}`;
    if (wild !== undefined) return wild === '?' ? '[\\s\\S]' : '[\\s\\S]*';
    return `\\${sign}`;
  });
  const regex = new RegExp(`^${source}$`, 'iu');
  return (text) => regex.test(text);
}

/**
 * What a criterion asks of a cell: `5`, `"x*"`, `">=8,5"`, `"<>"`, `"<>x"`. Numbers in it are read in the locale; an
 * empty criterion matches nothing but empty cells, `"<>"` every cell that is not empty.
 */
export function criterion(value: Atom, locale: string): (atom: Atom) => boolean {
  if (typeof value !== 'string') return (atom) => equals(atom, value);
  const [, operator = '', rest = ''] = /^(<>|<=|>=|<|>|=)?([\s\S]*)$/.exec(value) ?? [];
  const wanted = operand(rest, locale);
  if (operator === '' || operator === '=') return equality(rest, wanted, operator);
  if (operator === '<>') {
    const same = equality(rest, wanted, '=');
    return (atom) => !same(atom);
  }
  return (atom) => {
    if (!comparable(atom, wanted)) return false;
    const order = compareAtoms(atom, wanted);
    return operator === '<' ? order < 0 : operator === '<=' ? order <= 0 : operator === '>' ? order > 0 : order >= 0;
  };
}

/**
 * The lookup keys of all cells that meet a criterion, where it asks for one value and nothing else (no operator, no
 * wildcard); undefined for every other criterion.
 */
export function criterionKeys(value: Atom, locale: string): (string | number)[] | undefined {
  if (typeof value !== 'string') {
    const key = lookupKey(value);
    return key === undefined ? undefined : [key];
  }
  if (value === '' || /^[<>=]/.test(value) || hasWildcard(value)) return undefined;
  const wanted = lookupKey(operand(value, locale));
  const text = `s${value.toLowerCase()}`;
  return wanted === undefined || wanted === text ? [text] : [wanted, text];
}

function equality(rest: string, wanted: Atom, operator: string): (atom: Atom) => boolean {
  if (rest === '') return operator === '=' ? (atom) => atom === null : (atom) => atom === null || atom === '';
  if (typeof wanted !== 'string')
    return (atom) => equals(atom, wanted) || (typeof atom === 'string' && atom.toLowerCase() === rest.toLowerCase());
  const matches = wildcardMatch(wanted);
  return (atom) => typeof atom === 'string' && matches(atom);
}

function equals(atom: Atom, wanted: Atom): boolean {
  if (wanted === null || atom === null) return atom === wanted;
  return comparable(atom, wanted) && compareAtoms(atom, wanted) === 0;
}

function comparable(atom: Atom, wanted: Atom): boolean {
  if (atom === null || isError(atom)) return false;
  return kind(atom) === kind(wanted);
}

function kind(atom: Atom): string {
  return isDate(atom) ? 'number' : typeof atom;
}

function operand(text: string, locale: string): Atom {
  const upper = text.toUpperCase();
  if (upper === 'TRUE' || upper === 'FALSE') return upper === 'TRUE';
  return typedNumber(text, locale)?.value ?? text;
}
