// What the turn of the year says: what is still open, what will happen, what was done, why not.

import type { TaskOutcome } from '../domain/tasks/carried-task.js';
import { menuPath } from './menu-words.js';
import { tabNames, yearTabName } from './tab-names.js';

/** What goes on of a task; `untrusted`: nobody can say whose row it is. */
export type TaskGoing = TaskOutcome | 'untrusted';

export interface TurnPreview {
  readonly from: number;
  readonly to: number;
  /** Name of the round of the ending year. */
  readonly round: string;
  /** Figures still owed, and of how many offices. */
  readonly owed: number;
  readonly owing: number;
  /** Offices whose signed report is missing. */
  readonly letters: number;
  readonly uncertain: number;
  readonly closings: number;
  /** The day before which offices report, where it is still to come. */
  readonly deadlineAhead: string;
  /** Names of open ad hoc rounds. */
  readonly adHoc: readonly string[];
  readonly hasTasks: boolean;
  /** Tasks that the next year asks for again, by what goes on of them. */
  readonly tasks: Readonly<Partial<Record<TaskGoing, number>>>;
  readonly next: {
    readonly name: string;
    readonly deadline: string;
    readonly plans: readonly string[];
    readonly rows: number;
    /** False where the templates give the year no round: its days are those of the last one. */
    readonly isGiven: boolean;
  };
  /** Plans that end with the year. */
  readonly ended: readonly string[];
}

/** The question before the turn. */
export function turnPreview(of: TurnPreview): string {
  const { from, to, round, next, ended } = of;
  const typedTabs = [tabNames.entry, ...(of.hasTasks ? [tabNames.taskEntry] : [])];
  const old = typedTabs.map((name) => yearTabName(name, from)).join(', ');
  const open = openWords(of);
  const lines = [
    `Sang năm mới: từ năm ${from} sang năm ${to}.`,
    open.length === 0 ? `Năm ${from} không còn việc dở.` : `Còn dở của năm ${from}:\n${listed(open)}`,
    `Sẽ làm:\n${listed([
      `Trang ${typedTabs.join(', ')} đổi tên thành ${old}. Không ô đã nhập nào đổi; đường dẫn trong thư cũ vẫn đúng; số chính thức của năm ${from} vẫn nhập ở đó.`,
      `Lập trang ${typedTabs.join(', ')} mới cho năm ${to}, ${next.rows} dòng số liệu.`,
      roundWords(of),
      ...taskWords(of),
      ...(ended.length === 0 ? [] : [`Kế hoạch đã hết hạn, đứng lại với kết quả cuối: ${ended.join('; ')}.`]),
      `Từ đó đánh giá, tiến độ, Tổng hợp, thư là của năm ${to}; sổ không gửi thư của đợt ${round} nữa. Số chính thức của năm ${from} chốt bằng "${menuPath('rounds', 'closeFigures')}", chọn đợt ${round}.`,
    ])}`,
    'Sang năm?',
  ];
  return lines.join('\n\n');
}

function roundWords({ to, next }: TurnPreview): string {
  const plans = next.plans.length === 0 ? '' : `, kế hoạch ${next.plans.join('; ')}`;
  const days = `đơn vị gửi trước ngày ${next.deadline}`;
  const given = next.isGiven ? '' : ` Mẫu của sổ chưa có đợt năm ${to}: các ngày lấy theo đợt trước, cần xem lại.`;
  const none =
    next.plans.length > 0
      ? ''
      : ` Sổ chưa có kế hoạch nào của năm ${to}: trang nhập chưa có dòng nào cho đến khi thêm kế hoạch.`;
  return `Thêm đợt "${next.name}" vào trang ${tabNames.rounds}${plans}, ${days}.${given}${none}`;
}

const GOING: readonly (readonly [TaskGoing, string])[] = [
  ['in-progress', 'đang triển khai'],
  ['paused', 'tạm dừng (kèm nguyên nhân)'],
  ['done', 'đã hoàn thành (kèm ngày, sản phẩm)'],
];

/** How the tasks that go on are taken over; nothing where none does. */
function taskWords({ from, to, tasks }: TurnPreview): readonly string[] {
  const count = (going: TaskGoing) => tasks[going] ?? 0;
  const kept = GOING.filter(([going]) => count(going) > 0).map(([going, words]) => `${count(going)} ${words}`);
  const unread = count('unread') + count('untrusted');
  return [
    ...(kept.length === 0
      ? []
      : [`Nhiệm vụ nhiều năm mang tình trạng sang trang ${tabNames.taskEntry} mới: ${kept.join('; ')}.`]),
    ...(count('again') === 0
      ? []
      : [`${count('again')} nhiệm vụ đã xong phần việc năm ${from}: năm ${to} bắt đầu lại, ô để trống.`]),
    ...(unread === 0
      ? []
      : [
          `${unread} nhiệm vụ có dòng lệch, trùng hoặc tình trạng chưa đọc được: không mang sang, sửa trước thì mang được.`,
        ]),
  ];
}

