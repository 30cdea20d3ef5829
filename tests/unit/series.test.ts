// [CHOT-16] [CHOT-17] The series of years and what changed: against a second reading of the same lines, and over random ones.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { RegisterLine } from '../../src/domain/history/register-line.js';
import type { RegisterRecord } from '../../src/domain/history/register-records.js';
import { rowChanges } from '../../src/domain/history/row-changes.js';
import { seriesOf } from '../../src/domain/history/series.js';
import { barsText, breakText, changeLine, changeSentence, pointText } from '../../src/text/series-words.js';

type Cells = Readonly<Record<string, string>>;

function record(number: number, year: number, closing: number, rows: readonly Cells[]): RegisterRecord {
  const common = { year: String(year), number: String(closing) };
  const line = (type: RegisterLine['type'], cells: Cells, at: number): RegisterLine => ({
    ...{ record: number, line: at + 1, type },
    cells: Object.fromEntries(Object.entries({ ...common, ...cells }).filter(([, text]) => text !== '')),
  });
  const lines = [
    line('closing', {}, 0),
    ...rows.map((cells, at) => line('figure', cells, at + 1)),
    line('page', { said: '[]' }, rows.length + 1),
  ];
  return { number, lines, seal: null };
}

test('[CHOT-16] a year is its last closing, with what was put right beside it, and the year before the first as it was typed', () => {
  const row = { code: 'CQS-01', name: 'Dịch vụ', unit: '%', agency: 'Sở A', priorYear: '60%', figureKind: 'dự kiến' };
  const records = [
    record(1, 2022, 1, [{ ...row, recorded: '72%' }]),
    record(2, 2022, 2, [{ ...row, recorded: '75%', verdict: 'Không đạt' }]),
    {
      ...{ number: 3, seal: null },
      lines: [
        {
          ...{ record: 3, line: 1, type: 'correction' as const },
          cells: { year: '2022', number: '2', code: 'CQS-01', corrected: 'Thực hiện đến kỳ báo cáo', value: '76' },
        },
      ],
    },
    record(4, 2023, 1, [{ ...row, recorded: '90%', priorYear: '75%' }]),
  ];
  const [found] = seriesOf(records);
  expect(found?.points.map(pointText)).toEqual([
    '60% (năm trước)',
    '75% (dự kiến)\nKhông đạt\nĐính chính Thực hiện đến kỳ báo cáo: 76',
    '90% (dự kiến)',
  ]);
  expect(found?.breaks).toEqual([]);
  expect(barsText(found ?? { points: [], unit: '%' }, [2021, 2022, 2023, 2024])).toBe('▅▇█·');
});

test('[CHOT-16] says where a series breaks: words, unit, denominator, office, years between, rows that ended', () => {
  const row = { code: 'A', name: 'Tỷ lệ', unit: '%', agency: 'Huyện B', recorded: '5%', denominator: '10' };
  const first = record(1, 2022, 1, [row, { code: 'B', name: 'Khác', agency: 'Huyện C' }]);
  const later = record(2, 2024, 1, [{ ...row, name: 'Số', unit: 'người', denominator: '', agency: 'Xã D' }]);
  const [a, b] = seriesOf([first, later]);
  expect(a?.breaks.map(({ kind }) => kind)).toEqual(['gap', 'definition', 'unit', 'denominator', 'supplier']);
  expect(b?.breaks.map((each) => breakText(each, '30/6/2025'))).toEqual([
    'Sau 2022 không còn theo dõi; Huyện C kết thúc ngày 30/6/2025.',
  ]);
});

test('[CHOT-17] what changed is said in sentences, and no number of a row that is not answered', () => {
  const lines = (rows: readonly Cells[]) => record(1, 2022, 1, rows).lines;
  const before = lines([
    { code: 'A', name: 'Một', unit: '%', recorded: '70%', verdict: 'Chưa đạt', answer: 'Đã trả lời' },
    { code: 'B', name: 'Hai', unit: 'hộ', answer: 'Còn thiếu', verdict: 'Chưa đánh giá' },
    { code: 'C', name: 'Ba', recorded: '5', answer: 'Đã trả lời' },
    { code: 'D', name: 'Bốn', recorded: '1' },
  ]);
  const after = lines([
    { code: 'A', name: 'Một', unit: '%', recorded: '81%', verdict: 'Đã đạt', answer: 'Đã trả lời' },
    { code: 'B', name: 'Hai', unit: 'hộ', recorded: '12', answer: 'Đã trả lời', verdict: 'Chưa đánh giá' },
    { code: 'C', name: 'Ba', recorded: '6', answer: 'Còn thiếu' },
    { code: 'E', name: 'Năm', verdict: 'Chưa đánh giá' },
  ]);
  const changes = rowChanges(before, after, 'Còn thiếu');
  expect(changes.map(changeSentence)).toEqual([
    'A Một: số ghi nhận từ 70% thành 81%; Đánh giá từ “Chưa đạt” thành “Đã đạt”.',
    'B Hai: nay có số 12 hộ, lần chốt trước chưa có.',
    'C Ba: nay còn thiếu hoặc đang hỏi lại, lần chốt trước có số.',
    'E Năm: dòng mới, lần chốt trước chưa có.',
    'D Bốn: nay không còn trong đợt.',
  ]);
  const said = changeLine(changes, { number: '1', day: '04/11/2022' }, '09 giờ 00 ngày 12/01/2023');
  expect(said).toBe(
    'Thay đổi từ lần chốt 1 (04/11/2022), tính lúc 09 giờ 00 ngày 12/01/2023: 1 dòng mới có số; 1 dòng đổi số; 1 dòng nay còn thiếu hoặc đang hỏi lại; 1 dòng mới; 1 dòng không còn trong đợt; A từ Chưa đạt thành Đã đạt. Xem trang Chuỗi số liệu.',
  );
  expect(said).not.toContain('6');
});

test('[CHOT-17] over random lines: a row is named exactly where one of its own cells differs, and nothing is named without a difference', () => {
  const cell = fc.constantFrom('', '1', '2');
  const row = fc.record({ code: fc.constantFrom('A', 'B', 'C'), recorded: cell, verdict: cell, actual: cell });
  const rows = fc.uniqueArray(row, { selector: ({ code }) => code });
  fc.assert(
    fc.property(rows, rows, (before, after) => {
      const changed = rowChanges(record(1, 2022, 1, before).lines, record(1, 2022, 1, after).lines, 'x');
      const differ = ['A', 'B', 'C'].filter((code) => {
        const [a, b] = [before, after].map((all) => all.find((each) => each.code === code));
        if (a === undefined || b === undefined) return hasWords(a) || hasWords(b);
        return a.recorded !== b.recorded || a.verdict !== b.verdict || a.actual !== b.actual;
      });
      expect(changed.map(({ code }) => code).sort()).toEqual(differ);
    }),
  );
});

/** A row that came or went without a word in it is not told by its cells. */
function hasWords(row: { readonly recorded: string; readonly verdict: string; readonly actual: string } | undefined) {
  return row !== undefined && row.recorded + row.verdict + row.actual !== '';
}
