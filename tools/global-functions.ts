// The real global functions: one delegating declaration per entry point, with the JSDoc the formula helper shows.

import { createContext, runInContext } from 'node:vm';
import { bundleName } from './bundle.js';

/** What the bundle says about one of its entry points. */
export interface DeclaredEntry {
  readonly name: string;
  readonly kind: string;
  readonly help: string;
  readonly returns: string;
  /** Where an action of the menu stands. */
  readonly item?: { readonly word: string; readonly submenu: string | null };
  readonly parameters: readonly {
    readonly name: string;
    readonly type: string;
    readonly help: string;
    readonly rest?: boolean;
  }[];
  readonly examples: readonly { readonly formula: string; readonly result: string }[];
}

/**
 * Reads the table out of a bundle by evaluating it where nothing of Google's exists: a service call at load, or any
 * name Apps Script does not have, throws here and fails the build.
 */
export function declaredEntries(code: string): readonly DeclaredEntry[] {
  const context = createContext({});
  runInContext(code, context, { filename: 'Code.js' });
  const json: unknown = runInContext(`JSON.stringify(${bundleName}.entryPoints)`, context);
  return JSON.parse(String(json)) as DeclaredEntry[];
}

/** The text of all wrappers, in the order of the table. */
export function globalFunctions(code: string): string {
  return declaredEntries(code).map(wrapper).join('\n');
}

function wrapper(entry: DeclaredEntry): string {
  const names = entry.parameters.map((parameter) =>
    parameter.rest === true ? `...${parameter.name}` : parameter.name,
  );
  const lines = [
    entry.help,
    '',
    ...entry.parameters.map(({ type, name, help }) => `@param {${type}} ${name} ${help}`),
    `@return {${entry.returns}}`,
    ...(entry.kind === 'custom' ? ['@customfunction'] : []),
  ];
  const comment = lines.map((line) => ` * ${line}`.trimEnd()).join('\n');
  return `/**\n${comment}\n */\nfunction ${entry.name}(${names.join(', ')}) {\n  return ${bundleName}.call('${entry.name}', arguments);\n}\n`;
}
