// Sheets, whole: name, place, protections, conditional formats, charts, filter.

import type { RunContext } from '../run/run-context.js';
import { renameSheet } from '../world/edits.js';
import { nextSerial } from '../world/world.js';
import { chartArgument, exposedChart, newChart } from './chart.js';
import { conditionalRules, exposedConditionalRule } from './conditional-format.js';
import { exposedMetadata } from './developer-metadata.js';
import { enumName } from './enums.js';
import { exposed, type Faithful, fakeBehind, self, signature } from './fake.js';
import { exposedFilter } from './filter.js';
import { exposedProtection, protectSheet } from './protection.js';
import { knownSheet, readSheet, restructure, writeSheet } from './sheet-access.js';
import { SheetLooks } from './sheet-looks.js';
import { requireSheetName } from './sheet-names.js';
import { exposedSpreadsheet } from './spreadsheet.js';

type GSheet = GoogleAppsScript.Spreadsheet.Sheet;

export class SheetFake extends SheetLooks {
  getSheetId(): number {
    return this.$.sheetId;
  }
  getName(): string {
    return readSheet(this.$.run, this.$.sheetId).name;
  }
  getSheetName(): string {
    return this.getName();
  }
  getParent(): GoogleAppsScript.Spreadsheet.Spreadsheet {
    return exposedSpreadsheet(this.$.run);
  }
  getIndex(): number {
    return this.$.run.world.book.sheets.findIndex((sheet) => sheet.id === this.$.sheetId) + 1;
  }
  setName(name: string): GSheet {
    const { run, sheetId } = this.$;
    requireSheetName(run, name, sheetId);
    restructure(run, sheetId, null, () => renameSheet(run.world.book, sheetId, name));
    return self(this);
  }
  activate(): GSheet {
    this.$.run.activeSheetId = this.$.sheetId;
    return self(this);
  }

  isSheetHidden(): boolean {
    return readSheet(this.$.run, this.$.sheetId).hidden;
  }
  hideSheet(): GSheet {
    const { run, sheetId } = this.$;
    run.flush();
    if (!run.world.book.sheets.some((sheet) => !sheet.hidden && sheet.id !== sheetId)) throw run.refuse('lastVisible');
    restructure(run, sheetId, null, (sheet) => {
      sheet.hidden = true;
    });
    return self(this);
  }
  showSheet(): GSheet {
    restructure(this.$.run, this.$.sheetId, null, (sheet) => {
      sheet.hidden = false;
    });
    return self(this);
  }

  getConditionalFormatRules(): GoogleAppsScript.Spreadsheet.ConditionalFormatRule[] {
    const { run, sheetId } = this.$;
    return readSheet(run, sheetId).rules.map((rule) => exposedConditionalRule(run, sheetId, rule));
  }
  setConditionalFormatRules(rules: GoogleAppsScript.Spreadsheet.ConditionalFormatRule[]): void {
    const { run, sheetId } = this.$;
    const checked = conditionalRules(run, sheetId, knownSheet(run, sheetId).name, rules);
    writeSheet(run, sheetId, (sheet) => {
      sheet.rules = checked;
    });
  }
  clearConditionalFormatRules(): void {
    this.setConditionalFormatRules([]);
  }

  newChart(): GoogleAppsScript.Spreadsheet.EmbeddedChartBuilder {
    return newChart(this.$.run, this.$.sheetId);
  }
  getCharts(): GoogleAppsScript.Spreadsheet.EmbeddedChart[] {
    const { run, sheetId } = this.$;
    return (readSheet(run, sheetId).charts ?? []).map((chart) => exposedChart(run, sheetId, chart));
  }
  insertChart(chart: GoogleAppsScript.Spreadsheet.EmbeddedChart): void {
    const { run, sheetId } = this.$;
    const data = { ...chartArgument(run, 'insertChart', chart), id: nextSerial(run.world) };
    writeSheet(run, sheetId, (sheet) => {
      sheet.charts = [...(sheet.charts ?? []), data];
    });
  }
  removeChart(chart: GoogleAppsScript.Spreadsheet.EmbeddedChart): void {
    const { run, sheetId } = this.$;
    const { id } = chartArgument(run, 'removeChart', chart);
    writeSheet(run, sheetId, (sheet) => {
      sheet.charts = (sheet.charts ?? []).filter((one) => one.id !== id);
    });
  }
  getFilter(): GoogleAppsScript.Spreadsheet.Filter | null {
    const { run, sheetId } = this.$;
    return readSheet(run, sheetId).filter ? exposedFilter(run, sheetId) : null;
  }

  addDeveloperMetadata(key: string, value: unknown = null, visibility?: unknown): GSheet {
    const { run, sheetId } = this.$;
    if ((value !== null && typeof value !== 'string') || visibility !== undefined)
      throw run.missing('Sheet.addDeveloperMetadata with a visibility');
    const data = { id: nextSerial(run.world), key, value };
    writeSheet(run, sheetId, (sheet) => {
      sheet.metadata = [...(sheet.metadata ?? []), data];
    });
    return self(this);
  }
  getDeveloperMetadata(): GoogleAppsScript.Spreadsheet.DeveloperMetadata[] {
    const { run, sheetId } = this.$;
    return (readSheet(run, sheetId).metadata ?? []).map((data) => exposedMetadata(run, sheetId, data));
  }

  protect(): GoogleAppsScript.Spreadsheet.Protection {
    return protectSheet(this.$.run, this.$.sheetId);
  }
  getProtections(type: GoogleAppsScript.Spreadsheet.ProtectionType): GoogleAppsScript.Spreadsheet.Protection[] {
    const { run, sheetId } = this.$;
    const name = enumName(type, 'ProtectionType');
    signature(run, 'SpreadsheetApp.Sheet.getProtections', [type], name !== null);
    const wanted = readSheet(run, sheetId).protections.filter((data) => (data.range === null) === (name === 'SHEET'));
    return wanted.map((data) => exposedProtection(run, sheetId, data.id));
  }
}

/** The sheet as a script sees it. */
export function exposedSheet(run: RunContext, sheetId: number): GSheet {
  return exposed(run, 'Sheet', new SheetFake({ run, sheetId }));
}

/** The sheet id behind what a script handed over; a signature error for anything else. */
export function sheetArgument(run: RunContext, method: string, value: unknown): number {
  const fake = fakeBehind(value, SheetFake);
  signature(run, method, [value], fake !== null);
  if (!fake) throw run.refuse('sheetNotFound');
  return fake.$.sheetId;
}

export const sheetIsFaithful: Faithful<SheetFake, GSheet> = true;
