// Text as files may hold it.

const LIMIT = 32_767;
const FIRST_PRINTABLE = 32;

/** The text without control signs (but tab and line breaks), cut where a cell of a file ends: 32 767 letters. */
export function fileText(text: string): string {
  const printable = Array.from(text).filter(
    (letter) => /[\t\n\r]/.test(letter) || (letter.codePointAt(0) ?? 0) >= FIRST_PRINTABLE,
  );
  return printable.join('').slice(0, LIMIT);
}
