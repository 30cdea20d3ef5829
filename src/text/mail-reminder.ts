// The reminder to an agency's contact: the same text at every step before the deadline, and its late form at T+1.

import { lastWorkingDayBefore, type WorkCalendar, workingDayOnOrBefore } from '../domain/calendar.js';
import { daysBetween, type LocalDate } from '../domain/local-date.js';
import { plainWords } from '../domain/reading/plain-text.js';
import type { PlannedMail, ReportOwed } from '../domain/reminding/reminder-plan.js';
import { askedUntil } from './asked-until.js';
import { dayMonth, officialDate, weekdayDate, weekdayName } from './date-words.js';
import { type Block, line } from './mail-blocks.js';
import {
  type MailContext,
  type MailMessage,
  type MailRound,
  mailMessage,
  matterOf,
  otherRoundsWords,
  roundTitle,
} from './mail-message.js';
import { figureTable, rowsPerRound, taskTable } from './mail-tables.js';
import { partsBegin } from './measure-words.js';

export interface ReminderMailInput {
  readonly mail: PlannedMail;
  readonly context: MailContext;
  /** Further rounds in the same mail, less urgent. */
  readonly others?: readonly MailRound[];
  /** Day of sending, from which "còn N ngày" counts. */
  readonly today: LocalDate;
  readonly calendar: WorkCalendar;
}

/** Kinds of agencies that the province does not command. */
const ASKED_POLITELY = ['ngành dọc', 'doanh nghiệp'];

/** The mail of one agency and address, in the words of its situation: figures, signed report, tasks, extension. */
export function reminderMail(input: ReminderMailInput): MailMessage {
  const { mail, context } = input;
  const others = input.others ?? [];
  const rounds = [input, ...others.map((other) => ({ ...input, ...other }))];
  const blocks: Block[] = [
    line('Kính gửi: ', mail.entry.name),
    line({ italic: routing(input) }),
    { kind: 'gap' },
    ...(others.length === 0 ? roundBlocks(input, 1) : sections(rounds)),
    ...howTo(rounds),
    ...reportSentences(rounds),
    { kind: 'gap' },
    ...contactLine(context),
    line('Trân trọng./.'),
    line({ italic: footer(rounds) }),
  ];
  return mailMessage(mail.address, subject(input) + otherRoundsWords(others.length), blocks, context);
}

/** What one round asks for, on what grounds, and by when. */
function roundBlocks(input: ReminderMailInput, rounds: number): Block[] {
  const { context } = input;
  return [
    ...(isLate(input)
      ? [line(`${capital(lateWords(input.mail))} ${matterOf(context)} của đơn vị đã quá hạn ngày ${limitDate(input)}.`)]
      : []),
    line(`${groundsSentence(context)}${context.coordinator.longName} ${ask(input)} đơn vị ${request(input)}`),
    ...owedTables(input, rowsPerRound(rounds)),
    { kind: 'gap' },
    line({ bold: 'Thời hạn:' }, ` ${timeLimit(input)}`),
    ...wantedLine(input),
  ];
}

function sections(rounds: readonly ReminderMailInput[]): Block[] {
  return [
    line(`Đơn vị còn nội dung chưa hoàn thành của ${rounds.length} đợt báo cáo, việc gấp nhất nêu trước:`),
    { kind: 'gap' },
    ...rounds.flatMap((each, i): Block[] => [
      roundTitle(i + 1, each.context),
      ...roundBlocks(each, rounds.length),
      { kind: 'gap' },
    ]),
  ];
}

function wantedLine({ mail, context }: ReminderMailInput): Block[] {
  const { cutOff = null, since = null } = context.wanted ?? {};
  if (mail.figures.length === 0 || (cutOff === null && since === null)) return [];
  const days = [
    ...(cutOff === null ? [] : [`tính đến ngày ${officialDate(cutOff)}`]),
    ...(since === null ? [] : [`không cũ hơn ngày ${officialDate(since)}`]),
  ];
  const words = ` ${days.join(', ')}; ghi ngày ở cột "Số liệu tính đến ngày".`;
  return [line({ bold: 'Số liệu cần có:' }, words)];
}

