// Protections of a tab brought to what they should be: compared with what stands, changed only where they differ.

import { plainRange } from '../../application/workbook/a1.js';
import type { Area, BlockGuard, SheetOp } from '../../application/workbook/sheet-op.js';
import type { StandingDoor } from '../../application/workbook/standing.js';
import { accountId } from '../../domain/agencies/account-id.js';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Protection = GoogleAppsScript.Spreadsheet.Protection;

/** Whom protections let in, and whose the workbook is. */
export interface Door extends Admission {
  readonly owner: string;
  /** The account of this run. */
  user(): GoogleAppsScript.Base.User;
}

/** Lets accounts into protections; one that Google refuses, at the call or when it is stored, stops nothing and is known. */
export interface Admission {
  admit(asked: readonly { readonly protection: Protection; readonly email: string }[]): void;
  isRefused(email: string): boolean;
  refused(): readonly string[];
}

/** What Google does with an address that is no account is not documented (open point 12). */
export function admission(): Admission {
  const refused = new Set<string>();
  return {
    admit(asked) {
      const open = asked.filter(({ email }) => !refused.has(email));
      if (open.length === 0) return;
      // What else waits to be stored must neither be blamed for a refusal nor be lost with it.
      SpreadsheetApp.flush();
      if (isStored(() => open.forEach(({ protection, email }) => void protection.addEditor(email)))) return;
      for (const { protection, email } of open) {
        if (!refused.has(email) && !isStored(() => void protection.addEditor(email))) refused.add(email);
      }
    },
    isRefused: (email) => refused.has(email),
    refused: () => [...refused],
  };
}

function isStored(change: () => void): boolean {
  try {
    change();
    SpreadsheetApp.flush();
    return true;
  } catch (refusal) {
    console.warn(`Protection: an editor was not added: ${String(refusal)}`);
    return false;
  }
}

interface Kept {
  readonly protection: Protection;
  /** True for one that is made now: until its editors change it protects nothing. */
  readonly isNew: boolean;
  readonly wanted: readonly string[];
}

/** One protection of the tab, reused on every run, open only in the named areas; one for each guarded block. */
export function protect(sheet: Sheet, op: Extract<SheetOp, { op: 'protect' }>, door: Door): void {
  const known = op.isFirst === true ? undefined : sheet.getProtections(SpreadsheetApp.ProtectionType.SHEET)[0];
  const whole = known ?? closedTab(sheet, door);
  if (known === undefined || known.getDescription() !== op.description) whole.setDescription(op.description);
  if (known !== undefined) keepOut(known);
  if (op.open.length > 0) whole.setUnprotectedRanges(sheet.getRangeList(op.open.map(plainRange)).getRanges());
  else if (op.isFirst !== true) whole.setUnprotectedRanges([]);
  const guarded = op.blocks === undefined ? [] : guardedBlocks(sheet, op.blocks, op.editors);
  const kept: readonly Kept[] = [{ protection: whole, isNew: false, wanted: op.editors }, ...guarded];
  const nobody = known === undefined ? whole : null;
  const standing = new Map(
    kept.map((each) => [each, each.isNew ? null : each.protection === nobody ? [] : editorsOf(each.protection)]),
  );
  door.admit(
    kept.flatMap((each) =>
      each.wanted
        .filter((email) => standing.get(each)?.includes(email) !== true && email !== door.owner)
        .map((email) => ({ protection: each.protection, email })),
    ),
  );
  for (const guard of guarded) {
    if (guard.isOpenWithout && guard.accounts.every(door.isRefused)) guard.protection.remove();
    else closeToOthers(guard, standing.get(guard) ?? null, door);
  }
  const [first] = kept;
  if (first !== undefined) closeToOthers(first, standing.get(first) ?? null, door);
}

/** A tab that nobody but the owner and the account of this run may write on: nobody is named one by one to get there. */
function closedTab(sheet: Sheet, { user }: Door): Protection {
  const protection = sheet.protect();
  // A right that comes from a group would be lost with the others.
  protection.addEditor(user());
  return protection.removeEditors(protection.getEditors());
}

function guardedBlocks(
  sheet: Sheet,
  { prefix, guards }: { readonly prefix: string; readonly guards: readonly BlockGuard[] },
  coordinators: readonly string[],
): readonly (Kept & BlockGuard)[] {
  const standing = new Map<string, Protection>();
  for (const protection of sheet.getProtections(SpreadsheetApp.ProtectionType.RANGE)) {
    const name = protection.getDescription();
    // A run that broke between making and naming one left it without a name; it keeps nobody out.
    if (name === '' && isOver(protection, guards)) protection.remove();
    if (!name.startsWith(prefix)) continue;
    // A second one of the same name, and one that nobody wants any more, would keep people out for nothing.
    if (standing.has(name) || !guards.some((guard) => guard.name === name)) protection.remove();
    else standing.set(name, protection);
  }
  return guards.map((guard) => {
    const wanted = [...new Set([...coordinators, ...guard.accounts])];
    const range = () => rangeOf(sheet, guard.area);
    const protection = standing.get(guard.name);
    if (protection === undefined)
      return { ...guard, wanted, isNew: true, protection: range().protect().setDescription(guard.name) };
    keepOut(protection);
    if (protection.getRange().getA1Notation() !== plainRange(guard.area)) protection.setRange(range());
    return { ...guard, wanted, isNew: false, protection };
  });
}

/** Ends that it only warns. */
function keepOut(protection: Protection): void {
  if (protection.isWarningOnly()) protection.setWarningOnly(false);
}

function isOver(protection: Protection, guards: readonly BlockGuard[]): boolean {
  const area = protection.getRange().getA1Notation();
  return guards.some((guard) => plainRange(guard.area) === area);
}

/** Takes out everybody who is not wanted: only now, when those who are can already type. */
function closeToOthers(
  { protection, isNew, wanted }: Kept,
  standing: readonly string[] | null,
  { owner, user }: Door,
): void {
  // A right that comes from a group would be lost with the others.
  if (isNew) protection.addEditor(user());
  const isOther = (email: string): boolean => !wanted.includes(accountId(email)) && accountId(email) !== owner;
  // Under the spelling that Google gave: whether it knows them under another nobody says.
  if (isNew || standing?.some(isOther) === true)
    protection.removeEditors(
      protection
        .getEditors()
        .map((editor) => editor.getEmail())
        .filter(isOther),
    );
  if (protection.canDomainEdit()) protection.setDomainEdit(false);
}

/** Whom a protection lets in besides the owner, each part asked when it is read. */
export function doorOf(protection: Protection, owner: () => string): StandingDoor {
  return {
    editors() {
      try {
        return editorsOf(protection).filter((email) => email !== owner());
      } catch {
        return null;
      }
    },
    isWarning: () => protection.isWarningOnly(),
  };
}

function editorsOf(protection: Protection): readonly string[] {
  return protection.getEditors().map((editor) => accountId(editor.getEmail()));
}

function rangeOf(sheet: Sheet, { row, column, rows, columns }: Area): GoogleAppsScript.Spreadsheet.Range {
  return sheet.getRange(row + 1, column + 1, rows, columns);
}
