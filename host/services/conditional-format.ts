// Conditional formats: the builder, the rule, and the check that a formula stays on its own sheet.

import type { Rect } from '../a1.js';
import { expressionOf } from '../formula/expression.js';
import type { RunContext } from '../run/run-context.js';
import type { ConditionalRule } from '../world/sheet-data.js';
import { exposed, type Faithful, fakeBehind, self, signature } from './fake.js';
import { exposedRange, rangeArgument } from './range.js';

type GRule = GoogleAppsScript.Spreadsheet.ConditionalFormatRule;
type GBuilder = GoogleAppsScript.Spreadsheet.ConditionalFormatRuleBuilder;
type When = ConditionalRule['when'];

interface Draft {
  readonly run: RunContext;
  sheetId: number;
  ranges: readonly Rect[];
  when: When | null;
  background: string | null;
  fontColor: string | null;
  bold: boolean | null;
}

export class ConditionalFormatRuleFake {
  constructor(readonly $: Draft & { readonly when: When }) {}

  getRanges(): GoogleAppsScript.Spreadsheet.Range[] {
    return this.$.ranges.map((rect) => exposedRange(this.$.run, this.$.sheetId, rect));
  }
  copy(): GBuilder {
    return exposed(this.$.run, 'ConditionalFormatRuleBuilder', new ConditionalFormatRuleBuilderFake({ ...this.$ }));
  }
}

export class ConditionalFormatRuleBuilderFake {
  constructor(readonly $: Draft) {}

  setRanges(ranges: GoogleAppsScript.Spreadsheet.Range[]): GBuilder {
    const method = 'SpreadsheetApp.ConditionalFormatRuleBuilder.setRanges';
    const places = ranges.map((range) => rangeArgument(this.$.run, method, range));
    this.$.ranges = places.map((place) => place.rect);
    this.$.sheetId = places[0]?.sheetId ?? -1;
    return self(this);
  }
  whenTextStartsWith(text: string): GBuilder {
    return when(this, { type: 'textStartsWith', text });
  }
  whenTextEqualTo(text: string): GBuilder {
    return when(this, { type: 'textEqualTo', text });
  }
  whenTextContains(text: string): GBuilder {
    return when(this, { type: 'textContains', text });
  }
  whenFormulaSatisfied(formula: string): GBuilder {
    return when(this, { type: 'formula', text: formula });
  }
  whenCellNotEmpty(): GBuilder {
    return when(this, { type: 'notEmpty' });
  }
  setBackground(color: string | null): GBuilder {
    this.$.background = color?.toLowerCase() ?? null;
    return self(this);
  }
  setFontColor(color: string | null): GBuilder {
    this.$.fontColor = color?.toLowerCase() ?? null;
    return self(this);
  }
  setBold(bold: boolean | null): GBuilder {
    this.$.bold = bold;
    return self(this);
  }
  build(): GRule {
    const { run, when: condition, ranges } = this.$;
    if (!condition || ranges.length === 0) throw run.refuse('invalidArgument', 'ConditionalFormatRule');
    return exposed(run, 'ConditionalFormatRule', new ConditionalFormatRuleFake({ ...this.$, when: condition }));
  }
}

function when(builder: ConditionalFormatRuleBuilderFake, condition: When): GBuilder {
  builder.$.when = condition;
  return self(builder);
}

/** A builder without a condition. */
export function newConditionalFormatRule(run: RunContext): GBuilder {
  const draft: Draft = { run, sheetId: -1, ranges: [], when: null, background: null, fontColor: null, bold: null };
  return exposed(run, 'ConditionalFormatRuleBuilder', new ConditionalFormatRuleBuilderFake(draft));
}

/** The conditional rule as a script sees it. */
export function exposedConditionalRule(run: RunContext, sheetId: number, rule: ConditionalRule): GRule {
  return exposed(run, 'ConditionalFormatRule', new ConditionalFormatRuleFake({ run, sheetId, ...rule }));
}

/** The rules a script hands to a sheet; one that reaches another sheet refuses the whole set. */
export function conditionalRules(
  run: RunContext,
  sheetId: number,
  sheetName: string,
  rules: unknown,
): ConditionalRule[] {
  const fakes = Array.isArray(rules)
    ? rules.map((rule: unknown) => fakeBehind(rule, ConditionalFormatRuleFake))
    : [null];
  return fakes.map((fake) => {
    if (!fake) {
      signature(run, 'SpreadsheetApp.Sheet.setConditionalFormatRules', [rules], false);
      throw run.refuse('invalidArgument', 'rules');
    }
    const { ranges, when: condition, background, fontColor, bold } = fake.$;
    if (fake.$.sheetId !== sheetId || reachesElsewhere(condition, sheetName)) throw run.refuse('crossSheetRule');
    if (condition.type === 'formula' && !readable(condition.text, run.world.book.locale)) {
      throw run.refuse('invalidCondition', condition.text);
    }
    return { ranges, when: condition, background, fontColor, bold };
  });
}

/** True where the text is a formula that the book's locale can read: `;` between arguments under a decimal comma. */
function readable(formula: string, locale: string): boolean {
  return formula.startsWith('=') && expressionOf(formula, locale, 1, 1).kind !== 'error';
}

function reachesElsewhere(condition: When, sheetName: string): boolean {
  if (condition.type !== 'formula' || /INDIRECT\s*\(/i.test(condition.text)) return false;
  const withoutTexts = condition.text.replace(/"[^"]*"/g, '');
  const named = [...withoutTexts.matchAll(/(?:'((?:[^']|'')+)'|([\p{L}\p{N}_.]+))!/gu)];
  return named.some((match) => (match[1] ?? match[2] ?? '').replace(/''/g, "'") !== sheetName);
}

export const conditionalRuleIsFaithful: Faithful<ConditionalFormatRuleFake, GRule> = true;
export const conditionalBuilderIsFaithful: Faithful<ConditionalFormatRuleBuilderFake, GBuilder> = true;
