// What a call on `Tính toán` is handed of the rounds: the hidden keys of `Đợt báo cáo`, and the row of the yearly round.

import { fixedTabs } from '../application/workbook/fixed-tabs.js';
import type { Grid } from '../domain/cell.js';
import { tabOfKeyCell } from '../domain/reading/keyed-table.js';
import { gridOf } from '../platform/apps-script/cells.js';

/** The register with that row alone; null where the formula is one of before, which handed on something else. */
export function registerGiven(heads: unknown, yearly: unknown): Grid | null {
  const keys = gridOf(heads);
  const isRegister = keys.some((row) => row.some((cell) => tabOfKeyCell(cell) === fixedTabs.rounds.mark));
  return isRegister ? [...keys, ...gridOf(yearly)] : null;
}
