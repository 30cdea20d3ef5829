// A column of a table: its header, width and help, and the helps that several tables share.

import { toneNames } from './palette.js';
import { paceName, paces, paceTone } from './verdict-text.js';

/** Who fills a column: staff (pale yellow), the coordinator, the document, or the workbook's own calculation. */
export type FilledBy = 'staff' | 'coordinator' | 'document' | 'calculation' | 'machine';

export interface Column {
  readonly key: string;
  readonly header: string;
  /** Width in pixels. */
  readonly width: number;
  /** Note on the header; `''` for none. */
  readonly help: string;
  readonly filledBy: FilledBy;
  readonly align: 'left' | 'center' | 'right';
  readonly hidden: boolean;
}

export type ColumnWords = Partial<Omit<Column, 'key' | 'header' | 'width'>>;

/** A column with the usual looks: from the document, left, no help. */
export const column = (key: string, header: string, width: number, words: ColumnWords = {}): Column => ({
  key,
  header,
  width,
  help: '',
  filledBy: 'document',
  align: 'left',
  hidden: false,
  ...words,
});

export const help = {
  code: 'Mã của chỉ tiêu trong sổ. Dùng khi trao đổi qua điện thoại, Zalo. Không sửa.',
  appendix: 'Theo Phụ lục.',
  words: 'Nguyên văn Phụ lục, không sửa.',
  printed: 'Nguyên văn Phụ lục.',
  scope: 'Khi một mục tiêu có nhiều con số: Cấp tỉnh, Cấp huyện, Cấp xã…',
  target: 'Mức phải đạt, theo chữ của văn bản: 80; trên 50; 65 - 70; gấp 7 lần.',
  unit: 'Đơn vị tính.',
  horizon: 'Năm phải đạt.',
  supplier:
    'Nơi nhập số vào dòng này. Để trống: cơ quan chủ trì. Đầu mối sửa khi số liệu do nơi khác quản lý (Cục Thống kê, Sở TT&TT, Bộ công bố…).',
  prior: 'Số chính thức của năm trước. Chưa có thì để trống.',
  actual:
    'Số đã thực hiện, tính đến ngày ở cột "Số liệu tính đến ngày". Gõ 72,77 (không gõ dấu %). Chỉ tiêu có tử số, mẫu số: chỉ cần nhập tử số và mẫu số.',
  estimate: 'Ước đến 31/12. Nếu bằng số đang có thì nhập lại số đó; không ước được thì để trống.',
  numerator: 'Số đạt yêu cầu (ví dụ: số dịch vụ công có phát sinh hồ sơ trực tuyến).',
  denominator: 'Tổng số để so (ví dụ: tổng số dịch vụ công có phát sinh hồ sơ). Không được nhỏ hơn tử số.',
  asOf: 'Ví dụ 31/10/2022. Chọn "Chưa có số liệu" thì ghi ngày dự kiến có.',
  special: 'Chỉ chọn khi không có số: Không phát sinh / Chưa có số liệu / Không áp dụng. Có số thì để trống.',
  attainment: 'Số đánh giá chia cho mục tiêu. Không tính với thứ hạng, xếp loại.',
  verdict: 'Sổ tự tính theo số chính thức; chưa có thì theo số ước cả năm; không có thì theo số đến kỳ.',
  pace: paces.map((pace) => `${toneNames[paceTone(pace)]}: ${paceName(pace)}.`).join(' '),
  explanation: 'Câu giải thích cách tính.',
  evidence: 'Số, ngày văn bản hoặc đường dẫn (ví dụ: Báo cáo số 512/BC-SYT ngày 15/11/2022).',
  difficulties: 'Bắt buộc ghi khi chưa đạt hoặc chậm tiến độ.',
  proposals: 'Ghi rõ kiến nghị với cơ quan nào.',
  taskCode: 'Mã của nhiệm vụ trong sổ. Dùng khi trao đổi qua điện thoại, Zalo. Không sửa.',
  due: 'Ngày cuối của phần việc năm nay, theo cột "Thời gian thực hiện".',
  status: 'Nhiệm vụ nhiều năm, hằng năm: xong phần việc của năm thì chọn "Hoàn thành nhiệm vụ năm".',
  completedOn: 'Ví dụ 15/11/2026. Ghi khi đã hoàn thành.',
  deliverable: 'Số, ký hiệu, ngày của văn bản, báo cáo hoặc tên sản phẩm theo cột "Kết quả".',
  timeliness: 'Sổ tự tính theo tình trạng, ngày hoàn thành và hạn năm nay. Ngày cuối của hạn vẫn là đúng hạn.',
  taskDifficulties: 'Bắt buộc ghi khi quá hạn hoặc tạm dừng.',
} as const;

export const staff = { filledBy: 'staff' } as const;
export const coordinator = { filledBy: 'coordinator' } as const;
export const calculated = { filledBy: 'calculation' } as const;
export const hidden = { filledBy: 'machine', hidden: true } as const;
export const right = { align: 'right' } as const;
export const center = { align: 'center' } as const;
