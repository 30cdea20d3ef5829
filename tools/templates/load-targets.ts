// The targets of one printed item: typed in the row, and held against what the phrase reader makes of the printed words.

import type { Comparator } from '../../src/domain/book/comparator.js';
import type { Target } from '../../src/domain/book/plan.js';
import type { TargetComponent } from '../../src/domain/book/target-component.js';
import { type PrintedTarget, readPrintedTarget } from '../../src/domain/phrase/target-phrase.js';
import { phraseQuestionText } from '../../src/text/target-phrase-text.js';
import { choice, dayCell, numberCell } from './csv-cells.js';
import { type CsvRow, type CsvTable, cell, fault } from './csv-table.js';

/** A target that does not know its id yet. */
export type TypedTarget = Omit<Target, 'id'>;

/** The words of the column `So sánh`. */
const comparatorWords: Readonly<Record<Comparator, string>> = {
  '>=': '>=',
  '>': '>',
  '<=': '<=',
  '<': '<',
  range: 'trong khoảng',
  about: 'xấp xỉ',
  level: 'mức độ',
  rank: 'thứ hạng',
  grade: 'xếp hạng',
  multiple: 'gấp lần',
  done: 'hoàn thành',
};
const comparators: Readonly<Record<string, Comparator | null>> = Object.fromEntries(
  (Object.keys(comparatorWords) as Comparator[]).map((comparator) => [comparatorWords[comparator], comparator]),
);

/** The targets of an item's rows, in order. Rows that leave `So sánh` empty take the reading of the printed words. */
export function targetsOfItem(
  csv: CsvTable,
  rows: readonly CsvRow[],
  printed: PrintedTarget,
  horizon: number | null,
  indicators: readonly string[],
): readonly TypedTarget[] {
  const [head] = rows;
  if (!head) return [];
  const reading = readPrintedTarget(printed);
  const byHand = rows.some((row) => cell(csv, row, 'Lý do đọc tay') !== '');
  if (!byHand && reading.question) {
    fault(csv, head, 'Nội dung', 'target-unreadable', {
      value: printed.text,
      question: phraseQuestionText(reading.question),
    });
  }
  if (!byHand && reading.components.length !== rows.length) {
    fault(csv, head, 'Nội dung', 'target-count', { read: reading.components.length, typed: rows.length });
  }
  const seen = new Set<string>();
  return rows.map((row, i): TypedTarget => {
    const read = reading.components[i];
    const typed = typedTarget(csv, row, horizon, read);
    const { indicator, clause } = typed;
    if (!indicators.includes(indicator)) fault(csv, row, 'Mã chỉ tiêu', 'indicator-unknown', { value: indicator });
    if (seen.has(indicator)) fault(csv, row, 'Mã chỉ tiêu', 'indicator-twice', { value: indicator });
    seen.add(indicator);
    if (!printed.text.includes(clause)) fault(csv, row, 'Câu chữ', 'clause-not-printed', { value: clause });
    if (!byHand && read && reading.components.length === rows.length) compare(csv, row, typed, read);
    return typed;
  });
}

function typedTarget(
  csv: CsvTable,
  row: CsvRow,
  horizon: number | null,
  read: TargetComponent | undefined,
): TypedTarget {
  const said = choice(csv, row, 'So sánh', comparators, null);
  const typedYear = numberCell(csv, row, 'Đến năm');
  const clause = cell(csv, row, 'Câu chữ') || (read?.clause ?? '');
  const indicator = cell(csv, row, 'Mã chỉ tiêu');
  const scope = cell(csv, row, 'Nội dung đo') || (read?.scope ?? '');
  const horizonYear = typedYear ?? read?.horizonYear ?? horizon;
  const exclusion = cell(csv, row, 'Loại trừ') || (read?.exclusion ?? '');
  if (said === null && read) {
    const { comparator, value, upper, grade, printed: shown, unit, effectiveFrom } = read;
    const core = { comparator, value, upper, grade, printed: shown, unit, effectiveFrom };
    return { ...core, indicator, clause, scope, exclusion, horizonYear };
  }
  const comparator = said ?? 'done';
  const value = numberCell(csv, row, 'Giá trị');
  const upper = numberCell(csv, row, 'Giá trị trên');
  const grade = cell(csv, row, 'Hạng');
  const needed = comparator === 'done' ? '' : comparator === 'grade' ? grade : String(value ?? '');
  if (comparator !== 'done' && needed === '') {
    const name = comparator === 'grade' ? 'Hạng' : 'Giá trị';
    fault(csv, row, name, 'target-incomplete', { value: cell(csv, row, 'So sánh') });
  }
  if (comparator === 'range' && upper === null) {
    fault(csv, row, 'Giá trị trên', 'target-incomplete', { value: cell(csv, row, 'So sánh') });
  }
  const shown = cell(csv, row, 'Mục tiêu');
  const unit = cell(csv, row, 'ĐVT');
  const effectiveFrom = dayCell(csv, row, 'Từ ngày');
  const core = { comparator, value, upper, grade, printed: shown, unit, effectiveFrom };
  return { ...core, indicator, clause, scope, exclusion, horizonYear };
}

function compare(csv: CsvTable, row: CsvRow, typed: TypedTarget, read: TargetComponent): void {
  const word = comparatorWords[read.comparator];
  const pairs: readonly [string, string | number | null, string | number | null, string?][] = [
    ['So sánh', typed.comparator, read.comparator, word],
    ['Giá trị', typed.value, read.value],
    ['Giá trị trên', typed.upper, read.upper],
    ['Hạng', typed.grade, read.grade],
    ['Mục tiêu', typed.printed, read.printed],
    ['ĐVT', typed.unit, read.unit],
    ['Từ ngày', typed.effectiveFrom, read.effectiveFrom],
    ['Loại trừ', typed.exclusion, read.exclusion || typed.exclusion],
    ['Nội dung đo', typed.scope, read.scope || typed.scope],
    ['Đến năm', typed.horizonYear, read.horizonYear ?? typed.horizonYear],
  ];
  for (const [name, mine, theirs, shown] of pairs) {
    if (mine === theirs) continue;
    fault(csv, row, name, 'target-differs', { value: mine ?? '', read: shown ?? theirs ?? '' });
  }
}
