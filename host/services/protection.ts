// Protections: who may edit a range or a sheet, with Google's rules for owner, self and domain.

import type { Rect } from '../a1.js';
import type { RunContext } from '../run/run-context.js';
import { answered } from '../world/open-points.js';
import { allows, domainOf, namedAccount, sharedEditors } from '../world/protection.js';
import { gridRect, type ProtectionData } from '../world/sheet-data.js';
import { nextSerial, sheetOf, writable } from '../world/world.js';
import { protectionTypes } from './enums.js';
import { exposed, type Faithful, self, signature } from './fake.js';
import { exposedRange, rangeArgument } from './range.js';
import { readSheet, requireEditable } from './sheet-access.js';
import { emailArgument, exposedUser } from './user.js';

type GProtection = GoogleAppsScript.Spreadsheet.Protection;

export class ProtectionFake {
  constructor(readonly $: { readonly run: RunContext; readonly sheetId: number; readonly id: number }) {}

  getProtectionType(): GoogleAppsScript.Spreadsheet.ProtectionType {
    const type = dataOf(this).range ? protectionTypes.RANGE : protectionTypes.SHEET;
    return type as unknown as GoogleAppsScript.Spreadsheet.ProtectionType;
  }
  getRange(): GoogleAppsScript.Spreadsheet.Range {
    const { run, sheetId } = this.$;
    const sheet = readSheet(run, sheetId);
    const { range } = dataOf(this);
    return exposedRange(run, sheetId, range ?? gridRect(sheet), range === null);
  }
  setRange(range: GoogleAppsScript.Spreadsheet.Range): GProtection {
    const { rect } = rangeArgument(this.$.run, 'SpreadsheetApp.Protection.setRange', range);
    return change(this, (data) => ({ ...data, range: rect }));
  }
  getDescription(): string {
    return dataOf(this).description;
  }
  setDescription(description: string): GProtection {
    return change(this, (data) => ({ ...data, description: String(description) }));
  }
  canEdit(): boolean {
    return allows(this.$.run.world, dataOf(this), this.$.run.plan.effective);
  }
  getEditors(): GoogleAppsScript.Base.User[] {
    const { run } = this.$;
    requireRight(this);
    return (dataOf(this).editors ?? sharedEditors(run.world)).map((email) => exposedUser(run, email));
  }
  addEditor(editor: string | GoogleAppsScript.Base.User): GProtection {
    return addEditors(this, 'addEditor', [editor]);
  }
  addEditors(emailAddresses: string[]): GProtection {
    return addEditors(this, 'addEditors', emailAddresses);
  }
  removeEditor(editor: string | GoogleAppsScript.Base.User): GProtection {
    return removeEditors(this, 'removeEditor', [editor]);
  }
  removeEditors(editors: string[] | GoogleAppsScript.Base.User[]): GProtection {
    return removeEditors(this, 'removeEditors', editors);
  }
  canDomainEdit(): boolean {
    requireRight(this);
    return dataOf(this).domainEdit;
  }
  setDomainEdit(editable: boolean): GProtection {
    const { run } = this.$;
    if (domainOf(run.world, run.world.owner) === null) throw run.refuse('domainEdit');
    return change(this, (data) => ({
      ...data,
      domainEdit: editable,
      editors: data.editors ?? sharedEditors(run.world),
    }));
  }
  isWarningOnly(): boolean {
    return dataOf(this).warningOnly;
  }
  setWarningOnly(warningOnly: boolean): GProtection {
    return change(this, (data) => ({ ...data, warningOnly }));
  }
  getUnprotectedRanges(): GoogleAppsScript.Spreadsheet.Range[] {
    return dataOf(this).unprotected.map((rect) => exposedRange(this.$.run, this.$.sheetId, rect));
  }
  setUnprotectedRanges(ranges: GoogleAppsScript.Spreadsheet.Range[]): GProtection {
    const { run, sheetId } = this.$;
    const method = 'SpreadsheetApp.Protection.setUnprotectedRanges';
    signature(run, method, [ranges], Array.isArray(ranges));
    const places = ranges.map((range) => rangeArgument(run, method, range));
    if (dataOf(this).range || places.some((place) => place.sheetId !== sheetId)) throw run.refuse('unprotectedOnRange');
    return change(this, (data) => ({ ...data, unprotected: places.map((place) => place.rect) }));
  }
  remove(): void {
    requireRight(this);
    replace(this.$.run, this.$.sheetId, this.$.id, () => null);
  }
}

