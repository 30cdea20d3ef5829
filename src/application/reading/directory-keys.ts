// The columns of `Danh bạ` that people fill.

import { directoryColumns } from '../../text/columns.js';

export const directoryKeys: readonly string[] = directoryColumns
  .filter(({ filledBy }) => filledBy === 'coordinator')
  .map(({ key }) => key);
