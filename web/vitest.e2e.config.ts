import { defineConfig } from 'vitest/config';

/** The journeys drive a real browser against a running server (BASE_URL), one after another. */
export default defineConfig({
  test: {
    include: ['e2e/**/*.journey.ts'],
    fileParallelism: false,
    // Vitest takes the name BASE_URL for itself.
    env: { SERVER: process.env.BASE_URL ?? 'http://localhost:8080' },
    testTimeout: 180_000,
    hookTimeout: 60_000,
    reporters: ['verbose', ['./scripts/counts-reporter.ts', { name: 'journeys' }]],
  },
});
