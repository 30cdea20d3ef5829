// Headers, widths and help of every table, as the offices read them.

import { decisionHelp } from './automation-words.js';
import { trackingHelp } from './tracking-words.js';

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

type Words = Partial<Omit<Column, 'key' | 'header' | 'width'>>;

const column = (key: string, header: string, width: number, words: Words = {}): Column => ({
  key,
  header,
  width,
  help: '',
  filledBy: 'document',
  align: 'left',
  hidden: false,
  ...words,
});

const help = {
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
  pace: 'Xanh: Đúng tiến độ. Vàng: Chậm tiến độ. Đỏ: Nguy cơ không đạt. Xám: Chưa đánh giá.',
  explanation: 'Câu giải thích cách tính.',
  evidence: 'Số, ngày văn bản hoặc đường dẫn (ví dụ: Báo cáo số 512/BC-SYT ngày 15/11/2022).',
  difficulties: 'Bắt buộc ghi khi chưa đạt hoặc chậm tiến độ.',
  proposals: 'Ghi rõ kiến nghị với cơ quan nào.',
} as const;

const staff = { filledBy: 'staff' } as const;
const coordinator = { filledBy: 'coordinator' } as const;
const calculated = { filledBy: 'calculation' } as const;
const hidden = { filledBy: 'machine', hidden: true } as const;
const right = { align: 'right' } as const;
const center = { align: 'center' } as const;

/** `Nhập số liệu`: narrow enough for a phone, sorted by agency. */
export const entryColumns: readonly Column[] = [
  column('code', 'Mã số', 78, { help: help.code }),
  column('words', 'Chỉ tiêu', 200, { help: help.words }),
  column('scope', 'Nội dung đo', 100, { help: help.scope }),
  column('target', 'Chỉ tiêu giao', 80, { help: help.target, ...right }),
  column('unit', 'ĐVT', 50, { help: help.unit, ...center }),
  column('actual', 'Thực hiện đến kỳ báo cáo', 96, { help: help.actual, ...staff, ...right }),
  column('estimate', 'Ước thực hiện cả năm', 96, { help: help.estimate, ...staff, ...right }),
  column('numerator', 'Tử số', 84, { help: help.numerator, ...staff, ...right }),
  column('denominator', 'Mẫu số', 84, { help: help.denominator, ...staff, ...right }),
  column('asOf', 'Số liệu tính đến ngày', 92, { help: help.asOf, ...staff, ...right }),
  column('special', 'Trường hợp khác', 120, { help: help.special, ...staff }),
  column('recorded', 'Số ghi nhận', 80, { help: 'Số mà sổ đọc được từ các ô đã nhập.', ...calculated, ...right }),
  column('verdict', 'Đánh giá', 110, { help: help.verdict, ...calculated }),
  column('pace', 'Tiến độ', 110, { help: help.pace, ...calculated }),
  column('explanation', 'Diễn giải', 260, { help: help.explanation, ...calculated }),
  column('review', 'Cần xem lại', 200, {
    help: 'Câu hỏi của sổ về số vừa nhập. Sửa số, hoặc chọn "Đã kiểm tra" ở cột bên cạnh.',
    ...calculated,
  }),
  column('checked', 'Đã kiểm tra', 90, { help: 'Chọn "Đã kiểm tra" khi số đã đúng dù sổ còn hỏi.', ...staff }),
  column('evidence', 'Minh chứng', 170, { help: help.evidence, ...staff }),
  column('difficulties', 'Khó khăn, vướng mắc, nguyên nhân', 210, { help: help.difficulties, ...staff }),
  column('proposals', 'Đề xuất, kiến nghị', 180, { help: help.proposals, ...staff }),
  column('agency', 'Đơn vị', 130),
  column('place', 'Vị trí trong kế hoạch', 110),
  column('priorYear', 'Năm trước', 76, { help: help.prior, ...coordinator, ...right }),
  column('source', 'Nguồn (nhập hộ theo văn bản)', 150, {
    help: 'Đầu mối nhập hộ thì ghi: Nhập hộ theo văn bản số …, ngày …',
    ...coordinator,
  }),
  column('adjustedTarget', 'Mục tiêu điều chỉnh', 90, {
    help: 'Mức mới khi cấp có thẩm quyền đã điều chỉnh; ghi căn cứ ở cột "Căn cứ".',
    ...coordinator,
    ...right,
  }),
  column('notDone', 'Không thực hiện', 90, {
    help: 'Chọn khi mục tiêu không còn thực hiện; ghi căn cứ ở cột "Căn cứ".',
    ...coordinator,
  }),
  column('basis', 'Căn cứ', 160, { help: 'Số, ngày văn bản điều chỉnh hoặc cho thôi thực hiện.', ...coordinator }),
  column('supplier', 'Đơn vị cung cấp số liệu', 140, { help: help.supplier, ...coordinator }),
  column('method', 'Cách lấy số liệu', 130, {
    help: 'Một nơi cung cấp / Cộng tử số, mẫu số / Đếm đơn vị đạt / Từng đơn vị / Bộ, ngành công bố.',
    ...coordinator,
  }),
  column('reckoning', 'Cách tính', 200, { help: 'Tử số, mẫu số là gì, khi văn bản có quy định.' }),
  column('print', 'Dấu vân', 90, hidden),
  column('targetId', 'Khóa mục tiêu', 90, hidden),
  column('echo', 'Khóa kết quả', 90, { ...hidden, filledBy: 'calculation' }),
  column('found', 'Dòng kết quả', 60, { ...hidden, filledBy: 'calculation' }),
];

