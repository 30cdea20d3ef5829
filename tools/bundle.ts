// One ES2019 script out of the sources, with the book of templates inside as one JSON text.

import { build, type Plugin } from 'esbuild';
import { compactBook } from '../src/domain/book/compact-book.js';
import { packedJson } from '../src/domain/book/packed-json.js';
import type { Book } from '../src/domain/book/plan.js';

/** Name of the one object the bundle adds to the global scope; the underscore keeps it from pages and pickers. */
export const bundleName = 'SoKeHoach_';

/** A book with nothing in it, for those who only ask for the table of entry points. */
export const emptyBook: Book = { plans: [], indicators: [], agencies: [], duties: [], rounds: [], settings: [] };

/** Bundles an entry file; the book, packed, becomes the module `book:json`. */
export async function bundle(entry: string, book: Book): Promise<string> {
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
    plugins: [bookPlugin(packedJson(compactBook(book)))],
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
