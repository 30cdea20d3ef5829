// Who may edit which cells: sharing first, then every protection that covers them.

import { contains, overlaps, type Rect } from '../a1.js';
import type { ProtectionData, SheetData } from './sheet-data.js';
import { gridRect } from './sheet-data.js';
import type { World } from './world.js';

/** True for the account that owns the file. */
export function isOwner(world: World, email: string): boolean {
  return world.owner === email;
}

/** True for the owner and for whoever the file is shared with as an editor. */
export function isEditor(world: World, email: string): boolean {
  return isOwner(world, email) || world.share[email] === 'editor';
}

/** Every editor but the owner, in the order of sharing; who came by the link without signing in has no name to be listed by. */
export function sharedEditors(world: World): string[] {
  return Object.keys(world.share).filter(
    (email) => world.share[email] === 'editor' && email !== world.owner && email !== '',
  );
}

/**
 * The account that an address names, as the account itself is spelled: capitals, and in a Gmail address dots and `googlemail`,
 * make no other account (support.google.com/mail/answer/7436150); the address itself where there is none.
 */
export function namedAccount(world: World, address: string): string {
  const wanted = spelling(address);
  const known = [world.owner, ...world.accounts.map(({ email }) => email), ...Object.keys(world.share)];
  return known.find((email) => spelling(email) === wanted) ?? address;
}

function spelling(address: string): string {
  const [name = '', domain = ''] = address.toLowerCase().split('@');
  return /^(gmail|googlemail)\.com$/.test(domain) ? `${name.replace(/\./g, '')}@gmail.com` : `${name}@${domain}`;
}

/** Workspace domain of an account; null for a consumer's. */
export function domainOf(world: World, email: string): string | null {
  const account = world.accounts.find((one) => one.email === email);
  if (account?.kind !== 'workspace') return null;
  return account.domain ?? email.split('@')[1] ?? null;
}

/** True where the list of that protection lets the person edit. A list nobody has changed lets every editor. */
export function allows(world: World, protection: ProtectionData, email: string): boolean {
  if (isOwner(world, email) || protection.warningOnly || protection.editors === null) return true;
  if (protection.editors.includes(email)) return true;
  const domain = domainOf(world, world.owner);
  return protection.domainEdit && domain !== null && domainOf(world, email) === domain;
}

function coveredBy(rects: readonly Rect[], inner: Rect): boolean {
  if (rects.some((rect) => contains(rect, inner))) return true;
  for (let row = inner.row; row < inner.row + inner.rows; row++) {
    for (let column = inner.column; column < inner.column + inner.columns; column++) {
      if (!rects.some((rect) => contains(rect, { row, column, rows: 1, columns: 1 }))) return false;
    }
  }
  return true;
}

/** True where sharing and all protections over `rect` let the person edit it; overlapping protections all count. */
export function mayEdit(world: World, email: string, sheet: SheetData, rect: Rect): boolean {
  if (!isEditor(world, email)) return false;
  return sheet.protections.every((protection) => {
    if (allows(world, protection, email)) return true;
    if (protection.range !== null) return !overlaps(protection.range, rect);
    return protection.unprotected.length > 0 && coveredBy(protection.unprotected, rect);
  });
}

/** True where nothing keeps the person from changing the sheet as a whole: rename, delete, move columns. */
export function mayEditSheet(world: World, email: string, sheet: SheetData): boolean {
  if (!isEditor(world, email)) return false;
  const grid = gridRect(sheet);
  return sheet.protections.every(
    (protection) =>
      allows(world, protection, email) || (protection.range !== null && !contains(protection.range, grid)),
  );
}
