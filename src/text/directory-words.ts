// What `Cần xem lại` of `Danh bạ` says about a row.

import {
  type DirectoryDependent,
  type DirectoryQuestion,
  type DirectoryQuestionCode,
  directoryQuestions,
} from '../domain/agencies/directory-question.js';
import { membershipWords } from '../domain/agencies/membership.js';
import { isLocalDate } from '../domain/local-date.js';
import { directoryColumns } from './columns.js';
import { officialDate } from './date-words.js';
import { menuPath } from './menu-words.js';

/** What set-up saw in a row. */
export interface DirectoryFindings {
  readonly questions: readonly DirectoryQuestion[];
  /** Null where nobody writes to the office: a group, a ministry, an office that is gone. */
  readonly mail: { readonly addresses: number; readonly contact: string } | null;
}

const OFFICE_WAITS = 'Cho đến khi sửa, sổ không gửi thư cho đơn vị, không ghi đúng hạn hay quá hạn.';

const MOVED_CELLS = `nghi lệch dòng: sổ không gửi thư cho hai đơn vị. Lệch: hoàn tác (Ctrl+Z) hoặc ${menuPath('book', 'restore')}; đúng: gõ thêm hoặc sửa một ô của dòng nhận (đầu mối, phòng, điện thoại).`;

const SENTENCES: Readonly<Record<DirectoryQuestionCode, string>> = {
  'name-of-another':
    'Tên “{name}” không đi với mã ẩn của dòng ({code} {right}), thường do sắp xếp hoặc dán một phần trang; sổ không gửi thư cho đơn vị này. Hoàn tác (Ctrl+Z) hoặc khôi phục phiên bản trước. Không được thì kiểm tra đầu mối, địa chỉ của dòng là của đơn vị nào rồi gõ lại đúng tên đơn vị của mã.',
  'cells-came': `Ô ở dòng này lần trước đứng ở dòng {row} {name}, ${MOVED_CELLS}`,
  'cells-went': `Ô đã nhập của dòng này nay đứng ở dòng {row} {name}, ${MOVED_CELLS}`,
  'pasted-name-missing': 'Dòng này chưa có tên đơn vị: ghi tên, hoặc xóa dòng.',
  'pasted-name-encoding':
    'Tên đơn vị gõ bằng bảng mã {encoding}, có phải “{meant}” không: đề nghị gõ lại bằng Unicode.',
  'pasted-name-odd': 'Tên đơn vị “{text}” có công thức, giá trị lỗi hoặc ký tự lạ: gõ lại bằng chữ.',
  'pasted-name-known':
    'Trùng với “{name}” ở dòng {row}: chỉ giữ một dòng, ghi địa chỉ vào dòng đó; hai đơn vị khác nhau thì ghi tên cho khác.',
  'pasted-without-group': 'Chưa ghi nhóm: ghi tên nhóm ở cột "Nhóm" thì đơn vị mới có dòng số liệu.',
  'group-unknown': 'Không có nhóm “{text}”: ghi đúng tên ở dòng của nhóm, các nhóm cách nhau bằng dấu chấm phẩy.',
  'group-word': `Dòng của nhóm chỉ ghi "${membershipWords.open}" hoặc "${membershipWords.confirmed}", không ghi “{text}”; nhóm coi như chưa xác nhận.`,
  'group-empty': `Nhóm đã ghi "${membershipWords.confirmed}" nhưng chưa có đơn vị nào: ghi tên nhóm này ở cột "Nhóm" của từng đơn vị.`,
  'account-unreadable':
    'Tài khoản Google “{text}” không phải là một địa chỉ thư (tên@tên miền); chưa đọc được tài khoản nào của đơn vị thì khối nhập chỉ đầu mối gõ được.',
  'account-shared':
    'Tài khoản Google {text} cũng ghi ở dòng {row}: mỗi đơn vị nên có tài khoản riêng để biết ai đã nhập.',
  'account-refused':
    'Google không nhận tài khoản {text} làm người sửa: xem có gõ sai không, đã là tài khoản Google chưa. Các việc khác không bị ảnh hưởng; đơn vị không còn tài khoản nào được nhận thì coi như chưa ghi tài khoản.',
  'mail-unreadable':
    'Không đọc được địa chỉ: “{text}”. Chỉ ghi địa chỉ dạng tên@tên miền, không kèm tên, số thứ tự, dấu đầu dòng.',
  'mail-shared': 'Địa chỉ {text} cũng ghi ở dòng {row}: hộp thư này nhận thư của cả hai đơn vị; xem có ghi nhầm không.',
  'deputy-unreadable':
    'Không đọc được địa chỉ thư “{text}” của đầu mối dự phòng. Ghi họ tên và địa chỉ dạng tên@tên miền.',
  'phone-unreadable':
    'Không đọc được số điện thoại “{text}”; danh sách gọi điện chưa ghi số này. Ghi số cơ quan bằng chữ số (kiểu văn bản để giữ số 0 đầu), ví dụ 0205 3812 345.',
  'start-unreadable': `Không đọc được “{text}” ở cột "Từ ngày". Ghi một ngày, dạng 01/3/2025. ${OFFICE_WAITS}`,
  'end-unreadable': `Không đọc được “{text}” ở cột "Đến ngày". Ghi một ngày, dạng 28/02/2025. ${OFFICE_WAITS}`,
  'days-crossed': `Ngày cuối {to} ở cột "Đến ngày" trước ngày đầu {from} ở cột "Từ ngày". Sửa một trong hai ô. ${OFFICE_WAITS}`,
  'successor-unknown': `Không có đơn vị nào tên “{text}” (cột "Đơn vị kế thừa"). Ghi đúng tên một đơn vị ở cột "Đơn vị"; không có đơn vị kế thừa thì ghi "Không". ${OFFICE_WAITS}`,
  'successor-itself': `Đơn vị ghi chính mình ở cột "Đơn vị kế thừa". Ghi tên đơn vị khác, hoặc "Không". ${OFFICE_WAITS}`,
  'successor-circle': `Các đơn vị kế thừa nhau thành vòng: {names}. Sửa cột "Đơn vị kế thừa" của một dòng. ${OFFICE_WAITS}`,
  'term-from-templates':
    'Ô "{header}" trống: sổ lấy {value} theo dữ liệu lập sổ. Khác thì ghi vào ô; không có thì ghi "Không".',
  'mailbox-unreadable': 'Không đọc được hộp thư công vụ “{text}”. Ghi dạng tên@tên miền.',
  'person-says-nothing':
    'Ô "{header}" ghi “{text}”, không phải tên người hay phòng; thư không in. Ghi tên, hoặc để trống.',
  'person-formula': 'Ô "{header}" chứa công thức hoặc giá trị lỗi; sổ không đưa vào thư. Gõ lại bằng chữ.',
};

