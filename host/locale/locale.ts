// The marks of a spreadsheet locale: decimal comma or point, order of day and month, argument separators.

/** How one spreadsheet locale writes numbers, dates and formulas. */
export interface LocaleMarks {
  /** IETF tag of the locale, e.g. `vi-VN`. */
  readonly tag: string;
  readonly decimal: ',' | '.';
  readonly group: string;
  readonly dateOrder: 'dmy' | 'mdy' | 'ymd';
  /** Number format that a typed day takes on, e.g. `dd/MM/yyyy`. */
  readonly dateFormat: string;
}

const known = new Map<string, LocaleMarks>();

/**
 * The marks of a locale as Sheets names it (`vi_VN`, `en_US`), from the Unicode locale data.
 * An unknown locale gets those of `en_US`. A locale with decimal comma separates arguments by `;` only
 * (apps-script-facts §2.1).
 */
export function localeMarks(locale: string): LocaleMarks {
  let marks = known.get(locale);
  if (marks === undefined) {
    marks = marksOf(locale.replace('_', '-'));
    known.set(locale, marks);
  }
  return marks;
}

function marksOf(asked: string): LocaleMarks {
  const tag = supported(asked) ? asked : 'en-US';
  const parts = new Intl.NumberFormat(tag, { useGrouping: true }).formatToParts(1234567.8);
  const mark = (type: string) => parts.find((part) => part.type === type)?.value;
  const dateParts = new Intl.DateTimeFormat(tag, { timeZone: 'UTC' }).formatToParts(0);
  const order = dateParts.flatMap((part) => (/^(day|month|year)$/.test(part.type) ? [part.type[0]] : [])).join('');
  const dateOrder = order === 'dmy' || order === 'ymd' ? order : 'mdy';
  return {
    tag,
    decimal: mark('decimal') === ',' ? ',' : '.',
    group: mark('group') ?? ',',
    dateOrder,
    dateFormat: dateOrder === 'dmy' ? 'dd/MM/yyyy' : dateOrder === 'ymd' ? 'yyyy-MM-dd' : 'M/d/yyyy',
  };
}

/** True for a locale that Sheets could offer: language, or language and country, known to the Unicode locale data. */
export function isLocale(locale: string): boolean {
  return /^[a-z]{2,3}(_[A-Z]{2})?$/.test(locale) && supported(locale.replace('_', '-'));
}

function supported(tag: string): boolean {
  try {
    return Intl.NumberFormat.supportedLocalesOf(tag).length > 0;
  } catch {
    return false;
  }
}
