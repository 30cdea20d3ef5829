// Blobs: bytes with a name and a type.

import type { RunContext } from '../run/run-context.js';
import { exposed, type Faithful, fakeBehind, self } from './fake.js';

type GBlob = GoogleAppsScript.Base.Blob;

export interface BlobData {
  bytes: Uint8Array;
  type: string | null;
  name: string | null;
}

export class BlobFake {
  constructor(readonly $: BlobData) {}

  getBytes(): number[] {
    return [...new Int8Array(this.$.bytes)];
  }
  getDataAsString(_charset?: string): string {
    return Buffer.from(this.$.bytes).toString('utf8');
  }
  getContentType(): string | null {
    return this.$.type;
  }
  setContentType(contentType: string | null): GBlob {
    this.$.type = contentType;
    return self(this);
  }
  getName(): string | null {
    return this.$.name;
  }
  setName(name: string): GBlob {
    this.$.name = name;
    return self(this);
  }
}

/** A blob of those bytes as a script sees it. */
export function newBlob(run: RunContext, bytes: Uint8Array, type: string | null, name: string | null): GBlob {
  return exposed(run, 'Blob', new BlobFake({ bytes, type, name }));
}

/** What is in the blob that a script handed over; null for anything else. */
export function blobBehind(value: unknown): BlobData | null {
  return fakeBehind(value, BlobFake)?.$ ?? null;
}

export const blobIsFaithful: Faithful<BlobFake, GBlob> = true;
