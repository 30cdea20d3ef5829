// `npm run unknowns`: the bundle suite once for each open point of the platform, that one answered the other way and no other.

import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { unknownNames } from '../host/contract.js';
import { projectRoot } from './project-root.js';

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

const { values } = parseArgs({ options: { only: { type: 'string' } } });
const wanted = values.only?.split(',') ?? unknownNames;

let failures = 0;
for (const name of wanted) {
  const started = Date.now();
  const { passed, failed } = suiteWith(name);
  failures += failed.length;
  const seconds = Math.round((Date.now() - started) / 1000);
  console.log(`${name.padEnd(40)} ${passed} passed, ${failed.length} failed, ${seconds} s`);
  for (const title of failed) console.log(`  ${title}`);
}
process.exitCode = failures === 0 ? 0 : 1;

/** Runs the project `other-answers` with one open point flipped and accounts in English. */
function suiteWith(unknown: string): Outcome {
  const dir = mkdtempSync(join(tmpdir(), 'unknowns-'));
  const file = join(dir, 'report.json');
  try {
    const vitest = join(projectRoot, 'node_modules/vitest/vitest.mjs');
    const args = [vitest, 'run', '--project', 'other-answers', '--reporter=json', `--outputFile.json=${file}`];
    const env = { ...process.env, HOST_UNKNOWNS: unknown, HOST_LOCALE: 'en' };
    const { status } = spawnSync(process.execPath, args, {
      cwd: projectRoot,
      env,
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    const report = JSON.parse(readFileSync(file, 'utf8')) as JsonReport;
    const failed = report.testResults.flatMap((suite) => failuresOf(suite));
    return { passed: report.numPassedTests, failed: status === 0 || failed.length > 0 ? failed : ['vitest failed'] };
  } finally {
    rmSync(dir, { recursive: true });
  }
}

function failuresOf({ name, status, message, assertionResults }: JsonReport['testResults'][number]): string[] {
  const failed = assertionResults.filter((test) => test.status === 'failed').map((test) => test.fullName);
  return status === 'failed' && failed.length === 0 ? [`${name}: ${message}`] : failed;
}
