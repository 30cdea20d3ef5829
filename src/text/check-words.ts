// Words of `Kiểm tra sổ`: what each check looks at, why it matters, what mends it; one sentence per finding.

import type { CheckId, Finding, FindingCode } from '../domain/book-check.js';
import type { Problem } from '../domain/checked.js';
import { menuPath, menuWords } from './menu-words.js';
import { problemText } from './problem-text.js';
import { roundHeader, roundStateWords } from './round-words.js';
import { tabNames } from './tab-names.js';

export interface CheckWords {
  readonly name: string;
  /** What was looked at, for the list of what is right. */
  readonly looked: string;
  readonly why: string;
  readonly mend: string;
}

const setUp = `chạy "${menuWords.setUp}"`;
const versions = 'Tệp → Nhật ký phiên bản';
const restore = menuPath('book', 'restore');
const on = menuPath('reminders', 'switchOn');
const off = menuPath('reminders', 'switchOff');
const send = menuPath('reminders', 'send');

export const checkWords: Readonly<Record<CheckId, CheckWords>> = {
  copy: {
    name: 'Sổ gốc hay bản sao',
    looked: 'tệp này là sổ đã được lập, không phải bản sao',
    why: 'Từ bản sao không gửi thư được, quyền đầu mối của sổ gốc không có hiệu lực; nhập vào hai sổ thì số liệu bị chia đôi.',
    mend: `Mở sổ gốc để làm việc. Nếu dùng sổ này thay sổ gốc: xóa ô giá trị của mục "Mã sổ" ở trang Thiết lập, rồi ${setUp}.`,
  },
  tabs: {
    name: 'Các trang của sổ',
    looked: 'trang nào của sổ cũng còn, đúng tên, không có bản sao của trang',
    why: 'Thiếu trang thì thư, báo cáo thiếu theo; sổ không đọc bản sao, ai gõ nhầm vào đó thì số không được tính.',
    mend: `Làm theo từng câu trên; sau đó ${setUp} để sổ lập lại trang thiếu và đặt lại tên.`,
  },
  finished: {
    name: 'Lần lập trang gần nhất',
    looked: `lần "${menuWords.setUp}" gần nhất đã chạy đến hết`,
    why: 'Bị ngắt giữa chừng thì có trang đã cập nhật, có trang chưa.',
    mend: `Để sổ làm nốt: ${setUp}.`,
  },
  locale: {
    name: 'Ngôn ngữ, múi giờ của bảng tính',
    looked: 'bảng tính đặt tiếng Việt, múi giờ Việt Nam',
    why: 'Ngôn ngữ khác thì "1.234,5" và "18/11/2022" bị đọc khác; múi giờ khác thì ngày nộp, ngày gửi thư sai.',
    mend: `Sổ tự đặt lại khi ${setUp}; hoặc Tệp → Cài đặt.`,
  },
  heads: {
    name: 'Đầu trang và các cột',
    looked: 'dòng khóa, dòng tiêu đề và các cột của từng trang còn đủ, đúng chỗ',
    why: 'Sổ nhận cột theo dòng khóa ẩn và tiêu đề; mất cả hai thì không biết số ở cột nào là số gì.',
    mend: `Câu nào không chỉ cách khác thì ${setUp}: sổ lập lại đầu trang và cột thiếu, số đã nhập giữ nguyên. Cột chỉ đổi chỗ thì sổ vẫn đọc đúng; muốn như cũ thì kéo về.`,
  },
  rows: {
    name: 'Các dòng nhập',
    looked: 'mỗi dòng nhập khớp mã số, chữ và dấu vân; không trùng, không có số lạc từ dòng khác',
    why: 'Số nằm sai dòng là số của chỉ tiêu khác; dòng như vậy không được đánh giá, coi như chưa nhập.',
    mend: `Số lạc dòng: ${restore}. Dòng lệch: Hoàn tác (Ctrl+Z) hoặc ${versions}. Dòng trùng: xóa dòng thừa.`,
  },
  typed: {
    name: 'Số liệu đang được hỏi',
    looked: 'không ô đã nhập nào phải hỏi lại',
    why: 'Đang hỏi thì chưa đánh giá, đơn vị vẫn bị tính là còn thiếu và vẫn nhận thư.',
    mend: 'Sửa ô đã nêu, hoặc chọn "Đã kiểm tra" nếu số đúng; đơn vị nhập thì hỏi đơn vị.',
  },
  registers: {
    name: 'Thiết lập, Đợt báo cáo, Theo dõi báo cáo, Danh bạ',
    looked: 'ô nào đầu mối ghi ở bốn trang này sổ cũng đọc được',
    why: 'Không đọc được thì sổ không đoán: thư, mốc, đánh giá dựa vào ô đó phải chờ.',
    mend: 'Sửa ngay ở ô đã nêu; không cần chạy gì thêm.',
  },
  formulas: {
    name: 'Công thức',
    looked: 'ô nào sổ đặt công thức thì công thức còn nguyên',
    why: 'Công thức bị ghi đè thì ô đứng yên ở giá trị cũ: người đọc thấy đánh giá, số đếm không còn đúng.',
    mend: `Nếu giá trị gõ nhầm vào đó là số liệu thì chép sang ô nhập trước, rồi ${setUp}: sổ đặt lại công thức.`,
  },
  texts: {
    name: 'Chữ do sổ ghi',
    looked: 'chữ của văn bản, tên đơn vị, dòng đầu trang kế hoạch đúng như sổ ghi theo Thiết lập, Danh bạ hiện nay',
    why: 'Bị sửa tay, hoặc Thiết lập, Danh bạ, Đợt báo cáo vừa đổi mà các trang chưa cập nhật theo.',
    mend: `Để sổ ghi lại: ${setUp}; ô đã nhập giữ nguyên.`,
  },
  looks: {
    name: 'Định dạng, màu, danh sách chọn',
    looked: 'ô nhập giữ định dạng văn bản, màu, danh sách chọn; trang sổ lập đúng hình thức đã ghi lần trước',
    why: 'Mất định dạng văn bản thì Google đổi số gõ vào thành ngày hoặc phần trăm; mất danh sách thì dễ gõ sai chữ.',
    mend: `Để sổ đặt lại: ${setUp}.`,
  },
  protections: {
    name: 'Bảo vệ trang và khối nhập',
    looked: 'trang nào cũng được bảo vệ, đúng người được sửa; khối nhập đúng tài khoản ở Danh bạ',
    why: 'Bảo vệ bị gỡ, nới thì ai cũng sửa được công thức, số của đơn vị khác; bị siết thì đơn vị không nhập được.',
    mend: `Để sổ đặt lại đúng quyền ghi ở Thiết lập, Danh bạ: ${setUp}. Phần bảo vệ chỉ cảnh báo, hoặc chạy rồi mà vẫn còn: Dữ liệu → Bảo vệ trang tính và dải ô, xóa phần bảo vệ của trang đó, rồi chạy lại.`,
  },
  accounts: {
    name: 'Tài khoản',
    looked: 'Google nhận mọi tài khoản đã ghi; danh sách đầu mối đã có hiệu lực',
    why: 'Tài khoản bị từ chối thì người đó không gõ được; người đã bỏ khỏi danh sách vẫn là người sửa của các trang cho đến lần cập nhật sau.',
    mend: `Sửa tài khoản ở ô đã nêu, hoặc chia sẻ sổ cho tài khoản đó; rồi chủ sở hữu hoặc đầu mối đang có quyền ${setUp}.`,
  },
  trigger: {
    name: 'Đôn đốc tự động',
    looked: 'lịch chạy hằng giờ (nếu bật) còn sống, chỉ có một, của tài khoản có quyền đầu mối',
    why: 'Lịch chết thì thư đến mốc không đi mà không ai biết.',
    mend: `Làm theo từng câu trên. Chưa bật lại được thì gửi bằng ${send}.`,
  },
  offices: {
    name: 'Đơn vị đã kết thúc',
    looked: 'đơn vị đã kết thúc đều có đơn vị kế thừa cho số liệu của mình',
    why: 'Không ai kế thừa thì số liệu rơi vào khối "Chưa giao đơn vị cụ thể": không ai nhập, không ai được nhắc.',
    mend: `Ghi "Đơn vị kế thừa" ở ô đã nêu (chức năng chuyển cho nhiều nơi thì ghi "Đơn vị cung cấp số liệu" từng dòng ở trang Nhập số liệu), rồi ${setUp}.`,
  },
  ledger: {
    name: 'Thư đã gửi',
    looked: 'không thư nào chưa rõ đã đi hay chưa; trang Đôn đốc còn đủ dòng',
    why: 'Thư chưa rõ thì sổ không tự gửi lại: đơn vị có thể chưa hề nhận.',
    mend: `Thư chưa rõ: xem mục Thư đã gửi của hộp thư, chọn "Đã gửi" hoặc "Gửi lại" ở cột "Xử lý". Dòng bị mất: ${setUp}, sổ ghi lại dòng và không gửi thư lần nữa.`,
  },
  memory: {
    name: 'Số đã nhập nay trống',
    looked: 'dòng nào sổ nhớ là đã nhập thì nay vẫn có nội dung',
    why: 'Ô bị xóa nhầm thì chỉ tiêu lại thành chưa nhập.',
    mend: `Ghi lại từ phần sổ nhớ: ${restore}. Cố ý để trống thì ${setUp} và chọn Không khi sổ hỏi.`,
  },
  closedYears: {
    name: 'Năm đã đóng',
    looked: 'trang của năm đã đóng còn đủ, đứng như lúc đóng',
    why: 'Năm đã đóng không ai nhập, không lần chạy nào tính lại: sửa ở đó thì trang nói khác với số đã chốt.',
    mend: `Gõ nhầm: Hoàn tác (Ctrl+Z) hoặc ${versions}. Muốn sổ lập lại trang: chọn "${roundStateWords.open}" ở cột "${roundHeader('state')}" của đợt hằng năm đó (trang ${tabNames.rounds}), ${setUp}, rồi ${menuPath('rounds', 'closeYear')} lại. Giá trị đã chốt bị sai: ${menuPath('rounds', 'correct')}.`,
  },
  closings: {
    name: 'Số liệu đã chốt',
    looked: 'mọi lần chốt ở trang Sổ số liệu còn nguyên như lúc ghi, khớp dấu vân sổ nhớ',
    why: 'Số đã báo cáo mà bị sửa, bị xóa thì sau này không chứng minh được đã báo cáo số nào.',
    mend: `Dòng bị sửa, bị mất: Hoàn tác (Ctrl+Z) hoặc ${versions}; đối chiếu bản sao (CSV) trong hộp thư của đầu mối. Lần ghi dở: ${menuPath('rounds', 'closeFigures')}, sổ ghi nốt hoặc nêu tên phần bỏ dở.`,
  },
  journal: {
    name: 'Nhật ký',
    looked: 'mọi dòng ở trang Nhật ký còn nguyên như lúc ghi',
    why: 'Dòng bị sửa, bị xóa thì sau này không biết ô đã đổi từ bao nhiêu thành bao nhiêu.',
    mend: `Hoàn tác (Ctrl+Z) hoặc ${versions}. Không khôi phục thì lần "${menuWords.setUp}" sau nêu các số đã mất ở cuối nhật ký và ghi tiếp điều đang có.`,
  },
  store: {
    name: 'Chỗ chứa',
    looked: 'số ô của bảng tính và phần nhớ của sổ còn xa giới hạn của Google',
    why: 'Đầy thì sổ không lập thêm trang, không ghi nhớ thêm thư được.',
    mend: 'Xóa trang phụ, dòng trống thừa không phải của sổ. Phần nhớ gần đầy: báo người quản lý sổ.',
  },
};

