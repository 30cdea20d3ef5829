// Titles and state words of the registers.

import { ledgerStateWords } from './mail-ledger-words.js';
import { palette } from './palette.js';

export const registerTitles = {
  settings: 'THIẾT LẬP · Ô màu cam nhạt do đầu mối ghi.',
  directory: 'DANH BẠ · Ô màu cam nhạt do đầu mối ghi. Chỉ ghi điện thoại cơ quan, hộp thư công vụ.',
  ledger: 'ĐÔN ĐỐC · Sổ tự ghi mỗi lần gửi thư; không sửa. Dòng đỏ: đầu mối kiểm tra mục Thư đã gửi của hộp thư.',
} as const;

/** Colours of a ledger row's state. */
export const ledgerColours = [
  { startsWith: ledgerStateWords('sent'), background: palette.green, colour: palette.greenInk },
  { startsWith: ledgerStateWords('uncertain'), background: palette.red, colour: palette.redInk },
  { startsWith: ledgerStateWords('sending'), background: palette.amber, colour: palette.amberInk },
  { startsWith: ledgerStateWords('skipped'), background: palette.grey, colour: palette.greyInk },
] as const;
