// Writes sent mails as .eml files that any mail program opens.

import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import { numberedName } from './file-name.js';

/** A sent mail, as the host recorded it. `at` is an ISO instant. */
export interface SentMail {
  readonly id: string;
  readonly at: string;
  readonly from: string;
  readonly to: readonly string[];
  readonly cc: readonly string[];
  readonly bcc: readonly string[];
  readonly replyTo?: string;
  readonly name?: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly attachments: readonly { readonly name: string; readonly type: string; readonly bytes: Uint8Array }[];
  readonly inlineImages?: readonly { readonly key: string; readonly type: string; readonly bytes: Uint8Array }[];
}

/**
 * Writes one `.eml` per mail into a directory (made if need be), named `001-so-y-te.eml` in the order given, and
 * returns the names. The same mails give the same bytes. `Bcc:` stays in the file: it is the record of who got it.
 */
export async function writeMails(mails: readonly SentMail[], dir: string): Promise<string[]> {
  await mkdir(dir, { recursive: true });
  const names: string[] = [];
  for (const [i, mail] of mails.entries()) {
    const name = numberedName(i, mail.subject, 'eml');
    await writeFile(join(dir, name), await mailText(mail));
    names.push(name);
  }
  return names;
}

async function mailText(mail: SentMail): Promise<Buffer> {
  const transport = createTransport({ streamTransport: true, buffer: true, newline: 'windows' });
  const sent = await transport.sendMail({
    from: mail.name === undefined ? mail.from : { name: mail.name, address: mail.from },
    to: [...mail.to],
    cc: [...mail.cc],
    bcc: [...mail.bcc],
    ...(mail.replyTo === undefined ? {} : { replyTo: mail.replyTo }),
    subject: mail.subject,
    text: mail.text,
    ...(mail.html === '' ? {} : { html: mail.html }),
    attachments: [
      ...mail.attachments.map(({ name, type, bytes }) => ({
        filename: name,
        contentType: type,
        content: Buffer.from(bytes),
      })),
      ...(mail.inlineImages ?? []).map(({ key, type, bytes }) => ({
        cid: key,
        contentType: type,
        content: Buffer.from(bytes),
      })),
    ],
    date: new Date(mail.at),
    messageId: `<${mail.id.replace(/[^\w.-]/g, '-')}@so-ke-hoach.example>`,
    baseBoundary: `so-ke-hoach-${mail.id.replace(/[^\w-]/g, '')}`,
  } as Parameters<typeof transport.sendMail>[0]);
  const { message } = sent;
  if (!Buffer.isBuffer(message)) throw new Error('the mail was not put together in memory');
  return message;
}
