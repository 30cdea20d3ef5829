// Where a tab is not as a set-up would make it: the operations it would send, held against what stands, cell by cell.

import type { Cell } from '../../domain/cell.js';
import { plainRange } from '../workbook/a1.js';
import { blocks } from '../workbook/blocks.js';
import { isMoving, isSame, isSameFormat } from '../workbook/differences.js';
import { isRedone } from '../workbook/last-word.js';
import { areGuardsStanding, isSameSet, others } from '../workbook/protections.js';
import type { Area, SheetOp, Written } from '../workbook/sheet-op.js';
import type { Standing } from '../workbook/standing.js';

type ProtectOp = Extract<SheetOp, { op: 'protect' }>;
type GridOp = Extract<SheetOp, { op: 'values' | 'formats' | 'looks' }>;

/** What stands in a cell instead of what should. */
export type CellFault =
  /** A formula belongs there and none stands. */
  | 'overwritten'
  /** Another formula. */
  | 'other-formula'
  /** Nothing. */
  | 'emptied'
  /** Another text or number, or one where nothing belongs. */
  | 'other-content'
  /** Another background. */
  | 'background'
  /** Another number format. */
  | 'format';

export interface CellDeviation {
  readonly row: number;
  readonly column: number;
  readonly fault: CellFault;
}

/** Cells of contents first, then of looks; each once. */
export function cellDeviations(ops: readonly SheetOp[], standing: Standing): readonly CellDeviation[] {
  const found = new Map<string, CellDeviation>();
  const still = ops.filter((op) => !isMoving(op));
  const order = ['values', 'looks', 'formats'] as const;
  for (const kind of order) {
    still.forEach((op, at) => {
      if (op.op !== kind) return;
      for (const each of ofGrid(op, still.slice(at + 1), standing)) {
        const name = `${each.row}/${each.column}`;
        if (!found.has(name)) found.set(name, each);
      }
    });
  }
  return [...found.values()];
}

function ofGrid(op: GridOp, later: readonly SheetOp[], standing: Standing): readonly CellDeviation[] {
  const grid: readonly (readonly unknown[])[] =
    op.op === 'values' ? op.cells : op.op === 'formats' ? op.formats : op.looks;
  return grid.flatMap((line, r) =>
    line.flatMap((_, c): CellDeviation[] => {
      if (isRedone(op, later, r, c)) return [];
      const fault = faultAt(op, r, c, standing);
      return fault === null ? [] : [{ row: op.row + r, column: op.column + c, fault }];
    }),
  );
}

function faultAt(op: GridOp, r: number, c: number, standing: Standing): CellFault | null {
  const [row, column] = [op.row + r, op.column + c];
  switch (op.op) {
    case 'values': {
      const wanted = op.cells[r]?.[c] ?? null;
      // Results that spill from a call stand where nothing is written.
      if (wanted === null && op.spilled === true) return null;
      const seen = standing.cells()[row]?.[column] ?? '';
      return contentFault(wanted, seen, () => standing.formulas()[row]?.[column] ?? '');
    }
    case 'looks': {
      const seen = standing.backgrounds()[row]?.[column];
      const wanted = op.looks[r]?.[c]?.background ?? '#ffffff';
      return seen === undefined || seen.toLowerCase() === wanted.toLowerCase() ? null : 'background';
    }
    case 'formats': {
      const seen = standing.formats()[row]?.[column];
      return seen === undefined || isSameFormat(op.formats[r]?.[c] ?? '', seen) ? null : 'format';
    }
  }
}

function contentFault(wanted: Written, seen: Cell, formula: () => string): CellFault | null {
  if (isSame(wanted, seen, formula)) return null;
  if (wanted !== null && typeof wanted === 'object') return formula() === '' ? 'overwritten' : 'other-formula';
  return seen === '' ? 'emptied' : 'other-content';
}

/** The cells as few areas, in the order of the sheet. */
export function areasOf(cells: readonly { readonly row: number; readonly column: number }[]): readonly Area[] {
  const [rows, columns] = [
    Math.max(0, ...cells.map(({ row }) => row + 1)),
    Math.max(0, ...cells.map((c) => c.column + 1)),
  ];
  const marks = Array.from({ length: rows }, () => Array.from({ length: columns }, () => false));
  for (const { row, column } of cells) {
    const line = marks[row];
    if (line !== undefined) line[column] = true;
  }
  return blocks(marks, cells.length);
}

/** Dropdowns that are gone, as cells; `isColoured`: the conditional rules are as many as they should be. */
export function ruleDeviations(
  ops: readonly SheetOp[],
  standing: Standing,
): { readonly lists: readonly { readonly row: number; readonly column: number }[]; readonly isColoured: boolean } {
  const lists: { row: number; column: number }[] = [];
  let isColoured = true;
  for (const op of ops) {
    if (op.op === 'colours' && op.rules.length > 0) isColoured &&= standing.colourRules() === op.rules.length;
    if (op.op !== 'lists') continue;
    for (const { area } of op.rules)
      for (let row = area.row; row < area.row + area.rows; row++)
        for (let column = area.column; column < area.column + area.columns; column++)
          if (standing.lists()[row]?.[column] === false) lists.push({ row, column });
  }
  return { lists, isColoured };
}

/** `missing`: no protection of the whole tab. `warns`: it keeps nobody out. `unknown`: this account is not told. Null: as it should be. */
export type ProtectionFault = 'missing' | 'changed' | 'warns' | 'blocks' | 'unknown' | null;

/** Accounts as a check of protections takes them. */
export interface Admitted {
  /** In small letters. */
  readonly owner: string;
  /** Those that Google takes into no protection: they can be missed nowhere. */
  readonly refused: ReadonlySet<string>;
}

/**
 * How the protection of a tab differs from the one that a set-up would make. What it leaves open is asked where the workbook
 * leaves something open: on its own pages nobody but who may write there anyway could open a part.
 */
export function protectionFault(
  ops: readonly SheetOp[],
  standing: Standing,
  { owner, refused }: Admitted,
): ProtectionFault {
  const op = ops.find((each): each is ProtectOp => each.op === 'protect');
  if (op === undefined) return null;
  const closure = standing.closure();
  if (closure === null) return 'missing';
  const editors = closure.editors();
  if (editors === null) return 'unknown';
  if (closure.isWarning()) return 'warns';
  const wanted = withoutRefused(op, refused);
  if (!isSameSet(editors, others(wanted.editors, owner))) return 'changed';
  if (op.open.length > 0 && !isSameSet(closure.open(), op.open.map(plainRange))) return 'changed';
  return areGuardsStanding(wanted, standing, owner) ? null : 'blocks';
}

/** The protection as Google let it be made. */
function withoutRefused(op: ProtectOp, refused: ReadonlySet<string>): ProtectOp {
  const taken = (accounts: readonly string[]) => accounts.filter((email) => !refused.has(email));
  if (op.blocks === undefined) return { ...op, editors: taken(op.editors) };
  const guards = op.blocks.guards
    .filter(({ isOpenWithout, accounts }) => !isOpenWithout || taken(accounts).length > 0)
    .map((guard) => ({ ...guard, accounts: taken(guard.accounts) }));
  return { ...op, editors: taken(op.editors), blocks: { ...op.blocks, guards } };
}
