// A test runner for Stryker: the specification, bundled once, in one process; each mutant switched on in turn (ADR 8).

import { INSTRUMENTER_CONSTANTS, type InstrumenterContext, type MutantCoverage } from '@stryker-mutator/api/core';
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
import { readReach, type ScriptReach, strykerCoverage, writeReach } from './reach.js';
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
  let scripts: ReadonlyMap<string, TestScript> = new Map();
  /** The tests as loaded with no mutant on, for mutants that only matter once a function is called. */
  let loaded: ReadonlyMap<string, readonly RegisteredTest[]> = new Map();
  let reachOf: ReturnType<typeof readReach> | undefined;

  async function init(): Promise<void> {
    const all = await testScripts(root, specificationFiles(root), setUpFile);
    scripts = new Map(all.map((script) => [script.file, script]));
  }

  async function dryRun(): Promise<DryRunResult> {
    const results: TestResult[] = [];
    const reach: ScriptReach[] = [];
    const recorded: MutantCoverage = { static: {}, perTest: {} };
    mutants.mutantCoverage = recorded;
    for (const [file, script] of scripts) {
      const begun = performance.now();
      mutants.currentTestId = file;
      const tests = testsIn(script);
      for (const test of tests) {
        mutants.currentTestId = test.id;
        results.push(await resultOf(test));
      }
      const inTests = new Set(tests.flatMap(({ id }) => Object.keys(recorded.perTest[id] ?? {})));
      const atLoad = Object.keys(recorded.perTest[file] ?? {});
      reach.push({ file, atLoad, inTests: [...inTests], milliseconds: performance.now() - begun });
    }
    delete mutants.currentTestId;
    writeReach(root, reach);
    const mutantCoverage = strykerCoverage(recorded, [...scripts.keys()]);
    return { status: DryRunStatus.Complete, tests: results, mutantCoverage };
  }

  /** Up to the first test that fails. A mutant that already matters while a script loads is on while it does. */
  async function mutantRun({ activeMutant, ...options }: MutantRunOptions): Promise<MutantRunResult> {
    if (loaded.size === 0) loaded = new Map([...scripts].map(([file, script]) => [file, testsIn(script)]));
    reachOf ??= readReach(root);
    const wanted = options.testFilter && new Set(options.testFilter);
    const results: TestResult[] = [];
    Object.assign(mutants, { activeMutant: activeMutant.id, hitCount: 0, hitLimit: options.hitLimit });
    for (const { file, atLoad } of reachOf(activeMutant.id, activeMutant.fileName)) {
      const script = scripts.get(file);
      const tests = atLoad && script !== undefined ? testsIn(script) : (loaded.get(file) ?? []);
      fc.configureGlobal({ ...fc.readConfigureGlobal(), endOnFailure: true });
      for (const test of tests.filter(({ id }) => atLoad || wanted?.has(id) !== false)) {
        results.push(await resultOf(test));
        if (failed(results)) break;
      }
      if (failed(results)) break;
    }
    const overrun = determineHitLimitReached(mutants.hitCount, options.hitLimit);
    mutants.activeMutant = NONE;
    return toMutantRunResult(overrun ?? { status: DryRunStatus.Complete, tests: results });
  }

  return { capabilities: () => ({ reloadEnvironment: true }), init, dryRun, mutantRun };
}

/** No mutant has this id; an id left out would be looked for in the environment. */
const NONE = 'none';

function failed(results: readonly TestResult[]): boolean {
  return results[results.length - 1]?.status === TestStatus.Failed;
}

/** The object through which instrumented code is told which of its mutants is on, and tells what was reached. */
function mutantSwitch(): InstrumenterContext {
  const context: InstrumenterContext = { activeMutant: NONE };
  Object.defineProperty(globalThis, INSTRUMENTER_CONSTANTS.NAMESPACE, { value: context });
  return context;
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
