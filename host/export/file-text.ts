// Text as files may hold it.

const LIMIT = 32_767;
/** What XML 1.0 (section 2.2) has no place for: control signs but tab and line breaks, halves of a pair, U+FFFE, U+FFFF. */
const NO_XML = /(?![\t\n\r])\p{Cc}|\p{Cs}|[\ufffe\uffff]/gu;
/** How the file format writes signs by their number (ECMA-376, part 1, 22.9.2.19); as text it must be written apart. */
const ESCAPE = /_(?=x[\da-f]{4}_)/gi;

/** The text without signs that no XML file can hold: for names, formulas and messages. */
export function xmlText(text: string): string {
  return text.replace(NO_XML, '');
}

/** `xmlText` cut where a cell of a file ends, at 32 767 letters, and never inside a pair; `_x0041_` stays those letters. */
export function fileText(text: string): string {
  return xmlText(xmlText(text).slice(0, LIMIT)).replace(ESCAPE, '_x005F_');
}
