// SpreadsheetApp: the door to the bound spreadsheet.

import type { RunContext } from '../run/run-context.js';
import { newConditionalFormatRule } from './conditional-format.js';
import { newDataValidation } from './data-validation.js';
import { borderStyles, protectionTypes, validationCriteria, wrapStrategies } from './enums.js';
import { exposed, type Faithful } from './fake.js';
import { exposedRange } from './range.js';
import { exposedSheet } from './sheet.js';
import { activeSheetId, exposedSpreadsheet } from './spreadsheet.js';
import { exposedUi } from './ui.js';

type GApp = GoogleAppsScript.Spreadsheet.SpreadsheetApp;

export class SpreadsheetAppFake {
  constructor(readonly $: { readonly run: RunContext }) {}

  getActive(): GoogleAppsScript.Spreadsheet.Spreadsheet {
    const { run } = this.$;
    if (run.lacks('activeSpreadsheetMissingInTimeTriggers')) {
      // The declaration promises a spreadsheet; the platform gives null where there is none.
      return null as unknown as GoogleAppsScript.Spreadsheet.Spreadsheet;
    }
    return exposedSpreadsheet(run);
  }
  getActiveSpreadsheet(): GoogleAppsScript.Spreadsheet.Spreadsheet {
    return this.getActive();
  }
  getActiveSheet(): GoogleAppsScript.Spreadsheet.Sheet {
    return exposedSheet(this.$.run, activeSheetId(this.$.run));
  }
  getActiveRange(): GoogleAppsScript.Spreadsheet.Range {
    const { run } = this.$;
    const { row, column } = run.plan.cell ?? run.plan.selected ?? { row: 1, column: 1 };
    return exposedRange(run, activeSheetId(run), { row, column, rows: 1, columns: 1 });
  }
  getUi(): GoogleAppsScript.Base.Ui {
    return exposedUi(this.$.run);
  }
  flush(): void {
    this.$.run.flush();
  }
  newDataValidation(): GoogleAppsScript.Spreadsheet.DataValidationBuilder {
    return newDataValidation(this.$.run);
  }
  newConditionalFormatRule(): GoogleAppsScript.Spreadsheet.ConditionalFormatRuleBuilder {
    return newConditionalFormatRule(this.$.run);
  }
  openById(_id: string): GoogleAppsScript.Spreadsheet.Spreadsheet {
    throw this.$.run.missing('SpreadsheetApp.openById');
  }
  openByUrl(_url: string): GoogleAppsScript.Spreadsheet.Spreadsheet {
    throw this.$.run.missing('SpreadsheetApp.openByUrl');
  }
}

/** The SpreadsheetApp as a script sees it. */
export function exposedSpreadsheetApp(run: RunContext): GApp {
  return exposed(run, 'SpreadsheetApp', new SpreadsheetAppFake({ run }), {
    ProtectionType: protectionTypes,
    WrapStrategy: wrapStrategies,
    BorderStyle: borderStyles,
    DataValidationCriteria: validationCriteria,
  });
}

export const spreadsheetAppIsFaithful: Faithful<SpreadsheetAppFake, GApp> = true;
