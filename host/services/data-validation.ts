// Data validation: the builder a script uses and the rule it gives back.

import type { RunContext } from '../run/run-context.js';
import type { ValidationRule } from '../world/sheet-data.js';
import { validationCriteria } from './enums.js';
import { exposed, type Faithful, fakeBehind, self, signature } from './fake.js';

type GRule = GoogleAppsScript.Spreadsheet.DataValidation;
type GBuilder = GoogleAppsScript.Spreadsheet.DataValidationBuilder;

export class DataValidationFake {
  constructor(readonly $: { readonly run: RunContext; readonly rule: ValidationRule }) {}

  getAllowInvalid(): boolean {
    return this.$.rule.allowInvalid;
  }
  getHelpText(): string {
    return this.$.rule.help;
  }
  getCriteriaType(): GoogleAppsScript.Spreadsheet.DataValidationCriteria {
    const member = this.$.rule.kind === 'list' ? validationCriteria.VALUE_IN_LIST : validationCriteria.CHECKBOX;
    return member as unknown as GoogleAppsScript.Spreadsheet.DataValidationCriteria;
  }
  getCriteriaValues(): unknown[] {
    return this.$.rule.kind === 'list' ? [[...this.$.rule.values], this.$.rule.showDropdown] : [];
  }
  copy(): GBuilder {
    return exposed(this.$.run, 'DataValidationBuilder', new DataValidationBuilderFake({ ...this.$ }));
  }
}

export class DataValidationBuilderFake {
  constructor(readonly $: { readonly run: RunContext; rule: ValidationRule | null }) {}

  requireValueInList(values: string[], showDropdown = true): GBuilder {
    const strings = Array.isArray(values) && !values.some((value) => Array.isArray(value));
    signature(this.$.run, 'SpreadsheetApp.DataValidationBuilder.requireValueInList', [values], strings);
    require(this, { kind: 'list', values: values.map(String), showDropdown });
    return self(this);
  }
  requireCheckbox(): GBuilder {
    require(this, { kind: 'checkbox', values: [], showDropdown: false });
    return self(this);
  }
  setAllowInvalid(allowInvalidData: boolean): GBuilder {
    this.$.rule = { ...begun(this), allowInvalid: allowInvalidData };
    return self(this);
  }
  setHelpText(helpText: string): GBuilder {
    this.$.rule = { ...begun(this), help: helpText };
    return self(this);
  }
  build(): GRule {
    return exposedRule(this.$.run, begun(this));
  }
}

function begun({ $ }: DataValidationBuilderFake): ValidationRule {
  return $.rule ?? { kind: 'list', values: [], showDropdown: true, allowInvalid: true, help: '' };
}

function require(
  builder: DataValidationBuilderFake,
  criteria: Pick<ValidationRule, 'kind' | 'values' | 'showDropdown'>,
) {
  builder.$.rule = { ...begun(builder), ...criteria };
}

/** A builder without a criterion yet; invalid data is allowed with a warning until it says otherwise. */
export function newDataValidation(run: RunContext): GBuilder {
  return exposed(run, 'DataValidationBuilder', new DataValidationBuilderFake({ run, rule: null }));
}

/** The validation rule as a script sees it. */
export function exposedRule(run: RunContext, rule: ValidationRule): GRule {
  return exposed(run, 'DataValidation', new DataValidationFake({ run, rule }));
}

/** The rule behind what a script handed over; null for anything else. */
export function ruleBehind(value: unknown): ValidationRule | null {
  return fakeBehind(value, DataValidationFake)?.$.rule ?? null;
}

export const validationIsFaithful: Faithful<DataValidationFake, GRule> = true;
export const validationBuilderIsFaithful: Faithful<DataValidationBuilderFake, GBuilder> = true;
