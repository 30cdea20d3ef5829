// MailApp: checks, quota per sender over 24 hours, and the mail as data.

import type { Mail } from '../contract.js';
import type { RunContext } from '../run/run-context.js';
import { isoWithOffset } from '../run/time-zone.js';
import { remaining, use } from '../world/day-quota.js';
import { nextSerial } from '../world/world.js';
import { blobBehind } from './blob.js';
import { exposed, type Faithful, signature } from './fake.js';

type GMail = GoogleAppsScript.Mail.MailApp;
type Options = Partial<Record<keyof GoogleAppsScript.Mail.MailAdvancedParameters, unknown>>;

const maxPerMessage = 50;
const maxSubject = 250;
const maxAttachments = 25 * 1024 * 1024;

export class MailAppFake {
  constructor(readonly $: { readonly run: RunContext }) {}

  getRemainingDailyQuota(): number {
    return remaining(this.$.run.world, 'mail', this.$.run.plan.effective);
  }

  sendEmail(...args: [unknown, unknown?, unknown?, unknown?]): void {
    const { run } = this.$;
    const [first, second, third, fourth] = args;
    if (args.length === 1 && typeof first === 'object' && first !== null) {
      send(run, first);
      return;
    }
    const strings = [first, second, third].every((value) => typeof value === 'string');
    signature(run, 'MailApp.sendEmail', args, strings && (args.length === 3 || args.length === 4));
    if (typeof fourth === 'string') send(run, { to: first, replyTo: second, subject: third, body: fourth });
    else send(run, { ...(typeof fourth === 'object' ? fourth : {}), to: first, subject: second, body: third });
  }
}

function addresses(run: RunContext, value: unknown): string[] {
  if (value === undefined || value === null || value === '') return [];
  const list = String(value)
    .split(',')
    .map((part) => /<([^<>]*)>\s*$/.exec(part)?.[1]?.trim() ?? part.trim())
    .filter((part) => part !== '');
  const bad = list.find((address) => !/^[^\s@<>,;:"]+@[^\s@<>,;:"]+\.[^\s@<>,;:".]+$/.test(address));
  if (bad !== undefined) throw run.refuse('invalidEmail', bad);
  return list;
}

function text(value: unknown): string {
  return value === undefined || value === null ? '' : String(value);
}

function send(run: RunContext, options: Options): void {
  const { world } = run;
  const sender = run.plan.effective;
  const [to, cc, bcc] = [addresses(run, options.to), addresses(run, options.cc), addresses(run, options.bcc)];
  addresses(run, options.replyTo);
  const recipients = to.length + cc.length + bcc.length;
  if (recipients === 0) throw run.refuse('noRecipient');
  if (recipients > maxPerMessage) throw run.refuse('recipientsPerMessage');
  const [subject, body, html] = [text(options.subject), text(options.body), text(options.htmlBody)];
  if (subject.length > maxSubject) throw run.refuse('subjectTooLarge');
  const workspace = world.accounts.find((account) => account.email === sender)?.kind === 'workspace';
  const maxBody = (workspace ? 400 : 200) * 1024;
  if (Math.max(Buffer.byteLength(body), Buffer.byteLength(html)) > maxBody) throw run.refuse('bodySize');
  const attachments = attachmentsOf(run, options.attachments);
  const inlineImages = imagesOf(run, options.inlineImages);
  const size = [...attachments, ...inlineImages].reduce((sum, one) => sum + one.bytes.length, 0);
  if (size > maxAttachments) throw run.refuse('attachmentsSize');
  if (recipients > remaining(world, 'mail', sender)) throw run.refuse('tooManyInDay', 'email');

  use(world, 'mail', sender, recipients);
  const mail: Mail = {
    id: `m${String(nextSerial(world)).padStart(6, '0')}`,
    at: isoWithOffset(world.now, world.offsetMinutes),
    from: sender,
    to,
    cc,
    bcc,
    ...(options.replyTo === undefined ? {} : { replyTo: text(options.replyTo) }),
    ...(options.name === undefined ? {} : { name: text(options.name) }),
    subject,
    text: body,
    html,
    attachments,
    recipients,
    ...(inlineImages.length === 0 ? {} : { inlineImages }),
  };
  world.mails.push(mail);
}

function attachmentsOf(run: RunContext, value: unknown): Mail['attachments'] {
  if (value === undefined || value === null) return [];
  signature(run, 'MailApp.sendEmail', [value], Array.isArray(value));
  return (value as unknown[]).map((one) => {
    const blob = blobBehind(one);
    if (!blob) throw run.refuse('invalidArgument', 'attachments');
    return {
      name: blob.name ?? 'attachment',
      type: blob.type ?? 'application/octet-stream',
      bytes: Uint8Array.from(blob.bytes),
    };
  });
}

/** Images by the key that the HTML names as `cid:key`. */
function imagesOf(run: RunContext, value: unknown): NonNullable<Mail['inlineImages']> {
  if (value === undefined || value === null) return [];
  return Object.entries(value).map(([key, one]) => {
    const blob = blobBehind(one);
    if (!blob) throw run.refuse('invalidArgument', 'inlineImages');
    return { key, type: blob.type ?? 'application/octet-stream', bytes: Uint8Array.from(blob.bytes) };
  });
}

/** The MailApp as a script sees it. */
export function exposedMailApp(run: RunContext): GMail {
  return exposed(run, 'MailApp', new MailAppFake({ run }));
}

export const mailAppIsFaithful: Faithful<MailAppFake, GMail> = true;
