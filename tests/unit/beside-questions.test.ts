// Cells that no verdict rests on: only the list's words count as what an office says of itself.

import { expect, test } from 'vitest';
import { besideQuestions } from '../../src/application/results/beside-questions.js';
import type { Cell } from '../../src/domain/cell.js';
import type { KeyedTable } from '../../src/domain/reading/keyed-table.js';
import { questionText } from '../../src/text/question-text.js';

function asked(cells: Readonly<Record<string, Cell>>): readonly string[] {
  const keys = Object.keys(cells);
  const table: KeyedTable = {
    values: [keys, Object.values(cells)],
    keyRow: 0,
    firstRow: 1,
    columnOf: new Map(keys.map((key, at) => [key, at])),
  };
  return besideQuestions(table, 1).map(questionText);
}

test('[NOD-11] what an office says of itself is of the list, in any case, or asked about', () => {
  for (const word of ['', ' ', 'Vượt', 'ĐẠT', 'Chưa đạt', 'chưa đến hạn'])
    expect(asked({ selfAssessment: word })).toEqual([]);
  for (const word of ['tốt', '-', true, 5]) expect(asked({ selfAssessment: word })).toHaveLength(1);
  expect(asked({ selfAssessment: 'tốt' })).toEqual([
    'Cột Cơ quan chủ trì tự đánh giá không có lựa chọn “tốt”: để trống hoặc chọn “Vượt”, “Đạt”, “Chưa đạt”, “Chưa đến hạn”.',
  ]);
});

test('[TXT-6] every text that is asked about is named by its column', () => {
  expect(asked({ evidence: 'a'.repeat(9000), difficulties: 'Không', deliverable: 'b'.repeat(8001) })).toEqual([
    'Chữ ở cột Minh chứng dài 9.000 ký tự: đề nghị ghi phần chính, phần còn lại gửi kèm báo cáo.',
    'Chữ ở cột Sản phẩm dài 8.001 ký tự: đề nghị ghi phần chính, phần còn lại gửi kèm báo cáo.',
  ]);
});
