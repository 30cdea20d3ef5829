// What is added to a closing afterwards: the signed report and corrections; questions, sentences, answers.

import type { LineType } from '../domain/history/register-line.js';
import { quoted } from './listed-codes.js';
import { registerHeader } from './register-line-words.js';

type Cells = Readonly<Record<string, string>>;

/** The signed report that was made from a closing. */
export function reportText({ letterNumber = '', letterDate = '', signer = '' }: Cells): string {
  const by = signer === '' ? '' : `, người ký: ${signer}`;
  return `Báo cáo đã ký: số ${letterNumber}${letterDate === '' ? '' : `, ngày ${letterDate}`}${by}`;
}

/** A correction with what it rests on. */
export function correctionText({
  code = '',
  corrected = '',
  value = '',
  basis = '',
  reason = '',
  who = '',
  at = '',
}: Cells): string {
  const when = [at, who].filter((text) => text !== '').join(', ');
  return `${code} · ${corrected}: đính chính thành ${value}. Căn cứ: ${basis}. Lý do: ${reason}${when === '' ? '' : ` (${when})`}`;
}

/** The cells of a closing that can be put right: figures of a row, state and day of a task. */
export function correctableKeys(type: LineType): readonly string[] {
  return type === 'task'
    ? ['status', 'completedOn', 'deliverable']
    : ['actual', 'estimate', 'numerator', 'denominator', 'asOf', 'special'];
}

/** Questions of the actions that add to a closing. */
export const addingQuestions = {
  letterNumber: 'Số, ký hiệu của báo cáo đã ký, ví dụ 312/BC-STTTT.',
  letterDate: 'Ngày ghi trên báo cáo, ví dụ 14/12/2022.',
  signer: 'Người ký (họ tên, chức vụ).',
  code: 'Mã số của dòng cần đính chính, ví dụ CQS-01.',
  column: ({ code = '', name = '' }: Cells, keys: readonly string[]) =>
    `${code} ${name}\n\n${keys.map((key, at) => `${at + 1}. ${registerHeader(key)}`).join('\n')}\n\nĐính chính cột nào? Ghi số thứ tự.`,
  value: (header: string, before: string) => `${header}: đã chốt ${quoted(before)}. Giá trị đúng là gì?`,
  basis: 'Căn cứ: số, ngày văn bản hoặc tài liệu có giá trị đúng.',
  reason: 'Lý do đính chính.',
  sure: (words: string, number: string, round: string) =>
    `${words}\n\nGhi thêm vào lần chốt ${number}, đợt ${round}. Số đã chốt vẫn giữ nguyên; dòng ghi thêm không sửa, không xóa. Ghi?`,
} as const;

export function addedText(words: string, seal: string): string {
  return `Đã ghi: ${words}\nDấu vân của lần ghi: ${seal}`;
}

export function addedAlready(words: string, seal: string): string {
  return `Đã có trong sổ, không ghi thêm: ${words}\nDấu vân của lần ghi: ${seal}`;
}
