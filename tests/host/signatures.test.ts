// Signatures: the fakes have Google's methods and no others, and take as many arguments as Google declares.

import { describe, expect, test } from 'vitest';
import { arity } from '../../host/services/arity.js';
import { declaredArity, reachableMethods } from './declared-arity.js';
import { clicked } from './fixture-dist.js';

/** Declared by Google's reference since 2025, not yet by the package of declarations. */
const newer: Readonly<Record<string, readonly [number, number]>> = { 'ScriptApp.getAuthorizationInfo': [1, 2] };

describe('the fakes', () => {
  test('have no method that Google does not declare', () => {
    const declared = declaredArity();
    expect(reachableMethods().filter((method) => !declared[method])).toEqual([]);
    expect(reachableMethods().length).toBeGreaterThan(250);
  });

  test('know how many arguments each method takes', () => {
    const declared = declaredArity();
    const expected = Object.fromEntries(
      reachableMethods().map((method) => [method, newer[method] ?? declared[method]]),
    );
    expect(arity).toEqual(expected);
  });
});

describe('a wrong number of arguments', () => {
  test.each([
    [`SpreadsheetApp.getActive().getSheets()[0].getRange('A1').setValue()`, '()', 'SpreadsheetApp.Range.setValue'],
    [
      `SpreadsheetApp.getActive().getSheets()[0].getRange(1, 1, 1, 1, 1)`,
      '(number,number,number,number,number)',
      'SpreadsheetApp.Sheet.getRange',
    ],
    [`SpreadsheetApp.getActive('x')`, '(String)', 'SpreadsheetApp.getActive'],
    [`LockService.getScriptLock().tryLock()`, '()', 'LockService.Lock.tryLock'],
    [`PropertiesService.getDocumentProperties().getProperty()`, '()', 'PropertiesService.Properties.getProperty'],
    [`Utilities.sleep()`, '()', 'Utilities.sleep'],
  ])('%s is refused', async (call, given, method) => {
    const { host } = await clicked(`try { ${call}; } catch (e) { Logger.log(e.message); }`);
    expect(host.logs()).toEqual([`The parameters ${given} don't match the method signature for ${method}.`]);
  });
});
