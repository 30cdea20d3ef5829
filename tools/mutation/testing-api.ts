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
  readonly run: () => Promise<void>;
}

type Body = (...values: unknown[]) => unknown;
type Hook = () => unknown;

interface Suite {
  readonly path: string;
  readonly before: Hook[];
  readonly after: Hook[];
}

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
  let suites: readonly Suite[] = [{ path: file, before: [], after: [] }];
  const here = (): Suite => suites[suites.length - 1] as Suite;

  function add(name: string, run: Hook): void {
    const around = suites;
    const fullName = [...around.slice(1).map(({ path }) => path), name].join(' > ');
    tests.push({
      id: `${file}#${tests.length} ${fullName}`,
      name: fullName,
      file,
      run: async () => {
        for (const suite of around) for (const hook of suite.before) await hook();
        try {
          await run();
        } finally {
          for (const suite of around) for (const hook of suite.after) await hook();
        }
      },
    });
  }
  function each(cases: readonly unknown[]): (name: string, body: Body) => void {
    return (name, body) => {
      for (const one of cases) {
        const values = Array.isArray(one) ? one : [one];
        add(`${name} (${values.map(String).join(', ').slice(0, 80)})`, () => body(...values));
      }
    };
  }
  function describe(path: string, body: Hook): void {
    suites = [...suites, { path, before: [], after: [] }];
    body();
    suites = suites.slice(0, -1);
  }
  const test = Object.assign(add, { each });
  return {
    describe,
    test,
    it: test,
    expect,
    beforeEach: (hook: Hook) => here().before.push(hook),
    afterEach: (hook: Hook) => here().after.push(hook),
  };
}
