// The tests as scripts of their own: bundled once, so that a mutant costs their evaluation and no more.

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Script } from 'node:vm';
import { build, type Plugin } from 'esbuild';
import type { TestingApi } from './testing-api.js';

export interface TestScript {
  /** Path of the test file, from the project's root. */
  readonly file: string;
  /** Evaluates the file once more: its tests and the code under test start afresh. */
  readonly load: (api: TestingApi) => void;
}

/** How the instrumenter counts which mutants are reached: half of the time that instrumented code takes. */
const COUNTING = /stryCov_\w+\("[^()]*\)/g;

/** One script per test file. `setUp` is a file that is evaluated before each; `counts`: whether the reached are counted. */
export async function testScripts(
  root: string,
  files: readonly string[],
  setUp: string,
  counts: boolean,
): Promise<TestScript[]> {
  const require = createRequire(join(root, 'package.json'));
  const result = await build({
    absWorkingDir: root,
    entryPoints: files.map((file) => ({ in: file, out: file })),
    outdir: root,
    bundle: true,
    write: false,
    platform: 'node',
    format: 'cjs',
    external: ['vitest', 'fast-check', 'esbuild'],
    logLevel: 'error',
    plugins: [sources(new Set(files.map((file) => join(root, file))), join(root, setUp), counts)],
  });
  return result.outputFiles.map((output) => {
    const out = relative(root, output.path);
    const wrapped = `(function (require, module, exports) {${output.text}\n})`;
    const script = new Script(wrapped, { filename: output.path });
    return {
      file: out.replace(/\.js$/, ''),
      load: (api) => {
        const module = { exports: {} };
        const evaluate: unknown = script.runInThisContext();
        if (typeof evaluate !== 'function') throw new Error(`${out} is no script`);
        evaluate((name: string) => (name === 'vitest' ? api : require(name)), module, module.exports);
      },
    };
  });
}

/** A script has no `import.meta`: each module is told its own place. Test files begin with the set-up. */
function sources(entries: ReadonlySet<string>, setUp: string, counts: boolean): Plugin {
  return {
    name: 'sources',
    setup(builder) {
      builder.onLoad({ filter: /\.ts$/ }, ({ path }) => {
        const text = readFileSync(path, 'utf8')
          .replaceAll('import.meta.url', JSON.stringify(pathToFileURL(path).href))
          .replaceAll('import.meta.dirname', JSON.stringify(dirname(path)));
        const begun = entries.has(path) ? `import ${JSON.stringify(setUp)};${text}` : text;
        return { loader: 'ts', contents: counts ? begun : begun.replace(COUNTING, '0') };
      });
    },
  };
}
