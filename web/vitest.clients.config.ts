import { defineConfig } from 'vitest/config';

/** Clients of others against a running server (BASE_URL) that was started with --open-registration. */
export default defineConfig({
  test: {
    include: ['clients/**/*.client.ts'],
    fileParallelism: false,
    // Vitest takes the name BASE_URL for itself.
    env: { SERVER: process.env.BASE_URL ?? 'http://localhost:8080' },
    testTimeout: 30_000,
    hookTimeout: 30_000,
    reporters: ['verbose', ['./scripts/counts-reporter.ts', { name: 'clients' }]],
  },
});
