// Days: TODAY, DATE, WORKDAY… Days are serial numbers that keep a date format.

import * as formulajs from '@formulajs/formulajs';
import { localeMarks } from '../../locale/locale.js';
import { civilDay, serialWithOverflow } from '../../locale/serial.js';
import { toNumber } from '../coerce.js';
import {
  atomArgument,
  type Call,
  type EachFunction,
  type FunctionTable,
  gridArgument,
  isGiven,
  numberArgument,
} from '../function-table.js';
import { markVolatile, type Scope } from '../scope.js';
import { type Atom, errorValue, isDate, isError, type Value } from '../value.js';

export const DATE_FUNCTIONS: FunctionTable = {
  TODAY: { min: 0, max: 0, run: today },
  NOW: { min: 0, max: 0, run: now },
  DATE: { min: 3, max: 3, each: dateFrom },
  DATEVALUE: { min: 1, max: 1, each: ([value = null], scope) => Math.floor(numberOf(value, scope)) },
  YEAR: ofDay(({ year }) => year),
  MONTH: ofDay(({ month }) => month),
  DAY: ofDay(({ day }) => day),
  WEEKDAY: { min: 1, max: 2, each: weekday },
  EDATE: { min: 2, max: 2, each: ([start = null, months = null], scope) => monthsLater(start, months, scope, false) },
  EOMONTH: { min: 2, max: 2, each: ([start = null, months = null], scope) => monthsLater(start, months, scope, true) },
  DAYS: { min: 2, max: 2, each: ([end = null, start = null], scope) => numberOf(end, scope) - numberOf(start, scope) },
  WORKDAY: { min: 2, max: 3, run: workday },
  NETWORKDAYS: { min: 2, max: 3, run: networkDays },
};

function today(call: Call): Value {
  markVolatile(call.scope.reader, 'today');
  const { locale, now: clock } = call.scope.reader.world;
  return { dateSerial: clock.todaySerial, format: localeMarks(locale).dateFormat };
}

function now(call: Call): Value {
  markVolatile(call.scope.reader, 'nowOrChance');
  const { locale, now: clock } = call.scope.reader.world;
  return { dateSerial: clock.nowSerial, format: `${localeMarks(locale).dateFormat} HH:mm:ss` };
}

function ofDay(part: (day: ReturnType<typeof civilDay>) => number): EachFunction {
  return { min: 1, max: 1, each: ([value = null], scope) => part(civilDay(daySerial(value, scope))) };
}

function numberOf(value: Atom, scope: Scope): number {
  return toNumber(value, scope.reader.world.locale);
}

function daySerial(value: Atom, scope: Scope): number {
  const serial = numberOf(value, scope);
  if (serial < 0) throw errorValue('#NUM!', `Parameter value is ${serial}. It should be greater than or equal to 0.`);
  return serial;
}

function asDate(dateSerial: number, scope: Scope): Atom {
  return { dateSerial, format: localeMarks(scope.reader.world.locale).dateFormat };
}

function dateFrom([year = null, month = null, day = null]: readonly Atom[], scope: Scope): Atom {
  const [y, m, d] = [year, month, day].map((part) => Math.trunc(numberOf(part, scope)));
  if (y === undefined || m === undefined || d === undefined || y < 0 || y > 9999) {
    return errorValue('#NUM!', 'Function DATE parameter 1 should be between 0 and 9999.');
  }
  return asDate(serialWithOverflow(y < 1900 ? y + 1900 : y, m, d), scope);
}

function weekday([value = null, type = 1]: readonly Atom[], scope: Scope): Atom {
  const day = civilDay(daySerial(value, scope)).weekday;
  const kind = numberOf(type, scope);
  if (kind === 1) return day + 1;
  if (kind === 2) return ((day + 6) % 7) + 1;
  return kind === 3 ? (day + 6) % 7 : errorValue('#NUM!', 'Function WEEKDAY parameter 2 should be 1, 2 or 3.');
}

/** The same day some months later, or the last day of that month; a day the month does not have is its last. */
function monthsLater(start: Atom, months: Atom, scope: Scope, atEnd: boolean): Atom {
  const { year, month, day } = civilDay(daySerial(start, scope));
  const target = month + Math.trunc(numberOf(months, scope));
  const last = civilDay(serialWithOverflow(year, target + 1, 0)).day;
  return asDate(serialWithOverflow(year, target, atEnd ? last : Math.min(day, last)), scope);
}

function workday(call: Call): Value {
  const { scope } = call;
  const result = formulajs.WORKDAY(zoneDay(dayArgument(call, 0)), Math.trunc(numberArgument(call, 1)), holidays(call));
  return result instanceof Date
    ? asDate(serialWithOverflow(result.getFullYear(), result.getMonth() + 1, result.getDate()), scope)
    : errorValue('#NUM!');
}

/** Working days from one day to the other, both included; negative when the second day is the earlier one. */
function networkDays(call: Call): Value {
  const [start, end] = [dayArgument(call, 0), dayArgument(call, 1)];
  const result = formulajs.NETWORKDAYS(zoneDay(Math.min(start, end)), zoneDay(Math.max(start, end)), holidays(call));
  if (typeof result !== 'number') return errorValue('#NUM!', 'The days cannot be counted.');
  return start > end ? 0 - result : result;
}

function dayArgument(call: Call, index: number): number {
  return daySerial(atomArgument(call, index), call.scope);
}

function holidays(call: Call): Date[] {
  if (!isGiven(call, 2)) return [];
  return gridArgument(call, 2)
    .flat()
    .flatMap((atom) => {
      if (isError(atom)) throw atom;
      return typeof atom === 'number' ? [zoneDay(atom)] : isDate(atom) ? [zoneDay(atom.dateSerial)] : [];
    });
}

/** The day as the library of functions counts it: midnight in the computer's own zone. */
function zoneDay(serial: number): Date {
  const { year, month, day } = civilDay(serial);
  return new Date(year, month - 1, day);
}
