// The tab `Đợt báo cáo` in words: columns, closed list, title, and what its `Cần xem lại` says.

import type { LocalDate } from '../domain/local-date.js';
import type { Settings } from '../domain/round/settings.js';
import { type Column, calculated, column, coordinator, hidden, right } from './column.js';
import { officialDate } from './date-words.js';
import { menuPath } from './menu-words.js';
import { stepWords } from './milestone-words.js';
import { roundDay } from './setting-words.js';

/** `Trạng thái`. */
export const roundStateWords = { open: 'Đang mở', reported: 'Đã chốt', closed: 'Đã đóng' } as const;

/** `Loại đợt`. */
export const roundKindWords = { yearly: 'Hằng năm', adHoc: 'Đột xuất' } as const;

/** The same as people spell it. */
export const roundKindSpellings = {
  yearly: [roundKindWords.yearly, 'Hàng năm', 'Đợt năm', 'Năm'],
  adHoc: [roundKindWords.adHoc],
} as const;

const stateHelp =
  'Đang mở, Đã chốt: sổ đôn đốc đợt này. Đã đóng: không còn thư nào của đợt; các đợt khác không đổi. Chưa chọn thì chưa đôn đốc.';

const kindHelp =
  'Hằng năm: mọi đánh giá, tiến độ tính theo đợt này; mỗi năm một đợt. Đột xuất: chỉ hỏi thêm số liệu của năm đó. Để trống: Đột xuất.';

/** One row per round, the yearly ones too. */
export const roundColumns: readonly Column[] = [
  column('name', 'Tên đợt', 200, { help: 'Ví dụ: Năm 2022; 6 tháng đầu năm 2022; Rà soát DTI.', ...coordinator }),
  column('kind', 'Loại đợt', 90, { help: kindHelp, ...coordinator }),
  column('year', 'Năm', 60, {
    help: 'Năm của số liệu. Đợt đột xuất: phải là năm của đợt hằng năm; để trống: năm đó.',
    ...coordinator,
    ...right,
  }),
  column('plans', 'Kế hoạch', 180, {
    help: 'Tên trang hoặc mã kế hoạch, cách nhau bằng dấu chấm phẩy. Đợt đột xuất: chỉ kế hoạch mà đợt hằng năm đang hỏi; để trống: tất cả.',
    ...coordinator,
  }),
  column('cutOff', 'Số liệu tính đến ngày', 100, {
    help: 'Đợt hằng năm: ngày chốt, dùng khi đơn vị không ghi ngày của số liệu. Đợt đột xuất: in trong thư; để trống thì không in.',
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
    help: 'Sở báo cáo UBND tỉnh trước ngày này. Đợt đột xuất: để trống thì thư không nhắc đến.',
    ...coordinator,
    ...right,
  }),
  column('basis', 'Căn cứ', 240, {
    help: 'Văn bản yêu cầu báo cáo, như in trong thư sau chữ "Căn cứ".',
    ...coordinator,
  }),
  column('duty', 'Căn cứ: nội dung', 240, { help: 'In trong ngoặc sau tên văn bản.', ...coordinator }),
  column('wording', 'Căn cứ: câu chữ', 240, {
    help: 'Câu chữ của văn bản mà đợt báo cáo dựa vào; không in trong thư.',
    ...coordinator,
  }),
  column('letter', 'Công văn số', 130, {
    help: 'Ví dụ 2345, hoặc cả số và ký hiệu: 2345/STTTT-CĐS. Để trống thì thư không nhắc đến công văn.',
    ...coordinator,
  }),
  column('symbol', 'Ký hiệu', 80, { help: 'Ví dụ CĐS; thư ghi 2345/STTTT-CĐS.', ...coordinator }),
  column('letterDate', 'Ngày công văn', 100, { help: 'Ví dụ 12/10/2022.', ...coordinator, ...right }),
  column('thresholds', 'Ngưỡng đã chốt', 100, {
    help: 'Đợt hằng năm: sổ tự ghi khi đợt có số liệu đầu tiên; từ đó màu của đợt không đổi theo ngưỡng sửa sau ở Thiết lập. Xóa ô này rồi chạy "Tạo, cập nhật trang kế hoạch" thì đợt dùng ngưỡng đang ghi ở Thiết lập.',
    ...coordinator,
  }),
  column('state', 'Trạng thái', 110, { help: stateHelp, ...coordinator }),
  column('opened', 'Ngày mở', 90, {
    help: 'Sổ ghi khi đợt được mở. Đợt đột xuất ghi ngày sau hôm nay thì đến ngày đó sổ mới đôn đốc.',
    ...coordinator,
    ...right,
  }),
  column('review', 'Cần xem lại', 320, {
    help: 'Còn câu nào ở đây thì việc nêu trong câu đó phải chờ; đợt đột xuất thì sổ chưa gửi thư của đợt. Sổ ghi lại mỗi lần lập trang, mở đợt, gửi thư và mỗi lần chạy tự động.',
    ...calculated,
  }),
  column('key', 'Khóa', 90, hidden),
];

/** Header of a column of the register, as problems name it. */
export function roundHeader(key: string): string {
  return roundColumns.find((each) => each.key === key)?.header ?? key;
}

/** Closed lists of the register, by column. */
export const roundLists: readonly {
  readonly key: string;
  readonly choices: readonly string[];
  readonly help: string;
}[] = [
  { key: 'kind', choices: Object.values(roundKindWords), help: kindHelp },
  { key: 'state', choices: Object.values(roundStateWords), help: stateHelp },
];

/** The first line of the tab: what it is, and by which round everything is judged. */
export function roundsTitle(settings: Pick<Settings, 'asked' | 'round'>): string {
  if (settings.asked.includes('yearlyRound')) return 'ĐỢT BÁO CÁO';
  const [deadline, summaryDeadline] = [roundDay(settings, 'deadline'), roundDay(settings, 'summaryDeadline')];
  return [
    'ĐỢT BÁO CÁO',
    `Đánh giá, tiến độ tính theo đợt hằng năm: ${settings.round.name}, đơn vị gửi trước ngày ${deadline}, Sở báo cáo trước ngày ${summaryDeadline}`,
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
  return `${done} Ghi tiếp căn cứ, công văn ở trang Đợt báo cáo; theo dõi từng đơn vị ở trang Theo dõi báo cáo. Xong việc: "${menuPath('rounds', 'endRound')}".`;
}

function capital(words: string): string {
  return `${words.slice(0, 1).toUpperCase()}${words.slice(1)}`;
}
