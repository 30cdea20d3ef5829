// The columns of `Bản lưu` that calls are handed beside the typed tabs: what is remembered of figures, and marks of what was typed.

import { markColumns } from './row-doubts.js';
import { seenColumns } from './seen-figures.js';

export const rememberedColumns = [...seenColumns, ...markColumns] as const;
