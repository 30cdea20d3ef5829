// What Google would refuse or silently break, found before the push.

import { type Options, parse } from 'acorn';

const parsing: Options = { ecmaVersion: 2019, sourceType: 'script' };

/** Faults of a script as sentences; none when Apps Script would take it. Mail addresses do not belong in the bundle. */
export function checkPushable(script: string): readonly string[] {
  const faults: string[] = [];
  try {
    parse(script, parsing);
  } catch (error) {
    faults.push(`Not an ES2019 script: ${error instanceof Error ? error.message : String(error)}`);
  }
  const names = [...script.matchAll(/^function (\w+)\(/gm)].map((match) => match[1] ?? '');
  for (const name of new Set(names.filter((name, index) => names.indexOf(name) !== index))) {
    faults.push(`The global function ${name} is declared twice`);
  }
  const addresses = [...script.matchAll(/[\w.+-]+@(?:[\w-]+\.)+[a-z]{2,}/gi)].map((match) => match[0]);
  for (const address of new Set(addresses)) faults.push(`A mail address is in the bundle: ${address}`);
  return faults;
}
