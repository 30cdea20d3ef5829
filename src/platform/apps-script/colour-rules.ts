// Conditional formats made from colour rules: one that looks like an earlier one is a copy of it, for other cells.

import { plainRange } from '../../application/workbook/a1.js';
import { ruleFormula } from '../../application/workbook/colours.js';
import type { Area, ColourRule } from '../../application/workbook/sheet-op.js';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;
type Rule = GoogleAppsScript.Spreadsheet.ConditionalFormatRule;
type Builder = GoogleAppsScript.Spreadsheet.ConditionalFormatRuleBuilder;

/** Makes the rules of all tabs of a run. */
export interface RuleMaker {
  on(sheet: Sheet, rules: readonly ColourRule[]): Rule[];
}

export function ruleMaker(): RuleMaker {
  const alike = new Map<string, Rule>();
  const builderOf = (rule: ColourRule, look: string): Builder => alike.get(look)?.copy() ?? dressed(rule);
  return {
    on(sheet, rules) {
      // Most rules of a tab are for the same areas: their ranges are asked for once.
      const known = new Map<string, Range[]>();
      return rules.map((rule) => {
        const areas = rule.areas.map(plainRange).join();
        const ranges = known.get(areas) ?? rangesOf(sheet, rule.areas);
        known.set(areas, ranges);
        const look = [rule.background, rule.colour, rule.bold === true].join();
        const built = builderOf(rule, look).whenFormulaSatisfied(ruleFormula(rule)).setRanges(ranges).build();
        alike.set(look, built);
        return built;
      });
    },
  };
}

function dressed({ background, colour, bold }: ColourRule): Builder {
  const builder = SpreadsheetApp.newConditionalFormatRule().setBackground(background).setFontColor(colour);
  return bold === true ? builder.setBold(true) : builder;
}

/** Several areas in two calls, however many there are. */
function rangesOf(sheet: Sheet, areas: readonly Area[]): Range[] {
  const names = areas.map(plainRange);
  return names.length === 1 ? [sheet.getRange(names.join())] : sheet.getRangeList(names).getRanges();
}
