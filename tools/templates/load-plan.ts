// One plan: plan.json with the rows of its tables.

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import type { AppendixTable, Plan, Section } from '../../src/domain/book/plan.js';
import { type CsvTable, cell, fault, readCsvTable } from './csv-table.js';
import { loadItems, type PlacedItem } from './load-items.js';
import { type PlanFile, planSchema, type TableFile } from './plan-schema.js';
import type { TemplateProblem, TemplateProblemCode } from './template-problem.js';

/** A plan (null when its plan.json cannot be used) with the problems met. */
export interface LoadedPlan {
  readonly plan: Plan | null;
  readonly problems: readonly TemplateProblem[];
}

/** Reads `plans/<folder>/plan.json` and its tables. Indicator codes are checked against `indicators`. */
export function loadPlan(dir: string, folder: string, indicators: readonly string[]): LoadedPlan {
  const file = `plans/${folder}/plan.json`;
  const problems: TemplateProblem[] = [];
  const head = readPlanFile(dir, file, problems);
  if (!head) return { plan: null, problems };
  const read = head.tables.map((table) => ({ table, ...readRows(dir, head, table, indicators) }));
  for (const { csv } of read) problems.push(...csv.problems);
  const uses = new Map<string, number>();
  for (const { items } of read) {
    for (const { targets } of items) {
      for (const { indicator } of targets) uses.set(indicator, (uses.get(indicator) ?? 0) + 1);
    }
  }
  for (const { items, csv } of read) problems.push(...partProblems(csv, items));
  const tables = read.map(({ table, items, csv }): AppendixTable => {
    const sections = table.sections.map((section): Section => {
      const rows = items.filter(({ section: key }) => key === section.key);
      if (rows.length === 0 && csv.rows.length > 0) {
        problems.push({ code: 'section-empty', file: csv.file, line: 0, column: 0, params: { value: section.key } });
      }
      const { stt, heading, above, pillar, fromYear, toYear } = section;
      return { stt, heading, above, pillar, fromYear, toYear, items: rows.map((row) => row.withIds(uses)) };
    });
    return {
      code: table.code,
      tab: table.tab,
      kind: table.kind,
      titleLines: table.titleLines,
      headers: table.headers,
      leadMissing: table.leadMissing,
      sections,
    };
  });
  const { code, shortName, placeName, documentLine, fromYear, toYear } = head;
  return { plan: { code, shortName, placeName, documentLine, fromYear, toYear, tables }, problems };
}

/** "Trong đó" rows are parts of the row above them: together they cannot be more than the whole. */
function partProblems(csv: CsvTable, items: readonly PlacedItem[]): readonly TemplateProblem[] {
  return items.flatMap(({ place, line, targets }): TemplateProblem[] => {
    const parts = items.filter(({ partOf }) => partOf === place).map((item) => item.targets[0]?.value ?? 0);
    const sum = parts.reduce((total, value) => total + value, 0);
    const whole = targets[0]?.value ?? null;
    if (parts.length === 0 || whole === null || sum <= whole) return [];
    return [{ code: 'parts-exceed', file: csv.file, line, column: 0, params: { value: sum, whole } }];
  });
}

function readPlanFile(dir: string, file: string, problems: TemplateProblem[]): PlanFile | null {
  const refuse = (code: TemplateProblemCode, params: TemplateProblem['params']): null => {
    problems.push({ code, file, line: 0, column: 0, params });
    return null;
  };
  if (!existsSync(join(dir, file))) return refuse('file-missing', {});
  let json: unknown;
  try {
    json = JSON.parse(readFileSync(join(dir, file), 'utf8'));
  } catch (error) {
    return refuse('file-unreadable', { reason: error instanceof Error ? error.message : String(error) });
  }
  const parsed = v.safeParse(planSchema, json);
  if (parsed.success) return parsed.output;
  for (const issue of parsed.issues) {
    refuse('plan-invalid', { path: v.getDotPath(issue) ?? '', reason: issue.message });
  }
  return null;
}

const itemColumns = ['Phần', 'Vị trí', 'STT', 'Nội dung'] as const;
const readingColumns = ['Mã chỉ tiêu', 'So sánh', 'Giá trị', 'Mục tiêu', 'ĐVT'] as const;
const optionalColumns = [
  'Loại',
  'Cơ quan chủ trì',
  'Cơ quan phối hợp',
  'Ghi chú',
  'Kết quả',
  'Thời gian',
  'Thuộc dòng',
  'Đơn vị tính in',
  'Câu chữ',
  'Giá trị trên',
  'Hạng',
  'Nội dung đo',
  'Loại trừ',
  'Từ ngày',
  'Đến năm',
  'Lý do đọc tay',
] as const;

function readRows(
  dir: string,
  plan: PlanFile,
  table: TableFile,
  indicators: readonly string[],
): { csv: CsvTable; items: readonly PlacedItem[] } {
  const csv = readCsvTable(dir, `plans/${plan.code}/${table.code}.csv`, {
    required: table.kind === 'tasks' ? itemColumns : [...itemColumns, ...readingColumns],
    optional: optionalColumns,
  });
  const items = loadItems(csv, plan, table, indicators);
  const first = new Map<string, number>();
  for (const row of csv.rows) {
    const place = cell(csv, row, 'Vị trí');
    if (place === '') continue;
    const earlier = first.get(place);
    if (earlier !== undefined) fault(csv, row, 'Vị trí', 'code-doubled', { value: place, first: earlier });
    else first.set(place, row.line);
  }
  return { csv, items };
}