/** True for agencies that are asked with "kính đề nghị": ngành dọc and enterprises. */
export function isAskedPolitely(kind: string): boolean {
  return ASKED_POLITELY.includes(plainWords(kind));
}

/**
 * "Căn cứ … và Công văn số …, "; the part that is empty disappears, and with both the whole clause. The duty in its words
 * is left out where it names another day than this round's deadline, and quoted where it names an office that another has
 * followed.
 */
export function groundsSentence(context: Pick<MailContext, 'basis' | 'letter' | 'deadline' | 'coordinator'>): string {
  const grounds: string[] = [];
  const { document, duty } = context.basis;
  const isOurs = [...duty.matchAll(/(\d{1,2})\/(\d{1,2})(?!\d)/g)].every(
    ([, day, month]) =>
      Number(day) === Number(context.deadline.slice(8)) && Number(month) === Number(context.deadline.slice(5, 7)),
  );
  if (document !== '') grounds.push(duty === '' || !isOurs ? document : `${document} (${dutyWords(context)})`);
  if (context.letter.number !== '') grounds.push(letterWords(context.letter));
  return grounds.length === 0 ? '' : `Căn cứ ${grounds.join(' và ')}, `;
}

function dutyWords(context: Pick<MailContext, 'basis' | 'coordinator'>): string {
  const { duty } = context.basis;
  return officeBefore(context) === '' ? duty : `“${duty}”; nay là ${context.coordinator.longName}`;
}

/** The office through which the document has reports sent, where another has followed it; else empty. */
export function officeBefore({ basis, coordinator }: Pick<MailContext, 'basis' | 'coordinator'>): string {
  const [, named = ''] = /qua (Sở \p{Lu}[^,;()]*?)(?= trước| định kỳ|[,;().]|$)/u.exec(basis.duty) ?? [];
  return coordinator.longName.startsWith(named) ? '' : named;
}

/** "Công văn số 1234/STTTT-CĐS ngày 12/10/2022"; empty without a number. */
export function letterWords(letter: MailContext['letter']): string {
  if (letter.number === '') return '';
  return `Công văn số ${letter.number}${letter.date === null ? '' : ` ngày ${officialDate(letter.date)}`}`;
}

/** "đã nhận báo cáo bằng văn bản số 512/BC-SYT ngày 02/11/2022", as far as it is known. */
export function receivedWords(report: Extract<ReportOwed, { state: 'received' }>): string {
  const day = report.date === null ? '' : ` ngày ${officialDate(report.date)}`;
  return `đã nhận báo cáo bằng văn bản${report.number === '' ? '' : ` số ${report.number}`}${day}`;
}

/** "Liên hệ: …" of the coordinator; no line where nothing is known. */
export function contactLine(context: MailContext): Block[] {
  const { contact, office, phone } = context.coordinator;
  const parts = [contact, office, phone === '' ? '' : `điện thoại ${phone}`].filter((part) => part !== '');
  return parts.length === 0 ? [] : [line(`Liên hệ: ${parts.join(', ')}.`)];
}

function subject(input: ReminderMailInput): string {
  const { mail, context } = input;
  const matter = matterOf(context);
  const { figures, tasks, report } = mail;
  if (isLate(input)) {
    const missing = figures.length > 0 ? `, còn ${figures.length} số liệu` : '';
    return `${mail.entry.name}: ${lateWords(mail)} ${matter} đã quá hạn ngày ${limitDate(input)}${missing}, ${ask(input)} ${verb(input)}`;
  }
  const until = `${untilWords(input, dayMonth)} (còn ${daysBetween(input.today, mail.deadline)} ngày)`;
  if (figures.length > 0) {
    return `${mail.entry.name}: còn ${figures.length} số liệu ${matter}, ${ask(input)} cập nhật ${until}`;
  }
  if (report.state === 'missing') {
    const before = mail.asked > 0 ? `đã đủ số liệu ${matter}, ` : '';
    return `${mail.entry.name}: ${before}${ask(input)} gửi báo cáo ${before === '' ? `${matter} ` : ''}${until}`;
  }
  return `${mail.entry.name}: ${tasks.length} nhiệm vụ ${matter} sắp đến hạn, ${ask(input)} cập nhật`;
}

