// The open points of the platform (facts 12): each is a switch, both answers are shown here or beside the rule they belong to.

import { describe, expect, test } from 'vitest';
import type { Unknown } from '../../host/open-host.js';
import { clicked, colleague, hostWith, owner } from './fixture-dist.js';

const tab = 'Trang tính1';
const both = [false, true] as const;

async function answers<T>(
  unknown: Unknown,
  see: (options: { unknowns: Partial<Record<Unknown, boolean>> }) => Promise<T>,
): Promise<T[]> {
  const seen: T[] = [];
  for (const answer of both) seen.push(await see({ unknowns: { [unknown]: answer } }));
  return seen;
}

describe('open point', () => {
  test('3: a custom function on TODAY()', async () => {
    const seen = await answers('todayAllowedInCustomArguments', async (options) => {
      const host = await hostWith({ code: 'function NAM(d) { return d.getFullYear(); }' }, options);
      await host.as(owner).type(tab, 'A1', '=NAM(TODAY())');
      return host.sheet(tab).values()[0]?.[0];
    });
    expect(seen).toEqual(['Loading...', 2022]);
  });

  test('6: characters of tab names', async () => {
    const seen = await answers('tabNamesRefuseSpecialCharacters', async (options) => {
      const { run } = await clicked(`SpreadsheetApp.getActive().insertSheet('KH 92/2022');`, '', options);
      return run.outcome;
    });
    expect(seen).toEqual(['done', 'threw']);
  });

  test('7: the text for a property over 9 KB', async () => {
    const seen = await answers('largePropertySaysArgument', async (options) => {
      const body = `PropertiesService.getDocumentProperties().setProperty('k', new Array(10000).join('x'));`;
      return (await clicked(body, '', options)).run.message;
    });
    expect(seen).toEqual([
      'Exception: You have exceeded the property storage quota. Please remove some properties and try again.',
      'Exception: Argument too large: value',
    ]);
  });

  test('8: spilled cells while their function calculates again', async () => {
    const seen = await answers('spillClearedWhileLoading', async (options) => {
      const host = await hostWith({ code: `function BANG(x) { return [[x, 'a'], ['b', 'c']]; }` }, options);
      await host.as(owner).type(tab, 'A1', '1');
      await host.as(owner).type(tab, 'B1', '=BANG(A1)');
      host.sheet(tab).values();
      host.custom.weather('loading');
      await host.as(owner).type(tab, 'A1', '2');
      return host.sheet(tab).values();
    });
    expect(seen).toEqual([
      [
        [2, 'Loading...', 'a'],
        ['', 'b', 'c'],
      ],
      [[2, 'Loading...']],
    ]);
  });

  test('12: an editor of a protection who is no account', async () => {
    const body = `SpreadsheetApp.getActive().getSheets()[0].getRange('A1').protect().addEditors(['${colleague}', 'la@so.example']);`;
    const seen = await answers(
      'addEditorRefusesUnknownAccounts',
      async (options) => (await clicked(body, '', options)).run.message,
    );
    expect(seen).toEqual([undefined, 'Exception: Invalid email: la@so.example']);
  });

  test('18: error cells among the arguments', async () => {
    const seen = await answers('errorArgumentsStopCustomFunctions', async (options) => {
      const host = await hostWith({ code: `function DEM(x) { return x.length; }` }, options);
      await host.as(owner).type(tab, 'A1', '=1/0');
      await host.as(owner).type(tab, 'B1', '=DEM(A1:A3)');
      return host.sheet(tab).values()[0]?.[1];
    });
    expect(seen).toEqual([3, '#DIV/0!']);
  });
});
