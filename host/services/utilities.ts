// Utilities: dates as Java's SimpleDateFormat writes them, digests as signed bytes, ids and pauses that are deterministic.

import { createHash, createHmac } from 'node:crypto';
import { isDate } from 'node:util/types';
import type { RunContext } from '../run/run-context.js';
import { isTimeZone } from '../run/time-zone.js';
import { nextRandom } from '../world/world.js';
import { newBlob } from './blob.js';
import { charsets, digestAlgorithms, enumName } from './enums.js';
import { exposed, type Faithful, signature } from './fake.js';
import { formattedDate } from './format-date.js';

type GUtilities = GoogleAppsScript.Utilities.Utilities;

const hashNames: Readonly<Record<string, string>> = {
  MD5: 'md5',
  SHA_1: 'sha1',
  SHA_256: 'sha256',
  SHA_384: 'sha384',
  SHA_512: 'sha512',
};

export class UtilitiesFake {
  constructor(readonly $: { readonly run: RunContext }) {}

  formatDate(date: GoogleAppsScript.Base.Date, timeZone: string, format: string): string {
    const { run } = this.$;
    const fits = isDate(date) && !Number.isNaN(Number(date)) && typeof format === 'string';
    signature(run, 'Utilities.formatDate', [date, timeZone, format], fits);
    if (!isTimeZone(timeZone)) throw run.refuse('invalidArgument', timeZone);
    return formattedDate(Number(date), timeZone, format, (letter) =>
      run.missing(`Utilities.formatDate with the letter ${letter}`),
    );
  }
  computeDigest(algorithm: unknown, value: string | number[], charset?: unknown): number[] {
    const name = hashNames[enumName(algorithm, 'DigestAlgorithm') ?? ''];
    signature(this.$.run, 'Utilities.computeDigest', [algorithm, value], name !== undefined);
    return signedBytes(
      createHash(name ?? '')
        .update(encoded(this.$.run, value, charset))
        .digest(),
    );
  }
  computeHmacSha256Signature(value: string | number[], key: string | number[], charset?: unknown): number[] {
    const alike = Array.isArray(value) ? Array.isArray(key) && charset === undefined : typeof key === 'string';
    signature(this.$.run, 'Utilities.computeHmacSha256Signature', [value, key, charset], alike);
    const [text, secret] = [value, key].map((one) => encoded(this.$.run, one, charset));
    return signedBytes(
      createHmac('sha256', secret ?? '')
        .update(text ?? '')
        .digest(),
    );
  }
  base64Encode(data: string | number[], _charset?: unknown): string {
    return bytesOf(data).toString('base64');
  }
  base64EncodeWebSafe(data: string | number[], _charset?: unknown): string {
    return bytesOf(data).toString('base64').replace(/\+/g, '-').replace(/\//g, '_');
  }
  base64Decode(encoded: string, _charset?: unknown): number[] {
    if (!/^[A-Za-z0-9+/]*={0,2}$/.test(encoded)) throw this.$.run.refuse('notDecoded');
    return signedBytes(Buffer.from(encoded, 'base64'));
  }
  getUuid(): string {
    const digits = Array.from({ length: 32 }, () => Math.floor(nextRandom(this.$.run.world) * 16).toString(16)).join(
      '',
    );
    return `${digits.slice(0, 8)}-${digits.slice(8, 12)}-4${digits.slice(13, 16)}-a${digits.slice(17, 20)}-${digits.slice(20)}`;
  }
  sleep(milliseconds: number): void {
    signature(this.$.run, 'Utilities.sleep', [milliseconds], typeof milliseconds === 'number');
    if (milliseconds < 0 || milliseconds > 300_000) throw this.$.run.refuse('invalidArgument', milliseconds);
    this.$.run.spend(milliseconds);
  }
  newBlob(data: string | number[], contentType?: string, name?: string): GoogleAppsScript.Base.Blob {
    return newBlob(
      this.$.run,
      bytesOf(data),
      contentType ?? (typeof data === 'string' ? 'text/plain' : null),
      name ?? null,
    );
  }
}

function bytesOf(data: string | readonly number[]): Buffer {
  return typeof data === 'string' ? Buffer.from(data, 'utf8') : Buffer.from(Int8Array.from(data).buffer);
}

/** Text as bytes of the charset; without one Google takes US-ASCII, and every other character counts as `?`. */
function encoded(run: RunContext, data: string | readonly number[], charset: unknown): Buffer {
  const name = charset === undefined ? 'US_ASCII' : enumName(charset, 'Charset');
  signature(run, 'Utilities.computeDigest', [data, charset], name !== null);
  return bytesOf(typeof data === 'string' && name !== 'UTF_8' ? data.replace(/\P{ASCII}/gu, '?') : data);
}

function signedBytes(bytes: Uint8Array): number[] {
  return [...new Int8Array(bytes)];
}

/** The utilities as a script sees it. */
export function exposedUtilities(run: RunContext): GUtilities {
  return exposed(run, 'Utilities', new UtilitiesFake({ run }), {
    DigestAlgorithm: digestAlgorithms,
    Charset: charsets,
  });
}

export const utilitiesAreFaithful: Faithful<UtilitiesFake, GUtilities> = true;
