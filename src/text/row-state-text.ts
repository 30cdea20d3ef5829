// One sentence for a row of the entry tab that cannot be judged because of what happened to the row itself.

import { nextTick } from './entry-words.js';
import { tabNames } from './tab-names.js';

export type RowState =
  | { readonly state: 'absent'; readonly code: string }
  | { readonly state: 'misplaced'; readonly code: string; readonly row: number }
  | MovedState
  | ContradictedState
  | { readonly state: 'repeated'; readonly code: string; readonly row: number }
  | { readonly state: 'foreign'; readonly code: string; readonly row: number };

/** Cells came to the row from another one (`came`), or left it for one; `''` as the other's code where it has none. */
export interface MovedState {
  readonly state: 'moved';
  readonly code: string;
  readonly row: number;
  readonly came: boolean;
  readonly other: { readonly code: string; readonly row: number };
  /** What stands in `Đã kiểm tra` of the row that the cells came to. */
  readonly tick: string;
}

/** A second row of the code says otherwise. */
export interface ContradictedState {
  readonly state: 'contradicted';
  readonly code: string;
  readonly row: number;
  readonly again: number;
}

/** What happened, where (1-based row of the typed tab) and what to do. */
export function rowStateText(row: RowState, tab: string = tabNames.entry): string {
  switch (row.state) {
    case 'absent':
      return `Không còn dòng ${row.code} ở trang ${tab}. Đầu mối chạy "Tạo, cập nhật trang kế hoạch" để lập lại dòng.`;
    case 'misplaced':
      return `Dòng lệch ở trang ${tab}, dòng ${row.row}: mã số, chữ và số không còn đi với nhau (thường do sắp xếp một phần trang). Hoàn tác (Ctrl+Z) hoặc báo đầu mối; số đã nhập vẫn còn nguyên.`;
    case 'moved':
      return movedText(row, tab);
    case 'repeated':
      return `Dòng trùng mã ${row.code}: chỉ tính dòng ${row.row} của trang ${tab}. Đề nghị xóa dòng thừa.`;
    case 'contradicted':
      return `Hai dòng của trang ${tab} cùng mã ${row.code} ghi khác nhau (dòng ${row.row}, dòng ${row.again}) nên chưa tính dòng nào. Đề nghị giữ dòng đúng, xóa dòng kia.`;
    case 'foreign':
      return `Dòng ${row.row} của trang ${tab} không thuộc đợt báo cáo này; số đã nhập vẫn còn nguyên nhưng không tính.`;
  }
}

/** Names both rows, and the ways out: back as it was, or right as it stands. */
function movedText({ code, row, came, other, tick }: MovedState, tab: string): string {
  const named = other.code === '' ? `dòng ${other.row} (không có mã số)` : `${other.code} (dòng ${other.row})`;
  const what = came
    ? `Ô ở dòng ${row} (${code}) lần trước đứng ở ${named}`
    : `Ô đã nhập của dòng ${row} (${code}) nay đứng ở ${named}`;
  const right = tab.startsWith(tabNames.entry) ? `chọn "${nextTick(tick)}" ở dòng nhận ô` : 'sửa một ô của dòng nhận ô';
  return `${what}. Nghi lệch dòng nên chưa tính cả hai. Lệch: hoàn tác (Ctrl+Z) hoặc báo đầu mối; đúng: ${right}.`;
}
