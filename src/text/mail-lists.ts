// Words for people to send or say themselves: one agency's Zalo text, the group text, the call list, the letter list.

import { lastWorkingDayBefore, type WorkCalendar } from '../domain/calendar.js';
import type { LocalDate } from '../domain/local-date.js';
import type { Debtor } from '../domain/reminding/reminder-lists.js';
import type { AgencyOutlook } from '../domain/reminding/reminder-outlook.js';
import { letterState } from '../domain/reminding/reminder-standing.js';
import { dayMonth, officialDate } from './date-words.js';
import { letterWords } from './letter-words.js';
import { nextMailWords } from './mail-history.js';
import { oneLine } from './mail-line.js';

/** What short texts need of a round. */
export interface ShortContext {
  /** `CĐS 2022`. */
  readonly shortMatter: string;
  readonly deadline: LocalDate;
  /** Day on which the text is copied. */
  readonly today: LocalDate;
  readonly calendar: WorkCalendar;
  readonly bookLink: string;
}

/** Codes named in a short text; the rest is counted. */
const CODES = 8;

/** A Zalo message to the contact of one agency. */
export function zaloText(debtor: Debtor, context: ShortContext): string {
  const { entry, owed } = debtor;
  const name = oneLine(entry.name, 120);
  if (owed.isLetterAsked === true && owed.figures.length === 0)
    return `Đ/c ơi, em chưa rõ ${name} đã gửi báo cáo ${context.shortMatter} bằng văn bản chưa. Đã gửi thì cho em xin số, ngày ạ.`;
  const wanted =
    owed.figures.length > 0
      ? `còn ${owed.figures.length} số liệu ${context.shortMatter} (mã ${codeWords(debtor)})`
      : `${owed.asked > 0 ? `đã đủ số liệu ${context.shortMatter}, còn chờ báo cáo` : `còn chờ báo cáo ${context.shortMatter}`} bằng văn bản`;
  const link = entry.hasNoAccount === true ? '' : owed.figures[0]?.link || context.bookLink;
  const where = link === '' ? 'Nhắn lại hoặc trả lời thư đôn đốc giúp em số liệu ạ.' : `Nhập tại: ${link}.`;
  const typeAt = owed.figures.length === 0 ? '' : ` ${where}`;
  const sent = owed.report.state === 'received' ? '' : ' Đã gửi văn bản thì cho em xin số, ngày ạ.';
  return `Đ/c ơi, ${name} ${wanted}, ${limitWords(debtor, context)}.${typeAt}${sent}`;
}

function limitWords({ deadline, isOverdue, owed }: Debtor, { calendar, today }: ShortContext): string {
  // While a cell of its row is asked about nobody can say that it is late: it may have sent, or been given more time.
  const isHeld = owed.isHeld === true;
  if (isOverdue && !isHeld) return `đã quá hạn ngày ${dayMonth(deadline)}`;
  if (owed.extendedTo !== null) return `gia hạn đến ${dayMonth(owed.extendedTo)}`;
  if (isHeld) return `hạn trước ${dayMonth(deadline)}`;
  if (today >= deadline) return `hôm nay, ${dayMonth(deadline)}, gửi vẫn tính là đúng hạn`;
  const last = lastWorkingDayBefore(deadline, calendar);
  // Behind the last working day, with the deadline still ahead, there is only the deadline to name.
  return `hạn trước ${dayMonth(deadline)}${last < today ? '' : `, ngày làm việc cuối ${dayMonth(last)}`}`;
}