/** A plan's tab: nothing is typed here. */
export const planColumns: readonly Column[] = [
  column('code', 'Mã số', 78, { help: help.code }),
  column('stt', 'STT', 44, { help: help.appendix, ...center }),
  column('text', 'Nội dung mục tiêu', 300, { help: help.words }),
  column('lead', 'Cơ quan chủ trì', 140, { help: help.printed }),
  column('coordinating', 'Cơ quan phối hợp', 160, { help: help.printed }),
  column('note', 'Ghi chú', 70, { help: help.appendix }),
  column('scope', 'Nội dung đo', 120, { help: help.scope }),
  column('target', 'Mục tiêu', 84, { help: help.target, ...right }),
  column('unit', 'ĐVT', 56, { help: help.unit, ...center }),
  column('horizon', 'Đến năm', 58, { help: help.horizon, ...center }),
  column('supplier', 'Đơn vị cung cấp số liệu', 140, { help: help.supplier }),
  column('priorYear', 'Thực hiện năm trước', 84, { help: help.prior, ...calculated, ...right }),
  column('actual', 'Thực hiện đến kỳ báo cáo', 96, { help: help.actual, ...calculated, ...right }),
  column('estimate', 'Ước thực hiện cả năm', 96, { help: help.estimate, ...calculated, ...right }),
  column('numerator', 'Tử số', 84, { help: help.numerator, ...calculated, ...right }),
  column('denominator', 'Mẫu số', 84, { help: help.denominator, ...calculated, ...right }),
  column('asOf', 'Số liệu tính đến ngày', 92, { help: help.asOf, ...calculated, ...right }),
  column('special', 'Trường hợp khác', 120, { help: help.special, ...calculated }),
  column('attainment', 'So với mục tiêu (%)', 84, { help: help.attainment, ...calculated, ...right }),
  column('verdict', 'Đánh giá', 118, { help: help.verdict, ...calculated }),
  column('pace', 'Tiến độ', 126, { help: help.pace, ...calculated }),
  column('explanation', 'Diễn giải', 320, { help: help.explanation, ...calculated }),
  column('evidence', 'Minh chứng', 170, { help: help.evidence, ...calculated }),
  column('difficulties', 'Khó khăn, vướng mắc, nguyên nhân', 210, { help: help.difficulties, ...calculated }),
  column('proposals', 'Đề xuất, kiến nghị', 180, { help: help.proposals, ...calculated }),
  column('targetId', 'Khóa mục tiêu', 90, hidden),
  column('pillar', 'Trụ cột', 90, hidden),
  column('shortName', 'Tên rút gọn', 90, hidden),
  column('recorded', 'Số ghi nhận', 60, { ...hidden, filledBy: 'calculation' }),
  column('entryRow', 'Dòng nhập', 60, { ...hidden, filledBy: 'calculation' }),
  column('found', 'Dòng kết quả', 60, { ...hidden, filledBy: 'calculation' }),
  column('itemFound', 'Dòng kết quả mục', 60, { ...hidden, filledBy: 'calculation' }),
  column('itemVerdict', 'Đánh giá mục', 60, { ...hidden, filledBy: 'calculation' }),
  column('itemPace', 'Tiến độ mục', 60, { ...hidden, filledBy: 'calculation' }),
  column('itemKind', 'Loại số của mục', 60, { ...hidden, filledBy: 'calculation' }),
  column('rank', 'Thứ tự cần chỉ đạo', 60, { ...hidden, filledBy: 'calculation' }),
];

/** The bands over the headers of a plan tab, by the first column each one covers. */
export const planBands: readonly { readonly from: string; readonly words: string }[] = [
  { from: 'code', words: 'THEO KẾ HOẠCH' },
  { from: 'scope', words: 'THEO DÕI' },
  { from: 'priorYear', words: 'SỐ LIỆU (ĐƠN VỊ NHẬP)' },
  { from: 'attainment', words: 'ĐÁNH GIÁ (SỔ TỰ TÍNH)' },
  { from: 'evidence', words: 'GIẢI TRÌNH (ĐƠN VỊ NHẬP)' },
];