const WAITS: Readonly<Record<DirectoryDependent, string>> = {
  office: 'thư cho đơn vị ở dòng đó',
  mail: 'thư cho đơn vị ở dòng đó',
  head: 'thư cho lãnh đạo đơn vị đến địa chỉ đó',
  block: 'quyền gõ ở khối của đơn vị',
  groups: 'các dòng dựa vào nhóm đó',
  row: 'dòng đó, chưa được coi là một đơn vị',
  phone: 'số gọi ở danh sách cần gọi',
  name: 'tên ở ô đó trong thư, trong danh sách',
  nothing: '',
};

/** What waits where it is less than what hangs on the cell: other addresses of the office are written to. */
const WAITS_LESS: Partial<Record<DirectoryQuestionCode, string>> = {
  'mail-unreadable': 'thư đến chỗ chưa đọc được; địa chỉ đọc được ở cùng ô vẫn nhận thư',
  'deputy-unreadable': 'thư cho đầu mối dự phòng',
};

/** What waits until the question is answered, named for the coordinator; `''` where nothing does. */
export function directoryWaits({ code }: DirectoryQuestion): string {
  return WAITS_LESS[code] ?? WAITS[directoryQuestions[code].holds];
}

/** Params that are days where the sentence is about days. */
const DAYS: ReadonlySet<string> = new Set(['from', 'to', 'value']);

/** One finding as a sentence. */
export function directoryQuestion({ code, params = {} }: DirectoryQuestion): string {
  const header = directoryColumns.find((each) => each.key === params.key)?.header;
  const filled: Readonly<Record<string, string | number | undefined>> = { header, ...params };
  return SENTENCES[code].replace(/\{(\w+)\}/g, (_, key: string) => {
    const value = String(filled[key] ?? '');
    return DAYS.has(key) && isLocalDate(value) ? officialDate(value) : value;
  });
}

/** What stands in `Cần xem lại` of a row; `''` when nothing does. */
export function directoryReview({ questions, mail }: DirectoryFindings): string {
  const said = questions.map(directoryQuestion);
  const ofMail = mail === null ? '' : mailReview(mail);
  return [...said, ...(ofMail === '' ? [] : [ofMail])].join(' ');
}

function mailReview({ addresses, contact }: NonNullable<DirectoryFindings['mail']>): string {
  if (addresses === 0) return 'Chưa có địa chỉ thư; đơn vị không nhận được thư đôn đốc.';
  if (addresses > 1) return `Có ${addresses} địa chỉ; mỗi địa chỉ nhận một thư.`;
  return contact.trim() === '' ? 'Chưa có tên đầu mối.' : '';
}

/** How a note of the templates says that it rests on judgement. */
export const toConfirm = 'cần đầu mối xác nhận';
