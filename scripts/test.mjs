// node scripts/test.mjs run [arguments…]: vitest, with colours only where a person looks (no-color.org). It decides about colours
// when it is loaded, so this comes before; what the tests start inherits it.
if (!process.stdout.isTTY && !process.env.FORCE_COLOR) process.env.NO_COLOR ??= '1';
await import('../node_modules/vitest/vitest.mjs');
