// A workbook as one stood before its yearly round had a row: the round in rows of `Thiết lập`, the register without it.

import { yearlyCells } from '../../src/domain/round/setting-table.js';
import { cellOf, letters, ROUNDS, type SheetReader, type Typist } from './workbook.js';

const SETTINGS = 'Thiết lập';

interface TypistWithRows extends Typist {
  readonly coordinator: Typist['coordinator'] & {
    insertRows?(sheet: string, before: number, count: number): Promise<unknown>;
  };
}

/** What the round's rows of `Thiết lập` say, by key, where a test says nothing else. */
export const roundOfBefore: Readonly<Record<string, string>> = {
  basisDocument: 'Kế hoạch của UBND tỉnh thực hiện Nghị quyết số 49-NQ/TU ngày 28/9/2021',
  basisDuty: 'báo cáo trước ngày 20/11',
  roundBasis: '',
  letterNumber: '2345',
  letterSymbol: 'CĐS',
  letterDate: '10/10/2022',
  roundCode: 'nam-2022',
  roundName: 'Năm 2022',
  roundYear: '2022',
  roundCutOff: '15/11/2022',
  roundDeadline: '18/11/2022',
  roundSummaryDeadline: '15/12/2022',
  roundPlans: 'KH 92 - 2022',
  frozenThresholds: '',
};

/** Takes the round out of the register and types it where it stood before. */
export async function asBefore(workbook: TypistWithRows, over: Readonly<Record<string, string>> = {}): Promise<void> {
  const { host, coordinator } = workbook;
  const columns = Object.keys(yearlyCells).length + 10;
  const at = Number(/\d+$/.exec(cellOf(host, ROUNDS, 'Hằng năm', 'Tên đợt', 'Loại đợt'))?.[0]);
  for (let column = 0; column < columns; column += 1) {
    if ((host.sheet(ROUNDS).display()[at - 1]?.[column] ?? '') !== '')
      await coordinator.type(ROUNDS, `${letters(column)}${at}`, '');
  }
  await forget(workbook, 'dot-bao-cao:');
  await typeSettingRows(workbook, { ...roundOfBefore, ...over });
}

/** Takes the rows of a tab out of what the workbook remembers, as one that never saw them: `begin` is how they are known there. */
export async function forget({ host, coordinator }: Typist, begin: string): Promise<void> {
  const values = host.sheet('Bản lưu').values();
  for (const [row, cells] of values.entries())
    for (const [column, cell] of cells.entries())
      if (String(cell).startsWith(begin)) await coordinator.type('Bản lưu', `${letters(column)}${row + 1}`, '');
}

/** Types rows of the settings below the last one, hidden key included. */
export async function typeSettingRows(
  { host, coordinator }: TypistWithRows,
  rows: Readonly<Record<string, string>>,
): Promise<void> {
  const display = host.sheet(SETTINGS).display();
  const head = display.find((row) => row.includes('Khóa')) ?? [];
  let last = display.length;
  while (last > 0 && (display[last - 1] ?? []).every((cell) => cell === '')) last -= 1;
  // A tab ends a few rows below its last one; what stands in memory has no end.
  await coordinator.insertRows?.(SETTINGS, last, Object.keys(rows).length);
  last -= coordinator.insertRows === undefined ? 0 : 1;
  for (const [key, text] of Object.entries(rows)) {
    last += 1;
    for (const [header, cell] of [
      ['Mục', key],
      ['Giá trị', text],
      ['Khóa', key],
    ] as const) {
      if (cell !== '') await coordinator.type(SETTINGS, `${letters(head.indexOf(header))}${last}`, cell);
    }
  }
}

/** Keys of the rows of `Thiết lập` that belong to the round. */
export function roundRowsLeft(host: SheetReader): readonly string[] {
  const display = host.sheet(SETTINGS).display();
  const column = (display.find((row) => row.includes('Khóa')) ?? []).indexOf('Khóa');
  const ofRound = new Set<string>(Object.values(yearlyCells));
  return display.map((row) => row[column] ?? '').filter((key) => ofRound.has(key));
}
