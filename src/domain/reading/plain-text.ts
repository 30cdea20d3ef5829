// Brings what people type or paste (invisible signs, foreign Đ, full-width forms, odd spaces, many dashes) to one plain spelling.

/**
 * Signs that nobody sees and that say nothing: control characters other than white space, halves of a pair, places that
 * are no characters, and what Unicode calls ignorable: zero width, soft hyphen, BOM, marks of direction, variation selectors.
 */
const INVISIBLE =
  /(?![\t-\r\u0085])[\p{Cc}\p{Cs}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}\ufff9-\ufffb]/gu;
/** The next line of old systems and the blank of Braille are white space that JavaScript does not know. */
const SPACES = /[\s\u0085\u2800]+/g;
const DASHES = /[\u2010-\u2015\u2212\ufe58\ufe63]/g;
const FULL_WIDTH = /[\uff01-\uff5e]/g;
const FULL_WIDTH_OFFSET = 0xff01 - 0x21;
/** Letters of Icelandic and of African languages that look like Đ, đ and are typed or recognised in their place. */
const LIKE_D = /[ÐƉ]/g;
const LIKE_SMALL_D = /[ðɖ]/g;
/** RIGHT-TO-LEFT OVERRIDE turns the order of digits and letters round: what is seen is not what is stored. */
const REVERSING = '\u202e';

/**
 * The text as a person sees it: letters composed (NFC), Đ one letter, signs that nobody sees left out, the ends trimmed.
 * White space inside (lines too), dashes and full-width forms stay.
 */
export function seenText(typed: string): string {
  return withOneD(typed.replace(INVISIBLE, '').normalize('NFC')).trim();
}

/** The text with every letter that looks like Đ or đ made that letter. */
export function withOneD(text: string): string {
  return text.replace(LIKE_D, 'Đ').replace(LIKE_SMALL_D, 'đ');
}

/**
 * `seenText` with full-width characters made plain, every dash a hyphen and every run of white space one blank.
 * Superscripts and fractions stay as they are: 5² is not 52.
 */
export function plainText(typed: string): string {
  return seenText(typed)
    .replace(FULL_WIDTH, (wide) => String.fromCharCode(wide.charCodeAt(0) - FULL_WIDTH_OFFSET))
    .replace(DASHES, '-')
    .replace(SPACES, ' ')
    .trim();
}

/** `seenText` with every run of white space, line breaks too, one blank. */
export function onOneLine(typed: string): string {
  return seenText(typed).replace(SPACES, ' ').trim();
}

/** `plainText` in lower case and without a full stop at the end: for comparing typed words. */
export function plainWords(typed: string): string {
  return plainText(typed)
    .toLowerCase()
    .replace(/[.;]+$/, '')
    .trim();
}

/** True where two typed or printed words are the same, whatever their case, spaces, dashes and closing marks. */
export function areSameWords(one: string, other: string): boolean {
  return plainWords(one) === plainWords(other);
}

/** True for text that shows another order of signs than it holds; no figure, day or address may be read from it. */
export function showsAnotherOrder(typed: string): boolean {
  return typed.includes(REVERSING);
}

/** The text with every sign that nobody sees named by its number (`85[U+202E]%`): for asking about it. */
export function withNamedSigns(typed: string): string {
  return typed.replace(INVISIBLE, (sign) => {
    const number = (sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
    return `[U+${number}]`;
  });
}
