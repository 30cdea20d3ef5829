// The version history: going back to a named point.

import type { Run } from '../contract.js';
import type { Machine } from '../run/machine.js';
import { refusal } from '../run/messages.js';
import { answered } from '../world/open-points.js';
import { isEditor } from '../world/protection.js';
import { bookSnapshot, touch } from '../world/world.js';
import { languageOf, refusedEdit } from './events.js';

/** Brings back the spreadsheet of a named version; mails, triggers and (open point) properties stay as they are. */
export function restoreNamed(machine: Machine, email: string, name: string): Run[] {
  const { world } = machine;
  if (!isEditor(world, email)) {
    return [refusedEdit(machine, email, 'restoreVersion', refusal(languageOf(machine, email), 'viewer').message)];
  }
  const version = world.versions.find((one) => one.name === name);
  if (!version)
    throw new Error(
      `offline host: there is no version ${name}; there is: ${world.versions.map((one) => one.name).join(', ')}`,
    );
  world.book = bookSnapshot(version.book);
  touch(world.book);
  if (answered(machine.world, 'restoreRevertsDocumentProperties'))
    world.properties.document = { ...version.documentProperties };
  return [];
}