export const directoryColumns: readonly Column[] = [
  column('name', 'Đơn vị', 180),
  column('spellings', 'Tên in trong văn bản', 180),
  column('groups', 'Nhóm', 140),
  column('contact', 'Đầu mối', 140, coordinator),
  column('division', 'Phòng', 120, coordinator),
  column('mail', 'Thư nhận đôn đốc', 200, coordinator),
  column('account', 'Tài khoản Google để nhập', 200, coordinator),
  column('officialMailbox', 'Hộp thư công vụ của đơn vị', 200, coordinator),
  column('phone', 'Điện thoại cơ quan', 110, coordinator),
  column('deputy', 'Đầu mối dự phòng', 140, coordinator),
  column('activeFrom', 'Từ ngày', 80),
  column('activeTo', 'Đến ngày', 80),
  column('successor', 'Đơn vị kế thừa', 160),
  column('review', 'Cần xem lại', 200),
  column('key', 'Mã đơn vị', 80, hidden),
];

export const ledgerColumns: readonly Column[] = [
  column('at', 'Thời điểm', 120),
  column('round', 'Đợt báo cáo', 110),
  column('milestone', 'Mốc', 70),
  column('agency', 'Đơn vị', 160),
  column('address', 'Địa chỉ', 200),
  column('codes', 'Mã số còn thiếu', 180),
  column('state', 'Trạng thái', 130),
  column('reason', 'Lý do', 220),
  column('decision', 'Xử lý', 110, { help: decisionHelp, ...coordinator }),
  column('key', 'Khóa', 90, hidden),
];

/** `Theo dõi báo cáo`: one row per agency and round. */
export const trackingColumns: readonly Column[] = [
  column('name', 'Đơn vị', 180),
  column('mustReport', 'Phải gửi báo cáo', 90, { help: trackingHelp.mustReport, ...coordinator }),
  column('figures', 'Số liệu', 70, { help: 'Số liệu đã có trên số liệu phải nhập.', ...calculated, ...center }),
  column('standing', 'Tình trạng', 150, { help: 'Theo số liệu đã nhập và báo cáo đã nhận.', ...calculated }),
  column('timeliness', 'Thời hạn', 120, { help: 'Của báo cáo bằng văn bản; sổ ghi mỗi lần chạy.' }),
  column('number', 'Số báo cáo', 130, { help: 'Ví dụ 512/BC-SYT.', ...coordinator }),
  column('reportDate', 'Ngày báo cáo', 90, { help: 'Ngày ghi trên báo cáo, ví dụ 15/11/2022.', ...coordinator }),
  column('signer', 'Người ký', 130, coordinator),
  column('received', 'Ngày nhận', 90, {
    help: 'Ngày Sở nhận được; đúng hạn hay quá hạn tính theo ngày này.',
    ...coordinator,
  }),
  column('extendedTo', 'Gia hạn đến', 90, {
    help: 'Ngày cuối được gia hạn; các mốc đôn đốc tính theo ngày này.',
    ...coordinator,
  }),
  column('confirmed', 'Xác nhận đầu mối (ngày)', 100, {
    help: 'Ngày đơn vị xác nhận đầu mối, bằng thư hoặc điện thoại.',
    ...coordinator,
  }),
  column('opened', 'Đã mở được sổ (ngày)', 100, coordinator),
  column('dead', 'Địa chỉ hỏng', 80, { help: trackingHelp.dead, ...coordinator }),
  column('release', 'Duyệt thư lãnh đạo', 130, { help: trackingHelp.release, ...coordinator }),
  column('releasedBy', 'Người duyệt', 130, {
    help: 'Ai đồng ý cho gửi thư đến lãnh đạo đơn vị; thiếu thì thư chưa đi.',
    ...coordinator,
  }),
  column('ownPlan', 'Kế hoạch riêng (số, ngày)', 150, { help: 'Kế hoạch của đơn vị gửi Sở tổng hợp.', ...coordinator }),
  column('difficulties', 'Khó khăn chung', 200, coordinator),
  column('proposals', 'Kiến nghị chung', 200, coordinator),
  column('note', 'Ghi chú', 160, coordinator),
  column('key', 'Khóa', 90, hidden),
];

export const settingsColumns: readonly Column[] = [
  column('name', 'Mục', 260),
  column('value', 'Giá trị', 200, coordinator),
  column('meaning', 'Giải thích', 360),
  column('key', 'Khóa', 90, hidden),
];
