// The rows of one appendix table: printed items, each with the targets its words set.

import type { Item, Target } from '../../src/domain/book/plan.js';
import { filled } from './csv-cells.js';
import { type CsvRow, type CsvTable, cell, fault } from './csv-table.js';
import { type TypedTarget, targetsOfItem } from './load-targets.js';
import type { PlanFile, TableFile } from './plan-schema.js';

/** An item before its targets have their ids: an indicator that a plan uses twice needs the place in its id. */
export interface PlacedItem {
  readonly section: string;
  readonly place: string;
  readonly partOf: string;
  /** Line of the file its row begins on. */
  readonly line: number;
  readonly targets: readonly TypedTarget[];
  withIds(uses: ReadonlyMap<string, number>): Item;
}

const kinds: Readonly<Record<string, Item['kind']>> = {
  'chỉ tiêu': 'indicator',
  'nhiệm vụ': 'task',
  'mục tiêu chung': 'aim',
};

/** Columns that belong to the item as a whole and stay empty in the rows of its further targets. */
const itemOnly = ['Phần', 'STT', 'Nội dung', 'Cơ quan chủ trì', 'Cơ quan phối hợp', 'Kết quả', 'Thời gian'];

/** The items of a table in file order. A row without `Vị trí` carries a further target of the item above it. */
export function loadItems(
  csv: CsvTable,
  plan: PlanFile,
  table: TableFile,
  indicators: readonly string[],
): readonly PlacedItem[] {
  const groups: CsvRow[][] = [];
  for (const row of csv.rows) {
    if (cell(csv, row, 'Vị trí') !== '') groups.push([row]);
    else {
      const open = groups[groups.length - 1];
      if (!open) fault(csv, row, 'Vị trí', 'item-missing');
      else open.push(row);
      for (const name of itemOnly) if (cell(csv, row, name) !== '') fault(csv, row, name, 'item-repeated');
    }
  }
  return groups.flatMap((rows): PlacedItem[] => {
    const [head] = rows;
    return head ? [loadItem(csv, plan, table, indicators, head, rows)] : [];
  });
}

function loadItem(
  csv: CsvTable,
  plan: PlanFile,
  table: TableFile,
  indicators: readonly string[],
  head: CsvRow,
  rows: readonly CsvRow[],
): PlacedItem {
  const section = table.sections.find(({ key }) => key === cell(csv, head, 'Phần'));
  if (!section) fault(csv, head, 'Phần', 'section-unknown', { value: cell(csv, head, 'Phần') });
  const whole = cell(csv, head, 'Thuộc dòng');
  if (whole !== '' && !csv.rows.some((row) => cell(csv, row, 'Vị trí') === whole)) {
    fault(csv, head, 'Thuộc dòng', 'place-unknown', { value: whole });
  }
  const kindWord = cell(csv, head, 'Loại');
  const kind = kinds[kindWord] ?? (table.kind === 'tasks' ? 'task' : 'indicator');
  if (kindWord !== '' && !kinds[kindWord]) {
    fault(csv, head, 'Loại', 'cell-unknown', { value: kindWord, allowed: Object.keys(kinds).join(', ') });
  }
  const place = cell(csv, head, 'Vị trí');
  const printed = {
    text: filled(csv, head, 'Nội dung'),
    unitText: cell(csv, head, 'Đơn vị tính in'),
    resultText: cell(csv, head, 'Kết quả'),
  };
  const horizon = section?.horizonYear ?? null;
  const targets = kind === 'task' ? [] : targetsOfItem(csv, rows, printed, horizon, indicators);
  return {
    section: section?.key ?? '',
    place,
    partOf: whole,
    line: head.line,
    targets,
    withIds: (uses) => ({
      id: `${plan.code}/${place}`,
      place,
      stt: cell(csv, head, 'STT'),
      kind,
      ...printed,
      leadText: cell(csv, head, 'Cơ quan chủ trì'),
      coordinatingText: cell(csv, head, 'Cơ quan phối hợp'),
      note: cell(csv, head, 'Ghi chú'),
      timeText: cell(csv, head, 'Thời gian'),
      partOf: whole,
      targets: targets.map((target): Target => ({ id: targetId(plan.code, place, target, uses), ...target })),
    }),
  };
}

function targetId(plan: string, place: string, { indicator, scope }: TypedTarget, uses: ReadonlyMap<string, number>) {
  if (indicator === '') return `${plan}/${place}/${scope}`;
  return (uses.get(indicator) ?? 0) > 1 ? `${plan}/${indicator}@${place}` : `${plan}/${indicator}`;
}