/** What is late: the figures, the report, or both; a report that came is not. */
function lateWords({ figures, report }: PlannedMail): string {
  if (figures.length === 0) return 'báo cáo';
  return report.state === 'missing' ? 'số liệu và báo cáo' : 'số liệu';
}

function routing({ mail, context, ...rest }: ReminderMailInput): string {
  const { contact, office } = mail.entry;
  const person = contact === '' ? '' : `đồng chí ${[contact, office].filter((part) => part !== '').join(', ')}, `;
  const wish = ask({ mail, context, ...rest });
  return `(${capital(wish)} văn thư chuyển ${person}đầu mối ${context.topic} của đơn vị.)`;
}

function request(input: ReminderMailInput): string {
  const { mail } = input;
  const letterToo = isLate(input) && mail.report.state === 'missing' ? 'gửi báo cáo bằng văn bản và ' : '';
  if (mail.figures.length > 0) return `${letterToo}cập nhật các số liệu còn thiếu sau đây:`;
  const report = `gửi báo cáo bằng văn bản${mail.asked > 0 ? '; sổ đã có đủ số liệu của đơn vị' : ''}`;
  const tasks = 'cập nhật tình trạng thực hiện các nhiệm vụ sau đây:';
  if (mail.report.state !== 'missing') return tasks;
  return mail.tasks.length === 0 ? `${report}.` : `${report}. Đồng thời ${tasks}`;
}

function verb({ mail }: ReminderMailInput): string {
  return mail.figures.length > 0 || mail.report.state !== 'missing' ? 'cập nhật' : 'gửi';
}

function owedTables({ mail, context }: ReminderMailInput, rows: number): Block[] {
  const blocks = figureTable(mail.figures, mail.entry, context, rows);
  if (mail.figures.length > 0 && mail.tasks.length > 0) {
    blocks.push(line('Các nhiệm vụ sắp đến hạn cần cập nhật tình trạng thực hiện:'));
  }
  return [...blocks, ...taskTable(mail.tasks, mail.entry, context)];
}

function timeLimit(input: ReminderMailInput): string {
  const { mail, calendar, today } = input;
  if (mail.milestone === null) return 'theo cột "Hạn năm nay" của từng nhiệm vụ.';
  if (isLate(input)) {
    const again = officialDate(askedUntil(today, input.context.summaryDeadline, calendar));
    return `đã quá hạn ngày ${limitDate(input)}; ${ask(input)} ${verb(input)} trước ngày ${again}.`;
  }
  if (mail.extendedTo !== null) {
    const last = workingDayOnOrBefore(mail.extendedTo, calendar);
    const working = last === mail.extendedTo ? '' : `; ngày làm việc cuối cùng là ${weekdayDate(last)}`;
    return `đã gia hạn đến ngày ${officialDate(mail.extendedTo)} (${weekdayName(mail.extendedTo)})${working}.`;
  }
  const last = lastWorkingDayBefore(mail.deadline, calendar);
  const day = `${officialDate(mail.deadline)} (${weekdayName(mail.deadline)})`;
  return `trước ngày ${day}; ngày làm việc cuối cùng là ${weekdayDate(last)}.`;
}

function howTo(rounds: readonly ReminderMailInput[]): Block[] {
  const figures = rounds.flatMap(({ mail }) => mail.figures);
  const tasks = rounds.flatMap(({ mail }) => mail.tasks);
  if (rounds[0]?.mail.entry.hasNoAccount === true) return howToAnswer(figures.length > 0, tasks.length > 0);
  const blocks: Block[] = [];
  if (figures.length > 0) {
    const parts = figures.some(({ wanted }) => wanted.startsWith(partsBegin));
    const number = `số thực hiện đến kỳ báo cáo${parts ? ' (dòng có tử số, mẫu số thì nhập hai số đó)' : ''}`;
    blocks.push(
      titled(
        'Cách nhập:',
        `${number}, số ước cả năm và ngày tính số liệu. Chưa có số thì chọn "Chưa có số liệu" và ghi ngày dự kiến có; không phát sinh thì chọn "Không phát sinh".`,
      ),
    );
  }
  if (figures.length > 0 || tasks.length > 0) {
    const what = figures.length > 0 ? 'mã số và số liệu' : 'mã số và tình trạng thực hiện';
    blocks.push(titled('Không mở được sổ:', `trả lời thư này, ghi ${what} của từng dòng; đầu mối nhập hộ và báo lại.`));
  }
  return blocks;
}

