// Headers, widths and help of the tabs that people type into, as the offices read them.

import { decisionHelp } from './automation-words.js';
import { type Column, calculated, center, column, coordinator, help, hidden, right, staff } from './column.js';
import { notDoneWord } from './entry-words.js';
import { selfAssessmentColumn } from './plan-columns.js';

/** Keys of entry columns that a round asks for only with some plans. */
export const roundOnlyKeys: ReadonlySet<string> = new Set([selfAssessmentColumn.key]);

import { trackingHelp } from './tracking-words.js';

/** `Nhập số liệu`: narrow enough for a phone, sorted by agency. */
export const entryColumns: readonly Column[] = [
  column('code', 'Mã số', 78, { help: help.code }),
  column('words', 'Chỉ tiêu', 200, {
    help: 'Nguyên văn Phụ lục; câu đặt nhiều chỉ tiêu thì là tên chỉ tiêu của dòng. Không sửa.',
  }),
  column('scope', 'Nội dung đo', 100, { help: help.scope }),
  column('target', 'Chỉ tiêu giao', 80, { help: help.target, ...calculated, ...right }),
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
  column('checked', 'Đã kiểm tra', 90, {
    help: 'Chọn "Đã kiểm tra" khi số đã đúng dù sổ còn hỏi; số đổi sau đó thì chọn "Đã kiểm tra lại".',
    ...staff,
  }),
  column('evidence', 'Minh chứng', 170, { help: help.evidence, ...staff }),
  column('difficulties', 'Khó khăn, vướng mắc, nguyên nhân', 210, { help: help.difficulties, ...staff }),
  column('proposals', 'Đề xuất, kiến nghị', 180, { help: help.proposals, ...staff }),
  column('agency', 'Đơn vị', 130),
  column('place', 'Vị trí trong kế hoạch', 110),
  column('carried', 'Năm trước theo sổ', 110, {
    help: 'Số chính thức (chưa có thì số ước) ở trang nhập của năm trước, lấy lại mỗi lần lập trang và lần chạy đầu ngày. Ghi ở cột "Năm trước" thì số đó được dùng.',
    ...calculated,
    ...right,
  }),
  column('priorYear', 'Năm trước', 76, {
    help: 'Số chính thức của năm trước. Để trống: sổ dùng số ở cột "Năm trước theo sổ"; cột đó cũng không có thì chưa có số.',
    ...coordinator,
    ...right,
  }),
  column('source', 'Nguồn (nhập hộ theo văn bản)', 150, {
    help: 'Đầu mối nhập hộ thì ghi: Nhập hộ theo văn bản số …, ngày …',
    ...coordinator,
  }),
  column('adjustedTarget', 'Mục tiêu điều chỉnh', 90, {
    help: 'Mức mới khi cấp có thẩm quyền đã điều chỉnh; ghi căn cứ ở cột "Căn cứ".',
    ...coordinator,
    ...right,
  }),
  column('assignedTarget', 'Chỉ tiêu giao riêng', 90, {
    help: 'Khi tỉnh giao cho đơn vị này mức khác mức của kế hoạch: 95; trên 50; 65 - 70. Dòng này đánh giá theo mức ghi ở đây, kế hoạch vẫn theo mức in trong văn bản.',
    ...coordinator,
    ...right,
  }),
  column('notDone', notDoneWord, 90, {
    help: 'Chọn khi mục tiêu không còn thực hiện; ghi căn cứ ở cột "Căn cứ".',
    ...coordinator,
  }),
  column('basis', 'Căn cứ', 160, { help: 'Số, ngày văn bản điều chỉnh hoặc cho thôi thực hiện.', ...coordinator }),
  column('supplier', 'Đơn vị cung cấp số liệu', 140, { help: help.supplier, ...coordinator }),
  column('method', 'Cách lấy số liệu', 130, {
    help: 'Một nơi cung cấp: một đơn vị nhập số của cả tỉnh. Cộng tử số, mẫu số; Đếm đơn vị đạt; Từng đơn vị: chọn tên nhóm ở cột "Đơn vị cung cấp số liệu" thì mỗi thành viên của nhóm đã xác nhận có dòng riêng, chưa chọn thì vẫn một dòng. Bộ, ngành công bố: không nhắc ai.',
    ...coordinator,
  }),
  column('reckoning', 'Cách tính', 200, { help: 'Tử số, mẫu số là gì, khi văn bản có quy định.' }),
  column('print', 'Dấu vân', 90, hidden),
  column('targetId', 'Khóa mục tiêu', 90, hidden),
  column('echo', 'Khóa kết quả', 90, { ...hidden, filledBy: 'calculation' }),
  column('found', 'Dòng kết quả', 60, { ...hidden, filledBy: 'calculation' }),
];

