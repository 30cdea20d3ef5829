// A test runner for Stryker: the specification, bundled once, in one process; each mutant switched on in turn (ADR 8).

import { basename, relative } from 'node:path';
import { INSTRUMENTER_CONSTANTS, type InstrumenterContext } from '@stryker-mutator/api/core';
import { declareFactoryPlugin, PluginKind, tokens } from '@stryker-mutator/api/plugin';
import {
  type DryRunResult,
  DryRunStatus,
  determineHitLimitReached,
  type MutantRunOptions,
  type MutantRunResult,
  type TestResult,
  type TestRunner,
  TestStatus,
  toMutantRunResult,
} from '@stryker-mutator/api/test-runner';
import fc from 'fast-check';
import { setUpFile, specificationFiles } from './specification-files.js';
import { type TestScript, testScripts } from './test-scripts.js';
import { type RegisteredTest, testingApi } from './testing-api.js';

/** The runner's name in stryker.config.json is `in-process`. */
export const strykerPlugins = [
  declareFactoryPlugin(PluginKind.TestRunner, 'in-process', Object.assign(inProcessRunner, { inject: tokens() })),
];

/** Runs the tests of the current folder, which is the copy that Stryker has put its mutants into. */
function inProcessRunner(): TestRunner {
  const root = process.cwd();
  const mutants = mutantSwitch();
  let scripts: readonly TestScript[] = [];
  let loaded: ReadonlyMap<TestScript, readonly RegisteredTest[]> = new Map();

  async function init(): Promise<void> {
    scripts = await testScripts(root, specificationFiles(root), setUpFile);
  }

  async function dryRun(): Promise<DryRunResult> {
    loaded = new Map(scripts.map((script) => [script, testsIn(script)]));
    const results: TestResult[] = [];
    for (const test of [...loaded.values()].flat()) {
      mutants.currentTestId = test.id;
      results.push(await resultOf(test));
      delete mutants.currentTestId;
    }
    const { mutantCoverage = { static: {}, perTest: {} } } = mutants;
    return { status: DryRunStatus.Complete, tests: results, mutantCoverage };
  }

  /** Up to the first test that fails. A mutant that already matters while modules load is on while they do. */
  async function mutantRun(options: MutantRunOptions): Promise<MutantRunResult> {
    if (loaded.size === 0) loaded = new Map(scripts.map((script) => [script, testsIn(script)]));
    const mutated = relative(root, options.sandboxFileName);
    const wanted = options.testFilter && new Set(options.testFilter);
    const results: TestResult[] = [];
    Object.assign(mutants, { activeMutant: options.activeMutant.id, hitCount: 0, hitLimit: options.hitLimit });
    for (const script of nearestFirst(scripts, mutated)) {
      const tests = wanted ? loaded.get(script)?.filter(({ id }) => wanted.has(id)) : testsIn(script);
      fc.configureGlobal({ ...fc.readConfigureGlobal(), endOnFailure: true });
      for (const test of tests ?? []) {
        results.push(await resultOf(test));
        if (results.at(-1)?.status === TestStatus.Failed) break;
      }
      if (results.at(-1)?.status === TestStatus.Failed) break;
    }
    const overrun = determineHitLimitReached(mutants.hitCount, options.hitLimit);
    mutants.activeMutant = '';
    return toMutantRunResult(overrun ?? { status: DryRunStatus.Complete, tests: results });
  }

  return { capabilities: () => ({ reloadEnvironment: true }), init, dryRun, mutantRun };
}

/** The object through which instrumented code is told which of its mutants is on, and tells what was reached. */
function mutantSwitch(): InstrumenterContext {
  const context: InstrumenterContext = {};
  Object.defineProperty(globalThis, INSTRUMENTER_CONSTANTS.NAMESPACE, { value: context });
  return context;
}

/** Those scripts that load the mutated file; the one named after it is the likeliest to notice. */
function nearestFirst(scripts: readonly TestScript[], mutated: string): TestScript[] {
  const name = basename(mutated, '.ts');
  const related = scripts.filter(({ inputs }) => inputs.has(mutated));
  return [...related.filter(({ file }) => file.includes(name)), ...related.filter(({ file }) => !file.includes(name))];
}

/** The tests of a script evaluated afresh; where evaluation itself fails, one test that says so. */
function testsIn(script: TestScript): RegisteredTest[] {
  const tests: RegisteredTest[] = [];
  try {
    script.load(testingApi(script.file, tests));
    return tests;
  } catch (error) {
    const run = () => Promise.reject(error);
    return [{ id: script.file, name: script.file, file: script.file, run }];
  }
}

async function resultOf({ id, name, file, run }: RegisteredTest): Promise<TestResult> {
  const begun = performance.now();
  const common = () => ({ id, name, fileName: file, timeSpentMs: performance.now() - begun });
  try {
    await run();
    return { ...common(), status: TestStatus.Success };
  } catch (error) {
    return { ...common(), status: TestStatus.Failed, failureMessage: String(error) };
  }
}
