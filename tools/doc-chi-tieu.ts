// Command line: `npm run --silent doc-chi-tieu -- FILE` prints what the phrases of a JSON list say, as JSON.

import { readFileSync } from 'node:fs';
import { phraseList } from './phrase-list.js';

function run(file: string | undefined): number {
  if (file === undefined) return refuse('Cách dùng: npm run --silent doc-chi-tieu -- TỆP.json');
  let json: string;
  try {
    json = readFileSync(file, 'utf8').replace(/^\uFEFF/, '');
  } catch {
    return refuse(`Không mở được tệp ${file}.`);
  }
  const read = phraseList(json);
  if (!read.ok) return refuse(`${file}: ${read.reason}`);
  process.stdout.write(`${JSON.stringify(read.readings, null, 2)}\n`);
  return 0;
}

function refuse(reason: string): number {
  process.stderr.write(`${reason}\n`);
  return 1;
}

process.exitCode = run(process.argv[2]);