/** The text for the group of contacts: how many are complete, and who is asked. `at` is `yyyy-mm-ddThh:mm`. */
export function groupText(
  at: string,
  complete: { readonly done: number; readonly total: number },
  open: readonly Debtor[],
  context: ShortContext,
): string {
  const until = `Đến ${Number(at.slice(11, 13))}h ngày ${dayMonth(at.slice(0, 10))}`;
  const count =
    complete.total === 0
      ? `${until} chưa đơn vị nào phải nhập số liệu.`
      : `${until} đã đủ số liệu ${complete.done}/${complete.total} đơn vị.`;
  const own = open.filter((debtor) => debtor.isOwn && debtor.owed.figures.length > 0);
  const ownWork = own.map(({ entry }) => `${oneLine(entry.name, 120)} đang cập nhật phần của mình.`);
  // Whose row is asked about may have sent the letter: nobody is named in public for it.
  const others = open.filter(({ isOwn, owed }) => !isOwn && (owed.figures.length > 0 || owed.isHeld !== true));
  if (others.length === 0) return [count, ...ownWork, 'Trân trọng cảm ơn các đơn vị.'].join(' ');
  const names = (debtors: readonly Debtor[]) =>
    debtors
      .map(({ entry, owed }) => {
        const name = oneLine(entry.name, 120);
        return owed.extendedTo === null ? name : `${name} (gia hạn đến ${dayMonth(owed.extendedTo)})`;
      })
      .join(', ');
  const when = at.slice(0, 10) < context.deadline ? `trước ${dayMonth(context.deadline)}` : 'trong thời gian sớm nhất';
  const missing = others.filter(({ owed }) => owed.figures.length > 0);
  const letters = others.filter(({ owed }) => owed.figures.length === 0);
  return [
    count,
    ...(missing.length === 0 ? [] : [`Đề nghị ${missing.length} đơn vị còn lại cập nhật ${when}: ${names(missing)}.`]),
    ...ownWork,
    ...(letters.length === 0 ? [] : [`Chờ báo cáo bằng văn bản, đề nghị gửi ${when}: ${names(letters)}.`]),
  ].join(' ');
}

/** One line of the call list: whom to call where, about what, and what they were told. */
export function callLine(debtor: Debtor, outlook: Pick<AgencyOutlook, 'next'>): string {
  const { entry, owed, toldOn } = debtor;
  const person = [entry.contact, entry.office].map((part) => oneLine(part, 120)).filter((part) => part !== '');
  const phone = oneLine(entry.phone ?? '', 60);
  if (debtor.isOwn) return `${oneLine(entry.name, 120)}: ${owesWords(debtor)}; việc của đầu mối, sổ không gửi thư`;
  return [
    `${oneLine(entry.name, 120)}: ${owesWords(debtor)}`,
    person.length === 0 ? 'chưa có tên đầu mối' : `đầu mối ${person.join(', ')}`,
    phone === '' ? 'chưa có số điện thoại cơ quan' : `điện thoại ${phone}`,
    ...(debtor.isReachable ? [] : ['không có địa chỉ thư dùng được']),
    toldOn === null ? 'chưa gửi thư nào' : `thư gần nhất ngày ${officialDate(toldOn)}`,
    ...(owed.extendedTo === null ? [] : [`gia hạn đến ${officialDate(owed.extendedTo)}`]),
    ...(owed.isHeld === true ? ['có ô chưa đọc được ở dòng của đơn vị, chưa gửi thư'] : []),
    nextMailWords(outlook),
  ].join('; ');
}

/** One line of the list behind the letter of urging (công văn đôn đốc). */
export function letterLine(debtor: Debtor): string {
  return `${oneLine(debtor.entry.name, 200)}: ${owesWords(debtor)}`;
}

/** "còn 3 số liệu (XHS-07, …), chưa có văn bản". */
export function owesWords(debtor: Debtor): string {
  const { figures, report, isLetterAsked } = debtor.owed;
  const parts: string[] = [];
  if (figures.length > 0) parts.push(`còn ${figures.length} số liệu (${codeWords(debtor)})`);
  if (report.state === 'missing') parts.push(letterWords[letterState(false, isLetterAsked === true)]);
  if (report.state === 'received')
    parts.push(`${letterWords.here}${report.number === '' ? '' : ` số ${report.number}`}`);
  return parts.join(', ');
}

function codeWords({ owed }: Debtor): string {
  const codes = owed.figures.slice(0, CODES).map((figure) => oneLine(figure.indicator, 40));
  const rest = owed.figures.length - codes.length;
  return rest > 0 ? `${codes.join(', ')} và ${rest} mã khác` : codes.join(', ');
}