const sentences: Readonly<Record<FindingCode, string>> = {
  'book-copied': 'Tệp này là bản sao: mã sổ đã ghi là của tệp khác.',
  'tab-deleted': 'Trang không còn trong sổ; sổ lập lại được đầy đủ.',
  'typed-tab-deleted': `Trang không còn trong sổ. Lập lại xong, sổ hỏi ghi lại các số đã nhớ; số nhập sau lần ghi nhớ thì lấy ở ${versions}.`,
  'register-deleted': `Trang không còn trong sổ, sổ không nhớ các ô đã gõ ở trang này. Trước hết mở ${versions}, khôi phục phiên bản trước lúc xóa.`,
  'tab-copied': 'Trang là bản sao, sổ không đọc. Có số nhập nhầm vào đó thì chép về trang gốc, rồi xóa bản sao.',
  'tab-renamed': 'Trang đã bị đổi tên; tên của sổ là "{to}".',
  'set-up-unfinished': 'Lần chạy gần nhất bị ngắt, hoặc vừa khôi phục một phiên bản cũ.',
  'locale-changed': 'Bảng tính đang đặt {locale}, {timeZone}.',
  'keys-gone': 'Mất dòng khóa ẩn ở đầu trang; sổ đang nhận các cột theo tiêu đề.',
  'columns-gone': 'Thiếu cột: {headers}.',
  'head-changed': 'Dòng khóa hoặc tiêu đề khác với sổ lập: {cells}.',
  'column-moved': 'Cột "{header}" không đứng ở chỗ cũ.',
  'lines-changed': 'Trang có {rows} dòng, {columns} cột; sổ lập {most} dòng, {widest} cột: có dòng, cột chèn thêm.',
  'formula-overwritten': 'Công thức bị ghi đè ở {count} ô: {cells}.',
  'formula-changed': 'Công thức khác với sổ đặt ở {count} ô: {cells}.',
  'formula-broken': 'Công thức của sổ báo lỗi ở {count} ô: {cells}; có chữ, số chắn chỗ của kết quả.',
  'text-changed': 'Khác với sổ ghi ở {count} ô: {cells}.',
  'rows-out-of-place': 'Có dòng, cột chưa ở đúng chỗ (đơn vị cung cấp vừa đổi, hoặc có người chuyển, xóa, chèn).',
  'format-changed': 'Định dạng số khác với sổ đặt ở {count} ô: {cells}.',
  'background-changed': 'Màu nền khác với sổ đặt ở {count} ô: {cells}.',
  'list-gone': 'Mất danh sách chọn ở {count} ô: {cells}.',
  'colours-changed': 'Quy tắc tô màu theo chữ bị thêm hoặc xóa.',
  'looks-outdated': 'Hình thức trang chưa theo bản này của sổ.',
  'protection-gone': 'Trang không được bảo vệ: ai sửa được sổ cũng sửa được mọi ô.',
  'protection-changed': 'Người được sửa, hoặc vùng để mở của trang, khác với Thiết lập.',
  'protection-warns': 'Phần bảo vệ của trang chỉ cảnh báo, không ngăn ai.',
  'blocks-changed': 'Phần bảo vệ khối nhập của đơn vị thiếu, thừa hoặc khác tài khoản ở Danh bạ.',
  'account-refused': 'Google không nhận tài khoản {email}.',
  'coordinator-former': 'Tài khoản {email} đã bỏ khỏi mục "Đầu mối" nhưng còn là người sửa của các trang.',
  'trigger-gone': `Lịch chạy không còn ở Google. Chọn ${off}, rồi ${on}.`,
  'trigger-doubled': `Có {count} lịch chạy của tài khoản này; chỉ một lịch gửi thư, các lịch thừa tự gỡ ở lần chạy tới. Muốn gỡ ngay: ${on}.`,
  'trigger-spare': `Tài khoản này còn lịch chạy thừa; lịch tự gỡ ở lần chạy tới, không gửi thư. Muốn gỡ ngay khi đôn đốc tự động đang tắt: ${off}.`,
  'trigger-silent': `Lịch chạy của {owner} im lặng quá {hours} giờ. {owner}, hoặc đầu mối khác thay, chọn ${on}.`,
  'trigger-unlisted': `Đôn đốc tự động chạy bằng {owner}, không còn quyền đầu mối nên không gửi thư nào. Đầu mối đang có quyền chọn ${on}.`,
  'office-ended': '{name} kết thúc ngày {day}, chưa có đơn vị kế thừa cho: {codes}.',
  'mail-uncertain': 'Thư cho {agency} ({address}): chưa rõ đã gửi hay chưa.',
  'mail-row-gone': 'Mất {count} dòng thư mà sổ còn nhớ là đã gửi.',
  'rows-emptied': '{count} dòng trước đây đã nhập, nay trống: {codes}.',
  'closed-year-altered': 'Công thức, chữ của sổ bị ghi đè hoặc xóa ở {count} ô: {cells}.',
  'closed-year-typed': 'Ô nhập đã đổi sau khi đóng năm ở {count} ô: {cells}; sổ không tính.',
  'closing-altered': '{what}',
  'journal-altered': 'Thiếu hoặc bị sửa các số {numbers}.',
  'journal-unreadable': 'Không nhận ra các cột của trang: sổ không ghi thêm được.',
  'closing-unfinished': 'Lần ghi số {record} bị đứt giữa chừng: không phải lần chốt, không tính.',
  'cells-nearly-full': 'Bảng tính đã dùng {share} của 10 triệu ô.',
  'properties-nearly-full': 'Phần nhớ của sổ đã dùng {share} của 500 KB.',
  'property-large': 'Mục nhớ "{name}" đã dùng {share} của 9 KB.',
};

/** One finding as a sentence, without its place. */
export function findingText({ code, params = {} }: Finding): string {
  if (!isOwn(code)) return problemText({ code, params } as Problem);
  return sentences[code].replace(/\{(\w+)\}/g, (_, name: string) => String(params[name] ?? ''));
}

function isOwn(code: Finding['code']): code is FindingCode {
  return code in sentences;
}
