// [DON-67] Every kind of mail goes through a real mail server on the loopback address and comes back as composed.

import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer } from 'smtp-server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeMails } from '../../host/export/write-mails.js';
import type { PlannedMail } from '../../src/domain/reminding/reminder-plan.js';
import { calendarFile } from '../../src/text/mail-calendar.js';
import { composedMail } from '../../src/text/mail-compose.js';
import type { MailMessage } from '../../src/text/mail-message.js';
import { context, entry, figure, healthFigures, milestone, weekends } from '../support/reminder-fixtures.js';

interface Delivered {
  readonly to: string;
  readonly raw: string;
}

const delivered: Delivered[] = [];

const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS'],
  logger: false,
  onData(stream, session, done) {
    const parts: Buffer[] = [];
    stream.on('data', (part: Buffer) => parts.push(part));
    stream.on('end', () => {
      const [recipient] = session.envelope.rcptTo;
      delivered.push({ to: recipient?.address ?? '', raw: Buffer.concat(parts).toString('utf8') });
      done();
    });
  },
});

let port = 0;
let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'so-ke-hoach-'));
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.server.address();
      port = typeof address === 'object' && address !== null ? address.port : 0;
      resolve();
    });
  });
});

afterAll(async () => {
  await new Promise<void>((resolve) => server.close(() => resolve()));
  await rm(folder, { recursive: true });
});

const health = entry('SYT', { name: 'Sở Y tế', contact: 'Nguyễn Thị Mẫu', office: 'Văn phòng Sở' });

function planned(over: Partial<PlannedMail> = {}): PlannedMail {
  return {
    kind: 'reminder',
    entry: health,
    address: 'soyte@langson.example',
    milestone: milestone('T-14'),
    deadline: '2022-11-20',
    extendedTo: null,
    asked: 1,
    figures: healthFigures,
    tasks: [],
    report: { state: 'missing' },
    keys: [],
    isNewContact: false,
    ...over,
  };
}

const nasty = '=?utf-8?q?x?= Sở “Một”\r\nBcc: kẻ lạ <ke@xau.example>\u2028<b>&amp; 😀 đ/c Ư Ơ ặ';

const mails: readonly { readonly what: string; readonly at: string; readonly mail: PlannedMail }[] = [
  { what: 'a reminder', at: '2022-11-04T08:00', mail: planned() },
  { what: 'a late reminder', at: '2022-11-21T08:00', mail: planned({ milestone: milestone('T+1') }) },
  { what: 'a mail to a head', at: '2022-11-21T09:30', mail: planned({ kind: 'head', milestone: milestone('T+1') }) },
  { what: 'a roll-call', at: '2022-10-06T08:00', mail: planned({ kind: 'roll-call', milestone: milestone('T-45') }) },
  {
    what: 'a mail with more rows than it prints',
    at: '2022-11-04T08:00',
    mail: planned({ figures: Array.from({ length: 40 }, (_, i) => figure(`CQS-${i}`, { words: `.\n.${nasty}` })) }),
  },
  {
    what: 'a mail with whatever people type into names',
    at: '2022-11-04T08:00',
    mail: planned({ entry: { ...health, name: nasty, contact: nasty, office: nasty } }),
  },
];

async function sentAndReceived(message: MailMessage, id: string): Promise<{ to: string; email: Email }> {
  const calendar = calendarFile({
    round: 'nam-2022',
    agency: 'SYT',
    agencyName: 'Sở Y tế',
    matter: 'chuyển đổi số năm 2022',
    day: '2022-11-18',
    limitWords: 'trước ngày 20/11/2022',
    bookLink: '',
    at: '2022-11-04T08:00',
  });
  const attachment = { name: calendar.name, type: calendar.type, bytes: new TextEncoder().encode(calendar.text) };
  const from = 'sokehoach@langson.example';
  const { to, subject, text, html, name, replyTo } = message;
  const record = {
    id,
    at: '2022-11-04T01:00:00Z',
    from,
    to: [to],
    cc: [],
    bcc: [],
    subject,
    text,
    html,
    name,
    replyTo,
  };
  const [file = ''] = await writeMails([{ ...record, attachments: [attachment] }], join(folder, id));
  const raw = await readFile(join(folder, id, file));
  const transport = createTransport({ host: '127.0.0.1', port, secure: false, ignoreTLS: true });
  await transport.sendMail({ envelope: { from, to: [to] }, raw });
  transport.close();
  const last = delivered[delivered.length - 1];
  if (last === undefined) throw new Error('nothing was delivered');
  const email = await PostalMime.parse(last.raw);
  const content = email.attachments[0]?.content;
  const returned = typeof content === 'string' ? content : new TextDecoder().decode(content);
  expect(asLines(returned)).toEqual(asLines(calendar.text));
  return { to: last.to, email };
}

/** Mail carries CRLF and one line end more or less at the end of a part. */
function asLines(text: string | undefined): string[] {
  return (text ?? '').replace(/\r\n/g, '\n').replace(/\n+$/, '').split('\n');
}

describe('through a mail server', () => {
  for (const [i, { what, at, mail }] of mails.entries()) {
    it(`[DON-67] ${what} comes back with the same subject, sender, answer address and both bodies`, async () => {
      const message = composedMail(mail, context, at, weekends);
      const { to, email } = await sentAndReceived(message, `m${i}`);
      expect(to).toBe('soyte@langson.example');
      expect(email.subject).toBe(message.subject);
      expect(email.from).toMatchObject({ name: message.name, address: 'sokehoach@langson.example' });
      expect(email.to?.map((one) => one.address)).toEqual(['soyte@langson.example']);
      expect(email.replyTo?.map((one) => one.address)).toEqual(['daumoi@langson.example']);
      expect(asLines(email.text)).toEqual(asLines(message.text));
      expect(asLines(email.html)).toEqual(asLines(message.html));
      expect(email.cc ?? []).toEqual([]);
      expect(email.bcc ?? []).toEqual([]);
    });
  }
});
