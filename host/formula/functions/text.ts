// Text functions: cutting, joining, formatting, replacing.

import { displayText } from '../../locale/display.js';
import { toNumber, toText } from '../coerce.js';
import {
  booleanArgument,
  type Call,
  type EachFunction,
  type FunctionTable,
  gridArgument,
  textArgument,
} from '../function-table.js';
import type { Scope } from '../scope.js';
import { type Atom, errorValue, plain, type Value } from '../value.js';

export const TEXT_FUNCTIONS: FunctionTable = {
  LEN: ofText((text) => text.length),
  TRIM: ofText((text) => text.replace(/^ +| +$/g, '').replace(/ {2,}/g, ' ')),
  UPPER: ofText((text) => text.toUpperCase()),
  LOWER: ofText((text) => text.toLowerCase()),
  PROPER: ofText((text) =>
    text.toLowerCase().replace(/\p{L}+/gu, (word) => word.charAt(0).toUpperCase() + word.slice(1)),
  ),
  CLEAN: ofText((text) =>
    Array.from(text)
      .filter((letter) => letter >= ' ')
      .join(''),
  ),
  T: { min: 1, max: 1, each: ([value = null]) => (typeof value === 'string' ? value : '') },
  LEFT: cut((text, count) => text.slice(0, count)),
  RIGHT: cut((text, count) => (count === 0 ? '' : text.slice(-count))),
  MID: { min: 3, max: 3, each: middle },
  SUBSTITUTE: { min: 3, max: 4, each: substituted },
  REPLACE: { min: 4, max: 4, each: overwritten },
  FIND: { min: 2, max: 3, each: (args, scope) => found(args, scope, (text) => text, 'FIND') },
  SEARCH: { min: 2, max: 3, each: (args, scope) => found(args, scope, (text) => text.toLowerCase(), 'SEARCH') },
  REPT: { min: 2, max: 2, each: repeated },
  EXACT: { min: 2, max: 2, each: ([a = null, b = null], scope) => textOf(a, scope) === textOf(b, scope) },
  CHAR: { min: 1, max: 1, each: character },
  UNICHAR: { min: 1, max: 1, each: character },
  CODE: ofText(
    (text) => text.codePointAt(0) ?? errorValue('#VALUE!', 'Function CODE parameter 1 value should be non-empty.'),
  ),
  CONCATENATE: { min: 1, max: 254, run: (call) => allTexts(call, 0).join('') },
  CONCAT: { min: 2, max: 2, each: ([a = null, b = null], scope) => textOf(a, scope) + textOf(b, scope) },
  JOIN: { min: 2, max: 254, run: (call) => allTexts(call, 1).join(textArgument(call, 0)) },
  TEXTJOIN: { min: 3, max: 254, run: textJoin },
  TEXT: { min: 2, max: 2, each: formatted },
  TO_TEXT: { min: 1, max: 1, each: ([value = null], scope) => textOf(value, scope) },
  VALUE: { min: 1, max: 1, each: ([value = null], scope) => toNumber(value, scope.reader.world.locale) },
  SPLIT: { min: 2, max: 4, run: split, spills: true },
  HYPERLINK: { min: 1, max: 2, each: ([link = null, label]) => (label === undefined ? link : label) },
  REGEXMATCH: {
    min: 2,
    max: 2,
    each: ([text = null, pattern = null], scope) => regex(pattern, scope).test(textOf(text, scope)),
  },
  REGEXREPLACE: {
    min: 3,
    max: 3,
    each: ([text = null, pattern = null, by = null], scope) =>
      textOf(text, scope).replace(regex(pattern, scope, 'g'), textOf(by, scope)),
  },
  REGEXEXTRACT: { min: 2, max: 2, each: extracted },
};

function ofText(result: (text: string) => Atom): EachFunction {
  return { min: 1, max: 1, each: ([value = null], scope) => result(textOf(value, scope)) };
}

function cut(piece: (text: string, count: number) => string): EachFunction {
  return {
    min: 1,
    max: 2,
    each: ([value = null, count = 1], scope) => piece(textOf(value, scope), natural(count, scope)),
  };
}

function textOf(value: Atom, scope: Scope): string {
  return toText(value, scope.reader.world.locale);
}

function natural(value: Atom, scope: Scope): number {
  const number = Math.trunc(toNumber(value, scope.reader.world.locale));
  if (number < 0) throw errorValue('#NUM!', `Parameter value is ${number}. It should be greater than or equal to 0.`);
  return number;
}

