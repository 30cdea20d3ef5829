// The tab `Đợt báo cáo` in words: columns, closed list, title, and what its `Cần xem lại` says.

import type { LocalDate } from '../domain/local-date.js';
import type { Settings } from '../domain/round/settings.js';
import { type Column, calculated, column, coordinator, hidden, right } from './column.js';
import { officialDate } from './date-words.js';
import { stepWords } from './milestone-words.js';
import { roundDay } from './setting-words.js';

/** `Trạng thái`. */
export const roundStateWords = { open: 'Đang mở', closed: 'Đã đóng' } as const;

const stateHelp =
  'Đang mở: sổ đôn đốc đợt này. Đã đóng: không còn thư nào của đợt; các đợt khác không đổi. Chưa chọn thì chưa đôn đốc.';

/** One row per further round; the yearly round stands in `Thiết lập`. */
export const roundColumns: readonly Column[] = [
  column('name', 'Tên đợt', 200, { help: 'Ví dụ: 6 tháng đầu năm 2022; Rà soát DTI.', ...coordinator }),
  column('year', 'Năm', 60, {
    help: 'Năm của số liệu; phải là năm của đợt năm ở Thiết lập. Để trống: năm đó.',
    ...coordinator,
    ...right,
  }),
  column('cutOff', 'Số liệu tính đến ngày', 100, {
    help: 'In trong thư. Để trống thì không in.',
    ...coordinator,
    ...right,
  }),
  column('since', 'Số liệu từ ngày', 100, {
    help: 'Số có ngày cũ hơn ngày này, hoặc không ghi ngày, được hỏi lại. Để trống: chỉ hỏi số còn thiếu.',
    ...coordinator,
    ...right,
  }),
  column('deadline', 'Hạn đơn vị gửi', 100, {
    help: 'Đơn vị gửi trước ngày này; các mốc đôn đốc tính theo ngày này.',
    ...coordinator,
    ...right,
  }),
  column('summaryDeadline', 'Hạn Sở báo cáo', 100, {
    help: 'Để trống thì thư không nhắc đến.',
    ...coordinator,
    ...right,
  }),
  column('basis', 'Căn cứ', 240, {
    help: 'Văn bản yêu cầu báo cáo, như in trong thư sau chữ "Căn cứ".',
    ...coordinator,
  }),
  column('letter', 'Công văn số', 130, { help: 'Số, ký hiệu đầy đủ, ví dụ 1234/STTTT-CĐS.', ...coordinator }),
  column('letterDate', 'Ngày công văn', 100, { help: 'Ví dụ 12/10/2022.', ...coordinator, ...right }),
  column('plans', 'Kế hoạch', 180, {
    help: 'Tên trang hoặc mã kế hoạch, cách nhau bằng dấu chấm phẩy; chỉ kế hoạch mà đợt năm đang hỏi. Để trống: tất cả.',
    ...coordinator,
  }),
  column('state', 'Trạng thái', 110, { help: stateHelp, ...coordinator }),
  column('opened', 'Ngày mở', 90, {
    help: 'Sổ ghi khi đợt được mở. Ghi ngày sau hôm nay thì đến ngày đó sổ mới đôn đốc đợt này.',
    ...coordinator,
    ...right,
  }),
  column('review', 'Cần xem lại', 320, {
    help: 'Còn câu nào ở đây thì sổ chưa gửi thư của đợt. Sổ ghi lại khi chạy "Tạo, cập nhật trang kế hoạch", "Mở đợt mới" hoặc gửi thư.',
    ...calculated,
  }),
  column('key', 'Khóa', 90, hidden),
];

/** Header of a column of the register, as problems name it. */
export function roundHeader(key: string): string {
  return roundColumns.find((each) => each.key === key)?.header ?? key;
}

export const roundStateHelp = stateHelp;

/** The first line of the tab: what it is, and the yearly round as `Thiết lập` has it. */
export function roundsTitle(settings: Pick<Settings, 'asked' | 'round'>): string {
  const [deadline, summaryDeadline] = [roundDay(settings, 'deadline'), roundDay(settings, 'summaryDeadline')];
  return [
    'ĐỢT BÁO CÁO',
    `Đợt năm, sửa ở Thiết lập: ${settings.round.name}, đơn vị gửi trước ngày ${deadline}, Sở báo cáo trước ngày ${summaryDeadline}`,
    'Bên dưới là các đợt khác',
  ].join(' · ');
}

/** `Cần xem lại` of a round: every sentence, and what follows from them; empty without one. */
export function roundReview(sentences: readonly string[]): string {
  if (sentences.length === 0) return '';
  return `${sentences.join(' ')} Sổ chưa gửi thư nào của đợt này.`;
}