function dataOf({ $ }: ProtectionFake): ProtectionData {
  const found = readSheet($.run, $.sheetId).protections.find((data) => data.id === $.id);
  if (!found) throw $.run.refuse('rangeNotFound');
  return found;
}

function requireRight(protection: ProtectionFake): void {
  const { run } = protection.$;
  if (!allows(run.world, dataOf(protection), run.plan.effective)) throw run.refuse('protectedCell');
}

function change(protection: ProtectionFake, next: (data: ProtectionData) => ProtectionData): GProtection {
  requireRight(protection);
  replace(protection.$.run, protection.$.sheetId, protection.$.id, next);
  return self(protection);
}

function replace(run: RunContext, sheetId: number, id: number, next: (data: ProtectionData) => ProtectionData | null) {
  const sheet = writable(run.world.book, sheetId);
  if (!sheet) throw run.refuse('sheetNotFound');
  sheet.protections = sheet.protections.flatMap((data) => (data.id === id ? (next(data) ?? []) : [data]));
}

function emails(protection: ProtectionFake, method: string, people: readonly unknown[]): string[] {
  const { run } = protection.$;
  signature(run, `SpreadsheetApp.Protection.${method}`, [people], Array.isArray(people));
  return people.map((person) => {
    const email = emailArgument(run, person);
    if (email === null || !email.includes('@')) throw run.refuse('invalidEmail', String(email));
    return namedAccount(run.world, email);
  });
}

function addEditors(protection: ProtectionFake, method: string, people: readonly unknown[]): GProtection {
  const { run } = protection.$;
  const added = emails(protection, method, people);
  const known = new Set([run.world.owner, ...run.world.accounts.map((account) => account.email)]);
  const stranger = added.find((email) => !known.has(email));
  if (stranger !== undefined && answered(run.world, 'addEditorRefusesUnknownAccounts'))
    throw run.refuse('invalidEmail', stranger);
  if (stranger !== undefined && answered(run.world, 'unknownEditorsRefusedAtFlush')) {
    dataOf(protection);
    run.write(() => {
      throw run.refuse('invalidEmail', stranger);
    });
    return self(protection);
  }
  return change(protection, (data) => ({
    ...data,
    editors: [
      ...new Set([
        ...(data.editors ?? sharedEditors(run.world)),
        ...added.filter((email) => email !== run.world.owner),
      ]),
    ],
  }));
}

/** Owner and effective user stay whatever the script asks for. */
function removeEditors(protection: ProtectionFake, method: string, people: readonly unknown[]): GProtection {
  const { run } = protection.$;
  const removed = new Set(emails(protection, method, people));
  removed.delete(run.plan.effective);
  return change(protection, (data) => {
    const editors = (data.editors ?? sharedEditors(run.world)).filter((email) => !removed.has(email));
    return { ...data, editors };
  });
}

function newProtection(run: RunContext, range: Rect | null): ProtectionData {
  const domainEdit = domainOf(run.world, run.world.owner) !== null;
  const id = nextSerial(run.world);
  return { id, range, description: '', editors: null, domainEdit, warningOnly: false, unprotected: [] };
}

/** The protection as a script sees it. */
export function exposedProtection(run: RunContext, sheetId: number, id: number): GProtection {
  return exposed(run, 'Protection', new ProtectionFake({ run, sheetId, id }));
}

/** A new protection of those cells: a second call makes a second, overlapping one. */
export function protectRange(run: RunContext, sheetId: number, rect: Rect): GProtection {
  run.flush();
  const sheet = writable(run.world.book, sheetId);
  if (!sheet) throw run.refuse('sheetNotFound');
  requireEditable(run, sheet, rect);
  const data = newProtection(run, rect);
  sheet.protections = [...sheet.protections, data];
  return exposedProtection(run, sheetId, data.id);
}

/** The sheet's own protection: the one it has, or a new one. */
export function protectSheet(run: RunContext, sheetId: number): GProtection {
  run.flush();
  const known = sheetOf(run.world.book, sheetId)?.protections.find((data) => data.range === null);
  if (known) return exposedProtection(run, sheetId, known.id);
  const sheet = writable(run.world.book, sheetId);
  if (!sheet) throw run.refuse('sheetNotFound');
  const data = newProtection(run, null);
  sheet.protections = [...sheet.protections, data];
  return exposedProtection(run, sheetId, data.id);
}

export const protectionIsFaithful: Faithful<ProtectionFake, GProtection> = true;
