// How the specification is run: unit and property tests first, then the bundle through the host.
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    setupFiles: ['tests/support/chance.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