/** A round's name as it follows the topic of mails: `Năm 2022` for the yearly round, `(đợt Rà soát DTI)` for another. */
export function matterName({ name, isYearly }: { readonly name: string; readonly isYearly: boolean }): string {
  if (isYearly) return name;
  return /^đợt(?!\p{L})/iu.test(name) ? `(đ${name.slice(1)})` : `(đợt ${name})`;
}

/** A round's name inside a list or in front of a line about it: `đợt "Rà soát DTI"`. */
export function roundTag(name: string): string {
  return `đợt "${name}"`;
}

/** The line of `Tổng hợp` that names the other open rounds; empty for none. */
export function otherOpenRounds(rounds: readonly { readonly name: string; readonly deadline: LocalDate }[]): string {
  if (rounds.length === 0) return '';
  const words = rounds.map(({ name, deadline }) => `${name} (đơn vị gửi trước ngày ${officialDate(deadline)})`);
  return `Đợt khác đang mở: ${words.join('; ')}. Trang này tính theo đợt năm.`;
}

/** The questions of `Mở đợt mới`, in their order; the rest is typed on the tab. */
export const roundQuestions: readonly { readonly key: string; readonly text: string }[] = [
  { key: 'name', text: 'Tên đợt, ví dụ: 6 tháng đầu năm 2022' },
  { key: 'deadline', text: 'Hạn đơn vị gửi (trước ngày), ví dụ: 30/6/2022' },
  { key: 'summaryDeadline', text: 'Hạn Sở báo cáo (trước ngày). Không có thì để trống' },
  { key: 'cutOff', text: 'Số liệu tính đến ngày. Không quy định thì để trống' },
  {
    key: 'since',
    text: 'Số liệu từ ngày: số có ngày cũ hơn ngày này được hỏi lại. Để trống thì chỉ hỏi số còn thiếu',
  },
  {
    key: 'plans',
    text: 'Kế hoạch: tên trang, cách nhau bằng dấu chấm phẩy. Để trống thì hỏi tất cả kế hoạch của đợt năm',
  },
];

/** A question of `Mở đợt mới`, with what was wrong with the last answer in front. */
export function roundQuestion(text: string, wrong: readonly string[]): string {
  return [...wrong, `${text}:`].join('\n');
}

export interface RoundPreview {
  readonly name: string;
  readonly deadline: LocalDate;
  readonly planNames: readonly string[];
  /** Figures that the round asks about, and those of them not in; agencies of both. */
  readonly figures: number;
  readonly owed: number;
  readonly agencies: number;
  readonly owing: number;
  /** The step that goes next, with its day; null where there is none left. */
  readonly next: { readonly step: string; readonly date: LocalDate | null } | null;
}

/** What a round will ask of how many, before it is opened. */
export function roundPreview(preview: RoundPreview): string {
  const { next } = preview;
  const first =
    next === null
      ? 'Không còn mốc đôn đốc nào trước và sau hạn này.'
      : next.date === null
        ? `Lần gửi tới là đợt thư ${stepWords(next.step)}.`
        : `Lần đôn đốc đầu tiên: ${stepWords(next.step)}, ngày ${officialDate(next.date)}.`;
  return [
    `Mở ${roundTag(preview.name)}: đơn vị gửi trước ngày ${officialDate(preview.deadline)}.`,
    `Kế hoạch: ${preview.planNames.join('; ')}.`,
    `Hỏi ${preview.figures} số liệu của ${preview.agencies} đơn vị; lúc này còn thiếu ${preview.owed} số liệu của ${preview.owing} đơn vị. Mỗi đơn vị gửi một báo cáo bằng văn bản của đợt.`,
    first,
    'Các đợt đang mở không đổi. Căn cứ, công văn ghi tiếp ở trang Đợt báo cáo. Có mở không?',
  ].join('\n');
}

/** After opening; `again` where the round stood there already. */
export function roundOpened(name: string, again: boolean): string {
  const done = again ? `${capital(roundTag(name))} đã có; không mở thêm.` : `Đã mở ${roundTag(name)}.`;
  return `${done} Ghi tiếp căn cứ, công văn ở trang Đợt báo cáo; theo dõi từng đơn vị ở trang Theo dõi báo cáo. Đóng đợt: chọn "${roundStateWords.closed}" ở cột "Trạng thái".`;
}

function capital(words: string): string {
  return `${words.slice(0, 1).toUpperCase()}${words.slice(1)}`;
}
