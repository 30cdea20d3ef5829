// One ES2019 script out of the sources, with the book of templates inside as one JSON text.

import { build, type Plugin } from 'esbuild';

/** Name of the one object the bundle adds to the global scope; the underscore keeps it from pages and pickers. */
export const bundleName = 'SoKeHoach_';

/** Bundles an entry file; `bookJson` becomes the module `book:json`. */
export async function bundle(entry: string, bookJson: string): Promise<string> {
  const result = await build({
    entryPoints: [entry],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: bundleName,
    target: 'es2019',
    platform: 'neutral',
    charset: 'utf8',
    legalComments: 'none',
    minify: true,
    plugins: [bookPlugin(bookJson)],
  });
  const [file] = result.outputFiles;
  if (file === undefined) throw new Error('esbuild wrote nothing');
  return file.text;
}

function bookPlugin(bookJson: string): Plugin {
  return {
    name: 'book',
    setup(builder) {
      builder.onResolve({ filter: /^book:json$/ }, ({ path }) => ({ path, namespace: 'book' }));
      builder.onLoad({ filter: /.*/, namespace: 'book' }, () => ({
        contents: `export const bookJson = ${JSON.stringify(bookJson)};`,
        loader: 'js',
      }));
    },
  };
}
