// How many arguments Google's declarations give each method that a fake has: read from the declarations themselves.

import { readFileSync } from 'node:fs';
import ts from 'typescript';
import { BlobFake } from '../../host/services/blob.js';
import { CacheFake, CacheServiceFake } from '../../host/services/cache.js';
import {
  EmbeddedChartBuilderFake,
  EmbeddedChartFake,
  EmbeddedColumnChartBuilderFake,
} from '../../host/services/chart.js';
import { ClockTriggerBuilderFake } from '../../host/services/clock-trigger.js';
import { ConditionalFormatRuleBuilderFake, ConditionalFormatRuleFake } from '../../host/services/conditional-format.js';
import { DataValidationBuilderFake, DataValidationFake } from '../../host/services/data-validation.js';
import { DeveloperMetadataFake } from '../../host/services/developer-metadata.js';
import { FilterFake } from '../../host/services/filter.js';
import { HtmlServiceFake, HtmlTemplateFake } from '../../host/services/html.js';
import { HtmlOutputFake } from '../../host/services/html-output.js';
import { LockFake, LockServiceFake } from '../../host/services/lock.js';
import { MailAppFake } from '../../host/services/mail.js';
import { NamedRangeFake } from '../../host/services/named-range.js';
import { PropertiesFake, PropertiesServiceFake } from '../../host/services/properties.js';
import { ProtectionFake } from '../../host/services/protection.js';
import { RangeFake } from '../../host/services/range.js';
import { RangeListFake } from '../../host/services/range-list.js';
import {
  AuthorizationInfoFake,
  ScriptAppFake,
  SpreadsheetTriggerBuilderFake,
  TriggerBuilderFake,
} from '../../host/services/script-app.js';
import { LoggerFake, SessionFake } from '../../host/services/session.js';
import { SheetFake } from '../../host/services/sheet.js';
import { SpreadsheetFake } from '../../host/services/spreadsheet.js';
import { SpreadsheetAppFake } from '../../host/services/spreadsheet-app.js';
import { TriggerFake } from '../../host/services/trigger-store.js';
import { MenuFake, PromptResponseFake, UiFake } from '../../host/services/ui.js';
import { UserFake } from '../../host/services/user.js';
import { UtilitiesFake } from '../../host/services/utilities.js';

type FakeClass = abstract new (...args: never[]) => object;

/** Every fake by the name of Google's interface. */
export const fakes: Readonly<Record<string, FakeClass>> = {
  AuthorizationInfo: AuthorizationInfoFake,
  Blob: BlobFake,
  Cache: CacheFake,
  CacheService: CacheServiceFake,
  ClockTriggerBuilder: ClockTriggerBuilderFake,
  ConditionalFormatRule: ConditionalFormatRuleFake,
  ConditionalFormatRuleBuilder: ConditionalFormatRuleBuilderFake,
  DataValidation: DataValidationFake,
  DataValidationBuilder: DataValidationBuilderFake,
  DeveloperMetadata: DeveloperMetadataFake,
  EmbeddedChart: EmbeddedChartFake,
  EmbeddedChartBuilder: EmbeddedChartBuilderFake,
  EmbeddedColumnChartBuilder: EmbeddedColumnChartBuilderFake,
  Filter: FilterFake,
  HtmlOutput: HtmlOutputFake,
  HtmlService: HtmlServiceFake,
  HtmlTemplate: HtmlTemplateFake,
  Lock: LockFake,
  LockService: LockServiceFake,
  Logger: LoggerFake,
  MailApp: MailAppFake,
  Menu: MenuFake,
  NamedRange: NamedRangeFake,
  PromptResponse: PromptResponseFake,
  Properties: PropertiesFake,
  PropertiesService: PropertiesServiceFake,
  Protection: ProtectionFake,
  Range: RangeFake,
  RangeList: RangeListFake,
  ScriptApp: ScriptAppFake,
  Session: SessionFake,
  Sheet: SheetFake,
  Spreadsheet: SpreadsheetFake,
  SpreadsheetApp: SpreadsheetAppFake,
  SpreadsheetTriggerBuilder: SpreadsheetTriggerBuilderFake,
  Trigger: TriggerFake,
  TriggerBuilder: TriggerBuilderFake,
  Ui: UiFake,
  User: UserFake,
  Utilities: UtilitiesFake,
};

const files = ['base', 'cache', 'html', 'lock', 'mail', 'properties', 'script', 'spreadsheet', 'utilities'];

/** Fewest and most arguments over all overloads, by `Interface.method`; a rest parameter takes up to 99. */
export function declaredArity(): Record<string, [number, number]> {
  const declared: Record<string, [number, number]> = {};
  for (const file of files) {
    const path = `node_modules/@types/google-apps-script/google-apps-script.${file}.d.ts`;
    const source = ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.ES2022);
    const visit = (node: ts.Node): void => {
      if (ts.isInterfaceDeclaration(node)) read(node);
      else ts.forEachChild(node, visit);
    };
    const read = (node: ts.InterfaceDeclaration): void => {
      for (const member of node.members) {
        if (!ts.isMethodSignature(member) || !ts.isIdentifier(member.name)) continue;
        const key = `${node.name.text}.${member.name.text}`;
        const rest = member.parameters.some((parameter) => parameter.dotDotDotToken);
        const fewest = member.parameters.filter(
          (parameter) => !parameter.questionToken && !parameter.dotDotDotToken,
        ).length;
        const most = rest ? 99 : member.parameters.length;
        const [low, high] = declared[key] ?? [fewest, most];
        declared[key] = [Math.min(low, fewest), Math.max(high, most)];
      }
    };
    visit(source);
  }
  return declared;
}

/** `Interface.method` of every method that a script can reach. */
export function reachableMethods(): string[] {
  return Object.entries(fakes).flatMap(([name, fake]) => {
    const methods = new Set<string>();
    for (let proto = fake.prototype; proto && proto !== Object.prototype; proto = Object.getPrototypeOf(proto)) {
      for (const method of Object.getOwnPropertyNames(proto)) if (method !== 'constructor') methods.add(method);
    }
    return [...methods].sort().map((method) => `${name}.${method}`);
  });
}
