// How the specification is run: all of it once, and the bundle a second time where Google might behave otherwise.
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';
import { answeredOnce, long, neverTwice } from './tests/support/everyday-points.js';
import { seed } from './tests/support/seed.js';

/** Project by project, since a process goes on to the next file of its own project only; within each the longest first. */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId, project }: TestSpecification) => {
      const at = long.findIndex((name) => moduleId.endsWith(`/${name}.test.ts`));
      return (at < 0 ? long.length : at) + (project.name === 'spec' ? 0 : long.length + 1);
    };
    const usual = await super.sort(files);
    return [...usual].sort((a, b) => place(a) - place(b));
  }
}

const { HOST_UNKNOWNS = 'all', HOST_LOCALE = 'vi', ALL_POINTS = '', POINTS } = process.env;
/** Everything is struck only when asked (`npm run test:all`), which takes hours; else a sample by the seed (CONTRIBUTING.md). */
const isWhole = ALL_POINTS !== '';

/** Files whose second run this run leaves out. */
const onceOnly = isWhole || HOST_UNKNOWNS !== 'all' ? [] : answeredOnce;
if (onceOnly.length > 0) console.log(`Under the other answers all files but ${onceOnly.join(', ')} (seed ${seed}).`);

export default defineConfig({
  test: {
    setupFiles: ['tests/support/chance.ts', 'tests/support/met-open-points.ts'],
    // Left alone, Vitest keeps one core for itself: on a machine of two that is half the speed.
    maxWorkers: '100%',
    // Files share the process of their worker: modules are loaded, compiled and warm, and ready workbooks are made, once (CONTRIBUTING.md).
    isolate: false,
    sequence: { sequencer: LongestFirst },
    // Long enough for a machine that has other work.
    testTimeout: 180_000,
    hookTimeout: 180_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'spec',
          include: ['tests/**/*.test.ts'],
          env: { HOST_UNKNOWNS: '', HOST_LOCALE: 'en', POINTS: POINTS ?? (isWhole ? 'all' : '1') },
        },
      },
      {
        extends: true,
        test: {
          name: 'other-answers',
          include: ['tests/bundle/**/*.test.ts'],
          exclude: [...neverTwice, ...onceOnly].map((name) => `tests/bundle/${name}.test.ts`),
          env: { HOST_UNKNOWNS, HOST_LOCALE, POINTS: POINTS ?? (isWhole ? '1' : '6') },
        },
      },
    ],
  },
});
