// One Vietnamese sentence for every problem with people's data or the workbook: what happened, where, what to do.

import type { Problem } from '../domain/checked.js';
import type { ProblemCode } from '../domain/problem-code.js';
import { lostPhrase } from './lost-words.js';

const sentences: Readonly<Record<ProblemCode, string>> = {
  'locale-refused':
    'Không đặt được ngôn ngữ, múi giờ của bảng tính (đang là {locale}, {timeZone}). Mở Tệp → Cài đặt, chọn Việt Nam và (GMT+07:00) Hà Nội, rồi chạy lại. Chưa trang nào bị thay đổi.',
  'tab-not-ours':
    'Đã có trang tên này nhưng không phải do sổ lập. Đổi tên trang đó rồi chạy lại. Sổ không ghi đè; chưa trang nào bị thay đổi.',
  'tab-name-taken':
    'Trang của sổ đang mang tên "{own}", còn tên này đã thuộc trang khác. Đổi tên trang kia rồi chạy lại. Chưa trang nào bị thay đổi.',
  'tab-missing': 'Chưa có trang này. Chạy "Tạo, cập nhật trang kế hoạch" trước.',
  'tab-in-use':
    'Có người đang sửa trang này liên tục nên sổ dừng lại trước khi ghi. Số đã nhập còn nguyên. Chờ vài phút rồi chạy lại "Tạo, cập nhật trang kế hoạch".',
  'head-gone':
    'Dòng tiêu đề và dòng khóa ẩn ở đầu trang đã bị xóa, sổ không biết cột nào là cột nào nên dừng lại, chưa ghi gì; số đã nhập còn nguyên trên trang. Hoàn tác (Ctrl+Z), hoặc mở Tệp → Nhật ký phiên bản, khôi phục phiên bản trước lúc xóa, rồi chạy lại.',
  'marks-gone':
    'Cột ẩn "{header}" đã bị xóa, sổ không biết dòng nào của chỉ tiêu, đơn vị, mục nào nên dừng lại, chưa ghi gì; số đã nhập còn nguyên trên trang. Hoàn tác (Ctrl+Z), hoặc mở Tệp → Nhật ký phiên bản, khôi phục phiên bản trước lúc xóa, rồi chạy lại.',
  'keys-missing': 'Dòng khóa ẩn ở đầu trang đã bị xóa; sổ nhận các cột theo tiêu đề và đã lập lại dòng khóa.',
  'columns-missing': 'Thiếu cột: {headers}. Sổ đã lập lại cột trống; số liệu ở các cột khác còn nguyên.',
  'row-misplaced':
    'Dòng {row} lệch: mã số {code}, chữ và số không còn đi với nhau (thường do sắp xếp một phần trang). Dòng này không được đánh giá, không gửi thư. Hoàn tác (Ctrl+Z) hoặc khôi phục phiên bản trước; số đã nhập vẫn còn nguyên.',
  'row-doubtful': '{question}',
  'row-repeated': 'Dòng {row} trùng mã số {code} với dòng {counted}; chỉ tính dòng {counted}. Đề nghị xóa dòng thừa.',
  'row-foreign': 'Dòng {row} ({code}) không thuộc đợt báo cáo này; số đã nhập vẫn còn nguyên nhưng không tính.',
  'figure-asked': '{code}: {question}',
  'setting-unreadable': 'Mục "{name}": không đọc được “{text}”. {wanted} {waits}',
  'setting-empty': 'Mục "{name}": chưa ghi gì. {wanted} {waits}',
  'setting-moved':
    'Mục "{name}" nay ghi ở trang Đợt báo cáo, dòng của đợt hằng năm (đang ghi “{other}”); “{text}” ở đây không có tác dụng. Sửa ở đó nếu cần, rồi xóa dòng này.',
  'setting-days-backwards': 'Mục "{name}": khoảng ngày “{text}” có ngày đầu sau ngày cuối. {wanted} {waits}',
  'setting-days-too-long': 'Mục "{name}": khoảng ngày “{text}” dài hơn một tháng. {wanted} {waits}',
  'setting-letter-future':
    'Mục "{name}": ngày {text} chưa đến; thư không nêu công văn chưa ban hành. Đề nghị ghi lại ngày của công văn. {waits}',
  'setting-day-year':
    'Mục "{name}": ngày {text} không thuộc năm {year} của đợt. Đề nghị ghi lại ngày, hoặc sửa năm của đợt. {waits}',
  'setting-day-after':
    'Mục "{name}": ngày {text} sau ngày {day} ở mục "{other}". Đề nghị sửa một trong hai mục. {waits}',
  'setting-day-before':
    'Mục "{name}": ngày {text} trước ngày {day} ở mục "{other}". Đề nghị sửa một trong hai mục. {waits}',
  'setting-share-part': 'Mục "{name}": “{text}” là tỷ số hay phần trăm? {wanted} {waits}',
  'accounts-read':
    'Mục "{name}": sổ đọc là {text}. Có đúng không? Ghi lại như vậy, cách nhau bằng dấu phẩy, thì sổ không hỏi nữa.',
  'thresholds-crossed':
    'Mục "{name}": “{text}” không thấp hơn ngưỡng đúng tiến độ. Đề nghị ghi số thấp hơn, ví dụ 80. {waits}',
  'thresholds-frozen':
    'Đợt này đã có số liệu nên giữ ngưỡng {kept}; ngưỡng {later} vừa ghi dùng từ đợt sau. Muốn dùng ngay: xóa ô "{name}" rồi chạy lại; màu của các dòng sẽ đổi theo.',
  'own-agency-merged':
    '{before} không còn ở thời điểm của đợt; sổ coi {now} là cơ quan đầu mối (không nhận thư, dòng còn thiếu đứng đầu danh sách). Đề nghị xem lại các mục Mã đơn vị, Tên, Tên viết tắt, Ký hiệu, Tên hiển thị của cơ quan đầu mối.',
  'cells-lost': `{what}: ${lostPhrase}. Chọn "Sổ → Khôi phục số đã nhập", hoặc gõ lại; cố ý để trống thì chạy "Tạo, cập nhật trang kế hoạch", chọn Không.`,
  'row-lost':
    '{what}: đã ghi trước đây, nay không còn cả dòng. Chọn "Sổ → Khôi phục số đã nhập"; cố ý xóa thì chạy "Tạo, cập nhật trang kế hoạch", chọn Không.',
  'directory-asked': '{question}',
  'tracking-day': 'Không đọc được ngày “{text}”. Ghi dạng 18/11/2022.',
  'tracking-formula': 'Ô này chứa công thức hoặc giá trị lỗi. Đề nghị gõ lại bằng chữ.',
  'tracking-choice': 'Cột "{column}" không có lựa chọn “{text}”. Đề nghị chọn trong danh sách: {choices}.',
  'round-asks-nothing':
    'Năm {year} không có kế hoạch nào của đợt còn trong kỳ theo dõi: chưa có số liệu nào để nhập. Xem lại cột "Kế hoạch", "Năm" của đợt hằng năm.',
  'round-nameless': 'Chưa ghi "Tên đợt".',
  'round-year':
    'Năm “{text}” khác năm {year} của đợt hằng năm; sổ chỉ hỏi được số liệu của năm đó. Sửa cột "Năm" hoặc đóng đợt.',
  'round-day': 'Cột "{column}": không đọc được ngày “{text}”. Ghi dạng 18/11/2022.',
  'round-formula': 'Cột "{column}" chứa công thức hoặc giá trị lỗi. Đề nghị gõ lại bằng chữ.',
  'round-no-deadline': 'Chưa ghi "Hạn đơn vị gửi".',
  'round-deadline-early': 'Hạn đơn vị gửi {deadline} không sau ngày mở đợt {opened}.',
  'round-summary-early': 'Hạn Sở báo cáo {day} trước hạn đơn vị gửi {deadline}.',
  'round-since-late': 'Ngày ở cột "Số liệu từ ngày" ({since}) sau ngày cuối của số liệu ({until}).',
  'round-day-year': 'Cột "{column}": ngày {day} không thuộc năm {year} của đợt. Sửa ngày hoặc năm.',
  'round-cut-off-late': 'Ngày {day} ở cột "{column}" sau hạn đơn vị gửi {deadline}. Sửa một trong hai ngày.',
  'round-letter':
    'Cột "{column}": không đọc được số công văn “{text}”. Ghi dạng 1234/STTTT-CĐS, ngày ghi ở cột bên cạnh; chưa có thì để trống.',
  'round-letter-future':
    'Cột "{column}": ngày {day} chưa đến; thư không nêu công văn chưa ban hành. Ghi lại ngày của công văn.',
  'round-says-nothing': 'Cột "{column}": “{text}” không phải là nội dung để in vào thư. Ghi nội dung, hoặc để trống.',
  'round-plan-unknown': 'Không có kế hoạch nào tên “{text}”. Ghi tên trang kế hoạch, ví dụ {example}.',
  'round-plan-not-asked':
    'Kế hoạch “{text}” không thuộc đợt hằng năm nên không có dòng ở trang Nhập số liệu. Thêm vào cột "Kế hoạch" của đợt hằng năm, hoặc bỏ ở đây.',
  'round-name-twice': 'Tên đợt trùng với {other}. Đặt tên khác.',
  'round-state': 'Chưa chọn "Trạng thái": Đang mở, Đã chốt hoặc Đã đóng.',
  'round-kind': 'Cột "{column}" không có lựa chọn “{text}”. Chọn Hằng năm hoặc Đột xuất.',
  'round-symbol': 'Cột "{column}": không đọc được ký hiệu “{text}”. Chỉ ghi ký hiệu, ví dụ CĐS; không có thì để trống.',
  'year-turning':
    'Việc sang năm mới đang dở (bị ngắt giữa chừng). Số đã nhập còn nguyên, chưa thư nào được gửi. Chạy "Tạo, cập nhật trang kế hoạch" để làm nốt.',
  'past-tab-gone':
    'Không còn trang này, mà sổ không nhớ số đã nhập ở đó (trang ẩn {saved} cũng mất, hoặc chưa có số nào). Lấy lại từ Tệp → Nhật ký phiên bản; sổ không lập trang trống thay vào. Số của các lần chốt năm {year} vẫn ở trang Sổ số liệu.',
  'closed-tab-gone':
    'Không còn trang này; năm {year} đã đóng nên sổ không lập lại. Số của các lần chốt vẫn ở trang Sổ số liệu. Cần lại trang: lấy từ Tệp → Nhật ký phiên bản; hoặc chọn "Đang mở" ở cột "Trạng thái" của đợt hằng năm {year}, chạy "Tạo, cập nhật trang kế hoạch" (sổ lập lại trang và ghi lại số còn nhớ ở trang ẩn {saved}), rồi đóng lại.',
  'year-tab-kept':
    'Có người vừa nhập ở trang này trong lúc sổ quay lại năm cũ, nên trang được giữ. Chép ô đó sang trang nhập đang dùng rồi xóa trang.',
  'past-round-gone':
    'Không đọc được dòng đợt hằng năm của năm {year} (bị xóa, có hai dòng, hoặc có ô chưa đọc được), nên trang Nhập số liệu {year} giữ nguyên, chưa tính lại. Sửa dòng đó, hoặc khôi phục phiên bản trước.',
  'yearly-none':
    'Không có đợt "Hằng năm" nào đang mở, nên sổ không biết hỏi số liệu của năm nào. Vừa xóa nhầm thì hoàn tác (Ctrl+Z) hoặc khôi phục phiên bản trước; không thì chọn "Hằng năm" ở cột "Loại đợt" và ghi đủ tên, năm, kế hoạch, các ngày, trạng thái của đợt. {waits}',
  'yearly-passed':
    'Sổ đã sang năm sau năm {passed} (có trang Nhập số liệu {passed}) mà không còn đợt "Hằng năm" nào của năm sau đang mở. Vừa xóa nhầm dòng của đợt thì hoàn tác (Ctrl+Z) hoặc chọn "Sổ → Khôi phục số đã nhập"; vừa khôi phục phiên bản cũ thì chạy "Tạo, cập nhật trang kế hoạch"; đã đóng đợt của năm sau thì chọn lại "Đang mở" cho đến khi sang năm. {waits}',
  'yearly-doubtful':
    'Không rõ đợt nào là đợt hằng năm: có từ hai đợt "Hằng năm" chưa đóng mà cùng năm hoặc không đọc được năm (ô này: “{text}”). Sửa năm, hoặc chọn "Đã đóng" ở đợt không dùng. {waits}',
  'yearly-state': 'Chưa chọn "Trạng thái": Đang mở, Đã chốt hoặc Đã đóng. {waits}',
  'letter-number':
    '“{text}” không phải số của báo cáo, nên chưa tính là đã nhận báo cáo. Đã nhận thì ghi số, ví dụ 512/BC-SYT; chưa nhận thì xóa ô (cần ghi gì khác thì ghi ở "Ghi chú").',
  'letter-signer':
    '“{text}” không phải tên người ký, nên chưa tính là đã nhận báo cáo. Báo cáo đã ký thì ghi họ tên; chưa ký thì xóa ô và xóa số, ngày báo cáo.',
  'letter-year':
    'Ngày {text} không thuộc đợt báo cáo của năm {year}, nên chưa tính là đã nhận báo cáo. Đề nghị sửa ngày.',
  'letter-future': 'Ngày {text} chưa đến, nên chưa tính là đã nhận báo cáo. Đề nghị sửa ngày.',
  'letter-two-days':
    'Ngày {text} khác ngày {other} ghi ở "Số báo cáo", nên chưa tính là đã nhận báo cáo. Đề nghị sửa một trong hai ô.',
  'letter-received-early':
    'Ngày nhận {text} trước ngày báo cáo {other}, nên chưa tính là đã nhận báo cáo. Đề nghị sửa một trong hai ô.',
  'extension-early': 'Ngày gia hạn “{text}” trước hạn của đợt, nên chưa tính là đã gia hạn. Đề nghị sửa hoặc xóa.',
  'extension-late':
    'Ngày gia hạn “{text}” sau ngày {other}, ngày cuối có thể gia hạn (hạn Sở báo cáo, hoặc hết năm), nên chưa tính là đã gia hạn. Đề nghị sửa hoặc xóa.',
  'release-unsigned': 'Đã chọn duyệt thư lãnh đạo của {name} nhưng chưa ghi "Người duyệt"; thư chưa được gửi.',
  'release-outdated':
    'Thư lãnh đạo của {name}: lựa chọn ở cột "Duyệt thư lãnh đạo" không hợp với thời hạn hiện nay của đơn vị; đề nghị chọn lại.',
  'decision-idle': 'Dòng này không phải thư "Chưa rõ đã gửi hay chưa"; lựa chọn ở cột "Xử lý" không có tác dụng.',
  'workbook-copied':
    'Đây là bản sao của sổ: không gửi thư từ bản sao. Mở sổ gốc để gửi; nếu dùng sổ này thay sổ gốc, xóa ô giá trị của mục "Mã sổ" ở trang Thiết lập và chạy lại "Tạo, cập nhật trang kế hoạch".',
  busy: 'Đang có người khác chạy việc này. Chờ một phút rồi thử lại; chưa có gì thay đổi.',
  'not-coordinator':
    'Chỉ đầu mối ghi ở trang Thiết lập (mục "Đầu mối") hoặc chủ sở hữu sổ được làm việc này. Tài khoản đang dùng: {email}.',
  'caller-unknown':
    'Chỉ đầu mối ghi ở trang Thiết lập (mục "Đầu mối") hoặc chủ sở hữu sổ được làm việc này, mà Google không cho sổ biết ai đang dùng (người mở bằng liên kết không đăng nhập, hoặc tài khoản cá nhân ngoài tên miền của chủ sở hữu). Chưa có gì thay đổi. Nhờ chủ sở hữu sổ, hoặc dùng tài khoản cùng tên miền.',
  'coordinator-pending':
    'Tài khoản {email} đã ghi ở trang Thiết lập (mục "Đầu mối") nhưng chưa có hiệu lực. Nhờ chủ sở hữu sổ hoặc đầu mối đang có quyền chạy "Tạo, cập nhật trang kế hoạch" một lần; chưa có gì thay đổi.',
  'settings-gone':
    'Sổ này đã được lập từ trước, nay không có trang "Thiết lập" (bị xóa, hoặc vừa khôi phục phiên bản cũ). Chỉ chủ sở hữu sổ hoặc đầu mối ghi lần cuối được lập lại. Chưa có gì thay đổi. Tài khoản đang dùng: {email}.',
  'copy-owner-only':
    'Đây là bản sao của sổ: danh sách đầu mối của sổ gốc không có hiệu lực ở đây, chỉ chủ sở hữu bản sao được làm việc này. Chưa có gì thay đổi. Tài khoản đang dùng: {email}.',
  'coordinator-refused':
    'Google không nhận tài khoản {email} (mục "Đầu mối") làm người sửa các trang được bảo vệ: xem có gõ sai không, đã là tài khoản Google chưa, đã được chia sẻ sổ chưa. Các việc khác không bị ảnh hưởng.',
  'tabs-closed':
    'Tài khoản {email} là đầu mối nhưng chưa được ghi là người sửa của trang: {tabs}. Nhờ chủ sở hữu sổ chạy "Tạo, cập nhật trang kế hoạch" một lần (sổ ghi thêm đầu mối vào phần bảo vệ các trang), rồi chạy lại. Chưa có gì thay đổi.',
  'tabs-gone':
    'Trang {tabs} vừa bị xóa nên việc này dừng giữa chừng; thư đã gửi vẫn còn được ghi nhớ, không thư nào gửi lần nữa. Hoàn tác (Ctrl+Z) nếu xóa nhầm, hoặc chạy "Tạo, cập nhật trang kế hoạch": sổ lập lại trang và đưa lại số đã nhập từ bản lưu. Sau đó chạy lại việc này.',
  unexpected:
    'Có lỗi ngoài dự kiến: {message}. Số đã nhập không bị mất; hãy chạy lại, nếu vẫn lỗi thì báo người quản lý sổ.',
};

/** The sentence, led by sheet and cell where the problem has a place. */
export function problemText(problem: Problem): string {
  const said = sentences[problem.code].replace(/\{(\w+)\}/g, (_, name: string) =>
    String(problem.params?.[name] ?? problem.code),
  );
  const place =
    problem.sheet === undefined
      ? ''
      : `Trang "${problem.sheet}"${problem.cell === undefined ? '' : `, ô ${problem.cell}`}: `;
  return place + said;
}
