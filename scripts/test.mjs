// node scripts/test.mjs run [arguments…]: vitest, with colours only on a terminal (no-color.org). vitest chooses colours
// when it is loaded, so this runs before it. Child processes of the tests inherit the choice.
if (!process.stdout.isTTY && !process.env.FORCE_COLOR) process.env.NO_COLOR ??= '1';
await import('../node_modules/vitest/vitest.mjs');
