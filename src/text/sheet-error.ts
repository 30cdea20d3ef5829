// Cell contents that are no words: formulas kept as text, and the error values of Sheets.

/** True for text that begins like a formula or is an error value (`#N/A`); such a cell is never quoted to anyone. */
export function sheetErrorText(text: string): boolean {
  return /^\s*[=+@]/.test(text) || /^#(N\/A|REF!|VALUE!|NAME\?|DIV\/0!|NUM!|NULL!|ERROR!)/.test(text.trim());
}
