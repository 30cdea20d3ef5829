// How the specification is run: all of it once, and the bundle a second time where Google might behave otherwise.
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Files that take a minute and more, the longest first: none of them is left running alone at the end. */
const LONG = ['crash', 'interruptions', 'interruptions-between', 'season', 'ledger-decisions'];

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification) => {
      const at = LONG.findIndex((name) => moduleId.endsWith(`/${name}.test.ts`));
      return at < 0 ? LONG.length : at;
    };
    const usual = await super.sort(files);
    return [...usual].sort((a, b) => place(a) - place(b));
  }
}

const { HOST_UNKNOWNS = 'all', HOST_LOCALE = 'vi', CRASH_STRIDE = '7', ALL_POINTS = '' } = process.env;
/** Runs are broken at every fourth call, at every one only when asked (`npm run test:all`): that takes half an hour. */
const SPEC_STRIDE = ALL_POINTS === '' ? '4' : '1';

export default defineConfig({
  test: {
    setupFiles: ['tests/support/chance.ts', 'tests/support/met-open-points.ts'],
    // Left alone, Vitest keeps one core for itself: on a machine of two that is half the speed.
    maxWorkers: '100%',
    sequence: { sequencer: LongestFirst },
    testTimeout: 60_000,
    hookTimeout: 60_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'spec',
          include: ['tests/**/*.test.ts'],
          env: { HOST_UNKNOWNS: '', HOST_LOCALE: 'en', CRASH_STRIDE: SPEC_STRIDE },
        },
      },
      {
        // The demo picks its own answers: nothing of it would be another here.
        extends: true,
        test: {
          name: 'other-answers',
          include: ['tests/bundle/**/*.test.ts'],
          exclude: ['tests/bundle/demo.test.ts', 'tests/bundle/second-opinion.test.ts'],
          env: { HOST_UNKNOWNS, HOST_LOCALE, CRASH_STRIDE },
        },
      },
    ],
  },
});