/** The same where a document of the round wants the lead agency to judge its own figure. */
export const entryColumnsWithSelfAssessment: readonly Column[] = entryColumns.flatMap((each) =>
  each.key === 'agency' ? [{ ...selfAssessmentColumn, ...staff }, each] : [each],
);

export const directoryColumns: readonly Column[] = [
  column('name', 'Đơn vị', 180, {
    help: 'Xã, phường và đơn vị chưa có trong sổ: dán tên vào các dòng trống cuối trang, ghi nhóm ở cột "Nhóm", rồi chạy "Tạo, cập nhật trang kế hoạch".',
  }),
  column('spellings', 'Tên in trong văn bản', 180),
  column('groups', 'Nhóm', 140, {
    help: 'Đơn vị: tên các nhóm, cách nhau bằng dấu chấm phẩy. Dòng của nhóm: ghi "Đã xác nhận" khi danh sách thành viên đã đúng; mỗi thành viên khi đó có dòng riêng ở trang Nhập số liệu.',
    ...coordinator,
  }),
  column('contact', 'Đầu mối', 140, coordinator),
  column('division', 'Phòng', 120, coordinator),
  column('mail', 'Thư nhận đôn đốc', 200, coordinator),
  column('account', 'Tài khoản Google để nhập', 200, {
    help: 'Một hoặc nhiều tài khoản, cách nhau bằng dấu phẩy; chia sẻ sổ cho các tài khoản này với quyền người chỉnh sửa. Có ghi thì khối của đơn vị ở trang nhập chỉ các tài khoản này, đầu mối và chủ sở hữu gõ được, từ lần "Tạo, cập nhật trang kế hoạch" kế tiếp (Thiết lập, mục "Quyền nhập theo đơn vị").',
    ...coordinator,
  }),
  column('officialMailbox', 'Hộp thư công vụ của đơn vị', 200, coordinator),
  column('phone', 'Điện thoại cơ quan', 110, coordinator),
  column('deputy', 'Đầu mối dự phòng', 140, coordinator),
  column('activeFrom', 'Từ ngày', 80, {
    help: 'Ngày đầu đơn vị hoạt động. Để trống: theo dữ liệu lập sổ, không có thì không giới hạn. Ghi "Không" khi không có ngày này.',
    ...coordinator,
  }),
  column('activeTo', 'Đến ngày', 80, {
    help: 'Ngày cuối đơn vị hoạt động; sau ngày này số liệu, thư chuyển cho đơn vị kế thừa. Để trống: theo dữ liệu lập sổ, không có thì đơn vị vẫn hoạt động. Ghi "Không" khi đơn vị vẫn hoạt động.',
    ...coordinator,
  }),
  column('successor', 'Đơn vị kế thừa', 160, {
    help: 'Tên một đơn vị ở cột "Đơn vị". Để trống: theo dữ liệu lập sổ. Ghi "Không" khi không đơn vị nào kế thừa.',
    ...coordinator,
  }),
  column('review', 'Cần xem lại', 200),
  column('key', 'Mã đơn vị', 80, hidden),
];

export const ledgerColumns: readonly Column[] = [
  column('at', 'Thời điểm', 120),
  column('round', 'Đợt báo cáo', 110),
  column('milestone', 'Mốc', 130),
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
  column('round', 'Đợt báo cáo', 110),
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
  column('review', 'Cần xem lại', 300, {
    help: 'Còn câu nào ở đây thì việc dựa vào ô đó phải chờ: báo cáo, gia hạn, địa chỉ: thư của đợt cho đơn vị; ngày xác nhận, mở sổ: thư rà soát đầu mối; duyệt: thư lãnh đạo. Sổ ghi lại mỗi lần lập trang và gửi thư.',
    ...calculated,
  }),
  column('lost', 'Ô bị mất', 90, hidden),
  column('key', 'Khóa', 90, hidden),
];

export const settingsColumns: readonly Column[] = [
  column('name', 'Mục', 260),
  column('value', 'Giá trị', 200, coordinator),
  column('meaning', 'Giải thích', 360),
  column('review', 'Cần xem lại', 320, {
    help: 'Còn câu nào ở đây thì việc nêu trong câu đó phải chờ. Sổ ghi lại mỗi lần lập trang, gửi thư và mỗi lần chạy tự động.',
    ...calculated,
  }),
  column('key', 'Khóa', 90, hidden),
];
