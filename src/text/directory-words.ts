// What `Cần xem lại` of `Danh bạ` says about a row.

import type { DirectoryQuestion, DirectoryQuestionCode } from '../domain/agencies/directory-question.js';
import { membershipWords } from '../domain/agencies/membership.js';
import { quotedCell } from './sheet-error.js';

/** What set-up saw in a row. */
export interface DirectoryFindings {
  readonly questions: readonly DirectoryQuestion[];
  /** Null where nobody writes to the office: a group, a ministry, an office that is gone. */
  readonly mail: { readonly addresses: number; readonly bad: readonly string[]; readonly contact: string } | null;
}

const SENTENCES: Readonly<Record<DirectoryQuestionCode, string>> = {
  'name-of-another':
    'Tên “{name}” không đi với mã ẩn của dòng ({code} {right}), thường do sắp xếp hoặc dán một phần trang; sổ không gửi thư cho đơn vị này. Hoàn tác (Ctrl+Z) hoặc khôi phục phiên bản trước. Không được thì kiểm tra đầu mối, địa chỉ của dòng là của đơn vị nào rồi gõ lại đúng tên đơn vị của mã.',
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
  'account-unreadable': 'Tài khoản Google “{text}” không phải là một địa chỉ thư (tên@tên miền).',
  'account-shared':
    'Tài khoản Google {text} cũng ghi ở dòng {row}: mỗi đơn vị nên có tài khoản riêng để biết ai đã nhập.',
  'account-refused':
    'Google không nhận tài khoản {text} làm người sửa: xem có gõ sai không, đã là tài khoản Google chưa. Các việc khác không bị ảnh hưởng; đơn vị không còn tài khoản nào được nhận thì coi như chưa ghi tài khoản.',
  'mailbox-unreadable': 'Không đọc được hộp thư công vụ “{text}”. Ghi dạng tên@tên miền.',
  'person-formula': 'Ô "{header}" chứa công thức hoặc giá trị lỗi; sổ không đưa vào thư. Gõ lại bằng chữ.',
};

/** One finding as a sentence. */
export function directoryQuestion({ code, params = {} }: DirectoryQuestion): string {
  return SENTENCES[code].replace(/\{(\w+)\}/g, (_, key: string) => String(params[key] ?? ''));
}

/** What stands in `Cần xem lại` of a row; `''` when nothing does. */
export function directoryReview({ questions, mail }: DirectoryFindings): string {
  const said = questions.map(directoryQuestion);
  const ofMail = mail === null ? '' : mailReview(mail);
  return [...said, ...(ofMail === '' ? [] : [ofMail])].join(' ');
}

function mailReview({ addresses, bad, contact }: NonNullable<DirectoryFindings['mail']>): string {
  if (bad.length > 0)
    return `Không đọc được địa chỉ: ${quotedCell(bad.slice(0, 3).join(' '))}. Chỉ ghi địa chỉ dạng tên@tên miền, không kèm tên, số thứ tự, dấu đầu dòng.`;
  if (addresses === 0) return 'Chưa có địa chỉ thư; đơn vị không nhận được thư đôn đốc.';
  if (addresses > 1) return `Có ${addresses} địa chỉ; mỗi địa chỉ nhận một thư.`;
  return contact.trim() === '' ? 'Chưa có tên đầu mối.' : '';
}

/** How a note of the templates says that it rests on judgement. */
export const toConfirm = 'cần đầu mối xác nhận';
