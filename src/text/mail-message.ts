// A mail ready for the platform, and what every mail of a round has in common.

import type { LocalDate } from '../domain/local-date.js';
import type { PlannedMail } from '../domain/reminding/reminder-plan.js';
import { type Block, line, mailHtml, mailText } from './mail-blocks.js';
import { oneLine, subjectLine } from './mail-line.js';

export interface MailMessage {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** Name of the sender as shown. */
  readonly name: string;
  /** Empty where replies go to the sending account. */
  readonly replyTo: string;
}

/** The coordinator's office and desk, from `Thiết lập`. */
export interface MailCoordinator {
  /** `Sở Thông tin và Truyền thông`. */
  readonly longName: string;
  /** `Sở TT&TT Lạng Sơn - Sổ kế hoạch chuyển đổi số`. */
  readonly fromName: string;
  /** Official mailbox of the coordinator. */
  readonly replyTo: string;
  readonly contact: string;
  readonly office: string;
  readonly phone: string;
}

/** Which figures a further round wants: as of which day, and none older than which. */
export interface WantedFigures {
  readonly cutOff: LocalDate | null;
  readonly since: LocalDate | null;
}

/** One of several rounds that a mail speaks of. */
export interface MailRound {
  readonly mail: PlannedMail;
  readonly context: MailContext;
}

/** What all mails of a round say alike. Empty values make their clause disappear. */
export interface MailContext {
  /** What the round is about: `chuyển đổi số`. */
  readonly topic: string;
  /** Name of the round as it follows the topic: `Năm 2022`, `(đợt 6 tháng đầu năm)`. */
  readonly roundName: string;
  readonly year: number;
  /** Deadline of the round ("trước ngày …"). */
  readonly deadline: LocalDate;
  /** Day by which the Sở itself reports; null where the round names none. */
  readonly summaryDeadline: LocalDate | null;
  /** Of a further round that wants figures of certain days. */
  readonly wanted?: WantedFigures;
  /** The document the duty rests on, and the duty in its words. */
  readonly basis: { readonly document: string; readonly duty: string };
  /** The Sở's own letter: number with its symbol, day. */
  readonly letter: { readonly number: string; readonly date: LocalDate | null };
  readonly coordinator: MailCoordinator;
  readonly bookLink: string;
  /** Shown above everything in sheets and mails that hold no real figures; empty in real life. */
  readonly notice: string;
}

/** A message out of blocks; every header is one line. */
export function mailMessage(to: string, subject: string, blocks: readonly Block[], context: MailContext): MailMessage {
  const notice = oneLine(context.notice, 100);
  const noted: readonly Block[] = notice === '' ? blocks : [line({ bold: notice }), { kind: 'gap' }, ...blocks];
  return {
    to,
    subject: subjectLine(notice === '' ? subject : `${subject} - ${notice}`),
    text: mailText(noted),
    html: mailHtml(noted),
    name: oneLine(context.coordinator.fromName, 120),
    replyTo: oneLine(context.coordinator.replyTo, 254),
  };
}

/** What a subject says of the other rounds in the mail; empty for none. */
export function otherRoundsWords(count: number): string {
  return count === 0 ? '' : `; và ${count} đợt báo cáo khác`;
}

/** Title of a round's part in a mail about several. */
export function roundTitle(number: number, context: MailContext): Block {
  return line({ bold: `${number}. Báo cáo ${matterOf(context)}` });
}

/** `chuyển đổi số năm 2022`: the topic with the round's name inside a sentence. */
export function matterOf(context: Pick<MailContext, 'topic' | 'roundName'>): string {
  const name = context.roundName.trim();
  return `${context.topic} ${name.slice(0, 1).toLowerCase()}${name.slice(1)}`.trim();
}
