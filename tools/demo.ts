// `npm run demo`: the main job on the built bundle in the offline host, from an empty spreadsheet to workbook and mails.

import { join, resolve } from 'node:path';
import { demoOptions, yearRefusal } from './demo/options.js';
import { outRefusal } from './demo/out-folder.js';
import { runWithProgress } from './demo/progress.js';
import type { DemoTask } from './demo/run.js';
import { projectRoot } from './project-root.js';
import { loadBook } from './templates/load-book.js';
import { templateProblemText } from './templates/template-problem.js';

const options = demoOptions(process.argv.slice(2));
if (!options.ok) {
  (options.isHelp ? console.log : console.error)(options.message);
  process.exit(options.isHelp ? 0 : 1);
}
const loaded = loadBook(join(projectRoot, 'templates'));
const out = resolve(options.out);
const refused = loaded.ok
  ? (yearRefusal(loaded.book, options.date) ?? outRefusal(out))
  : loaded.problems.map(templateProblemText).join('\n');
if (refused !== null) {
  console.error(refused);
  process.exit(1);
}
const task: DemoTask = { date: options.date, out, invented: options.invented };
process.exitCode = await runWithProgress(new URL('./demo/run.js', import.meta.url), task);
