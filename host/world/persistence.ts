// The whole world as one JSON file, and back.

import { readFile, writeFile } from 'node:fs/promises';
import type { Mail } from '../contract.js';
import { type Book, touch, type World } from './world.js';

interface SavedBytes {
  readonly base64: string;
}

/** Writes sheets, stores, triggers, mails, quotas, sharing, versions and clock to `file`. */
export async function saveWorld(world: World, file: string): Promise<void> {
  const text = JSON.stringify(world, (key, value: unknown) => {
    if (key === 'shared' || key === 'stamp' || key === 'shifts') return undefined;
    return value instanceof Uint8Array ? { base64: Buffer.from(value).toString('base64') } : value;
  });
  await writeFile(file, text);
}

/** Reads what `saveWorld` wrote; throws where the file is something else. */
export async function loadWorld(file: string): Promise<World> {
  const world: World = JSON.parse(await readFile(file, 'utf8'));
  if (world.format !== 1) throw new Error(`offline host: ${file} is not a saved workbook of this host`);
  world.mails = world.mails.map(
    ({ inlineImages, ...mail }): Mail => ({
      ...mail,
      attachments: mail.attachments.map(withBytes),
      ...(inlineImages === undefined ? {} : { inlineImages: inlineImages.map(withBytes) }),
    }),
  );
  const renewed = new Map<number, number>();
  for (const { book } of [...world.versions, world]) renew(book, renewed);
  return world;
}

/** Revisions count within one process: every loaded state gets its own, equal ones the same. */
function renew(book: Book, renewed: Map<number, number>): void {
  const saved = book.revision;
  touch(book);
  book.revision = renewed.get(saved) ?? book.revision;
  renewed.set(saved, book.revision);
  for (const sheet of book.sheets) sheet.stamp = book.revision;
}

function withBytes<T extends { readonly bytes: Uint8Array }>(part: T): T {
  const { base64 } = part.bytes as unknown as SavedBytes;
  return { ...part, bytes: new Uint8Array(Buffer.from(base64, 'base64')) };
}
