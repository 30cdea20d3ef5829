// "Make a copy": another file with the same sheets and script, owned by whoever copied it.

import { answered } from './open-points.js';
import { bookSnapshot, type World, worldFork } from './world.js';

/** The copy's world. Properties of the script and the users, triggers and sharing stay behind; document properties are an open point. */
export function copyOfWorld(world: World, email: string): World {
  const fork = worldFork(world);
  const vi = world.accounts.find((account) => account.email === email)?.locale?.startsWith('vi') ?? false;
  const copyId = (id: string) => `${id.slice(0, 1)}${[...id.slice(1)].reverse().join('')}`;
  const keeps = answered(world, 'copyKeepsDocumentProperties');
  const book = bookSnapshot(fork.book);
  book.name = vi ? `Bản sao của ${book.name}` : `Copy of ${book.name}`;
  return {
    ...fork,
    book,
    spreadsheetId: copyId(fork.spreadsheetId),
    scriptId: copyId(fork.scriptId),
    owner: email,
    share: {},
    consent: {},
    properties: { document: keeps ? { ...fork.properties.document } : {}, script: {}, user: {} },
    caches: {},
    triggers: [],
    mails: [],
    versions: [],
  };
}
