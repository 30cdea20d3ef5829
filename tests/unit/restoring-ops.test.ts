// Giving back to a register, cut anywhere: what is only given back in part is still known as lost.

import { expect, test } from 'vitest';
import { registers } from '../../src/application/reading/remembered-registers.js';
import { restoringOps } from '../../src/application/writing/restoring-ops.js';
import type { Cell } from '../../src/domain/cell.js';
import { readKeyedTable } from '../../src/domain/reading/keyed-table.js';
import { lostCells } from '../../src/domain/round/lost-cells.js';
import { typedIn } from '../../src/domain/round/typed-memory.js';

test('[DONG-22] a row of a register is lost until its last cell is back, in whatever order its cells went', () => {
  for (const { of, keys, emptied } of Object.values(registers)) {
    const tab = of.mark;
    const columns = of.columns.map(({ key, header }) => ({ key, header }));
    const head = [
      columns.map(({ key }, at) => (at === 0 ? `skh:${tab}:${key}` : key)),
      [''],
      columns.map((c) => c.header),
    ];
    const own = keys.filter((key) => !emptied.has(key));
    for (const lone of own) {
      // One cell that work does not empty is gone, and every one that it does.
      const gone = [lone, ...emptied].filter((key) => keys.includes(key));
      const remembered = Object.fromEntries(keys.map((key) => [key, `chữ ${key}`]));
      const row: Cell[] = columns.map(({ key }) => (gone.includes(key) ? '' : `chữ ${key}`));
      const { table } = readKeyedTable([...head, row], { tab, columns, rowsAboveData: 3 });
      const given = new Map([[3, Object.fromEntries(gone.map((key) => [key, `chữ ${key}`]))]]);
      const isLost = () => {
        const cells = typedIn(keys, (key) => row[table.columnOf.get(key) ?? -1] ?? '');
        const standing = { id: `${tab}:a`, code: 'a', tab, row: 3, cells };
        return lostCells({ tab, emptied }, new Map([[`${tab}:a`, remembered]]), [standing]).length > 0;
      };
      const ops = restoringOps(table, keys, given, emptied);
      expect(ops.length, `${tab} ${lone}`).toBe(gone.length);
      for (const op of ops) {
        expect(isLost(), `${tab} ${lone}`).toBe(true);
        if (op.op === 'values') row[op.column] = op.cells[0]?.[0] as Cell;
      }
      expect(isLost()).toBe(false);
    }
  }
});
