// The tab `Chuỗi số liệu` in words: its heads, the small bars, what breaks a series, and what changed since a closing.

import type { CellChange } from '../domain/history/closing-changes.js';
import type { RowChange } from '../domain/history/row-changes.js';
import type { Series, SeriesBreak, SeriesPoint } from '../domain/history/series.js';
import { readNumber } from '../domain/reading/number-reader.js';
import { changedCell } from './history-words.js';
import { menuPath } from './menu-words.js';
import { tabNames } from './tab-names.js';

/** How the line of `Tổng hợp` begins that says what changed. */
export const changeLineWords = 'Thay đổi từ lần chốt ';

export const seriesWords = {
  title: 'CHUỖI SỐ LIỆU QUA CÁC NĂM',
  basis:
    'Mỗi năm lấy lần chốt sau cùng của đợt hằng năm (trang Sổ số liệu). Năm chưa chốt không có ở đây. “(năm trước)”: số đơn vị ghi ở cột Năm trước. Đính chính ghi bên cạnh, số đã chốt giữ nguyên.',
  bars: 'Cột nhỏ: mỗi năm một cột, cao thấp theo số của năm (tỷ lệ: so với 100%); dấu · là năm không có số đọc được.',
  chooser: 'Xem của:',
  everything: 'Tất cả',
  chooserHelp: 'Chọn một đơn vị hoặc một kế hoạch; chọn "Tất cả" để xem toàn bộ.',
  nothing: 'Không có dòng nào của lựa chọn này. Chọn lại ở ô bên trên.',
  heads: ['Mã số', 'Chỉ tiêu, nhiệm vụ', 'ĐVT', 'Đơn vị'],
  barHead: 'Cột nhỏ',
  breakHead: 'Chỗ đứt của chuỗi',
  harmed: (number: string) =>
    `${changeLineWords}${number}: chưa so được, lần chốt không còn như lúc ghi. Xem "${menuPath('book', 'check')}".`,
  notClosed: (round: string) => `Đợt ${round} chưa chốt lần nào.`,
  more: (count: number) => `và ${count} dòng khác.`,
  changes: 'THAY ĐỔI TỪ LẦN CHỐT GẦN NHẤT',
} as const;

/** Heights of a bar, the lowest first. */
const BARS = ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'] as const;

/** A year in its cell: the figure, of which kind, its verdict, and what was put right later. */
export function pointText({ closing, recorded, kind, verdict, corrections }: SeriesPoint): string {
  if (closing === '') return `${recorded} (năm trước)`;
  const figure = recorded === '' ? verdict : `${recorded}${kind === '' ? '' : ` (${kind})`}`;
  const later = corrections.map(({ column, value }) => `Đính chính ${column}: ${value}`);
  return [figure, ...(recorded === '' || verdict === '' ? [] : [verdict]), ...later]
    .filter((text) => text !== '')
    .join('\n');
}

/** One sign per year from the first to the last, as high as its figure; a share against 100, all else against the greatest. */
export function barsText({ points, unit }: Pick<Series, 'points' | 'unit'>, years: readonly number[]): string {
  const read = years.map((year) => {
    const found = points.find((point) => point.year === year);
    const reading = readNumber(found?.recorded ?? '', unit);
    return reading.kind === 'number' && reading.value >= 0 ? reading.value : null;
  });
  if (read.every((value) => value === null)) return '';
  const greatest = Math.max(...read.map((value) => value ?? 0));
  const whole = unit === '%' ? Math.max(100, greatest) : greatest;
  const bar = (value: number) => BARS[whole === 0 ? 0 : Math.min(7, Math.floor((value / whole) * 8))] ?? BARS[0];
  return read.map((value) => (value === null ? '·' : bar(value))).join('');
}

/** Why the numbers before and after a year are not to be compared just so. */
export function breakText({ kind, year, before, after }: SeriesBreak, endedOn: string): string {
  switch (kind) {
    case 'definition':
      return `Từ ${year} đo nội dung khác: trước là “${before}”, nay là “${after}”.`;
    case 'unit':
      return `Từ ${year} đổi đơn vị tính: ${before || '(trống)'} thành ${after || '(trống)'}.`;
    case 'denominator':
      return after === ''
        ? `Từ ${year} không còn tử số, mẫu số: cách tính có thể khác trước.`
        : `Từ ${year} tính theo tử số, mẫu số: cách tính có thể khác trước.`;
    case 'supplier':
      return `Từ ${year} số liệu của ${after || '(chưa giao)'}, trước là ${before || '(chưa giao)'}.`;
    case 'gap':
      return `Giữa ${before} và ${after} không có số đã chốt.`;
    case 'ended':
      return `Sau ${year} không còn theo dõi${endedOn === '' ? '' : `; ${after} kết thúc ngày ${endedOn}`}.`;
  }
}