/** For an office that nobody there can open the book for: the answer is the mail itself. */
function howToAnswer(hasFigures: boolean, hasTasks: boolean): Block[] {
  if (!hasFigures && !hasTasks) return [];
  const how = hasFigures
    ? 'Chưa có số thì ghi "chưa có số liệu" và ngày dự kiến có; không phát sinh thì ghi "không phát sinh".'
    : 'Đã xong thì ghi ngày hoàn thành và số, ngày văn bản.';
  return [
    titled(
      'Cách trả lời:',
      `trả lời thư này, điền vào các cột còn trống của bảng trên, hoặc ghi mã số và số liệu của từng dòng. ${how} Đầu mối nhập vào sổ và báo lại.`,
    ),
  ];
}

function titled(title: string, words: string): Block {
  return line({ bold: title }, ` ${words}`);
}

/** What each round knows of the signed report: the letters that are here, and once what holds for all others. */
function reportSentences(all: readonly ReminderMailInput[]): Block[] {
  // A round of which the mail reminds of tasks alone: its report has nothing to do with them.
  const rounds = all.filter(({ mail }) => mail.milestone !== null);
  const blocks: Block[] = [];
  const open = rounds.find(({ mail }) => mail.report.state === 'missing');
  for (const { mail, context } of rounds) {
    if (mail.report.state !== 'received') continue;
    const which = all.length === 1 ? '' : ` về ${matterOf(context)}`;
    const words = `${receivedWords(mail.report)} của đơn vị${which}; nội dung nêu trên chưa có trong sổ.`;
    blocks.push(line(`${context.coordinator.longName} ${words}`));
  }
  if (open === undefined) return blocks;
  const typing = open.mail.entry.hasNoAccount === true ? 'Trả lời thư này' : 'Việc cập nhật sổ';
  const system = 'gửi qua Hệ thống quản lý văn bản và điều hành';
  const what = all.some(({ mail }) => mail.figures.length + mail.tasks.length > 0)
    ? `${typing} không thay cho báo cáo bằng văn bản có chữ ký của lãnh đạo đơn vị ${system}`
    : `Báo cáo cần có chữ ký của lãnh đạo đơn vị, ${system}`;
  const words = `${what}. Nếu đã gửi báo cáo, ${ask(open)} cho biết số, ngày văn bản.`;
  return [...blocks, line(words)];
}

function footer(rounds: readonly ReminderMailInput[]): string {
  const today = rounds[0]?.today ?? '';
  const isAboutTasks = rounds.every(({ mail }) => mail.milestone === null);
  const isMissing = rounds.some(({ mail }) => mail.report.state === 'missing');
  const isAsked = rounds.some(({ mail }) => mail.asked > 0);
  const figures = !isAsked ? 'đã gửi báo cáo' : isMissing ? 'đã đủ số liệu, báo cáo' : 'đã đủ số liệu';
  const done = isAboutTasks ? 'đã hoàn thành nhiệm vụ' : figures;
  return `Thư gửi tự động từ Sổ kế hoạch ngày ${officialDate(today)}; đơn vị ${done} sẽ không nhận thư này.`;
}

function ask({ mail }: ReminderMailInput): string {
  return isAskedPolitely(mail.entry.kind) ? 'kính đề nghị' : 'đề nghị';
}

function isLate({ mail }: ReminderMailInput): boolean {
  return (mail.milestone?.offset ?? -1) > 0;
}

function limitDate({ mail }: ReminderMailInput): string {
  return officialDate(mail.deadline);
}

function untilWords({ mail }: ReminderMailInput, write: (date: LocalDate) => string): string {
  return mail.extendedTo === null ? `trước ngày ${write(mail.deadline)}` : `đến ngày ${write(mail.extendedTo)}`;
}

function capital(words: string): string {
  return `${words.slice(0, 1).toUpperCase()}${words.slice(1)}`;
}
