// Where the project lies, seen from the compiled tools.

import { fileURLToPath } from 'node:url';

/** Absolute path of the project's folder; tools run from `lib/tools`. */
export const projectRoot: string = fileURLToPath(new URL('../..', import.meta.url));
