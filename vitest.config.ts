import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { chromiumPath } from './scripts/chromium.mjs';

// Ends what hangs. It measures nothing: a busy machine may be twenty times slower than a quiet one.
const LIMITS = { testTimeout: 600_000, hookTimeout: 600_000 };

// They put another module in place of the real one, or watch the threads of the process.
const ALONE = ['test/booking/headersKeyed.test.ts', 'test/local/threads/pool.test.ts'];

// They put Google's globals of their own in place, each test anew.
const GOOGLE = ['test/google/**/*.test.ts'];

// They open pages in a browser; where there is none scripts/test.mjs says that they are skipped. They come last, so that
// nothing else takes the machine from browser, server and test.
const BROWSER = ['test/browser/**/*.test.ts'];
const browser = { test: { ...LIMITS, name: 'browser', include: BROWSER, sequence: { groupOrder: 1 } } };

export default defineConfig({
  test: {
    // vitest would leave one core idle, which is half of a small machine.
    maxWorkers: availableParallelism(),
    globalSetup: ['test/support/aroundAll.ts'],
    coverage: {
      provider: 'v8',
      include: ['src/**'],
      reporter: ['text-summary', 'text'],
    },
    projects: [
      { test: { ...LIMITS, name: 'alone', include: ALONE } },
      { test: { ...LIMITS, name: 'google', include: GOOGLE, isolate: false } },
      ...(chromiumPath() === null ? [] : [browser]),
      // The others leave nothing behind, and put back every global: what they import is loaded once for many of them.
      {
        test: {
          ...LIMITS,
          name: 'shared',
          include: ['test/**/*.test.ts'],
          exclude: [...ALONE, ...GOOGLE, ...BROWSER],
          isolate: false,
        },
      },
    ],
  },
});
