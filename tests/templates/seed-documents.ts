// The official documents the plans were copied from. They stay outside the repository; where they lie beside it they are the judge.

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('../../../shared/seeds/', import.meta.url));

/** Lines of the document whose file name begins with `number`, or null (with a line that says so) where it is not there. */
export function seedLines(number: string): readonly string[] | null {
  const name = existsSync(folder) ? readdirSync(folder).find((file) => file.startsWith(`${number}_`)) : undefined;
  if (name === undefined) {
    console.log(`Bỏ qua: không có văn bản ${number} trong ../shared/seeds/, không đối chiếu được từng chữ.`);
    return null;
  }
  return readFileSync(`${folder}${name}`, 'utf8').normalize('NFC').split(/\r?\n/);
}

/** Words without any white space, as the documents are compared. */
export function squeezed(text: string): string {
  return text.normalize('NFC').replace(/\s+/gu, '');
}
