// `npm run unknowns`: the bundle suite once for each open point of the platform, that one answered the other way and no other.
// A first run notes which test files ever come to which point; the others would run exactly as they did, and are left out.

import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { unknownNames } from '../host/contract.js';
import { projectRoot } from './project-root.js';
import { unworkable } from './unworkable-answers.js';

interface Outcome {
  readonly passed: number;
  readonly failed: readonly string[];
}

interface JsonReport {
  readonly numPassedTests: number;
  readonly testResults: readonly {
    readonly name: string;
    readonly status: string;
    readonly message: string;
    readonly assertionResults: readonly { readonly status: string; readonly fullName: string }[];
  }[];
}

interface FileMet {
  readonly file: string;
  readonly met: readonly string[];
}

const { values } = parseArgs({ options: { only: { type: 'string' }, points: { type: 'string', default: '6' } } });
const wanted = values.only?.split(',') ?? unknownNames;
const dir = mkdtempSync(join(tmpdir(), 'unknowns-'));

let failures = 0;
try {
  const metDir = join(dir, 'met');
  mkdirSync(metDir);
  told('(no switch)', [], { HOST_MET: metDir });
  const suites = readdirSync(metDir).map((name): FileMet => JSON.parse(readFileSync(join(metDir, name), 'utf8')));
  for (const name of wanted) {
    const files = suites.filter((suite) => suite.met.includes(name)).map(({ file }) => relative(projectRoot, file));
    if (unworkable.some((one) => one === name)) console.log(`${name.padEnd(40)} leaves no automatic run to test`);
    else if (files.length > 0) told(name, files, { HOST_UNKNOWNS: name });
    else console.log(`${name.padEnd(40)} no test of the suite comes to this point`);
  }
} finally {
  rmSync(dir, { recursive: true });
}
process.exitCode = failures === 0 ? 0 : 1;

/** Runs these files of the suite (none: all of them) and prints what came out. */
function told(name: string, files: readonly string[], env: Readonly<Record<string, string>>): void {
  const started = Date.now();
  const { passed, failed } = suiteWith(files, env);
  failures += failed.length;
  const seconds = Math.round((Date.now() - started) / 1000);
  const extent = files.length > 0 ? `${files.length} files` : 'all files';
  console.log(`${name.padEnd(40)} ${passed} passed, ${failed.length} failed, ${extent}, ${seconds} s`);
  for (const title of failed) console.log(`  ${title}`);
}

/** The project `other-answers` under that environment, accounts in English. */
function suiteWith(files: readonly string[], env: Readonly<Record<string, string>>): Outcome {
  const file = join(dir, 'report.json');
  const vitest = join(projectRoot, 'node_modules/vitest/vitest.mjs');
  const options = ['--project', 'other-answers', '--reporter=json', `--outputFile.json=${file}`];
  const { status } = spawnSync(process.execPath, [vitest, 'run', ...options, ...files], {
    cwd: projectRoot,
    env: { ...process.env, HOST_UNKNOWNS: '', HOST_LOCALE: 'en', POINTS: values.points, ...env },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const report = JSON.parse(readFileSync(file, 'utf8')) as JsonReport;
  const failed = report.testResults.flatMap((suite) => failuresOf(suite));
  return { passed: report.numPassedTests, failed: status === 0 || failed.length > 0 ? failed : ['vitest failed'] };
}

function failuresOf({ name, status, message, assertionResults }: JsonReport['testResults'][number]): string[] {
  const failed = assertionResults.filter((test) => test.status === 'failed').map((test) => test.fullName);
  return status === 'failed' && failed.length === 0 ? [`${name}: ${message}`] : failed;
}
