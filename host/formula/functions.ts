// The functions of Sheets that the offline host knows; any other name is `#NAME?`.

import type { FunctionTable } from './function-table.js';
import { ARRAY_FUNCTIONS } from './functions/arrays.js';
import { COUNTING_FUNCTIONS } from './functions/counting.js';
import { DATE_FUNCTIONS } from './functions/dates.js';
import { LOGIC_FUNCTIONS } from './functions/logic.js';
import { LOOKUP_FUNCTIONS } from './functions/lookup.js';
import { NUMBER_FUNCTIONS } from './functions/numbers.js';
import { TEXT_FUNCTIONS } from './functions/text.js';

/** Every supported function by its English name. */
export const FUNCTIONS: FunctionTable = {
  ...LOGIC_FUNCTIONS,
  ...TEXT_FUNCTIONS,
  ...NUMBER_FUNCTIONS,
  ...COUNTING_FUNCTIONS,
  ...LOOKUP_FUNCTIONS,
  ...DATE_FUNCTIONS,
  ...ARRAY_FUNCTIONS,
};
