// Finds LibreOffice, the second opinion of some tests; where it is missing, they say so and are passed over.

import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Path of `soffice`, or undefined where LibreOffice is not installed (said once on the console). */
export const soffice: string | undefined = (process.env.PATH ?? '')
  .split(delimiter)
  .map((dir) => join(dir, 'soffice'))
  .find(existsSync);

if (soffice === undefined) console.info('LibreOffice (soffice) is not on the PATH: its second opinion is passed over.');
