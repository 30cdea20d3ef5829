// `npm run build`: templates and sources → dist/, exactly what `clasp push` sends. `--templates` and `--out` name other folders.

import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { bundle } from './bundle.js';
import { globalFunctions } from './global-functions.js';
import { projectRoot } from './project-root.js';
import { checkPushable } from './pushable.js';
import { loadBook } from './templates/load-book.js';
import { templateProblemText } from './templates/template-problem.js';

const { values } = parseArgs({ options: { templates: { type: 'string' }, out: { type: 'string' } } });
const dist = values.out === undefined ? join(projectRoot, 'dist') : resolve(values.out);

const loaded = loadBook(values.templates === undefined ? join(projectRoot, 'templates') : resolve(values.templates));
if (!loaded.ok) {
  for (const problem of loaded.problems) console.error(templateProblemText(problem));
  process.exit(1);
}
const code = await bundle(join(projectRoot, 'src/entry/main.ts'), loaded.book);
const script = `${code}\n${globalFunctions(code)}`;
const faults = checkPushable(script);
if (faults.length > 0) {
  for (const fault of faults) console.error(fault);
  process.exit(1);
}
rmSync(dist, { recursive: true, force: true });
mkdirSync(dist, { recursive: true });
writeFileSync(join(dist, 'Code.js'), script);
cpSync(join(projectRoot, 'appsscript.json'), join(dist, 'appsscript.json'));
console.log(`dist/: ${(Buffer.byteLength(script) / 1024).toFixed(1)} KB`);
