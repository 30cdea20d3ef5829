// What a question about a setting says besides the words it could not read: how to write them, and what waits meanwhile.

import type { Problem } from '../domain/checked.js';
import {
  type AskedKey,
  type Dependent,
  dependents,
  isAskedKey,
  isSettingKey,
  type SettingKey,
  type SettingKind,
  settingTable,
} from '../domain/round/setting-table.js';
import type { Settings } from '../domain/round/settings.js';
import { officialDate } from './date-words.js';
import { entryRightsWords } from './rights-words.js';

/** Closed lists of settings, by how their cells are read. */
export const settingChoices: Partial<Readonly<Record<SettingKind, readonly string[]>>> = {
  'yes-no': ['Có', 'Không'],
  rights: Object.values(entryRightsWords),
};

/** Help of a dropdown. */
export function settingHelp(choices: readonly string[]): string {
  return `Chọn một trong các lựa chọn: ${choices.join('; ')}.`;
}

const WANTED: Readonly<Record<SettingKind, string>> = {
  words: 'Đề nghị gõ lại bằng chữ; không có thì để trống.',
  'number-of-letter':
    'Đề nghị chỉ ghi số, hoặc số và ký hiệu (2345/STTTT-CĐS), ngày ghi ở mục riêng; chưa có công văn thì để trống.',
  'symbol-of-letter': 'Đề nghị chỉ ghi ký hiệu, ví dụ CĐS; không có thì để trống.',
  'day-of-letter': 'Đề nghị ghi một ngày, dạng 18/11/2022; chưa có công văn thì để trống.',
  phone: 'Đề nghị ghi số điện thoại bằng chữ số, ví dụ 0205 3812 345.',
  office: 'Đề nghị ghi tên một đơn vị như ở trang Danh bạ.',
  mailbox: 'Đề nghị ghi một địa chỉ thư, không kèm tên hay chữ khác.',
  accounts: 'Đề nghị ghi các địa chỉ thư, cách nhau bằng dấu phẩy, không kèm tên hay chữ khác.',
  date: 'Đề nghị ghi một ngày, dạng 18/11/2022.',
  deadline: 'Đề nghị ghi một ngày, dạng 18/11/2022.',
  days: 'Đề nghị ghi từng ngày (02/9/2022) hoặc khoảng ngày (31/01/2022 - 04/02/2022), cách nhau bằng dấu phẩy.',
  year: 'Đề nghị ghi năm bằng bốn chữ số, ví dụ 2022.',
  plans: 'Đề nghị ghi tên trang kế hoạch, cách nhau bằng dấu chấm phẩy.',
  share: 'Đề nghị ghi số phần trăm, ví dụ 95.',
  steps: 'Đề nghị ghi các mốc như T-30, T-14, T+1, cách nhau bằng dấu phẩy.',
  'yes-no': 'Đề nghị ghi Có hoặc Không.',
  kept: 'Đề nghị xóa ô này rồi chạy lại "Tạo, cập nhật trang kế hoạch".',
  rights: `Đề nghị ghi một trong các lựa chọn: ${Object.values(entryRightsWords).join('; ')}.`,
  machine: '',
};

const WAITING: Readonly<Record<Dependent, string>> = {
  rows: 'không lập lại trang, không đánh giá, không gửi thư',
  mails: 'không gửi thư nào',
  round: 'không gửi thư của đợt hằng năm',
  pace: 'không đánh giá tiến độ theo ngưỡng',
  lateness: 'không ghi đúng hạn hay quá hạn',
  step: 'không gửi ở mốc này; các mốc khác vẫn gửi',
  rights: 'giữ quyền nhập của các khối như đang có',
};

/** A day of the yearly round as a page prints it; where its cell cannot be read, that. */
export function roundDay(
  { asked, round }: Pick<Settings, 'asked' | 'round'>,
  key: 'deadline' | 'summaryDeadline',
): string {
  const setting = key === 'deadline' ? 'roundDeadline' : 'roundSummaryDeadline';
  return asked.includes(setting) ? '(chưa đọc được, xem trang Đợt báo cáo)' : officialDate(round[key]);
}

/** How to write it, and what waits until then. */
export function settingAdvice({ key, holds = key }: NonNullable<Problem['params']>): {
  readonly wanted: string;
  readonly waits: string;
} {
  const wanted = isSettingKey(String(key)) ? WANTED[settingTable[key as SettingKey].kind] : '';
  const asked = String(holds);
  return { wanted, waits: isAskedKey(asked) ? waitingWords(asked) : '' };
}

function waitingWords(key: AskedKey): string {
  const holds = dependents(key);
  if (holds.length === 0) return '';
  return `Cho đến khi sửa, sổ ${holds.map((each) => WAITING[each]).join(', ')}.`;
}
