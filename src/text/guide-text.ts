// `Hướng dẫn`: what the workbook is, for each of its three readers, on one page.

import type { Pace } from '../domain/judging/verdict-terms.js';
import type { FirstStep } from '../domain/reminding/first-steps.js';
import type { Settings } from '../domain/round/settings.js';
import { calculating } from './entry-words.js';
import { firstStepLines, firstStepsHeading } from './first-steps-words.js';
import { noticed } from './plan-frame.js';
import { roundDay } from './setting-words.js';
import { paceName } from './verdict-text.js';

export interface GuideLine {
  readonly kind: 'title' | 'heading' | 'text';
  readonly text: string;
}

const heading = (text: string): GuideLine => ({ kind: 'heading', text });
const text = (words: string): GuideLine => ({ kind: 'text', text: words });

/** The lines of the page, in order. */
export function guideLines(settings: Settings, steps: readonly FirstStep[]): readonly GuideLine[] {
  const deadline = roundDay(settings, 'deadline');
  return [
    { kind: 'title', text: noticed(settings, 'HƯỚNG DẪN') },
    text('Không nhập thông tin thuộc phạm vi bí mật nhà nước.'),
    text('Đây là sổ theo dõi, đôn đốc của đầu mối; không thay báo cáo ký số và Hệ thống thông tin báo cáo.'),
    heading(firstStepsHeading(steps)),
    ...firstStepLines(steps, settings).map(text),
    heading('Đơn vị nhập số liệu'),
    text('1. Mở trang "Nhập số liệu", tìm khối mang tên đơn vị mình (thư đôn đốc có đường dẫn đến từng ô).'),
    text(
      '2. Gõ vào ô màu vàng nhạt: số thực hiện đến kỳ, số ước cả năm, ngày tính số liệu. Gõ 72,77, không cần dấu %. Chỉ tiêu có tử số, mẫu số: chỉ cần gõ hai số đó.',
    ),
    text(
      '3. Chưa có số: chọn "Chưa có số liệu" ở cột "Trường hợp khác" và ghi ngày dự kiến có. Không phát sinh: chọn "Không phát sinh". Để trống nghĩa là chưa nhập.',
    ),
    text(
      '4. Xem cột "Số ghi nhận", "Đánh giá", "Diễn giải" bên cạnh. Nếu cột "Cần xem lại" có câu hỏi: sửa số, hoặc chọn "Đã kiểm tra".',
    ),
    text(`5. Hạn gửi: trước ngày ${deadline}. Không mở được sổ: trả lời thư, đầu mối nhập hộ.`),
    heading('Đầu mối'),
    text(
      'Trình đơn "Sổ kế hoạch" → "Tạo, cập nhật trang kế hoạch": lập hoặc sửa lại các trang; không đụng đến ô đã nhập, chạy lại bao nhiêu lần cũng được.',
    ),
    text(
      '"Đôn đốc" → "Xem trước thư": xem đúng những thư sẽ gửi lúc này, không gửi gì. "Gửi thư": hỏi lại rồi mới gửi; mỗi đơn vị, mỗi địa chỉ, mỗi mốc chỉ một thư.',
    ),
    text(
      'Ghi địa chỉ thư ở trang "Danh bạ"; hộp thư, ngày nghỉ lễ, ngưỡng ở trang "Thiết lập"; năm, kế hoạch, các hạn, căn cứ, công văn của đợt ở trang "Đợt báo cáo". Nhập hộ thì ghi số công văn ở cột "Nguồn".',
    ),
    text(
      'Ghi "Tài khoản Google để nhập" của đơn vị ở trang "Danh bạ" thì khối của đơn vị chỉ các tài khoản đó và đầu mối gõ được; khối chưa ghi vẫn mở cho mọi người sửa được sổ, kể cả người mở bằng liên kết, trừ khi đổi mục "Quyền nhập theo đơn vị" ở trang "Thiết lập".',
    ),
    text(
      'Trang "Đôn đốc" ghi mọi thư. Dòng đỏ "Chưa rõ đã gửi hay chưa": xem mục Thư đã gửi của hộp thư; có thư thì chọn "Đã gửi" ở cột "Xử lý", không có thì chọn "Gửi lại"; sổ không tự gửi lại.',
    ),
    text(
      'Nhận báo cáo ký số, cho gia hạn, duyệt thư gửi lãnh đạo đơn vị: ghi ở trang "Theo dõi báo cáo". "Bật đôn đốc tự động": sổ tự gửi thư đến mốc; "Chạy thử lịch đôn đốc": xem trước cả đợt.',
    ),
    text(
      '"Đợt báo cáo" → "Mở đợt mới": đợt đột xuất, giữa năm, hỏi một phần số liệu của đợt năm; theo dõi, đóng đợt ở trang "Đợt báo cáo". Mở, đóng một đợt không đổi đợt khác.',
    ),
    text(
      '"Đợt báo cáo" → "Sang năm mới": năm cũ giữ trang nhập của nó ("Nhập số liệu 2022") để nhận số chính thức, năm mới có trang nhập mới. Số chính thức đã đủ và đã chốt thì "Đóng năm": trang của năm đó không nhập nữa, giá trị đã chốt bị sai ghi bằng "Đính chính".',
    ),
    text(
      '"Sổ" → "Kiểm tra sổ": một trang nêu mọi điều không đúng trong sổ, ở ô nào, vì sao, sửa thế nào; chỉ đọc, không ghi gì.',
    ),
    text('Không sao chép cả sổ để làm việc: bản sao không gửi thư cho đến khi được xác nhận.'),
    heading('Lãnh đạo'),
    text(
      `Xem trang "Tổng hợp": số mục tiêu hoàn thành, việc cần chỉ đạo, theo trụ cột, đơn vị chưa đủ số liệu. "${calculating}" nghĩa là số chưa sẵn sàng, không phải số 0.`,
    ),
    heading('Cách tính'),
    text(
      'Đánh giá theo số chính thức; chưa có thì theo số ước cả năm; không có thì theo số đến kỳ. So sánh trên số chưa làm tròn.',
    ),
    text(
      `Tiến độ theo số dự tính đến hạn nếu giữ nhịp đã đi: ${paceInSentence('on-track')} từ ${percent(settings.thresholds.onTrack)}% mục tiêu trở lên; ${paceInSentence('behind')} từ ${percent(settings.thresholds.behind)}%; dưới mức đó là ${paceInSentence('at-risk')}. Số ước chưa đạt không làm tiến độ tốt hơn; đã có số chính thức thì không còn tiến độ.`,
    ),
    text('Mục tiêu có nhiều con số chỉ đạt khi mọi con số đều đạt. Chưa có số không bao giờ tính là 0.'),
    heading('Công thức cho người dùng'),
    text(
      '=TY_LE_DAT(thuc_hien; muc_tieu) · =CON_THIEU(thuc_hien; muc_tieu) · =DANH_GIA_MUC_TIEU(thuc_hien; muc_tieu; loai_so) · =TIEN_DO(thuc_hien; muc_tieu; nam_dich; ngay_tinh; nam_goc; loai_so) · =DIEN_GIAI (như TIEN_DO) · =DOC_CHI_TIEU(cau_chu)',
    ),
    text(
      'Mục tiêu là số hoặc chữ của văn bản ("trên 50", "65 - 70"); ngày là một ô; mỗi đối số là một ô hoặc một vùng.',
    ),
  ];
}

function paceInSentence(pace: Pace): string {
  return paceName(pace).toLowerCase();
}

function percent(ratio: number): string {
  return String(Math.round(ratio * 10000) / 100).replace('.', ',');
}