function openWords(of: TurnPreview): readonly string[] {
  const { owed, owing, letters, uncertain, closings, deadlineAhead, adHoc } = of;
  return [
    ...(deadlineAhead === '' ? [] : [`Chưa đến hạn: đơn vị gửi trước ngày ${deadlineAhead}.`]),
    ...(owed === 0 ? [] : [`${owed} số liệu của ${owing} đơn vị còn thiếu.`]),
    ...(letters === 0 ? [] : [`${letters} đơn vị chưa gửi báo cáo bằng văn bản.`]),
    ...(uncertain === 0 ? [] : [`${uncertain} thư chưa rõ đã gửi hay chưa (trang ${tabNames.ledger}).`]),
    ...(closings > 0
      ? []
      : [`Chưa chốt số liệu lần nào. Nên chạy "${menuPath('rounds', 'closeFigures')}" trước khi sang năm.`]),
    ...adHoc.map((name) => `Đợt đột xuất "${name}" đang mở: sang năm rồi sổ không hỏi số liệu của đợt này nữa.`),
  ];
}

function listed(lines: readonly string[]): string {
  return lines.map((line) => `• ${line}`).join('\n');
}

/** The question before a turn is undone. */
export function backPreview({ from, to }: { readonly from: number; readonly to: number }): string {
  return [
    `Quay lại năm ${from}: chưa có số liệu nào của năm ${to}.`,
    `Sẽ làm:\n${listed([
      `Xóa các trang trống của năm ${to}; dòng đợt hằng năm ${to} ở trang ${tabNames.rounds} và các dòng của đợt đó ở trang ${tabNames.tracking} cũng bỏ.`,
      `Trang ${yearTabName(tabNames.entry, from)} lại tên là ${tabNames.entry}; không ô đã nhập nào đổi, kể cả số nhập từ khi sang năm.`,
      `Đánh giá, tiến độ, Tổng hợp, thư lại là của năm ${from}.`,
    ])}`,
    'Quay lại?',
  ].join('\n\n');
}

/** The first line of what is said after a turn was undone. */
export function turnedBackText(year: number): string {
  return `Đã quay lại năm ${year}.`;
}

export const backProblems = {
  nothing: 'Sổ chưa sang năm lần nào, hoặc trang nhập của năm trước không còn: không có gì để quay lại.',
  roundGone: (year: number): string =>
    `Đợt hằng năm của năm ${year} đã đóng hoặc không còn ở trang ${tabNames.rounds}, nên không quay lại được. Chưa có gì thay đổi.`,
  typed: (year: number, sheet: string, cell: string): string =>
    `Đã có số liệu của năm ${year} (trang ${sheet}, ô ${cell}), nên không quay lại được nữa. Nhập nhầm thì xóa ô đó rồi chạy lại. Chưa có gì thay đổi.`,
} as const;

/** The first line of what is said after the turn. */
export function turnedText(to: number): string {
  return `Đã sang năm ${to}.`;
}

export const turnProblems = {
  tooEarly: (year: number, day: string): string =>
    `Sổ đang ở năm ${year}; sang năm ${year + 1} được từ ngày ${day}. Chưa có gì thay đổi.`,
  changed: 'Sổ vừa được người khác sang năm. Xem lại trang Đợt báo cáo; chưa có gì thay đổi thêm.',
  nameTaken: (names: readonly string[]): string =>
    `Đã có trang khác mang tên ${names.map((name) => `"${name}"`).join(', ')}. Đổi tên trang đó rồi chạy lại; chưa có gì thay đổi.`,
  nextClosed: (year: number): string =>
    `Trang ${tabNames.rounds} đã có đợt hằng năm của năm ${year} ở trạng thái "Đã đóng". Sửa trạng thái hoặc năm của dòng đó rồi chạy lại; chưa có gì thay đổi.`,
  twoYears: (year: number, current: number): string =>
    `Trang ${tabNames.rounds} có hai đợt hằng năm chưa đóng (${year}, ${current}), mà trang ${tabNames.entry} chỉ có một. Trang đó đang giữ số liệu năm nào thì để đợt năm ấy; xóa dòng kia rồi chạy lại "Sang năm mới" (đợt của năm mới do việc này thêm). Chưa có gì thay đổi.`,
} as const;
