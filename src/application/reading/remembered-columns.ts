// The columns of `Bản lưu` that calls are handed beside the typed tabs: what is remembered of figures, marks of what was typed, and what rows take over.

import { carriedColumns } from './carried-figures.js';
import { markColumns } from './row-doubts.js';
import { seenColumns } from './seen-figures.js';

export const rememberedColumns = [...seenColumns, ...markColumns, ...carriedColumns] as const;