/** What became of a row, as a sentence; no number of a row that is not answered. */
export function changeSentence(change: RowChange): string {
  const { kind, code, name, unit, isOpen, cells } = change;
  const head = `${code} ${name}`.trim();
  const of = (key: string) => cells.find((each) => each.key === key);
  if (kind === 'came') return `${head}: dòng mới, lần chốt trước chưa có.`;
  if (kind === 'gone') return `${head}: nay không còn trong đợt.`;
  if (isOpen && kind !== 'words')
    return `${head}: nay còn thiếu hoặc đang hỏi lại${kind === 'figure-changed' || kind === 'figure-gone' ? ', lần chốt trước có số' : ''}.`;
  const figure = of('recorded');
  const measured = (text: string) =>
    unit === '' || text === '' || text.includes(unit) ? text : `${text}${unit === '%' ? '' : ' '}${unit}`;
  const parts: string[] = [];
  if (figure !== undefined && kind === 'figure-came')
    parts.push(`nay có số ${measured(figure.after)}, lần chốt trước chưa có`);
  if (figure !== undefined && kind === 'figure-gone')
    parts.push(`lần chốt trước ${measured(figure.before)}, nay không có số`);
  if (figure !== undefined && kind === 'figure-changed')
    parts.push(`số ghi nhận từ ${measured(figure.before)} thành ${measured(figure.after)}`);
  for (const key of ['status', 'target', 'verdict', 'pace']) {
    const cell = of(key);
    if (cell !== undefined) parts.push(changedCell(cell));
  }
  if (parts.length === 0) parts.push(...otherWords(cells));
  return `${head}: ${parts.join('; ')}.`;
}

const SHOWN = 3;

function otherWords(cells: readonly CellChange[]): readonly string[] {
  const shown = cells.slice(0, SHOWN).map(changedCell);
  return cells.length > SHOWN ? [...shown, `và ${cells.length - SHOWN} ô khác`] : shown;
}

/** How many rows the line of `Tổng hợp` names. */
const NAMED = 3;

/** `Thay đổi từ lần chốt 1 (04/11/2022), tính lúc 08 giờ 00 ngày 12/01/2023: 6 dòng mới có số; …`; empty before the first closing. */
export function changeLine(
  changes: readonly RowChange[],
  closing: { readonly number: string; readonly day: string },
  at: string,
): string {
  const begin = `${changeLineWords}${closing.number} (${closing.day}), tính lúc ${at}: `;
  if (changes.length === 0) return `${begin}không có gì đổi.`;
  const count = (kinds: readonly RowChange['kind'][], isOpen = false) =>
    changes.filter((each) => kinds.includes(each.kind) && each.isOpen === isOpen).length;
  const counts = [
    [count(['figure-came']), 'dòng mới có số'],
    [count(['figure-changed']), 'dòng đổi số'],
    [changes.filter(({ isOpen, kind }) => isOpen && kind !== 'words').length, 'dòng nay còn thiếu hoặc đang hỏi lại'],
    [count(['figure-gone']), 'dòng không còn số'],
    [count(['judged']), 'dòng chỉ đổi đánh giá, tiến độ'],
    [count(['words']) + count(['words'], true), 'dòng chỉ đổi ô khác'],
    [count(['came']), 'dòng mới'],
    [count(['gone']), 'dòng không còn trong đợt'],
  ] as const;
  const said = counts.flatMap(([many, words]) => (many === 0 ? [] : [`${many} ${words}`]));
  const judged = changes.filter(
    ({ kind, isOpen, cells }) =>
      !isOpen && kind !== 'came' && kind !== 'gone' && cells.some(({ key }) => key === 'verdict'),
  );
  const named = judged.slice(0, NAMED).map(({ code, cells }) => {
    const { before = '', after = '' } = cells.find(({ key }) => key === 'verdict') ?? {};
    return `${code} từ ${before || '(trống)'} thành ${after || '(trống)'}`;
  });
  const more = judged.length > NAMED ? [`và ${judged.length - NAMED} đánh giá khác`] : [];
  return `${begin}${[...said, ...named, ...more].join('; ')}. Xem trang ${tabNames.series}.`;
}
