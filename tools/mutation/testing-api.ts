// The part of vitest's interface that the specification uses, for running it many times over in one process.

import {
  chai,
  type ExpectStatic,
  GLOBAL_EXPECT,
  JestAsymmetricMatchers,
  JestChaiExpect,
  JestExtend,
  setState,
} from '@vitest/expect';

export interface RegisteredTest {
  readonly id: string;
  readonly name: string;
  readonly file: string;
  readonly run: () => unknown;
}

type Body = (...values: unknown[]) => unknown;

/** What a test file imports from `vitest`. */
export type TestingApi = Readonly<Record<string, unknown>>;

chai.use(JestExtend);
chai.use(JestChaiExpect);
chai.use(JestAsymmetricMatchers);
/** The plugins above have made it vitest's; chai's type does not know. */
const expect = chai.expect as unknown as ExpectStatic;
setState({ assertionCalls: 0 }, expect);
Object.defineProperty(globalThis, GLOBAL_EXPECT, { value: expect, writable: true, configurable: true });

/** An interface whose `test` and `it` add to `tests`, under ids that are the same each time the file is evaluated. */
export function testingApi(file: string, tests: RegisteredTest[]): TestingApi {
  let suites: readonly string[] = [];

  function add(test: string, run: Body): void {
    const name = [...suites, test].join(' > ');
    tests.push({ id: `${file}#${tests.length} ${name}`, name, file, run });
  }
  function each(cases: readonly unknown[]): (name: string, body: Body) => void {
    return (name, body) => {
      for (const one of cases) {
        const values = Array.isArray(one) ? one : [one];
        add(`${name} (${values.map(String).join(', ').slice(0, 80)})`, () => body(...values));
      }
    };
  }
  function describe(suite: string, body: Body): void {
    suites = [...suites, suite];
    body();
    suites = suites.slice(0, -1);
  }
  function describeEach(cases: readonly unknown[]): (suite: string, body: Body) => void {
    return (suite, body) => {
      for (const one of cases) {
        const values = Array.isArray(one) ? one : [one];
        describe(`${suite} (${values.map(String).join(', ').slice(0, 80)})`, () => body(...values));
      }
    };
  }
  const test = Object.assign(add, { each });
  return { describe: Object.assign(describe, { each: describeEach }), test, it: test, expect };
}
