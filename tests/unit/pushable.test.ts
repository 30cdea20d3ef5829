// What Google would refuse or silently break is found before the push.

import { describe, expect, test } from 'vitest';
import { declaredEntries, globalFunctions } from '../../tools/global-functions.js';
import { checkPushable } from '../../tools/pushable.js';

const table = (entries: unknown) =>
  `"use strict";var SoKeHoach_=(()=>({entryPoints:${JSON.stringify(entries)},call(){}}))();`;
const entry = {
  name: 'TY_LE',
  kind: 'custom',
  help: 'Tỷ lệ.',
  returns: 'number',
  parameters: [
    { name: 'so', type: 'any', help: 'Một số.' },
    { name: 'vung', type: 'any[][]', help: 'Các vùng.', rest: true },
  ],
  examples: [],
};

describe('a script', () => {
  test('that Apps Script takes has no fault', () => {
    expect(checkPushable('function a() { return [1, ...[2]]; }\nfunction b() {}')).toEqual([]);
  });

  const refused: readonly (readonly [what: string, script: string])[] = [
    ['a class field', 'class A { x = 1 }'],
    ['a static field', 'class A { static x = 1 }'],
    ['a private method', 'class A { #x() {} }'],
    ['optional chaining', 'const a = b?.c;'],
    ['a module import', 'import { a } from "a";'],
    ['a module export', 'export const a = 1;'],
    ['await outside a function', 'await 1;'],
  ];
  for (const [what, script] of refused) {
    test(`with ${what} is refused`, () => {
      expect(checkPushable(script)).toEqual([expect.stringMatching(/^Not an ES2019 script: /)]);
    });
  }

  test('that declares a global twice is refused by name', () => {
    expect(checkPushable('function a() {}\nfunction a() {}')).toEqual(['The global function a is declared twice']);
  });

  test('with a mail address is refused, whoever it belongs to', () => {
    expect(checkPushable('const a = "can.bo@so.langson.example";')).toEqual([
      'A mail address is in the bundle: can.bo@so.langson.example',
    ]);
  });
});

describe('the table of entry points', () => {
  test('becomes one delegating function each, with the JSDoc that the formula helper shows', () => {
    const text = globalFunctions(table([entry]));
    expect(text).toContain(' * @param {any} so Một số.\n');
    expect(text).toContain(' * @return {number}\n * @customfunction\n */');
    expect(text).toContain("function TY_LE(so, ...vung) {\n  return SoKeHoach_.call('TY_LE', arguments);\n}");
    expect(checkPushable(`${table([entry])}\n${text}`)).toEqual([]);
  });

  test('is not reached when the script calls a service, or anything Apps Script lacks, while it loads', () => {
    const loads = [
      'SpreadsheetApp.getActive();',
      'PropertiesService.getScriptProperties();',
      'new URL("a:b");',
      'setTimeout(() => {}, 1);',
      'process.exit();',
    ];
    for (const call of loads) {
      expect(() => declaredEntries(`${call}${table([entry])}`), call).toThrow(/is not defined/);
    }
  });
});
