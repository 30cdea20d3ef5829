// A test runner for Stryker: the specification, bundled once, in one process; each mutant switched on in turn (ADR 11).

import { Script } from 'node:vm';
import { INSTRUMENTER_CONSTANTS, type InstrumenterContext, type MutantCoverage } from '@stryker-mutator/api/core';
import { declareFactoryPlugin, PluginKind, tokens } from '@stryker-mutator/api/plugin';
import {
  type DryRunResult,
  DryRunStatus,
  determineHitLimitReached,
  type MutantRunOptions,
  type MutantRunResult,
  MutantRunStatus,
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
  let reachOf: ReturnType<typeof readReach> | undefined;
  /** By mutated file: the script that noticed the last mutant in it. */
  const noticedBy = new Map<string, string>();

  /** Bundling is done here and not with the first mutant, whose time is limited. */
  async function init(): Promise<void> {
    const quick = await testScripts(root, specificationFiles(root), setUpFile, false);
    scripts = new Map(quick.map((script) => [script.file, script]));
  }

  async function dryRun(): Promise<DryRunResult> {
    const results: TestResult[] = [];
    const reach: ScriptReach[] = [];
    const recorded: MutantCoverage = { static: {}, perTest: {} };
    mutants.mutantCoverage = recorded;
    const counting = await testScripts(root, specificationFiles(root), setUpFile, true);
    for (const script of counting) {
      const { file } = script;
      const begun = performance.now();
      mutants.currentTestId = file;
      const tests = testsIn(script);
      for (const test of tests) {
        mutants.currentTestId = test.id;
        const result = await resultOf(test, COUNTING_LIMIT_MS);
        if (result === 'never-ends') throw new Error(`${test.name} did not end`);
        results.push(result);
      }
      const atLoad = Object.keys(recorded.perTest[file] ?? {});
      const inTests = [...new Set(tests.flatMap(({ id }) => Object.keys(recorded.perTest[id] ?? {})))];
      reach.push({ file, atLoad, inTests, milliseconds: performance.now() - begun });
    }
    delete mutants.currentTestId;
    writeReach(root, reach);
    const mutantCoverage = strykerCoverage(
      recorded,
      counting.map(({ file }) => file),
    );
    return { status: DryRunStatus.Complete, tests: results, mutantCoverage };
  }

  /** Up to the first test that fails; each script is loaded with the mutant on, and with nothing left of the one before. */
  async function mutantRun({
    activeMutant,
    testFilter,
    hitLimit,
    sandboxFileName,
  }: MutantRunOptions): Promise<MutantRunResult> {
    const { id } = activeMutant;
    if (!isDrawn(id)) return { status: MutantRunStatus.Error, errorMessage: 'not drawn' };
    reachOf ??= readReach(root);
    const wanted = testFilter && new Set(testFilter);
    const results: TestResult[] = [];
    Object.assign(mutants, { activeMutant: id, hitCount: 0, hitLimit });
    for (const file of reachOf(id, sandboxFileName, noticedBy.get(sandboxFileName) ?? '')) {
      const tests = testsIn(scripts.get(file));
      fc.configureGlobal({ ...fc.readConfigureGlobal(), endOnFailure: true, numRuns: CASES });
      for (const test of tests) {
        if (wanted?.has(test.id) === false) continue;
        const result = await resultOf(test, LIMIT_MS);
        if (result === 'never-ends') return { status: MutantRunStatus.Timeout };
        results.push(result);
        if (failed(results)) break;
      }
      if (failed(results)) {
        noticedBy.set(sandboxFileName, file);
        break;
      }
    }
    const overrun = determineHitLimitReached(mutants.hitCount, hitLimit);
    mutants.activeMutant = NONE;
    return toMutantRunResult(overrun ?? { status: DryRunStatus.Complete, tests: results });
  }

  return { capabilities: () => ({ reloadEnvironment: true }), init, dryRun, mutantRun };
}

/** Cases a law is tried on, where the law does not say itself: a quarter of what CI tries. */
const CASES = 25;

/** `SAMPLE=5`: of five mutants one is tried, spread over all files; the others count neither as noticed nor as survived. */
const { SAMPLE = '1' } = process.env;

function isDrawn(id: string): boolean {
  return Number(id) % Number(SAMPLE) === 0;
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
function testsIn(script: TestScript | undefined): RegisteredTest[] {
  const tests: RegisteredTest[] = [];
  if (script === undefined) return tests;
  try {
    script.load(testingApi(script.file, tests));
    return tests;
  } catch (error) {
    const run = () => Promise.reject(error);
    return [{ id: script.file, name: script.file, file: script.file, run }];
  }
}

/** `PATIENCE=5`: five times as long before a test counts as one that never ends, for a machine that others keep busy. */
const { PATIENCE = '1' } = process.env;
/** Breaks off what never ends, a pattern that backtracks for ever included. */
const LIMIT_MS = 8_000 * Number(PATIENCE);
/** While every expression counts how often it was reached, tests of long texts take many times as long. */
const COUNTING_LIMIT_MS = 300_000;
const BODY = 'bodyOfTheTest';
const limited = new Script(`${BODY}()`);

async function resultOf({ id, name, file, run }: RegisteredTest, timeout: number): Promise<TestResult | 'never-ends'> {
  const begun = performance.now();
  const common = () => ({ id, name, fileName: file, timeSpentMs: performance.now() - begun });
  try {
    Reflect.set(globalThis, BODY, run);
    await limited.runInThisContext({ timeout });
    return { ...common(), status: TestStatus.Success };
  } catch (error) {
    if (Reflect.get(Object(error), 'code') === 'ERR_SCRIPT_EXECUTION_TIMEOUT') return 'never-ends';
    return { ...common(), status: TestStatus.Failed, failureMessage: String(error) };
  }
}
