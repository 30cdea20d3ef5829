// What clasp would push, checked as the push and the first evaluation would check it.

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Script } from 'node:vm';
import { parse } from 'acorn';
import { unacceptedMember } from './class-members.js';
import { isTimeZone } from './time-zone.js';

export interface Manifest {
  readonly timeZone: string;
  readonly oauthScopes: readonly string[];
  readonly runtimeVersion: string;
  /** How `doGet` is reached; null where the script is deployed as no web app. */
  readonly webapp: { readonly access: string; readonly executeAs: string } | null;
}

export interface Bundle {
  /** Compiled once; each run evaluates them afresh, in the order of their names. */
  readonly scripts: readonly { readonly source: string; readonly compiled: Script }[];
  readonly manifest: Manifest;
  /** Names of the functions declared at top level: what menus, triggers, pages and cells can call. */
  readonly functions: ReadonlySet<string>;
  /** Pages by name, without `.html`. */
  readonly pages: ReadonlyMap<string, string>;
}

function topLevelFunctions(file: string, source: string, newer: boolean): string[] {
  let program: ReturnType<typeof parse>;
  try {
    program = parse(source, { ecmaVersion: newer ? 2022 : 2019, sourceType: 'script' });
    const refused = newer ? unacceptedMember(program) : null;
    if (refused !== null) throw new Error(`Unexpected ${refused}`);
  } catch (problem) {
    const detail = problem instanceof Error ? problem.message : String(problem);
    throw new Error(`offline host: push refused, Syntax error: ${detail} file: ${file}`);
  }
  return program.body.flatMap((node) => (node.type === 'FunctionDeclaration' ? [node.id.name] : []));
}

function readManifest(dir: string): Manifest {
  const file = join(dir, 'appsscript.json');
  if (!existsSync(file)) throw new Error(`offline host: ${dir} has no appsscript.json`);
  const raw: Partial<Manifest> = JSON.parse(readFileSync(file, 'utf8'));
  if (raw.runtimeVersion !== 'V8') throw new Error('offline host: appsscript.json must say "runtimeVersion": "V8"');
  const timeZone = raw.timeZone ?? 'America/New_York';
  if (!isTimeZone(timeZone))
    throw new Error(`offline host: push refused, the manifest names no time zone: ${timeZone}`);
  return {
    timeZone,
    oauthScopes: raw.oauthScopes ?? [],
    runtimeVersion: raw.runtimeVersion,
    webapp: raw.webapp ?? null,
  };
}

const loaded = new Map<string, { readonly key: string; readonly bundle: Bundle }>();

/**
 * Reads the folder and refuses what Google's push would refuse: newer syntax, a missing or nested manifest, a clash of names.
 * `newer` is the other answer to open point 4: ES2021 and public fields of instances pass.
 */
export function readBundle(dist: string, newer = false): Bundle {
  const dir = resolve(dist);
  const names = readdirSync(dir, { recursive: true, encoding: 'utf8' }).sort();
  const sources = new Map<string, string>();
  for (const name of names)
    if (/\.(js|gs|html|json)$/.test(name)) sources.set(name, readFileSync(join(dir, name), 'utf8'));
  const key = JSON.stringify([newer, ...sources]);
  const known = loaded.get(dir);
  if (known?.key === key) return known.bundle;

  const manifests = names.filter((name) => name.split(/[\\/]/).pop() === 'appsscript.json');
  if (manifests.length > 1) throw new Error(`offline host: more than one manifest: ${manifests.join(', ')}`);
  const manifest = readManifest(dir);
  const files = names.filter((name) => name.endsWith('.js')).map((name) => ({ name, source: sources.get(name) ?? '' }));
  const functions = new Set<string>();
  for (const { name, source } of files) {
    for (const found of topLevelFunctions(name, source, newer)) {
      if (functions.has(found)) throw new Error(`offline host: function ${found} is declared twice (${name})`);
      functions.add(found);
    }
  }
  const scripts = files.map(({ name, source }) => {
    return { source, compiled: new Script(source, { filename: join(dir, name) }) };
  });
  const pages = new Map<string, string>();
  for (const name of names) if (name.endsWith('.html')) pages.set(name.slice(0, -5), sources.get(name) ?? '');
  const bundle: Bundle = { scripts, manifest, functions, pages };
  loaded.set(dir, { key, bundle });
  return bundle;
}
