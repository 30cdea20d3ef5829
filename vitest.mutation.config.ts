// Mutation testing runs the specification of the inner layers only: the host and the bundle are too slow for it.
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/unit/**/*.test.ts'],
    exclude: ['tests/unit/rulebook.test.ts', 'tests/unit/review-scores.test.ts'],
    testTimeout: 20_000,
  },
});
