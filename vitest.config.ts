// How the specification is run: all of it once, and the bundle a second time where Google might behave otherwise.
import { defineConfig } from 'vitest/config';

const { HOST_UNKNOWNS = 'all', HOST_LOCALE = 'vi', CRASH_STRIDE = '7' } = process.env;

export default defineConfig({
  test: {
    setupFiles: ['tests/support/chance.ts', 'tests/support/met-open-points.ts'],
    // Left alone, Vitest keeps one core for itself: on a machine of two that is half the speed.
    maxWorkers: '100%',
    testTimeout: 60_000,
    hookTimeout: 60_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'spec',
          include: ['tests/**/*.test.ts'],
          env: { HOST_UNKNOWNS: '', HOST_LOCALE: 'en', CRASH_STRIDE: '1' },
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