function middle([value = null, start = null, count = null]: readonly Atom[], scope: Scope): Atom {
  const from = natural(start, scope);
  if (from < 1)
    return errorValue('#NUM!', 'Function MID parameter 2 value is 0. Valid values are greater than or equal to 1.');
  return textOf(value, scope).slice(from - 1, from - 1 + natural(count, scope));
}

function substituted([value = null, search = null, by = null, nth]: readonly Atom[], scope: Scope): Atom {
  const [text, old, fresh] = [textOf(value, scope), textOf(search, scope), textOf(by, scope)];
  if (old === '') return text;
  if (nth === undefined) return text.replaceAll(old, () => fresh);
  const parts = text.split(old);
  const place = natural(nth, scope);
  if (place < 1 || place >= parts.length) return text;
  return `${parts.slice(0, place).join(old)}${fresh}${parts.slice(place).join(old)}`;
}

function overwritten([value = null, start = null, count = null, by = null]: readonly Atom[], scope: Scope): Atom {
  const [text, from] = [textOf(value, scope), natural(start, scope)];
  if (from < 1) return errorValue('#VALUE!', 'Function REPLACE parameter 2 should be at least 1.');
  return text.slice(0, from - 1) + textOf(by, scope) + text.slice(from - 1 + natural(count, scope));
}

function found(
  [search = null, value = null, start = 1]: readonly Atom[],
  scope: Scope,
  as: (text: string) => string,
  name: string,
): Atom {
  const [needle, text] = [textOf(search, scope), textOf(value, scope)];
  const at = as(text).indexOf(as(needle), Math.max(0, natural(start, scope) - 1));
  return at < 0 ? errorValue('#VALUE!', `In ${name} evaluation, cannot find '${needle}' within '${text}'.`) : at + 1;
}

function repeated([value = null, count = null]: readonly Atom[], scope: Scope): Atom {
  const text = textOf(value, scope).repeat(natural(count, scope));
  return text.length > 50_000
    ? errorValue('#VALUE!', 'Text result of REPT is longer than the limit of 50000 characters.')
    : text;
}

function character([value = null]: readonly Atom[], scope: Scope): Atom {
  const code = natural(value, scope);
  return code >= 1 && code <= 0x10ffff ? String.fromCodePoint(code) : errorValue('#NUM!', 'CHAR: no such character.');
}

function formatted([value = null, pattern = null]: readonly Atom[], scope: Scope): Atom {
  const { locale } = scope.reader.world;
  if (typeof value === 'string' || typeof value === 'boolean') return textOf(value, scope);
  return displayText(plain(value) ?? 0, textOf(pattern, scope), locale);
}

function allTexts(call: Call, from: number): string[] {
  const { locale } = call.scope.reader.world;
  return call.args.flatMap((_, index) =>
    index < from
      ? []
      : gridArgument(call, index)
          .flat()
          .map((atom) => toText(atom, locale)),
  );
}

function textJoin(call: Call): Value {
  const skipEmpty = booleanArgument(call, 1);
  return allTexts(call, 2)
    .filter((text) => !skipEmpty || text !== '')
    .join(textArgument(call, 0));
}

function split(call: Call): Value {
  const [text, delimiters] = [textArgument(call, 0), textArgument(call, 1)];
  const eachLetter = call.args.length < 3 || booleanArgument(call, 2);
  const dropEmpty = call.args.length < 4 || booleanArgument(call, 3);
  const marks = eachLetter ? Array.from(delimiters) : [delimiters];
  if (delimiters === '') return errorValue('#VALUE!', 'Function SPLIT parameter 2 value should be non-empty.');
  const parts = text.split(new RegExp(marks.map(escaped).join('|'))).filter((part) => !dropEmpty || part !== '');
  const { locale } = call.scope.reader.world;
  return [parts.map((part) => numberOrText(part, locale))];
}

function numberOrText(part: string, locale: string): Atom {
  try {
    return part === '' ? null : toNumber(part, locale);
  } catch {
    return part;
  }
}

function regex(pattern: Atom, scope: Scope, flags = ''): RegExp {
  const source = textOf(pattern, scope);
  try {
    return new RegExp(source, `u${flags}`);
  } catch {
    throw errorValue('#REF!', `Function REGEXMATCH parameter 2 value "${source}" is not a valid regular expression.`);
  }
}

function extracted([text = null, pattern = null]: readonly Atom[], scope: Scope): Atom {
  const match = regex(pattern, scope).exec(textOf(text, scope));
  return (
    match?.[1] ??
    match?.[0] ??
    errorValue('#N/A', `Function REGEXEXTRACT parameter 2 value "${textOf(pattern, scope)}" does not match text.`)
  );
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
