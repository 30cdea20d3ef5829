// What the coordinator is told when the reminders that run by themselves cannot do their work: what is wrong, what to do.

import type { Problem } from '../domain/checked.js';
import { type Block, line } from './mail-blocks.js';
import { oneLine } from './mail-line.js';
import { type MailContext, type MailMessage, mailMessage } from './mail-message.js';
import { menuPath } from './menu-words.js';
import { tabNames } from './tab-names.js';

/** Kinds of trouble; each is told at most once a day. */
export type TroubleKind = 'pages' | 'failed' | 'unowned' | 'quota' | 'caller' | 'asked';

export interface TroubleText {
  readonly kind: TroubleKind;
  /** What is wrong in this case, one sentence each. */
  readonly details: readonly string[];
}

/** Details named in a mail; the rest is counted. */
const DETAILS = 10;

const TITLES: Readonly<Record<TroubleKind, string>> = {
  pages: 'thiếu trang hoặc cột',
  failed: 'lần chạy bị lỗi',
  unowned: 'có dòng chưa có đầu mối',
  quota: 'hết hạn mức thư nhiều ngày',
  caller: 'tài khoản bật tự động không còn quyền đầu mối',
  asked: 'có ô chưa đọc được',
};

const WRONG: Readonly<Record<TroubleKind, string>> = {
  pages: 'Sổ thiếu trang hoặc cột cần để đôn đốc, nên lần chạy tự động không gửi được thư nào.',
  failed: 'Lần chạy tự động bị lỗi giữa chừng. Thư nào chưa chắc đã đi thì có dòng đỏ ở trang Đôn đốc.',
  unowned: 'Có dòng số liệu chưa có ai để nhắc; các đơn vị khác vẫn được đôn đốc như thường.',
  asked:
    'Có ô đầu mối ghi mà sổ chưa đọc được, hoặc đã bị xóa; việc nêu ở từng câu dưới đây phải chờ, các việc khác vẫn chạy.',
  quota: 'Thư đến hạn phải chờ từ hôm trước vì tài khoản gửi đã hết hạn mức thư trong ngày.',
  caller: 'Đôn đốc tự động đang chạy bằng một tài khoản không còn quyền đầu mối, nên không gửi thư nào.',
};

const TO_DO: Readonly<Record<TroubleKind, string>> = {
  asked: 'Mở sổ, sửa hoặc khôi phục từng ô đã nêu; lần chạy sau tự làm tiếp. Không thư nào bị mất.',
  pages:
    'Mở sổ, chạy "Tạo, cập nhật trang kế hoạch" (số đã nhập không bị đụng đến). Trang bị xóa nhầm: Tệp → Nhật ký phiên bản.',
  failed: `Mở sổ, chọn ${menuPath('reminders', 'preview')}. Nếu Google hỏi quyền thì đồng ý lại; nếu vẫn lỗi thì gửi bằng ${menuPath('reminders', 'send')} và báo người quản lý sổ.`,
  unowned:
    'Bổ sung địa chỉ ở trang Danh bạ, đổi cột "Đơn vị cung cấp số liệu", hoặc chọn "Không giao" ở trang Nhập số liệu.',
  quota: `Xem ${menuPath('reminders', 'callList')} để gọi trước các đơn vị còn chờ; hoặc bật đôn đốc tự động bằng tài khoản có hạn mức lớn hơn. Thư còn chờ tự đi khi có hạn mức.`,
  caller: `Đầu mối đang có quyền mở sổ, chọn ${menuPath('reminders', 'switchOn')}: lịch chạy chuyển sang tài khoản đó. Nếu vẫn là đầu mối thì ghi tài khoản ở trang Thiết lập, mục "Đầu mối", rồi chạy "Tạo, cập nhật trang kế hoạch".`,
};

const WAITS: Readonly<Record<string, string>> = {
  [tabNames.tracking]: ' Phải chờ: thư dựa vào ô này cho đơn vị ở dòng đó, trong đợt đó.',
  [tabNames.rounds]: ' Phải chờ: thư của đợt ở dòng đó.',
};

/** What waits for an unread cell: as the question says, else as its tab has it; a setting says so itself. */
export function waitsWords({ sheet = '', params = {} }: Pick<Problem, 'sheet' | 'params'>): string {
  const { waits = '' } = params;
  if (sheet === tabNames.settings) return '';
  return waits === '' ? (WAITS[sheet] ?? '') : ` Phải chờ: ${waits}.`;
}

/** Why the title line of `Đôn đốc` does not tell of the last run. */
export const noBeatWords = 'Trang "Đôn đốc": không ghi được lần chạy cuối, trang hoặc cột "Lý do" không còn.';

/** The mail to the coordinator. */
export function troubleMail(to: string, trouble: TroubleText, context: MailContext): MailMessage {
  const { kind, details } = trouble;
  const shown = details.slice(0, DETAILS).map((detail) => line(`- ${oneLine(detail, 300)}`));
  const rest = details.length - shown.length;
  const blocks: Block[] = [
    line('Kính gửi: đầu mối Sổ kế hoạch'),
    { kind: 'gap' },
    line({ bold: 'Việc gì:' }, ` ${WRONG[kind]}`),
    ...shown,
    ...(rest > 0 ? [line(`và ${rest} việc khác.`)] : []),
    line({ bold: 'Cần làm:' }, ` ${TO_DO[kind]}`),
    ...(context.bookLink === '' ? [] : [line({ link: 'Mở sổ', href: context.bookLink })]),
    { kind: 'gap' },
    {
      kind: 'line',
      spans: [{ italic: 'Thư tự động của Sổ kế hoạch; mỗi loại việc báo nhiều nhất một thư một ngày.' }],
    },
  ];
  return mailMessage(to, `Sổ kế hoạch: đôn đốc tự động cần đầu mối xử lý (${TITLES[kind]})`, blocks, context);
}

/** `Lý do` of the ledger row. */
export function troubleReason(kind: TroubleKind, isSent: boolean): string {
  return `${isSent ? 'Báo đầu mối' : 'Không báo được đầu mối'}: ${TITLES[kind]}.`;
}
